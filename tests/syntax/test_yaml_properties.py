from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smlint.base.span import Span
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.nodes import MapNode, Node, ScalarNode, SeqNode, plain
from smlint.syntax.yaml import YamlFile, read_yaml
from tests.tries import tries

CAPS = Caps(depth=8, nodes=300, aliases=10, expansion=100)

PIECES = (
    "a", "id", "12", "~", ": ", ":", "- ", "-", "? ", "\n", "\n  ", "\n    ", " ", "\t", "[", "]",
    "{", "}", ", ", ",", '"', "'", "|", ">", "#", " # c", "&a ", "*a", "!", "!t ", "%", "@", "`",
    "---\n", "...\n", "<<", "é", "\r\n", "\r", "\\", "\ufeff", "\u2028", "\x85", "\x01", "\ud800",
    '"\\ud800"', "k: v\n", "- i\n", "  s: v\n", "k: |\n  t\n", "l: [a, b]\n", "m: {a: 1}\n",
    "https://x.y", "%YAML 1.1\n", "# smlint: ignore[A]\n", "'q'", '"\\x41"',
)  # fmt: skip


def read(source: str, *, pure: bool) -> YamlFile:
    return read_yaml(Text("plan.yaml", source), CAPS, pure=pure)


def spans(found: YamlFile) -> list[Span]:
    """Every place that is told of a file."""
    places = [seen.span for seen in found.seen]
    places += [related.span for seen in found.seen for related in seen.related]
    places += [suppression.span for suppression in found.suppressions]
    waiting: list[Node] = list(found.documents)
    while waiting:
        node = waiting.pop()
        places.append(node.span)
        if isinstance(node, MapNode):
            places.append(node.anchor)
            waiting += [part for entry in node.entries for part in (entry.key, entry.value)]
        elif isinstance(node, SeqNode):
            waiting += node.items
        elif isinstance(node, ScalarNode) and node.verbatim is not None:
            places.append(node.part(0, len(node.text.rstrip("\n"))))
    return places


@settings(max_examples=tries(300), deadline=None)
@given(
    st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=25).map("".join)),
    st.booleans(),
)
def test_whatever_stands_there_is_answered(source: str, pure: bool) -> None:
    text = Text("plan.yaml", source)
    found = read(source, pure=pure)
    for span in spans(found):
        assert 0 <= span.start.offset <= span.end.offset <= len(source)
        assert span.start == text.position(span.start.offset)
        assert span.end == text.position(span.end.offset)


@settings(max_examples=tries(150), deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_what_is_a_fault_for_one_parser_is_the_same_fault_for_the_other(source: str) -> None:
    compiled = read(source, pure=False)
    if any(seen.rule == "syntax-error" for seen in compiled.seen):
        assert compiled == read(source, pure=True)


WORDS = st.text(st.sampled_from("abz09 é-.:#'\"%@&*![]{},?|>γ"), max_size=12)


def block(value: object, indent: int) -> str:
    """Write a tree as YAML by hand, plainly where that is safe."""
    pad = " " * indent
    if isinstance(value, dict) and value:
        return "".join(
            f"\n{pad}{quoted(key)}:{block(each, indent + 2)}" for key, each in value.items()
        )
    if isinstance(value, list) and value:
        return "".join(f"\n{pad}-{block(each, indent + 2)}" for each in value)
    return f" {quoted(value)}  # {len(pad)}" if isinstance(value, str) else f" {flow(value)}"


def flow(value: object) -> str:
    match value:
        case dict():
            return "{" + ", ".join(f"{quoted(key)}: {flow(e)}" for key, e in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(flow, value)) + "]"
        case None:
            return "~"
        case bool():
            return str(value).lower()
        case str():
            return quoted(value)
        case _:
            return str(value)


def quoted(text: str) -> str:
    if text.isalpha() and text not in {"true", "false", "null", "id"}:
        return text
    if len(text) % 2:
        return "'" + text.replace("'", "''") + "'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


TREES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-999, 99999), WORDS),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(WORDS, inner, max_size=4)),
    max_leaves=12,
)


@settings(max_examples=tries(200), deadline=None)
@given(
    st.one_of(st.lists(TREES, min_size=1, max_size=4), st.dictionaries(WORDS, TREES, min_size=1)),
    st.booleans(),
    st.sampled_from(["\n", "\r\n"]),
)
def test_both_parsers_give_back_what_was_written(tree: object, braces: bool, end: str) -> None:
    source = (flow(tree) if braces else block(tree, 0).lstrip("\n")).replace("\n", end)
    caps = Caps()
    compiled = read_yaml(Text("plan.yaml", source), caps)
    assert compiled.seen == ()
    (root,) = compiled.documents
    assert plain(root) == tree
    assert compiled == read_yaml(Text("plan.yaml", source), caps, pure=True)


def test_the_parser_is_not_imported_before_it_is_needed() -> None:
    code = (
        "import sys, smlint.syntax.yaml\n"
        "assert not [name for name in sys.modules if 'ruamel' in name]"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])
def test_the_same_text_gives_the_same_answer(pure: bool) -> None:
    source = "a: 1\nb: [*x]\n"
    assert read(source, pure=pure) == read(source, pure=pure)
