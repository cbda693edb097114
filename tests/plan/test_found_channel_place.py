"""Where a channel stands that a document names in several places, and who answers for none."""

from __future__ import annotations

import pytest

from smlint.syntax.nodes import MapNode
from tests.plan.found_sources import TITLES, listed, read


def channels(text: str, language: str = "en") -> list[tuple[int, object, object]]:
    """Line, name and owner of each channel."""
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- 40 abc\n\n{text}\n"
    found = []
    for each in read(source, "plan.md", language).documents:
        if each.kind == "channel" and isinstance(each.root, MapNode):
            name, owner = each.root.get("title"), each.root.get("owner")
            assert name is not None
            line = name.span.start.line - source[: source.index(text)].count("\n")
            found.append((line, getattr(name, "text", ""), getattr(owner, "text", "")))
    return found


STANDING = [
    ("en", "Where we are", "Channels", "1,340 followers"),
    ("el", "Πού είμαστε", "Κανάλια", "1.340 ακόλουθοι"),
    ("es", "Dónde estamos", "Canales", "1.340 seguidores"),
    ("de", "Wo wir stehen", "Kanäle", "1.340 Abonnenten"),
]


@pytest.mark.parametrize(("language", "standing", "heading", "count"), STANDING)
def test_a_channel_stands_where_channels_are_listed(
    language: str, standing: str, heading: str, count: str
) -> None:
    text = f"## {standing}\n\n- Facebook: {count}\n\n## {heading}\n\n- **Facebook** – abc def\n"
    assert channels(text, language) == [(7, "Facebook", "")]


def test_where_nothing_else_lists_them_they_stand_where_they_are() -> None:
    text = "## Where we are\n\n- Facebook: 900 followers\n- Instagram: 80 followers\n"
    assert [line for line, _name, _owner in channels(text)] == [3, 4]


def test_a_platform_is_one_channel_whatever_its_list_calls_it() -> None:
    text = "## Channels\n\n- Viber parents\n- Facebook\n\n## Who does what\n\n- Viber: Tom\n"
    assert channels(text) == [(3, "Viber parents", "Tom"), (4, "Facebook", "")]


def test_two_groups_on_one_platform_are_two_channels() -> None:
    text = "## Channels\n\n- Viber parents\n- Viber singers\n"
    assert [name for _line, name, _owner in channels(text)] == [
        "Viber parents",
        "Viber singers",
    ]


def test_where_people_are_from_answers_for_no_channel() -> None:
    text = "## Κανάλια\n\n- Facebook: πολλοί από την Κυψέλη και τη Νέα Σμύρνη\n- Instagram: abc\n"
    assert [owner for _line, _name, owner in channels(text, "el")] == ["", ""]


def test_a_city_with_the_letters_of_a_first_name_answers_for_none() -> None:
    text = "## Κανάλια\n\n- Facebook: πολλοί από την Αθήνα και την Πάτρα\n"
    assert channels(text, "el") == [(3, "Facebook", "")]


def test_somebody_we_know_answers_behind_the_same_words() -> None:
    text = "## Κανάλια\n\n- Facebook: φωτογραφίες από την Ελένη\n"
    assert channels(text, "el") == [(3, "Facebook", "Ελένη")]


def test_things_on_a_platform_answer_for_nothing() -> None:
    text = "## Channels\n\n### LinkedIn\n\n- Sponsored posts on LinkedIn\n"
    assert channels(text) == [(3, "LinkedIn", "")]


def test_a_house_that_has_a_page_does_not_look_after_it() -> None:
    text = "## Channels\n\n### Medium\n\nHarbour Club has a Medium page for all.\n"
    assert channels(text) == [(3, "Medium", "")]


def test_who_the_customers_are_answers_for_none_of_them() -> None:
    rows = "| Γυναίκες 30–50 | σαπούνι |\n| Τουρίστες | δώρα |\n"
    title = "# Σχέδιο μάρκετινγκ\n\n## Στόχοι\n\n- 40 abc\n\n"
    source = f"{title}## Πελάτες\n\n| Ποιοι | Τι |\n|---|---|\n{rows}"
    found = listed(read(source, "plan.md", "el"), "audience")
    assert [(each["title"], each.get("owner")) for each in found] == [
        ("Γυναίκες 30–50", None),
        ("Τουρίστες", None),
    ]
