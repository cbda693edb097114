"""One fault for each rule of measurement."""

from __future__ import annotations

from tests.example_faults.planting import Fault

FAULTS: tuple[Fault, ...] = ()
