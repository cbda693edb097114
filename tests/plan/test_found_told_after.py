"""What a line below a list of goals says of all of them."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read


@pytest.mark.parametrize(
    ("language", "line", "due"),
    [
        ("en", "All of this by the end of September 2027.", "end of September 2027"),
        ("en", "Deadline: 30 June 2027", "30 June 2027"),
        ("el", "Όλα αυτά έως τις 30 Ιουνίου 2027.", "30 Ιουνίου 2027"),
        ("es", "Todo esto antes del 30 de junio de 2027.", "30 de junio de 2027"),
        ("fr", "Le tout d'ici fin novembre 2027.", "fin novembre 2027"),
        ("de", "Das alles bis Ende Juni 2027.", "Ende Juni 2027"),
        ("it", "Il tutto entro fine giugno 2027.", "fine giugno 2027"),
        ("pt", "Tudo isto até 30 de junho de 2027.", "30 de junho de 2027"),
    ],
)
def test_a_line_below_a_list_says_by_when_all_of_it(language: str, line: str, due: str) -> None:
    title, goals = TITLES[language]
    source = f"# {title} 2027\n\n## {goals}\n\n- 400 x\n- 900 y\n\n{line}\n"
    found = listed(read(source, "notes.md", language), "goal")
    assert len(found) == 2
    assert all(str(each["due"]).endswith(due) for each in found)


def test_a_goal_keeps_its_own_day_and_a_longer_text_speaks_of_other_things() -> None:
    source = "# Strategy 2027\n\n## Goals\n\n- 400 readers by 1 May 2027\n- 900 members\n\n"
    by_line, by_text = (
        listed(read(f"{source}{each}\n", "notes.md"), "goal")
        for each in (
            "All of this by the end of June 2027.",
            "All of this was agreed by the board in its long meeting that went on until June 2026.",
        )
    )
    assert [each["due"] for each in by_line] == ["1 May 2027", "the end of June 2027"]
    assert [each["due"] for each in by_text] == ["1 May 2027", "2027"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "All this was agreed at the meeting of the board on 12 January 2026."),
        ("en", "All of this was agreed by 12 January 2026."),
        ("el", "Όλα αυτά αποφασίστηκαν στη συνέλευση της 12ης Ιανουαρίου 2026."),
        ("el", "Όλα ξεκινούν την 1η Μαρτίου 2027 με τη νέα αφίσα."),
        ("es", "Todo empieza el 1 de marzo de 2027 con el nuevo cartel."),
        ("fr", "Tout commence le 1er mars 2027 avec la nouvelle affiche."),
        ("de", "Alles beginnt am 1. März 2027 mit dem neuen Plakat."),
        ("it", "Tutto comincia il 1 marzo 2027 con il nuovo manifesto."),
        ("pt", "Tudo começa em 1 de março de 2027 com o novo cartaz."),
    ],
)
def test_a_line_on_when_it_was_agreed_or_begins_dates_no_goal(language: str, line: str) -> None:
    title, goals = TITLES[language]
    source = f"# {title} 2027\n\n## {goals}\n\n- 400 x\n- 900 y\n\n{line}\n"
    found = listed(read(source, "notes.md", language), "goal")
    assert [each["due"] for each in found] == ["2027", "2027"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("el", "Όλα ως τις 30 Ιουνίου 2027."),
        ("es", "Todo antes del 30 de junio de 2027."),
        ("fr", "Tout avant le 30 juin 2027."),
        ("de", "Alles bis zum 30. Juni 2027."),
        ("it", "Tutto entro il 30 giugno 2027."),
        ("pt", "Tudo até 30 de junho de 2027."),
        ("en", "All of this should be in place by 30 June 2027."),
    ],
)
def test_a_short_word_for_all_dates_goals_where_nothing_else_is_told(
    language: str, line: str
) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- 400 x\n- 900 y\n\n{line}\n"
    found = listed(read(source, "notes.md", language), "goal")
    assert all("30" in str(each["due"]) for each in found)
    assert len(found) == 2


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "All of this should happen in the first half of 2028."),
        ("el", "Όλα αυτά θέλουμε να γίνουν μέσα στο 2028."),
        ("es", "Todo esto queremos lograrlo en 2028."),
        ("fr", "Tout cela, nous voulons l'atteindre en 2028."),
        ("de", "Das alles wollen wir im Jahr 2028 erreichen."),
        ("it", "Tutto questo vogliamo raggiungere nel 2028."),
        ("pt", "Tudo isto queremos alcançar em 2028."),
    ],
)
def test_a_wish_for_all_of_it_dates_goals_too(language: str, line: str) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- 400 x\n- 900 y\n\n{line}\n"
    found = listed(read(source, "notes.md", language), "goal")
    assert ["2028" in str(each["due"]) for each in found] == [True, True]
