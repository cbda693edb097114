"""What sentences say less of than it seems: by when, how often, percent of what, "to decide"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from smlint.base.finding import Arg, Observation, Term
from smlint.base.text import folded
from smlint.checks.places import each_text
from smlint.checks.same_number import ROUNDING
from smlint.checks.texts import statements
from smlint.plan.entities import Entity, quoted
from smlint.plan.kinds import Objective
from smlint.plan.kinds.goals import STANDING
from smlint.plan.names import ALONE
from smlint.plan.open_marks import left_to_decide
from smlint.plan.wording.figures import NumberMark, Role
from smlint.plan.wording.in_english import LANGUAGES, plain
from smlint.plan.wording.periods import read_time
from smlint.plan.wording.sentence import Mark, Sentence, read_sentence
from smlint.plan.wording.standing import each_time, holds_from, is_promise
from smlint.plan.wording.values import WHOLE
from smlint.rules.context import Context
from smlint.rules.registry import check
from smlint.syntax.nodes import ScalarNode

_HOW_OFTEN = re.compile(
    r"\s?(?:per|each|every|an?|ανα|καθε|την|τη|τον|το|/)\s?(?:\w+ )?"
    r"(?:days?|weeks?|weekends?|months?|mo|wk|quarters?|years?|yr|\w+day"
    r"|η?μερ(?:α|εσ)|εβδομαδ(?:α|εσ)|μην(?:α|εσ)|τριμην(?:ο|α)|εξαμην(?:ο|α)|χρον(?:ο|ια)|ετ(?:οσ|η)"
    r"|σαββατοκυριακο|δευτερα|τριτη|τεταρτη|πεμπτη|παρασκευη|σαββατο|κυριακη)"
)
_ADVERB = re.compile(
    r"daily|weekly|fortnightly|monthly|quarterly|yearly|annually"
    r"|καθημερινα|εβδομαδιαι(?:α|ωσ)|μηνιαι(?:α|ωσ)|ετησι(?:α|ωσ)"
)
_ADVERB_ABROAD = re.compile(r"(?:lich|weise|tagig|mente|ment)$")
"""How an adverb ends that is no adjective, in a language that is read through English."""

_QUOTES = re.compile('["«„“]')
_ENDS = re.compile(r"\s*(?:$|[.,;:)!·–—-])")
_POINTS = re.compile(r"\s*(?:pp\b|p\.p\.|percentage|%?[- ]?points?|ποσοστιαι|μοναδ)")


@check
def rate_is_no_deadline(ctx: Context) -> Iterator[Observation]:
    """SM925, claim 1.6T: "every month" says how often, and no day ever comes."""
    sentences = ctx.plan.once(statements)
    for objective in ctx.each(ctx.plan.objectives):
        due, statement = objective.origin.value("due"), sentences.get(id(objective))
        language = ctx.language(objective)
        if isinstance(due, ScalarNode) and not objective.origin.found:
            if read_time(due.text, language) is None and _rates(due.text, language):
                yield ctx.observe(objective, "due", message="field", text=due.text.strip())
        elif due is None and statement is not None:
            if _says_soon(ctx, objective, statement):
                continue
            for mark in _rates(statement.text, language)[:1]:
                place = statement.part(mark.start, mark.end)
                text = mark.text.strip()
                yield ctx.observe(objective, "due", message="sentence", span=place, text=text)


def _says_soon(ctx: Context, objective: Objective, said: ScalarNode) -> bool:
    """Whether a word that is no day stands beside how often: "to 2 a month soon". Of that word
    SM132 speaks, and it asks for the same day.
    """
    rates = _rates(said.text, ctx.language(objective))
    return bool(rates) and bool(ctx.terms("vague_time", said.text, objective))


def _rates(text: str, language: str | None) -> tuple[Mark, ...]:
    """How often something happens, in a text that says nothing else of time. "Monthly visitors" are
    a thing that is counted, and "per post" is no time at all.
    """
    sentence = read_sentence(text, language)
    if not sentence.rates or sentence.times:
        return ()
    return tuple(
        mark
        for mark in sentence.rates
        if _is_time(mark, text, language) and not _is_aside(mark, text)
    )


def _is_aside(mark: Mark, text: str) -> bool:
    """Whether how often stands in brackets behind a number: it is the unit of where one stands
    ("today half of them (12 of 25 a month)"), and no deadline is meant.
    """
    opened = text.rfind("(", 0, mark.start)
    closed = text.find(")", mark.end)
    inside = opened > text.rfind(")", 0, mark.start) and closed >= 0
    return inside and any(map(str.isdigit, text[opened : mark.start]))


def _is_time(mark: Mark, text: str, language: str | None) -> bool:
    words = folded(mark.text).strip()
    if language in LANGUAGES:
        return _is_time_abroad(mark, text, words, plain(mark.text, language).text.strip())
    if _ADVERB.fullmatch(words):
        return _ENDS.match(text, mark.end) is not None
    return _HOW_OFTEN.fullmatch(words) is not None


def _is_time_abroad(mark: Mark, text: str, words: str, english: str) -> bool:
    """The same in a language that is read through English: "pro Woche" and "mensualmente" are no
    adjectives, "monatliche" and "semanal" are until the sentence ends with them.
    """
    if not _ADVERB.fullmatch(english) and not _HOW_OFTEN.fullmatch(english):
        return False
    adverb = " " in words or _ADVERB_ABROAD.search(words) is not None
    return adverb or _ENDS.match(text, mark.end) is not None


@check
def objective_no_due(ctx: Context) -> Iterator[Observation]:
    """SM131, claim 1.6T: a day on which one looks. What shall be so from a day on, or at each fair,
    is looked at without one; of a document as found a promise to everybody who writes too.
    """
    sentences = ctx.plan.once(statements)
    for objective in ctx.each(ctx.plan.objectives):
        node = sentences.get(id(objective))
        held = objective.origin.value(STANDING) is not None
        stands = held or _stands(node, ctx.language(objective))
        if node is not None and objective.origin.found and not stands:
            stands = is_promise(read_sentence(node.text, ctx.language(objective)))
        soon = node is not None and _says_soon(ctx, objective, node)
        if objective.origin.value("due") is None and not stands and not soon:
            yield ctx.observe(objective, "due", message="missing")


def _stands(node: ScalarNode | None, language: str | None) -> bool:
    if node is None:
        return False
    sentence = read_sentence(node.text, language)
    return holds_from(sentence) is not None or each_time(sentence)


@check
def percent_two_ways(ctx: Context) -> Iterator[Observation]:
    """SM924, claim 1.6M: of a share, "by 20%" may be points, or percent of today's value."""
    sentences = ctx.plan.once(statements)
    for objective in ctx.each(ctx.plan.objectives):
        metric, node = ctx.plan.metric(objective.metric), sentences.get(id(objective))
        if metric is None or metric.unit != "percent" or node is None:
            continue
        mark = _by_percent(read_sentence(node.text, ctx.language(objective)))
        if mark is not None and _both_possible(objective, mark.number.value):
            place = node.part(mark.start, mark.end)
            args: dict[str, Arg] = {"text": mark.text.strip(), "metric": metric.label}
            yield ctx.observe(objective, "statement", span=place, args=args)


