"""The SMART line of each objective, told from the findings about it and its goal.

Which letter a finding speaks of: the one its message names (``smart:``), else the one its field
stands for. A suppressed finding is excused, not answered, so its letter is not ok either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from smlint.base.finding import Arg, Finding, Severity, Term
from smlint.base.result import Verdict
from smlint.base.span import Pointer
from smlint.plan.entities import Entity
from smlint.plan.graph import Plan
from smlint.plan.kinds import Goal, Objective
from smlint.plan.pace import believed, way_of
from smlint.rules.book import RuleBook
from smlint.rules.definition import Rule

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
"""The letters that a goal answers for its objectives: what is done for it, what it supports."""


def verdicts(
    plan: Plan,
    findings: Iterable[Finding],
    force: Iterable[Rule],
    book: RuleBook,
    limits: Mapping[str, Decimal],
) -> tuple[Verdict, ...]:
    """One verdict an objective, in the plan's order; a letter that no rule in force judges is
    ``-``, and so is one of which an info says that it cannot be judged. Another info fails none.
    The limits are those of the rule on attainability (SM121): they say which history is believed.
    """
    told = tuple(findings)
    serious = _by_element(each for each in told if each.severity is not Severity.INFO)
    unsure = _by_element(
        each for each in told if each.severity is Severity.INFO and _named(each, book)
    )
    rules = tuple(force)
    served = {each.goal for each in plan.objectives}
    goals = {name: plan.find("goal", name) for name in served}
    doubted = {
        name: {
            letter: rule
            for letter, rule in _wrong(goal, serious, book).items()
            if letter in OF_GOAL
        }
        for name, goal in goals.items()
        if goal
    }
    found = []
    for objective in plan.objectives:
        wrong = {**doubted.get(objective.goal, {}), **_wrong(objective, serious, book)}
        judged = _judged(objective, rules) - set(_wrong(objective, unsure, book))
        shown = {**_shown(plan, objective, limits), **_faults(wrong)}
        found.append(_verdict(objective, wrong, judged, shown))
    return tuple(found)


def _faults(wrong: Mapping[str, str]) -> dict[str, Arg]:
    return {letter: Term(f"smart.{rule}") for letter, rule in wrong.items()}


def _shown(plan: Plan, objective: Objective, limits: Mapping[str, Decimal]) -> dict[str, Arg]:
    """What a reader wants to see of the letters that are ok: how steep, what for, by when."""
    shown: dict[str, Arg] = {}
    way, goal = way_of(plan, objective), plan.find("goal", objective.goal)
    if way is not None:
        readings, days = int(limits["history_readings"]), int(limits["history_days"])
        measured = believed(plan, way, readings=readings, days=days)
        if measured is not None and measured.ratios:
            shown["A"] = Decimal(str(round(measured.ratios[0], 2)))
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
    objective: Objective, wrong: Mapping[str, str], judged: set[str], shown: Mapping[str, Arg]
) -> Verdict:
    said = {letter: value for letter, value in shown.items() if letter in judged and value}
    specific, measurable, attainable, relevant, timely = (
        "-" if letter not in judged else "no" if letter in wrong else "ok" for letter in LETTERS
    )
    return Verdict(objective.label, specific, measurable, attainable, relevant, timely, said)


def _judged(objective: Objective, force: tuple[Rule, ...]) -> set[str]:
    """The letters that some rule in force can judge of this objective."""
    speaking = (rule for rule in force if rule.speaks_of_found or not objective.origin.found)
    return {
        source[-1]
        for rule in speaking
        for source in rule.source
        if source.startswith(CLAIM) and source[-1] in LETTERS
    }


def _wrong(entity: Entity, findings: _Findings, book: RuleBook) -> dict[str, str]:
    """The letters that findings at an element's own fields speak of, each with the first rule."""
    document = entity.origin.document
    own = (*document.base, *entity.origin.pointer)
    span = entity.origin.node.span
    letters: dict[str, str] = {}
    for finding in findings.get((document.path, own), ()):
        if span.start <= finding.span.start <= span.end:
            letter = _letter(finding, finding.pointer[len(own) :], book)
            if letter:
                letters.setdefault(letter, finding.rule)
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
