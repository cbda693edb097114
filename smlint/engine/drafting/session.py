"""One call for ``smlint import``: a path in, the draft of a plan out."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from smlint.base.finding import Observation
from smlint.base.guide import LANGUAGES
from smlint.base.result import Said
from smlint.config.settings import Settings
from smlint.engine.drafting.bring import ENDINGS, bring
from smlint.engine.drafting.draft import Draft, draft
from smlint.engine.drafting.there import There, read_there
from smlint.engine.overrides import Overrides
from smlint.engine.recognise import file_kind
from smlint.engine.session import settings_of
from smlint.engine.settings import SETTINGS_FILE, caps
from smlint.engine.shipped import Shipped
from smlint.engine.tailored import tailored
from smlint.engine.targets import NoSuchPathError, Target, UnreadTypeError
from smlint.engine.unread import unreadable
from smlint.source.decode import decode
from smlint.source.discover import plan_root
from smlint.source.disk import Disk
from smlint.source.endings import is_markdown, is_yaml
from smlint.source.files import Unreadable
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.frontmatter import split_front_matter
from smlint.syntax.nodes import MapNode
from smlint.syntax.yaml import read_yaml


class NoDraftError(Exception):
    """A document of which no plan can be begun.

    Attributes:
        seen: what is wrong with it, or what it is instead; empty where it holds no strategy.
        said: what it is instead, where we can tell.
        ours: it is a document of our format already.
        crashed: a bug of ours kept it from being read.
    """

    def __init__(
        self,
        seen: tuple[Observation, ...] = (),
        said: Said | None = None,
        *,
        ours: bool = False,
        crashed: bool = False,
    ) -> None:
        super().__init__()
        self.seen = seen
        self.said = said
        self.ours = ours
        self.crashed = crashed


class NotAFileError(Exception):
    """What was named is neither a file nor a folder: a pipe, a device."""


class FolderError(Exception):
    """What was named is a folder.

    Attributes:
        files: the documents in it that could be meant.
    """

    def __init__(self, files: tuple[str, ...]) -> None:
        super().__init__()
        self.files = files


@dataclass(frozen=True, slots=True)
class Drafted:
    """A draft, the language of what we say in it, and whether its document is Markdown; ``adds`` to
    a plan that is there.
    """

    draft: Draft
    language: str
    markdown: bool
    adds: bool = False


class UnreadPlanError(Exception):
    """Some of the plan that a draft would add to is not read, so nobody can tell what is new."""


def draft_file(
    path: str,
    here: Path,
    shipped: Shipped,
    language: str | None,
    folder: str | None = None,
    *,
    anew: bool = False,
    page: bool = False,
) -> Drafted:
    """Draft a plan from a file.

    Args:
        path: the file, as the command line names it.
        here: the current folder.
        shipped: what comes with smlint.
        language: the language of marks and remarks; None for that of the document.
        folder: where it is written, from the current folder: a plan that is there is added to.
        anew: begin a whole plan anew, whatever is there.
        page: it is written as pages of Markdown.

    Raises:
        NoSuchPathError, UnreadTypeError: there is no such file, or it is of a type not read.
        FolderError: it is a folder.
        NotAFileError: it is a pipe or a device.
        SettingsError: the settings of the plan around it cannot be used.
        NoDraftError: it holds no strategy.
        UnreadPlanError: some of the plan that is there is not read.
    """
    text, settings, known = _read(path, here, shipped)
    brought = bring(text, settings, known)
    if not brought.documents:
        raise NoDraftError(brought.seen, brought.said, crashed=brought.crashed)
    spoken = brought.documents[0].language or ""
    chosen = language or (spoken if spoken in LANGUAGES else LANGUAGES[0])
    whole = any(each.kind == "strategy" for each in brought.documents)
    there = None if folder is None else _there(here / folder, shipped, whole=whole, anew=anew)
    documents, layout, rhythm = list(brought.documents), brought.layout, brought.rhythm
    del brought  # they are let go of one by one, as their sheets are made
    done = draft(text, documents, layout, known, chosen, there=there, page=page, rhythm=rhythm)
    return Drafted(done, chosen, is_markdown(text.path), there is not None)


def _read(path: str, here: Path, shipped: Shipped) -> tuple[Text, Settings, Shipped]:
    """The text of a document, and the settings and rules of the plan around it."""
    file = here / path
    if not _is_file(file):
        raise _no_file(path, file)
    if not path.casefold().endswith(ENDINGS):
        raise UnreadTypeError(path)
    place = Path(os.path.realpath(file.parent))
    root = plan_root(place) or place
    read = settings_of(Target(root, root.as_posix()), Overrides(), shipped)
    known = tailored(shipped, read.settings, read.own.rules)
    limits = caps(read.settings)
    text = _text(Disk(root), (place / file.name).relative_to(root).as_posix(), limits)
    if _is_ours(text, limits, known):
        raise NoDraftError(ours=True)
    return text, read.settings, known


def _there(folder: Path, shipped: Shipped, *, whole: bool, anew: bool) -> There | None:
    """The plan that a draft adds to: the one in the folder; of a draft that is no plan by itself
    also the one around it.
    """
    if whole and anew:
        return None
    there = read_there(folder, shipped)
    if there is None or (whole and not there.is_here):
        return None
    if not there.plan.whole:
        raise UnreadPlanError
    return there


def _no_file(path: str, place: Path) -> Exception:
    """Why a path is no file: a folder, with what could be meant in it, or nothing at all."""
    try:
        inside = sorted(each.name for each in place.iterdir() if each.is_file())
    except (OSError, ValueError):
        special = place.exists() and not place.is_dir()
        return NotAFileError(path) if special else NoSuchPathError(path)
    files = (each for each in inside if each.casefold().endswith(ENDINGS))
    return FolderError(tuple(each for each in files if each != SETTINGS_FILE))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def _text(source: Disk, name: str, limits: Caps) -> Text:
    data = source.read(name, limits.file_bytes)
    if isinstance(data, Unreadable):
        raise NoDraftError((unreadable(name, data, limits),))
    text = decode(name, data)
    if isinstance(text, Observation):
        raise NoDraftError((text,))
    return text


def _is_ours(text: Text, limits: Caps, shipped: Shipped) -> bool:
    """Whether a file names a kind of document: it is part of a plan already."""
    front = split_front_matter(text) if is_markdown(text.path) else None
    if front is None and not is_yaml(text.path):
        return False
    start, end = front or (0, len(text.content))
    roots = read_yaml(text, limits, start=start, end=end).documents
    return any(
        isinstance(root, MapNode) and file_kind(root, shipped.model) is not None for root in roots
    )
