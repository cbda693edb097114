"""Damaging a plan: every way to write a field, who reads it, what counts as noticed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from smlint.config.settings import Settings
from smlint.engine.linking import link
from smlint.engine.mutation.bench import Bench, Verdict, bench_of
from smlint.engine.mutation.damage import GONE, WORDS, damages
from smlint.engine.mutation.held import Held, held_fields
from smlint.engine.mutation.landed import landed
from smlint.engine.mutation.mutate import Mutation, Trial, mutate
from smlint.engine.mutation.rewrite import edits
from smlint.engine.mutation.watch import watch
from smlint.engine.run import Request
from smlint.engine.settings import Read, read_settings_file
from smlint.engine.shipped import shipped
from smlint.plan.model import Shape
from smlint.rules.definition import Scope
from smlint.source.disk import Disk
from smlint.source.memory import Memory

EXAMPLE = Path(__file__).resolve().parents[2] / "example-plan"
TODAY = date(2026, 11, 20)
SAMPLE = 90
LEAST = 95
"""What the sample of the example plan scores, in percent; the whole plan scores above it."""


def bench(files: Mapping[str, str], **settings: object) -> Bench:
    source = Memory({path: text.encode() for path, text in files.items()})
    read = Read(replace(Settings(), **settings))  # type: ignore[arg-type]
    return bench_of(source, read, shipped(), Request(".", TODAY))


def only(files: Mapping[str, str], *pointer: str | int) -> tuple[Bench, Held]:
    """The bench of some files, and the field of theirs at a pointer."""
    plan = bench(files)
    (held,) = (
        each for each in held_fields(plan.files(), plan.model) if each.pointer == tuple(pointer)
    )
    return plan, held


def written(files: Mapping[str, str], pointer: tuple[str | int, ...], operator: str) -> str | None:
    """The text of the file after a damage to one field; None where it cannot be done."""
    plan, held = only(files, *pointer)
    (damage,) = (each for each in damages(held, asked_for=True) if each.operator == operator)
    base = plan.files()
    (file,) = (file for file in base if file.path == held.path)
    text = next(
        text
        for text in (file.text, *file.beside)
        if text is not None and text.path == held.entry.value.span.path
    )
    for edit in edits(text, held, damage):
        content = edit.on(text.content)
        files_after = plan.again(base, text.path, content)
        (after,) = (each for each in files_after if each.path == held.path)
        if landed(file, after, held, damage):
            return content
    return None


YAML = """\
kind: goal
items:
  - id: goal-a
    title: >
      One
      goal
    supports: [{objective: bo-a, because: why not}, {objective: bo-b}]
    objectives:
      - id: obj-a
        target: 7
    priority: 1
  - title: Another
"""


@pytest.mark.parametrize(
    ("pointer", "operator", "old", "new"),
    [
        (("id",), GONE, "id: goal-a\n    title", "title"),
        (("id",), "no-id", "goal-a", "Not An Id"),
        (("title",), GONE, "    title: >\n      One\n      goal\n", ""),
        (("priority",), GONE, "    priority: 1\n", ""),
        (("priority",), "other-sign", "priority: 1", "priority: -1"),
        (("supports", 0, "because"), GONE, ", because: why not", ""),
        (("supports", 0, "objective"), GONE, "objective: bo-a, because", "because"),
        (("supports", 1, "objective"), "broken-reference", "bo-b", "nobody-here"),
        (("objectives",), "other-type", "- id: obj-a\n        target: 7\n", "something\n"),
        (("objectives", 0, "target"), GONE, "        target: 7\n", ""),
        (("objectives", 0, "target"), "no-number", "target: 7", "target: many"),
        (("objectives", 0, "target"), "in-a-list", "target: 7", "target: [7]"),
    ],
)
def test_a_field_in_yaml(pointer: tuple[str | int, ...], operator: str, old: str, new: str) -> None:
    files = {"goals.yaml": YAML.replace("  - title: Another\n", "")}
    before = files["goals.yaml"]
    assert before.count(old) == 1
    assert written(files, pointer, operator) == before.replace(old, new)


def test_the_only_field_of_a_mapping_in_yaml() -> None:
    text = "kind: strategy\nid: s\norganization:\n  name: Us\ntitle: T\n"
    after = written({"s.yaml": text}, ("organization", "name"), GONE)
    assert after == text.replace("name: Us\n", "{}\n")


MARKDOWN = """\
---
kind: goal
id: goal-a
priority: 1
---
# People know us

