"""The files below a folder where Git cannot be asked; .gitignore files are honoured as well."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from smlint.source.git import marked_repository
from smlint.source.opening import read_regular
from smlint.source.patterns import Patterns
from smlint.source.relative import parts_below

_IGNORE_FILE = ".gitignore"
_IGNORE_BYTES = 1_048_576


MOST_FILES = 50_000
"""More files than a plan could be among, where no repository says what belongs together: a disk."""


class TooManyFilesError(Exception):
    """A folder holds so many files that nobody can have meant all of them.

    Attributes:
        folder: the folder.
        most: how many files are looked at.
    """

    def __init__(self, folder: Path, most: int) -> None:
        super().__init__()
        self.folder = folder
        self.most = most


def unignored(root: Path) -> tuple[str, ...]:
    """Every file below the root that no .gitignore leaves out, in no order.

    Those of the folders above count too, up to the one that holds ``.git``; but a root that is
    itself ignored was asked for by name, and is read. Links to folders are not followed, another
    repository inside a repository is left out, both as Git does it. The ignore files of a user or
    of one clone (``core.excludesFile``, ``.git/info/exclude``) are not read.

    Raises:
        TooManyFilesError: outside of a repository, more files than a plan can be among.
    """
    found: list[str] = []
    top = marked_repository(root)
    pending = [("", _layers_above(root, top))]
    while pending:
        folder, outer = pending.pop()
        layers = (*outer, *_layer(root / folder, lead="", cut=len(folder)))
        for name, is_folder in _entries(root / folder):
            path = folder + name
            if parts_below(path) is None or _is_ignored(path + "/" * is_folder, layers):
                continue
            if not is_folder:
                found.append(path)
                if top is None and len(found) > MOST_FILES:
                    raise TooManyFilesError(root, MOST_FILES)
            elif top is None or not os.path.lexists(root / path / ".git"):
                pending.append((f"{path}/", layers))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Layer:
    """One .gitignore; ``lead`` and ``cut`` turn a path below the root into one below its folder."""

    patterns: Patterns
    lead: str
    cut: int

    def verdict(self, path: str) -> bool | None:
        """Whether it ignores (True) or calls back (False) a path, or does not speak of it."""
        return self.patterns.verdict(self.lead + path[self.cut :])


def _is_ignored(path: str, layers: tuple[_Layer, ...]) -> bool:
    for layer in reversed(layers):
        verdict = layer.verdict(path)
        if verdict is not None:
            return verdict
    return False


def _layers_above(root: Path, top: Path | None) -> tuple[_Layer, ...]:
    if top is None:
        return ()
    layers: list[_Layer] = []
    for folder in reversed(root.parents):
        if folder.is_relative_to(top):
            lead = f"{root.relative_to(folder).as_posix()}/"
            layers += (
                own for own in _layer(folder, lead=lead, cut=0) if not own.patterns.match(lead)
            )
    return tuple(layers)


def _layer(folder: Path, *, lead: str, cut: int) -> tuple[_Layer, ...]:
    data = read_regular(folder, (_IGNORE_FILE,), _IGNORE_BYTES)
    if not isinstance(data, bytes):
        return ()
    text = data.decode("utf-8", "surrogateescape").removeprefix("\ufeff")
    globs = Patterns(line.removesuffix("\r") for line in text.split("\n"))
    return (_Layer(globs, lead, cut),)


def _entries(folder: Path) -> list[tuple[str, bool]]:
    try:
        with os.scandir(folder) as entries:
            return [(entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries]
    except OSError:
        return []
