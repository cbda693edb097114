"""The files of a plan as they lie on the disk."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from smlint.source.discover import files_below
from smlint.source.files import Unreadable
from smlint.source.opening import OUTSIDE, read_regular
from smlint.source.relative import parts_below


@dataclass(frozen=True, slots=True)
class Disk:
    """A FileSource over the folder ``root``.

    Symlinks: a path is first resolved. What it resolves to must be a regular file inside the root
    and outside ``.git``, and is then opened without following any link; a link that leads out is
    ``unreadable.outside``, one that leads nowhere or to itself is ``unreadable.missing``.
    """

    root: Path

    def paths(self) -> tuple[str, ...]:
        """Every file that Git would not ignore, sorted; files of nested plans left out."""
        return files_below(self.root)

    def below(self, folder: str) -> tuple[str, ...]:
        """Every file below a folder that Git would not ignore, sorted; a folder that a link leads
        out of the root has none. Paths begin with the folder as it was asked for.
        """
        real, asked = self._resolve(folder), parts_below(folder)
        if real is None or asked is None:
            return ()
        return tuple("/".join((*asked, name)) for name in files_below(self.root.joinpath(*real)))

    def read(self, path: str, limit: int) -> bytes | Unreadable:
        """The bytes of a file, or why not; never more than ``limit`` bytes are returned."""
        parts = self._resolve(path)
        return OUTSIDE if parts is None else read_regular(self.root, parts, limit)

    def exists(self, path: str) -> bool:
        """Whether a file or folder is there, ignored or not; never outside the root."""
        parts = self._resolve(path)
        if parts is None:
            return False
        return os.path.exists(self.root.joinpath(*parts))  # noqa: PTH110 (it never raises)

    def _resolve(self, path: str) -> tuple[str, ...] | None:
        """The names below the root after every link was followed; None outside the root."""
        parts = parts_below(path)
        if parts is None:
            return None
        root = Path(os.path.realpath(self.root))
        try:
            real = Path(os.path.realpath(root.joinpath(*parts)))
        except ValueError:  # such a name cannot exist, hence is no link
            return parts
        return parts_below(real.relative_to(root).as_posix()) if real.is_relative_to(root) else None