## Statement

They come back.

## Objectives

| Id | Metric | Target | Due | Scope |
|---|---|---|---|---|
| obj-a | [fans](metrics.yaml#fans) | 1,700 | 2027-06-30 | blog; forum |

- obj-b: Answer sooner
  - Target: 4
  - Owner: anna
"""


@pytest.mark.parametrize(
    ("pointer", "operator", "old", "new"),
    [
        (("priority",), GONE, "priority: 1\n", ""),
        (("title",), GONE, "# People know us", "# "),
        (("statement",), GONE, "They come back.", ""),
        (("objectives", 0, "target"), GONE, "| 1,700 |", "|  |"),
        (("objectives", 0, "target"), "other-sign", "1,700", "-1700"),
        (("objectives", 0, "due"), "no-date", "2027-06-30", "soon"),
        (
            ("objectives", 0, "metric"),
            "broken-reference",
            "[fans](metrics.yaml#fans)",
            "nobody-here",
        ),
        (("objectives", 0, "metric"), GONE, "[fans](metrics.yaml#fans)", ""),
        (("objectives", 1, "target"), GONE, "  - Target: 4\n", "  - Target: \n"),
        (("objectives", 1, "owner"), "broken-reference", "anna", "nobody-here"),
    ],
)
def test_a_field_in_markdown(
    pointer: tuple[str | int, ...], operator: str, old: str, new: str
) -> None:
    assert MARKDOWN.count(old) == 1
    assert written({"goal.md": MARKDOWN}, pointer, operator) == MARKDOWN.replace(old, new)


def test_a_field_in_a_table_beside_the_file() -> None:
    csv = "date,value\n2026-09-30,12\n2026-10-31,14\n"
    files = {
        "r.yaml": "kind: readings\nid: r-a\nmetric: a\nvalues_file: r.csv\n",
        "r.csv": csv,
    }
    assert written(files, ("values", 1, "value"), "other-sign") == csv.replace("14", "-14")


def test_a_damage_that_would_touch_another_field_is_not_done() -> None:
    """Half of a cell that holds a number and its day cannot be damaged alone."""
    text = MARKDOWN.replace("Metric |", "Baseline |").replace(
        "[fans](metrics.yaml#fans)", "1,240 (2026-10-31)"
    )
    assert written({"goal.md": text}, ("objectives", 0, "baseline", "date"), "no-date") is None


def test_what_an_alias_stands_for_is_damaged_where_it_stands() -> None:
    text = "kind: goal\nitems:\n- id: a\n  scope: &s {segment: cooks}\n- id: b\n  scope: *s\n"
    plan = bench({"g.yaml": text})
    segments = [
        each for each in held_fields(plan.files(), plan.model) if each.pointer[-1] == "segment"
    ]
    assert [each.at for each in segments] == [0]


PLAN = {
    "strategy.yaml": """\
kind: strategy
id: s
title: Bakery
owner: anna
voice: warm and short
start: 2026-09-01
end: 2027-08-31
organization:
  name: Bakery
  industry: bread
business_objectives:
  - id: bo-a
    statement: Sell more bread
team:
  - id: anna
    name: Anna
""",
    "goal.yaml": """\
kind: goal
id: goal-a
title: Neighbours know us
statement: Neighbours know our bread
type: presence
priority: 1
supports:
  - objective: bo-a
    because: they buy it
objectives:
  - id: obj-a
    statement: Raise followers from 100 to 150 by 30 June 2027
    metric: fans
    baseline:
      value: 100
      date: 2026-10-31
    target: 150
    due: 2027-06-30
    owner: anna
""",
    "metric.yaml": """\
kind: metric
id: fans
title: Followers
definition: followers of our account
unit: count
direction: increase
family: audience-size
frequency: monthly
""",
}


@pytest.fixture(scope="module")
def done() -> Mutation:
    return mutate(bench(PLAN, profile="starter"))


def trials(done: Mutation, path: str, *pointer: str | int) -> dict[str, Trial]:
    return {
        trial.operator: trial
        for trial in done.trials
        if trial.field.place.path == path and trial.field.pointer == pointer
    }


def test_a_damage_that_a_rule_speaks_of_is_noticed(done: Mutation) -> None:
    due = trials(done, "goal.yaml", "objectives", 0, "due")
    assert due[GONE].noticed == ("SM131",)
    assert due["no-date"].noticed == ("SM132",)
    assert due["in-a-list"].noticed == ("SM132",)
    target = trials(done, "goal.yaml", "objectives", 0, "target")
    assert target["no-number"].noticed == ("SM116",)
    assert trials(done, "goal.yaml", "objectives", 0, "metric")["broken-reference"].noticed == (
        "SM902",
    )


def test_what_the_schema_asks_for_is_noticed(done: Mutation) -> None:
    assert trials(done, "metric.yaml", "definition")[GONE].noticed == ("SM901",)
    assert trials(done, "metric.yaml", "unit")["unknown-value"].noticed == ("SM901",)


def test_a_damage_that_no_rule_in_force_sees_survives() -> None:
    few = mutate(bench(PLAN, select=("SM101", "SM116")))
    target = trials(few, "goal.yaml", "objectives", 0, "target")
    assert target["no-number"].noticed == ("SM116",)
    assert target["other-sign"] in few.survivors
    assert few.noticed == len(few.trials) - len(few.survivors)


def test_a_field_that_no_rule_reads_is_listed_and_not_damaged(done: Mutation) -> None:
    assert ("voice",) in {name.pointer for name in done.unread}
    assert trials(done, "strategy.yaml", "voice") == {}


def test_leaving_out_what_nobody_asks_for_is_no_damage(done: Mutation) -> None:
    owner = trials(done, "goal.yaml", "objectives", 0, "owner")
    assert owner["broken-reference"].noticed == ("SM902",)
    assert GONE not in owner
    assert trials(done, "strategy.yaml", "owner")[GONE].noticed == ("SM101",)


def test_the_plan_has_its_name_and_no_rule_crashed(done: Mutation) -> None:
    assert done.title == "Bakery"
    assert not done.crashed


def test_a_rule_that_does_not_run_reads_nothing() -> None:
    few = mutate(bench(PLAN, select=("SM101",)))
    assert {rule for trial in few.trials for rule in trial.readers} == {"SM101"}
    assert {rule for trial in few.trials for rule in trial.noticed} <= {"SM101"}


def test_what_is_suppressed_is_noticed_all_the_same() -> None:
    text = PLAN["goal.yaml"].replace("    due:", "    # smlint: ignore[SM131] -- no\n    due:")
    hushed = mutate(bench({**PLAN, "goal.yaml": text}, profile="starter"))
    assert trials(hushed, "goal.yaml", "objectives", 0, "due")[GONE].noticed == ("SM131",)


def test_the_finding_of_a_renamed_element_is_not_new() -> None:
    """The objective has a fault before and after its id is lost: the damage is what is new."""
    goal = PLAN["goal.yaml"].replace("    owner: anna\n", "").replace("    target: 150\n", "")
    plan = bench({**PLAN, "goal.yaml": goal}, profile="starter")
    base = plan.files()
    renamed = plan.again(base, "goal.yaml", goal.replace("id: obj-a", "id: obj-other"))
    before, after = plan.judged(base), plan.judged(renamed)
    assert {each.fingerprint for each in before.findings} != {
        each.fingerprint for each in after.findings
    }
    assert after.new_since(before) == ()
    assert after.new_since(Verdict(())) != ()


def test_every_form_of_a_field_has_its_damages() -> None:
    def forms(shape: Shape) -> Iterator[str]:
        for field in shape.fields.values():
            yield field.form
            yield from () if field.shape is None else forms(field.shape)

    known = {form for kind in shipped().model.kinds.values() for form in forms(kind.shape)}
    assert known == set(WORDS)


def test_a_sample_is_always_the_same() -> None:
    first, second = (mutate(bench(PLAN), sample=5) for _ in range(2))
    assert first == second
    fields = {trial.field for trial in first.trials} | {*first.unread, *first.unchanged}
    assert len(fields) == 5


def test_progress_is_told_to_the_end() -> None:
    seen: list[tuple[int, int]] = []
    mutate(bench(PLAN), sample=3, tick=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_a_rule_reads_what_it_asks_an_element_for() -> None:
    plan = bench(PLAN)
    files = plan.files()
    book = shipped().rules
    rules = tuple(book[name] for name in ("SM101", "SM116", "SM132", "SM105"))
    readers = watch(
        link(files, plan.source, plan.model),
        rules,
        lambda watched, rule: plan.observed(watched, (rule,)),
        plan.model,
    )
    found = {(held.path, held.pointer): readers.of(held) for held in held_fields(files, plan.model)}
    goal = {pointer: rules for (path, pointer), rules in found.items() if path == "goal.yaml"}
    assert found["strategy.yaml", ("owner",)] == {"SM101"}
    assert goal["objectives", 0, "target"] == {"SM116"}
    assert goal["objectives", 0, "due"] == {"SM132"}
    assert goal["supports",] == {"SM105"}
    assert goal["objectives", 0, "owner"] == frozenset()
    assert goal["objectives",] >= {"SM116", "SM132"}


def test_every_rule_of_one_file_says_the_same_of_the_whole_plan() -> None:
    """A bench asks such a rule only of the file that changed."""
    book = shipped().rules
    rules = [rule for rule in book if rule.scope is Scope.FILE and rule.python != "built-in"]
    assert rules
    for rule in rules:
        for example in rule.bad:
            files = {
                path: text.translate({0x27E6: None, 0x27E7: None})
                for path, text in example.files.items()
            }
            plan = bench({**PLAN, **files}, select=(rule.id,))
            alone = [
                seen
                for file in plan.files()
                for seen in plan.observed(link((file,), plan.source, plan.model), (rule,))
            ]
            whole = plan.observed(link(plan.files(), plan.source, plan.model), (rule,))
            assert alone == list(whole) != []


def test_a_plan_s_own_rule_sees_the_whole_plan() -> None:
    """Whatever its author says of its scope: a link from another file must be seen."""
    book = shipped().rules
    own = replace(book["SM101"], file="own.yaml", scope=Scope.FILE)
    data = replace(shipped(), rules=replace(book, rules=(own,)))
    plan = replace(bench(PLAN, select=(own.id,)), shipped=data)
    assert plan.rules(Scope.FILE) == ()
    assert plan.rules(Scope.PLAN) == (own,)


def test_the_example_plan_s_fields_are_guarded() -> None:
    """A sample; the whole is measured by benchmarks/mutation.py."""
    read = read_settings_file(EXAMPLE / "smlint.yaml", EXAMPLE, shipped(), needed=True)
    strict = replace(read, settings=replace(read.settings, profile="strict"))
    plan = bench_of(Disk(EXAMPLE), strict, shipped(), Request(".", TODAY))
    done = mutate(plan, sample=SAMPLE)
    assert len(done.trials) > SAMPLE
    assert 100 * done.noticed >= LEAST * len(done.trials), done.survivors
