"""Each word of the vocabulary: when it holds, when it does not, and when it says nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from smlint.base.finding import Finding, Term
from smlint.config.settings import Settings
from smlint.engine.examples import findings, unmark
from smlint.engine.shipped import shipped
from smlint.engine.tailored import tailored
from smlint.rules.definition import Example
from smlint.rules.load import make_rule
from smlint.rules.predicates import OF_PLAN, PREDICATES

WORDS = {"en": "words"}


def judged(check: dict[str, Any], plan: str, **more: Any) -> tuple[Finding, ...]:
    """What a rule of one check says of a plan in one file."""
    raw: dict[str, Any] = {
        "id": "ACME01",
        "name": "acme-rule",
        **dict.fromkeys(("title", "why", "fix", "ask"), WORDS),
        "messages": {"said": {"severity": "error", **WORDS}},
        "check": [check],
        "examples": {},
        **more,
    }
    rule = replace(make_rule("tactics", raw, file="acme.yaml"), needs=())
    data = tailored(shipped(), Settings(), (rule,))
    return findings(rule, Example({"plan.yaml": plan}), data)


def places(check: dict[str, Any], plan: str, **more: Any) -> list[str]:
    """The words that a rule points at; a plan without marks for those it must not."""
    text = unmark(Example({"plan.yaml": plan})).files["plan.yaml"]
    return [
        text[each.span.start.offset : each.span.end.offset] for each in judged(check, plan, **more)
    ]


def marked(plan: str) -> list[str]:
    """The words between the marks of a plan."""
    found = unmark(Example({"plan.yaml": plan}))
    return [found.files[path][start:end] for path, start, end in found.marks]


def items(*fields: str) -> str:
    return "".join(("kind: content\nitems:\n", *(f"  - {{{each}}}\n" for each in fields)))


YEAR = "---\nkind: strategy\nid: s\nstart: 2027-01-01\nend: 2027-12-31\n"
CONTENT = "kind: content\nid: c\n"
CASES: dict[str, tuple[dict[str, Any], str]] = {
    "present": ({"must": {"present": "link"}}, "kind: content\nid: ⟦c⟧\n"),
    "present, empty": ({"must": {"present": "link"}}, "kind: content\nid: c\nlink: ⟦' '⟧\n"),
    "present, there": ({"must": {"present": "link"}}, f"{CONTENT}link: https://a.example\n"),
    "one_of": (
        {"must": {"one_of": {"field": "format", "values": ["video", "image"]}}},
        f"{CONTENT}format: ⟦text⟧\n",
    ),
    "one_of, capitals and accents": (
        {"must": {"one_of": {"field": "title", "values": ["Ψωμί"]}}},
        f"{CONTENT}title: ΨΩΜΙ\n",
    ),
    "one_of, numbers": (
        {"must": {"one_of": {"field": "x-level", "values": [1, 2.0]}}},
        f"{CONTENT}x-level: 2\n",
    ),
    "one_of, a truth is no number": (
        {"must": {"one_of": {"field": "x-level", "values": [1]}}},
        f"{CONTENT}x-level: ⟦true⟧\n",
    ),
    "one_of, a list": (
        {"must": {"one_of": {"field": "tags", "values": ["bread"]}}},
        f"{CONTENT}tags: [bread, ⟦cake⟧, '']\n",
    ),
    "one_of, missing": ({"must": {"one_of": {"field": "tags", "values": ["bread"]}}}, CONTENT),
    "terms": (
        {"must_not": {"terms": {"field": "title", "list": "vague_time"}}},
        f"{CONTENT}title: ⟦Bread soon⟧\n",
    ),
    "terms, missing": ({"must": {"terms": {"field": "title", "list": "vague_time"}}}, CONTENT),
    "matches": (
        {"must": {"matches": {"field": "title", "pattern": "^[A-Z]"}}},
        f"{CONTENT}title: ⟦bread⟧\n",
    ),
    "matches, not": (
        {"must_not": {"matches": {"field": "tags", "pattern": "#"}}},
        f"{CONTENT}tags: [bread, ⟦'#cake'⟧]\n",
    ),
    "matches, missing": ({"must": {"matches": {"field": "title", "pattern": "x"}}}, CONTENT),
    "matches, a mapping": (
        {"must": {"matches": {"field": "utm", "pattern": "x"}}},
        f"{CONTENT}utm: {{source: a}}\n",
    ),
    "count, too few": (
        {"must": {"count": {"field": "tags", "min": 2}}},
        f"{CONTENT}tags: ⟦[bread]⟧\n",
    ),
    "count, too many": (
        {"must": {"count": {"field": "tags", "max": 1}}},
        f"{CONTENT}tags: ⟦[bread, cake]⟧\n",
    ),
    "count, none": ({"must": {"count": {"field": "tags", "min": 1}}}, "kind: content\nid: ⟦c⟧\n"),
    "count, none is not too many": ({"must": {"count": {"field": "tags", "max": 1}}}, CONTENT),
    "unique": (
        {"must": {"unique": "title"}},
        items(
            "id: a, title: Bread",
            "id: b, title: ⟦' bread '⟧",
            "id: c, title: ⟦BREAD⟧",
            "id: d",
            "id: e, title: Cake",
        ),
    ),
    "unique, among those that are looked at": (
        {"when": {"status": ["draft"]}, "must": {"unique": "title"}},
        items("id: a, title: Bread, status: published", "id: b, title: Bread, status: draft"),
    ),
    "before": (
        {"each": "event", "must": {"before": {"field": "start", "than": "end"}}},
        "kind: event\nid: e\nstart: 2027-05-02\nend: ⟦2027-05-01⟧\n",
    ),
    "before, unreadable": (
        {"each": "event", "must": {"before": {"field": "start", "than": "end"}}},
        "kind: event\nid: e\nstart: in May\nend: 2027-05-01\n",
    ),
    "within": (
        {
            "each": "event",
            "must": {"within": {"field": "start", "from": "strategy.start", "to": "strategy.end"}},
        },
        f"kind: event\nid: e\nstart: ⟦2028-05-02⟧\n{YEAR}",
    ),
    "within, no strategy": (
        {
            "each": "event",
            "must": {"within": {"field": "start", "from": "strategy.start", "to": "strategy.end"}},
        },
        "kind: event\nid: e\nstart: 2028-05-02\n",
    ),
    "longer_than, characters": (
        {"must_not": {"longer_than": {"field": "text", "characters": 4}}},
        f"{CONTENT}text: ⟦bread⟧\n",
    ),
    "longer_than, as long": (
        {"must_not": {"longer_than": {"field": "text", "characters": 5}}},
        f"{CONTENT}text: bread\n",
    ),
    "longer_than, words": (
        {"must_not": {"longer_than": {"field": "tags", "words": 2}}},
        f"{CONTENT}tags: [our daily, ⟦our daily bread⟧]\n",
    ),
    "longer_than, missing": (
        {"must": {"longer_than": {"field": "text", "characters": 5}}},
        CONTENT,
    ),
    "when, a number": (
        {"when": {"x-level": [1]}, "must": {"present": "link"}},
        items("id: ⟦a⟧, x-level: 1", "id: b, x-level: 2", "id: c"),
    ),
    "at": (
        {"must": {"present": "link"}, "at": "title"},
        f"{CONTENT}title: ⟦Bread⟧\n",
    ),
}


@pytest.mark.parametrize(("check", "plan"), CASES.values(), ids=CASES.keys())
def test_a_predicate(check: dict[str, Any], plan: str) -> None:
    assert places({"each": "content", **check}, plan) == marked(plan)


GOALS = """\
---
kind: goal
items:
  - {id: g-first, title: A, priority: 1}
  - {id: g-second, title: B, priority: 2}
