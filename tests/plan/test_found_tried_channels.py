"""Platforms that were tried and left, or refused, and tables of days: none of them is a channel."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read


def channels(source: str, language: str = "en") -> list[object]:
    return [each["title"] for each in listed(read(source, "plan.md", language), "channel")]


def plan(language: str, text: str) -> str:
    title, goals = TITLES[language]
    return f"# {title}\n\n## {goals}\n\n- 40 abc\n\n{text}\n"


TRIED = [
    ("en", "Where", "Instagram first. We tried Mastodon for a month, nobody had the time."),
    ("en", "Where", "Instagram first. We had tried Mastodon once and stopped: no time for it."),
    ("el", "Κανάλια", "Κυρίως Instagram. Το TikTok το δοκιμάσαμε πέρσι, σταματάμε."),
    ("es", "Canales", "Instagram sobre todo. En mayo probamos TikTok, lo dejamos."),
    ("de", "Kanäle", "Vor allem Instagram. TikTok haben wir ausprobiert, das lassen wir."),
    ("fr", "Canaux", "Instagram surtout. Nous avons testé TikTok en mai, on arrête."),
    ("it", "Canali", "Soprattutto Instagram. A maggio abbiamo provato TikTok, smettiamo."),
    ("pt", "Canais", "Sobretudo Instagram. Em maio experimentámos TikTok, desistimos."),
]


@pytest.mark.parametrize(("language", "heading", "text"), TRIED)
def test_a_platform_that_was_tried_and_left_is_no_channel(
    language: str, heading: str, text: str
) -> None:
    assert channels(plan(language, f"## {heading}\n\n{text}"), language) == ["Instagram"]


def test_nor_is_it_below_a_table_of_the_channels() -> None:
    table = "| Κανάλι | Τι |\n|---|---|\n| Instagram | πρόβες |"
    text = "TikTok το δοκιμάσαμε τον Μάιο (3 βίντεο), σταματάμε."
    source = plan("el", f"## Κανάλια\n\n{table}\n\n{text}")
    assert channels(source, "el") == ["Instagram"]


def test_what_was_tried_and_goes_on_is_a_channel() -> None:
    text = "Instagram first. We tried Mastodon in May and it brought forty members."
    assert channels(plan("en", f"## Where\n\n{text}")) == ["Instagram", "Mastodon"]


def test_ads_that_were_tried_say_nothing_of_the_platform() -> None:
    text = "We tried paid posts of all sorts and sizes on Instagram, nobody saw them.\n"
    assert channels(plan("en", f"## Where\n\n{text}")) == ["Instagram"]


REFUSED = [
    ("en", "Channels", "TikTok no, there are only two of us"),
    ("el", "Κανάλια", "TikTok όχι, είμαστε λίγοι"),
    ("es", "Canales", "TikTok no, somos pocos"),
    ("de", "Kanäle", "kein TikTok, dafür sind wir zu wenige"),
]


@pytest.mark.parametrize(("language", "heading", "line"), REFUSED)
def test_a_bullet_that_says_no_and_why_is_no_channel(
    language: str, heading: str, line: str
) -> None:
    source = plan(language, f"## {heading}\n\n- Facebook: abc\n- {line}")
    assert channels(source, language) == ["Facebook"]


WHEN = [("When", ("Mon", "Wed")), ("Day", ("Monday", "Friday")), ("", ("Tuesday", "Thursday"))]


@pytest.mark.parametrize(("head", "days"), WHEN)
def test_days_in_the_first_column_are_no_channels(head: str, days: tuple[str, str]) -> None:
    rows = "\n".join(f"| {each} | a picture | Mira |" for each in days)
    table = f"| {head} | What | Who |\n|---|---|---|\n{rows}"
    assert channels(plan("en", f"## Where\n\nInstagram mostly.\n\n{table}")) == ["Instagram"]
