"""Text from a plan, made harmless for a page of Markdown as forges show it."""

from __future__ import annotations

import re

from smlint.report.neutral import neutral

# What begins markup inside a line; ours never begin with a plan's text. A colon begins an emoji's
# name or an address, a point after "www" makes one.
_MARKUP = re.compile(r"[\\`*_\[\]<>|~&$]|:(?=\S)|(?i:(?<=www))\.")
# A forge calls a person at "@name" and links "#12", however they are escaped.
_CALLS = re.compile(r"(?<=[@#!%$&~])(?=\w)")
_APART = "&#8203;"


def escaped(text: str) -> str:
    """The text as Markdown that shows exactly its characters, on one line: no markup, no link, no
    mention of a person or an issue.
    """
    one_line = " ".join(neutral(text).split())
    return _APART.join(_MARKUP.sub(r"\\\g<0>", part) for part in _CALLS.split(one_line))


def code(text: str) -> str:
    """The text as a code span, where nothing in it could end the span or a table's cell."""
    shown = " ".join(neutral(text).split())
    return f"`{shown}`" if shown and not set(shown) & {"`", "|"} else escaped(text)
