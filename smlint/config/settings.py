"""What a run was told to do: smlint.yaml, the command line over it, the defaults below it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from smlint.base.finding import Severity
from smlint.base.span import Span

PROFILES = ("starter", "standard", "strict")
"""Each holds the rules of the ones before it."""

Names = Mapping[str, tuple[str, ...]]
"""For each field, kind or list, names that a team has for it."""

Written = tuple[str, Span]
"""A word of smlint.yaml, and where it stands."""


@dataclass(frozen=True, slots=True)
class Exemption:
    """An entry of ``ignore:`` with a reason: it suppresses findings, which are still counted.

    Attributes:
        rule: the selector of what is to be silent.
        place: where the entry begins.
        elements: ids, or ``kind:id``; empty for the whole plan.
        until: the last day, as written, not yet known to be a date.
        because: the reason; empty when nobody gave one.
    """

    rule: Written
    place: Span
    elements: tuple[Written, ...] = ()
    until: Written | None = None
    because: str = ""


@dataclass(frozen=True, slots=True)
class Headings:
    """What a team calls the parts of its Markdown, beside the built-in names.

    Attributes:
        kinds: names of kinds; fields: for each kind the names of its fields.
        found: names that documents read as found have, by list; columns: those of columns.
    """

    kinds: Names = field(default_factory=dict)
    fields: Mapping[str, Names] = field(default_factory=dict)
    found: Names = field(default_factory=dict)
    columns: Names = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class WordChange:
    """Words that a team adds to a word list of a language, and those it takes out."""

    language: str
    name: str
    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one plan.

    Attributes:
        profile: which rules are in force, one of PROFILES.
        profile_named: the command line chose the profile; a document read as found is then
            judged as a plan is.
        select: selectors that replace the profile's choice; empty where none was given.
        ignore: selectors of rules that are off, ``extend_ignore`` included.
        exemptions: exceptions with a reason, from elements or until a day.
        extend_select: selectors of rules added to the choice.
        per_file_ignores: for globs of files the selectors of rules that are off in them.
        severity: a severity for each selector named, in the file's order.
        limits: named numbers of rules and of the reader that differ from their defaults.
        include: globs of files that are the plan's even without a ``kind``.
        exclude: globs of files that are not read.
        language: the plan's language, or None to tell by its words.
        messages: the language of the output.
        fail_on: the least severity that fails a run; None for ``never``.
        headings: names of the team's own in Markdown.
        lexicons: changes of the word lists.
        rules_as_of: the version whose rules the team agreed to; newer ones only advise.
        baseline: the file of known findings, from the plan's folder; empty for none.
        suppressions: whether comments and exemptions hold.
    """

    profile: str = "standard"
    profile_named: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exemptions: tuple[Exemption, ...] = ()
    extend_select: tuple[str, ...] = ()
    per_file_ignores: Names = field(default_factory=dict)
    severity: Mapping[str, Severity] = field(default_factory=dict)
    limits: Mapping[str, Decimal] = field(default_factory=dict)
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    language: str | None = None
    messages: str = "en"
    fail_on: Severity | None = Severity.ERROR
    headings: Headings = field(default_factory=Headings)
    lexicons: tuple[WordChange, ...] = ()
    rules_as_of: str = ""
    baseline: str = ""
    suppressions: bool = True
