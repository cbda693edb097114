"""Documents without a heading of Markdown: a plain title, and sections that are counted."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

PLANS = {
    "digits": ("en", "1. Where we are", "2. Goals", "3. Channels"),
    "brackets": ("de", "1) Lage", "2) Ziele", "3) Kanäle"),
    "letters": ("el", "Α. Πού είμαστε", "Β. Στόχοι", "Γ. Κανάλια"),
    "latin letters": ("it", "A. Premessa", "B. Obiettivi", "C. Canali"),
    "roman numbers": ("fr", "I. Contexte", "II. Objectifs", "III. Canaux"),
}
TITLES = {
    "en": "Social media strategy 2027",
    "de": "Social-Media-Strategie 2027",
    "el": "Στρατηγική κοινωνικών μέσων 2027",
    "it": "Piano social 2027",
    "fr": "Stratégie réseaux sociaux 2027",
}
GOAL = "- Instagram: 310 → 520"


@pytest.mark.parametrize("way", PLANS)
def test_lines_that_are_counted_are_sections(way: str) -> None:
    language, *heads = PLANS[way]
    first, goals, channels = heads
    source = (
        f"THE BAKERY\n{TITLES[language]}\nfor the board\n\n{first}\n\nSome words.\n\n{goals}\n\n"
        f"{GOAL}\n\n{channels}\n\n- Instagram\n"
    )
    found = read(source, "notes.md", language)
    (strategy,), (goal,) = listed(found, "strategy"), listed(found, "goal")
    assert strategy["title"] == TITLES[language]
    assert (goal["baseline"], goal["target"]) == (310, 520)
    assert len(listed(found, "channel")) == 1


def test_a_line_counted_within_a_section_is_a_group_of_it() -> None:
    source = (
        "Social media strategy 2027\n\n1. Now\n\nWords.\n\n2. Goals\n\n2.1 Shop\n\n"
        f"{GOAL}\n\n3. Who\n\nOwner: Rosa Lind\n"
    )
    found = read(source, "notes.md", "en")
    (goal,) = listed(found, "goal")
    assert goal["target"] == 520


@pytest.mark.parametrize(
    "source",
    [
        # A list of steps is no list of sections, however it is typed.
        "How to bake\n\n1. Flour\n2. Goals\n3. Water\n",
        "How to bake\n\n1. Flour\n\n2. Goals\n\n3. Water\n",
        # Two numbers may be chance.
        f"Notes\n\n1. Flour\n\nSome words.\n\n2. Goals\n\n{GOAL}\n",
        # Sentences are no names of sections.
        f"Notes\n\n1. We met.\n\nA.\n\n2. Goals were told.\n\n{GOAL}\n\n3. We went.\n\nB.\n",
    ],
)
def test_other_numbers_make_no_sections(source: str) -> None:
    assert not listed(read(source, "notes.md", "en"), "goal")


def test_a_page_with_headings_keeps_them() -> None:
    source = (
        "# Social media strategy 2027\n\n1. Now\n\nWords.\n\n2. Goals\n\n"
        f"{GOAL}\n\n3. Who\n\nWords.\n"
    )
    assert not listed(read(source, "notes.md", "en"), "goal")


@pytest.mark.parametrize(
    ("title", "due"),
    [
        ("Social media strategy, slides for the board on 22 January 2026", None),
        ("Social media strategy until 30 June 2027", "30 June 2027"),
        ("Social media strategy, 1 January 2027 to 30 June 2027", "30 June 2027"),
    ],
)
def test_the_day_of_a_meeting_is_nobody_s_deadline(title: str, due: str | None) -> None:
    (goal,) = listed(read(f"# {title}\n\n## Goals\n\n{GOAL}\n", "notes.md", "en"), "goal")
    assert (due in str(goal["due"])) if due else "due" not in goal


SHOUTED = (
    ("en", "SOCIAL MEDIA PLAN 2027", ("GOALS", "CHANNELS"), "500 followers by June 2027"),
    ("en", "**Our social media plan**", ("GOALS:", "CHANNELS:"), "500 followers by June 2027"),
    ("en", "# Social media plan", ("GOALS", "CHANNELS"), "500 followers by June 2027"),
    ("en", "# Social media plan", ("1. GOALS", "2. CHANNELS"), "500 followers by June 2027"),
    ("en", "Social media plan\n---", ("Goals\n===", "Channels\n---"), "500 followers by June 2027"),
    ("el", "ΣΧΕΔΙΟ ΓΙΑ ΤΟ INSTAGRAM", ("ΣΤΟΧΟΙ", "ΚΑΝΑΛΙΑ"), "500 φίλοι ως τις 30/6/2027"),
)


@pytest.mark.parametrize(("language", "title", "sections", "goal"), SHOUTED)
def test_lines_in_capitals_are_sections_too(
    language: str, title: str, sections: tuple[str, str], goal: str
) -> None:
    first, second = sections
    source = f"{title}\n\n{first}\n\n- {goal}\n\n{second}\n\n- Instagram\n"
    found = read(source, "plan.md", language)
    assert [each["statement"] for each in listed(found, "goal")] == [goal]
    assert [each["title"] for each in listed(found, "channel")] == ["Instagram"]
    assert str(listed(found, "strategy")[0]["title"]).isupper() == title.isupper()


def test_what_stands_right_below_a_line_in_capitals_is_read() -> None:
    source = "SOCIAL MEDIA PLAN\n\nGOALS\n- 500 followers by June 2027\n\nCHANNELS\nInstagram\n"
    found = read(source, "plan.md", "en")
    assert [each["target"] for each in listed(found, "goal")] == [500]
    assert [each["title"] for each in listed(found, "channel")] == ["Instagram"]


def test_capitals_below_headings_are_words() -> None:
    source = "# Plan for Instagram\n\n## Posts\n\nGOALS\n\n- 5 posts\n\nCHANNELS\n\n- Instagram\n"
    assert listed(read(source, "plan.md", "en"), "goal") == []
