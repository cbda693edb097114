"""What stands below a theme of what is posted is no goal, whatever the theme is called."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

PILLARS = {
    "en": ("Content pillars", "Challenges", "Ten days of bread", "30 loaves in 10 days"),
    "el": ("Θεματικές περιεχομένου", "Προκλήσεις", "Δέκα μέρες ψωμί", "30 καρβέλια σε 10 μέρες"),
    "es": ("Contenidos", "Retos", "Diez días de pan", "30 panes en 10 días"),
    "de": ("Inhalte", "Herausforderungen", "Zehn Tage Brot", "30 Brote in 10 Tagen"),
    "fr": ("Contenu", "Défis", "Dix jours de pain", "30 pains en 10 jours"),
    "it": ("Contenuti", "Sfide", "Dieci giorni di pane", "30 pani in 10 giorni"),
    "pt": ("Conteúdo", "Desafios", "Dez dias de pão", "30 pães em 10 dias"),
}


def goals(language: str, *, pillars: bool) -> list[dict[str, object]]:
    title = TITLES[language][0]
    section, theme, name, aim = PILLARS[language]
    head = f"## {section}\n\n### {theme}" if pillars else f"## {theme}"
    text = f"# {title}\n\n{head}\n\n- **{name}**: {aim}\n- **XYZ**: {aim}\n"
    return listed(read(text, "notes.md", language), "goal")


@pytest.mark.parametrize("language", PILLARS)
def test_themes_hold_no_goals(language: str) -> None:
    assert goals(language, pillars=True) == []


@pytest.mark.parametrize("language", PILLARS)
def test_challenges_of_their_own_do(language: str) -> None:
    assert len(goals(language, pillars=False)) == 2
