"""What shall be so from a day on has no deadline, and a rate of growth is no number to reach."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint
from tests.plan.found_sources import TITLES, Fields, listed, read


def goals(language: str, *lines: str) -> list[Fields]:
    title, section = TITLES[language]
    below = "\n".join(f"- {each}" for each in lines)
    source = f"# {title} 2027\n\n## {section}\n\n{below}\n"
    return listed(read(source, "notes.md", language), "goal")


BEGUN = [
    ("en", "Answer each question within 3 hours, from 2 May 2027.", "from 2 May 2027"),
    ("el", "Να απαντάμε μέσα σε 3 ώρες, από τις 2 Μαΐου 2027.", "από τις 2 Μαΐου 2027"),
    ("de", "Wir antworten in 3 Stunden, ab dem 2. Mai 2027.", "ab dem 2. Mai 2027"),
    ("fr", "Répondre en 3 heures, à partir du 2 mai 2027.", "du 2 mai 2027"),
    ("es", "Responder en 3 horas, desde el 2 de mayo de 2027.", "desde el 2 de mayo de 2027"),
    ("it", "Rispondere in 3 ore, dal 2 maggio 2027.", "dal 2 maggio 2027"),
    ("pt", "Responder em 3 horas, desde 2 de maio de 2027.", "desde 2 de maio de 2027"),
]


@pytest.mark.parametrize(("language", "line", "begins"), BEGUN)
def test_a_day_from_which_it_holds_is_no_deadline(language: str, line: str, begins: str) -> None:
    (goal,) = goals(language, line)
    assert "due" not in goal
    assert str(goal["x-due"]).endswith(begins)


def test_a_deadline_behind_the_first_day_and_a_step_keep_theirs() -> None:
    first, second, third = goals(
        "en",
        "From 2 May to 30 September 2027 win 40 members",
        "Members rise from 300 to 500",
        "From May 2027 each post has a caption",
    )
    assert "2027" in str(first["due"])
    assert (second["due"], third["due"]) == ("2027", "2027")


def test_of_a_time_to_answer_the_words_are_kept_and_not_the_sentence() -> None:
    (goal,) = goals("en", "Answer each question within 3 hours, from 2 May 2027.")
    assert goal["target"] == "within 3 hours"


GROWTH = [
    ("en", "20% growth per quarter"),
    ("en", "15% more each month"),
    ("el", "20% αύξηση ανά τρίμηνο"),
    ("de", "20 % Wachstum pro Quartal"),
    ("fr", "20 % de croissance par trimestre"),
    ("es", "20 % de crecimiento por trimestre"),
    ("it", "20% di crescita a trimestre"),
    ("pt", "20% de crescimento por trimestre"),
]


@pytest.mark.parametrize(("language", "words"), GROWTH)
def test_a_rate_of_growth_is_the_same_words_everywhere(
    plan: Plan, smlint: Smlint, language: str, words: str
) -> None:
    title, section = TITLES[language]
    column = {"en": "Target", "el": "Επιδίωξη", "de": "Zielwert", "fr": "Cible"}
    column |= {"es": "Valor objetivo", "it": "Valore obiettivo", "pt": "Alvo"}
    table = f"| KPI | {column[language]} |\n|---|---|\n| Instagram | {words} |\n"
    front = f"---\nlanguage: {language}\n---\n"
    root = plan({"notes.md": f"{front}# {title} 2027\n\n## {section}\n\n{table}"})
    told = smlint("check", "notes.md", "--show-entities").out
    assert f"target {words}" in told
    assert "SM116" not in told
    smlint("import", "notes.md", "--to", "new", "--as", "one-file")
    written = (root / "new/plan.yaml").read_text()
    assert words in written
    assert "target: 20" not in written


@pytest.mark.parametrize(("language", "words"), GROWTH)
def test_a_plan_is_told_that_it_says_only_by_how_much(
    plan: Plan, smlint: Smlint, language: str, words: str
) -> None:
    goal = f"kind: goal\nlanguage: {language}\nid: g\ntitle: T\nstatement: S\nmetric: m\n"
    plan({"smlint.yaml": "", "g.yaml": f"{goal}target: {words}\ndue: 2027-12-31\n"})
    told = " ".join(smlint("check").out.split())
    assert f'"{words}", says by how much' in told
    assert "we read it as" not in told
