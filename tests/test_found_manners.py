"""An ordinary document is never failed, whether it holds a strategy or not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Plan, Smlint

ROOT = Path(__file__).resolve().parents[1]
NONE = "# Bread\n\n- \u200b Flour for all\n"
SOME = "# Communication plan\n\n## Goals\n\n- 300 \u200breaders by 30 June 2027\n"


@pytest.mark.parametrize("text", [NONE, SOME])
def test_what_is_seen_in_its_characters_is_a_warning(plan: Plan, smlint: Smlint, text: str) -> None:
    plan({"page.md": text})
    told = smlint("check", "page.md").out
    assert "warning  SM931" in told
    assert "error  SM931" not in told


def test_goals_fail_only_where_somebody_names_a_profile(plan: Plan, smlint: Smlint) -> None:
    plan({"page.md": "# Social media strategy\n\n## Goals\n\n- Raise bookings from 10 to 20\n"})
    plain, chosen = smlint("check", "page.md"), smlint("check", "page.md", "--profile", "starter")
    assert (plain.code, "warning  SM131" in plain.out) == (0, True)
    assert (chosen.code, "error  SM131" in chosen.out) == (1, True)
    readme = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    assert "warnings and notes, unless you ask for a profile with `--profile`" in readme


def test_a_chosen_profile_makes_it_an_error(plan: Plan, smlint: Smlint) -> None:
    plan({"page.md": NONE})
    assert "error  SM931" in smlint("check", "page.md", "--profile", "starter").out
