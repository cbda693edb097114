"""What ``smlint import`` makes of the words around a name, and what it begins to be filled in."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from smlint.source import walk
from tests.conftest import Plan, Smlint

SHOP = """\
# Social media strategy 2027

## Goals

- Raise newsletter sign-ups by 20% this year
- Grow our Instagram followers from 1,850 to 2,500 by the end of June 2027
- Welcome 40 people at our reading evenings from 20 today

## Audience

**Young parents** – 28 to 40, live near,
look for picture books.

- Students: small budget
- Neighbours

### Commuters

They ride to work.

- They listen to podcasts.

## Channels

| Channel | What for | How often |
|---|---|---|
| Instagram | Show new books | daily |
| Facebook | | weekly |

### LinkedIn

News for libraries.

Nobody has time for it.
"""

TAVERNA = """\
# Στρατηγική κοινωνικών δικτύων

## Στόχοι 2027

- Να αυξήσουμε τους ακόλουθους στο Instagram από 1.850 σε 2.500 έως 30/6/2027
- Περισσότερες κριτικές στο Google: από 120 σε 200 έως 30/6/2027

## Κοινό

- **Οικογένειες της Χίου**: βγαίνουν Κυριακή μεσημέρι

## Κανάλια

| Κανάλι | Σκοπός |
|---|---|
| Instagram | Φωτογραφίες πιάτων |
"""

PEOPLE = """\
Name,Handle,Email,Role,Phone
Ana Reyes,@anarides,ana.reyes@mail.example,partner,+30 690 000 0000
Ana R.,@anarides,,partner,
City office,,cycling@city.example,partner,
Ana Reyes,@anarides,ana.reyes@mail.example,partner,+30 690 000 0000
"""


def read(path: Path) -> Any:
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))


def listed(path: Path) -> list[dict[str, Any]]:
    found = read(path)
    items: list[dict[str, Any]] = found.get("items", [found])
    return items


def test_what_is_said_of_an_audience_is_its_description(plan: Plan, smlint: Smlint) -> None:
    root = plan({"shop.md": SHOP})
    smlint("import", "shop.md", "--to", "plan")
    told = {each["title"]: each["description"] for each in listed(root / "plan/audiences.yaml")}
    assert told["Young parents"] == "28 to 40, live near,\nlook for picture books."
    assert told["Students"] == "small budget"
    assert told["Neighbours"] == "TODO"
    assert told["Commuters"] == "They ride to work.\n\n- They listen to podcasts."
    notes = (root / "plan/notes.md").read_text(encoding="utf-8")
    assert "small budget" not in notes
    assert "podcasts" not in notes


def test_what_is_said_of_a_channel_is_its_mission(plan: Plan, smlint: Smlint) -> None:
    root = plan({"shop.md": SHOP})
    smlint("import", "shop.md", "--to", "plan")
    told = {each["id"]: each.get("mission") for each in listed(root / "plan/channels.yaml")}
    assert told == {
        "instagram": "Show new books",
        "facebook": None,
        "linkedin": "News for libraries.",
    }
    # Only the first paragraph is what a channel is for.
    assert "Nobody has time for it." in (root / "plan/notes.md").read_text(encoding="utf-8")


def test_in_greek_as_well_with_the_messages_in_greek(plan: Plan, smlint: Smlint) -> None:
    root = plan({"taverna.md": TAVERNA})
    smlint("import", "taverna.md", "--to", "plan")
    (audience,) = listed(root / "plan/audiences.yaml")
    assert audience["description"] == "βγαίνουν Κυριακή μεσημέρι"
    (channel,) = listed(root / "plan/channels.yaml")
    assert channel["mission"] == "Φωτογραφίες πιάτων"
    settings = (root / "plan/smlint.yaml").read_text(encoding="utf-8")
    assert settings.endswith("language: el\nmessages: el\n")
    assert "Μένει να αποφασιστεί" in smlint("check", "plan").out
    # An English plan needs no such line: English is what is spoken where nothing is said.
    plan({"shop.md": SHOP})
    smlint("import", "shop.md", "--to", "shop")
    assert "messages:" not in (root / "shop/smlint.yaml").read_text(encoding="utf-8")


def test_a_metric_is_called_by_its_own_words(plan: Plan, smlint: Smlint) -> None:
    root = plan({"shop.md": SHOP, "taverna.md": TAVERNA})
    smlint("import", "shop.md", "--to", "plan")
    goals = listed(root / "plan/goals.yaml")
    assert [each["id"] for each in goals][:2] == [
        "raise-newsletter-sign-ups",
        "grow-our-instagram-followers",
    ]
    ids = {each["id"] for each in listed(root / "plan/metrics.yaml")}
    assert "instagram-followers" in ids
    assert not any(each.endswith(("-from", "-at", "-of")) for each in ids)
    smlint("import", "taverna.md", "--to", "greek")
    (followers, reviews) = listed(root / "greek/goals.yaml")
    assert followers["metric"] == "akolouthous-instagram"
    assert reviews["metric"] in ("TODO", "kritikes-google")


def test_a_time_is_nothing_that_is_counted(plan: Plan, smlint: Smlint) -> None:
    root = plan({"shop.md": SHOP})
    smlint("import", "shop.md", "--to", "plan")
    ids = {each["id"] for each in listed(root / "plan/metrics.yaml")}
    assert not any("year" in each for each in ids)


def test_what_ids_shall_point_to_is_begun(plan: Plan, smlint: Smlint) -> None:
    root = plan({"shop.md": SHOP})
    smlint("import", "shop.md", "--to", "plan")
    strategy = read(root / "plan/strategy.yaml")
    assert strategy["business_objectives"] == [{"id": "aim-1", "statement": "TODO"}]
    assert strategy["owner"] == "owner"
    assert strategy["team"] == [{"id": "owner", "name": "TODO"}]
    out = " ".join(smlint("check", "plan").out.split())
    assert "an id from business_objectives, e.g. aim-1" in out
    # A document that names somebody needs nobody begun.
    plan({"shop.md": SHOP.replace("## Goals", "Owner: Rosa Lind\n\n## Goals")})
    smlint("import", "shop.md", "--to", "named")
    assert read(root / "named/strategy.yaml")["team"] == [{"id": "rosa-lind", "name": "Rosa Lind"}]


@pytest.mark.parametrize("form", ["yaml", "markdown", "one-file", "one-markdown-file"])
@pytest.mark.parametrize("document", [SHOP, TAVERNA])
def test_only_marks_are_left_to_mend(plan: Plan, smlint: Smlint, document: str, form: str) -> None:
    plan({"strategy.md": document})
    smlint("import", "strategy.md", "--to", "plan", "--as", form)
    found = smlint("check", "plan", "--output-format", "concise").findings
    assert {line.split()[2] for line in found} == {"SM927"}


def test_a_contact_is_written_once_and_nothing_private(plan: Plan, smlint: Smlint) -> None:
    root = plan({"shop.md": SHOP, "people.csv": PEOPLE})
    smlint("import", "shop.md", "--to", "plan")
    ran = smlint("import", "people.csv", "--to", "plan")
    contacts = listed(root / "plan/contacts.yaml")
    assert [each["id"] for each in contacts] == ["ana-reyes", "city-office"]
    written = "".join(
        path.read_text(encoding="utf-8") for path in (root / "plan").iterdir() if path.is_file()
    )
    assert "@mail.example" not in written
    assert "690" not in written
    assert "cycling@city.example" not in written
    assert "3 private details of people were left out" in ran.out
    assert "left out, for it is private: an e-mail address, a telephone number" in written
    # What a second line of the same person says otherwise is kept.
    assert "Ana R.,@anarides" in (root / "plan/people-notes.md").read_text(encoding="utf-8")
    found = smlint("check", "plan", "--select", "SM350").findings
    assert found == []


def test_what_the_plan_has_is_not_noted_again(plan: Plan, smlint: Smlint) -> None:
    root = plan({"shop.md": SHOP, "people.csv": PEOPLE.replace("partner", "creator")})
    smlint("import", "shop.md", "--to", "plan")
    smlint("import", "people.csv", "--to", "plan")
    before = sorted(path.name for path in (root / "plan").iterdir())
    for name in ("people.csv", "shop.md"):
        assert "nothing was written" in smlint("import", name, "--to", "plan").out
    assert sorted(path.name for path in (root / "plan").iterdir()) == before


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFO")
def test_a_pipe_is_no_document(plan: Plan, smlint: Smlint) -> None:
    root = plan({"shop.md": SHOP})
    os.mkfifo(root / "pipe.md")
    ran = smlint("import", "pipe.md", "--to", "plan")
    assert (ran.code, ran.out) == (2, "")
    assert "a pipe or a device" in ran.err


def test_a_disk_is_no_plan(plan: Plan, smlint: Smlint, monkeypatch: pytest.MonkeyPatch) -> None:
    plan({f"photos/{number}.txt": "" for number in range(12)})
    monkeypatch.setattr(walk, "MOST_FILES", 10)
    ran = smlint("check")
    assert (ran.code, ran.out) == (2, "")
    assert "more than 10 files" in ran.err
    greek = smlint("check", "--lang", "el")
    assert "πάνω από 10 αρχεία" in greek.err


def test_a_channel_keeps_its_account_and_how_often_it_publishes(plan: Plan, smlint: Smlint) -> None:
    source = (
        "# Στρατηγική κοινωνικών δικτύων 2027\n\n## Στόχοι\n\n"
        "- Να αυξήσουμε τους ακόλουθους στο Instagram από 1.850 σε 2.500 έως 30/6/2027\n\n"
        "## Κανάλια\n\n| Κανάλι | Πόσο συχνά |\n|---|---|\n"
        "| Instagram @zymari | 4 φορές την εβδομάδα |\n| Facebook | όποτε έχουμε νέα |\n\n"
        "### TikTok\n\nΜία φορά την εβδομάδα, για όσους μας βρίσκουν τυχαία.\n"
    )
    root = plan({"strategy.md": source})
    assert smlint("import", "strategy.md", "--to", "plan").code == 0
    found = {
        each["id"]: each for each in YAML(typ="safe").load(root / "plan/channels.yaml")["items"]
    }
    assert found["instagram"]["handle"] == "@zymari"
    assert found["instagram"]["cadence"] == {"posts_per_week": 4}
    assert "cadence" not in found["facebook"]
    assert found["tiktok"]["cadence"] == {"posts_per_week": 1}
    assert found["tiktok"]["mission"].startswith("Μία φορά την εβδομάδα")
    assert "όποτε έχουμε νέα" in (root / "plan/notes.md").read_text(encoding="utf-8")
    assert smlint("check", "plan").code == 0


@pytest.mark.parametrize(
    "team",
    [
        "- Anna Kappa, owner, decides on money\n- Bob Jones, social media, 6 hours a week\n",
        (
            "| Name | Role | Hours per week |\n|---|---|---|\n"
            "| Anna Kappa | owner, decides on money | |\n| Bob Jones | social media | 6 |\n"
        ),
    ],
)
def test_the_team_has_its_names_roles_and_hours(plan: Plan, smlint: Smlint, team: str) -> None:
    source = (
        f"# Social media strategy\n\n## Team\n\n{team}\n## Goals\n\n"
        "| Goal | Now | Target | When | Who |\n|---|---|---|---|---|\n"
        "| Newsletter readers | 200 | 400 | 30 June 2027 | Bob |\n"
    )
    root = plan({"strategy.md": source})
    assert smlint("import", "strategy.md", "--to", "plan").code == 0
    head = YAML(typ="safe").load(root / "plan/strategy.yaml")
    assert head["team"] == [
        {"id": "anna-kappa", "name": "Anna Kappa", "role": "owner, decides on money"},
        {"id": "bob-jones", "name": "Bob Jones", "role": "social media", "hours_per_week": 6},
    ]
    assert YAML(typ="safe").load(root / "plan/goals.yaml")["owner"] == "bob-jones"
    before = {each: each.read_bytes() for each in (root / "plan").iterdir()}
    smlint("import", "strategy.md", "--to", "plan")
    assert {each: each.read_bytes() for each in (root / "plan").iterdir()} == before


@pytest.mark.parametrize(
    ("below", "themes"),
    [
        ("## Themes\n\n- **In the shop**: who makes what\n- Season\n- People: our guests\n", 3),
        ("## Content pillars\n\n1. In the shop\n2. Season\n", 2),
        ("## Themes\n\n- We talk about all that happens in the shop during the day\n- News\n", 0),
        ("## Content\n\n- In the shop\n- Season\n", 0),
    ],
)
def test_the_themes_of_a_strategy_are_its_pillars(
    plan: Plan, smlint: Smlint, below: str, themes: int
) -> None:
    goal = "## Goals\n\n- Raise readers of the newsletter from 200 to 400 by 30 June 2027\n\n"
    root = plan({"strategy.md": f"# Social media strategy\n\n{goal}{below}"})
    assert smlint("import", "strategy.md", "--to", "plan").code == 0
    head = YAML(typ="safe").load(root / "plan/strategy.yaml")
    assert len(head.get("content_pillars", [])) == themes
    if themes:
        assert [each["id"] for each in head["content_pillars"]][:2] == ["in-the-shop", "season"]
    if "who makes what" in below:
        assert "who makes what" in (root / "plan/notes.md").read_text(encoding="utf-8")


def test_no_scope_is_asked_where_the_sentence_says_it(plan: Plan, smlint: Smlint) -> None:
    head = (
        "# Social media strategy\n\n## Goals\n\n| Goal | Now | Target | When |\n|---|---|---|---|\n"
    )
    for number, (name, asked) in enumerate((("Followers on Instagram", 0), ("Readers", 1))):
        plan({"strategy.md": f"{head}| {name} | 200 | 400 | 30 June 2027 |\n"})
        folder = f"plan{number}"
        assert smlint("import", "strategy.md", "--to", folder).code == 0
        told = smlint("check", folder, "--extend-select", "SM801").out
        assert told.count("segment: TODO") == asked
        assert "SM801" not in told
        assert "SM114" not in told


def test_numbers_of_two_units_do_not_tell_which_way_a_metric_should_go(
    plan: Plan, smlint: Smlint
) -> None:
    folder = plan(
        {
            "a.md": "# Social-Media-Strategie 2027\n\n## Ziele\n\n"
            "- Antwortzeit von 3 Tagen auf 24 Stunden bis Juni 2027\n"
            "- Newsletter von 3 auf 24 Leser bis Juni 2027\n"
        }
    )
    assert smlint("import", "a.md", "--to", "p").code == 0
    ways = [each["direction"] for each in listed(folder / "p" / "metrics.yaml")]
    assert ways == ["TODO", "increase"]
