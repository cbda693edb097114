"""What people say where a form expects a value: that nobody knows, or a whole sentence where a name
should stand. The words are lists of ``rules/lexicons/``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from smlint.engine.beginning.clauses import CLAUSE
from smlint.plan.wording.language import is_small_word
from smlint.rules.lexicon import Lexicon, said_in

LONGEST_NAME = 5
"""So many words a name may have before it is asked about; one in capitals may have more."""

_QUESTION = re.compile(r"[?;\u037e]\s*$|\?")
_ASKED = re.compile(r"[^.,:!()·]*[?;\u037e]")
_MARKS = ".,;:!?()\"'«»“”…·\u037e"
_POINT = "\N{ONE DOT LEADER}"
"""Stands for a point that ends nothing."""

_INITIAL = re.compile(r"(?<!\w)[^\W\d_](?=\.)")
_ASIDE = re.compile(r"\([^()]*\)")


def after_unknown(
    text: str, language: str, lexicon: Lexicon, *, of_value: bool = False
) -> str | None:
    """What is said after the words that nobody knows; None where an answer does not begin so.

    Args:
        text: the answer.
        language: of the interview.
        lexicon: the word lists.
        of_value: a name or a value is asked for. A reason may begin with what nobody knows, they do
            not.
    """
    found = _after("unknown_answers", text, language, lexicon)
    return (
        _after("unknown_values", text, language, lexicon) if found is None and of_value else found
    )


def guess_in(after: str, language: str, lexicon: Lexicon) -> tuple[str, bool]:
    """What stands behind "I don't know", and whether it is called a guess: of ", maybe the website
    visits" the visits. Empty where nothing does.
    """
    called = _after("guess_words", after, language, lexicon, opened=False) is not None
    said = after if called or CLAUSE.match(after) else rest_of_clause(after)
    while True:
        said = said.strip(f" {_MARKS}-")
        guess = _after("guess_words", said, language, lexicon, opened=False)
        rest = guess or _after("answer_openers", said, language, lexicon, opened=False)
        if rest is None:
            break
        said, called = rest, called or guess is not None
    alone = len(said.split()) == 1 and has_spoken_words(said, language, lexicon)
    unknown = after_unknown(said, language, lexicon) is not None
    nothing = alone or unknown or leaves_choice(said, language, lexicon)
    return "" if nothing else said, called


def leaves_choice(text: str, language: str, lexicon: Lexicon) -> bool:
    """Whether an answer leaves the choice to others: "whatever works"."""
    return _after("any_answers", text, language, lexicon) is not None


def says_nobody(text: str, language: str, lexicon: Lexicon) -> bool:
    """Whether an answer says that there is nobody else."""
    rest = _after("nobody_answers", text, language, lexicon)
    return rest is not None and len(rest.split()) <= 1


def rest_of_clause(rest: str) -> str:
    """What stands after the clause with which somebody said that nobody knows."""
    return CLAUSE.split(rest, maxsplit=1)[-1].strip(f" {_MARKS}") if CLAUSE.search(rest) else ""


def is_spoken(text: str, language: str, lexicon: Lexicon) -> bool:
    """Whether a name reads like a sentence or a question."""
    if _QUESTION.search(text):
        return True
    words = text.split()
    if is_in_capitals(words):
        return False
    return len(words) > LONGEST_NAME or has_spoken_words(text, language, lexicon)


def has_spoken_words(text: str, language: str, lexicon: Lexicon) -> bool:
    """Whether a text has words that only sentences have; as a name writes them they are none."""
    straight = _straight(text)
    found = said_in(lexicon, "spoken_words", straight, language) or ()
    return any(not hit.text[:1].isupper() or hit.start == 0 for hit in found)


def names_in(text: str, language: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The names in a spoken sentence, as far as capitals tell them: "Kayleigh", "Tom Abara". A
    capital at its beginning tells nothing, nor does that of a month.
    """
    return tuple(dict.fromkeys(_capitals(text, language, lexicon)))


