"""Where the names of a tree lead once its links are followed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from smlint.source.blobs import Blobs
from smlint.source.files import Unreadable

LINK = "120000"
SUBMODULE = "160000"

_LONGEST_TARGET = 4096  # bytes
_MOST_NAMES = 256  # in one target; a tree may hold a million links


class Entry(NamedTuple):
    """What stands at a path: Git's mode, and the name of the content. There may be 100,000."""

    mode: str
    blob: str


_OUT = ("..",)


@dataclass(frozen=True, slots=True)
class Links:
    """The links of one tree. Each is followed once, so that thousands that lead through each other
    cost no more than thousands that do not.
    """

    entries: Mapping[str, Entry]
    blobs: Blobs
    _known: dict[str, str | None] = field(default_factory=dict)

    def followed(self, parts: Sequence[str]) -> str | None:
        """The path from the top that some names lead to; None where a link leads out of the
        repository. Of a link that leads to itself the path is its own, of what lies in a submodule
        the path is the submodule's.
        """
        done: list[str] = []
        way: list[str | None] = [*reversed(parts)]  # None is where the target of a link ends
        begun: list[str] = []
        while way:
            part = way.pop()
            if part is None:
                self._known[begun.pop()] = "/".join(done)
            elif part == "..":
                if not done:
                    return self._ended(begun, None)
                done.pop()
            elif part not in ("", "."):
                path = self._arrived("/".join((*done, part)))
                if path is None or self._is_end(path):
                    return self._ended(begun, path)
                done = path.split("/") if path else []
                if self._mode(path) == LINK:
                    begun.append(path)
                    self._known[path] = path  # met again before its end, it leads to itself
                    way += (None, *reversed(self._target(path)))
                    done.pop()
        return "/".join(done)

    def _arrived(self, path: str) -> str | None:
        """Where a path leads that may be a link which was followed before."""
        return self._known.get(path, path)

    def _is_end(self, path: str) -> bool:
        """Whether no way goes on from a path: a submodule, or a link to itself."""
        mode = self._mode(path)
        return mode == SUBMODULE or (mode == LINK and path in self._known)

    def _ended(self, begun: Iterable[str], path: str | None) -> str | None:
        """The end of a way, which is that of all links on it."""
        self._known.update(dict.fromkeys(begun, path))
        return path

    def _mode(self, path: str) -> str | None:
        entry = self.entries.get(path)
        return None if entry is None else entry.mode

    def _target(self, path: str) -> Sequence[str]:
        """The names in a link; as those of a way out of the repository where it cannot be read."""
        target = self.blobs.read(self.entries[path].blob, _LONGEST_TARGET)
        if isinstance(target, Unreadable) or target.startswith(b"/"):
            return _OUT * (path.count("/") + 1)
        names = os.fsdecode(target).split("/")
        return names if len(names) <= _MOST_NAMES else _OUT * (path.count("/") + 1)
