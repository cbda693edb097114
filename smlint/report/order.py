"""Which finding helps most: the order of a worksheet, and of a report on a document as found."""

from __future__ import annotations

from smlint.base.finding import Finding
from smlint.base.guide import STEPS

UNREAD = (
    *("SM915", "SM916", "SM917", "SM918", "SM919", "SM920", "SM921", "SM922"),
    *("SM926", "SM928", "SM930", "SM933", "SM937"),
)
"""What kept smlint from reading something: until it is mended, other questions may be wrong."""

LADDER = (
    *("SM001", "SM101", "SM008", "SM007", "SM002", "SM103", "SM105", "SM106", "SM104", "SM111"),
    *("SM113", "SM115", "SM117", "SM116", "SM119", "SM118", "SM131", "SM132", "SM925", "SM135"),
    *("SM134", "SM133", "SM125", "SM121"),
)
"""The questions that come first, in the order in which a plan is written: who, why, for what, which
goal, counted by what, from where to where, by when.
"""

OVER = ("passed-all", "passed-found")
"""What is told of a document as found whose every deadline has passed: whoever reads that its plan
is over need not be asked for what would make it better.
"""

EARLY = {"business_objectives": "SM105"}
"""Fields that no rule asks for and that another needs: whose turn it is where they are open."""

Rank = tuple[int, int, int, int]


def rank(finding: Finding, step: str, turn: str = "") -> Rank:
    """Where a finding stands: what cannot be read, the ladder, then by severity and step; ``turn``
    is the rule whose turn it is, where that is another than the finding's.
    """
    rule = turn or finding.rule
    rung = LADDER.index(rule) if rule in LADDER else len(LADDER)
    rung = -1 if (rule, finding.message in OVER) == ("SM133", True) else rung
    at = STEPS.index(step) if step in STEPS else len(STEPS)
    return (int(finding.rule not in UNREAD), rung, int(-finding.severity), at)
