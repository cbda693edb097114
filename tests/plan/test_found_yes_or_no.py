"""A target that says "yes" is one: the work is there or not."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint

TABLES = {
    "en": "| Key result | Baseline | Target |\n|---|---|---|\n| Hours per phone | No | Yes |\n",
    "pt": "| Resultado-chave | Atual | Meta |\n|---|---|---|\n| Horário online | Não | Sim |\n",
    "fr": "| Objectif | Actuel | Cible |\n|---|---|---|\n| Horaires au téléphone | Non | Oui |\n",
    "el": "| Στόχος | Σήμερα | Επιδίωξη |\n|---|---|---|\n| Ωράριο στο κινητό | Όχι | Ναι |\n",
}
TITLES = {
    "en": "# Social media strategy\n\n## Goals for 2027",
    "pt": "# Plano de comunicação\n\n## Objetivos 2027",
    "fr": "# Plan de communication\n\n## Objectifs 2027",
    "el": "# Στρατηγική κοινωνικών δικτύων\n\n## Στόχοι 2027",
}


def told(smlint: Smlint) -> list[str]:
    return smlint("check", "a.md", "--select", "SM116", "--output-format", "concise").findings


@pytest.mark.parametrize("language", list(TABLES))
def test_a_cell_that_says_yes_needs_no_number(plan: Plan, smlint: Smlint, language: str) -> None:
    plan({"a.md": f"{TITLES[language]}\n\n{TABLES[language]}"})
    assert told(smlint) == []


def test_nor_does_a_line_below_a_goal(plan: Plan, smlint: Smlint) -> None:
    plan({"a.md": f"{TITLES['en']}\n\n- Opening hours per phone\n  - Target: done\n"})
    assert told(smlint) == []


def test_words_that_are_no_yes_are_still_no_number(plan: Plan, smlint: Smlint) -> None:
    plan({"a.md": f"{TITLES['en']}\n\n{TABLES['en'].replace('Yes', 'More')}"})
    assert len(told(smlint)) == 1
