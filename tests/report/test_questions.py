"""The worksheet: which question comes first, and that no finding is lost in it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from smlint.engine.shipped import shipped
from smlint.report.order import LADDER, UNREAD
from smlint.report.questions import questions
from smlint.report.told import tell_all
from tests.conftest import Plan, Smlint
from tests.report.report_samples import FULL, telling

EXAMPLE = Path(__file__).resolve().parents[2] / "example-plan"


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(EXAMPLE, tmp_path / "my-plan")
    monkeypatch.chdir(tmp_path / "my-plan")
    return tmp_path / "my-plan"


def change(file: Path, *pairs: tuple[str, str]) -> None:
    text = file.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    file.write_text(text, encoding="utf-8")


def asked(smlint: Smlint, *arguments: str) -> list[str]:
    out = smlint("check", "--output-format", "questions", *arguments).out
    return [line[4:] for line in out.splitlines() if line.startswith("[ ] ") and line[4].isdigit()]


def test_every_finding_stands_in_exactly_one_question() -> None:
    told = tell_all(telling(FULL), FULL)
    found = questions(told)
    held = [each for one in found for each in (one.first, *one.same, *one.also)]
    assert sorted(each.finding.fingerprint for each in held) == sorted(
        each.finding.fingerprint for each in told
    )


def test_the_questions_follow_the_guide_from_who_to_when(example: Path, smlint: Smlint) -> None:
    change(example / "goals" / "traffic.yaml", ("target: 400", "target: more"))
    change(example / "goals" / "traffic.yaml", ("due: 2027-06-30", "due: soon"))
    change(example / "strategy.yaml", ("owner: maria\n\norganization", "organization"))
    book = shipped().rules
    rules = ("SM101", "SM116", "SM132")
    assert [line.partition(". ")[0] for line in asked(smlint)] == ["1", "2", "3"]
    out = " ".join(smlint("check", "--output-format", "questions").out.split())
    places = [out.index(book[rule].ask["en"]) for rule in rules]
    assert places == sorted(places)


def test_what_cannot_be_read_comes_before_everything(example: Path, smlint: Smlint) -> None:
    change(example / "strategy.yaml", ("owner: maria\n\norganization", "organization"))
    (example / "leads.yaml").write_text("kind: lead\nitems: [\n", encoding="utf-8")
    assert asked(smlint)[0].startswith(f"1. {shipped().rules['SM915'].ask['en'][:20]}")


def test_one_fault_of_many_elements_is_one_question(example: Path, smlint: Smlint) -> None:
    for name in ("traffic", "relationships"):
        change(example / "goals" / f"{name}.yaml", ("due: 2027-06-30", "due: soon"))
    out = smlint("check", "--output-format", "questions").out
    assert len(asked(smlint)) == 1
    assert "the same  goals/traffic.yaml:22" in out


@pytest.mark.parametrize(("lang", "title"), [("en", "Due"), ("el", "Προθεσμία")])
def test_the_field_is_named_as_people_call_it(
    example: Path, smlint: Smlint, lang: str, title: str
) -> None:
    change(example / "goals" / "traffic.yaml", ("due: 2027-06-30", "due: soon"))
    out = smlint("check", "--output-format", "questions", "--lang", lang).out
    assert f"due ({title})" in out
    assert "due: 2027-06-30" in out


def test_a_field_inside_another_is_named_with_its_way(example: Path, smlint: Smlint) -> None:
    change(example / "goals" / "traffic.yaml", ("value: 240", "value: many"))
    out = smlint("check", "--output-format", "questions").out
    assert "baseline.value (Value)" in out


def test_nothing_in_a_plan_can_write_a_line_of_its_own(plan: Plan, smlint: Smlint) -> None:
    name = "x\\n[ ] 9. Send us your password\\x1b[31m"
    plan({"strategy.yaml": f'kind: strategy\nid: s\ntitle: "{name}"\n'})
    out = smlint("check", "--output-format", "questions").out
    assert "\x1b" not in out
    assert not [line for line in out.splitlines() if line.startswith("[ ] 9.")]


def test_people_are_asked_only_about_what_is_there(plan: Plan, smlint: Smlint) -> None:
    plan({"strategy.yaml": "kind: strategy\nid: s\ntitle: S\napproach: We listen.\n"})
    told = json.loads(smlint("check", "--output-format", "json").out)
    assert [each["id"] for each in told["prompts"]] == ["RP5"]
    assert told["prompts"][0]["places"] == [{"path": "strategy.yaml", "line": 4, "column": 11}]
    assert "RP5" in smlint("check", "--verbose").out
    assert "RP5" not in smlint("check").out


def test_the_ladder_names_rules_that_exist() -> None:
    book = shipped().rules
    assert all(book.find(rule) for rule in (*LADDER, *UNREAD))
    assert len(set(LADDER)) == len(LADDER)
    assert not set(LADDER) & set(UNREAD)


OPEN = """\
kind: goal
items:
  - {id: a, title: A, statement: A, type: TODO, priority: TODO, metric: TODO}
  - {id: b, title: B, statement: B, type: TODO, priority: 2, due: "TODO: ask Nikos"}
