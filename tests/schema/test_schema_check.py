from __future__ import annotations

import socket
import urllib.request
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from smlint.base.finding import Observation, Term
from smlint.i18n.catalogue import catalogue
from smlint.schema.check import MOST_GUESSES, check_document
from smlint.schema.quick import surely_valid
from smlint.schema.store import Schemas, UnknownReferenceError, load_schemas
from smlint.syntax.nodes import Type, plain
from tests.schema.schema_trees import GOAL, SCHEMAS, Alias, Pairs, Planted, Written, planted
from tests.tries import tries

ALL = Schemas(SCHEMAS)
OURS = load_schemas(Path(__file__).parents[2] / "schemas")
HUGE = Written("9" * 5000, Type.INT)


def check(data: Any, **more: str) -> tuple[Planted, tuple[Observation, ...]]:
    tree = planted(data)
    return tree, check_document(ALL, tree.root, file=more.pop("file", "goal.schema.json"), **more)


def seen(data: Any, **more: str) -> list[tuple[str, str, str]]:
    tree, observations = check(data, **more)
    return tree.seen(observations)


def only(data: Any, **more: str) -> Observation:
    _tree, observations = check(data, **more)
    (observation,) = observations
    return observation


def by_schema(schema: dict[str, Any], data: Any) -> list[tuple[str, str, str]]:
    tree = planted(data)
    return tree.seen(check_document(Schemas({"a.json": schema}), tree.root, file="a.json"))


def test_a_valid_document_has_nothing_to_tell() -> None:
    assert seen(GOAL) == []
    assert seen({"kind": "goal", "items": [GOAL]}, definition="file") == []


# Unknown fields


def test_an_unknown_field_is_told_at_its_key() -> None:
    assert seen(GOAL | {"colour": "green"}) == [("unknown-field/unknown", "colour", "colour")]
    args = {"field": "colour", "kind": Term("kind.goal")}
    assert only(GOAL | {"colour": "green"}).args == args


def test_a_misspelled_field_is_told_with_what_was_meant() -> None:
    observation = only(GOAL | {"ownr": "maria"})
    assert observation.message == "guess"
    assert observation.args == {"field": "ownr", "kind": Term("kind.goal"), "guess": "owner"}


def test_what_was_meant_is_guessed_for_so_many_fields_and_no_more() -> None:
    names = [f"owner{number}" for number in range(MOST_GUESSES + 50)]
    _tree, observations = check(GOAL | dict.fromkeys(names, "x"))
    assert [each.args["field"] for each in observations] == names
    messages = [each.message for each in observations]
    assert messages == ["guess"] * MOST_GUESSES + ["unknown"] * 50


def test_a_field_may_be_meant_by_its_name_in_markdown() -> None:
    without = {name: value for name, value in GOAL.items() if name != "statement"}
    observation = only(without | {"διατυπωση": "People know us"})
    assert observation.args["guess"] == "statement"


def test_a_required_field_that_is_misspelled_is_told_once() -> None:
    assert seen({"kind": "goal", "id": "a", "titel": "A", "statement": "S"}) == [
        ("unknown-field/guess", "titel", "titel")
    ]


@pytest.mark.parametrize(
    ("file", "written", "meant"),
    [
        ("goal.schema.json", {"kind": "goal", "id": "a", "name": "A", "statement": "S"}, "title"),
        ("metric.schema.json", {"kind": "metric", "id": "a", "description": "D"}, "definition"),
        ("event.schema.json", {"kind": "event", "id": "a", "title": "A", "date": "x"}, "start"),
        ("event.schema.json", {"kind": "event", "id": "a", "venue": "the mill"}, "place"),
    ],
)
def test_a_field_by_another_name_is_told_once_with_the_name_that_it_has_here(
    file: str, written: dict[str, Any], meant: str
) -> None:
    observations = check_document(OURS, planted(written).root, file=file)
    guesses = {each.args.get("guess") for each in observations if each.rule == "unknown-field"}
    assert guesses == {meant}
    missing = {each.args["field"] for each in observations if each.rule == "schema"}
    assert meant not in missing


def test_another_name_for_a_field_that_is_there_says_nothing_of_it() -> None:
    goal = {"kind": "goal", "id": "a", "title": "A", "name": "A"}
    observations = check_document(OURS, planted(goal).root, file="goal.schema.json")
    assert [each.message for each in observations if each.rule == "unknown-field"] == ["unknown"]


