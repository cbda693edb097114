"""How long smlint takes to start: whole processes, beside an empty Python.

python -m benchmarks.startup [--rounds 15] [PLAN ...]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.generate import TODAY
from benchmarks.measure import CHECK, Cost, table, take_turns

_ONE_FILE = """\
kind: metric
id: answers
definition: answers under our posts, counted on Friday
unit: count
direction: increase
family: conversation
frequency: monthly
"""


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("plans", nargs="*", type=Path, help="more plans to check")
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="smlint-one-") as folder:
        one = Path(folder, "one.yaml")
        one.write_text(_ONE_FILE, encoding="utf-8")
        example = Path(__file__).resolve().parent.parent / "example-plan"
        print(_told(take_turns(_commands(one, [example, *options.plans]), options.rounds)))


def _commands(one: Path, plans: Sequence[Path]) -> dict[str, Sequence[str]]:
    python = sys.executable
    return {
        "python -c pass": (python, "-c", "pass"),
        "import click": (python, "-c", "import click"),
        "smlint --version": (python, "-P", "-m", "smlint", "--version"),
        "smlint check, one small file": (*CHECK, str(one)),
        **{f"smlint check {plan.name}": (*CHECK, str(plan), "--today", TODAY) for plan in plans},
    }


def _told(costs: dict[str, Cost]) -> str:
    floor = next(iter(costs.values()))
    rows = [
        (
            name,
            f"{cost.wall * 1000:.0f}",
            f"{cost.cpu * 1000:.0f}",
            f"{cost.cpu / floor.cpu:.1f}",
            f"{cost.peak:.0f}",
        )
        for name, cost in costs.items()
    ]
    return table(("command", "wall ms", "cpu ms", "cpu, times the first", "peak MiB"), rows)


if __name__ == "__main__":
    main()
