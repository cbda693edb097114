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
