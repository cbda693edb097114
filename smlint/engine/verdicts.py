"""The SMART line of each objective, told from the findings about it and its goal.

A rule's source says which letter it speaks of: claim 1.6M is measurable.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from smlint.base.finding import Finding, Severity
from smlint.base.result import Verdict
from smlint.plan.graph import Plan
from smlint.rules.definition import Rule

LETTERS = ("S", "M", "A", "R", "T")
CLAIM = "1.6"


def verdicts(plan: Plan, findings: Iterable[Finding], force: Iterable[Rule]) -> tuple[Verdict, ...]:
    """One verdict an objective, in the plan's order; a letter that no rule in force judges is
    ``-``. An info does not fail a letter.
    """
    letters = {rule.id: _letters(rule) for rule in force}
    judged = {letter for each in letters.values() for letter in each}
    failed: dict[str, set[str]] = {}
    for finding in findings:
        if finding.severity is not Severity.INFO:
            failed.setdefault(finding.subject, set()).update(letters.get(finding.rule, ()))
    return tuple(
        Verdict(
            objective.label,
            *_line(failed, judged, (objective.subject, f"goal:{objective.goal}")),
        )
        for objective in plan.objectives
    )


def _line(
    failed: Mapping[str, set[str]], judged: set[str], subjects: tuple[str, ...]
) -> tuple[str, str, str, str, str]:
    wrong = {letter for subject in subjects for letter in failed.get(subject, ())}
    specific, measurable, attainable, relevant, timely = (
        "-" if letter not in judged else "no" if letter in wrong else "ok" for letter in LETTERS
    )
    return specific, measurable, attainable, relevant, timely


def _letters(rule: Rule) -> frozenset[str]:
    return frozenset(
        source[-1] for source in rule.source if source.startswith(CLAIM) and source[-1] in LETTERS
    )
