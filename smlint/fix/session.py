"""One call for ``smlint check --fix`` and ``--diff``: paths in, outcomes and changed files out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from smlint.base.result import Refused
from smlint.engine.overrides import Overrides
from smlint.engine.session import HERE, Outcome, Prepared, View, prepare, prepared
from smlint.engine.shipped import Shipped
from smlint.engine.standing_in import StandIn
from smlint.fix.offer import encoded, offers
from smlint.fix.proposal import Proposal
from smlint.fix.rounds import Change, Rounds
from smlint.source.lock import locked
from smlint.source.memory import Overlay
from smlint.source.rewrite import not_writable, rewrite, sweep


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for: fixes that somebody should look at as well, and whether to write."""

    unsafe: bool = False
    write: bool = False


@dataclass(frozen=True, slots=True)
class Mended:
    """One plan after its fixes.

    Attributes:
        root: how reports write the plan's folder.
        outcomes: what is to be told of it; with ``write`` of the plan as it is now, else of the
            plan as it lies there.
        changes: the files that were changed, or would be.
    """

    root: str
    outcomes: tuple[Outcome, ...]
    changes: tuple[Change, ...]
    refused: tuple[Refused, ...] = ()


def shown(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    """Outcomes whose findings tell what could be done about them."""
    return tuple(offers(each).shown for each in outcomes)


def mend(
    paths: Iterable[str],
    here: Path,
    today: date,
    overrides: Overrides,
    shipped: Shipped,
    *,
    wish: Wish,
    view: View = HERE,
) -> tuple[Mended, ...]:
    """Put right what can be in every plan that the paths mean.

    Raises:
        NoSuchPathError, UnreadTypeError, SettingsError, UnknownSelectorError: as of ``check``.
        BusyError: another run is writing a plan, and does not end.
    """
    plans = prepared(tuple(paths), here, overrides, shipped, view)
    return tuple(_Mender(each, today, overrides, shipped, wish, view).mend() for each in plans)


def proposed(
    given: StandIn, today: date, overrides: Overrides, shipped: Shipped, *, unsafe: bool
) -> Mended:
    """What could be put right in a text that stands in for a file; nothing is written.

    Raises:
        SettingsError: the settings cannot be used.
    """
    laid = {given.path: given.data}
    return _Mender(given.plan, today, overrides, shipped, Wish(unsafe), HERE, laid).mend()


@dataclass(frozen=True, slots=True)
class _Mender:
    plan: Prepared
    today: date
    overrides: Overrides
    shipped: Shipped
    wish: Wish
    view: View
    given: Mapping[str, bytes] = field(default_factory=dict)
    """What stands in for files from the beginning."""

    @property
    def root(self) -> Path:
        return self.plan.target.root

    def mend(self) -> Mended:
        """All of one plan. Nothing that was read before the lock was held is trusted."""
        if not self.wish.write:
            return self._mended()
        with locked(self.root) if self.root.is_dir() else nullcontext():
            return self._mended()

    def _mended(self) -> Mended:
        rounds = Rounds(self._judge, self._wanted, self._locked)
        outcomes = rounds.run()
        changes, refused = rounds.changes, tuple(rounds.refused)
        if not self.wish.write:
            outcomes = self._judge({}) if changes else outcomes
            return Mended(self.plan.target.shown, outcomes, changes, refused)
        sweep(self.root, _files(outcomes))
        written, failed = self._write(changes)
        if failed:
            outcomes = self._judge({})
        return Mended(self.plan.target.shown, outcomes, written, (*refused, *failed))

    def _judge(self, changed: Mapping[str, bytes]) -> tuple[Outcome, ...]:
        laid = {**self.given, **changed}
        plan = prepare(self.plan.target, self.overrides, self.shipped, laid, self.view)
        files = self.view.ground.source(self.root)
        return plan.judge(Overlay(files, laid) if laid else files, self.today)

    def _wanted(self, proposal: Proposal) -> bool:
        return proposal.fix.safe or self.wish.unsafe

    def _locked(self, path: str) -> str | None:
        return None if path in self.given else not_writable(self.root, path)

    def _write(self, changes: Iterable[Change]) -> tuple[tuple[Change, ...], tuple[Refused, ...]]:
        written, failed = list[Change](), list[Refused]()
        for change in changes:
            before, after = encoded(change.before), encoded(change.after)
            reason = rewrite(self.root, change.before.path, before, after)
            if reason is None:
                written.append(change)
            else:
                failed += (Refused(each, reason) for each in change.fixed)
        return tuple(written), tuple(failed)


def _files(outcomes: Iterable[Outcome]) -> frozenset[str]:
    return frozenset(note.path for each in outcomes for note in each.run.result.files)


def told(mended: Mended, *, fixed: bool) -> tuple[Outcome, ...]:
    """The outcomes of a plan with what was done, told with the first of them."""
    outcomes = shown(mended.outcomes)
    if not outcomes:
        return ()
    done = tuple(each for change in mended.changes for each in change.fixed) if fixed else ()
    first = outcomes[0]
    result = replace(first.run.result, fixed=done, refused=mended.refused)
    return (replace(first, run=replace(first.run, result=result)), *outcomes[1:])
