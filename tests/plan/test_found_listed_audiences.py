"""Audiences of one line, parted by semicolons."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

LINE = [
    ("en", "Audience", "Young families; bakers, who ask us; members"),
    ("de", "Zielgruppen", "Junge Familien; Bäcker, die uns fragen; Mitglieder"),
    ("fr", "Publics", "Jeunes familles; boulangers du quartier; membres"),
]


@pytest.mark.parametrize(("language", "heading", "line"), LINE)
def test_each_of_a_line_is_an_audience(language: str, heading: str, line: str) -> None:
    source = f"# Social media strategy\n\n## {heading}\n\n{line}\n\n## Goals\n\n- 40 abc\n"
    found = [each["title"] for each in listed(read(source, "plan.md", language), "audience")]
    assert found == line.split("; ")


def test_sentences_with_a_semicolon_list_none() -> None:
    line = "Young families come first; they know us. Others follow."
    source = f"# Social media strategy\n\n## Audience\n\n{line}\n\n## Goals\n\n- 40 abc\n"
    assert len(listed(read(source, "plan.md", "en"), "audience")) == 1
