from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smlint.schema import quick
from smlint.schema.oracle import faults
from smlint.schema.quick import surely_valid
from smlint.schema.store import Schemas, load_schemas
from smlint.syntax.nodes import Type
from tests.schema.schema_trees import GOAL, SCHEMAS, Alias, Pairs, Written, planted
from tests.tries import tries

ALL = Schemas(SCHEMAS)
DOCUMENT = "goal.schema.json#/$defs/document"
HUGE = Written("9" * 5000, Type.INT)


def is_valid(data: Any, schema: dict[str, Any]) -> bool:
    return surely_valid(Schemas({"a": schema}), planted(data).root, "a#")


def test_a_goal_is_valid_without_jsonschema() -> None:
    script = """
        import sys
        sys.path.insert(0, sys.argv[1])
        from schema_trees import GOAL, SCHEMAS, planted
        from smlint.schema.check import check_document
        from smlint.schema.store import Schemas, load_schemas
        seen = check_document(Schemas(SCHEMAS), planted(GOAL).root, file="goal.schema.json")
        sys.exit(bool(seen) or "jsonschema" in sys.modules or "referencing" in sys.modules)
    """
    command = [sys.executable, "-c", textwrap.dedent(script), str(Path(__file__).parent)]
    assert subprocess.run(command, check=False).returncode == 0


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"x-own": {"any": ["thing"]}},
        {"priority": 3.0, "weight": 0.5, "public": True, "tags": ["a", "b"]},
        {"status": "paused", "tags": ["why"]},
        {"due": 2027, "start": "soon"},
        {"owner": None, "tags": None, "objectives": None, "type": None},
        {"objectives": [{"id": "o", "target": "more", "baseline": {"value": 3, "date": None}}]},
        {"objectives": [{"id": "o", "baseline": "unknown"}, {"id": "p", "baseline": 4}]},
        {"owner": Alias(planted("maria").root)},
    ],
)
def test_valid_documents_are_seen_to_be_valid(more: dict[str, Any]) -> None:
    assert surely_valid(ALL, planted(GOAL | more).root, DOCUMENT)


@pytest.mark.parametrize(
    "more",
    [
        {"ownr": "maria"},
        {"ownr": None},
        {"title": None},
        {"title": ""},
        {"id": "Goal A"},
        {"priority": 0},
        {"priority": True},
        {"priority": 1.5},
        {"weight": 0},
        {"weight": float("nan")},
        {"weight": float("inf")},
        {"weight": HUGE},
        {"tags": []},
        {"tags": ["a", None]},
        {"type": "Presence"},
        {"status": "paused"},
        {"start": 2027},
        {"due": ["2027"]},
        {"objectives": [{"id": "o", "baseline": {"date": "2027-01-01"}}]},
    ],
)
def test_what_is_wrong_is_never_called_valid(more: dict[str, Any]) -> None:
    assert not surely_valid(ALL, planted(GOAL | more).root, DOCUMENT)


@pytest.mark.parametrize(
    "schema",
    [
        {"uniqueItems": True},
        {"properties": {"a": {"not": {"type": "string"}}}},
        {"type": "colour"},
        {"pattern": "("},
        {"patternProperties": {"(": True}},
        {"$ref": "#/$defs/nowhere"},
        {"$ref": "https://example.org/s.json#/$defs/x"},
        {"enum": [["a"], {"a": "b"}]},
        {"properties": {"x-a": True}, "patternProperties": {"^x-": True}},
    ],
)
def test_what_it_does_not_know_it_leaves_to_jsonschema(schema: dict[str, Any]) -> None:
    assert not is_valid({"a": "b"}, schema)


def test_it_knows_every_keyword_of_the_shipped_schemas(monkeypatch: pytest.MonkeyPatch) -> None:
    compile_ = quick._Compiler.compile  # noqa: SLF001
    unsure = []

    def recorded(compiler: Any, schema: Any, home: str) -> quick.Check:
        check = compile_(compiler, schema, home)
        unsure.extend([(home, schema)] if check is quick._unsure else [])  # noqa: SLF001
        return check

    monkeypatch.setattr(quick._Compiler, "compile", recorded)  # noqa: SLF001
    shipped = load_schemas(Path(__file__).parents[2] / "schemas")
    assert "goal.schema.json" in shipped.files
    for name, schema in shipped.files.items():
        for address in (f"{name}#", *(f"{name}#/$defs/{each}" for each in schema["$defs"])):
            surely_valid(shipped, planted({}).root, address)
    assert unsure == []


