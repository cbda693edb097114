"""Guides that show the form of goals: what stands behind the labels only repeats their names."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import Fields, listed, read

FORMS = {
    "en": (
        "Objective",
        "a sentence that describes the objective",
        "Key result",
        "Second key result.",
    ),
    "el": (
        "Στόχος",
        "πρόταση που περιγράφει τον στόχο",
        "Βασικό αποτέλεσμα",
        "Δεύτερο βασικό αποτέλεσμα",
    ),
    "es": (
        "Objetivo",
        "frase que describe el objetivo",
        "Resultado clave",
        "Segundo resultado clave.",
    ),
    "fr": ("Objectif", "description de l'objectif", "Résultat clé", "Deuxième résultat clé"),
    "de": (
        "Ziel",
        "ein Satz, der das Ziel beschreibt",
        "Schlüsselergebnis",
        "Zweites Schlüsselergebnis",
    ),
    "it": (
        "Obiettivo",
        "frase che descrive l'obiettivo",
        "Risultato chiave",
        "Secondo risultato chiave",
    ),
    "pt": (
        "Objetivo",
        "frase que descreve o objetivo",
        "Resultado-chave",
        "Segundo resultado-chave",
    ),
}
LANGUAGES = sorted(FORMS)
REAL = {
    "en": "Forty households order twice a month",
    "el": "Σαράντα νοικοκυριά παραγγέλνουν δύο φορές τον μήνα",
    "es": "Cuarenta hogares piden dos veces al mes",
    "fr": "Quarante foyers commandent deux fois par mois",
    "de": "Vierzig Haushalte bestellen zweimal im Monat",
    "it": "Quaranta famiglie ordinano due volte al mese",
    "pt": "Quarenta famílias encomendam duas vezes por mês",
}


def goals(source: str, language: str) -> list[Fields]:
    return listed(read(source, "okr.md", language), "goal")


def form(language: str) -> str:
    goal, said, result, second = FORMS[language]
    return f"- **{goal}**: {said}\n- **{result}**: {result} 1\n- **{result}**: {second}\n"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_that_shows_how_goals_are_written_is_a_template(language: str) -> None:
    found = read(f"# OKR\n\n{form(language)}", "okr.md", language)
    assert not found.is_strategy
    assert [(each.rule, each.args["n"]) for each in found.seen] == [("template-document", 3)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_beside_a_goal_of_somebody_such_lines_are_passed_over(language: str) -> None:
    label = FORMS[language][0]
    source = f"# OKR 2027\n\n{form(language)}\n**{label}**: {REAL[language]}\n"
    assert [each["statement"] for each in goals(source, language)] == [REAL[language]]


@pytest.mark.parametrize(
    "said", ["Second place in the league", "Describe every exhibit", "First aid for all"]
)
def test_words_that_say_something_are_a_goal(said: str) -> None:
    source = f"# OKRs 2027\n\n- Objective: {said}\n"
    assert [each["statement"] for each in goals(source, "en")] == [said]
