"""SARIF 2.1.0, which code scanning services read: results, rules with help, what is suppressed."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from urllib.parse import quote

from smlint.base.finding import Severity
from smlint.base.fix import Fix
from smlint.base.result import Known, Result
from smlint.base.span import START, Span
from smlint.i18n import catalogue
from smlint.report.json import dump
from smlint.report.line_hash import line_hashes
from smlint.report.markup import escaped
from smlint.report.model import Telling
from smlint.report.neutral import neutral
from smlint.report.plain import Value
from smlint.report.told import Told, from_here, tell, with_advice

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
FINGERPRINT = "smlint/v1"
LINE_HASH = "primaryLocationLineHash"
ROOT = "%SRCROOT%"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

Found = tuple[Result, Told, Mapping[str, Value]]
"""A finding with its plan, and what is said of its suppression."""


def render(telling: Telling) -> str:
    """Tell one run with the results of all plans; columns count code points."""
    found = [each for result in telling.results for each in _found(telling, result)]
    places = {rule: at for at, rule in enumerate(dict.fromkeys(_rule(each) for each in found))}
    first = {rule: next(each for each in found if _rule(each) == rule) for rule in places}
    hashes = _Hashes(telling)
    run: Mapping[str, Value] = {
        "tool": {
            "driver": {
                "name": "smlint",
                "version": telling.version,
                "semanticVersion": telling.version,
                "rules": [_described(telling, *first[rule][:2]) for rule in places],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder smlint ran in."}}},
        "invocations": [
            {"executionSuccessful": not any(result.crashed for result in telling.results)}
        ],
        "results": [_result(hashes, each, places[_rule(each)]) for each in found],
    }
    return dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _found(telling: Telling, result: Result) -> Iterator[Found]:
    for finding in result.findings:
        yield result, tell(telling, result, finding), {}
    for each in result.suppressed:
        said: dict[str, Value] = {"kind": "inSource", "justification": neutral(each.reason)}
        if each.comment.path != each.finding.span.path:
            said["kind"] = "external"
        yield result, tell(telling, result, each.finding), said
    for known in result.known:
        yield result, tell(telling, result, known.finding), _accepted(telling, known)


def _accepted(telling: Telling, known: Known) -> dict[str, Value]:
    """What is said of a finding that the baseline knows: why, by whom, until when."""
    words = catalogue(telling.language)
    why = words.say("sarif.known") if not known.because else known.because
    until = "" if known.until is None else known.until.isoformat()
    notes = (("register.owner", known.owner), ("register.until", until))
    said = (f"{words.say(key)}: {text}" for key, text in notes if text)
    return {"kind": "external", "justification": neutral("; ".join((why, *said)))}


def _rule(found: Found) -> tuple[str, str]:
    """Two plans may have rules of their own with one id."""
    _result_of, told, _said = found
    return told.finding.rule, told.finding.name


def _described(telling: Telling, result: Result, told: Told) -> Mapping[str, Value]:
    finding = told.finding
    text = telling.texts(result).text(finding.rule, "", telling.language)
    why, title, ask = neutral(text.why), neutral(text.title), neutral(text.ask)
    help_text = "\n\n".join(filter(None, (why, ask)))
    marked = "\n\n".join((f"**{escaped(text.title)}**", escaped(text.why), escaped(text.ask)))
    return {
        "id": finding.rule,
        "name": finding.name,
        "shortDescription": {"text": title},
        "fullDescription": {"text": why or title},
        "help": {"text": help_text or title, "markdown": marked},
        "defaultConfiguration": {"level": _LEVELS[finding.severity]},
        "properties": {"tags": [told.step], "precision": "high"},
    }


def _result(hashes: _Hashes, found: Found, rule: int) -> Mapping[str, Value]:
    result, told, said = found
    finding = told.finding
    prints: dict[str, Value] = {FINGERPRINT: finding.fingerprint}
    hashed = hashes.of(result, finding.span)
    if hashed:
        prints[LINE_HASH] = hashed
    related: list[Value] = [
        {
            "id": number,
            **_location(place.path, Span("", place.start, place.start)),
            "message": {"text": neutral(place.note)},
        }
        for number, place in enumerate(told.related, 1)
    ]
    message = "\n".join(map(neutral, with_advice(hashes.telling, told)))
    return {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": message},
        "locations": [_location(told.path, finding.span)],
        **({"relatedLocations": related} if related else {}),
        "partialFingerprints": prints,
        **({"fixes": [_fix(told, finding.fix)]} if finding.fix is not None else {}),
        **({"suppressions": [said]} if said else {}),
    }


def _fix(told: Told, fix: Fix) -> Mapping[str, Value]:
    replacements: list[Value] = [
        {
            "deletedRegion": {
                "startLine": edit.span.start.line,
                "startColumn": edit.span.start.column,
                "endLine": edit.span.end.line,
                "endColumn": edit.span.end.column,
            },
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    change: Mapping[str, Value] = {
        "artifactLocation": _artifact(told.path),
        "replacements": replacements,
    }
    return {"description": {"text": neutral(told.mend)}, "artifactChanges": [change]}


def _location(path: str, span: Span) -> dict[str, Value]:
    region: dict[str, Value] = {"startLine": span.start.line}
    if not span.start == span.end == START:
        region |= {"startColumn": span.start.column}
        if span.end != span.start:
            region |= {"endLine": span.end.line, "endColumn": span.end.column}
    return {"physicalLocation": {"artifactLocation": _artifact(path), "region": region}}


def _artifact(path: str) -> dict[str, Value]:
    artifact: dict[str, Value] = {"uri": quote(path, safe="/", errors="surrogatepass")}
    if not posixpath.isabs(path):
        artifact["uriBaseId"] = ROOT
    return artifact


class _Hashes:
    """The line hashes of files, each file read once."""

    def __init__(self, telling: Telling) -> None:
        self.telling = telling
        self.known: dict[str, Mapping[int, str]] = {}

    def of(self, result: Result, span: Span) -> str:
        """The hash of the line at which a span begins; empty where the text is not known."""
        name = from_here(result, span.path)
        if name not in self.known:
            off = (each.finding for each in result.suppressed)
            known = (each.finding for each in result.known)
            every = (*result.findings, *off, *known)
            last = max(each.span.start.line for each in every if each.span.path == span.path)
            self.known[name] = line_hashes(
                lambda number: self.telling.line(result.root, span.path, number), last
            )
        return self.known[name].get(span.start.line, "")
