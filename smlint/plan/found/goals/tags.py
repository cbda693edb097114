"""What the headings above goals say of them besides that they are some: a group, a platform."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from smlint.base.text import heading_key
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
    _name_said(goals, words)
    for goal in goals:
        if not goal.counted or not goal.place or "metric" not in goal.fields:
            continue
        span, node = goal.fields["metric"]
        if not any(words.names.platforms_in(node.text)):
            goal.fields["metric"] = (span, ScalarNode(node.span, of_place(node.text, goal.place)))


def _name_said(goals: Sequence[Goal], words: Words) -> None:
    """Say of what goals count on which platform it is, where their own sentences name one each and
    these differ: 5,000 followers on TikTok and 900 on Facebook are two numbers.
    """
    alike: defaultdict[str, list[tuple[Goal, str]]] = defaultdict(list)
    for goal in (each for whole in goals for each in (whole, *whole.results)):
        if "metric" in goal.fields:
            node = goal.fields["metric"][1]
            alike[heading_key(node.text)].append((goal, _place_of(goal, node, words)))
    for same in alike.values():
        places = {place for _goal, place in same}
        if len(places) > 1 and "" not in places:
            for goal, place in same:
                span, node = goal.fields["metric"]
                told = words.names.written(place)
                goal.fields["metric"] = (span, ScalarNode(node.span, of_place(node.text, told)))


def _place_of(goal: Goal, counted: ScalarNode, words: Words) -> str:
    """The one platform that a goal names, and its metric does not."""
    text, names = goal.words.text, words.names
    if any(names.platforms_in(counted.text)):
        return ""
    named = {
        names.platform(text[start:end]): text[start:end] for start, end in names.platforms_in(text)
    }
    return next(iter(named.values())) if len(named) == 1 else ""
