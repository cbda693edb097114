"""Pages with front matter of another system, named on the command line."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint

BODY = "# Communication plan\n\n## Goals\n\n- 300 readers of the newsletter by 30 June 2027\n"


@pytest.mark.parametrize("line", ["kind: explain", "kind: note", "kind: page", "type: docs"])
def test_a_kind_of_another_system_is_read_as_found(plan: Plan, smlint: Smlint, line: str) -> None:
    plan({"page.md": f"---\n{line}\n---\n{BODY}"})
    told = smlint("check", "page.md").out
    assert "SM920" not in told
    assert "read as found" in told


@pytest.mark.parametrize("kind", ["golas", "strateg", "goals", "[goal]"])
def test_a_kind_that_may_be_meant_for_ours_is_told(plan: Plan, smlint: Smlint, kind: str) -> None:
    plan({"page.md": f"---\nkind: {kind}\n---\n{BODY}"})
    assert "SM920" in smlint("check", "page.md").out


def test_what_settings_include_is_ours(plan: Plan, smlint: Smlint) -> None:
    settings = 'include: ["*.md"]\n'
    plan({"page.md": f"---\nkind: explain\n---\n{BODY}", "smlint.yaml": settings})
    assert "SM920" in smlint("check", "page.md").out
