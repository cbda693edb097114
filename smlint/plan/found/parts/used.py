"""Platforms that a plan uses and lists nowhere: in headings, labels, tables and sentences.

What counts is where a name stands; words only say that others are meant.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from smlint.plan.found.lines.sentences import sentences
from smlint.plan.found.names.channels import EVERYDAY
from smlint.plan.found.names.known import NEVER_PART, FoundNames
from smlint.plan.found.names.proses import proses
from smlint.plan.found.names.uses import (
    OWN,
    SITE,
    Places,
    asks,
    is_followed,
    is_led,
    is_of_others,
    platforms,
    refused_in,
    used_in,
)
from smlint.plan.found.parts.part import ABOUT, Gathered
from smlint.plan.found.parts.standing import Here
from smlint.plan.found.words.prose import bold_lead, paragraph_lines
from smlint.syntax.outline import Block, Bullets, Paragraph, Prose, Table

_CLOSED = (NEVER_PART, ABOUT, "research", "policy", "review", "experiment", "audience", "contact")
"""Sections that speak of others, of what was, or of how one behaves."""

_HEADING, _LABEL, _CELL, _SENTENCE = range(4)
_LEAD = re.compile(r":(?=\s|$)|\s[-–—→]\s|[(.]")
_LEAD_WORDS = 7
_CELL_WORDS = 6
_MOST = 40
"""So many platforms stand at the most where a line begins: that is more than there are."""

_BETWEEN = 5
"""So many letters stand at the most between two platforms of a list."""

_ADDRESS = re.compile(r"[^\s@]@[^\s@.]+\.\w")
_HANDLE = re.compile(r"\s@[\w.]+\.?$")
_COUNTED = re.compile(r"(?P<what>[^\W\d_]+) [0-9]{1,2}\s?[-–—:]\s+")
"""What counts a channel: "Channel 1 – WhatsApp"."""

_PARTED = re.compile(r"[+,/;&()\n]| - ")


@dataclass(slots=True)
class Used:
    """Collects them while a document is read, and lets those be channels that no list names.

    Attributes:
        found: each with how sure its place is, the surest first.
        refused: the platforms that the document says no to somewhere.
        shut: the line above says no to what is listed below it.
    """

    found: list[tuple[int, Prose]] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    shut: bool = False

    def heading(self, here: Here, prose: Prose) -> None:
        """A heading that names platforms among other words: "Week 2: Telegram and X"."""
        names, below = here.words.names, here.next
        said = below.prose.text if isinstance(below, Paragraph) else ""
        if names.is_rejected(prose.text, said):
            self._refuse(here, platforms(prose.text, names), prose)
        self._refuse(here, refused_in(prose.text, names), prose)
        if _is_closed(here) or asks(prose.text) or is_of_others(prose.text, names):
            return
        if not (_is_counted(here, prose.text) or names.asks_for_numbers(prose.text)):
            for place in platforms(prose.text, names):
                self.found.append((_HEADING, prose.slice(*place)))

    def block(self, here: Here, block: Block) -> None:
        """What stands below the headings."""
        for text in proses((block,)):
            for sentence in sentences(text):
                self._refuse(here, refused_in(sentence.text, here.words.names), sentence)
        self._uses(here, block)

    def _uses(self, here: Here, block: Block) -> None:
        """The platforms that a block names as ours, be it one inside a bullet."""
        shut, self.shut = self.shut, _says_no(here, block)
        if shut or _is_closed(here) or here.kind == "metric":
            return
        match block:
            case Table():
                self._table(here, block)
            case Paragraph(prose=prose):
                for line in paragraph_lines(prose):
                    self._led(here, line, self._lead(here, line), OWN)
                self._sentences(here, prose)
            case Bullets():
                self._bullets(here, block)
            case _:
                pass

    def settle(self, gathered: Gathered) -> None:
        """Note the platforms that are not among the channels, each where its place is surest."""
        names = gathered.words.names
        parts = (part for part in gathered.found.values() if part.kind == "channel")
        titles = [part.name.text for part in parts]
        known = {names.channel(each) for each in titles}
        within = ({names.channel(t[a:b]) for a, b in names.platforms_in(t)} for t in titles)
        known = known.union(*(each for each in within if len(each) == 1))
        for _sure, place in sorted(self.found, key=lambda each: each[0]):
            platform = names.channel(place.text)
            if platform not in known | self.refused:
                known.add(platform)
                gathered.put("channel", place, listed=False)

    def _lead(self, here: Here, line: Prose) -> Prose:
        """What a line of a paragraph begins with: its words in bold, or the channel it counts."""
        bold, counted = bold_lead(line, here.words.cells.source), _COUNTED.match(line.text)
        if bold is not None or counted is None:
            head, mark, _said = line.text.partition(":")
            short = mark and len(head.split()) <= _LEAD_WORDS
            return bold or line.slice(0, len(head) if short else 0)
        if not here.words.names.named("channel_columns", counted["what"]):
            return line.slice(0, 0)
        lead = _LEAD.split(line.text[counted.end() :])[0]
        return line.slice(counted.end(), counted.end() + len(lead))

    def _refuse(self, here: Here, places: Places, prose: Prose) -> None:
        names = here.words.names
        self.refused.update(names.channel(prose.text[start:end]) for start, end in places)

    def _bullets(self, here: Here, block: Bullets) -> None:
        """Bullets that begin with platforms; the site is one beside others."""
        names = here.words.names
        heads = [each.prose.slice(0, len(_LEAD.split(each.prose.text)[0])) for each in block.items]
        beside = any(names.platform(each.text) not in {"", *EVERYDAY} for each in heads)
        for item, head in zip(block.items, heads, strict=True):
            bold = bold_lead(item.prose, here.words.cells.source)
            label = bold is not None or item.prose.text[len(head.text) :].startswith(":")
            own = OWN | SITE if beside else OWN if label else frozenset[str]()
            self._led(here, item.prose, bold or head, own)
            self._sentences(here, item.prose)
            for inner in item.blocks:
                self._uses(here, inner)

    def _led(self, here: Here, line: Prose, lead: Prose, own: frozenset[str]) -> None:
        """The words with which a line begins, up to what parts them from the rest: "Instagram +
        TikTok with one name", "**Phase 1: Etsy**".
        """
        names = here.words.names
        if line.span.start.line in here.goal_lines:
            return
        refused = names.remark_rejects(line.text) or names.leaves_out(line.text)
        if refused or is_of_others(lead.text, names) or _is_counted(here, lead.text):
            return
        end_of_lead = line.text.index(lead.text) + len(lead.text)
        told = line.slice(end_of_lead, len(line.text))
        if _ADDRESS.search(told.text):
            return
        whole = bold_lead(line, here.words.cells.source) is not None
        whole = whole and len(lead.text.split()) <= _LEAD_WORDS
        marked = whole or _LEAD.match(line.text, end_of_lead) is not None
        for start, end in islice(platforms(lead.text, names, own), _MOST):
            led = is_led(lead.text[:start], names)
            if whole or (led and (marked or is_followed(_after(lead.text, end, names), names))):
                self.found.append((_LABEL, lead.slice(start, end)))
        for place in names.listed_alone(_HANDLE.sub("", told.text)):
            self.found.append((_LABEL, told.slice(*place)))

    def _table(self, here: Here, table: Table) -> None:
        """The cells that name platforms and little more, in a table that counts nothing."""
        names = here.words.names
        heads = [cell.text for cell in table.header.cells]
        roles = {names.column(each) for each in heads}
        if roles & {"metric", "target"} or any(is_of_others(each, names) for each in heads):
            return
        tools = {at for at, each in enumerate(heads) if names.named("tool_parts", each)}
        for row in table.rows:
            texts = [each.text for each in row.cells]
            refused = any(names.is_rejection(each) or is_of_others(each, names) for each in texts)
            for at, cell in enumerate(row.cells if not refused else ()):
                if at not in tools:
                    self._cell(here, cell, first=not at)

    def _cell(self, here: Here, cell: Prose, *, first: bool) -> None:
        """A part of a cell that is the name of a platform, or a first cell that begins with one."""
        names, begin = here.words.names, 0
        if names.leaves_out(cell.text) or _is_counted(here, cell.text):
            return
        for part in _PARTED.split(cell.text):
            at = cell.text.index(part, begin)
            begin = at + len(part)
            whole = bool(names.platform(part)) and not names.is_letter(part.strip())
            if whole or (first and not at and len(part.split()) <= _CELL_WORDS):
                piece = cell.slice(at, begin)
                for place in platforms(piece.text, names, OWN if first else frozenset()):
                    self.found.append((_CELL, piece.slice(*place)))

    def _sentences(self, here: Here, prose: Prose) -> None:
        for sentence in sentences(prose):
            if sentence.span.start.line not in here.goal_lines:
                for place in used_in(sentence.text, here.words.names):
                    self.found.append((_SENTENCE, sentence.slice(*place)))


def _after(text: str, end: int, names: FoundNames) -> str:
    """What follows the last of the platforms that a text lists from the place on where one ends."""
    for start, stop in names.platforms_in(text):
        if start >= end and len(text[end:start]) <= _BETWEEN:
            end = stop
    return text[end:]


def _says_no(here: Here, block: Block) -> bool:
    """Whether a line leads to what one does without: "We do not post on:"."""
    text = block.prose.text.rstrip() if isinstance(block, Paragraph) else ""
    return text.endswith(":") and is_of_others(text, here.words.names)


def _is_counted(here: Here, text: str) -> bool:
    return here.words.names.mentions("metric_signs", text)


def _is_closed(here: Here) -> bool:
    """Whether a section is about something else; the document's own title closes nothing."""
    names = here.words.names
    above = (each.prose.text for each in here.frames if not each.title)
    return here.kind in _CLOSED or any(is_of_others(each, names) for each in above)
