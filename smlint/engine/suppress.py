"""Applies the exceptions, in comments and in smlint.yaml, and says what is wrong with them.

Suppressed findings are kept and counted. Rules never see a suppression.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from smlint.base.finding import Arg, Finding, Observation
from smlint.base.result import Suppressed
from smlint.config.settings import Exemption
from smlint.engine import exempt
from smlint.engine.file_phase import FileResult
from smlint.engine.switch import Switch, day_of, told
from smlint.plan.graph import Plan
from smlint.rules.book import RuleBook
from smlint.syntax.document import Suppression
from smlint.syntax.nodes import steps

_WHOLE = 0
"""The line of comments that count for their whole document."""


@dataclass(frozen=True, slots=True)
class Applied:
    """The findings that stay, those switched off, and what was seen in the exceptions."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    seen: tuple[Observation, ...]


def apply(
    findings: Iterable[Finding],
    files: Iterable[FileResult],
    plan: Plan,
    *,
    book: RuleBook,
    today: date,
    exemptions: tuple[Exemption, ...],
    ran: frozenset[str],
    judged: bool,
) -> Applied:
    """Split findings by the exceptions of their files and of the settings.

    ``ran`` holds the ids of the rules that could speak. ``judged`` says whether the settings are
    judged too, or only used: one document of a plan does not show what is wrong with them.
    """
    seen: list[Observation] = []
    comments = _Comments(plan)
    for file in files:
        for comment in file.suppressions:
            seen += _faults(comment)
            for each in _switches(comment, book, seen, today):
                comments.add(comment, each)
    entries = list(exempt.switches(exemptions, plan, book, today))
    kept: list[Finding] = []
    off: list[Suppressed] = []
    for finding in findings:
        near = (*comments.near(finding), *entries)
        switch = next((each for each in near if each.covers(finding)), None)
        if switch is None:
            kept.append(finding)
        else:
            off.append(Suppressed(finding, switch.reason, switch.place, switch.until))
    seen += told(comments.switches, ran)
    if judged:
        seen += (*exempt.faults(exemptions, plan), *told(entries, ran))
    return Applied(tuple(kept), tuple(off), tuple(seen))


@dataclass(frozen=True, slots=True)
class _Comments:
    """The switches in comments, by the lines they are meant for: asked for every finding, it
    looks only at those near.
    """

    plan: Plan
    switches: list[Switch] = field(default_factory=list)
    lines: defaultdict[tuple[str, int], list[int]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def add(self, comment: Suppression, switch: Switch) -> None:
        """One more switch; a comment counts for its line and the next."""
        meant = (_WHOLE,) if comment.whole_document else (comment.line, comment.line + 1)
        for line in meant:
            self.lines[comment.span.path, line].append(len(self.switches))
        self.switches.append(switch)

    def near(self, finding: Finding) -> Iterator[Switch]:
        """The switches that are meant for a finding's place, in the order they were written."""
        path = finding.span.path
        numbers = {
            number
            for line in (_WHOLE, *self.begins(finding))
            for number in self.lines.get((path, line), ())
        }
        return (self.switches[number] for number in sorted(numbers))

    def begins(self, finding: Finding) -> Iterator[int]:
        """The lines on which a finding begins, and each element around it."""
        yield finding.span.start.line
        if not self.lines:
            return
        part = self.plan.part_about(finding.span, finding.pointer)
        if part is None:
            return
        pointer = finding.pointer[len(part.document.base) :]
        for span in steps(part.document.root, pointer):
            yield span.start.line
        if part.document.base:  # an item of a list is an element too; a whole file is not
            yield part.document.root.span.start.line


def _faults(comment: Suppression) -> Iterator[Observation]:
    if not comment.selectors:
        yield Observation("suppression-unused", "nothing", comment.span, anchor="nothing")
    elif not comment.reason:
        words = tuple(word for word, _span in comment.selectors)
        args: dict[str, Arg] = {"rules": words}
        anchor = ",".join(words)
        yield Observation(
            "suppression-without-reason", "missing", comment.span, anchor=anchor, args=args
        )


def _switches(
    comment: Suppression, book: RuleBook, seen: list[Observation], today: date
) -> Iterator[Switch]:
    until = None if comment.until is None else day_of(comment.until)
    if comment.until is not None and until is None:
        seen.append(_no_day(comment, comment.until))
        return

    for word, span in comment.selectors:
        rules = book.select(word)
        args: dict[str, Arg] = {"rule": word}
        if rules is None:
            guess = book.guess(word)
            if guess is not None:
                args["guess"] = guess
            name = "unknown" if guess is None else "guess"
            seen.append(Observation("suppression-unused", name, span, anchor=word, args=args))
            continue
        unused = Observation("suppression-unused", "unused", span, anchor=word, args=args)
        switch = Switch(rules, comment.reason, comment.span, lambda _: True, unused, until=until)
        if until is not None and until < today:
            passed = {**args, "until": until}
            switch.expired = Observation(
                "suppression-expired", "expired", span, anchor=word, args=passed
            )
        yield switch


def _no_day(comment: Suppression, until: str) -> Observation:
    args: dict[str, Arg] = {"text": until}
    return Observation("suppression-expired", "not-a-date", comment.span, anchor=until, args=args)
