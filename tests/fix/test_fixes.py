"""Every fix that a rule offers, on plans that show it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from smlint.engine.examples import unmark
from smlint.engine.shipped import shipped
from smlint.i18n import blanks, catalogue
from smlint.rules.definition import Example, Rule
from smlint.rules.load import read_data
from tests.fix.mending import Done, mended, offered

CASES: dict[str, dict[str, Any]] = read_data(Path(__file__).with_name("cases.yaml"))
MARK = re.compile(r"⟦([^⟧|]*)\|([^⟧]*)⟧")


def files(case: Mapping[str, Any], half: int) -> dict[str, bytes]:
    named = case.get("files") or {case.get("path", "plan.yaml"): case["plan"]}
    return {path: MARK.sub(lambda mark: mark[half], text).encode() for path, text in named.items()}


def settings(case: Mapping[str, Any]) -> str:
    return f"profile: starter\n{case.get('settings', '')}"


def fixed_rules(done: Done) -> set[str]:
    return {finding.rule for finding in done.fixed}


@pytest.mark.parametrize("name", CASES)
def test_a_fix_puts_the_marked_place_right(name: str) -> None:
    case = CASES[name]
    done = mended(files(case, 1), settings=settings(case))
    assert done.files == files(case, 2)
    assert (case["rule"] in fixed_rules(done)) == (case["safe"] != "none")
    assert not {each.likeness for each in done.fixed} & {each.likeness for each in done.left}


@pytest.mark.parametrize("name", CASES)
def test_what_is_a_guess_is_left_alone_without_unsafe_fixes(name: str) -> None:
    case = CASES[name]
    done = mended(files(case, 1), settings=settings(case), unsafe=False)
    assert done.files == files(case, 2 if case["safe"] is True else 1)


@pytest.mark.parametrize("name", CASES)
def test_a_second_run_has_nothing_to_do(name: str) -> None:
    case = CASES[name]
    first = mended(files(case, 1), settings=settings(case))
    second = mended(first.files, settings=settings(case))
    assert (second.files, second.fixed) == (first.files, ())


def mending() -> Iterator[tuple[Rule, str]]:
    for rule in shipped().rules:
        for name, message in rule.messages.items():
            if message.mends:
                yield rule, name


def test_every_rule_that_mends_has_a_case() -> None:
    shown = {case["rule"] for case in CASES.values() if case["safe"] != "none"}
    assert shown == {rule.id for rule, _message in mending()}


def examples() -> Iterator[tuple[str, Rule, Example]]:
    for rule, message in mending():
        for number, example in enumerate(rule.bad):
            if (example.message or rule.default_message()) == message:
                yield f"{rule.name}-{number}", rule, example


@pytest.mark.parametrize(
    ("rule", "example"),
    [pytest.param(rule, example, id=name) for name, rule, example in examples()],
)
def test_the_examples_of_a_rule_are_put_right_and_stay_so(rule: Rule, example: Example) -> None:
    plan = {path: text.encode() for path, text in unmark(example).files.items()}
    chosen = f"select: [{rule.id}]\n" + "".join(
        f"{key}: [{', '.join(map(str, value))}]\n" for key, value in example.settings.items()
    )
    first = mended(plan, settings=chosen)
    assert not first.refused
    assert not first.fixed or first.files != plan
    assert mended(first.files, settings=chosen).files == first.files


@pytest.mark.parametrize("language", ["en", "el"])
@pytest.mark.parametrize("name", CASES)
def test_a_fix_says_what_it_does_and_leaves_no_blank_open(name: str, language: str) -> None:
    words, case = catalogue(language), CASES[name]
    for finding in mended(files(case, 1), settings=settings(case)).fixed:
        assert finding.fix is not None
        said = words.say(finding.fix.title, **finding.fix.args)
        assert said
        assert not blanks(said)


def test_a_finding_carries_the_edit_and_whether_it_is_safe() -> None:
    outcome = offered("kind: goal\nid: goal-presence\ntype: Presence # one of five\n")
    (fix,) = [each.fix for each in outcome.run.result.findings if each.fix is not None]
    (edit,) = fix.edits
    assert (fix.safe, edit.text) == (True, "presence")
    assert (edit.span.start.line, edit.span.start.column, edit.span.end.column) == (3, 7, 15)
