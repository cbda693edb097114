"""What a fresh reader saw misread: places, dashboards, counted lines, what is how it is today."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, Fields, listed, read


def goals(language: str, body: str) -> list[Fields]:
    title, name = TITLES[language]
    return listed(read(f"# {title}\n\n## {name}\n\n{body}\n", "notes.md", language), "goal")


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("de", "Wo unsere Leute sind (Recherche Juli)"),
        ("de", "Wo sie sich treffen"),
        ("en", "Where our people are"),
        ("en", "Who says what (listening, Sept 2026)"),
        ("el", "Πού βρίσκεται ο κόσμος μας"),
        ("es", "Dónde está nuestra gente"),
        ("fr", "Où sont nos adhérents"),
        ("it", "Dove sono i nostri soci"),
        ("pt", "Onde estão os nossos sócios"),
    ],
)
def test_where_people_are_is_no_goal(language: str, heading: str) -> None:
    title = {"de": "OKRs Kletterhalle", "en": "OKRs of the hall"}.get(language)
    body = f"## {heading}\n\n- Instagram – 6,240\n- Facebook – 300\n"
    name = TITLES[language][1]
    source = f"# {title or name}\n\n{body}"
    assert listed(read(source, "notes.md", language), "goal") == []
    assert goals(language, f"### {heading}\n\n- Instagram – 6,240\n- Facebook – 300\n") == []


@pytest.mark.parametrize(
    ("language", "heading"),
    [("en", "Where we want to be"), ("es", "A dónde queremos llegar"), ("de", "Wo wir hinwollen")],
)
def test_where_one_wants_to_be_is_still_above_goals(language: str, heading: str) -> None:
    source = f"# {TITLES[language][0]}\n\n## {heading}\n\n- 500 newsletter readers\n"
    assert len(listed(read(source, "notes.md", language), "goal")) == 1


def test_how_it_is_today_is_no_result() -> None:
    body = "### Wir werden der Ort, wo man sich kennt\n\nWir haben ca. 2.900 aktive Mitglieder.\n"
    assert all("objectives" not in each for each in goals("de", body))


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("es", "Cuadro de mando"),
        ("fr", "Tableau de bord"),
        ("de", "Kennzahlen-Übersicht"),
        ("el", "Πίνακας δεικτών"),
        ("en", "Our scorecard"),
        ("it", "Il cruscotto"),
        ("pt", "Painel de indicadores"),
    ],
)
def test_a_dashboard_is_no_goal(language: str, heading: str) -> None:
    table = "| | Base | Jun-26 | Sep-26 |\n|---|---|---|---|\n| Blogs | 3 | 5 | 8 |\n"
    assert heading not in [
        each["statement"] for each in goals(language, f"### {heading}\n\n{table}")
    ]


@pytest.mark.parametrize("number", ["2β.", "2b.", "b)", "12."])
def test_a_counted_line_is_read_whole(number: str) -> None:
    line = (
        f"- {number} Λόγος θετικών προς αρνητικές αναφορές από 0,8 σε 1,5 έως τον Ιούνιο του 2027. "
        "Οι αρνητικές καταγράφονται και διαβιβάζονται στο Γραφείο Προστασίας Δικαιωμάτων Ληπτών, "
        "που απαντά σε όλους."
    )
    (goal,) = goals("el", line)
    found = goal
    assert "1,5" in str(goal["statement"])
    assert found["due"] == "Ιούνιο του 2027"
