"""One page that needs nothing else: no script, no font, no picture; readable on a telephone and on
paper.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from smlint.base.guide import STEPS
from smlint.base.result import Result, Verdict
from smlint.base.span import START
from smlint.i18n import Catalogue, catalogue
from smlint.report.alike import also, tell_alike
from smlint.report.model import Telling
from smlint.report.neutral import neutral
from smlint.report.quoting import quoted
from smlint.report.smart import SMART, smart_line
from smlint.report.summary import remarks, total, verdict
from smlint.report.told import Told

_STYLE = """\
:root { color-scheme: light dark; --line: #8884 }
:root { --error: #b3261e; --warning: #8a5a00; --ok: #1b6e3c }
@media (prefers-color-scheme: dark) {
  :root { --error: #ff8a80; --warning: #ffcc66; --ok: #7fd6a0 }
}
* { box-sizing: border-box }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.4rem; line-height: 1.25 }
h2 { font-size: 1.15rem; margin-top: 2rem; border-bottom: 1px solid var(--line) }
h1, h2, p, pre { overflow-wrap: anywhere }
td code { white-space: nowrap }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; vertical-align: top; padding: .35rem .5rem }
th, td { border-bottom: 1px solid var(--line) }
article { border-inline-start: .25rem solid var(--line); padding-inline-start: .75rem }
article { margin: 1rem 0 }
article.error { border-color: var(--error) }
article.warning { border-color: var(--warning) }
article p { margin: .25rem 0 }
.error > .sort, td.no { color: var(--error); font-weight: 600 }
.warning > .sort { color: var(--warning); font-weight: 600 }
td.ok { color: var(--ok) }
.place, footer { font-size: .875rem; opacity: .85 }
pre { margin: .25rem 0; padding: .4rem .5rem; background: #8881; white-space: pre-wrap }
mark { color: inherit; background: #f5c54255; font-weight: 600 }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt }
  article { break-inside: avoid }
  h2 { break-after: avoid }
}
"""

_BEFORE, _BEHIND = 60, 160
"""So many characters of a line are shown before a place, and from it on."""

_POLICY = (
    '<meta http-equiv="Content-Security-Policy" '
    "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
)
"""Nothing is loaded from anywhere, whatever a plan says."""


def render(telling: Telling) -> str:
    """Tell each plan: the verdict, the SMART table, the findings by step."""
    words = catalogue(telling.language)
    body = [part for result in telling.results for part in _plan(telling, result)]
    if len(telling.results) > 1:
        body.insert(0, f"<p><strong>{_text(total(telling))}</strong></p>")
    title = _text(verdict(telling, telling.results[0])) if telling.results else "smlint"
    made = words.say("html.made", version=telling.version, day=telling.today)
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{telling.language}">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            _POLICY,
            f"<title>{title}</title>",
            f"<style>\n{_STYLE}</style>",
            "</head>",
            "<body>",
            *body,
            f"<footer><p>{_text(made)}</p></footer>",
            "</body>",
            "</html>",
            "",
        )
    )


def _plan(telling: Telling, result: Result) -> Iterator[str]:
    words = catalogue(telling.language)
    yield f"<h1>{_text(verdict(telling, result))}</h1>"
    if result.verdicts:
        yield from _smart(words, result.verdicts)
    told = sorted(tell_alike(telling, result), key=_place_of_step)
    for step, found in groupby(told, key=lambda each: each.step):
        yield f"<h2>{_text(words.say(f'step.{step}'))}</h2>"
        for each in sorted(found, key=lambda one: (-one.finding.severity, one.finding.order)):
            yield from _finding(telling, result, words, each)
    yield f"<p>{_text(' '.join(remarks(telling, result, timed=False)))}</p>"


def _place_of_step(told: Told) -> int:
    return STEPS.index(told.step) if told.step in STEPS else len(STEPS)


def _smart(words: Catalogue, verdicts: Iterable[Verdict]) -> Iterator[str]:
    names = [words.say(f"markdown.{column}") for column in ("objective", *SMART)]
    yield '<div class="wide"><table>'
    yield f"<tr>{''.join(f'<th>{_text(name)}</th>' for name in names)}</tr>"
    for judged in verdicts:
        cells = "".join(
            f'<td class="{_sort(value)}">{_text(said)}</td>'
            for value, said in smart_line(words, judged)
        )
        yield f"<tr><td><code>{_text(judged.objective)}</code></td>{cells}</tr>"
    yield "</table></div>"


def _sort(value: str) -> str:
    return value if value in ("ok", "no") else "open"


def _finding(telling: Telling, result: Result, words: Catalogue, told: Told) -> Iterator[str]:
    finding = told.finding
    severity = finding.severity.word
    yield f'<article class="{severity}">'
    yield f'<p class="sort">{_text(words.say(f"severity.{severity}"))}: {_text(told.message)}</p>'
    line = _quoted(telling, result, told)
    if line:
        yield f"<pre>{line}</pre>"
    for key, text in (("text.write", told.fix), ("text.why", told.why)):
        if text:
            yield f"<p><strong>{_text(words.say(key))}</strong> {_text(text)}</p>"
    for place in told.related:
        where = f"{place.path}:{place.start.line}"
        yield f'<p class="place"><code>{_text(where)}</code> {_text(place.note)}</p>'
    rule = f"{finding.rule} {finding.name}"
    yield f'<p class="place"><code>{_text(_where(told))}</code> {_text(rule)}</p>'
    if told.same:
        label = also(words, told)
        yield f'<p class="place">{_text(label)} <code>{_text(told.same)}</code></p>'
    yield "</article>"


def _quoted(telling: Telling, result: Result, told: Told) -> str:
    """The line of a finding with its place marked, cut where it is long; empty without one."""
    span = told.finding.span
    line = quoted(telling, result, span.path, span.start.line)
    if _whole_file(told) or not line:
        return ""
    start = span.start.column - 1
    end = span.end.column - 1 if span.end.line == span.start.line else len(line.rstrip())
    before, meant, after = line[:start].lstrip(), line[start:end], line[end:].rstrip()
    if len(before) > _BEFORE:
        before = f"…{before[-_BEFORE:]}"
    if len(meant) + len(after) > _BEHIND:
        room = max(0, _BEHIND - len(meant))
        meant, after = meant[:_BEHIND], f"{after[:room]}…"
    shown = f"<mark>{_text(meant)}</mark>" if meant.strip() else _text(meant)
    return f"{_text(before)}{shown}{_text(after)}"


def _whole_file(told: Told) -> bool:
    return told.finding.span.start == told.finding.span.end == START


def _where(told: Told) -> str:
    return told.path if _whole_file(told) else f"{told.path}:{told.finding.span.start.line}"


def _text(text: str) -> str:
    return escape(neutral(text))
