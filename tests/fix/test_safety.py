"""Runs that are killed, and two runs at once; ``python -m benchmarks.fixing`` does it hundreds of
times.
"""

from __future__ import annotations

import os
import sys

import pytest

from smlint.engine.shipped import shipped

if sys.platform == "win32":
    pytest.skip("needs fork", allow_module_level=True)

from benchmarks.fixing import kill_often, no_room, race

FILES = 6


@pytest.fixture(autouse=True)
def warm() -> None:
    shipped()


def test_a_run_that_is_killed_loses_no_file_and_the_next_one_sweeps() -> None:
    found = kill_often(8, FILES, seed=os.getpid())
    assert found.get("lost", 0) == 0
    assert found["not swept"] == 0
    assert found.get("old", 0) + found.get("new", 0) == 8 * FILES


def test_two_runs_at_once_lose_no_edit() -> None:
    assert race(3, FILES) == {"new": 3 * FILES, "left over": 0}


def test_without_room_every_file_is_as_it_was() -> None:
    assert no_room(FILES) == {"old": FILES, "left over": 0}
