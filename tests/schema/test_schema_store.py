from __future__ import annotations

import json
import pickle
from pathlib import Path

import pytest

from smlint.schema.kinds import kind_at
from smlint.schema.store import Schemas, UnknownReferenceError, load_schemas

DOCUMENT = "goal.schema.json#/$defs/document"


def test_schema_files_are_read_by_their_names(tmp_path: Path) -> None:
    (tmp_path / "goal.schema.json").write_text('{"title": "Στόχος"}', encoding="utf-8")
    (tmp_path / "notes.json").write_text("{", encoding="utf-8")
    assert load_schemas(tmp_path).files == {"goal.schema.json": {"title": "Στόχος"}}


def test_a_broken_schema_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "goal.schema.json").write_text("{", encoding="utf-8")
    with pytest.raises(json.JSONDecodeError):
        load_schemas(tmp_path)


def test_a_reference_is_looked_up_in_its_own_file_or_in_the_one_it_names() -> None:
    schemas = Schemas({"a.json": {"$defs": {"x": {"title": "here"}}}})
    assert schemas.find("#/$defs/x", "a.json") == ("a.json", {"title": "here"})
    assert schemas.find("a.json#/$defs/x", "b.json") == ("a.json", {"title": "here"})


@pytest.mark.parametrize(
    "ref",
    ["#/$defs/y", "b.json#/$defs/x", "https://example.org/a.json#/$defs/x", "#/$defs/x/title/0"],
)
def test_a_reference_to_anything_else_is_an_error(ref: str) -> None:
    schemas = Schemas({"a.json": {"$defs": {"x": {"title": "here"}}}})
    with pytest.raises(UnknownReferenceError):
        schemas.find(ref, "a.json")


def test_a_file_without_the_definition_is_meant_as_a_whole() -> None:
    schemas = Schemas({"goal.json": {"$defs": {"document": {}}}, "settings.json": {"title": "S"}})
    assert schemas.address("goal.json", "document") == "goal.json#/$defs/document"
    assert schemas.address("settings.json", "document") == "settings.json#"
    assert schemas.find("settings.json#") == ("settings.json", {"title": "S"})


def test_what_other_layers_judge_is_left_out_wherever_a_schema_may_stand() -> None:
    date = {"type": "string", "format": "date", "pattern": "^2", "x-form": "date"}
    file = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$defs": {"d": date},
        "properties": {
            "target": {"type": "number", "x-rule-value": "SM116"},
            "due": {"type": "string", "x-form": "period"},
            "default": {"items": {"anyOf": [date, {"x-rule-value": "SM116"}]}},
        },
        "default": {"x-rule-value": "is data here"},
    }
    bare = {"type": "string", "x-form": "date"}
    assert Schemas({"a.json": file}).judged["a.json"] == {
        "$defs": {"d": bare},
        "properties": {
            "target": {},
            "due": {"type": ["string", "integer"], "x-form": "period"},
            "default": {"items": {"anyOf": [bare, {}]}},
        },
        "default": {"x-rule-value": "is data here"},
    }


def test_schemas_can_be_sent_to_another_process() -> None:
    schemas = Schemas({"a.json": {"$defs": {"x": True}}})
    schemas.find("a.json#/$defs/x")
    assert pickle.loads(pickle.dumps(schemas)).files == schemas.files  # noqa: S301


def test_the_kind_of_a_part_is_what_its_list_defines() -> None:
    person = {"properties": {"skills": {"items": {"type": "object"}}}}
    schemas = Schemas(
        {
            "team.schema.json": {
                "$defs": {
                    "members": {"items": {"$ref": "people.json#/$defs/person"}},
                    "document": {
                        "properties": {
                            "members": {"$ref": "#/$defs/members", "x-defines": "person"},
                            "place": {"anyOf": [{"type": "string"}, {"type": "object"}]},
                        }
                    },
                }
            },
            "people.json": {"$defs": {"person": person}},
        }
    )
    address = "team.schema.json#/$defs/document"
    assert kind_at(schemas, address, ()) == "team"
    assert kind_at(schemas, address, ("place",)) == "team"
    assert kind_at(schemas, address, ("members",)) == "team"
    assert kind_at(schemas, address, ("members", 3)) == "person"
    assert kind_at(schemas, address, ("members", 3, "skills", 0)) == "person"
    assert kind_at(schemas, address, ("nowhere", 0, "deeper")) == "team"
