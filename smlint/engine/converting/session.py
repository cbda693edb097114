"""One call for ``smlint convert``: a path in, the documents of its plan for the writers out."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from smlint.base.finding import Observation
from smlint.engine.choose import chosen_paths, is_included
from smlint.engine.converting.filing import Filed, OnePlan, Page, filed, in_one
from smlint.engine.converting.heads import kinds_said, read_head
from smlint.engine.converting.placing import (
    Placed,
    at_first,
    below_headings,
    of_fields,
    on_heading,
    place,
)
from smlint.engine.converting.remarks import WHOLE_FILE, markdown_remarks, yaml_remarks
from smlint.engine.converting.slots import FILE, NO_DOCUMENT, Slot, own_entries, sheet, slots
from smlint.engine.file_phase import FileResult, read_file
from smlint.engine.overrides import Overrides
from smlint.engine.session import settings_of
from smlint.engine.settings import SETTINGS_FILE, Read, caps
from smlint.engine.shipped import Shipped
from smlint.engine.tailored import tailored
from smlint.engine.targets import Target, targets
from smlint.plan.sheet import Group, Leaf, Named, Part, Sheet
from smlint.source.decode import decode
from smlint.source.disk import Disk
from smlint.source.endings import is_markdown, is_yaml
from smlint.source.files import Unreadable
from smlint.source.relative import beside as beside_path
from smlint.source.text import Text
from smlint.syntax.document import Caps, Document
from smlint.syntax.frontmatter import body_start, split_front_matter
from smlint.syntax.nodes import MapNode, ScalarNode
from smlint.syntax.yaml import read_yaml

NOT_READ = frozenset(
    {"syntax-error", "unreadable", "not-utf-8", "over-the-limit", "merge-conflict", "yaml-feature"}
    | {"not-read", "front-matter-open", "unknown-kind", "kind-missing", "duplicate-key"}
)
"""The rules that tell of something that was not read in full, and would be lost."""

UNKNOWN = "unknown-field"
"""On a page what stands under a name that is none is not read; in YAML, and in front matter, it is
a field.
"""

LANGUAGE = "language"

BULLETS = ("-", "*", "+")

NAMING = ("extends", "include", "exclude", "per-file-ignores")
"""The settings that hold paths or patterns of paths; rules go along."""


class NoPlanError(Exception):
    """There is no plan to convert at a path."""


class LossError(Exception):
    """A plan holds something that is not read, and that a conversion would lose."""

    def __init__(self, seen: tuple[Observation, ...]) -> None:
        super().__init__()
        self.seen = seen


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan that is to be written in another form.

    Attributes:
        root: its folder.
        pages: its files, as they were.
        copied: the files that go along as they are: settings, own rules, numbers in CSV.
        left: how many files beside them are not the plan's.
        naming: the keys of its settings under which files of the plan are named.
        unknown: the files that its fields name and that are not there.
    """

    root: Path
    pages: tuple[Page, ...]
    copied: Mapping[str, str] = field(default_factory=dict)
    left: int = 0
    naming: tuple[str, ...] = ()
    unknown: frozenset[str] = frozenset()


def read_plan(path: str | None, here: Path, shipped: Shipped, rename: Callable[[str], str]) -> Plan:
    """Read a plan for its conversion.

    Args:
        path: a folder or a file of the plan; None for the plan of the current folder.
        here: the current folder.
        shipped: what comes with smlint.
        rename: what the path of a plan's file becomes, for the fields that name one.

    Raises:
        NoSuchPathError, UnreadTypeError: there is no such path, or it is of a type not read.
        SettingsError: the settings of the plan cannot be used.
        NoPlanError: nothing there is a plan's.
        LossError: something in it is not read.
    """
    target = targets(() if path is None else (path,), here)[0]
    read = settings_of(target, Overrides(), shipped)
    known = tailored(shipped, read.settings, read.own.rules)
    source = Disk(target.root)
    reader = _Reader(source, read, known)
    every = tuple(reader.files(target))
    files = [file for file in every if file.role != "other"]
    left = len(every) - len(files)
    lost = tuple(seen for file in files for seen in _lost(file))
    if lost:
        raise LossError(lost)
    files = [file for file in files if file.parts]
    if not files:
        raise NoPlanError
    kept = {file.path for file in files}
    renaming = _Renaming(frozenset(kept), source, rename)
    reader.rename = renaming.of
    pages = tuple(reader.page(file) for file in files)
    copied = dict(reader.copied(files, whole=not target.focus))
    naming = _naming(copied.get(SETTINGS_FILE, ""), caps(read.settings))
    return Plan(target.root, pages, copied, left, naming, frozenset(renaming.unknown))


