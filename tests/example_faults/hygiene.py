"""One fault for each rule of hygiene."""

from __future__ import annotations

from pathlib import Path

from tests.example_faults.planting import Fault, swap, together


def foreign_byte(plan: Path) -> None:
    """A line saved in another encoding, as old editors do."""
    file = plan / "leads.yaml"
    file.write_bytes(file.read_bytes().replace(b"ask for samples", b"\xe6ekos"))


def left_conflict(plan: Path) -> None:
    """A merge that nobody finished."""
    swap(
        "leads.yaml",
        (
            "    status: open\n",
            "<<<<<<< HEAD\n    status: open\n=======\n    status: won\n>>>>>>> nikos\n",
        ),
    )(plan)


def link_out(plan: Path) -> None:
    """A file of the plan that is a link to a place outside it."""
    outside = plan.parent / "elsewhere.yaml"
    outside.write_text("kind: source\nid: s-elsewhere\n", encoding="utf-8")
    (plan / "goals" / "elsewhere.yaml").symlink_to(outside)


def idle_campaign(plan: Path) -> None:
    """A campaign that runs, with nothing in it."""
    file = plan / "campaigns.yaml"
    lines = (
        "",
        "  - id: camp-winter",
        "    title: Winter visits",
        "    goals: [goal-traffic]",
        "    start: 2026-11-01",
        "    end: 2027-01-31",
        "    channels: [facebook]",
        "    owner: maria",
        "    tracking:",
        "      code: WINTER26",
        "    status: active",
        "",
    )
    file.write_text(file.read_text(encoding="utf-8") + "\n".join(lines), encoding="utf-8")


def rule_of_ours(plan: Path) -> None:
    """A rule of the team's own that takes an id of smlint's."""
    swap("smlint.yaml", ("fail-on: error\n", "fail-on: error\nrules: [house]\n"))(plan)
    words = "en: A tactic without a rhythm"
    texts = "".join(f"{name}: {{{words}}}\n" for name in ("title", "why", "fix", "ask"))
    (plan / "house").mkdir()
    (plan / "house" / "cadence.yaml").write_text(
        f"id: SM899\nname: tactic-without-cadence\nstep: tactics\n{texts}"
        f"messages: {{missing: {{severity: info, {words}}}}}\n"
        "check: [{each: tactic, must: {present: cadence}}]\nexamples: {}\n",
        encoding="utf-8",
    )


