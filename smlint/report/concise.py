"""One line a finding, one line a plan: for hooks, editors and grep."""

from __future__ import annotations

from smlint.report.model import Telling
from smlint.report.neutral import guarded, neutral
from smlint.report.sections import sections
from smlint.report.style import Style
from smlint.report.summary import remarks, verdict
from smlint.report.told import Told, tell_all


def render(telling: Telling) -> str:
    """Tell each finding as ``path:line:column: severity RULE name message``.

    The severity is the English word in every language, since programs read it; the last lines
    say, for each plan, the verdict and what was looked at.
    """
    style = Style(telling.color)
    listed = () if telling.only_mends else telling.results
    lines = [line(told) for result in listed for told in tell_all(telling, result)]
    for result in telling.results:
        for section in sections(telling, result, style):
            lines += section
        if telling.quiet:
            continue
        said = [verdict(telling, result), *remarks(telling, result, timed=False)]
        lines.append(" ".join(said))
    return "".join(f"{guarded(each)}\n" for each in lines)


def line(told: Told) -> str:
    """One finding as ``path:line:column: severity RULE name message``."""
    finding = told.finding
    start = finding.span.start
    return neutral(
        f"{told.path}:{start.line}:{start.column}: {finding.severity.word} "
        f"{finding.rule} {finding.name} {told.message}"
    )
