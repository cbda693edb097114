from __future__ import annotations

import pytest

from smlint.base.span import Span
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.links import links_in
from smlint.syntax.markdown import read_markdown
from smlint.syntax.outline import (
    Block,
    Bullets,
    Heading,
    Other,
    Outline,
    Paragraph,
    Row,
    Table,
    sections,
)


def read(content: str) -> Outline:
    return read_markdown(Text("plan.md", content), Caps())


def only(content: str) -> Block:
    (block,) = read(content).blocks
    return block


def bullets(content: str) -> Bullets:
    block = only(content)
    assert isinstance(block, Bullets)
    return block


def table(content: str) -> Table:
    block = only(content)
    assert isinstance(block, Table)
    return block


def cells(row: Row) -> list[str]:
    return [cell.text for cell in row.cells]


def under(content: str, span: Span) -> str:
    return content[span.start.offset : span.end.offset]


@pytest.mark.parametrize(
    ("content", "level", "text", "line", "column"),
    [
        ("# Goals", 1, "Goals", 1, 3),
        ("  ###   Goals  ##  ", 3, "Goals", 1, 9),
        ("## C# and #tags", 2, "C# and #tags", 1, 4),
        ("# Goals #\\#", 1, "Goals ##", 1, 3),
        ("# # #", 1, "#", 1, 3),
        ("## 🎯 Στόχοι", 2, "🎯 Στόχοι", 1, 4),
        ("\r\n\r\n#\tGoals\r\n", 1, "Goals", 3, 3),
        ("Goals\n=====", 1, "Goals", 1, 1),
        ("  Goals of\n  2027\n---", 2, "Goals of\n2027", 1, 3),
        ("##", 2, "", 1, 3),
    ],
)
def test_headings(content: str, level: int, text: str, line: int, column: int) -> None:
    block = only(content)
    assert isinstance(block, Heading)
    assert (block.level, block.prose.text) == (level, text)
    start = block.prose.span.start
    assert (start.line, start.column) == (line, column)


@pytest.mark.parametrize(
    ("content", "bold", "label"),
    [
        ("**Month 1 Goals:**", True, "Month 1 Goals:"),
        ("__Goals__", True, ""),
        ("***Goals***", True, ""),
        ("**Objective:** grow", False, "Objective:"),
        ("**Objective**: grow", False, "Objective:"),
        ("**Objective** : grow", False, "Objective :"),
        ("**Στόχος:** 1.700", False, "Στόχος:"),
        ("**Two** and **three**", False, ""),
        ("**Two** **three**", False, ""),
        ("We say **Objective:** grow", False, ""),
        ("Objective: grow", False, ""),
        ("*Objective:* grow", False, ""),
    ],
)
def test_bold_lines_and_labels(content: str, *, bold: bool, label: str) -> None:
    block = only(content)
    assert isinstance(block, Paragraph)
    assert block.bold is bold
    assert block.prose.text[: block.label_end] == label


def test_bullets_hold_their_label_their_box_and_what_is_nested() -> None:
    content = (
        "- [ ] **Metric:** followers\n- [x] done\n- [X]\n- [link] text\n"
        "  1. first\n\n     more\n  2. second\n"
    )
    items = bullets(content).items
    assert [item.checked for item in items] == [False, True, True, None]
    assert [item.prose.text for item in items] == ["Metric: followers", "done", "", "[link] text"]
    assert items[0].prose.text[: items[0].label_end] == "Metric:"
    (nested,) = items[3].blocks
    assert isinstance(nested, Bullets)
    assert nested.start == 1
    more = nested.items[0].blocks[0]
    assert isinstance(more, Paragraph)
    assert more.prose.text == "more"
    assert under(content, nested.items[1].span) == "2. second"


def test_an_ordered_list_says_where_it_begins() -> None:
    assert bullets("7) a\n8) b").start == 7
    assert bullets("0. a").start == 0
    assert bullets("- a").start is None


def test_items_that_begin_on_one_line_have_their_own_places() -> None:
    content = "- 1. # Deep\n"
    outer = bullets(content).items[0]
    inner = outer.blocks[0]
    assert isinstance(inner, Bullets)
    heading = inner.items[0].blocks[0]
    assert isinstance(heading, Heading)
    assert (outer.prose.text, inner.items[0].prose.text) == ("", "")
    assert (outer.span.start.column, inner.items[0].span.start.column) == (1, 3)
    assert heading.prose.span.start.column == 8


