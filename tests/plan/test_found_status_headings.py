"""Headings of goals with a mark for how far they are, and quarters below a title with its year."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, Fields, listed, read

WRITERS = {
    "en": "Hire a writer",
    "el": "Να βρούμε συντάκτρια",
    "es": "Contratar a una redactora",
    "de": "Eine Autorin finden",
    "fr": "Trouver une rédactrice",
    "it": "Trovare una redattrice",
    "pt": "Contratar uma redatora",
}


def goals(text: str, language: str = "en") -> list[Fields]:
    return listed(read(text, "notes.md", language), "goal")


def statements(text: str) -> list[object]:
    return [each["statement"] for each in goals(text)]


@pytest.mark.parametrize("title", ["{0} 2027", "2027 {0}"])
@pytest.mark.parametrize("language", WRITERS)
def test_quarters_are_in_the_year_of_the_title(language: str, title: str) -> None:
    head = title.format(TITLES[language][1])
    text = f"# {head}\n\n## Q1\n\n### {WRITERS[language]}\n\n- ABC (2019)\n- XYZ\n"
    assert [each["due"] for each in goals(text, language)] == ["Q1 2027"]


@pytest.mark.parametrize(
    ("done", "open_"), [("✅", "🔜"), ("[x]", "[ ]"), ("[done]", "*"), ("✔️", "❌")]
)
def test_marked_headings_are_goals_without_their_marks(done: str, open_: str) -> None:
    text = (
        f"# 2027 Goals\n\n## Q1\n\n### {done} Hire a writer\n\nWe found one in Q4 of last year.\n\n"
        f"### {open_} Review the documentation\n\n- [ ] Alpha\n- [x] Omega\n\n"
        f"### {open_} Take part in two live events\n\n1. [Alpha](https://example.org)\n2. Omega\n\n"
        f"## Q2\n\n### {open_} Publish 40 pieces of content\n\n### Create an index\n"
    )
    found = goals(text)
    assert [each["statement"] for each in found] == [
        "Hire a writer",
        "Review the documentation",
        "Take part in two live events",
        "Publish 40 pieces of content",
        "Create an index",
    ]
    assert not any("objectives" in each for each in found)


def test_boxes_with_numbers_below_one_are_its_results() -> None:
    text = (
        "# 2027 Goals\n\n## Q1\n\n### ✅ Hire a writer\n\nDone.\n\n### 🔜 Be read\n\n"
        "- [ ] 300 readers\n- [ ] 20 letters\n"
    )
    assert len(goals(text)[1]["objectives"]) == 2  # type: ignore[arg-type]


def test_one_kind_of_mark_is_but_a_point() -> None:
    text = "# 2027 Goals\n\n## Q1\n\n### ✅ Hire a writer\n\n- Alpha\n- Xi\n\n### ✅ News\n\nABC\n"
    assert len(statements(text)) == 1


def test_marks_elsewhere_make_no_goals() -> None:
    text = "# Social media strategy\n\n## Channels\n\n### ✅ Forum\n\nABC.\n\n### ❌ Blog\n\nXYZ.\n"
    assert statements(text) == []
