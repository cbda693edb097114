"""Which channels a document names, by whatever name, and which it says that it does without."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

CHANNELS = {"en": "Channels", "de": "Kanäle", "el": "Κανάλια", "fr": "Canaux"}


def channels(below: str, language: str = "en", heading: str = "") -> list[object]:
    title, goals = TITLES[language]
    head = heading or CHANNELS[language]
    source = f"# {title}\n\n## {goals}\n\n- 310 → 520\n\n## {head}\n\n{below}\n"
    return [each["title"] for each in listed(read(source, "notes.md", language), "channel")]


def forms(name: str, more: str) -> dict[str, str]:
    """A channel and what is said of it, in all the ways in which people list some."""
    return {
        "bullet": f"- {name}: {more}\n- Facebook\n",
        "dash": f"- {name} – {more}\n- Facebook\n",
        "brackets": f"- {name} ({more})\n- Facebook\n",
        "bold": f"- **{name}**: {more}\n- Facebook\n",
        "line": f"{name}: {more}\n\n- Facebook\n",
        "row": f"| Where | What |\n|---|---|\n| {name} | {more} |\n| Facebook | news |\n",
        "heading": f"### {name}\n\n{more}\n\n### Facebook\n\nNews.\n",
    }


WAYS = sorted(forms("", ""))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", ["X", "WhatsApp channel", "Google Business", "Google"])
def test_a_channel_is_one_by_a_short_name_as_well(name: str, way: str) -> None:
    found = channels(forms(name, "news")[way])
    assert [str(each).partition(" (")[0] for each in found] == [name, "Facebook"]


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("de", "WhatsApp-Kanal"),
        ("de", "Google-Unternehmensprofil"),
        ("el", "Κανάλι WhatsApp"),
        ("el", "Προφίλ Google"),
        ("el", "Χ"),  # a Greek letter, for so it is typed
    ],
)
def test_in_other_languages_too(language: str, name: str) -> None:
    for way in ("bullet", "heading"):
        assert channels(forms(name, "x y")[way], language) == [name, "Facebook"]


def test_one_profile_by_two_names_is_one_channel() -> None:
    assert channels("- Google\n- Google Business Profile\n- Twitter\n- X\n") == [
        "Google",
        "Twitter",
    ]


def test_running_text_names_them_too() -> None:
    assert channels("We use X, Instagram and Google Maps.") == ["X", "Instagram", "Google Maps"]
    told = "Wir pflegen einen WhatsApp-Kanal und die Facebook-Seite."
    assert channels(told, "de") == ["WhatsApp-Kanal", "Facebook-Seite"]


def test_a_letter_and_a_search_are_no_channels() -> None:
    told = "We post X times a week on Facebook, and people find us with Google."
    assert channels(told) == ["Facebook"]
    assert channels(told, heading="Notes") == ["Facebook"]  # one posts there
    assert channels("| Task | X | Y |\n|---|---|---|\n| Flour | x | |\n", heading="Notes") == []
    assert channels("Google: 20 visits\n\nX: to be decided", heading="Notes") == []


LACKS = [
    ("en", "no account"),
    ("en", "we have no account there"),
    ("en", "not used since 2024"),
    ("en", "we don't use it"),
    ("en", "without an account"),
    ("de", "kein Account"),
    ("de", "Kein Konto vorhanden"),
    ("de", "nutzen wir nicht"),
    ("el", "δεν έχουμε λογαριασμό"),
    ("el", "χωρίς λογαριασμό"),
    ("el", "Δεν το χρησιμοποιούμε"),
    ("fr", "pas de compte"),
    ("fr", "nous n'avons pas de compte"),
]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("language", "words"), LACKS)
def test_a_channel_without_an_account_is_none(language: str, words: str, way: str) -> None:
    assert channels(forms("TikTok", words)[way], language) == ["Facebook"]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "not only for the young"),
        ("en", "no posts on Sundays"),
        ("de", "nicht nur für Junge"),
        ("el", "δεν είναι μόνο για νέους"),
        ("fr", "pas seulement pour les jeunes"),
    ],
)
def test_a_no_to_something_else_leaves_it_one(language: str, words: str, way: str) -> None:
    assert len(channels(forms("TikTok", words)[way], language)) == 2
