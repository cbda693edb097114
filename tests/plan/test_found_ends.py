"""Columns of values and of years, and deadlines that a text names otherwise than as a time."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, Fields, listed, read


def goals(language: str, body: str, before: str = "", title: str = "") -> list[Fields]:
    name, section = TITLES[language]
    source = f"# {title or name}\n\n{before}\n\n## {section}\n\n{body}\n"
    return listed(read(source, "notes.md", language), "goal")


@pytest.mark.parametrize(
    ("language", "heads"),
    [
        ("el", "Δείκτης | Τιμή 2026 | Τιμή στόχου"),
        ("el", "Δείκτης | Τιμή εκκίνησης | Επιδιωκόμενη τιμή"),
        ("en", "Metric | Value 2026 | Target value"),
        ("es", "Indicador | Valor de partida | Valor objetivo"),
        ("fr", "Indicateur | Valeur de départ | Valeur cible"),
        ("de", "Kennzahl | Wert 2026 | Zielwert"),
        ("it", "Indicatore | Valore attuale | Valore obiettivo"),
        ("pt", "Indicador | Valor de partida | Valor-alvo"),
    ],
)
def test_columns_of_values(language: str, heads: str) -> None:
    found = goals(language, f"| {heads} |\n|---|---|---|\n| Newsletter | 52 | 80 |")
    assert [(each.get("baseline"), each.get("target")) for each in found] == [(52, 80)]


@pytest.mark.parametrize(
    ("language", "nothing"),
    [
        ("es", "s/d"),
        ("en", "n/a"),
        ("de", "k. A."),
        ("fr", "n.d."),
        ("it", "n.d."),
        ("el", "δ/υ"),
        ("pt", "–"),
    ],
)
def test_no_value_is_no_baseline(language: str, nothing: str) -> None:
    heads = {"el": "Δείκτης | Σήμερα | Στόχος", "de": "Kennzahl | Ist | Ziel"}.get(
        language, "KPI | Baseline | Target"
    )
    found = goals(language, f"| {heads} |\n|---|---|---|\n| Newsletter | {nothing} | 80 |")
    assert [(each.get("baseline"), each.get("target")) for each in found] == [(None, 80)]


@pytest.mark.parametrize(
    ("before", "heads", "rows"),
    [
        ("", "2026 | 2027 | 2028", "n/a | 480 | 700"),
        ("Version of November 2026", "2026 | 2027 | 2028", "412 | 480 | 700"),
        ("Period: 2027-2028", "2026 | 2027 | 2028", "412 | 480 | 700"),
    ],
)
def test_the_first_of_several_times_is_where_one_stands(before: str, heads: str, rows: str) -> None:
    found = goals("en", f"| KPI | {heads} |\n|---|---|---|---|\n| Donors | {rows} |", before)
    assert [each.get("target") for each in found] == [480, 700]


def test_a_year_before_the_quarters_of_the_next_is_where_one_stands() -> None:
    heads = "| KPI | 2026 | Q1 2027 | Q4 2027 |\n|---|---|---|---|\n"
    found = goals("en", f"{heads}| Donors | 412 | 480 | 700 |")
    assert [(each.get("baseline"), each.get("target")) for each in found] == [(412, 700)]


def test_the_first_of_several_years_that_are_to_come_is_a_target() -> None:
    found = goals(
        "en",
        "| KPI | 2027 | 2028 | 2029 |\n|---|---|---|---|\n| Donors | 412 | 480 | 700 |",
        "Version of November 2026",
    )
    assert [each.get("target") for each in found] == [412, 480, 700]


@pytest.mark.parametrize(
    ("language", "before", "due"),
    [
        ("en", "For the school year 2026-2027 (until 31 July 2027).", "31 July 2027"),
        ("en", "By the club. Season ends 30 April 2027.", "30 April 2027"),
        ("el", "Για το σχολικό έτος 2026-2027 (έως 31 Ιουλίου 2027).", "31 Ιουλίου 2027"),
        ("de", "Die Spielzeit endet am 30. April 2027.", "30. April 2027"),
        ("fr", "La saison se termine le 30 avril 2027.", "30 avril 2027"),
    ],
)
def test_a_year_ends_when_the_document_says_so(language: str, before: str, due: str) -> None:
    found = goals(language, "- 350 newsletter", before)
    assert [each.get("due") for each in found] == [due]


@pytest.mark.parametrize(
    ("language", "line", "due"),
    [
        ("en", "300 guests by the last concert (24 April 2027)", "24 April 2027"),
        ("el", "300 θεατές ως την τελευταία παράσταση (24 Απριλίου 2027)", "24 Απριλίου 2027"),
        ("de", "300 Gäste bis zum letzten Konzert (24. April 2027)", "24. April 2027"),
        ("en", "a third of visits between October and March, 300 in all", None),
        ("de", "300 Gäste zwischen Oktober und März", None),
        ("en", "300 guests between now and June 2027", "June 2027"),
    ],
)
def test_the_day_of_an_event_and_no_season_that_comes_back(
    language: str, line: str, due: str | None
) -> None:
    assert goals(language, f"- {line}")[0].get("due") == due


def test_how_soon_people_do_something_is_no_deadline_where_one_stands_around() -> None:
    title = "Social media strategy 2027"
    found = goals("en", "- New neighbours find us within a week", title=title)
    assert found[0]["due"] == "2027"
    found = goals("en", "- Publish the guide within three months", title=title)
    assert found[0]["due"] == "within three months"


def test_the_time_alone_is_a_deadline_among_other_words() -> None:
    body = "### Ziel 1: Schneller antworten\n\nZielwert: 45\nFrist: Probe im 2. Quartal 2027\n"
    source = f"# Kommunikationsplan\n\n{body}"
    assert listed(read(source, "notes.md", "de"), "goal")[0]["due"] == "2. Quartal 2027"
