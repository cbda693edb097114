"""What an ordinary document leaves open as the whole of a value, and a name that looks so."""

from __future__ import annotations

import pytest

from smlint.plan.open_marks import left_to_decide
from tests.conftest import Plan, Smlint
from tests.plan.found_sources import TITLES

HEADS = {
    "en": ("Goal", "Target"),
    "el": ("Στόχος", "Επιδίωξη"),
    "de": ("Ziel", "Zielwert"),
    "es": ("Objetivo", "Valor objetivo"),
    "fr": ("Objectif", "Cible"),
    "it": ("Obiettivo", "Target"),
    "pt": ("Objetivo", "Meta"),
}
OPEN = [
    ("en", "TBC"),
    ("en", "to be confirmed"),
    ("en", "not yet defined"),
    ("en", "[TODO]"),
    ("el", "προς συμπλήρωση"),
    ("el", "TBD"),
    ("de", "noch offen"),
    ("de", "noch zu definieren"),
    ("es", "por concretar"),
    ("fr", "à renseigner"),
    ("it", "ancora da definire"),
    ("pt", "a preencher"),
]


def told(smlint: Smlint, *rules: str) -> list[str]:
    selected = ",".join(rules)
    return smlint("check", "a.md", "--select", selected, "--output-format", "concise").findings


@pytest.mark.parametrize(("language", "cell"), OPEN)
def test_a_cell_that_leaves_the_target_open(
    plan: Plan, smlint: Smlint, language: str, cell: str
) -> None:
    title, goals = TITLES[language]
    row = f"| {' | '.join(HEADS[language])} |\n|---|---|\n| Instagram-Follower | {cell} |\n"
    plan({"a.md": f"# {title} 2027\n\n## {goals} 2027\n\n{row}| Newsletter-Abo | 300 |\n"})
    (finding,) = told(smlint, "SM927", "SM116")
    assert "SM927" in finding
    assert not finding.endswith(": .")


def test_a_group_called_like_the_mark_is_named(plan: Plan, smlint: Smlint) -> None:
    plan({"a.md": "# Social media strategy\n\n## Goals 2027\n\n- 2 TODO Member Evenings\n"})
    assert told(smlint, "SM927") == []
    assert left_to_decide("TODO Member Evenings") is None
    assert left_to_decide("TODO Maria") == "Maria"
    assert left_to_decide("TODO ask Maria") == "ask Maria"


def test_what_has_no_name_yet_is_told_without_one(plan: Plan, smlint: Smlint) -> None:
    plan({"a.yaml": "kind: metric\nitems:\n  - {title: TODO, unit: count}\n"})
    out = smlint("check", "a.yaml", "--select", "SM927", "--output-format", "concise").out
    assert "is still to be decided (metric)." in out
