"""Whether some words say what is counted, of which sort that is and in what it is counted: those
beside a number may only say where or when.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.wording.language import is_small_word
from smlint.plan.wording.sentence import read_sentence
from smlint.plan.wording.timeunits import unit_that_leads

FAMILY, UNIT = "metric.family", "metric.unit"

_UNITS = ("euro", "hours", "percent", "ratio")
"""What is told in one of these is not counted one by one."""

_NAME_WORDS = 3
"""The words that say what is counted come first: "how many working days"."""


def says_what(words: str, names: FoundNames, language: str | None) -> bool:
    """Whether words name something that can be counted. A time, a platform's name and words that
    only hold others together do not: "this year", "Google", "of the".
    """
    told = heading_key(words).split()
    own = [word for word in told if not (is_small_word(word) or word.isdigit())]
    if not own:
        return False
    if len(own) == 1 and own[0] in _firsts(names):
        return False
    return not names.platform(words) and not _is_time(words, language)


def is_of_single_things(words: str, names: FoundNames) -> bool:
    """Whether words name what is counted one by one ("Instagram followers"), and no share of it, no
    average and no money.
    """
    return _is_whole(words, names) and any(_said(words, names.of_list("single_things")))


def is_a_number_of(definition: str, names: FoundNames, language: str | None) -> bool:
    """Whether a definition begins with what says that single things are counted: "the number of
    those who joined", and no days or hours.
    """
    words = heading_key(definition)
    begun = (each for each in names.of_list("count_openers") if words.startswith(f"{each} "))
    rest = words.removeprefix(max(begun, key=len, default=words)).split()
    timed = any(unit_that_leads(each, language) for each in rest[:_NAME_WORDS])
    return bool(rest) and _is_whole(definition, names) and not timed


def family_of(title: str, names: FoundNames) -> str:
    """The sort of number that the name of a metric says that it is: "Instagram followers"; empty
    where it says none or several, or the name anything else. Of "positive mentions" that is what
    both words say.
    """
    known: Mapping[str, str] = names.tables.values.get(FAMILY, {})
    said = list(_said(title, known))
    whole = [each for each in said if not any(each in other and each != other for other in said)]
    if len(whole) != 1 or not _is_all(title, whole[0], names):
        return ""
    return known[whole[0]]


def _is_all(title: str, phrase: str, names: FoundNames) -> bool:
    """Whether a name says what is counted and at most where, and nothing that could make something
    else of it: "Bookings cancelled", "Sales calls" and "Followers of our rivals" are others.
    """
    left = f" {heading_key(title)} ".replace(f" {phrase} ", "  ", 1)
    beside = names.of_list("counted_beside")
    left = " ".join(word for word in left.split() if word not in beside)
    return not left or bool(names.platform(left))


def _is_whole(words: str, names: FoundNames) -> bool:
    """Whether words name no share, no average, no money and nothing that is counted in hours."""
    other = names.of_list("rate_words") | names.of_list("average_words")
    other |= {word for word, unit in names.tables.values.get(UNIT, {}).items() if unit in _UNITS}
    return not any(each in words for each in "%€$£/") and not any(_said(words, other))


def _said(words: str, known: Collection[str]) -> Iterator[str]:
    """Which of some words and groups of words a text says."""
    text = f" {heading_key(words)} "
    return (each for each in known if f" {each} " in text)


def _firsts(names: FoundNames) -> frozenset[str]:
    """The words with which the names of platforms begin, Google's too."""
    return frozenset(name.split()[0] for name in names.tables.platforms if name)


def _is_time(words: str, language: str | None) -> bool:
    whole = " ".join(words.split())
    return any(mark.text.strip() == whole for mark in read_sentence(whole, language).times)
