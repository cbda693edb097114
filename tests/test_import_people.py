"""``smlint import`` parts the names of people from what they are, and has each of them once."""

from __future__ import annotations

import pytest

from smlint.engine.drafting.called import name_and_role
from tests.conftest import Plan, Smlint

PLAN = """\
# Social media plan of the choir

## Goals

### Win 40 singers by June 2027

Owner: Ines Brandt (press officer)

### Win 900 listeners by June 2027

Owner: Rosa Lind, Concert Manager

### Win 60 donors by June 2027

Owner: Rosa Lind
"""


def test_each_person_stands_once_with_a_role(plan: Plan, smlint: Smlint) -> None:
    folder = plan({"plan.md": PLAN})
    assert smlint("import", "plan.md", "--to", "new").code == 0
    strategy = (folder / "new" / "strategy.yaml").read_text(encoding="utf-8")
    assert strategy.count("name: Rosa Lind") == strategy.count("role: Concert Manager") == 1
    assert "name: Ines Brandt\n    role: press officer" in strategy
    assert "owner: TODO" in strategy


def _is_role(words: str) -> bool:
    return "manager" in words.casefold()


@pytest.mark.parametrize(
    ("words", "parted"),
    [
        ("Ines Brandt (Presse)", ("Ines Brandt", "Presse")),
        ("Ines Brandt, shop manager", ("Ines Brandt", "shop manager")),
        ("Ines Brandt – shop manager", ("Ines Brandt", "shop manager")),
        ("Ines Brandt, Rosa Lind", ("Ines Brandt, Rosa Lind", "")),
        ("Ines Brandt (@ines)", ("Ines Brandt (@ines)", "")),
        ("the team (of May)", ("the team (of May)", "")),
    ],
)
def test_a_name_is_parted_from_a_role_alone(words: str, parted: tuple[str, str]) -> None:
    assert name_and_role(words, _is_role) == parted
