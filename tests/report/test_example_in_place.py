"""The example beside a finding fits the place that it is written in."""

from __future__ import annotations

from pathlib import Path

import pytest

from smlint.engine.samples import sample
from smlint.engine.shipped import shipped
from tests.conftest import Smlint

PAGE = """---
kind: plan
language: {language}
---
# A plan

## Contacts

### Ada Wong

- Id: ada
- Platform: instagram
- {label}: {value}
- Status: active
"""


@pytest.mark.parametrize(
    ("language", "label", "value"), [("en", "Roles", "reporter"), ("el", "Ρόλοι", "ρεπόρτερ")]
)
def test_in_the_place_of_a_bullet_a_bullet_is_shown(
    smlint: Smlint, tmp_path: Path, language: str, label: str, value: str
) -> None:
    page = PAGE.format(language=language, label=label, value=value)
    (tmp_path / "plan.md").write_text(page, encoding="utf-8")
    asks = ("--select", "SM901", "--today", "2026-11-30", "--color", "never")
    told = smlint("check", str(tmp_path), *asks, "--lang", language).out
    shown = f"- {label}: influencer"
    assert shown in told
    assert f"## {label}" not in told
    (tmp_path / "plan.md").write_text(page.replace(f"- {label}: {value}", shown), encoding="utf-8")
    assert label not in smlint("check", str(tmp_path), *asks, "--lang", language).out


@pytest.mark.parametrize(("bullet", "first"), [(True, "- Topics: "), (False, "## Topics")])
def test_a_list_of_texts_is_shown_where_it_stands(bullet: bool, first: str) -> None:
    field = shipped().model.kinds["contact"].shape.fields["topics"]
    shown = sample(field, markdown=True, language="en", bullet=bullet)
    assert shown[0].startswith(first)