def _naming(settings: str, limits: Caps) -> tuple[str, ...]:
    """The keys of settings that name files by their old paths."""
    roots = read_yaml(Text(SETTINGS_FILE, settings), limits).documents
    keys = {each.key.text for root in roots if isinstance(root, MapNode) for each in root.entries}
    return tuple(each for each in NAMING if each in keys)


def _lost(file: FileResult) -> Iterator[Observation]:
    text = file.text if is_markdown(file.path) else None
    page = None if text is None else body_start(text, split_front_matter(text))
    for seen in file.seen:
        words = page is not None and seen.span.start.offset >= page
        if seen.rule in NOT_READ or (words and seen.rule == UNKNOWN):
            yield seen


@dataclass(slots=True)
class _Renaming:
    """What becomes of the paths in fields: ``to`` says where a file of the plan goes; ``unknown``
    are those that name no file.
    """

    kept: frozenset[str]
    source: Disk
    to: Callable[[str], str]
    unknown: set[str] = field(default_factory=set)

    def of(self, name: str, base: str) -> str:
        """A path that a field of the file ``base`` names. It may name a file by its path or by its
        name; an id stays what it is.
        """
        bare = name.strip()
        found = beside_path(base, bare)
        folder = posixpath.dirname(self.to(base)) or "."
        if found is not None and found in self.kept:
            return posixpath.relpath(self.to(found), folder)
        if found and folder != (posixpath.dirname(base) or ".") and self.source.exists(found):
            return posixpath.relpath(found, folder)
        same = [path for path in self.kept if posixpath.basename(path) == bare]
        if not same:
            self.unknown |= {each for each in (found, bare) if each}
        return posixpath.basename(self.to(same[0])) if len(same) == 1 else name


