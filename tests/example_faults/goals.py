"""One fault for each rule of goals."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.example_faults.planting import Fault, cut, limit, swap

AIMING = ("goals: [", "goal: ", "campaign: camp", "promoted: ")
"""How the lines begin that need a goal, or what needs one."""


def no_goals(plan: Path) -> None:
    """A plan that has not come to its goals yet: nothing can serve one."""
    shutil.rmtree(plan / "goals")
    (plan / "campaigns.yaml").unlink()
    cut("reviews/2026-11.md", "covers:", "next_review:")(plan)
    for path in plan.glob("*.yaml"):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = (line for line in lines if not line.strip().startswith(AIMING))
        path.write_text("".join(kept), encoding="utf-8")


FAULTS = (
    Fault(
        "SM101",
        "missing",
        "strategy.yaml",
        "id: ⟦elaionas-2026⟧",
        swap("strategy.yaml", ("owner: maria\n", "")),
    ),
    Fault(
        "SM102",
        "one",
        "team.yaml",
        "id: ⟦team⟧",
        swap(
            "team.yaml",
            ("department: production", "department: communications"),
            ("department: sales", "department: communications"),
            ("department: board", "department: communications"),
        ),
    ),
    Fault("SM103", "missing", "strategy.yaml", "", no_goals),
    Fault(
        "SM104",
        "missing",
        "goals/relationships.yaml",
        "objectives: ⟦[]⟧",
        cut("goals/relationships.yaml", "objectives:\n", new="objectives: []\n"),
    ),
    Fault(
        "SM105",
        "missing",
        "goals/traffic.yaml",
        "id: ⟦goal-traffic⟧",
        cut("goals/traffic.yaml", "supports:\n", "objectives:\n"),
    ),
    Fault(
        "SM106",
        "unserved",
        "strategy.yaml",
        "id: ⟦bo-export⟧",
        swap(
            "strategy.yaml",
            (
                "  - id: bo-visits\n",
                "  - id: bo-export\n    statement: Two importers by 2028\n  - id: bo-visits\n",
            ),
        ),
    ),
    Fault(
        "SM111",
        "vague",
        "goals/traffic.yaml",
        "⟦Leverage⟧ monthly",
        swap("goals/traffic.yaml", ("Raise monthly", "Leverage monthly")),
    ),
    Fault(
        "SM112",
        "weasel",
        "goals/traffic.yaml",
        "Raise ⟦significantly⟧",
        swap("goals/traffic.yaml", ("Raise monthly", "Raise significantly monthly")),
    ),
    Fault(
        "SM113",
        "compound",
        "goals/presence.md",
        "⟦1,700 and comments to 300⟧",
        swap(
            "goals/presence.md",
            ("followers from 1,240 to 1,700 by", "followers to 1,700 and comments to 300 by"),
        ),
    ),
    Fault(
        "SM114",
        "missing",
        "goals/relationships.yaml",
        "id: ⟦obj-contacts⟧",
        swap("goals/relationships.yaml", ("    scope:\n      audiences: [shop-owners]\n", "")),
    ),
    Fault(
        "SM115",
        "missing",
        "goals/traffic.yaml",
        "id: ⟦obj-sessions⟧",
        swap("goals/traffic.yaml", ("    metric: social-sessions\n", "")),
    ),
    Fault(
        "SM116",
        "not-a-number",
        "goals/traffic.yaml",
        "target: ⟦more⟧",
        swap("goals/traffic.yaml", ("target: 400", "target: more")),
    ),
    Fault(
        "SM117",
        "missing",
        "goals/relationships.yaml",
        "id: ⟦obj-contacts⟧",
        cut("goals/relationships.yaml", "    baseline:\n", "    target:"),
    ),
    Fault(
        "SM118",
        "target",
        "goals/traffic.yaml",
        "target: ⟦450⟧",
        swap("goals/traffic.yaml", ("target: 400", "target: 450")),
    ),
    Fault(
        "SM119",
        "decrease",
        "goals/traffic.yaml",
        "target: ⟦400⟧",
        swap(
            "metrics.yaml",
            (
                "Organic Social\n    unit: count\n    direction: increase",
                "Organic Social\n    unit: count\n    direction: decrease",
            ),
        ),
    ),
    Fault(
        "SM121",
        "fast-growing",
        "goals/traffic.yaml",
        "target: ⟦4000⟧",
        swap("goals/traffic.yaml", ("target: 400", "target: 4000"), ("to 400 by", "to 4,000 by")),
    ),
    Fault(
        "SM122",
        "unknown",
        "goals/relationships.yaml",
        "metric: ⟦active-contacts⟧",
        swap("readings.md", ("| 2026-07-31 | 2 |\n| 2026-08-31 | 3 |\n", "")),
    ),
    Fault(
        "SM123",
        "none",
        "goals/sentiment.el.md",
        "# ⟦Μιλούν καλά για το λάδι μας⟧",
        swap(
            "tactics.yaml",
            ("    hours_per_week: 1\n    start: 2026-09-01\n", "    start: 2026-09-01\n"),
        ),
    ),
    Fault(
        "SM124",
        "word",
        "goals/traffic.yaml",
        "⟦Guarantee⟧ monthly",
        swap("goals/traffic.yaml", ("Raise monthly", "Guarantee monthly")),
    ),
    Fault(
        "SM125",
        "unfit",
        "goals/traffic.yaml",
        "metric: ⟦social-sessions⟧",
        swap("goals/traffic.yaml", ("type: traffic", "type: support")),
    ),
    Fault(
        "SM126",
        "missing",
        "goals/traffic.yaml",
        "- ⟦objective⟧: bo-visits",
        cut("goals/traffic.yaml", "    because:", "\nobjectives:"),
    ),
    Fault(
        "SM131",
        "missing",
        "goals/traffic.yaml",
        "id: ⟦obj-sessions⟧",
        swap("goals/traffic.yaml", ("    due: 2027-06-30\n", "")),
    ),
    Fault(
        "SM132",
        "vague",
        "goals/traffic.yaml",
        "due: ⟦soon⟧",
        swap("goals/traffic.yaml", ("due: 2027-06-30", "due: soon")),
    ),
    Fault(
        "SM133",
        "passed",
        "goals/traffic.yaml",
        "due: ⟦2026-11-15⟧",
        swap(
            "goals/traffic.yaml",
            ("due: 2027-06-30", "due: 2026-11-15"),
            ("by 30 June 2027", "by 15 November 2026"),
        ),
    ),
    Fault(
        "SM134",
        "outside",
        "goals/traffic.yaml",
        "due: ⟦2027-09-30⟧",
        swap(
            "goals/traffic.yaml",
            ("due: 2027-06-30", "due: 2027-09-30"),
            ("by 30 June 2027", "by 30 September 2027"),
        ),
    ),
    Fault(
        "SM135",
        "before",
        "goals/traffic.yaml",
        "due: ⟦2027-06-30⟧",
        swap("goals/traffic.yaml", ("date: 2026-10-31", "date: 2027-10-31")),
    ),
    Fault(
        "SM152",
        "words",
        "goals/traffic.yaml",
        "⟦Publish⟧ monthly",
        swap("goals/traffic.yaml", ("Raise monthly", "Publish monthly")),
    ),
    Fault("SM155", "goals", "strategy.yaml", "", limit("most_goals", 3)),
)
