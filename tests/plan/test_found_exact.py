"""What a goal comes to exactly, its main measure, and what only sounds like measures."""

from __future__ import annotations

from typing import cast

import pytest

from tests.plan.found_sources import TITLES, listed, read

_EXACT = [
    ("en", "What exactly"),
    ("el", "Τι ακριβώς"),
    ("de", "Was genau"),
    ("fr", "Concrètement"),
    ("es", "Qué exactamente"),
    ("it", "Che cosa esattamente"),
    ("pt", "O que exatamente"),
]


@pytest.mark.parametrize("mark", ["", "- "])
@pytest.mark.parametrize(("language", "label"), _EXACT)
def test_a_label_leads_to_what_a_goal_comes_to(language: str, label: str, mark: str) -> None:
    title, section = TITLES[language]
    source = f"# {title}\n\n## {section}\n\n### Wombat gala\n\n{mark}**{label}:** quokka salsa\n"
    (goal,) = listed(read(source, "notes.md", language), "goal")
    (below,) = cast("list[dict[str, object]]", goal["objectives"])
    assert below["statement"] == "quokka salsa"


_MAIN = [
    ("en", "Primary KPI"),
    ("en", "Key metric"),
    ("de", "Wichtigste Kennzahl"),
    ("fr", "Indicateur principal"),
    ("es", "KPI principal"),
    ("it", "Indicatore chiave"),
    ("pt", "Métrica principal"),
    ("el", "Βασικός δείκτης"),
]


@pytest.mark.parametrize(("language", "label"), _MAIN)
def test_the_main_one_of_several_measures_is_one(language: str, label: str) -> None:
    title, section = TITLES[language]
    source = f"# {title}\n\n## {section}\n\n### Wombat gala\n\n**{label}:** wombats\n"
    (metric,) = listed(read(source, "notes.md", language), "metric")
    assert metric["title"] == "wombats"


def test_a_measure_that_begins_with_its_number_is_an_aim() -> None:
    source = "# Plan\n\n## Goals\n\n### Less by hand\n\n**KPI:** 70% of the entries are right\n"
    (goal,) = listed(read(source, "notes.md"), "goal")
    (below,) = cast("list[dict[str, object]]", goal["objectives"])
    assert below["target"] == 70


_HOW = [
    ("en", "How it works"),
    ("de", "Wie es funktioniert"),
    ("fr", "Comment ça marche"),
    ("es", "Cómo funciona"),
    ("it", "Come funziona"),
    ("pt", "Como funciona"),
    ("el", "Πώς λειτουργεί"),
]


@pytest.mark.parametrize(("language", "lead"), _HOW)
def test_how_something_works_is_no_measure(language: str, lead: str) -> None:
    title, section = TITLES[language]
    goals = f"## {section}\n\n- Wombat gala 2027\n"
    below = f"**{lead}:**\n\n- **Wombats:** salsa\n- **Quokkas:** tango\n"
    source = f"# {title}\n\n{goals}\n## Bla\n\n{below}"
    assert not listed(read(source, "notes.md", language), "metric")


_OFTEN = [
    ("en", "Posting frequency targets"),
    ("it", "Frequenza target"),
    ("es", "Frecuencia objetivo"),
    ("fr", "Rythme cible"),
    ("de", "Frequenz Zielwerte"),
    ("pt", "Frequência alvo"),
]


@pytest.mark.parametrize(("language", "heading"), _OFTEN)
def test_how_often_one_posts_is_no_measure(language: str, heading: str) -> None:
    title, section = TITLES[language]
    goals = f"## {section}\n\n- Wombat gala 2027\n"
    source = f"# {title}\n\n## {heading}\n\n### Instagram\n\n- **Reels**: 4-6\n\n{goals}"
    assert not listed(read(source, "notes.md", language), "metric")


def test_how_far_a_goal_is_is_no_aim() -> None:
    source = "# Goals\n\n1. 200 sign-ups by December 2027\n   - 76 sign-ups so far\n"
    (goal,) = listed(read(source, "notes.md"), "goal")
    assert "objectives" not in goal


_LONG = [
    (
        "en",
        "Indicators",
        "Number of pupils and teachers of the two valleys who come to see the wombats",
    ),
    (
        "fr",
        "Indicateurs",
        "Nombre d'élèves et de professeurs des deux vallées qui viennent voir les wombats",
    ),
    (
        "pt",
        "Indicadores",
        "Número de alunos e de professores dos dois vales que vêm ver os vombates ao longo",
    ),
    (
        "es",
        "Indicadores",
        "Número de alumnos y de profesores de los dos valles que vienen a ver los wombats",
    ),
    (
        "it",
        "Indicatori",
        "Numero di alunni e di docenti delle due valli che vengono a vedere i vombati",
    ),
    (
        "de",
        "Indikatoren",
        "Anzahl der Kinder und der Lehrkräfte aus beiden Tälern, die die Wombats sehen",
    ),
    (
        "el",
        "Δείκτες",
        "Αριθμός μαθητών και εκπαιδευτικών από τις δύο κοιλάδες που έρχονται να δουν τα γουόμπατ",
    ),
]


@pytest.mark.parametrize(("language", "heading", "name"), _LONG)
def test_the_name_of_what_is_counted_may_be_long(language: str, heading: str, name: str) -> None:
    source = f"# {TITLES[language][0]}\n\n## {heading}\n\n- {name}\n- Wombats\n"
    assert len(listed(read(source, "notes.md", language), "metric")) == 2


def test_a_long_sentence_among_measures_is_none() -> None:
    said = "We look at them together with the two others on the first day of each new month"
    source = f"# Social media strategy\n\n## Indicators\n\n- {said}\n- Wombats\n"
    assert len(listed(read(source, "notes.md"), "metric")) == 1
