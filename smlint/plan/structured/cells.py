"""Words in Markdown as values: what a cell or a bullet says by the form of its field."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from smlint.base.span import Span
from smlint.base.text import heading_key
from smlint.plan.model import Field, Shape
from smlint.plan.open_marks import left_to_decide
from smlint.plan.structured.cell_words import number, scalar, split, yes_or_no
from smlint.plan.structured.first_words import DATED, LINE_FORMS, FirstWords, Said
from smlint.plan.wording.timeunits import other_unit
from smlint.syntax.links import links_in
from smlint.syntax.nodes import Entry, MapNode, ScalarNode, SeqNode, Type
from smlint.syntax.outline import Outline, Prose

COMMA_FORMS = frozenset({"refs", "ids", "enums", "scope"})
"""Lists whose items hold no comma, so that one may separate them; free text is never split."""
LIST_FORMS = frozenset({"texts", "ids", "refs", "enums"})
_MILESTONE = re.compile(r"^(?P<date>[^:]*\d[^:]*?)\s*:\s*(?P<value>.+)$", re.DOTALL)
_RANGE = re.compile(
    r"^(?P<start>\S.*?)(?:\s+[-–—]\s+|\s*[–—]\s*|\s+(?:to|until|έως|εως|ως|μέχρι)\s+)(?P<end>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESS = re.compile(r"\]\(\s*<?(?P<address>https?://[^\s<>()]+)")
_UNKNOWN = "unknown"

Value = ScalarNode | MapNode | SeqNode


def key(name: str, span: Span) -> ScalarNode:
    """A field's key, standing where its heading, label or cell stands."""
    return ScalarNode(span, name)


@dataclass(frozen=True, slots=True)
class Cells:
    """Reads the cells of one file in its language. ``source`` is the file's text, for addresses
    behind links.
    """

    outline: Outline
    language: str | None
    source: str = ""

    def node(self, field: Field, prose: Prose) -> Value | None:
        """What a cell says; None where it is empty. The mark of what is still to be decided is the
        value as a whole, also where several belong.
        """
        if not prose.text:
            return None
        whole = _WHOLE.get(field.form)
        if whole is None:
            return self.single(field, prose)
        return (
            scalar(prose) if left_to_decide(prose.text) is not None else whole(self, field, prose)
        )

    def items(self, field: Field, prose: Prose) -> tuple[ScalarNode, ...]:
        """The items that a cell or a paragraph lists."""
        parts = split(prose, comma=field.form in COMMA_FORMS)
        return tuple(self.single(field, part) for part in parts)

    def several(self, field: Field, prose: Prose) -> Value:
        """A list in one cell; of a scope, the list of its channels."""
        sequence = SeqNode(prose.span, self.items(field, prose))
        if field.form != "scope":
            return sequence
        return MapNode(prose.span, (Entry(key("channels", prose.span), sequence),), prose.span)

    def item(self, field: Field, prose: Prose) -> tuple[ScalarNode, ...]:
        """What a bullet of a list says: one item, also where its line is wrapped; several where
        ``;`` (or a comma between ids) parts them.
        """
        parts = split(prose, comma=field.form in COMMA_FORMS, lines=False)
        nodes = (self.single(field, part) for part in parts)
        return tuple(
            replace(node, text=node.text.replace("\n", " ")) if "\n" in node.text else node
            for node in nodes
        )

    def single(self, field: Field, prose: Prose) -> ScalarNode:
        """One value: a number, a word of an enumeration, an id, or text."""
        return _ONE.get(field.form, _text)(self, field, prose)

    def yes_or_no(self, prose: Prose) -> ScalarNode:
        """A tick or a word for yes or no; else its words."""
        said = yes_or_no(prose.text)
        return scalar(prose) if said is None else scalar(prose, said, Type.BOOL)

    def number(self, prose: Prose) -> ScalarNode:
        """A number as the language writes it; else its words."""
        return number(prose, self.language)

    def measure(self, field: Field, prose: Prose) -> Value:
        """``1,240 (2026-10-31)``, a number alone, or "unknown"."""
        if heading_key(prose.text) in (_UNKNOWN, *field.values):
            return scalar(prose, _UNKNOWN)
        match = DATED.match(prose.text)
        if match is None:
            number = self.number(prose)
            if number.type is Type.TEXT:
                return number
            return MapNode(prose.span, (Entry(key("value", prose.span), number),), prose.span)
        return self.pair(prose, match)

    def milestones(self, prose: Prose) -> tuple[ScalarNode | MapNode, ...]:
        """``2027-02-28: 1,460; 2027-04-30: 1,600``."""
        items: list[ScalarNode | MapNode] = []
        for part in split(prose, comma=False):
            match = _MILESTONE.match(part.text)
            items.append(scalar(part) if match is None else self.pair(part, match))
        return tuple(items)

    def pair(self, prose: Prose, match: re.Match[str]) -> MapNode:
        """A value and a date in one cell."""
        value = prose.slice(*match.span("value"))
        date = prose.slice(*match.span("date"))
        entries = (
            Entry(key("value", value.span), self.number(value)),
            Entry(key("date", date.span), scalar(date)),
        )
        return MapNode(prose.span, entries, prose.span)

    def period(self, prose: Prose) -> Value:
        """``2026-09-01 to 2026-10-31``."""
        match = _RANGE.match(prose.text)
        if match is None:
            return scalar(prose)
        ends = ((name, prose.slice(*match.span(name))) for name in ("start", "end"))
        entries = tuple(Entry(key(name, part.span), scalar(part)) for name, part in ends)
        return MapNode(prose.span, entries, prose.span)

    def object(self, shape: Shape | None, prose: Prose) -> Value:
        """An object in one cell: its first field, its date in brackets (``Call her
        (2026-12-01)``); plain words where its first field is none that words fill.
        """
        first = None if shape is None else next(iter(shape.fields.values()), None)
        plain = first is not None and first.form in (*LINE_FORMS, "id")
        if shape is None:
            return scalar(prose)
        words = FirstWords(self.language)
        fields = words.fields(shape, prose) if plain else words.dated(shape, prose)
        entries = self.entries(*fields)
        return MapNode(prose.span, entries, prose.span) if entries else scalar(prose)

    def objects(self, shape: Shape | None, prose: Prose) -> Value:
        """Objects in one cell: ``bo-shop; bo-fair``, ``f-1: It rains; f-2: It snows``."""
        items = tuple(self.object(shape, part) for part in split(prose, comma=False))
        return SeqNode(prose.span, items)

    def headed(self, shape: Shape, prose: Prose) -> tuple[Entry, ...]:
        """The fields in an object's first words: ``id: what it says``, ``Label: value``, what it
        says alone. Empty where the words are no field.
        """
        return self.entries(*FirstWords(self.language).fields(shape, prose))

    def entries(self, *fields: Said) -> tuple[Entry, ...]:
        """Fields with where their names and their values stand, as entries."""
        nodes = ((field, name, self.node(field, words)) for field, name, words in fields)
        return tuple(Entry(key(field.name, name.span), node) for field, name, node in nodes if node)

    def linked(self, prose: Prose) -> str | None:
        """The id that a link in the cell points to: ``metrics.yaml#ig-followers``."""
        return next((link.anchor for link in links_in(self.outline, prose) if link.anchor), None)

    def target(self, prose: Prose) -> str | None:
        """The document that a link in the cell points to: the id in it, else the file."""
        links = links_in(self.outline, prose)
        return next((link.anchor or link.target for link in links), None)

    def address(self, prose: Prose) -> str | None:
        """The address that a link in the cell leads to: ``[our page](https://…)``."""
        written = self.source[prose.marks[0].offset : prose.marks[-1].offset]
        match = _ADDRESS.search(written)
        return None if match is None else match["address"]

    def text(self, prose: Prose) -> ScalarNode:
        """Words as they are."""
        return scalar(prose)


