"""Lines above lists in a document without headings: what was typed elsewhere."""

from __future__ import annotations

from tests.plan.found_sources import listed, read

_PLAIN = """\
Plan of the choir 2027

Our goals

1. Sing in more places and bring the

neighbours along.

2. Find 20 new singers

Money

- 300 euros
"""


def test_lines_above_lists_are_headings_where_a_document_has_none() -> None:
    said = [str(each["statement"]) for each in listed(read(_PLAIN, "plan.md"), "goal")]
    assert [each.split()[0] for each in said] == ["Sing", "Find"]
