"""Whole reports, byte by byte. ``UPDATE_GOLDEN=1 pytest tests/report`` writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from smlint.report import REPORTERS
from tests.report.report_samples import CLEAN, FOUND, FULL, Case, telling

GOLDEN = Path(__file__).parent / "golden"
CASES = (
    Case("text.en", "text", telling(FULL)),
    Case("text.el", "text", telling(FULL, language="el")),
    Case("text.narrow", "text", telling(FULL, width=60)),
    Case("text.color", "text", telling(FULL, color=True)),
    Case("text.lists.en", "text", telling(FULL, verbose=True, lists=True)),
    Case("text.lists.el", "text", telling(FULL, language="el", verbose=True, lists=True)),
    Case("text.clean.en", "text", telling(CLEAN)),
    Case("text.clean.el", "text", telling(CLEAN, language="el")),
    Case("text.found.en", "text", telling(FOUND)),
    Case("text.found.el", "text", telling(FOUND, language="el")),
    Case("text.plans.en", "text", telling(FOUND, CLEAN)),
    Case("concise.en", "concise", telling(FULL)),
    Case("concise.el", "concise", telling(FULL, language="el")),
    Case("concise.plans", "concise", telling(FULL, CLEAN)),
    Case("questions.en", "questions", telling(FULL)),
    Case("questions.el", "questions", telling(FULL, language="el")),
    Case("questions.narrow", "questions", telling(FULL, width=50)),
    Case("questions.found", "questions", telling(FOUND)),
    Case("questions.clean", "questions", telling(CLEAN)),
    Case("markdown.en", "markdown", telling(FULL)),
    Case("markdown.el", "markdown", telling(FULL, language="el")),
    Case("markdown.found", "markdown", telling(FOUND)),
    Case("markdown.plans", "markdown", telling(FULL, CLEAN)),
    Case("json.en", "json", telling(FULL)),
    Case("json.plans", "json", telling(FULL, CLEAN, language="el")),
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_report_is_exactly_its_golden_file(case: Case) -> None:
    said = REPORTERS[case.format](case.telling).encode()
    golden = GOLDEN / f"{case.name}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        golden.write_bytes(said)
    assert said == golden.read_bytes()


def test_no_golden_file_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.iterdir()} == {case.name for case in CASES}
