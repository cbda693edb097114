"""A text that stands in for a file of a plan: standard input, under a name."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from smlint.engine.overrides import Overrides
from smlint.engine.session import Outcome, Prepared, prepare
from smlint.engine.settings import SETTINGS_FILE, caps
from smlint.engine.shipped import Shipped
from smlint.engine.targets import Target, UnreadTypeError
from smlint.source.discover import plan_root
from smlint.source.disk import Disk
from smlint.source.endings import is_export, is_read
from smlint.source.files import FileSource, Unreadable
from smlint.source.memory import Overlay
from smlint.source.naming import seen_from
from smlint.syntax.document import Caps

Reader = Callable[[int], bytes]
"""Reads a text; more than so many bytes are not judged, and need not all be read."""


class JudgeError(Exception):
    """The text would stand in for a file that judges the others: of the rules, or of settings that
    others build on. Those are read from the disk.
    """

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


@dataclass(frozen=True, slots=True)
class StandIn:
    """A plan in which a text stands in for one file, there or not; what is told is of that file."""

    plan: Prepared
    path: str
    data: bytes

    @property
    def source(self) -> FileSource:
        """The plan's files with the text among them."""
        return Overlay(Disk(self.plan.target.root), {self.path: self.data})

    def judge(self, today: date) -> tuple[Outcome, ...]:
        """Judge the plan; outside of one, the text as it is found."""
        return self.plan.judge(self.source, today)


def stand_in(
    name: str, read: Reader, here: Path, overrides: Overrides, shipped: Shipped
) -> StandIn:
    """The plan around a file that need not be there, with a text in its place.

    Raises:
        UnreadTypeError: the name is that of a folder, or of a type that is not read.
        JudgeError: the file judges others.
        SettingsError, UnknownSelectorError: as of ``check``.
    """
    target = _target(name, here)
    (path,) = target.focus
    own = path == SETTINGS_FILE
    data = read(Caps().file_bytes) if own else b""
    plan = prepare(target, overrides, shipped, {SETTINGS_FILE: _capped(data)} if own else None)
    overrides.require_known(plan.data.rules, broken=(plan.read.own,))
    if not own:
        if path in plan.read.paths:
            raise JudgeError(name)
        data = read(caps(plan.read.settings).file_bytes)
    return StandIn(plan, path, data)


def _target(name: str, here: Path) -> Target:
    path = here / name
    if path.is_dir() or not (is_read(path.name) or is_export(path.name)):
        raise UnreadTypeError(name)
    folder = Path(os.path.realpath(path.parent))
    root = plan_root(folder) or folder
    inside = seen_from(root, path)
    return Target(root, seen_from(here, root), (inside,), frozenset({inside}))


def _capped(data: bytes) -> bytes | Unreadable:
    too_large = len(data) > Caps().file_bytes
    return Unreadable("unreadable.too-large", len(data)) if too_large else data
