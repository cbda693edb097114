"""Channels that a heading or a bullet lists behind one word, and headings among them of others."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

CHANNELS = {
    "en": "Channels",
    "el": "Κανάλια",
    "es": "Canales",
    "de": "Kanäle",
    "fr": "Canaux",
    "it": "Canali",
    "pt": "Canais",
}

LISTS = [
    ("en", "Social media (Instagram, Facebook and TikTok)"),
    ("el", "Κοινωνικά δίκτυα (Instagram, Facebook και TikTok)"),
    ("es", "Redes sociales (Instagram, Facebook y TikTok)"),
    ("de", "Soziale Netzwerke (Instagram, Facebook und TikTok)"),
    ("fr", "Réseaux sociaux (Instagram, Facebook et TikTok)"),
    ("it", "Social network (Instagram, Facebook e TikTok)"),
    ("pt", "Redes sociais (Instagram, Facebook e TikTok)"),
]

BESIDE = [
    ("en", "Offers & discounts"),
    ("en", "Contests"),
    ("el", "Προσφορές"),
    ("es", "Sorteos y descuentos"),
    ("de", "Gewinnspiele"),
    ("fr", "Offres et jeux concours"),
    ("it", "Promozioni"),
    ("pt", "Promoções"),
]


def channels(language: str, body: str) -> list[object]:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- 90 → 150 (%)\n\n## {CHANNELS[language]}\n\n{body}\n"
    found = read(source, "notes.md", language)
    return [each["title"] for each in listed(found, "channel")]


@pytest.mark.parametrize(("language", "heading"), LISTS)
def test_a_heading_names_each_that_stands_in_its_brackets(language: str, heading: str) -> None:
    found = channels(language, f"### 1. {heading}\n\n- Abba\n- Bach Händel\n")
    assert found == ["Instagram", "Facebook", "TikTok"]


@pytest.mark.parametrize(("language", "heading"), LISTS)
def test_so_does_a_bullet(language: str, heading: str) -> None:
    listed_behind = heading.replace(" (", ": ").replace(")", "")
    for bullet in (heading, f"{heading}: 2027", listed_behind):
        assert channels(language, f"- {bullet}\n") == ["Instagram", "Facebook", "TikTok"]


@pytest.mark.parametrize(
    ("bullet", "named"),
    [
        ("Instagram (since TikTok fell)", ["Instagram (since TikTok fell)"]),
        ("Local papers (Facebook says more)", ["Local papers"]),
        ("Other networks (TikTok, Snapchat): not now", []),
    ],
)
def test_other_words_in_brackets_list_none(bullet: str, named: list[str]) -> None:
    assert channels("en", f"- {bullet}\n") == named


@pytest.mark.parametrize(("language", "heading"), BESIDE)
def test_what_one_offers_there_is_no_channel(language: str, heading: str) -> None:
    found = channels(language, f"### YouTube\n\n### {heading}\n\n- Abba\n- Bach Händel\n")
    assert found == ["YouTube"]
