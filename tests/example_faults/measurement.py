"""One fault for each rule of measurement."""

from __future__ import annotations

from tests.example_faults.planting import Fault, swap

FAULTS: tuple[Fault, ...] = (
    Fault(
        "SM657",
        "below",
        "readings.md",
        "| 2026-09-30 | ⟦-1,190⟧ |",
        swap("readings.md", ("| 2026-09-30 | 1,190 |", "| 2026-09-30 | -1,190 |")),
    ),
)
