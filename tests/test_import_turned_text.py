"""Characters that turn text around go into a plan as letters that people see."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint
from tests.test_import_fields import read


@pytest.mark.parametrize("sign", ["\u202a", "\u202e", "\u2066", "\u2069"])
def test_they_are_escaped(plan: Plan, smlint: Smlint, sign: str) -> None:
    title = f"Social media strategy of the {sign}bulc club"
    root = plan({"plan.md": f"# {title}\n\n## Goals\n\n- Win 30 members by June 2027\n"})
    smlint("import", "plan.md", "--to", "plan")
    written = (root / "plan/strategy.yaml").read_text(encoding="utf-8")
    assert sign not in written
    assert read(root / "plan/strategy.yaml")["title"] == title
