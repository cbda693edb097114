"""Goals below a heading that says in brackets in how many months they are meant."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read


@pytest.mark.parametrize(
    ("language", "heading", "due"),
    [
        ("en", "Short-term goals (1-3 months)", "1-3 months"),
        ("el", "Βραχυπρόθεσμοι στόχοι (1-3 μήνες)", "1-3 μήνες"),
        ("es", "Objetivos a corto plazo (1-3 meses)", "1-3 meses"),
        ("fr", "Objectifs à court terme (1-3 mois)", "1-3 mois"),
        ("de", "Kurzfristige Ziele (1–3 Monate)", "1–3 Monate"),
        ("it", "Obiettivi a breve termine (1-3 mesi)", "1-3 mesi"),
        ("pt", "Objetivos de curto prazo (1-3 meses)", "1-3 meses"),
    ],
)
def test_months_in_brackets_hold_for_the_goals_below(language: str, heading: str, due: str) -> None:
    source = f"# {TITLES[language][0]}\n\n## {heading}\n\n- 400 newsletter\n"
    (goal,) = listed(read(source, "notes.md", language), "goal")
    assert goal["due"] == due


@pytest.mark.parametrize(
    "heading", ["Goals (3-5)", "Goals for 18-25 years", "Goals (1-3 channels)"]
)
def test_other_brackets_give_no_time(heading: str) -> None:
    source = f"# Social media strategy\n\n## {heading}\n\n- 400 readers\n"
    (goal,) = listed(read(source, "notes.md", "en"), "goal")
    assert "due" not in goal


def test_a_greek_plan_says_until_when_its_notes_are_valid() -> None:
    source = (
        "# Στρατηγική\n\nΙσχύουν ως το τέλος Μαΐου 2027.\n\n## Στόχοι\n\n- 80 άτομα στη βόλτα\n"
    )
    (goal,) = listed(read(source, "notes.md", "el"), "goal")
    assert "Μαΐου 2027" in str(goal["due"])
