"""What comes first in a report on an ordinary document whose plan is over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import Smlint


def first(smlint: Smlint, tmp_path: Path, goals: str) -> str:
    plan = tmp_path / "notes.md"
    plan.write_text(f"# Social media strategy\n\n## Goals\n\n{goals}", encoding="utf-8")
    told = re.search(r"SM[0-9]{3}", smlint("check", str(plan)).out)
    return "" if told is None else told[0]


@pytest.mark.parametrize(
    ("goals", "rule"),
    [
        ("- 400 readers by 1 May 2021\n- 900 members by 1 June 2021\n- More talks\n", "SM133"),
        ("- 400 readers by 1 May 2021\n- 900 members by 1 June 2098\n", "SM101"),
    ],
)
def test_that_the_plan_is_over_stands_before_its_owner(
    smlint: Smlint, tmp_path: Path, goals: str, rule: str
) -> None:
    assert first(smlint, tmp_path, goals) == rule
