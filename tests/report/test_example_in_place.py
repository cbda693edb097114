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


ALONE = "---\nkind: contact\nid: ada\n{head}---\n# Ada Wong\n\n"
LISTED = "---\nkind: contact\n{head}---\n# People\n\n## ada: Ada Wong\n\n"
PLAN = "---\nkind: plan\n{head}---\n# A plan\n\n## Contacts\n\n### ada: Ada Wong\n\n"


@pytest.mark.parametrize(("page", "level"), [(ALONE, 2), (LISTED, 3), (PLAN, 4)])
@pytest.mark.parametrize("head", ["", "language: en\n", "language: el\n"])
def test_an_example_has_a_heading_of_its_place(
    smlint: Smlint, tmp_path: Path, page: str, level: int, head: str
) -> None:
    heading = f"{'#' * level} {'Ρόλοι' if 'el' in head else 'Roles'}"
    (tmp_path / "plan.md").write_text(f"{page.format(head=head)}{heading}\n\nTODO\n", "utf-8")
    asks = ("--select", "SM927", "--today", "2026-11-30", "--color", "never")
    told = smlint("check", str(tmp_path), *asks).out
    assert f" {heading}\n" in told
    assert f"#{heading}" not in told


@pytest.mark.parametrize(("word", "shown"), [("many", True), ("unknown", False)])
def test_where_a_day_is_asked_for_no_number_is_shown(
    smlint: Smlint, tmp_path: Path, word: str, shown: bool
) -> None:
    goal = f"kind: goal\nid: known\nmetric: readers\nbaseline: {word}\ntarget: 50\n"
    (tmp_path / "goal.yaml").write_text(goal, encoding="utf-8")
    told = smlint("check", str(tmp_path), "--select", "SM117", "--color", "never").out
    assert "SM117" in told
    assert ("baseline: {value:" in told) is shown
