"""A goal in a quote below the title, a title that is none, and words that are nobody's name."""

from __future__ import annotations

import pytest

from smlint.engine.shipped import shipped
from smlint.plan.found.words.persons import Persons
from tests.plan.found_sources import listed, read

_PLANS = {
    "en": ("Communication strategy of the chess club", "Goal", "Goals and indicators"),
    "el": ("Στρατηγική επικοινωνίας του σκακιστικού ομίλου", "Στόχος", "Στόχοι και δείκτες"),
    "es": ("Estrategia de comunicación del club de ajedrez", "Objetivo", "Objetivos e indicadores"),
    "de": ("Kommunikationsstrategie des Schachvereins", "Ziel", "Ziele und Kennzahlen"),
    "fr": ("Stratégie de communication du club d’échecs", "Objectif", "Objectif & indicateurs"),
    "it": ("Strategia di comunicazione del circolo", "Obiettivo", "Obiettivi e indicatori"),
    "pt": ("Estratégia de comunicação do clube", "Objetivo", "Objetivos e indicadores"),
}
_AIMS = {
    "en": "make the club known and\n> win the first juniors",
    "el": "να γίνει γνωστός ο όμιλος και\n> να έρθουν τα πρώτα παιδιά",
    "es": "dar a conocer el club y\n> captar a los primeros juveniles",
    "de": "den Verein bekannt machen und\n> die ersten Jugendlichen gewinnen",
    "fr": "faire connaître le club et\n> recruter les premiers jeunes",
    "it": "far conoscere il circolo e\n> trovare i primi ragazzi",
    "pt": "dar a conhecer o clube e\n> conquistar os primeiros jovens",
}


@pytest.mark.parametrize("language", sorted(_PLANS))
def test_the_goal_in_a_quote_below_the_title(language: str) -> None:
    title, label, heading = _PLANS[language]
    source = f"# {title}\n\n> {label}: {_AIMS[language]}.\n\n## 1. {heading}\n\n"
    found = listed(read(source, "strategy.md", language), "goal")
    assert [each["statement"] for each in found] == [_AIMS[language].partition("\n")[0]]


def test_a_quote_further_down_is_somebody_else_s() -> None:
    title, label, _heading = _PLANS["en"]
    source = f"# {title}\n\n## What others write\n\n> {label}: more visitors by June 2028\n"
    assert not listed(read(source, "strategy.md", "en"), "goal")


@pytest.mark.parametrize("language", sorted(_PLANS))
def test_a_title_is_no_goal_above_goals_and_indicators(language: str) -> None:
    title, _label, heading = _PLANS[language]
    source = f"# {title}\n\n## 1. {heading}\n\nText.\n"
    assert not listed(read(source, "strategy.md", language), "goal")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "On joue le soir. Tu viens quand tu veux, on s’occupe des réseaux sociaux."),
        ("fr", "Vous gérez les réseaux sociaux."),
        ("es", "Ella gestiona las redes sociales."),
        ("it", "Voi gestite i social media."),
        ("pt", "Você gere as redes sociais."),
        ("de", "Du betreust Social Media."),
        ("en", "You run social media."),
        ("el", "Εσείς έχετε την ευθύνη για τα social media."),
    ],
)
def test_a_pronoun_is_nobody(language: str, line: str) -> None:
    title, _label, _heading = _PLANS[language]
    source = f"# {title}\n\n## Text\n\n{line}\n"
    assert "owner" not in listed(read(source, "strategy.md", language), "strategy")[0]


@pytest.mark.parametrize("word", ["Otto", "Ella", "Julio", "Sofia", "Mia", "Ειρήνη", "Will", "Tu"])
def test_an_everyday_word_is_a_person_only_with_a_second_name(word: str) -> None:
    persons = Persons(shipped().found_names.within("en"))
    assert not persons.is_person(word)
    known = word not in ("Will", "Tu")
    assert persons.is_person(f"{word} Lind") == known
    assert persons.is_person("Jonas")
