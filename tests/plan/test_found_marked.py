"""Lists whose bullets are signs that Markdown does not know: ticks, points, arrows."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read, written

MARKS = ["✔", "✅", "•", "➤", "→"]


def statements(source: str) -> list[object]:
    return [each["statement"] for each in listed(read(source, "plan.md"), "goal")]


@pytest.mark.parametrize("mark", MARKS)
def test_lines_of_a_paragraph_that_begin_with_a_mark_are_goals_each(mark: str) -> None:
    source = (
        "# Social media strategy\n\n## Goals\n\n"
        f"{mark} Be known in the valley\n{mark} Sell 40 season tickets by May 2027\n"
    )
    assert statements(source) == ["Be known in the valley", "Sell 40 season tickets by May 2027"]


def test_so_are_paragraphs_of_one_line() -> None:
    source = (
        "# Social media strategy\n\n## Goals\n\n• Be known in the valley\n\n"
        "• Sell 40 season tickets by May 2027\n\n• Find twelve new ushers\n"
    )
    assert len(statements(source)) == 3


def test_a_line_without_a_mark_goes_on_with_the_one_above_and_the_lead_is_none() -> None:
    source = (
        "# Social media strategy\n\n## Goals\n\n**By May 2027 we want:**\n"
        "✓ to sell 40 season tickets\nto families\n✓ to find twelve ushers\n"
    )
    goals = listed(read(source, "plan.md"), "goal")
    assert [each["statement"] for each in goals] == [
        "to sell 40 season tickets\nto families",
        "to find twelve ushers",
    ]


def test_each_stands_where_it_is_written() -> None:
    source = "# Social media strategy\n\n## Goals\n\n✔ **Be known** in the valley\n✔ Sell more\n"
    found = read(source, "plan.md")
    spans = [each.root.span for each in found.documents if each.kind == "goal"]
    assert [span.start.line for span in spans] == [5, 6]
    assert written(source, spans[1]).endswith("Sell more")


def test_one_marked_line_or_a_mark_within_a_sentence_is_no_list() -> None:
    source = (
        "# Social media strategy\n\n## Goals\n\n- Sell 40 tickets\n\n"
        "✔ Agreed in May\n\nFrom the poster → to the shop.\n"
    )
    assert statements(source) == ["Sell 40 tickets"]


MEASURED = [
    ("en", "Quantitative indicators"),
    ("es", "Indicadores cuantitativos"),
    ("de", "Quantitative Indikatoren"),
    ("fr", "Indicateurs quantitatifs"),
    ("it", "Indicatori quantitativi"),
    ("pt", "Indicadores qualitativos"),
    ("el", "Ποσοτικοί δείκτες"),
]


@pytest.mark.parametrize(("language", "lead"), MEASURED)
def test_indicators_of_a_kind_are_metrics_beside_a_list_of_marks(language: str, lead: str) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- 40\n\n## Quality\n\n✅ A\n✅ B\n✅ C\n\n"
    source += f"**{lead}:**\n- Abc\n- Def\n"
    metrics = listed(read(source, "plan.md", language), "metric")
    assert [each["title"] for each in metrics] == ["Abc", "Def"]