def test_each_unknown_field_is_told_for_itself_also_when_it_is_empty() -> None:
    assert seen(GOAL | {"colour": None, "objectives": [{"id": "o", "mood": 1}]}) == [
        ("unknown-field/unknown", "colour", "colour"),
        ("unknown-field/unknown", "objectives/0/mood", "mood"),
    ]


def test_the_kind_is_that_of_the_entity_the_field_stands_in() -> None:
    observation = only(GOAL | {"objectives": [{"id": "o", "mood": 1}]})
    assert observation.args["kind"] == Term("kind.objective")
    assert observation.anchor == "objectives/o/mood"


def test_an_unknown_setting_has_its_own_rule() -> None:
    file = {"file": "settings.schema.json", "unknown_rule": "unknown-setting"}
    observation = only({"profil": "strict"}, **file)
    assert (observation.rule, observation.message) == ("unknown-setting", "guess")
    assert observation.args == {"key": "profil", "guess": "profile"}
    assert only({"colour": 1}, **file).args == {"key": "colour"}


def test_what_stands_behind_two_aliases_is_told_once() -> None:
    target = planted({"id": "o", "mood": 1}).root
    observations = check(GOAL | {"objectives": [Alias(target), Alias(target)]})[1]
    assert [each.pointer for each in observations] == [("objectives", 0, "mood")]


# Values


@pytest.mark.parametrize(
    ("more", "expected", "got"),
    [
        ({"title": 2027}, "type.text", "type.number"),
        ({"title": True}, "type.text", "type.bool"),
        ({"priority": "high"}, "type.int", "type.text"),
        ({"priority": 1.5}, "type.int", "type.float"),
        ({"weight": [1]}, "type.number", "type.list"),
        ({"public": "maybe"}, "type.bool", "type.text"),
        ({"tags": "a, b"}, "type.list", "type.text"),
        ({"objectives": {"id": "o"}}, "type.list", "type.mapping"),
        ({"start": 2027}, "form.date", "type.number"),
        ({"type": ["sales"]}, "type.text", "type.list"),
    ],
)
def test_a_value_of_the_wrong_type_is_told_at_the_value(
    more: dict[str, Any], expected: str, got: str
) -> None:
    ((field, value),) = more.items()
    tree, observations = check(GOAL | more)
    assert tree.seen(observations) == [("schema/wrong-type", field, planted(value).text)]
    assert observations[0].args == {"field": field, "expected": Term(expected), "got": Term(got)}


def test_the_items_of_a_list_are_told_one_by_one() -> None:
    tree, observations = check(GOAL | {"tags": ["a", 7, None]})
    assert tree.seen(observations) == [
        ("schema/wrong-type", "tags/1", "7"),
        ("schema/empty", "tags/2", ""),
    ]
    assert [each.args["field"] for each in observations] == ["tags", "tags"]


def test_a_value_outside_a_choice_is_told_with_the_choice() -> None:
    observation = only(GOAL | {"type": "weather"})
    assert observation.message == "not-one-of"
    choices = ("presence", "support", "sales")
    assert observation.args == {"field": "type", "value": "weather", "choices": choices}


@pytest.mark.parametrize(
    ("more", "guess"),
    [
        ({"type": "Presense"}, "presence"),
        ({"type": "ΠΩΛΗΣΕΙΣ"}, "sales"),
        ({"status": "actve"}, "active"),
        ({"kind": "gaol"}, "goal"),
    ],
)
def test_a_value_close_to_one_of_a_choice_is_told_with_it(more: dict[str, str], guess: str) -> None:
    ((field, value),) = more.items()
    observation = only(GOAL | more)
    assert observation.message == "not-one-of-guess"
    assert observation.args == {"field": field, "value": value, "guess": guess}


def test_a_choice_written_as_branches_is_one_choice() -> None:
    observation = only(GOAL | {"status": "gone"})
    assert observation.args["choices"] == ("active", "paused")


