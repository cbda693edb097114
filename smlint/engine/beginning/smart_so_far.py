"""How SMART an objective is while it is being written, judged by the rules themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from smlint.base.finding import Finding, Severity
from smlint.base.result import Result, Verdict
from smlint.engine.run import Request, run
from smlint.engine.settings import SETTINGS_FILE, parse_settings
from smlint.engine.shipped import Shipped
from smlint.source.memory import Memory
from smlint.source.text import Text

ABOUT_GOALS = "SM1"
"""How the ids of the rules on goals begin."""


@dataclass(frozen=True, slots=True)
class SoFar:
    """What the rules say of a plan that is being written.

    Attributes:
        verdict: the SMART line of its objective; None before there is one.
        faults: what is wrong with what was said of it. What is only open is no fault.
    """

    result: Result
    verdict: Verdict | None
    faults: tuple[Finding, ...]


def judged(texts: Mapping[str, str], today: date, shipped: Shipped) -> SoFar:
    """Judge a plan that stands in no file yet.

    Args:
        texts: its files by their paths, its settings among them.
        today: the day to judge it on.
        shipped: the rules.
    """
    source = Memory({path: text.encode() for path, text in texts.items()})
    read = parse_settings(Text(SETTINGS_FILE, texts[SETTINGS_FILE]), shipped)
    result = run(source, read, shipped, Request(".", today)).result
    verdict = next(iter(result.verdicts), None)
    return SoFar(result, verdict, tuple(filter(_is_fault, result.findings)))


def _is_fault(finding: Finding) -> bool:
    about_it = finding.rule.startswith(ABOUT_GOALS) and finding.subject.startswith("objective:")
    return about_it and finding.severity > Severity.INFO
