"""The schema files: what editors, the validators and the plan model read from them."""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012
from ruamel.yaml import YAML

from smlint.base.text import heading_key
from smlint.engine.unfold import KEYS

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas"
KINDS = (
    *("strategy", "team", "goal", "metric", "readings", "audience", "channel", "research"),
    *("contact", "source", "lead", "content", "tactic", "event", "campaign", "experiment"),
    *("review", "policy"),
)
NESTED = {"person", "business-objective", "objective", "pillar", "finding", "competitor"}
TITLED = {
    *("strategy", "goal", "channel", "campaign", "event", "policy", "research"),
    *("experiment", "review"),
}
FORMS = {
    *("text", "longtext", "id", "ref", "refs", "number", "integer", "boolean", "enum", "enums"),
    *("date", "period", "datetime", "time", "duration", "language", "url", "texts", "ids"),
    *("object", "objects", "measure", "milestones", "scope", "period-range"),
    *("timezone", "currency", "version", "path"),
}
SUBSCHEMAS = ("items", "additionalProperties", "if", "then", "else", "propertyNames")

Schema = Mapping[str, Any]


def load(name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((SCHEMAS / f"{name}.schema.json").read_text("utf-8"))
    return loaded


FILES = {name: load(name) for name in (*KINDS, "plan", "common", "settings", "rule")}


def every_schema(schema: Schema, at: str) -> Iterator[tuple[str, Schema]]:
    """A schema and all those inside it."""
    yield at, schema
    for keyword in ("properties", "$defs", "patternProperties"):
        for key, inner in schema.get(keyword, {}).items():
            yield from every_schema(inner, f"{at}/{keyword}/{key}")
    for keyword in SUBSCHEMAS:
        if isinstance(schema.get(keyword), dict):
            yield from every_schema(schema[keyword], f"{at}/{keyword}")
    for keyword in ("oneOf", "anyOf", "allOf"):
        for number, inner in enumerate(schema.get(keyword, ())):
            yield from every_schema(inner, f"{at}/{keyword}/{number}")


def merged(schema: Schema, file: str) -> tuple[dict[str, Any], str]:
    """A property with what its reference points to laid below it."""
    if "$ref" not in schema:
        return dict(schema), file
    home, path = schema["$ref"].split("#/$defs/")
    home = home.removesuffix(".schema.json") or file
    base, home = merged(FILES[home]["$defs"][path], home)
    return {**base, **schema}, home


def properties(files: Mapping[str, Schema]) -> Iterator[tuple[str, str, dict[str, Any], str]]:
    """Every property: its place, its key, its keywords, and the file these stand in."""
    for file, schema in files.items():
        for at, inner in every_schema(schema, file):
            for key, each in inner.get("properties", {}).items():
                yield f"{at}/{key}", key, *merged(each, file)
    if "common" in files:
        for key, each in files["common"]["$defs"].items():
            yield f"common/{key}", key, *merged(each, "common")


ALL = tuple(properties(FILES))
OF_A_PLAN = tuple(
    properties({name: each for name, each in FILES.items() if name not in ("settings", "rule")})
)


def test_there_is_a_schema_for_every_kind_and_no_other() -> None:
    assert {path.name for path in SCHEMAS.iterdir()} == {f"{name}.schema.json" for name in FILES}


@pytest.mark.parametrize("name", FILES)
def test_a_schema_is_valid_2020_12(name: str) -> None:
    Draft202012Validator.check_schema(FILES[name])
    assert FILES[name]["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert FILES[name]["title"]
    assert FILES[name]["description"]


@pytest.mark.parametrize("name", FILES)
def test_the_files_are_written_one_way(name: str) -> None:
    text = (SCHEMAS / f"{name}.schema.json").read_text("utf-8")
    assert text == json.dumps(FILES[name], ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("name", FILES)
def test_no_reference_leaves_the_shipped_schemas(name: str) -> None:
    for at, schema in every_schema(FILES[name], name):
        assert "$id" not in schema, at
        assert "$dynamicRef" not in schema, at
        ref = schema.get("$ref")
        if ref is not None:
            others = "|".join(KINDS) if name == "plan" else ""
            file = rf"((common|{others})\.schema\.json)?" if others else r"(common\.schema\.json)?"
            assert re.fullmatch(rf"{file}#/\$defs/[a-z_]+", ref), (at, ref)
            merged(schema, name)


def test_no_pattern_can_run_away_and_objects_are_never_compared_for_uniqueness() -> None:
    for at, schema in chain.from_iterable(every_schema(each, name) for name, each in FILES.items()):
        assert "uniqueItems" not in schema, at
        pattern = re.sub(r"\[[^]]*\]", "c", schema.get("pattern", ""))
        assert not re.search(r"[*+}?][^()]*\)[*+{?]", pattern), (at, pattern)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_one_document_or_a_list_of_items(kind: str) -> None:
    schema = FILES[kind]
    assert schema["type"] == "object"
    assert schema["if"] == {"required": ["items"]}
    assert schema["then"] == {"$ref": "#/$defs/file"}
    assert schema["else"] == {"$ref": "#/$defs/document"}
    assert schema["$defs"]["file"]["properties"]["kind"]["const"] == kind
    document = schema["$defs"]["document"]
    assert document["properties"]["kind"]["const"] == kind
    assert "kind" not in document["required"]
    assert ("id" in document["required"]) == (kind not in {"strategy", "team"})
    for name in ("id", "title", "status", "owner", "updated", "language", "tags", "notes"):
        assert name in document["properties"], name


@pytest.mark.parametrize("kind", KINDS)
def test_objects_know_their_fields_and_take_a_users_own(kind: str) -> None:
    for at, schema in every_schema(FILES[kind], kind):
        if "properties" in schema:
            assert schema["additionalProperties"] is False, at
            assert schema["patternProperties"] == {"^x-": {}}, at


def test_every_property_tells_an_editor_what_to_write() -> None:
    for at, _key, each, _file in ALL:
        assert each["title"].strip(), at
        assert each["description"].endswith("."), at
        assert each["markdownDescription"].startswith(each["description"]), at
        assert "`" in each["markdownDescription"], at
        assert each["x-form"] in FORMS, at


SHOWN = {"title", "description", "markdownDescription"}
READ_BESIDE_A_REFERENCE = SHOWN | {"$ref", "$comment", "default", "examples"}


def test_an_editor_shows_a_field_s_own_words_and_not_those_of_what_it_points_to() -> None:
    """yaml-language-server puts a definition's words first where a reference has keywords of our
    own beside it; such a definition says what it is in a comment. ``conformance`` runs it.
    """
    for name, whole in FILES.items():
        for at, schema in every_schema(whole, name):
            if "$ref" in schema and set(schema) - READ_BESIDE_A_REFERENCE:
                target, _file = merged({"$ref": schema["$ref"]}, name)
                assert not SHOWN & set(target), at
            assert "anyOf" not in schema or not SHOWN & set(schema), f"{at}: write oneOf"


def test_every_property_of_a_plan_has_names_in_both_languages() -> None:
    for at, _key, each, _file in OF_A_PLAN:
        assert set(each["x-names"]) == {"en", "el"}, at
        for language, names in each["x-names"].items():
            assert 1 <= len(names) <= 20, (at, language)
            assert all(name.strip() == name and heading_key(name) for name in names), (at, language)


def test_every_choice_has_names_in_both_languages_and_no_two_share_one() -> None:
    for at, _key, each, _file in OF_A_PLAN:
        choices = each.get("enum", []) + each.get("items", {}).get("enum", [])
        values = each.get("x-values", {})
        assert set(choices) <= set(values), at
        spelled = [
            (heading_key(name), value)
            for value, names in values.items()
            for name in {*names["en"], *names["el"], value}
        ]
        assert all(name for name, _value in spelled), at
        owners = Counter(name for name, _value in set(spelled))
        assert not [name for name, count in owners.items() if count > 1], at
        assert all(names["en"] and names["el"] for names in values.values()), at


def test_no_two_fields_of_one_object_share_a_name() -> None:
    for file in KINDS:
        for at, schema in every_schema(FILES[file], file):
            spelled: dict[str, str] = {}
            for key, each in schema.get("properties", {}).items():
                names = merged(each, file)[0]["x-names"]
                for name in (key, *names["en"], *names["el"]):
                    first = spelled.setdefault(heading_key(name), key)
                    assert first == key, (at, name, first, key)


def test_no_two_kinds_share_a_name() -> None:
    spelled: dict[str, str] = {}
    for kind in KINDS:
        names = FILES[kind]["x-names"]
        assert names["en"], kind
        assert names["el"], kind
        for name in (kind, *names["en"], *names["el"]):
            assert spelled.setdefault(heading_key(name), kind) == kind, name


def test_a_reference_names_a_kind_that_exists() -> None:
    defined = {each["x-defines"] for _at, _key, each, _file in ALL if "x-defines" in each}
    assert defined == NESTED
    for at, _key, each, _file in ALL:
        ref = each.get("x-ref", [])
        assert (each["x-form"] in ("ref", "refs")) == bool(ref), at
        assert set([ref] if isinstance(ref, str) else ref) <= {*KINDS, *NESTED}, at


def test_what_defines_entities_is_a_list_of_objects_with_an_id() -> None:
    for at, _key, each, file in ALL:
        if "x-defines" in each:
            assert each["x-form"] == "objects", at
            assert "id" in merged(each["items"], file)[0]["required"], at


def test_an_object_or_a_list_of_them_shows_its_fields() -> None:
    inner = {"object", "objects", "measure", "milestones", "scope", "period-range"}
    for at, _key, each, file in OF_A_PLAN:
        if each["x-form"] in inner:
            shown, home = merged(each.get("items", each), file)
            shown = merged(shown["oneOf"][0], home)[0] if "oneOf" in shown else shown
            assert shown["properties"], at


def test_a_field_that_a_rule_owns_is_never_required() -> None:
    for file, whole in FILES.items():
        for at, schema in every_schema(whole, file):
            for name in schema.get("required", ()) if "properties" in schema else ():
                assert "x-rule" not in merged(schema["properties"][name], file)[0], (at, name)


def test_a_field_with_a_rule_says_which() -> None:
    for at, _key, each, _file in ALL:
        for keyword in ("x-rule", "x-rule-value"):
            if keyword in each:
                assert re.search(rf"\b{each[keyword]} [a-z]+(-[a-z]+)+", each["description"]), at


@pytest.mark.parametrize(
    ("kind", "place", "rule"),
    [
        ("strategy", "document/owner", "SM101"),
        ("goal", "document/objectives", "SM104"),
        ("goal", "document/supports", "SM105"),
        ("goal", "document/metric", "SM115"),
        ("goal", "objective/metric", "SM115"),
        ("goal", "objective/target", "SM116"),
        ("goal", "objective/baseline", "SM117"),
        ("goal", "objective/scope", "SM114"),
        ("goal", "objective/due", "SM131"),
        ("metric", "document/data_source", "SM602"),
        ("strategy", "document/rationale", "SM008"),
        ("tactic", "document/goals", "SM803"),
    ],
)
def test_the_rule_that_owns_a_missing_field(kind: str, place: str, rule: str) -> None:
    shape, key = place.split("/")
    field, _file = merged(FILES[kind]["$defs"][shape]["properties"][key], kind)
    assert field["x-rule"] == rule


@pytest.mark.parametrize("shape", ["document", "objective"])
def test_the_rule_that_owns_a_wrong_value(shape: str) -> None:
    fields = FILES["goal"]["$defs"][shape]["properties"]
    assert fields["target"]["x-rule-value"] == "SM116"
    assert fields["due"]["x-rule-value"] == "SM132"
    # A baseline's fields stay checked: only its number, and words in its place, are the rule's.
    baseline, _file = merged(fields["baseline"], "goal")
    assert "x-rule-value" not in baseline
    assert baseline["else"]["x-rule-value"] == "SM117"
    assert baseline["properties"]["value"]["x-rule-value"] == "SM117"


@pytest.mark.parametrize("kind", KINDS)
def test_a_title_is_required_where_people_look_for_one(kind: str) -> None:
    required = FILES[kind]["$defs"]["document"]["required"]
    assert ("title" in required) == (kind in TITLED)
    assert ("name" in required) == (kind in {"contact", "source"})


@pytest.mark.parametrize(("kind", "main"), [("readings", "values"), ("goal", "objectives")])
def test_the_list_that_a_bare_table_stands_for(kind: str, main: str) -> None:
    assert FILES[kind]["x-main-list"] == main
    for name in KINDS:
        listed = FILES[name].get("x-main-list")
        if listed is not None:
            assert FILES[name]["$defs"]["document"]["properties"][listed]["type"] == "array"


@pytest.mark.parametrize("name", FILES)
def test_the_example_of_every_property_is_valid(name: str) -> None:
    for at, key, each, file in properties({name: FILES[name]}):
        if at.endswith("file/items"):
            continue  # the head of a file, with dots for the rest
        example = re.search(r"```yaml\n(.*)\n```|`(.*)`", each["markdownDescription"], re.DOTALL)
        assert example is not None, at
        value = read_yaml(example[1] or example[2])[key]
        assert errors(value, each, file) == [], at


@pytest.mark.parametrize(
    "baseline",
    ["unknown", {"value": 6, "date": "2026-10-31"}, {"value": 6.5, "date": "2026-10-31"}],
)
def test_a_baseline_is_a_measure_or_unknown(baseline: object) -> None:
    assert errors(baseline, {"$ref": "#/$defs/baseline"}, "goal") == []


@pytest.mark.parametrize(
    "baseline", ["about six", 6, {"value": 6}, {"date": "2026-10-31", "on": 1}]
)
def test_a_baseline_is_nothing_else(baseline: object) -> None:
    assert len(errors(baseline, {"$ref": "#/$defs/baseline"}, "goal")) == 1


def test_a_goal_may_carry_its_own_objective() -> None:
    goal = {
        "kind": "goal",
        "id": "goal-visits",
        "title": "People come to see us",
        "statement": "Families in the area spend an afternoon at the farm.",
        "type": "traffic",
        "priority": 1,
        "metric": "visitors",
        "baseline": {"value": 300, "date": "2026-10-31"},
        "target": 420,
        "due": "Q2 2027",
        "x-colour": "green",
    }
    assert errors(goal, FILES["goal"], "goal") == []


def test_a_plan_in_one_file_holds_every_kind_under_a_name_of_its_own() -> None:
    fields = FILES["plan"]["properties"]
    assert set(fields) - {"kind", "id", "title", "language"} == set(KEYS)
    documents = {each["then"]["$ref"] for each in fields.values() if "then" in each}
    assert documents == {f"{kind}.schema.json#/$defs/document" for kind in KINDS}
    kinds = {heading_key(name): kind for kind in KINDS for name in spellings(FILES[kind])}
    for name in KEYS:
        file = fields[name]["then"]["$ref"].partition(".")[0]
        assert kinds[heading_key(name)] == file, name
        assert fields[name]["items"] in ({"$ref": "#/$defs/team"}, fields[name]["then"])


def spellings(schema: Schema) -> Iterator[str]:
    yield from chain.from_iterable(schema["x-names"].values())


def test_entries_of_a_list_need_no_kind() -> None:
    rows = {"kind": "source", "items": [{"id": "s-a", "name": "A", "url": "https://a.example/"}]}
    assert errors(rows, FILES["source"], "source") == []
    assert errors({**rows, "title": "B"}, FILES["source"], "source") == ["additionalProperties"]


def test_readings_have_values_or_name_a_file_of_them() -> None:
    readings = {"id": "r-visitors", "metric": "visitors"}
    values = [{"date": "2026-10-31", "value": 300}]
    assert errors(readings, FILES["readings"], "readings") == ["required"]
    assert errors({**readings, "values": values}, FILES["readings"], "readings") == []
    assert errors({**readings, "values_file": "r.csv"}, FILES["readings"], "readings") == []


def test_a_strategy_may_hold_its_team() -> None:
    team = FILES["strategy"]["$defs"]["document"]["properties"]["team"]
    assert errors([{"id": "anna", "name": "Anna"}], team, "strategy") == []
    assert team["x-defines"] == "person"


@pytest.mark.parametrize("end", ["00:00", "09:30", "24:00"])
def test_quiet_hours_end_at_midnight_at_the_latest(end: str) -> None:
    hours = {"days": ["sat"], "from": "00:00", "to": end}
    assert errors(hours, {"$ref": "#/$defs/quiet"}, "channel") == []
    assert errors({**hours, "from": "24:00"}, {"$ref": "#/$defs/quiet"}, "channel") == ["pattern"]


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"profile": "starter", "language": "pt-BR", "messages": "el", "fail-on": "never"},
        {"severity": {"SM8": "info"}, "limits": {"min_months": 6.5, "depth": 80}},
    ],
)
def test_settings_that_work(settings: object) -> None:
    assert errors(settings, FILES["settings"], "settings") == []


