"""The blog that a bullet speaks of when one writes for it: "Write short blog posts"."""

from __future__ import annotations

import re

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.syntax.outline import Prose

_BLOG = re.compile(r"blogs?", re.IGNORECASE)
_FEW = 2
"""So many words stand at the most between the verb and what is written."""


def blog_written(line: Prose, names: FoundNames) -> Prose | None:
    """The word for the blog, where a line begins with the verb of writing for one or of opening
    one, or ends with it right behind ("Blogbeiträge schreiben"); None where it only mentions one.
    """
    verbs = names.of_list("blog_verbs")
    for start, end in names.places("blog_works", line.text):
        before, behind = line.text[:start].split(), line.text[end:].split()
        led = bool(before) and heading_key(before[0]) in verbs and len(before) <= _FEW + 1
        ended = not before and bool(behind) and heading_key(behind[0]) in verbs
        word = _BLOG.search(line.text, start)
        one = bool(behind) and heading_key(behind[0]) in names.of_list("blog_stops")
        if (led or ended) and not one and word is not None:
            return line.slice(*word.span())
    return None
