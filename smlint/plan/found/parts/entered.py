"""What a heading makes of the lines below it, and the part that it names itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.plan.found.lines.below import unnumbered
from smlint.plan.found.lines.hints import Hints
from smlint.plan.found.lines.labels import GoalLabels
from smlint.plan.found.names.known import NEVER_PART
from smlint.plan.found.parts.aged import of_age
from smlint.plan.found.parts.channel_lines import platform_behind_label
from smlint.plan.found.parts.names import PartNames
from smlint.plan.found.parts.part import ABOUT, LISTED, MIXED, PLATFORM, Gathered
from smlint.plan.found.words.reading import Words
from smlint.plan.found.words.stages import begins_with_stage
from smlint.plan.structured.cell_words import labelled
from smlint.syntax.outline import Block, Paragraph, Prose

_PERSONA = re.compile(r"\s[0-9]{1,2}\s*[:.)–—-]|:\s*\S|[–—]")
"""What makes a heading the name of one audience: "Persona 2 – Architects"."""

PLACES = ("channel", MIXED)
"""What stands below headings that list channels, be it beside what is done there."""


@dataclass(frozen=True, slots=True)
class Entered:
    """Reads the headings of parts.

    Attributes:
        names: reads what headings call the parts.
        goal_lines: the lines that goals stand on.
        first: only the title stands above the heading that is read.
        next: the block right below it.
    """

    words: Words
    gathered: Gathered
    names: PartNames
    goal_lines: frozenset[int]
    first: bool
    next: Block | None

    def kind(self, prose: Prose, above: str, below: tuple[Block, ...]) -> str:
        """What stands below a heading: one that names a platform, a part, or an item of the part
        that stands ``above`` it.
        """
        names = self.words.names
        if above == NEVER_PART or names.named("tool_parts", prose.text):
            return NEVER_PART
        kind = self._hinted(prose, below) or names.part(prose.text)
        item = self._item(prose, above, kind)
        if not item and prose.span.start.line in self.goal_lines and kind not in LISTED:
            kind = ""  # "Community" above the goal of that name
        if not item and kind == "channel":
            kind = self._of_channels(prose)
        if not (item or kind) and (aged := of_age(prose, names)) is not None:
            self.gathered.put("audience", aged)
        kind = item or kind
        if not kind and above in PLACES and names.names_section("beside_channels", prose.text):
            return ""
        if not kind and above == "channel" and begins_with_stage(prose.text, names):
            return MIXED  # what is done in "Phase 1" of a plan for channels
        within = above == PLATFORM and kind in ("", "channel")
        return above if within else kind or ("" if self._names_goals(prose) else above)

    def _of_channels(self, heading: Prose) -> str:
        """What the lines below a heading of channels are: some of them, what is done there as well,
        or about one of them.
        """
        if self._is_about_one(heading):
            return PLATFORM
        names = self.words.names
        mixed = names.is_of_work(heading.text) or names.mentions("budget_sections", heading.text)
        return MIXED if mixed else "channel"

    def _is_about_one(self, heading: Prose) -> bool:
        """Whether a heading names one platform among other words, and the label of a goal stands
        right below it: "A course or a channel on YouTube" lists no channels.
        """
        if len([*self.words.names.platforms_in(heading.text)]) != 1:
            return False
        first = labelled(self.next.prose)[0] if isinstance(self.next, Paragraph) else None
        return first is not None and bool(GoalLabels(self.words).announced(first.text))

    def _item(self, prose: Prose, above: str, kind: str) -> str:
        """Note the audience or the channel that a heading names; what then stands below it, empty
        for none.
        """
        names = self.words.names
        if kind == above == "audience" and _PERSONA.search(prose.text):
            self.gathered.put(kind, unnumbered(prose))
            return ABOUT
        if kind in ("", "channel") and self._is_platform(prose, above):
            self._chosen(prose, listed=self.first or above in PLACES)
            return above if above == "metric" else PLATFORM
        if kind in ("", "channel") and self._chosen_within(prose, above, kind):
            return MIXED if above == MIXED else PLATFORM
        if not kind and above == "audience" and self.names.is_name(prose, above):
            self.gathered.put(above, unnumbered(prose))
            return ABOUT
        if not kind and above in PLACES and any(names.platforms_in(prose.text)):
            self._chosen(prose, listed=True)
            return MIXED if above == MIXED else PLATFORM
        return ""

    def _hinted(self, prose: Prose, below: tuple[Block, ...]) -> str:
        """The kind that a heading names where what stands below fits; empty for none."""
        hints = Hints(self.words, strategy=True)
        if hints.are_audiences(prose, below, self.goal_lines):
            return "audience"
        if hints.are_channels(prose, below):
            return "channel"
        return "metric" if hints.are_measured(prose, below) else ""

    def _is_platform(self, heading: Prose, above: str) -> bool:
        """Whether a heading is the name of a platform and nothing more."""
        names, text = self.words.names, heading.text
        return bool(names.channel(text) if above == "channel" else names.platform(text))

    def _chosen(self, heading: Prose, *, listed: bool) -> None:
        """Note the channel that a heading names, unless what is right below says no to it."""
        below = self.next.prose.text if isinstance(self.next, Paragraph) else ""
        if not self.words.names.is_rejected(heading.text, below):
            self.gathered.put("channel", unnumbered(heading), listed=listed)

    def _chosen_within(self, heading: Prose, above: str, kind: str) -> bool:
        """Note the channels that a heading names behind a label or in brackets; whether it does."""
        said = platform_behind_label(heading, self.words.names) if kind == "channel" else None
        if said is None:
            return self._chosen_in_brackets(heading, above)
        self._chosen(said, listed=True)
        return True

    def _chosen_in_brackets(self, heading: Prose, above: str) -> bool:
        """Note the channels that a heading names in brackets: "Social media (Instagram, TikTok)";
        whether there are any.
        """
        names = self.words.names
        lists = ("social_words", "channel_parts")
        named = above in PLACES or any(names.names_section(each, heading.text) for each in lists)
        places = list(names.in_brackets(heading.text)) if named else []
        for place in places:
            self.gathered.put("channel", heading.slice(*place))
        return bool(places)

    def _names_goals(self, prose: Prose) -> bool:
        return self.words.names.ends_goal(self.words.times.without(prose))
