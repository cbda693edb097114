"""One finding for what a document as found lacks again and again.

A strategy that somebody points smlint at for the first time may hold twenty goals without a number.
Twenty times the same sentence is read by nobody: it is said once, with every place.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from smlint.base.finding import Arg, Finding, Related
from smlint.rules.book import RuleBook

MOST_ALONE = 3
"""How many findings of one kind a document gets each for itself."""

_SEVERAL = "-several"


def gathered(findings: Iterable[Finding], book: RuleBook) -> tuple[Finding, ...]:
    """The findings of a document; those that say the same of more than three elements, where their
    rule has words for it (a message ``...-several``), as one at the first of them.
    """
    kinds: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        kinds.setdefault((finding.rule, finding.message), []).append(finding)
    kept = (each for alike in kinds.values() for each in _told(alike, book))
    return tuple(sorted(kept, key=lambda each: each.order))


def _told(alike: list[Finding], book: RuleBook) -> Iterable[Finding]:
    first, *others = alike
    several = f"{first.message}{_SEVERAL}"
    if len(others) < MOST_ALONE or several not in book[first.rule].messages:
        return alike
    places = tuple(Related(each.span, "related.alike", {"what": _what(each)}) for each in others)
    args = {**first.args, "n": len(alike)}
    return (replace(first, message=several, args=args, related=(*first.related, *places)),)


def _what(finding: Finding) -> Arg:
    """How the element is called that a finding is about."""
    named = (finding.args.get(kind) for kind in ("objective", "goal"))
    return next((each for each in named if each is not None), "")