@pytest.mark.parametrize(
    ("settings", "keyword"),
    [
        ({"profil": "starter"}, "additionalProperties"),
        ({"profile": "loose"}, "enum"),
        ({"select": "SM101"}, "type"),
        ({"severity": {"SM101": "fatal"}}, "enum"),
        ({"limits": {"depth": 0}}, "minimum"),
        ({"limits": {"min_months": "six"}}, "type"),
    ],
)
def test_settings_that_do_not(settings: object, keyword: str) -> None:
    assert errors(settings, FILES["settings"], "settings") == [keyword]


WORDS = {"en": "A goal has no name", "el": "Ένας στόχος δεν έχει όνομα"}
RULE = {
    "id": "ORG001",
    "name": "goal-without-name",
    "since": "1.0.0",
    "profile": "none",
    "kinds": ["goal"],
    "scope": "file",
    "source": ["our handbook"],
    "title": WORDS,
    "why": WORDS,
    "fix": WORDS,
    "ask": WORDS,
    "messages": {"missing": {"severity": "error", **WORDS}},
    "check": [{"each": "goal", "must": {"present": "title"}}],
    "examples": {"good": ["kind: goal"], "bad": [{"files": {"a.yaml": "kind: ⟦goal⟧"}}]},
}


def test_a_rule_file() -> None:
    assert errors(RULE, FILES["rule"], "rule") == []
    assert errors({**RULE, "check": {"python": "goal_without_name"}}, FILES["rule"], "rule") == []


