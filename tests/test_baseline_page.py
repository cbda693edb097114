"""What docs/baseline.md shows is what happens."""

from __future__ import annotations

import re

import pytest

from tests.conftest import Plan, Smlint
from tests.test_docs_snippets import PART, ROOT, anything

PAGE = ROOT / "docs" / "baseline.md"


def test_the_page_is_true(plan: Plan, smlint: Smlint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "110")
    asked = 0
    for part in PART.finditer(PAGE.read_text(encoding="utf-8")):
        if part["name"]:
            plan({part["name"]: part["text"]})
        elif part["syntax"] == "console":
            command, _, expected = part["text"].partition("\n")
            said = smlint(*command.removeprefix("$ smlint ").split()).out
            assert re.fullmatch(anything(expected), said), f"{command}\n{said}"
            asked += 1
    assert asked == 4