"""
REFERS: dict[str, tuple[dict[str, Any], str]] = {
    "fits": ({"where": {"priority": [1]}}, "goals: [g-second, g-first]"),
    "does not": ({"where": {"priority": [1]}}, "goals: ⟦[g-second]⟧"),
    "broken": ({"where": {"priority": [1]}}, "goals: [g-second, g-lost]"),
    "fits beside a broken one": ({"where": {"priority": [1]}}, "goals: [g-first, g-lost]"),
    "missing": ({"where": {"priority": [1]}}, "title: A"),
    "kind": ({"kind": "goal"}, "goals: [g-second]"),
    "another kind": ({"kind": "metric"}, "goals: ⟦[g-second]⟧"),
}


@pytest.mark.parametrize(("options", "field"), REFERS.values(), ids=REFERS.keys())
def test_refers_to(options: dict[str, Any], field: str) -> None:
    plan = f"kind: tactic\nid: t\n{field}\n{GOALS}"
    check = {"each": "tactic", "must": {"refers_to": {"field": "goals", **options}}}
    assert places(check, plan) == marked(plan)


def test_referred_by() -> None:
    plan = f"kind: tactic\nid: t\ngoals: [g-first]\n{GOALS}".replace("g-second", "⟦g-second⟧")
    check = {"each": "goal", "must": {"referred_by": {"kind": "tactic"}}}
    assert places(check, plan) == ["g-second"]


def test_what_is_asked_of_the_plan() -> None:
    plan = f"kind: tactic\nid: t\n{GOALS}"
    kinds = {"each": "plan", "must": {"all_of_kinds": ["goal", "policy", "review"]}}
    said = {"said": {"severity": "error", "en": "There is no {kind}."}}
    found = judged(kinds, plan, messages=said)
    assert [each.args["kind"] for each in found] == [Term("kind.policy"), Term("kind.review")]
    for least, number in ((1, 0), (2, 1)):
        goals = {"kind": "goal", "where": {"priority": [1]}, "min": least}
        assert len(judged({"each": "plan", "must": {"count": goals}}, plan)) == number


def test_each_missing_kind_has_a_fingerprint_of_its_own() -> None:
    said = {"said": {"severity": "error", "en": "There is no {kind}."}}
    kinds = {"each": "plan", "must": {"all_of_kinds": ["policy", "review"]}}
    one, two = judged(kinds, CONTENT, messages=said)
    (again,) = judged(kinds, f"{CONTENT}---\nkind: policy\nid: p\n", messages=said)
    assert again.fingerprint == two.fingerprint != one.fingerprint


def test_the_other_one_is_shown_where_a_value_stands_twice() -> None:
    plan = "kind: content\nitems:\n  - {id: a, title: Bread}\n  - {id: b, title: Bread}\n"
    (found,) = judged({"each": "content", "must": {"unique": "title"}}, plan)
    (related,) = found.related
    assert (related.note, related.span.start.line) == ("related.first", 3)


@pytest.mark.parametrize(
    ("predicate", "plan", "blanks"),
    [
        ({"one_of": {"field": "title", "values": ["A"]}}, "title: B", {"value", "choices"}),
        ({"matches": {"field": "title", "pattern": "x"}}, "title: B", {"value"}),
        ({"count": {"field": "tags", "min": 2}}, "tags: [a]", {"n"}),
        ({"longer_than": {"field": "title", "words": 1}}, "title: B", {"n", "max"}),
    ],
)
def test_what_fills_the_blanks(predicate: dict[str, Any], plan: str, blanks: set[str]) -> None:
    (found,) = judged({"each": "content", "must": predicate}, f"{CONTENT}{plan}\n")
    assert set(found.args) == {"content", *blanks}


def test_the_schema_lists_the_same_words() -> None:
    schema = shipped().schemas.files["rule.schema.json"]["$defs"]["predicate"]
    assert set(schema["properties"]) == {*PREDICATES, *OF_PLAN}
