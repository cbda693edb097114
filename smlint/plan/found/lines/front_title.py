"""Documents whose title only front matter tells: "title: Goals" above headings that are these."""

from __future__ import annotations

from dataclasses import replace

from smlint.plan.found.words.reading import Words
from smlint.plan.found.words.times import prose_of
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Heading, Outline, Prose


def entitled(outline: Outline, words: Words) -> Outline:
    """An outline with its title as a heading, where the page shows none but the one in its front
    matter, and that calls everything below it goals; any other as it is.
    """
    title = _title(outline)
    heads = [each for each in outline.blocks if isinstance(each, Heading)]
    if title is None or not heads or min(each.level for each in heads) == 1:
        return outline
    if not words.names.only_goal(words.times.without(title)):
        return outline
    return replace(outline, blocks=(Heading(1, title), *outline.blocks))


def _title(outline: Outline) -> Prose | None:
    node = None if outline.front is None else outline.front.get("title")
    return prose_of(node) if isinstance(node, ScalarNode) else None
