"""One field of a document as Markdown: on a line, in bullets, or in a table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.model import Field, Shape
from smlint.plan.names import find
from smlint.plan.sheet import (
    Group,
    Leaf,
    Many,
    Part,
    Written,
)
from smlint.plan.structured.cells import COMMA_FORMS
from smlint.plan.structured.first_words import headline
from smlint.report.files.markdown_numbers import number_words
from smlint.report.files.markdown_words import (
    comments,
    in_cell,
)
from smlint.syntax.nodes import Type

STEP = 2
WIDEST = 180
"""A row of a table that people can still read."""

_COLUMNS = 2
_PARTED = re.compile("[,;]")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Below:
    """Writes one field; ``words`` is how its words are written."""

    language: str
    words: Callable[[str], str]

    def label(self, named: Field) -> str:
        """What a field is called."""
        return named.titles.get(self.language) or named.titles.get("en") or named.name

    def bullet(self, named: Field, part: Part, indent: int) -> list[str] | None:
        """A field as a bullet, with what belongs to it in bullets below; None where it is none."""
        lead = f"{' ' * indent}- {self.label(named)}:"
        remarks = comments((*part.above, part.beside))
        inline = self.inline(named, part.value)
        if inline is not None:
            return [f"{lead} {inline}{remarks}"]
        shape, value = named.shape, part.value
        below: list[str] | None = None
        if isinstance(value, Group) and shape is not None:
            below = self.group(shape, value, indent + STEP)
        elif isinstance(value, Many):
            below = self.items(named, value, indent + STEP)
        return None if not below else [f"{lead}{remarks}", *below]

    def group(self, shape: Shape, group: Group, indent: int) -> list[str] | None:
        """The fields of an object as bullets."""
        lines: list[str] = []
        for each in group.fields:
            named = find(shape, each.name)
            below = None if named is None else self.bullet(named, each.part, indent)
            if below is None:
                return None
            lines += below
        return lines

    def items(self, named: Field, many: Many, indent: int) -> list[str] | None:
        """The entries of a list as bullets; None where they would be read as the fields of one."""
        firsts = [each.value.fields for each in many.items if isinstance(each.value, Group)]
        names = {each.name for fields in firsts for each in fields}
        if 1 < len(firsts) == len(names) and all(len(fields) == 1 for fields in firsts):
            return None
        lines: list[str] = []
        for part in many.items:
            below = self.item(named, part, indent)
            if below is None:
                return None
            lines += below
        return lines

    def item(self, named: Field, part: Part, indent: int) -> list[str] | None:
        """One entry of a list: a value, or an object behind its first words."""
        lead, remarks = " " * indent, comments((*part.above, part.beside))
        if isinstance(part.value, Leaf):
            text = self.single(part.value)
            return None if text is None else [f"{lead}- {self.words(text)}{remarks}"]
        shape = named.shape
        if shape is None or not isinstance(part.value, Group) or not part.value.fields:
            return None
        first, used = self.first(shape, part.value)
        if first is None:
            return None
        kept = [each for each in part.value.fields if each.name in used]
        beside = comments(
            remark for each in kept for remark in (*each.part.above, each.part.beside)
        )
        rest = Group(tuple(each for each in part.value.fields if each.name not in used))
        below = self.group(shape, rest, indent + STEP)
        return None if below is None else [f"{lead}- {first}{remarks}{beside}", *below]

    def first(self, shape: Shape, group: Group) -> tuple[str | None, frozenset[str]]:
        """An object's first words, and the fields that they are."""
        name, line = group.text("id"), headline(shape)
        words = None if line is None else group.get(line.name)
        text = self.single(words) if isinstance(words, Leaf) else None
        if name and "id" in shape.fields and line is not None and text is not None:
            return f"{name}: {self.words(text)}", frozenset({"id", line.name})
        for each in group.fields:
            named = find(shape, each.name)
            inline = None if named is None else self.inline(named, each.part.value)
            if named is not None and inline is not None:
                return f"{self.label(named)}: {inline}", frozenset({each.name})
        return None, frozenset()

    def section(self, named: Field, part: Part) -> list[str]:
        """What stands below a field's heading; empty where nothing can."""
        value, shape = part.value, named.shape
        match value:
            case Leaf(text=text, type=Type.TEXT):
                return self.words(text.strip("\n")).split("\n") if text.strip() else []
            case Group() if shape is not None:
                return self.group(shape, value, 0) or []
            case Many():
                return self.table(named, value) or self.items(named, value, 0) or []
            case _:
                return []

    def table(self, named: Field, many: Many) -> list[str] | None:
        """Objects as the rows of a table; None where their fields are too long for one."""
        shape = named.shape
        if shape is None:
            return None
        rows: list[dict[str, str]] = []
        for part in many.items:
            row = None if part.above or part.beside else self.row(shape, part.value)
            if row is None:
                return None
            rows.append(row)
        names = list(dict.fromkeys(name for row in rows for name in row))
        if len(names) < _COLUMNS:
            return None
        columns = [find(shape, name) for name in names]
        lines = [
            _row(self.label(each) for each in columns if each is not None),
            _row("---" for _name in names),
            *(_row(row.get(name, "") for name in names) for row in rows),
        ]
        return lines if rows and max(map(len, lines)) <= WIDEST else None

    def row(self, shape: Shape, value: Written) -> dict[str, str] | None:
        """The cells of one object by their fields."""
        if not isinstance(value, Group):
            return None
        cells: dict[str, str] = {}
        for each in value.fields:
            named = find(shape, each.name)
            inline = None if named is None else self.inline(named, each.part.value)
            if inline is None or each.part.above or each.part.beside:
                return None
            cells[each.name] = in_cell(inline)
        return cells

    def inline(self, named: Field, value: Written) -> str | None:
        """A value on one line; None where it needs more."""
        match value:
            case Leaf():
                text = self.single(value)
                return None if text is None else self.words(self.spoken(named, text))
            case Group():
                write = _PAIRS.get(named.form)
                return None if write is None or _remarked(value) else write(self, value)
            case Many(items=items):
                return self.listed(named, items)

    def listed(self, named: Field, items: tuple[Part, ...]) -> str | None:
        """Several values on one line, which has no room for remarks on one of them."""
        if any(each.above or each.beside for each in items):
            return None
        if named.form == "milestones":
            pairs = [self.milestone(each.value) for each in items]
            return "; ".join(each for each in pairs if each) if all(pairs) and pairs else None
        texts = [self.single(each.value) for each in items if isinstance(each.value, Leaf)]
        if len(texts) != len(items) or not texts or named.shape is not None:
            return None
        mark = ", " if named.form in COMMA_FORMS else "; "
        said = [self.spoken(named, text) for text in texts if text]
        words = [text for text in said if mark.strip() not in text and ";" not in text]
        return mark.join(map(self.words, words)) if len(words) == len(items) else None

    def spoken(self, named: Field, text: str) -> str:
        """A value of an enumeration in the word that the page's language has for it, where that
        word means it and nothing else; everything else as it is.
        """
        word = named.words.get(text, {}).get(self.language, text)
        return word if named.values.get(heading_key(word)) == text else text

    def single(self, value: Leaf) -> str | None:
        """A value's words, where they stand on one line."""
        if value.type is Type.NULL:
            return None
        text = value.text.strip() if value.type is Type.TEXT else number_words(value, self.language)
        return text if text and "\n" not in text else None

    def named(self, group: Group, *names: str) -> tuple[str, ...] | None:
        """The words of exactly these fields."""
        if sorted(each.name for each in group.fields) != sorted(names):
            return None
        values = [group.get(name) for name in names]
        texts = [self.single(each) for each in values if isinstance(each, Leaf)]
        found = tuple(each for each in texts if each)
        return found if len(found) == len(names) else None

    def measure(self, group: Group) -> str | None:
        """``1240 (2026-10-31)``."""
        pair = self.named(group, "value", "date")
        if pair is None or not _DATE.fullmatch(pair[1]):
            return None
        return f"{pair[0]} ({pair[1]})"

    def period(self, group: Group) -> str | None:
        """``2026-09-01 to 2026-10-31``."""
        pair = self.named(group, "start", "end")
        return None if pair is None else f"{pair[0]} to {pair[1]}"

    def scope(self, group: Group) -> str | None:
        """Some channels and nothing else: ``instagram, facebook``."""
        channels = group.get("channels") if len(group.fields) == 1 else None
        if not isinstance(channels, Many):
            return None
        texts = [self.single(each.value) for each in channels.items if isinstance(each.value, Leaf)]
        words = [each for each in texts if each and not _PARTED.search(each)]
        plain = not any(each.above or each.beside for each in channels.items)
        whole = plain and words and len(words) == len(channels.items)
        return ", ".join(map(self.words, words)) if whole else None

    def milestone(self, value: Written) -> str | None:
        """``2027-02-28: 1460``."""
        pair = self.named(value, "date", "value") if isinstance(value, Group) else None
        dated = pair is not None and _DATE.fullmatch(pair[0]) is not None
        plain = isinstance(value, Group) and not _remarked(value)
        return f"{pair[0]}: {pair[1]}" if pair is not None and dated and plain else None


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _remarked(group: Group) -> bool:
    """Whether remarks stand at some field of an object."""
    return any(each.part.above or each.part.beside for each in group.fields)


_PAIRS: Mapping[str, Callable[[Below, Group], str | None]] = {
    "measure": Below.measure,
    "period-range": Below.period,
    "scope": Below.scope,
}
"""The objects that stand on one line, by the form of their field."""
