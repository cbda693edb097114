"""Writes a new file. What is there already is never changed."""

from __future__ import annotations

import os
from pathlib import Path

from smlint.source.relative import parts_below


class OutsideError(ValueError):
    """A path leads out of the folder that it should stay in."""


def create(root: Path, path: str, text: str) -> bool:
    """Write a file below a folder, and the folders on the way to it.

    Returns:
        False where something of that name is there, if only a link.

    Raises:
        OutsideError: the path leaves the folder, by itself or by a link.
        OSError: it cannot be written.
    """
    parts = parts_below(path)
    top = Path(os.path.realpath(root))
    if not parts or not Path(os.path.realpath(top.joinpath(*parts[:-1]))).is_relative_to(top):
        raise OutsideError(path)
    file = top.joinpath(*parts)
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as written:
            written.write(text)
    except FileExistsError:
        return False
    return True
