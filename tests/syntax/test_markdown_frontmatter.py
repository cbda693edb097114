from __future__ import annotations

import subprocess
import sys

import pytest

from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.frontmatter import split_front_matter
from smlint.syntax.markdown import read_markdown
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Heading, Outline


def read(content: str) -> Outline:
    return read_markdown(Text("plan.md", content), Caps())


def cut(content: str) -> str | None:
    found = split_front_matter(Text("plan.md", content))
    return None if found is None else content[found[0] : found[1]]


@pytest.mark.parametrize(
    ("content", "yaml"),
    [
        ("---\nkind: goal\n---\n# Grow\n", "kind: goal\n"),
        ("---\r\nkind: goal\r\n---\r\n# Grow\r\n", "kind: goal\r\n"),
        ("---  \nkind: goal\n...\t\ntext", "kind: goal\n"),
        ("---\n---\n", ""),
        ("---\n- a\n- b\n---\n", "- a\n- b\n"),
        ("---\n\nkind: goal\n\n---\n", "\nkind: goal\n\n"),
        ("---\nkind: goal\n---", "kind: goal\n"),
        ("\n---\nkind: goal\n---\n", None),
        (" ---\nkind: goal\n---\n", None),
        ("----\nkind: goal\n----\n", None),
        ("---\n\nA draft, with a rule above and below.\n\n---\n", None),
        ("# Title\n\n---\nkind: goal\n---\n", None),
        ("---", None),
        ("", None),
    ],
)
def test_only_yaml_that_begins_on_line_1_is_front_matter(content: str, yaml: str | None) -> None:
    assert cut(content) == yaml


def test_fields_keep_their_places_in_the_file() -> None:
    outline = read("---\nkind: goal\nid: presence\n---\n\n# Be present\n")
    assert outline.front_matter
    assert outline.front is not None
    identifier = outline.front.get("id")
    assert isinstance(identifier, ScalarNode)
    assert identifier.text == "presence"
    assert (identifier.span.start.line, identifier.span.start.column) == (3, 5)
    heading = outline.blocks[0]
    assert isinstance(heading, Heading)
    assert (heading.prose.span.start.line, heading.prose.span.start.column) == (6, 3)


@pytest.mark.parametrize("yaml", ["- a\n- b\n", "just words\n", ""])
def test_front_matter_that_is_no_mapping_gives_no_fields(yaml: str) -> None:
    outline = read(f"---\n{yaml}---\n# Title\n")
    assert outline.front_matter
    assert outline.front is None
    assert len(outline.blocks) == 1


def test_what_the_yaml_reader_sees_is_passed_on() -> None:
    outline = read("---\nkind: goal\nkind: tactic\n---\n")
    assert [(seen.rule, seen.span.start.line) for seen in outline.seen] == [("duplicate-key", 3)]


def test_suppressions_in_front_matter_come_before_those_below() -> None:
    outline = read(
        "---\nkind: goal  # smlint: ignore[SM101] -- new team\n---\n"
        "Text <!-- smlint: ignore[SM104] -- later -->\n"
    )
    assert [(found.line, found.reason) for found in outline.suppressions] == [
        (2, "new team"),
        (4, "later"),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "---\nkind: goal\n\n# Grow\n",
        "---\nkind: goal\nid: grow\nelements:\n  - a\n- b\n# Grow\n",
        "---\nTitle: Grow\nDate: soon\n",
        "---\nkind: goal",
    ],
)
def test_front_matter_that_is_never_closed_is_told_at_line_1(content: str) -> None:
    outline = read(content)
    assert [(seen.rule, seen.message) for seen in outline.seen] == [("front-matter-open", "open")]
    assert outline.seen[0].span.start.line == 1
    assert not outline.front_matter


@pytest.mark.parametrize(
    "content",
    [
        "---\n\nkind: goal\n",
        "---\nAn ordinary paragraph below a rule.\n",
        "---\nNote: this document is a draft.\n\nMore.\n",
        "---\nnote: this document is a draft\nthat goes on here.\n",
        "---\n# Heading\n",
        "---\n",
        "kind: goal\n",
    ],
)
def test_a_rule_on_line_1_is_no_front_matter(content: str) -> None:
    outline = read(content)
    assert outline.seen == ()
    assert not outline.front_matter


def test_looking_for_front_matter_does_not_load_the_markdown_parser() -> None:
    code = (
        "import sys; import smlint.syntax.markdown, smlint.syntax.links;"
        "sys.exit('markdown_it' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
