"""Bullets below numbered lines, indented less than Markdown asks for."""

from __future__ import annotations

from typing import cast

from tests.plan.found_sources import listed, read

_TOO_LITTLE = """\
# Goals

1. 900 readers by December 2027
  - Now at 65 readers
  - Hand this over to Ann once she is ready
2. 200 sign-ups by December 2027
  - 76 sign-ups in June, on track for 90 in July
3. Grow the choir by May 2028
"""


def statements(source: str) -> list[str]:
    goals = listed(read(source, "notes.md"), "goal")
    below = [cast("list[dict[str, object]]", each.get("objectives", [])) for each in goals]
    every = [*goals, *(one for each in below for one in each)]
    return [str(each["statement"]) for each in every]


def test_they_belong_to_the_line_above_them() -> None:
    assert statements(_TOO_LITTLE) == [
        "900 readers by December 2027",
        "200 sign-ups by December 2027",
        "Grow the choir by May 2028",
    ]


def test_below_line_ten_too() -> None:
    source = _TOO_LITTLE.replace("1. ", "10. ").replace("2. ", "11. ").replace("3. ", "12. ")
    assert statements(source.replace("  - ", "   - ")) == statements(_TOO_LITTLE)


def test_bullets_at_the_margin_are_a_list_of_their_own() -> None:
    source = "# Goals\n\n1. 900 readers by December 2027\n\n- 200 sign-ups by December 2027\n"
    assert len(statements(source)) == 2
