"""What the rules of hygiene must never say."""

from __future__ import annotations

import pytest

from smlint.plan.open_marks import left_to_decide
from smlint.plan.yaml_surprises import other_reading
from tests.conftest import Plan, Smlint

TEMPLATE = (
    "# Social media strategy\n\n"
    "## Goals\n"
    "- Raise [metric] from [number] to [number]\n"
    "- Win [audience]\n"
    "- Keep [audience]\n\n"
    "## Owner\n[Name]\n\n"
    "## Budget\nIn all: ____\n\n"
    "## Period\n[from] to [until]\n"
)
STRATEGY = "# Social media strategy\n\nOwner: Rosa\n\n## Goals\n- Win 40 guests by 30 June 2027\n"
GOAL = (
    "kind: goal\nid: g\ntitle: Known\nstatement: Neighbours know us.\ntype: presence\n"
    "owner: rosa\nobjectives:\n"
    "  - id: o\n    statement: Raise visits from 60 to 90\n    metric: visits\n"
    "    baseline: {value: 60, date: 2026-10-31}\n    target: 90\n"
)


@pytest.mark.parametrize(
    "text", ["09:00", "1.10", "012", "2026-11-20", "y", "n", "NOrway", "12:75", "Null", "+30 210"]
)
def test_what_every_reader_takes_for_the_same_is_no_surprise(text: str) -> None:
    assert other_reading(text) is None


def test_what_other_readers_take_it_for_is_told() -> None:
    assert [other_reading(text) for text in ("22:30", "NO", "on", "1_000")] == [
        1350,
        "false",
        "true",
        1000,
    ]


@pytest.mark.parametrize(
    "text", ["todo lists", "TODOS", "We have to decide: cakes", "TBD", "Το προς απόφαση θέμα", ""]
)
def test_words_that_only_look_like_the_mark_are_none(text: str) -> None:
    assert left_to_decide(text) is None


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("TODO", ""),
        ("TODO: ask Nikos", "ask Nikos"),
        ("TODO ask Nikos", "ask Nikos"),
        ("TODO(smlint): by when", "by when"),
        ("Προς απόφαση: ποιος", "ποιος"),
        ("to decide", ""),
    ],
)
def test_the_mark_is_read(text: str, what: str) -> None:
    assert left_to_decide(text) == what


def test_a_field_that_is_left_open_has_no_other_fault(plan: Plan, smlint: Smlint) -> None:
    plan(
        {"g.yaml": GOAL + '    due: "TODO: when the oven is back"\n    scope: {segment: street}\n'}
    )
    chosen = "SM131,SM132,SM810,SM925,SM927"
    ran = smlint("check", "--select", chosen, "--output-format", "concise")
    assert [line.split()[2] for line in ran.findings] == ["SM927"]


def test_an_open_field_hides_nothing_of_the_others(plan: Plan, smlint: Smlint) -> None:
    plan({"g.yaml": GOAL.replace("target: 90", "target: TODO") + "    due: soon\n"})
    ran = smlint("check", "--select", "SM116,SM132,SM927", "--output-format", "concise")
    assert [line.split()[2] for line in ran.findings] == ["SM927", "SM132"]


def test_a_rate_is_told_once_and_fails_as_a_missing_deadline_does(
    plan: Plan, smlint: Smlint
) -> None:
    plan({"g.yaml": GOAL.replace("to 90\n", "to 90 a month\n")})
    ran = smlint("check", "--select", "SM131,SM132,SM925", "--output-format", "concise")
    assert [line.split()[1:3] for line in ran.findings] == [["error", "SM925"]]
    assert ran.code == 1


@pytest.mark.parametrize(
    ("wish", "language"),
    [("Complaints down to 2 a month soon", "en"), ("Σύντομα 2 παράπονα τον μήνα", "el")],
)
def test_how_often_beside_a_word_that_is_no_day_is_told_once(
    plan: Plan, smlint: Smlint, wish: str, language: str
) -> None:
    plan(
        {
            "g.yaml": f"kind: goal\nid: g\nlanguage: {language}\nobjectives:\n"
            f"  - {{id: o, statement: {wish}}}\n"
        }
    )
    ran = smlint("check", "--select", "SM131,SM132,SM925", "--output-format", "concise")
    assert [line.split()[2] for line in ran.findings] == ["SM132"]


def test_a_template_alone_is_told_in_one_sentence_and_is_no_clean_plan(
    plan: Plan, smlint: Smlint
) -> None:
    plan({"template.md": TEMPLATE})
    ran = smlint("check", "template.md")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "template.md: This is a template, not a plan; it has 9 places to fill in.\n"


def test_a_template_beside_a_strategy_is_a_note(plan: Plan, smlint: Smlint) -> None:
    plan({"template.md": TEMPLATE, "strategy.md": STRATEGY})
    ran = smlint("check", "template.md", "strategy.md", "--output-format", "concise")
    about = [line for line in ran.findings if line.startswith("template.md")]
    assert [line.split()[1:3] for line in about] == [["info", "SM926"]]


def test_a_template_of_which_nobody_wants_to_hear_holds_no_strategy(
    plan: Plan, smlint: Smlint
) -> None:
    plan({"template.md": TEMPLATE})
    ran = smlint("check", "--ignore", "SM926", "template.md")
    assert (ran.code, "holds no strategy" in ran.err) == (2, True)


@pytest.mark.parametrize(
    ("head", "called"),
    [("", "Strategy of this plan"), ("title: The bakery\n", 'Strategy "The bakery"')],
)
def test_a_strategy_that_needs_no_id_is_not_called_by_its_kind(
    plan: Plan, smlint: Smlint, head: str, called: str
) -> None:
    plan({"strategy.yaml": f"kind: strategy\n{head}start: 2026-09-01\n"})
    (told,) = smlint("check", "--select", "SM101", "--output-format", "concise").findings
    assert f"{called} does not say who answers for it." in told
