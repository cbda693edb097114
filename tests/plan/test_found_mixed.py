"""Sections of channels and of what is done there, and parts of a plan each for somebody else."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

MIXED = {
    "en": ("Channels and actions", "Channel", "Posters", "At the kiosk"),
    "el": ("Κανάλια και δράσεις", "Κανάλι", "Αφίσες", "Στο περίπτερο"),
    "es": ("Canales y acciones", "Canal", "Carteles", "En el quiosco"),
    "de": ("Kanäle & Maßnahmen", "Kanal", "Plakate", "Am Kiosk"),
    "fr": ("Canaux et actions", "Canal", "Affiches", "Au kiosque"),
    "it": ("Canali e azioni", "Canale", "Manifesti", "All'edicola"),
    "pt": ("Canais e ações", "Canal", "Cartazes", "No quiosque"),
}
LANGUAGES = sorted(MIXED)
PARTS = {
    "en": "Campaign 1: Young people (13-17 years)",
    "el": "Καμπάνια 1: Έφηβοι (13-17 ετών)",
    "es": "Campaña 1: Adolescentes (13 a 17 años)",
    "de": "🎯 Kampagne 1: Jugendliche (13-17 Jahre)",
    "fr": "Campagne 1 : Adolescents (13-17 ans)",
    "it": "Campagna A – Adolescenti (13-17 anni)",
    "pt": "Campanha 1: Adolescentes (13-17 anos)",
}


def parts(below: str, kind: str, language: str = "en") -> list[object]:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- 310 → 520\n\n{below}\n"
    return [each["title"] for each in listed(read(source, "notes.md", language), kind)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_what_we_know_is_a_channel_beside_what_is_done(language: str) -> None:
    heading, column, posters, kiosk = MIXED[language]
    below = (
        f"## {heading}\n\n### 🎥 Film\n\n1. Morning: a door opens\n2. Evening: lights\n\n"
        f'### Keywords\n\n- "bread at dawn"\n- Instagram: reels\n- **Open day:** at the mill\n\n'
        f"### Print\n\n| {column} | {heading.split()[-1]} |\n|---|---|\n| {posters} | {kiosk} |\n"
    )
    assert parts(below, "channel", language) == ["Instagram", posters]


def test_a_platform_that_begins_a_longer_bullet_is_one() -> None:
    below = (
        "## Channels and tactics\n\n- Facebook page for donors and neighbours\n"
        "- Flyers in shops\n- Newsletter, once a month\n"
    )
    assert parts(below, "channel") == ["Facebook page", "Newsletter"]


def test_a_sentence_below_such_a_heading_names_its_platforms() -> None:
    below = "## Audience\n\n- Bakers\n\n## Channels and tactics\n\nWe post on Mastodon.\n"
    assert parts(below, "channel") == ["Mastodon"]


@pytest.mark.parametrize("heading", ["Channels", "Channels and actions"])
def test_a_heading_names_each_platform_in_its_brackets(heading: str) -> None:
    below = f"## {heading}\n\n### 📱 Social media (Instagram, TikTok)\n\n- Reels, twice a week\n"
    assert parts(below, "channel") == ["Instagram", "TikTok"]


def test_a_list_of_channels_alone_is_as_it_was() -> None:
    assert parts("## Channels\n\n- Flyers in shops\n", "channel") == ["Flyers in shops"]


@pytest.mark.parametrize("heading", ["Marketing tools", "Design tools"])
def test_what_a_tool_can_do_is_no_channel(heading: str) -> None:
    below = f"## {heading}\n\n### Post Platform\n\n- Calendar of posts\n- Drafts\n"
    assert parts(below, "channel") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_part_of_the_plan_for_people_of_an_age_names_them(language: str) -> None:
    heading = PARTS[language]
    (name,) = parts(f"## {heading}\n\nA few words.\n", "audience", language)
    assert str(name) in heading
    assert str(name).endswith(")")
    assert not any(each in str(name) for each in (":", "–"))


@pytest.mark.parametrize(
    "heading",
    [
        "Campaign 1: Spring (13-17 April)",
        "Workshop 1: Young bakers (8-12 years)",
        "Young bakers (8-12 years)",
        "Campaign 2: Bread (2 years)",
    ],
)
def test_any_other_heading_names_no_audience(heading: str) -> None:
    assert parts(f"## {heading}\n\nA few words.\n", "audience") == []
