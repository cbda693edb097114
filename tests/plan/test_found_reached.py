"""What stands below a goal behind the label of what is to be reached, in a quote or a paragraph."""

from __future__ import annotations

from typing import cast

import pytest

from tests.plan.found_sources import TITLES, listed, read

LABELLED = [
    ("en", "To reach: 300 sign-ups by 10 July 2028"),
    ("de", "Zu erreichen: 300 Anmeldungen bis zum 10. Juli 2028"),
    ("fr", "À atteindre : 300 inscriptions d'ici au 10 juillet 2028"),
    ("es", "A alcanzar: 300 altas hasta el 10 de julio de 2028"),
    ("it", "Da raggiungere: 300 iscrizioni entro il 10 luglio 2028"),
    ("pt", "A atingir: 300 inscrições até 10 de julho de 2028"),
    ("el", "Να φτάσουμε: 300 εγγραφές ως τις 10 Ιουλίου 2028"),
]


def goals(language: str, heading: str, below: str) -> list[dict[str, object]]:
    title, section = TITLES[language]
    source = f"# {title}\n\n## {section}\n\n### {heading}\n\n{below}\n"
    return listed(read(source, "notes.md", language), "goal")


@pytest.mark.parametrize("mark", ["> ", ""])
@pytest.mark.parametrize(("language", "line"), LABELLED)
def test_a_label_below_a_goal_says_what_is_to_be_reached(
    language: str, line: str, mark: str
) -> None:
    (goal,) = goals(language, "Wombat salsa gala", f"{mark}{line}\n\nBla blub.")
    (result,) = cast("list[dict[str, object]]", goal["objectives"])
    assert result["target"] == 300
    assert "2028" in str(result["due"])


@pytest.mark.parametrize(
    "quote",
    [
        "> Only 300 of you came in 2026, and that was fun.",
        "> To reach: the front desk",
        "> Ann: 300 sign-ups by 10 July 2028",
    ],
)
def test_what_somebody_else_says_is_no_result(quote: str) -> None:
    (goal,) = goals("en", "Wombat salsa gala", f"{quote}\n\nBla blub.")
    assert "objectives" not in goal


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("fr", "Cap n° 1 — Wombat salsa gala"),
        ("fr", "Axe 2 : Wombat salsa gala"),
        ("en", "Pillar B: Wombat salsa gala"),
        ("es", "Eje 3. Wombat salsa gala"),
        ("el", "Άξονας 1: Wombat salsa gala"),
    ],
)
def test_the_number_of_a_goal_is_no_target(language: str, heading: str) -> None:
    line = dict(LABELLED)[language]
    (goal,) = goals(language, heading, f"> {line}\n\nBla blub.")
    assert goal["statement"] == "Wombat salsa gala"
    assert "target" not in goal
