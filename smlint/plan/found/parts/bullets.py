"""Bullets that name parts of a plan, and what is said of these below them."""

from __future__ import annotations

from dataclasses import dataclass

from smlint.plan.found.parts.channel_lines import are_others, is_counted, label_of_several
from smlint.plan.found.parts.own_blog import blog_written
from smlint.plan.found.parts.part import LISTED, MIXED, PLATFORM
from smlint.plan.found.parts.promoted import Promoted
from smlint.plan.found.parts.standing import Here
from smlint.syntax.outline import Bullets, Item, Prose

_GROUP_WORDS = 4
"""How many words a bullet has at the most that is only the heading of those below it."""


@dataclass(frozen=True, slots=True)
class PartBullets:
    """Reads those of one list."""

    here: Here

    def read(self, items: tuple[Item, ...]) -> None:
        """Note what the bullets of a list name."""
        here = self.here
        others = here.kind == "channel" and are_others(
            [each.prose for each in items], here.words.names
        )
        for item in items:
            if others:
                here.lines.read(item.prose)
            else:
                self._item(item)
        if here.promotes:
            self._carried(items)

    def _item(self, item: Item) -> None:
        """A bullet: a label that tells, or a name by the section that it stands in."""
        here = self.here
        lists = [block for block in item.blocks if isinstance(block, Bullets)]
        prose, owner = here.lines.with_owner(item.prose)
        here.lines.owned(here.platform, item.prose)
        told = (here.kind == "channel" and self._lists(prose)) or here.lines.read(prose)
        self._blog(prose)
        if lists and self._is_of_another(prose):
            return
        if lists and (told or here.kind in LISTED) and self._is_group(prose, told=told):
            for block in lists:
                for inner in block.items:
                    self._item(inner)
            return
        if not told and not (here.lines.is_refused(prose) or self._is_counted(prose)):
            self._named(item, prose, owner)
        for block in lists:
            for inner in block.items:
                here.lines.read(inner.prose)
                here.lines.owned(prose if here.kind == "channel" else None, inner.prose)

    def _carried(self, items: tuple[Item, ...]) -> None:
        """The channels with which bullets begin that say where something is carried further."""
        here = self.here
        for item in items:
            named = Promoted(here.words).channel(item.prose, beside=here.frames[-1].beside)
            if named is not None and item.prose.span.start.line not in here.goal_lines:
                here.gathered.put("channel", named)
            for block in item.blocks:
                if isinstance(block, Bullets):
                    self._carried(block.items)

    def _named(self, item: Item, prose: Prose, owner: Prose | None) -> None:
        """What a bullet names; beside what is done in channels only one that we know: "Flyers in
        shops" is none.
        """
        here = self.here
        if here.kind in LISTED:
            listed = here.kind != "channel" or here.rows.lists
            for name in here.names.of_bullets(prose, here.kind):
                told = owner or here.lines.owner(item.prose)
                here.gathered.put(here.kind, name, told, listed=listed)
        elif here.kind == MIXED and (known := here.names.known_channel(prose)) is not None:
            here.gathered.put("channel", known)

    def _blog(self, prose: Prose) -> None:
        """The blog for which a bullet says that one writes."""
        here = self.here
        carries = here.carries or here.kind == PLATFORM
        blog = blog_written(prose, here.words.names) if carries else None
        if blog is not None and prose.span.start.line not in here.goal_lines:
            here.gathered.put("channel", blog, listed=False)

    def _lists(self, prose: Prose) -> bool:
        """Whether a bullet's label names several platforms: they are noted, each as a channel."""
        label = label_of_several(prose, self.here.words.names)
        return label is not None and self.here.rows.platforms(label)

    def _is_counted(self, prose: Prose) -> bool:
        here = self.here
        above = here.frames[-1].prose.text if here.frames else ""
        return here.kind == "channel" and is_counted(prose, above, here.words.names)

    def _is_of_another(self, prose: Prose) -> bool:
        """Whether a bullet is the heading of another part: "Content calendar:" among channels."""
        words = prose.text.rstrip()
        return words.endswith(":") and self.here.words.names.part(words) not in ("", self.here.kind)

    def _is_group(self, prose: Prose, *, told: bool) -> bool:
        """Whether a bullet only says what those below it are: "Slack metrics", "Instagram:"."""
        words = prose.text.rstrip()
        short = len(words.split()) <= _GROUP_WORDS
        if self.here.kind == "metric":
            names = self.here.words.names
            return short and (words.endswith(":") or names.ends_numbers(words) or told)
        return not told and short and words.endswith(":")
