"""A whole plan in one YAML file: ``kind: plan``, its documents under the names of their kinds."""

from __future__ import annotations

import pytest

from smlint.config.settings import Settings
from smlint.engine.file_phase import FileResult, read_file
from smlint.engine.shipped import shipped
from smlint.syntax.nodes import plain

STRATEGY = """\
strategy:
  title: The bakery on the net
  organization: {name: The bakery}
  start: 2026-09-01
  end: 2027-08-31
  business_objectives:
    - {id: bo-shop, statement: Sell a fifth more in the shop}
"""


def read(text: str) -> FileResult:
    return read_file("plan.yaml", text.encode(), Settings(), shipped())


def told(text: str) -> list[tuple[str, str, int, int]]:
    return [
        (each.rule, each.message, each.span.start.line, each.span.start.column)
        for each in read(text).seen
    ]


def test_a_mapping_is_one_document_and_a_list_several() -> None:
    result = read(
        "kind: plan\nid: bakery\ntitle: All of it\nlanguage: en\nx-note: mine\n"
        f"{STRATEGY}sources:\n"
        "  - {id: s-a, name: A, url: https://a.example/}\n"
        "  - {id: s-b, name: B, url: https://b.example/}\n"
        "leads: {id: l-a}\n"
    )
    assert result.seen == ()
    assert [(part.document.kind, part.document.base) for part in result.parts] == [
        ("strategy", ("strategy",)),
        ("source", ("sources", 0)),
        ("source", ("sources", 1)),
        ("lead", ("leads",)),
    ]
    assert {part.document.language for part in result.parts} == {"en"}
    subjects = [each.subject for part in result.parts for each in part.entities]
    assert subjects == [
        *("strategy:strategy", "business-objective:bo-shop"),
        *("source:s-a", "source:s-b", "lead:l-a"),
    ]


@pytest.mark.parametrize("name", ["sources", "source", "Sources", "πηγές", "ΠΗΓΕΣ", "Πηγή"])
def test_a_kind_goes_by_every_name_it_has(name: str) -> None:
    result = read(f"kind: plan\n{name}:\n  - {{id: s-a, name: A, url: https://a.example/}}\n")
    assert result.seen == ()
    assert [part.document.kind for part in result.parts] == ["source"]


def test_a_team_may_be_the_list_of_its_people() -> None:
    result = read("kind: plan\nteam:\n  - {id: rosa, name: Rosa M.}\n  - {id: ben, name: Ben}\n")
    assert result.seen == ()
    (part,) = result.parts
    people = [{"id": "rosa", "name": "Rosa M."}, {"id": "ben", "name": "Ben"}]
    assert plain(part.document.root) == {"id": "team", "members": people}
    assert [each.subject for each in part.entities] == ["team:team", "person:rosa", "person:ben"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("colour: green", ("unknown-field", "unknown", 2, 1)),
        ("gaols: []", ("unknown-field", "guess", 2, 1)),
        ("goals: many", ("schema", "wrong-type", 2, 8)),
        ("στόχοι: 3", ("schema", "wrong-type", 2, 9)),
        ("leads:\n  - l-a", ("schema", "not-a-mapping", 3, 5)),
        ("leads:\n  - {id: l-a}\n  - {date: 2026-10-01}", ("schema", "missing-field", 4, 6)),
        ("leads: {id: l-a, owne: rosa}", ("unknown-field", "guess", 2, 18)),
        ("language: Greek!", ("schema", "bad-form", 2, 11)),
        ("leads: {id: l-a}\nleads: {id: l-b}", ("duplicate-key", "duplicate", 3, 1)),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(
    lines: str, expected: tuple[str, str, int, int]
) -> None:
    assert told(f"kind: plan\n{lines}\n") == [expected]


def test_an_empty_kind_holds_nothing() -> None:
    result = read("kind: plan\ngoals:\nleads: []\n")
    assert (result.role, result.seen, result.parts) == ("plan", (), ())


def test_a_plan_of_another_tool_is_not_ours() -> None:
    assert read("apiVersion: v1\nkind: plan\nsteps: []\n").role == "other"


def test_a_document_beside_the_plan_in_one_file_is_read_too() -> None:
    result = read("kind: plan\nleads: {id: l-a}\n---\nkind: lead\nid: l-b\n")
    assert result.seen == ()
    assert [(part.document.number, part.document.base) for part in result.parts] == [
        (0, ("leads",)),
        (1, ()),
    ]


@pytest.mark.parametrize("head", ["kind: strategy\n", "kind: strategy\nid:\n"])
def test_a_strategy_needs_no_id_in_a_file_of_its_own_either(head: str) -> None:
    text = head + "\n".join(line.removeprefix("  ") for line in STRATEGY.split("\n")[1:])
    result = read(text)
    assert result.seen == ()
    assert result.parts[0].entities[0].subject == "strategy:strategy"
