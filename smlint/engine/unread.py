"""What is said of a file whose bytes cannot be had."""

from __future__ import annotations

from smlint.base.finding import Arg, Observation, Term
from smlint.base.span import whole_file
from smlint.source.files import Unreadable
from smlint.syntax.document import Caps


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
