"""What CI services read: valid by each form's own rules, complete, and no way in for a plan."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings

from smlint.base.finding import Finding, Severity
from smlint.report import REPORTERS
from smlint.report.line_hash import line_hashes
from tests.conftest import Plan, Smlint
from tests.report.report_samples import CLEAN, FULL, NO_GOAL, NO_TARGET, at, telling
from tests.report.test_reporters import hostile_tellings
from tests.tries import tries

JSON = ("sarif", "gitlab", "rdjson")
TAGS = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "strong", "code", "pre"),
    *("div", "table", "tr", "th", "td", "article", "footer", "mark"),
}
GREEK = "στόχος: 𐀐λάδι more"


def many(count: int, finding: Finding = NO_TARGET) -> tuple[Finding, ...]:
    return tuple(replace(finding, occurrence=number) for number in range(count))


def read(name: str, *results: Any, **kwargs: Any) -> Any:
    return json.loads(REPORTERS[name](telling(*results, **kwargs)))


def parsed(report: str) -> ElementTree.Element:
    return ElementTree.fromstring(report.encode())  # noqa: S314 (we have just written it)


@pytest.mark.parametrize("name", JSON)
@settings(max_examples=tries(40))
@given(told=hostile_tellings())
def test_json_of_any_plan_is_plain_data(name: str, told: Any) -> None:
    report = REPORTERS[name](told)
    assert report.isascii()
    assert not re.search(r"[^\n\x20-\x7e]", report)
    assert not re.search(r"(?i)##(vso|teamcity)?\[", report)
    json.loads(report, parse_constant=pytest.fail)


@settings(max_examples=tries(40))
@given(told=hostile_tellings())
def test_every_line_of_jsonl_is_an_object(told: Any) -> None:
    *found, last = REPORTERS["jsonl"](told).splitlines()
    assert all("rule" in json.loads(line) for line in found)
    assert json.loads(last).keys() == {"summary"}


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
@settings(max_examples=tries(40))
@given(told=hostile_tellings())
def test_xml_of_any_plan_is_well_formed(name: str, told: Any) -> None:
    report = REPORTERS[name](told)
    parsed(report)
    assert not re.search("[\ufffe\uffff\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", report)


class Page(HTMLParser):
    """The tags and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _value in attrs}


@settings(max_examples=tries(60))
@given(told=hostile_tellings())
def test_a_page_has_no_tag_but_ours(told: Any) -> None:
    page = Page()
    page.feed(REPORTERS["html"](told))
    assert page.tags <= TAGS
    assert page.attributes <= {"lang", "charset", "name", "content", "http-equiv", "class"}


def test_a_page_marks_the_place_in_its_line_and_cuts_a_long_one(plan: Plan, smlint: Smlint) -> None:
    long = "word " * 100
    goal = (
        f'kind: goal\nid: g\nobjectives:\n  - {{title: "{long}", target: more, notes: "{long}"}}\n'
    )
    plan({"g.yaml": goal})
    page = smlint("check", "--select", "SM116", "--output-format", "html").out
    (line,) = [each for each in page.splitlines() if each.startswith("<pre>")]
    assert "target: <mark>more</mark>, notes:" in line
    assert line.startswith("<pre>…")
    assert line.endswith("…</pre>")
    assert len(line) < 300


@settings(max_examples=tries(60))
@given(told=hostile_tellings())
def test_a_plan_starts_no_workflow_command(told: Any) -> None:
    lines = REPORTERS["github"](told).split("\n")
    findings = sum(len(result.findings) for result in told.results)
    assert sum(line.lstrip().startswith("::") for line in lines) == findings
    for line in lines[:findings]:
        assert re.match(r"::(error|warning|notice) file=[^:,]*(,\w+=[^:,]*)*::", line)


