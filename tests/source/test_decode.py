from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smlint.base.finding import Observation
from smlint.base.span import Position, Span, whole_file
from smlint.source.decode import MOST_INVISIBLE, conflicts, decode, invisible
from smlint.source.text import Text

GREEK = "στόχος: να αυξήσουμε τις κρατήσεις\nπροθεσμία: 2027-06-30\n"


def refused(data: bytes) -> Observation:
    answer = decode("a.md", data)
    assert isinstance(answer, Observation)
    assert answer.rule == "not-utf-8"
    return answer


def place(observation: Observation) -> tuple[int, int, int, int]:
    start, end = observation.span.start, observation.span.end
    return start.line, start.column, end.line, end.column


# Decoding


def test_utf_8_is_text_as_it_stands() -> None:
    assert decode("a.md", "goal:\r\n  Πάμε\r".encode()) == Text("a.md", "goal:\r\n  Πάμε\r")


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode("a.md", b"") == Text("a.md", "")


def test_one_byte_order_mark_is_dropped_and_a_second_one_is_text() -> None:
    assert decode("a.md", b"\xef\xbb\xbfx") == Text("a.md", "x", bom=True)
    assert decode("a.md", b"\xef\xbb\xbf" * 2) == Text("a.md", "\ufeff", bom=True)


@pytest.mark.parametrize(
    ("data", "byte", "offset", "where"),
    [
        (b"caf\xe9", "0xE9", 3, (1, 4, 1, 5)),
        ("a\r\nπ: ".encode() + b"\xff rest", "0xFF", 7, (2, 4, 2, 5)),
        (b"\xef\xbb\xbfab\xe9", "0xE9", 5, (1, 3, 1, 4)),
        (b"cut \xce", "0xCE", 4, (1, 5, 1, 6)),
        (b"lone \xed\xa0\x80", "0xED", 5, (1, 6, 1, 7)),
        (b"\xe9", "0xE9", 0, (1, 1, 1, 2)),
    ],
)
def test_a_byte_that_is_not_utf_8_is_shown_at_its_place(
    data: bytes, byte: str, offset: int, where: tuple[int, int, int, int]
) -> None:
    answer = refused(data)
    assert (answer.message, answer.args) == ("byte", {"byte": byte, "offset": offset})
    assert place(answer) == where


@pytest.mark.parametrize(
    ("data", "offset", "where"),
    [
        ("π: 1\nb: \0x\n".encode(), 9, (2, 4, 2, 5)),
        (b"\xef\xbb\xbfa\0b\xe9", 4, (1, 2, 1, 3)),
        (b"\0" * 9, 0, (1, 1, 1, 2)),
        (b"\0" * 16, 0, (1, 1, 1, 2)),
    ],
)
def test_a_nul_is_shown_at_its_place(
    data: bytes, offset: int, where: tuple[int, int, int, int]
) -> None:
    answer = refused(data)
    assert (answer.message, answer.args) == ("nul", {"offset": offset})
    assert place(answer) == where


@pytest.mark.parametrize("text", ["kind: goal\n", GREEK, GREEK * 200, "kind: 🎯\n" * 9])
@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
    ],
)
@pytest.mark.parametrize("marked", [True, False])
def test_wider_encodings_are_told_by_name(
    text: str, encoding: str, mark: bytes, marked: bool
) -> None:
    answer = refused(mark * marked + text.encode(encoding))
    assert answer == Observation("not-utf-8", encoding[:6], whole_file("a.md"))


@given(st.text())
def test_any_text_without_nul_comes_back_unchanged(content: str) -> None:
    content = content.replace("\0", "").lstrip("\ufeff")
    assert decode("a.md", content.encode()) == Text("a.md", content)


@given(st.binary(max_size=40))
def test_any_bytes_get_an_answer(data: bytes) -> None:
    answer = decode("a.md", data)
    assert isinstance(answer, Observation) or answer.content.encode() in data


# Invisible characters


