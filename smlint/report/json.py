"""The report for programs: version 1 of smlint's JSON; keys may be added, none changes."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict

from smlint.base.finding import Severity, canonical
from smlint.base.fix import Fix
from smlint.base.guide import STEPS
from smlint.base.result import (
    Asked,
    Known,
    Refused,
    Result,
    Skipped,
    Suppressed,
    Understood,
    Verdict,
)
from smlint.base.span import Position, pointer_text
from smlint.i18n import catalogue
from smlint.report.model import Telling
from smlint.report.plain import Value
from smlint.report.since import since_data
from smlint.report.summary import files, looked_at
from smlint.report.told import Told, from_here, tell, tell_all, why_skipped

_SURROGATE = re.compile("[\ud800-\udfff]")
_COMMAND = re.compile(r"(?i)(##(?:vso|teamcity)?)\[")


def render(telling: Telling) -> str:
    """Tell everything in a stable order; nothing depends on the clock or the machine.

    The text is ASCII. A lone surrogate, which no strict reader accepts, becomes U+FFFD.
    """
    report = _always(telling)
    if telling.show_entities:
        report = {**report, "entities": [_entity(*each) for each in _all_understood(telling)]}
    compared = since_data(telling.results)
    if compared is not None:
        report = {**report, "since": {**compared, "cured": list(_cured(telling))}}
    return dump(report)


def findings(telling: Telling) -> Iterator[Mapping[str, Value]]:
    """All findings, in the order of their paths from the current folder."""
    told = (told for result in telling.results for told in tell_all(telling, result))
    return (_finding(one) for one in sorted(told, key=_order))


def _always(telling: Telling) -> Mapping[str, Value]:
    """What every report holds."""
    return {
        "version": 1,
        "tool": {"name": "smlint", "version": telling.version},
        "today": telling.today.isoformat(),
        "plans": [_plan(result) for result in telling.results],
        "findings": list(findings(telling)),
        "suppressed": [
            _suppressed(telling, result, suppressed)
            for result in telling.results
            for suppressed in result.suppressed
        ],
        "known": [
            _known(telling, result, known) for result in telling.results for known in result.known
        ],
        "fixed": [
            _finding(tell(telling, result, finding))
            for result in telling.results
            for finding in result.fixed
        ],
        "refused": [
            _refused(telling, result, refused)
            for result in telling.results
            for refused in result.refused
        ],
        "skipped": [
            _skipped(telling, result, skip) for result in telling.results for skip in result.skipped
        ],
        "verdicts": [
            {"plan": result.root, **_verdict(telling, verdict)}
            for result in telling.results
            for verdict in result.verdicts
        ],
        "prompts": [
            _asked(telling, result, asked) for result in telling.results for asked in result.prompts
        ],
        "summary": summary(telling),
    }


def _cured(telling: Telling) -> Iterator[Mapping[str, Value]]:
    for result in telling.results:
        for finding in () if result.since is None else result.since.cured:
            yield _finding(tell(telling, result, finding))


def _verdict(telling: Telling, verdict: Verdict) -> dict[str, Value]:
    words = catalogue(telling.language)
    shown = {letter: words.write(value) for letter, value in verdict.shown.items()}
    return {**asdict(verdict), "shown": shown}


def _asked(telling: Telling, result: Result, asked: Asked) -> Mapping[str, Value]:
    text = telling.texts(result).prompt(asked.prompt)
    return {
        "id": text.id,
        "question": text.question[telling.language],
        "why": text.why[telling.language],
        "claims": list(text.claims),
        "places": [
            {
                "path": from_here(result, span.path),
                "line": span.start.line,
                "column": span.start.column,
            }
            for span in asked.places
        ],
    }


def _all_understood(telling: Telling) -> Iterator[tuple[Result, Understood]]:
    return ((result, each) for result in telling.results for each in result.understood)


def _entity(result: Result, each: Understood) -> Mapping[str, Value]:
    return {
        "kind": each.kind,
        "id": each.id,
        "words": each.words,
        "path": from_here(result, each.span.path),
        "line": each.span.start.line,
        "column": each.span.start.column,
        "facts": [
            {
                "field": fact.field,
                "value": canonical(fact.value),
                "line": fact.span.start.line,
                "column": fact.span.start.column,
            }
            for fact in each.facts
        ],
    }


def dump(report: Mapping[str, Value]) -> str:
    """Plain data as JSON that no terminal and no CI service takes for more than data."""
    return _harmless(_well_formed(report), indent=2) + "\n"


def dump_list(items: list[Mapping[str, Value]]) -> str:
    """The same for a list of such data."""
    return _harmless(_well_formed([*items]), indent=2) + "\n"


def dump_line(report: Mapping[str, Value]) -> str:
    """The same on one line, without its end."""
    return _harmless(_well_formed(report), indent=None)


def _harmless(value: Value, indent: int | None) -> str:
    text = json.dumps(value, ensure_ascii=True, allow_nan=False, indent=indent)
    # Spelt otherwise, the same data: a terminal gets no DEL, a CI log no command to obey.
    return _COMMAND.sub(r"\1\\u005b", text.replace("\x7f", "\\u007f"))


def _well_formed(value: Value) -> Value:
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, list):
        return [_well_formed(item) for item in value]
    if isinstance(value, Mapping):
        return {_SURROGATE.sub("\ufffd", key): _well_formed(item) for key, item in value.items()}
    return value


def _plan(result: Result) -> Mapping[str, Value]:
    return {"root": result.root, "title": result.title, "found": result.found}


def _order(told: Told) -> tuple[str, tuple[str, int, int, str]]:
    """The order of findings, by the path from the current folder."""
    return told.path, told.finding.order


def _finding(told: Told) -> dict[str, Value]:
    finding = told.finding
    start, end = finding.span.start, finding.span.end
    return {
        "rule": finding.rule,
        "name": finding.name,
        "step": told.step,
        "severity": finding.severity.word,
        "message": told.message,
        "why": told.why,
        "help": told.fix,
        **_place(told.path, start),
        "end_line": end.line,
        "end_column": end.column,
        "pointer": pointer_text(finding.pointer),
        "subject": finding.subject,
        "source": list(told.source),
        "fingerprint": finding.fingerprint,
        "new_in": finding.new_in or None,
        "related": [
            {**_place(place.path, place.start), "note": place.note} for place in told.related
        ],
        "fix": None if finding.fix is None else _fix(told, finding.fix),
    }


def _fix(told: Told, fix: Fix) -> Mapping[str, Value]:
    return {
        "title": told.mend,
        "safe": fix.safe,
        "edits": [
            {
                "path": told.path,
                "start": {"line": edit.span.start.line, "column": edit.span.start.column},
                "end": {"line": edit.span.end.line, "column": edit.span.end.column},
                "text": edit.text,
            }
            for edit in fix.edits
        ],
    }


def _refused(telling: Telling, result: Result, refused: Refused) -> Mapping[str, Value]:
    told = tell(telling, result, refused.finding)
    reason = catalogue(telling.language).say(refused.reason, **refused.args)
    return {
        "rule": refused.finding.rule,
        "fingerprint": refused.finding.fingerprint,
        **_place(told.path, refused.finding.span.start),
        "reason": refused.reason.removeprefix("refused."),
        "message": reason,
    }


def _place(path: str, start: Position) -> dict[str, Value]:
    return {"path": path, "line": start.line, "column": start.column}


def _suppressed(telling: Telling, result: Result, suppressed: Suppressed) -> Value:
    comment = suppressed.comment
    return {
        **_finding(tell(telling, result, suppressed.finding)),
        "reason": suppressed.reason,
        "comment": _place(from_here(result, comment.path), comment.start),
        "until": None if suppressed.until is None else suppressed.until.isoformat(),
    }


def _known(telling: Telling, result: Result, known: Known) -> Value:
    return {
        **_finding(tell(telling, result, known.finding)),
        "because": known.because,
        "owner": known.owner,
        "until": None if known.until is None else known.until.isoformat(),
    }


def _skipped(telling: Telling, result: Result, skip: Skipped) -> Value:
    return {
        "rule": skip.rule,
        "path": from_here(result, skip.path) if skip.path else "",
        "reason": skip.reason.removeprefix("skip."),
        "message": " ".join(why_skipped(catalogue(telling.language), result, (skip,))),
    }


def summary(telling: Telling) -> Mapping[str, Value]:
    """The counts of a run: what was looked at, and what was found."""
    results = telling.results
    told = [told for result in results for told in tell_all(telling, result)]
    entities: Counter[str] = Counter()
    examined: Counter[str] = Counter()
    steps = Counter(dict.fromkeys(STEPS, 0))
    steps.update(one.step for one in told)
    for result in results:
        entities.update(result.entities)
        examined.update(result.examined)

    def count(severity: Severity) -> int:
        return sum(result.count(severity) for result in results)

    return {
        "files": sum(map(looked_at, results)),
        "files_unread": sum(files(result, "unread") for result in results),
        "files_other": sum(files(result, "other") for result in results),
        "documents": sum(result.documents for result in results),
        "entities": dict(sorted(entities.items())),
        "errors": count(Severity.ERROR),
        "warnings": count(Severity.WARNING),
        "infos": count(Severity.INFO),
        "suppressed": sum(len(result.suppressed) for result in results),
        "known": sum(len(result.known) for result in results),
        "stale": sum(result.stale for result in results),
        "elsewhere": sum(result.elsewhere for result in results),
        "crashed": any(result.crashed for result in results),
        "by_step": dict(steps),
        "examined": dict(sorted(examined.items())),
    }
