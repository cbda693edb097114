"""Platforms that a plan uses and lists nowhere: what counts is where a name stands."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

HEADINGS = [
    ("en", "Week 3: Leaflets & Telegram", ["Telegram"]),
    ("en", "A podcast on old mills", ["podcast"]),
    ("de", "Pinterest, YouTube und Co.", ["Pinterest", "YouTube"]),
    ("fr", "Calendrier Instagram du printemps", ["Instagram"]),
    ("el", "Δεύτερος μήνας: Viber και αφίσες", ["Viber"]),
    ("en", "What competitors do on TikTok", []),
    ("en", "Should we be on Mastodon?", []),
    ("en", "Not on Facebook", []),
    ("en", "Facebook login for the shop", []),
    ("en", "GitHub and Slack habits", []),
]

BULLETS = [
    ("en", "Instagram + Pinterest with one name", ["Instagram", "Pinterest"]),
    ("en", "**Later: Etsy**", ["Etsy"]),
    ("it", "**Gratis**: YouTube/TikTok/X @mulino.", ["YouTube", "TikTok", "X"]),
    ("es", "Creación de una newsletter para clientes", ["newsletter"]),
    ("el", "Σελίδα του μύλου στο Facebook, μία ανάρτηση τον μήνα", ["Facebook"]),
    ("en", "Instagram sleeps in winter", []),
    ("en", "Facebook: no, nobody is there", []),
    ("en", "Facebook share buttons below each page", []),
    ("en", "Facebook followers: 400", []),
    ("en", "Email: mill@example.org", []),
]

SENTENCES = [
    ("en", "In May we open TikTok with two clips.", ["TikTok"]),
    ("el", "Ξεκινάμε newsletter κάθε δεύτερο μήνα.", ["newsletter"]),
    ("el", "Τα δείχνουμε στο Pinterest, όχι πια στο Facebook.", ["Pinterest"]),
    ("pt", "Vamos abrir o Telegram na primavera.", ["Telegram"]),
    ("en", "People share their mills on Pinterest.", []),
    ("en", "We read what the baker writes on Pinterest.", []),
    ("en", "60% of our guests have seen Pinterest.", []),
    ("en", "Shall we try Pinterest?", []),
    ("en", "We post on Vimeo, and not on Pinterest or TikTok.", ["Vimeo"]),
    ("en", "We post on Vimeo and Pinterest – no TikTok.", ["Vimeo", "Pinterest"]),
    ("fr", "Les restrictions de Pinterest ont changé.", []),
    ("fr", "Nous publions aussi sur Pinterest.", ["Pinterest"]),
    ("es", "En los últimos años Pinterest creció mucho.", []),
    ("es", "Publicamos también en Pinterest.", ["Pinterest"]),
    ("pt", "Nos próximos meses o Pinterest muda as regras.", []),
    ("it", "Ci sono molti mulini su Pinterest.", []),
    ("it", "Il richiamo di Pinterest è forte.", []),
    ("it", "Pinterest piace tra i giovani.", []),
    ("it", "Apriamo Pinterest per i giovani.", ["Pinterest"]),
]

TABLES = [
    ("| How often | Format |\n|---|---|\n| weekly | Reels/TikTok (30 s) |\n", ["TikTok"]),
    (
        "| Item | Cost |\n|---|---|\n| Google Ads (from May) | $90 |\n| Total | $90 |\n",
        ["Google Ads"],
    ),
    ("| Metric | Target | Tool |\n|---|---|---|\n| Visits | 90 | Facebook |\n", []),
    ("| Rival | Where |\n|---|---|\n| Other mill, competitor | Facebook |\n", []),
]


def channels(language: str, body: str) -> list[object]:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- 90 → 150 (%)\n\n{body}\n"
    return [each["title"] for each in listed(read(source, "notes.md", language), "channel")]


@pytest.mark.parametrize(("language", "heading", "names"), HEADINGS)
def test_a_heading_names_what_is_used(language: str, heading: str, names: list[str]) -> None:
    assert channels(language, f"## {heading}\n\nRosa.\n") == names


@pytest.mark.parametrize(("language", "bullet", "names"), BULLETS)
def test_a_bullet_begins_with_what_is_used(language: str, bullet: str, names: list[str]) -> None:
    assert channels(language, f"## A – Z\n\n- {bullet}\n") == names


@pytest.mark.parametrize(("language", "sentence", "names"), SENTENCES)
def test_a_sentence_of_ours_names_it(language: str, sentence: str, names: list[str]) -> None:
    assert channels(language, f"## A – Z\n\n{sentence}\n") == names


@pytest.mark.parametrize(("table", "names"), TABLES)
def test_a_cell_names_it(table: str, names: list[str]) -> None:
    found = channels("en", f"## A – Z\n\n{table}\n")
    assert [str(each).partition(" (")[0] for each in found] == names


def test_what_is_refused_elsewhere_is_none() -> None:
    heading = "## Week 2: leaflets, Vimeo and TikTok\n\nRosa.\n"
    body = f"{heading}\n## Later\n\nWe do not open Vimeo this year.\n"
    assert channels("en", body) == ["TikTok"]


def test_what_a_line_refuses_shuts_the_list_below_it() -> None:
    assert (
        channels(
            "en", "## A – Z\n\nWe do not post on:\n\n- Vimeo with clips\n- TikTok with dances\n"
        )
        == []
    )


def test_a_bullet_below_another_names_what_is_used_too() -> None:
    body = "## A – Z\n\n- In May\n  - We open Vimeo.\n  - We do not open TikTok.\n"
    assert channels("en", body) == ["Vimeo"]


def test_rows_of_prices_are_no_channels() -> None:
    rows = "| Hire of the mill | $90 |\n| Flour, per sack | $20 |\n| **Total** | $110 |\n"
    assert channels("en", f"## Accounts\n\n| Channel | Cost |\n|---|---|\n{rows}") == []


def test_what_one_platform_offers_lists_no_channels() -> None:
    body = "## Channels\n\n### YouTube\n\n**Channel of the mill:**\n\n- Grinding\n- Baking\n"
    assert channels("en", body) == ["YouTube"]


def test_a_number_of_followers_says_how_things_stand() -> None:
    body = (
        "## Where we are\n\nInstagram has 900 followers.\n\n## A – Z\n\nOur channel is Instagram.\n"
    )
    assert channels("en", body) == ["Instagram"]
