"""A weekday of the month, each week or each second week tells how often one looks back."""

from __future__ import annotations

import pytest

from smlint.config.settings import Settings
from smlint.engine.drafting.bring import bring
from smlint.engine.drafting.draft import draft
from smlint.engine.shipped import shipped
from smlint.report.files.plan_files import As, plan_files
from smlint.source.text import Text
from tests.plan.found_sources import TITLES

REVIEW = {
    "en": "Review",
    "el": "Απολογισμός",
    "de": "Auswertung",
    "fr": "Bilan",
    "es": "Revisión",
    "it": "Verifica",
    "pt": "Avaliação",
}


def looked_back(language: str, when: str) -> str:
    title, goals = TITLES[language]
    source = (
        f"# {title}\n\n## {goals}\n\n- Instagram: 310 → 520\n\n## {REVIEW[language]}\n\n{when}\n"
    )
    text = Text("strategy.md", source)
    brought = bring(text, Settings(language=language), shipped())
    made = draft(text, list(brought.documents), brought.layout, shipped(), "en")
    assert made is not None
    written = plan_files(made.sheets, As.YAML, shipped().model)["strategy.yaml"]
    found = [each for each in written.splitlines() if each.strip().startswith("review_every:")]
    return found[0].partition(":")[2].partition("#")[0].strip() if found else ""


@pytest.mark.parametrize(
    ("language", "when", "every"),
    [
        ("en", "We meet on the first Monday of each month.", "1 month"),
        ("en", "We meet every second Tuesday.", "2 weeks"),
        ("en", "We meet every other week.", "2 weeks"),
        ("en", "We meet every Friday.", "1 week"),
        ("el", "Βρισκόμαστε κάθε πρώτη Δευτέρα του μήνα.", "1 month"),
        ("el", "Βρισκόμαστε κάθε δεύτερη Τρίτη.", "2 weeks"),
        ("el", "Βρισκόμαστε κάθε Δευτέρα.", "1 week"),
        ("de", "Wir treffen uns jeden ersten Montag des Monats.", "1 month"),
        ("de", "Wir treffen uns jeden zweiten Dienstag.", "2 weeks"),
        ("fr", "On se retrouve un mardi sur deux.", "2 weeks"),
        ("es", "Nos reunimos cada dos semanas.", "2 weeks"),
        ("it", "Ci vediamo ogni due settimane.", "2 weeks"),
        ("pt", "Reunimos de duas em duas semanas.", "2 weeks"),
    ],
)
def test_a_weekday_tells_how_often(language: str, when: str, every: str) -> None:
    assert looked_back(language, when) == every


def test_a_day_of_one_year_tells_no_rhythm() -> None:
    assert looked_back("en", "We meet on the second Monday after Easter.") in ("", "TODO")
