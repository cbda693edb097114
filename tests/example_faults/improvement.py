"""One fault for each rule of improvement."""

from __future__ import annotations

from pathlib import Path

from tests.example_faults.planting import Fault, cut, limit, swap, together, without


def no_review(plan: Path) -> None:
    """Readings, and nobody who looks at them."""
    (plan / "reviews" / "2026-11.md").unlink()


FAULTS: tuple[Fault, ...] = (
    Fault(
        "SM701",
        "missing",
        "strategy.yaml",
        "",
        no_review,
    ),
    Fault(
        "SM702",
        "due",
        "reviews/2026-11.md",
        "next_review: ⟦2026-11-01⟧",
        swap(
            "reviews/2026-11.md",
            ("\ndate: 2026-11-10", "\ndate: 2026-10-10"),
            ("next_review: 2027-02-10", "next_review: 2026-11-01"),
        ),
    ),
    Fault(
        "SM703",
        "none",
        "campaigns.yaml",
        "end: ⟦2026-10-05⟧",
        swap(
            "campaigns.yaml",
            ("start: 2027-01-20", "start: 2026-09-20"),
            ("end: 2027-02-20", "end: 2026-10-05"),
        ),
    ),
    Fault(
        "SM704",
        "undecided",
        "reviews/2026-11.md",
        "| ⟦f-1 | Evenings bring more comments | [exp-evening⟧](../experiments.yaml#exp-evening) |",
        swap(
            "reviews/2026-11.md",
            ("| Post on Instagram at 19:30 | [content.yaml](../content.yaml) |", "| | |"),
        ),
    ),
    Fault(
        "SM706",
        "owner",
        "reviews/2026-11.md",
        "| ⟦Write the page on winter visits⟧ |",
        swap("reviews/2026-11.md", ("visits | maria |", "visits | |")),
    ),
    Fault(
        "SM707",
        "late",
        "reviews/2026-11.md",
        "| ⟦2026-11-12⟧ | open |",
        swap("reviews/2026-11.md", ("| 2026-12-05 | open |", "| 2026-11-12 | open |")),
    ),
    Fault(
        "SM708",
        "last",
        "strategy.yaml",
        "",
        limit("idle_days", 10),
    ),
    Fault(
        "SM709",
        "missing",
        "experiments.yaml",
        "id: ⟦exp-evening⟧",
        without("experiments.yaml", "    variable: "),
    ),
    Fault(
        "SM710",
        "decision",
        "experiments.yaml",
        "id: ⟦exp-evening⟧",
        together(
            without("experiments.yaml", "    decision: "),
            swap(
                "reviews/2026-11.md",
                ("[exp-evening](../experiments.yaml#exp-evening)", "ten posts"),
            ),
        ),
    ),
    Fault(
        "SM711",
        "only-good",
        "reviews/2026-11.md",
        "# ⟦First look back⟧",
        cut("reviews/2026-11.md", "## What did not work", "## Findings"),
    ),
    Fault(
        "SM712",
        "none",
        "strategy.yaml",
        "id: ⟦elaionas-2026⟧",
        cut("strategy.yaml", "tools:\n", "\n\n"),
    ),
    Fault(
        "SM713",
        "missing",
        "channels.yaml",
        "id: ⟦instagram⟧",
        together(
            cut(
                "channels.yaml",
                "    quiet_hours:\n      - days: [sat, sun]",
                "    # Two people at least",
            ),
            swap(
                "content.yaml",
                ("2026-11-24T19:30:00+02:00", "2026-09-14T19:30:00+03:00"),
                ("scheduled\n    goal: goal-presence", "published\n    goal: goal-presence"),
            ),
        ),
    ),
    Fault(
        "SM714",
        "quiet",
        "content.yaml",
        "publish_at: ⟦2026-11-28T07:30:00+02:00⟧",
        swap("content.yaml", ("2026-11-28T19:30:00+02:00", "2026-11-28T07:30:00+02:00")),
    ),
    Fault(
        "SM750",
        "many",
        "experiments.yaml",
        "variable: ⟦hour and length⟧",
        swap("experiments.yaml", ("variable: hour of posting", "variable: hour and length")),
    ),
    Fault(
        "SM751",
        "open",
        "experiments.yaml",
        "id: ⟦exp-evening⟧",
        without("experiments.yaml", "    end: ", "    result: ", "    decision: ", "    status: "),
    ),
)
