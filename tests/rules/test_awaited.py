"""A mark of what is still to be decided may stand for just what a rule misses."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from smlint.base.span import Pointer, Span
from smlint.config.settings import Settings
from smlint.engine.examples import unmark
from smlint.engine.file_phase import read_file
from smlint.engine.run import Request, run
from smlint.engine.settings import parse_settings
from smlint.engine.shipped import shipped
from smlint.rules.definition import Example, Rule
from smlint.source.memory import Memory
from smlint.source.text import Text
from smlint.syntax.nodes import MapNode, Node, SeqNode, deref
from tests.conftest import Plan, Smlint

MARK = '"TODO: which"'
AWAITING = [rule for rule in shipped().rules.rules if rule.awaits]


def told(rule: Rule, files: dict[str, str], today: str) -> set[str]:
    source = Memory({path: text.encode() for path, text in files.items()})
    read = parse_settings(Text("smlint.yaml", ""), shipped())
    read = replace(read, text=None, settings=Settings(select=(rule.id, "SM927")))
    done = run(source, read, shipped(), Request(".", date.fromisoformat(today)))
    return {each.rule for each in done.result.findings}


def values(node: Node, pointer: Pointer = ()) -> Iterator[tuple[Pointer, Span]]:
    """Every value below a node, with its place."""
    real = deref(node)
    inner: list[tuple[str | int, Node]] = []
    if isinstance(real, MapNode):
        inner = [(each.key.text, each.value) for each in real.entries]
    elif isinstance(real, SeqNode):
        inner = list(enumerate(real.items))
    for step, each in inner:
        yield (*pointer, step), each.span
        yield from values(each, (*pointer, step))


def marked(rule: Rule, example: Example) -> Iterator[dict[str, str]]:
    """An example's files, with a mark in the place of one value that the rule awaits."""
    awaited = {each.removeprefix("any ") for each in rule.awaits}
    files = dict(unmark(example).files)
    for path, text in files.items():
        for part in read_file(path, text.encode(), Settings(), shipped()).parts:
            for pointer, span in values(part.document.root):
                element = part.innermost(pointer)
                assert element is not None
                own = pointer[len(element.origin.pointer) :]
                names = (step for step in own if isinstance(step, str))
                if ".".join((element.kind, *names)) in awaited:
                    start, end = span.start.offset, span.end.offset
                    left = "\n" if text[start:end].endswith("\n") else ""
                    yield {**files, path: f"{text[:start]}{MARK}{left}{text[end:]}"}


@pytest.mark.parametrize("rule", AWAITING, ids=lambda rule: rule.name)
def test_a_rule_waits_for_what_it_awaits(rule: Rule) -> None:
    tried = 0
    for example in rule.good:
        for files in marked(rule, example):
            found = told(rule, files, example.today)
            tried += "SM927" in found
            assert not {"SM927", rule.id} <= found, files
    assert tried


GOAL = "kind: goal\nid: {id}\ntitle: People know us\n---\n"
TACTIC = "kind: tactic\nid: t-{id}\ngoals: [{id}]\nowner: maria\nhours_per_week: {hours}\n---\n"


def test_a_mark_elsewhere_hides_nothing(plan: Plan, smlint: Smlint) -> None:
    goals = GOAL.format(id="g-one") + GOAL.format(id="g-two")
    plan(
        {
            "p.yaml": goals
            + TACTIC.format(id="g-one", hours="TODO")
            + TACTIC.format(id="g-two", hours='""')
        }
    )
    ran = smlint("check", "--output-format", "concise", "--select", "SM123,SM927")
    assert [line.split()[2] for line in ran.findings] == ["SM123", "SM927"]
    assert "g-two" in ran.findings[0]


def test_another_entry_of_the_list_is_told(plan: Plan, smlint: Smlint) -> None:
    actions = "  - {text: Call Anna, owner: TODO, due: 2027-01-01}\n  - {text: Ask Tom}\n"
    plan({"r.yaml": f"kind: review\nid: r\ndate: 2026-11-01\nactions:\n{actions}"})
    ran = smlint("check", "--output-format", "concise", "--select", "SM706,SM927")
    assert sorted(line.split()[2] for line in ran.findings) == ["SM706", "SM927"]
    assert any("Ask Tom" in line for line in ran.findings)


def test_a_mark_that_could_be_any_makes_the_rule_wait(plan: Plan, smlint: Smlint) -> None:
    tactic = "kind: tactic\nid: t\ngoals: [TODO]\nhours_per_week: 2\n---\n"
    plan({"p.yaml": GOAL.format(id="g-one") + TACTIC.format(id="g-one", hours='""') + tactic})
    ran = smlint("check", "--output-format", "concise", "--select", "SM123,SM927")
    assert [line.split()[2] for line in ran.findings] == ["SM927"]


def test_in_markdown_too(plan: Plan, smlint: Smlint) -> None:
    head = "| Id | Title | Type |\n|---|---|---|\n"
    rows = "| pol-a | How we answer | community |\n| pol-b | A bad day | TODO: which |\n"
    plan({"p.md": f"---\nkind: policy\n---\n# Policies\n\n{head}{rows}"})
    ran = smlint("check", "--output-format", "concise", "--select", "SM851,SM927")
    assert [line.split()[2] for line in ran.findings] == ["SM927"]
