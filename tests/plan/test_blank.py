"""A field that says that it holds nothing is empty, in YAML and in Markdown."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint

CHANNEL = "---\nkind: channel\nid: pump-slack\n---\n# The Pump Room\n\n"
REFERENCES = ("check", "--select", "SM902,SM901", "--output-format", "concise")


@pytest.mark.parametrize("sign", ["n/a", "N/A", "-", "—", "δ/υ", "Δεν υπάρχει"])
def test_nothing_is_no_id(plan: Plan, smlint: Smlint, sign: str) -> None:
    text = f"{CHANNEL}- Platform: Slack\n- Type: group\n- Status: active\n- Admins: {sign}\n"
    plan({"channel.md": text, "tactic.yaml": f'kind: tactic\nid: t\nowner: "{sign}"\n'})
    assert not any("Nothing in this plan" in line for line in smlint(*REFERENCES).findings)


def test_a_field_with_nothing_in_it_is_missing(plan: Plan, smlint: Smlint) -> None:
    plan({"strategy.yaml": "kind: strategy\nid: bakery\nowner: n/a\n"})
    found = smlint("check", "--select", "SM101", "--output-format", "concise").findings
    assert [line.split(" ")[2] for line in found] == ["SM101"]


def test_of_a_list_only_what_is_nothing_goes(plan: Plan, smlint: Smlint) -> None:
    plan({"tactic.yaml": "kind: tactic\nid: t\nchannels: [-, shop-window]\n"})
    found = smlint(*REFERENCES).findings
    (said,) = (line for line in found if "SM902" in line)
    assert said.startswith("tactic.yaml:3:15: ")
    assert '"shop-window"' in said


def test_what_a_team_adds_itself_is_its_own(plan: Plan, smlint: Smlint) -> None:
    plan({"tactic.yaml": "kind: tactic\nid: t\nx-cost: n/a\n"})
    assert not any("x-cost" in line for line in smlint(*REFERENCES).findings)
