"""``requires`` and ``rules-as-of``: settings that are made for a version of smlint."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smlint.base.finding import Severity
from smlint.config.versions import release, version_range
from smlint.engine.force import severities
from smlint.engine.layers import Shelf, read_layers
from smlint.engine.settings import parse_settings
from smlint.engine.shipped import shipped
from smlint.engine.unusable import Refusal, SettingsError
from smlint.source.memory import Memory
from smlint.source.text import Text
from tests.conftest import Plan, Smlint
from tests.test_bad_input import OBJECTIVE
from tests.tries import tries

NUMBERS = st.lists(st.integers(0, 30), min_size=1, max_size=4)


def refusal(text: str, version: str) -> Refusal | None:
    """What is said of settings under a version of smlint."""
    try:
        read_layers(
            Text("smlint.yaml", text), shipped().schemas, lambda: Shelf(Memory({})), version
        )
    except SettingsError as error:
        (seen,) = error.seen
        assert isinstance(seen, Refusal)
        return seen
    return None


@pytest.mark.parametrize(
    ("wanted", "version", "fits"),
    [
        (">=0.1,<2", "0.1.0", True),
        (">=0.1, <2", "2.0.0", False),
        (" >= 0.1 , < 2 ", "1.99", True),
        (">0.1", "0.1.0", False),
        (">0.1", "0.1.1", True),
        ("==0.2", "0.2.0.dev1", True),
        ("!=0.2", "0.2.0", False),
        ("<=0.10", "0.9.5", True),
    ],
)
def test_a_version_is_in_a_range(wanted: str, version: str, *, fits: bool) -> None:
    conditions = version_range(wanted)
    assert conditions is not None
    assert (version in conditions) is fits


@pytest.mark.parametrize("text", ["", "2", "0.1", ">=", "~=0.1", ">=0.1,", ">=1 <2", ">=x", ">>1"])
def test_what_is_no_range(text: str) -> None:
    assert version_range(text) is None


@settings(max_examples=tries(100))
@given(NUMBERS, NUMBERS)
def test_versions_are_compared_number_by_number(left: list[int], right: list[int]) -> None:
    first, second = (".".join(map(str, numbers)) for numbers in (left, right))
    padded = [numbers + [0] * (4 - len(numbers)) for numbers in (left, right)]
    for word, holds in (("<", padded[0] < padded[1]), ("==", padded[0] == padded[1])):
        conditions = version_range(f"{word}{second}")
        assert conditions is not None
        assert (first in conditions) is holds


def test_another_version_stops_the_run_before_anything_else_is_said() -> None:
    seen = refusal('profle: x\nrequires: ">=0.3,<2"\nprofile: nonsense\n', "0.2.0")
    assert seen is not None
    assert (seen.key, seen.span.start.line, seen.span.start.column) == ("settings.requires", 2, 11)
    assert seen.args == {"wanted": ">=0.3,<2", "version": "0.2.0"}
    assert refusal('requires: ">=0.2,<2"\n', "0.2.0") is None
    assert refusal("requires:\n", "0.2.0") is None


def test_a_range_that_is_none_is_told() -> None:
    seen = refusal("requires: 0.2\n", "0.2.0")
    assert seen is not None
    assert (seen.key, seen.args) == ("settings.requires-form", {"range": "0.2"})


def as_of(text: str) -> dict[str, Severity]:
    """The severities that settings give, where one rule is newer than the others."""
    book = shipped().rules
    rules = tuple(
        replace(rule, since="0.3.0") if rule.id == "SM116" else replace(rule, since="0.2.0")
        for rule in book
    )
    held = parse_settings(Text("smlint.yaml", text), shipped()).settings
    return severities(held, replace(book, rules=rules))


@pytest.mark.parametrize("version", ["0.2.0", "0.2", "0.2.9"])
def test_a_rule_that_came_later_only_advises(version: str) -> None:
    assert as_of(f"rules-as-of: {version}\n") == {"SM116": Severity.INFO}


def test_no_rule_came_later() -> None:
    assert as_of("rules-as-of: 0.3.0\n") == {}
    assert as_of("profile: strict\n") == {}


def test_a_severity_that_was_given_wins() -> None:
    assert as_of("rules-as-of: 0.2.0\nseverity: {SM116: error}\n") == {"SM116": Severity.ERROR}


def test_a_severity_of_many_rules_was_not_meant_for_one_that_came_later() -> None:
    held = as_of("rules-as-of: 0.2.0\nseverity: {goals: error}\n")
    assert (held["SM116"], held["SM115"]) == (Severity.INFO, Severity.ERROR)


PLAN = {
    "smlint.yaml": "select: [SM116, SM131]\nrules-as-of: 0.2.0\nfail-on: info\n",
    "g.yaml": OBJECTIVE.replace("target: 20", "target: more"),
}


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> None:
    """SM116 came with a later version of smlint."""
    data = shipped()
    rules = (replace(each, since="0.3.0") if each.id == "SM116" else each for each in data.rules)
    later = replace(data, rules=replace(data.rules, rules=tuple(rules)))
    monkeypatch.setattr("smlint.engine.shipped.shipped", lambda: later)


@pytest.mark.usefixtures("newer")
def test_a_new_rule_turns_no_old_plan_red(plan: Plan, smlint: Smlint) -> None:
    root = plan(PLAN)
    ran = smlint("check")
    assert ran.code == 0
    assert "note  SM116" in ran.out
    assert "This rule is new in smlint 0.3.0" in " ".join(ran.out.split())
    assert '1 note comes from a rule that is newer than "rules-as-of"; it fails nothing.' in ran.out
    assert smlint("check", "--fail-on", "info").code == 0
    told = json.loads(smlint("check", "--output-format", "json").out)
    assert [(each["severity"], each["new_in"]) for each in told["findings"]] == [("info", "0.3.0")]
    (root / "smlint.yaml").write_text("select: [SM116]\nrules-as-of: 0.3\n")
    assert smlint("check").code == 1


@pytest.mark.usefixtures("newer")
def test_an_old_rule_fails_beside_a_new_one(plan: Plan, smlint: Smlint) -> None:
    plan({**PLAN, "h.yaml": OBJECTIVE.replace("    due: 2027-06-30\n", "").replace(": o", ": p")})
    ran = smlint("check", "--output-format", "concise")
    assert (ran.code, len(ran.findings)) == (1, 2)


def test_what_to_do_when_another_version_is_asked_for(plan: Plan, smlint: Smlint) -> None:
    plan({**PLAN, "smlint.yaml": 'requires: ">=99"\n'})
    ran = smlint("check")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("smlint.yaml:1:11: These settings ask for smlint >=99, and this is ")
    assert 'pip install "smlint>=99"' in ran.err


def test_every_rule_says_since_when_it_is_there() -> None:
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", rule.since) for rule in shipped().rules)
    assert release("0.10.0") == (0, 10)
