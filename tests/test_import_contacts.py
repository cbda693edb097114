"""What ``smlint import`` makes of the people that a document lists."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from tests.conftest import Plan, Smlint

BAKERY = """\
# Social media strategy 2027

## Goals

| Goal | Now | We want | When |
|---|---|---|---|
| Newsletter readers | 200 | 400 | 30 June 2027 |

## Contacts

- Eleni Zisi, food blogger, @elenifood
- George Bakas, journalist at the Daily, bakas@daily.example, 2410 555 123
- Sofia Lind, 2410 555 777, but only ask her in May: she is away on 3 June
- Local schools: joint projects
"""


def test_people_become_contacts_and_what_is_private_is_written_nowhere(
    plan: Plan, smlint: Smlint
) -> None:
    root = plan({"strategy.md": BAKERY})
    ran = smlint("import", "strategy.md", "--to", "plan")
    assert "3 private details of people were left out" in ran.out
    people = _items(root / "plan" / "contacts.yaml")
    assert [each["name"] for each in people] == ["Eleni Zisi", "George Bakas", "Sofia Lind"]
    assert people[0]["roles"] == ["blogger"]
    assert people[0]["profiles"] == [{"handle": "@elenifood"}]
    assert people[1]["notes"] == "journalist at the Daily"
    written = "".join(each.read_text(encoding="utf-8") for each in (root / "plan").iterdir())
    for private in ("bakas@", "555 123", "555 777"):
        assert private not in written
    assert "Local schools: joint projects" in (root / "plan" / "notes.md").read_text()
    told = smlint("check", "plan", "--extend-select", "SM350")
    assert (told.code, "SM350" in told.out) == (0, False)


def test_a_stroke_below_a_head_is_no_note(plan: Plan, smlint: Smlint) -> None:
    source = BAKERY.replace("| Now | We want | When", "| 31 October 2026 | 30 June 2027 | Who")
    root = plan({"strategy.md": source.replace("| 30 June 2027 |\n\n", "| Anna |\n\n")})
    smlint("import", "strategy.md", "--to", "plan")
    assert "|---" not in (root / "plan" / "notes.md").read_text(encoding="utf-8")


def _items(path: Path) -> list[dict[str, Any]]:
    loaded: dict[str, list[dict[str, Any]]] = YAML(typ="safe").load(path)
    return loaded["items"]


def test_a_private_word_is_no_private_sentence(plan: Plan, smlint: Smlint) -> None:
    """A town that is somebody's address stands in other sentences too."""
    folder = plan(
        {
            "a.md": "# Social media strategy\n\nThe summer course in Patras begins in June.\n\n"
            "## Contacts\n\n| Name | Role | Address |\n|---|---|---|\n"
            "| Ana Reyes | partner | Patras |\n| Bo Lind | partner | 14 Pine Street |\n"
        }
    )
    assert smlint("import", "a.md", "--to", "p").code == 0
    written = "".join(each.read_text(encoding="utf-8") for each in (folder / "p").iterdir())
    assert "The summer course in Patras begins" in written
    assert "Pine Street" not in written


CHOIR = """\
# Social media strategy of the choir 2027

Owner: Lena Kuhn <lena@choir.example>, tel. 0351/5550123

Our singers have sung 1.200.000 bars. In the evening call ☎ 0351/555 0177.

## Goals

| Goal | Now | Target | By | Who |
|---|---|---|---|---|
| Newsletter readers | 200 | soon, says ulf@choir.example | 30 June 2027 | bo@choir.example |

## Audiences

**Old members.** They write to otto@choir.example when they miss us.

## Whom to ask: lena@choir.example

Lena Kuhn, 0351 555 01 23, press@choir.example
"""


def test_addresses_and_telephones_are_written_nowhere_and_that_is_said_once(
    plan: Plan, smlint: Smlint
) -> None:
    root = plan({"a.md": CHOIR})
    ran = smlint("import", "a.md", "--to", "p")
    assert ran.out.count("7 private details of people were left out") == 1
    written = "".join(each.read_text(encoding="utf-8") for each in (root / "p").iterdir())
    assert "@" not in written
    assert "555" not in written
    notes = (root / "p" / "notes.md").read_text(encoding="utf-8")
    assert notes.count("E-mail addresses and telephone numbers of people are left out") == 1
    assert "1.200.000 bars. In the evening call ☎ …." in notes
    assert "Lena Kuhn, …, …" in notes


def test_somebody_with_an_address_keeps_the_name(plan: Plan, smlint: Smlint) -> None:
    root = plan({"a.md": CHOIR})
    smlint("import", "a.md", "--to", "p")
    loaded = YAML(typ="safe").load(root / "p" / "strategy.yaml")
    assert loaded["owner"] == "lena-kuhn"
    assert {"id": "bo", "name": "bo"} in loaded["team"]
    audience = YAML(typ="safe").load(root / "p" / "audiences.yaml")
    assert audience["description"] == "They write to … when they miss us."


def test_a_post_keeps_its_words(plan: Plan, smlint: Smlint) -> None:
    """Everybody reads it: the address in it is public."""
    example = (
        "date,channel,title,text\n"
        '2027-03-01,Instagram,Course,"Write to hello@choir.example or call 0351 555 01 23"\n'
    )
    root = plan({"a.md": CHOIR, "posts.csv": example})
    smlint("import", "a.md", "--to", "p")
    smlint("import", "posts.csv", "--to", "p")
    assert "hello@choir.example" in (root / "p" / "content.yaml").read_text(encoding="utf-8")
