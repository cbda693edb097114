"""One fault for each rule that the standard profile holds, each the only one in the plan."""

from __future__ import annotations

from tests.example_faults import (
    conversation,
    goals,
    hygiene,
    improvement,
    measurement,
    premise,
    relationships,
    research,
    rolodex,
    tactics,
)

FAULTS = (
    *premise.FAULTS,
    *goals.FAULTS,
    *research.FAULTS,
    *rolodex.FAULTS,
    *conversation.FAULTS,
    *relationships.FAULTS,
    *measurement.FAULTS,
    *improvement.FAULTS,
    *tactics.FAULTS,
    *hygiene.FAULTS,
)