def test_choices_that_are_no_texts_are_written_as_in_yaml() -> None:
    schema = {"enum": ["a", True, None, 1.5]}
    observation = check_document(Schemas({"a.json": schema}), planted("b").root, file="a.json")[0]
    assert observation.args["choices"] == ("a", "true", "null", "1.5")


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"priority": 0}, ("below", {"value": Decimal(0), "min": Decimal(1)})),
        ({"weight": -0.5}, ("below", {"value": Decimal("-0.5"), "min": Decimal(0)})),
        ({"priority": 12}, ("above", {"value": Decimal(12), "max": Decimal(9)})),
        ({"tags": []}, ("empty", {})),
        ({"title": ""}, ("empty", {})),
        ({"tags": list("abcd")}, ("too-many", {"max": 3})),
        ({"id": "Goal A"}, ("bad-form", {"value": "Goal A", "form": Term("form.id")})),
        ({"weight": float("nan")}, ("not-a-number", {"value": ".nan"})),
        ({"weight": float("-inf")}, ("not-a-number", {"value": "-.inf"})),
        ({"weight": HUGE}, ("not-a-number", {"value": "9" * 79 + "…"})),
        ({"priority": HUGE}, ("not-a-number", {"value": "9" * 79 + "…"})),
    ],
)
def test_limits_and_forms_are_told_in_our_words(
    more: dict[str, Any], told: tuple[str, dict[str, Any]]
) -> None:
    ((field, value),) = more.items()
    tree, observations = check(GOAL | more)
    assert tree.seen(observations) == [(f"schema/{told[0]}", field, planted(value).text)]
    assert observations[0].args == {"field": field, **told[1]}


def test_more_than_one_item_may_be_asked_for() -> None:
    schema = {"properties": {"a": {"type": "array", "minItems": 2}}}
    assert by_schema(schema, {"a": ["x"]}) == [("schema/too-few", "a", "[x]")]
    assert by_schema(schema, {"a": []}) == [("schema/empty", "a", "[]")]


def test_a_text_that_is_too_long_has_a_bad_form() -> None:
    schema = {"properties": {"a": {"maxLength": 3, "x-form": "language"}}}
    assert by_schema(schema, {"a": "english"}) == [("schema/bad-form", "a", "english")]


def test_a_name_of_a_bad_form_is_told_at_the_key() -> None:
    tree, observations = check(
        {"severity": {"SM 101": "error", "": "info", "SM102": "eror"}}, file="settings.schema.json"
    )
    assert tree.seen(observations) == [
        ("schema/bad-form", "severity/SM 101", "SM 101"),
        ("schema/empty", "severity/", ""),
        ("schema/not-one-of-guess", "severity/SM102", "eror"),
    ]
    form = {"field": "severity", "value": "SM 101", "form": Term("form.selector")}
    assert observations[0].args == form


def test_what_has_no_words_of_its_own_still_is_told() -> None:
    schema = {"properties": {"a": {"uniqueItems": True}, "b": False, "c": {"not": {}}}}
    assert by_schema(schema, {"a": ["x", "x"], "b": 1, "c": 2}) == [
        ("schema/bad-form", "a", "[xx]"),
        ("unknown-field/unknown", "b", "b"),
        ("schema/bad-form", "c", "2"),
    ]


def test_only_the_type_is_told_where_more_is_wrong_with_a_value() -> None:
    schema = {"properties": {"a": {"enum": ["x"], "type": "string", "minimum": 5}}}
    assert by_schema(schema, {"a": 3}) == [("schema/wrong-type", "a", "3")]


def test_a_document_that_is_no_mapping_is_told_as_such() -> None:
    assert only(["a"]).args == {"got": Term("type.list")}
    assert seen("text") == [("schema/not-a-mapping", "", "text")]
    assert only(None).args == {"got": Term("type.null")}


# Missing and empty fields


def test_a_missing_field_is_told_where_it_belongs() -> None:
    tree, observations = check({"kind": "goal", "id": "goal-a", "statement": "S"})
    assert tree.seen(observations) == [("schema/missing-field", "title", "goal-a")]
    assert observations[0].args == {"field": "title", "kind": Term("kind.goal")}


def test_a_missing_field_inside_a_list_is_told_at_the_item() -> None:
    tree, observations = check(GOAL | {"objectives": [{"baseline": 4}]})
    assert tree.seen(observations) == [("schema/missing-field", "objectives/0/id", "baseline")]
    assert observations[0].args == {"field": "id", "kind": Term("kind.objective")}


def test_an_empty_optional_field_is_an_absent_one() -> None:
    empty = ["owner", "type", "priority", "start", "tags", "public", "objectives", "status"]
    assert seen(GOAL | dict.fromkeys(empty)) == []


def test_an_empty_required_field_is_missing_at_its_key() -> None:
    assert seen(GOAL | {"title": None}) == [("schema/missing-field", "title", "title")]


