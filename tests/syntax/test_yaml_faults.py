from __future__ import annotations

from collections.abc import Iterator

import pytest

from smlint.base.finding import Arg
from smlint.source.text import Text
from smlint.syntax import events
from smlint.syntax.document import Caps
from smlint.syntax.nodes import plain
from smlint.syntax.yaml import YamlFile, read_yaml

pytestmark = pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])

FAULTS = [
    # a value with a colon in it
    ("title: Grow: more people\n", "colon", "1:12", ":"),
    ("- title: Grow: more\n", "colon", "1:14", ":"),
    ("a: {b: c: d}\n", "colon", "1:9", ":"),
    # tabs for spaces
    ("a:\n\tb: 1\n", "tab", "2:1", "\t"),
    ("a: 1\n\tb: 2\n", "tab", "2:1", "\t"),
    ("-\t- a\n", "tab", "1:2", "\t"),
    # quotes that are not closed, or closed too early
    ('a: 1\nb: "open\nc: 2\n', "quote", "2:4", '"'),
    ("b: 'open\n---\nc: 2\n", "quote", "1:4", "'"),
    ("a: 'it's late'\n", "quote", "1:4", "'"),
    ('a: "open\nb: "x"\n', "quote", "1:4", '"'),
    # lines that begin in the wrong column
    ("a:\n  b: 1\n c: 2\n", "indentation", "3:2", "c"),
    ("a: 1\n  b: 2\n", "indentation", "2:3", "b"),
    ("- title: x\n   metric: y\n", "indentation", "2:4", "m"),
    ("- a: 1\n b: 2\n", "indentation", "2:2", "b"),
    ("- a\nb: 1\n", "indentation", "2:1", "b"),
    ("key: value\n- item\n", "indentation", "2:1", "-"),
    ("a: - b\n", "indentation", "1:4", "-"),
    ("a: |\n    x\n  y\n", "indentation", "3:3", "y"),
    # brackets that are not closed
    ("a: [1, 2\nb: 3\n", "bracket", "1:4", "["),
    ("a: {b: 1\nc: 2\n", "bracket", "1:4", "{"),
    ("a: [1, 2", "bracket", "1:4", "["),
    ("a: [1, [2,\n", "bracket", "1:8", "["),
    ("a: [\n", "bracket", "1:4", "["),
    ('a: ["x"\nb: 1\nc: [2]\n', "bracket", "1:4", "["),
]


def read(source: str, pure: bool) -> YamlFile:
    return read_yaml(Text("plan.yaml", source), Caps(), pure=pure)


def only(source: str, pure: bool) -> tuple[str, str, str, dict[str, Arg]]:
    """The one finding: its message, place, words and blanks."""
    (seen,) = read(source, pure).seen
    assert seen.rule == "syntax-error"
    start, end = seen.span.start, seen.span.end
    where = f"{start.line}:{start.column}"
    return seen.message, where, source[start.offset : end.offset], dict(seen.args)


@pytest.mark.parametrize(("source", "message", "where", "words"), FAULTS)
def test_a_fault_is_named_where_it_is(
    pure: bool, source: str, message: str, where: str, words: str
) -> None:
    assert only(source, pure) == (message, where, words, {})


@pytest.mark.parametrize(
    ("source", "where", "words", "name"),
    [
        ("a: *nope\n", "1:4", "*nope", "nope"),
        ("note: **very** good\n", "1:7", "**very**", "*very**"),
    ],
)
def test_an_alias_for_nothing(pure: bool, source: str, where: str, words: str, name: str) -> None:
    assert only(source, pure) == ("alias", where, words, {"name": name})


@pytest.mark.parametrize(
    ("source", "where", "words", "codepoint"),
    [
        ("a: b\x07c\n", "1:5", "\x07", "U+0007"),
        ("a: b\n# c\x1b[0m\n", "2:4", "\x1b", "U+001B"),
        ("a: \x9f\n", "1:4", "\x9f", "U+009F"),
        ("a: \ufffe\n", "1:4", "\ufffe", "U+FFFE"),
        ("a: \ud800\n", "1:4", "\ud800", "U+D800"),
        ('a: "x\\ud83d\\ude00"\n', "1:6", "\\ud83d", "U+D83D"),
        ('a: "\\\\ud800 \\ud800"\n', "1:13", "\\ud800", "U+D800"),
        ('a: "\\U0000dfff"\n', "1:5", "\\U0000dfff", "U+DFFF"),
        ('a: "\\U00110000"\n', "1:5", "\\U00110000", "U+110000"),
        ('a: "\\Uffffffff"\n', "1:5", "\\Uffffffff", "U+FFFFFFFF"),
    ],
)
def test_characters_that_no_text_may_hold(
    pure: bool, source: str, where: str, words: str, codepoint: str
) -> None:
    assert only(source, pure) == ("character", where, words, {"codepoint": codepoint})


