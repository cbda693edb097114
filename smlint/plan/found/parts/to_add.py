"""A section that holds nothing but a mark of what is to come: "## Metrics", "[To be added.]"."""

from __future__ import annotations

from itertools import pairwise

from smlint.plan.found.words.reading import Words
from smlint.plan.open_marks import MARK
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Bullets, Heading, Outline, Paragraph, Prose, Table


def metrics_to_add(outline: Outline, words: Words) -> ScalarNode | None:
    """The mark in the place of a document's metrics, where one stands alone below their heading,
    after a sentence that says what they are for or by itself.
    """
    below = False
    for block, following in pairwise((*outline.blocks, None)):
        match block:
            case Heading(prose=prose):
                below = words.names.ends_numbers(prose.text)
            case Paragraph(prose=prose) if below:
                listed = isinstance(following, Bullets | Table)
                if not listed and _is_open(prose, words):
                    return ScalarNode(prose.span, MARK)
            case _:
                below = False
    return None


def _is_open(prose: Prose, words: Words) -> bool:
    return words.open.mark(prose) is not None and "\n" not in prose.text.strip()
