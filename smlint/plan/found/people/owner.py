"""Who an ordinary document says is responsible."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.labels import Labels, up_to_mark
from smlint.plan.found.people.by_role import ByRole
from smlint.plan.found.people.leaders import Teams
from smlint.plan.found.people.of_goals import NO_GOALS, OfGoals
from smlint.plan.found.tables.rows import Tables
from smlint.plan.found.words.persons import Persons
from smlint.plan.found.words.prose import clauses, lines, paragraph_lines
from smlint.plan.found.words.reading import Words
from smlint.plan.found.words.spelling import WORD
from smlint.plan.structured.cell_words import labelled
from smlint.plan.wording.letters import CAPITAL
from smlint.syntax.nodes import MapNode, ScalarNode, Type, deref
from smlint.syntax.outline import Block, Bullets, Heading, Outline, Paragraph, Prose, Table

_LONGEST_NAME = 80
_PAIR = 2
_OF_WORK = ("owner_sections", "team_sections", "work_sections", "author_labels")
"""The names of headings and labels that lead to who does what."""

_MAIN = 2
"""Deeper down "Roles" are those of one channel's server."""

_ROLE_WORDS = 7
_BODY_WORDS = 9
_ENDED = re.compile(r"[,;:(]|\s[-–—]\s")
_FEW = 5
_NEAR = 120
"""So far before a verb stands who is meant by it: more letters are another clause."""
_NAME = re.compile(
    rf"{WORD}(?:\s(?:(?:{CAPITAL}|\()[\w.'’()-]*|de|da|von|van|del|της|του|office\))){{0,4}}"
)


