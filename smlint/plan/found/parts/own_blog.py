"""The blog that a bullet speaks of when one writes for it: "Write short blog posts"."""

from __future__ import annotations

import re

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.syntax.outline import Prose

_BLOG = re.compile(r"blogs?", re.IGNORECASE)
_NEXT = re.compile(r"\s+([^\W\d_]+)")
_FEW = 2
"""So many words stand at the most between the verb and what is written."""


def blog_written(line: Prose, names: FoundNames) -> Prose | None:
    """The word for the blog, where a line begins with the verb of writing for one or of opening
    one, or ends with it right behind ("Blogbeiträge schreiben"); None where it only mentions one
    or says that there shall be none.
    """
    verbs = names.of_list("blog_verbs")
    for start, end in names.places("blog_works", line.text):
        before, behind = line.text[:start].split(), line.text[end:].split()
        bare = _BLOG.fullmatch(line.text[start:end]) is not None
        led = bool(before) and heading_key(before[0]) in verbs
        led = led and len(before) <= (1 if bare else _FEW + 1) and _is_whole(line.text, end, names)
        ended = not before and bool(behind) and heading_key(behind[0]) in verbs
        word = _BLOG.search(line.text, start)
        if (led or ended) and word is not None and not names.remark_rejects(line.text):
            return line.slice(*word.span())
    return None


def _is_whole(text: str, end: int, names: FoundNames) -> bool:
    """Whether the name of a blog that ends there is no part of another: "a blog post", "blog
    links".
    """
    found = _NEXT.match(text, end) if text[:end].casefold().endswith("blog") else None
    small = ("prepositions", "joiners", "blog_followers")
    return found is None or any(heading_key(found[1]) in names.of_list(each) for each in small)
