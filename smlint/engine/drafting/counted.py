"""Whether some words say what is counted: those beside a number may only say where or when."""

from __future__ import annotations

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.wording.language import is_small_word
from smlint.plan.wording.sentence import read_sentence


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
    told = heading_key(words).split()
    other = names.of_list("rate_words") | names.of_list("average_words")
    signs = any(each in words for each in "%€$£/")
    things = names.of_list("single_things")
    return not signs and not things.isdisjoint(told) and other.isdisjoint(told)


def _firsts(names: FoundNames) -> frozenset[str]:
    """The words with which the names of platforms begin, Google's too."""
    return frozenset(name.split()[0] for name in names.tables.platforms if name)


def _is_time(words: str, language: str | None) -> bool:
    whole = " ".join(words.split())
    return any(mark.text.strip() == whole for mark in read_sentence(whole, language).times)
