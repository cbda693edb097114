from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.letters import value_prose
from smlint.syntax.nodes import MapNode, ScalarNode
from smlint.syntax.outline import Prose
from smlint.syntax.yaml import read_yaml


def prose(source: str) -> Prose:
    text = Text("a.yaml", source)
    (root,) = read_yaml(text, Caps()).documents
    assert isinstance(root, MapNode)
    value = root.entries[0].value
    assert isinstance(value, ScalarNode)
    return value_prose(text, value)


def place(source: str, words: str) -> str:
    """What stands in the source where some words of the value stand."""
    found = prose(source)
    at = found.text.index(words)
    span = found.part(at, at + len(words))
    return source[span.start.offset : span.end.offset]


@pytest.mark.parametrize(
    ("source", "words", "there"),
    [
        ("a: Reach 500 readers\n", "500 readers", "500 readers"),
        ("a: Reach\n  500 readers\n", "500", "500"),
        ("a: >\n  Reach more\n  than 500 readers\n", "than 500", "than 500"),
        ("a: |-\n  Reach\n    500 readers\n", "500", "500"),
        ('a: "Reach \\"500\\" readers"\n', "readers", "readers"),
        ('a: "\\u0052each 500\\\n  \\ readers"\n', "500", "500"),
        ("a: 'it''s 500 readers'\n", "500", "500"),
    ],
)
def test_words_stand_where_they_were_written(source: str, words: str, there: str) -> None:
    assert place(source, words) == there


@given(st.text(alphabet="ab \n\t\"'\\é☃", max_size=30))
def test_every_letter_of_an_escaped_text_has_its_place(value: str) -> None:
    source = f"a: {json.dumps(value)}\n"
    found = prose(source)
    assert found.text == value
    places = [mark.offset for mark in found.marks]
    assert places == sorted(places)
    for letter, at in zip(value, places, strict=False):
        assert source[at] in (letter, "\\")


@given(st.lists(st.text(alphabet="abc é", min_size=1, max_size=8).map(str.strip), max_size=6))
def test_every_letter_of_a_folded_text_has_its_place(lines: list[str]) -> None:
    filled = [line for line in lines if line]
    source = "a: >\n" + "".join(f"  {line}\n" for line in filled)
    if not filled:
        return
    found = prose(source)
    for letter, mark in zip(found.text, found.marks, strict=False):
        assert source[mark.offset] == letter or letter.isspace()
