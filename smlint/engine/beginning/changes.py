"""By how much a number shall change, where the number to reach was asked for: "40 more", "double";
and which way, as the words of the goal say it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.doubts import DoubtError, Instead, NotUnderstoodError
from smlint.engine.beginning.numbers import WHOLE_UNITS, counted, in_digits, number, plain
from smlint.engine.beginning.respelled import is_of_many, respelled, with_amounts
from smlint.engine.shipped import Shipped
from smlint.plan.wording.sentence import NumberMark, Role, Sentence, read_sentence
from smlint.plan.wording.values import parse_number
from smlint.rules.answer_words import is_named, is_said
from smlint.rules.lexicon import said_in

MORE, FEWER = "increase", "decrease"

AGAINST = "against"
"""Under this name stands a target that somebody said again although the goal wants the other way.
"""

_SIGNS = {"+": 1, "-": -1, "\N{MINUS SIGN}": -1}
_LISTS = (("more_behind", "more_before", 1), ("fewer_behind", "fewer_before", -1))
_NO_SUM = ("percent", "ratio")
"""A percentage of what is counted in them can be meant in two ways."""

_LESS_IS_BETTER = ("response", "negative")
"""Of these families "more" may mean a smaller number: answered sooner."""


@dataclass(frozen=True, slots=True)
class Change:
    """By how much.

    Attributes:
        words: as somebody said it.
        factor: what is multiplied; 1 where nothing is.
        more: what is added to it; less than 0 where there shall be fewer.
        base: from where, where the words say it; else None.
        is_share: it is given in percent.
    """

    words: str
    factor: Decimal = Decimal(1)
    more: Decimal = Decimal(0)
    base: Decimal | None = None
    is_share: bool = False

    def reached(self, answers: Answers) -> Decimal | None:
        """The number to which it leads from that of today; None where that is not clear."""
        start = Decimal(answers["baseline"]) if answers["baseline"] else self.base
        if start is None or (self.is_share and answers["unit"] in _NO_SUM):
            return None
        there = start * self.factor + self.more
        if answers["unit"] in WHOLE_UNITS and there != there.to_integral_value():
            there = there.quantize(Decimal(1), ROUND_HALF_UP)
        return Decimal(plain(there)) if there >= 0 else None


def target(text: str, answers: Answers, shipped: Shipped) -> str:
    """The number to be reached, as it stands in its field.

    Raises:
        NotUnderstoodError: it is none; or it says by how much, and nobody knows from where.
        DoubtError: it says by how much: the number where that leads is proposed; or it lies on the
            other side of today than the goal says.
    """
    change = _only_change(text, answers, shipped)
    if change is None:
        return _on_its_side(_number(text, answers, shipped), answers, shipped)
    there = change.reached(answers)
    if there is None:
        raise NotUnderstoodError("init.wrong.change", change=change.words)
    start = Decimal(answers["baseline"] or change.base or 0)
    read = parse_number(text, answers.language)
    below = plain(read.value) if read is not None and read.value < 0 else ""  # it may be one
    instead, said = Instead(plain(there), below), change.words
    raise DoubtError(instead, "init.doubt.change", change=said, baseline=start, reached=there)


def today(text: str, answers: Answers, shipped: Shipped) -> str:
    """The number of today, as it stands in its field.

    Raises:
        NotUnderstoodError: it is none, or says by how much it differs from another.
        DoubtError: as for any number.
    """
    change = _only_change(text, answers, shipped, signed=False)
    if change is not None:
        raise NotUnderstoodError("init.wrong.change-today", change=change.words)
    return _number(text, answers, shipped)


def led_to(answers: Answers, shipped: Shipped) -> str:
    """The number to which the change leads that the objective's sentence says; empty where it says
    none, or nobody knows from where.
    """
    text = respelled(answers["statement"], shipped.answers[answers.language])
    found = [*_changes(read_sentence(text, answers.language), answers, shipped)]
    there = found[0].reached(answers) if len(found) == 1 and answers["baseline"] else None
    return "" if there is None else plain(there)


def wished_way(answers: Answers, shipped: Shipped) -> str:
    """Which way the goal wants the number to go, as its words say; empty where they say neither, or
    both.
    """
    if answers["unit"] == "hours" or answers["family"] in _LESS_IS_BETTER:
        return ""
    return _way_in(answers["statement"], answers, shipped)


def is_against(value: Decimal, answers: Answers, shipped: Shipped) -> bool:
    """Whether a number to reach lies on the other side of today than the goal's words say; not
    where its sentence says in so many words that this one shall be reached: "to 40".
    """
    said = read_sentence(answers["statement"], answers.language)
    if not answers["baseline"] or any(
        mark.role is Role.TO and mark.number.value == value for mark in said.numbers
    ):
        return False
    start, way = Decimal(answers["baseline"]), wished_way(answers, shipped)
    return (way == MORE and value < start) or (way == FEWER and value > start)


def is_change(mark: NumberMark, said: Sentence, shipped: Shipped) -> bool:
    """Whether a number says by how much: "40 more", "another 40"."""
    return bool(mark.factor or mark.role is Role.BY or _sign(mark, said, shipped))


def _number(text: str, answers: Answers, shipped: Shipped) -> str:
    """A number in digits or words; one in a word of its own ("a couple of dozen") is proposed, and
    which one "a few dozen" are is asked.
    """
    words = shipped.answers[answers.language]
    spelled = with_amounts(text, words)
    if is_of_many(spelled, words):
        raise NotUnderstoodError("init.wrong.number")
    try:
        read = number(spelled, answers)
    except DoubtError:
        raise
    except NotUnderstoodError:
        if is_named(words.lists["vague_amounts"], text):
            raise NotUnderstoodError("init.wrong.vague", text=text) from None
        raise
    if spelled != text:
        raise DoubtError(Instead(read), "init.doubt.number", number=Decimal(read))
    return read


def _on_its_side(read: str, answers: Answers, shipped: Shipped) -> str:
    value = Decimal(read)
    if read == answers[AGAINST] or not is_against(value, answers, shipped):
        return read
    start, way = Decimal(answers["baseline"]), wished_way(answers, shipped)
    there = start + value if way == MORE else start - value
    proposed = plain(there) if there > 0 else ""
    told = {"target": value, "baseline": start, "reached": there}
    key = f"init.doubt.{way}{'' if proposed else '.open'}"
    raise DoubtError(Instead(proposed, read, {AGAINST: read}), key, **told)


def _only_change(
    text: str, answers: Answers, shipped: Shipped, *, signed: bool = True
) -> Change | None:
    """The change that an answer says, if it says no number to reach besides."""
    factors = shipped.answers[answers.language].groups["factors"]
    for factor, words in factors.items():
        if is_said(words, text):
            return Change(text, Decimal(factor))
    plain_text = in_digits(respelled(text.strip(), shipped.answers[answers.language]))
    said = read_sentence(plain_text, answers.language)
    found = [*_changes(said, answers, shipped)]
    if not signed and plain_text[:1] in _SIGNS:
        return None
    others = [mark for mark in said.numbers if not is_change(mark, said, shipped)]
    bases = [mark for mark in others if _is_base(mark, said, answers, shipped)]
    if found and len(others) == len(bases) + 1:
        reached = next(counted(mark.number, answers) for mark in others if mark not in bases)
        raise DoubtError(Instead(plain(reached)), "init.doubt.number", number=reached)
    if len(found) != 1 or len(others) > len(bases):
        return None
    base = counted(bases[0].number, answers) if bases else None
    return Change(text, found[0].factor, found[0].more, base, found[0].is_share)


def _changes(said: Sentence, answers: Answers, shipped: Shipped) -> Iterator[Change]:
    for mark in said.numbers:
        words = said.text[mark.start : mark.end]
        if mark.factor:
            yield Change(words, mark.number.value)
            continue
        sign = _sign(mark, said, shipped)
        if mark.role is Role.BY and not sign:
            fewer = FEWER in (_way_in(said.text, answers, shipped), wished_way(answers, shipped))
            sign = -1 if fewer else 1
        if sign and mark.number.percent:
            yield Change(words, 1 + sign * abs(mark.number.value) / 100, is_share=True)
        elif sign:
            yield Change(words, more=sign * abs(counted(mark.number, answers)))


def _sign(mark: NumberMark, said: Sentence, shipped: Shipped) -> int:
    """1 where the words beside a number say so many more, -1 fewer, 0 where they say neither."""
    if mark.role in (Role.FROM, Role.TO) or mark.rank:
        return 0
    language = said.language or ""
    before, behind = said.text[: mark.start].rstrip(), said.text[mark.end :]
    if before[-1:] in _SIGNS or (said.text[mark.start] in _SIGNS and not before):
        return _SIGNS[before[-1:] or said.text[mark.start]]
    ends = [_begin(behind)]
    if mark.noun:
        ends.append(behind.find(mark.noun) + len(mark.noun) + 1)  # "40 people more"
    for after, leads, sign in _LISTS:
        hits = said_in(shipped.lexicon, after, behind, language) or ()
        led = said_in(shipped.lexicon, leads, before, language) or ()
        if any(hit.start in ends for hit in hits) or any(hit.end == len(before) for hit in led):
            return sign
    return 0


def _begin(text: str) -> int:
    return len(text) - len(text.lstrip())


def _is_base(mark: NumberMark, said: Sentence, answers: Answers, shipped: Shipped) -> bool:
    """Whether a number is that from which the change starts: "40 more than 110"."""
    before = said.text[: mark.start].rstrip()
    led = said_in(shipped.lexicon, "compared_with", before, said.language or "") or ()
    known = bool(answers["baseline"]) and mark.number.value == Decimal(answers["baseline"])
    return known or mark.role is Role.FROM or any(hit.end == len(before) for hit in led)


def _way_in(text: str, answers: Answers, shipped: Shipped) -> str:
    more, fewer = (
        bool(said_in(shipped.lexicon, name, text, answers.language))
        for name in ("more_wanted", "fewer_wanted")
    )
    return "" if more == fewer else MORE if more else FEWER
