"""Goals below a title that only front matter tells."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

_HEADS = "## 1. Wombat salsa gala\n\nWe dance here.\n\n## 2. Quokka tango night\n\nAnd there.\n"


@pytest.mark.parametrize("language", TITLES)
def test_headings_below_it_are_goals(language: str) -> None:
    source = f"---\ntitle: {TITLES[language][1]}\n---\n{_HEADS}"
    said = [each["statement"] for each in listed(read(source, "page.md", language), "goal")]
    assert said == ["Wombat salsa gala", "Quokka tango night"]


@pytest.mark.parametrize("title", ["Goals of good design", "About us", "Setting goals"])
def test_another_title_makes_none(title: str) -> None:
    assert not listed(read(f"---\ntitle: {title}\n---\n{_HEADS}", "page.md"), "goal")


def test_a_title_on_the_page_is_the_one_that_counts() -> None:
    source = f"---\ntitle: Goals\n---\n# The garden\n\n{_HEADS}"
    assert not listed(read(source, "page.md"), "goal")
