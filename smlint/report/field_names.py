"""The names of fields, and of what they may say, in what is told, as the file writes them that it
is about.

Our sentences call fields by the names of YAML ("supports:", "type: follow"). Who writes Markdown
knows them by their headings, and their values by words, in the language of the report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from smlint.base.finding import Arg, Finding
from smlint.base.text import heading_key
from smlint.engine.shipped import shipped
from smlint.engine.unfold import KEYS
from smlint.plan.model import Field, Shape
from smlint.plan.structured.first_words import headline
from smlint.rules.vet import shapes_of
from smlint.source.endings import is_markdown

FRONT = frozenset({"kind", "id", "language"})
"""What stands in the front matter by its own name."""

NAMING = ("field", "missing", "parts")
"""The blanks that hold names of fields."""

STATE = "status"
"""The field that is spoken of where a message names none."""

OPEN = "..."
"""What stands for a value that only the reader knows."""

_SNIPPET = re.compile(r"(?P<open>[\"«])(?P<inner>[a-z_]+(?::[^\"«»]*)?)(?P<close>[\"»])")
_KEY = re.compile(
    r"(?<![\w-])(?P<name>[a-z][a-z_]*)(?=: )"
    r"(?:: (?P<value>[a-z-]+(?:, [a-z-]+(?!\w*:))*)(?![\w:-]))?"
)
_OBJECT = re.compile(r"\s*\{(.*)\}\s*")
_ENTRY = re.compile(
    r"(?P<name>[a-z][a-z_]*): (?P<value>\[[^\]]*\]|[^,\[]*(?:,(?! [a-z][a-z_]*: )[^,]*)*)(?:, |$)"
)
_FLOW = re.compile(r"\{(?=[a-z_]+: )|[\[\]]")


@dataclass(frozen=True, slots=True)
class FieldNames:
    """What fields are called in one file.

    Attributes:
        own: the fields of the element that is spoken of, and those inside them.
        all: the fields of every kind.
        words: what people call a value of a field, in each language.
        language: the reader's.
        found: the file is an ordinary document: all its names are ours, and none is the writer's.
    """

    own: Mapping[str, Field]
    all: Mapping[str, Field]
    words: Mapping[tuple[str, str], Mapping[str, str]]
    language: str
    found: bool = False

    def sentence(self, template: str) -> str:
        """A sentence of ours, its blanks not filled yet."""
        return _SNIPPET.sub(self._snippet, template)

    def args(self, args: Mapping[str, Arg]) -> dict[str, Arg]:
        """What fills the blanks of a sentence."""
        field = str(args.get("field", STATE))
        filled = {
            name: self._arg(arg) if name in NAMING else self._said(name, arg)
            for name, arg in args.items()
        }
        families = filled.get("families")
        if isinstance(families, tuple):
            filled["families"] = tuple(self._word("family", str(each)) for each in families)
        choices = filled.get("choices")
        if isinstance(choices, tuple):
            filled["choices"] = tuple(
                self._word(field, each) if isinstance(each, str) else each for each in choices
            )
        return filled

    def _said(self, name: str, arg: Arg) -> Arg:
        """What fills a blank that is called as a field of choices is: of a "type" its word."""
        return self._word(name, arg) if isinstance(arg, str) else arg

    def _word(self, field: str, value: str) -> str:
        """A value in the reader's words; what is no value of an enumeration stays."""
        return self.words.get((field, value), {}).get(self.language, value)

    def _arg(self, arg: Arg) -> Arg:
        if not isinstance(arg, str):
            return arg
        return ", ".join(self._title(name, self.own) for name in arg.split(", "))

    def _snippet(self, match: re.Match[str]) -> str:
        name, colon, value = match["inner"].partition(":")
        if name in FRONT or not (name in self.own or (colon and name in self.all)):
            return match[0]
        title = self._title(name, self.all)
        if not value.strip():
            return f"{match['open']}{title}{match['close']}"
        cell = self._cell(name, value)
        if cell is not None:
            return f"{match['open']}{title}: {cell}{match['close']}"
        flat = _KEY.sub(self._pair, _FLOW.sub("", f"{name}:{value}"))
        while flat.count("}") > flat.count("{"):
            flat = "".join(flat.rpartition("}")[::2])
        return f"{match['open']}{flat}{match['close']}"

    def _cell(self, name: str, value: str) -> str | None:
        """What stands in one cell, or behind one bullet, for an object: its first words alone, with
        its date in brackets ("call her (2026-12-01)"); of a scope the ids. None for other objects.
        """
        inner = _OBJECT.fullmatch(value)
        field = self.own.get(name) or self.all.get(name)
        if inner is None or field is None or field.shape is None:
            return None
        pairs = [(each["name"], each["value"].strip()) for each in _ENTRY.finditer(inner[1])]
        if field.form == "scope":
            return ", ".join(_FLOW.sub("", said) for _key, said in pairs) or None
        return _first_words(field.shape, pairs)

    def _pair(self, match: re.Match[str]) -> str:
        """A field with what it says: "type: follow"."""
        name, values = match["name"], match["value"]
        title = self._title(name, self.all)
        if values is None:
            return title
        return f"{title}: {', '.join(self._word(name, each) for each in values.split(', '))}"

    def _title(self, name: str, known: Mapping[str, Field]) -> str:
        field = self.own.get(name) or known.get(name)
        if field is not None:
            return field.titles.get(self.language, name)
        return self._heading(name) if self.found else name

    def _heading(self, name: str) -> str:
        """What the documents of a kind stand below, by its name in a plan ("metrics")."""
        if name not in KEYS:
            return name
        return shipped().model.spellings[heading_key(name)].called(name, self.language)


def _first_words(shape: Shape, pairs: Sequence[tuple[str, str]]) -> str | None:
    line = headline(shape)
    if line is None or not pairs or pairs[0][0] != line.name or pairs[0][1] == OPEN:
        return None
    match pairs[1:]:
        case []:
            return pairs[0][1]
        case [(key, day)] if shape.fields[key].form == "date":
            return f"{pairs[0][1]} ({day})"
    return None


def names_in(finding: Finding, language: str, *, found: bool = False) -> FieldNames | None:
    """What fields are called where a finding is; None in YAML, where they have their own names.
    An ordinary document, read as found, has no names of YAML, whatever its ending.
    """
    if not found and not is_markdown(finding.span.path):
        return None
    kind = finding.subject.partition(":")[0]
    return FieldNames(_known(kind), _known(""), _words(kind), language, found)


@cache
def _known(kind: str) -> Mapping[str, Field]:
    """The fields of a kind, and those inside them; of no kind those of all, the first of a name."""
    found: dict[str, Field] = {}
    for each in _fields(kind):
        found.setdefault(each.name, each)
    return found


@cache
def _words(kind: str) -> Mapping[tuple[str, str], Mapping[str, str]]:
    """What people call the values of fields, those of a kind before those of others."""
    found: dict[tuple[str, str], Mapping[str, str]] = {}
    for each in (*_fields(kind), *_fields("")):
        for value, words in each.words.items():
            found.setdefault((each.name, value), words)
    return found


def _fields(kind: str) -> tuple[Field, ...]:
    """The fields of a kind, and those inside them; of no kind those of all."""
    shapes = shapes_of(shipped().model)
    if kind and kind not in shapes:
        return ()
    chosen = (shapes[kind],) if kind else tuple(shapes.values())
    return tuple(each for shape in chosen for each in _below(shape))


def _below(shape: Shape) -> Iterator[Field]:
    yield from shape.fields.values()
    for each in shape.fields.values():
        if each.shape is not None:
            yield from _below(each.shape)
