"""One fault for each rule of rolodex."""

from __future__ import annotations

from pathlib import Path

from tests.example_faults.planting import Fault, cut, swap, together, without


def no_contacts(plan: Path) -> None:
    """A plan that knows nobody yet."""
    (plan / "contacts.yaml").unlink()
    without("content.yaml", "    credit:", "    features:")(plan)
    without("events.yaml", "    contacts_to_meet:", "    speakers:")(plan)
    swap("content.yaml", ("intent: curate", "intent: inform"))(plan)


FAULTS = (
    Fault(
        "SM301",
        "empty",
        "strategy.yaml",
        "",
        no_contacts,
    ),
    Fault(
        "SM302",
        "few",
        "strategy.yaml",
        "",
        without("sources.md", "| s-agro"),
    ),
    Fault(
        "SM303",
        "none",
        "strategy.yaml",
        "",
        swap(
            "contacts.yaml",
            ("[influencer, blogger]", "[customer]"),
            ("[speaker, expert]", "[speaker]"),
            ("roles: [blogger]", "roles: [partner]"),
            ("[journalist]", "[other]"),
        ),
    ),
    Fault(
        "SM304",
        "missing",
        "contacts.yaml",
        "id: ⟦c-agro⟧",
        swap(
            "contacts.yaml",
            ("    topics: [αγουρέλαιο]\n    relevance: reports on every harvest\n", ""),
        ),
    ),
    Fault(
        "SM305",
        "stalled",
        "contacts.yaml",
        "stage: ⟦identified⟧",
        swap(
            "contacts.yaml",
            ("    since: 2026-11-05\n", "    since: 2026-01-05\n"),
            (
                (
                    "    next_step:\n      action: leave a comment on their oil shelf\n"
                    "      due: 2026-12-01\n"
                ),
                "",
            ),
        ),
    ),
    Fault(
        "SM306",
        "missing",
        "content.yaml",
        "id: ⟦p-2026-11-28⟧",
        without("content.yaml", "    credit:", "    features:"),
    ),
    Fault(
        "SM307",
        "missing",
        "strategy.yaml",
        "id: ⟦elaionas-2026⟧",
        together(
            cut("strategy.yaml", "content_pillars:", "# How you sound"),
            without("content.yaml", "    pillar:"),
        ),
    ),
    Fault(
        "SM308",
        "bought",
        "tactics.yaml",
        "title: ⟦Buy followers⟧",
        swap("tactics.yaml", ("title: Season diary", "title: Buy followers for the season diary")),
    ),
    Fault(
        "SM350",
        "field-kept",
        "contacts.yaml",
        'phone: ⟦"+30 210 000 0000"⟧',
        swap(
            "contacts.yaml",
            (
                '    name: "@athina.cooks"\n',
                '    name: "@athina.cooks"\n    phone: "+30 210 000 0000"\n',
            ),
        ),
    ),
    Fault(
        "SM351",
        "missing",
        "contacts.yaml",
        "id: ⟦c-athina⟧",
        swap(
            "contacts.yaml",
            (
                (
                    "    # Why the law lets you keep this entry.\n"
                    "    lawful_basis: legitimate-interest\n"
                ),
                "",
            ),
        ),
    ),
    Fault(
        "SM352",
        "used",
        "events.yaml",
        "contacts_to_meet: [c-athina, ⟦c-manolis⟧]",
        swap(
            "contacts.yaml",
            (
                "    organization: delicatessen in Chania\n",
                "    organization: delicatessen in Chania\n    do_not_contact: true\n",
            ),
        ),
    ),
)
