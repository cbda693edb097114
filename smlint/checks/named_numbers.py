"""Numbers of a sentence that belong to the name of what is counted: "replies within 4 h"."""

from __future__ import annotations

import re

from smlint.base.text import folded
from smlint.plan.kinds import Metric
from smlint.plan.wording.figures import NumberMark, Role
from smlint.plan.wording.lengths import tells_length
from smlint.plan.wording.sentence import Sentence

_OF_TIME = "hours"
_UP_TO = re.compile(r"(?<!\w)(?:up to|(?:em )?ate|jusqu'?a|bis zu|fino a|hasta|μεχρι|εωσ) $")
_LEAD = 20


def is_of_name(mark: NumberMark, sentence: Sentence, metric: Metric | None) -> bool:
    """Whether a number only says which of them are counted, and not how many shall be: it stands so
    in the metric's name, or tells a length of time, an age or a distance that the metric is not
    counted in. "From 9 hours to 4 hours" counts them, and "reply time: 4 h" where the unit is so.
    """
    if metric is not None and mark.role is Role.NONE and _named(mark, metric.title):
        return True
    if not tells_length(sentence, mark):
        return False
    if metric is not None and metric.unit:
        return metric.unit != _OF_TIME and (metric.unit != "count" or not _goes(mark, sentence))
    return not _goes(mark, sentence)


def _named(mark: NumberMark, name: str) -> bool:
    """Whether a name holds a number with the word behind it: "replies within 4 h"."""
    if not mark.noun:
        return False
    said = rf"(?<![\w.,]){re.escape(folded(mark.text.strip()))}\s?{re.escape(folded(mark.noun))}"
    return re.search(said, folded(name)) is not None and folded(name) != folded(mark.text)


def _goes(mark: NumberMark, sentence: Sentence) -> bool:
    """Whether a sentence says that something that is counted so goes there: "from 9 to 4 hours"."""
    if any(each.role is Role.FROM for each in sentence.numbers):
        return True
    within = any(each.start <= mark.start < each.end for each in sentence.durations)
    before = folded(sentence.text[max(mark.start - _LEAD, 0) : mark.start])
    return mark.role is not Role.NONE and not within and not _UP_TO.search(before)
