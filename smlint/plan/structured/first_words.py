"""The fields that the first words of an object fill: ``id: what it says``, ``2026-09-20: why``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.model import Field, Shape
from smlint.plan.names import find
from smlint.plan.structured.cell_words import labelled, named_title, number
from smlint.plan.wording.periods import parse_date
from smlint.syntax.nodes import Type
from smlint.syntax.outline import Prose

LINE_FORMS = frozenset({"text", "longtext", "number", "integer", "ref"})

_HEADLINE_FIELDS = ("statement", "title", "name", "text", "task", "objection", "action", "what")
"""What the first words of an object are: the first of these that the object has."""

_REMARKS = ("comment", "note", "what", "because", "action")
"""What words behind an id are: the first of these that the object has."""

DATED = re.compile(r"^(?P<value>.*?)\s*\((?P<date>[^()]*\d[^()]*)\)$", re.DOTALL)
"""Words with a day in brackets behind them."""

_DAY_FIRST = re.compile(
    r"^(?P<day>[^:,;()\n]*\d[^:,;()\n]*?)(?:\s*[:,]\s+(?P<words>\S.*)|\s*:)?$", re.DOTALL
)
_LIKE_A_DAY = re.compile(r"[0-9]{1,4}[ ./-]{1,2}(?:\w{1,12}[ ./-]{1,2})?[0-9]{1,4}")
"""Also one that does not exist or is misspelt: 2026-13-01, 31 Octber 2026."""
_SENTENCE = "statement"

Said = tuple[Field, Prose, Prose]
"""A field, where its name stands, and its words."""


def headline(shape: Shape) -> Field | None:
    """The field that an object's first words are; None where that is not plain."""
    named = next((each for each in _HEADLINE_FIELDS if each in shape.fields), None)
    if named is not None:
        return shape.fields[named]
    first = next(iter(shape.fields.values()), None)
    return first if first is not None and first.form in LINE_FORMS else None


@dataclass(frozen=True, slots=True)
class FirstWords:
    """Reads the first words of objects in one language."""

    language: str | None

    def fields(self, shape: Shape, prose: Prose) -> tuple[Said, ...]:
        """The fields in an object's first words: ``id: what it says``, ``Label: value``, what it
        says alone. Empty where the words are no field.
        """
        label, rest = labelled(prose)
        named = None if label is None else find(shape, label.text)
        if label is not None and named is not None:
            return ((named, label, rest),)
        dated = self.dated(shape, prose)
        if dated:
            return dated
        name, words = named_title(prose)
        fields = tuple(shape.fields.values())
        if name is not None and "id" in shape.fields:
            return ((shape.fields["id"], name, name), *self._worded(shape, words))
        if name is not None and fields and fields[0].form == "ref":
            told = fields[1] if len(fields) == len((name, words)) else self._told(shape, words)
            if told is not None:
                return ((fields[0], name, name), (told, words, words))
        return self._worded(shape, prose)

    def dated(self, shape: Shape, prose: Prose) -> tuple[Said, ...]:
        """The fields of first words that begin with a day: ``2026-09-20``, ``2026-09-20: she
        wrote``. Empty where they do not, where the object has no day or several, and where its
        first words are another field of it.
        """
        if headline(shape) is not None:
            return ()
        days = [each for each in shape.fields.values() if each.form == "date"]
        match = _DAY_FIRST.match(prose.text)
        if len(days) != 1 or match is None or parse_date(match["day"], self.language) is None:
            return ()
        day = prose.slice(*match.span("day"))
        found = ((days[0], day, day),)
        if match["words"] is None:
            return found
        line = shape.fields.get("value", shape.fields.get("note"))
        words = prose.slice(*match.span("words"))
        return () if line is None else (*found, (line, words, words))

    def _told(self, shape: Shape, words: Prose | None) -> Field | None:
        """The field of an object with an id that words behind the id fill: a number its value, a
        word of an enumeration that, and other words its remark.
        """
        if words is None or not words.text:
            return None
        counts = number(words, self.language).type is not Type.TEXT
        forms = {"number", "integer"} if counts else {"text"}
        said = heading_key(words.text)
        fields = shape.fields.values()
        enums = (each for each in fields if each.form == "enum" and said in each.values)
        plain = (each for each in fields if each.form in forms and each.form != "enum")
        remarks = (each for each in plain if forms != {"text"} or each.name in _REMARKS)
        return next(enums, next(remarks, None))

    def _worded(self, shape: Shape, prose: Prose) -> tuple[Said, ...]:
        """An object's first words as its headline, with the date in brackets behind them; a goal's
        sentence says there where one stands: "50 replies a week (31 in October)".
        """
        line = headline(shape)
        if line is None or not prose.text:
            return ()
        dates = [each for each in shape.fields.values() if each.form == "date"]
        match = DATED.match(prose.text)
        if line.name == _SENTENCE or len(dates) != 1 or match is None or not match["value"]:
            return ((line, prose, prose),)
        if not self._is_day(match["date"]):
            return ((line, prose, prose),)
        words, date = prose.slice(*match.span("value")), prose.slice(*match.span("date"))
        return ((line, words, words), (dates[0], date, date))

    def _is_day(self, words: str) -> bool:
        """Whether words in brackets are a day, or were surely meant to be one."""
        return parse_date(words, self.language) is not None or bool(
            _LIKE_A_DAY.fullmatch(words.strip())
        )
