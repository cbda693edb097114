"""Every question that smlint asks names where its answer is written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from smlint.engine.asking import answer
from smlint.engine.examples import unmark
from smlint.engine.run import Request, run
from smlint.engine.settings import parse_settings
from smlint.engine.shipped import shipped
from smlint.rules.definition import Rule
from smlint.source.memory import Memory
from smlint.source.text import Text

NOWHERE = {"SM015": "each step has its own documents", "SM854": "a secret is taken out"}
RULES = [rule for rule in shipped().rules if rule.step != "hygiene"]


def fields_of(rule: Rule) -> list[tuple[str, bool]]:
    """The messages of a rule's examples, and whether each finding has a field."""
    read = parse_settings(Text("smlint.yaml", f"select: [{rule.id}]\n"), shipped())
    told = []
    for example in rule.bad:
        files = unmark(example).files
        if "found.md" in files or "smlint.yaml" in files or example.settings:
            continue
        source = Memory({path: text.encode() for path, text in files.items()})
        request = Request(".", date.fromisoformat(example.today))
        result = run(source, replace(read), shipped(), request).result
        told += [(each.message, each.fingerprint in result.fields) for each in result.findings]
    return told


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_question_names_the_field_of_its_answer(rule: Rule) -> None:
    without = {message for message, named in fields_of(rule) if not named}
    assert not without or rule.id in NOWHERE


def test_what_the_rules_name_is_there() -> None:
    for rule in shipped().rules:
        note = answer(rule, shipped().model)
        assert (note is None) == (not rule.answer), rule.id
        if note is not None and note.name:
            assert note.titles, rule.id
