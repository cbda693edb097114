"""What a rule makes of one plan: what it looked at, what it found, and by what arithmetic."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from math import comb, expm1

from smlint.base.finding import Arg, Finding
from smlint.base.result import Result
from smlint.engine.arithmetic import Arithmetic
from smlint.i18n import Catalogue
from smlint.plan.pace import Pace, Way, others
from smlint.plan.wording.values import WHOLE
from smlint.report.explain import labelled
from smlint.report.layout import wrap
from smlint.report.neutral import neutral
from smlint.report.told import from_here, why_skipped
from smlint.rules.definition import Rule

_LARGE = 10
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Explained:
    """One rule on one plan.

    Attributes:
        profile: the profile that holds in the plan.
        force: whether the rule is in force there.
        limits: its limits, as the plan sets them.
        steps: the arithmetic of each objective, for a rule that judges by it.
    """

    rule: Rule
    result: Result
    profile: str
    force: bool
    limits: Mapping[str, Decimal]
    steps: tuple[Arithmetic, ...] = ()


def explained(told: Explained, words: Catalogue, width: int) -> Iterator[str]:
    """The lines below a rule's page."""
    name = neutral(told.result.title or told.result.root)
    yield from wrap(words.say("explained.title", plan=name), width)
    if not told.force:
        yield f"  {words.say('explained.not-in-force', profile=told.profile)}"
    else:
        yield from _seen(told, words, width)
    for step in told.steps:
        yield ""
        yield from _objective(told, step, words, width)


def _seen(told: Explained, words: Catalogue, width: int) -> Iterator[str]:
    """What the rule looked at, with which limits, and what it found."""
    result, rule = told.result, told.rule
    for skip in result.skipped:
        if skip.rule == rule.id:
            (reason,) = why_skipped(words, result, (skip,))
            yield f"  {words.say('explained.skipped', reason=reason)}"
    looked = words.say("explained.looked", n=result.examined.get(rule.id, 0))
    limits = ", ".join(f"{key} {words.write(value)}" for key, value in told.limits.items())
    facts = [("explained.examined", looked), ("explain.limits", limits)]
    yield from labelled(words, facts, width, "  ")
    findings = [each for each in result.findings if each.rule == rule.id]
    off = [each.finding for each in result.suppressed if each.finding.rule == rule.id]
    known = [each.finding for each in result.known if each.finding.rule == rule.id]
    groups = (
        ("explained.findings", findings),
        ("explained.suppressed", off),
        ("explained.known", known),
    )
    for key, some in groups:
        if some or some is findings:
            yield f"  {words.say(key, n=len(some))}"
        for finding in some:
            yield from _finding(finding, rule, result, words, width)


def _finding(
    finding: Finding, rule: Rule, result: Result, words: Catalogue, width: int
) -> Iterator[str]:
    start = finding.span.start
    yield f"    {neutral(from_here(result, finding.span.path))}:{start.line}:{start.column}"
    template = rule.messages[finding.message].text[words.language]
    for line in wrap(neutral(words.fill(template, finding.args)), width - 6):
        yield f"      {line}"


def _objective(told: Explained, step: Arithmetic, words: Catalogue, width: int) -> Iterator[str]:
    """One objective's way, history, pace and what follows."""
    yield f"  {neutral(step.objective.label)}"
    way, pace = step.way, step.pace
    if way is None:
        yield f"    {words.say('explained.no-way')}"
        return
    facts = [("explained.way", _way(way, words)), ("explained.readings", _readings(step, words))]
    if pace is None:
        args: dict[str, Arg] = {"count": len(step.points), "min": step.readings, "days": step.days}
        facts.append(("explained.pace", words.say("explained.too-short", **args)))
        facts.extend(_benchmark(step, way, words))
    else:
        facts += [*_pace(way, pace, words), ("explained.verdict", _so(told, step, pace, words))]
    yield from labelled(words, facts, width, "    ")


