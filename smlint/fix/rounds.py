"""The rounds: put right what can be, judge again, until there is nothing more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from smlint.base.finding import Arg, Finding
from smlint.base.result import Refused
from smlint.engine.session import Outcome
from smlint.engine.unusable import SettingsError
from smlint.fix.offer import encoded, offers
from smlint.fix.proposal import Proposal, applied
from smlint.source.text import Text

MOST_ROUNDS = 10
"""A plan whose findings go in circles is given back as it was."""

Batch = Mapping[str, tuple[Text, list[Proposal]]]
"""What one round puts right: by file its text, and the proposals for it."""

Judge = Callable[[Mapping[str, bytes]], tuple[Outcome, ...]]
"""Judges a plan with some files laid over those on the disk."""


@dataclass(frozen=True, slots=True)
class Change:
    """One file: as it was read, as it is to be, and the findings that are put right by that."""

    before: Text
    after: Text
    fixed: tuple[Finding, ...]


@dataclass(slots=True)
class Rounds:
    """The way of one plan from what it is to what it can be.

    Attributes:
        judge: judges it with what was changed so far.
        wanted: whether a fix is asked for.
        locked: why a file cannot be written; None where it can.
    """

    judge: Judge
    wanted: Callable[[Proposal], bool]
    locked: Callable[[str], str | None]
    refused: list[Refused] = field(default_factory=list)
    _before: dict[str, Text] = field(default_factory=dict)
    _now: dict[str, Text] = field(default_factory=dict)
    _fixed: dict[str, list[Finding]] = field(default_factory=dict)
    _given_up: set[tuple[str, ...]] = field(default_factory=set)
    _locked: dict[str, str | None] = field(default_factory=dict)

    def run(self) -> tuple[Outcome, ...]:
        """All rounds; what the plan gives at their end.

        Raises:
            SettingsError: the settings cannot be used, before anything was changed.
        """
        outcomes = self.judge({})
        for _ in range(MOST_ROUNDS):
            batch = self._batch(outcomes)
            if not batch:
                return outcomes
            outcomes = self._round(outcomes, batch)
        return self._back(outcomes)

    @property
    def changes(self) -> tuple[Change, ...]:
        """The files that are to be written."""
        return tuple(
            Change(self._before[path], text, tuple(self._fixed[path]))
            for path, text in sorted(self._now.items())
            if text.content != self._before[path].content
        )

    def _batch(self, outcomes: Iterable[Outcome]) -> Batch:
        """What this round puts right, by file."""
        batch: dict[str, tuple[Text, list[Proposal]]] = {}
        unproven: list[Proposal] = []
        for outcome in outcomes:
            offered = offers(outcome, self.wanted, self._open)
            unproven += offered.unproven
            for path, proposals in offered.proposals.items():
                if path not in batch:
                    batch[path] = outcome.run.texts[path], proposals
        if not batch:  # what could not be done beside others may still be done after them
            for each in unproven:
                self._refuse(each.finding, each.hindered or "refused.unproven")
        return batch

    def _open(self, proposal: Proposal) -> bool:
        """Whether a fix is still to be tried; one in a file that cannot be written is refused."""
        finding = proposal.finding
        if finding.likeness in self._given_up:
            return False
        path = finding.span.path
        if path not in self._locked:
            self._locked[path] = self.locked(path)
        reason = self._locked[path]
        if reason is not None:
            self._refuse(finding, reason)
        return reason is None

    def _round(self, outcomes: tuple[Outcome, ...], batch: Batch) -> tuple[Outcome, ...]:
        """One round; the files in which a fix did not help stay as they were."""
        tried = {path: applied(text, made) for path, (text, made) in batch.items()}
        after = self._judged(tried)
        idle = set(batch) if after is None else self._idle(batch, outcomes, after)
        for path in batch.keys() - idle:
            text, made = batch[path]
            self._before.setdefault(path, text)
            self._now[path] = tried[path]
            done = (replace(each.finding, fix=each.fix) for each in made)
            self._fixed.setdefault(path, []).extend(done)
        if after is None:
            for each in (each for _text, made in batch.values() for each in made):
                self._refuse(each.finding, "refused.no-help")
            return outcomes
        return self.judge(self._laid()) if idle else after

    def _idle(self, batch: Batch, before: Iterable[Outcome], after: Iterable[Outcome]) -> set[str]:
        """The files in which a finding is still there after its fix; those fixes are refused."""
        there, left = _counted(before), _counted(after)
        idle: set[str] = set()
        for path, (_text, made) in batch.items():
            times = Counter(each.finding.likeness for each in made)
            for each in made:
                alike = path, each.finding.likeness
                if left[alike] > there[alike] - times[alike[1]]:
                    idle.add(path)
                    self._refuse(each.finding, "refused.no-help")
        return idle

    def _judged(self, tried: Mapping[str, Text]) -> tuple[Outcome, ...] | None:
        try:
            return self.judge({**self._laid(), **_bytes(tried)})
        except SettingsError:
            return None

    def _laid(self) -> dict[str, bytes]:
        return _bytes(self._now)

    def _refuse(self, finding: Finding, reason: str, **args: Arg) -> None:
        if finding.likeness not in self._given_up:
            self._given_up.add(finding.likeness)
            self.refused.append(Refused(finding, reason, args))

    def _back(self, outcomes: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
        """Give back the files in which there is always something more to put right."""
        restless = self._batch(outcomes).keys()
        if not restless:
            return outcomes
        for path in restless:
            for finding in self._fixed.pop(path, []):
                self._refuse(finding, "refused.no-end")
            self._now.pop(path, None)
        return self.judge(self._laid())


def _bytes(texts: Mapping[str, Text]) -> dict[str, bytes]:
    return {path: encoded(text) for path, text in texts.items()}


def _counted(outcomes: Iterable[Outcome]) -> Counter[tuple[str, tuple[str, ...]]]:
    return Counter((each.span.path, each.likeness) for each in _findings(outcomes))


def _findings(outcomes: Iterable[Outcome]) -> Iterator[Finding]:
    return (each for outcome in outcomes for each in outcome.run.result.findings)
