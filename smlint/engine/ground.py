"""Where plans stand: on the disk, or in one state that Git keeps."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from smlint.engine.settings import SETTINGS_FILE, Read, read_settings_file, read_settings_of
from smlint.engine.shipped import Shipped
from smlint.source.archive import GitError
from smlint.source.discover import is_folder, nested_plans, plan_root
from smlint.source.disk import Disk
from smlint.source.endings import is_export, is_read
from smlint.source.files import FileSource
from smlint.source.memory import Part
from smlint.source.relative import folders_above
from smlint.source.tree import Tree

_MOST_NAMED = 5


class Ground(Protocol):
    """Where the paths of a command line are looked up, and the plans that they mean."""

    def is_there(self, path: Path) -> bool:
        """Whether a path is there, as a broken link too."""
        ...

    def is_folder(self, path: Path) -> bool:
        """Whether a path is a folder, or a link to one."""
        ...

    def plan_root(self, start: Path) -> Path | None:
        """The nearest folder upward that holds a plan; of a file, from its folder."""
        ...

    def nested_plans(self, folder: Path) -> tuple[str, ...]:
        """The folders below one that hold plans, sorted."""
        ...

    def source(self, root: Path) -> FileSource:
        """The files of the plan at a folder."""
        ...

    def settings(self, root: Path, shipped: Shipped) -> Read:
        """What the settings file of the plan at a folder says.

        Raises:
            SettingsError: it cannot be used.
        """
        ...


@dataclass(frozen=True, slots=True)
class OnDisk:
    """The files as they lie there."""

    def is_there(self, path: Path) -> bool:
        """Whether a path is there; a name that no system can hold is not."""
        try:
            return path.exists() or path.is_symlink()
        except (OSError, ValueError):
            return False

    def is_folder(self, path: Path) -> bool:
        """Whether a path is a folder, or a link to one."""
        return is_folder(path)

    def plan_root(self, start: Path) -> Path | None:
        """The nearest folder upward that holds a plan."""
        return plan_root(start)

    def nested_plans(self, folder: Path) -> tuple[str, ...]:
        """The folders below one that hold plans."""
        return nested_plans(folder)

    def source(self, root: Path) -> FileSource:
        """The files that Git would not ignore."""
        return Disk(root)

    def settings(self, root: Path, shipped: Shipped) -> Read:
        """What lies there; without a file the defaults."""
        return read_settings_file(root / SETTINGS_FILE, root, shipped, needed=False)


DISK: Ground = OnDisk()


@dataclass(frozen=True, slots=True)
class Tracked(OnDisk):
    """The files as they lie there, without those that a tree does not know."""

    tree: Tree

    def source(self, root: Path) -> FileSource:
        """The files of a plan that are in both."""
        tree = self.tree.at(root)
        return Part(Disk(root), frozenset(() if tree is None else tree.paths()))


@dataclass(frozen=True, slots=True)
class InTree:
    """A tree of a repository, seen from its top. The disk is asked for nothing but the way to a
    path that was named.

    Raises:
        GitError: from all methods, where a path is not in the repository.
    """

    tree: Tree

    def is_there(self, path: Path) -> bool:
        """Whether the tree holds a path, as a broken link too."""
        inside = self.inside(path)
        return inside in self.tree.listing.entries or self.tree.exists(inside)

    def is_folder(self, path: Path) -> bool:
        """Whether a path is a folder of the tree, or a link to one."""
        return self.tree.is_folder(self.inside(path))

    def plan_root(self, start: Path) -> Path | None:
        """The nearest folder upward whose settings file the tree holds."""
        inside, entries = self.inside(start), self.tree.listing.entries
        folder = inside.rpartition("/")[0] if inside in entries else inside
        for above in (*((folder, *folders_above(folder)) if folder else ()), ""):
            if f"{above}/{SETTINGS_FILE}".lstrip("/") in entries:
                return self.tree.top / above
        return None

    def nested_plans(self, folder: Path) -> tuple[str, ...]:
        """The folders below one whose settings files the tree holds."""
        return tuple(sorted(self.at(folder).nested()))

    def source(self, root: Path) -> FileSource:
        """The files that the tree holds.

        Raises:
            GitError: a merge left some of them undecided.
        """
        tree = self.at(root)
        unmerged = [path for path in tree.unmerged if is_read(path) or is_export(path)]
        if unmerged:
            files = ", ".join(unmerged[:_MOST_NAMED]) + ", …" * (len(unmerged) > _MOST_NAMED)
            raise GitError("git.unmerged", n=len(unmerged), files=files)
        return tree

    def settings(self, root: Path, shipped: Shipped) -> Read:
        """What the tree holds; without a file the defaults."""
        folder = self.at(root).root
        named = f"{folder}/{SETTINGS_FILE}".lstrip("/")
        needed = named in self.tree.listing.entries
        return read_settings_of(self.tree, folder, shipped, needed=needed)

    def at(self, folder: Path) -> Tree:
        """The tree, seen from a folder."""
        tree = self.tree.at(folder)
        if tree is None:
            raise self.outside(folder)
        return tree

    def inside(self, path: Path) -> str:
        """A path as one of the tree."""
        try:
            inside = self.tree.inside(path)
        except ValueError:  # a name that no file can have
            return path.name
        if inside is None:
            raise self.outside(path)
        return inside

    def outside(self, path: Path) -> GitError:
        """The refusal of a path that is not in the repository."""
        shown = os.path.relpath(path) if path.is_relative_to(Path.cwd()) else str(path)
        return GitError("git.outside", path=shown, top=str(self.tree.top))
