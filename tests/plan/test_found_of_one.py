"""Plans that say "you" to one house, as a consultant writes them, beside guides for anybody."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

WORDS = {
    "en": (
        *("Marketing plan", "Heron Bakery", "for beginners", "Week", "Goals", "followers"),
        *("You answer your guests the same day", "your business"),
    ),
    "el": (
        *("Σχέδιο μάρκετινγκ", "Φούρνος Ερωδιός", "για αρχάριους", "Εβδομάδα", "Στόχοι"),
        *("ακόλουθοι", "Εσείς απαντάτε στους πελάτες σας", "την επιχείρησή σας"),
    ),
    "de": (
        *("Marketingplan", "Bäckerei Reiher", "für Anfänger", "Woche", "Ziele", "Follower"),
        *("Du antwortest deinen Gästen", "dein Unternehmen"),
    ),
    "fr": (
        *("Plan marketing", "Boulangerie Héron", "pour débutants", "Semaine", "Objectifs"),
        *("abonnés", "Vous répondez à vos clients", "votre entreprise"),
    ),
    "es": (
        *("Plan de marketing", "Panadería Garza", "para principiantes", "Semana", "Objetivos"),
        *("seguidores", "Tú respondes a tus clientes", "tu negocio"),
    ),
    "it": (
        *("Piano di marketing", "Panificio Airone", "per principianti", "Settimana"),
        *("Obiettivi", "follower", "Tu rispondi ai tuoi clienti", "la tua azienda"),
    ),
    "pt": (
        *("Plano de marketing", "Padaria Garça", "para iniciantes", "Semana", "Objetivos"),
        *("seguidores", "Você responde aos seus clientes", "seu negócio"),
    ),
}
LANGUAGES = pytest.mark.parametrize("language", WORDS)


def goals(
    language: str, *, named: bool = True, anybody: bool = False, box: str = "[ ] ", sums: str = "€"
) -> int:
    """How many goals are found in a plan that addresses its reader."""
    plan, house, learners, week, section, counted, you, any_house = WORDS[language]
    head = f"# {plan} — {house}" if named else f"# {plan} {learners}"
    habits = "".join(f"- {box}{you} ({day}).\n" for day in "ABCDEFGH")
    weeks = "".join(f"## {week} {n}\n\n{habits}\n" for n in (1, 2))
    aims = f"## {section}\n\n- Instagram: 200 → 500 {counted}\n- TikTok: 10 → 90 {counted}\n\n"
    rest = f"## Facebook\n\n{house}: 30 {sums}\n\n{house}: 50 {sums}\n\n"
    others = "".join(f"- {day}: {any_house}\n" for day in "ABC") if anybody else ""
    return len(listed(read(head + "\n\n" + weeks + aims + rest + others, "a.md", language), "goal"))


@LANGUAGES
def test_a_plan_for_a_house_that_its_title_names_is_one(language: str) -> None:
    assert goals(language) == 2


@LANGUAGES
def test_without_a_name_it_is_a_guide(language: str) -> None:
    assert goals(language, named=False) == 0


@LANGUAGES
def test_a_ticked_box_may_stand_for_the_name(language: str) -> None:
    assert goals(language, named=False, box="[x] ") == 2


@LANGUAGES
def test_a_house_that_may_be_any_makes_a_guide(language: str) -> None:
    assert goals(language, anybody=True) == 0
    assert goals(language, named=False, box="[x] ", anybody=True) == 0


def test_a_title_that_says_you_is_of_a_guide() -> None:
    *_others, week, section, _counted, you, _house = WORDS["en"]
    habits = "".join(f"- [x] {you} ({day}).\n" for day in "ABCDEFGH")
    source = (
        f"# Marketing plan — Your First Shop\n\n## {week} 1\n\n{habits}\n## {week} 2\n\n{habits}\n"
    )
    aims = f"## {section}\n\n- Instagram: 200 → 500 fans\n- TikTok: 10 → 90 fans\n"
    assert not listed(read(source + aims, "a.md"), "goal")