def _text(_cells: Cells, _field: Field, prose: Prose) -> ScalarNode:
    return scalar(prose)


def _word(_cells: Cells, field: Field, prose: Prose) -> ScalarNode:
    return scalar(prose, field.values.get(heading_key(prose.text)))


def _id(cells: Cells, _field: Field, prose: Prose) -> ScalarNode:
    return scalar(prose, cells.linked(prose))


def _number(cells: Cells, field: Field, prose: Prose) -> ScalarNode:
    """A number; words where it counts in another unit of time than its field, for the schema to
    ask for the right one, and where a sign says that it is added to another ("+50%"), if a rule of
    its own judges what the field says.
    """
    added = field.owned and prose.text.lstrip().startswith("+")
    worded = added or other_unit(field.name, prose.text)
    return scalar(prose) if worded else cells.number(prose)


_ONE: Mapping[str, Callable[[Cells, Field, Prose], ScalarNode]] = {
    **dict.fromkeys(("number", "integer"), _number),
    **dict.fromkeys(("enum", "enums"), _word),
    **dict.fromkeys(("ref", "refs", "id", "ids", "scope"), _id),
    "boolean": lambda cells, _field, prose: cells.yes_or_no(prose),
    "path": lambda cells, _field, prose: scalar(prose, cells.target(prose)),
    "url": lambda cells, _field, prose: scalar(prose, cells.address(prose)),
}
"""How one value of a form is read; words as they are where the form is none of these."""

_WHOLE: Mapping[str, Callable[[Cells, Field, Prose], Value]] = {
    **dict.fromkeys((*LIST_FORMS, "scope"), Cells.several),
    "milestones": lambda cells, _field, prose: SeqNode(prose.span, cells.milestones(prose)),
    "measure": Cells.measure,
    "period-range": lambda cells, _field, prose: cells.period(prose),
    "objects": lambda cells, field, prose: cells.objects(field.shape, prose),
    "object": lambda cells, field, prose: cells.object(field.shape, prose),
}
"""How a cell is read as a whole, where it may hold more than one value."""
