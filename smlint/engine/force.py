"""Which rules are in force, and how severe each is: the profile, what was added, what is off."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from smlint.base.finding import Severity
from smlint.config.settings import Settings
from smlint.config.versions import release
from smlint.rules.book import RuleBook
from smlint.rules.definition import Rule
from smlint.source.patterns import Patterns

ALWAYS = "SM999"
"""A crash of ours is always told."""


def in_force(settings: Settings, book: RuleBook) -> tuple[Rule, ...]:
    """The rules that may speak, in the order of their ids."""
    chosen = _union(settings.select or (settings.profile,), book)
    chosen |= _union(settings.extend_select, book)
    chosen -= _union(settings.ignore, book)
    return tuple(rule for rule in book if rule.id in chosen or rule.id == ALWAYS)


def switched_off(settings: Settings, book: RuleBook) -> frozenset[str]:
    """The ids of the rules that ``ignore`` names for the whole plan."""
    return frozenset(_union(settings.ignore, book) - {ALWAYS})


def severities(settings: Settings, book: RuleBook) -> dict[str, Severity]:
    """The severities that settings give to rules, by id; a later selector wins. A rule that is
    newer than ``rules-as-of`` only advises.
    """
    advising = newer(settings, book)
    given = dict.fromkeys(advising, Severity.INFO)
    for selector, severity in settings.severity.items():
        given |= dict.fromkeys((book.select(selector) or frozenset()) - advising.keys(), severity)
    return given


def newer(settings: Settings, book: RuleBook) -> Mapping[str, str]:
    """The rules that came after ``rules-as-of``, by id with their version. One that was given a
    severity by its own name was agreed to; a selector of many was written before it was there.
    """
    agreed = release(settings.rules_as_of)
    if not agreed:
        return {}
    named = {rule.id for rule in map(book.find, settings.severity) if rule is not None}
    return {
        rule.id: rule.since
        for rule in book
        if not rule.file and release(rule.since) > agreed and rule.id not in named
    }


def off_in(path: str, settings: Settings, book: RuleBook) -> frozenset[str]:
    """The ids of the rules that ``per-file-ignores`` switches off in a file."""
    if not settings.per_file_ignores:
        return frozenset()
    ignores = settings.per_file_ignores.items()
    words = [word for glob, selectors in ignores if _fits(glob, path) for word in selectors]
    return frozenset(_union(tuple(words), book) - {ALWAYS})


def _fits(glob: str, path: str) -> bool:
    return _patterns(glob).match(path)


@lru_cache(maxsize=256)
def _patterns(glob: str) -> Patterns:
    return Patterns((glob,))


def _union(selectors: tuple[str, ...], book: RuleBook) -> set[str]:
    return {name for selector in selectors for name in book.select(selector) or ()}
