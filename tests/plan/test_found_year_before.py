"""What brackets behind a goal tell of the year before is where it starts from."""

from __future__ import annotations

from typing import Any, cast

import pytest

from tests.plan.found_sources import TITLES, listed, read


def goal(language: str, line: str) -> dict[str, Any]:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- {line}\n"
    return cast("dict[str, Any]", listed(read(source, "notes.md", language), "goal")[0])


BEHIND = [
    ("en", "400 newsletter readers by 30 June 2027 (last year 210)"),
    ("en", "400 newsletter readers by 30 June 2027 (210 last year)"),
    ("en", "400 newsletter readers by 30 June 2027 (2026: 210)"),
    ("en", "400 newsletter readers by 30 June 2027 (210 in 2026)"),
    ("en", "400 newsletter readers by 30 June 2027 (2026: 210 readers)"),
    ("en", "Gain 400 readers by 30 June 2027 (210 last year)"),
    ("en", "Sell 400 tickets by 30 June 2027 (previous year: 210)"),
    ("el", "400 αναγνώστες έως 30 Ιουνίου 2027 (πέρυσι 210)"),
    ("el", "400 αναγνώστες έως 30 Ιουνίου 2027 (το 2026: 210)"),
    ("de", "400 Leserinnen bis 30. Juni 2027 (Vorjahr: 210)"),
    ("de", "400 Leserinnen bis 30. Juni 2027 (im letzten Jahr 210)"),
    ("fr", "400 lectrices d'ici le 30 juin 2027 (210 cette année)"),
    ("fr", "400 lectrices d'ici le 30 juin 2027 (l'an dernier 210)"),
    ("es", "400 lectoras hasta el 30 de junio de 2027 (el año pasado 210)"),
    ("it", "400 lettrici entro il 30 giugno 2027 (l'anno scorso 210)"),
    ("pt", "400 leitoras até 30 de junho de 2027 (em 2026: 210)"),
    ("pt", "400 leitoras até 30 de junho de 2027 (no ano passado 210)"),
]


@pytest.mark.parametrize(("language", "line"), BEHIND)
def test_the_year_before_is_where_one_starts(language: str, line: str) -> None:
    found = goal(language, line)
    assert (found["baseline"], found["target"]) == (210, 400)


@pytest.mark.parametrize(
    "line",
    [
        "400 readers by 30 June 2027 (210 of them online last year)",
        "400 readers by 30 June 2027 (210 lost last year)",
        "400 readers by 30 June 2027 (2028: 500)",
        "400 readers by 30 June 2027 (210 seats)",
        "400 readers by 30 June 2027 (2026: 12%)",
        "400 readers by 30 June 2027 (£210 in 2026)",
    ],
)
def test_brackets_that_tell_something_else_are_no_start(line: str) -> None:
    assert "baseline" not in goal("en", line)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Raise £12,000 in online gifts by 31 October 2027; in 2026 it was £8,400"),
        ("en", "Collect £12,000 for the roof by 31 October 2027 (£8,400 in 2026)"),
        ("en", "Gain €12,000 in gifts by 31 October 2027 (last year €8,400)"),
        ("el", "Να συγκεντρώσουμε 12.000 € έως 31 Οκτωβρίου 2027 (πέρυσι 8.400 €)"),
        ("de", "12.000 € sammeln bis 31. Oktober 2027 (Vorjahr: 8.400 €)"),
        ("es", "Captar 12.000 € hasta el 31 de octubre de 2027 (el año pasado 8.400 €)"),
        ("pt", "Captar 12.000 € até 31 de outubro de 2027 (em 2026: 8.400 €)"),
    ],
)
def test_what_is_to_come_in_is_no_change(language: str, line: str) -> None:
    found = goal(language, line)
    assert (found["baseline"], found["target"]) == (8400, 12000)


@pytest.mark.parametrize(
    "line",
    [
        "Raise online gifts by £12,000 by 31 October 2027 (£8,400 in 2026)",
        "Raise £12,000 more by 31 October 2027 (£8,400 in 2026)",
        "Add £500 to the monthly gifts by 31 October 2027",
        "Gain 400 readers by 31 October 2027",
    ],
)
def test_what_comes_on_top_stays_a_change(line: str) -> None:
    assert goal("en", line).get("target") not in (12000, 500, 400)