@pytest.mark.parametrize(
    ("change", "keyword"),
    [
        ({"id": "1"}, "pattern"),
        ({"needs": ["network"]}, "enum"),
        ({"title": {}}, "required"),
        ({"check": [{"each": "goal"}]}, "oneOf"),
        ({"check": [{"each": "goal", "must": {"exists": "title"}}]}, "additionalProperties"),
        (
            {"check": [{"each": "goal", "must": {"present": "title", "before": {}}}]},
            "maxProperties",
        ),
        ({"check": {"shell": "rm"}}, "additionalProperties"),
        ({"examples": {"bad": [{"path": "a.md"}]}}, "anyOf"),
    ],
)
def test_a_rule_file_uses_the_closed_vocabulary(change: dict[str, object], keyword: str) -> None:
    assert keyword in errors({**RULE, **change}, FILES["rule"], "rule")


def read_yaml(text: str) -> dict[str, Any]:
    """A snippet's mapping, its dates as text."""

    def as_text(value: object) -> object:
        match value:
            case dict():
                return {key: as_text(inner) for key, inner in value.items()}
            case list():
                return [as_text(inner) for inner in value]
            case date():
                return value.isoformat()
            case _:
                return value

    loaded = as_text(YAML(typ="safe", pure=True).load(io.StringIO(text)))
    assert isinstance(loaded, dict)
    return loaded


def errors(instance: object, schema: Schema, file: str) -> list[str]:
    """The keywords that a value breaks; the schema's own ``#`` means ``file``."""
    registry: Registry[Any] = Registry().with_resources(
        (f"{name}.schema.json", DRAFT202012.create_resource(each)) for name, each in FILES.items()
    )
    absolute = json.loads(json.dumps(schema).replace('"#/', f'"{file}.schema.json#/'))
    validator = Draft202012Validator(
        absolute, registry=registry, format_checker=Draft202012Validator.FORMAT_CHECKER
    )
    return [error.validator for error in validator.iter_errors(instance)]
