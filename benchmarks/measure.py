"""Runs whole processes side by side, and writes tables.

A shared machine drifts by half within minutes. So the commands of one table take turns, round
after round, and what counts is the ratio between its rows, or processor time.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

Given = TypeVar("Given")

CHECK = (sys.executable, "-P", "-m", "smlint", "check")
"""The command line of the smlint that stands beside this Python."""

STEEPEST = 3.0
"""What takes so many times longer for twice as much grows faster than that."""

SUSPECT = 2.4
"""What grows so much is measured again: it may have been the machine."""

REPEATS = 3

_KIB_PER_MIB = 1024
_MAC_BYTES_PER_KIB = 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What one process took; ``cpu`` holds that of its own children too.

    Attributes:
        wall: seconds.
        cpu: seconds.
        peak: MiB; 0 where the system does not tell (Windows).
    """

    wall: float
    cpu: float
    peak: float


class CannotMeasureError(RuntimeError):
    """A command did not do its work, so its time means nothing."""

    def __init__(self, command: Sequence[str], code: int, said: str) -> None:
        super().__init__(f"{' '.join(command)}: exit code {code}\n{said}")


def take_turns(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Cost]:
    """Run every command once to warm up, then in turns; the median of each.

    Raises:
        CannotMeasureError: a command could not be used (exit codes 0 and 1 are answers).
    """
    costs: dict[str, list[Cost]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory(prefix="smlint-bytecode-") as folder:
        environment = _environment(folder)
        for number in range(rounds + 1):
            for name, command in commands.items():
                cost = _run(command, environment)
                if number:  # the first round compiles bytecode and warms the page cache
                    costs[name].append(cost)
    return {name: _middle(each) for name, each in costs.items()}


def once(command: Sequence[str]) -> Cost:
    """Run a command that takes so long that its start does not count.

    Raises:
        CannotMeasureError: it could not be used (exit codes 0 and 1 are answers).
    """
    with tempfile.TemporaryDirectory(prefix="smlint-bytecode-") as folder:
        return _run(command, _environment(folder))


def seconds(of: Callable[..., object], *arguments: object) -> float:
    """The seconds of the processor that a call takes in this process."""
    gc.disable()  # as smlint check does
    started = time.process_time()
    of(*arguments)
    took = time.process_time() - started
    gc.enable()
    return took


def grown(of: Callable[[Given], float], sizes: Sequence[Given]) -> list[float]:
    """The seconds that ``of`` tells for each of some sizes, the last twice the one before; the best
    of several where the last seems to grow too fast.
    """
    took = [of(size) for size in sizes]
    for _again in range(REPEATS if len(took) > 1 else 0):
        if took[-1] <= SUSPECT * took[-2]:
            break
        took = [min(each, of(size)) for each, size in zip(took, sizes, strict=True)]
    return took


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; all columns but the first are numbers."""
    dashes = ("---", *("---:" for _ in head[1:]))
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, dashes, *rows))


def _environment(folder: str) -> dict[str, str]:
    """As after an installation: bytecode is there, and no plan's settings come from outside."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SMLINT_")}
    kept.pop("PYTHONDONTWRITEBYTECODE", None)
    return {**kept, "PYTHONPYCACHEPREFIX": folder}


def _run(command: Sequence[str], environment: Mapping[str, str]) -> Cost:
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            command, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=output
        )
        cpu, peak = _wait(process)
        wall = time.perf_counter() - started
        if process.returncode not in (0, 1):
            output.seek(0)
            said = output.read().decode("utf-8", "replace")
            raise CannotMeasureError(command, process.returncode, said)
    return Cost(wall, cpu, peak)


def _wait(process: subprocess.Popen[bytes]) -> tuple[float, float]:
    if sys.platform == "win32":
        before = os.times()
        process.wait()
        after = os.times()
        children = after.children_user - before.children_user
        return children + after.children_system - before.children_system, 0.0
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    per_mib = _KIB_PER_MIB * (_MAC_BYTES_PER_KIB if sys.platform == "darwin" else 1)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / per_mib


def _middle(costs: Sequence[Cost]) -> Cost:
    return Cost(
        median(cost.wall for cost in costs),
        median(cost.cpu for cost in costs),
        max(cost.peak for cost in costs),
    )
