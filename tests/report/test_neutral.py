from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smlint.report.neutral import guarded, neutral, pieces

HARMLESS = (
    "Grow our visits",
    "Να αυξηθούν οι ακόλουθοι — «1.700»· ναι;",
    "a decomposed accent: ο\u0301",
    "a joined emoji: \U0001f469\u200d\U0001f4bb, a heart ❤\ufe0f",
    "日本語 العربية",
    "## A heading [with a link](x.md)",
    "",
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("red \x1b[31m", r"red \x1b[31m"),
        ("title \x1b]0;owned\x07", r"title \x1b]0;owned\x07"),
        ("8-bit \x9b31m", r"8-bit \x9b31m"),
        ("two\nlines\r\nand\ttabs", r"two\nlines\r\nand\ttabs"),
        ("nul \x00 del \x7f nel \x85", r"nul \x00 del \x7f nel \x85"),
        ("ls \u2028 ps \u2029", "ls <U+2028> ps <U+2029>"),
        ("bidi \u202e\u2066\u061c\u200f", "bidi <U+202E><U+2066><U+061C><U+200F>"),
        ("zero \u200b\u2060\ufeff\u00ad", "zero <U+200B><U+2060><U+FEFF><U+00AD>"),
        ("join\u200ded words", "join<U+200D>ed words"),
        ("tags \U000e0041, filler \u3164", "tags <U+E0041>, filler <U+3164>"),
        ("surrogate \ud800", "surrogate <U+D800>"),
        ("##vso[task.setvariable]x", r"##vso\[task.setvariable]x"),
        ("a ##[error]b", r"a ##\[error]b"),
        ("##TeamCity[x]", r"##TeamCity\[x]"),
    ],
)
def test_what_is_harmful_is_shown(text: str, shown: str) -> None:
    assert neutral(text) == shown


@pytest.mark.parametrize("text", HARMLESS)
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert neutral(text) == text


@pytest.mark.parametrize(
    ("line", "safe"),
    [
        ("::error::x", r"\::error::x"),
        ("  ::set-output name=x::y", r"  \::set-output name=x::y"),
        ("\u00a0::warning::x", "\u00a0\\::warning::x"),
        ("\x1b[1m::error::x", "\x1b[1m\\::error::x"),
        ("goals.yaml:1:1 ::error::x", "goals.yaml:1:1 ::error::x"),
        (":: ", r"\:: "),
        (": a", ": a"),
    ],
)
def test_no_line_begins_as_a_command_of_github(line: str, safe: str) -> None:
    assert guarded(line) == safe


@given(st.text(st.characters(codec=None)))
def test_nothing_harmful_is_left_and_nothing_changes_twice(text: str) -> None:
    shown = neutral(text)
    assert shown == neutral(shown) == "".join(pieces(text))
    assert len(pieces(text)) == len(text)
    left = {unicodedata.category(char) for char in shown if char != "\u200d"}
    assert not left & {"Cc", "Cs", "Zl", "Zp"}
    assert not {char for char in shown if unicodedata.bidirectional(char) in _BIDI_CONTROLS}


_BIDI_CONTROLS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
