"""The files of a plan as Git keeps them: in the tree of a commit, or in the index."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from smlint.source.files import Unreadable
from smlint.source.links import LINK, SUBMODULE, Entry, Links
from smlint.source.opening import MISSING, NOT_A_FILE, OUTSIDE
from smlint.source.relative import PLAN_FILE, folders_above, outside, parts_below


@dataclass(frozen=True)
class Listing:
    """All that one tree holds.

    Attributes:
        entries: by their paths from the top of the repository, with ``/``.
        unmerged: the paths of the index that a merge left undecided; they are no entries.
    """

    entries: Mapping[str, Entry]
    unmerged: tuple[str, ...] = ()

    @cached_property
    def folders(self) -> frozenset[str]:
        """The folders that hold any of the entries."""
        found: set[str] = set()
        for path in self.entries:
            for folder in folders_above(path):
                if folder in found:
                    break
                found.add(folder)
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class Tree:
    """A FileSource over a folder of a tree.

    Symlinks are followed inside the tree, never on the disk; one that leads out of the folder is
    ``unreadable.outside``, one that leads nowhere or to itself ``unreadable.missing``. A submodule
    is a folder of which nothing is known but that it is there.

    Attributes:
        top: of the work tree that it belongs to.
        root: the folder, from the top, with ``/``; empty for the top itself.
    """

    listing: Listing
    links: Links
    top: Path
    root: str = ""

    def at(self, folder: Path) -> Tree | None:
        """The same tree, seen from a folder of the work tree; None outside of it."""
        inside = self.inside(folder)
        if inside is None:
            return None
        real = self.links.followed(inside.split("/"))  # the folder itself may be a link in the tree
        return replace(self, root=real if real in self.listing.folders else inside)

    def inside(self, path: Path) -> str | None:
        """A path of the disk as one of the tree, from its top; None outside of the repository.
        Links are resolved but for the last name: that one is the tree's.
        """
        whole = Path(os.path.realpath(path))
        named = Path(os.path.realpath(path.parent)) / path.name
        for real in (whole,) if path.name in ("", "..") else (named, whole):
            if real.is_relative_to(self.top):
                inside = real.relative_to(self.top).as_posix()
                return "" if inside == "." else inside
        return None

    def paths(self) -> tuple[str, ...]:
        """Every file, sorted; submodules, links to folders and nested plans left out."""
        lead = f"{self.root}/" if self.root else ""
        names = [
            name
            for path, entry in self.listing.entries.items()
            if path.startswith(lead)
            and self._is_file(path, entry)
            and parts_below(name := path[len(lead) :])
        ]
        return outside(names, self.nested())

    def nested(self) -> frozenset[str]:
        """The folders below the root that hold a plan of their own."""
        lead, mark = (f"{self.root}/" if self.root else ""), f"/{PLAN_FILE}"
        return frozenset(
            path[len(lead) : -len(mark)]
            for path in self.listing.entries
            if path.endswith(mark) and path.startswith(lead) and len(path) > len(lead) + len(mark)
        )

    def below(self, folder: str) -> tuple[str, ...]:
        """Every file below a folder, sorted. Paths begin with the folder as it was asked for."""
        real, asked = self._resolve(folder), parts_below(folder)
        if real is None or asked is None or not self.is_folder(folder):
            return ()
        return tuple("/".join((*asked, name)) for name in replace(self, root=real).paths())

    def read(self, path: str, limit: int) -> bytes | Unreadable:
        """The bytes of a file, or why not; of a larger one than the limit none are read."""
        real = self._resolve(path)
        if real is None:
            return OUTSIDE
        entry = self.listing.entries.get(real)
        if entry is None:
            return NOT_A_FILE if not real or real in self.listing.folders else MISSING
        if entry.mode == LINK:  # one that leads to itself
            return MISSING
        return NOT_A_FILE if entry.mode == SUBMODULE else self.links.blobs.read(entry.blob, limit)

    def exists(self, path: str) -> bool:
        """Whether a file or a folder is there; whatever lies in a submodule may be, so it is."""
        real = self._resolve(path)
        if real is None:
            return False
        entry = self.listing.entries.get(real)
        if not real or real in self.listing.folders:
            return True
        return entry is not None and entry.mode != LINK

    def is_folder(self, path: str) -> bool:
        """Whether a path is a folder with files in it, or a link to one."""
        real = self._resolve(path)
        return real is not None and (not real or real in self.listing.folders)

    @property
    def unmerged(self) -> tuple[str, ...]:
        """The paths below the root that a merge left undecided."""
        lead = f"{self.root}/" if self.root else ""
        return tuple(path[len(lead) :] for path in self.listing.unmerged if path.startswith(lead))

    def _is_file(self, path: str, entry: Entry) -> bool:
        if entry.mode != LINK:
            return entry.mode != SUBMODULE
        real = self.links.followed(path.split("/"))
        return real is None or (bool(real) and real not in self.listing.folders)

    def _resolve(self, path: str) -> str | None:
        """The path from the top after every link was followed; None outside the root."""
        parts = parts_below(path)
        if parts is None:
            return None
        lead = self.root.split("/") if self.root else []
        real = self.links.followed([*lead, *parts])
        if real is None or parts_below(real) is None:
            return None
        within = not self.root or real == self.root or real.startswith(f"{self.root}/")
        return real if within else None
