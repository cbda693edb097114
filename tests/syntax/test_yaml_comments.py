from __future__ import annotations

import pytest

from smlint.source.text import Text
from smlint.syntax.comments import parse_suppression
from smlint.syntax.document import Caps, Suppression
from smlint.syntax.yaml import read_yaml


def parse(comment: str) -> Suppression | None:
    return parse_suppression(Text("plan.yaml", comment), 0, len(comment), 1)


def found_in(source: str) -> list[tuple[int, str]]:
    """The line and the words of every suppression of a YAML text."""
    found = read_yaml(Text("plan.yaml", source), Caps())
    return [
        (each.line, source[each.span.start.offset : each.span.end.offset])
        for each in found.suppressions
    ]


def test_a_whole_suppression() -> None:
    comment = "# smlint: ignore[SM501, no-offline-event] until=2027-05-01 -- island, no fairs"
    found = parse(comment)
    assert found is not None
    assert (found.until, found.reason) == ("2027-05-01", "island, no fairs")
    assert (found.line, found.whole_document) == (1, False)
    assert [name for name, _span in found.selectors] == ["SM501", "no-offline-event"]
    for name, span in found.selectors:
        assert comment[span.start.offset : span.end.offset] == name
    assert (found.span.start.column, found.span.end.column) == (1, len(comment) + 1)


@pytest.mark.parametrize(
    ("comment", "selectors", "until", "reason", "whole"),
    [
        ("#smlint:ignore[A]", ["A"], None, "", False),
        ("##  SMLint :  Ignore [ A ,, B ]  ", None, None, "", False),
        ("#  SMLint :  Ignore [ A ,, B ]  ", ["A", "B"], None, "", False),
        ("# smlint: ignore-file[SM1] -- draft", ["SM1"], None, "draft", True),
        ("# smlint: ignore - file [SM1]--draft", ["SM1"], None, "draft", True),
        ("# smlint: ignore[A] -- a -- b", ["A"], None, "a -- b", False),
        ("# smlint: ignore[A] — an em dash", ["A"], None, "an em dash", False),
        ("# smlint: ignore[A] until = 2027-05-01", ["A"], "2027-05-01", "", False),
        ("# smlint: ignore[A] UNTIL=next spring -- x", ["A"], "next spring", "x", False),
        ("# smlint: ignore[A] until= -- x", ["A"], "", "x", False),
        ("# smlint: ignore[A] until 2027-01-01 -- x", ["A"], "until 2027-01-01", "x", False),
        ("# smlint: ignore[A] til=2027-01-01 -- x", ["A"], "til=2027-01-01", "x", False),
        ("# smlint: ignore[A] no dashes", ["A"], None, "", False),
        ("# smlint: ignore[A] -- not until=2027", ["A"], None, "not until=2027", False),
        ("# smlint: ignore[A] because I say so", ["A"], None, "", False),
        ("# smlint: ignore[A] -- ", ["A"], None, "", False),
        ("# smlint ignore[A] -- no colon", ["A"], None, "no colon", False),
        ("# smlint: ignore[no such rule]", ["no such rule"], None, "", False),
        ("# smlint: ignore[κανόνας] -- γιατί όχι", ["κανόνας"], None, "γιατί όχι", False),
        ("<!-- smlint: ignore[A] -- why -->", ["A"], None, "why", False),
        ("<!--smlint:ignore-file[A]\nuntil=2027-01-01\n-- two\n lines-->", ["A"], "2027-01-01",
         "two lines", True),
    ],
)  # fmt: skip
def test_spellings_that_are_understood(
    comment: str, selectors: list[str] | None, until: str | None, reason: str, whole: bool
) -> None:
    found = parse(comment)
    if selectors is None:
        assert found is None
        return
    assert found is not None
    assert [name for name, _span in found.selectors] == selectors
    assert (found.until, found.reason, found.whole_document) == (until, reason, whole)


