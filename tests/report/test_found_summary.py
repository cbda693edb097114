"""The last lines on an ordinary document: what was understood, and which rules judged nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from smlint.base.result import Skipped
from smlint.report import REPORTERS
from tests.conftest import Plan, Smlint
from tests.report.report_samples import FULL, NO_TARGET, telling

SKIPPED = Skipped("SM705", "goals.yaml", "skip.language")


@pytest.mark.parametrize(
    ("language", "source", "says"),
    [
        (
            "en",
            "# Social media\n\n## Goals\n\n- 30 inns show us by May 2027\n",
            "1 goal, 1 metric, no owner",
        ),
        (
            "en",
            "# Social media\n\n## Goal: the bay knows us\n\n- 30 inns show us by May 2027\n",
            "1 goal, 1 objective",
        ),
        (
            "el",
            "# Στρατηγική κοινωνικών δικτύων\n\n## Στόχοι\n\n- 30 ταβέρνες ως τον Μάιο 2027\n",
            "1 στόχος, 1 δείκτης, χωρίς υπεύθυνο",
        ),
    ],
)
def test_goals_are_counted_once_and_called_so(
    plan: Plan, smlint: Smlint, language: str, source: str, says: str
) -> None:
    plan({"a.md": source})
    told = " ".join(smlint("check", "a.md", "--lang", language).out.split())
    assert f": {says}" in told


def test_an_owner_that_no_rule_misses_is_not_called_missing(plan: Plan, smlint: Smlint) -> None:
    goals = "# Social media\n\n## Goals\n\n- 30 inns show us by May 2027\n"
    plan({"a.md": f"{goals}\n## Who does what\n\nMira takes the pictures, Jonas answers.\n"})
    told = smlint("check", "a.md").out
    assert "SM101" not in told
    assert "no owner" not in told


def test_a_rule_that_spoke_was_not_skipped() -> None:
    said = REPORTERS["text"](telling(replace(FULL, skipped=(SKIPPED,)), width=200))
    assert "1 rule skipped" in said
    spoke = Skipped(NO_TARGET.rule, "goals.yaml", "skip.language")
    said = REPORTERS["text"](telling(replace(FULL, skipped=(SKIPPED, spoke)), width=200))
    assert "1 rule skipped" in said
    said = REPORTERS["text"](telling(replace(FULL, skipped=(spoke,)), width=200))
    assert "skipped" not in said
