"""Sections in which one carries something further: their bullets may begin with a channel."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

SECTIONS = [
    ("en", "Promotion of new songs"),
    ("en", "Cross posting"),
    ("en", "Outreach"),
    ("en", "Quick wins (this week)"),
    ("el", "Προώθηση"),
    ("es", "Difusión"),
    ("de", "Verbreitung"),
    ("fr", "Diffusion"),
    ("it", "Promozione e diffusione"),
    ("pt", "Divulgação"),
]

BEGINNINGS = [
    ("- FLICKR\n  - the best of each concert\n", ["FLICKR"]),
    ("1. **Nextdoor post** – say hello to the streets around\n", ["Nextdoor post"]),
    ("1. **Reddit** - r/choirs\n", ["Reddit"]),
    ("- Songs are told of with:\n  - Our Slack channel, and others\n", ["Our Slack channel"]),
    ("- Discord for the young\n", ["Discord"]),
    ("- MEDIUM\n- HACKER NEWS\n", ["MEDIUM", "HACKER NEWS"]),
]

OTHERS = [
    "- Ask Reddit what to sing\n",
    "- Medium\n- Large\n",
    "- Website\n",
    "- Whatever somebody says on Facebook, be kind\n",
    "- TikTok: no account for now\n",
    "- no Twitter for now\n",
    "- Slack off\n",
]


def channels(language: str, heading: str, body: str) -> list[object]:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- 90 → 150 (%)\n\n## {heading}\n\n{body}\n"
    found = read(source, "notes.md", language)
    return [each["title"] for each in listed(found, "channel")]


SAID_TO_BE_NONE = [
    ("en", "**Reddit** – no, tried in spring"),
    ("en", "Mastodon: rejected"),
    ("en", "Twitter – we left it in 2024"),
    ("en", "LinkedIn: none of us has an account there"),
    ("en", "Slack for the internal talk of the choir"),
    ("en", "Slack – internal only"),
    ("el", "Reddit: όχι, δεν ταιριάζει"),
    ("el", "Twitter – το αφήσαμε πέρυσι"),
    ("el", "LinkedIn: κανείς μας δεν έχει λογαριασμό"),
    ("el", "Slack για την εσωτερική συνεννόηση"),
    ("es", "Reddit: descartado"),
    ("es", "Twitter – lo dejamos en 2024"),
    ("es", "LinkedIn: ninguno de nosotros tiene cuenta allí"),
    ("es", "Slack para la charla interna"),
    ("de", "Reddit – abgelehnt"),
    ("de", "Twitter – haben wir verlassen"),
    ("de", "LinkedIn: niemand von uns hat dort ein Konto"),
    ("de", "Slack für die interne Absprache"),
    ("fr", "Reddit : refusé"),
    ("fr", "Twitter – nous l'avons quitté en 2024"),
    ("fr", "LinkedIn : personne n'y a de compte"),
    ("fr", "Slack pour les échanges internes"),
    ("it", "Reddit: scartato"),
    ("it", "Twitter – l'abbiamo lasciato nel 2024"),
    ("it", "LinkedIn: nessuno di noi ha un account"),
    ("it", "Slack per le cose interne"),
    ("pt", "Reddit: descartado"),
    ("pt", "Twitter – foi abandonado em 2024"),
    ("pt", "LinkedIn: ninguém de nós tem conta"),
    ("pt", "Slack para a conversa interna"),
]


@pytest.mark.parametrize(("language", "bullet"), SAID_TO_BE_NONE)
def test_what_is_said_to_be_none_or_for_the_team_is_none(language: str, bullet: str) -> None:
    heading = next(each for told, each in SECTIONS if told == language)
    assert channels(language, heading, f"- {bullet}\n- **Flickr** – Abba\n") == ["Flickr"]


def test_a_remark_of_others_leaves_the_channel() -> None:
    body = "- LinkedIn: nobody\n- Flickr – internal news that others may see\n- Reddit, no fees\n"
    assert channels("en", "Promotion", body) == ["LinkedIn", "Flickr", "Reddit"]


@pytest.mark.parametrize(("language", "heading"), SECTIONS)
def test_a_bullet_of_one_name_is_a_channel(language: str, heading: str) -> None:
    body = "- MEDIUM\n- **Flickr** – Abba\n  - Reddit, Abba\n"
    assert channels(language, heading, body) == ["MEDIUM", "Flickr", "Reddit"]


@pytest.mark.parametrize(("body", "named"), BEGINNINGS)
def test_a_bullet_that_begins_with_one_names_it(body: str, named: list[str]) -> None:
    assert channels("en", "Promotion", body) == named


@pytest.mark.parametrize("body", OTHERS)
def test_what_bullets_only_mention_is_none(body: str) -> None:
    assert channels("en", "Promotion", body) == []


def test_below_research_a_bullet_is_what_was_looked_at() -> None:
    assert channels("en", "Competitor promotion", "- **Flickr** – Abba\n") == []
