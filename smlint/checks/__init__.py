"""The judgements that need Python, one module for each step of the guide.

A rule file names its function (``python: objective_no_target``); the list below is all there is.
"""

from __future__ import annotations

from importlib import import_module

MODULES = (
    "attainability",
    "capacity",
    "goals",
    "hygiene",
    "outcomes",
    "owners",
    "premise",
    "relevance",
    "sentences",
    "tactics",
)


def register() -> None:
    """Make every check known to the machine; calling it again changes nothing."""
    for name in MODULES:
        import_module(f"{__name__}.{name}")
