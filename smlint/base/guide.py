"""The guide's steps, and the languages smlint speaks: names that several layers share."""

from __future__ import annotations

STEPS = (
    "premise",
    "goals",
    "research",
    "rolodex",
    "conversation",
    "relationships",
    "measurement",
    "improvement",
    "tactics",
    "hygiene",
)
"""In the order of the guide: its premise, its seven steps, its conclusion, and the files' hygiene.
They are the folders of rules/, and a rule's id begins with its step's number.
"""

LANGUAGES = ("en", "el")
"""The languages that have a catalogue, rules and word lists."""
