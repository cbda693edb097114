"""What the headings above goals say of them besides that they are some: a group, a platform."""

from __future__ import annotations

from collections.abc import Sequence

from smlint.plan.found.lines.below import unnumbered
from smlint.plan.found.lines.sections import Sections
from smlint.plan.found.words.goal import Goal, of_place
from smlint.plan.found.words.reading import Words
from smlint.syntax.nodes import ScalarNode


def tag(goals: Sequence[Goal], sections: Sections, words: Words) -> None:
    """Note of goals the heading of the group they stand in, and the platform of headings."""
    for frame in sections.frames if goals else ():
        platform = words.names.platform(frame.prose.text)
        for goal in goals if platform else ():
            goal.platform = platform
            goal.place = words.names.written(frame.prose.text) if frame.level > 1 else ""
    group = sections.group if goals else None
    if group is None:
        return
    bare = unnumbered(group)
    named = bare.slice(0, len(bare.text.rstrip(" :")))
    for goal in goals:
        if goal.span.start.line != group.span.start.line and named.text:
            goal.put("tags", words.cells.text(named))


def name_places(goals: Sequence[Goal], words: Words) -> None:
    """Say of what lines among numbers count on which platform it is, where the heading above names
    one: "Reach" below "Instagram" is another number than that below "LinkedIn".
    """
    for goal in goals:
        if not goal.counted or not goal.place or "metric" not in goal.fields:
            continue
        span, node = goal.fields["metric"]
        if not any(words.names.platforms_in(node.text)):
            goal.fields["metric"] = (span, ScalarNode(node.span, of_place(node.text, goal.place)))
