"""What an ordinary document hides: HTML tables, list tables, definitions, lines in bold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.html_table import read_html_table
from smlint.syntax.markdown import read_markdown
from smlint.syntax.opened import opened
from smlint.syntax.outline import Block, Bullets, Other, Paragraph, Prose, Table


def blocks(source: str) -> tuple[Block, ...]:
    text = Text("found.md", source)
    return opened(text, read_markdown(text, Caps()), 1_000).blocks


def table(source: str) -> list[list[str]]:
    (found,) = blocks(source)
    assert isinstance(found, Table)
    return [[cell.text for cell in row.cells] for row in (found.header, *found.rows)]


def written(source: str, prose: Prose) -> str:
    return source[prose.span.start.offset : prose.span.end.offset]


HTML = """\
<table>
  <thead><tr><th>Goal</th><th>By &amp; when</th></tr></thead>

  <tr><td>500 <b>readers</b></td>
      <td><ul><li>June 2027</li><li>July 2027</li></ul></td></tr>
</table>
"""


def test_a_table_in_html_is_one_whatever_blank_lines_stand_in_it() -> None:
    assert table(HTML) == [["Goal", "By & when"], ["500 readers", "June 2027\nJuly 2027"]]


def test_a_cell_stands_where_it_is_written() -> None:
    (found,) = blocks(HTML)
    assert isinstance(found, Table)
    first = found.rows[0].cells[0]
    assert (first.span.start.line, first.span.start.column) == (4, 11)
    assert written(HTML, first) == "500 <b>readers"


def test_rows_are_as_wide_as_the_heading() -> None:
    source = "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>\n"
    assert table(source) == [["a", "b"], ["c", ""]]


def test_html_without_a_row_stays_html() -> None:
    assert isinstance(blocks("<table></table>\n")[0], Other)
    assert isinstance(blocks("<div>A table is none.</div>\n")[0], Other)


LIST_TABLE = """\
```{list-table} Targets
:header-rows: 1
:widths: 10 20

* - Metric
  - Target
* - Followers
  - 500
* - Saves
  -
```
"""


def test_a_list_table_is_a_table() -> None:
    assert table(LIST_TABLE) == [["Metric", "Target"], ["Followers", "500"], ["Saves", ""]]


def test_a_list_table_knows_its_lines() -> None:
    (found,) = blocks(LIST_TABLE)
    assert isinstance(found, Table)
    assert [row.span.start.line for row in found.rows] == [7, 9]


def test_another_fence_stays_one() -> None:
    assert isinstance(blocks("```yaml\n* - a\n```\n")[0], Other)


def test_lines_in_bold_are_headings_of_their_own() -> None:
    found = blocks("**Development team**\n<x><li>**Objective**</li></x>\n")
    assert [(each.prose.text, each.bold) for each in found if isinstance(each, Paragraph)] == [
        ("Development team", True),
        ("Objective", True),
    ]


def test_a_bold_line_is_no_part_of_the_bullet_above_it() -> None:
    source = "* one\n* two\n<x><li>**Channels**</li></x>\n\n* three\n"
    first, heading, second = blocks(source)
    assert isinstance(first, Bullets)
    assert isinstance(heading, Paragraph)
    assert isinstance(second, Bullets)
    assert [item.prose.text for item in first.items] == ["one", "two"]
    assert (heading.prose.text, heading.bold) == ("Channels", True)


def test_a_definition_is_a_labelled_bullet() -> None:
    source = "Students\n: they live in town\n"
    (found,) = blocks(source)
    assert isinstance(found, Bullets)
    assert found.items[0].prose.text == "Students: they live in town"
    assert written(source, found.items[0].prose) == "Students\n: they live in town"


def test_lines_with_section_numbers_are_bullets() -> None:
    (found,) = blocks("1.1. Fewer calls\n1.2. More readers\n")
    assert isinstance(found, Bullets)
    assert [item.prose.text for item in found.items] == ["Fewer calls", "More readers"]


def test_an_ordinary_paragraph_stays_as_it_is() -> None:
    (found,) = blocks("We bake bread.\nAnd **cake**.\n")
    assert isinstance(found, Paragraph)
    assert found.prose.text == "We bake bread.\nAnd cake."


TAGS = ("<table>", "</table>", "<tr>", "</tr>", "<td>", "</td>", "<th>", "<ul><li>", "<table")
PIECES = st.sampled_from(
    (*TAGS, "a", "ά", "\n", "\n\n", "\r\n", "&amp;", "&#x41;", "<!--", "-->", "<", "**b**", "* - ")
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_whatever_is_written_every_cell_lies_inside_the_text(source: str) -> None:
    text = Text("found.md", source)
    found = read_html_table(text, 0, len(source))
    for row in () if found is None else (found.header, *found.rows):
        for cell in row.cells:
            assert len(cell.marks) == len(cell.text) + 1
            assert 0 <= cell.span.start.offset <= cell.span.end.offset <= len(source)
    blocks(source)
