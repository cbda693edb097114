"""How time and memory grow with one long document, read as found: rows of a table, lines of text.

python -m benchmarks.documents [--rows N ...] [--lines N ...] [--command check import]

Whole processes, with the caps raised. Exits with 1 where one takes more than 500 MB, or where
twice as much takes more than three times as long.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.generate import TODAY
from benchmarks.measure import CHECK, STEEPEST, Cost, once, table

MOST_BYTES = 500_000_000
"""So much memory may a command take."""

MIB = 1 << 20
SETTINGS = "limits: {file_bytes: 1000000000, nodes: 100000000, markdown_lines: 10000000}\n"
HEAD = "# Social media strategy of the bakery\n\nOwner: Maria P.\n\n"
THINGS = ("followers", "newsletter sign-ups", "bookings", "members", "mentions", "replies")
PLACES = ("on Instagram", "in the forum", "in Athens", "on LinkedIn", "at the fair")
LINES_OF_SECTION = 20


def rows(count: int) -> str:
    """A table of so many rows, each a goal with its metric; no two alike."""
    head = "| Goal | Metric | Baseline | Target | Due |\n|---|---|---:|---:|---|\n"
    lines = (
        f"| Grow {_what(at)} of group {at} | {THINGS[at % len(THINGS)]} of group {at} | {at + 100}"
        f" | {at + 900} | {_day(at)} |\n"
        for at in range(count)
    )
    return f"{HEAD}## Goals\n\n{head}{''.join(lines)}"


def lines(count: int) -> str:
    """A text of so many lines: sections of prose, bullets and goals."""
    return HEAD + "".join(_section(at) for at in range(count // LINES_OF_SECTION))


def _section(at: int) -> str:
    """A section of LINES_OF_SECTION lines, with two goals in it."""
    told = "".join(
        f"In week {week} group {at} spoke of {_what(at + week)}, and we listened.\n"
        for week in range(1, 7)
    )
    goals = "".join(
        f"- Raise {_what(each)} of group {each} from {each + 100} to {each + 900} by {_day(each)}\n"
        for each in (2 * at, 2 * at + 1)
    )
    posts = "".join(f"- Post {each} for group {at}: {_what(each)}\n" for each in range(1, 6))
    return f"## Group {at}\n\n{told}\n### Goals\n\n{goals}\n### Posts\n\n{posts}\n"


def _what(at: int) -> str:
    return f"{THINGS[at % len(THINGS)]} {PLACES[at % len(PLACES)]}"


def _day(at: int) -> str:
    return f"2027-{at % 12 + 1:02}-{at % 28 + 1:02}"


SHAPES: Mapping[str, Callable[[int], str]] = {"rows": rows, "lines": lines}


def main() -> None:
    """Write the documents, measure, and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rows", type=int, nargs="*", default=[5_000, 20_000, 50_000])
    parser.add_argument("--lines", type=int, nargs="*", default=[25_000, 100_000])
    parser.add_argument("--command", nargs="+", choices=("check", "import"))
    parser.add_argument("--keep", type=Path, help="write the documents here, and stay")
    options = parser.parse_args()
    given = {shape: getattr(options, shape) for shape in SHAPES}
    told, fine = [], True
    with tempfile.TemporaryDirectory(prefix="smlint-documents-") as folder:
        for command in options.command or ("check", "import"):
            for shape, sizes in given.items():
                before: tuple[int, Cost] | None = None
                for size in sizes:
                    cost = _cost(command, shape, size, Path(options.keep or folder))
                    steep = 0.0 if before is None else _growth(before, (size, cost))
                    fine = fine and cost.peak * MIB <= MOST_BYTES and steep <= STEEPEST
                    told.append(_row(command, f"{size:,} {shape}", cost, steep))
                    print(f"| {' | '.join(told[-1])} |", file=sys.stderr, flush=True)
                    before = (size, cost)
    print(table(("command", "document", "cpu s", "peak MB", "twice as much: times"), told))
    sys.exit(0 if fine else 1)


def _cost(command: str, shape: str, size: int, folder: Path) -> Cost:
    place = folder / f"{shape}-{size}"
    place.mkdir(parents=True, exist_ok=True)
    (place / "smlint.yaml").write_text(SETTINGS, encoding="utf-8")
    document = place / "strategy.md"
    document.write_text(SHAPES[shape](size), encoding="utf-8")
    if command == "check":
        return once((*CHECK, str(document), "--today", TODAY))
    to = str(place / "plan")
    return once((*CHECK[:-1], "import", str(document), "--to", to, "--force"))


def _growth(before: tuple[int, Cost], after: tuple[int, Cost]) -> float:
    """How many times longer twice as much takes, as the last step tells it."""
    return (after[1].cpu / before[1].cpu) / (after[0] / before[0]) * 2


def _row(command: str, document: str, cost: Cost, steep: float) -> tuple[str, ...]:
    peak = f"{cost.peak * MIB / 1e6:.0f}"
    return (command, document, f"{cost.cpu:.1f}", peak, f"{steep:.1f}" if steep else "")


if __name__ == "__main__":
    main()
