"""An ordinary document is never failed, whether it holds a strategy or not."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint

NONE = "# Bread\n\n- \u200b Flour for all\n"
SOME = "# Communication plan\n\n## Goals\n\n- 300 \u200breaders by 30 June 2027\n"


@pytest.mark.parametrize("text", [NONE, SOME])
def test_what_is_seen_in_its_characters_is_a_warning(plan: Plan, smlint: Smlint, text: str) -> None:
    plan({"page.md": text})
    told = smlint("check", "page.md").out
    assert "warning  SM931" in told
    assert "error  SM931" not in told


def test_a_chosen_profile_makes_it_an_error(plan: Plan, smlint: Smlint) -> None:
    plan({"page.md": NONE})
    assert "error  SM931" in smlint("check", "page.md", "--profile", "starter").out
