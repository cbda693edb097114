"""The smallest stretch around a place is the one that a search through all would find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from smlint.plan.around import Around, Stretch

STRETCHES = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 12), st.integers(0, 3)).map(
        lambda each: (each[0], each[0] + each[1], each[1] + each[2])
    ),
    max_size=12,
)


@given(STRETCHES)
def test_the_smallest_around_each_place(given: list[tuple[int, int, int]]) -> None:
    stretches = [Stretch(*each, at) for at, each in enumerate(given)]
    around = Around.of(stretches)
    for place in range(-1, 45):
        there = [each for each in stretches if each.start <= place <= each.end]
        expected = min(there, key=lambda each: each.length, default=None)
        assert around.at(place) == (None if expected is None else expected.thing)


def test_nothing_is_around_where_nothing_is() -> None:
    assert Around[int].of(()).at(0) is None