@dataclass(frozen=True, slots=True)
class Owners:
    """Finds the owner of a strategy: a label first, then a heading, the team, a column."""

    words: Words
    of_goals: OfGoals = NO_GOALS
    """Those who answer for goals."""

    of_channels: frozenset[int] = frozenset()
    """Where in the file the words stand that name the owners of channels, where these are several
    people.
    """

    below_goals: tuple[range, ...] = ()
    """The lines below headings that are goals: who does what is said there is the goal's own."""

    def find(self, outline: Outline) -> ScalarNode | None:
        """The words that name the owner; where a label leaves it open, the mark of that."""
        front = None if outline.front is None else self._front(outline.front)
        if front is not None:
            return front
        candidates = (
            *Teams(self.words).roles(outline.blocks),
            *sorted(self._labels(outline.blocks), key=lambda each: each.span.start.offset),
            *self._headings(outline.blocks),
            *Teams(self.words).overall(outline.blocks),
            *Teams(self.words).leaders(outline.blocks),
            *self._sentences(outline.blocks, whole=True),
            *self._by_role(outline.blocks),
            *self._editors(outline.blocks),
            *self._columns(outline.blocks),
            *self._sentences(outline.blocks),
        )
        names = [each for each in candidates if self._is_name(each) and self._is_of_whole(each)]
        whole = filter(self._is_of_no_goal, names)
        named = next(whole, next(iter(names), None) if self.of_goals.alone else None)
        if named is not None:
            return self.words.cells.text(named)
        labels = (each for each in self._labels(outline.blocks) if self._is_of_whole(each))
        marks = map(self.words.owner, filter(self._is_of_no_goal, labels))
        return next((each for each in marks if each is not None), None)

    def _is_of_whole(self, prose: Prose) -> bool:
        """Whether words may name the owner of the plan: those beside a channel name its own."""
        return prose.span.start.offset not in self.of_channels

    def _is_of_no_goal(self, prose: Prose) -> bool:
        return prose.span.start.offset not in self.of_goals.places

    def author(self, outline: Outline) -> ScalarNode | None:
        """Who wrote the document and leads something: who may answer for it, and is not said to."""
        names = self.words.names
        for block in outline.blocks:
            for line in lines((block,)):
                label, value = labelled(line)
                wrote = label is not None and names.named("author_labels", label.text)
                if wrote and names.mentions("leading_roles", value.text) and self._is_name(value):
                    return self.words.cells.text(line)
        return None

    def share_out(self, outline: Outline) -> bool:
        """Whether the document says who does what: below a heading, behind a label, in a column."""
        teams = Teams(self.words)
        heads = [block for block in outline.blocks if isinstance(block, Heading)]
        asked = any(self._asks_who(each.prose.text) for each in heads) and any(
            Tables(self.words).owners(each) for each in outline.blocks if isinstance(each, Table)
        )
        told = any(map(self._shares_out, outline.blocks)) or any(teams.roles(outline.blocks))
        return asked or told or any(teams.tables(outline.blocks))

    def share_out_in(self, root: MapNode) -> bool:
        """Whether a mapping does: "team: {host: Dele}"."""
        return any(self._names_work(entry.key.text.replace("_", " ")) for entry in root.entries)

    def _shares_out(self, block: Block) -> bool:
        match block:
            case Heading(level=level, prose=prose):
                told = level <= _MAIN and self._asks_who(prose.text)
            case Paragraph(prose=prose, bold=True):
                told = self._asks_who(prose.text)
            case Table():
                told = bool(Tables(self.words).owners(block)) and not self._is_of_channels(block)
            case _:
                parts = (labelled(prose) for prose in _every_line(block))
                told = any(
                    label is not None and self._names_work(label.text) and self._is_said(value)
                    for label, value in parts
                )
        return told

    def _is_of_channels(self, table: Table) -> bool:
        """Whether a table says of each channel who looks after it, and of the whole nothing."""
        names = self.words.names
        heads = (names.part_column(cell.text) for cell in table.header.cells)
        first = (names.platform(row.cells[0].text) for row in table.rows)
        return "channel" in heads or any(first)

    def _names_work(self, text: str) -> bool:
        return any(self.words.names.named(each, text) for each in _OF_WORK)

    def _asks_who(self, text: str) -> bool:
        """Whether a heading is one of who does what: "Roles", "Qui tient quoi"; one that asks whom
        one wants to reach is none. A label that begins so says of whom it speaks.
        """
        names = self.words.names
        first = heading_key(text).partition(" ")[0] in names.of_list("who_words")
        stopped = names.mentions("who_stops", text)
        asks = first and not stopped and len(text.split()) <= _ROLE_WORDS
        return asks or self._names_work(text)

    def _is_said(self, value: Prose) -> bool:
        return bool(value.text) and not self.words.is_slot(value.text)

    def _front(self, front: MapNode) -> ScalarNode | None:
        """Whom the front matter names."""
        for entry in front.entries:
            value = deref(entry.value)
            named = self.words.names.named("owner_labels", entry.key.text)
            if named and isinstance(value, ScalarNode) and value.type is Type.TEXT:
                return None if self.words.is_slot(value.text) else value
        return None

    def _is_name(self, prose: Prose) -> bool:
        text = prose.text
        short = 0 < len(text) <= _LONGEST_NAME and "\n" not in text
        nobody = self.words.open.nobody(prose) is not None
        return short and not nobody and self.words.says_something(prose)

    def _labels(self, blocks: tuple[Block, ...]) -> Iterator[Prose]:
        labels = Labels(self.words.names)
        for prose in lines(blocks):
            label, _value = labelled(prose)
            if label is not None and labels.is_owner(label.text):
                yield from labels.owners(prose)
        for block in blocks:
            if isinstance(block, Paragraph):
                yield from labels.owners(block.prose)
        for block in blocks:
            if isinstance(block, Table) and len(block.header.cells) == _PAIR:
                for row in (block.header, *block.rows):
                    if self.words.names.named("owner_labels", row.cells[0].text):
                        yield next(paragraph_lines(row.cells[1]))  # the first of several

    def _editors(self, blocks: tuple[Block, ...]) -> Iterator[Prose]:
        """Who edited the plan, by a label."""
        for prose in lines(blocks):
            label, value = labelled(prose)
            if label is not None and self.words.names.named("editor_labels", label.text):
                yield up_to_mark(value)

    def _headings(self, blocks: tuple[Block, ...]) -> Iterator[Prose]:
        named = False
        for block in blocks:
            if named:
                yield from list(lines((block,)))[:1]
            named = isinstance(block, Heading) and self.words.names.named(
                "owner_sections", block.prose.text
            )

    def _by_role(self, blocks: tuple[Block, ...]) -> Iterator[Prose]:
        for prose in lines(blocks):
            yield from ByRole(self.words.names).people(prose)

    def _sentences(self, blocks: tuple[Block, ...], *, whole: bool = False) -> Iterator[Prose]:
        """The person whom a sentence names: "Lina owns social media", "run by Lina".

        ``whole``: only where it says that it speaks of the plan or of social media.
        """
        names = self.words.names
        for sentence in clauses(blocks):
            text = sentence.text
            if names.mentions("access_words", text):
                continue  # who knows a password answers for nothing
            person = self._by_name(sentence) if whole else None
            yield from () if person is None else (person,)
            if not whole and self._is_below_goal(sentence):
                continue
            for start, end in names.places("owner_leads", text):
                if not whole or names.is_of_plan(text[start:end]):
                    yield from self._person(sentence, end, len(text))
            for start, end in names.places("plan_leads", text) if whole else ():
                yield from self._body_behind(sentence, start, end)
            for start, end in names.places("owner_verbs", text):
                if not whole or names.is_of_plan(text[start:end]):
                    yield from self._team(sentence, start)
                    yield from self._person(sentence, self._named_before(sentence, start), start)
                    if whole:
                        yield from self._body(sentence, start)

    def _is_below_goal(self, sentence: Prose) -> bool:
        return any(sentence.span.start.line in each for each in self.below_goals)

    def _by_name(self, sentence: Prose) -> Prose | None:
        """Somebody named in person of whom a clause says only that the plan is theirs: "Responsible
        for the plan is Ann Lind", "Responsible for carrying it out is ...".
        """
        names = self.words.names
        carried = names.mentions("carrying_out", sentence.text)
        if not carried and not names.is_of_plan(sentence.text):
            return None
        lists = ("plan_words", "social_words", "document_words")
        about = names.words_of(*lists, *(("carrying_out",) if carried else ()))
        return Persons(names).duty(sentence, about)

    def _body(self, sentence: Prose, end: int) -> Iterator[Prose]:
        """Those before a verb who answer for the plan, whoever they are: "The churchwardens"."""
        if end > _NEAR:
            return
        names, words = self.words.names, sentence.slice(0, end)
        said = heading_key(words.text).split()
        articles = names.of_list("leading_articles")
        bare = said[1:] if said and said[0] in articles else said
        led = bare and bare[0] not in names.words_of("no_names", "second_person") | articles
        if led and len(said) <= _FEW and not re.search(r"[,:;(]", words.text):
            yield words

    def _body_behind(self, sentence: Prose, start: int, end: int) -> Iterator[Prose]:
        """Those who lead the plan, behind it and its verb, whoever they are: "This plan is led by
        the youth office, which ...".
        """
        names, subject = self.words.names, sentence.slice(0, start).text
        said = sentence.slice(end, len(sentence.text))
        led = _ENDED.split(said.text, maxsplit=1)[0].rstrip(" .")
        bare = heading_key(led).split()
        bare = bare[1:] if bare and bare[0] in names.of_list("leading_articles") else bare
        plan = names.is_of_plan(subject) and len(subject.split()) <= _FEW
        nobody = names.words_of("no_names", "first_person", "second_person")
        several = len(led.split()) > 1 or led[:1].isupper()
        if plan and several and len(bare) <= _BODY_WORDS and nobody.isdisjoint(bare[:1]):
            yield said.slice(0, len(led))

    def _named_before(self, sentence: Prose, end: int) -> int:
        """Where the name begins that a word before a verb means: "Ask Rosa, she owns this plan"; 0
        where none stands there.
        """
        start = max(0, end - _NEAR)
        words = sentence.text[start:end].rstrip()
        last = heading_key(words).rpartition(" ")[2]
        if last not in self.words.names.of_list("said_again"):
            return 0
        names = [each.start() for each in _NAME.finditer(words[: -len(last)])]
        return start + names[-1] if names else 0

    def _team(self, sentence: Prose, end: int) -> Iterator[Prose]:
        """A team or a role before a verb: any department may answer for social media."""
        if end > _NEAR:
            return
        words = sentence.slice(0, end)
        said = heading_key(words.text).split()
        if len(said) <= _ROLE_WORDS and not self.words.names.of_list("owner_roles").isdisjoint(
            said
        ):
            yield words

    def _person(self, sentence: Prose, start: int, end: int) -> Iterator[Prose]:
        """Words that are somebody's name: with a capital, and few, and no "we" or "for"."""
        name = _NAME.match(sentence.text[start:end].strip())
        names = self.words.names
        no_names = names.words_of("no_names", "first_person", "second_person")
        if name is not None and heading_key(name[0]).partition(" ")[0] not in no_names:
            at = sentence.text.index(name[0], start)
            said = name[0] if ")" in name[0] else name[0].partition(" (")[0]
            yield sentence.slice(at, at + len(said.rstrip(".")))

    def _columns(self, blocks: tuple[Block, ...]) -> Iterator[Prose]:
        """Who stands in the columns of owners, where it is one person in all of them: which of
        several answers for the whole they do not tell.
        """
        tables = (block for block in blocks if isinstance(block, Table))
        wide = [each for each in tables if len(each.header.cells) > _PAIR]
        named = [cell for each in wide for cell in Tables(self.words).owners(each)]
        keys = sorted({heading_key(cell.text) for cell in named})
        if keys and all(f"{each} ".startswith(f"{keys[0]} ") for each in keys):
            yield named[0]


def _every_line(block: Block) -> Iterator[Prose]:
    """The lines of a block, those of bullets below bullets too."""
    yield from lines((block,))
    if isinstance(block, Bullets):
        for item in block.items:
            for inner in item.blocks:
                yield from _every_line(inner)
