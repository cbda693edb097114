"""Readings whose numbers stand in a CSV file beside them."""

from __future__ import annotations

import pytest

from smlint.source.text import Text
from smlint.syntax.delimited import read_delimited
from tests.conftest import Content, Plan, Smlint
from tests.test_bad_input import GOAL, METRIC

READINGS = "kind: readings\nid: r\nmetric: followers\nvalues_file: counts.csv\n"


def findings(
    plan: Plan, smlint: Smlint, counts: Content | None, readings: str = READINGS
) -> list[str]:
    files: dict[str, Content] = {"g.yaml": GOAL, "m.yaml": METRIC, "r.yaml": readings}
    if counts is not None:
        files["counts.csv"] = counts
    plan(files)
    return smlint("check", "--output-format", "concise", "--select", "hygiene").findings


@pytest.mark.parametrize(
    "counts",
    [
        "date,value\n2026-09-30,1190\n2026-10-31,1240\n",
        'date,value,note\r\n2026-09-30,"1,190","a ""spike"", they say"\r\n2026-10-31,"1,240",\r\n',
        "Ημερομηνία;Τιμή\n2026-09-30;1190\n2026-10-31;1240\n",
        "date\tvalue\n2026-09-30\t1190\n\n2026-10-31\t1240",
        b"\xef\xbb\xbfdate,value\n2026-09-30,1190\n2026-10-31,1240\n",
        "metric,date,value\nother,2026-09-30,x\nfollowers,2026-10-31,1240\n",
    ],
)
def test_what_spreadsheets_export_is_read(plan: Plan, smlint: Smlint, counts: Content) -> None:
    assert findings(plan, smlint, counts) == []


def test_a_fault_stands_at_its_cell(plan: Plan, smlint: Smlint) -> None:
    counts = "date,value,note\n2026-09-30,many,\n31/10/2026,1240,ok\n"
    assert [line.split(" ", 4)[:4] for line in findings(plan, smlint, counts)] == [
        ["counts.csv:2:12:", "error", "SM901", "schema"],
        ["counts.csv:3:1:", "warning", "SM905", "date-not-iso"],
    ]


def test_the_line_of_the_file_is_shown(plan: Plan, smlint: Smlint) -> None:
    plan({"g.yaml": GOAL, "r.yaml": READINGS, "counts.csv": "date,value\n2026-09-30,many\n"})
    assert "2 | 2026-09-30,many" in smlint("check", "--select", "SM901").out


@pytest.mark.parametrize(
    ("counts", "name", "expected"),
    [
        (None, "counts.csv", "r.yaml:4:14: error SM914 dead-link"),
        (None, "../counts.csv", "r.yaml:4:14: error SM930 unreadable"),
        (b"date,value\n2026-09-30,\xff\n", "counts.csv", "counts.csv:2:12: error SM916 not-utf-8"),
        ("date,valeu\n2026-09-30,1\n", "counts.csv", "counts.csv:1:6: error SM904 unknown-field"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(
    plan: Plan, smlint: Smlint, counts: Content | None, name: str, expected: str
) -> None:
    readings = READINGS.replace("counts.csv", name)
    told = findings(plan, smlint, counts, readings)
    assert [line[: len(expected)] for line in told] == [expected]


def test_every_character_of_a_cell_knows_its_place() -> None:
    text = Text("x.csv", 'a,"b ""c"" d"\n1, two \n')
    table = read_delimited(text)
    assert table is not None
    for row in (table.header, *table.rows):
        for cell in row.cells:
            for at, char in enumerate(cell.text):
                assert text.content[cell.marks[at].offset] == char
    assert [cell.text for cell in table.header.cells] == ["a", 'b "c" d']
    assert [cell.text for cell in table.rows[0].cells] == ["1", "two"]


@pytest.mark.parametrize("content", ["", "\n\n", ",,\n", '"', '"a\nb', "a,b\n1\n1,2,3\n"])
def test_any_text_is_a_table_or_none(content: str) -> None:
    table = read_delimited(Text("x.csv", content))
    assert table is None or all(len(row.cells) == len(table.header.cells) for row in table.rows)
