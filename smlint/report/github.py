"""Workflow commands that GitHub shows as annotations on the changed lines.

GitHub shows ten errors, ten warnings and ten notices of a step, and says nothing of the others; so
what is open in a file is told as one, the gravest come first, and the last notice says how many
there are besides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from smlint.base.finding import Severity
from smlint.base.span import START
from smlint.i18n import catalogue
from smlint.report.alike import tell_by_file
from smlint.report.model import Telling
from smlint.report.neutral import guarded, neutral
from smlint.report.since import since_remarks
from smlint.report.summary import verdict
from smlint.report.told import Told, with_advice

MOST = 10
"""Annotations of one sort that a step may have."""

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_DATA = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY = {**_DATA, ":": "%3A", ",": "%2C"}


def render(telling: Telling) -> str:
    """Tell the findings as annotations, ten of each sort, and the verdict of each plan."""
    told = [each for result in telling.results for each in tell_by_file(telling, result)]
    lines: list[str] = []
    rest = sum(1 + each.others for each in told)
    for severity in sorted(_LEVELS, reverse=True):
        own = [each for each in told if each.finding.severity is severity]
        kept = MOST - 1 if severity is Severity.INFO else MOST  # the last notice counts the rest
        lines += [_annotation(telling, each) for each in own[:kept]]
        rest -= sum(1 + each.others for each in own[:kept])
    if rest:
        words = catalogue(telling.language)
        lines.append(f"::notice title=smlint::{_data(words.say('github.more', n=rest))}")
    for result in telling.results:
        said = (verdict(telling, result), *since_remarks(telling, result))
        lines += [guarded(neutral(each)) for each in said]
    return "".join(f"{line}\n" for line in lines)


def _annotation(telling: Telling, told: Told) -> str:
    finding = told.finding
    start, end = finding.span.start, finding.span.end
    given: list[tuple[str, str]] = [("file", told.path)]
    if not start == end == START:
        given += [("line", str(start.line)), ("endLine", str(end.line))]
        if start.line == end.line:  # columns mean something within one line only
            given += [("col", str(start.column)), ("endColumn", str(end.column))]
    given.append(("title", f"{finding.rule} {finding.name}"))
    message = "\n".join(with_advice(telling, told))
    return f"::{_LEVELS[finding.severity]} {_properties(given)}::{_data(message)}"


def _properties(given: Iterable[tuple[str, str]]) -> str:
    return ",".join(f"{name}={_escaped(neutral(value), _PROPERTY)}" for name, value in given)


def _data(text: str) -> str:
    return _escaped("\n".join(map(neutral, text.split("\n"))), _DATA)


def _escaped(text: str, spelt: dict[str, str]) -> str:
    return re.sub(f"[{''.join(spelt)}]", lambda found: spelt[found.group()], text)
