"""Documents whose title is no heading: front matter tells it ("title: Goals"), or a first line in
bold, above headings that are goals.
"""

from __future__ import annotations

from dataclasses import replace

from smlint.plan.found.lines.goal_titles import GoalTitles
from smlint.plan.found.words.file_times import prose_of
from smlint.plan.found.words.reading import Words
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Heading, Outline, Paragraph, Prose


def entitled(outline: Outline, words: Words) -> Outline:
    """An outline with its title as a heading, where the page shows none but the one in its front
    matter or its first line in bold, and that calls everything below it goals; any other as it is.
    A page without headings has lines that sort the goals ("Staff:"), or only the goals.
    """
    levels = [each.level for each in outline.blocks if isinstance(each, Heading)]
    if not outline.blocks or min(levels, default=0) == 1:
        return outline
    told = GoalTitles(words.names, words.times)
    title, first = _title(outline, words), outline.blocks[0]
    alone = title is not None and words.names.only_goal(words.times.without(title))
    if title is not None and (
        (alone and bool(levels)) or told.make_all_goals(title, outline.blocks)
    ):
        return replace(outline, blocks=(Heading(1, title), *outline.blocks))
    if (
        isinstance(first, Paragraph)
        and first.bold
        and told.make_all_goals(first.prose, outline.blocks)
    ):
        return replace(outline, blocks=(Heading(1, first.prose), *outline.blocks[1:]))
    return outline


def _title(outline: Outline, words: Words) -> Prose | None:
    """The title that front matter tells, by whatever name."""
    entries = () if outline.front is None else outline.front.entries
    named = (each.value for each in entries if words.names.named("title_keys", each.key.text))
    node = next(named, None)
    return prose_of(node) if isinstance(node, ScalarNode) else None
