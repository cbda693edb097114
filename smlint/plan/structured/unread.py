"""What a part of a document that is not read may have been meant for: by the names of what stands
there, and by the words of its heading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.model import Field, Kind, Model, Shape
from smlint.plan.names import is_id
from smlint.plan.structured.cell_words import labelled, named_title
from smlint.plan.structured.labels import find_folded
from smlint.syntax.outline import Block, Bullets, Paragraph, Prose, Section, Table

MOST = 3
"""So many names are offered."""

WRITTEN = frozenset({"text", "longtext", "texts"})
"""Forms of fields whose value may be prose."""

FREE = frozenset({"notes", "title", "tags"})
"""Fields that a heading over free prose is never meant for."""

_LABEL_WORDS = 5
_SHORTEST = 4
"""Names none of whose words is as long ("how", "why") stand in any heading."""

_ENDING = 2
"""Greek words are alike but for so many last letters: their ends change."""

_WITH_ENDING = 6
"""Words of so many letters have an ending to spare."""

_SEVERAL = frozenset({*WRITTEN, "objects"})
"""Forms of fields that plain bullets can be."""


@dataclass(frozen=True, slots=True)
class Meant:
    """What an unread part may have been meant for.

    Attributes:
        fits: the fields, or the kinds, that fit what stands there, the likeliest first; empty
            where nothing does.
        names: what to call it instead, in the document's language.
    """

    fits: tuple[str, ...]
    names: tuple[str, ...]


def meant(section: Section, shape: Shape, written: Iterable[str], language: str | None) -> Meant:
    """What a section below a heading that names no field of a shape was meant for. ``written`` are
    the fields that the document has elsewhere.
    """
    taken = frozenset(written)
    open_ = [each for each in shape.fields.values() if each.name not in taken]
    fields = tuple(_fitting(section, shape, open_))
    offered = fields or tuple(_lacking(section, shape, open_)) or tuple(shape.fields.values())
    names = tuple(each.titles.get(language or "en", each.name) for each in offered[:MOST])
    return Meant(tuple(each.name for each in fields), names)


def kinds_meant(section: Section, model: Model, language: str | None) -> Meant:
    """What a part of a whole plan was meant for, whose heading names no kind."""
    words = heading_key(section.heading.prose.text)
    found = tuple(_labels(section))
    inner = tuple(_labels_inside(section.sections))

    def rank(kind: Kind) -> tuple[bool, int]:
        alike = any(_alike(words, heading_key(name)) for name in kind.names)
        return alike, _known(kind.shape, (*found, *inner))

    best = max(rank(kind) for kind in model.kinds.values())
    fits = [kind for kind in model.kinds.values() if any(best) and rank(kind) == best]
    offered = fits or [model.kinds[name] for name in ("goal", "metric", "tactic")]
    names = tuple(_called(kind, language) for kind in offered[:MOST])
    return Meant(tuple(kind.name for kind in fits), names)


def _called(kind: Kind, language: str | None) -> str:
    """The name of several documents of a kind."""
    names = kind.spoken.get(language or "en", kind.names)
    return names[1] if len(names) > 1 else names[0]


def _fitting(section: Section, shape: Shape, open_: list[Field]) -> Iterator[Field]:
    """The fields that fit a section: those whose parts it names best; where it names none, those
    that its heading speaks of.
    """
    words = heading_key(section.heading.prose.text)
    found = tuple(_labels(section))
    alike = [each for each in open_ if _speaks_of(words, each)]
    scores = {
        each.name: _known(each.shape, found) for each in open_ if each.shape is not None and found
    }
    best = max(scores.values(), default=0)
    if best:
        fits = [each for each in open_ if scores.get(each.name) == best]
        yield from sorted(fits, key=lambda each: each not in alike)
    elif own := [each for each in open_ if any(find_folded(shape, name) is each for name in found)]:
        yield from own
    elif found or _lists(section):
        yield from (each for each in alike if each.form in _SEVERAL)
    elif _is_prose(section):
        yield from (each for each in alike if each.form in WRITTEN)


def _lacking(section: Section, shape: Shape, open_: list[Field]) -> Iterator[Field]:
    """What a document still needs: what the format asks for, then what a rule asks for, then the
    rest. A table or a list is of several parts, and so is what it may be.
    """
    plain = [each for each in open_ if each.name not in FREE and each.name != "id"]
    if _lists(section):
        plain = [each for each in plain if each.shape is not None] or plain
    yield from (each for each in plain if each.name in shape.required)
    yield from (each for each in plain if each.name not in shape.required and each.rule)
    yield from (each for each in plain if each.name not in shape.required and not each.rule)


def _known(shape: Shape | None, names: Iterable[str]) -> int:
    """How many fields of a shape some names name."""
    found = () if shape is None else (find_folded(shape, name) for name in names)
    return len({each.name for each in found if each is not None})


def _labels(section: Section) -> Iterator[str]:
    """The columns, the labels and the ids of what stands directly below a heading."""
    yield from _labels_in(section.blocks)
    if any(_has_id(each.heading.prose) for each in section.sections):
        yield "id"


def _labels_inside(sections: Iterable[Section]) -> Iterator[str]:
    for each in sections:
        yield each.heading.prose.text
        yield from _labels_in(each.blocks)


def _labels_in(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield from (cell.text for cell in block.header.cells if cell.text)
        elif isinstance(block, Bullets):
            for item in block.items:
                label, _words = labelled(item.prose)
                if _has_id(item.prose):
                    yield "id"
                elif label is not None and len(label.text.split()) <= _LABEL_WORDS:
                    yield label.text
                yield from _labels_in(item.blocks)


def _has_id(prose: Prose) -> bool:
    """Whether words begin with what is surely an id: ``bo-cards: Give out cards``."""
    name, _title = named_title(prose)
    return name is not None and is_id(name.text) and "-" in name.text and name.text[0].isalpha()


def _lists(section: Section) -> bool:
    return any(isinstance(block, Table | Bullets) for block in section.blocks)


def _is_prose(section: Section) -> bool:
    return any(isinstance(block, Paragraph) for block in section.blocks)


def _speaks_of(words: str, field: Field) -> bool:
    """Whether a heading has all words of a field's name, in whatever case or number. Of names of
    one word only the first in each language counts: the others ("why", "role") stand in many
    headings.
    """
    longer = (name for name in field.names if len(name.split()) > 1)
    names = (*field.titles.values(), field.name, *longer)
    return field.name not in FREE and any(_alike(words, heading_key(name)) for name in names)


def _alike(words: str, name: str) -> bool:
    parts, said = name.split(), words.split()
    if not any(len(part) >= _SHORTEST for part in parts):
        return False
    return all(any(_same_word(part, word) for word in said) for part in parts)


def _same_word(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST:
        return short == long
    stem = short[:-_ENDING] if len(short) >= _WITH_ENDING else short
    return long.startswith(stem) and len(long) - len(stem) <= _ENDING + 1
