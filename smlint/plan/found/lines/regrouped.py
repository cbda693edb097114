"""Headings that stand a level too high or too low: years beside the title of what is wanted in
them, goals beside the heading that calls them so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from smlint.plan.found.lines.below import direct
from smlint.plan.found.lines.labels import GoalLabels
from smlint.plan.found.lines.sections import Role, Sections
from smlint.plan.found.words.reading import Words
from smlint.syntax.outline import Block, Bullets, Heading, Outline, Table

_DEEPEST = 6
_HALF = 2


def regrouped(outline: Outline, words: Words) -> Outline:
    """An outline whose headings stand below those that they are meant to: "# 2026" below the title
    "# Goals of the choir", the objectives below "## Objectives and key results" right below the
    title; any other as it is.
    """
    heads = [at for at, block in enumerate(outline.blocks) if isinstance(block, Heading)]
    sections = Sections(words.names, words.times)
    if _is_above_times(outline.blocks, heads, sections):
        return replace(outline, blocks=tuple(_below_title(outline.blocks, heads[0], words)))
    if _is_subtitle(outline.blocks, heads, words):
        return replace(outline, blocks=tuple(_deeper(outline.blocks, heads[1])))
    return outline


def _is_above_times(blocks: tuple[Block, ...], heads: Sequence[int], sections: Sections) -> bool:
    """Whether the first heading is one of goals, and the others of its level are times alone."""
    found = [block for at in heads if isinstance(block := blocks[at], Heading)]
    if not found or sections.classify(found[0].prose) is not Role.GOALS:
        return False
    beside = [each for each in found[1:] if each.level <= found[0].level]
    return bool(beside) and all(sections.classify(each.prose) is Role.PERIOD for each in beside)


def _below_title(blocks: tuple[Block, ...], title: int, words: Words) -> Iterator[Block]:
    """The blocks with all headings a level below the title; a year that stands below another year
    is beside it, for none lies within another.
    """
    top: tuple[str, int] | None = None
    for block in _deeper(blocks, title):
        year = _year(block, words)
        if isinstance(block, Heading) and year:
            if top is None or block.level <= top[1] or year == top[0]:
                top = top if top is not None and year == top[0] else (year, block.level)
                yield block
            else:
                top = year, top[1]
                yield replace(block, level=top[1])
        else:
            yield block


def _year(block: Block, words: Words) -> str:
    """The year that a heading is and nothing more; empty for any other block."""
    if not isinstance(block, Heading):
        return ""
    time = words.times.of_heading(block.prose)
    alone = Sections(words.names, words.times).classify(block.prose) is Role.PERIOD
    return time.text if time is not None and alone and time.text.isdigit() else ""


def _deeper(blocks: tuple[Block, ...], above: int) -> Iterator[Block]:
    """The blocks with all headings behind one a level deeper."""
    for at, block in enumerate(blocks):
        if at > above and isinstance(block, Heading):
            yield replace(block, level=min(block.level + 1, _DEEPEST))
        else:
            yield block


def _is_subtitle(blocks: tuple[Block, ...], heads: Sequence[int], words: Words) -> bool:
    """Whether the heading right below the title calls what stands below the others goals, and
    holds none itself: most of those beside it are above "Key results".
    """
    if len(heads) <= _HALF or heads[1] != heads[0] + 1:
        return False
    title, head, *others = (block for at in heads if isinstance(block := blocks[at], Heading))
    own = direct(blocks, heads[1] + 1)
    listed = any(isinstance(block, Bullets | Table) for block in own)
    name = words.times.without(head.prose)
    if listed or title.level >= head.level or not words.names.only_goal(name):
        return False
    return others[0].level == head.level and _are_above_results(others, head.level, words)


def _are_above_results(heads: Sequence[Heading], level: int, words: Words) -> bool:
    """Whether most headings of a level have one below them that is of key results."""
    labels = GoalLabels(words)
    beside, told = 0, set[int]()
    for head in heads:
        if head.level < level:
            return False
        if head.level == level:
            beside += 1
        elif labels.announced(head.prose.text) == "result":
            told.add(beside)
    return beside > 1 and len(told) * _HALF > beside
