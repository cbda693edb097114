"""The Reviewdog Diagnostic Format: comments on the changed lines, on any forge.

Its columns count bytes of UTF-8, and its ends are exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping

from smlint.base.finding import Severity
from smlint.base.result import Result
from smlint.base.span import START, Position, Span
from smlint.report.json import dump
from smlint.report.model import Telling
from smlint.report.neutral import neutral
from smlint.report.plain import Value
from smlint.report.told import Told, tell_all, with_advice

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}


def render(telling: Telling) -> str:
    """Tell the findings as one result."""
    return dump(
        {
            "source": {"name": "smlint"},
            "diagnostics": [
                _diagnostic(telling, result, told)
                for result in telling.results
                for told in tell_all(telling, result)
            ],
        }
    )


def _diagnostic(telling: Telling, result: Result, told: Told) -> Mapping[str, Value]:
    finding, span = told.finding, told.finding.span
    location: dict[str, Value] = {"path": told.path}
    if not span.start == span.end == START:
        location["range"] = _range(telling, result, span)
    edits = () if finding.fix is None else finding.fix.edits
    suggestions: list[Value] = [
        {"range": _range(telling, result, edit.span), "text": edit.text} for edit in edits
    ]
    return {
        "message": "\n".join(map(neutral, with_advice(telling, told))),
        "location": location,
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": f"{finding.rule} {finding.name}"},
        **({"suggestions": suggestions} if suggestions else {}),
    }


def _range(telling: Telling, result: Result, span: Span) -> dict[str, Value]:
    return {
        "start": _position(telling, result, span.path, span.start),
        "end": _position(telling, result, span.path, span.end),
    }


def _position(telling: Telling, result: Result, path: str, place: Position) -> dict[str, Value]:
    line = telling.line(result.root, path, place.line)
    before = "" if line is None else line[: place.column - 1]
    column = len(before.encode("utf-8", "surrogatepass")) + 1
    return {"line": place.line, "column": column if line is not None else place.column}
