"""How long goals are for, in words: "Six-week goals", "Objectifs à trois mois"."""

from __future__ import annotations

import re

from smlint.base.text import Folded, heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.wording.calendar_words import UNIT
from smlint.plan.wording.number_words import NUMBER_WORD
from smlint.syntax.outline import Prose

_SPAN = re.compile(rf"(?<![\w.,-])(?P<time>{NUMBER_WORD}[\s-]{UNIT})")


def spelled_span(prose: Prose, plain: Folded, names: FoundNames) -> Prose | None:
    """The weeks or months, in words, that a heading of goals is for; "five days" of "Full houses on
    all five days" is what is wanted, and no time. ``plain`` is the heading folded.
    """
    match = _SPAN.search(plain.text)
    if match is None:
        return None
    start, end = plain.span(*match.span("time"))
    left = f"{prose.text[:start]} {prose.text[end:]}"
    named = not heading_key(left) or names.ends_goal(left)
    return prose.slice(start, end) if named else None
