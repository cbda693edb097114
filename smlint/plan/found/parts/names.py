"""What a bullet or a heading calls the part that it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.words.persons import Persons
from smlint.plan.found.words.prose import bold_lead, trimmed
from smlint.plan.found.words.reading import Words
from smlint.plan.found.words.stages import is_stage
from smlint.plan.structured.cell_words import labelled
from smlint.syntax.outline import Prose

NAME_ENDS = " .:,;–—-"
"""What ends a name in bold."""

_NAME_WORDS = {"audience": 40, "channel": 4, "metric": 14}
"""How many words a name of each has at the most: more is a sentence about something else."""
_COUNTED_WORDS = 24
"""What begins with what it counts is a name, however long: "Number of pupils and teachers who"."""

_ASIDE = re.compile(
    r"\s*(?:\([^()]*\)|[.;]\s.*|,? (?:e\.g\.|z\.\s?B\.|p\.\s?ex\.|π\.χ\.).*)", re.DOTALL
)
"""What a name does not need: examples and remarks behind it."""
_BEFORE_REMARK = re.compile(r"\s*[,(:;]|\s[-–—]\s")
_CUT = re.compile(r"\([^()]*$|[^.]\.\s|\s[-–—]\s")
"""What says that a channel's label is more than its name: "Facebook (owner", "LinkedIn – jobs"."""

_DASH = re.compile(r"\s[-–—]\s")
_PAGE = re.compile(r"(?:https?://|www\.)(?P<host>[^/\s]+)/(?P<path>\S*[-/]\S+)\s*")
"""The address of a page within a site."""
_TAGS = ("#", "@")
_WORD = re.compile(r"\S+")
_PLATFORM_WORDS = 3
_LABELS = ("other_labels", "target_labels", "baseline_labels", "due_labels", "owner_labels")
"""The names of labels that say something of an element and name none."""


