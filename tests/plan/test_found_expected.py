"""What is expected of a period is a goal with that time, and the boxes below it are its tasks."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, Fields, listed, read

SAID = [
    ("en", "Second quarter 2027 – be found", "Expected result"),
    ("el", "Β τρίμηνο 2027 – να μας βρίσκουν", "Αναμενόμενο αποτέλεσμα"),
    ("de", "2. Quartal 2027 – gefunden werden", "Erwartetes Ergebnis"),
    ("es", "Segundo trimestre 2027 – que nos encuentren", "Resultado esperado"),
    ("fr", "Deuxième trimestre 2027 – être trouvés", "Résultat attendu"),
    ("it", "Secondo trimestre 2027 – farsi trovare", "Risultato atteso"),
    ("pt", "Segundo trimestre 2027 – ser encontrado", "Resultado esperado"),
]
TASKS = "- [ ] open day on 12 May 2027\n- [ ] 3 posts a week (Nina)\n"


def goals(language: str, heading: str, label: str) -> list[Fields]:
    source = f"# {TITLES[language][0]}\n\n## {heading}\n\n{label}: 120 Instagram\n\n{TASKS}"
    return listed(read(source, "notes.md", language), "goal")


@pytest.mark.parametrize(("language", "heading", "label"), SAID)
def test_what_is_expected_of_a_period_is_its_goal(language: str, heading: str, label: str) -> None:
    (goal,) = goals(language, heading, label)
    assert (goal["target"], goal.get("objectives")) == (120, None)
    assert goal["due"]


def test_what_a_test_expects_is_none() -> None:
    assert goals("en", "Experiment with reels", "Expected result") == []
