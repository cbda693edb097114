from __future__ import annotations

import pytest

from smlint.base.span import Position, Span
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.nodes import AliasNode, MapNode, Node, ScalarNode, SeqNode, plain
from smlint.syntax.yaml import YamlFile, read_yaml

pytestmark = pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])


def read(source: str, pure: bool) -> YamlFile:
    return read_yaml(Text("plan.yaml", source), Caps(), pure=pure)


def only(source: str, pure: bool) -> MapNode:
    found = read(source, pure)
    assert found.seen == ()
    (root,) = found.documents
    assert isinstance(root, MapNode)
    return root


def words(source: str, span: Span) -> str:
    return source[span.start.offset : span.end.offset]


def shown(source: str, node: Node) -> object:
    """The tree with the words of the source at each node's place."""
    here = words(source, node.span)
    if isinstance(node, MapNode):
        return (here, {words(source, e.key.span): shown(source, e.value) for e in node.entries})
    if isinstance(node, SeqNode):
        return (here, [shown(source, item) for item in node.items])
    return here


def test_every_key_and_value_knows_its_place(pure: bool) -> None:
    source = 'kind: goal\nobjectives:\n  - id: "o-1"\n    due: 2027-06-30  # soon\n  - {id: b}\n'
    root = only(source, pure)
    first = '- id: "o-1"\n    due: 2027-06-30'
    assert shown(source, root) == (
        source.rstrip(),
        {
            "kind": "goal",
            "objectives": (
                f"{first}  # soon\n  - {{id: b}}",
                [
                    (first.removeprefix("- "), {"id": '"o-1"', "due": "2027-06-30"}),
                    ("{id: b}", {"id": "b"}),
                ],
            ),
        },
    )
    due = root.entries[1].value
    assert isinstance(due, SeqNode)
    assert isinstance(due.items[0], MapNode)
    assert due.items[0].entries[1].value.span == Span(
        "plan.yaml", Position(4, 10, 46), Position(4, 20, 56)
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_in_any_way(pure: bool, end: str) -> None:
    root = only(f"a: 1{end}{end}# σχόλιο{end}β: γάτα{end}c: |{end}  x{end}", pure)
    assert plain(root) == {"a": 1, "β": "γάτα", "c": "x\n"}
    assert root.entries[1].key.span.start.line == 4
    value = root.entries[1].value.span
    assert (value.start.line, value.start.column, value.end.column) == (4, 4, 8)


@pytest.mark.parametrize("odd", ["\x85", "\u2028", "\u2029", "\ufeff"])
def test_unicode_separators_end_no_line(pure: bool, odd: str) -> None:
    source = f"a: x{odd}y\nb: 'p{odd}q'\nc{odd}: 1\n"
    root = only(source, pure)
    assert plain(root) == {"a": f"x{odd}y", "b": f"p{odd}q", f"c{odd}": 1}
    assert [entry.key.span.start.line for entry in root.entries] == [1, 2, 3]
    assert words(source, root.entries[1].value.span) == f"'p{odd}q'"


def test_a_byte_order_mark_inside_does_not_shift_places(pure: bool) -> None:
    source = "\ufeffa: b\n"
    root = only(source, pure)
    assert words(source, root.entries[0].value.span) == "b"


def test_blocks_end_with_their_last_word(pure: bool) -> None:
    source = "a:\n  - b\n\n# about c\n\nc: |\n  text\n\n\n# the end\n"
    root = only(source, pure)
    assert words(source, root.entries[0].value.span) == "- b"
    assert words(source, root.entries[1].value.span) == "|\n  text"
    assert words(source, root.span).endswith("text")


@pytest.mark.parametrize(
    ("source", "at"),
    [
        ("a:\n\n# why\nb: 1\n", 2),
        ("a:   # why\nb: 1\n", 2),
        ("{a: , b: 1}", 3),
        ("{a, b: 1}", 2),
        ("? a\n\nb: 1\n", 3),
        ("? a\n:\nb: 1\n", 5),
        ("a: &x\nb: 1\n", 5),
    ],
)
def test_a_missing_value_stands_behind_its_key(pure: bool, source: str, at: int) -> None:
    value = only(source, pure).entries[0].value
    assert isinstance(value, ScalarNode)
    assert (value.value, value.span.start.offset, value.span.end.offset) == (None, at, at)


def test_anchors_are_no_part_of_a_value(pure: bool) -> None:
    source = "a: &x 'one'\nb: &y\n  - 1\nc: &z {d: *x}\ne: *y\n"
    root = only(source, pure)
    assert [words(source, entry.value.span) for entry in root.entries] == [
        "'one'", "- 1", "{d: *x}", "*y",
    ]  # fmt: skip


def test_an_alias_knows_its_place_and_what_it_stands_for(pure: bool) -> None:
    source = "a: &x [1]\nb: *x\nc: &x 2\nd: *x\n"
    root = only(source, pure)
    first, second = root.entries[1].value, root.entries[3].value
    assert isinstance(first, AliasNode)
    assert first.target is root.entries[0].value
    assert words(source, first.span) == "*x"
    assert plain(second) == 2


def test_an_alias_may_be_a_key(pure: bool) -> None:
    assert plain(only("a: &x name\n*x : 1\n", pure)) == {"a": "name", "name": 1}
    assert plain(only("a: &x name\n*x: 1\n", pure)) == {"a": "name", "name": 1}


def test_anchors_do_not_reach_the_next_document(pure: bool) -> None:
    found = read("a: &x 1\n---\nb: *x\n", pure)
    assert [plain(root) for root in found.documents] == [{"a": 1}]
    assert [seen.message for seen in found.seen] == ["alias"]


@pytest.mark.parametrize(
    ("source", "column"),
    [
        ("a: grow by 10%", 4),
        ("a: 'grow'", 5),
        ('a: "grow, naïve"', 5),
        ("a: 'it''s'", None),
        ('a: "\\u0041"', None),
        ("a: one\n  two", None),
        ("a: 'one\n  two'", None),
        ("a: >-\n  one two", 3),
        ("a: |\n  one\n  two\n", None),
    ],
)
def test_words_inside_a_value_have_a_place(pure: bool, source: str, column: int | None) -> None:
    value = only(source, pure).entries[0].value
    assert isinstance(value, ScalarNode)
    if column is None:
        assert value.verbatim is None
        first = value.part(0, 1)
        lines = "\n" in source
        assert (
            (source[first.start.offset : first.end.offset] == "o")
            if lines
            else (first == value.span)
        )
    else:
        assert value.verbatim is not None
        assert value.verbatim.column == column
        assert words(source, value.part(1, 4)) == value.text[1:4]


def test_quoted_is_told_from_plain(pure: bool) -> None:
    plains = [
        entry.value.plain
        for entry in only("a: 1\nb: '1'\nc: \"1\"\nd: |\n  1\n", pure).entries
        if isinstance(entry.value, ScalarNode)
    ]
    assert plains == [True, False, False, False]


@pytest.mark.parametrize(
    ("source", "anchor"),
    [
        ("kind: goal\nid: g-1\ntitle: x\n", "g-1"),
        ("kind: goal\nid: &x g-1\n", "g-1"),
        ("kind: goal\nid:\n", "kind"),
        ("kind: goal\nid: [a]\n", "kind"),
        ("title: x\n", "title"),
        ("{}", "{}"),
    ],
)
def test_a_mapping_is_reported_at_its_id(pure: bool, source: str, anchor: str) -> None:
    assert words(source, only(source, pure).anchor) == anchor


@pytest.mark.parametrize(
    "source",
    ["", "\n\n", "# only words\n", "---\n", "---", "---\n---\n", "---\n...\n"],
)
def test_a_file_that_holds_nothing_has_no_documents(pure: bool, source: str) -> None:
    found = read(source, pure)
    assert (found.documents, found.seen) == ((), ())


def test_several_documents_without_the_empty_ones(pure: bool) -> None:
    found = read("---\na: 1\n---\n# nothing\n---\n[b]\n---\n~\n---\n''\n...\n", pure)
    assert [plain(root) for root in found.documents] == [{"a": 1}, ["b"], None, ""]
    assert found.seen == ()


def test_urls_and_colons_inside_brackets_are_text(pure: bool) -> None:
    source = "links: [https://example.org/a?b, 12:30]\nm: {a:1}\n"
    assert plain(only(source, pure)) == {
        "links": ["https://example.org/a?b", "12:30"],
        "m": {"a:1": None},
    }


def test_tabs_that_indent_nothing_are_white_space(pure: bool) -> None:
    assert plain(only("a:\t1\t# one\nb: x\ty\nc: [1,\t2]\n", pure)) == {
        "a": 1,
        "b": "x\ty",
        "c": [1, 2],
    }


def test_a_part_of_a_file_keeps_the_places_of_the_file(pure: bool) -> None:
    content = "---\nkind: goal\nid: g-1 # smlint: ignore[SM101] -- later\n---\n# a: b: c\n"
    start, end = 4, content.index("---\n#")
    found = read_yaml(Text("a.md", content), Caps(), start=start, end=end, pure=pure)
    (root,) = found.documents
    assert isinstance(root, MapNode)
    assert root.entries[1].value.span == Span("a.md", Position(3, 5, 19), Position(3, 8, 22))
    assert found.seen == ()
    (suppression,) = found.suppressions
    assert suppression.line == 3


def test_an_error_in_a_part_of_a_file_has_its_place_in_the_file(pure: bool) -> None:
    content = "---\na: b: c\n---\n"
    found = read_yaml(Text("a.md", content), Caps(), start=4, end=12, pure=pure)
    assert [(seen.message, seen.span.start) for seen in found.seen] == [
        ("colon", Position(2, 5, 8))
    ]


@pytest.mark.parametrize("fields", [1, 16, 17, 500])
def test_a_field_is_found_in_mappings_of_any_length(pure: bool, fields: int) -> None:
    source = "".join(f"k{number}: {number}\n" for number in range(fields))
    root = read(f"{source}k0: again\n", pure).documents[0]
    assert isinstance(root, MapNode)
    assert [plain(value) for value in (root.get(f"k{at}") for at in range(fields)) if value] == [
        *range(fields)
    ]
    assert root.get("k") is None
