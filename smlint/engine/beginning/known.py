"""What stands in a plan already: the ids a new document may point to, and how it is written."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from smlint.base.result import Result
from smlint.base.text import folded
from smlint.config.settings import Settings
from smlint.engine.overrides import Overrides
from smlint.engine.session import check
from smlint.engine.shipped import Shipped
from smlint.source.endings import is_markdown


@dataclass(frozen=True, slots=True)
class Known:
    """A plan, for those who add to it.

    Attributes:
        settings: those that hold in it.
        ids: the ids of each kind, in the plan's order.
        files: the paths of its documents.
        page: the path of its only file, where all its documents stand; empty for more files.
    """

    settings: Settings
    ids: Mapping[str, tuple[str, ...]]
    files: tuple[str, ...]
    page: str = ""

    @property
    def is_markdown(self) -> bool:
        """Whether most of its files are Markdown."""
        return sum(map(is_markdown, self.files)) * 2 > len(self.files)

    def offered(self, kinds: Iterable[str]) -> tuple[str, ...]:
        """The ids that a link to one of some kinds may name."""
        return tuple(name for kind in kinds for name in self.ids.get(kind, ()))

    def holds(self, path: str) -> bool:
        """Whether the plan has a file of that name, whatever its ending and case."""
        stem = folded(posixpath.splitext(path)[0])
        return any(folded(posixpath.splitext(each)[0]) == stem for each in self.files)


def known(here: Path, today: date, shipped: Shipped) -> Known:
    """Look at the plan around a folder.

    Raises:
        SettingsError: its settings cannot be used.
    """
    outcome = check((), here, today, Overrides(), shipped)[0]
    result = outcome.run.result
    return Known(outcome.settings, _ids(result), _files(result), _page(result))


def _ids(result: Result) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for each in result.understood:
        for kind in (each.kind, *each.also):
            if each.id and each.id not in found.get(kind, ()):
                found[kind] = (*found.get(kind, ()), each.id)
    return found


def _files(result: Result) -> tuple[str, ...]:
    return tuple(note.path for note in result.files if note.role == "plan")


def _page(result: Result) -> str:
    notes = [note for note in result.files if note.role == "plan"]
    return notes[0].path if len(notes) == 1 and notes[0].documents > 1 else ""
