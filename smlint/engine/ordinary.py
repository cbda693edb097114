"""Files that somebody names and that are no documents of our format."""

from __future__ import annotations

from smlint.base.finding import Observation
from smlint.config.settings import Settings
from smlint.engine.choose import is_included
from smlint.engine.file_phase import FileResult
from smlint.engine.found_phase import read_as_found
from smlint.engine.recognise import foreign, kindless, looks_like_plan, resembles_kind
from smlint.engine.settings import SETTINGS_FILE, caps
from smlint.engine.shipped import Shipped
from smlint.engine.unread import unreadable
from smlint.plan.entities import is_empty
from smlint.source.decode import decode
from smlint.source.endings import is_export, is_markdown
from smlint.source.files import FileSource, Unreadable
from smlint.source.text import Text
from smlint.syntax.frontmatter import is_left_open, split_front_matter
from smlint.syntax.nodes import MapNode, Real, ScalarNode
from smlint.syntax.yaml import read_yaml


def read_ordinary(
    source: FileSource, path: str, settings: Settings, shipped: Shipped
) -> FileResult | None:
    """What a file gives that is no document of our format; None where it is one, or cannot be read
    (that is told as of any file of a plan).
    """
    data = source.read(path, caps(settings).file_bytes)
    alone = is_export(path)
    if isinstance(data, Unreadable):
        seen = unreadable(path, data, caps(settings))
        return FileResult(path, "unread", seen=(seen,)) if alone else None
    text = decode(path, data)
    if isinstance(text, Observation):
        return FileResult(path, "unread", seen=(text,)) if alone else None
    ours = _is_our_markdown if is_markdown(path) else _is_our_yaml
    if not alone and ours(text, settings, shipped):
        return None
    return read_as_found(text, settings, shipped)


def _is_our_markdown(text: Text, settings: Settings, shipped: Shipped) -> bool:
    front = split_front_matter(text)
    if front is None:
        return is_left_open(text) and looks_like_plan(text, shipped.model)
    fields = read_yaml(text, caps(settings), start=front[0], end=front[1])
    return bool(fields.seen) or any(
        _is_of_ours(root, shipped, included=is_included(text.path, settings))
        for root in fields.documents
    )


def _is_of_ours(root: Real, shipped: Shipped, *, included: bool) -> bool:
    """Whether front matter names a kind of ours, or one that was meant for it: static sites, notes
    and clusters have kinds of their own, and a page of theirs is read like any other.
    """
    node = root.get("kind") if isinstance(root, MapNode) else None
    if not isinstance(root, MapNode) or node is None or foreign(root):
        return False
    if not isinstance(node, ScalarNode) or is_empty(node) or included:
        return True
    return resembles_kind(node.text, shipped.model)


def _is_our_yaml(text: Text, settings: Settings, shipped: Shipped) -> bool:
    """Whether a YAML file is the plan's: it says what it is, its fields do, or the settings."""
    path = text.path
    if path.rpartition("/")[2] == SETTINGS_FILE or is_included(path, settings):
        return True
    file = read_yaml(text, caps(settings))
    roots = [root for root in file.documents if isinstance(root, MapNode)]
    return bool(file.seen) or any(
        (_names_kind(root) and not foreign(root))
        or kindless(root, shipped.model, included=False) is not None
        for root in roots
    )


def _names_kind(root: Real) -> bool:
    return isinstance(root, MapNode) and root.get("kind") is not None
