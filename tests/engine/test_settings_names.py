"""Names of one's own in smlint.yaml: headings, words, limits; and those that mean nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest

from smlint.engine.names import known_limits
from smlint.engine.settings import parse_settings
from smlint.engine.shipped import shipped
from smlint.engine.tailored import tailored
from smlint.engine.unusable import Refusal, SettingsError
from smlint.rules.changes import spellings
from smlint.rules.lexicon import find
from smlint.source.text import Text
from tests.conftest import Plan, Smlint


def seen(text: str) -> list[tuple[str, str, dict[str, Any]]]:
    """What is said of settings: the place, the message, its blanks."""
    read = parse_settings(Text("smlint.yaml", text), shipped())
    assert {each.rule for each in read.seen} <= {"unknown-setting"}
    return [
        (f"{each.span.start.line}:{each.span.start.column}", each.message, dict(each.args))
        for each in read.seen
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("limits:\n  depht: 3\n", ("2:3", "guess", {"key": "depht", "guess": "depth"})),
        ("limits:\n  sourdough: 3\n", ("2:3", "unknown", {"key": "sourdough"})),
        (
            "ignore:\n  - {rule: SM104, becuse: x}\n",
            ("2:19", "guess", {"key": "becuse", "guess": "because"}),
        ),
        (
            "ignore:\n  - {rule: gaols, because: x}\n",
            ("2:12", "selector-guess", {"selector": "gaols", "guess": "goals"}),
        ),
        (
            "per-file-ignores:\n  drafts/**: [goals, gaols]\n",
            ("2:22", "selector-guess", {"selector": "gaols", "guess": "goals"}),
        ),
        (
            "headings:\n  gaol: {title: [X]}\n",
            ("2:3", "guess", {"key": "gaol", "guess": "goal"}),
        ),
        (
            "headings:\n  objective: {targett: [X]}\n",
            ("2:15", "guess", {"key": "targett", "guess": "target"}),
        ),
        (
            "headings:\n  kinds: {metrics: [X]}\n",
            ("2:11", "guess", {"key": "metrics", "guess": "metric"}),
        ),
        (
            "headings:\n  found: {goal_section: [X]}\n",
            ("2:11", "guess", {"key": "goal_section", "guess": "goal_sections"}),
        ),
        (
            "headings:\n  found:\n    columns: {targett: [X]}\n",
            ("3:15", "guess", {"key": "targett", "guess": "target"}),
        ),
        (
            "lexicons:\n  fr: {vague_time: {add: [bientôt]}}\n",
            ("2:3", "unknown", {"key": "fr"}),
        ),
        (
            "lexicons:\n  en: {vague_tim: {add: [presently]}}\n",
            ("2:8", "guess", {"key": "vague_tim", "guess": "vague_time"}),
        ),
        (
            "lexicons:\n  en: {vague_time: {adds: [presently]}}\n",
            ("2:21", "guess", {"key": "adds", "guess": "add"}),
        ),
        (
            "lexicons:\n  en: {vague_time: {remove: [eventualy]}}\n",
            (
                "2:30",
                "no-word-guess",
                {"word": "eventualy", "list": "vague_time", "guess": "eventually"},
            ),
        ),
        (
            "lexicons:\n  en: {vague_time: {remove: [sourdough]}}\n",
            ("2:30", "no-word", {"word": "sourdough", "list": "vague_time"}),
        ),
    ],
)
def test_a_name_that_means_nothing_is_a_finding(
    text: str, expected: tuple[str, str, dict[str, Any]]
) -> None:
    assert seen(text) == [expected]


def test_names_that_mean_something_are_none() -> None:
    text = """\
limits: {depth: 30, maintain_percent: 2.5}
headings:
  goal: {objectives: [Stretch aims]}
  objective: {target: [Finish line]}
  person: {name: [Who]}
  kinds: {goal: [Ambitions]}
  found: {goal_sections: [ambitions], columns: {target: [finish line]}}
lexicons:
  en: {vague_time: {add: [one fine day], remove: [Soon]}}
  el: {vague_time: {add: [εν ευθέτω χρόνω]}}