def _benchmark(step: Arithmetic, way: Way, words: Catalogue) -> Iterator[tuple[str, str]]:
    """What others grow by, which counts where there is no history."""
    told = others(way)
    if told is None:
        return
    args: dict[str, Arg] = {"growth": _number(told.growth), "needed": _number(told.needed)}
    yield "explained.benchmark", words.say("explained.others", **args)
    if told.times is None:
        yield "explained.verdict", words.say("explained.others-not-that-way")
        return
    times = _times(told.times)
    verdict = "explained.beyond" if times > step.most else "explained.within"
    judged = words.say(verdict, limit=step.most)
    yield "explained.verdict", words.clauses(words.say("explained.only", times=times), judged)


def _way(way: Way, words: Catalogue) -> str:
    return words.say(
        "explained.from-to",
        start=_number(way.start),
        since=way.since,
        target=_number(way.target),
        due=way.due,
        days=(way.due - way.since).days,
        months=_number(way.months),
    )


def _readings(step: Arithmetic, words: Catalogue) -> str:
    told = [f"{words.write(Decimal(repr(value)))} ({day})" for day, value in step.points]
    shown = told if len(told) <= 2 * _SHORT else [*told[:_SHORT], "...", *told[-_SHORT:]]
    return ", ".join(shown) or words.say("explained.none")


def _pace(way: Way, pace: Pace, words: Catalogue) -> list[tuple[str, str]]:
    measured, needed = _number(pace.monthly), _number(pace.needed)
    linear = words.say("explained.linear", pace=measured, needed=needed)
    facts = [
        ("explained.pace", _median(pace, words)),
        ("explained.straight", _ratio(linear, pace.linear, words)),
    ]
    if pace.growth is not None and pace.growth_needed is not None:
        grown = words.say(
            "explained.growth", pace=_percent(pace.growth), needed=_percent(pace.growth_needed)
        )
        facts.append(("explained.growing", _ratio(grown, pace.geometric, words)))
    forecast = words.say("explained.leads", forecast=_number(pace.forecast), due=way.due)
    facts.append(("explained.forecast", forecast))
    return facts


def _median(pace: Pace, words: Catalogue) -> str:
    """The pace, and between how many pairs of which readings it lies in the middle."""
    args: dict[str, Arg] = {"pace": _number(pace.monthly), "pairs": comb(pace.used, 2)}
    if pace.used == pace.count:
        return words.say("explained.median", **args)
    return words.say("explained.median-thinned", used=pace.used, count=pace.count, **args)


def _so(told: Explained, step: Arithmetic, pace: Pace, words: Catalogue) -> str:
    """What follows for the rule: which of the ways counts, and against which limit."""
    if not pace.ratios:
        return words.say("explained.not-that-way")
    if "trend_ratio" in told.limits:
        most, limit = _times(max(pace.ratios)), told.limits["trend_ratio"]
        key = "explained.below-trend" if most < limit else "explained.above-trend"
        return words.say(key, times=most, limit=limit)
    least = _times(min(pace.ratios))
    verdict = "explained.beyond" if least > step.most else "explained.within"
    counts = "explained.kinder" if len(pace.ratios) > 1 else "explained.only"
    judged = words.say(verdict, limit=step.most)
    return words.clauses(words.say(counts, times=least), judged)


def _times(ratio: float) -> Decimal:
    return Decimal(str(round(ratio, 2)))


def _ratio(text: str, ratio: float | None, words: Catalogue) -> str:
    if ratio is None:
        return words.clauses(text, words.say("explained.no-ratio"))
    return f"{text}: {words.say('explained.times', times=_times(ratio))}"


def _percent(growth: float) -> Decimal:
    return _number(expm1(growth) * WHOLE)


def _number(value: float) -> Decimal:
    """A number short enough to read: whole where it is, else one or two digits."""
    if value == round(value):
        return Decimal(round(value))
    return Decimal(str(round(value, 1 if abs(value) >= _LARGE else 2)))
