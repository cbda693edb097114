"""The judgements that need Python, in modules by the steps of the guide.

A rule file names its function (``python: objective_no_target``); the list below is all there is.
"""

from __future__ import annotations

from importlib import import_module

MODULES = (
    "premise",
    "goals",
    "targets",
    "sentences",
    "agreement",
    "attainability",
    "relevance",
    "outcomes",
    "owners",
    "capacity",
    "research",
    "rolodex",
    "conversation",
    "relationships",
    "measurement",
    "readings",
    "attention",
    "links",
    "improvement",
    "quiet_hours",
    "tactics",
    "counting",
    "hygiene",
    "dates",
    "status",
    "wording",
    "unused",
    "statistics",
)


def register() -> None:
    """Make every check known to the machine; calling it again changes nothing."""
    for name in MODULES:
        import_module(f"{__name__}.{name}")
