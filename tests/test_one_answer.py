"""What a finding answers already is not answered once more, and not otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Smlint

METRICS = """kind: metric
items:
  - {id: thetikes}
  - {id: arnitikes}
  - {id: logos, formula: {numerator: thetikes, denominator: %s}}
"""
ASKS = ("--select", "SM601,SM902", "--today", "2026-11-30", "--color", "never")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    goal = "kind: goal\nid: g\nobjectives:\n  - {id: o, metric: logos}\n"
    (tmp_path / "goal.yaml").write_text(goal, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("language", ["en", "el"])
def test_where_an_id_must_have_been_meant_no_new_one_is_offered(
    smlint: Smlint, plan: Path, language: str
) -> None:
    (plan / "metrics.yaml").write_text(METRICS % "arnhtikes", encoding="utf-8")
    told = smlint("check", str(plan), *ASKS, "--lang", language).out
    assert "SM902" in told
    assert "arnitikes" in told
    assert "smlint new" not in told
    assert "SM601" not in told


@pytest.mark.parametrize("language", ["en", "el"])
def test_where_none_was_meant_a_new_one_is_offered(
    smlint: Smlint, plan: Path, language: str
) -> None:
    (plan / "metrics.yaml").write_text(METRICS % "complaints", encoding="utf-8")
    told = smlint("check", str(plan), *ASKS, "--lang", language).out
    assert "smlint new metric complaints" in told


def test_a_text_that_a_comma_cut_is_shown_in_quotes(smlint: Smlint, tmp_path: Path) -> None:
    note = 'a "big" hamper, it\'s all gone'
    contact = f"kind: contact\nid: c\ninteractions: [{{date: 2026-01-01, note: {note}}}]\n"
    (tmp_path / "contacts.yaml").write_text(contact, encoding="utf-8")
    told = smlint("check", str(tmp_path), "--select", "SM904", "--color", "never").out
    assert '"a \\"big\\" hamper, it\'s all gone"' in told
    assert "x-" not in told


@pytest.mark.parametrize("language", ["en", "el"])
@pytest.mark.parametrize(("sign", "target"), [(",", "4,5"), (".", "4.5")])
def test_a_sentence_and_its_field_are_quoted_with_one_decimal_sign(
    smlint: Smlint, tmp_path: Path, language: str, sign: str, target: str
) -> None:
    said = f"Να ανέβει ο λόγος από 3{sign}0 σε 5{sign}5"
    page = f"""---
kind: goal
id: g
language: el
---
# Λόγος

## Μετρήσιμοι στόχοι
| Κωδικός | Διατύπωση | Αφετηρία | Επιδίωξη | Προθεσμία |
|---|---|---|---|---|
| o | {said} | 3{sign}0 (2026-08-31) | {target} | 2027-06-30 |
"""
    (tmp_path / "goal.md").write_text(page, encoding="utf-8")
    told = smlint("check", str(tmp_path), "--select", "SM118", "--lang", language).out
    assert target in told.splitlines()[1]
    assert f"5{sign}5" in told.splitlines()[1]
