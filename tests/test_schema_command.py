"""``smlint schema``: schemas that stand alone."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from smlint.engine.shipped import shipped
from smlint.schema.bundle import bundled, names
from smlint.schema.store import Schemas, UnknownReferenceError
from tests.conftest import Plan, Smlint

NAMES = names(shipped().schemas)
GOAL = {"kind": "goal", "id": "g", "title": "G", "statement": "S", "type": "traffic", "priority": 1}


def references(part: Any) -> Iterator[str]:
    """Every ``$ref`` in a schema."""
    if isinstance(part, dict):
        for key, each in part.items():
            if key == "$ref" and isinstance(each, str):
                yield each
            else:
                yield from references(each)
    elif isinstance(part, list):
        for each in part:
            yield from references(each)


def errors(schema: dict[str, Any], document: object) -> list[tuple[str, ...]]:
    """Where a document breaks a schema, without any other file at hand."""
    found = Draft202012Validator(schema).iter_errors(document)
    return sorted(tuple(map(str, error.absolute_path)) for error in found)


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_stands_alone(name: str) -> None:
    schema = bundled(shipped().schemas, name)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    found = set(references(schema))
    assert all(ref.startswith("#") for ref in found)
    for ref in found:
        node: Any = schema
        for step in ref.removeprefix("#").split("/")[1:]:
            node = node[step]
        assert isinstance(node, dict), ref
    # What nothing points to was not taken in.
    own = shipped().schemas.files.get(f"{name}.schema.json", {}).get("$defs", {})
    assert {f"#/$defs/{each}" for each in schema.get("$defs", {}) if each not in own} <= found


def test_the_schema_of_a_kind_says_what_the_file_says() -> None:
    schema = bundled(shipped().schemas, "goal")
    assert errors(schema, GOAL) == []
    assert errors(schema, {"kind": "goal", "items": [GOAL]}) == []
    assert errors(schema, {**GOAL, "id": "No Id"}) == [("id",)]
    assert errors(schema, {**GOAL, "colour": "red"}) == [()]


def test_one_schema_for_any_document_of_a_plan() -> None:
    schema = bundled(shipped().schemas, "document")
    team = {"kind": "team", "id": "t", "members": [{"id": "a", "name": 3}]}
    assert errors(schema, GOAL) == []
    assert errors(schema, {"kind": "goal", "items": [GOAL]}) == []
    assert errors(schema, {**GOAL, "kind": "gaol"}) == [("kind",)]
    assert errors(schema, team) == [("members", "0", "name")]
    assert errors(schema, {"id": "x"}) == [()]


def test_settings_have_one_too() -> None:
    schema = bundled(shipped().schemas, "settings")
    assert errors(schema, {"profile": "strict", "ignore": [{"rule": "SM104"}]}) == []
    assert errors(schema, {"profil": "strict"}) == [()]


def test_a_reference_that_leads_nowhere_is_our_own_fault() -> None:
    schemas = Schemas({"a.schema.json": {"$ref": "b.schema.json#/$defs/x"}})
    with pytest.raises(UnknownReferenceError):
        bundled(schemas, "a")
    with pytest.raises(UnknownReferenceError):
        bundled(schemas, "c")


def test_what_points_back_to_itself_is_taken_in_once() -> None:
    schemas = Schemas(
        {
            "a.schema.json": {"$ref": "b.schema.json#/$defs/x"},
            "b.schema.json": {"$defs": {"x": {"items": {"$ref": "#/$defs/x"}}}},
        }
    )
    assert bundled(schemas, "a") == {
        "$ref": "#/$defs/b_x",
        "$defs": {"b_x": {"items": {"$ref": "#/$defs/b_x"}}},
    }


def test_the_command_prints_json(plan: Plan, smlint: Smlint) -> None:
    plan({})
    ran = smlint("schema", "metric")
    assert (ran.code, ran.err) == (0, "")
    assert json.loads(ran.out) == bundled(shipped().schemas, "metric")


def test_the_kinds_are_listed(smlint: Smlint) -> None:
    ran = smlint("schema")
    assert [line.split()[0] for line in ran.out.splitlines()[:-2]] == list(NAMES)
    assert {"goal", "plan", "rule", "settings", "document"} <= set(NAMES)
    greek = smlint("schema", "--lang", "el").out
    assert "γενικός στόχος" in greek
    assert "smlint schema" in greek.splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("gaol",), 'There is no schema "gaol". Did you mean "goal"?\n'),
        (("sourdough",), 'There is no schema "sourdough". "smlint schema" lists them.\n'),
        (("gaol", "--lang", "el"), "Δεν υπάρχει σχήμα «gaol». Μήπως εννοείτε «goal»;\n"),
        (("common",), 'There is no schema "common". "smlint schema" lists them.\n'),
    ],
)
def test_an_unknown_kind(smlint: Smlint, arguments: tuple[str, ...], said: str) -> None:
    ran = smlint("schema", *arguments)
    assert (ran.code, ran.out, ran.err) == (2, "", said)


def test_the_words_of_one_field_are_listed(smlint: Smlint) -> None:
    ran = smlint("schema", "metric.family")
    assert ran.code == 0
    assert ran.out.splitlines()[:3] == ["audience-size", "conversation", "mention"]
    assert smlint("schema", "goal.due").out == "due: 2027-06-30\n"
    gone = smlint("schema", "metric.famly")
    assert (gone.code, gone.out) == (2, "")


def test_in_another_language_each_word_is_told_beside_the_one_for_yaml(smlint: Smlint) -> None:
    english = smlint("schema", "audience.status").out.splitlines()
    told, _blank, note = smlint("schema", "audience.status", "--lang", "el").out.rpartition("\n\n")
    assert [line.split()[0] for line in told.splitlines()] == english
    assert "draft    πρόχειρο" in told
    assert "YAML" in note
