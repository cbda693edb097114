"""Who answers for a plan behind a role, and for goals in brackets again and again."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read


def owner(text: str, language: str) -> object:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- 40 abc\n\n## Abc\n\n{text}\n"
    (plan,) = listed(read(source, "plan.md", language), "strategy")
    return plan.get("owner")


NAMED = [
    ("en", "Responsibility for the plan lies with the head of the press office, Ms Ann Lind."),
    ("en", "The head of press, Ann Lind, counts. Responsible for the plan is the clerk, Tom Ray."),
    ("el", "Την ευθύνη του σχεδίου έχει ο προϊστάμενος του γραφείου, κ. Νίκος Δάρας. Τέλος."),
    ("es", "La responsabilidad del plan la tiene la jefa de prensa, Ana Ruiz."),
    ("de", "Die Verantwortung für den Plan trägt die Leiterin der Pressestelle, Frau Anna Lind."),
    ("fr", "La responsabilité du plan revient à la cheffe de service, Mme Anne Petit."),
    ("it", "La responsabilità del piano è della responsabile stampa, Anna Riva."),
    ("pt", "A responsabilidade do plano cabe à chefe de serviço, Ana Reis."),
]


@pytest.mark.parametrize(("language", "text"), NAMED)
def test_the_name_behind_a_role_answers_for_the_plan(language: str, text: str) -> None:
    assert owner(text, language) in {
        *("Ann Lind", "Tom Ray", "Νίκος Δάρας", "Ana Ruiz", "Anna Lind", "Anne Petit"),
        *("Anna Riva", "Ana Reis"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Responsibility for the accounts of the club lies with the treasurer, Ms Ann Lind.",
        "Responsibility for the plan lies with the press office, Harbour Street.",
        "Nobody has the responsibility for the plan, not even the clerk, Ms Ann Lind.",
    ],
)
def test_others_behind_a_comma_do_not(text: str) -> None:
    assert owner(text, "en") not in ("Ann Lind", "Harbour Street")


def goals(*lines: str) -> list[tuple[object, object]]:
    bullets = "\n".join(f"- {line}" for line in lines)
    source = f"# Social media plan 2027\n\n## Goals\n\n{bullets}\n"
    found = listed(read(source, "plan.md", "en"), "goal")
    return [(each.get("statement"), each.get("owner")) for each in found]


def test_names_in_brackets_behind_most_goals_are_those_who_answer() -> None:
    found = goals(
        "250 members (Zorin)",
        "Publish three guides (Zorin & Wex)",
        "Open the archive (Wex)",
        "Hold ten talks (Wex)",
        "Win 40 readers (Victor)",
    )
    assert found == [
        ("250 members", "Zorin"),
        ("Publish three guides", "Zorin & Wex"),
        ("Open the archive", "Wex"),
        ("Hold ten talks", "Wex"),
        ("Win 40 readers", "Victor"),
    ]


@pytest.mark.parametrize("aside", ["Lisbon", "Facebook", "May", "NGO"])
def test_other_words_in_brackets_are_nobody(aside: str) -> None:
    lines = [f"{n} members for the club ({aside})" for n in (20, 30, 40, 50)]
    assert all(owner is None for _statement, owner in goals(*lines))
