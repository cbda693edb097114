"""One fault for each rule of conversation."""

from __future__ import annotations

import re
from pathlib import Path

from tests.example_faults.planting import Fault, swap


def big_names(plan: Path) -> None:
    """A rolodex of stars."""
    file = plan / "contacts.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub("followers: [0-9]+", "followers: 9000", text), encoding="utf-8")


def two_more_promotions(plan: Path) -> None:
    """Two of the five posts of a month praise the oil."""
    posts = "".join(
        f"""
  - id: p-2026-11-{day}
    title: Our tins
    channel: facebook
    publish_at: 2026-11-{day}T18:00:00+02:00
    status: draft
    goal: goal-presence
    audience: home-cooks
    pillar: kitchen
    format: text
    intent: promote
    text: The new tins have come.
    owner: nikos
    approver: maria
"""
        for day in (29, 30)
    )
    with (plan / "content.yaml").open("a", encoding="utf-8") as file:
        file.write(posts)


FAULTS = (
    Fault(
        "SM401",
        "none",
        "strategy.yaml",
        "",
        swap(
            "tactics.yaml",
            ("    type: answer-question\n", "    type: publish\n"),
            ("    type: comment\n", "    type: curate\n"),
            ("    type: join-group\n", "    type: publish\n"),
        ),
    ),
    Fault(
        "SM402",
        "no-basis",
        "tactics.yaml",
        "id: ⟦t-fairs⟧",
        swap(
            "tactics.yaml",
            (
                (
                    "cadence: twice a year\n    hours_per_week: 1\n    start: 2026-09-14\n"
                    "    based_on: [research-2026-08]\n"
                ),
                "cadence: twice a year\n    hours_per_week: 1\n    start: 2026-09-14\n",
            ),
        ),
    ),
    Fault(
        "SM403",
        "narrow",
        "strategy.yaml",
        "",
        swap(
            "tactics.yaml",
            ("    type: comment\n", "    type: curate\n"),
            ("    type: join-group\n", "    type: publish\n"),
        ),
    ),
    Fault(
        "SM404",
        "none",
        "strategy.yaml",
        "",
        swap("tactics.yaml", ("    type: follow\n", "    type: curate\n")),
    ),
    Fault(
        "SM405",
        "big",
        "strategy.yaml",
        "",
        big_names,
    ),
    Fault(
        "SM406",
        "bar",
        "tactics.yaml",
        "posts of ⟦bloggers with more than 10,000 followers⟧",
        swap(
            "tactics.yaml",
            ("on recipe posts", "on posts of bloggers with more than 10,000 followers"),
        ),
    ),
    Fault(
        "SM407",
        "missing",
        "channels.yaml",
        "id: ⟦facebook⟧",
        swap(
            "channels.yaml",
            ("    engagement_guideline: answer the question before anything else\n", ""),
        ),
    ),
    Fault(
        "SM450",
        "share",
        "content.yaml",
        "id: p-2026-11-29\n    title: Our tins\n    channel: facebook\n"
        "    publish_at: 2026-11-29T18:00:00+02:00\n    status: draft\n"
        "    goal: goal-presence\n    audience: home-cooks\n"
        "    pillar: kitchen\n    format: text\n    intent: ⟦promote⟧",
        two_more_promotions,
    ),
    Fault(
        "SM451",
        "missing",
        "channels.yaml",
        "id: ⟦forum-cooks⟧",
        swap("channels.yaml", ("    response_time_hours: 48\n", "")),
    ),
    Fault(
        "SM452",
        "in-hand",
        "content.yaml",
        "id: ⟦p-2026-12-01⟧",
        swap(
            "content.yaml",
            (
                "winter-visits\n    owner: nikos\n    approver: maria\n",
                "winter-visits\n    owner: nikos\n",
            ),
        ),
    ),
    Fault(
        "SM453",
        "image",
        "content.yaml",
        "id: ⟦p-2026-11-28⟧",
        swap("content.yaml", ("    alt_text: Barley rusk with tomato and cheese\n", "")),
    ),
    Fault(
        "SM454",
        "joined",
        "content.yaml",
        "⟦#firstoliveoiloftheyear⟧",
        swap("content.yaml", ("#FirstOil", "#firstoliveoiloftheyear")),
    ),
    Fault(
        "SM455",
        "undisclosed",
        "content.yaml",
        "id: ⟦p-2026-11-28⟧",
        swap(
            "contacts.yaml",
            (
                "what your readers should know.\n    material_connection: none",
                "what your readers should know.\n    material_connection: gift",
            ),
        ),
    ),
)
