"""What is seen in a plan, and what is said of it.

Lower layers *observe*: they name a rule and one of its messages, and fill the message's blanks.
The engine turns an observation into a *finding* by adding what the rule and the settings decide
(id, severity, what identifies it). Neither holds prose, so both can be cached, compared and told
in any language.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import IntEnum

from smlint.base.fix import Fix
from smlint.base.span import Pointer, Span


class Severity(IntEnum):
    """How bad it is: an error contradicts the guide or the plan, a warning asks a reviewer to
    decide, an info is advice.
    """

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The name that files, options and JSON use: ``error``."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Term:
    """A word of smlint's own, told in the reader's language: ``Term("kind.metric")``."""

    key: str


Arg = str | int | Decimal | date | Term | tuple["Arg", ...]
"""What may fill a blank. Numbers and dates stay typed, so each language writes them its own way."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that helps to understand a finding; ``note`` is a key of the catalogue."""

    span: Span
    note: str
    args: Mapping[str, Arg] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Observation:
    """What a layer saw at one place, before anybody ranks it.

    Attributes:
        rule: the rule's name, ``objective-no-target``.
        message: the id of one of the rule's messages.
        span: where it stands.
        pointer: the value it is about, from the root of its document.
        subject: the entity it is about, ``objective:obj-followers``; empty for a file.
        anchor: an address that survives moved lines, used where there is no subject: the
            pointer with list places replaced by ids.
        args: what fills the message's blanks.
        related: other places.
        base: where that document stands in its file; None where its place tells.
    """

    rule: str
    message: str
    span: Span
    pointer: Pointer = ()
    subject: str = ""
    anchor: str = ""
    args: Mapping[str, Arg] = field(default_factory=dict)
    related: tuple[Related, ...] = ()
    base: Pointer | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at one place: an observation, ranked.

    Attributes:
        rule: the rule's id, ``SM116``.
        identity: the arguments that tell this finding from others of the same rule and place.
        occurrence: counts findings that are alike in everything else, from 0.
        fix: what would put it right, where there is one answer and it was proven to change
            nothing else.
        new_in: the version that its rule came with, where that is newer than the team agreed to:
            it is advice then, and fails nothing.
    """

    rule: str
    name: str
    severity: Severity
    span: Span
    message: str
    pointer: Pointer = ()
    subject: str = ""
    anchor: str = ""
    args: Mapping[str, Arg] = field(default_factory=dict)
    identity: tuple[str, ...] = ()
    related: tuple[Related, ...] = ()
    occurrence: int = 0
    fix: Fix | None = None
    new_in: str = ""

    @property
    def likeness(self) -> tuple[str, ...]:
        """What makes two findings the same finding on another day, but for their count.

        No line number, no date of today: what moved is not new.
        """
        where = self.subject or f"{self.span.path}#{self.anchor}"
        blanks = (f"{name}={canonical(self.args[name])}" for name in self.identity)
        return (self.rule, self.message, where, *blanks)

    @property
    def fingerprint(self) -> str:
        """32 hexadecimal digits that JSON and code hosts store for this finding."""
        return self._digits(self.occurrence)

    @property
    def mark(self) -> str:
        """The fingerprint of the first of all findings that are alike: a baseline counts them
        under it.
        """
        return self._digits(0)

    def _digits(self, occurrence: int) -> str:
        text = "\0".join((*self.likeness, str(occurrence)))
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]

    @property
    def order(self) -> tuple[str, int, int, str]:
        """The order of reports: path, line, column, rule. What a rule says several times of one
        place stays in the order in which it says it.
        """
        start = self.span.start
        return (self.span.path, start.line, start.column, self.rule)


def canonical(arg: Arg) -> str:
    """Write an argument the same way in every language: ``1700``, ``2027-06-30``."""
    if isinstance(arg, tuple):
        return ",".join(canonical(part) for part in arg)
    if isinstance(arg, Term):
        return arg.key
    if isinstance(arg, date):
        return arg.isoformat()
    if isinstance(arg, Decimal):
        return format(arg.normalize(), "f")
    return str(arg)