def test_equal_keys_are_left_to_jsonschema() -> None:
    assert not is_valid(Pairs((("a", 1), ("a", 1))), {"required": ["a"]})


def test_a_bool_is_no_number_and_a_number_no_bool() -> None:
    assert is_valid(1.0, {"const": 1})
    assert not is_valid(True, {"const": 1})
    assert not is_valid(1, {"enum": [True]})
    assert is_valid(None, {"enum": [None]})


def test_a_schema_may_hold_itself() -> None:
    tree = {"$defs": {"t": {"type": "array", "items": {"$ref": "#/$defs/t"}}}, "$ref": "#/$defs/t"}
    assert is_valid([[], [[]]], tree)
    assert not is_valid([[], [3]], tree)
    deep: list[Any] = []
    for _ in range(64):
        deep = [deep]
    assert is_valid(deep, tree)


def test_only_one_branch_of_one_of_may_fit() -> None:
    schema = {"oneOf": [{"type": "integer"}, {"minimum": 3}]}
    assert is_valid(2, schema)
    assert not is_valid(4, schema)


def test_conditions_choose_what_else_is_asked() -> None:
    schema = {"if": {"const": "a"}, "then": False, "else": {"minLength": 2}}
    assert [is_valid(text, schema) for text in ("a", "b", "bb")] == [False, False, True]
    assert is_valid("a", {"then": False})


# A differential test: jsonschema is the oracle, on schemas and documents that are made at random.

_NAMES = st.sampled_from(["a", "b", "x-own", "id"])
_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 5),
    st.sampled_from([0.0, 1.5, 3.0, float("inf"), float("nan")]),
    st.sampled_from(["", "a", "b", "goal-a", "3", "null", "ά"]),
    st.just(HUGE),
)
_DATA = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_NAMES, inner, max_size=3),
    max_leaves=6,
)
_TYPES = st.sampled_from(["string", "number", "integer", "boolean", "null", "array", "object"])
_LEAVES: dict[str, st.SearchStrategy[Any]] = {
    "type": _TYPES | st.lists(_TYPES, min_size=1, max_size=2, unique=True),
    "enum": st.lists(st.sampled_from(["a", "b", 1, True, None, 1.5]), min_size=1, max_size=3),
    "pattern": st.sampled_from(["^a", "b$", "^$"]),
    "minLength": st.integers(0, 2),
    "maxLength": st.integers(0, 2),
    "minimum": st.integers(-1, 3),
    "exclusiveMinimum": st.integers(-1, 3),
    "maximum": st.integers(-1, 3),
    "minItems": st.integers(0, 2),
    "maxItems": st.integers(0, 2),
    "required": st.lists(_NAMES, max_size=2, unique=True),
    "x-form": st.sampled_from(["date", "period", "text"]),
    "x-rule-value": st.just("SM116"),
    "$ref": st.sampled_from(["#/$defs/one", "b#/$defs/two"]),
    "description": st.just("words"),
}


def _schemas_above(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    fields = st.dictionaries(st.sampled_from(["a", "b", "id"]), inner, max_size=3)
    branches = st.lists(inner, min_size=1, max_size=3)
    return st.fixed_dictionaries(
        {},
        optional={
            "properties": fields,
            "patternProperties": st.fixed_dictionaries({"^x-": inner}),
            "additionalProperties": st.just(value=False) | inner,
            "required": st.lists(_NAMES, max_size=2, unique=True),
            "propertyNames": inner,
            "minProperties": st.integers(0, 2),
            "maxProperties": st.integers(0, 2),
            "items": inner,
            "anyOf": branches,
            "oneOf": branches,
            "allOf": branches,
            "if": inner,
            "then": inner,
            "else": inner,
            "type": _TYPES,
        },
    )


_LEAF = st.booleans() | st.fixed_dictionaries({}, optional=_LEAVES)
_SIMPLE = st.fixed_dictionaries({}, optional={k: v for k, v in _LEAVES.items() if k != "$ref"})
_ANY = st.recursive(_LEAF, _schemas_above, max_leaves=5)


@settings(max_examples=tries(300), deadline=None)
@given(schema=_ANY, one=_SIMPLE, two=_SIMPLE, data=_DATA)
def test_it_agrees_with_jsonschema_on_every_schema_it_knows(
    schema: Any, one: Any, two: Any, data: Any
) -> None:
    files = {"a": {"$defs": {"one": one, "all": schema}}, "b": {"$defs": {"two": two}}}
    schemas, root = Schemas(files), planted(data).root
    assert surely_valid(schemas, root, "a#/$defs/all") == (
        not faults(schemas, root, "a#/$defs/all")
    )
