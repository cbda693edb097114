"""The file phase of an ordinary Markdown document, read as found."""

from __future__ import annotations

from smlint.config.settings import Settings
from smlint.engine.file_phase import FileResult, guarded
from smlint.engine.settings import caps
from smlint.engine.shipped import Shipped
from smlint.plan.build import build
from smlint.plan.found import read_found
from smlint.plan.graph import Part
from smlint.plan.language import text_language
from smlint.source.decode import invisible
from smlint.source.text import Text
from smlint.syntax.markdown import read_markdown


def read_as_found(text: Text, settings: Settings, shipped: Shipped) -> FileResult:
    """The goals and the owner that an ordinary document names, behind the crash barrier."""
    return guarded(text.path, lambda: _read(text, settings, shipped))


def _read(text: Text, settings: Settings, shipped: Shipped) -> FileResult:
    outline = read_markdown(text, caps(settings))
    language = settings.language or text_language(text.content)
    documents = read_found(text, outline, shipped.found_names, language)
    parts = tuple(
        Part(document, build(document, shipped.model, language)) for document in documents
    )
    seen = (*outline.seen, *invisible(text))
    return FileResult(text.path, "found", parts, seen, outline.suppressions, text)