def bare_name(text: str, language: str, lexicon: Lexicon) -> str:
    """The name at the beginning of a spoken sentence, where it is clear: of «εγώ η Σταυρούλα που
    είμαι στο ταμείο» it is «Σταυρούλα». Empty where there is none.
    """
    if _ASKED.match(_straight(text)):
        return ""
    masked = _masked(without_aside(_straight(text)), language, lexicon)
    for at, clause in enumerate(CLAUSE.split(masked)):
        whole = named = _before_break(clause, language, lexicon).replace(_POINT, ".")
        while (rest := _behind_opener(named, language, lexicon)) is not None:
            named = rest
        words = named.split()
        told = at == 0 or named != whole  # later only behind "I am"
        if told and words and all(word[:1].isupper() or is_small_word(word) for word in words):
            return named if len(words) <= LONGEST_NAME else ""
        if words:
            break
    return ""


def without_aside(text: str) -> str:
    """A text without what stands in brackets."""
    return " ".join(_ASIDE.sub(" ", text).split())


def is_in_capitals(words: list[str]) -> bool:
    """Whether all words are written as those of a name: "Royal National Institute of Blind
    People".
    """
    told = [word for word in words if not is_small_word(word)]
    return len(told) > 1 and all(not word[:1].islower() for word in told)


def _behind_opener(text: str, language: str, lexicon: Lexicon) -> str | None:
    """What stands behind "I am" or "I think"; None where neither begins a text."""
    lists = ("spoken_parts", "guess_words")
    found = (_after(each, text, language, lexicon, opened=False) for each in lists)
    return next((each for each in found if each is not None), None)


def _masked(text: str, language: str, lexicon: Lexicon) -> str:
    """A text whose points behind "Rev" and "J", before a name, end nothing."""
    ends = {hit.end for hit in said_in(lexicon, "name_titles", text, language) or ()}
    ends |= {found.end() for found in _INITIAL.finditer(text)}
    points = {
        at for at in ends if text[at : at + 1] == "." and text[at + 1 :].lstrip()[:1].isupper()
    }
    return "".join(_POINT if at in points else each for at, each in enumerate(text))


def _before_break(clause: str, language: str, lexicon: Lexicon) -> str:
    clause = clause.strip()
    breaks = said_in(lexicon, "spoken_breaks", clause, language) or ()
    end = next((hit.start for hit in breaks if hit.start and hit.text[:1].islower()), len(clause))
    return clause[:end].strip()


def _capitals(text: str, language: str, lexicon: Lexicon) -> Iterator[str]:
    run: list[str] = []
    begins = True
    for word in (*_masked(_straight(text), language, lexicon).split(), ""):
        bare = word.strip(_MARKS)
        owned = bare.removesuffix("'s")
        named = bare[:1].isupper() and not begins and not _is_of_calendar(bare, language, lexicon)
        if named:
            run.append(owned)
        if run and (not named or word != word.rstrip(_MARKS)):
            yield " ".join(run).replace(_POINT, ".")
            run = []
        begins = word[-1:] in ".!?;"


def _is_of_calendar(word: str, language: str, lexicon: Lexicon) -> bool:
    return bool(said_in(lexicon, "calendar_names", word, language))


def _after(
    name: str, text: str, language: str, lexicon: Lexicon, *, opened: bool = True
) -> str | None:
    """What stands behind a list's words at the beginning of a text; None where none do."""
    straight = _straight(text)
    at = _begin(straight, 0)
    while True:
        found = _at(name, straight, at, language, lexicon)
        if found is not None:
            return straight[found:].strip()
        end = _at("answer_openers", straight, at, language, lexicon) if opened else None
        if end is None:
            return None
        at = _begin(straight, end)


def _at(name: str, text: str, at: int, language: str, lexicon: Lexicon) -> int | None:
    hits = said_in(lexicon, name, text, language) or ()
    return next((hit.end for hit in hits if hit.start == at), None)


def _begin(text: str, at: int) -> int:
    return next((i for i in range(at, len(text)) if text[i].isalnum()), len(text))


def _straight(text: str) -> str:
    """With the one apostrophe that the lists are written with."""
    return " ".join(text.replace("’", "'").replace("‘", "'").split())
