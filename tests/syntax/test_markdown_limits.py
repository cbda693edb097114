from __future__ import annotations

import gc

import pytest

from smlint.base.finding import Term
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.markdown import read_markdown
from smlint.syntax.outline import Heading, Outline, Paragraph, Table


def read(content: str, caps: Caps | None = None) -> Outline:
    return read_markdown(Text("plan.md", content), caps or Caps())


def headings(outline: Outline) -> list[str]:
    return [block.prose.text for block in outline.blocks if isinstance(block, Heading)]


def test_lines_past_the_limit_are_not_read_and_that_is_said() -> None:
    outline = read("# a\n\n# b\n\n# c\n", Caps(markdown_lines=3))
    assert headings(outline) == ["a", "b"]
    (seen,) = outline.seen
    assert (seen.rule, seen.message) == ("over-the-limit", "over")
    assert (seen.span.start.line, seen.span.start.column) == (4, 1)
    assert seen.args == {
        "what": Term("limit.markdown_lines"),
        "n": 5,
        "max": 3,
        "limit": "markdown_lines",
    }


def test_as_many_lines_as_allowed_are_read_in_silence() -> None:
    assert read("# a\n\n# b\n", Caps(markdown_lines=3)).seen == ()


@pytest.mark.parametrize("marks", [1000, 10_000])
def test_what_is_quoted_too_deep_is_told_and_the_rest_is_read(marks: int) -> None:
    outline = read(f"# a\n\n{'> ' * marks}x\n\n# b\n")
    assert headings(outline) == ["a", "b"]
    (seen,) = outline.seen
    assert (seen.rule, seen.message, seen.span.start.line) == ("not-read", "too-deep", 3)


@pytest.mark.parametrize("marker", ["- ", "1. "])
def test_lists_nested_too_deep_are_told_and_the_rest_is_read(marker: str) -> None:
    outline = read(f"# a\n\n{marker * 10_000}x\n\n# b\n")
    assert headings(outline) == ["a", "b"]
    assert [(seen.message, seen.span.start.line) for seen in outline.seen] == [("too-deep", 3)]


def test_a_list_by_indentation_is_told_where_it_gets_too_deep() -> None:
    content = "".join(f"{'  ' * depth}- x\n" for depth in range(60))
    outline = read(f"{content}\n# after\n")
    assert [(seen.message, seen.span.start.line) for seen in outline.seen] == [("too-deep", 50)]
    assert headings(outline) == ["after"]


def test_thirty_quotes_hide_nothing() -> None:
    outline = read(f"{'> ' * 30}[a](b.md)\n")
    assert outline.seen == ()
    assert [link.target for link in outline.links] == ["b.md"]


def test_list_items_past_the_limit_are_told_once() -> None:
    outline = read("- a\n" * 20 + "\n# after\n", Caps(nodes=5))
    (seen,) = outline.seen
    assert (seen.rule, seen.args["limit"], seen.span.start.line) == ("over-the-limit", "nodes", 6)
    assert headings(outline) == ["after"]


def test_tables_past_the_limit_are_told_once_and_what_follows_is_read() -> None:
    table = "|a|b|\n|-|-|\n|c|\n"
    outline = read(f"{table}\n{table}d\n\n# after\n\n{table}", Caps(nodes=3))
    (seen,) = outline.seen
    assert (seen.rule, seen.args["limit"], seen.span.start.line) == ("over-the-limit", "nodes", 5)
    assert headings(outline) == ["after"]
    assert sum(isinstance(block, Table) for block in outline.blocks) == 1


@pytest.mark.parametrize(
    "content",
    [
        "[" * 20_000,
        "![" * 2_000 + "a" + "](b)" * 2_000,
        "[" * 2_000 + "a" + "](b)" * 2_000,
        "*a **b " * 4_000,
        "a <!-- " * 5_000,
        "[a](" * 5_000,
        "".join("`" * length + " " for length in range(300)),
        "|a|\n|-|\n|" + "\\|" * 20_000 + "|\n",
    ],
)
def test_hostile_marks_lose_no_text(content: str) -> None:
    outline = read(content)
    assert outline.seen == ()
    assert outline.blocks


def test_what_breaks_the_parser_is_a_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RecursionError("too much")

    monkeypatch.setattr("smlint.syntax.block_parser.MarkdownIt.parse", broken)
    outline = read("---\nid: a\n---\n# b\n")
    (seen,) = outline.seen
    assert (seen.rule, seen.message) == ("syntax-error", "other")
    assert seen.args == {"detail": "RecursionError: too much"}
    assert seen.span.start.line == 4
    assert outline.front is not None


def test_nul_and_line_separators_are_characters_like_any_other() -> None:
    outline = read("a\0b\n\nc\u2028d\x0be\x85f\n")
    texts = [block.prose.text for block in outline.blocks if isinstance(block, Paragraph)]
    assert texts == ["a\ufffdb", "c\u2028d\x0be\x85f"]
    assert outline.blocks[1] == outline.blocks[1]


def test_a_text_is_let_go_of_once_nobody_needs_it() -> None:
    """A run collects no garbage: what holds itself would stay to its end."""
    table = "| Goal | Target |\n|---|---|\n" + "| Grow | 5 |\n" * 500
    listed = "- one\n- two\n" * 500
    text = Text("a.md", f"# Title\n\n{table}\nSome **words**.\n\n{listed}")
    read_markdown(text, Caps())
    gc.collect()
    gc.disable()
    try:
        read_markdown(text, Caps())
        assert gc.collect() < 100
    finally:
        gc.enable()
