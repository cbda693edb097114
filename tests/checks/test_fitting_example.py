"""The number that is shown as an example is one of what the goal is about."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint

SHOWN = [
    ("en", "More donors give to the boat", "from 40 to 65 donations a month"),
    ("en", "More followers on Mastodon", "from 1,240 to 1,700 followers"),
    ("en", "Fewer defects in the booking form", "from 20 to 35"),
    ("el", "Περισσότερες δωρεές για τη βάρκα", "από 40 σε 65 δωρεές τον μήνα"),
    ("el", "Λιγότερα λάθη στη φόρμα", "από 20 σε 35"),
]
HEADS = {
    "en": "# Social media strategy\n\n## Goals for 2027",
    "el": "# Στρατηγική κοινωνικών δικτύων\n\n## Στόχοι για το 2027",
}


@pytest.mark.parametrize(("language", "goal", "example"), SHOWN)
def test_the_example_is_of_what_the_goal_counts(
    plan: Plan, smlint: Smlint, language: str, goal: str, example: str
) -> None:
    plan({"a.md": f"{HEADS[language]}\n\n- {goal}\n"})
    out = smlint("check", "a.md", "--select", "SM116", "--lang", language).out
    assert example in " ".join(out.split())
