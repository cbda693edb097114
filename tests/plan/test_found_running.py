"""The time that a sentence says the plan, or the campaign that it is about, runs."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

BACKGROUND = {
    "en": "Background",
    "el": "Πλαίσιο",
    "es": "Contexto",
    "de": "Ausgangslage",
    "fr": "Contexte",
    "it": "Contesto",
    "pt": "Contexto",
}
YEAR = ("2026-04-01", "2027-03-31")
SUMMER = ("2026-05-04", "2026-09-30")
TERM = ("2026-01-01", "2027-12-31")


def found(
    language: str, title: str, sentence: str, *, above: bool
) -> tuple[object, tuple[object, object]]:
    """The deadline of a goal, and the first and last day of the plan."""
    heading = "" if above else f"## {BACKGROUND[language]}\n\n"
    goals = f"## {TITLES[language][1]}\n\n- 500 newsletter\n"
    read_ = read(f"# {title}\n\n{heading}{sentence}\n\n{goals}", "notes.md", language)
    plan = listed(read_, "strategy")[0]
    return listed(read_, "goal")[0].get("due"), (plan.get("start"), plan.get("end"))


@pytest.mark.parametrize(
    ("language", "title", "sentence", "days"),
    [
        ("en", "Social media plan", "This plan covers April 2026 to March 2027. No more.", YEAR),
        ("en", "Media plan", "It rained. Our strategy is for 2026 and 2027.", TERM),
        ("en", "Campaign plan", "The campaign runs from 4 May to 30 September 2026.", SUMMER),
        ("fr", "Plan de communication", "Le plan couvre 2026 et 2027.", TERM),
        (
            "fr",
            "Campagne « Orage » — plan de communication",
            "La campagne se déroule du 4 mai au 30 septembre 2026.",
            SUMMER,
        ),
        (
            "de",
            "Social-Media-Konzept",
            "Das Konzept gilt vom 1. Januar 2026 bis zum 31. Dezember 2027.",
            TERM,
        ),
        ("es", "Plan de redes", "El plan abarca de abril de 2026 a marzo de 2027.", YEAR),
        (
            "it",
            "Piano di comunicazione",
            "Il piano copre il periodo da aprile 2026 a marzo 2027.",
            YEAR,
        ),
        (
            "pt",
            "Campanha «Maré»: plano de redes",
            "A campanha decorre de 4 de maio a 30 de setembro de 2026.",
            SUMMER,
        ),
        (
            "el",
            "Σχέδιο επικοινωνίας",
            "Το σχέδιο καλύπτει την περίοδο από Απρίλιο 2026 έως Μάρτιο 2027.",
            YEAR,
        ),
    ],
)
def test_a_sentence_tells_when_the_plan_runs(
    language: str, title: str, sentence: str, days: tuple[str, str]
) -> None:
    assert found(language, title, sentence, above=False) == (days[1], days)
    assert found(language, title, sentence, above=True)[1] == days


@pytest.mark.parametrize(
    "sentence",
    [
        "The Christmas campaign runs from 1 to 24 December 2026.",
        "The shop runs from May to September 2026.",
        "The plan runs well, and in 2026 we had 300 readers.",
        "The council covers 2026.",
    ],
)
def test_what_else_runs_is_not_the_plan(sentence: str) -> None:
    assert found("en", "Social media plan", sentence, above=False) == (None, (None, None))


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("de", "Stand: 11. November 2025\nGeltungsdauer: 1. Januar 2026 bis 31. Dezember 2027"),
        ("en", "Version 3\nPeriod: 1 January 2026 to 31 December 2027\nOwner: Eve"),
        ("fr", "Version 3\nPériode : 1er janvier 2026 au 31 décembre 2027"),
        ("es", "Versión 3\nPeríodo: 1 de enero de 2026 a 31 de diciembre de 2027"),
    ],
)
def test_a_term_of_two_years_holds_for_goals_without_a_day(language: str, lines: str) -> None:
    due, days = found(language, TITLES[language][0], lines, above=True)
    assert days == TERM
    assert "2027" in str(due)


def test_the_year_of_what_was_before_is_not_the_plans() -> None:
    said = "This plan covers April 2026 to March 2027. It replaces the policy of 2019."
    assert found("en", "Notes and plan for our Instagram", said, above=True) == (
        "April 2026 to March 2027",
        YEAR,
    )


@pytest.mark.parametrize(
    ("language", "line", "days"),
    [
        ("en", "*Approved on 3 March 2026. Runs from April 2026 to March 2027.*", YEAR),
        ("en", "Version 2\nValid from 1 January 2026\nto 31 December 2027.", TERM),
        ("de", "Beschlossen im März 2026. Gilt von April 2026 bis März 2027.", YEAR),
        ("de", "Gültig vom 1. Januar 2026 bis zum 31. Dezember 2027.", TERM),
        ("fr", "Adopté en mars 2026. Court d'avril 2026 à mars 2027.", YEAR),
        ("es", "Aprobado en marzo de 2026. Va de abril de 2026 a marzo de 2027.", YEAR),
        ("it", "Approvato a marzo. Vale da aprile 2026 a marzo 2027.", YEAR),
        ("pt", "Aprovado em março. Vigora de abril de 2026 a março de 2027.", YEAR),
        ("el", "Εγκρίθηκε τον Μάρτιο. Ισχύει από τον Απρίλιο 2026 έως τον Μάρτιο 2027.", YEAR),
    ],
)
def test_a_sentence_below_the_title_leaves_out_that_it_is_about_the_plan(
    language: str, line: str, days: tuple[str, str]
) -> None:
    title = TITLES[language][0]
    assert found(language, title, line, above=True)[1] == days
    assert found(language, "Wombat", line, above=True)[1] == days
    assert found(language, title, line, above=False)[1] == (None, None)


@pytest.mark.parametrize(
    "line",
    [
        "The fair runs from 4 May to 8 May 2026.",
        "Runs well. From 4 May to 8 May 2026 we are away.",
        "Runs until 8 May 2026.",
    ],
)
def test_a_sentence_with_something_else_in_it_is_not_about_the_plan(line: str) -> None:
    assert found("en", "Social media plan", line, above=True)[1][0] is None
