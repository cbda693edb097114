"""Which findings of a run can be put right: their fixes, each proven."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from smlint.base.finding import Finding, Observation
from smlint.config.settings import Settings
from smlint.engine.file_phase import nothing_beside, read_file
from smlint.engine.found_phase import read_as_found
from smlint.engine.session import Outcome
from smlint.engine.settings import SETTINGS_FILE, caps
from smlint.engine.shipped import Shipped
from smlint.fix.draft import Drafter
from smlint.fix.proposal import Proposal, apart, pieces_of
from smlint.fix.prove import Prover, Reader
from smlint.rules.definition import Mend
from smlint.source.text import Text

UNUSED = "suppression-unused", frozenset({"unused", "element", "whole"})
"""The findings of exceptions, or parts of them, that switch off nothing."""


@dataclass(frozen=True, slots=True)
class Offers:
    """The fixes of one run, by file; each can be made with the others of its file."""

    outcome: Outcome
    proposals: dict[str, list[Proposal]]
    unproven: tuple[Proposal, ...] = ()
    """What was asked for and cannot be done, or would change something else, alone or beside the
    others.
    """

    @property
    def shown(self) -> Outcome:
        """The run, its findings with their fixes."""
        fixes = {id(each.finding): each.fix for own in self.proposals.values() for each in own}
        run = self.outcome.run
        told = (
            replace(each, fix=fixes[id(each)]) if id(each) in fixes else each
            for each in run.result.findings
        )
        result = replace(run.result, findings=tuple(told))
        return replace(self.outcome, run=replace(run, result=result))


Wanted = Callable[[Proposal], bool]


def offers(outcome: Outcome, *wanted: Wanted) -> Offers:
    """What can be put right of what a run found, and is wanted."""
    found: dict[str, list[Proposal]] = {}
    unproven: list[Proposal] = []
    for path, findings in _by_file(outcome).items():
        proven, left = _of_file(path, findings, outcome, wanted)
        unproven += left
        if proven:
            found[path] = proven
    return Offers(outcome, found, tuple(unproven))


def _by_file(outcome: Outcome) -> dict[str, list[tuple[Finding, tuple[Mend, ...]]]]:
    """The findings that their rules know how to mend. Of a document as found only what is no
    matter of its form: it has none.
    """
    files = defaultdict(list)
    for finding in outcome.run.result.findings:
        mends = outcome.rules[finding.rule].messages[finding.message].mends
        if outcome.run.result.found:
            mends = tuple(each for each in mends if each.do == "erase")
        if mends:
            files[finding.span.path].append((finding, mends))
    return files


def _of_file(
    path: str,
    findings: Iterable[tuple[Finding, tuple[Mend, ...]]],
    outcome: Outcome,
    wanted: tuple[Wanted, ...],
) -> tuple[list[Proposal], list[Proposal]]:
    """What can be done in one file, and what was to be done and cannot."""
    text, limits = outcome.run.texts.get(path), caps(outcome.settings)
    pieces = None if text is None or ".." in path else pieces_of(text, limits)
    if text is None or pieces is None:
        return [], []
    unused = frozenset(
        (each.span.start.offset, each.span.end.offset)
        for each, _mends in findings
        if each.name == UNUSED[0] and each.message in UNUSED[1]
    )
    drafter = Drafter(text, pieces, outcome.data.model, unused)
    made = (drafter.proposal(*each) for each in findings)
    open_ = [each for each in made if each is not None and all(ask(each) for ask in wanted)]
    together = apart(each for each in open_ if not each.hindered)
    proven = Prover(text, pieces, limits, _reader(outcome)).proven(together)
    sure = {id(each) for each in proven}
    hindered = [each for each in open_ if each.hindered]
    return proven, [*hindered, *(each for each in together if id(each) not in sure)]


def _reader(outcome: Outcome) -> Reader:
    read = _as_found if outcome.run.result.found else _as_plan

    def seen(text: Text) -> tuple[Observation, ...]:
        # The settings are no document: where they cannot be used any more, the next round says so.
        if text.path == SETTINGS_FILE:
            return ()
        return read(text, outcome.settings, outcome.data)

    return seen


def _as_found(text: Text, settings: Settings, shipped: Shipped) -> tuple[Observation, ...]:
    return read_as_found(text, settings, shipped).seen


def _as_plan(text: Text, settings: Settings, shipped: Shipped) -> tuple[Observation, ...]:
    data = encoded(text)
    result = read_file(text.path, data, settings, shipped, included=True, beside=nothing_beside)
    return result.seen


def encoded(text: Text) -> bytes:
    """The bytes of a text, as it was decoded."""
    return (b"\xef\xbb\xbf" if text.bom else b"") + text.content.encode("utf-8")
