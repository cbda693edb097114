from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smlint.report.excerpt import excerpt
from smlint.report.layout import columns, cut, pad, wrap


@pytest.mark.parametrize(
    ("text", "room"),
    [
        ("", 0),
        ("target", 6),
        ("στόχος", 6),
        ("στο\u0301χος", 6),
        ("日本", 4),
        ("🚲", 2),
        ("❤\ufe0f", 2),
        ("👍\U0001f3fd", 2),
        ("\U0001f469\u200d\U0001f4bb", 2),
        ("🇬🇷", 2),
        ("한", 2),
        ("\u1112\u1161\u11ab", 2),
    ],
)
def test_columns_are_those_of_a_terminal(text: str, room: int) -> None:
    assert columns(text) == room
    assert columns(pad(text, 8)) == 8


@pytest.mark.parametrize(
    ("line", "meant", "source", "carets"),
    [
        ("target: more", "more", "target: more", "        ^^^^"),
        ("στόχος: πολλοί", "πολλοί", "στόχος: πολλοί", "        ^^^^^^"),
        ("στο\u0301χος: πολύ", "πολύ", "στο\u0301χος: πολύ", "        ^^^^"),
        ("日本: more", "more", "日本: more", "      ^^^^"),
        ("🚲 日本", "日本", "🚲 日本", "   ^^^^"),
        ("a\tb", "b", "a   b", "    ^"),
        ("\t\tb", "b", "        b", "        ^"),
        ("a\u202eb", "\u202e", "a<U+202E>b", " ^^^^^^^^"),
        ("a\u202eb", "b", "a<U+202E>b", "         ^"),
        ("e\u0301a", "\u0301", "e\u0301a", "^"),
        ("trailing   ", "trailing", "trailing", "^^^^^^^^"),
    ],
)
def test_carets_stand_below_what_is_meant(line: str, meant: str, source: str, carets: str) -> None:
    start = line.index(meant)
    shown = excerpt(line, start, start + len(meant), 40)
    assert (shown.source, shown.carets) == (source, carets)


@pytest.mark.parametrize(
    ("start", "end", "carets"),
    [
        (2, 2, "  ^"),
        (4, 4, "    ^"),
        (9, 12, "    ^"),
        (2, 99, "  ^^"),
        (3, 1, "   ^"),
        (0, 0, "^"),
    ],
)
def test_an_empty_place_or_one_past_the_end_gets_one_caret(
    start: int, end: int, carets: str
) -> None:
    assert excerpt("abcd", start, end, 40).carets == carets


@pytest.mark.parametrize(
    ("start", "end", "source", "carets"),
    [
        (0, 2, "012345678901234567…", "^^"),
        (50, 52, "…234567890123456789…", "         ^^"),
        (98, 100, "…234567890123456789", "                 ^^"),
        (40, 90, "…012345678901234567…", " ^^^^^^^^^^^^^^^^^^"),
    ],
)
def test_a_long_line_is_cut_around_the_place(
    start: int, end: int, source: str, carets: str
) -> None:
    shown = excerpt("0123456789" * 10, start, end, 20)
    assert (shown.source, shown.carets) == (source, carets)


def test_a_line_of_a_megabyte_costs_no_more_than_what_is_seen() -> None:
    shown = excerpt("x" * 1_000_000, 500_000, 500_001, 60)
    assert columns(shown.source) == 60


@given(
    st.text(st.characters(codec=None, exclude_characters="\r\n"), max_size=80),
    st.integers(0, 90),
    st.integers(0, 90),
    st.integers(20, 60),
)
def test_an_excerpt_fits_its_room_and_has_a_caret(
    line: str, start: int, end: int, room: int
) -> None:
    shown = excerpt(line, start, end, room)
    assert columns(shown.source) <= room
    assert shown.carets.strip(" ").strip("^") == ""
    assert shown.carets.endswith("^")
    assert len(shown.carets) <= room + 1


def test_text_is_broken_at_spaces_and_a_long_word_stays_whole() -> None:
    assert wrap("one two  three", 8) == ["one two ", "three"]
    assert wrap("short incomprehensibilities end", 8) == ["short", "incomprehensibilities", "end"]
    assert wrap("", 8) == [""]


def test_a_long_value_is_cut() -> None:
    assert cut("abcdef", 6) == "abcdef"
    assert cut("abcdefg", 6) == "abcde…"
