"""The mark of what is still to be decided: ``TODO: who answers on Sundays``.

It stands as the value of the field, in YAML as in a Markdown cell. ``smlint init`` and ``smlint
import`` write ``TODO: ...``; people may write it too, or say it in words.
"""

from __future__ import annotations

import re

from smlint.base.text import folded

MARK = "TODO"
"""What smlint itself writes, before a colon and what there is to decide."""

_MARK = re.compile(rf"\s*{MARK}(?:\(smlint\))?(?:\s*:\s*|\s+|\s*$)")
_NAME = re.compile(rf"\s*{MARK}(?:\s+[^\W\d_a-z][\w'’-]*){{2,4}}\s*")
"""A name that begins like the mark: "TODO Satisfaction Surveys", of a group that is called so."""

_WORDS = re.compile(
    r"\s*(?:to decide|still to decide|προσ αποφαση|μενει να αποφασιστει)\s*(:|[.…]?$)"
)

_LONGEST = 60
"""The words that say it are shorter; what follows them is not looked at."""


def left_to_decide(text: str) -> str | None:
    """What there is to decide, empty where the mark stands alone; None for a text without it."""
    marked = _MARK.match(text)
    if marked is not None and _NAME.fullmatch(text) is None:
        return " ".join(text[marked.end() :].split())
    if _WORDS.match(folded(text[:_LONGEST])) is None:
        return None
    return " ".join(text.partition(":")[2].split())
