"""What a document as found lacks again and again is said once, with every place."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.conftest import Smlint

GOALS = ("Be found by cooks", "Be loved by cooks", "Be near to cooks", "Be with the cooks")


def document(folder: Path, count: int) -> Path:
    path = folder / "strategy.md"
    lines = "\n".join(f"- {goal}" for goal in GOALS[:count])
    path.write_text(f"# Social media strategy\n\nOwner: Maria\n\n## Goals\n\n{lines}\n", "utf-8")
    return path


def findings(smlint: Smlint, path: Path) -> list[dict[str, Any]]:
    ran = smlint("check", str(path), "--select", "SM104", "--output-format", "json")
    return list(json.loads(ran.out)["findings"])


def test_four_that_lack_the_same_are_one_finding_with_four_places(
    tmp_path: Path, smlint: Smlint
) -> None:
    (only,) = findings(smlint, document(tmp_path, 4))
    assert "4 goals have neither a number nor a date" in only["message"]
    assert [place["line"] for place in only["related"]] == [8, 9, 10]


def test_three_get_a_finding_each(tmp_path: Path, smlint: Smlint) -> None:
    found = findings(smlint, document(tmp_path, 3))
    assert [each["line"] for each in found] == [7, 8, 9]
    assert all(each["related"] == [] for each in found)
