"""What stands in a section of channels without being one: steps of a phase, a stance, messages for
all of them, pages that were read. And what leads to audiences without being one.
"""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

PLANS = {
    "en": ("Channel plan", "Phase 1: begin", "A leaflet", "LinkedIn page"),
    "el": ("Κανάλια", "Φάση 1: αρχή", "Ένα φυλλάδιο", "LinkedIn"),
    "es": ("Canales", "Fase 1: inicio", "Un folleto", "LinkedIn"),
    "de": ("Kanäle", "Phase 1: Anfang", "Ein Faltblatt", "LinkedIn"),
    "fr": ("Canaux", "Phase 1 : début", "Un dépliant", "LinkedIn"),
    "it": ("Canali", "Fase 1: inizio", "Un volantino", "LinkedIn"),
    "pt": ("Canais", "Fase 1: início", "Um folheto", "LinkedIn"),
}
ALL = {
    "en": ("Messages across all channels:", "Main channels:"),
    "el": ("Μηνύματα για όλα τα κανάλια:", "Κύρια κανάλια:"),
    "es": ("Mensajes para todos los canales:", "Canales principales:"),
    "de": ("Botschaften für alle Kanäle:", "Unsere Kanäle:"),
    "fr": ("Messages pour tous les canaux:", "Nos canaux:"),
    "it": ("Messaggi per tutti i canali:", "I nostri canali:"),
    "pt": ("Mensagens para todos os canais:", "Os nossos canais:"),
}


def named(text: str, kind: str = "channel", language: str = "en") -> list[object]:
    return [each["title"] for each in listed(read(text, "notes.md", language), kind)]


@pytest.mark.parametrize("language", PLANS)
def test_steps_of_a_phase_are_no_channels(language: str) -> None:
    section, phase, step, known = PLANS[language]
    title = TITLES[language][0]
    text = f"# {title}\n\n## {section}\n\n### {phase}\n\n- **{step}**.\n- **{known}** XYZ.\n"
    assert named(text, language=language) == [known]


@pytest.mark.parametrize("language", ALL)
def test_messages_for_all_channels_are_none(language: str) -> None:
    title, (messages, channels) = TITLES[language][0], ALL[language]
    text = f"# {title}\n\n## XYZ\n\n{{}}\n\n- Omega\n- Sigma\n"
    assert named(text.format(messages), language=language) == []
    assert named(text.format(channels), language=language) == ["Omega", "Sigma"]


def test_a_stance_among_channels_is_none() -> None:
    text = "# Social media strategy\n\n## Channels\n\n### {}\n\n**{}.** XYZ goes there.\n"
    assert named(text.format("Stance to rivals", "Friendly")) == []
    assert named(text.format("Stance to rivals", "Mastodon")) == ["Mastodon"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("https://planner.example.com/help/how-to-plan", 0),
        ("https://www.example.com/ten-tools-for-posting", 0),
        ("https://www.instagram.com/our-choir/", 1),
        ("https://club.example.org", 1),
    ],
)
def test_a_page_that_was_read_is_no_channel(line: str, expected: int) -> None:
    text = (
        f"# Social media strategy\n\n## Our channels\n\n- Mastodon\n\nSee for instance\n- {line}\n"
    )
    assert len(named(text)) == 1 + expected


def test_a_sentence_before_named_audiences_is_none() -> None:
    text = "# Social media strategy\n\n## Audiences\n\nThree rings, near ones first.\n\n{}\n"
    led = "1. **Bakers** – they bake.\n2. **Millers** – they mill.\n"
    assert named(text.format(led), "audience") == ["Bakers", "Millers"]
    assert named(text.format("XYZ."), "audience") == ["Three rings, near ones first."]
