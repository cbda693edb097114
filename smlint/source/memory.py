"""Files held in memory: all of a plan, or some laid over another source; and a part of another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from smlint.source.files import FileSource, Unreadable
from smlint.source.opening import MISSING, NOT_A_FILE, OUTSIDE
from smlint.source.relative import PLAN_FILE, folders_above, outside, parts_below


@dataclass(frozen=True, slots=True)
class Memory:
    """A FileSource whose every file is given; keys are paths relative to the root, with ``/``."""

    files: Mapping[str, bytes]

    def paths(self) -> tuple[str, ...]:
        """Every file, sorted; files of nested plans left out."""
        mark = f"/{PLAN_FILE}"
        nested = {path.removesuffix(mark) for path in self.files if path.endswith(mark)}
        return outside(self.files, nested)

    def below(self, folder: str) -> tuple[str, ...]:
        """Every file below a folder, sorted."""
        parts = parts_below(folder)
        if parts is None:
            return ()
        start = "".join(f"{part}/" for part in parts)
        return tuple(sorted(path for path in self.files if path.startswith(start)))

    def read(self, path: str, limit: int) -> bytes | Unreadable:
        """The bytes of a file, or why not."""
        parts = parts_below(path)
        if parts is None:
            return OUTSIDE
        data = self.files.get("/".join(parts))
        if data is None:
            return NOT_A_FILE if self.exists(path) else MISSING
        return data if len(data) <= limit else Unreadable("unreadable.too-large", len(data))

    def exists(self, path: str) -> bool:
        """Whether a file, or a folder that holds one, has this path."""
        parts = parts_below(path)
        if parts is None:
            return False
        name = "/".join(parts)
        if not parts or name in self.files:
            return True
        return any(name in folders_above(held) for held in self.files)


@dataclass(frozen=True, slots=True)
class Overlay:
    """A FileSource in which some files of another one are replaced or added.

    Standard input under a name, the unsaved text of an editor: what is laid over is always the
    plan's.
    """

    base: FileSource
    files: Mapping[str, bytes]

    def paths(self) -> tuple[str, ...]:
        """The files of both, sorted."""
        return tuple(sorted({*self.base.paths(), *self.files}))

    def below(self, folder: str) -> tuple[str, ...]:
        """The files of both below a folder, sorted."""
        return tuple(sorted({*self.base.below(folder), *Memory(self.files).below(folder)}))

    def read(self, path: str, limit: int) -> bytes | Unreadable:
        """The bytes laid over, else those below."""
        parts = parts_below(path)
        above = parts is not None and "/".join(parts) in self.files
        return (Memory(self.files) if above else self.base).read(path, limit)

    def exists(self, path: str) -> bool:
        """Whether the path is in either."""
        return Memory(self.files).exists(path) or self.base.exists(path)


@dataclass(frozen=True, slots=True)
class Part:
    """A FileSource of which only some files are the plan's; what they name may be any other."""

    base: FileSource
    kept: frozenset[str]

    def paths(self) -> tuple[str, ...]:
        """The files that are kept, sorted."""
        return tuple(path for path in self.base.paths() if path in self.kept)

    def below(self, folder: str) -> tuple[str, ...]:
        """Every file below a folder."""
        return self.base.below(folder)

    def read(self, path: str, limit: int) -> bytes | Unreadable:
        """The bytes of a file."""
        return self.base.read(path, limit)

    def exists(self, path: str) -> bool:
        """Whether a path is there at all."""
        return self.base.exists(path)
