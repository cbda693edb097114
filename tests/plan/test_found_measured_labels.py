"""Labels below a goal that say what is counted: "How we measure it:"."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

LABELS = {
    "en": "How we measure it",
    "el": "Μετράμε",
    "es": "Se mide",
    "de": "Wird gemessen an",
    "fr": "On mesure",
    "it": "Si misura",
    "pt": "Mede-se",
}


@pytest.mark.parametrize("language", LABELS)
def test_they_name_the_metric_of_the_goal(language: str) -> None:
    title, goals = TITLES[language]
    label = LABELS[language]
    source = f"# {title}\n\n## {goals}\n\n- Wombat 300\n  - {label}: quokka zumba\n"
    told = listed(read(source, "page.md", language), "goal")
    assert "quokka zumba" in str([each.get("metric") for each in told])


def test_the_north_star_of_a_goal_is_its_metric() -> None:
    source = "# Plan 2027\n\n## Goals\n\n- Wombat 300\n  - North star: quokka zumba\n"
    told = listed(read(source, "page.md", "en"), "goal")
    assert "quokka zumba" in str([each.get("metric") for each in told])


@pytest.mark.parametrize("heading", ["Measurement model", "Messmodell"])
def test_a_model_of_measuring_lists_metrics(heading: str) -> None:
    language = "en" if " " in heading else "de"
    title, section = TITLES[language]
    goals = f"# {title}\n\n## {section}\n\n- Wombat 300\n\n"
    source = f"{goals}## {heading}\n\n- Replies to letters\n- Visits to shops\n"
    told = str(listed(read(source, "page.md", language), "metric"))
    assert all(each in told for each in ("Replies to letters", "Visits to shops"))
