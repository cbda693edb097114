"""Where an id names nothing, the ids that there are are shown, and never one of somebody else."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint

STRATEGY = "kind: strategy\ntitle: A\nowner: {owner}\n"
TEAM = """\
team:
  - {id: jeff, name: Jeff}
  - {id: kayleigh, name: Kayleigh}
  - {id: omar, name: Omar}
  - {id: ines, name: Ines}
  - {id: ruth, name: Ruth}
  - {id: zoltan, name: Zoltan}
"""


def examples(smlint: Smlint) -> str:
    return smlint("check", "--select", "SM902").out.partition("e.g.")[2].rpartition("\n\n")[0]


def test_the_ids_that_exist_are_named_the_nearest_first(plan: Plan, smlint: Smlint) -> None:
    plan({"strategy.yaml": STRATEGY.format(owner="kay") + TEAM})
    named = examples(smlint).strip().split(", ")
    assert named[0] == "kayleigh"
    assert len(named) == 5


@pytest.mark.parametrize("ending", ["yaml", "md"])
def test_where_there_is_none_the_id_itself_stands_in_the_example(
    plan: Plan, smlint: Smlint, ending: str
) -> None:
    text = STRATEGY.format(owner="kay")
    plan({f"strategy.{ending}": text if ending == "yaml" else f"---\n{text}---\n"})
    shown = examples(smlint)
    assert "kay" in shown
    assert "maria" not in shown


def test_what_cannot_be_an_id_is_not_offered_as_one(plan: Plan, smlint: Smlint) -> None:
    plan({"t.yaml": "kind: tactic\nid: t\nchannels: [the shop window]\n"})
    assert examples(smlint).strip() == "smlint new channel ID"


@pytest.mark.parametrize(("language", "shown"), [("en", "event"), ("el", "εκδήλωση")])
def test_a_missing_step_names_what_begins_it(
    plan: Plan, smlint: Smlint, language: str, shown: str
) -> None:
    plan({"strategy.yaml": STRATEGY.format(owner="kay")})
    out = smlint("check", "--select", "SM015", "--lang", language).out
    assert shown in out
    assert "smlint explain step-missing" not in out


@pytest.mark.parametrize(
    ("name", "language", "shown"),
    [("g.yaml", "en", "response"), ("g.md", "el", "απόκριση")],
)
def test_a_metric_that_does_not_fit_is_told_what_would(
    plan: Plan, smlint: Smlint, name: str, language: str, shown: str
) -> None:
    fields = "kind: goal\nid: g\ntype: support\nmetric: m\ntarget: 5\n"
    plan(
        {
            name: fields if name.endswith("yaml") else f"---\n{fields}---\n# Βοήθεια\n",
            "m.yaml": "kind: metric\nid: m\nfamily: visit\n",
        }
    )
    out = smlint("check", "--select", "SM125", "--lang", language).out
    assert f"({shown})" in out
