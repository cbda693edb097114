"""A whole plan as one Markdown page: a heading for each kind, below it one for each document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from smlint.engine.converting.filing import OnePlan, at_name, ending
from smlint.plan.model import Kind, Model
from smlint.plan.sheet import FreeText, Sheet, comments_among, free_among, free_in
from smlint.plan.structured.markdown import ONE_OF_A_KIND, PLAN
from smlint.report.files.markdown_again import read_again, revealed
from smlint.report.files.markdown_file import Writer
from smlint.report.files.markdown_page import Frame, Shown, Ways
from smlint.report.files.markdown_words import GAP, blocks, comments, joined, split
from smlint.report.files.ordered import in_order
from smlint.report.files.yaml_file import fields, remarks

_FRONT = ("---", f"kind: {PLAN}", "---")
_LEVEL = 3


def markdown_plan(
    plan: OnePlan, keys: Mapping[str, str], model: Model
) -> tuple[str, tuple[tuple[Sheet, str], ...]]:
    """The text of the page, and the documents that cannot stand in it, each with a text of its
    own, for it needs front matter. The text is empty where it would hold none.

    Args:
        plan: the plan.
        keys: what each kind is called.
        model: the kinds, by which what was written is read again.
    """
    chapters = [
        _chapter(kind, tuple(own), keys[kind], model)
        for kind, own in groupby(plan.sheets, key=lambda sheet: sheet.kind)
    ]
    held = _ending([each for each in chapters if each.own])
    whole = () if held else plan.head  # without a page it goes along with the first document
    apart = tuple(
        (sheet, chapter.writer.single(sheet, said))
        for chapter in chapters
        for sheet, said in chapter.others(plan.kinds.get(chapter.kind.name, ()))
    )
    if apart and whole:
        first = apart[0][0]
        again = Writer(model.kinds[first.kind], model)
        said = (*whole, *plan.kinds.get(first.kind, ()))
        apart = ((first, again.single(first, said)), *apart[1:])
    if not held:
        return "", apart
    page = _Page(plan, held)
    language = held[0].own[0][0].language
    text = revealed(tuple(page.free()), page.text, lambda text: read_again(text, model, language))
    return text, apart


@dataclass(frozen=True, slots=True)
class _Chapter:
    """The documents of one kind: those that stand below its heading, and the others."""

    kind: Kind
    title: str
    own: Sequence[tuple[Sheet, Ways]]
    apart: Sequence[Sheet]
    alone: bool
    writer: Writer

    def others(self, above: Sequence[str]) -> Iterator[tuple[Sheet, tuple[str, ...]]]:
        """The documents that need a file of their own, each with the remarks above it; those on
        all of the kind go along with the first where none is on the page.
        """
        for at, sheet in enumerate(self.apart):
            yield sheet, () if at or self.own else tuple(above)

    def lines(self, above: Sequence[str], shown: Shown) -> Iterator[str]:
        """Its lines on the page. What is said of the only document of a kind is said above the
        heading that names it; what speaks to smlint stands on that line.
        """
        own = comments_among(self.own[0][0].above) if self.alone and self.own else ()
        said, inline = split(own)
        yield from blocks((*above, *said), shown)
        yield from (GAP, f"## {self.title}{comments(inline)}")
        for sheet, ways in self.own:
            frame = Frame((), _LEVEL - self.alone, self.alone)
            yield from self.writer.pages.part(sheet, ways, frame, shown)


def _chapter(name: str, sheets: Sequence[Sheet], title: str, model: Model) -> _Chapter:
    kind = model.kinds[name]
    sheets = tuple(in_order(each, kind) for each in sheets)
    writer = Writer(kind, model)
    languages = {each.language for each in sheets}
    heading = kind.called(title, languages.pop() if len(languages) == 1 else None)
    alone = name in ONE_OF_A_KIND and len(sheets) == 1
    frame = Frame((*_FRONT, GAP, f"## {heading}"), _LEVEL - alone, alone)
    kept, ways = writer.kept(sheets, frame)
    own = [(sheets[at], ways[at]) for at in kept]
    apart = [sheet for at, sheet in enumerate(sheets) if at not in kept]
    return _Chapter(kind, heading, own, apart, alone, writer)


def _ending(chapters: Sequence[_Chapter]) -> list[_Chapter]:
    """The chapters of a page, with remarks below the last document of it alone."""
    every = iter(ending(sheet for each in chapters for sheet, _ways in each.own))
    found = []
    for each in chapters:
        sheets = [(next(every), ways) for _sheet, ways in each.own]
        own = [(at_name(sheet), ways) for sheet, ways in sheets] if each.alone else sheets
        found.append(replace(each, own=own))
    return found


@dataclass(frozen=True, slots=True)
class _Page:
    plan: OnePlan
    chapters: Sequence[_Chapter]

    def free(self) -> Iterator[FreeText]:
        """All free text."""
        told = (*self.plan.head, *(each for said in self.plan.kinds.values() for each in said))
        yield from free_among(told)
        for chapter in self.chapters:
            for sheet, _ways in chapter.own:
                yield from free_in(sheet)

    def text(self, shown: Shown) -> str:
        """The page."""
        head = self.plan.head
        lines = ["---", *remarks(comments_among(head), 0), f"kind: {PLAN}"]
        lines += [*fields(self.plan.own), "---", *blocks(free_among(head), shown)]
        for chapter in self.chapters:
            lines += chapter.lines(self.plan.kinds.get(chapter.kind.name, ()), shown)
        return joined(lines)
