"""How safe ``--fix`` is: runs that are killed, two runs at once, a disk without room.

    python -m benchmarks.fixing [--kills 200] [--rounds 100] [--files 40]

Each run is a process of its own, forked from one that has read the rules already, so that the
moments of death fall into the work and not into the start.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from smlint.engine.overrides import Overrides
from smlint.engine.shipped import shipped
from smlint.fix.session import Wish, mend

TODAY = date(2026, 11, 20)
SORT, DAY = "SM901", "SM905"
"""Two rules, each of which has one thing to put right in every file."""

_WRONG = (b"type: Presence", b"30 June 2027")
_RIGHT = (b"type: presence", b"2027-06-30")


@dataclass(frozen=True, slots=True)
class Plan:
    """A folder of files, each with two things to put right."""

    root: Path
    files: int

    @property
    def paths(self) -> list[Path]:
        """The files."""
        return [self.root / f"goal-{at}.yaml" for at in range(self.files)]

    def text(self, at: int, *, sort: bool = False, day: bool = False) -> bytes:
        """A file, with one thing or both put right."""
        parts = (_RIGHT[0] if sort else _WRONG[0], _RIGHT[1] if day else _WRONG[1])
        notes = b"# a remark that is long enough for several lines\r\n" * 60
        return b"kind: goal\r\nid: goal-%d\r\n%b\r\nx-day: 1\r\n%bobjectives:\r\n- due: %b\r\n" % (
            at,
            parts[0],
            notes,
            parts[1],
        )

    def write(self) -> None:
        """Everything as it was, nothing left over."""
        for left in self.root.glob(".smlint-*"):
            left.unlink()
        for at, path in enumerate(self.paths):
            path.write_bytes(self.text(at))

    def state(self) -> Counter[str]:
        """How many files are as they were, how many right, how many anything else."""
        found: Counter[str] = Counter()
        for at, path in enumerate(self.paths):
            content = path.read_bytes() if path.exists() else b""
            known = {self.text(at): "old", self.text(at, sort=True, day=True): "new"}
            found[known.get(content, "lost")] += 1
        return found

    @property
    def leftovers(self) -> int:
        """How many files beside them a run left."""
        return len([*self.root.glob(".smlint-*")])


@contextmanager
def plan(files: int) -> Iterator[Plan]:
    """A plan in a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        made = Plan(Path(folder), files)
        made.write()
        yield made


def fix(made: Plan, *select: str) -> int:
    """Start a run that puts right what some rules find; the process's number."""
    child = os.fork()
    if child:
        return child
    try:
        over = Overrides(select=select)
        mend((str(made.root),), made.root, TODAY, over, shipped(), wish=Wish(write=True))
    finally:
        os._exit(0)


def killed(made: Plan, moment: random.Random, seconds: float) -> tuple[Counter[str], int]:
    """Kill one run at some moment; what became of the files, and what is left over. Half of the
    runs die while they write.
    """
    made.write()
    child = fix(made, SORT, DAY)
    if moment.random() < 1 / 2:
        first = made.paths[0].read_bytes()
        while made.paths[0].read_bytes() == first and not made.leftovers and _runs(child):
            pass
        seconds /= 10
    time.sleep(moment.random() * seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return made.state(), made.leftovers


def kill_often(kills: int, files: int, seed: int = 1) -> dict[str, int]:
    """Kill many runs; what all files became, and how many were left beside them in the end."""
    moment = random.Random(seed)  # noqa: S311 - no secret
    found: Counter[str] = Counter()
    with plan(files) as made:
        seconds = _lasts(lambda: fix(made, SORT, DAY))
        for _ in range(kills):
            state, left = killed(made, moment, seconds)
            found += state
            found["left over"] += left
            found["stopped within"] += 0 < state["new"] < files
        os.waitpid(fix(made, SORT, DAY), 0)
        found["lost"] += files - made.state()["new"]
        found["not swept"] = made.leftovers
    return dict(found)


def race(rounds: int, files: int) -> dict[str, int]:
    """Two runs at once, each with its own rule; how many edits of each were lost."""
    found: Counter[str] = Counter()
    with plan(files) as made:
        for _ in range(rounds):
            made.write()
            for child in (fix(made, SORT), fix(made, DAY)):
                os.waitpid(child, 0)
            found += made.state()
            found["left over"] += made.leftovers
    return dict(found)


def no_room(files: int) -> dict[str, int]:
    """A run that may write no file longer than a few bytes."""
    with plan(files) as made:
        child = os.fork()
        if not child:
            resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
            os.waitpid(fix(made, SORT, DAY), 0)
            os._exit(0)
        os.waitpid(child, 0)
        return {**made.state(), "left over": made.leftovers}


def _lasts(start: Callable[[], int]) -> float:
    begun = time.monotonic()
    os.waitpid(start(), 0)
    return time.monotonic() - begun


def _runs(child: int) -> bool:
    """Whether a process is still at work; one that ended stays to be waited for."""
    return os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None


def main() -> int:
    """Measure, print, and fail where anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--files", type=int, default=40)
    asked = parser.parse_args()
    shipped()
    found = {
        "killed": kill_often(asked.kills, asked.files),
        "two at once": race(asked.rounds, asked.files),
        "no room": no_room(asked.files),
    }
    for name, counts in found.items():
        print(f"{name}: {', '.join(f'{count} {what}' for what, count in sorted(counts.items()))}")
    lost = sum(counts.get("lost", 0) + counts.get("not swept", 0) for counts in found.values())
    return int(lost > 0 or found["two at once"].get("old", 0) > 0)


if __name__ == "__main__":
    sys.exit(main())
