"""One fault for each rule of relationships."""

from __future__ import annotations

from pathlib import Path

from tests.example_faults.planting import Fault, swap, together, without


def past_event(plan: Path) -> None:
    """A fair that is over, and nobody wrote down what came of it."""
    event = """
  - id: ev-fair
    title: Fair of the growers
    format: in-person
    type: fair
    start: 2026-10-20
    end: 2026-10-21
    place: the harbour
    industry_link: fair of the growers of our region
    learning_goal: how others tell the year of harvest
    contacts_to_meet: [c-foodfair]
    attendees: [nikos]
    goals: [goal-relationships]
"""
    with (plan / "events.yaml").open("a", encoding="utf-8") as file:
        file.write(event)


FAULTS = (
    Fault(
        "SM501",
        "none",
        "strategy.yaml",
        "",
        swap("events.yaml", ("    format: in-person\n", "    format: online\n")),
    ),
    Fault(
        "SM502",
        "missing",
        "events.yaml",
        "id: ⟦ev-openday⟧",
        together(
            without("events.yaml", "    industry_link:"),
            swap("events.yaml", ("title: Open day at the mill\n", "title: Harvest fair\n")),
        ),
    ),
    Fault(
        "SM503",
        "missing",
        "events.yaml",
        "id: ⟦ev-openday⟧",
        without("events.yaml", "    learning_goal:"),
    ),
    Fault(
        "SM504",
        "nobody",
        "events.yaml",
        "id: ⟦ev-openday⟧",
        without("events.yaml", "    contacts_to_meet:"),
    ),
    Fault(
        "SM505",
        "never",
        "contacts.yaml",
        "id: ⟦c-cookingclass⟧",
        swap(
            "contacts.yaml",
            (
                "        note: asks for a guest lesson\n",
                (
                    "        note: asks for a guest lesson\n      - date: 2026-11-03\n"
                    "        channel: facebook\n        type: message\n"
                    "        note: on the guest lesson\n      - date: 2026-11-09\n"
                    "        channel: facebook\n        type: message\n"
                    "        note: on the guest lesson\n      - date: 2026-11-16\n"
                    "        channel: facebook\n        type: message\n"
                    "        note: on the guest lesson\n"
                ),
            ),
        ),
    ),
    Fault(
        "SM506",
        "missing",
        "events.yaml",
        "id: ⟦ev-fair⟧",
        past_event,
    ),
    Fault(
        "SM507",
        "missing",
        "channels.yaml",
        "id: ⟦forum-cooks⟧",
        swap("channels.yaml", ("    voices: [eleni]\n", "")),
    ),
)
