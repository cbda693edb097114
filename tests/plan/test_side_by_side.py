"""One object of a list in Markdown whose fields stand side by side below the list's name."""

from __future__ import annotations

from typing import Any

from smlint.config.settings import Settings
from smlint.engine.file_phase import read_file
from smlint.engine.shipped import shipped
from smlint.syntax.nodes import plain

AUDIENCE = """---
kind: audience
---

# Audiences

## teachers: Teachers of the region

- Description: Teachers who plan one trip a year

{bullets}
"""


def evidence(bullets: str) -> Any:
    text = AUDIENCE.format(bullets=bullets)
    result = read_file("audiences.md", text.encode(), Settings(), shipped())
    assert not result.seen
    root: Any = plain(result.parts[0].document.root)
    return root["evidence"]


def test_different_fields_side_by_side_are_one_object() -> None:
    bullets = "- Evidence:\n  - Source: Forms of 41 schools\n  - Date: 2025-06-20"

    assert evidence(bullets) == [{"source": "Forms of 41 schools", "date": "2025-06-20"}]


def test_fields_side_by_side_below_a_heading_are_one_object() -> None:
    bullets = "### Evidence\n\n- Source: Forms of 41 schools\n- Date: 2025-06-20"

    assert evidence(bullets) == [{"source": "Forms of 41 schools", "date": "2025-06-20"}]


def test_the_same_field_twice_is_two_objects() -> None:
    bullets = "- Evidence:\n  - Source: Forms of 41 schools\n  - Source: 230 answers at the door"

    assert evidence(bullets) == [
        {"source": "Forms of 41 schools"},
        {"source": "230 answers at the door"},
    ]


def test_bullets_with_something_below_are_objects_of_their_own() -> None:
    bullets = "- Evidence:\n  - Date: 2025-06-20\n  - Source: Answers at the door\n    - Note: 230"

    assert evidence(bullets) == [
        {"date": "2025-06-20"},
        {"source": "Answers at the door", "note": "230"},
    ]