def test_a_heading_in_a_bullet_or_a_quote_is_not_the_documents() -> None:
    blocks = read("# One\n\n- # Two\n\n> # Three\n").blocks
    assert [section.heading.prose.text for section in sections(blocks)[1]] == ["One"]


def test_a_cell_stands_where_its_text_stands() -> None:
    content = "| id | Στόχος |\r\n|---|---|\r\n|  obj-a |\tgrow `a\\|b` \\| c  |\r\n"
    read_table = table(content)
    assert cells(read_table.header) == ["id", "Στόχος"]
    (row,) = read_table.rows
    assert cells(row) == ["obj-a", "grow a|b | c"]
    assert [(cell.span.start.line, cell.span.start.column) for cell in row.cells] == [
        (3, 4),
        (3, 12),
    ]
    pipe = row.cells[1].text.rindex("|")
    assert under(content, row.cells[1].part(pipe, pipe + 1)) == "|"
    assert under(content, row.span) == "obj-a |\tgrow `a\\|b` \\| c"


@pytest.mark.parametrize(
    "content",
    [
        "a | b\n--|--\n1 | 2\n",
        "- | a | b |\n  |---|---|\n  | 1 | 2 |\n",
        "- - text\n\n    a | b\n    --|--\n    1 | 2\n",
        "1. text\n\n   | a | b |\n   |---|---|\n   | 1 | 2 |\n",
    ],
)
def test_tables_with_and_without_outer_pipes_and_in_lists(content: str) -> None:
    block = read(content).blocks[0]
    while isinstance(block, Bullets):
        block = block.items[0].blocks[0]
    assert isinstance(block, Table)
    rows = (block.header, *block.rows)
    assert [cells(row) for row in rows] == [["a", "b"], ["1", "2"]]
    assert [[under(content, cell.span) for cell in row.cells] for row in rows] == [
        ["a", "b"],
        ["1", "2"],
    ]


def test_missing_cells_stand_at_the_rows_end_and_empty_ones_at_their_place() -> None:
    content = "| a | b | c |\n|---|---|---|\n| 1 |\n| 1 |  | 3 |\n"
    short, gap = table(content).rows
    assert cells(short) == ["1", "", ""]
    assert [cell.span.start.column for cell in short.cells] == [3, 6, 6]
    assert under(content, short.span) == "1"
    assert cells(gap) == ["1", "", "3"]
    assert gap.cells[1].span.start.column == 7
    assert under(content, gap.span) == "1 |  | 3"


def test_cells_past_the_last_column_are_kept_apart() -> None:
    outline = read("| a |\n|---|\n| 1 | 2 | <!-- smlint: ignore[SM116] -- soon --> |\n")
    (block,) = outline.blocks
    assert isinstance(block, Table)
    (row,) = block.rows
    assert cells(row) == ["1"]
    assert [cell.text for cell in row.beyond] == ["2"]
    assert [found.line for found in outline.suppressions] == [3]


def test_an_empty_row_has_a_place_too() -> None:
    (row,) = table("| a | b |\n|---|---|\n|   |   |\n").rows
    assert cells(row) == ["", ""]
    assert (row.span.start.line, row.span.start) == (3, row.span.end)


def test_links_of_a_cell_are_found_by_the_cell() -> None:
    content = (
        "| a | b |\n|---|---|\n"
        "| [followers](metrics.yaml#ig-followers); [reach](<my metrics.yaml>) | [all][m] |\n\n"
        "[m]: metrics.yaml\n"
    )
    outline = read(content)
    (block,) = outline.blocks
    assert isinstance(block, Table)
    first, second = block.rows[0].cells
    assert first.text == "followers; reach"
    assert [(link.target, link.anchor) for link in links_in(outline, first)] == [
        ("metrics.yaml", "ig-followers"),
        ("my metrics.yaml", ""),
    ]
    assert [link.anchor for link in links_in(outline, first.slice(0, 9))] == ["ig-followers"]
    assert [link.target for link in links_in(outline, first.slice(10, 16))] == ["my metrics.yaml"]
    assert [link.target for link in links_in(outline, second)] == ["metrics.yaml"]


