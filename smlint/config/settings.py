"""What a run was told to do: smlint.yaml, the command line over it, the defaults below it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from smlint.base.finding import Severity

PROFILES = ("starter", "standard", "strict")
"""Each holds the rules of the ones before it."""

LANGUAGES = ("en", "el")
"""The languages smlint speaks, and has word lists for."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one plan.

    Attributes:
        profile: which rules are in force, one of PROFILES.
        profile_named: the command line chose the profile; a document read as found is then
            judged as a plan is.
        select: selectors that replace the profile's choice; empty where none was given.
        ignore: selectors of rules that are off, ``extend_ignore`` included.
        extend_select: selectors of rules added to the choice.
        severity: a severity for each selector named, in the file's order.
        limits: named numbers of rules and of the reader that differ from their defaults.
        include: globs of files that are the plan's even without a ``kind``.
        exclude: globs of files that are not read.
        language: the plan's language, or None to tell by its words.
        messages: the language of the output.
        fail_on: the least severity that fails a run; None for ``never``.
    """

    profile: str = "standard"
    profile_named: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    limits: Mapping[str, Decimal] = field(default_factory=dict)
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    language: str | None = None
    messages: str = "en"
    fail_on: Severity | None = Severity.ERROR
    suppressions: bool = True
