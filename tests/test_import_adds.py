"""``smlint import`` into a plan that is there: linked, never written twice, nothing changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from smlint.engine.drafting.names import Names
from tests.conftest import Plan, Smlint

CHANNELS = """\
kind: channel
items:
  - {id: ig-main, title: Our pictures, platform: instagram, type: owned-account, status: active}
  - {id: board, title: Pinterest, platform: pinterest, type: owned-account, status: active}
"""
CALENDAR = """\
Date,Channel,Format,Title,Status
2027-01-04,Instagram,Reel,Kiln opening,draft
2027-01-06,pinterest,Image,Blue glaze,draft
2027-01-08,TikTok,Video,Throwing a bowl,draft
"""
CONTACTS = """\
Name,Organisation,Email,Instagram
Maria K,Cafe Blue,maria@cafe.example,@cafeblue
Tom L,Potters,,@guild
"""
READINGS = """\
Date,Metric,Value
2026-10-31,newsletter readers,300
2026-11-30,newsletter readers,320
"""
STRATEGY = """\
# Social media strategy of the pottery

Owner: Lena K.

We began in March.

## Goals for 2027
- Raise workshop bookings from 40 to 60 by 30 June 2027

## Channels
- Instagram
"""
PLAN = {"plan/smlint.yaml": "profile: starter\n", "plan/channels.yaml": CHANNELS}


def read(path: Path) -> Any:
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))


def files(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in sorted(folder.iterdir())}


FORA = """\
# Communications plan

## Goals of 2027

### Libraries

- They're aware of us, and believe in us
- They believe we can help

### Schools

- They're aware of us, and believe in us
- They believe we can help

### Clubs

