"""What stands below "Mission" is a commitment for good, and a question is no number to reach."""

from __future__ import annotations

import pytest

from tests.conftest import Plan as Folder
from tests.conftest import Smlint

MISSION = {
    "en": "# Goals\n\n## Mission\n\nWe commit to this:\n\n### Make the bus easy to find\n\n"
    "* Trusted by the whole valley\n* Known to those who have no car\n",
    "el": "# Στόχοι\n\n## Αποστολή\n\nΔεσμευόμαστε για τα εξής:\n\n"
    "### Να βρίσκεται εύκολα το λεωφορείο\n\n"
    "* Να μας εμπιστεύεται όλη η κοιλάδα\n* Να μας ξέρουν όσοι δεν έχουν αυτοκίνητο\n",
}


@pytest.mark.parametrize("language", ["en", "el"])
@pytest.mark.parametrize("mission", [True, False])
def test_what_stands_below_mission_needs_neither_number_nor_day(
    plan: Folder, smlint: Smlint, language: str, *, mission: bool
) -> None:
    text = MISSION[language]
    if not mission:
        text = text.replace("Mission", "Goals").replace("Αποστολή", "Στόχοι")
    plan({"found.md": text})
    ran = smlint("check", "found.md", "--select", "SM104,SM116,SM131", "--output-format", "concise")
    assert bool(ran.findings) is not mission


def test_a_question_is_asked_for_no_number(plan: Folder, smlint: Smlint) -> None:
    text = "# OKRs (2027)\n\n* **Objective:** Known in the valley\n\n"
    text += "  * **Key Result:** 40 guests\n  * **Key Result:** How do we know who came?\n"
    plan({"found.md": text})
    ran = smlint("check", "found.md", "--select", "SM116", "--output-format", "concise")
    assert ran.findings == []


def test_a_word_that_can_mean_anything_waits_for_the_number(plan: Folder, smlint: Smlint) -> None:
    plan({"found.md": "# Strategy 2027\n\n## Goals\n\n- Be named by as many guests as possible\n"})
    ran = smlint("check", "found.md", "--select", "SM112,SM116", "--output-format", "concise")
    assert [line.split()[2] for line in ran.findings] == ["SM116"]
