"""The three ways to write a plan are one: generated plans and the example plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import fields as parts_of
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smlint.config.settings import Settings
from smlint.engine.file_phase import read_file
from smlint.engine.shipped import shipped
from smlint.plan.entities import Origin
from smlint.plan.parts import Part
from smlint.syntax.nodes import plain
from tests.plan.forms import (
    Choose,
    Files,
    Markdown,
    yaml_files,
    yaml_lists,
    yaml_one_file,
)
from tests.plan.generated import KINDS, Data, Plan, plans
from tests.tries import tries

EXAMPLE = Path(__file__).resolve().parents[2] / "example-plan"
Written = Callable[[Plan, Choose[Any]], Files]

WRITERS: dict[str, Written] = {
    "one document a file": lambda plan, _choose: yaml_files(plan),
    "items and several documents": lambda plan, _choose: yaml_lists(plan),
    "one file": lambda plan, _choose: yaml_one_file(plan),
    "Markdown": lambda plan, choose: Markdown(choose, plan.language).files(plan),
    "one Markdown file": lambda plan, choose: Markdown(choose, plan.language).one_file(plan),
}


def parts(files: Files, language: str) -> list[Part]:
    """What files are read as; nothing is seen in them."""
    found: list[Part] = []
    for path, text in files.items():
        result = read_file(path, text.encode(), Settings(language=language), shipped())
        seen = [(each.rule, each.message, each.span, dict(each.args)) for each in result.seen]
        assert seen == [], text
        assert result.role == "plan", text
        found += result.parts
    return found


def trees(found: list[Part]) -> dict[tuple[str, str], Data]:
    """The documents as plain data, by kind and id."""
    read = {}
    for part in found:
        data = plain(part.document.root)
        assert isinstance(data, dict)
        data.pop("kind", None)
        data = {name: _bare(value) for name, value in data.items()}
        read[part.document.kind, str(data.get("id"))] = data
    assert len(read) == len(found)
    return read


def _bare(value: object) -> object:
    """A text without the line break at the end of a YAML block, which says nothing."""
    return value.rstrip("\n") if isinstance(value, str) else value


def values(entity: object) -> object:
    """What an entity says, without where it was read."""
    if isinstance(entity, Origin):
        return None
    if isinstance(entity, tuple):
        return tuple(values(each) for each in entity)
    if is_dataclass(entity):
        return {each.name: values(getattr(entity, each.name)) for each in parts_of(entity)}
    return entity


def entities(found: list[Part]) -> Counter[str]:
    """What the entities say; files may come in any order."""
    return Counter(repr(values(each)) for part in found for each in part.entities)


def expected(plan: Plan) -> dict[tuple[str, str], Data]:
    return {(kind, data.get("id", kind)): {"id": kind, **data} for kind, data in plan.documents}


def differences(left: dict[tuple[str, str], Data], right: dict[tuple[str, str], Data]) -> list[Any]:
    """The fields in which two plans differ, both values of each."""
    return [
        (*key, name, left.get(key, {}).get(name), right.get(key, {}).get(name))
        for key in {**left, **right}
        for name in {**left.get(key, {}), **right.get(key, {})}
        if left.get(key, {}).get(name) != right.get(key, {}).get(name)
    ]


def chooser(data: st.DataObject) -> Choose[Any]:
    return lambda ways: data.draw(st.sampled_from(tuple(ways)))


PLENTY = settings(
    max_examples=tries(100),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@pytest.mark.parametrize("form", WRITERS)
@PLENTY
@given(plan=plans(), data=st.data())
def test_a_plan_is_the_same_plan_in_every_form(form: str, plan: Plan, data: st.DataObject) -> None:
    files = WRITERS[form](plan, chooser(data))
    found = parts(files, plan.language)
    assert differences(trees(found), expected(plan)) == [], files
    assert entities(found) == entities(parts(yaml_files(plan), plan.language))


@PLENTY
@given(plan=plans(), data=st.data())
def test_yaml_to_markdown_to_yaml_is_the_same_plan(plan: Plan, data: st.DataObject) -> None:
    first = parts(yaml_files(plan), plan.language)
    write = Markdown(chooser(data), plan.language)
    there = parts(write.files(plan_of(first, plan.language)), plan.language)
    back = parts(yaml_files(plan_of(there, plan.language)), plan.language)
    assert trees(back) == trees(first) == expected(plan)
    assert entities(back) == entities(first)


def plan_of(found: list[Part], language: str) -> Plan:
    """The plan that was read."""
    read = trees(found)
    return Plan(language, tuple((kind, data) for (kind, _id), data in read.items()))


def example() -> Plan:
    """The example plan, each document in its own language."""
    found = []
    for path in sorted(EXAMPLE.rglob("*")):
        if path.suffix in {".yaml", ".md"} and path.name not in {"smlint.yaml", "README.md"}:
            text = path.read_text("utf-8")
            found += parts({str(path.relative_to(EXAMPLE)): text}, "en")
    return plan_of(found, "en")


@pytest.mark.parametrize("language", ["en", "el"])
@pytest.mark.parametrize("form", WRITERS)
def test_the_example_plan_is_the_same_in_every_form(form: str, language: str) -> None:
    plan = example()
    assert {kind for kind, _data in plan.documents} == set(KINDS)
    plan = Plan(language, plan.documents)
    for turn in range(5):
        files = WRITERS[form](plan, lambda ways, turn=turn: tuple(ways)[turn % len(ways)])  # type: ignore[misc]
        found = parts(files, language)
        assert differences(trees(found), expected(plan)) == []
        assert entities(found) == entities(parts(yaml_files(plan), language))