@pytest.mark.parametrize(
    "comment",
    [
        "# smlint: ignore",
        "# smlint: ignore SM101",
        "# smlint: ignore SM101 -- reason",
        "# smlint: ignore(SM101)",
        "# smlint: ignore[]",
        "# smlint: ignore[ , ]",
        "# smlint: ignore[SM101",
        "# smlint: ignore SM101]",
        "# smlint: ignore: SM101",
        "# smlint: ignore-file",
        "# smlint: ignore-file SM101",
        "# smlint: ignores[SM101]",
        "# smlint: ignore-line[SM101]",
        "# smlint: ignore_file[SM101]",
        "# smlint: disable[SM101]",
        "# smlint: noqa [SM101]",
        "# smlint: ignore[[SM101]]",
        "<!-- smlint: ignore -->",
        "# smlint: ignore -- reason",
    ],
)
def test_what_is_meant_but_not_well_formed_is_not_lost(comment: str) -> None:
    found = parse(comment)
    assert found is not None
    assert found.selectors == ()
    assert found.whole_document is ("ignore-file" in comment)


@pytest.mark.parametrize(
    "comment",
    [
        "#",
        "# ",
        "# smlint",
        "# smlint is nice",
        "# smlint:",
        "# smlint: see the docs",
        "# smlint ignore is documented in the manual",
        "# smlint: ignored for now",
        "# smlint: ignorefile",
        "# smlint: ignoring is fine",
        "# please smlint: ignore[SM101]",
        "# -- smlint: ignore[SM101]",
        "# smlinter: ignore[SM101]",
        "# xsmlint: ignore[SM101]",
        "# sm lint: ignore[SM101]",
        "# sml: ignore[SM101]",
        "# ignore[SM101]",
        "# yamllint: disable",
        "# noqa: SM101",
        "# 'smlint: ignore[SM101]'",
        "# smlint, ignore[SM101]",
        "# smlint. ignore[SM101]",
        "# ## smlint: ignore[SM101]",
        "<!-- smlint -->",
        "<!---->",
    ],
)
def test_other_comments_are_comments(comment: str) -> None:
    assert parse(comment) is None


@pytest.mark.parametrize("inner", [False, True], ids=["with its marks", "without"])
@pytest.mark.parametrize(
    ("before", "mark", "body", "close"),
    [("a: 1 ", "#", " smlint: ignore[A] -- b", ""), ("x ", "<!--", " smlint: ignore[A] ", "-->")],
)
def test_the_place_is_that_of_the_whole_comment(
    before: str, mark: str, body: str, close: str, inner: bool
) -> None:
    content = f"{before}{mark}{body}{close}\n"
    start, end = len(before), len(content) - 1
    if inner:
        start, end = start + len(mark), end - len(close)
    found = parse_suppression(Text("a", content), start, end, 1)
    assert found is not None
    assert content[found.span.start.offset : found.span.end.offset] == f"{mark}{body}{close}"


def test_comments_are_told_from_text() -> None:
    mark = "# smlint: ignore[A]"
    source = (
        f"{mark}\n"  # 1
        f"a: 1  {mark} -- one\n"  # 2
        f"b: 'quoted {mark}' {mark}\n"  # 3
        f'c: "two\n  {mark}\n  lines" {mark}\n'  # 4 to 6
        "d: https://example.org/#smlint:ignore[A]\n"  # 7
        "e: x#smlint:ignore[A]\n"  # 8
        f"f: | {mark}\n  text\n  {mark}\n"  # 9 to 11
        f"{mark}\n"  # 12
        f"g: [1, {mark}\n  2] {mark}\n"  # 13, 14
        f"h:\t{mark}\n"  # 15
        f"i: >-\n\n{mark}\nj: &x {mark}\n  - !t {mark}\n    1\n"  # 16 to 21
        f"k:\r  {mark}\r  1\r"  # 22 to 24
    )
    lines = [line for line, _words in found_in(source)]
    assert lines == [1, 2, 3, 6, 9, 12, 13, 14, 15, 18, 19, 20, 23]
    assert {words for _line, words in found_in(source)} == {mark, f"{mark} -- one"}


def test_a_text_without_yaml_may_hold_suppressions() -> None:
    assert found_in("# Smlint: ignore-file[A] -- x  \n") == [(1, "# Smlint: ignore-file[A] -- x")]


def test_behind_a_fault_nothing_is_taken_for_a_comment() -> None:
    source = "a: 1 # smlint: ignore[A]\nb: 2\nc: 'x\n# smlint: ignore[B]\n"
    assert found_in(source) == [(1, "# smlint: ignore[A]")]
