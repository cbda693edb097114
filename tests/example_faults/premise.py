"""One fault for each rule of premise."""

from __future__ import annotations

from pathlib import Path

from tests.example_faults.planting import Fault, cut, limit, swap, together, without


def no_experiments(plan: Path) -> None:
    """A plan without a test, nor hours for one, nor the metric that only the test used."""
    (plan / "experiments.yaml").unlink()
    together(
        swap(
            "strategy.yaml",
            ("  # time to try things out, inside the hours above\n", ""),
            ("  experiment_hours_per_week: 1\n", ""),
        ),
        swap("reviews/2026-11.md", ("[exp-evening](../experiments.yaml#exp-evening)", "counted")),
        cut("readings.md", "## r-comments-per-post"),
        cut("metrics.yaml", "  - id: comments-per-post"),
    )(plan)


FAULTS = (
    Fault(
        "SM001",
        "not-active",
        "strategy.yaml",
        "status: ⟦draft⟧",
        swap("strategy.yaml", ("id: elaionas-2026\n", "id: elaionas-2026\nstatus: draft\n")),
    ),
    Fault(
        "SM002",
        "missing-small",
        "strategy.yaml",
        "⟦sponsor⟧: giorgos",
        swap("strategy.yaml", ("  date: 2026-08-20\n", "")),
    ),
    Fault(
        "SM003",
        "after",
        "strategy.yaml",
        "  date: ⟦2026-09-20⟧",
        swap("strategy.yaml", ("  date: 2026-08-20", "  date: 2026-09-20")),
    ),
    Fault(
        "SM004",
        "words-typed",
        "goals/presence.md",
        "# More ⟦sales⟧ of our oil",
        swap("goals/presence.md", ("# People who cook know our name", "# More sales of our oil")),
    ),
    Fault(
        "SM005",
        "most",
        "strategy.yaml",
        "",
        together(
            limit("sales_goals_percent", 20),
            swap("goals/traffic.yaml", ("type: traffic", "type: sales")),
            swap("metrics.yaml", ("family: visit", "family: conversion")),
        ),
    ),
    Fault(
        "SM006",
        "missing",
        "strategy.yaml",
        "",
        swap("goals/relationships.yaml", ("type: relationships", "type: other")),
    ),
    Fault(
        "SM007",
        "word",
        "strategy.yaml",
        "rationale: ⟦Everyone else⟧ is there",
        cut(
            "strategy.yaml",
            "rationale: >",
            "\n# How you go",
            "rationale: Everyone else is there.\n",
        ),
    ),
    Fault(
        "SM008",
        "missing",
        "strategy.yaml",
        "id: ⟦elaionas-2026⟧",
        cut("strategy.yaml", "rationale: >", "\n# How you go"),
    ),
    Fault(
        "SM009",
        "short",
        "strategy.yaml",
        "end: ⟦2027-07-31⟧",
        swap("strategy.yaml", ("end: 2027-08-31", "end: 2027-07-31")),
    ),
    Fault(
        "SM010",
        "word",
        "strategy.yaml",
        "Growers ⟦go viral⟧",
        cut(
            "strategy.yaml", "approach: >", "\n# What the business", "approach: Growers go viral.\n"
        ),
    ),
    Fault(
        "SM011",
        "unanswered",
        "strategy.yaml",
        "- ⟦objection⟧: People",
        together(
            swap("strategy.yaml", ("status: obtained", "status: partial")),
            cut("strategy.yaml", "    answer:", "\n# Where this strategy"),
        ),
    ),
    Fault(
        "SM012",
        "missing",
        "strategy.yaml",
        "id: ⟦elaionas-2026⟧",
        cut("strategy.yaml", "marketing_plan:", "\n# The hours"),
    ),
    Fault("SM013", "missing", "strategy.yaml", "⟦hours_per_week⟧: 14", no_experiments),
    Fault(
        "SM014",
        "missing",
        "strategy.yaml",
        "⟦experiment_hours_per_week⟧: 1",
        together(
            swap("strategy.yaml", ("  hours_per_week: 14\n", "")),
            without("team.yaml", "    hours_per_week:"),
        ),
    ),
    Fault(
        "SM015",
        "missing",
        "strategy.yaml",
        "",
        together(
            lambda plan: (plan / "events.yaml").unlink(),
            swap("tactics.yaml", ("type: attend-event", "type: curate")),
        ),
    ),
)
