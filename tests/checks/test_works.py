"""A work that is either there or not is measured by that; what one does oneself is a task."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from smlint.checks.judgement import judge
from smlint.engine.overrides import Overrides
from smlint.engine.session import check
from smlint.engine.shipped import shipped

THERE_OR_NOT = [
    ("en", "Brand book finished by the end of May 2027"),
    ("en", "Member survey done"),
    ("en", "New shop live before Christmas"),
    ("en", "Full rollout by 31 March"),
    ("en", "Rollout of the booking app by May 2027"),
    ("en", "By May 2027 the new shop is live"),
    ("en", "Crisis plan in place"),
    ("en", "Press kit published by June 2027"),
    ("en", "The harbour app has an offline timetable page"),
    ("en", "Error messages are translated into Greek"),
    ("en", "Harbour documentation exists"),
    ("en", "The booking form is enabled on all phones"),
    ("en", "The menu on one page by March: done or not"),
    ("en", "Our harbour site is online by May 2027"),
    ("en", "The photo policy is written"),
    ("el", "Η νέα σελίδα να είναι online ως τον Μάιο"),
    ("el", "Πολιτική φωτογραφιών γραμμένη έως τον Μάρτιο"),
    ("el", "Το μενού σε μία σελίδα ως τον Μάρτιο: ναι ή όχι"),
    ("el", "Να ολοκληρωθεί ο οδηγός έως 31 Μαΐου 2027"),
    ("el", "Το φυλλάδιο έτοιμο έως τον Ιούνιο"),
    ("el", "Το e-shop στον αέρα πριν από τα Χριστούγεννα"),
    ("el", "Δημοσίευση του καταλόγου μέχρι 15 Μαρτίου"),
]
NO_WORK = [
    ("en", "More profiles complete by June 2027"),
    ("en", "Increase bookings completed"),
    ("en", "Members who feel complete"),
    ("en", "People talk about the launch"),
    ("en", "Live viewers of our streams"),
    ("en", "Sign-ups before launch"),
    ("en", "The harbour has a better name"),
    ("en", "Our skippers and members are ready to help"),
    ("en", "Trust between skippers exists"),
    ("en", "People who are online"),
    ("el", "Παραγγελίες online"),
    ("el", "Περισσότερα προφίλ ολοκληρωμένα"),
    ("el", "Να νιώθουν έτοιμοι"),
]
TASKS = [
    "Adapt the site to phones",
    "Verify the opening hours",
    "Talk with the neighbours",
    "Apply the same approach to bookings",
    "Log-in with a social account",
    "Prototype of the booking page",
    "Community management",
]
NO_TASKS = [
    "People who talk to us come back",
    "Dashboard users",
    "Support of the management",
    "Senior management support",
    "Visits from the app dashboard",
    "Successful login rate",
]


def said(text: str, language: str = "en") -> tuple[bool, bool | None]:
    found = judge(text, language, shipped().lexicon)
    return found.measurable, found.is_tactic


@pytest.mark.parametrize(("language", "text"), THERE_OR_NOT)
def test_a_work_that_is_there_or_not_is_measured(language: str, text: str) -> None:
    assert said(text, language)[0]


@pytest.mark.parametrize(("language", "text"), NO_WORK)
def test_what_compares_or_is_about_people_is_not(language: str, text: str) -> None:
    assert not said(text, language)[0]


@pytest.mark.parametrize("text", TASKS)
def test_what_one_makes_or_does_oneself_is_a_task(text: str) -> None:
    assert said(text)[1]


@pytest.mark.parametrize("text", NO_TASKS)
def test_what_others_do_with_it_is_none(text: str) -> None:
    assert not said(text)[1]


def test_a_line_that_is_no_result_is_told_once(tmp_path: Path) -> None:
    """SM111 and SM152 say what is wrong with it; that it has no number is the same fault."""
    text = (
        "# Social media strategy\n\n## Goals by June 2027\n\n- Showcase our bread\n- More visits\n"
    )
    (tmp_path / "plan.md").write_text(text, encoding="utf-8")
    today = date(2026, 11, 20)
    (outcome,) = check(["plan.md"], tmp_path, today, Overrides(), shipped())
    told = [(each.rule, each.span.start.line) for each in outcome.run.result.findings]
    assert [each for each in told if each[1] > 1] == [("SM111", 5), ("SM116", 6)]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("Participation in our walks | people on each walk | 8 | 25", []),
        ("Newsletter | readers of each issue | 200 | 500", []),
        ("Publish posts | posts a week | 2 | 5", ["SM152"]),
        ("Publish posts | | 2 | 5", ["SM152"]),
    ],
)
def test_a_row_that_counts_people_is_no_task_whatever_it_is_called(
    tmp_path: Path, row: str, told: list[str]
) -> None:
    text = (
        "# Social media strategy\n\n## Goals by June 2027\n\n"
        f"| Goal | Metric | Today | Target |\n|---|---|---|---|\n| {row} |\n"
    )
    (tmp_path / "plan.md").write_text(text, encoding="utf-8")
    (outcome,) = check(["plan.md"], tmp_path, date(2026, 11, 20), Overrides(), shipped())
    found = [each.rule for each in outcome.run.result.findings if each.span.start.line > 1]
    assert [each for each in found if each in ("SM111", "SM116", "SM152")] == told