@pytest.mark.parametrize(
    ("source", "where", "character"),
    [("handle: @elia\n", "1:9", "@"), ("note: `x`\n", "1:7", "`"), ("growth: %20\n", "1:9", "%")],
)
def test_a_character_that_no_plain_text_begins_with(
    pure: bool, source: str, where: str, character: str
) -> None:
    assert only(source, pure) == ("reserved", where, character, {"character": character})


@pytest.mark.parametrize(
    ("source", "where"), [("a: 1\nwords\nb: 2\n", "2:1"), ("Our plan\nkind: goal\n", "1:1")]
)
def test_a_line_of_fields_without_a_colon(pure: bool, source: str, where: str) -> None:
    message, place, _words, blanks = only(source, pure)
    assert (message, place, blanks) == ("no-colon", where, {})


@pytest.mark.parametrize(
    ("source", "message", "where", "words"),
    [
        ('a: "x" of y\n', "after-quote", "1:8", "of y"),
        ('a: ["x" "y"]\n', "comma", "1:9", '"'),
        ('a: [\n  "x"\n  "y"\n]\n', "comma", "3:3", '"'),
    ],
)
def test_words_that_a_quotation_mark_or_a_comma_should_take_in(
    pure: bool, source: str, message: str, where: str, words: str
) -> None:
    assert only(source, pure) == (message, where, words, {})


@pytest.mark.parametrize(
    ("source", "where", "detail"),
    [
        ('path: "C:\\plans"\n', "1:10", "found unknown escape '\\p'"),
        ("a: [1] b\n", "1:8", "expected <block end>, but found '<scalar>'"),
        ("a: & b\n", "1:5", "expected alphabetic or numeric character, but found ' '"),
        ("a: >5%\n", "1:6", "expected chomping or indentation indicators, but found '%'"),
        ("!e!x a\n", "1:1", "found undefined tag handle '!e!'"),
    ],
)
def test_the_rest_is_said_in_the_parsers_words(
    pure: bool, source: str, where: str, detail: str
) -> None:
    message, place, _words, blanks = only(source, pure)
    assert (message, place, blanks) == ("other", where, {"detail": detail})


@pytest.mark.parametrize("broken", ["b: [", 'b: "', "b: c: d", "b: \x01", "b: *x", "\tb"])
def test_documents_before_the_fault_are_kept(pure: bool, broken: str) -> None:
    found = read(f"a: 1\n---\nc: 2\n---\n{broken}\n", pure)
    assert [plain(root) for root in found.documents] == [{"a": 1}, {"c": 2}]
    assert len(found.seen) == 1


@pytest.mark.parametrize("source", ['"a":b\n', "[a]\nb: 1\n", "a: 1\n\x01", "a: 1\n... b\n"])
def test_a_document_that_a_fault_ends_is_not_kept(pure: bool, source: str) -> None:
    assert read(source, pure).documents == ()


@pytest.mark.parametrize(
    "error", [ValueError("odd"), AssertionError(), NotImplementedError(), RecursionError("deep")]
)
def test_a_parser_that_breaks_is_a_finding(
    pure: bool, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_source: str, _deepest: int) -> object:
        def following() -> object:
            raise error

        return following

    monkeypatch.setattr(events, "_pure", breaks)
    monkeypatch.setattr(events, "_compiled", breaks)
    message, where, _words, blanks = only("a: 1\n", pure)
    expected = f"{type(error).__name__}: {error}".rstrip(": ")
    assert (message, where, blanks) == ("other", "1:1", {"detail": expected})


def test_without_the_compiled_parser_the_other_one_reads(
    pure: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "_ruamel_yaml", None)
    assert [plain(root) for root in read("a: [1]\n", pure).documents] == [{"a": [1]}]


def test_a_long_text_is_refused_without_a_second_reading(
    pure: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    readings = 0
    first = events._raw  # noqa: SLF001

    def counted(source: str, pure: bool, deepest: int) -> Iterator[events.Event]:
        nonlocal readings
        readings += 1
        return first(source, pure, deepest)

    monkeypatch.setattr(events, "_raw", counted)
    (seen,) = read("# filler\n" * 40_000 + "a: b: c\n", pure).seen
    assert (readings, seen.message, seen.span.start.line) == (1, "colon", 40_001)
