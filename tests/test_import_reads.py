"""What ``smlint import`` reads in a document is what ``smlint check`` reads in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from smlint.engine.drafting import bring
from tests.conftest import Plan, Smlint

GOAL = "- Raise readers of the newsletter from 200 to 400 by 30 June 2027"
TITLE = "Social media strategy 2027"
BOB = {"id": "bob-jones", "name": "Bob Jones", "role": "social media", "hours_per_week": 6}


def strategy(root: Path, folder: str = "plan") -> Any:
    return YAML(typ="safe").load(root / folder / "strategy.yaml")


def listed(root: Path, name: str, folder: str = "plan") -> list[dict[str, Any]]:
    found = YAML(typ="safe").load(root / folder / f"{name}.yaml")
    items: list[dict[str, Any]] = found.get("items", [found])
    return items


@pytest.mark.parametrize(
    "heads",
    [
        ("1. Goals", "2. Themes", "3. Channels", "4. Team"),
        ("I. Goals", "II. Themes", "III. Channels", "IV. Team"),
        ("A) Goals", "B) Themes", "C) Channels", "D) Team"),
        ("# Goals", "# Themes", "# Channels", "# Team"),
    ],
)
def test_sections_without_marks_are_imported(
    plan: Plan, smlint: Smlint, heads: tuple[str, ...]
) -> None:
    goals, themes, channels, team = heads
    source = (
        f"{TITLE}\n\n{goals}\n\n{GOAL}\n\n{themes}\n\n- In the shop\n- Season\n\n"
        f"{channels}\n\n- Instagram: news of the shop\n\n{team}\n\n"
        "- Bob Jones, social media, 6 hours a week\n"
    )
    root = plan({"strategy.md": source.replace(TITLE, f"# {TITLE}") if "#" in goals else source})
    assert smlint("import", "strategy.md", "--to", "plan").code == 0
    head = strategy(root)
    assert head["team"] == [BOB]
    assert [each["id"] for each in head["content_pillars"]] == ["in-the-shop", "season"]
    assert listed(root, "channels")[0]["mission"] == "news of the shop"


def test_a_table_in_html_is_imported(plan: Plan, smlint: Smlint) -> None:
    rows = (
        "<tr><th>Name</th><th>Role</th><th>Hours per week</th></tr>",
        "<tr><td>Bob Jones</td><td>social media</td><td>6</td></tr>",
    )
    table = "\n".join(("<table>", *rows, "</table>"))
    root = plan({"strategy.md": f"# {TITLE}\n\n## Goals\n\n{GOAL}\n\n## Team\n\n{table}\n"})
    assert smlint("import", "strategy.md", "--to", "plan").code == 0
    assert strategy(root)["team"] == [BOB]


def test_a_slip_of_ours_is_told_as_one(
    plan: Plan, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slips(*_given: object) -> None:
        raise ZeroDivisionError

    plan({"strategy.md": f"# {TITLE}\n\n## Goals\n\n{GOAL}\n"})
    monkeypatch.setattr(bring, "described", slips)
    ran = smlint("import", "strategy.md", "--to", "plan")
    assert ran.code == 3
