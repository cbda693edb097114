"""Which files and which folder make a plan."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection
from pathlib import Path

from smlint.source import git
from smlint.source.relative import PLAN_FILE, folders_above, outside, parts_below
from smlint.source.walk import unignored


def files_below(root: Path) -> tuple[str, ...]:
    """Every file of the plan at ``root``, relative to it, with ``/``, sorted.

    Git says which: tracked, and untracked but not ignored. Where it cannot, or has nothing to say
    (the folder is itself ignored, yet somebody named it), the folder is walked. Deleted files,
    folders, submodules, links to folders and nested plans are left out. Links to files stay, and
    whatever else is no regular file: reading says what is wrong with it.
    """
    listed = _listed(root)
    return outside(listed, _nested(root, listed))


def nested_plans(root: Path) -> tuple[str, ...]:
    """The folders below ``root`` that hold a smlint.yaml of their own, sorted."""
    return tuple(sorted(_nested(root, _listed(root))))


def plan_root(start: Path) -> Path | None:
    """The nearest folder upward with a ``smlint.yaml``, links resolved.

    Args:
        start: a folder, or a file, whose folder counts.

    Returns:
        None where there is none up to the top of Git's work tree; without Git, up to the top of
        the file system.
    """
    folder = Path(os.path.realpath(start if is_folder(start) else start.parent))
    for above in (folder, *folder.parents):
        if _holds_plan(above):
            return above if above == folder or above.is_relative_to(_bound(folder)) else None
    return None


def repository(folder: Path) -> Path | None:
    """The top of the repository that a folder stands in, both with links resolved; None where
    there is none.
    """
    top = git.top_level(folder)
    if top is None or not folder.is_relative_to(top):
        top = git.marked_repository(folder)
    return top


SCHEMAS = "schemas"
"""The folder in which a plan, or the repository around it, keeps schemas for editors."""


def schema_near(root: Path, name: str, folder: str) -> str:
    """The way to a schema that is kept beside a plan, for the modeline of a file.

    Args:
        root: the plan.
        name: of the schema's file.
        folder: where the file will stand, relative to the plan.

    Returns:
        The path as seen from ``folder``, with ``/``; empty where there is none.
    """
    top = repository(Path(os.path.realpath(root))) or root
    for above in dict.fromkeys((root, root.parent, top)):
        schema = above / SCHEMAS / name
        if schema.is_file() and above.is_relative_to(top):
            return Path(os.path.relpath(schema, root / folder)).as_posix()
    return ""


def repository_around(folder: Path) -> Path | None:
    """The top of the repository in which a folder is, or will be; None outside of one."""
    near = Path(os.path.realpath(folder))
    while not is_folder(near) and near != near.parent:
        near = near.parent
    return repository(near)


def _bound(folder: Path) -> Path:
    return repository(folder) or Path(folder.anchor)


def _listed(root: Path) -> tuple[str, ...]:
    names = git.list_files(root) or _walked(root)
    return tuple(name for name in names if parts_below(name) and _is_there(root / name))


def _walked(root: Path) -> tuple[str, ...]:
    return unignored(Path(os.path.realpath(root)))


def _is_there(path: Path) -> bool:
    try:
        mode = path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:
        return True
    return not (is_folder(path) if stat.S_ISLNK(mode) else stat.S_ISDIR(mode))


def _nested(root: Path, paths: Collection[str]) -> set[str]:
    folders = {folder for path in paths for folder in folders_above(path)}
    return {folder for folder in folders if _holds_plan(root / folder)}


def _holds_plan(folder: Path) -> bool:
    # A link that leads nowhere counts: whoever reads it then says so, instead of passing it over.
    mark = folder / PLAN_FILE
    return os.path.lexists(mark) and not is_folder(mark)


def is_folder(path: Path) -> bool:
    """Whether a path is a folder, or a link to one; whatever its name, nothing is raised."""
    return os.path.isdir(path)  # noqa: PTH112 (Path.is_dir raises where a folder is locked)
