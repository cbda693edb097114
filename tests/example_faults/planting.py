"""How a fault is planted in the example plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Plant = Callable[[Path], None]
Place = tuple[tuple[int, int], tuple[int, int]]
Told = tuple[str, str, str, Place]


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault, and the finding it must give.

    ``at`` marks the finding's place with ⟦ and ⟧, in words that stand once in the planted file;
    empty for the file as a whole.
    """

    rule: str
    message: str
    path: str
    at: str
    plant: Plant


def swap(path: str, *pairs: tuple[str, str]) -> Plant:
    """Replace words of one file, each of which stands there once."""

    def plant(plan: Path) -> None:
        file = plan / path
        text = file.read_text(encoding="utf-8")
        for old, new in pairs:
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8")

    return plant


def cut(path: str, start: str, end: str = "", new: str = "") -> Plant:
    """Replace what stands from one text up to another, or up to the end of the file."""

    def plant(plan: Path) -> None:
        file = plan / path
        text = file.read_text(encoding="utf-8")
        first = text.index(start)
        last = text.index(end, first) if end else len(text)
        file.write_text(text[:first] + new + text[last:], encoding="utf-8")

    return plant


def without(path: str, *beginnings: str) -> Plant:
    """Leave out the lines of one file that begin so."""

    def plant(plan: Path) -> None:
        file = plan / path
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = "".join(line for line in lines if not line.startswith(beginnings))
        assert kept != "".join(lines), f"no line of {path} begins so"
        file.write_text(kept, encoding="utf-8")

    return plant


def together(*plants: Plant) -> Plant:
    """Several changes that make one fault."""

    def plant(plan: Path) -> None:
        for each in plants:
            each(plan)

    return plant


def limit(name: str, number: int) -> Plant:
    """A team that asks for more than the default of a rule does."""
    return swap(
        "smlint.yaml", ("fail-on: error\n", f"fail-on: error\nlimits:\n  {name}: {number}\n")
    )
