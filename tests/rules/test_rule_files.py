"""What every rule file must be: whole, in both languages, and connected to what it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from smlint.base.guide import STEPS
from smlint.engine.shipped import shipped
from smlint.i18n.catalogue import blanks
from smlint.plan.model import Shape
from smlint.rules.definition import Rule, Scope
from smlint.rules.load import compile_rules, read_data
from smlint.rules.registry import CHECKS
from smlint.rules.vet import shapes_of
from smlint.schema.check import check_document
from smlint.source.resources import data_folder
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.yaml import read_yaml

RULES = shipped().rules.rules
FOLDER = data_folder("rules")
CLAIM_NUMBER = re.compile(r"[IPC]?\d+(\.\d+[SMART]?)?")
FILES = [path for step in STEPS for path in sorted((FOLDER / step).glob("*.yaml"))]
CLAIMS: dict[str, Any] = read_data(FOLDER / "claims.yaml")
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_rule_file_keeps_to_its_schema(path: Any) -> None:
    file = read_yaml(Text(path.name, path.read_text(encoding="utf-8")), Caps())
    assert file.seen == ()
    (root,) = file.documents
    seen = check_document(shipped().schemas, root, file="rule.schema.json")
    assert [(each.message, each.pointer, each.args) for each in seen] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_rule_file_has_the_name_and_the_folder_of_its_rule(path: Any) -> None:
    data = read_data(path)
    step = STEPS.index(path.parent.name)
    assert data["name"] == path.stem
    assert data["id"].startswith(f"SM{step}")


OURS = ("since", "profile", "kinds", "scope", "source")
"""What a rule of a plan may leave out."""


def words(part: Any) -> Iterator[dict[str, Any]]:
    """Every text of a rule file, as its languages."""
    if isinstance(part, dict):
        if part.keys() & {"en", "el"}:
            yield part
        for key, each in part.items():
            if key not in ("examples", "check"):
                yield from words(each)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_rule_of_smlint_is_whole_and_speaks_both_languages(path: Any) -> None:
    data = read_data(path)
    assert [name for name in OURS if name not in data] == []
    assert "step" not in data
    assert [each for each in words(data) if not {"en", "el"} <= each.keys()] == []


@each_rule
def test_a_rule_awaits_fields_that_exist(rule: Rule) -> None:
    shapes = shapes_of(shipped().model)
    for name in rule.awaits:
        kind, *way = name.removeprefix("any ").split(".")
        shape: Shape | None = shapes[kind]
        for step in way:
            assert shape is not None
            shape = shape.fields[step].shape


def test_ids_names_and_aliases_are_unique() -> None:
    names = [name for rule in RULES for name in (rule.id, rule.name, *rule.aliases)]
    assert len(names) == len(set(names))


def test_every_file_is_loaded() -> None:
    assert {rule.name for rule in RULES} == {path.stem for path in FILES}
    assert len(compile_rules(FOLDER)["rules"]) == len(FILES)


@each_rule
def test_both_languages_say_the_same_blanks(rule: Rule) -> None:
    for name, message in rule.messages.items():
        there = {language: blanks(text) for language, text in message.text.items()}
        assert there["en"] == there["el"], name
        fix = {language: blanks(text) for language, text in message.fix.items()}
        assert fix.get("en") == fix.get("el"), name
        assert set(message.identify) <= there["en"] | fix.get("en", frozenset()), name
    for texts in (rule.title, rule.why, rule.fix, rule.ask):
        assert texts["en"].strip()
        assert texts["el"].strip()
        assert blanks(texts["en"]) == blanks(texts["el"])


@each_rule
def test_a_finding_is_never_identified_by_a_day_or_a_forecast(rule: Rule) -> None:
    for message in rule.messages.values():
        assert not set(message.identify) & {"today", "days", "n", "forecast", "line"}


@each_rule
def test_a_source_is_a_claim_that_is_written_down(rule: Rule) -> None:
    claims = [source for source in rule.source if CLAIM_NUMBER.fullmatch(source)]
    assert set(claims) <= set(CLAIMS)
    assert rule.source or rule.step == "hygiene"


@each_rule
def test_what_silences_a_rule_is_a_rule(rule: Rule) -> None:
    assert all(shipped().rules.find(name) for name in rule.silenced_by)


def test_every_python_check_has_its_rule_and_every_rule_its_check() -> None:
    named = {rule.python for rule in RULES if rule.python not in ("", "built-in")}
    assert named == set(CHECKS)


def test_the_limits_of_the_reader_are_the_caps() -> None:
    told = {name: int(limit.default) for name, limit in shipped().rules["SM917"].limits.items()}
    caps = Caps()
    assert told == {name: getattr(caps, name) for name in told}
    assert set(told) == {"file_bytes", "depth", "nodes", "aliases", "expansion", "markdown_lines"}


def test_what_the_reader_itself_sees_is_said_of_files() -> None:
    for rule in RULES:
        if rule.python == "built-in":
            assert set(rule.kinds) <= {"document", "file", "settings"}, rule.id
        elif rule.scope is Scope.PLAN:
            assert rule.kinds, rule.id


def test_the_91_claims_are_told_in_both_languages() -> None:
    assert len(CLAIMS) == 91
    for number, claim in CLAIMS.items():
        assert claim["step"] in STEPS, number
        assert claim["en"].strip(), number
        assert claim["el"].strip(), number


def test_every_claim_is_answered_and_only_what_is_unanswered_has_a_reason() -> None:
    book = shipped().rules
    for number, claim in book.claims.items():
        ruled = bool(book.answering(number)) or bool(claim.prompt)
        assert ruled != bool(claim.no_rule), number
        assert not claim.note or book.answering(number), number


def test_a_prompt_names_its_claims_and_where_to_look() -> None:
    book, model = shipped().rules, shipped().model
    named = {number for number, claim in book.claims.items() if claim.prompt}
    asked = {number for each in book.prompts for number in each.claims}
    assert [each.id for each in book.prompts] == [f"RP{number}" for number in range(1, 8)]
    assert named <= asked <= set(book.claims)
    for each in book.prompts:
        assert {"en", "el"} == set(each.question) == set(each.why)
        for place in each.look:
            kind, *way = place.split(".")
            shape: Shape | None = model.kinds[kind].shape
            for name in way:
                assert shape is not None, place
                assert name in shape.fields, place
                shape = shape.fields[name].shape


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ("SM116", {"SM116"}),
        ("objective-no-target", {"SM116"}),
        ("Objective-No-Target", {"SM116"}),
        ("SM80", {f"SM80{number}" for number in range(1, 10)}),
        ("tactics", {rule.id for rule in RULES if rule.step == "tactics"}),
        ("SM", None),
        ("nothing", None),
        ("", None),
    ],
)
def test_a_selector_chooses_rules(selector: str, expected: set[str] | None) -> None:
    found = shipped().rules.select(selector)
    assert (None if found is None else set(found)) == expected


def test_profiles_hold_the_ones_before_them() -> None:
    book = shipped().rules
    starter, standard, strict = (book.select(name) for name in ("starter", "standard", "strict"))
    assert starter is not None
    assert standard is not None
    assert strict is not None
    assert starter < standard <= strict
    assert {"SM101", "SM105", "SM116", "SM131", "SM901"} <= starter
    assert not {"SM801", "SM803", "SM804"} & starter
    assert book.select("all") == frozenset(rule.id for rule in book)
    assert "SM901" not in (book.select("article") or ())


def test_a_limit_of_several_rules_means_the_same_in_all() -> None:
    """One line in smlint.yaml sets it for all of them."""
    meanings: dict[str, set[tuple[str, str]]] = {}
    for rule in shipped().rules:
        for name, limit in rule.limits.items():
            meanings.setdefault(name, set()).add((str(limit.default), limit.meaning["en"]))
    assert {name: each for name, each in meanings.items() if len(each) > 1} == {}