def _by_percent(sentence: Sentence) -> NumberMark | None:
    """The only number of a sentence, where it is a change in percent and says no points."""
    numbers = [mark for mark in sentence.numbers if not (mark.aside or mark.word or mark.rank)]
    if len(numbers) != 1:
        return None
    (mark,) = numbers
    changes = mark.role is Role.BY and mark.number.percent
    around = folded(f"{mark.text}{sentence.text[mark.end :]}").lstrip("+0123456789.,% ")
    return mark if changes and not _POINTS.match(around) else None


def _both_possible(objective: Objective, percent: Decimal) -> bool:
    """Whether the fields leave it open. Where they tell something else altogether, SM118 speaks."""
    start = None if objective.baseline is None else objective.baseline.value
    if start is None or objective.target is None:
        return True
    change = objective.target - start
    points, share = percent, abs(start) * percent / WHOLE
    if _same(points, share):
        return False
    return _same(abs(change), points) or _same(abs(change), share)


def _same(one: Decimal, other: Decimal) -> bool:
    return abs(one - other) <= max(abs(one), abs(other)) * ROUNDING


@check
def left_open(ctx: Context) -> Iterator[Observation]:
    """SM927: what somebody marked as still to be decided. The rules of that field wait."""
    for part in ctx.plan.parts:
        for place, node in each_text(ctx, part):
            what = left_to_decide(node.text)
            if what is not None:
                field = next((step for step in reversed(place.way) if isinstance(step, str)), "")
                message = "what" if what else "field"
                entity = place.entity
                kind = Term(f"kind.{entity.kind}")
                told: dict[str, Arg] = {"field": field, "kind": kind, "element": _name(entity)}
                message = message if told["element"] else _unnamed(message)
                if what:
                    told["what"] = what if _QUOTES.search(what) else quoted(what)
                yield ctx.observe(entity, *place.way, message=message, args=told)


def _name(entity: Entity) -> str:
    """What an element is called; one of which a plan has one alone by its title."""
    return (quoted(entity.title) if entity.kind in ALONE else "") or entity.label


def _unnamed(message: str) -> str:
    """The message on an element of which not even the name is decided."""
    return f"{message}-unnamed"
