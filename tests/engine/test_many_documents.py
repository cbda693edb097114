"""Twice the documents are twice the work: what is asked for each of them is looked up.

Work is counted, not timed: the elements that are gone through, and the names that are compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

import pytest

from benchmarks.growth import SHAPES, done
from smlint.base import text
from smlint.base.text import Guesses
from smlint.plan import graph, pace
from smlint.plan.entities import Entity
from smlint.plan.kinds import Goal
from smlint.plan.pace import MOST_POINTS, theil_sen, thinned


class Counted(tuple[Entity, ...]):
    """The elements of a plan, which count how often one of them is looked at."""

    looked = 0

    def __iter__(self) -> Iterator[Entity]:
        for each in super().__iter__():
            Counted.looked += 1
            yield each


@pytest.mark.parametrize("shape", [name for name in SHAPES if name != "days of readings"])
def test_twice_the_documents_are_twice_the_work(
    monkeypatch: pytest.MonkeyPatch, shape: str
) -> None:
    every = graph.Plan.every

    def counted(plan: graph.Plan, kind: type[Entity]) -> tuple[Entity, ...]:
        return Counted(every(plan, kind))

    monkeypatch.setattr(graph.Plan, "every", counted)
    looked = []
    for count in (30, 60):
        Counted.looked = 0
        done(SHAPES[shape](count))
        looked.append(Counted.looked)
    assert looked[1] <= 2.2 * looked[0]


def test_the_elements_of_a_class_are_gathered_once() -> None:
    plan = done(SHAPES["goals + tactics"](3)).plan
    assert plan is not None
    assert plan.every(Goal) is plan.every(Goal)


def test_what_is_made_of_a_plan_is_made_once() -> None:
    plan = done(SHAPES["goals + tactics"](3)).plan
    assert plan is not None
    asked: list[graph.Plan] = []
    for _again in range(2):
        plan.once(asked.append)
    assert asked == [plan]


def test_the_pace_of_a_history_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[int] = []

    def counted(points: tuple[pace.Point, ...], size: int) -> Iterator[tuple[pace.Point, ...]]:
        compared.append(len(points))
        return combinations(points, size)

    monkeypatch.setattr(pace, "combinations", counted)
    for known in (pace._theil_sen, pace._steadiness):  # noqa: SLF001
        known.cache_clear()  # another test may have asked for the same
    done(SHAPES["days of readings"](400))
    assert compared == [MOST_POINTS] * 3  # straight, growing, and how steadily


def test_a_short_history_is_compared_whole() -> None:
    points = [(date.fromordinal(730_000 + at), float(at)) for at in range(MOST_POINTS)]
    assert thinned(points) == tuple(points)


def test_a_long_history_keeps_its_ends_and_its_slope() -> None:
    points = [(date.fromordinal(730_000 + at), 2.0 * at) for at in range(3_650)]
    some = thinned(points)
    assert len(set(some)) == MOST_POINTS
    assert (some[0], some[-1]) == (points[0], points[-1])
    assert theil_sen(some) == pytest.approx(2 * pace.MONTH)


def test_of_very_many_unknown_names_the_first_are_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def closest(name: str, candidates: object) -> str | None:
        asked.append(name)
        return original(name, candidates)  # type: ignore[arg-type]

    original = text.closest
    monkeypatch.setattr(text, "closest", closest)
    guesses = Guesses(("followers", "visits"))
    assert guesses.of("folowers") == guesses.of("folowers") == "followers"
    assert asked == ["folowers"]
    for number in range(1_000):
        guesses.of(f"other-{number}")
    assert len(asked) < 1_000
