"""Exceptions in smlint.yaml: what they cover, and what is said of them."""

from __future__ import annotations

import json

import pytest

from tests.conftest import Plan, Smlint

STRATEGY = "kind: strategy\nid: s\ntitle: S\nowner: anna\nteam:\n  - {id: anna, name: Anna}\n"
GOALS = """\
kind: goal
items:
  - id: g
    title: G
    objectives:
      - id: obj-a
        statement: Grow our list to 20 readers by June 2027
      - id: obj-b
        statement: Grow our list to 30 readers by June 2027
  - id: h
    title: H
    objectives:
      - id: obj-c
        statement: Grow our list to 40 readers by June 2027
"""


def check(plan: Plan, smlint: Smlint, entry: str, *more: str) -> tuple[list[str], list[str]]:
    """The findings of SM131, and of the settings, with one exception; the reasons of those off."""
    plan({"s.yaml": STRATEGY, "g.yaml": GOALS, "smlint.yaml": f"ignore:\n  - {entry}\n"})
    chosen = "SM104,SM131,SM911,SM912,SM929,SM932"
    ran = smlint("check", "--select", chosen, "--output-format", "json", *more)
    told = json.loads(ran.out)
    found = [
        f"{each['path']}:{each['line']}:{each['column']} {each['rule']} {each['subject']}".strip()
        for each in told["findings"]
    ]
    off = [
        f"{each['subject']} {each['comment']['line']} {each['reason']}".strip()
        for each in told["suppressed"]
    ]
    return found, off


A, B, C = (
    "g.yaml:6:13 SM131 objective:obj-a",
    "g.yaml:8:13 SM131 objective:obj-b",
    "g.yaml:13:13 SM131 objective:obj-c",
)


@pytest.mark.parametrize(
    ("entry", "found", "off"),
    [
        (
            "{rule: SM131, elements: [obj-a], because: budget}",
            [B, C],
            ["objective:obj-a 2 budget"],
        ),
        (
            "{rule: objective-no-due, elements: ['objective:obj-a', obj-c], because: budget}",
            [B],
            ["objective:obj-a 2 budget", "objective:obj-c 2 budget"],
        ),
        (
            "{rule: goals, elements: ['goal:g'], because: budget}",
            [C],
            ["objective:obj-a 2 budget", "objective:obj-b 2 budget"],
        ),
        (
            "{rule: SM131, because: budget, until: 2026-11-20}",
            [],
            [f"objective:obj-{name} 2 budget" for name in "abc"],
        ),
        (
            "{rule: SM131, elements: [obj-a]}",
            [B, C, "smlint.yaml:2:6 SM911"],
            ["objective:obj-a 2"],
        ),
        (
            "{rule: SM131, elements: [obj-a], because: budget, until: 2026-11-19}",
            [A, B, C, "smlint.yaml:2:62 SM929"],
            [],
        ),
        ("{rule: SM131, because: budget, until: soon}", [A, B, C, "smlint.yaml:2:43 SM929"], []),
        (
            "{rule: SM131, elements: [obj-a, obj-x], because: budget}",
            [B, C, "smlint.yaml:2:37 SM912"],
            ["objective:obj-a 2 budget"],
        ),
        (
            "{rule: SM104, elements: [obj-a], because: budget}",
            [A, B, C, "smlint.yaml:2:30 SM912"],
            [],
        ),
        ("{rule: SM104, because: budget}", [A, B, C, "smlint.yaml:2:12 SM912"], []),
        ("{rule: SM13l, because: budget}", [A, B, C, "smlint.yaml:2:12 SM932"], []),
        (
            "{rule: SM131, elments: [obj-a], because: budget}",
            ["smlint.yaml:2:19 SM932"],
            [f"objective:obj-{name} 2 budget" for name in "abc"],
        ),
    ],
)
def test_an_exception_covers_its_elements_and_is_told_where_it_is_wrong(
    plan: Plan, smlint: Smlint, entry: str, found: list[str], off: list[str]
) -> None:
    assert check(plan, smlint, entry) == (found, off)


def test_no_suppressions_means_these_as_well(plan: Plan, smlint: Smlint) -> None:
    entry = "{rule: SM131, elements: [obj-x], until: 2020-01-01}"
    assert check(plan, smlint, entry, "--no-suppressions") == ([A, B, C], [])


def test_an_exception_survives_an_option_that_ignores_other_rules(
    plan: Plan, smlint: Smlint
) -> None:
    entry = "{rule: SM131, elements: [obj-a], because: budget}"
    found, off = check(plan, smlint, entry, "--ignore", "SM912")
    assert (found, len(off)) == ([B, C], 1)


def test_the_sentences_say_what_to_do(plan: Plan, smlint: Smlint) -> None:
    entries = (
        "ignore:\n  - {rule: SM131, elements: [obj-aa], because: budget}\n"
        "  - {rule: SM104, elements: [goal:g], until: 2026-01-01}\n"
    )
    plan({"s.yaml": STRATEGY, "g.yaml": GOALS, "smlint.yaml": entries})
    select = ("--select", "SM911,SM912,SM929", "--output-format", "concise")
    assert smlint("check", *select).findings == [
        (
            "smlint.yaml:2:30: warning SM912 suppression-unused Nothing in this plan is called"
            ' "obj-aa", so SM131 is not switched off there. Did you mean "obj-a"?'
        ),
        (
            "smlint.yaml:3:6: warning SM911 suppression-without-reason"
            " Nothing says why there is an exception from SM104 here."
        ),
        (
            "smlint.yaml:3:46: warning SM929 suppression-expired"
            " The exception from SM104 ran out on 2026-01-01."
        ),
    ]


def test_rules_may_be_off_in_some_files(plan: Plan, smlint: Smlint) -> None:
    settings = "per-file-ignores:\n  drafts/**: [SM131, all]\n  '*.md': [SM104]\n"
    plan({"s.yaml": STRATEGY, "drafts/g.yaml": GOALS, "smlint.yaml": settings})
    ran = smlint("check", "--select", "SM131,SM103", "--output-format", "json")
    told = json.loads(ran.out)
    assert (told["findings"], told["suppressed"]) == ([], [])
    plan({"more/g.yaml": GOALS.replace("obj-", "o-").replace("id: g", "id: i")})
    told = json.loads(smlint("check", "--select", "SM131", "--output-format", "json").out)
    assert {each["path"] for each in told["findings"]} == {"more/g.yaml"}
