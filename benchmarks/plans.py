"""How the time of a check grows with the plan: generated plans, whole processes.

python -m benchmarks.plans [--documents 20 200 2000] [--form yaml|markdown|both] [PLAN ...]
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.generate import FORMS, TODAY, Shape, write_plan
from benchmarks.measure import CHECK, Cost, table, take_turns


def main() -> None:
    """Write the plans, measure, and print a table."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="smlint-plans-") as folder:
        plans = dict(_generated(Path(folder), options))
        plans.update((path.name, (path, _files(path), 0)) for path in options.plans)
        commands = {
            name: (*CHECK, str(path), "--today", TODAY) for name, (path, _, _) in plans.items()
        }
        costs = take_turns(commands, options.rounds)
    rows = [_row(name, plans[name][1], plans[name][2], cost) for name, cost in costs.items()]
    head = ("plan", "files", "wall ms", "cpu ms", "files/s", "cpu ms/document", "peak MiB")
    print(table(head, rows))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("plans", nargs="*", type=Path, help="plans of your own, checked as well")
    parser.add_argument("--documents", type=int, nargs="+", default=[20, 200, 2000])
    parser.add_argument("--form", choices=FORMS, default="both")
    parser.add_argument("--per-file", type=int, default=1, help="documents in one file")
    parser.add_argument("--fault-every", type=int, default=0, help="documents from fault to fault")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--keep", type=Path, help="write the generated plans here, and stay")
    return parser.parse_args()


def _generated(
    folder: Path, options: argparse.Namespace
) -> Iterator[tuple[str, tuple[Path, int, int]]]:
    """Each plan's name, with its folder, its files and its documents."""
    for count in options.documents:
        shape = Shape(count, options.form, options.per_file, options.fault_every, options.seed)
        path = (options.keep or folder) / f"{options.form}-{count}"
        yield f"{count} documents, {options.form}", (path, write_plan(path, shape), count)


def _files(plan: Path) -> int:
    return sum(path.suffix in (".yaml", ".yml", ".md") for path in plan.rglob("*"))


def _row(name: str, files: int, documents: int, cost: Cost) -> tuple[str, ...]:
    return (
        name,
        str(files),
        f"{cost.wall * 1000:.0f}",
        f"{cost.cpu * 1000:.0f}",
        f"{files / cost.wall:.0f}",
        f"{cost.cpu * 1000 / documents:.2f}" if documents else "",
        f"{cost.peak:.0f}",
    )


if __name__ == "__main__":
    main()
