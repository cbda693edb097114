"""A section that asks how one will notice lists metrics, in whatever words it asks."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "How we will notice"),
        ("en", "How will we tell?"),
        ("el", "Πώς θα το καταλάβουμε"),
        ("el", "Πώς θα φανεί"),
        ("de", "Woran wir es merken"),
        ("de", "Woran erkennen wir es?"),
        ("fr", "Comment nous le saurons"),
        ("fr", "À quoi le verrons-nous ?"),
        ("es", "Cómo lo notaremos"),
        ("es", "¿En qué se notará?"),
        ("it", "Come lo capiremo"),
        ("it", "Come ce ne accorgeremo"),
        ("pt", "Como vamos perceber"),
        ("pt", "Como o saberemos"),
    ],
)
def test_how_one_will_notice_lists_metrics(language: str, heading: str) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- Wombat gala\n\n## {heading}\n\n- polka\n- rumba\n"
    titles = [each["title"] for each in listed(read(source, "notes.md", language), "metric")]
    assert titles == ["polka", "rumba"]
