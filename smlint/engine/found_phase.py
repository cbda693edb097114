"""The file phase of an ordinary Markdown document, read as found."""

from __future__ import annotations

from smlint.base.finding import Observation
from smlint.config.settings import Settings
from smlint.engine.file_phase import FileResult, guarded
from smlint.engine.settings import caps
from smlint.engine.shipped import Shipped
from smlint.plan.build import build
from smlint.plan.found import read_found
from smlint.plan.found_kind import Character
from smlint.plan.found_names import FoundNames
from smlint.plan.graph import Part
from smlint.plan.language import text_language
from smlint.source.decode import invisible
from smlint.source.text import Text
from smlint.syntax.document import Seen
from smlint.syntax.markdown import read_markdown
from smlint.syntax.opened import opened
from smlint.syntax.outline import Outline


def read_as_found(text: Text, settings: Settings, shipped: Shipped) -> FileResult:
    """The goals and the owner that an ordinary document names, behind the crash barrier."""
    return guarded(text.path, lambda: _read(text, settings, shipped))


def _read(text: Text, settings: Settings, shipped: Shipped) -> FileResult:
    limits = caps(settings)
    outline = opened(text, read_markdown(text, limits), limits.nodes)
    language = settings.language or text_language(text.content)
    names = shipped.found_names.within(language)
    documents = read_found(text, outline, names, language)
    parts = tuple(
        Part(document, build(document, shipped.model, language)) for document in documents
    )
    template = () if parts else _template(text, outline, names)
    seen = (*outline.seen, *invisible(text), *template)
    role = "other" if template else "found"
    return FileResult(text.path, role, parts, seen, outline.suppressions, text)


def _template(text: Text, outline: Outline, names: FoundNames) -> Seen:
    """SM926: what is there to be filled in is nobody's plan yet, and nothing in it is judged."""
    character = Character(text, outline, names)
    blanks = character.blanks()
    if not blanks:
        return ()
    title = character.title()
    place = text.span(0, len(text.line(1))) if title is None else title.prose.span
    return (Observation("template-document", "template", place, args={"n": blanks}),)
