from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.markdown import read_markdown
from smlint.syntax.outline import Block, Bullets, Heading, Paragraph, Prose, Table
from tests.tries import tries


def read(text: Text) -> tuple[Block, ...]:
    return read_markdown(text, Caps()).blocks


def prose(content: str) -> Prose:
    (block,) = read(Text("plan.md", content))
    assert isinstance(block, Paragraph)
    return block.prose


def every_prose(blocks: tuple[Block, ...]) -> Iterator[Prose]:
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            yield block.prose
        elif isinstance(block, Bullets):
            for item in block.items:
                yield item.prose
                yield from every_prose(item.blocks)
        elif isinstance(block, Table):
            for row in (block.header, *block.rows):
                yield from row.cells
                yield from row.beyond


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("**Grow** *our* __followers__ _now_ ~~then~~", "Grow our followers now then"),
        ("ig_followers and snake_case_name stay", "ig_followers and snake_case_name stay"),
        ("**ig_followers** __a_b__", "ig_followers a_b"),
        ("5 * 3 * 2 and a ** b", "5 * 3 * 2 and a ** b"),
        ("`ig-followers` and ``a ` b``", "ig-followers and a ` b"),
        ("`` `a` ``", "`a`"),
        ("[text](target.md) [ref] [x]: y", "text [ref] [x]: y"),
        ("![the *alt*](a.png) after", "the alt after"),
        ("a\\*b \\_c\\_ \\q \\\\", "a*b _c_ \\q \\"),
        ("a &amp; b &lt; &#8364; &nope;", "a & b < € &nope;"),
        ("one<br>two<br/>three<BR />four", "one\ntwo\nthree\nfour"),
        ("one\n  two  \nthree\\\nfour", "one\ntwo\nthree\nfour"),
        ("<b>bold</b> <span class='x'>text</span>", "bold text"),
        ("<https://example.org/%CE%B1>", "https://example.org/%CE%B1"),
        ("from 70 to [number here], {{YEAR}}", "from 70 to [number here], {{YEAR}}"),
        ("500+ → 1.700 <!-- note --> now", "500+ → 1.700  now"),
        ("*a **b** c*", "a b c"),
        ("***a** b*", "a b"),
        ("x ~~~a~~", "x ~a"),
    ],
)
def test_prose_is_what_a_reader_reads(content: str, text: str) -> None:
    assert prose(content).text == text


@pytest.mark.parametrize(
    ("content", "word", "line", "column"),
    [
        ("**Grow** our", "our", 1, 10),
        ("Καλημέρα 😀 **κόσμε**", "κόσμε", 1, 14),
        ("a\r\nb [c](d.md) e", "e", 2, 13),
        ("-\ta b\n\tc\td", "d", 2, 4),
        ("`` `x` `` y", "x", 1, 5),
        ("a &amp; b", "b", 1, 9),
        ("a &amp; b", "&", 1, 3),
        ("a \\* b", "*", 1, 4),
        ("[[a](b.md)", "[", 1, 1),
        ("![alt](a.png) z", "z", 1, 15),
        ("***a** b*", "b", 1, 8),
        ("<https://a.example/x_y>", "x_y", 1, 20),
        ("one\n   two *three*", "three", 2, 9),
    ],
)
def test_words_stand_where_they_were_written(
    content: str, word: str, line: int, column: int
) -> None:
    blocks = read(Text("plan.md", content))
    found = next(one for one in every_prose(blocks) if word in one.text)
    start = found.part(found.text.index(word), len(found.text)).start
    assert (start.line, start.column) == (line, column)


def test_a_line_break_stands_at_the_end_of_its_line() -> None:
    found = prose("one  \r\ntwo")
    mark = found.marks[found.text.index("\n")]
    assert (mark.line, mark.column) == (1, 6)


def test_the_last_mark_is_behind_the_closing_marks() -> None:
    found = prose("**grow**")
    assert (found.span.start.column, found.span.end.column) == (3, 7)
    assert found.marks[-1].column == 9


WORD = st.text(st.sampled_from("abzΑγών😀é_9"), min_size=1, max_size=6)
ODD = st.text(st.sampled_from("a *_`~[]()!<>\\&|#-+:.\t1)x=;\xa0"), max_size=14)
WRAP = st.sampled_from(
    ["{}", "**{}**", "*{}*", "__{}__", "~~{}~~", "`{}`", "[{}](x.md#a)", "![{}](x.png)", "**{}:**"]
)
PHRASE = st.lists(
    st.one_of(st.builds(lambda wrap, word: wrap.format(word), WRAP, WORD), ODD), max_size=5
).map(" ".join)
LEAD = st.sampled_from(
    ["", "", "# ", "## ", "- ", "  - ", "\t- ", "1. ", "> ", "> - ", "- [ ] ", "  ", "    ", "- - "]
)
LINE = st.one_of(
    st.builds("{}{}".format, LEAD, PHRASE),
    st.builds("{}| {} | {} |".format, st.sampled_from(["", "- ", "  "]), PHRASE, PHRASE),
    st.sampled_from(
        ["|---|---|", "  |---|---|", "", "", "---", "===", "```", "<!-- x -->", "[a]: b"]
    ),
)
DOCUMENT = st.tuples(st.lists(LINE, max_size=14), st.sampled_from(["\n", "\r\n", "\r"])).map(
    lambda parts: parts[1].join(["", *parts[0]])  # no front matter: line 1 is blank
)


@settings(max_examples=tries(300), deadline=None)
@given(DOCUMENT)
def test_every_character_read_is_where_its_mark_says(content: str) -> None:
    text = Text("plan.md", content)
    outline = read_markdown(text, Caps())
    assert not [seen for seen in outline.seen if seen.rule == "syntax-error"]
    for found in every_prose(outline.blocks):
        offsets = [mark.offset for mark in found.marks]
        assert len(offsets) == len(found.text) + 1
        assert offsets == sorted(offsets)
        assert all(mark == text.position(mark.offset) for mark in found.marks)
        assert found.text == found.text.strip()
        # The documents hold no entities: only line breaks may read otherwise than written.
        assert all(
            letter == content[offset] or (letter in " \n" and content[offset] in "\r\n")
            for letter, offset in zip(found.text, offsets, strict=False)
        )
    offsets = [link.span.start.offset for link in outline.links]
    assert offsets == sorted(offsets)


@settings(max_examples=tries(100), deadline=None)
@given(st.text(max_size=200))
def test_no_text_raises(content: str) -> None:
    text = Text("plan.md", content)
    for found in every_prose(read_markdown(text, Caps()).blocks):
        assert all(mark == text.position(mark.offset) for mark in found.marks)
