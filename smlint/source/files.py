"""The protocol behind which bytes stand: disk, memory, an overlay, the index, a
revision.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Why a file's bytes cannot be had; ``reason`` is a key of the catalogue
    (``unreadable.permission``), ``size`` is set where the file is too large.
    """

    reason: str
    size: int | None = None


class FileSource(Protocol):
    """Where the files of one plan are. Paths are relative to the plan's root, with ``/``."""

    def paths(self) -> tuple[str, ...]:
        """Every file of the plan's folder that Git would not ignore, sorted; files of nested
        plans left out.
        """
        ...

    def below(self, folder: str) -> tuple[str, ...]:
        """Every file below a folder that Git would not ignore, sorted; also where the folder, or
        the whole root, holds other plans. Empty where there is no such folder inside the root.
        """
        ...

    def read(self, path: str, limit: int) -> bytes | Unreadable:
        """The bytes of a file, or why not; never more than ``limit`` bytes are read."""
        ...

    def exists(self, path: str) -> bool:
        """Whether a path (a file or a folder) is there at all, ignored or not; never outside the
        root.
        """
        ...