def test_annotations_are_the_gravest_ten_of_each_sort_and_the_rest_is_counted() -> None:
    notes = many(30, replace(NO_GOAL, severity=Severity.INFO))
    result = replace(FULL, findings=(*notes, *many(30, NO_GOAL), *many(30)))
    lines = REPORTERS["github"](telling(result)).splitlines()
    sorts = [line.split(" ", 1)[0] for line in lines if line.startswith("::")]
    assert sorts == [*["::error"] * 10, *["::warning"] * 10, *["::notice"] * 10]
    assert "61 more findings" in lines[29]


def test_a_line_end_in_a_message_is_escaped_and_a_comma_in_a_path() -> None:
    finding = replace(NO_TARGET, span=at("a,b:c%.md", 14, 3, 5))
    line = REPORTERS["github"](telling(replace(FULL, findings=(finding,)))).splitlines()[0]
    assert line.startswith("::error file=a%2Cb%3Ac%25.md,line=14,endLine=14,col=3,endColumn=5,")
    assert "cannot be measured.%0Awrite the number" in line


def test_gitlab_tells_two_alike_apart() -> None:
    told = read(
        "gitlab", replace(FULL, findings=many(3)), replace(FULL, findings=many(3), root="b")
    )
    assert len({each["fingerprint"] for each in told}) == 6
    assert {each["severity"] for each in told} == {"major"}
    assert all(each["location"]["lines"]["begin"] == 14 for each in told)


def test_junit_has_a_case_for_each_rule_that_looked_and_fails_for_errors_alone() -> None:
    root = parsed(REPORTERS["junit"](telling(FULL)))
    failed = {
        case.get("name") for case in root.iter("testcase") if case.find("failure") is not None
    }
    assert failed == {
        *("SM116 objective-no-target", "SM903 duplicate-id", "SM916 not-utf-8"),
    }
    warned = [case for case in root.iter("testcase") if case.find("system-out") is not None]
    assert [case.get("name") for case in warned] == ["SM803 tactic-without-goal"]
    assert (root.get("tests"), root.get("failures"), root.get("skipped")) == ("5", "3", "1")


def test_junit_of_a_clean_plan_is_not_empty() -> None:
    root = parsed(REPORTERS["junit"](telling(CLEAN)))
    assert (root.get("tests"), root.get("failures")) == ("4", "0")


def greek(smlint: Smlint, plan: Plan, name: str) -> Any:
    goal = f'kind: goal\nid: g\nobjectives:\n  - {{id: o, title: "{GREEK}", target: more}}\n'
    plan({"g.yaml": goal})
    return json.loads(smlint("check", "--select", "SM116", "--output-format", name).out)


