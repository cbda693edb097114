"""Words that are a time and nothing more, as a label before a step: "Month 1", "Jan–Feb"."""

from __future__ import annotations

from smlint.base.text import heading_key
from smlint.plan.found.words.times import Times
from smlint.syntax.outline import Prose

_MOST_WORDS = 6
_SMALL = ("until_words", "prepositions", "leading_articles", "joiners")


def is_stage(prose: Prose, times: Times) -> bool:
    """Whether words only say when, or which stage it is: "Weeks 1-2", "Phase 3", "by May 2027"."""
    if not 0 < len(prose.text.split()) <= _MOST_WORDS:
        return False
    left = heading_key(times.without(prose)).split()
    units = times.names.of_list("time_units")
    named = {each for each in left if not units.isdisjoint({each, each.removesuffix("s")})}
    counted = set(filter(str.isdigit, left))
    if bool(named) is not bool(counted):
        return False  # "3 posts", "Next phase"
    small = named | counted | frozenset().union(*map(times.names.of_list, _SMALL))
    return small.issuperset(left) and (bool(named) or heading_key(prose.text).split() != left)
