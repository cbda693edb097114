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
