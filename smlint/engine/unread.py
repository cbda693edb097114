"""What is said of a file whose bytes, or some part of it, cannot be had."""

from __future__ import annotations

from collections.abc import Iterable

from smlint.base.finding import Arg, Observation, Term
from smlint.base.span import whole_file
from smlint.source.files import Unreadable
from smlint.syntax.document import Caps

UNREAD = (
    *("over-the-limit", "syntax-error", "merge-conflict", "front-matter-open"),
    *("unknown-kind", "kind-missing"),
)
"""What is seen of a file of which some part, or all, is not known."""

NOT_SEEN = frozenset((*UNREAD, "unreadable", "not-utf-8", "not-read", "internal-error"))
"""The rules that say that something could not be read, or judged."""


def unreadable(path: str, why: Unreadable, limits: Caps) -> Observation:
    """The observation for a file that was not read, and why."""
    if why.size is not None:
        limit: dict[str, Arg] = {
            "what": Term("limit.file_bytes"),
            "n": why.size,
            "max": limits.file_bytes,
            "limit": "file_bytes",
        }
        return Observation("over-the-limit", "over", whole_file(path), args=limit)
    reason: dict[str, Arg] = {"reason": Term(why.reason)}
    return Observation("unreadable", "unreadable", whole_file(path), args=reason)


def is_whole(seen: Iterable[Observation]) -> bool:
    """Whether all of a file is known, by what was seen in it."""
    return all(each.rule not in UNREAD for each in seen)
