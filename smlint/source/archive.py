"""What Git keeps of a repository: the index, and the tree of every commit."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from smlint.source import git
from smlint.source.blobs import Blobs
from smlint.source.links import Entry, Links
from smlint.source.tree import Listing, Tree

HEAD = "HEAD"

MOST_FILES = 1_000_000
"""Of a tree with more of them none is looked at."""

_SHORT = 10  # so many digits of a commit's name are told
_HASH = re.compile(rb"[0-9a-f]{40}(?:[0-9a-f]{24})?")
# Of SHA-1 and of SHA-256: the content of an empty file, and the tree that holds nothing.
_EMPTY_FILES = {
    "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391",
    "473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813",
}
_EMPTY_TREES = {
    40: "4b825dc642cb6eb9a060e54bf8d69288fbee4904",
    64: "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
}


class GitError(Exception):
    """What was asked for cannot be had of Git; ``key`` is a sentence of the catalogue, ``args``
    fill its blanks.
    """

    def __init__(self, key: str, **args: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.blanks = args


@dataclass(frozen=True, slots=True)
class Archive:
    """The states of one repository."""

    repository: git.Repository
    blobs: Blobs

    def commit(self, revision: str) -> str:
        """The full name of the commit that a revision means.

        Raises:
            GitError: it means none here.
        """
        found = self._find(revision)
        if found is None:
            key = "git.shallow-revision" if self._is_shallow() else "git.no-revision"
            raise GitError(key, revision=revision)
        return found

    def base(self, revision: str, tip: str = HEAD) -> str | None:
        """Where the history of ``tip`` left that of a revision: what a change is compared with.

        Returns:
            The commit; the revision's own where the two have nothing in common; None for ``HEAD``
            before the first commit.

        Raises:
            GitError: a revision means no commit here, or the history does not reach so far back.
        """
        last = self._find(tip)
        if last is None and tip == HEAD:
            return None if revision == HEAD else self.commit(revision)
        commit = self.commit(revision)
        common = self.repository.ask("merge-base", commit, last or self.commit(tip))
        found = None if common is None else _HASH.match(common)
        if found is None and self._is_shallow():
            raise GitError("git.shallow-base", revision=revision)
        return commit if found is None else found[0].decode("ascii")

    def tree(self, commit: str) -> Tree:
        """The tree of a commit, by the commit's full name.

        Raises:
            GitError: it cannot be read, or has no end.
        """
        output = self._listed("ls-tree", "-r", "-z", "--full-tree", commit)
        if output is None:
            raise GitError("git.no-tree", commit=short(commit))
        entries = {}
        for head, path in _records(output):
            mode, _type, blob = head.split(" ")
            entries[path] = Entry(mode, blob)
        return self._tree(Listing(entries))

    def nothing(self) -> Tree:
        """The tree before the first commit."""
        return self._tree(Listing({}))

    def index(self) -> Tree:
        """What would be committed now. What is only meant to be added is not part of it.

        Raises:
            GitError: it cannot be read, or is too long.
        """
        output = self._listed("ls-files", "--stage", "-z", "--full-name")
        if output is None:
            raise GitError("git.no-index")
        entries: dict[str, Entry] = {}
        unmerged: dict[str, None] = {}
        for head, path in _records(output):
            mode, blob, stage = head.split(" ")
            if stage == "0":
                entries[path] = Entry(mode, blob)
            else:
                unmerged[path] = None
        for path in self._only_meant(entries):
            del entries[path]
        return self._tree(Listing(entries, tuple(unmerged)))

    def _only_meant(self, entries: dict[str, Entry]) -> frozenset[str]:
        """The entries of ``git add --intent-to-add``: Git lists them like empty files."""
        empty = {path: each.blob for path, each in entries.items() if each.blob in _EMPTY_FILES}
        if not empty:
            return frozenset()
        nothing = _EMPTY_TREES[len(next(iter(empty.values())))]
        listing = ("diff-index", "--cached", "--ita-invisible-in-index", "--name-only", "-z")
        output = self._listed(*listing, nothing, "--")
        if output is None:
            return frozenset()
        return frozenset(empty) - {git.name(raw) for raw in output.split(b"\0")}

    def _listed(self, *arguments: str) -> bytes | None:
        """What Git lists; None where it has no answer."""
        try:
            output = self.repository.ask(*arguments)
        except git.TooMuchError:
            raise GitError("git.too-many", most=MOST_FILES) from None
        if output is not None and output.count(b"\0") > MOST_FILES:
            raise GitError("git.too-many", most=MOST_FILES)
        return output

    def _find(self, revision: str) -> str | None:
        """The commit of a revision; None where there is none. What begins with a hyphen would be
        an option to Git.
        """
        if not revision.strip() or revision.startswith("-"):
            raise GitError("git.revision-form", revision=revision)
        asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        output = self.repository.ask(*asked)
        found = None if output is None else _HASH.fullmatch(output.strip())
        return None if found is None else found[0].decode("ascii")

    def _is_shallow(self) -> bool:
        return self.repository.ask("rev-parse", "--is-shallow-repository") == b"true\n"

    def _tree(self, listing: Listing) -> Tree:
        return Tree(listing, Links(listing.entries, self.blobs), self.repository.top)


@contextmanager
def archive(folder: Path) -> Iterator[Archive]:
    """The repository around a folder, for as long as it is asked.

    Raises:
        GitError: there is none, or no Git.
    """
    repository = git.repository(folder)
    if repository is None:
        raise GitError(_why_none(folder), folder=str(folder))
    blobs = Blobs(repository)
    try:
        yield Archive(repository, blobs)
    finally:
        blobs.close()


def short(commit: str) -> str:
    """As much of a commit's name as people are told."""
    return commit[:_SHORT]


def _why_none(folder: Path) -> str:
    if not git.is_installed():
        return "git.not-installed"
    here = Path(os.path.realpath(folder))
    return "git.no-repository" if git.marked_repository(here) is None else "git.refused"


def _records(output: bytes) -> Iterator[tuple[str, str]]:
    """What ``-z`` lists: what is said of each path, and the path."""
    for record in output.split(b"\0"):
        head, tab, path = record.partition(b"\t")
        if tab:
            yield head.decode("ascii"), git.name(path)
