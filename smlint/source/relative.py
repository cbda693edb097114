"""Paths below a plan's root, as text; nothing here touches a disk."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator

PLAN_FILE = "smlint.yaml"
"""The settings; the folder that holds them is the root of a plan."""

_KEPT_BY_TOOLS = frozenset({".git", ".hg", ".svn", ".bzr", ".jj"})
_FOREIGN = "\\:" if os.name == "nt" else ""


def parts_below(path: str) -> tuple[str, ...] | None:
    """Split a path relative to the plan's root, with ``/``, into its names.

    ``..`` is undone in the text alone, as code hosts do with the links of a page. ``()`` is the
    root itself.

    Returns:
        None where the path leaves the root (``../x``, ``/etc/passwd``, ``C:x`` on Windows) or
        enters what a version control tool keeps for itself (``.git/config``, which may hold
        credentials that an excerpt would print).
    """
    if path.startswith("/"):
        return None
    parts: list[str] = []
    for part in path.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in {"", "."}:
            if part.casefold() in _KEPT_BY_TOOLS or any(char in part for char in _FOREIGN):
                return None
            parts.append(part)
    return tuple(parts)


def beside(path: str, target: str) -> str | None:
    """The path that a file means by a relative ``target``, from the plan's root; None where it
    leaves the root.
    """
    folder = path.rpartition("/")[0]
    parts = parts_below(target if target.startswith("/") else f"{folder}/{target}".lstrip("/"))
    return None if parts is None else "/".join(parts)


def linked(document: str, target: str) -> str | None:
    """The path a relative link means, from the plan's root; None where it means no file of the
    plan's folder: an address, an anchor alone, a template's blank, a place outside.
    """
    if (
        not target
        or "{{" in target
        or ":" in target.split("/", maxsplit=1)[0]
        or target.startswith(("/", "\\"))
    ):
        return None
    return beside(document, target)


def folders_above(path: str) -> Iterator[str]:
    """The folders that hold a path, the innermost first, the root left out: ``a/b``, ``a``."""
    folder, slash, _ = path.rpartition("/")
    while slash:
        yield folder
        folder, slash, _ = folder.rpartition("/")


def outside(paths: Collection[str], folders: Collection[str]) -> tuple[str, ...]:
    """The paths that stand in none of the folders, sorted and each once."""
    left_out = frozenset(folders)
    kept = {path for path in paths if left_out.isdisjoint(folders_above(path))}
    return tuple(sorted(kept))
