"""Words in Markdown as values: what a cell or a bullet says by the form of its field."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.span import Span
from smlint.base.text import heading_key
from smlint.plan.model import Field
from smlint.plan.values import parse_number
from smlint.syntax.links import links_in
from smlint.syntax.nodes import Entry, MapNode, ScalarNode, SeqNode, Type
from smlint.syntax.outline import Outline, Prose

NUMBER_FORMS = frozenset({"number", "integer", "number-or-unknown"})
REF_FORMS = frozenset({"ref", "refs", "id", "ids"})
COMMA_FORMS = frozenset({"refs", "ids", "enums"})
"""Lists whose items hold no comma, so that one may separate them; free text is never split."""
LIST_FORMS = frozenset({"texts", "ids", "refs", "enums"})

_DATED = re.compile(r"^(?P<value>.*?)\s*\((?P<date>[^()]*\d[^()]*)\)$", re.DOTALL)
_MILESTONE = re.compile(r"^(?P<date>[^:]*\d[^:]*?)\s*:\s*(?P<value>.+)$", re.DOTALL)
_YES = frozenset({"yes", "true", "ναι", "x", "✓", "✔"})
_NO = frozenset({"no", "false", "οχι"})
_UNKNOWN = frozenset({"unknown", "αγνωστο", "αγνωστη"})

Value = ScalarNode | MapNode | SeqNode


def key(name: str, span: Span) -> ScalarNode:
    """A field's key, standing where its heading, label or cell stands."""
    return ScalarNode(span, name)


def labelled(prose: Prose) -> tuple[Prose | None, Prose]:
    """Split ``Label: value``; None and the whole where there is no label. The colon of a time or
    an address is none.
    """
    at = prose.text.find(":")
    line_end = prose.text.find("\n")
    ends_label = at > 0 and (line_end < 0 or at < line_end)
    if not ends_label or prose.text[at + 1 : at + 2].strip() != "":
        return None, prose
    return prose.slice(0, at), prose.slice(at + 1, len(prose.text))


@dataclass(frozen=True, slots=True)
class Cells:
    """Reads the cells of one file in its language."""

    outline: Outline
    language: str | None

    def node(self, field: Field, prose: Prose) -> Value | None:
        """What a cell says; None where it is empty."""
        if not prose.text:
            return None
        if field.form in LIST_FORMS or field.form == "scope":
            return self.several(field, prose)
        if field.form == "milestones":
            return self.milestones(prose)
        if field.form == "measure":
            return self.measure(prose)
        return self.single(field, prose)

    def several(self, field: Field, prose: Prose) -> Value:
        """A list in one cell; of a scope, the list of its channels."""
        comma = field.form in COMMA_FORMS or field.form == "scope"
        items = tuple(self.single(field, part) for part in _split(prose, comma=comma))
        sequence = SeqNode(prose.span, items)
        if field.form != "scope":
            return sequence
        return MapNode(prose.span, (Entry(key("channels", prose.span), sequence),), prose.span)

    def single(self, field: Field, prose: Prose) -> ScalarNode:
        """One value: a number, a word of an enumeration, an id, or text."""
        folded = heading_key(prose.text)
        if field.form in NUMBER_FORMS:
            return self.number(prose)
        if field.form == "boolean" and folded in _YES | _NO:
            return scalar(prose, "true" if folded in _YES else "false", Type.BOOL)
        if field.form in ("enum", "enums") and folded in field.values:
            return scalar(prose, field.values[folded])
        if field.form in REF_FORMS or field.form == "scope":
            return scalar(prose, self.linked(prose) or prose.text)
        return scalar(prose)

    def number(self, prose: Prose) -> ScalarNode:
        """A number as the language writes it ("1,240", "1.240", "88%"); else its words."""
        number = parse_number(prose.text, self.language)
        if number is None or number.value is None:
            return scalar(prose)
        whole = number.value == number.value.to_integral_value()
        text = str(int(number.value)) if whole else format(number.value.normalize(), "f")
        return scalar(prose, text, Type.INT if whole else Type.FLOAT)

    def measure(self, prose: Prose) -> Value:
        """``1,240 (2026-10-31)``, a number alone, or "unknown"."""
        if heading_key(prose.text) in _UNKNOWN:
            return scalar(prose, "unknown")
        match = _DATED.match(prose.text)
        if match is None:
            number = self.number(prose)
            if number.type is Type.TEXT:
                return number
            return MapNode(prose.span, (Entry(key("value", prose.span), number),), prose.span)
        return self.pair(prose, match)

    def milestones(self, prose: Prose) -> SeqNode:
        """``2027-02-28: 1,460; 2027-04-30: 1,600``."""
        items: list[ScalarNode | MapNode] = []
        for part in _split(prose, comma=False):
            match = _MILESTONE.match(part.text)
            items.append(scalar(part) if match is None else self.pair(part, match))
        return SeqNode(prose.span, tuple(items))

    def pair(self, prose: Prose, match: re.Match[str]) -> MapNode:
        """A value and a date in one cell."""
        value = prose.slice(*match.span("value"))
        date = prose.slice(*match.span("date"))
        entries = (
            Entry(key("value", value.span), self.number(value)),
            Entry(key("date", date.span), scalar(date)),
        )
        return MapNode(prose.span, entries, prose.span)

    def linked(self, prose: Prose) -> str | None:
        """The id that a link in the cell points to: ``metrics.yaml#ig-followers``."""
        return next((link.anchor for link in links_in(self.outline, prose) if link.anchor), None)

    def written(self, field: Field, proses: tuple[Prose, ...]) -> Value | None:
        """What paragraphs and bullets below a heading say: one value, or one long text."""
        filled = tuple(prose for prose in proses if prose.text)
        if not filled:
            return None
        if len(filled) == 1:
            return self.node(field, filled[0])
        span = Span(filled[0].path, filled[0].span.start, filled[-1].span.end)
        return ScalarNode(span, "\n".join(prose.text for prose in filled))

    def text(self, prose: Prose) -> ScalarNode:
        """Words as they are."""
        return scalar(prose)


def scalar(prose: Prose, text: str | None = None, kind: Type = Type.TEXT) -> ScalarNode:
    """A value standing where some words stand; ``text`` is what they say, if it differs."""
    own = text is None or text == prose.text
    verbatim = prose.marks[0] if own and _contiguous(prose) else None
    return ScalarNode(prose.span, prose.text if text is None else text, kind, verbatim=verbatim)


def _contiguous(prose: Prose) -> bool:
    span = prose.span
    letters = span.end.offset - span.start.offset == len(prose.text)
    return letters and span.start.line == span.end.line


def _split(prose: Prose, *, comma: bool) -> tuple[Prose, ...]:
    """The items of a list in one cell: at ``;`` and line breaks, at ``,`` where items hold none."""
    pattern = r"[;\n,]" if comma else r"[;\n]"
    parts, begin = [], 0
    for match in re.finditer(pattern, prose.text):
        parts.append(prose.slice(begin, match.start()))
        begin = match.end()
    parts.append(prose.slice(begin, len(prose.text)))
    return tuple(part for part in parts if part.text)
