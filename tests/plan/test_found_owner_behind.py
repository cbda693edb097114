"""Who answers for a goal and stands behind its words: "The map is out - @ann"."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, Fields, listed, read


def goals(language: str, *lines: str, below: str = "") -> list[Fields]:
    title, heading = TITLES[language]
    bullets = "\n".join(f"- {line}" for line in lines)
    source = f"# {title} 2027\n\n## {heading}\n\n{bullets}\n\n{below}"
    return listed(read(source, "notes.md", language), "goal")


@pytest.mark.parametrize(
    ("line", "statement", "owner"),
    [
        ("The map works on phones - @tomk", "The map works on phones", "@tomk"),
        ("The map is out – @tomk, @ann-lee", "The map is out", "@tomk, @ann-lee"),
        ("500 readers of the letter — @tomk.", "500 readers of the letter", "@tomk"),
    ],
)
def test_an_account_behind_a_dash_answers(line: str, statement: str, owner: str) -> None:
    (goal,) = goals("en", line)
    assert (goal["statement"], goal["owner"]) == (statement, owner)


@pytest.mark.parametrize(
    "line", ["500 followers on Instagram - @our_shop", "Ten posts tagged @our_shop", "@our_shop"]
)
def test_an_account_on_a_platform_is_no_owner(line: str) -> None:
    assert all("owner" not in each for each in goals("en", line))


@pytest.mark.parametrize(
    ("language", "column", "name"),
    [
        ("en", "Owner", "Rosa"),
        ("el", "Υπεύθυνος", "Δέσποινα"),
        ("es", "Responsable", "Rosa"),
        ("de", "Verantwortlich", "Rosa"),
        ("fr", "Responsable", "Rosa"),
        ("it", "Responsabile", "Rosa"),
        ("pt", "Responsável", "Rosa"),
    ],
)
@pytest.mark.parametrize("form", ["{} ({})", "{} – {}"])
def test_a_name_that_is_known_answers(language: str, column: str, name: str, form: str) -> None:
    table = f"| Instagram | X | {column} |\n|---|---|---|\n| a | b | {name} |\n"
    (goal,) = goals(language, form.format("500 newsletter", name), below=table)
    assert (goal["statement"], goal["owner"]) == ("500 newsletter", name)


@pytest.mark.parametrize("line", ["A stand at the fair (Athens)", "Win 50 members – Facebook"])
def test_other_words_behind_a_goal_are_its_own(line: str) -> None:
    (goal,) = goals("en", line)
    assert "owner" not in goal
    assert goal["statement"] == line
