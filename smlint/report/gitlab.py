"""A Code Quality report for GitLab: what a merge request shows beside its changes."""

from __future__ import annotations

from collections.abc import Mapping

from smlint.base.finding import Severity
from smlint.report.json import dump_list
from smlint.report.model import Telling
from smlint.report.neutral import neutral
from smlint.report.plain import Value
from smlint.report.told import Told, tell_all

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(telling: Telling) -> str:
    """Tell each finding with its fingerprint, by which GitLab knows it in the next report. Of two
    with one fingerprint it would drop the second, so in every plan they are the plan's own.
    """
    return dump_list(
        [
            _finding(told, result.root)
            for result in telling.results
            for told in tell_all(telling, result)
        ]
    )


def _finding(told: Told, root: str) -> Mapping[str, Value]:
    finding = told.finding
    own = finding.fingerprint if root == "." else f"{finding.fingerprint}:{root}"
    return {
        "description": neutral(told.message),
        "check_name": f"{finding.rule} {finding.name}",
        "fingerprint": own,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": told.path, "lines": {"begin": finding.span.start.line}},
    }
