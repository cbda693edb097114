"""Numbers that are expected, below a line in bold: "KPIs esperados:"."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read


@pytest.mark.parametrize(
    ("language", "line", "change"),
    [
        ("en", "Expected KPIs", "Increase of 30% in followers"),
        ("en", "KPIs", "An increase of 30% in followers"),
        ("el", "Αναμενόμενοι δείκτες", "Αύξηση 30% στους ακόλουθους"),
        ("es", "KPIs esperados", "Aumento del 30% en seguidores"),
        ("de", "Erwartete Kennzahlen", "Steigerung um 30% bei den Followern"),
        ("fr", "KPI attendus", "Augmentation de 30 % des abonnés"),
        ("it", "KPI attesi", "Aumento del 30% dei follower"),
        ("pt", "KPIs esperados", "Aumento de 30% nos seguidores"),
    ],
)
def test_a_change_among_numbers_is_a_goal(language: str, line: str, change: str) -> None:
    source = f"# {TITLES[language][0]}\n\n**{line}:**\n\n- {change}\n- 50 newsletter\n"
    found = listed(read(source, "notes.md", language), "goal")
    assert [each["statement"] for each in found] == [change, "50 newsletter"]


@pytest.mark.parametrize("line", ["Increase in followers", "Growth of the channels"])
def test_a_change_without_its_share_is_none(line: str) -> None:
    source = f"# Social media strategy\n\n**KPIs:**\n\n- {line}\n- Comments\n"
    assert listed(read(source, "notes.md"), "goal") == []
