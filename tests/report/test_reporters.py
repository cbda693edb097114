"""What every report keeps, whatever a plan holds."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smlint.base.finding import Finding, Related, Severity
from smlint.base.result import FileNote, Known, Result, Skipped, Suppressed, Verdict
from smlint.base.span import Span, whole_file
from smlint.report import REPORTERS, Telling
from smlint.report.register import gaps, register
from tests.report.report_samples import BOOK, CLEAN, FOUND, FULL, NO_TARGET, TODAY, at, telling
from tests.tries import tries

HOSTILE = st.one_of(
    st.text(st.characters(codec=None), max_size=30),
    st.sampled_from(
        [
            "::error file=x::y",
            " ::set-output name=x::y",
            "##vso[task.setvariable variable=x]y",
            "\x1b]0;owned\x07",
            "a\n::error::b",
            "\u202e\u2066",
            "\ud800",
        ]
    ),
)
PEOPLE = ("text", "concise", "markdown")


@st.composite
def hostile_tellings(draw: st.DrawFn) -> Telling:
    """A run of a plan that holds anything, anywhere."""
    path, other, title, value = (draw(HOSTILE) for _ in range(4))
    finding = Finding(
        "SM116",
        "objective-no-target",
        draw(st.sampled_from(Severity)),
        at(path, 1, draw(st.integers(1, 40)), draw(st.integers(1, 40))),
        "said",
        pointer=("objectives", value),
        subject=value,
        args={"objective": value, "text": other},
        related=(Related(whole_file(other), "related.first"),),
    )
    result = Result(
        root=draw(st.sampled_from([".", "plans", "::error::"])),
        title=title,
        findings=(finding,),
        suppressed=(Suppressed(finding, other, finding.span),),
        known=(Known(replace(finding, occurrence=1), other, value, TODAY),),
        stale=draw(st.integers(0, 2)),
        skipped=(Skipped("SM705", path, "skip.readings"),),
        files=(FileNote(path, "plan", 2), FileNote(other, "found")),
        verdicts=(Verdict(value, "ok", "no", "-", other, "ok"),),
        examined={"SM116": 1},
        entities={"goal": 1},
        found=draw(st.booleans()),
    )
    source = draw(HOSTILE)
    return replace(
        telling(
            result,
            language=draw(st.sampled_from(["en", "el"])),
            color=draw(st.booleans()),
            width=draw(st.integers(0, 120)),
            verbose=True,
            lists=True,
        ),
        line=lambda root, path, number: source,  # noqa: ARG005 (a line of the plan, any)
    )


@pytest.mark.parametrize("name", PEOPLE)
@settings(max_examples=tries(60))
@given(told=hostile_tellings())
def test_nothing_of_a_plan_reaches_the_terminal_but_text(name: str, told: Telling) -> None:
    report = REPORTERS[name](told)
    if told.color:
        report = re.sub(r"\x1b\[(0|1|(1;)?38;5;\d+)m", "", report)
    unseen = {char for char in report if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}}
    assert unseen == {"\n"}
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f]", report)
    assert not re.search(r"(?i)##(vso|teamcity)?\[", report)
    for line in report.split("\n"):
        assert not line.lstrip().startswith("::")


@settings(max_examples=tries(60))
@given(told=hostile_tellings())
def test_the_register_is_harmless_and_each_gap_one_row(told: Telling) -> None:
    page = register(told)
    unseen = {char for char in page if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}}
    assert unseen == {"\n"}
    assert not any(line.lstrip().startswith("::") for line in page.split("\n"))
    title, _empty, _counts, _empty_too, *table = page.split("\n")
    assert title.startswith("# ")
    rows = [line for line in table if line.startswith("|")]
    assert len(rows) == len({each.key for each in gaps(told.results[0])}) + 2
    assert all(len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == 6 for row in rows)


@settings(max_examples=tries(60))
@given(told=hostile_tellings())
def test_json_is_plain_ascii_that_any_reader_accepts(told: Telling) -> None:
    report = REPORTERS["json"](told)
    assert report.isascii()
    assert not re.search(r"[^\n\x20-\x7e]", report)
    assert not re.search(r"(?i)##(vso|teamcity)?\[", report)
    read = json.loads(report, parse_constant=pytest.fail)
    json.dumps(read, ensure_ascii=False).encode()


@pytest.mark.parametrize("name", REPORTERS)
def test_the_same_input_gives_the_same_bytes(name: str) -> None:
    assert REPORTERS[name](telling(FULL)) == REPORTERS[name](telling(FULL))


@pytest.mark.parametrize("name", ["concise", "json"])
def test_what_programs_read_does_not_hold_the_time(name: str) -> None:
    assert REPORTERS[name](telling(FULL, seconds=1.5)) == REPORTERS[name](telling(FULL, seconds=9))


@pytest.mark.parametrize("name", PEOPLE)
def test_a_line_end_in_a_value_starts_no_line_of_ours(name: str) -> None:
    finding = replace(NO_TARGET, args={"objective": "a", "text": "x\ngoals.yaml:1:1 error"})
    report = REPORTERS[name](telling(replace(FULL, findings=(finding,))))
    assert r'"x\ngoals.yaml:1:1 error"' in report.replace(r"\\", "\\").replace(r"\:", ":")


def test_a_huge_value_is_cut_in_a_message() -> None:
    finding = replace(NO_TARGET, args={"objective": "a", "text": "x" * 100_000})
    for name in REPORTERS:
        assert len(REPORTERS[name](telling(replace(CLEAN, findings=(finding,))))) < 5_000


@pytest.mark.parametrize(
    ("root", "shown"),
    [
        (".", "goals/visits.md:14:75"),
        ("", "goals/visits.md:14:75"),
        ("plans/shop", "plans/shop/goals/visits.md:14:75"),
        ("..", "../goals/visits.md:14:75"),
    ],
)
def test_paths_start_at_the_current_folder(root: str, shown: str) -> None:
    result = replace(FULL, root=root, findings=(NO_TARGET,))
    assert REPORTERS["text"](telling(result)).startswith(f"{shown}  error")
    assert REPORTERS["concise"](telling(result)).startswith(f"{shown}: error")
    found = json.loads(REPORTERS["json"](telling(result)))["findings"][0]
    assert f"{found['path']}:{found['line']}:{found['column']}" == shown


def test_a_reason_is_told_once_for_each_rule_and_what_to_write_each_time() -> None:
    second = replace(NO_TARGET, occurrence=1)
    report = REPORTERS["text"](telling(replace(CLEAN, findings=(NO_TARGET, second))))
    assert report.count("  why    ") == 1
    assert report.count("  write  ") == 2


def test_a_place_over_several_lines_shows_the_first_to_its_end() -> None:
    span = at("metrics.yaml", 21, 5, 3)
    span = Span(span.path, span.start, replace(span.end, line=24))
    report = REPORTERS["text"](telling(replace(CLEAN, findings=(replace(NO_TARGET, span=span),))))
    assert "  21 |   - id: shop-visits\n     |     ^^^^^^^^^^^^^^^\n" in report


def test_a_fault_of_a_whole_file_and_a_line_that_is_gone_have_no_excerpt() -> None:
    for span in (whole_file("metrics.yaml"), at("metrics.yaml", 99, 1, 5)):
        finding = replace(NO_TARGET, span=span)
        assert " | " not in REPORTERS["text"](telling(replace(CLEAN, findings=(finding,))))


@pytest.mark.parametrize(
    ("result", "says"),
    [
        (CLEAN, "Two Wheels 2027: nothing to mend.\n"),
        (replace(CLEAN, title=""), "plans/shop: nothing to mend.\n"),
        (replace(CLEAN, title="", root="."), "This plan: nothing to mend.\n"),
        (replace(CLEAN, elsewhere=1), "nothing to mend here.\n"),
        (replace(CLEAN, elsewhere=1), "1 more finding elsewhere in this plan.\n"),
        (replace(CLEAN, entities={}), "5 files, 0 goals, 0 objectives, 0 metrics with"),
        (replace(CLEAN, crashed=True), "(SM999)"),
        (
            replace(FOUND, findings=()),
            (
                "goals/visits.md, read as found: 7 goals, 12 metrics, 1 channel"
                " (--show-entities); nothing to mend.\n"
            ),
        ),
        (
            replace(FOUND, findings=(), entities={}),
            "goals/visits.md, read as found: no strategy was recognised in it; nothing to mend.\n",
        ),
    ],
)
def test_a_summary_says_what_the_run_saw(result: Result, says: str) -> None:
    assert says in REPORTERS["text"](telling(result, width=200))


@pytest.mark.parametrize(
    ("seconds", "says"),
    [
        (0.0, "in 0.01 s."),
        (0.04, "in 0.04 s."),
        (0.16, "in 0.2 s."),
        (12.3456, "in 12.3 s."),
        (None, "with 4 rules."),
    ],
)
def test_the_time_is_brief(seconds: float | None, says: str) -> None:
    assert says in REPORTERS["text"](telling(CLEAN, seconds=seconds))


def test_a_rule_that_was_only_skipped_is_not_counted_as_used() -> None:
    skipped = replace(CLEAN, examined={"SM116": 2, "SM705": 0}, skipped=FULL.skipped)
    assert "with 1 rule in 0.2 s." in REPORTERS["text"](telling(skipped))


def test_lists_that_were_asked_for_and_are_empty_say_so() -> None:
    report = REPORTERS["text"](telling(CLEAN, lists=True))
    assert "Findings by rule: none\n" in report
    assert "Rules that could not judge: none\n" in report


def test_no_plan_is_no_text_and_still_json() -> None:
    assert REPORTERS["text"](telling()) == ""
    assert json.loads(REPORTERS["json"](telling()))["summary"]["files"] == 0


def test_json_has_the_keys_of_version_1() -> None:
    report = json.loads(REPORTERS["json"](telling(FULL)))
    assert report["version"] == 1
    assert report["tool"] == {"name": "smlint", "version": "0.1.0"}
    assert report["today"] == TODAY.isoformat()
    assert {
        "rule", "name", "step", "severity", "message", "why", "help", "path", "line", "column",
        "end_line", "end_column", "pointer", "subject", "source", "fingerprint", "new_in",
        "related", "fix",
    } == report["findings"][0].keys()  # fmt: skip
    assert {"rule", "path", "reason"} <= report["skipped"][0].keys()
    assert {
        "objective", "specific", "measurable", "attainable", "relevant", "timely",
    } <= report["verdicts"][0].keys()  # fmt: skip
    assert {
        "files", "documents", "entities", "errors", "warnings", "infos", "by_step", "examined",
    } <= report["summary"].keys()  # fmt: skip
    assert report["suppressed"][0]["reason"] == "the intern does it"


def test_json_orders_findings_over_all_plans() -> None:
    plans = (replace(FULL, root="b"), replace(FULL, root="a"))
    report = json.loads(REPORTERS["json"](telling(*plans)))
    places = [(found["path"], found["line"]) for found in report["findings"]]
    assert places == sorted(places)


@given(st.text(max_size=20))
def test_a_rule_may_hold_any_text_of_a_user(text: str) -> None:
    words = ("::" + text, text, text, text)
    book = replace(BOOK, rules={"SM116": {"en": words}})
    result = replace(CLEAN, findings=(NO_TARGET,))
    for name in PEOPLE:
        report = REPORTERS[name](replace(telling(result), rules=book))
        assert not [line for line in report.split("\n") if line.lstrip().startswith("::")]
