"""The file phase: bytes of one file to its documents, entities and what was seen in it.

Pure: the same bytes and settings always give the same result, so it can be cached and run in
parallel. Whatever goes wrong inside becomes an observation of this file; the others go on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from smlint.base.finding import Observation
from smlint.base.result import Said
from smlint.base.span import whole_file
from smlint.config.settings import Settings
from smlint.engine.cut_numbers import in_digits
from smlint.engine.recognise import (
    file_kind,
    looks_like_plan,
    names_kind,
    without_kind,
)
from smlint.engine.settings import caps
from smlint.engine.shipped import Shipped
from smlint.engine.unfold import Piece, unfold
from smlint.engine.unread import unreadable
from smlint.plan.blank import emptied
from smlint.plan.build import build
from smlint.plan.cut_comments import cut_by_comments
from smlint.plan.judge import judge
from smlint.plan.parts import Part
from smlint.plan.structured.beside import Joined, ReadBytes, join_values
from smlint.plan.structured.markdown import PLAN, read_documents
from smlint.plan.wording.language import text_language
from smlint.schema.check import check_document
from smlint.source.decode import conflicts, decode, invisible
from smlint.source.files import Unreadable
from smlint.source.secrets import secrets
from smlint.source.text import Text
from smlint.syntax.document import Document, Form, Seen, Suppression
from smlint.syntax.frontmatter import split_front_matter
from smlint.syntax.markdown import read_markdown
from smlint.syntax.nodes import MapNode, Node, ScalarNode, deref, scalars
from smlint.syntax.yaml import read_yaml

YAML_ENDINGS = (".yaml", ".yml")
MARKDOWN_ENDINGS = (".md", ".markdown")

MOST_WORDS = 20_000
"""So many characters tell a language; the rest is not looked at."""


@dataclass(frozen=True, slots=True)
class FileResult:
    """What one file gave.

    Attributes:
        role: ``plan``; ``other`` (not the plan's); ``unread`` (the plan's or not, it could not be
            read).
        text: for excerpts; None where the bytes are no text.
        beside: the texts of files that it names, for excerpts.
        said: what an ordinary file without a strategy is, where we can tell.
        together: it is a plan in one file, its documents below the names of their kinds.
    """

    path: str
    role: str
    parts: tuple[Part, ...] = ()
    seen: Seen = ()
    suppressions: tuple[Suppression, ...] = ()
    text: Text | None = None
    crashed: bool = False
    beside: tuple[Text, ...] = ()
    said: Said | None = None
    together: bool = False


def nothing_beside(_path: str) -> Unreadable:
    """No other file is to be had."""
    return Unreadable("unreadable.missing")


def read_file(
    path: str,
    data: bytes | Unreadable,
    settings: Settings,
    shipped: Shipped,
    *,
    included: bool = False,
    beside: ReadBytes = nothing_beside,
) -> FileResult:
    """Read one file behind the crash barrier.

    ``included`` says that somebody named the file as the plan's (``include:``, the command line);
    ``beside`` gives the bytes of a file that this one names (readings in CSV).
    """
    tools = Tools(settings, shipped, beside)
    return guarded(path, lambda: _read(path, data, tools, included=included))


@dataclass(frozen=True, slots=True)
class Tools:
    """What reading a file takes: settings, what is shipped, the files beside it."""

    settings: Settings
    shipped: Shipped
    beside: ReadBytes


def guarded(path: str, read: Callable[[], FileResult]) -> FileResult:
    """What reading a file gives; a bug of ours on the way becomes an observation of that file."""
    try:
        return read()
    except Exception:  # noqa: BLE001 (a bug of ours in one file must not hide the others)
        crash = Observation("internal-error", "file", whole_file(path))
        return FileResult(path, "unread", seen=(crash,), crashed=True)


def _read(path: str, data: bytes | Unreadable, tools: Tools, *, included: bool) -> FileResult:
    if isinstance(data, Unreadable):
        return FileResult(path, "unread", seen=(unreadable(path, data, caps(tools.settings)),))
    text = decode(path, data)
    if isinstance(text, Observation):
        ours = included or names_kind(data)
        return FileResult(path, "unread" if ours else "other", seen=(text,) if ours else ())
    reader = _Reader(text, tools, included)
    result = reader.yaml() if path.endswith(YAML_ENDINGS) else reader.markdown()
    if result.role == "other":
        return result
    return _with_raw_text(result, text)


def _with_raw_text(result: FileResult, text: Text) -> FileResult:
    """Add what is seen in the characters themselves. A merge conflict explains every other fault
    of its file.
    """
    marks = conflicts(text)
    seen = (*(marks or result.seen), *invisible(text), *secrets(text))
    role = "unread" if marks and not result.parts else result.role
    return replace(result, seen=seen, role=role)


@dataclass(frozen=True, slots=True)
class _Reader:
    text: Text
    tools: Tools
    included: bool

    @property
    def settings(self) -> Settings:
        return self.tools.settings

    @property
    def shipped(self) -> Shipped:
        return self.tools.shipped

    @property
    def path(self) -> str:
        return self.text.path

    def other(self) -> FileResult:
        return FileResult(self.path, "other", text=self.text)

    def yaml(self) -> FileResult:
        file = read_yaml(self.text, caps(self.settings))
        model = self.shipped.model
        roots = [(at, root) for at, root in enumerate(file.documents) if isinstance(root, MapNode)]
        documents, seen = self.yaml_documents(roots)
        known = any(file_kind(root, model) for _at, root in roots)
        ours = known or bool(seen) or self.included
        broken = bool(file.seen)
        if self.included and not broken and not roots:
            seen = (Observation("kind-missing", "included", whole_file(self.path)),)
        if not ours and not (broken and looks_like_plan(self.text, model)):
            return self.other()
        result = self.result(documents, (*file.seen, *seen), file.suppressions, broken=broken)
        return replace(result, together=any(file_kind(root, model) == PLAN for _at, root in roots))

    def yaml_documents(
        self, roots: list[tuple[int, MapNode]]
    ) -> tuple[tuple[Document, ...], tuple[Observation, ...]]:
        """The documents of a YAML file, and what is wrong with the kinds it names."""
        model = self.shipped.model
        documents: list[Document] = []
        seen: list[Observation] = []
        some = any(file_kind(root, model) for _at, root in roots)
        for number, root in roots:
            kind = file_kind(root, model)
            if kind is not None:
                found, wrong = self.unfold(kind, root, number)
                documents += found
                seen += wrong
                continue
            ours = self.included or some
            fault = without_kind(root, model, included=ours)
            seen += [] if fault is None else [fault]
        return tuple(documents), tuple(seen)

    def unfold(
        self, kind: str, root: MapNode, number: int
    ) -> tuple[list[Document], tuple[Observation, ...]]:
        """The documents in one YAML document, and what is wrong around them."""
        language = _declared(root) or self.settings.language
        documents, seen = [], list[Observation]()
        for part in unfold(kind, root, self.shipped.model):
            if isinstance(part, Piece):
                documents.append(self.document(part.kind, part.root, part.base, number, language))
            else:
                seen += self.check(part.kind, part.node, part.definition)
        return documents, tuple(seen)

    def document(
        self,
        kind: str,
        root: MapNode,
        base: tuple[str | int, ...],
        number: int,
        language: str | None,
    ) -> Document:
        spoken = _declared(root) or language or text_language(words(root))
        return Document(self.path, kind, root, Form.YAML, base, number, spoken)

    def check(self, kind: str, root: Node, definition: str) -> tuple[Observation, ...]:
        file = f"{kind}.schema.json"
        return check_document(self.shipped.schemas, deref(root), file=file, definition=definition)

    def markdown(self) -> FileResult:
        if split_front_matter(self.text) is None and not self.included:
            opened = self.text.line(1).rstrip() == "---"
            if not opened or not looks_like_plan(self.text, self.shipped.model):
                return self.other()
        outline = read_markdown(self.text, caps(self.settings))
        front = outline.front
        model = self.shipped.model
        if front is None:
            ours = self.included or (outline.seen and looks_like_plan(self.text, model))
            return self.result((), outline.seen, outline.suppressions) if ours else self.other()
        if file_kind(front, model) is None:
            fault = without_kind(front, model, included=self.included)
            if fault is None:
                return self.other()
            return self.result((), (*outline.seen, fault), outline.suppressions)
        spoken = _declared(front) or self.settings.language or text_language(self.text.content)
        read = read_documents(self.text, outline, model, spoken)
        links = outline.links
        result = self.result(read.documents, (*outline.seen, *read.seen), outline.suppressions)
        first = result.parts[:1]
        linked = tuple(replace(part, links=links) for part in first)
        together = file_kind(front, model) == PLAN
        return replace(result, parts=(*linked, *result.parts[1:]), together=together)

    def result(
        self,
        documents: tuple[Document, ...],
        seen: tuple[Observation, ...],
        suppressions: tuple[Suppression, ...],
        *,
        broken: bool = False,
    ) -> FileResult:
        """Entities, references and faults of the documents."""
        parts, all_seen, texts = [], list(seen), []
        for each in documents:
            all_seen += cut_by_comments(each, self.shipped.model, self.text)
            joined = self.joined(replace(each, root=emptied(each.root)))
            document = joined.document
            all_seen += joined.seen
            texts += [] if joined.text is None else [joined.text]
            judged = judge(
                document, self.shipped.model, document.language, source=self.open_to(document)
            )
            entities = build(document, self.shipped.model, document.language)
            path = "" if joined.text is None else joined.text.path
            parts.append(Part(document, entities, judged.refs, beside=path))
            faults = self.check(document.kind, document.root, "document")
            kind = self.shipped.model.kinds[document.kind]
            all_seen += (*in_digits(faults, kind, document.language), *judged.seen)
        role = "unread" if broken and not documents else "plan"
        return FileResult(
            self.path,
            role,
            tuple(parts),
            tuple(all_seen),
            suppressions,
            self.text,
            beside=tuple(texts),
        )

    def open_to(self, document: Document) -> str | None:
        """The text in which a number may be read in two ways: Markdown in no declared language."""
        named = self.settings.language or _declared(document.root)
        return None if named or document.form is Form.YAML else self.text.content

    def joined(self, document: Document) -> Joined:
        """A document with what it keeps in a file beside it."""
        if document.kind != "readings":
            return Joined(document)
        kind = self.shipped.model.kinds[document.kind]
        return join_values(document, kind, self.tools.beside)


def words(node: Node) -> str:
    """The words of a document, for telling its language: its values without their field names."""
    return " ".join(each.text for each in scalars(node))[:MOST_WORDS]


def _declared(root: MapNode) -> str | None:
    return _scalar(root, "language") or None


def _scalar(root: MapNode, name: str) -> str:
    node = root.get(name)
    return node.text.strip() if isinstance(node, ScalarNode) else ""
