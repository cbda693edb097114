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


@pytest.mark.parametrize(
    ("language", "goal", "example"),
    [
        ("en", "Donors stay with the boat", "from 40 to 65 donations a month by 30 June 2027"),
        ("en", "The quay is a good place", "from 20 to 35 by 30 June 2027"),
        ("el", "Να μειωθούν τα παράπονα στο τηλέφωνο", "από 20 σε 35 έως 30 Ιουνίου 2027"),
    ],
)
def test_so_is_that_of_a_goal_without_objectives(
    plan: Plan, smlint: Smlint, language: str, goal: str, example: str
) -> None:
    head = HEADS[language].partition(" for 2027")[0].partition(" για το 2027")[0]
    plan({"a.md": f"{head}\n\n- {goal}\n"})
    out = smlint("check", "a.md", "--select", "SM104", "--lang", language).out
    assert example in " ".join(out.split())
