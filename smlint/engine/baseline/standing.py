"""A baseline held against what a plan shows today: what it knows, what is cured, what is new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from smlint.base.finding import Finding, Observation, canonical
from smlint.base.result import Known
from smlint.engine.baseline.entries import Baseline, Entry
from smlint.engine.switch import NEVER

_LONGEST = 80
"""Characters of what tells a finding from others; the mark stands for all of it."""


@dataclass(frozen=True, slots=True)
class Day:
    """What is to be known of a run before its findings can be held against a baseline.

    Attributes:
        today: the day it judged on.
        ran: the ids of the rules that could speak; of others nobody knows what is cured.
        settings: the files of settings and own rules: what is wrong with the judge is never known.
        unread: the names of the rules that say that something could not be read. Where that is
            new, what is not seen is not cured.
    """

    today: date
    ran: frozenset[str]
    settings: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """How a baseline and a plan stand to each other.

    Attributes:
        new: the findings that are to be told, in their order.
        open: those of them that it could take in.
        known: those that the baseline hides.
        left: its entries without what is cured.
        dropped: how many entries are cured; lowered: how many are in part.
        stale: how many findings it knows that are cured.
        over: the marks of entries whose day has passed while the finding is still there.
        blind: something could not be read, so nobody knows what is cured.
    """

    new: tuple[Finding, ...]
    open: tuple[Finding, ...]
    known: tuple[Known, ...]
    left: tuple[Entry, ...]
    dropped: int = 0
    lowered: int = 0
    stale: int = 0
    over: tuple[str, ...] = ()
    blind: bool = False


def standing(findings: Iterable[Finding], baseline: Baseline, day: Day) -> Standing:
    """Split findings by what a baseline knows of them. Of several that are alike the first are the
    known ones.
    """
    new: list[Finding] = []
    known: list[Known] = []
    over: dict[str, None] = {}
    seen: dict[str, list[Finding]] = {}
    for finding in findings:
        entry = baseline.entries.get(finding.mark) if can_be_known(finding, day) else None
        if entry is None or len(seen.get(entry.mark, ())) >= entry.count:
            new.append(finding)
            continue
        seen.setdefault(entry.mark, []).append(finding)
        if entry.holds(day.today):
            known.append(Known(finding, entry.because, entry.owner, entry.until))
        else:
            new.append(finding)
            over[entry.mark] = None
    blind = any(finding.name in day.unread for finding in new)
    left = tuple(_left(baseline.entries.values(), seen, day, blind=blind))
    before = baseline.entries
    return Standing(
        tuple(new),
        tuple(each for each in new if each.mark not in over and can_be_known(each, day)),
        tuple(known),
        left,
        dropped=len(before) - len(left),
        lowered=sum(each.count < before[each.mark].count for each in left),
        stale=_total(before.values()) - _total(left),
        over=tuple(over),
        blind=blind,
    )


def grown(now: Baseline, before: Baseline | None) -> Iterator[Entry]:
    """The entries that know more than they did before."""
    there = {} if before is None else before.entries
    return (
        each
        for mark, each in now.entries.items()
        if mark not in there or there[mark].count < each.count
    )


def can_be_known(finding: Finding, day: Day) -> bool:
    """Whether a baseline may hide a finding: never a bug of ours, a fault of an exception, or what
    is wrong with the settings and the plan's own rules.
    """
    return finding.rule not in NEVER and finding.span.path not in day.settings


def with_new(entries: Iterable[Entry], findings: Iterable[Finding]) -> tuple[Entry, ...]:
    """Entries that know some findings as well."""
    held = {each.mark: each for each in entries}
    first = {finding.mark: finding for finding in reversed(tuple(findings))}
    counts = Counter(finding.mark for finding in findings)
    for mark, count in counts.items():
        if mark in held:
            held[mark] = replace(held[mark], count=held[mark].count + count)
        else:
            finding = first[mark]
            held[mark] = Entry(
                mark, count, finding.rule, finding.name, about(finding), which(finding)
            )
    return tuple(held.values())


def about(finding: Finding) -> str:
    """What a finding is about, for people: its element, else its file."""
    return finding.subject or finding.span.path


def which(finding: Finding) -> str:
    """What tells a finding from others of its element, for people."""
    text = ", ".join(canonical(finding.args[name]) for name in finding.identity)
    return " ".join(text.split())[:_LONGEST].strip()


def passed(over: Iterable[str], baseline: Baseline) -> Iterator[Observation]:
    """What is said of entries whose day has passed."""
    for entry in (baseline.entries[mark] for mark in over):
        if entry.until is not None:
            yield Observation(
                "suppression-expired",
                "known",
                baseline.place(entry.mark),
                anchor=entry.mark,
                args={"rule": entry.rule, "what": entry.about, "until": entry.until},
            )


def _left(
    entries: Collection[Entry], seen: Mapping[str, list[Finding]], day: Day, *, blind: bool
) -> Iterator[Entry]:
    """The entries of which something is still there, or nobody knows."""
    for entry in entries:
        alike = seen.get(entry.mark, [])
        if alike:
            first = alike[0]
            count = entry.count if blind else len(alike)
            yield replace(
                entry, count=count, name=first.name, about=about(first), which=which(first)
            )
        elif blind or entry.rule not in day.ran:
            yield entry


def _total(entries: Iterable[Entry]) -> int:
    return sum(each.count for each in entries)
