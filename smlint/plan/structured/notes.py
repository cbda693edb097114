"""What is seen while Markdown is read as fields: what nobody reads, and names that are none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from smlint.base.finding import Arg, Observation, Term
from smlint.base.span import Pointer, Span
from smlint.plan.model import Shape
from smlint.plan.structured.cell_words import labelled
from smlint.plan.structured.labels import find_folded
from smlint.plan.structured.tables import broken_table
from smlint.syntax.nodes import Entry
from smlint.syntax.outline import Block, Bullets, Other, Paragraph, Prose, Row, Table

LABEL_WORDS = 3
"""What has more words before its colon is a sentence, no label."""


_ADORNED = " *_`#:"
"""What stands around a name in Markdown."""

_SHOWN = 60
"""So many letters of a paragraph tell which one is meant."""


@dataclass(frozen=True, slots=True)
class Notes:
    """Gathers observations; ``source`` is the file's text."""

    source: str = ""
    seen: list[Observation] = field(default_factory=list)

    def see(
        self, rule: str, message: str, span: Span, args: Mapping[str, Arg], at: Pointer = ()
    ) -> None:
        """Note an observation; ``at`` is the field that is not read."""
        self.seen.append(Observation(rule, message, span, pointer=at, args=args))

    def once(self, entries: Iterable[Entry], shape: Shape) -> tuple[Entry, ...]:
        """Of a field that was written twice the first counts, and the second is reported."""
        kept: dict[str, Entry] = {}
        for entry in entries:
            first = kept.setdefault(entry.key.text, entry)
            if first is not entry:
                self.twice(self.on_page(entry, shape), first.key.span, entry.key.span)
        return tuple(kept.values())

    def on_page(self, entry: Entry, shape: Shape) -> str:
        """What a field is called where it is written: its label or its heading; its own name where
        no name stands there.
        """
        span = entry.key.span
        words = self.source[span.start.offset : span.end.offset].strip(_ADORNED)
        named = find_folded(shape, words) if words else None
        return words if named is not None and named.name == entry.key.text else entry.key.text

    def twice(self, name: str, first: Span, second: Span) -> None:
        """A field that was written a second time."""
        args: dict[str, Arg] = {"key": name, "line": first.start.line}
        self.see("duplicate-key", "duplicate", second, args)

    def unknown_field(
        self, name: Prose, owner: str, guess: str | None, meant: str | None = None
    ) -> None:
        """A label or a column that is no field of its owner, a kind."""
        self.unknown(name.text, name.span, owner, guess, meant)

    def unknown(
        self, name: str, span: Span, owner: str, guess: str | None, meant: str | None = None
    ) -> None:
        """A name that is no field of its owner, a kind; ``meant`` is the field's own name, where
        the guess is what people call it.
        """
        args: dict[str, Arg] = {"field": name, "kind": Term(f"kind.{owner}")}
        if guess is not None:
            args["guess"] = guess
            args["meant"] = meant or guess
        self.see("unknown-field", "unknown" if guess is None else "guess", span, args)

    def labels(self, names: Iterable[Prose]) -> None:
        """Labels among fields that are no fields: what stands beside them is free text."""
        for name in names:
            if len(name.text.split()) <= LABEL_WORDS:
                self.see("not-read", "label", name.span, {"label": name.text})

    def words(self, words: Prose) -> None:
        """Words beside the fields of an object that fill none of them."""
        self.see("not-read", "words", words.span, {"text": words.text})

    def below(self, blocks: Iterable[Block]) -> None:
        """Bullets below a field of one value, which stands beside its label already."""
        items = (item for block in blocks if isinstance(block, Bullets) for item in block.items)
        first = next((item for item in items if item.prose.text), None)
        if first is not None:
            self.words(first.prose)

    def documents(self, heading: Prose) -> None:
        """A list where documents belong, none of which is read."""
        self.see("not-read", "documents", heading.span, {"heading": heading.text})

    def heading(
        self, name: Prose, names: tuple[str, ...], fits: tuple[str, ...] = (), of: str = "fields"
    ) -> None:
        """A heading that names nothing, over something that was meant to be read; ``names`` are
        those that it may have instead, ``fits`` the fields (or ``of`` what) that it may be.
        """
        args: dict[str, Arg] = {"heading": name.text, "names": names, of: fits}
        self.see("not-read", "no-kind-heading", name.span, args)

    def beside(self, proses: Iterable[Prose]) -> None:
        """Paragraphs among the fields of an object that are written as fields are, with a label;
        other prose is free.
        """
        for prose in proses:
            label, _words = labelled(prose)
            if label is not None and len(label.text.split()) <= LABEL_WORDS:
                self.see("not-read", "words", prose.span, {"text": _start(prose.text)})

    def table(self, table: Table) -> None:
        """A table none of whose columns is a field."""
        names = tuple(cell.text for cell in table.header.cells)
        self.see("not-read", "table", table.header.span, {"columns": names})

    def tables(self, blocks: Iterable[Block]) -> None:
        """Tables where none is read."""
        for block in blocks:
            if isinstance(block, Table):
                self.table(block)

    def beyond(self, row: Row) -> None:
        """Cells past the last column."""
        if not row.beyond:
            return
        span = Span(row.span.path, row.beyond[0].span.start, row.beyond[-1].span.end)
        text = " | ".join(cell.text for cell in row.beyond)
        self.see("not-read", "beyond", span, {"text": text})

    def aside(self, blocks: Iterable[Block], at: Pointer) -> None:
        """A quote, code or HTML where a field's words are expected, and there are no others."""
        first = next((block for block in blocks if isinstance(block, Other)), None)
        if first is not None:
            self.see("not-read", "aside", first.span, {}, at)

    def broken(self, blocks: Iterable[Block], at: Pointer) -> bool:
        """Whether a table among the blocks is none, for its lines do not fit; it is reported."""
        proses = (block.prose for block in blocks if isinstance(block, Paragraph))
        found = [table for each in proses if (table := broken_table(each, self.source))]
        for table in found:
            args: dict[str, Arg] = {"first": table.first, "second": table.second}
            if table.second:
                self.see("not-read", "broken-table", table.span, args, at)
            else:
                self.see("not-read", "no-dashes", table.span, {}, at)
        return bool(found)


def _start(text: str) -> str:
    """The first words of a paragraph."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rsplit(' ', 1)[0]}…"
