"""The SMART line of each objective, told from the findings about it and its goal.

Which letter a finding speaks of: the one its message names (``smart:``), else the one its field
stands for. A suppressed finding is excused, not answered, so its letter is not ok either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from smlint.base.finding import Arg, Finding, Severity, Term
from smlint.base.result import Verdict
from smlint.base.span import Pointer
from smlint.checks.judgement import judge
from smlint.plan.entities import Entity
from smlint.plan.graph import Plan
from smlint.plan.kinds import Goal, Objective
from smlint.plan.pace import believed, others, way_of
from smlint.rules.book import RuleBook
from smlint.rules.definition import Rule
from smlint.rules.lexicon import Lexicon

_Findings = Mapping[tuple[str, Pointer], list[Finding]]

LETTERS = ("S", "M", "A", "R", "T")
CLAIM = "1.6"
"""The claim of the article about SMART; its rules cite 1.6S to 1.6T."""

OF_FIELD = {
    "statement": "S",
    "scope": "S",
    "metric": "M",
    "baseline": "M",
    "target": "M",
    "due": "T",
    "supports": "R",
}
"""The letter that each field stands for."""

OF_GOAL = frozenset({"A", "R"})
"""The letters that a goal answers for its objectives: what is done for it, what it supports. What
is found at one of them is not the goal's.
"""

ATTAINABLE = "SM121"
"""The rule that compares an objective with a pace."""

OTHERWISE = {("SM121", "flat"): "smart.SM121.flat"}
"""What the line says of messages that have another fault than their rule's first."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a verdict rests on, beside the findings.

    Attributes:
        limits: those of the rule on attainability: they say which history is believed.
        today: the day the plan is judged on.
        lexicon: the word lists that sentences are judged with.
    """

    limits: Mapping[str, Decimal]
    today: date
    lexicon: Lexicon


def verdicts(
    plan: Plan,
    findings: Iterable[Finding],
    force: Iterable[Rule],
    book: RuleBook,
    grounds: Grounds,
) -> tuple[Verdict, ...]:
    """One verdict an objective, in the plan's order. A letter is ``-`` where nothing was judged: no
    rule in force speaks of it, an info says that it cannot be judged, or the objective gives
    nothing to judge. Another info fails none.
    """
    told = tuple(findings)
    serious = _by_element(each for each in told if each.severity is not Severity.INFO)
    unsure = _by_element(
        each for each in told if each.severity is Severity.INFO and _named(each, book)
    )
    rules = tuple(force)
    served = {each.goal for each in plan.objectives}
    goals = {name: plan.find("goal", name) for name in served}
    inside = frozenset((each.origin.document.path, _place(each)) for each in plan.objectives)
    doubted = {
        name: {
            letter: fault
            for letter, fault in _wrong(goal, serious, book, inside).items()
            if letter in OF_GOAL
        }
        for name, goal in goals.items()
        if goal
    }
    found, speaking = [], {each: _speaking(rules, found=each) for each in (True, False)}
    for objective in plan.objectives:
        wrong = {**doubted.get(objective.goal, {}), **_wrong(objective, serious, book)}
        pace = _Attainable.of(plan, objective, grounds)
        judged = speaking[objective.origin.found] - set(_wrong(objective, unsure, book))
        judged -= _left_open(objective, pace, rules, grounds) - set(wrong)
        shown = {**_shown(plan, objective, pace), **_faults(wrong)}
        found.append(_verdict(objective, wrong, judged, shown))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Attainable:
    """Whether an objective can be compared with a pace, and how many times of it it needs."""

    known: bool = False
    times: float | None = None

    @classmethod
    def of(cls, plan: Plan, objective: Objective, grounds: Grounds) -> _Attainable:
        """What the history of its metric tells, else a benchmark. What is over needs no pace."""
        way = way_of(plan, objective)
        if way is None or way.due < grounds.today:
            return cls()
        limits = grounds.limits
        readings, days = int(limits["history_readings"]), int(limits["history_days"])
        measured = believed(plan, way, readings=readings, days=days)
        if measured is None:
            elsewhere = others(way)
            return cls() if elsewhere is None else cls(known=True, times=elsewhere.times)
        return cls(known=True, times=min(measured.ratios, default=None))


def _left_open(
    objective: Objective, pace: _Attainable, rules: Iterable[Rule], grounds: Grounds
) -> set[str]:
    """The letters that the objective gives nothing to judge by: a pace, a deadline where it needs
    none, a sentence in a language that we know and that says what shall change.
    """
    left = set[str]()
    if not pace.known or ATTAINABLE not in {rule.id for rule in rules}:
        left.add("A")
    if objective.origin.value("due") is None:
        left.add("T")
    text = objective.statement or objective.title
    if not judge(text, objective.origin.document.language, grounds.lexicon).clear:
        left.add("S")
    return left


def _faults(wrong: Mapping[str, str]) -> dict[str, Arg]:
    return {letter: Term(fault) for letter, fault in wrong.items()}


def _shown(plan: Plan, objective: Objective, pace: _Attainable) -> dict[str, Arg]:
    """What a reader wants to see of the letters that are ok: how steep, what for, by when."""
    shown: dict[str, Arg] = {}
    goal = plan.find("goal", objective.goal)
    if pace.times is not None:
        shown["A"] = Decimal(str(round(pace.times, 2)))
    if isinstance(goal, Goal):
        shown["R"] = ", ".join(each.id for each in goal.supports)
    if objective.due is not None:
        shown["T"] = objective.due.last
    return shown


def _by_element(findings: Iterable[Finding]) -> _Findings:
    """The findings at and below each place of each file."""
    below: defaultdict[tuple[str, Pointer], list[Finding]] = defaultdict(list)
    for finding in findings:
        for length in range(len(finding.pointer) + 1):
            below[finding.span.path, finding.pointer[:length]].append(finding)
    return below


def _verdict(
    objective: Objective, wrong: Mapping[str, str], judged: Container[str], shown: Mapping[str, Arg]
) -> Verdict:
    said = {letter: value for letter, value in shown.items() if letter in judged and value}
    specific, measurable, attainable, relevant, timely = (
        "-" if letter not in judged else "no" if letter in wrong else "ok" for letter in LETTERS
    )
    return Verdict(objective.label, specific, measurable, attainable, relevant, timely, said)


def _speaking(force: tuple[Rule, ...], *, found: bool) -> frozenset[str]:
    """The letters that some rule in force can judge of objectives in our format, or of those that
    were found in an ordinary document.
    """
    return frozenset(
        source[-1]
        for rule in force
        for source in rule.source
        if rule.speaks_of_found or not found
        if source.startswith(CLAIM) and source[-1] in LETTERS
    )


def _place(entity: Entity) -> Pointer:
    return (*entity.origin.document.base, *entity.origin.pointer)


def _wrong(
    entity: Entity,
    findings: _Findings,
    book: RuleBook,
    inside: Container[tuple[str, Pointer]] = frozenset(),
) -> dict[str, str]:
    """The letters that findings at an element's own fields speak of, each with the first fault;
    those at the elements ``inside`` it left aside.
    """
    path, own = entity.origin.document.path, _place(entity)
    span = entity.origin.node.span
    letters: dict[str, str] = {}
    for finding in findings.get((path, own), ()):
        lengths = range(len(own) + 1, len(finding.pointer) + 1)
        if any((path, finding.pointer[:length]) in inside for length in lengths):
            continue
        if span.start <= finding.span.start <= span.end:
            letter = _letter(finding, finding.pointer[len(own) :], book)
            if letter:
                fault = OTHERWISE.get((finding.rule, finding.message), f"smart.{finding.rule}")
                letters.setdefault(letter, fault)
    return letters


def _named(finding: Finding, book: RuleBook) -> str:
    return book[finding.rule].messages[finding.message].smart


def _letter(finding: Finding, field: Pointer, book: RuleBook) -> str:
    named = _named(finding, book)
    if named:
        return named
    if not field:
        return ""
    meant = str(finding.args.get("guess", ""))  # of a misspelt field, the one that was meant
    return OF_FIELD.get(str(field[0]), "") or OF_FIELD.get(meant, "")
