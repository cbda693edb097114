"""Words of a text of several lines are pointed at where they stand, in every way of writing one."""

from __future__ import annotations

import pytest

from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.nodes import MapNode, ScalarNode
from smlint.syntax.yaml import read_yaml

BLOCK = "\n  Neighbours ask us.\n  Everyone > else is there.\n\n  Η τρίτη."
INLINE = BLOCK.strip()
WRITTEN = {
    "folded": f"a: 1\nwords: >{BLOCK}\n",
    "literal": f"a: 1\nwords: |-{BLOCK}\n",
    "plain": f"a: 1\nwords: {INLINE}\n",
    "double": f'a: 1\nwords: "{INLINE}"\n',
    "single": f"a: 1\nwords: '{INLINE}'\n",
    "crlf": f"a: 1\nwords: >{BLOCK}\n".replace("\n", "\r\n"),
}


def value(content: str) -> ScalarNode:
    root = read_yaml(Text("a.yaml", content), Caps()).documents[0]
    assert isinstance(root, MapNode)
    found = root.get("words")
    assert isinstance(found, ScalarNode)
    return found


@pytest.mark.parametrize("content", WRITTEN.values(), ids=WRITTEN)
@pytest.mark.parametrize("words", ["Neighbours", "us.", "Everyone > else", "there.", "Η τρίτη"])
def test_words_are_pointed_at(content: str, words: str) -> None:
    node = value(content)
    start = node.text.index(words)
    span = node.part(start, start + len(words))
    assert content[span.start.offset : span.end.offset] == words
    lines = content.replace("\r\n", "\n").split("\n")
    line = lines[span.start.line - 1]
    assert line[span.start.column - 1 : span.end.column - 1] == words


def test_words_behind_an_escape_are_pointed_at_as_a_whole() -> None:
    node = value('words: "Ne\\u0069ghbours ask.\n  And then"\n')
    assert node.part(0, 4) == node.span


def test_words_over_two_lines_begin_and_end_where_they_stand() -> None:
    content = WRITTEN["folded"]
    node = value(content)
    start = node.text.index("us. Everyone")
    span = node.part(start, start + len("us. Everyone"))
    assert content[span.start.offset : span.end.offset] == "us.\n  Everyone"