- They're aware of us, and believe in us
- They're aware of us
"""
"""Goals that are called alike, one of them as the id of another one."""


def doubled(smlint: Smlint) -> list[str]:
    found = smlint("check", "plan", "--output-format", "concise", "--select", "hygiene").findings
    return [line for line in found if "SM927" not in line]


def test_a_calendar_is_linked_to_the_channels_that_are_there(plan: Plan, smlint: Smlint) -> None:
    root = plan({**PLAN, "calendar.csv": CALENDAR})
    before = files(root / "plan")
    ran = smlint("import", "calendar.csv", "--to", "plan")
    assert ran.code == 0
    assert ran.out.splitlines()[:2] == [
        (
            "Added 2 files to the plan in plan: channels-2.yaml, content.yaml. "
            "What was there is as it was."
        ),
        "Linked to 2 elements of the plan: channel:ig-main, channel:board.",
    ]
    assert files(root / "plan").items() >= before.items()
    assert read(root / "plan" / "channels-2.yaml")["id"] == "tiktok"
    posts = read(root / "plan" / "content.yaml")["items"]
    assert [each["channel"] for each in posts] == ["ig-main", "board", "tiktok"]
    assert doubled(smlint) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("calendar.csv", CALENDAR),
        ("contacts.csv", CONTACTS),
        ("readings.csv", READINGS),
        ("strategy.md", STRATEGY),
        ("fora.md", FORA),
    ],
)
@pytest.mark.parametrize("form", ["yaml", "markdown", "one-file"])
def test_the_same_document_twice_writes_nothing_twice(
    plan: Plan, smlint: Smlint, name: str, text: str, form: str
) -> None:
    root = plan({**PLAN, name: text})
    assert smlint("import", name, "--to", "plan", "--as", form).code == 0
    before = files(root / "plan")
    ran = smlint("import", name, "--to", "plan", "--as", form)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"All that {name} says stands in plan already; nothing was written.\n"
    assert files(root / "plan") == before
    assert doubled(smlint) == []


def test_only_what_is_new_is_added_and_what_differs_is_noted(plan: Plan, smlint: Smlint) -> None:
    root = plan({**PLAN, "contacts.csv": CONTACTS})
    smlint("import", "contacts.csv", "--to", "plan")
    before = files(root / "plan")
    more = CONTACTS.replace("Potters", "The new guild") + "Ada,Clay,ada@clay.example,\n"
    plan({"contacts.csv": more})
    ran = smlint("import", "contacts.csv", "--to", "plan")
    assert "2 elements of contacts.csv are in the plan already" in ran.out
    assert files(root / "plan").items() >= before.items()
    assert read(root / "plan" / "contacts-2.yaml")["name"] == "Ada"
    notes = (root / "plan" / "contacts-notes.md").read_text(encoding="utf-8")
    assert "Tom L,The new guild" in notes
    assert "Ada" not in notes
    assert "Maria" not in notes
    assert doubled(smlint) == []


def test_readings_are_added_day_by_day(plan: Plan, smlint: Smlint) -> None:
    root = plan({**PLAN, "readings.csv": READINGS})
    smlint("import", "readings.csv", "--to", "plan")
    more = READINGS.replace("320", "325") + "2026-12-31,Newsletter readers,340\n"
    plan({"readings.csv": more})
    smlint("import", "readings.csv", "--to", "plan")
    added = read(root / "plan" / "readings-2.yaml")
    assert added["metric"] == read(root / "plan" / "readings.yaml")["metric"]
    assert [each["value"] for each in added["values"]] == [340]
    assert not (root / "plan" / "metrics-2.yaml").exists()
    notes = (root / "plan" / "readings-notes.md").read_text(encoding="utf-8")
    assert "newsletter readers,325" in notes
    assert "340" not in notes


def test_a_second_strategy_adds_its_goals_and_people(plan: Plan, smlint: Smlint) -> None:
    root = plan({**PLAN, "strategy.md": STRATEGY})
    smlint("import", "strategy.md", "--to", "plan")
    other = (
        "# Strategy of the shop\n\nOwner: Ada B.\n\n## Goals\n\n| Goal | Target | Due | Owner |\n"
    )
    plan({"shop.md": f"{other}|---|---|---|---|\n| More visits | 500 | 2027-06-30 | Ada B. |\n"})
    ran = smlint("import", "shop.md", "--to", "plan")
    assert "strategy:strategy" in ran.out
    assert read(root / "plan" / "goals-2.yaml")["owner"] == "ada-b"
    assert read(root / "plan" / "team.yaml")["members"] == [{"id": "ada-b", "name": "Ada B."}]
    notes = (root / "plan" / "shop-notes.md").read_text(encoding="utf-8")
    assert "Strategy of the shop" in notes
    assert doubled(smlint) == []


def test_a_channel_that_could_be_two_is_asked_for(plan: Plan, smlint: Smlint) -> None:
    two = CHANNELS.replace("platform: pinterest", "platform: instagram").replace(
        "Pinterest", "Shop"
    )
    root = plan({**PLAN, "plan/channels.yaml": two, "calendar.csv": CALENDAR})
    smlint("import", "calendar.csv", "--to", "plan")
    first = read(root / "plan" / "content.yaml")["items"][0]
    assert first["channel"] == 'TODO: the document says "Instagram"'


def test_a_plan_that_cannot_be_read_is_not_added_to(plan: Plan, smlint: Smlint) -> None:
    root = plan({**PLAN, "plan/goals.yaml": "kind: goal\nid: [\n", "calendar.csv": CALENDAR})
    before = files(root / "plan")
    ran = smlint("import", "calendar.csv", "--to", "plan")
    assert ran.code == 2
    assert ran.err.startswith("Some of the plan in plan is not read")
    assert files(root / "plan") == before


def test_a_plan_around_the_folder_is_linked_to(plan: Plan, smlint: Smlint) -> None:
    root = plan({**PLAN, "calendar.csv": CALENDAR})
    smlint("import", "calendar.csv", "--to", "plan/posts")
    written = files(root / "plan" / "posts")
    assert sorted(written) == ["channels.yaml", "content.yaml"]
    assert b"channel: ig-main" in written["content.yaml"]


def test_what_is_surest_names_an_element() -> None:
    names = Names(lambda words: "instagram" if words.casefold() in ("ig", "instagram") else "")
    names.know([("channel", "instagram", "instagram"), ("channel", "other", "other")])
    names.know([("channel", "other", "The shop")])
    names.know([("channel", "other", "instagram")], loosely=True)
    assert names.there("channel", "IG") == "instagram"
    assert names.there("channel", "the shop") == "other"
    names.know([("channel", "a", "Twice"), ("channel", "b", "Twice")])
    assert names.find("channel", "twice") is None
    assert names.is_unsure("channel", "Twice")
    assert names.give("channel", "Other") == "other-2"
    assert list(names.linked) == []
    assert names.find("channel", "The shop") == "other"
    assert list(names.linked) == [("channel", "other")]


def test_a_contact_is_known_by_an_address_of_its_own(plan: Plan, smlint: Smlint) -> None:
    root = plan({**PLAN, "contacts.csv": CONTACTS})
    smlint("import", "contacts.csv", "--to", "plan")
    plan({"contacts.csv": CONTACTS.replace("Maria K,", "Maria Kasten,")})
    ran = smlint("import", "contacts.csv", "--to", "plan")
    assert "2 elements of contacts.csv are in the plan already" in ran.out
    assert not (root / "plan" / "contacts-2.yaml").exists()
    assert "Maria Kasten" in (root / "plan" / "contacts-notes.md").read_text(encoding="utf-8")


def test_what_was_asked_and_answered_is_not_noted_again(plan: Plan, smlint: Smlint) -> None:
    text = STRATEGY.replace("\n## Channels", "- Double the bookings by Easter\n\n## Channels")
    folder = plan({"plan.md": text})
    smlint("import", "plan.md", "--to", "new")
    goals = folder / "new" / "goals.yaml"
    asked = [
        line for line in goals.read_text(encoding="utf-8").split("\n") if "document says" in line
    ]
    answered = goals.read_text(encoding="utf-8")
    for line in asked:
        answered = answered.replace(line, f"{line.partition(':')[0]}: 90")
    assert asked
    goals.write_text(answered, encoding="utf-8")
    assert "nothing was written" in smlint("import", "plan.md", "--to", "new").out
