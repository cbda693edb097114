"""Tables on their side: what is counted heads the columns."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

TURNED = """\
# Social media plan 2027

## Targets

| | Followers | Readers |
|---|---|---|
| Today | 100 | 200 |
| Target June 2027 | 300 | 400 |
"""


def test_a_row_of_targets_is_read_for_each_column() -> None:
    documents = read(TURNED, "plan.md", "en")
    goals = listed(documents, "goal")
    told = [(each["metric"], each["baseline"], each["target"]) for each in goals]
    assert told == [("Followers", 100, 300), ("Readers", 200, 400)]
    assert {each["due"] for each in goals} == {"June 2027"}
    assert [each["title"] for each in listed(documents, "metric")] == ["Followers", "Readers"]


def test_readings_of_such_a_table_are_no_aims() -> None:
    source = (
        "# Marketing plan\n\n## Metrics\n\n| Date | Members | Stars |\n|---|---|---|\n"
        "| **TARGET for August 2027** | 50 | 3000 |\n| 1 May 2027 | 43 | 2800 |\n"
    )
    documents = read(source, "plan.md", "en")
    assert [each["target"] for each in listed(documents, "goal")] == [50, 3000]
    assert [each["title"] for each in listed(documents, "metric")] == ["Members", "Stars"]


def test_a_table_that_stands_upright_stays_so() -> None:
    source = (
        "# Marketing plan\n\n## Goals\n\n| Goal | Today | Target |\n|---|---|---|\n"
        "| Target group known | 1 | 2 |\n| Followers | 10 | 20 |\n"
    )
    goals = listed(read(source, "plan.md", "en"), "goal")
    assert [each["target"] for each in goals] == [2, 20]


@pytest.mark.parametrize(
    ("language", "heads", "wanted"),
    [
        ("en", ("Q1", "Q2", "Q3", "Q4"), "Target"),
        ("en", ("March", "June", "September", "December"), "Target"),
        ("el", ("Α΄ τρίμηνο", "Β΄ τρίμηνο", "Γ΄ τρίμηνο", "Δ΄ τρίμηνο"), "Τιμή στόχος"),
        ("es", ("Q1", "Q2", "Q3", "Q4"), "Valor objetivo"),
        ("fr", ("mars", "juin", "septembre", "décembre"), "Cible"),
        ("de", ("1. Quartal", "2. Quartal", "3. Quartal", "4. Quartal"), "Zielwert"),
        ("it", ("marzo", "giugno", "settembre", "dicembre"), "Target"),
        ("pt", ("março", "junho", "setembro", "dezembro"), "Meta"),
    ],
)
def test_times_that_head_the_columns_are_not_what_is_counted(
    language: str, heads: tuple[str, ...], wanted: str
) -> None:
    title, goals = TITLES[language]
    table = f"| | {' | '.join(heads)} |\n|---|---|---|---|---|\n| {wanted} | 10 | 20 | 30 | 40 |\n"
    documents = read(f"# {title} 2027\n\n## {goals}\n\n{table}", "plan.md", language)
    metrics = [each["title"] for each in listed(documents, "metric")]
    assert not set(heads) & {str(each) for each in metrics}
    assert len(listed(documents, "goal")) <= 1