"""
    assert seen(text) == []


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ("limits: {maintain_percent: much}", "1:28", "schema/wrong-type"),
        ("limits: {depth: 2.5}", "1:17", "schema/wrong-type"),
        ("ignore: [{rule: SM104, elements: goal-a}]", "1:34", "schema/wrong-type"),
        ("ignore: [{elements: [a]}]", "1:11", "schema/missing-field"),
        ("ignore: [{rule: SM104, elements: []}]", "1:34", "schema/empty"),
        ("per-file-ignores: {a.md: goals}", "1:26", "schema/wrong-type"),
        ("per-file-ignores: [goals]", "1:19", "schema/wrong-type"),
        ("headings: {goal: [X]}", "1:18", "schema/wrong-type"),
        ("headings: {found: {goal_sections: aims}}", "1:35", "schema/wrong-type"),
        ("lexicons: {en: {vague_time: [soon]}}", "1:29", "schema/no-group"),
        ("lexicons: {en: {vague_time: {add: [a*b*c*d*]}}}", "1:36", "schema/bad-form"),
        ("lexicons: {en: {vague_time: {add: ['*']}}}", "1:36", "settings.lexicon-word"),
        ("lexicons: {en: {vague_time: {add: ['a|']}}}", "1:36", "settings.lexicon-word"),
        ("lexicons: {en: {vague_time: {add: ['^ ']}}}", "1:36", "settings.lexicon-word"),
        ("rules-as-of: latest", "1:14", "schema/bad-form"),
        ("extends: {a: b}", "1:10", "schema/wrong-type"),
    ],
)
def test_a_value_that_cannot_be_used_stops_the_run_at_its_place(
    text: str, place: str, what: str
) -> None:
    with pytest.raises(SettingsError) as raised:
        parse_settings(Text("smlint.yaml", text), shipped())
    (fault,) = raised.value.seen
    told = fault.key if isinstance(fault, Refusal) else f"{fault.rule}/{fault.message}"
    assert (f"{fault.span.start.line}:{fault.span.start.column}", told) == (place, what)


def words(text: str, name: str, language: str, sentence: str) -> list[str]:
    """The words of a list in a sentence, under settings."""
    settings = parse_settings(Text("smlint.yaml", text), shipped()).settings
    found = tailored(shipped(), settings).lexicon.words(name, language)
    assert found is not None
    return [hit.text for hit in find(found, sentence)]


def test_words_are_added_and_taken_out_in_one_language() -> None:
    text = "lexicons: {en: {vague_time: {add: [One fine day, 'presentl*'], remove: [SOON]}}}"
    sentence = "Soon, presently, one  fine day, later"
    assert words("{}", "vague_time", "en", "soon, one fine day") == ["soon"]
    assert words(text, "vague_time", "en", sentence)[:2] == ["presently", "one  fine day"]
    # Texts in Greek are judged with the English lists too.
    assert words(text, "vague_time", "el", "Soon, one fine day") == ["one fine day"]
    greek = "lexicons: {el: {vague_time: {add: [εν ευθέτω χρόνω]}}}"
    assert words(greek, "vague_time", "el", "Εν ευθετω χρονω, soon") == ["Εν ευθετω χρονω", "soon"]
    assert words(greek, "vague_time", "en", "Εν ευθετω χρονω, soon") == ["soon"]


def test_one_form_of_an_entry_takes_out_all_its_forms() -> None:
    assert set(spellings(["^raise|raising awareness"])) == {
        *("raise|raising awareness", "raise awareness", "raising awareness")
    }
    text = "lexicons: {en: {vague_verbs_a: {remove: [leverage]}}}"
    assert words("{}", "vague_verbs_a", "en", "leveraging, foster") == ["leveraging", "foster"]
    assert words(text, "vague_verbs_a", "en", "leveraging, foster") == ["foster"]


def test_settings_that_change_nothing_share_what_was_read() -> None:
    settings = parse_settings(Text("smlint.yaml", "profile: strict"), shipped()).settings
    assert tailored(shipped(), settings) is shipped()


MARKDOWN = """\
---
kind: plan
id: p
---
# Our year

## Ambitions

### goal-a: People know us

- Why we do it: People who cook know our name.

#### Stretch aims

| Id | Finish line | Until |
|---|---|---|
| obj-a | 1,700 | 2027-06-30 |
"""
HEADINGS = """\
headings:
  kinds: {goal: [Ambitions]}
  goal: {statement: [Why we do it], objectives: [Stretch aims]}
  objective: {target: [Finish line], due: [Until]}
"""


def test_markdown_is_read_by_the_teams_own_names(plan: Plan, smlint: Smlint) -> None:
    plan({"p.md": MARKDOWN, "smlint.yaml": HEADINGS})
    told = json.loads(smlint("check", "--output-format", "json").out)
    assert told["summary"]["entities"] == {"goal": 1, "objective": 1}
    rules = {each["rule"] for each in told["findings"]}
    assert not rules & {"SM904", "SM920", "SM933", "SM116", "SM131", "SM932"}


def test_a_name_of_the_teams_own_means_nothing_else_there() -> None:
    text = "headings: {kinds: {metric: [Goals]}, objective: {baseline: [Target]}}"
    settings = parse_settings(Text("smlint.yaml", text), shipped()).settings
    model = tailored(shipped(), settings).model
    assert model.spellings["goals"].name == "metric"
    assert model.spellings["goal"].name == "goal"
    inner = model.kinds["goal"].shape.fields["objectives"].shape
    assert inner is not None
    own = inner.named("Αφετηρία")
    assert own is not None
    assert own.name == "baseline"


def test_ordinary_documents_are_read_by_the_teams_own_names(plan: Plan, smlint: Smlint) -> None:
    document = (
        "# Social media strategy\n\n## Lighthouses\n\n- Reach 500 newsletter readers by June 2027\n"
    )
    names = "headings: {found: {goal_sections: [lighthouses]}}\n"
    plan({"strategy.md": document, "smlint.yaml": ""})
    before = json.loads(smlint("check", "strategy.md", "--output-format", "json").out)
    plan({"smlint.yaml": names})
    after = json.loads(smlint("check", "strategy.md", "--output-format", "json").out)
    assert "goal" not in before["summary"]["entities"]
    assert after["summary"]["entities"]["goal"] == 1


def test_every_limit_is_known_the_readers_first() -> None:
    limits = known_limits(shipped())
    assert next(iter(limits)) == "file_bytes"
    assert {name for rule in shipped().rules for name in rule.limits} == set(limits)
