"""Lines below a table of goals that speak of one of its rows by the number of that: "The 5 is not
quite social, but we need it".
"""

from __future__ import annotations

import re

from smlint.base.text import heading_key
from smlint.plan.found.words.reading import Words
from smlint.syntax.outline import Prose

_ROW = re.compile(r"\W*(?:(?P<lead>[^\W\d_]{1,6}\.?)\s+|#\s?)(?P<number>[0-9]{1,2})\s+[^\W\d_]")
_FEWEST = 2


def names_row(prose: Prose, rows: int, words: Words) -> bool:
    """Whether a paragraph right below a table of so many goals begins with an article and the
    number of one, and says neither another number nor until when.
    """
    found = _ROW.match(prose.text)
    if rows < _FEWEST or found is None or not 0 < int(found["number"]) <= rows:
        return False
    lead = found["lead"]
    if lead is not None and heading_key(lead) not in words.names.of_list("leading_articles"):
        return False
    sentence = words.sentence(prose)
    return sentence.due is None and len(sentence.numbers) <= 1
