"""One JSON object a line: each finding as in ``json``, then the summary of the run."""

from __future__ import annotations

from smlint.report.json import dump_line, findings, summary
from smlint.report.model import Telling


def render(telling: Telling) -> str:
    """Tell each finding on a line of its own, so that nobody need hold all of them; the last line
    has the key ``summary``, which no finding has.
    """
    lines = [*findings(telling), {"summary": summary(telling)}]
    return "".join(f"{dump_line(line)}\n" for line in lines)
