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


UNNAMED = "metric,date,value,channel,note\nfollowers,2026-10-31,20,,\n"


def unnamed(plan: Plan, smlint: Smlint, files: dict[str, Content], *options: str) -> str:
    plan({"g.yaml": GOAL, "m.yaml": METRIC, **files})
    return smlint("check", "--select", "SM921,SM614", *options).out


@pytest.mark.parametrize(
    "header", ["metric,date,value", "Δείκτης;Ημερομηνία;Τιμή;Κανάλι", "date\tKPI\tnumber"]
)
def test_readings_that_no_document_names_are_told(plan: Plan, smlint: Smlint, header: str) -> None:
    counts = f"{header}\nfollowers,2026-10-31,20\n"
    told = unnamed(plan, smlint, {"counts/all.csv": counts}, "--show-files", "--show-skipped")
    assert "counts/all.csv:1:1  warning  SM921 kind-missing" in told
    assert '"values_file: all.csv"' in " ".join(told.split())
    assert "not read  counts/all.csv" in told
    assert "SM614  readings-missing: not judged, because counts/all.csv was not read" in told


def test_the_same_is_told_in_greek(plan: Plan, smlint: Smlint) -> None:
    told = unnamed(plan, smlint, {"all.csv": UNNAMED}, "--lang", "el", "--show-skipped")
    assert "all.csv:1:1  προειδοποίηση  SM921" in told
    assert "κανένα αρχείο δεν τον αναφέρει" in " ".join(told.split())
    assert "readings-missing: δεν κρίθηκε, γιατί δεν διαβάστηκε το all.csv" in told


@pytest.mark.parametrize(
    "files",
    [
        {"all.csv": "metric,value\nfollowers,20\n"},
        {"all.csv": UNNAMED, "r.yaml": READINGS.replace("counts", "all")},
        {"all.csv": UNNAMED, "smlint.yaml": "exclude: ['*.csv']\n"},
        {"all.csv": UNNAMED, "r.yaml": READINGS.replace("counts", "all") + "note: a: b\n"},
    ],
    ids=["other columns", "named", "excluded", "perhaps named"],
)
def test_other_tables_are_nobodys_fault(
    plan: Plan, smlint: Smlint, files: dict[str, Content]
) -> None:
    assert "SM921" not in unnamed(plan, smlint, files)


def test_a_folder_without_a_plan_may_hold_any_table(plan: Plan, smlint: Smlint) -> None:
    plan({"all.csv": UNNAMED, "notes.md": "# Notes\n"})
    assert "SM921" not in smlint("check").out


def test_a_table_that_nobody_names_does_not_hinder_a_new_document(
    plan: Plan, smlint: Smlint
) -> None:
    plan({"g.yaml": GOAL, "m.yaml": METRIC, "all.csv": UNNAMED})
    assert smlint("new", "readings", "r-followers").code == 0


def test_a_decimal_comma_is_told_as_a_cell_too_many(plan: Plan, smlint: Smlint) -> None:
    counts = (
        "metric,date,value,channel,note\nfollowers,2026-10-31,3,8,,\nfollowers,2026-09-30,2,,\n"
    )
    (told,) = findings(plan, smlint, counts)
    assert told.startswith("counts.csv:2:22: error SM933 not-read This row has a cell too many:")
    assert 'the comma in "3,8" cuts the number in two, and neither part is read.' in told
    told = smlint("check", "--select", "SM933").out
    assert "write  the number in quotes, or with a point: 3.8" in told
    told = smlint("check", "--select", "SM933", "--lang", "el").out
    assert "Η γραμμή έχει ένα κελί παραπάνω: το κόμμα στο «3,8» κόβει τον αριθμό στα δύο" in (
        " ".join(told.split())
    )


def test_an_empty_cell_too_many_moves_nothing(plan: Plan, smlint: Smlint) -> None:
    assert findings(plan, smlint, "date,value\n2026-10-31,500,\n") == []


def test_a_cell_too_many_elsewhere_is_no_number(plan: Plan, smlint: Smlint) -> None:
    counts = "date,value,note\n2026-10-31,20,rain, they say\n"
    (told,) = findings(plan, smlint, counts)
    assert "comes after the last column" in told
