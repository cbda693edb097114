"""Times of lists below a goal, of columns that count years, of what has no date of its own."""

from __future__ import annotations

from typing import cast

import pytest

from tests.plan.found_sources import TITLES, listed, read

_LEADS = [
    (
        "en",
        "**General objective:** a habit in most homes by the end of 2028.",
        "Specific objectives for 2027:",
    ),
    (
        "el",
        "**Γενικός στόχος:** συνήθεια στα σπίτια ως το τέλος του 2028.",
        "Ειδικοί στόχοι για το 2027:",
    ),
    (
        "es",
        "**Objetivo general:** un hábito en los hogares hasta finales de 2028.",
        "Objetivos específicos para 2027:",
    ),
    (
        "fr",
        "**Objectif général :** une habitude d'ici fin 2028.",
        "Objectifs spécifiques pour 2027 :",
    ),
    (
        "it",
        "**Obiettivo generale:** un'abitudine entro la fine del 2028.",
        "Obiettivi specifici per il 2027:",
    ),
    ("pt", "**Objetivo geral:** um hábito até ao fim de 2028.", "Objetivos específicos para 2027:"),
    ("de", "**Oberziel:** eine Gewohnheit bis Ende 2028.", "Einzelziele für 2027:"),
]


@pytest.mark.parametrize(("language", "goal", "lead"), _LEADS)
def test_a_line_that_calls_a_list_goals_gives_it_its_own_time(
    language: str, goal: str, lead: str
) -> None:
    title, section = TITLES[language]
    source = f"# {title}\n\n## {section}\n\n{goal}\n\n{lead}\n\n1. 450 wombats\n2. 14 quokkas\n"
    (found,) = listed(read(source, "notes.md", language), "goal")
    below = cast("list[dict[str, object]]", found["objectives"])
    assert [str(each["due"])[:4] for each in below] == ["2027", "2027"]


_COLUMNS = [
    ("en", "Target year 1", "year 1"),
    ("en", "Year 2 target", "Year 2"),
    ("es", "Meta año 1", "año 1"),
    ("es", "Meta ano 1", "ano 1"),
    ("de", "Ziel Jahr 1", "Jahr 1"),
    ("de", "Ziel nach 6 Monaten", "6 Monaten"),
    ("fr", "Objectif année 1", "année 1"),
    ("fr", "Objectif an 1", "an 1"),
    ("it", "Obiettivo anno 1", "anno 1"),
    ("pt", "Meta ano 1", "ano 1"),
    ("el", "Στόχος έτους 1", "έτους 1"),
    ("el", "Στόχος μήνα 6", "μήνα 6"),
    ("el", "Στόχος 6μήνου", "6μήνου"),
]


@pytest.mark.parametrize(("language", "column", "due"), _COLUMNS)
def test_a_column_may_count_the_years_of_the_plan(language: str, column: str, due: str) -> None:
    rows = f"| KPI | {column} |\n|---|---|\n| Wombats | 40 |\n| Quokkas | 80 |\n"
    source = f"# {TITLES[language][0]}\n\n{rows}"
    goals = listed(read(source, "notes.md", language), "goal")
    assert [each["due"] for each in goals] == [due, due]


def test_a_counted_year_ends_twelve_months_after_the_first_day() -> None:
    source = (
        "# Plan\n\nStart: 1 March 2027\n\n## Goals\n\n### Year 2\n\n- 300 readers\n- 20 singers\n"
    )
    assert {each["due"] for each in listed(read(source, "notes.md"), "goal")} == {"2029-02-28"}


def test_pupils_of_a_school_year_are_no_time() -> None:
    source = "# Plan\n\n## Goals for year 1 pupils\n\n- 300 readers\n"
    assert all("due" not in each for each in listed(read(source, "notes.md"), "goal"))


_REST = [
    ("en", "Unless stated otherwise, everything here is due on 30 November."),
    ("en", "What bears no date of its own is due by 30 November."),
    ("de", "Wenn nicht anders angegeben, gilt alles bis zum 30. November."),
    ("fr", "Sauf mention contraire, tout cela est prévu pour le 30 novembre."),
    ("es", "Salvo indicación contraria, todo vence el 30 de noviembre."),
    ("it", "Salvo diversa indicazione, tutto scade il 30 novembre."),
    ("pt", "Salvo indicação em contrário, tudo termina a 30 de novembro."),
    ("el", "Ό,τι δεν έχει δική του ημερομηνία λήγει στις 30 Νοεμβρίου."),
    ("en", "The fair is open from 26 to 30 November. What has no date of its own ends with it."),
]


@pytest.mark.parametrize(("language", "sentence"), _REST)
def test_a_sentence_says_until_when_the_rest_is(language: str, sentence: str) -> None:
    title, section = TITLES[language]
    source = f"# {title} 2027\n\n## {section}\n\n{sentence}\n\n- 50 wombats\n- 70 quokkas\n"
    goals = listed(read(source, "notes.md", language), "goal")
    dues = {str(each["due"]) for each in goals}
    assert len(goals) == 2
    assert all(each == "2027-11-30" or (each[:2] == "30" and "2027" in each) for each in dues)


_TERMS = [
    ("en", "Short term (by summer 2027)", "Medium term (2028)"),
    ("de", "Kurzfristig (bis Sommer 2027)", "Mittelfristig (2028)"),
    ("fr", "Court terme (2027)", "Moyen terme (2028)"),
    ("es", "Corto plazo (2027)", "Medio plazo (2028)"),
    ("it", "Breve termine (2027)", "Medio termine (2028)"),
    ("pt", "Curto prazo (2027)", "Médio prazo (2028)"),
    ("el", "Βραχυπρόθεσμα (2027)", "Μεσοπρόθεσμα (2028)"),
]


@pytest.mark.parametrize("mark", ["", ":"])
@pytest.mark.parametrize(("language", "first", "second"), _TERMS)
def test_a_line_above_a_list_says_by_when(
    language: str, first: str, second: str, mark: str
) -> None:
    title, section = TITLES[language]
    below = f"{first}{mark}\n- 20 wombats\n\n{second}{mark}\n- 40 quokkas\n"
    source = f"# {title}\n\n## {section}\n\n{below}"
    goals = listed(read(source, "notes.md", language), "goal")
    assert [str(each["due"])[-4:] for each in goals] == ["2027", "2028"]


_PROMOTIONS = [
    ("en", "Promo code", "Discount", "Goal"),
    ("de", "Rabattcode", "Gültigkeit", "Ziel"),
    ("fr", "Code", "Réduction", "Objectif"),
    ("es", "Código", "Descuento", "Objetivo"),
    ("it", "Codice", "Sconto", "Obiettivo"),
    ("pt", "Cupom", "Desconto", "Objetivo"),
    ("el", "Κωδικός", "Έκπτωση", "Στόχος"),
]


@pytest.mark.parametrize(("language", "one", "other", "goal"), _PROMOTIONS)
def test_what_a_promotion_is_for_is_no_goal(language: str, one: str, other: str, goal: str) -> None:
    title, section = TITLES[language]
    card = f"**{one}:** WOMBAT\n**{other}:** 10%\n**{goal}:** salsa\n"
    source = f"# {title}\n\n## {section}\n\n- 20 wombats\n\n## Bla\n\n{card}"
    assert len(listed(read(source, "notes.md", language), "goal")) == 1
