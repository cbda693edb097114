from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smlint.base.text import closest, fold, folded, heading_key
from tests.tries import tries


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Στόχος", "στοχοσ"),
        ("ΣΤΟΧΟΣ", "στοχοσ"),
        ("φεϊσμπουκ", "φεισμπουκ"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("ᾳ", "α"),
        ("", ""),
    ],
)
def test_case_and_accents_do_not_matter(text: str, expected: str) -> None:
    assert folded(text) == expected
    assert fold(text).text == expected


def test_a_folded_stretch_knows_its_place_in_the_original() -> None:
    text = "Να εμπνε\u0301ουμε Straße"  # a decomposed accent and a letter that becomes two
    plain = fold(text)
    start = plain.text.index("εμπνεουμε")
    assert plain.span(start, start + 9) == (3, 13)
    end = plain.text.index("strasse") + 6  # in the middle of what was ß
    assert plain.span(end - 6, end) == (14, 19)


def test_an_accent_at_the_end_belongs_to_its_letter() -> None:
    plain = fold("ναι\u0301")
    assert plain.span(0, 3) == (0, 4)


def test_an_empty_stretch_is_a_place() -> None:
    assert fold("").span(0, 0) == (0, 0)
    assert fold("αβ").span(2, 2) == (2, 2)


@settings(max_examples=tries(200))
@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_and_places_stay_in_order(text: str) -> None:
    plain = fold(text)
    assert plain.text == folded(text)
    assert folded(plain.text) == plain.text
    assert len(plain.source) == len(plain.text)
    assert list(plain.source) == sorted(plain.source)
    assert plain.span(0, len(plain.text))[1] in ({0} if not plain.text else {len(text)})


@pytest.mark.parametrize(
    ("name", "candidates", "expected"),
    [
        ("gaol", ["goal", "metric", "channel"], "goal"),
        ("metrics", ["metric", "team"], "metric"),
        ("ownr", ["owner", "order"], "owner"),
        ("Due_Date", ["due-date", "date"], "due-date"),
        ("ig-folowers", ["ig-followers", "fb-followers"], "ig-followers"),
        ("στοχος", ["στόχος", "λόγος"], "στόχος"),
        ("deu", ["due", "id"], "due"),
        ("if", ["id", "due"], None),
        ("obj-a", ["obj-b", "obj-c"], None),
        ("sunshine", ["owner", "goal"], None),
        ("x" * 10_000, ["xx"], None),
        ("goal", [], None),
    ],
)
def test_a_guess_is_made_only_when_one_name_is_clearly_close(
    name: str, candidates: list[str], expected: str | None
) -> None:
    assert closest(name, candidates) == expected


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("🎯 Goals", "goals"),
        ("3.2 Goals:", "goals"),
        ("1) Objectives", "objectives"),
        ("4. Key results", "key results"),
        ("Phase 1 – Awareness", "awareness"),
        ("PILLAR 5: Community", "community"),
        ("Φάση 2: Στόχοι", "στοχοι"),
        ("α) Μετρήσιμοι  στόχοι", "μετρησιμοι στοχοι"),
        ("II. Audience", "audience"),
        ("1️⃣ Goals", "goals"),
        ("**Goals & metrics**", "goals metrics"),
        ("90 days goals", "90 days goals"),
        ("Phase 2", "phase 2"),
        ("2027", "2027"),
        ("Επιδίωξη", "επιδιωξη"),
        ("", ""),
        ("🎯", ""),
    ],
)
def test_a_heading_is_known_by_its_bare_words(heading: str, expected: str) -> None:
    assert heading_key(heading) == expected
