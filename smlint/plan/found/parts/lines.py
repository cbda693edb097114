"""Lines and bullets that name a part of the plan, and who answers for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.lines.sentences import sentences
from smlint.plan.found.names.channels import EVERYDAY
from smlint.plan.found.names.labels import Labels, up_to_mark
from smlint.plan.found.parts.names import NAME_ENDS, PartNames, shorn
from smlint.plan.found.parts.part import PLATFORM, Gathered
from smlint.plan.found.parts.rows import PartRows
from smlint.plan.found.people.channel_owner import ChannelOwners
from smlint.plan.found.people.named import is_name
from smlint.plan.found.words.prose import bold_lead, measure_alone, paragraph_lines, trimmed
from smlint.plan.found.words.reading import Words
from smlint.plan.structured.cell_words import labelled
from smlint.syntax.outline import Prose

_REMARK = re.compile(r"\s[-–—]\s|[:(,]\s*")
"""What stands between a channel and what is said of it."""

_NUMBER = re.compile(r"[0-9][0-9.,]*(?:\s*[-–]\s*[0-9][0-9.,]*)?")
_COUNTED_WORDS = 2
"""So many words say at the most what a number counts."""

_MEASURES = re.compile(r"[^\s,;→·•(](?:[^,;→·•(]|\([^()]*\))*(?<!\s)")


@dataclass(frozen=True, slots=True)
class PartLines:
    """Reads them where ``rows`` are read.

    Attributes:
        names: reads what lines call the parts.
        named_lines: those on which a goal names what it counts.
    """

    words: Words
    gathered: Gathered
    names: PartNames
    rows: PartRows
    named_lines: frozenset[int]

    def read(self, prose: Prose) -> bool:
        """A line that names a platform, or whose label says what its value is."""
        names = self.words.names
        label, value = labelled(prose)
        if label is not None and value.text and names.named("channel_columns", label.text):
            return any((self._chosen(value), self.rows.platforms(value)))
        if label is not None and value.text and names.is_metric_label(label.text):
            own, _owner = self.with_owner(value)
            named = prose.span.start.line in self.named_lines  # by a goal of that line
            return named or self.gathered.put("metric", trimmed(measure_alone(own)))
        if label is not None and value.text and names.is_numbers_label(label.text):
            return self._measures(value)
        if label is not None and value.text and names.named("audience_labels", label.text):
            return self._audience(label, value)
        return self._names_channel(prose, label, value)

    def _audience(self, label: Prose, value: Prose) -> bool:
        """Whom a label names, unless it is somebody of the team or how many."""
        somebody = self.words.names.named("who_words", label.text) and is_name(value.text)
        if somebody and self.rows.kind != "audience":
            return False  # "Who: Ann" beside a task
        if self._is_how_many(value):
            return True  # "Target: 10 a month" is whom or how many in Italian
        return self.gathered.put("audience", trimmed(value))

    def _is_how_many(self, value: Prose) -> bool:
        """Whether a value is a number, what it counts in a word or two, and how often; an age is
        whom one speaks to: "18-25 year olds who scroll every day".
        """
        number = _NUMBER.match(value.text)
        rates = self.words.sentence(value).rates
        if number is None or not rates or self.words.names.mentions("age_words", value.text):
            return False
        between = value.text[number.end() : rates[-1].start]
        return len(between.split()) <= _COUNTED_WORDS and not value.text[rates[-1].end :].strip(
            " ."
        )

    def led(self, parts: Sequence[Prose]) -> None:
        """The audiences or channels that stand one below the other, each with its name in bold."""
        kind = self.rows.kind
        for part in parts:
            lead = bold_lead(part, self.words.cells.source)
            words = part.slice(0, 0 if lead is None else len(lead.text.rstrip(NAME_ENDS)))
            named = kind == "audience" or bool(self.words.names.channel(words.text))
            if named and self.names.is_name(words, kind) and not self.is_refused(part):
                self.gathered.put(kind, words, self.owner(part))

    def is_refused(self, prose: Prose) -> bool:
        """Whether words name whom one does not speak to, or a channel that one does without."""
        names, words = self.words.names, prose.text
        if self.rows.kind == "audience":
            return names.leads("audience_refusals", heading_key(words))
        behind = _REMARK.split(words, maxsplit=1)[1:]
        return self.rows.kind == "channel" and any(map(names.is_rejection, behind))

    def _chosen(self, told: Prose) -> bool:
        """The platforms that running text behind a label names, but for sentences that refuse:
        "Where we reach them: club WhatsApp groups and Instagram, where the young are".
        """
        names, put = self.words.names, []
        for each in sentences(told):
            if not names.refuses(each.text):
                for start, end in names.platforms_in(each.text):
                    put.append(self.gathered.put("channel", each.slice(start, end), listed=False))
        return any(put)

    def _measures(self, listed: Prose) -> bool:
        """The metrics that a line lists: "Key metrics: followers, replies → meetings"."""
        put = [
            self.gathered.put("metric", trimmed(name))
            for match in _MEASURES.finditer(listed.text)
            if self.names.is_name(name := shorn(listed.slice(*match.span())), "metric")
        ]
        return any(put)

    def _names_channel(self, line: Prose, label: Prose | None, value: Prose) -> bool:
        """A label or a line that is the name of a platform; among goals it is none, and a name that
        is an everyday word counts only where channels are listed.
        """
        prose = label or line
        names, listed = self.words.names, self.rows.kind == "channel"
        platform = names.channel(prose.text) if listed else names.platform(prose.text)
        open_here = label is not None or self.rows.kind in ("channel", "", PLATFORM)
        if not platform or prose.span.start.line in self.rows.goal_lines or not open_here:
            return False
        if names.is_rejected(prose.text, value.text if label is not None else ""):
            return True
        named = label is not None and self.gathered.people.are_named(value.text)
        owner = value if named else self.owner(line, led=label is not None)
        everyday = platform in EVERYDAY or names.is_letter(prose.text)
        fits = listed or not everyday
        return fits and self.gathered.put("channel", prose, owner, listed=self.rows.lists)

    def owner(self, about: Prose, *, led: bool = False) -> Prose | None:
        """Who answers for the channel that words are about; ``led`` by its name they are so
        wherever they stand.
        """
        if not led and self.rows.kind not in ("channel", PLATFORM):
            return None
        return ChannelOwners(self.words, self.gathered.people).beside(about)

    def owned(self, channel: Prose | None, about: Prose) -> None:
        """Let who is named below a channel answer for it: "- Owner: Tom"."""
        owners = ChannelOwners(self.words, self.gathered.people)
        owner = None if channel is None else owners.told(about)
        if channel is not None and owner is not None:
            self.gathered.answered(channel, owner)

    def heading(self, prose: Prose, told: Sequence[bool]) -> Prose | None:
        """The first line of a paragraph among channels, if it alone of them ``told`` something: the
        channel that the others are about.
        """
        first = next(paragraph_lines(prose), prose)
        alone = len(told) > 1 and told[0] and not any(told[1:])
        return first if alone and self.rows.kind == "channel" else None

    def with_owner(self, prose: Prose) -> tuple[Prose, Prose | None]:
        """A bullet without the owner that its last words name: "Members (owner: Ana)"."""
        labels = Labels(self.words.names)
        for each in labels.told(prose) if self.rows.kind != "channel" else ():
            if each.start and not each.amid and labels.is_owner(each.label.text):
                return prose.slice(0, each.start), up_to_mark(each.value)
        return prose, None
