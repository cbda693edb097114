"""The plan that people copy: it is clean, and a fault planted in it is one finding."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from smlint.base.finding import Finding
from smlint.engine.force import in_force
from smlint.engine.run import Run
from smlint.engine.session import Outcome, Overrides, check
from smlint.engine.shipped import shipped

EXAMPLE = Path(__file__).resolve().parents[1] / "example-plan"
SCHEMAS = EXAMPLE.parent / "schemas"
YAML = sorted(path.relative_to(EXAMPLE) for path in EXAMPLE.rglob("*.yaml"))
MODELINE = "# yaml-language-server: $schema="
TODAY = date(2026, 11, 20)

KINDS = 18

NOT_PLANTED = {"SM999"}
"""A crash of ours is no fault of a plan."""

AIMING = ("goals: [", "goal: ", "campaign: camp", "promoted: ")
"""How the lines begin that need a goal, or what needs one."""

Plant = Callable[[Path], None]
Place = tuple[tuple[int, int], tuple[int, int]]
Told = tuple[str, str, str, Place]


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault, and the finding it must give.

    ``at`` marks the finding's place with ⟦ and ⟧, in words that stand once in the planted file;
    empty for the file as a whole.
    """

    rule: str
    message: str
    path: str
    at: str
    plant: Plant


def swap(path: str, *pairs: tuple[str, str]) -> Plant:
    """Replace words of one file, each of which stands there once."""

    def plant(plan: Path) -> None:
        file = plan / path
        text = file.read_text(encoding="utf-8")
        for old, new in pairs:
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8")

    return plant


def cut(path: str, start: str, end: str = "", new: str = "") -> Plant:
    """Replace what stands from one text up to another, or up to the end of the file."""

    def plant(plan: Path) -> None:
        file = plan / path
        text = file.read_text(encoding="utf-8")
        first = text.index(start)
        last = text.index(end, first) if end else len(text)
        file.write_text(text[:first] + new + text[last:], encoding="utf-8")

    return plant


def without(path: str, *beginnings: str) -> Plant:
    """Leave out the lines of one file that begin so."""

    def plant(plan: Path) -> None:
        file = plan / path
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = "".join(line for line in lines if not line.startswith(beginnings))
        assert kept != "".join(lines), f"no line of {path} begins so"
        file.write_text(kept, encoding="utf-8")

    return plant


def together(*plants: Plant) -> Plant:
    """Several changes that make one fault."""

    def plant(plan: Path) -> None:
        for each in plants:
            each(plan)

    return plant


def no_goals(plan: Path) -> None:
    """A plan that has not come to its goals yet: nothing can serve one."""
    shutil.rmtree(plan / "goals")
    (plan / "campaigns.yaml").unlink()
    cut("reviews/2026-11.md", "covers:", "next_review:")(plan)
    for path in plan.glob("*.yaml"):
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = (line for line in lines if not line.strip().startswith(AIMING))
        path.write_text("".join(kept), encoding="utf-8")


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


def no_contacts(plan: Path) -> None:
    """A plan that knows nobody yet."""
    (plan / "contacts.yaml").unlink()
    without("content.yaml", "    credit:", "    features:")(plan)
    without("events.yaml", "    contacts_to_meet:", "    speakers:")(plan)
    swap("content.yaml", ("intent: curate", "intent: inform"))(plan)


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