def test_a_required_field_may_be_empty_where_null_is_allowed() -> None:
    schema = {"required": ["a"], "properties": {"a": {"type": ["number", "null"]}}}
    assert by_schema(schema, {"a": None}) == []
    assert by_schema({"required": ["a"]}, {"a": None}) == [("schema/missing-field", "a", "a")]


def test_a_field_may_be_required_by_another() -> None:
    assert seen(GOAL | {"status": "paused"}) == [("schema/missing-field", "tags", "goal-a")]
    assert seen(GOAL | {"status": "paused", "tags": ["winter"]}) == []


def test_the_first_of_two_equal_keys_counts() -> None:
    twice = Pairs((*GOAL.items(), ("priority", 3), ("priority", "high")))
    assert seen(twice) == []
    wrong = Pairs((*GOAL.items(), ("priority", "high"), ("priority", 3)))
    assert seen(wrong) == [("schema/wrong-type", "priority", "high")]


def test_keys_that_are_no_texts_are_names_like_others() -> None:
    odd = Pairs((*GOAL.items(), (7, "x"), (True, "y"), (None, "z")))
    assert [what for what, _at, _text in seen(odd)] == ["unknown-field/unknown"] * 3


# What others judge


def test_a_value_that_a_named_rule_owns_is_not_judged_here() -> None:
    targets: list[Any] = ["more", None, [], {"a": {"b": 1}}, HUGE]
    for target in targets:
        assert seen(GOAL | {"objectives": [{"id": "o", "target": target}]}) == []


@pytest.mark.parametrize("more", [{"start": "31/12/2026"}, {"due": "soon"}, {"due": 2027}])
def test_the_form_of_a_date_is_not_judged_here(more: dict[str, Any]) -> None:
    assert seen(GOAL | more) == []


# Several readings


@pytest.mark.parametrize(
    ("baseline", "expected"),
    [
        ("unknwn", ("schema/not-one-of-guess", "", "unknwn")),
        ({"date": "2026-10-31"}, ("schema/missing-field", "/value", "date")),
        ({"value": "many"}, ("schema/wrong-type", "/value", "many")),
        ({"value": 3, "datte": "2026-10-31"}, ("unknown-field/guess", "/datte", "datte")),
        ([3], ("schema/wrong-type", "", "[3]")),
    ],
)
def test_of_several_branches_the_one_that_was_meant_is_told(
    baseline: Any, expected: tuple[str, str, str]
) -> None:
    what, at, text = expected
    told = seen(GOAL | {"objectives": [{"id": "o", "baseline": baseline}]})
    assert told == [(what, f"objectives/0/baseline{at}", text)]


def test_where_no_branch_is_for_such_a_value_all_types_are_told() -> None:
    observation = only(GOAL | {"objectives": [{"id": "o", "baseline": [3]}]})
    expected = (Term("type.number"), Term("type.text"), Term("type.mapping"))
    assert observation.args["expected"] == expected
    nothing = only({"select": 3}, file="settings.schema.json")
    assert nothing.args["expected"] == (Term("type.text"), Term("type.list"))


def test_a_branch_with_another_constant_was_not_meant() -> None:
    shape = {"type": "object", "required": ["a", "b", "c"], "properties": {"t": {"const": "one"}}}
    other = {"type": "object", "required": ["d"], "properties": {"t": {"const": "two"}}}
    told = by_schema({"properties": {"x": {"anyOf": [shape, other]}}}, {"x": {"t": "one", "a": 1}})
    assert told == [("schema/missing-field", "x/b", "t"), ("schema/missing-field", "x/c", "t")]


def test_one_of_two_fields_is_asked_for_once() -> None:
    schema = {"type": "object", "oneOf": [{"required": ["a"]}, {"required": ["b"]}]}
    assert by_schema({"properties": {"x": schema}}, {"x": {"c": 1}}) == [
        ("schema/missing-field", "x/a", "c")
    ]


# Everything that is told


def test_observations_stand_in_the_order_of_the_text() -> None:
    told = seen({"priority": 0, "zzz": 1, "kind": "goal", "id": "A B", "statement": "S"})
    assert [at for _what, at, _text in told] == ["priority", "zzz", "id", "title"]


