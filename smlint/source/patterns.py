"""Globs over paths, as .gitignore writes them: ``drafts/``, ``*.draft.md``, ``!keep.md``."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Patterns:
    """Some globs, read once, when the first path is asked for."""

    def __init__(self, globs: tuple[str, ...]) -> None:
        self.globs = globs

    def match(self, path: str) -> bool:
        """Whether a path (with ``/``) is meant; of several globs that fit, the last decides."""
        return bool(self.globs) and self._spec.match_file(path)

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        from pathspec import GitIgnoreSpec  # noqa: PLC0415 (50 ms that most runs do not need)

        return GitIgnoreSpec.from_lines(self.globs)
