"""What cannot be done as it was asked for, as a sentence of the catalogue."""

from __future__ import annotations


class RefusedError(Exception):
    """Nothing is written; ``key`` is a sentence of the catalogue, ``blanks`` fill it."""

    def __init__(self, key: str, **blanks: str) -> None:
        super().__init__(key)
        self.key = key
        self.blanks = blanks
