"""Running text where a list might stand: the platforms that it names, the audience."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.parts.entered import PLACES
from smlint.plan.found.parts.kept import Kept
from smlint.plan.found.parts.names import NAME_ENDS
from smlint.plan.found.parts.personas import personas
from smlint.plan.found.parts.standing import Frame, Here
from smlint.plan.found.words.prose import bold_lead, first_sentence, led_parts, trimmed
from smlint.syntax.outline import Bullets, Prose

_SENTENCE = re.compile(r"\S.*?(?:[.!?](?=\s)|$)", re.DOTALL)
_NUMBER = re.compile(r"[0-9]")
_PART = re.compile(r"[^;]+")
_PART_WORDS = 10
_ENDED = re.compile(r"[.!?:]\s")
_LED = ("audience", "channel")
"""Parts that stand in paragraphs with their names in bold."""


@dataclass(frozen=True, slots=True)
class PartsInText:
    """Reads the paragraphs below a heading of parts."""

    here: Here

    def read(self, prose: Prose) -> None:
        """Note what a paragraph names."""
        here = self.here
        if here.kind not in _LED:
            self._kept(prose)
        opened = here.frames[-1] if here.frames else None
        if opened is None or opened.kind != here.kind or prose.text.rstrip().endswith(":"):
            return
        lead = bold_lead(prose, here.words.cells.source)
        parts = led_parts(prose, here.words.cells.source) if lead is not None else []
        if len(parts) > 1 and here.kind in _LED:
            here.lines.led(parts)
        elif lead is not None and here.kind in _LED:
            words = lead.slice(0, len(lead.text.rstrip(NAME_ENDS)))
            if self._is_told(words, opened) and here.names.is_name(words, here.kind):
                here.gathered.put(here.kind, words, here.lines.owner(prose))
        elif here.kind in PLACES and here.gathered.named["channel"] == opened.before:
            for sentence in _SENTENCE.finditer(prose.text):
                self._chosen(prose, sentence)
        elif here.kind == "audience" and self._names_none_below(opened) and not self._leads_names():
            self._audience(prose)

    def _audience(self, prose: Prose) -> None:
        """Those whom a text tells of: several made-up people, else all that it begins with."""
        here, people = self.here, list(personas(prose))
        if len(people) > 1:
            for person in people:
                here.gathered.put("audience", person)
            return
        listed = self._listed(prose)
        for each in listed:
            here.gathered.put("audience", each)
        if listed:
            return
        first = first_sentence(prose)
        if not here.words.names.leads("audience_refusals", heading_key(first.text)):
            here.gathered.put("audience", first)

    def _listed(self, prose: Prose) -> list[Prose]:
        """The audiences of a line that parts them by semicolons and says nothing else; in Greek
        that mark is a question's.
        """
        greek = (self.here.words.cells.language or "").startswith("el")
        found = [prose.slice(*each.span()) for each in _PART.finditer(prose.text.rstrip(" ."))]
        short = all(each.text and len(each.text.split()) <= _PART_WORDS for each in found)
        alone = _ENDED.search(prose.text.rstrip(" .")) is None
        return found if len(found) > 1 and short and alone and not greek else []

    def _kept(self, prose: Prose) -> None:
        """The channels of which a paragraph says who does them."""
        if prose.span.start.line not in self.here.goal_lines:
            for channel, owner in Kept(self.here.words.names).channels(prose):
                self.here.gathered.put("channel", channel, owner, listed=False)

    def _is_told(self, lead: Prose, frame: Frame) -> bool:
        """Whether words in bold before a text can name what the heading above lists: "Open." below
        "Our stance" in a section of channels is none, and "Mastodon" is one.
        """
        here = self.here
        names = here.words.names
        listed = names.part(frame.prose.text) == here.kind
        return here.kind != "channel" or listed or bool(names.channel(lead.text))

    def _names_none_below(self, frame: Frame) -> bool:
        """Whether audiences stand in the text below a heading: in no list before, nor in headings
        further down.
        """
        return not frame.parted and self.here.gathered.named["audience"] == frame.before

    def _leads_names(self) -> bool:
        """Whether the list right below a text has names in bold: "Three groups, in this order."."""
        below = self.here.next
        source = self.here.words.cells.source
        return isinstance(below, Bullets) and all(
            bold_lead(trimmed(item.prose), source) or bold_lead(item.prose, source)
            for item in below.items
        )

    def _chosen(self, prose: Prose, sentence: re.Match[str]) -> None:
        """The platforms that a sentence names, unless it says no to them."""
        names = self.here.words.names
        above = self.here.frames[-1].prose.text
        stands = names.opens("place_words", heading_key(above))
        stands = stands or names.mentions("metric_signs", sentence[0])
        counted = stands and _NUMBER.search(sentence[0])
        if names.refuses(sentence[0]) or names.mentions("rival_words", sentence[0]) or counted:
            return  # how many follow an account says how things stand
        for start, end in names.platforms_in(sentence[0]):
            if names.is_given_up(sentence[0], (start, end)):
                continue
            self.here.gathered.put(
                "channel",
                prose.slice(sentence.start() + start, sentence.start() + end),
                listed=self.here.rows.lists,
            )
