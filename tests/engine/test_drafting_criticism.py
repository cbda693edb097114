"""A section on criticism is a policy where it says itself what is to be done."""

from __future__ import annotations

import pytest

from tests.engine.drafts import drafted

CLUB = "# Social media strategy 2027 of the rowing club\n\n## Goals\n\n- Win 30 members\n\n"
TABLE = "| When | What |\n|---|---|\n| insult | hide it |"


def answers(text: str) -> list[str]:
    """What the policies say that are drafted of a plan."""
    return [each["negative_comments"] for each in drafted(f"{CLUB}{text}\n").get("policy", ())]


def test_what_it_says_is_the_policy() -> None:
    text = "We answer once, politely, and see the person at the club."
    assert answers(f"## Negative comments\n\n{text}") == [text]


@pytest.mark.parametrize(
    "text",
    [
        f"See the table.\n\n{TABLE}",
        f"What we do when people are angry, and who of us does it on which day.\n\n{TABLE}",
        "See the table.",
        "As described in the handbook.",
        "This is in [our rules](rules.md).",
        "We do this:",
    ],
)
def test_a_section_that_points_elsewhere_is_none(text: str) -> None:
    assert answers(f"## Comments and criticism\n\n{text}") == []


def test_of_two_sections_the_first_is_the_policy() -> None:
    first, second = "We answer once, politely.", "Insults are hidden."
    text = f"## Negative comments\n\n{first}\n\n## Dealing with criticism\n\n{second}"
    assert answers(text) == [first]


@pytest.mark.parametrize(
    ("head", "says", "points"),
    [
        (
            "Στρατηγική κοινωνικών μέσων\n\n## Στόχοι\n\n- 30 μέλη\n\n## Αρνητικά σχόλια",
            "Απαντάμε μία φορά, ευγενικά.",
            "Βλ. τον πίνακα.",
        ),
        (
            "Social-Media-Strategie\n\n## Ziele\n\n- 30 Mitglieder\n\n## Negative Kommentare",
            "Wir antworten einmal, höflich.",
            "Siehe Tabelle.",
        ),
        (
            "Estrategia de redes sociales\n\n## Metas\n\n- 30 socios\n\n## Comentarios negativos",
            "Respondemos una vez, con calma.",
            "Ver la tabla.",
        ),
        (
            "Stratégie réseaux sociaux\n\n## Objectifs\n\n- 30 membres\n\n## Commentaires négatifs",
            "Nous répondons une fois, poliment.",
            "Voir le tableau.",
        ),
        (
            "Strategia social media\n\n## Obiettivi\n\n- 30 soci\n\n## Commenti negativi",
            "Rispondiamo una volta, con calma.",
            "Vedi la tabella.",
        ),
        (
            "Estratégia de redes sociais\n\n## Metas\n\n- 30 sócios\n\n## Comentários negativos",
            "Respondemos uma vez, com calma.",
            "Ver a tabela.",
        ),
    ],
)
def test_so_it_is_in_other_languages(head: str, says: str, points: str) -> None:
    found = [drafted(f"# {head}\n\n{text}\n").get("policy", []) for text in (says, points)]
    assert [len(each) for each in found] == [1, 0]
