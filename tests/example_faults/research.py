"""One fault for each rule of research."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.example_faults.planting import Fault, cut, swap, together, without


def no_research(plan: Path) -> None:
    """A plan that was written from the desk."""
    shutil.rmtree(plan / "research")
    without("channels.yaml", "      research:")(plan)
    without("tactics.yaml", "    based_on:")(plan)


def no_audiences(plan: Path) -> None:
    """A plan for nobody in particular."""
    (plan / "audiences.yaml").unlink()
    for path in ("channels.yaml", "content.yaml", "tactics.yaml", "campaigns.yaml"):
        without(path, "    audience:", "    audiences:")(plan)
    swap("goals/relationships.yaml", ("audiences: [shop-owners]", "channels: [facebook]"))(plan)


FAULTS = (
    Fault(
        "SM201",
        "missing",
        "strategy.yaml",
        "",
        no_research,
    ),
    Fault(
        "SM202",
        "tactic",
        "tactics.yaml",
        "cadence: 5 answers a week\n    hours_per_week: 2\n    start: ⟦2026-09-07⟧",
        swap("research/2026-08.md", ("date: 2026-08-14\nauthor", "date: 2026-10-14\nauthor")),
    ),
    Fault(
        "SM203",
        "few",
        "strategy.yaml",
        "",
        together(
            cut("channels.yaml", "  # A no with its reason"),
            without("research/2026-08.md", "| linkedin", "| x "),
        ),
    ),
    Fault(
        "SM204",
        "none",
        "strategy.yaml",
        "",
        swap(
            "channels.yaml",
            ("platform: forum\n    type: forum", "platform: forum\n    type: review-site"),
        ),
    ),
    Fault(
        "SM205",
        "active",
        "channels.yaml",
        "id: ⟦forum-cooks⟧",
        swap(
            "channels.yaml",
            (
                (
                    "    assessment:\n      date: 2026-08-14\n      by: eleni\n"
                    "      relevance: high\n"
                    "      reason: 9 questions a month nobody answers\n"
                    "      research: research-2026-08\n"
                ),
                "",
            ),
        ),
    ),
    Fault(
        "SM206",
        "incomplete",
        "channels.yaml",
        "id: ⟦forum-cooks⟧",
        swap(
            "research/2026-08.md", ("| forum-cooks | competitor | rival-a | 2026-08-13 | 5 |\n", "")
        ),
    ),
    Fault(
        "SM207",
        "missing",
        "research/2026-08.md",
        "# ⟦First listening round⟧",
        cut("research/2026-08.md", "## Competitors", "## Keywords"),
    ),
    Fault(
        "SM208",
        "low",
        "channels.yaml",
        "handle: elaionas.coop\n    status: ⟦active⟧",
        swap(
            "channels.yaml", ("by: nikos\n      relevance: high", "by: nikos\n      relevance: low")
        ),
    ),
    Fault(
        "SM209",
        "promised",
        "research/2026-08.md",
        "refresh_by: ⟦2026-11-01⟧",
        swap("research/2026-08.md", ("refresh_by: 2027-02-15", "refresh_by: 2026-11-01")),
    ),
    Fault(
        "SM210",
        "missing",
        "strategy.yaml",
        "",
        swap("tactics.yaml", ("    type: listen\n", "    type: customer-care\n")),
    ),
    Fault(
        "SM211",
        "missing",
        "strategy.yaml",
        "",
        no_audiences,
    ),
    Fault(
        "SM212",
        "missing",
        "audiences.yaml",
        "id: ⟦shop-owners⟧",
        swap(
            "audiences.yaml",
            (
                (
                    "    evidence:\n      - source: 11 phone calls by Nikos\n"
                    "        date: 2026-08-05\n"
                ),
                "",
            ),
        ),
    ),
    Fault(
        "SM213",
        "nobody",
        "channels.yaml",
        "id: ⟦forum-cooks⟧",
        together(
            swap("audiences.yaml", ("facebook, forum-cooks]", "facebook]")),
            swap(
                "channels.yaml",
                ("storage and acidity\n    audiences: [home-cooks]\n", "storage and acidity\n"),
            ),
        ),
    ),
    Fault(
        "SM214",
        "unreached",
        "audiences.yaml",
        "where_active: ⟦[linkedin]⟧",
        together(
            swap("audiences.yaml", ("where_active: [facebook]", "where_active: [linkedin]")),
            swap(
                "channels.yaml", ("audiences: [home-cooks, shop-owners]", "audiences: [home-cooks]")
            ),
            without("tactics.yaml", "    audience: shop-owners"),
            without("content.yaml", "    audience: shop-owners"),
        ),
    ),
    Fault(
        "SM250",
        "on-day",
        "channels.yaml",
        "platform: ⟦google-plus⟧",
        swap("channels.yaml", ("platform: forum\n", "platform: google-plus\n")),
    ),
    Fault(
        "SM251",
        "everyone",
        "audiences.yaml",
        "⟦Everyone⟧, people",
        swap("audiences.yaml", ("description: People in", "description: Everyone, people in")),
    ),
)
