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
