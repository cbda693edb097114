"""Made-up people who stand for an audience, each with an age: "Anna, 38, lives in Athens"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smlint.plan.found.words.spelling import of_words
from smlint.syntax.outline import Prose

_PERSONA = re.compile(
    rf"(?:(?<![^\n])|(?<=[.!?] ))(?P<name>{of_words(3)})(?:,\s+|\s*\()"
    r"(?:(?:aged?|ηλικίας|im Alter von)\s)?[1-9][0-9](?=[,;)]|\s[^\W\d_]+)"
)
"""A name where a line or a sentence begins, and how old that one is."""


def personas(prose: Prose) -> Iterator[Prose]:
    """The people of whom a paragraph tells, one after the other, by their names."""
    for told in _PERSONA.finditer(prose.text):
        yield prose.slice(*told.span("name"))
