"""A row with a column for each quarter, half-year or month: one goal, and the way to it."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import Fields, listed, read

QUARTERS = {
    "en": ("Social media strategy", "Targets per quarter 2027", "KPI | Today"),
    "el": ("Στρατηγική κοινωνικών δικτύων", "Στόχοι ανά τρίμηνο 2027", "Δείκτης | Σήμερα"),
    "de": ("Social-Media-Strategie", "Zielwerte je Quartal 2027", "Kennzahl | Ist (Q2 2026)"),
    "fr": ("Stratégie réseaux sociaux", "Cibles par trimestre 2027", "Indicateur | Actuel"),
    "es": ("Estrategia de redes sociales", "Metas por trimestre 2027", "Indicador | Actual"),
    "it": ("Strategia social", "Valori obiettivo per trimestre 2027", "Indicatore | Oggi"),
    "pt": ("Estratégia de redes sociais", "Metas por trimestre 2027", "Indicador | Hoje"),
}
NAMES = {
    "en": ("Q1 | Q2 | Q3 | Q4", "H1 | H2", "Jan | Feb | March | Dec"),
    "el": ("Q1 | Q2 | Q3 | Q4", "1ο εξάμηνο | 2ο εξάμηνο", "Ιαν | Φεβ | Μάρτιος | Δεκ"),
    "de": ("Q1 | Q2 | Q3 | Q4", "1. Halbjahr | 2. Halbjahr", "Jan | Feb | März | Dez"),
    "fr": ("T1 | T2 | T3 | T4", "1er semestre | 2e semestre", "janvier | février | mars | déc."),
    "es": ("T1 | T2 | T3 | T4", "primer semestre | segundo semestre", "enero | marzo | dic"),
    "it": ("Q1 | Q2 | Q3 | Q4", "1° semestre | 2° semestre", "gennaio | marzo | dicembre"),
    "pt": ("T1 | T2 | T3 | T4", "1º semestre | 2º semestre", "janeiro | março | dez"),
}
ENDS = {
    4: ["2027-03-31", "2027-06-30", "2027-09-30", "2027-12-31"],
    2: ["2027-06-30", "2027-12-31"],
}


def goals(language: str, title: str, heading: str, header: str, *rows: str) -> list[Fields]:
    line = "|".join(["---"] * (header.count("|") + 1))
    table = "\n".join(f"| {each} |" for each in (header, line, *rows))
    source = f"# {title}\n\n## {heading}\n\n{table}\n"
    return listed(read(source, "notes.md", language), "goal")


def steps(goal: Fields) -> list[tuple[str, object]]:
    """The milestones of a goal: day and number."""
    listed_ = goal["milestones"]
    assert isinstance(listed_, list)
    return [(str(each["date"]), each["value"]) for each in listed_]


@pytest.mark.parametrize("language", QUARTERS)
@pytest.mark.parametrize("form", [0, 1, 2])
def test_the_last_period_is_the_target_and_the_others_lead_to_it(language: str, form: int) -> None:
    title, heading, first = QUARTERS[language]
    columns = NAMES[language][form]
    values = [600, 850, 1100, 1500][: columns.count("|") + 1]
    row = " | ".join(["Followers", "410", *map(str, values)])
    (goal,) = goals(language, title, heading, f"{first} | {columns}", row)
    assert (goal["metric"], goal["target"]) == ("Followers", values[-1])
    assert "410" in str(goal["baseline"])
    assert str(goal["due"]).endswith(" 2027")
    days = [day for day, _value in steps(goal)]
    assert [value for _day, value in steps(goal)] == values[:-1]
    if form < 2:
        assert days == ENDS[len(values)][:-1]
    assert days[0] == ("2027-01-31" if form == 2 else days[0])


def test_the_periods_go_on_into_the_year_of_the_heading() -> None:
    columns = "KPI | Q3 | Q4 | Q1 | Q2"
    (goal,) = goals(
        "en", "Social media strategy", "Targets until June 2027", columns, "Visits | 1 | 2 | 3 | 4"
    )
    assert (goal["target"], goal["due"]) == (4, "Q2 2027")
    assert [day for day, _value in steps(goal)] == ["2026-09-30", "2026-12-31", "2027-03-31"]


def test_years_in_the_columns_count_before_that_of_the_heading() -> None:
    columns = "KPI | Q4 2026 | Q1 | Q2"
    (goal,) = goals("en", "Social media strategy", "Targets", columns, "Visits | 100 | 200 | 300")
    assert (goal["target"], goal["due"]) == (300, "Q2 2027")
    assert [day for day, _value in steps(goal)] == ["2026-12-31", "2027-03-31"]


def test_what_is_left_out_at_the_end_is_no_target() -> None:
    columns = "KPI | Q1 | Q2 | Q3"
    rows = ("Visits | 100 | 200 | –", "Readers | – | – | –")
    (goal,) = goals("en", "Social media strategy 2027", "Targets", columns, *rows)
    assert (goal["target"], goal["due"]) == (200, "Q2 2027")


def test_without_a_year_the_last_period_is_the_target_all_the_same() -> None:
    (goal,) = goals("en", "Social media strategy", "Targets", "KPI | Q1 | Q2", "Visits | 100 | 200")
    assert (goal["target"], goal["due"]) == (200, "Q2")
    assert "milestones" not in goal


def test_columns_that_are_no_way_stay_as_many_targets() -> None:
    title = "Social media strategy"
    stages = goals("en", title, "Targets", "KPI | Month 1 | Month 3", "Visits | 100 | 200")
    years = goals("en", title, "Targets", "KPI | 2027 | 2028", "Visits | 100 | 200")
    named = goals("en", title, "Targets", "KPI | Target May 2027 | Target 2027", "Visits | 1 | 2")
    assert [len(each) for each in (stages, years, named)] == [2, 2, 2]


def test_months_of_what_was_are_no_targets() -> None:
    columns = "KPI | Jan | Feb | March"
    assert not goals("en", "Social media strategy", "Report 2026", columns, "Visits | 1 | 2 | 3")


def test_a_goal_in_words_and_its_row_are_one_with_the_way_to_it() -> None:
    source = (
        "# Social media strategy 2027\n\n## Goals\n\n"
        "- Raise our reach from 8,500 to 20,000 people by 31 December 2027\n\n"
        "## Targets per quarter 2027\n\n| KPI | Today | Q1 | Q4 |\n|---|---|---|---|\n"
        "| Reach | 8,500 | 11,000 | 20,000 |\n"
    )
    (goal,) = listed(read(source, "notes.md"), "goal")
    assert goal["milestones"] == [{"date": "2027-03-31", "value": 11000}]