@pytest.mark.parametrize(
    "char",
    [
        *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
        *"\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff\u00ad",
        *"\u0085\u2028\u2029\u2061\u206a\u034f\u3164\ufe0f\U000e0041\U000e0100",
    ],
)
def test_a_hidden_character_is_shown_at_its_place(char: str) -> None:
    (seen,) = invisible(Text("a.md", f"first\r\nπ go{char}al\n"))
    assert (seen.rule, seen.message) == ("invisible-character", "invisible")
    assert seen.args == {"codepoint": f"U+{ord(char):04X}"}
    assert seen.span == Span("a.md", Position(2, 5, 11), Position(2, 6, 12))


@pytest.mark.parametrize(
    "honest",
    [
        "plain text, πλάγια γράμματα, tabs\tand\r\nlines",
        "1\u00a0200 followers, 5\u202f% more, caption\n\u2800\nline",
        "family 👨‍👩‍👧, flag 🏳️‍🌈, dark 👩🏽‍💻, shake 🙂‍↔️, heart ❤️‍🔥",
        "text ✔︎ and colour ✔️, ™️, ↔️, ‼️, 〰️, ℹ️, keycap 1️⃣ #️⃣",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f Edinburgh",
        "می‌خواهیم آیفون‌ها و iPhone‌ها",
        "क्‍ष क्‌ष ශ්‍රී ന്‍",
        "ภาษา\u200bไทย",
        "שלום\u200f (2027) \u200eabc",
        "葛\U000e0100飾",
        "",
    ],
)
def test_what_honest_writing_needs_is_left_alone(honest: str) -> None:
    assert invisible(Text("a.md", honest)) == ()


@pytest.mark.parametrize(
    ("content", "codepoints"),
    [
        ("🏴\U000e0067 no flag", ["U+E0067"]),
        ("👩\u200d text", ["U+200D"]),
        ("12\ufe0f", ["U+FE0F"]),
        ("❤\ufe0f\ufe0f", ["U+FE0F"]),
        ("+30\u200e 210", ["U+200E"]),
        ("\u200b", ["U+200B"]),
    ],
)
def test_a_broken_sequence_is_not_honest(content: str, codepoints: list[str]) -> None:
    assert [seen.args["codepoint"] for seen in invisible(Text("a.md", content))] == codepoints


def test_neighbours_are_one_observation() -> None:
    (seen,) = invisible(Text("a.md", "a\u202e\u2066\u200bb"))
    assert seen.args == {"codepoint": "U+202E"}
    assert place(seen) == (1, 2, 1, 5)


def test_a_file_full_of_them_is_told_a_few_times() -> None:
    assert len(invisible(Text("a.md", "a\u200b" * 1_000))) == MOST_INVISIBLE


# Merge conflicts

CONFLICT = "<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> branch\n"


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_conflict_is_shown_at_the_line_that_opens_it(line_end: str) -> None:
    (seen,) = conflicts(Text("a.yaml", ("kind: goal\n" + CONFLICT).replace("\n", line_end)))
    assert (seen.rule, seen.message, seen.args) == ("merge-conflict", "conflict", {})
    assert place(seen) == (2, 1, 2, 13)


def test_each_conflict_is_shown_once() -> None:
    with_base = "<<<<<<< ours\na\n||||||| base\nb\n=======\nc\n>>>>>>> theirs"
    seen = conflicts(Text("a.md", f"{CONFLICT}text\n{with_base}"))
    assert [each.span.start.line for each in seen] == [1, 7]


def test_a_conflict_at_the_very_end_needs_no_line_end() -> None:
    assert len(conflicts(Text("a.md", "<<<<<<<\n=======\n>>>>>>>"))) == 1


@pytest.mark.parametrize(
    "content",
    [
        "Goals\n=======\n\ntext\n",
        "<<<<<<< HEAD\nonly the beginning\n",
        "=======\n<<<<<<< a\n>>>>>>> b\n",
        "  <<<<<<< a\n  =======\n  >>>>>>> b\n",
        "<<<<<<<< a\n========\n>>>>>>>> b\n",
        "<<<<<<< a\n======= not alone\n>>>>>>> b\n",
        "quote\n>>>>>>> seven levels\n=======\n",
    ],
)
def test_less_than_a_whole_conflict_is_none(content: str) -> None:
    assert conflicts(Text("a.md", content)) == ()
