from __future__ import annotations

import pytest

from smlint.base.finding import Observation, Term
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.nodes import ScalarNode, Type, plain
from smlint.syntax.yaml import YamlFile, read_yaml

pytestmark = pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])


def read(source: str, pure: bool) -> YamlFile:
    return read_yaml(Text("plan.yaml", source), Caps(), pure=pure)


def features(source: str, found: YamlFile) -> list[tuple[str, str]]:
    """Each refused feature and the words it stands in."""
    told = []
    for seen in found.seen:
        assert (seen.rule, seen.message) == ("yaml-feature", "feature")
        (feature,) = seen.args.values()
        assert isinstance(feature, Term)
        start, end = seen.span.start.offset, seen.span.end.offset
        told.append((feature.key.removeprefix("feature."), source[start:end]))
    return told


@pytest.mark.parametrize(
    ("source", "tag", "value"),
    [
        ("a: !secret x\n", "!secret", "x"),
        ("a: !!str 12\n", "!!str", "12"),
        ("a: !!int 12\n", "!!int", "12"),
        ("a: ! 12\n", "!", "12"),
        ("a: !<tag:example.org,2027:x> b\n", "!<tag:example.org,2027:x>", "b"),
        ("a: &x !t 1\n", "!t", "1"),
        ("a: !t &x 1\n", "!t", "1"),
        ("a: !t\n", "!t", ""),
        ("a: !t {b: 1}\n", "!t", {"b": 1}),
        ("a: !!python/object:os.system [ls]\n", "!!python/object:os.system", ["ls"]),
        ("a: !set\n  - 1\n", "!set", [1]),
    ],
)
def test_a_tag_is_refused_and_its_value_read(
    pure: bool, source: str, tag: str, value: object
) -> None:
    found = read(source, pure)
    assert features(source, found) == [("tag", tag)]
    assert [plain(root) for root in found.documents] == [{"a": value}]


def test_a_tagged_scalar_is_text(pure: bool) -> None:
    (root,) = read("!!int 3\n", pure).documents
    assert isinstance(root, ScalarNode)
    assert (root.type, root.text, root.span.start.column) == (Type.TEXT, "3", 7)


def test_a_merge_key_is_left_out(pure: bool) -> None:
    source = "base: &b {x: 1}\nitem:\n  <<: *b\n  y: 2\n"
    found = read(source, pure)
    assert features(source, found) == [("merge-key", "<<")]
    assert found.seen[0].pointer == ("item",)
    assert [plain(root) for root in found.documents] == [{"base": {"x": 1}, "item": {"y": 2}}]


def test_a_quoted_merge_key_and_its_sign_as_a_value_are_text(pure: bool) -> None:
    found = read("'<<': 1\na: <<\nb: =\n", pure)
    assert found.seen == ()
    assert [plain(root) for root in found.documents] == [{"<<": 1, "a": "<<", "b": "="}]


@pytest.mark.parametrize(
    ("source", "key"),
    [
        ("? [a, b]\n: 1\nc: 2\n", "[a, b]"),
        ("? - a\n  - b\n: 1\nc: 2\n", "- a\n  - b"),
        ("{x: 1}: 1\nc: 2\n", "{x: 1}"),
        ("? {x: 1}\nc: 2\n", "{x: 1}"),
    ],
)
def test_a_key_that_is_no_scalar_is_left_out(pure: bool, source: str, key: str) -> None:
    found = read(source, pure)
    assert features(source, found) == [("complex-key", key)]
    assert [plain(root) for root in found.documents] == [{"c": 2}]


def test_an_alias_for_a_list_is_no_key(pure: bool) -> None:
    source = "a: &x [1]\n*x : 2\n"
    found = read(source, pure)
    assert features(source, found) == [("complex-key", "*x")]


def test_a_question_mark_before_a_plain_key_is_fine(pure: bool) -> None:
    found = read("? a\n: 1\n? 'b'\n: 2\n", pure)
    assert found.seen == ()
    assert [plain(root) for root in found.documents] == [{"a": 1, "b": 2}]


@pytest.mark.parametrize(
    "directive",
    ["%YAML 1.1", "%YAML 1.3", "%YAML 2.0", "%YAML  1.20", "%TAG !e! tag:e.org,2027:", "%FOO bar"],
)
def test_directives_are_refused_and_the_rest_read(pure: bool, directive: str) -> None:
    source = f"# first\n{directive}\n---\na: yes\n...\n{directive}\n---\nb: 010\n"
    found = read(source, pure)
    assert features(source, found) == [("directive", directive)] * 2
    assert [seen.span.start.line for seen in found.seen] == [2, 6]
    assert [plain(root) for root in found.documents] == [{"a": "yes"}, {"b": 10}]


def test_the_one_directive_that_is_taken(pure: bool) -> None:
    found = read("%YAML 1.2\n---\na: 1\n...\n%YAML 1.2 # again\n---\nb: 1\n", pure)
    assert found.seen == ()
    assert len(found.documents) == 2


def test_a_percent_sign_in_a_text_is_no_directive(pure: bool) -> None:
    found = read('a: "x\n\n%YAML 1.1\n\ny"\n', pure)
    assert found.seen == ()


def test_every_duplicate_points_at_the_first(pure: bool) -> None:
    source = "title: a\ntitle: b\n'title': c\nnested: {x: 1, y: 2, x: 3}\n"
    found = read(source, pure)
    assert [
        (seen.rule, seen.message, seen.span.start.line, seen.span.start.column, dict(seen.args))
        for seen in found.seen
    ] == [
        ("duplicate-key", "duplicate", 2, 1, {"key": "title", "line": 1}),
        ("duplicate-key", "duplicate", 3, 1, {"key": "title", "line": 1}),
        ("duplicate-key", "duplicate", 4, 22, {"key": "x", "line": 4}),
    ]
    for seen, column in zip(found.seen, (1, 1, 10), strict=True):
        (related,) = seen.related
        assert related.note == "related.first"
        assert related.span.start.column == column


def test_an_observation_has_an_address_that_survives_moved_lines(pure: bool) -> None:
    def address(source: str) -> list[tuple[object, str]]:
        return [(seen.pointer, seen.anchor) for seen in read(source, pure).seen]

    item = "  - a: !t x\n    a: 2\n    id: i-2\n"
    assert address(f"items:\n  - id: i-1\n{item}") == [
        (("items", 1, "a"), "items/i-2/a"),
        (("items", 1, "a"), "items/i-2/a"),
    ]
    assert address(f"items:\n{item}") == [
        (("items", 0, "a"), "items/i-2/a"),
        (("items", 0, "a"), "items/i-2/a"),
    ]


def test_observations_stand_in_the_order_of_reading(pure: bool) -> None:
    found = read("a: !t 1\na: 2\n<<: {}\nb: [\n", pure)
    names = [f"{seen.rule}/{seen.message}" for seen in found.seen]
    assert names == [
        "yaml-feature/feature", "duplicate-key/duplicate", "yaml-feature/feature",
        "syntax-error/bracket",
    ]  # fmt: skip
    assert all(isinstance(seen, Observation) for seen in found.seen)
