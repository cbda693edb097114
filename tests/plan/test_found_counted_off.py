"""Goals in paragraphs that count them off; the times of notes: a season, a quarter, a meeting."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import Fields, listed, read

COUNTED = [
    ("en", "What we want", "First and foremost: 400 loaves a day", "Second, 80 regulars"),
    ("el", "Τι θέλουμε", "Πρώτο και κύριο: 400 πίτες τη μέρα", "Δεύτερο, 80 τακτικοί"),
    ("es", "Qué queremos", "Primero y principal: 400 panes al día", "Segundo, 80 fijos"),
    ("de", "Was wir wollen", "Erstens: 400 Brote am Tag", "Zweitens, 80 Stammgäste"),
    ("fr", "Ce que nous voulons", "Premièrement : 400 pains", "Deuxièmement, 80 habitués"),
    ("it", "Cosa vogliamo", "Primo e più importante: 400 pani", "Secondo, 80 abituali"),
    ("pt", "O que queremos", "Primeiro e principal: 400 pães", "Segundo, 80 fixos"),
]


def goals(source: str, language: str = "en") -> list[Fields]:
    return listed(read(source, "notes.md", language), "goal")


@pytest.mark.parametrize(("language", "heading", "first", "second"), COUNTED)
def test_paragraphs_that_count_on_are_goals(
    language: str, heading: str, first: str, second: str
) -> None:
    source = f"# Notes\n\n## {heading}\n\n{first}. It will be hard.\n\n{second}. Why not.\n\nBye.\n"
    found = goals(source, language)
    assert [each["target"] for each in found] == [400, 80]


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "First things first, 300 loaves", "Second to none, 80 regulars"),
        ("el", "Τέλος Μαΐου, κλείσαμε με 300 πίτες", "Πρώτα ο Θεός, 80 τακτικοί"),
        ("es", "Primero de todo, gracias a los 300", "Segundo el barrio, 80 fijos"),
        ("de", "Zuerst ein Dank, 300 Brote", "Schließlich sind wir alle, 80 im Saal"),
        ("fr", "Enfin un mot, 300 pains", "Primo mon ami, 80 habitués"),
        ("it", "Secondo il fornaio, si vendono 300 pani", "Prima di tutto, grazie agli 80"),
        ("it", "Prima, si vendevano 300 pani", "Seconda, la via degli 80"),
        ("pt", "Segundo o padeiro, vendem-se 300 pães", "Segundo o bairro, faltam 80"),
    ],
)
def test_an_ordinal_that_goes_on_to_another_word_counts_nothing_off(
    language: str, first: str, second: str
) -> None:
    heading = next(each for told, each, *_others in COUNTED if told == language)
    assert not goals(f"# Notes\n\n## {heading}\n\n{first}.\n\n{second}.\n\nBye.\n", language)


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "First and most important: 400 loaves", "Third and last, 80 regulars"),
        ("el", "Πρώτο και βασικό: 400 πίτες", "Δεύτερο και τελευταίο: 80 τακτικοί"),
        ("es", "Primero y más importante: 400 panes", "Segundo y último: 80 fijos"),
        ("de", "Erstens und vor allem: 400 Brote", "Zweitens und letztens: 80 Stammgäste"),
        ("fr", "Premièrement et surtout : 400 pains", "Deuxièmement : 80 habitués"),
        ("it", "Primo e principale: 400 pani", "Secondo e ultimo: 80 abituali"),
        ("pt", "Primeiro e mais importante: 400 pães", "Segundo e último: 80 fixos"),
    ],
)
def test_an_ordinal_may_be_stressed(language: str, first: str, second: str) -> None:
    heading = next(each for told, each, *_others in COUNTED if told == language)
    found = goals(f"# Notes\n\n## {heading}\n\n{first}.\n\n{second}.\n", language)
    assert [each["target"] for each in found] == [400, 80]


@pytest.mark.parametrize(
    "text",
    [
        "First, some history of the house.\n\nThen a word on money.",
        "First we met.\n\nSecond thoughts came later.",
        "First: what is a goal?\n\nSecond: what is none?",
    ],
)
def test_one_alone_or_without_a_mark_or_a_question_is_none(text: str) -> None:
    assert not goals(f"# Notes\n\n## What we want\n\n{text}\n")


def test_what_is_counted_off_elsewhere_is_no_goal() -> None:
    assert not goals("# Notes\n\n## Who was there\n\nFirst, Ann.\n\nSecond, the other 20.\n")


SEASONS = [
    ("en", "Season: September 2026 – June 2027", "90 members by the end of the season"),
    ("el", "Σεζόν: Σεπτέμβριος 2026 – Ιούνιος 2027", "90 μέλη ως το τέλος της σεζόν"),
    ("es", "Temporada: septiembre 2026 – junio 2027", "90 socios"),
    ("de", "Saison: September 2026 – Juni 2027", "90 Mitglieder"),
    ("fr", "Saison : septembre 2026 – juin 2027", "90 membres"),
    ("it", "Stagione: settembre 2026 – giugno 2027", "90 soci"),
    ("pt", "Época: setembro 2026 – junho 2027", "90 sócios"),
]


@pytest.mark.parametrize(("language", "line", "goal"), SEASONS)
def test_a_season_is_the_time_of_the_plan(language: str, line: str, goal: str) -> None:
    heads = {"el": "Στόχοι", "de": "Ziele", "fr": "Objectifs", "it": "Obiettivi"}
    head = heads.get(language, "Goals" if language == "en" else "Objetivos")
    found = read(f"# Plan\n\n{line}\n\n## {head}\n\n- {goal}\n", "notes.md", language)
    (strategy,) = listed(found, "strategy")
    assert (strategy["start"], strategy["end"]) == ("2026-09-01", "2027-06-30")


@pytest.mark.parametrize(("language", "line", "goal"), SEASONS[:2])
def test_the_end_of_the_season_is_the_last_day_of_the_plan(
    language: str, line: str, goal: str
) -> None:
    head = {"en": "Goals", "el": "Στόχοι"}[language]
    (found,) = goals(f"# Plan\n\n{line}\n\n## {head}\n\n- {goal}\n", language)
    assert found["due"] == "2027-06-30"


def test_the_end_of_the_season_is_none_of_a_calendar_year() -> None:
    source = "# Plan\n\nPeriod: 2027\n\n## Goals\n\n- 90 members by the end of the season\n"
    (found,) = goals(source)
    assert found["due"] == "the end of the season"


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("en", "Goal of the quarter"),
        ("el", "Στόχος τριμήνου"),
        ("es", "Objetivo trimestral"),
        ("de", "Quartalsziel"),
        ("fr", "Objectif trimestriel"),
        ("it", "Obiettivo trimestrale"),
        ("pt", "Objetivo trimestral"),
    ],
)
def test_a_quarter_has_its_goal(language: str, label: str) -> None:
    source = f"# Plan 2027\n\n## Notes\n\n**A (Q1 2027)**\n\n- tea\n- **{label}:** 20 members\n"
    (found,) = goals(source, language)
    assert found["target"] == 20


@pytest.mark.parametrize(
    ("months", "day"), [("Sep–Nov", "Nov 2026"), ("December - February", "February 2027")]
)
def test_of_two_months_without_a_year_the_last_counts(months: str, day: str) -> None:
    source = (
        "# Plan\n\nSeason: September 2026 – June 2027\n\n## By quarter\n\n"
        f"**A ({months})**\n\n- **Goal:** 20 members\n"
    )
    (found,) = goals(source)
    assert found["due"] == day


@pytest.mark.parametrize(
    ("language", "line", "goal", "day"),
    [
        ("en", "General meeting, 18 October 2026", "80 members by 31 March", "31 March 2027"),
        ("en", "General meeting, 18 October 2026", "80 members by 30 November", "30 November 2026"),
        ("el", "Συνέλευση 18 Οκτωβρίου 2026", "80 μέλη ως τις 31 Μαρτίου", "31 Μαρτίου 2027"),
        ("es", "Reunión del 18 de octubre de 2026", "80 socios antes del 31 de marzo", None),
        ("de", "Sitzung vom 18. Oktober 2026", "80 Mitglieder bis 31. März", None),
        ("fr", "Réunion du 18 octobre 2026", "80 membres d'ici le 31 mars", None),
        ("it", "Riunione del 18 ottobre 2026", "80 soci entro il 31 marzo", None),
        ("pt", "Reunião de 18 de outubro de 2026", "80 sócios até 31 de março", None),
    ],
)
def test_a_day_without_a_year_comes_after_the_meeting(
    language: str, line: str, goal: str, day: str | None
) -> None:
    heads = {"el": "Στόχοι", "de": "Ziele", "fr": "Objectifs", "it": "Obiettivi"}
    head = heads.get(language, "Goals" if language == "en" else "Objetivos")
    (found,) = goals(f"# Notes\n\n{line}\n\n## {head}\n\n- {goal}\n", language)
    assert str(found["due"]).endswith("2027" if day is None else day)


@pytest.mark.parametrize(
    ("language", "heading", "goal", "picture"),
    [
        ("en", "Goals", "Image: improve how the town sees us", "Image: a red boat"),
        ("el", "Στόχοι", "Εικόνα: να μας ξεχωρίζουν από τους άλλους", "Εικόνα: μια βάρκα"),
        ("es", "Objetivos", "Imagen: mejorar la opinión del barrio", "Imagen: una barca"),
        ("fr", "Objectifs", "Image : améliorer notre réputation", "Image : une barque"),
        ("it", "Obiettivi", "Immagine: migliorare la nostra fama", "Immagine: una barca"),
        ("pt", "Objetivos", "Imagem: melhorar a nossa fama", "Imagem: uma barca"),
    ],
)
def test_a_house_has_an_image_as_a_post_has(
    language: str, heading: str, goal: str, picture: str
) -> None:
    head = f"# Plan 2027\n\n## {heading}\n\n- 90 members\n"
    assert len(goals(f"{head}- {goal}\n", language)) == 2
    assert len(goals(f"{head}- {picture}\n", language)) == 1


@pytest.mark.parametrize(
    ("language", "line", "goal"),
    [
        ("en", "Our annual meeting is on 12 November 2027.", "300 readers by 31 March"),
        ("en", "The next meeting: 12 November 2027", "300 readers by 31 March"),
        ("en", "Plan for the meeting, 12 November 2027", "300 readers by 31 March"),
        ("en", "Each talk of 90 minutes from 12 November 2027 on", "300 readers by 31 March"),
        ("el", "Η συνέλευση θα γίνει 12 Νοεμβρίου 2027.", "300 μέλη ως τις 31 Μαρτίου"),
        ("es", "La asamblea será el 12 de noviembre de 2027.", "300 socios antes del 31 de marzo"),
        ("de", "Die Versammlung ist am 12. November 2027.", "300 Mitglieder bis 31. März"),
        ("fr", "L'assemblée aura lieu le 12 novembre 2027.", "300 membres d'ici le 31 mars"),
        ("it", "L'assemblea si terrà il 12 novembre 2027.", "300 soci entro il 31 marzo"),
        ("pt", "A assembleia será a 12 de novembro de 2027.", "300 sócios até 31 de março"),
    ],
)
def test_a_meeting_that_is_to_come_begins_no_year(language: str, line: str, goal: str) -> None:
    heads = {"el": "Στόχοι", "de": "Ziele", "fr": "Objectifs", "it": "Obiettivi"}
    head = heads.get(language, "Goals" if language == "en" else "Objetivos")
    (found,) = goals(f"# Notes\n\n{line}\n\n## {head}\n\n- {goal}\n", language)
    assert "2028" not in str(found["due"])
