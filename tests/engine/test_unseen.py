"""A file that could not be read hides what its kind may hold, and silences no other rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from smlint.config.settings import Settings
from smlint.engine.file_phase import read_file
from smlint.engine.linking import link
from smlint.engine.plan_phase import WHOLE_PLAN, judge_plan
from smlint.engine.shipped import shipped
from smlint.plan.graph import Plan as Linked
from smlint.rules.definition import Rule
from smlint.source.memory import Memory
from tests.conftest import Plan, Smlint
from tests.test_bad_input import METRIC
from tests.test_check import WHOLE

WAITING = tuple(rule for rule in shipped().rules if WHOLE_PLAN in rule.needs)
"""The rules that speak of what is missing."""

LEADS = "kind: lead\nitems:\n  - id: a\n    note: wants 40: soon\n"
EXAMPLE = Path(__file__).parents[2] / "example-plan"


def linked(files: Mapping[str, str]) -> Linked:
    source = Memory({path: text.encode() for path, text in files.items()})
    read = tuple(
        read_file(
            path, text.encode(), Settings(), shipped(), beside=lambda p: source.read(p, 10**6)
        )
        for path, text in sorted(files.items())
        if path.endswith((".yaml", ".md")) and path != "smlint.yaml"
    )
    return link(read, source, shipped().model)


def hidden(text: str, path: str = "x.yaml") -> frozenset[str] | None:
    """The kinds that may stand in the unread rest of a file."""
    (unseen,) = linked({path: text, "z.yaml": METRIC}).unseen
    return unseen.kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        (LEADS, {"lead"}),
        ("# ours\n---\nid: a\nkind: 'lead'  # who asked\nnote: a: b\n", {"lead"}),
        ("kind: goal\nid: g\nstatement: a: b\n", {"goal", "objective"}),
        ("kind: lead\nid: a\nnote: a: b\n---\nkind: event\nid: e\n", {"lead", "event"}),
        ("kind: lead\nid: a\n---\nkind: event\nnote: a: b\n", {"lead", "event"}),
        ("kind: lead\n<<<<<<< ours\nid: a\n=======\nid: b\n>>>>>>> theirs\n", {"lead"}),
    ],
)
def test_the_kind_above_a_fault_says_what_is_hidden(text: str, kinds: set[str]) -> None:
    assert hidden(text) == frozenset(kinds)


@pytest.mark.parametrize(
    "text",
    [
        "id: a\nnote: a: b\nkind: lead\n",
        "kind: lead\nid: a\nnote: a: b\n---\nid: e\nmetric: m\n",
        "kind: lead\nid: a\nnote: a: b\n---\n- kind: event\n",
        "kind: [lead\nid: a\n",
        "kind: leed\nid: a\nnote: a: b\n",
        "kind: plan\nnote: a: b\n",
        "kind: leed\nid: a\n",
    ],
)
def test_what_no_line_says_for_sure_may_be_anything(text: str) -> None:
    assert hidden(text) is None


def test_where_nothing_was_read_anything_may_be_hidden() -> None:
    (unseen,) = linked({"leads.yaml": LEADS}).unseen
    assert unseen.kinds is None


def test_front_matter_says_the_kind_of_a_page() -> None:
    page = "---\nkind: review\nid: r\nperiod: a: b\n---\n# Review\n"
    assert hidden(page, "r.md") == frozenset(("review", "finding"))


def test_broken_leads_hide_no_goal_and_no_metric(plan: Plan, smlint: Smlint) -> None:
    unused = METRIC.replace("id: followers", "id: fans")
    tactic = WHOLE["tactics.yaml"].replace("[g]", "[zzzzzzzz]")
    plan({**WHOLE, "fans.yaml": unused, "tactics.yaml": tactic, "leads.yaml": LEADS})
    ran = smlint("check", "--output-format", "concise", "--select", "SM902,SM601,SM614,SM015")
    assert {line.split()[2] for line in ran.findings} == {"SM902", "SM601"}
    assert "1 rule skipped: leads.yaml was not read (see --show-skipped)." in ran.out
    assert "1 file was not read: leads.yaml." in ran.out


def test_an_id_of_the_hidden_kind_may_be_there(plan: Plan, smlint: Smlint) -> None:
    plan({**WHOLE, "metrics.yaml": METRIC + "note: a: b\n"})
    ran = smlint("check", "--select", "SM902", "--show-skipped")
    assert "SM902  broken-reference: not judged, because metrics.yaml was not read\n" in ran.out
    ran = smlint("check", "--select", "SM902", "--show-skipped", "--lang", "el")
    assert "SM902  broken-reference: δεν κρίθηκε, γιατί δεν διαβάστηκε το metrics.yaml" in ran.out


def test_every_rule_about_something_missing_says_what_it_reads() -> None:
    told = {rule.id for rule in WAITING if not rule.reads}
    assert told == {"SM809"}  # whoever owns anything counts, so it reads all kinds


def _examples() -> Iterator[tuple[str, date, Mapping[str, str]]]:
    paths = (path for path in EXAMPLE.rglob("*") if path.suffix in (".yaml", ".md", ".csv"))
    files = {path.relative_to(EXAMPLE).as_posix(): path.read_text() for path in paths}
    for rule in WAITING:
        yield rule.id, date(2026, 11, 20), files
        for each in (*rule.good, *rule.bad):
            bare = {
                path: text.translate({ord(c): "" for c in "⟦⟧"})
                for path, text in each.files.items()
            }
            yield rule.id, date.fromisoformat(each.today), bare


def test_nothing_that_a_rule_does_not_read_changes_what_it_says() -> None:
    rules = {rule.id: rule for rule in WAITING}
    plans: dict[int, Linked] = {}
    wrong = set()
    for name, today, files in _examples():
        rule = rules[name]
        whole = plans.setdefault(id(files), linked(files))
        told = _told(whole, rule, today)
        for part in whole.parts:
            kinds = {part.document.kind, *(entity.kind for entity in part.entities)}
            if rule.reads and kinds.isdisjoint(rule.reads):
                less = replace(whole, parts=tuple(each for each in whole.parts if each is not part))
                wrong |= {(name, part.document.kind) for _ in _told(less, rule, today) - told}
    assert wrong == set()


def _told(plan: Linked, rule: Rule, today: date) -> set[tuple[str, str]]:
    judged = judge_plan(plan, Settings(), shipped(), today, (rule,))
    return {(each.message, each.subject) for each in judged.seen}
