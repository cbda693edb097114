"""Reads a document that people have, whatever its form: the one place where endings decide how."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from smlint.base.result import Said
from smlint.config.settings import Settings
from smlint.engine.drafting.coverage import Layout
from smlint.engine.drafting.criticism import policies
from smlint.engine.drafting.described import described
from smlint.engine.drafting.head import said_at_head
from smlint.engine.drafting.passages import Passages, before
from smlint.engine.drafting.rhythms import READ
from smlint.engine.file_phase import FileResult, guarded
from smlint.engine.found_phase import found_in
from smlint.engine.shipped import Shipped
from smlint.plan.found.documents import Found
from smlint.plan.found.words.often import Often
from smlint.plan.found.words.reading import Words
from smlint.plan.structured.cells import Cells, key
from smlint.source.endings import MARKDOWN, TABLE, XML, YAML, is_table, is_xml
from smlint.source.text import Text
from smlint.syntax.document import Document, Form, Seen
from smlint.syntax.nodes import Entry, Node, ScalarNode
from smlint.syntax.outline import Heading, Outline

STRATEGY = "strategy"

ENDINGS = (*MARKDOWN, *TABLE, *XML, *YAML)
"""How the names of the documents end that can be imported."""

_TAGS = re.compile(r'<\?xml\b.*?\?>|</?[^\W\d][\w:.-]*(?:\s+xmlns(?::\w+)?="[^"]*")*\s*/?>')
_KEYS = re.compile(r"""^\s*(?:-\s+)*["']?[^\W\d][\w .-]*["']?\s*:(?=\s|$)""")


@dataclass(frozen=True, slots=True)
class Brought:
    """What was read in a document.

    Attributes:
        documents: the documents of the plan that it holds; none where it holds nothing of one.
        seen: what is wrong with it, or what it is instead (a template).
        said: what it is, where it holds nothing of a plan and we can tell.
        layout: what of its text says nothing by itself.
        rhythm: how often its metrics are read, where it says that of all of them.
        crashed: a bug of ours kept it from being read.
    """

    documents: tuple[Document, ...]
    seen: Seen = ()
    said: Said | None = None
    layout: Layout = field(default_factory=Layout)
    rhythm: ScalarNode | None = None
    crashed: bool = False


def bring(text: Text, settings: Settings, shipped: Shipped) -> Brought:
    """Read a document, as ``smlint check`` reads one that is not in our format."""
    found, layout, rhythm = Found(), Layout(), None

    def read() -> FileResult:
        nonlocal found, layout, rhythm
        found = found_in(text, settings, shipped)
        layout = _layout(text, found.outline)
        told, rhythm = _told(text, found, layout, shipped)
        documents = () if found.broken else told
        found = replace(found, documents=documents, outline=None)
        return FileResult(text.path, "found", seen=found.seen)

    file = guarded(text.path, read)
    documents = () if file.crashed else found.documents
    return Brought(documents, file.seen, found.said, layout, rhythm, file.crashed)


def _told(
    text: Text, found: Found, layout: Layout, shipped: Shipped
) -> tuple[tuple[Document, ...], ScalarNode | None]:
    """The documents of a file, those of a page with what it says of them besides, and how often its
    metrics are read.
    """
    documents, outline = found.documents, found.outline
    if outline is None or not documents:
        return documents, None
    language = documents[0].language if documents else None
    names = shipped.found_names.within(language)
    documents = described(documents, text, layout, shipped.model, Often(names, language))
    words = Words(names, Cells(outline, language, text.content))
    around = Passages.of(text, layout, documents)
    said = said_at_head(outline, words, shipped.model, documents, around)
    rhythm = said.pop(READ, None)
    whole = (*_with(documents, said), *policies(names, around, language))
    return whole, rhythm if isinstance(rhythm, ScalarNode) else None


def _with(documents: tuple[Document, ...], said: Mapping[str, Node]) -> Iterator[Document]:
    """The documents, with what the text says besides in a strategy that does not."""
    for each in documents:
        if each.kind != STRATEGY or each.form is not Form.FOUND:
            yield each
            continue
        added = tuple(
            Entry(key(name, before(node)), node)
            for name, node in said.items()
            if each.root.get(name) is None
        )
        yield replace(each, root=replace(each.root, entries=(*each.root.entries, *added)))


def _layout(text: Text, outline: Outline | None) -> Layout:
    if outline is not None:
        return Layout(dict(_headings(outline)))
    if is_table(text.path):
        return Layout(names=1)
    return Layout(structure=_TAGS if is_xml(text.path) else _KEYS)


def _headings(outline: Outline) -> Iterator[tuple[int, tuple[int, str]]]:
    for block in outline.blocks:
        if isinstance(block, Heading):
            words = " ".join(block.prose.text.split())
            yield block.prose.span.start.line, (block.level, words)
