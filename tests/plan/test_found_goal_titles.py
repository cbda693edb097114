"""Titles that make a whole document one of goals, and those of courses, studies and programs."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import Fields, listed, read

LISTS = [
    ("en", "Objectives for the Heron choir in 2027", "singing", "learn six new songs"),
    ("en", "Goals of the rowing club", "Fresh water", "keep both banks clean"),
    ("en", "Our objectives", "neighbours", "lend a boat to every house"),
    ("el", "Στόχοι του συλλόγου για το 2027", "πρόβες", "να μάθουμε έξι τραγούδια"),
    ("de", "Ziele des Saunaclubs 2027", "Ofen", "zwei Öfen reparieren"),
    ("de", "Ziele des Gartenvereins", "Wiesen", "zwei Wiesen pflegen"),
    ("fr", "Objectifs de l'association", "répétitions", "apprendre six chants"),
    ("es", "Objetivos de la asociación para 2027", "ensayos", "aprender seis canciones"),
    ("it", "Obiettivi dell'associazione per il 2027", "prove", "imparare sei canti"),
    ("pt", "Objetivos da associação para 2027", "ensaios", "aprender seis canções"),
]
PARAGRAPHS = [
    ("en", "Goals of the rowing club", "Fresh water", "The club looks after the river."),
    ("en", "Goals 2027", "Company", "We row together in all weathers."),
    ("el", "Στόχοι του συλλόγου", "Γειτονιά", "Ο σύλλογος φροντίζει την πλατεία."),
    ("de", "Ziele des Gartenvereins", "Artenvielfalt", "Der Verein pflegt die Wiesen."),
    ("fr", "Objectifs de l'association", "Entraide", "L'association aide les voisins."),
    ("es", "Objetivos del club", "Río", "El club cuida el río."),
    ("it", "Obiettivi del circolo", "Natura", "Il circolo cura il bosco."),
    ("pt", "Objetivos do clube", "Rio", "O clube cuida do rio."),
]
OTHERS = [
    ("en", "Learning objectives for week 3, 2026", "Write loops that end"),
    ("en", "Objectives of the course in 2026", "Understand recursion"),
    ("en", "Goals of the Heron library", "Parse a gigabyte in a second"),
    ("en", "Heron 2.0 design goals", "Be quick"),
    ("en", "Project goals", "Depend on nothing"),
    ("en", "Objectives of the 2024 study", "Count herons at dawn"),
    ("en", "Sustainable Development Goals 2030", "End poverty everywhere"),
    ("en", "Our goals in the lesson", "Name five birds"),
    ("en", "Career objective", "Work as a waiter"),
    ("en", "How we set our goals in 2026", "Ask the members"),
    ("en", "Setting goals for 2026", "Think about last year"),
    ("en", "Goals scored in 2026", "Ann three times"),
    ("en", "World Cup 2026 goals", "Spain beat Italy"),
    ("en", "Goals for your club in 2027", "Say what is wanted"),
    ("en", "Our goals at school in 2026", "Students will spell ten words"),
    ("en", "Goals", "Never fail"),
    ("el", "Στόχοι του μαθήματος 2026", "Να διαβάζουν ένα κείμενο"),
    ("el", "Μαθησιακοί στόχοι του σχολείου", "Να διαβάζουν ένα κείμενο"),
    ("el", "Στόχοι της έρευνας 2025", "Να μετρηθούν οι ερωδιοί"),
    ("el", "Στόχοι βιώσιμης ανάπτυξης 2030", "Τέλος στη φτώχεια"),
    ("de", "Lernziele für 2026", "Den Dativ sicher bilden"),
    ("de", "Ziele der Vorlesung 2026", "Grenzwerte berechnen"),
    ("de", "Unsere Ziele im Unterricht", "Laut lesen"),
    ("fr", "Objectifs pédagogiques 2026", "Lire un texte court"),
    ("fr", "Objectifs du logiciel en 2026", "Démarrer en une seconde"),
    ("es", "Objetivos de aprendizaje 2026", "Leer un texto corto"),
    ("es", "Objetivos del proyecto 2025", "Arrancar rápido"),
    ("it", "Obiettivi di apprendimento 2026", "Leggere un testo breve"),
    ("it", "Obiettivi del corso della nostra scuola", "Risolvere un'equazione"),
    ("pt", "Objetivos da disciplina 2026", "Ler um texto curto"),
    ("pt", "Objetivos de aprendizagem da nossa escola", "Ler um texto curto"),
]
"""What is taught, studied or built has goals too; nobody means to reach them with a plan."""

_LISTED_ONLY = {"Goals"}


def goals(language: str, source: str, path: str = "notes.md") -> list[Fields]:
    return listed(read(source, path, language), "goal")


@pytest.mark.parametrize(("language", "title", "section", "aim"), LISTS)
def test_a_section_with_a_list_is_a_goal_with_objectives(
    language: str, title: str, section: str, aim: str
) -> None:
    source = f"# {title}\n\n## {section}\n\n- {aim}\n- Abba\n\n## XYZ\n\n- Bach\n"
    first, second = goals(language, source)
    assert (first["statement"], second["statement"]) == (section, "XYZ")
    aims = first["objectives"]
    assert isinstance(aims, list)
    assert len(aims) == 2


@pytest.mark.parametrize(("language", "title", "section", "said"), PARAGRAPHS)
def test_sections_with_a_paragraph_each_are_goals(
    language: str, title: str, section: str, said: str
) -> None:
    source = f"# {title}\n\n## {section}\n\n{said}\n\n## Abba XYZ\n\n{said}\n"
    assert len(goals(language, source)) == 2


@pytest.mark.parametrize("path", ["notes.md", "README.md"])
@pytest.mark.parametrize(("language", "title", "aim"), OTHERS)
def test_what_is_taught_studied_or_built_is_no_strategy(
    language: str, title: str, aim: str, path: str
) -> None:
    paragraphs = f"# {title}\n\n## ABC\n\n{aim}.\n\n## XYZ\n\n{aim}.\n"
    assert not read(paragraphs, path, language).documents
    if title not in _LISTED_ONLY:  # a list below "Goals" is one of goals, as it always was
        lists = f"# {title}\n\n## ABC\n\n- {aim}\n- Abba\n"
        assert not read(lists, path, language).documents


def test_a_text_that_shows_code_is_of_a_program() -> None:
    source = "# Our goals 2027\n\n## ABC\n\nQuick.\n\n## XYZ\n\nSmall.\n\n```bash\nmake\n```\n"
    assert not read(source, "notes.md").documents


@pytest.mark.parametrize("head", ["**{}**\n", "---\ntitle: {}\n---\n"])
@pytest.mark.parametrize(("language", "title", "section", "aim"), LISTS)
def test_a_title_may_stand_in_bold_or_in_front_matter(
    language: str, title: str, section: str, aim: str, head: str
) -> None:
    source = f"{head.format(title)}\n## {section}\n\n- {aim}\n- Abba\n"
    assert [each["statement"] for each in goals(language, source)] == [section]
