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