def test_columns_count_what_each_form_counts(plan: Plan, smlint: Smlint) -> None:
    before = f'  - {{id: o, title: "{GREEK}", target: '
    (found,) = greek(smlint, plan, "sarif")["runs"][0]["results"]
    region = found["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) == (4, len(before) + 1)
    assert region["endColumn"] == len(before) + 1 + len("more")
    (found,) = greek(smlint, plan, "rdjson")["diagnostics"]
    assert found["location"]["range"]["start"]["column"] == len(before.encode()) + 1


def test_sarif_holds_rules_places_and_suppressions() -> None:
    run = read("sarif", FULL)["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [each["id"] for each in rules] == ["SM116", "SM903", "SM916", "SM803"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    *found, suppressed = run["results"]
    assert not any("suppressions" in each for each in found)
    assert suppressed["suppressions"] == [
        {"kind": "inSource", "justification": "the intern does it"}
    ]
    (related,) = next(each for each in found if each["ruleId"] == "SM903")["relatedLocations"]
    assert related["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 9}
    prints = [each["partialFingerprints"]["smlint/v1"] for each in found]
    assert prints == [each.fingerprint for each in FULL.findings]


def test_sarif_spells_paths_as_addresses(plan: Plan, smlint: Smlint) -> None:
    plan({"στόχοι 1/a#b.yaml": "kind: goal\nid: g\nobjectives: [{id: o, target: more}]\n"})
    told = json.loads(smlint("check", "--select", "SM116", "--output-format", "sarif").out)
    place = told["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {
        "uri": "%CF%83%CF%84%CF%8C%CF%87%CE%BF%CE%B9%201/a%23b.yaml",
        "uriBaseId": "%SRCROOT%",
    }


def rolled(text: str) -> dict[int, str]:
    """The hash as it is defined: a window of a hundred characters that rolls over a stream."""
    units = [*memoryview(text.encode("utf-16-le")).cast("H"), 65535]
    window, lines = [0] * 100, [-1] * 100
    at_, number, value, starts = 0, 0, 0, True
    first = pow(37, 100, 1 << 64)
    counts: dict[str, int] = {}
    found: dict[int, str] = {}

    def put() -> None:
        if lines[at_] != -1:
            spelt = f"{value:x}"
            counts[spelt] = counts.get(spelt, 0) + 1
            found[lines[at_]] = f"{spelt}:{counts[spelt]}"
            lines[at_] = -1

    def roll(unit: int) -> None:
        nonlocal at_, value
        value = (value * 37 + unit - first * window[at_]) % (1 << 64)
        window[at_] = unit
        at_ = (at_ + 1) % 100

    for unit in (each for each in units if each not in (9, 32)):
        put()
        if starts:
            starts, number = False, number + 1
            lines[at_] = number
        starts = unit == 10
        roll(unit)
    for _ in range(100):
        put()
        roll(0)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "one\n",
        "one\ntwo",
        "a: 1\n\n\n  a: 1\nα: β 🚲\n",
        "".join(f"line {number % 7} of a file that is long enough\n" for number in range(60)),
    ],
)
def test_the_hash_of_a_line_is_the_one_that_github_computes(text: str) -> None:
    lines = text.split("\n")
    found = rolled(text)

    def line(number: int) -> str | None:
        return lines[number - 1] if number <= len(lines) else None

    for last in range(1, len(lines) + 1):
        asked = line_hashes(line, last)
        assert asked == {number: found[number] for number in range(1, last + 1)}


def test_several_forms_at_once(plan: Plan, smlint: Smlint) -> None:
    root = plan({"g.yaml": "kind: goal\nid: g\nobjectives: [{id: o, target: more}]\n"})
    ran = smlint(
        *("check", "--select", "SM116", "--output-format", "concise"),
        *("--output", "sarif:out/a.sarif", "--output", "html:out/a.html"),
    )
    assert len(ran.findings) == 1
    assert json.loads((root / "out/a.sarif").read_text())["version"] == "2.1.0"
    assert (root / "out/a.html").read_text("utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("output", ["sarif", "nope:x", "sarif:", ":x"])
def test_an_output_without_a_form_or_a_file_is_usage(
    plan: Plan, smlint: Smlint, output: str
) -> None:
    plan({"g.yaml": "kind: goal\nid: g\n"})
    ran = smlint("check", "--output", output)
    assert ran.code == 2
    assert "sarif:smlint.sarif" in " ".join(ran.err.split())


def test_an_output_that_cannot_be_written_is_told(plan: Plan, smlint: Smlint) -> None:
    plan({"g.yaml": "kind: goal\nid: g\n"})
    ran = smlint("check", "--output", "sarif:g.yaml/x.sarif")
    assert ran.code == 2
    assert ran.err == "g.yaml/x.sarif cannot be written.\n"


def test_github_gets_the_summary_of_the_step(
    plan: Plan, smlint: Smlint, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    plan({"g.yaml": "kind: goal\nid: g\nobjectives: [{id: o, target: more}]\n"})
    shared = tmp_path / "summary.md"
    shared.write_text("what another step said\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(shared))
    smlint("check", "--select", "SM116", "--output-format", "concise")
    assert shared.read_text() == "what another step said\n"
    smlint("check", "--select", "SM116", "--output-format", "github")
    assert shared.read_text("utf-8").startswith("what another step said\n## ")
