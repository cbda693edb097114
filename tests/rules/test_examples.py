"""Every rule's examples are its tests."""

from __future__ import annotations

import pytest

from smlint.engine.examples import failures, findings
from smlint.engine.shipped import shipped
from smlint.i18n import blanks, catalogue
from smlint.rules.definition import Rule

UNSHOWABLE = {"SM916", "SM930", "SM999"}
"""Rules whose fault no text can hold: bytes that are no text, an unreadable file, a bug."""


SHOWN_ELSEWHERE = {
    "SM901": {"too-few", "too-many"},  # tests/schema/test_schema_check.py: no kind counts items yet
    "SM933": {"too-deep"},  # tests/syntax/test_markdown_limits.py: the example would fill pages
}


@pytest.mark.parametrize("rule", shipped().rules.rules, ids=lambda rule: rule.name)
def test_the_examples_of_a_rule_hold(rule: Rule) -> None:
    assert list(failures(rule, shipped())) == []


@pytest.mark.parametrize("language", ["en", "el"])
@pytest.mark.parametrize("rule", shipped().rules.rules, ids=lambda rule: rule.name)
def test_no_blank_is_left_open(rule: Rule, language: str) -> None:
    words = catalogue(language)
    for example in rule.bad:
        for finding in findings(rule, example, shipped()):
            told = rule.told(finding.message, language)
            for template in (told.template, told.fix):
                assert not blanks(words.fill(template, finding.args))


@pytest.mark.parametrize("rule", shipped().rules.rules, ids=lambda rule: rule.name)
def test_a_rule_has_a_good_and_a_bad_example(rule: Rule) -> None:
    assert rule.good
    assert rule.bad or rule.id in UNSHOWABLE


@pytest.mark.parametrize("rule", shipped().rules.rules, ids=lambda rule: rule.name)
def test_every_message_has_a_bad_example(rule: Rule) -> None:
    shown = {example.message or rule.default_message() for example in rule.bad}
    assert rule.id in UNSHOWABLE or shown == set(rule.messages) - SHOWN_ELSEWHERE.get(
        rule.id, set()
    )
