"""Lists of much, which nobody needs once they are read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

Given = TypeVar("Given")


def drained(given: list[Given]) -> Iterator[Given]:
    """The items of a list in their order, each let go of when the next is asked for.

    What is made of the rows of a long table takes as much room as they do; so there is never room
    for both. The list is empty at the end.
    """
    given.reverse()
    while given:
        yield given.pop()
