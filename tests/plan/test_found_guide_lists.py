"""Lists of what others may write: a guide, and nobody's plan."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import read


@pytest.mark.parametrize(
    ("language", "title", "lead"),
    [
        ("en", "Comms strategy", "Some common objectives include:"),
        ("es", "Plan de comunicación", "Los objetivos pueden incluir:"),
        ("fr", "Plan de communication", "Les objectifs peuvent inclure :"),
        ("de", "Kommunikationsplan", "Ziele können sein:"),
        ("it", "Piano di comunicazione", "Gli obiettivi possono includere:"),
        ("pt", "Plano de comunicação", "Os objetivos podem incluir:"),
        ("el", "Σχέδιο επικοινωνίας", "Οι στόχοι μπορεί να είναι:"),
    ],
)
def test_what_others_may_write_is_a_guide(language: str, title: str, lead: str) -> None:
    section = f"## 1\n\n{lead}\n\n- Reach 500\n- Reach 900\n\n"
    guide = f"# {title}\n\n{section}{section}"
    assert not read(guide, "plan.md", language).documents
    assert read(f"# {title}\n\n{section}", "plan.md", language).documents
