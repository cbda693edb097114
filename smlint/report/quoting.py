"""The lines of a plan that reports quote, without what must not travel.

A report goes further than the plan: into the log of a job, a comment, a mail. So what looks like a
password or a key is told of, and not repeated.
"""

from __future__ import annotations

from smlint.base.result import Result
from smlint.report.model import Telling

FINDER = "secret-in-plan"
"""The rule that finds what must not travel."""

HIDDEN = "*"
"""Stands for each character of it, so that columns stay."""


def quoted(telling: Telling, result: Result, path: str, number: int) -> str | None:
    """A line of a plan's file as a report may show it; None where it is not to be had."""
    line = telling.line(result.root, path, number)
    if line is None:
        return None
    found = (
        *result.findings,
        *(each.finding for each in result.suppressed),
        *(each.finding for each in result.known),
    )
    for span in (each.span for each in found if each.name == FINDER):
        if span.path == path and span.start.line <= number <= span.end.line:
            first = span.start.column - 1 if span.start.line == number else 0
            last = span.end.column - 1 if span.end.line == number else len(line)
            line = f"{line[:first]}{HIDDEN * (min(last, len(line)) - first)}{line[last:]}"
    return line
