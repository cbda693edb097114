"""Which rules are in force, and how severe each is: the profile, what was added, what is off."""

from __future__ import annotations

from smlint.base.finding import Severity
from smlint.config.settings import Settings
from smlint.rules.book import RuleBook
from smlint.rules.definition import Rule

ALWAYS = "SM999"
"""A crash of ours is always told."""


def in_force(settings: Settings, book: RuleBook) -> tuple[Rule, ...]:
    """The rules that may speak, in the order of their ids."""
    chosen = _union(settings.select or (settings.profile,), book)
    chosen |= _union(settings.extend_select, book)
    chosen -= _union(settings.ignore, book)
    return tuple(rule for rule in book if rule.id in chosen or rule.id == ALWAYS)


def severities(settings: Settings, book: RuleBook) -> dict[str, Severity]:
    """The severities that settings give to rules, by id; a later selector wins."""
    given = {}
    for selector, severity in settings.severity.items():
        for name in book.select(selector) or ():
            given[name] = severity
    return given


def _union(selectors: tuple[str, ...], book: RuleBook) -> set[str]:
    return {name for selector in selectors for name in book.select(selector) or ()}
