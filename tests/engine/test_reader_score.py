"""How well ordinary documents are read is counted fairly: the scoring of ``benchmarks.reader``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from benchmarks.reader import (
    TRUTH,
    Compared,
    Find,
    Row,
    UnusableError,
    below,
    compare,
    main,
    pooled,
    read_document,
    read_folder,
    read_truth,
)

PLAN = """---
title: Marketing 2027
---
# Social media strategy

## Goals

- 500 readers of the newsletter by March 2027
- Neighbours know us

## Channels

- Instagram
- Our own board

## KPIs

- Sign-ups
"""
GUIDE = "# How to post\n\nWrite short sentences.\n"
HEAD = "document\tline\tkind\tof\tvalue\n"
ROWS = """plan.md\t8\tgoal\t\t
plan.md\t8\tdeadline\t8\t2027-03-31
plan.md\t9\tgoal\t\t
plan.md\t2\tdeadline\t9\t2027-12-31
plan.md\t13\tchannel\t\tinstagram
plan.md\t14\tchannel\t\tboard
plan.md\t18\tmetric\t\t
plan.md\t8\tmetric?\t8\t
"""


def counts(done: Compared, kind: str) -> tuple[int, int, int]:
    score = done.scores[kind]
    return score.right, score.wrong, score.missed


def goals(*lines: int) -> Sequence[Find]:
    return [Find("goal", line, line) for line in lines]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.md").write_text(PLAN, encoding="utf-8")
    (tmp_path / "guide.md").write_text(GUIDE, encoding="utf-8")
    (tmp_path / "README.md").write_text("# Goals\n\n- 500 readers\n", encoding="utf-8")
    (tmp_path / "truth.tsv").write_text(HEAD + ROWS, encoding="utf-8")
    return tmp_path


def test_lines_are_compared_one_find_for_one_row() -> None:
    done = compare([Row(3, "goal"), Row(4, "goal"), Row(9, "metric")], goals(3, 3, 5))
    assert counts(done, "goal") == (1, 2, 1)
    assert counts(done, "metric") == (0, 0, 1)
    assert done.errors == [
        (3, "false goal"),
        (4, "missed goal"),
        (5, "false goal"),
        (9, "missed metric"),
    ]


def test_two_goals_of_one_line_are_two() -> None:
    assert counts(compare([Row(3, "goal"), Row(3, "goal")], goals(3, 3)), "goal") == (2, 0, 0)
    assert counts(compare([Row(3, "goal"), Row(3, "goal")], goals(3)), "goal") == (1, 0, 1)


def test_a_find_of_several_lines_may_stand_anywhere_in_them() -> None:
    block = Find("goal", 3, 6)
    assert counts(compare([Row(5, "goal")], [block]), "goal") == (1, 0, 0)
    assert counts(compare([Row(7, "goal")], [block]), "goal") == (0, 1, 1)
    both = compare([Row(3, "goal"), Row(5, "goal")], [block, *goals(5)])
    assert counts(both, "goal") == (2, 0, 0)


def test_what_may_be_seen_either_way_counts_neither_way() -> None:
    doubtful = Row(4, "goal", counts=False)
    due = Find("goal", 4, 4, due="2027-12-31")
    for finds in ([], [due]):
        done = compare([doubtful], finds)
        assert counts(done, "goal") == counts(done, "deadline") == (0, 0, 0)
        assert done.errors == []


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        ("2027-03-31", (1, 0, 0)),
        ("2027-03-01", (0, 1, 1)),
        ("", (0, 1, 1)),
        (None, (0, 0, 1)),
    ],
)
def test_a_deadline_is_right_with_its_goal_and_its_day(
    due: str | None, expected: tuple[int, int, int]
) -> None:
    rows = [Row(8, "goal"), Row(2, "deadline", 8, "2027-03-31")]
    assert counts(compare(rows, [Find("goal", 8, 8, due=due)]), "deadline") == expected


def test_a_deadline_of_another_goal_is_wrong() -> None:
    rows = [Row(8, "goal"), Row(9, "goal"), Row(8, "deadline", 8, "2027-03-31")]
    finds = [Find("goal", 8, 8), Find("goal", 9, 9, due="2027-03-31")]
    assert counts(compare(rows, finds), "deadline") == (0, 1, 1)
    nowhere = compare([], [Find("goal", 9, 9, due="2027-03-31")])
    assert counts(nowhere, "deadline") == (0, 1, 0)


def test_a_deadline_that_cannot_be_told_is_right_without_a_day() -> None:
    rows = [Row(8, "goal"), Row(2, "deadline", 8)]
    assert counts(compare(rows, [Find("goal", 8, 8, due="")]), "deadline") == (1, 0, 0)
    assert counts(compare(rows, [Find("goal", 8, 8, due="2027-09-30")]), "deadline") == (0, 1, 1)


def test_the_deadline_of_its_objectives_is_a_goals_but_never_wrong() -> None:
    implied = Find("goal", 8, 8, due="2027-03-31", implied=True)
    rows = [Row(8, "goal"), Row(2, "deadline", 8, "2027-03-31")]
    assert counts(compare(rows, [implied]), "deadline") == (1, 0, 0)
    assert counts(compare(rows[:1], [implied]), "deadline") == (0, 0, 0)


def test_a_channel_is_one_wherever_it_was_found() -> None:
    rows = [Row(line, "channel", value="twitter") for line in (3, 9)]
    for lines in ((3,), (9,), (3, 9)):
        finds = [Find("channel", line, line, "twitter") for line in lines]
        assert counts(compare(rows, finds), "channel") == (1, 0, 0)
    elsewhere = compare(rows, [Find("channel", 5, 5, "twitter")])
    assert counts(elsewhere, "channel") == (0, 1, 1)
    assert elsewhere.errors == [(3, "missed channel twitter"), (5, "false channel twitter")]


def test_a_channel_that_smlint_has_no_name_for_is_known_by_its_line() -> None:
    rows = [Row(3, "channel", value="twitter"), Row(3, "channel", value="board")]
    finds = [Find("channel", 3, 3), Find("channel", 3, 3, "twitter")]
    assert counts(compare(rows, finds), "channel") == (2, 0, 0)
    assert counts(compare(rows, [Find("channel", 3, 3, "facebook")]), "channel") == (0, 1, 2)


def test_documents_are_read_as_smlint_reads_them(folder: Path) -> None:
    truth = read_truth(folder / "truth.tsv")
    found = read_folder(folder, truth)
    assert list(found) == ["guide.md", "plan.md"]
    assert not found["guide.md"].strategy
    assert found["plan.md"].strategy
    done = compare(truth["plan.md"], found["plan.md"].finds)
    assert done.errors == []
    assert counts(done, "deadline") == (2, 0, 0)
    assert list(read_folder(folder, truth, named_only=True)) == ["plan.md"]


def test_a_goal_is_found_once_and_its_objectives_beside_it(tmp_path: Path) -> None:
    document = tmp_path / "okr.md"
    document.write_text(
        "# OKRs for 2027\n\n- Objective: a livelier forum\n  - Key result: 40 answers a week\n"
        "- Objective: 500 readers\n",
        encoding="utf-8",
    )
    finds = [each for each in read_document(document).finds if each.kind == "goal"]
    assert [(each.first, each.due, each.implied) for each in finds] == [
        (3, "2027-12-31", False),
        (4, "2027-12-31", False),
        (5, "2027-12-31", False),
    ]


def test_names_of_platforms_are_compared_as_smlint_has_them(tmp_path: Path) -> None:
    file = tmp_path / "truth.tsv"
    file.write_text(f"{HEAD}a.md\t3\tchannel\t\tX\na.md\t4\tobjective?\t\t\n", encoding="utf-8")
    assert read_truth(file)["a.md"] == (
        Row(3, "channel", value="twitter"),
        Row(4, "goal", counts=False),
    )


def test_a_row_with_only_a_name_says_that_nothing_is_there(tmp_path: Path) -> None:
    file = tmp_path / "truth.tsv"
    file.write_text(f"{HEAD}a.md\n", encoding="utf-8")
    assert read_truth(file) == {"a.md": ()}


@pytest.mark.parametrize(
    "row", ["a.md\t3\tgaol\t\t\n", "a.md\tthree\tgoal\t\t\n", "a.md\t3\tdeadline\t3\tMay\n"]
)
def test_a_row_that_cannot_be_compared_is_told(tmp_path: Path, row: str) -> None:
    file = tmp_path / "truth.tsv"
    file.write_text(HEAD + row, encoding="utf-8")
    with pytest.raises(UnusableError, match="line 2"):
        read_truth(file)


def test_a_document_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnusableError, match=r"no lost\.md"):
        read_folder(tmp_path, {"lost.md": [Row(1, "goal")]})


def test_all_documents_make_one_score() -> None:
    scores = pooled([compare([Row(3, "goal")], goals(3, 4)), compare([Row(3, "goal")], [])])
    assert (scores["goal"].precision, scores["goal"].recall, scores["goal"].f1) == (0.5, 0.5, 0.5)
    assert below("goal", scores["goal"])
    assert scores["metric"].precision is None
    assert not below("metric", scores["metric"])


def test_the_tables_are_printed(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "notes.md").write_text("# Notes\n\n## Goals\n\n- 500 readers\n", encoding="utf-8")
    arguments = [str(folder), "--truth", str(folder / "truth.tsv"), "--errors"]
    monkeypatch.setattr(sys, "argv", ["reader", *arguments])
    with pytest.raises(SystemExit) as ended:
        main()
    told = capsys.readouterr().out
    assert ended.value.code == 1  # two of three goals are there: less than asked
    assert "notes.md:5 false goal\n" in told
    assert "| plan | 1.00 / 1.00 | 1.00 | 1.00 / 1.00 |" in told
    assert "| goals | 2 | 1 | 0 | 0.67 | 1.00 | 0.80 | 0.90 / 0.90 |" in told
    assert "| guide | no | none |\n| notes | yes | 1 goal, 1 metric |" in told


def test_the_shipped_truth_is_sound() -> None:
    for name, rows in read_truth(TRUTH).items():
        lines = {row.line for row in rows if row.kind == "goal"}
        for row in rows:
            assert row.kind != "deadline" or row.of in lines, (name, row)
            assert row.kind != "channel" or row.value, (name, row)
