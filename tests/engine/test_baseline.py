"""A baseline: what it reads, what it refuses and where, what it knows of a run."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smlint.base.finding import Finding, Severity
from smlint.base.span import Position, Span
from smlint.engine.baseline.entries import Baseline, Entry, written
from smlint.engine.baseline.reading import decoded, parse
from smlint.engine.baseline.standing import Day, passed, standing, with_new
from smlint.engine.unusable import Refusal, SettingsError
from smlint.source.text import Text

TODAY = date(2026, 11, 20)
RULES = frozenset({"SM116", "SM803"})
DAY = Day(TODAY, RULES, frozenset({"smlint.yaml"}), frozenset({"syntax-error"}))
PLACE = Span("goals.yaml", Position(3, 5, 40), Position(3, 9, 44))
MARK = "6fab07ab5a11c7a10b0dc99a95875893"
ENTRY = {"rule": "SM116", "name": "objective-no-target", "about": "objective:o", "count": 1}


def found(subject: str, rule: str = "SM116", occurrence: int = 0, line: int = 3) -> Finding:
    """A finding about an element."""
    place = Span("goals.yaml", Position(line, 5, 40), Position(line, 9, 44))
    name = {"SM116": "objective-no-target", "SM803": "tactic-without-goal"}.get(rule, "other")
    return Finding(
        rule, name, Severity.ERROR, place, "said", subject=subject, occurrence=occurrence
    )


def knowing(*findings: Finding, until: date | None = None) -> Baseline:
    """A baseline that knows some findings."""
    held = {each.mark: replace(each, until=until) for each in with_new((), findings)}
    return Baseline(Text("b.json", written(held.values())), held)


def text_of(entries: dict[str, object], version: object = 1) -> str:
    return json.dumps({**entries, "version": version}, ensure_ascii=False, indent=2)


def refusal(content: str) -> tuple[str, str]:
    """Where a text cannot be used, and the sentence that says why."""
    with pytest.raises(SettingsError) as raised:
        parse(Text("b.json", content))
    (seen,) = raised.value.seen
    assert isinstance(seen, Refusal)
    return f"{seen.span.start.line}:{seen.span.start.column}", seen.key


def test_a_line_moved_and_a_day_later_it_is_the_same_finding() -> None:
    held = standing([found("objective:o", line=90)], knowing(found("objective:o")), DAY)
    assert (held.new, len(held.known), held.stale) == ((), 1, 0)


def test_the_mark_is_the_fingerprint_that_reports_tell() -> None:
    first, second = found("objective:o"), found("objective:o", occurrence=1)
    assert first.mark == second.mark == first.fingerprint != second.fingerprint


def test_of_findings_that_are_alike_as_many_are_known_as_were_counted() -> None:
    alike = [found("objective:o", occurrence=at) for at in range(3)]
    held = standing(alike, knowing(*alike[:2]), DAY)
    assert [each.finding for each in held.known] == alike[:2]
    assert held.new == held.open == (alike[2],)
    (entry,) = with_new(held.left, held.open)
    assert entry.count == 3


def test_what_is_cured_is_left_out_and_counted() -> None:
    before = [found("objective:o", occurrence=at) for at in range(3)] + [found("tactic:t", "SM803")]
    held = standing(before[:1], knowing(*before), DAY)
    assert (held.dropped, held.lowered, held.stale) == (1, 1, 3)
    assert [(each.about, each.count) for each in held.left] == [("objective:o", 1)]


def test_of_a_rule_that_did_not_run_nobody_knows_what_is_cured() -> None:
    before = knowing(found("objective:o"), found("tactic:t", "SM803"))
    held = standing([], before, Day(TODAY, frozenset({"SM803"})))
    assert (held.stale, [each.rule for each in held.left]) == (1, ["SM116"])


def test_what_could_not_be_read_is_not_cured_unless_that_is_known_too() -> None:
    broken = Finding("SM915", "syntax-error", Severity.ERROR, PLACE, "said")
    before = knowing(found("objective:o"))
    held = standing([broken], before, DAY)
    assert (held.blind, held.stale, len(held.left)) == (True, 0, 1)
    held = standing([broken], knowing(found("objective:o"), broken), DAY)
    assert (held.blind, held.stale, len(held.left)) == (False, 1, 1)


@pytest.mark.parametrize("rule", ["SM999", "SM911", "SM912", "SM929"])
def test_a_bug_of_ours_and_faults_of_exceptions_are_never_known(rule: str) -> None:
    finding = found("", rule)
    held = standing([finding], knowing(finding), DAY)
    assert (held.new, held.open, held.known) == ((finding,), (), ())


def test_what_is_wrong_with_the_settings_is_never_known() -> None:
    place = Span("smlint.yaml", PLACE.start, PLACE.end)
    finding = Finding("SM932", "unknown-setting", Severity.ERROR, place, "said")
    assert standing([finding], knowing(finding), DAY).new == (finding,)


@pytest.mark.parametrize(("until", "holds"), [("2026-11-20", True), ("2026-11-19", False)])
def test_an_entry_holds_until_the_end_of_its_day(until: str, *, holds: bool) -> None:
    baseline = knowing(found("objective:o"), until=date.fromisoformat(until))
    held = standing([found("objective:o")], baseline, DAY)
    assert bool(held.known) is holds
    assert held.open == ()
    seen = list(passed(held.over, baseline))
    assert [each.span.start.line for each in seen] == ([] if holds else [2])
    assert len(held.left) == 1


def test_a_cured_entry_that_ran_out_is_only_cured() -> None:
    held = standing([], knowing(found("objective:o"), until=date(2026, 1, 1)), DAY)
    assert (held.over, held.stale, held.left) == ((), 1, ())


def test_each_entry_is_a_line_that_ends_alike_and_their_order_is_fixed() -> None:
    entries = [
        Entry("b" * 32, 1, "SM803", "tactic-without-goal", "tactic:t"),
        Entry("a" * 32, 2, "SM116", "objective-no-target", "objective:b"),
        Entry("c" * 32, 1, "SM116", "objective-no-target", "objective:a", "", "Το ξέρουμε", "rosa"),
    ]
    texts = {written(each) for each in permutations(entries)}
    assert len(texts) == 1
    first, *lines, version, last = texts.pop().splitlines()
    assert (first, version, last) == ("{", '"version": 1', "}")
    assert [line[1:2] for line in lines] == ["c", "a", "b"]
    assert all(line.endswith("},") for line in lines)
    assert "Το ξέρουμε" in lines[0]


@given(
    st.lists(
        st.builds(
            Entry,
            st.text("0123456789abcdef", min_size=32, max_size=32),
            st.integers(1, 9),
            *(st.text(st.characters(codec=None)).map(str.strip) for _ in range(6)),
            st.none() | st.dates(),
        ),
        unique_by=lambda entry: entry.mark,
        max_size=5,
    )
)
def test_what_is_written_is_read_again(entries: list[Entry]) -> None:
    text = decoded("b.json", written(entries).encode())
    assert parse(text).entries == {each.mark: each for each in entries}


@pytest.mark.parametrize(
    ("content", "place", "key"),
    [
        ("", "1:1", "not-json"),
        ('{\n"version": 1\n"x": 2}', "3:1", "not-json"),
        ('{"version": NaN}', "1:1", "not-json"),
        ("[" * 100_000, "1:1", "not-json"),
        ('{"version": ' + "9" * 5000 + "}", "1:1", "not-json"),
        ("[]", "1:1", "not-ours"),
        ("{}", "1:1", "not-ours"),
        (text_of({}, 2), "2:3", "version"),
        (text_of({}, "1"), "2:3", "version"),
        (text_of({}, True), "2:3", "version"),
        (text_of({}, None), "2:3", "version"),
        (text_of({"SM116": ENTRY}), "2:3", "mark"),
        (text_of({MARK: [1]}), "2:3", "entry"),
        (text_of({MARK: {**ENTRY, "becuase": "x"}}), "7:5", "unknown-guess"),
        (text_of({MARK: {**ENTRY, "χρώμα": "x"}}), "7:5", "unknown"),
        (text_of({MARK: {**ENTRY, "count": 0}}), "6:5", "count"),
        (text_of({MARK: {**ENTRY, "count": 10**4000}}), "6:5", "count"),
        (text_of({MARK: {**ENTRY, "count": True}}), "6:5", "count"),
        (text_of({MARK: {**ENTRY, "count": 1.0}}), "6:5", "count"),
        (text_of({MARK: {**ENTRY, "owner": 7}}), "7:5", "text"),
        (text_of({MARK: {**ENTRY, "until": "Easter"}}), "7:5", "until"),
        (text_of({MARK: {**ENTRY, "until": "20270501"}}), "7:5", "until"),
        (text_of({MARK: {"rule": "SM116"}}), "2:3", "lacks"),
        ('{\n<<<<<<< ours\n=======\n>>>>>>> theirs\n"version": 1\n}', "2:1", "conflict"),
    ],
)
def test_what_is_no_baseline_is_told_with_its_line(content: str, place: str, key: str) -> None:
    assert refusal(content) == (place, f"baseline.{key}")


def test_bytes_that_are_no_text_are_told() -> None:
    with pytest.raises(SettingsError):
        decoded("b.json", b"\xff\xfe{\x00}\x00")


def test_lines_that_a_merge_doubled_are_one_entry() -> None:
    ours, theirs = ({**ENTRY, "count": 2}, {**ENTRY, "because": "known since May"})
    lines = (f'"{MARK}": {json.dumps(each)},' for each in (ours, theirs))
    (entry,) = parse(Text("b.json", "\n".join(("{", *lines, '"version": 1', "}")))).entries.values()
    assert (entry.count, entry.because) == (2, "known since May")


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("style", ["merge", "diff3"])
def test_an_update_takes_what_either_side_of_a_merge_knew(style: str, line_end: str) -> None:
    marks = ["a" * 32, "b" * 32, "c" * 32]
    line = {mark: f'"{mark}": {json.dumps(ENTRY)},\n' for mark in marks}
    old = f"||||||| old\n{''.join(line.values())}" if style == "diff3" else ""
    content = (
        f"{{\n<<<<<<< ours\n{line[marks[0]]}{old}=======\n{line[marks[1]]}>>>>>>> theirs\n"
        '"version": 1\n}\n'
    )
    read = parse(Text("b.json", content.replace("\n", line_end)), merging=True)
    assert set(read.entries) == set(marks[:2])
