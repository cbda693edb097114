"""Reads a document that people have, whatever its form: the one place where endings decide how."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from smlint.config.settings import Settings
from smlint.engine.found_phase import read_as_found
from smlint.engine.settings import caps
from smlint.engine.shipped import Shipped
from smlint.source.endings import MARKDOWN
from smlint.source.text import Text
from smlint.syntax.document import Document, Seen
from smlint.syntax.markdown import read_markdown
from smlint.syntax.outline import Heading

Headings = Mapping[int, tuple[int, str]]
"""The level and the words of a document's headings, by their lines."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What was read in a document.

    Attributes:
        documents: the documents of the plan that it holds; none where it holds no strategy.
        seen: what is wrong with it, or what it is instead (a template).
        headings: what its parts stand under.
    """

    documents: tuple[Document, ...]
    seen: Seen = ()
    headings: Headings | None = None
    crashed: bool = False


def bring(text: Text, settings: Settings, shipped: Shipped) -> Brought | None:
    """Read a document; None where there is no reader for files of its name."""
    name = text.path.casefold()
    reader = next((read for ending, read in READERS.items() if name.endswith(ending)), None)
    return None if reader is None else reader(text, settings, shipped)


def _markdown(text: Text, settings: Settings, shipped: Shipped) -> Brought:
    file = read_as_found(text, settings, shipped)
    headings = {
        block.prose.span.start.line: (block.level, " ".join(block.prose.text.split()))
        for block in read_markdown(text, caps(settings)).blocks
        if isinstance(block, Heading)
    }
    documents = tuple(part.document for part in file.parts)
    return Brought(documents, file.seen, headings, crashed=file.crashed)


READERS: Mapping[str, Callable[[Text, Settings, Shipped], Brought]] = {
    **dict.fromkeys(MARKDOWN, _markdown)
}
"""How a document is read, by the ending of its name."""
