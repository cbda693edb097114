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


POSTS = {
    "en": ("Comms strategy", "Posts can include:", "Responsible: Rosa Lind"),
    "es": ("Plan de comunicación", "Las fotos pueden incluir:", "Responsable: Rosa Lind"),
    "fr": ("Plan de communication", "Les photos peuvent être :", "Responsable : Rosa Lind"),
    "de": ("Kommunikationsplan", "Beiträge können sein:", "Verantwortlich: Rosa Lind"),
    "it": ("Piano di comunicazione", "Le foto possono essere:", "Responsabile: Rosa Lind"),
    "pt": ("Plano de comunicação", "As fotos podem ser:", "Responsável: Rosa Lind"),
    "el": ("Σχέδιο επικοινωνίας", "Οι φωτογραφίες μπορεί να είναι:", "Υπεύθυνη: Ρόζα Λιντ"),
}


GOALS = {
    "en": "Goals can include:",
    "es": "Los objetivos pueden incluir:",
    "fr": "Les objectifs peuvent être :",
    "de": "Ziele können sein:",
    "it": "Gli obiettivi possono essere:",
    "pt": "Os objetivos podem ser:",
    "el": "Οι στόχοι μπορεί να είναι:",
}


@pytest.mark.parametrize("language", sorted(POSTS))
def test_what_posts_may_be_makes_no_guide_of_a_plan(language: str) -> None:
    title, lead, _owner = POSTS[language]
    section = f"## 1\n\n{lead}\n\n- Bread\n- Salt\n\n"
    assert read(f"# {title}\n\n{section}{section}", "plan.md", language).documents


@pytest.mark.parametrize("language", sorted(POSTS))
def test_a_plan_of_somebody_or_with_a_day_is_no_guide(language: str) -> None:
    title, _lead, owner = POSTS[language]
    lead = GOALS[language]
    section = f"## 1\n\n{lead}\n\n- Bread\n- Salt\n\n"
    lists = section + section
    assert not read(f"# {title}\n\n{lists}", "plan.md", language).documents
    for plan in (
        f"# {title} 2027\n\n{lists}",
        f"# {title}\n\n{owner}\n\n{lists}",
        f"# {title}\n\n{lists}## 2\n\n- 500 x (31/12/2027)\n",
    ):
        assert read(plan, "plan.md", language).documents
