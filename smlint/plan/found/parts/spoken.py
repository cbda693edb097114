"""Which steps of the guide an ordinary document speaks of, in whatever words.

What is asked is the other way round: of which step may one say that the document does not mention
it? So anything that may speak of a step counts: words and beginnings of words, two words that
together say it ("every month" and "the numbers"), a table of people with their telephones. The
words are data (rules/steps/), wide on purpose, for each language its own and those it borrows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from smlint.base.guide import STEPS
from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.names.lists import LANGUAGES
from smlint.plan.found.words.goal import Goal
from smlint.source.text import Text
from smlint.syntax.outline import Block, Bullets, Heading, Other, Outline, Paragraph, Table

_BORROWED, _LENDER = "any", "en"
_BESIDE = {"el": ("el", "en")}
"""Greek plans hold English sentences, in letters of their own."""

_PREMISE = STEPS[0]

_SENTENCE = re.compile(r"(?<=[.!?;·])\s+")
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w{1,63}")
_HANDLE = re.compile(r"(?<![\w.])@(?P<name>[A-Za-z][\w.]{2,})")
_LEAD = 300
"""So many letters of a bullet are said of each sentence below it: it may be a page of its own."""

_SHARED = 4
"""So many letters of an account's name that stand in the title make it the writer's own."""
_SEVERAL = 3
"""So many addresses are those of others too."""


def steps_of_outline(
    text: Text, outline: Outline, names: FoundNames, language: str | None, goals: tuple[Goal, ...]
) -> frozenset[str]:
    """The steps that a Markdown document speaks of; none in a language of which we do not know the
    words.
    """
    lines = (*_front(text, outline), *_lines(outline.blocks, text.content))
    heads = (block.prose.text for block in outline.blocks if isinstance(block, Heading))
    spoken = _Spoken(names, language, heading_key(next(heads, "")))
    return spoken.steps(lines, _tables(outline.blocks), goals)


def steps_of_data(
    text: Text, values: Outline, names: FoundNames, language: str | None, goals: tuple[Goal, ...]
) -> frozenset[str]:
    """The steps that a data file speaks of, in its keys too."""
    lines = (*text.content.splitlines(), *_lines(values.blocks, text.content))
    return _Spoken(names, language).steps(lines, (), goals)


@dataclass(frozen=True)
class _Spoken:
    """Looks for what speaks of a step, in a document of a language and a title."""

    names: FoundNames
    language: str | None
    title: str = ""

    def steps(
        self, lines: tuple[str, ...], tables: tuple[Table, ...], goals: tuple[Goal, ...]
    ) -> frozenset[str]:
        """The steps that lines, tables and goals speak of; the premise, for it is a strategy."""
        if self.language is None or self._told not in self.names.languages:
            return frozenset()
        words = [f" {heading_key(line)} " for line in lines]
        whole = "\n".join(words)
        said = {step for step in STEPS if self._says(step, whole) or self._pairs(step, words)}
        return frozenset({_PREMISE, *said, *self._shown(lines, tables, goals)})

    @property
    def _told(self) -> str:
        return (self.language or "").partition("-")[0].lower()

    def _says(self, step: str, text: str) -> bool:
        """Whether a word or a phrase is there that alone is enough."""
        return (
            any(f" {each} " in text for each in self._list(f"{step}_mentions"))
            or any(f" {each}" in text for each in self._list(f"{step}_stems"))
            or any(f"{each} " in text for each in self._list(f"{step}_endings"))
        )

    def _pairs(self, step: str, lines: Iterable[str]) -> bool:
        """Whether two words stand in one sentence that together are enough. What the title names
        is the house itself, and nobody whom it works with: "Social media plan of the museum".
        """
        ones = [f" {each}" for each in self._list(f"{step}_one")]
        named = (f" {each}" for each in self._list(f"{step}_other"))
        others = [each for each in named if each not in f" {self.title}"]
        return any(
            any(each in line for each in ones) and any(each in line for each in others)
            for line in lines
        )

    def _shown(
        self, lines: Iterable[str], tables: Iterable[Table], goals: Iterable[Goal]
    ) -> Iterator[str]:
        """The steps that need no word: goals with a number, people with their addresses, accounts
        of others, numbers that are looked at in a rhythm, days with a place.
        """
        if any(
            each.is_measured or "metric" in each.fields
            for goal in goals
            for each in (goal, *goal.results)
        ):
            yield "measurement"
        if self._names_people(lines):
            yield "rolodex"
        for table in tables:
            yield from self._in_table(table)

    def _names_people(self, lines: Iterable[str]) -> bool:
        found: set[str] = set()
        for line in lines:
            found.update(each.lower() for each in _ADDRESS.findall(line))
            if any(map(self._is_of_others, _HANDLE.findall(line))):
                return True
        return len(found) >= _SEVERAL

    def _is_of_others(self, account: str) -> bool:
        """Whether the name of an account has nothing of the title in it."""
        own = self.title.replace(" ", "")
        name = heading_key(account).replace(" ", "")
        pieces = (name[at : at + _SHARED] for at in range(len(name) - _SHARED + 1))
        return bool(own) and not any(piece in own for piece in pieces)

    def _in_table(self, table: Table) -> Iterator[str]:
        heads = [cell.text for cell in table.header.cells]
        if any(self.names.begins("phone_columns", head) for head in heads):
            yield "rolodex"
        if any(heading_key(head) in self._list("place_columns") for head in heads):
            yield "relationships"
        rhythm = any(self.names.begins("rhythm_columns", head) for head in heads)
        if rhythm and any(self.names.column(head) == "metric" for head in heads):
            yield "improvement"

    def _list(self, name: str) -> frozenset[str]:
        if name not in self._lists:
            said = (
                names.get(name, ())
                for language, names in self.names.data.items()
                if self._counts(language)
            )
            self._lists[name] = frozenset(heading_key(each) for every in said for each in every)
        return self._lists[name]

    @cached_property
    def _lists(self) -> dict[str, frozenset[str]]:
        return {}

    def _counts(self, language: str) -> bool:
        """Whether a language's words are words here: its own, a team's, and what it borrows."""
        if language == _BORROWED:
            return self._told != _LENDER
        return language not in LANGUAGES or language in _BESIDE.get(self._told, (self._told,))


def _front(text: Text, outline: Outline) -> Iterator[str]:
    if outline.front is not None:
        span = outline.front.span
        yield from text.content[span.start.offset : span.end.offset].splitlines()


def _lines(blocks: tuple[Block, ...], content: str, above: str = "") -> Iterator[str]:
    """The sentences of a document, each behind the heading, or the bullet, that it stands below;
    the title is of all of them, and says nothing of each.
    """
    heading = above
    for at, block in enumerate(blocks):
        match block:
            case Heading(prose=prose):
                heading = prose.text[:_LEAD] if at else ""
                yield prose.text
            case Paragraph(prose=prose):
                yield from _sentences(prose.text, heading)
            case Bullets(items=items):
                for item in items:
                    yield from _sentences(item.prose.text, heading)
                    yield from _lines(item.blocks, content, item.prose.text[:_LEAD])
            case Table(header=header, rows=rows):
                for row in (header, *rows):
                    yield f"{heading} | {' | '.join(cell.text for cell in row.cells)}"
            case Other(span=span):
                yield from content[span.start.offset : span.end.offset].splitlines()


def _sentences(text: str, above: str) -> Iterator[str]:
    for sentence in _SENTENCE.split(text):
        yield f"{above} | {sentence}"


def _tables(blocks: tuple[Block, ...]) -> tuple[Table, ...]:
    return tuple(block for block in blocks if isinstance(block, Table))
