"""Columns that say how often one posts on a channel, which is nothing to be reached there."""

from __future__ import annotations

from smlint.base.text import heading_key
from smlint.plan.found.words.reading import Words
from smlint.syntax.outline import Prose

_ADDING = ("filler", "prepositions", "joiners", "number_names")
"""What a name may say besides: "Our posts per month", "Number of posts a week"."""


def says_how_often(head: Prose, words: Words) -> bool:
    """Whether the name of a column says how often something is done, or counts posts by the time
    they are for: "Posts a month"; "Comments a month" and "Reach of posts a month" are what comes
    of it.
    """
    names = words.names
    if names.mentions("rhythm_columns", head.text):
        return True
    rates = words.sentence(head).rates
    told = head.text
    for rate in reversed(rates):
        told = f"{told[: rate.start]} {told[rate.end :]}"
    adding = frozenset(each for name in _ADDING for each in names.of_list(name))
    said = set(heading_key(told).split()) - adding
    return bool(rates) and bool(said) and said <= names.of_list("times_words")
