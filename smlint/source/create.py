"""Writes new files. What is there already is changed only where somebody asked for it by name."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from smlint.base.texts import in_pieces
from smlint.source.relative import parts_below


class OutsideError(ValueError):
    """A path leads out of the folder that it should stay in, or no file can have its name."""


def create(root: Path, path: str, text: str) -> bool:
    """Write a file below a folder, and the folders on the way to it.

    Returns:
        False where something of that name is there, if only a link.

    Raises:
        OutsideError: the path leaves the folder, by itself or by a link.
        OSError: it cannot be written.
    """
    file = _below(root, path)
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as written:
            written.write(text)
    except FileExistsError:
        return False
    return True


def existing(root: Path, paths: Collection[str]) -> tuple[str, ...]:
    """Those of some paths below a folder where something is already, if only a link.

    Raises:
        OutsideError: a path leaves the folder.
    """
    return tuple(path for path in paths if os.path.lexists(_below(root, path)))


def write(root: Path, texts: Mapping[str, str], *, over: bool = True) -> None:
    """Write some files below a folder: all of them, or none where one cannot be written. They are
    written beside their places first, piece by piece, and moved there at the end.

    Args:
        root: the folder.
        texts: the files by their paths below it.
        over: over what is there.

    Raises:
        OutsideError: a path leaves the folder, by itself or by a link.
        OSError: one cannot be written.
        FileExistsError: something is there, maybe since a moment ago.
    """
    places = {_below(root, path): path for path in texts}
    beside: dict[Path, Path] = {}
    try:
        for file, path in places.items():
            if file.is_dir():
                raise IsADirectoryError(file)
            file.parent.mkdir(parents=True, exist_ok=True)
            beside[file] = file.with_name(f".{file.name}.smlint-{os.getpid()}")
            with beside[file].open("x", encoding="utf-8", newline="\n") as written:
                written.writelines(in_pieces(texts, path))
        if not over:
            _require_free(places)
        for file, new in beside.items():
            new.replace(file)
    finally:
        for new in beside.values():
            with suppress(OSError):
                new.unlink(missing_ok=True)


def _require_free(places: Iterable[Path]) -> None:
    """See that nothing came to some places while a long text was written."""
    for file in places:
        if os.path.lexists(file):
            raise FileExistsError(file)


def _below(root: Path, path: str) -> Path:
    """The place of a path below a folder, which no link leads out of."""
    parts = None if "\0" in path else parts_below(path)
    top = Path(os.path.realpath(root))
    if not parts or not Path(os.path.realpath(top.joinpath(*parts[:-1]))).is_relative_to(top):
        raise OutsideError(path)
    return top.joinpath(*parts)