FAULTS = (
    Fault(
        "SM901",
        "not-one-of-guess",
        "leads.yaml",
        "status: ⟦opne⟧",
        swap("leads.yaml", ("status: open", "status: opne")),
    ),
    Fault(
        "SM902",
        "guess",
        "goals/presence.md",
        "| ⟦mention⟧ |",
        swap("goals/presence.md", ("| [mentions](../metrics.yaml#mentions) |", "| mention |")),
    ),
    Fault(
        "SM903",
        "duplicate",
        "content.yaml",
        "id: ⟦p-2026-11-24⟧\n    title: How",
        swap("content.yaml", ("id: p-2026-11-26", "id: p-2026-11-24")),
    ),
    Fault(
        "SM904",
        "guess",
        "channels.yaml",
        "⟦mision⟧:",
        swap("channels.yaml", ("mission: show the people", "mision: show the people")),
    ),
    Fault(
        "SM905",
        "iso",
        "leads.yaml",
        "date: ⟦5 October 2026⟧",
        swap("leads.yaml", ("date: 2026-10-05", "date: 5 October 2026")),
    ),
    Fault(
        "SM906",
        "other",
        "channels.yaml",
        "to: ⟦22:00⟧",
        swap("channels.yaml", ('to: "22:00"', "to: 22:00")),
    ),
    Fault(
        "SM907",
        "reversed",
        "tactics.yaml",
        "end: ⟦2026-09-01⟧",
        swap(
            "tactics.yaml",
            ("    cadence: weekly\n", "    cadence: weekly\n    end: 2026-09-01\n"),
            ("    start: 2026-09-01\n", "    start: 2026-10-01\n"),
        ),
    ),
    Fault(
        "SM908",
        "to-come",
        "content.yaml",
        "scheduled, published or cancelled\n    status: ⟦published⟧",
        swap(
            "content.yaml",
            ("or cancelled\n    status: scheduled", "or cancelled\n    status: published"),
        ),
    ),
    Fault(
        "SM910",
        "campaign",
        "campaigns.yaml",
        "id: ⟦camp-winter⟧",
        idle_campaign,
    ),
    Fault(
        "SM911",
        "missing",
        "goals/traffic.yaml",
        "⟦# smlint: ignore[SM118]⟧",
        swap(
            "goals/traffic.yaml",
            ("    target: 400", "    # smlint: ignore[SM118]\n    target: 450"),
        ),
    ),
    Fault(
        "SM912",
        "unused",
        "goals/traffic.yaml",
        "ignore[⟦SM118⟧]",
        swap(
            "goals/traffic.yaml",
            (
                "    target: 400",
                "    # smlint: ignore[SM118] -- the sentence rounds\n    target: 400",
            ),
        ),
    ),
    Fault(
        "SM913",
        "unsourced",
        "audiences.yaml",
        "⟦67% of consumers⟧ never",
        swap(
            "audiences.yaml",
            ("needs: to know who made the oil and", "needs: 67% of consumers never see the mill;"),
        ),
    ),
    Fault(
        "SM914",
        "missing",
        "goals/presence.md",
        "⟦../metric.yaml#mentions⟧",
        swap("goals/presence.md", ("../metrics.yaml#mentions", "../metric.yaml#mentions")),
    ),
    Fault(
        "SM915",
        "colon",
        "policies/crisis.yaml",
        "small⟦:⟧ one",
        swap("policies/crisis.yaml", ("trigger: one angry post", "trigger: small: one angry post")),
    ),
    Fault("SM916", "byte", "leads.yaml", "action: ⟦\udce6⟧ekos", foreign_byte),
    Fault(
        "SM917",
        "over",
        "readings.md",
        "⟦⟧| 2026-10-31 | 5.1",
        swap(
            "smlint.yaml", ("fail-on: error\n", "fail-on: error\nlimits:\n  markdown_lines: 105\n")
        ),
    ),
    Fault(
        "SM918",
        "open",
        "policies/community.el.md",
        "⟦---⟧",
        swap("policies/community.el.md", ("language: el\n---\n", "language: el\n")),
    ),
    Fault(
        "SM919",
        "duplicate",
        "leads.yaml",
        "⟦status⟧: won",
        swap("leads.yaml", ("    status: open\n", "    status: open\n    status: won\n")),
    ),
    Fault(
        "SM920",
        "guess",
        "leads.yaml",
        "kind: ⟦laed⟧",
        swap("leads.yaml", ("kind: lead\n", "kind: laed\n")),
    ),
    Fault(
        "SM921",
        "looks-like",
        "policies/crisis.yaml",
        "id: ⟦pol-crisis⟧",
        swap("policies/crisis.yaml", ("kind: policy\n", "")),
    ),
    Fault(
        "SM922",
        "feature",
        "leads.yaml",
        "note: ⟦!note⟧",
        swap("leads.yaml", ("note: saw", "note: !note saw")),
    ),
    Fault(
        "SM923",
        "two-ways",
        "readings.md",
        "| ⟦3.375⟧ |",
        swap("smlint.yaml", ("language: en\n", "")),
    ),
    Fault(
        "SM924",
        "two-ways",
        "goals/presence.md",
        "in blogs and forums by ⟦100%⟧",
        together(
            swap("goals/presence.md", ("from 6 to 12 a month by", "by 100% by")),
            swap(
                "metrics.yaml",
                (
                    "posts naming Elaionas found in the weekly listening hour\n    unit: count",
                    "posts naming Elaionas found in the weekly listening hour\n    unit: percent",
                ),
            ),
        ),
    ),
    Fault(
        "SM925",
        "field",
        "goals/relationships.yaml",
        "due: ⟦every quarter⟧",
        swap("goals/relationships.yaml", ("due: 2027-06-30", "due: every quarter")),
    ),
    Fault(
        "SM927",
        "what",
        "goals/relationships.yaml",
        '    owner: ⟦"TODO: Nikos or Maria"⟧',
        swap(
            "goals/relationships.yaml",
            ("    owner: nikos", '    owner: "TODO: Nikos or Maria"'),
        ),
    ),
    Fault("SM928", "conflict", "leads.yaml", "⟦<<<<<<< HEAD⟧", left_conflict),
    Fault(
        "SM929",
        "expired",
        "goals/traffic.yaml",
        "ignore[⟦SM118⟧]",
        swap(
            "goals/traffic.yaml",
            (
                "    target: 400",
                "    # smlint: ignore[SM118] until=2026-11-01 -- till then\n    target: 400",
            ),
        ),
    ),
    Fault("SM930", "unreadable", "goals/elsewhere.yaml", "", link_out),
    Fault(
        "SM931",
        "invisible",
        "audiences.yaml",
        "Peo⟦\u202e⟧ple",
        swap("audiences.yaml", ("description: People", "description: Peo\u202eple")),
    ),
    Fault(
        "SM932",
        "guess",
        "smlint.yaml",
        "⟦fail_on⟧:",
        swap("smlint.yaml", ("fail-on: error\n", "fail_on: error\n")),
    ),
    Fault(
        "SM933",
        "table",
        "reviews/2026-11.md",
        "| ⟦To do | By whom | Till | State⟧ |",
        swap(
            "reviews/2026-11.md",
            ("| Text | Owner | Due | Status |", "| To do | By whom | Till | State |"),
        ),
    ),
    Fault(
        "SM934",
        "not-reached",
        "reviews/2026-11.md",
        "value: 1240\n      status: ⟦met⟧",
        swap(
            "reviews/2026-11.md",
            ("value: 1240\n      status: open", "value: 1240\n      status: met"),
        ),
    ),
    Fault(
        "SM935",
        "no-reading",
        "goals/relationships.yaml",
        "status: ⟦met⟧",
        swap("goals/relationships.yaml", ("    target: 18\n", "    target: 18\n    status: met\n")),
    ),
    Fault(
        "SM937",
        "reserved",
        "house/cadence.yaml",
        "id: ⟦SM899⟧",
        rule_of_ours,
    ),
)
