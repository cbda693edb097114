"""``smlint baseline``: what a plan's file of known findings is to hold, not yet written."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from smlint.base.finding import Finding
from smlint.engine.baseline.entries import FILE, Baseline, Entry, written
from smlint.engine.baseline.held import MISSING, named_at, refused
from smlint.engine.baseline.reading import BYTES, decoded, parse
from smlint.engine.baseline.standing import Standing, with_new
from smlint.engine.overrides import Overrides
from smlint.engine.refused import RefusedError
from smlint.engine.session import Outcome, Prepared, prepared
from smlint.engine.shipped import Shipped
from smlint.engine.unusable import SettingsError
from smlint.source.disk import Disk
from smlint.source.files import Unreadable
from smlint.source.naming import seen_from
from smlint.source.relative import parts_below
from smlint.source.text import Text


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for: to renew what is there, and to take in what is new."""

    update: bool = False
    accept: bool = False


@dataclass(frozen=True, slots=True)
class Renewed:
    """One plan's baseline as it is to be.

    Attributes:
        outcome: the plan, judged.
        folder: where its path starts; path: the file.
        shown: the file as people would type it in the current folder.
        inside: the file from the plan's folder; empty where it lies outside.
        before: what the file holds; None where there is none.
        standing: how what it knew and the plan stand to each other.
        taken: the findings that it is to know as well.
        entries: what it is to hold.
    """

    outcome: Outcome
    folder: Path
    path: str
    shown: str
    inside: str
    before: bytes | None
    standing: Standing
    taken: tuple[Finding, ...]
    entries: tuple[Entry, ...]

    @property
    def after(self) -> bytes:
        """What the file is to hold."""
        return written(self.entries).encode()

    @property
    def remaining(self) -> tuple[Finding, ...]:
        """What it still does not know."""
        taken = {id(each) for each in self.taken}
        return tuple(each for each in self.standing.new if id(each) not in taken)


def renewed(
    paths: Iterable[str],
    here: Path,
    today: date,
    overrides: Overrides,
    shipped: Shipped,
    *,
    wish: Wish,
) -> tuple[Renewed, ...]:
    """The baselines of every plan that the paths mean.

    Raises:
        RefusedError: there is one already, or none to renew; the paths name no whole plan.
        NoSuchPathError, UnreadTypeError, SettingsError, UnknownSelectorError: as of ``check``.
    """
    plans = prepared(tuple(paths), here, replace(overrides, known=False), shipped)
    found = tuple(filter(None, (_renewed(plan, here, today, overrides, wish) for plan in plans)))
    if not found:
        raise RefusedError("cli.no-plan")
    if overrides.baseline is not None and len(found) > 1:
        raise RefusedError("baseline.several")
    return found


def _renewed(
    plan: Prepared, here: Path, today: date, overrides: Overrides, wish: Wish
) -> Renewed | None:
    target = plan.target
    if target.focus:
        raise RefusedError("baseline.part", path=target.focus[0], root=target.shown)
    named = overrides.baseline
    folder = target.root if named is None else named.parent
    path = (plan.read.settings.baseline or FILE) if named is None else named.name
    shown = seen_from(here, folder / path)
    data = _bytes(folder, path)
    if isinstance(data, Unreadable) and data.size is None:
        place = None if named is not None else named_at(plan.read)
        error = refused(path, data, place)
        raise SettingsError(error.seen, None, target.shown)
    text = Text(seen_from(target.root, folder / path), "")
    baseline = Baseline(text) if data is None else _read(text.path, data, shown, wish)
    if data is None and wish.update:
        raise RefusedError("baseline.none", path=shown)
    judged = replace(plan, read=replace(plan.read, baseline=baseline))
    (outcome,) = judged.judge(Disk(target.root), today)
    held = outcome.run.standing
    if not outcome.run.is_plan or held is None:
        return None
    taken = held.open if wish.accept or not wish.update else ()
    return Renewed(
        outcome,
        folder,
        path,
        shown,
        "" if parts_below(text.path) is None else text.path,
        data if isinstance(data, bytes) else None,
        held,
        taken,
        with_new(held.left, taken),
    )


def _read(path: str, data: bytes | Unreadable, shown: str, wish: Wish) -> Baseline:
    """What is there, if it is to be renewed."""
    if not wish.update:
        raise RefusedError("baseline.exists", path=shown)
    return parse(decoded(path, data), merging=True)


def _bytes(folder: Path, path: str) -> bytes | Unreadable | None:
    """What is there; None where nothing is, not even a link that leads nowhere."""
    data = Disk(folder).read(path, BYTES)
    if isinstance(data, bytes) or data.reason != MISSING:
        return data
    return Unreadable("refused.link") if os.path.lexists(folder / path) else None
