"""One fault for each rule of tactics."""

from __future__ import annotations

import re
from pathlib import Path

from tests.example_faults.planting import Fault, cut, limit, swap


def all_on_maria(plan: Path) -> None:
    """A plan whose every owner is one person, with nobody to step in."""
    for path in (*plan.rglob("*.yaml"), *plan.rglob("*.md")):
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"(?m)^ *backup: .*\n", "", text)
        text = re.sub(r"((?:owner|Υπεύθυνη):) (?:eleni|nikos)", r"\1 maria", text)
        text = re.sub(r"approver: maria", "approver: eleni", text)
        path.write_text(text.replace("| eleni |", "| maria |"), encoding="utf-8")
    swap("team.yaml", ("hours_per_week: 6", "hours_per_week: 14"))(plan)


FAULTS = (
    Fault(
        "SM801",
        "platform",
        "goals/traffic.yaml",
        "title: Be on ⟦Instagram⟧",
        swap(
            "goals/traffic.yaml", ("title: Talks that end on our pages", "title: Be on Instagram")
        ),
    ),
    Fault(
        "SM802",
        "list",
        "strategy.yaml",
        "approach: ⟦Facebook daily, Instagram daily⟧",
        cut(
            "strategy.yaml",
            "approach: >",
            "\n# What the business",
            "approach: Facebook daily, Instagram daily\n",
        ),
    ),
    Fault(
        "SM803",
        "missing",
        "tactics.yaml",
        "goals: ⟦[]⟧",
        swap(
            "tactics.yaml",
            (
                "type: answer-question\n    goals: [goal-presence]",
                "type: answer-question\n    goals: []",
            ),
        ),
    ),
    Fault(
        "SM804",
        "missing",
        "goals/sentiment.el.md",
        "# ⟦Μιλούν καλά για το λάδι μας⟧",
        swap("tactics.yaml", ("goals: [goal-sentiment]", "goals: [goal-presence]")),
    ),
    Fault(
        "SM805",
        "missing",
        "channels.yaml",
        "- id: ⟦instagram⟧",
        swap("channels.yaml", ("    goals: [goal-presence, goal-sentiment, goal-traffic]\n", "")),
    ),
    Fault(
        "SM806",
        "missing",
        "content.yaml",
        "id: ⟦p-2026-12-01⟧",
        swap("content.yaml", ("    goal: goal-traffic\n", "")),
    ),
    Fault(
        "SM807",
        "with-experiments",
        "strategy.yaml",
        "  hours_per_week: ⟦11⟧",
        swap("strategy.yaml", ("  hours_per_week: 14", "  hours_per_week: 11")),
    ),
    Fault(
        "SM808",
        "over",
        "team.yaml",
        "production\n    hours_per_week: ⟦1⟧",
        swap(
            "team.yaml", ("production\n    hours_per_week: 4", "production\n    hours_per_week: 1")
        ),
    ),
    Fault("SM809", "alone", "team.yaml", "- id: ⟦maria⟧", all_on_maria),
    Fault(
        "SM810",
        "left",
        "strategy.yaml",
        "voice: ⟦Lorem ipsum⟧ dolor",
        swap("strategy.yaml", ("voice: Plain words", "voice: Lorem ipsum dolor")),
    ),
    Fault(
        "SM811",
        "missing",
        "strategy.yaml",
        "⟦name⟧: Elaionas",
        cut("strategy.yaml", "  industry:", "  # micro, small"),
    ),
    Fault(
        "SM850", "many", "strategy.yaml", "  hours_per_week: ⟦14⟧", limit("hours_per_channel", 5)
    ),
    Fault(
        "SM853",
        "one",
        "channels.yaml",
        "admins: ⟦[maria]⟧",
        swap("channels.yaml", ("admins: [maria, eleni]", "admins: [maria]")),
    ),
    Fault(
        "SM854",
        "password",
        "strategy.yaml",
        "password: ⟦sesame2026⟧",
        cut("strategy.yaml", "voice:", "\n\ntools:", 'voice: "password: sesame2026"'),
    ),
)
