"""The plans of teams that err: every fault is told where it stands, and nothing else is.

Each folder under tests/broken/ is a plan of an organisation that we made up; the list beside it
holds what must be found in it, each line weighed against the plan. Together they break every rule.
When a list and smlint differ, the plan decides who is right.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from smlint.base.finding import Finding
from smlint.engine.overrides import Overrides
from smlint.engine.session import check
from smlint.engine.shipped import shipped

BROKEN = Path(__file__).parent / "broken"
TODAY = date(2026, 11, 20)

PLANS = ("agency", "band", "salvage", "shelter", "taproom", "vivlio")
FOUND = {"memo": "md", "choir": "md", "template": "md", "export": "xml"}
"""Ordinary documents, which smlint reads when it is asked for them by name, and their types."""

CANNOT_BE_IN_A_PLAN = {"SM999"}
"""A crash of smlint is no fault of a plan."""

NOT_REACHED = {
    "strict asks for the strategy itself": "SM101:no-strategy",
    "a list of words per list, and what is taken out of it": "SM932:no-word SM932:no-word-guess",
    "secrets of this form would alarm who looks after this repository": "SM854:token",
    "another case of what another message of the rule tells here": """
        SM004:words SM121:fast SM121:flat-started SM121:benchmark SM122:later SM202:content
        SM202:based SM206:none SM612:no-code SM807:over
        SM250:in-year
        SM708:none SM711:only-bad SM714:always SM910:research SM921:included SM933:too-deep
        SM921:readings SM933:comma
        SM934:reached SM934:open SM901:too-few SM901:too-many SM901:not-a-number SM610:other
        SM116:by-how-much SM132:several SM607:rose SM124:by-nothing SM117:undated SM117:as-text
        SM117:in-one SM117:to-come SM117:known-too-late
        SM658:milestone-late SM658:milestone-back SM904:cut-text SM915:after-quote
        SM915:character SM915:comma SM915:other SM916:utf-32 SM933:words SM652:none SM938:entity
        SM938:mismatch SM938:unfinished SM938:twice SM938:after SM938:other SM926:examples
        SM902:guess-unfit SM902:called SM901:no-group
        SM153:above SM901:no-such-day SM610:owner SM610:next-step SM610:owner-and-next-step
        SM350:field-kept SM350:text-kept SM455:paid SM118:swapped
        SM133:passed-all SM133:passed-some SM133:passed-one SM133:passed-found SM112:weasel-several
        SM927:what-unnamed SM927:field-unnamed
    """,
    "faults of somebody who writes rules, not plans": """
        SM937:empty SM937:several SM937:python SM937:reserved SM937:taken SM937:taken-here
        SM937:no-word
        SM937:no-step SM937:unknown SM937:unknown-guess SM937:no-field SM937:no-blank SM937:unfilled
        SM937:which-message SM937:of-the-plan SM937:only-of-the-plan SM937:no-reference
        SM937:bad-pattern SM937:pattern-too-large
    """,
}
"""Messages that no plan here calls forth, by the reason; the examples of their rules do."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the plans outside any repository, with the one fault that Git cannot hold."""
    copy = tmp_path / "broken"
    shutil.copytree(BROKEN, copy)
    (tmp_path / "elsewhere.yaml").write_text("kind: source\nid: s-club\n", encoding="utf-8")
    (copy / "salvage" / "elsewhere.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    return copy


def findings(folder: Path, plan: str) -> tuple[Finding, ...]:
    """What is found in one plan, or in one document."""
    path = f"{plan}/strategy.{FOUND[plan]}" if plan in FOUND else plan
    (outcome,) = check([path], folder, TODAY, Overrides(profile="strict"), shipped())
    return outcome.run.result.findings


def told(finding: Finding) -> str:
    """A finding as the lists have it."""
    start = finding.span.start
    place = f"{finding.span.path}:{start.line}:{start.column}"
    return f"{place} {finding.severity.name.lower()} {finding.rule} {finding.message}"


def expected(plan: str) -> Iterator[str]:
    """The lines of a plan's list that are no comments."""
    for line in (BROKEN / f"{plan}.expected").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


@pytest.mark.parametrize("plan", [*PLANS, *FOUND])
def test_exactly_what_is_wrong_is_told(folder: Path, plan: str) -> None:
    assert sorted(map(told, findings(folder, plan))) == sorted(expected(plan))


def test_together_they_break_every_rule(folder: Path) -> None:
    found = {finding.rule for plan in (*PLANS, *FOUND) for finding in findings(folder, plan)}
    assert {rule.id for rule in shipped().rules} - found == CANNOT_BE_IN_A_PLAN


def test_together_they_call_forth_every_message_but_those_named(folder: Path) -> None:
    found = {
        f"{finding.rule}:{finding.message}"
        for plan in (*PLANS, *FOUND)
        for finding in findings(folder, plan)
    }
    messages = {
        f"{rule.id}:{message}"
        for rule in shipped().rules
        if rule.id not in CANNOT_BE_IN_A_PLAN
        for message in rule.messages
    }
    named = {each for names in NOT_REACHED.values() for each in names.split()}
    assert messages - found == named


def test_what_a_review_said_is_told_with_the_day_of_the_review(folder: Path) -> None:
    (said,) = (each for each in findings(folder, "agency") if each.rule == "SM934")
    assert said.args["date"] == date(2026, 7, 8)
