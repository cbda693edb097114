"""Who writes Markdown reads the names of its headings and columns, in the reader's language."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint

METRICS = """\
---
kind: metric
---
| Id | Definition |
|---|---|
| talks | conversations of the month |
"""
LEAD = "---\nkind: lead\nid: lead-tins\n---\n# Tins\n\n- Note: saw the harvest post\n"


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", '"Purpose: '), ("el", "«Σκοπός: ")],
)
def test_advice_names_the_column(plan: Plan, smlint: Smlint, language: str, told: str) -> None:
    plan({"metrics.md": METRICS})
    out = " ".join(smlint("check", "--select", "SM603", "--lang", language).out.split())
    assert told in out


def test_in_yaml_they_have_their_own_names(plan: Plan, smlint: Smlint) -> None:
    plan({"metrics.yaml": "kind: metric\nid: talks\n"})
    assert "purpose:" in smlint("check", "--select", "SM603").out


@pytest.mark.parametrize(
    ("language", "missing"),
    [("en", "Date, Came via"), ("el", "Ημερομηνία, ")],
)
def test_missing_fields_are_named_so_too(
    plan: Plan, smlint: Smlint, language: str, missing: str
) -> None:
    plan({"lead.md": LEAD})
    out = smlint("check", "--select", "SM610", "--lang", language).out
    assert missing in out
    assert "next_step" not in out


def test_what_is_nested_is_said_without_brackets(plan: Plan, smlint: Smlint) -> None:
    plan({"lead.md": LEAD})
    out = " ".join(smlint("check", "--select", "SM610").out.split())
    assert '"Next step: Action: call back, Due: 2026-12-05"' in out


def test_a_kind_stands_in_the_front_matter_by_its_own_name(plan: Plan, smlint: Smlint) -> None:
    plan({"strategy.md": "---\nkind: strategy\nid: s\n---\n# S\n"})
    assert '"kind: policy"' in smlint("check", "--select", "SM851", "--profile", "strict").out
