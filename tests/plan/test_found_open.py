"""What ordinary documents leave open: told as left to decide, not as missing."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint
from tests.plan.found_sources import TITLES, listed, read

NUMBERS = [
    ("en", "Raise followers from 310 to [number] by 30 June 2027", "TODO: number"),
    ("en", "Raise the open rate to XX% by June 2027", "TODO"),
    ("en", "Win ____ readers by June 2027", "TODO"),
    ("en", "Win TBD readers by June 2027", "TODO"),
    ("en", "Followers: 310 → [?]", None),
    ("el", "Να φτάσουμε τους [αριθμός] ακόλουθους έως Ιούνιο 2027", "TODO: αριθμός"),
    ("el", "Ποσοστό ανοίγματος στο XX% έως Ιούνιο 2027", "TODO"),
    ("de", "[Zahl] Leser bis Juni 2027", "TODO: Zahl"),
    ("es", "Ganar ____ lectores hasta junio de 2027", "TODO"),
]
CELLS = [
    ("en", "TBD", "TODO"),
    ("en", "to be decided", "TODO"),
    ("en", "[number]", "TODO: number"),
    ("en", "XX%", "TODO"),
    ("en", "____", "TODO"),
    ("en", "none", None),
    ("en", "—", None),
    ("en", "", None),
    ("el", "θα οριστεί", "TODO"),
    ("de", "noch offen", "TODO"),
    ("fr", "à définir", "TODO"),
]


def goal(language: str, body: str) -> dict[str, object]:
    title, goals = TITLES[language]
    found = read(f"# {title}\n\n## {goals}\n\n{body}\n", "notes.md", language)
    return listed(found, "goal")[0]


@pytest.mark.parametrize(("language", "words", "mark"), NUMBERS)
def test_a_blank_for_a_number_is_a_target_to_decide(
    language: str, words: str, mark: object
) -> None:
    assert goal(language, f"- {words}").get("target") == mark


@pytest.mark.parametrize(
    ("section", "left_open"),
    [
        ("## Metrics\n\n[To be added.]\n", True),
        ("## KPIs\n\nThese say how we are doing.\n\nTBD\n\n## Team\n\n- Ann\n", True),
        ("## Metrics\n\n[To be added.]\n\n- Guests: 40 by June 2027\n", False),
        ("## Metrics\n\n- Guests: 40 by June 2027\n", False),
        ("## Notes\n\n[To be added.]\n", False),
    ],
)
def test_metrics_that_are_to_be_added_are_told(
    plan: Plan, smlint: Smlint, section: str, *, left_open: bool
) -> None:
    plan({"found.md": f"# Strategy 2027\n\n## Goals\n\n- 500 members by June 2027\n\n{section}"})
    ran = smlint("check", "found.md", "--select", "SM927", "--output-format", "concise")
    assert [line.split()[2] for line in ran.findings] == ["SM927"] * left_open


@pytest.mark.parametrize(
    "words", ["Reach [audience] by June 2027", "Win 40 partners in [town] by June 2027"]
)
def test_a_blank_for_a_name_is_no_number(words: str) -> None:
    assert "TODO" not in str(goal("en", f"- {words}").get("target"))


@pytest.mark.parametrize(("language", "cell", "mark"), CELLS)
def test_a_cell_that_is_left_open_is_marked_and_an_empty_one_is_not(
    language: str, cell: str, mark: object
) -> None:
    table = (
        f"| KPI | Target | Owner |\n|---|---|---|\n| Visits | {cell} | {cell} |\n| Talks | 5 | A |"
    )
    found = goal(language, table)
    assert (found.get("target"), found.get("owner")) == (mark, mark)


@pytest.mark.parametrize(
    ("language", "line"),
    [("en", "Owner: TBD"), ("en", "Owner: [name]"), ("el", "Υπεύθυνος: θα οριστεί")],
)
def test_an_owner_that_is_left_open_is_told_as_such(
    plan: Plan, smlint: Smlint, language: str, line: str
) -> None:
    title, goals = TITLES[language]
    plan({"notes.md": f"# {title}\n\n{line}\n\n## {goals}\n\n- Instagram: 310 → 520\n"})
    out = smlint("check", "notes.md", "--select", "SM101,SM927").out
    assert "SM927" in out
    assert "SM101" not in out


def test_a_name_somewhere_else_owns_it_all_the_same() -> None:
    source = "# Marketing plan\n\nOwner: TBD\n\n## Owner\n\nMaria Pappa\n"
    (strategy,) = listed(read(source, "notes.md"), "strategy")
    assert strategy["owner"] == "Maria Pappa"


def test_one_open_number_is_one_finding(plan: Plan, smlint: Smlint) -> None:
    plan({"notes.md": "# Social media strategy\n\n## Goals\n\n- Win ____ readers by [date]\n"})
    out = smlint("check", "notes.md", "--select", "SM1,SM927", "--ignore", "SM101").out
    assert out.count("SM927") == 2
    assert not any(each in out for each in ("SM104", "SM116", "SM131", "SM132"))


def test_an_import_asks_for_it_once(plan: Plan, smlint: Smlint) -> None:
    plan({"notes.md": "# Social media strategy\n\n## Goals\n\n- Win ____ readers by [date]\n"})
    smlint("import", "notes.md", "--to", "plan")
    written = smlint("check", "plan", "--select", "SM927", "--output-format", "concise").out
    assert '"date"' in written
    assert "TODO" not in written.replace("marked TODO", "")


def test_the_same_in_a_data_file() -> None:
    source = "goals:\n  - title: Win readers\n    target: TBD\n    due: '[date]'\n    owner: tba\n"
    (found,) = listed(read(source, "goals.yaml"), "goal")
    assert (found["target"], found["due"], found["owner"]) == ("TODO", "TODO: date", "TODO")
