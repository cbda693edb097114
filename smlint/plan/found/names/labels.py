"""Several labels on one line: "Owner: Rosa Lind. Period: January to June 2027"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.wording.letters import CAPITAL
from smlint.syntax.outline import Prose

_LABEL = re.compile(
    r"(?:(?<![^\n])|[.;,]\s+|\s*[|·•(]\s*|\s[-–—]\s+)"
    r"(?P<label>[^\W\d_](?:(?!\s[-–—]\s)[^:.;,|·•()\n]){0,40}):(?=\s)"
)
"""A label where a line begins, or behind what ends the value before it."""

_LISTS = (
    *("owner_labels", "due_labels", "due_fields", "target_labels", "baseline_labels"),
    *("metric_labels", "audience_labels", "other_labels", "period_labels"),
)
"""Whose names are labels wherever they stand on a line."""

_SENTENCE_END = re.compile(rf"(?<=[^\W\d_]{{3}})(?=\.\s+{CAPITAL})")
"""Before the sentence that follows: "Rosa Lind. Tom helps"; an initial ends none."""

_LAST_WORD = re.compile(r"[^\W\d_]+$")

_APART = re.compile(r"\s(?:[·•|–—]|-{1,2})\s|\s*[,;]\s*(?=[0-9]{1,4}[\s./-])")
_ENDS = " \n.;,|·•"
_INITIAL = re.compile(r"(?:^|[\s.])[^\W\d_]\.$")
"""A name that ends with one: "Eleni K."."""


@dataclass(frozen=True, slots=True)
class Told:
    """A label with what it says; ``start`` is where the words before it end. ``amid``: it stands in
    brackets, and the words before these go on behind them.
    """

    start: int
    label: Prose
    value: Prose
    amid: bool = False


@dataclass(frozen=True, slots=True)
class Labels:
    """Finds the labels that we know, also in the middle of lines."""

    names: FoundNames

    def told(self, prose: Prose) -> tuple[Told, ...]:
        """The known labels of a text with their values. A value ends where the next begins, be
        it known or not.
        """
        found = tuple(_LABEL.finditer(prose.text))
        points = (match.start() + match[0].startswith(".") for match in found)
        ends = [*points, len(prose.text)][1:]
        return tuple(
            Told(
                match.start(),
                prose.slice(*match.span("label")),
                ended(prose.slice(match.end(), end), bracketed="(" in match[0]),
                amid="(" in match[0] and _goes_on(prose.text[match.end() : end]),
            )
            for match, end in zip(found, ends, strict=True)
            if self._is_known(match["label"])
        )

    def owners(self, prose: Prose) -> Iterator[Prose]:
        """What labels of owners say, up to a mark that parts the line, or a date: "Rosa Lind ·
        Version 3", "Rosa Lind – seen by the board – 3 May".
        """
        for each in self.told(prose):
            if self.is_owner(each.label.text):
                yield up_to_mark(each.value.slice(0, self._end_of_sentence(each.value.text)))

    def _end_of_sentence(self, text: str) -> int:
        """Where the first sentence of a line ends that another follows, else where the text does;
        a title ends none: "Prof. Anna Berg", "Sra. Ana Ruiz".
        """
        line = text.partition("\n")[0]
        for end in _SENTENCE_END.finditer(line):
            last = _LAST_WORD.search(line[: end.start()])
            if last is None or not self.names.named("name_titles", last[0]):
                return end.start()
        return len(text)

    def is_owner(self, label: str) -> bool:
        """Whether a label is one of owners: "Responsible", "Responsible for the plan"; not of those
        who only keep a room: "Owner of the accounts".
        """
        words = heading_key(label).split()
        stops = self.names.of_list("prepositions")
        end = next((at for at, word in enumerate(words) if at and word in stops), len(words))
        rooms = self.names.of_list("room_words")
        if not rooms.isdisjoint(words[end:]) or self.names.platform(" ".join(words[-1:])):
            return False
        said = (" ".join(words), " ".join(words[:end]))
        return not self.names.of_list("owner_labels").isdisjoint(said)

    def _is_known(self, label: str) -> bool:
        return self.is_owner(label) or any(self.names.named(each, label) for each in _LISTS)


def up_to_mark(value: Prose) -> Prose:
    """A value up to a mark that parts the line, or a date; brackets are left whole or out."""
    said = _APART.split(value.text)[0]
    cut = said.rfind("(") if said.count("(") > said.count(")") else len(said)
    return value.slice(0, cut)


def _goes_on(text: str) -> bool:
    """Whether words stand behind the bracket that closes in a text."""
    return any(map(str.isalpha, text.partition(")")[2]))


def ended(value: Prose, *, bracketed: bool = False) -> Prose:
    """A value without the marks that end it; the point of an initial is the name's."""
    text = value.text.rstrip(_ENDS)
    if bracketed and ")" in text:
        text = text[: text.index(")")].rstrip(_ENDS)
    dotted = value.text[: len(text) + 1]
    return value.slice(0, len(dotted if _INITIAL.search(dotted) else text))
