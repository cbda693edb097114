"""Reads texts of any type as found, for the tests of each reader."""

from __future__ import annotations

from smlint.base.span import Span
from smlint.config.settings import Settings
from smlint.engine.found_phase import found_in
from smlint.engine.shipped import shipped
from smlint.plan.found.documents import Found
from smlint.source.text import Text
from smlint.syntax.nodes import MapNode, ScalarNode, SeqNode, deref

Fields = dict[str, object]

TITLES = {
    "en": ("Social media strategy", "Goals"),
    "el": ("Στρατηγική κοινωνικών δικτύων", "Στόχοι"),
    "es": ("Plan de comunicación", "Objetivos"),
    "de": ("Kommunikationsplan", "Ziele"),
    "fr": ("Plan de communication", "Objectifs"),
    "it": ("Piano di comunicazione", "Obiettivi"),
    "pt": ("Plano de comunicação", "Objetivos"),
}
"""What a strategy and its section of goals are called, by language."""


def read(source: str, path: str, language: str | None = "en") -> Found:
    return found_in(Text(path, source), Settings(language=language), shipped())


def listed(found: Found, kind: str) -> list[Fields]:
    return [fields(each.root) for each in found.documents if each.kind == kind]


def fields(root: MapNode) -> Fields:
    """A mapping's scalars and lists of mappings as plain data."""
    found: Fields = {}
    for entry in root.entries:
        value = deref(entry.value)
        if isinstance(value, ScalarNode):
            found[entry.key.text] = value.value
        elif isinstance(value, MapNode):
            found[entry.key.text] = fields(value)
        elif isinstance(value, SeqNode):
            items = [deref(item) for item in value.items]
            found[entry.key.text] = [
                fields(item) if isinstance(item, MapNode) else item.value
                for item in items
                if isinstance(item, MapNode | ScalarNode)
            ]
    return found


def written(source: str, span: Span) -> str:
    return source[span.start.offset : span.end.offset]