@dataclass(frozen=True, slots=True)
class PartNames:
    """Reads the names of parts.

    Attributes:
        goal_lines: the lines that goals stand on.
    """

    words: Words
    goal_lines: frozenset[int]

    def of_bullets(self, prose: Prose, kind: str) -> list[Prose]:
        """What a bullet of a section names: one part, or the platforms that it lists behind a
        word for all of them: "Social media (Instagram, TikTok)", "Chat: Telegram, Signal".
        """
        listed = self._listed(prose) if kind == "channel" else None
        if listed is not None:
            return listed
        name = self.of_bullet(prose, kind)
        return [] if name is None else [name]

    def _listed(self, prose: Prose) -> list[Prose] | None:
        """The platforms that a bullet lists behind such a word; None without."""
        names = self.words.names
        label, value = labelled(prose)
        if label is not None and not names.channel(label.text):
            told = names.listed_alone(value.text)
            if not told and names.named("social_words", _aside_off(label.text)):
                told = list(names.platforms_in(value.text))
                told = told if len(told) > 1 and not names.refuses(value.text) else []
            if told:
                return [value.slice(*each) for each in told]
        places = list(names.in_brackets(prose.text))
        if not places or names.channel(prose.text[: places[0][0]]):
            return None
        behind = prose.text[places[-1][1] :].lstrip(") .:,–—-")
        return [] if names.is_rejection(behind) else [prose.slice(*each) for each in places]

    def of_bullet(self, prose: Prose, kind: str) -> Prose | None:
        """What a bullet of a section is called: its label, what stands behind a code ("M1: ..."),
        or all of a short one. The bullet of a goal has said already what it measures.
        """
        if kind == "metric" and prose.span.start.line in self.goal_lines:
            return None
        label, value = labelled(prose)
        if label is not None and kind == "channel" and is_stage(label, self.words.times):
            return None
        if kind == "channel" and _is_other_page(prose.text, self.words):
            return None
        if kind == "channel":
            prose = Persons(self.words.names).apart(prose)[0]
            label, value = labelled(prose)
        coded = label is not None and self.words.names.is_code(label.text)
        whole = trimmed(value if coded else prose)
        words = whole if label is None or coded or not value.text else label
        lead = bold_lead(prose, self.words.cells.source)
        if (
            kind == "channel"
            and _CUT.search(words.text)
            and not self.words.names.channel(words.text)
        ):
            words = words.slice(0, len(_BEFORE_REMARK.split(words.text)[0]))
        elif kind == "channel":
            words = self._of_channel(words)
        elif kind == "audience" and lead is not None:
            words = lead.slice(0, len(lead.text.rstrip(" .:,;–—-")))
        else:
            words = shorn(words)
        if self.is_name(words, kind):
            return words
        long = len(words.text.split()) > _NAME_WORDS[kind]
        if kind != "channel" or not long or self.words.names.leaves_out(prose.text):
            return None
        return self._platform_before(words)

    def known_channel(self, prose: Prose) -> Prose | None:
        """The channel that a bullet names or begins with, if we know its name."""
        names, name = self.words.names, self.of_bullet(prose, "channel")
        if name is None or not names.channel(name.text):
            name = self._platform_before(trimmed(prose))
        if name is None or (names.is_letter(name.text) and name.text != prose.text):
            return None
        return name.slice(0, len(name.text.rstrip(" .,:;–—-")))

    def _platform_before(self, words: Prose) -> Prose | None:
        """The platform with which words begin that say more of it than a name holds: "Facebook page
        for donors and neighbours".
        """
        ends = [each.end() for each in _WORD.finditer(words.text)][:_PLATFORM_WORDS]
        names, small = self.words.names, self.words.names.of_list("prepositions")
        begins = (words.slice(0, end) for end in reversed(ends))
        called = (each for each in begins if names.channel(each.text))
        return next((each for each in called if each.text.split()[-1] not in small), None)

    def _of_channel(self, words: Prose) -> Prose:
        """The name of a channel without what is said of it; an account is part of it."""
        name, *remarks = _DASH.split(words.text, maxsplit=1)
        told = bool(self.words.names.channel(name)) and not any("@" in each for each in remarks)
        if told or self.is_name(words, "channel"):
            return words.slice(0, len(name)) if told else words
        return words.slice(0, len(_BEFORE_REMARK.split(words.text)[0]))

    def is_name(self, prose: Prose, kind: str) -> bool:
        """Whether words can be the name of one part of a kind."""
        names, text = self.words.names, prose.text
        told = kind == "channel" and bool(names.part(text)) and not names.channel(text)
        told = told or (kind != "metric" and text.startswith(_TAGS))
        told = told or (kind == "channel" and self._leads_on(text))
        labels = any(names.named(each, text) for each in _LABELS)
        counts = kind == "metric" and names.leads("metric_signs", heading_key(text))
        most = _COUNTED_WORDS if counts else _NAME_WORDS[kind]
        return not told and not labels and len(text.split()) <= most

    def _leads_on(self, text: str) -> bool:
        """Whether words want others behind them and are no name by themselves: "Pitch to"."""
        first, blank, last = heading_key(text).rpartition(" ")
        return bool(blank and first) and last in self.words.names.of_list("prepositions")


def _aside_off(label: str) -> str:
    """A label without what stands in brackets behind it: "Social media (organic)"."""
    return _ASIDE.sub("", label)


def shorn(prose: Prose) -> Prose:
    """A name without what is said about it."""
    aside = _ASIDE.search(prose.text)
    return prose if aside is None or not aside.start() else prose.slice(0, aside.start())


def _is_other_page(text: str, words: Words) -> bool:
    """Whether words are the address of a page and nothing more, and of no platform: that of a tool
    or of what one has read.
    """
    page = _PAGE.fullmatch(text.strip())
    sites = () if page is None else page["host"].split(".")[-2:]
    return page is not None and not any(map(words.names.channel, sites))
