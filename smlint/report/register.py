"""The register of accepted gaps: what a plan is known to lack, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from smlint.base.finding import Finding
from smlint.base.result import Result
from smlint.base.span import START
from smlint.i18n import catalogue
from smlint.report.markup import code, escaped
from smlint.report.model import Telling
from smlint.report.neutral import guarded
from smlint.report.told import from_here, tell

_COLUMNS = ("rule", "element", "reason", "owner", "until")


@dataclass(frozen=True, slots=True)
class Gap:
    """A finding that somebody accepted."""

    finding: Finding
    reason: str
    owner: str = ""
    until: date | None = None

    @property
    def key(self) -> tuple[str, ...]:
        """What is the same gap, and the order of gaps."""
        finding = self.finding
        until = "" if self.until is None else self.until.isoformat()
        about = finding.subject or finding.span.path
        return (finding.rule, about, finding.mark, self.reason, self.owner, until)


def register(telling: Telling) -> str:
    """A Markdown page: a table for each plan, the known findings and the exceptions together."""
    parts = [part for result in telling.results for part in _plan(telling, result)]
    return "\n".join(map(guarded, "\n\n".join(parts).split("\n"))) + "\n"


def _plan(telling: Telling, result: Result) -> Iterator[str]:
    words = catalogue(telling.language)
    name = result.title or ("" if result.root == "." else result.root)
    yield f"# {escaped(words.say('register.title', plan=name or words.say('summary.untitled')))}"
    found = sorted(gaps(result), key=lambda gap: gap.key)
    counts = (
        words.say("register.known", n=len(result.known)),
        words.say("register.excepted", n=len(result.suppressed)),
    )
    kept = (said for said, n in zip(counts, (result.known, result.suppressed), strict=True) if n)
    day = words.say("register.day", day=telling.today)
    if not found:
        yield f"{day} {words.say('register.none')}"
        return
    yield escaped(" ".join((day, *kept)))
    lines = [_row(escaped(words.say(f"register.{each}")) for each in _COLUMNS)]
    lines.append(_row("---" for _each in _COLUMNS))
    for _key, same in groupby(found, key=lambda gap: gap.key):
        lines.append(_row(_cells(telling, result, list(same))))
    yield "\n".join(lines)
    if result.stale:
        yield escaped(words.say("summary.stale", n=result.stale))


def gaps(result: Result) -> Iterator[Gap]:
    """What is accepted in a plan."""
    for known in result.known:
        yield Gap(known.finding, known.because, known.owner, known.until)
    for each in result.suppressed:
        yield Gap(each.finding, each.reason, until=each.until)


def _cells(telling: Telling, result: Result, alike: list[Gap]) -> tuple[str, ...]:
    words, gap = catalogue(telling.language), alike[0]
    finding = gap.finding
    about = [code(finding.subject)] if finding.subject else []
    about.append(code(_where(result, finding)))
    if len(alike) > 1:
        about.append(f"({escaped(words.say('count.finding', n=len(alike)))})")
    why = " ".join(gap.reason.split())
    reason = escaped(why) if why else f"*{escaped(words.say('register.no-reason'))}*"
    until = "" if gap.until is None else gap.until.isoformat()
    return (
        f"{code(finding.rule)} {escaped(tell(telling, result, finding).message)}",
        " ".join(about),
        reason,
        escaped(" ".join(gap.owner.split())),
        until,
    )


def _where(result: Result, finding: Finding) -> str:
    path, span = from_here(result, finding.span.path), finding.span
    return path if span.start == span.end == START else f"{path}:{span.start.line}"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
