"""The line that says how far a long run is: on a terminal only, and gone before the report."""

from __future__ import annotations

import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO

from smlint.i18n import Catalogue, catalogue

if TYPE_CHECKING:
    from smlint.engine.watch import Part, Watch

PATIENCE = 1.0
"""Seconds after which people want to know."""

_EVERY = 0.1


@contextmanager
def watching(options: Mapping[str, Any]) -> Iterator[Watch]:
    """What is to be told how far a run is; when the run is over, nothing is left of it."""
    from smlint.engine.watch import unwatched  # noqa: PLC0415

    if options.get("quiet") or not is_watched(sys.stderr, os.environ):
        yield unwatched
        return
    line = Line(sys.stderr, catalogue(options["lang"] or "en"), time.monotonic)
    try:
        yield line
    finally:
        line.erase()


def is_watched(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether somebody sits there: a terminal that can go back on its line, and no CI service,
    some of which pretend to be one.
    """
    return stream.isatty() and environment.get("TERM") != "dumb" and not environment.get("CI")


class Line:
    """One line that is written over again and again, with nothing but spaces and returns."""

    def __init__(self, stream: TextIO, words: Catalogue, clock: Callable[[], float]) -> None:
        self.stream, self.words, self.clock = stream, words, clock
        self.next = clock() + PATIENCE
        self.room = 0

    def __call__(self, part: Part, done: int, total: int) -> None:
        """Show how far it is, if people waited long enough."""
        now = self.clock()
        if now < self.next:
            return
        self.next = now + _EVERY
        columns = shutil.get_terminal_size((80, 24)).columns
        text = self.words.say(f"progress.{part}", done=done, total=total)[: max(columns - 1, 0)]
        self._write(text + " " * (self.room - len(text)))
        self.room = len(text)

    def erase(self) -> None:
        """Leave the line as empty as it was."""
        if self.room:
            self._write(" " * self.room + "\r")
            self.room = 0

    def _write(self, text: str) -> None:
        self.stream.write(f"\r{text}")
        self.stream.flush()
