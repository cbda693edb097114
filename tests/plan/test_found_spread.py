"""Channels that running text names: a sentence, a campaign's steps, a list behind a sentence."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read


def channels(language: str, body: str) -> list[object]:
    source = f"# {TITLES[language][0]}\n\n## Launch\n\n{body}\n"
    found = listed(read(source, "notes.md", language), "channel")
    return [each["platform"] for each in found]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "We post on Instagram and in the monthly newsletter."),
        ("en", "Announce it on Instagram, and share the list in the newsletter."),
        ("en", "Every date will be announced on Instagram and via the newsletter."),
        ("el", "Κάθε Δευτέρα ανεβάζουμε φωτογραφίες στο Instagram και στο newsletter."),
        ("es", "Publicamos fotos en Instagram y en la newsletter."),
        ("de", "Wir posten auf Instagram und im Newsletter."),
        ("de", "Die Termine werden auf Instagram und im Newsletter angekündigt."),
        ("fr", "Nous publions sur Instagram et dans la newsletter."),
        ("it", "Pubblichiamo foto su Instagram e nella newsletter mensile."),
        ("pt", "Publicamos fotos no Instagram e na newsletter."),
    ],
)
def test_a_sentence_says_where_one_posts(language: str, sentence: str) -> None:
    found = [str(each).lower() for each in channels(language, sentence)]
    assert found == ["instagram", "newsletter"]


@pytest.mark.parametrize(
    ("language", "step"),
    [
        ("en", "- **Week 1:** post the poster on Mastodon"),
        ("el", "- Ανάρτηση της αφίσας στο Mastodon"),
        ("es", "- Publicar el cartel en Mastodon"),
        ("de", "- Auf Mastodon posten"),
        ("fr", "- Publier l'affiche sur Mastodon"),
        ("it", "- Pubblicare la locandina su Mastodon"),
        ("pt", "- Publicar o cartaz no Mastodon"),
    ],
)
def test_a_step_says_where_one_posts(language: str, step: str) -> None:
    assert channels(language, step) == ["Mastodon"]


@pytest.mark.parametrize(
    "sentence",
    [
        "We do not post on TikTok.",
        "Visitors share their photos on Pinterest.",
        "The competitors: we share a street with them, they post on TikTok.",
        "Should we post on TikTok?",
        "If you post on TikTok, tag us.",
        "We publish on the website.",
        "We share the office with the people of Facebook.",
    ],
)
def test_a_sentence_that_says_otherwise_names_none(sentence: str) -> None:
    assert channels("en", sentence) == []


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "Each date is announced and shared on the club's usual channels:"),
        ("el", "Κάθε ημερομηνία ανακοινώνεται στα γνωστά μας μέρη, δηλαδή:"),
        ("es", "Cada fecha se anuncia en los sitios de siempre, es decir:"),
        ("fr", "Chaque date est annoncée sur nos supports habituels, à savoir :"),
        ("it", "Ogni data viene annunciata nei soliti posti, e cioè:"),
        ("pt", "Cada data é divulgada nos sítios do costume, ou seja:"),
        ("de", "Jeder Termin wird angekündigt, und zwar an den üblichen Stellen:"),
    ],
)
def test_a_sentence_leads_to_the_places(language: str, line: str) -> None:
    body = f"{line}\n\n- Telegram\n- Bluesky\n- Imgur\n"
    assert channels(language, body) == ["Telegram", "Bluesky", "Imgur"]


@pytest.mark.parametrize(
    "body",
    [
        "Each date is announced like this:\n\n- a poster on the door\n- a word to the neighbours\n",
        "We do not announce them on:\n\n- Telegram of the rivals\n- Bluesky for now not\n",
    ],
)
def test_other_lists_behind_a_sentence_are_none(body: str) -> None:
    assert channels("en", body) == []
