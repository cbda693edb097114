"""What a document is called whose first heading only names a part of it."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

GOALS = "## Goals\n\n- 30 inns show our leaflet by June 2027\n"


@pytest.mark.parametrize(
    ("path", "front", "heading", "title"),
    [
        (
            "03-harbour-social-media-strategy.md",
            "",
            "Introduction",
            "Harbour social media strategy",
        ),
        ("harbour_outreach_plan.md", "", "Goals", "Harbour outreach plan"),
        ("strategy.md", "---\ntitle: The harbour online\n---\n", "Info", "The harbour online"),
        ("social-media-plan.md", "", "The harbour strategy", "The harbour strategy"),
        ("notes.md", "", "Introduction", "Introduction"),
    ],
)
def test_a_part_gives_the_document_no_name(path: str, front: str, heading: str, title: str) -> None:
    text = f"{front}# {heading}\n\nOur social media strategy, and where it leads.\n\n{GOALS}"
    strategies = listed(read(text, path), "strategy")
    assert [each["title"] for each in strategies] == [title] * len(strategies)
    assert strategies or path == "notes.md"
