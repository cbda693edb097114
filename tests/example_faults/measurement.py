"""One fault for each rule of measurement."""

from __future__ import annotations

from pathlib import Path

from tests.example_faults.planting import Fault, cut, limit, swap, without


def second_campaign(plan: Path) -> None:
    """A campaign in spring that carries the code of the one in winter."""
    with (plan / "campaigns.yaml").open("a", encoding="utf-8") as file:
        file.write("""
  - id: camp-spring
    title: Spring visits
    goals: [goal-traffic]
    start: 2027-03-20
    end: 2027-04-20
    channels: [instagram]
    owner: maria
    audience: home-cooks
    budget: 50
    tracking:
      code: openday27
      utm_campaign: spring-visits
      url: https://www.example.org/spring
    status: planned
""")


DAILY = "frequency: daily\n    purpose: do acq"

FAULTS: tuple[Fault, ...] = (
    Fault(
        "SM601",
        "unused",
        "metrics.yaml",
        "id: ⟦comments-per-post⟧",
        swap("experiments.yaml", ("metric: comments-per-post", "metric: mentions")),
    ),
    Fault(
        "SM602",
        "missing",
        "metrics.yaml",
        "id: ⟦active-contacts⟧",
        swap("metrics.yaml", ("    data_source: contacts.yaml\n", "")),
    ),
    Fault(
        "SM603",
        "missing",
        "metrics.yaml",
        "id: ⟦active-contacts⟧",
        swap("metrics.yaml", ("    purpose: do acquaintances become partners\n", "")),
    ),
    Fault(
        "SM604",
        "size",
        "goals/presence.md",
        "type: ⟦presence⟧",
        swap("metrics.yaml", ("family: mention\n", "family: audience-size\n")),
    ),
    Fault(
        "SM605",
        "one-sided",
        "goals/sentiment.el.md",
        "type: ⟦sentiment⟧",
        swap(
            "metrics.yaml",
            ("family: sentiment-ratio\n", "family: positive\n"),
            ("family: negative\n", "family: mention\n"),
        ),
    ),
    Fault(
        "SM606",
        "missing",
        "goals/sentiment.el.md",
        "type: ⟦sentiment⟧",
        swap("metrics.yaml", ("family: sentiment-ratio\n", "family: positive\n")),
    ),
    Fault(
        "SM607",
        "fell",
        "readings.md",
        "| 2026-10-31 | ⟦4.0⟧ |",
        swap("readings.md", ("| 2026-09-30 | 3.75 |", "| 2026-09-30 | 4.75 |")),
    ),
    Fault(
        "SM608",
        "none",
        "goals/relationships.yaml",
        "type: ⟦relationships⟧",
        limit("log_days", 10),
    ),
    Fault(
        "SM609",
        "unknown",
        "events.yaml",
        "speakers: [⟦Old Manousos⟧]",
        swap("events.yaml", ("speakers: [c-dimitra]", "speakers: [Old Manousos]")),
    ),
    Fault(
        "SM610",
        "other",
        "leads.yaml",
        "id: ⟦lead-tins⟧",
        without("leads.yaml", "    note: "),
    ),
    Fault(
        "SM611",
        "missing",
        "metrics.yaml",
        "by_channel: ⟦true⟧",
        swap(
            "readings.md",
            ("| 2026-07-31 | 6 | forum-cooks |\n", ""),
            ("| 2026-08-31 | 8 | forum-cooks |\n", ""),
            ("| 2026-09-30 | 9 | forum-cooks |\n", ""),
            ("| 2026-10-31 | 11 | forum-cooks |\n", ""),
        ),
    ),
    Fault(
        "SM612",
        "no-campaign",
        "events.yaml",
        "id: ⟦ev-openday⟧",
        swap("events.yaml", ("    campaign: camp-openday\n", "")),
    ),
    Fault("SM613", "shared", "campaigns.yaml", "code: ⟦openday27⟧", second_campaign),
    Fault(
        "SM614",
        "old",
        "readings.md",
        "| ⟦2026-10-31⟧ | 6 |\n\n## r-social",
        cut("metrics.yaml", "frequency: monthly\n    purpose: do acq", "uaintances", DAILY),
    ),
    Fault(
        "SM615",
        "no-words",
        "policies/community.el.md",
        "# ⟦Πώς απαντάμε⟧",
        swap("policies/community.el.md", ("## Αρνητικά σχόλια\n", "")),
    ),
    Fault(
        "SM650",
        "form",
        "content.yaml",
        "campaign: ⟦Winter Visits⟧",
        swap("content.yaml", ("campaign: winter-visits", "campaign: Winter Visits")),
    ),
    Fault(
        "SM651",
        "unknown",
        "content.yaml",
        "medium: ⟦post⟧",
        swap("content.yaml", ("medium: social", "medium: post")),
    ),
    Fault(
        "SM652",
        "missing",
        "content.yaml",
        "      ⟦source: facebook\n      campaign: winter-visits⟧",
        without("content.yaml", "      medium: social"),
    ),
    Fault(
        "SM653",
        "value",
        "metrics.yaml",
        "title: ⟦Ad value equivalent⟧",
        swap(
            "metrics.yaml",
            (
                "title: Brand mentions in blogs and forums",
                "title: Ad value equivalent of the mentions",
            ),
        ),
    ),
    Fault(
        "SM655",
        "differs",
        "goals/presence.md",
        "⟦1,240⟧ (2026-10-31)",
        swap("readings.md", ("| 2026-10-31 | 1,240 |", "| 2026-10-31 | 1,290 |")),
    ),
    Fault(
        "SM657",
        "below",
        "readings.md",
        "| 2026-09-30 | ⟦-1,190⟧ |",
        swap("readings.md", ("| 2026-09-30 | 1,190 |", "| 2026-09-30 | -1,190 |")),
    ),
    Fault(
        "SM658",
        "twice",
        "readings.md",
        "| 2026-09-30 | ⟦1,200⟧ |",
        swap(
            "readings.md",
            ("| 2026-09-30 | 1,190 |", "| 2026-09-30 | 1,190 |\n| 2026-09-30 | 1,200 |"),
        ),
    ),
)
