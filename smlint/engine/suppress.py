"""Applies the comments that switch rules off, and says what is wrong with them.

Suppressed findings are kept and counted. Rules never see a suppression.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from smlint.base.finding import Arg, Finding, Observation
from smlint.base.result import Suppressed
from smlint.base.span import Span
from smlint.engine.file_phase import FileResult
from smlint.plan.graph import Plan
from smlint.rules.book import RuleBook
from smlint.syntax.document import Suppression
from smlint.syntax.nodes import steps

NEVER = frozenset({"SM999", "SM911", "SM912", "SM929"})
"""What no comment switches off: a bug of ours, and the faults of suppressions themselves."""


@dataclass(frozen=True, slots=True)
class Applied:
    """The findings that stay, those switched off, and what was seen in the comments."""

    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    seen: tuple[Observation, ...]


@dataclass(slots=True)
class _Switch:
    """One selector of one comment."""

    comment: Suppression
    path: str
    word: str
    span: Span
    rules: frozenset[str]
    expired: date | None = None
    used: bool = field(default=False)


def apply(
    findings: Iterable[Finding],
    files: Iterable[FileResult],
    plan: Plan,
    book: RuleBook,
    today: date,
) -> Applied:
    """Split findings by the suppressions of their files."""
    seen: list[Observation] = []
    switches: list[_Switch] = []
    for file in files:
        for comment in file.suppressions:
            seen += _faults(comment)
            switches += _switches(comment, file.path, book, seen, today)
    kept: list[Finding] = []
    off: list[Suppressed] = []
    for finding in findings:
        switch = next((each for each in switches if _covers(each, finding, plan)), None)
        if switch is None:
            kept.append(finding)
        else:
            off.append(Suppressed(finding, switch.comment.reason, switch.comment.span))
    seen += _unused(switches)
    return Applied(tuple(kept), tuple(off), tuple(seen))


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
    comment: Suppression, path: str, book: RuleBook, seen: list[Observation], today: date
) -> Iterator[_Switch]:
    until = _until(comment, seen)
    for word, span in comment.selectors:
        rules = book.select(word)
        if rules is None:
            guess = book.guess(word)
            args: dict[str, Arg] = {"rule": word}
            if guess is not None:
                args["guess"] = guess
            name = "unknown" if guess is None else "guess"
            seen.append(Observation("suppression-unused", name, span, anchor=word, args=args))
            continue
        switch = _Switch(comment, path, word, span, rules - NEVER)
        if until is not None and until < today:
            switch.expired = until
        yield switch


def _until(comment: Suppression, seen: list[Observation]) -> date | None:
    if comment.until is None:
        return None
    try:
        return date.fromisoformat(comment.until)
    except ValueError:
        args: dict[str, Arg] = {"text": comment.until}
        anchor = comment.until
        seen.append(
            Observation("suppression-expired", "not-a-date", comment.span, anchor=anchor, args=args)
        )
        return None


def _covers(switch: _Switch, finding: Finding, plan: Plan) -> bool:
    """Whether a comment covers a finding: of the same file, and about the element that begins on
    the comment's line or the next one. An expired comment covers nothing; that it would have is
    remembered.
    """
    if finding.rule not in switch.rules or finding.span.path != switch.path:
        return False
    if not (switch.comment.whole_document or _near(switch.comment, finding, plan)):
        return False
    switch.used = True
    return switch.expired is None


def _near(comment: Suppression, finding: Finding, plan: Plan) -> bool:
    lines = {comment.line, comment.line + 1}
    if finding.span.start.line in lines:
        return True
    part = plan.part_at(finding.span.path, finding.span.start.offset)
    if part is None:
        return False
    pointer = finding.pointer[len(part.document.base) :]
    begins = [span.start.line for span in steps(part.document.root, pointer)]
    if part.document.base:  # an item of a list is an element too; a whole file is not
        begins.append(part.document.root.span.start.line)
    return any(line in lines for line in begins)


def _unused(switches: Iterable[_Switch]) -> Iterator[Observation]:
    for switch in switches:
        if switch.expired is not None:
            until: dict[str, Arg] = {"rule": switch.word, "until": switch.expired}
            yield Observation(
                "suppression-expired", "expired", switch.span, anchor=switch.word, args=until
            )
        elif not switch.used:
            args: dict[str, Arg] = {"rule": switch.word}
            yield Observation(
                "suppression-unused", "unused", switch.span, anchor=switch.word, args=args
            )