def test_every_word_that_is_used_stands_in_the_catalogue() -> None:
    from smlint.schema import words  # noqa: PLC0415

    english = catalogue("en")
    for terms in (words._TYPE_TERMS, words._FORM_TERMS):  # noqa: SLF001
        assert [term for term in terms.values() if not english.knows(term.key)] == []
    assert english.knows("form.other")


def test_nothing_is_ever_fetched(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    def tripped(*_args: object, **_more: object) -> None:
        raise AssertionError("something was fetched")

    monkeypatch.setattr(socket.socket, "connect", tripped)
    monkeypatch.setattr(socket, "getaddrinfo", tripped)
    monkeypatch.setattr(urllib.request, "urlopen", tripped)
    there = tmp_path / "s.json"
    there.write_text("{}")
    for ref in ("https://example.org/s.json", f"file://{there}", "http://127.0.0.1:9/s.json#/x"):
        schemas = Schemas({"a.json": {"$defs": {"document": {"$ref": ref}}}})
        assert not surely_valid(schemas, planted({}).root, "a.json#/$defs/document")
        with pytest.raises(UnknownReferenceError):
            check_document(schemas, planted({}).root, file="a.json")


def test_a_deep_document_is_no_trouble() -> None:
    deep: Any = {"id": "x"}
    for _ in range(62):
        deep = {"x-more": [deep]}
    assert seen(GOAL | {"x-deep": deep}) == []
    assert seen(GOAL | {"owner": deep}) == [("schema/wrong-type", "owner", planted(deep).text)]


def test_a_bomb_of_aliases_costs_no_time_where_anything_is_allowed() -> None:
    node = planted(["x"]).root
    for _ in range(40):
        node = planted([Alias(node)] * 9).root
    told = seen(GOAL | {"x-own": Alias(node), "owner": Alias(node)})
    assert told == [("schema/wrong-type", "owner", "*name")]


# The whole against jsonschema itself, on goals with one or two faults

_VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-1, 12),
    st.sampled_from([1.5, 3.0, float("nan"), float("inf")]),
    st.sampled_from(["", "goal-a", "Goal A", "active", "paused", "sales", "unknown", "2027-01-01"]),
    st.just(HUGE),
    st.lists(st.sampled_from(["a", "", 1, None]), max_size=4),
    st.fixed_dictionaries({}, optional={"id": st.just("o"), "value": st.just(1)}),
    st.lists(
        st.fixed_dictionaries(
            {},
            optional={
                "id": st.sampled_from(["o", "O o", None]),
                "baseline": st.sampled_from(["unknown", "x", 3, None, {"value": 1}, {"date": ""}]),
            },
        ),
        max_size=2,
    ),
)
_FIELDS = st.sampled_from(
    [*SCHEMAS["goal.schema.json"]["$defs"]["document"]["properties"], "colour"]
)


def _without_empty_fields(data: Any) -> Any:
    if isinstance(data, dict):
        kept = {name: _without_empty_fields(value) for name, value in data.items()}
        return {name: each for name, each in kept.items() if each is not None or name == "colour"}
    return [_without_empty_fields(each) for each in data] if isinstance(data, list) else data


def _oracle(data: Any) -> bool:
    resources = [(name, DRAFT202012.create_resource(each)) for name, each in ALL.judged.items()]
    registry = Registry[Any]().with_resources(resources)
    validator = Draft202012Validator(
        {"$ref": "goal.schema.json#/$defs/document"}, registry=registry
    )
    return bool(validator.is_valid(_without_empty_fields(data)))


@settings(max_examples=tries(250), deadline=None)
@given(
    changes=st.dictionaries(_FIELDS, _VALUES, max_size=3),
    gone=st.sets(st.sampled_from(list(GOAL)), max_size=1),
)
def test_something_is_told_just_where_jsonschema_finds_something(
    changes: dict[str, Any], gone: set[str]
) -> None:
    data = {name: value for name, value in (GOAL | changes).items() if name not in gone}
    tree, observations = check(data)
    odd = any(value == HUGE or value != value or value == float("inf") for value in data.values())  # noqa: PLR0124
    if not odd:  # numbers that jsonschema takes and a plan cannot hold
        assert (not observations) == _oracle(plain(tree.root))
    places = [each.pointer for each in observations]
    assert len(places) == len(set(places))
    for each in observations:
        assert 0 <= each.span.start.offset <= each.span.end.offset <= len(tree.text)
        assert each.rule in ("schema", "unknown-field")
        assert each.subject == ""
