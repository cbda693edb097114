"""Reads a document that people have, whatever its form: the one place where endings decide how."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from smlint.base.result import Said
from smlint.config.settings import Settings
from smlint.engine.drafting.coverage import Layout
from smlint.engine.drafting.described import described
from smlint.engine.file_phase import FileResult, guarded
from smlint.engine.found_phase import found_in
from smlint.engine.settings import caps
from smlint.engine.shipped import Shipped
from smlint.plan.found_documents import Found
from smlint.plan.found_often import Often
from smlint.source.endings import MARKDOWN, TABLE, XML, YAML, is_markdown, is_table, is_xml
from smlint.source.text import Text
from smlint.syntax.document import Document, Seen
from smlint.syntax.markdown import read_markdown
from smlint.syntax.outline import Heading

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
        crashed: a bug of ours kept it from being read.
    """

    documents: tuple[Document, ...]
    seen: Seen = ()
    said: Said | None = None
    layout: Layout = field(default_factory=Layout)
    crashed: bool = False


def bring(text: Text, settings: Settings, shipped: Shipped) -> Brought:
    """Read a document, as ``smlint check`` reads one that is not in our format."""
    found = Found()

    def read() -> FileResult:
        nonlocal found
        found = found_in(text, settings, shipped)
        return FileResult(text.path, "found", seen=found.seen)

    file = guarded(text.path, read)
    documents = () if found.broken else found.documents
    layout = _layout(text, settings)
    if is_markdown(text.path):
        language = documents[0].language if documents else None
        often = Often(shipped.found_names.within(language), language)
        documents = described(documents, text, layout, shipped.model, often)
    return Brought(documents, file.seen, found.said, layout, file.crashed)


def _layout(text: Text, settings: Settings) -> Layout:
    if is_markdown(text.path):
        return Layout(dict(_headings(text, settings)))
    if is_table(text.path):
        return Layout(names=1)
    return Layout(structure=_TAGS if is_xml(text.path) else _KEYS)


def _headings(text: Text, settings: Settings) -> Iterator[tuple[int, tuple[int, str]]]:
    for block in read_markdown(text, caps(settings)).blocks:
        if isinstance(block, Heading):
            words = " ".join(block.prose.text.split())
            yield block.prose.span.start.line, (block.level, words)
