"""What is counted within a time is a metric among metrics; a time to be short is a target."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

NUMBERS = {
    "en": "Indicators",
    "el": "Δείκτες",
    "es": "Indicadores",
    "de": "Kennzahlen",
    "fr": "Indicateurs",
    "it": "Indicatori",
    "pt": "Indicadores",
}
"""What a section of metrics is called."""


def found(language: str, line: str) -> tuple[int, int]:
    """How many goals and metrics such a section holds."""
    title, _goals = TITLES[language]
    source = f"# {title}\n\n## {NUMBERS[language]}\n\n- Newsletter\n- {line}\n"
    read_ = read(source, "notes.md", language)
    return len(listed(read_, "goal")), len(listed(read_, "metric"))


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Questions answered in under 24 hours"),
        ("en", "Films watched for more than 30 seconds"),
        ("el", "Ερωτήσεις που απαντήθηκαν σε λιγότερο από 24 ώρες"),
        ("el", "Ερωτήσεις που απαντήθηκαν μέσα σε δύο μέρες ή 48 ώρες"),
        ("es", "Preguntas contestadas en menos de 24 horas"),
        ("de", "Fragen, die in weniger als 24 Stunden beantwortet werden"),
        ("fr", "Questions traitées en moins de 24 heures"),
        ("it", "Domande con risposta in meno di 24 ore"),
        ("pt", "Perguntas respondidas em menos de 24 horas"),
    ],
)
def test_what_is_counted_within_a_time_is_no_goal(language: str, line: str) -> None:
    assert found(language, line) == (0, 2)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Average reply time under 4 hours"),
        ("en", "Questions answered in under 24 hours: 80%"),
        ("en", "Films with more than 50 comments"),
        ("el", "Χρόνος απάντησης κάτω από 4 ώρες"),
        ("es", "Tiempo de respuesta: menos de 4 horas"),
        ("de", "Antwortzeit unter 4 Stunden"),
        ("fr", "Délai de réponse inférieur ou égal : moins de 4 heures"),
        ("it", "Tempo di risposta in meno di 4 ore"),
        ("pt", "Tempo de resposta em menos de 4 horas"),
    ],
)
def test_a_time_or_a_number_that_is_to_be_reached_is_a_goal(language: str, line: str) -> None:
    goals, metrics = found(language, line)
    assert (goals, metrics) == (1, 2)


def test_a_time_behind_a_label_is_to_be_reached() -> None:
    found = read("# Social media strategy\n\n## KPIs\n\n- First answer: 8 hours\n", "plan.md")

    assert [goal["target"] for goal in listed(found, "goal")] == [8]
