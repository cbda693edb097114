"""What an ordinary document is called, where its first heading only names a part of it."""

from __future__ import annotations

import re

from smlint.plan.found.names.known import FoundNames
from smlint.plan.structured.cell_words import scalar
from smlint.syntax.nodes import ScalarNode, Type
from smlint.syntax.outline import Outline, Prose

_NUMBERED = re.compile(r"^[0-9]+[ -]+")


def title_of(heading: Prose | None, outline: Outline, names: FoundNames) -> ScalarNode | None:
    """The title: the first heading; one like "Introduction" or "Goals" gives way to the title in
    the front matter, else to the file's name where that calls it a plan.
    """
    if heading is None or not heading.text:
        return None
    if not names.named("part_titles", heading.text):
        return scalar(heading)
    front = () if outline.front is None else outline.front.entries
    for entry in front:
        node, titled = entry.value, names.named("title_keys", entry.key.text)
        if titled and isinstance(node, ScalarNode) and node.type is Type.TEXT and node.text.strip():
            return node
    stem = outline.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    called = _NUMBERED.sub("", re.sub(r"[-_.\s]+", " ", stem)).strip()
    plan = names.calls_strategy(called) or names.mentions("plan_words", called)
    return scalar(heading, f"{called[:1].upper()}{called[1:]}") if plan else scalar(heading)
