"""Weeks and months as headings in a text of which the language is not sure."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

HEADS = [
    ("Metriken & Ziele", "Woche 1", "Monat 2", "Die Stadt und der Verein sind mit dem Forum."),
    ("Métriques & objectifs", "Semaine 1", "Mois 2", "La ville et le club sont dans le forum."),
    ("Métricas y objetivos", "Semana 1", "Mes 2", "La villa y el club con los del foro."),
    ("Metriche e obiettivi", "Settimana 1", "Mese 2", "La piazza e il club della sala."),
    ("Métricas e objetivos", "Semana 1", "Mês 2", "A vila e o clube com os da sala."),
]


@pytest.mark.parametrize(("section", "week", "month", "said"), HEADS)
def test_boxes_below_a_week_are_its_goals(section: str, week: str, month: str, said: str) -> None:
    text = (
        f"# Marketing & growth plan\n\nWe open the forum with the town.\n\n{said}\n\n"
        f"## 6. {section}\n\n### {week}\n- [ ] Forum: 50 members\n- [ ] Film: 500 views\n\n"
        f"### {month}\n- [ ] Active users: 100\n"
    )
    found = listed(read(text, "notes.md", None), "goal")
    assert [each["target"] for each in found] == [50, 500, 100]
    assert [each["due"] for each in found] == [week, week, month]
