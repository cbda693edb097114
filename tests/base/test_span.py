"""A span keeps both of its ends, however large their numbers, and is ordered by them."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from smlint.base.span import Position, Span, whole_file

NUMBERS = st.integers(min_value=0, max_value=10**11)
POSITIONS = st.builds(Position, NUMBERS, NUMBERS, NUMBERS)
PATHS = st.sampled_from(("a.md", "b.md"))
ENDS = st.tuples(PATHS, POSITIONS, POSITIONS)
Ends = tuple[str, Position, Position]


@given(PATHS, POSITIONS, POSITIONS)
def test_both_ends_come_back(path: str, start: Position, end: Position) -> None:
    span = Span(path, start, end)
    assert (span.path, span.start, span.end) == (path, start, end)
    assert pickle.loads(pickle.dumps(span)) == span  # noqa: S301
    elsewhere = span.within("c.md")
    assert (elsewhere.path, elsewhere.start, elsewhere.end) == ("c.md", start, end)


@given(ENDS, ENDS)
def test_spans_are_ordered_by_path_start_and_end(one: Ends, two: Ends) -> None:
    left, right = Span(*one), Span(*two)
    assert (left < right) == (one < two)
    assert (left == right) == (one == two)
    assert hash(left) == hash(right) or one != two


def test_a_span_shows_where_it_is() -> None:
    expected = (
        "Span('a.md', Position(line=1, column=1, offset=0), Position(line=1, column=1, offset=0))"
    )
    assert repr(whole_file("a.md")) == expected
