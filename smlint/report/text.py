"""The report for people: the place, the fault, why it matters, what to write."""

from __future__ import annotations

from smlint.base.finding import Severity
from smlint.base.result import Result
from smlint.base.span import START
from smlint.i18n import catalogue
from smlint.report.alike import tell_together
from smlint.report.excerpt import excerpt
from smlint.report.layout import columns, pad, wrap
from smlint.report.mends import hint
from smlint.report.model import Telling
from smlint.report.neutral import guarded, neutral
from smlint.report.order import rank
from smlint.report.quoting import quoted
from smlint.report.sections import sections
from smlint.report.style import Role, Style
from smlint.report.summary import next_step, remarks, total, verdict
from smlint.report.told import Place, Told

_INDENT = "  "
_MOST_PLACES = 8
_NARROWEST = 40
_LABELS = ("text.same", "text.see", "text.why", "text.write", "text.sample")
_ROLES: dict[Severity, Role] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "info",
}


def render(telling: Telling) -> str:
    """Tell each plan's findings and its summary, then all plans together if there are several."""
    style = Style(telling.color)
    blocks = [block for result in telling.results for block in _plan(telling, result, style)]
    if len(telling.results) > 1 and not telling.quiet:
        blocks.append([style.paint("place", total(telling))])
    text = "\n\n".join("\n".join(map(guarded, block)) for block in blocks)
    return f"{text}\n" if text else ""


def _plan(telling: Telling, result: Result, style: Style) -> list[list[str]]:
    findings, explained = [], set[str]()
    for told in _in_order(telling, result):
        lines = _finding(telling, result, told, style)
        findings.append(
            [*lines, *_advice(telling, told, style, why=told.finding.rule not in explained)]
        )
        explained.add(told.finding.rule)
    summary = [] if telling.quiet else [_summary(telling, result, style)]
    return [*findings, *sections(telling, result, style), *summary]


def _in_order(telling: Telling, result: Result) -> list[Told]:
    """The findings of a plan as they stand in its files; of a document as found, whose reader has
    never seen smlint before, those first that help most.
    """
    told = tell_together(telling, result)
    return sorted(told, key=lambda each: rank(each.finding, each.step)) if result.found else told


def _finding(telling: Telling, result: Result, told: Told, style: Style) -> list[str]:
    finding, words = told.finding, catalogue(telling.language)
    start, role = finding.span.start, _ROLES[finding.severity]
    place = style.paint("place", f"{neutral(told.path)}:{start.line}:{start.column}")
    severity = style.paint(role, words.say(f"severity.{finding.severity.word}"))
    named = neutral(f"{finding.rule} {finding.name}")
    fixable = style.paint("quiet", hint(finding))
    return [
        f"{place}  {severity}  {named}  {fixable}".rstrip(),
        *_wrapped(told.message, telling.width),
        *_excerpt(telling, result, told, style),
    ]


def _excerpt(telling: Telling, result: Result, told: Told, style: Style) -> list[str]:
    span, role = told.finding.span, _ROLES[told.finding.severity]
    if span.start == span.end == START:
        return []  # said of the file as a whole: its first line would only mislead
    line = quoted(telling, result, span.path, span.start.line)
    if line is None:
        return []
    number = str(span.start.line)
    end = span.end.column - 1 if span.end.line == span.start.line else len(line.rstrip())
    room = max(telling.width, _NARROWEST) - len(f"{_INDENT}{number} | ")
    shown = excerpt(line, span.start.column - 1, end, room)
    edge, blank = style.paint("quiet", "|"), " " * len(number)
    return [
        f"{_INDENT}{blank} {edge}",
        f"{_INDENT}{style.paint('quiet', number)} {edge} {shown.source}".rstrip(),
        f"{_INDENT}{blank} {edge} {_painted(shown.carets, role, style)}",
    ]


def _painted(carets: str, role: Role, style: Style) -> str:
    marks = carets.lstrip()
    return " " * (len(carets) - len(marks)) + style.paint(role, marks)


def _advice(telling: Telling, told: Told, style: Style, *, why: bool) -> list[str]:
    """Related places, the reason (once a rule: read forty times it is not read), what to write."""
    words = catalogue(telling.language)
    more = len(told.related) - _MOST_PLACES
    said = [
        ("text.same", told.same),
        *(("text.see", _seen(place)) for place in told.related[:_MOST_PLACES]),
        ("text.see", words.say("related.more", n=more) if more > 0 else ""),
        ("text.why", told.why if why else ""),
        ("text.write", told.fix),
    ]
    labels = {
        key: words.say(key)
        for key in ("text.same", "text.see", "text.why", "text.write", "text.sample")
    }
    room = max(map(columns, labels.values()))
    lines: list[str] = []
    for key, text in said:
        if text:
            lines += _labelled(pad(labels[key], room), text, telling.width, style)
    return [*lines, *_sample(told, pad(words.say("text.sample"), room), style)]


def _sample(told: Told, label: str, style: Style) -> list[str]:
    """Lines of example, as they are."""
    label = f"{_INDENT}{label}{_INDENT}"
    begins = (style.paint("quiet", label), *(" " * columns(label) for _line in told.sample[1:]))
    return [
        f"{left}{neutral(line)}".rstrip() for left, line in zip(begins, told.sample, strict=False)
    ]


def _seen(place: Place) -> str:
    return f"{place.path}:{place.start.line}:{place.start.column}  {place.note}"


def _labelled(label: str, text: str, width: int, style: Style) -> list[str]:
    label = f"{_INDENT}{label}{_INDENT}"
    first, *rest = wrap(neutral(text), max(width, _NARROWEST) - columns(label))
    below = " " * columns(label)
    return [f"{style.paint('quiet', label)}{first}", *(f"{below}{line}" for line in rest)]


def _summary(telling: Telling, result: Result, style: Style) -> list[str]:
    first, *rest = _wrapped(verdict(telling, result), telling.width)
    lines = [style.paint("place", line) for line in (first.removeprefix(_INDENT), *rest)]
    for remark in remarks(telling, result, timed=True):
        lines += _wrapped(remark, telling.width)
    following = next_step(telling, result)
    if following:
        lines += (style.paint("quiet", line) for line in _wrapped(following, telling.width))
    return lines


def _wrapped(text: str, width: int) -> list[str]:
    room = max(width, _NARROWEST) - len(_INDENT)
    return [f"{_INDENT}{line}" for line in wrap(neutral(text), room)]
