"""Documents of a plan as Markdown, with their remarks as comments and their free text.

What was written is read again before it is handed out. A field that does not come back as it was is
written with its marks escaped, and if that does not help either, in the front matter, which is
YAML. Free text that would be taken for a field stands in a comment. So whatever a text holds, the
file says the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from smlint.engine.converting.filing import ending, of_one
from smlint.plan.model import Kind, Model
from smlint.plan.names import ALONE
from smlint.plan.sheet import Sheet, comments_among, free_among, free_in
from smlint.report.files.markdown_again import Again, data, read_again, revealed, same
from smlint.report.files.markdown_page import Frame, PageWriter, Way, Ways
from smlint.report.files.markdown_words import blocks
from smlint.report.files.ordered import in_order
from smlint.report.files.yaml_file import remarks

_BATCH = 250
"""So many documents are read again at once: a text that is read takes thirty times its size."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The documents of one kind as Markdown.

    Attributes:
        together: the text of the file with those that can stand beside each other; empty without
            any.
        apart: the texts of the others, which need front matter, each with its document.
    """

    together: str
    apart: tuple[tuple[Sheet, str], ...] = ()


def markdown_pages(sheets: Sequence[Sheet], model: Model, head: Iterable[str] = ()) -> Pages:
    """The documents of one kind: one file where it can be.

    Args:
        sheets: the documents.
        model: the kinds, by which what was written is read again.
        head: remarks on all of them.
    """
    kind = model.kinds[sheets[0].kind]
    sheets = tuple(in_order(each, kind) for each in sheets)
    remarks = tuple(head)
    if len(sheets) == 1:
        return Pages(Writer(kind, model).single(sheets[0], remarks))
    together, apart = Writer(kind, model).listed(sheets, remarks)
    above = [() if together or at else remarks for at in range(len(apart))]
    texts = (Writer(kind, model).single(*each) for each in zip(apart, above, strict=True))
    return Pages(together, tuple(zip(apart, texts, strict=True)))


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes documents of one kind, so that they come back; ``model`` is by what they are read
    again.
    """

    kind: Kind
    model: Model

    @property
    def pages(self) -> PageWriter:
        """Writes the pages, be they right or wrong."""
        return PageWriter(self.kind)

    def single(self, sheet: Sheet, head: tuple[str, ...]) -> str:
        """A file that is one document."""
        sheet, head = of_one(sheet, head)
        ways = {each.name: Way.PLAIN for each in sheet.root.fields}
        while True:
            text = self.pages.with_one(sheet, ways, head, frozenset())
            read = self._read(text, sheet.language).documents
            wrong = self._wrong(sheet, read[0][1] if len(read) == 1 else {}, ways)
            if not wrong:
                break
            for name in wrong:
                ways[name] = Way(ways[name] + 1)
        return revealed(
            [*free_among(head), *free_in(sheet)],
            lambda shown: self.pages.with_one(sheet, ways, head, shown),
            lambda text: self._read(text, sheet.language),
        )

    def listed(
        self, sheets: Sequence[Sheet], head: tuple[str, ...]
    ) -> tuple[str, tuple[Sheet, ...]]:
        """A file with several documents, and those that cannot stand in it."""
        front = ("---", *remarks(comments_among(head), 0), f"kind: {self.kind.name}", "---")
        kept, ways = self.kept(sheets, Frame(front))
        if not kept:
            return "", tuple(sheets)
        if len(kept) == 1:  # a file that holds one is read as one
            text = self.single(sheets[kept[0]], head)
            return text, tuple(sheet for at, sheet in enumerate(sheets) if at not in kept)
        last = ending(sheets[at] for at in kept)
        own = [(sheet, ways[at]) for sheet, at in zip(last, kept, strict=True)]
        text = revealed(
            [*free_among(head), *(each for sheet, _ways in own for each in free_in(sheet))],
            lambda shown: self.pages.with_many(
                own, Frame((*front, *blocks(free_among(head), shown))), shown
            ),
            lambda text: self._read(text, own[0][0].language),
        )
        return text, tuple(sheet for at, sheet in enumerate(sheets) if at not in kept)

    def kept(self, sheets: Sequence[Sheet], frame: Frame) -> tuple[tuple[int, ...], Sequence[Ways]]:
        """Which documents can stand beside each other, and how their fields are written."""
        ways = _all_plain(sheets)
        kept = [at for at, sheet in enumerate(sheets) if sheet.root.text("id") or frame.alone]
        while kept:
            wrong = self._wrong_of([(sheets[at], ways[at]) for at in kept], frame)
            if wrong is None:
                break
            if not any(wrong):
                return tuple(kept), ways
            for at, names in zip(kept, wrong, strict=True):
                if names:
                    ways[at] = {**ways[at], **{name: Way(ways[at][name] + 1) for name in names}}
            kept = [at for at in kept if Way.FRONT not in ways[at].values()]
        return (), ways

    def _wrong_of(
        self, sheets: Sequence[tuple[Sheet, Ways]], frame: Frame
    ) -> list[tuple[str, ...]] | None:
        """By document the fields that do not come back; None where not even the documents do. So
        many are read at once as ``_BATCH`` says, and the one behind them, for what a document
        leaves open would swallow it.
        """
        wrong: list[tuple[str, ...]] = []
        for begin in range(0, len(sheets), _BATCH):
            batch = sheets[begin : begin + _BATCH + 1]
            text = self.pages.with_many(batch, frame, frozenset())
            read = self._read(text, sheets[0][0].language).documents
            if len(read) != len(batch):
                return None
            pairs = zip(batch[:_BATCH], read, strict=False)
            wrong += [self._wrong(sheet, found, ways) for (sheet, ways), (_kind, found) in pairs]
        return wrong

    def _wrong(self, sheet: Sheet, read: Mapping[str, object], ways: Ways) -> tuple[str, ...]:
        """The fields that did not come back as they were, those left aside that cannot be written
        in another way. A field that came back and was never there is blamed on the others.
        """
        names = [each.name for each in sheet.root.fields if ways[each.name] is not Way.FRONT]
        wrong = tuple(
            each.name
            for each in sheet.root.fields
            if ways[each.name] is not Way.FRONT
            and not same(data(each.part.value), read.get(each.name))
        )
        known = {each.name for each in sheet.root.fields} | (
            {"id"} if self.kind.name in ALONE else set()
        )
        strange = read.keys() - known - {"kind"}
        return wrong or (tuple(names) if strange else ())

    def _read(self, text: str, language: str | None) -> Again:
        """What a reader finds in a text."""
        return read_again(text, self.model, language)


def _all_plain(sheets: Iterable[Sheet]) -> list[Ways]:
    """The fields of some documents, each written plainly; of those with the same fields once."""
    known: dict[tuple[str, ...], Ways] = {}
    names = (tuple(each.name for each in sheet.root.fields) for sheet in sheets)
    return [known.setdefault(each, dict.fromkeys(each, Way.PLAIN)) for each in names]