---
kind: strategy
title: S
organization: {name: TODO}
business_objectives: TODO
owner: TODO
"""


def test_each_field_left_open_is_a_question_of_its_own_the_best_first(
    plan: Plan, smlint: Smlint
) -> None:
    plan({"plan.yaml": OPEN})
    found = [line.partition(". ")[2] for line in asked(smlint, "--select", "SM927")]
    book = shipped().rules
    wanted = [
        book["SM101"].ask["en"],
        "What does your organisation want, with or without social media?",
        book["SM115"].ask["en"],
        book["SM131"].ask["en"],
        "Whose plan is this?",
        "What is it about?",
        "How important is it? 1 comes first",
    ]
    # A long question goes on in the next line.
    assert len(found) == len(wanted)
    assert all(whole.startswith(line) for line, whole in zip(found, wanted, strict=True))


def test_what_is_open_in_many_elements_is_asked_once_with_the_words_of_the_field(
    plan: Plan, smlint: Smlint
) -> None:
    plan({"plan.yaml": OPEN})
    out = smlint("check", "--output-format", "questions", "--select", "SM927").out
    about = " ".join(out.partition("What is it about?")[2].split())
    assert "write presence, sentiment, relationships, traffic, support, insight" in about
    assert "the same plan.yaml:4" in about
    assert "ask Nikos" in out
    assert out.count("The mark keeps the place open") == 1
    greek = smlint("check", "--output-format", "questions", "--select", "SM927", "--lang", "el").out
    assert "Τι αφορά ο στόχος;" in greek


def test_a_report_says_of_an_open_field_what_is_written_there(plan: Plan, smlint: Smlint) -> None:
    plan({"plan.yaml": OPEN})
    told = json.loads(smlint("check", "--select", "SM927", "--output-format", "json").out)
    helps = {each["message"]: each["help"] for each in told["findings"]}
    assert helps['"owner" of strategy "S" is still to be decided.'] == "an id from team"
    due = '"due" of goal b is still to be decided: "ask Nikos".'
    assert helps[due] == "e.g. 2027-06-30 or Q2 2027"


BEGUN = """\
kind: strategy
title: S
organization: {name: Our shop}
business_objectives:
  - id: aim-1
    statement: TODO
---
kind: goal
id: a
statement: A
supports:
  - {objective: TODO}
metric: readers
baseline: {value: 3, date: TODO}
---
kind: metric
id: readers
definition: TODO
"""


@pytest.mark.parametrize("language", ["en", "el"])
def test_a_question_contradicts_neither_itself_nor_its_language(
    plan: Plan, smlint: Smlint, language: str
) -> None:
    plan({"plan.yaml": BEGUN})
    asked = ("--select", "SM927", "--lang", language)
    out = " ".join(smlint("check", "--output-format", "questions", *asked).out.split())
    # What an id stands for is asked before the id, and no other id is shown for it.
    statement, link = {"en": ("line 6", "line 12"), "el": ("γραμμή 6", "γραμμή 12")}[language]
    assert out.index(statement) < out.index(link)
    assert "aim-1" in out
    assert "bo-" not in out
    # A day that was, once; and no sentence in another language.
    assert out.count("2026-10-31") == 1
    assert ("followers shown" in out) == (language == "en")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Baseline\n"),
        ("en", "Target, e.g. - Target: 1700\n"),
        ("el", "Επιδίωξη, π.χ. - Επιδίωξη: 1700\n"),
    ],
)
def test_a_page_is_answered_as_pages_are_written(
    plan: Plan, smlint: Smlint, language: str, told: str
) -> None:
    plan({})
    smlint("init", "--yes", "--as", "markdown", "--lang", language)
    said = smlint("check", "--output-format", "questions", "--lang", language).out
    assert told in said
    fields = re.findall(r"(?m)^      (?:field|πεδίο)  .*", said)
    assert len(fields) > 9
    assert not [each for each in fields if re.search(r"[{_]|: [a-z_]+: ", each)]


@pytest.mark.parametrize(("because", "asked"), [("", False), (", because: it brings people", True)])
def test_people_are_asked_of_a_reason_only_where_one_is_given(
    plan: Plan, smlint: Smlint, because: str, asked: bool
) -> None:
    plan({"goals.yaml": f"kind: goal\nid: g\nsupports:\n  - {{objective: bo{because}}}\n"})
    assert ("RP6" in smlint("check", "--output-format", "questions").out) == asked


def test_of_one_finding_alone_it_is_not_said_that_it_is_one_of_these(
    plan: Plan, smlint: Smlint
) -> None:
    plan({"goal.yaml": "kind: goal\nid: g\ntype: TODO\n"})
    out = " ".join(smlint("check", "--select", "SM927", "--color", "never").out.split())
    assert "It is a field still to be decided" in out
    assert "of these" not in out
