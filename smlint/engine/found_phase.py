"""The file phase of files that are not in our format, each read as found by its type."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from smlint.base.finding import Observation
from smlint.base.result import Said
from smlint.config.settings import Settings
from smlint.engine.file_phase import MOST_WORDS, FileResult, guarded
from smlint.engine.settings import caps
from smlint.engine.shipped import Shipped
from smlint.plan.build import build
from smlint.plan.found.document import read_found
from smlint.plan.found.documents import Found
from smlint.plan.found.files.stratml import is_stratml, read_stratml
from smlint.plan.found.files.table import TableReader
from smlint.plan.found.files.yaml import goals_of_front, read_found_yaml, yaml_outline
from smlint.plan.found.lines.hung import hung
from smlint.plan.found.lines.lifted import lifted
from smlint.plan.found.lines.marked import with_lists
from smlint.plan.found.lines.numbered import headed
from smlint.plan.found.lines.ticks import with_ticks
from smlint.plan.found.lines.unfolded import unfolded
from smlint.plan.found.names.kind import Character
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.names.lists import LANGUAGES
from smlint.plan.found.words.examples import TEMPLATE
from smlint.plan.found.words.reading import Words
from smlint.plan.parts import Part
from smlint.plan.structured.cells import Cells
from smlint.plan.wording.language import text_language
from smlint.source.decode import invisible
from smlint.source.endings import is_table, is_xml, is_yaml
from smlint.source.text import Text
from smlint.syntax.delimited import read_delimited
from smlint.syntax.markdown import read_markdown
from smlint.syntax.nodes import MapNode, ScalarNode
from smlint.syntax.opened import opened
from smlint.syntax.outline import Outline, Paragraph
from smlint.syntax.xml import read_xml
from smlint.syntax.yaml import read_yaml


def read_as_found(text: Text, settings: Settings, shipped: Shipped) -> FileResult:
    """The goals and the owner that an ordinary file names, behind the crash barrier."""
    return guarded(text.path, lambda: _read(text, settings, shipped))


def found_in(text: Text, settings: Settings, shipped: Shipped) -> Found:
    """The documents that a file holds that is not in our format, by the type that its name says."""
    if not text.content.strip():
        return Found(said=Said("found.empty"))
    return _reader(text.path)(_Task(text, settings, shipped))


@dataclass(frozen=True, slots=True)
class _Task:
    """A file to read, and what that takes."""

    text: Text
    settings: Settings
    shipped: Shipped

    def words(self, outline: Outline, prose: str) -> Words:
        """What reads the words of a file: in the language that was declared, by the plan or by the
        file, else the one that they are in.
        """
        language = self.settings.language or _declared(outline.front) or text_language(prose)
        names = self.shipped.found_names.within(language)
        return Words(names, Cells(outline, language, self.text.content))


def _markdown(task: _Task) -> Found:
    limits = caps(task.settings)
    plain = lifted(opened(task.text, read_markdown(task.text, limits), limits.nodes))
    words = task.words(plain, task.text.content)
    listed = hung(with_ticks(with_lists(headed(plain, words.names), task.text.content)))
    outline = unfolded(task.text, listed, words.names)
    front, model = outline.front, task.shipped.model
    above = () if front is None else goals_of_front(task.text, front, words, model)
    language = words.cells.language
    documents = read_found(task.text, outline, words.names, language, above, model=model)
    seen, kept = outline.seen, outline.suppressions
    found = Found(documents, seen=seen, suppressions=kept, outline=outline)
    return found if documents else _instead(task, outline, words.names, found)


def _yaml(task: _Task) -> Found:
    file = read_yaml(task.text, caps(task.settings))
    outline = yaml_outline(task.text, file.documents)
    words = task.words(outline, _words(outline))
    found = read_found_yaml(task.text, file.documents, outline, words, task.shipped.model)
    found = replace(found, seen=(*file.seen, *found.seen), suppressions=file.suppressions)
    return found if found.documents else _instead(task, outline, words.names, found)


def _xml(task: _Task) -> Found:
    file = read_xml(task.text, caps(task.settings))
    if file.root is None:
        return Found(seen=file.seen, broken=True)
    if not is_stratml(file.root):
        return Found(said=Said("found.xml", {"name": file.root.name}))
    outline = Outline(task.text.path, None, front_matter=False, blocks=())
    words = task.words(outline, file.root.prose.text[:MOST_WORDS])
    return read_stratml(task.text, file.root, words)


def _table(task: _Task) -> Found:
    table = read_delimited(task.text)
    if table is None or not table.rows:
        return Found(said=Said("found.empty-table"))
    outline = Outline(task.text.path, None, front_matter=False, blocks=(table,))
    words = task.words(outline, task.text.content[:MOST_WORDS])
    return TableReader(task.text, words, task.shipped.model).read(table)


_READERS: Mapping[Callable[[str], bool], Callable[[_Task], Found]] = {
    is_yaml: _yaml,
    is_xml: _xml,
    is_table: _table,
}
"""How files are read whose names end in some way; any other as Markdown."""


def _reader(path: str) -> Callable[[_Task], Found]:
    return next((read for ends, read in _READERS.items() if ends(path)), _markdown)


def _read(text: Text, settings: Settings, shipped: Shipped) -> FileResult:
    found = found_in(text, settings, shipped)
    parts = tuple(
        Part(document, build(document, shipped.model, document.language))
        for document in (found.documents if found.is_strategy else ())
    )
    seen = (*found.seen, *invisible(text))
    template = any(each.rule == TEMPLATE for each in found.seen)
    role = "other" if template else "unread" if found.broken else "found"
    return FileResult(text.path, role, parts, seen, found.suppressions, text, said=found.said)


def _declared(front: MapNode | None) -> str | None:
    """The language that front matter names (``lang: pt-BR``), of those that we read."""
    for name in ("lang", "language"):
        node = None if front is None else front.get(name)
        told = node.text.strip().lower()[:2] if isinstance(node, ScalarNode) else ""
        if told in LANGUAGES:
            return told
    return None


def _words(outline: Outline) -> str:
    """The words that tell a file's language."""
    texts = (block.prose.text for block in outline.blocks if isinstance(block, Paragraph))
    return " ".join(texts)[:MOST_WORDS]


def _instead(task: _Task, outline: Outline, names: FoundNames, found: Found) -> Found:
    """What a file is that holds no strategy: SM926 where it is there to be filled in, for that is
    nobody's plan yet and nothing in it is judged; else what it says of itself.
    """
    character = Character(task.text, outline, names)
    blanks = character.blanks()
    if not blanks:
        return replace(found, said=found.said or character.instead())
    title = character.title()
    text = task.text
    place = text.span(0, len(text.line(1))) if title is None else title.prose.span
    template = Observation(TEMPLATE, "template", place, args={"n": blanks})
    return replace(found, seen=(*found.seen, template))
