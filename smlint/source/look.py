"""A quick look for a plan: what a hook asks first, for most repositories hold none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from smlint.source.archive import GitError, archive
from smlint.source.endings import is_markdown, is_read
from smlint.source.relative import PLAN_FILE, folders_above
from smlint.source.tree import Tree

_MOST_BYTES = 1_048_576
_KIND = re.compile(rb"(?<![\w-])kind[\"']?[ \t]*:")
_FOREIGN = re.compile(rb"(?<![\w-])apiVersion[\"']?[ \t]*:")
_FRONT_MATTER = re.compile(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?---")


def may_hold_plan(folders: Iterable[Path], revision: str | None) -> bool:
    """Whether there may be a plan around or below some folders of a repository.

    Args:
        folders: any of them, all in one repository.
        revision: whose tree is looked at; the index without one.

    Returns:
        False only where Git shows that there is none: no settings, and no file that names a kind.
    """
    wanted = tuple(folders)
    try:
        with archive(wanted[0]) as git:
            tree = git.index() if revision is None else git.tree(git.commit(revision))
            return any(_holds_plan(tree, folder) for folder in wanted)
    except GitError:
        return True


def _holds_plan(tree: Tree, folder: Path) -> bool:
    inside = tree.at(folder)
    if inside is None:
        return True
    lead = f"{inside.root}/" if inside.root else ""
    above = (f"{each}/{PLAN_FILE}" for each in folders_above(lead)) if lead else ()
    entries = tree.listing.entries
    if PLAN_FILE in entries or any(each in entries for each in above) or inside.nested():
        return True
    readable = (path[len(lead) :] for path in entries if is_read(path) and path.startswith(lead))
    return any(_names_kind(path, inside.read(path, _MOST_BYTES)) for path in readable)


def _names_kind(path: str, data: object) -> bool:
    """Whether a file names a kind, as a document of a plan does; Kubernetes names one too, and a
    version of its interface with it.
    """
    if not isinstance(data, bytes):
        return False
    data = data.replace(b"\0", b"")  # UTF-16
    if is_markdown(path) and not _FRONT_MATTER.match(data):
        return False
    kinds = len(_KIND.findall(data))
    return kinds > 0 and kinds > len(_FOREIGN.findall(data))