def limit(name: str, number: int) -> Plant:
    """A team that asks for more than the default of a rule does."""
    return swap(
        "smlint.yaml", ("fail-on: error\n", f"fail-on: error\nlimits:\n  {name}: {number}\n")
    )


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
        swap("strategy.yaml", ("  hours_per_week: 14\n", "")),
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
        "fast",
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
        without("content.yaml", "    credit:"),
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
        "field",
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
        without("events.yaml", "    industry_link:"),
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
        "over",
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
)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A copy of the example plan, outside any repository."""
    copy = tmp_path / "my-plan"
    shutil.copytree(EXAMPLE, copy)
    return copy


def judged(plan: Path, profile: str | None = None) -> Run:
    """What smlint says of a plan on the day that the example was written for."""
    (outcome,) = outcomes(plan, profile)
    return outcome.run


def outcomes(plan: Path, profile: str | None = None) -> tuple[Outcome, ...]:
    return check([plan.name], plan.parent, TODAY, Overrides(profile=profile), shipped())


def told(finding: Finding) -> Told:
    """A finding as the table of faults tells it: what, in which file, from where to where."""
    start, end = finding.span.start, finding.span.end
    place = (start.line, start.column), (end.line, end.column)
    return finding.rule, finding.message, finding.span.path, place


def expected(fault: Fault, plan: Path) -> Told:
    """The finding that a fault must give, its place looked up in the planted file."""
    if not fault.at:
        return fault.rule, fault.message, fault.path, ((1, 1), (1, 1))
    text = (plan / fault.path).read_text(encoding="utf-8", errors="surrogateescape")
    before, marked, _after = re.split("[⟦⟧]", fault.at)
    words = fault.at.translate({ord("⟦"): None, ord("⟧"): None})
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times in {fault.path}"
    start = text.index(words) + len(before)
    return (
        fault.rule,
        fault.message,
        fault.path,
        (where(text, start), where(text, start + len(marked))),
    )


def where(text: str, offset: int) -> tuple[int, int]:
    """Line and column of a place, both from 1."""
    lines = text[:offset].split("\n")
    return len(lines), len(lines[-1]) + 1


def test_nothing_is_found_in_the_example_plan(plan: Path) -> None:
    for profile in (None, "strict"):
        result = judged(plan, profile).result
        assert [told(finding) for finding in result.findings] == []
        assert result.suppressed == ()
        assert result.skipped == ()


def test_every_rule_in_force_looked_at_something(plan: Path) -> None:
    (outcome,) = outcomes(plan, "strict")
    rules = {rule.id for rule in in_force(outcome.settings, shipped().rules)}
    examined = outcome.run.result.examined
    assert outcome.settings.profile == "strict"
    assert set(examined) == rules
    assert [rule for rule, count in examined.items() if count == 0] == []


def test_all_kinds_are_there(plan: Path) -> None:
    entities, kinds = judged(plan).result.entities, shipped().model.kinds
    assert len(kinds) == KINDS
    assert [kind for kind in kinds if not entities.get(kind)] == []


def test_all_files_but_the_readme_are_the_plan_s(plan: Path) -> None:
    files = judged(plan).result.files
    assert [note.path for note in files if note.role == "other"] == ["README.md"]
    assert {note.role for note in files} == {"plan", "settings", "other"}


@pytest.mark.parametrize("path", YAML, ids=str)
def test_the_first_line_leads_an_editor_to_the_schema(path: Path) -> None:
    first, *lines = (EXAMPLE / path).read_text(encoding="utf-8").splitlines()
    assert first.startswith(MODELINE)
    kind = next((line[6:] for line in lines if line.startswith("kind: ")), "settings")
    schema = (EXAMPLE / path).parent / first.removeprefix(MODELINE)
    assert schema.resolve() == SCHEMAS / f"{kind}.schema.json"
    assert schema.exists()


def test_one_fault_is_planted_for_each_rule_in_force(plan: Path) -> None:
    (outcome,) = outcomes(plan, None)
    rules = {rule.id for rule in in_force(outcome.settings, shipped().rules)}
    assert rules <= {fault.rule for fault in FAULTS} | NOT_PLANTED


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.rule)
def test_a_planted_fault_and_only_it_is_found(plan: Path, fault: Fault) -> None:
    fault.plant(plan)
    profile = "strict" if shipped().rules[fault.rule].profile == "strict" else None
    found = [told(finding) for finding in judged(plan, profile).result.findings]
    assert found == [expected(fault, plan)]