@dataclass(slots=True)
class _Reader:
    source: Disk
    read: Read
    shipped: Shipped
    rename: Callable[[str, str], str] = lambda name, _base: name

    @property
    def caps(self) -> Caps:
        return caps(self.read.settings)

    def files(self, target: Target) -> Iterator[FileResult]:
        settings = self.read.settings
        paths = chosen_paths(self.source.paths(), settings, target.named, self.read.paths)
        for path in paths:
            if target.focus and not any(_below(path, each) for each in target.focus):
                continue
            data = self.source.read(path, self.caps.file_bytes)
            included = path in target.named or is_included(path, settings)
            yield read_file(
                path, data, settings, self.shipped, included=included, beside=self.bytes
            )

    def bytes(self, path: str) -> bytes | Unreadable:
        return self.source.read(path, self.caps.file_bytes)

    def page(self, file: FileResult) -> Page:
        """The documents of a file as sheets, with all that stands beside them."""
        documents = tuple(part.document for part in file.parts)
        text = file.text or Text(file.path, "")
        several = any(each.base for each in documents)
        head = read_head(text, self.shipped.model, self.caps, several=several)
        if is_yaml(file.path):
            remarks = yaml_remarks(text, self.caps)
        else:
            titles = {start.line for _kind, start in head.kinds}
            remarks = markdown_remarks(text, self.caps, documents, titles)
        every = [slot for at, each in enumerate(documents) for slot in slots(at, each)]
        every += [Slot(start, 0, NO_DOCUMENT, (kind,), start) for kind, start in head.kinds]
        source = text.content if is_yaml(file.path) else ""
        placed = place(remarks, every, head.first, source)
        sheets = tuple(
            self.sheet(at, each, placed, head.language, text) for at, each in enumerate(documents)
        )
        return Page(file.path, sheets, placed.head, head.whole, head.own, kinds_said(placed))

    def sheet(
        self, number: int, document: Document, placed: Placed, spoken: str, text: Text
    ) -> Sheet:
        """One document; what a heading said is said of the document."""
        said = {way: each for (at, way), each in placed.at.items() if at == number}
        names = [each.key.text for each in own_entries(document)]
        own = of_fields(said, set(names))
        if is_markdown(document.path):
            parts = tuple(slots(number, document))
            apart = {each.way for each in parts if _is_apart(text, each)}
            own = on_heading(below_headings(own, _on_page(text, parts)), apart)
        elif names and not _in_list(document):
            own = at_first(own, (names[0],), named=bool(document.base))
        shape = self.shipped.model.kinds[document.kind].shape
        source = text.content if is_markdown(document.path) else ""
        made = sheet(document, shape, own, lambda name: self.rename(name, document.path), source)
        if spoken and document.base and document.number == 0 and made.root.get(LANGUAGE) is None:
            declared = Named(LANGUAGE, Part(Leaf(spoken)))
            made = replace(made, root=Group((*made.root.fields, declared)))
        return replace(made, below=placed.below.get(number, ()))

    def copied(self, files: Sequence[FileResult], *, whole: bool) -> Iterator[tuple[str, str]]:
        """The files that go along as they are."""
        names = {SETTINGS_FILE, *self.read.own.paths} if whole else set()
        for file in files:
            for part in file.parts:
                named = part.document.root.get(FILE)
                if isinstance(named, ScalarNode) and part.document.kind == "readings":
                    found = beside_path(file.path, named.text.strip())
                    names |= set() if found is None else {found}
        for name in sorted(names):
            data = self.bytes(name)
            text = None if isinstance(data, Unreadable) else decode(name, data)
            if isinstance(text, Text):
                yield name, text.content


def _is_apart(text: Text, slot: Slot) -> bool:
    """Whether a part of a Markdown page has a place of its own: a bullet, or lines below a heading
    that names it, or front matter, whose id is said of the document.
    """
    line = text.start_of(slot.start.line)
    bullet = text.content[line : slot.start.offset].strip() in BULLETS
    fronted = slot.way != ("id",) and not _on_page(text, (slot,))
    return bullet or fronted or slot.start.line != slot.end.line


def _on_page(text: Text, parts: Iterable[Slot]) -> list[Slot]:
    """The parts of a Markdown document that do not stand in front matter."""
    start = body_start(text, split_front_matter(text))
    return [each for each in parts if each.start.offset >= start]


def _in_list(document: Document) -> bool:
    """Whether a document is one of a list, where comments before its first field are its own."""
    return bool(document.base) and isinstance(document.base[-1], int)


def _below(path: str, focus: str) -> bool:
    return focus in ("", ".") or path == focus or path.startswith(f"{focus}/")


def as_files(plan: Plan, shipped: Shipped) -> tuple[Filed, ...]:
    """The plan in several files."""
    return filed(plan.pages, shipped.model)


def as_one(plan: Plan, shipped: Shipped) -> OnePlan:
    """The plan in one file. A comment that switches a rule off for a whole file does so for each
    of its documents.
    """
    pages = []
    for page in plan.pages:
        switches = tuple(line for line in page.head if WHOLE_FILE in line)
        rest = tuple(line for line in page.head if WHOLE_FILE not in line)
        ours = tuple(line.replace(WHOLE_FILE, "ignore", 1) for line in switches)
        sheets = tuple(replace(each, above=(*each.above, *ours)) for each in page.sheets)
        pages.append(replace(page, sheets=sheets, head=rest))
    return in_one(pages, shipped.model)