@pytest.mark.parametrize(
    ("content", "target", "anchor", "written"),
    [
        ("[a](b.md)", "b.md", "", "b.md"),
        ('[a]( b.md "title" )', "b.md", "", "b.md"),
        ("[a](<b c.md>)", "b c.md", "", "b c.md"),
        ("[a](b%20c.md#x%20y)", "b c.md", "x y", "b%20c.md#x%20y"),
        ("[a](στόχοι.md#ένα)", "στόχοι.md", "ένα", "στόχοι.md#ένα"),
        ("[a](../b_(c).md)", "../b_(c).md", "", "../b_(c).md"),
        ("[a](#b)", "", "b", "#b"),
        ("![a](b.png)", "b.png", "", "b.png"),
        ("[a](b.md?plain=1#c)", "b.md", "c", "b.md?plain=1#c"),
        ("> [a](b.md)", "b.md", "", "b.md"),
        ("# [*a*](b.md)", "b.md", "", "b.md"),
    ],
)
def test_relative_links(content: str, target: str, anchor: str, written: str) -> None:
    (link,) = read(content).links
    assert (link.target, link.anchor) == (target, anchor)
    assert under(content, link.span) == written


@pytest.mark.parametrize(
    "content",
    [
        "[a](https://example.org/b.md)",
        "[a](mailto:a@example.org)",
        "[a](//example.org/b.md)",
        "<https://example.org>",
        "[a]()",
        "`[a](b.md)`",
        "```\n[a](b.md)\n```",
        "\\[a](b.md)",
    ],
)
def test_what_is_no_relative_link(content: str) -> None:
    assert read(content).links == ()


def test_an_image_in_a_link_gives_both_in_order() -> None:
    assert [link.target for link in read("[![a](b.png)](c.md)").links] == ["b.png", "c.md"]


@pytest.mark.parametrize(
    ("content", "what", "info"),
    [
        ("```{list-table} KPIs\n- a\n```", "fence", "{list-table} KPIs"),
        ("~~~\na\n~~~", "fence", ""),
        ("    indented", "code", ""),
        ("<table>\n<tr><td>a</td></tr>\n</table>", "html", ""),
        ("> # Quoted\n> text", "quote", ""),
    ],
)
def test_blocks_that_hold_no_field(content: str, what: str, info: str) -> None:
    block = only(f"{content}\n\n")
    assert isinstance(block, Other)
    assert (block.what, block.info) == (what, info)
    assert under(content, block.span) == content.lstrip(" ")


def test_rules_and_comments_are_no_blocks() -> None:
    assert read("***\n\n<!-- a note -->\n\n<!--\nmore\n-->\n").blocks == ()


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        ("<!-- smlint: ignore[SM116] until=2027-05-01 -- island -->\n\n| a |\n|---|\n", 1, 1),
        ("text <!-- smlint: ignore[SM116] until=2027-05-01 -- island --> text", 1, 6),
        ("# H <!-- smlint: ignore[SM116] until=2027-05-01 -- island -->", 1, 5),
        ("| a |\n|---|\n| 1 <!-- smlint: ignore[SM116] until=2027-05-01 -- island --> |", 3, 5),
        ("- a\n  - b <!-- smlint: ignore[SM116] until=2027-05-01 -- island -->", 2, 7),
        ("> <!-- smlint: ignore[SM116] until=2027-05-01 -- island -->", 1, 3),
    ],
)
def test_suppressions_are_found_wherever_they_stand(content: str, line: int, column: int) -> None:
    (found,) = read(content).suppressions
    assert (found.line, found.span.start.column) == (line, column)
    assert under(content, found.span).startswith("<!--")
    assert under(content, found.span).endswith("-->")
    assert [name for name, _ in found.selectors] == ["SM116"]
    assert (found.until, found.reason) == ("2027-05-01", "island")


@pytest.mark.parametrize(
    "content",
    [
        "```\n<!-- smlint: ignore[SM116] -- shown -->\n```\n",
        "`<!-- smlint: ignore[SM116] -- shown -->`\n",
        "    <!-- smlint: ignore[SM116] -- shown -->\n",
        "<!-- an ordinary comment -->\n",
    ],
)
def test_what_is_no_suppression(content: str) -> None:
    assert read(content).suppressions == ()


def test_a_comment_is_no_prose() -> None:
    block = only("## Grow <!-- smlint: ignore[SM116] -- soon -->")
    assert isinstance(block, Heading)
    assert block.prose.text == "Grow"
