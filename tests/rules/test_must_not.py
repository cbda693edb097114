"""What must never be a finding, whatever rules there are."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from smlint.engine.overrides import Overrides
from smlint.engine.session import check
from smlint.engine.shipped import shipped

EXAMPLE = Path(__file__).resolve().parents[2] / "example-plan"
TODAY = date(2026, 11, 20)
DEPARTMENTS = (
    "marketing",
    "Public relations",
    "PR & communications",
    "IT",
    "human resources",
    "board",
    "customer service team",
    "sales",
    "the owner's daughter",
    "εξυπηρέτηση πελατών",
    "Τμήμα Δημοσίων Σχέσεων",
    "agency",
    "TBD Media",
)


def findings(plan: Path) -> list[tuple[str, str, int]]:
    (outcome,) = check([plan.name], plan.parent, TODAY, Overrides(profile="strict"), shipped())
    found = outcome.run.result.findings
    return [(each.rule, each.span.path, each.span.start.line) for each in found]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    copy = tmp_path / "my-plan"
    shutil.copytree(EXAMPLE, copy)
    return copy


@pytest.mark.parametrize("department", DEPARTMENTS)
def test_any_department_may_own_social_media(plan: Path, department: str) -> None:
    """Claim 1.2: it does not matter which department it is."""
    team = plan / "team.yaml"
    text = team.read_text(encoding="utf-8")
    written = f'department: "{department}"'
    assert "department: communications" in text
    team.write_text(text.replace("department: communications", written), encoding="utf-8")
    assert findings(plan) == []


def test_a_team_may_leave_its_departments_out(plan: Path) -> None:
    team = plan / "team.yaml"
    text = team.read_text(encoding="utf-8")
    team.write_text(re.sub(r"(?m)^ +department: .*\n", "", text), encoding="utf-8")
    assert findings(plan) == []


@pytest.mark.parametrize("member", ["maria", "eleni", "nikos", "giorgos"])
def test_whoever_owns_it_may_come_from_any_department(plan: Path, member: str) -> None:
    """Claim 1.2, seen from the owner: of the strategy, of a goal, of a channel."""
    for path in ("strategy.yaml", "goals/presence.md"):
        file = plan / path
        text = file.read_text(encoding="utf-8")
        assert "\nowner: maria\n" in text
        file.write_text(text.replace("\nowner: maria\n", f"\nowner: {member}\n", 1), "utf-8")
    assert findings(plan) == []


@pytest.mark.parametrize("department", DEPARTMENTS)
def test_a_team_may_bring_any_departments_together(plan: Path, department: str) -> None:
    """Of two departments neither is asked which one it is, wherever the people are named."""
    team = plan / "team.yaml"
    text = team.read_text(encoding="utf-8")
    for old in ("department: production", "department: sales", "role: agronomist"):
        assert old in text
        name = old.partition(":")[0]
        text = text.replace(old, f'{name}: "{department}"')
    team.write_text(text, encoding="utf-8")
    assert findings(plan) == []
