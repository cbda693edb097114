"""Settings files as they are written: the plan's own, and those that it ``extends``."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from smlint import __version__
from smlint.base.finding import Observation, Term
from smlint.base.span import Span
from smlint.config.versions import version_range
from smlint.engine.unusable import SettingsError, refuse
from smlint.schema.check import check_document
from smlint.schema.store import Schemas
from smlint.source.decode import decode
from smlint.source.files import FileSource, Unreadable
from smlint.source.relative import parts_below
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.nodes import MapNode, ScalarNode, SeqNode, deref
from smlint.syntax.yaml import read_yaml

DEEPEST = 16
"""So many files may extend each other in a row."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where ``extends`` finds files: a whole repository.

    Attributes:
        source: its files.
        top: its full path, with ``/``.
        plan: the full path of the plan's folder, which reports' paths start from.
    """

    source: FileSource
    top: str = "/"
    plan: str = "/"

    def inside(self, shown: str) -> str:
        """The path in the source of a file that reports call ``shown``."""
        return posixpath.relpath(posixpath.join(self.plan, shown), self.top)

    def shown(self, path: str) -> str:
        """What reports call a file of the source."""
        return posixpath.relpath(posixpath.join(self.top, path), self.plan)


@dataclass(frozen=True, slots=True)
class Layer:
    """One settings file: its fields, None where it holds nothing, and what is said of them."""

    text: Text
    root: MapNode | None
    seen: tuple[Observation, ...] = ()

    @property
    def extends(self) -> tuple[ScalarNode, ...]:
        """The files it builds on, as written."""
        return self._paths("extends")

    @property
    def rules(self) -> tuple[ScalarNode, ...]:
        """The folders of its own rules, as written."""
        return self._paths("rules")

    def _paths(self, key: str) -> tuple[ScalarNode, ...]:
        node = None if self.root is None else self.root.get(key)
        items = node.items if isinstance(node, SeqNode) else (node,)
        reals = (None if item is None else deref(item) for item in items)
        return tuple(each for each in reals if isinstance(each, ScalarNode) and each.text)


def read_layers(
    text: Text, schemas: Schemas, shelf: Callable[[], Shelf], version: str = __version__
) -> tuple[Layer, ...]:
    """A settings file and all that it extends: each once, what is extended first.

    Args:
        text: the plan's own file.
        schemas: the shipped schemas.
        shelf: where extended files are; called only when there are any.
        version: the version of smlint.

    Raises:
        SettingsError: one of them cannot be used.
    """
    return tuple(_Reader(schemas, shelf, version).layers(text, None, ()))


@dataclass(slots=True)
class _Reader:
    schemas: Schemas
    shelf: Callable[[], Shelf]
    version: str
    done: set[str] = field(default_factory=set)

    def layers(self, text: Text, path: str | None, above: tuple[str, ...]) -> Iterator[Layer]:
        """A file's bases and the file; ``above`` are the files that led here."""
        layer = self.layer(text)
        if layer.extends:
            shelf = self.shelf()
            own = shelf.inside(text.path) if path is None else path
            for written in layer.extends:
                base = self.place(layer, written, own, (*above, own))
                if base not in self.done:
                    self.done.add(base)
                    found = self.read(layer, written, shelf, base)
                    yield from self.layers(found, base, (*above, own))
        yield layer

    def place(self, layer: Layer, written: ScalarNode, own: str, above: tuple[str, ...]) -> str:
        """The path of a file that is extended, seen from the shelf's top."""
        parts = parts_below(posixpath.join(posixpath.dirname(own), written.text))
        if not parts:
            raise self.refused(layer, written, "settings.extends-outside")
        base = "/".join(parts)
        if base in above:
            raise self.refused(layer, written, "settings.extends-cycle")
        if len(above) > DEEPEST:
            raise refuse(layer.text, written.span, "settings.extends-deep", max=DEEPEST)
        return base

    def read(self, layer: Layer, written: ScalarNode, shelf: Shelf, path: str) -> Text:
        data = shelf.source.read(path, Caps().file_bytes)
        if isinstance(data, Unreadable):
            key = "missing" if data.reason == "unreadable.missing" else "unreadable"
            key = "outside" if data.reason == "unreadable.outside" else key
            raise refuse(
                layer.text,
                written.span,
                f"settings.extends-{key}",
                path=written.text,
                reason=Term(data.reason),
            )
        text = decode(shelf.shown(path), data)
        if isinstance(text, Observation):
            raise SettingsError((text,), None)
        return text

    def refused(self, layer: Layer, written: ScalarNode, key: str) -> SettingsError:
        return refuse(layer.text, written.span, key, path=written.text)

    def layer(self, text: Text) -> Layer:
        """One file by itself."""
        file = read_yaml(text, Caps())
        if file.seen:
            raise SettingsError(file.seen, text)
        if not file.documents or _is_null(file.documents[0]):
            return Layer(text, None)
        root, *others = file.documents
        if others:
            raise refuse(text, _start(others[0].span), "settings.several")
        self.require(text, root)
        seen = check_document(
            self.schemas,
            root,
            file="settings.schema.json",
            definition="",
            unknown_rule="unknown-setting",
        )
        wrong = tuple(each for each in seen if each.rule != "unknown-setting")
        if wrong or not isinstance(root, MapNode):
            raise SettingsError(wrong, text)
        return Layer(text, root, seen)

    def require(self, text: Text, root: object) -> None:
        """Stop where another version is asked for. First of all: what else looks wrong may be
        right in that version.
        """
        node = root.get("requires") if isinstance(root, MapNode) else None
        if not isinstance(node, ScalarNode) or node.value is None:
            return
        wanted = version_range(node.text)
        if wanted is None:
            raise refuse(text, node.span, "settings.requires-form", range=node.text)
        if self.version not in wanted:
            raise refuse(
                text, node.span, "settings.requires", wanted=node.text, version=self.version
            )


def _is_null(node: object) -> bool:
    return isinstance(node, ScalarNode) and node.value is None


def _start(span: Span) -> Span:
    return Span(span.path, span.start, span.start)
