"""Documents without a heading of Markdown: what their writer meant as title and headings.

Text that was typed in a word processor, a mail or a form has its title on the first line and calls
its sections by numbers: "4. Goals", "IV. Goals", "Δ. Στόχοι", or in capitals: "GOALS". To Markdown
the one is a paragraph and the others are lists of one item, or paragraphs too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.prose import paragraph_lines
from smlint.syntax.outline import Block, Bullets, Heading, Outline, Paragraph, Prose

_TITLE, _SECTION, _BELOW = 1, 2, 3
_TITLE_LINES = 3
_FEWEST = 3
"""So many sections that count on from each other are no chance."""

_KNOWN = 2
_MOST_WORDS = 10
_NUMBERED = re.compile(r"(?P<number>[^\W_]{1,5})[.)]\s+(?=\S)")
_DEEPER = re.compile(r"(?P<number>[0-9]{1,2})\.[0-9]{1,2}[.)]?\s+(?=\S)")
_ENDS = (".", ";", ",", ":", "!", "·")

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_WAYS: tuple[Mapping[str, int], ...] = tuple(
    {mark: at for at, mark in enumerate(marks, start=1)}
    for marks in (tuple(map(str, range(1, 41))), _ROMAN, "ABCDEFGHIJKL", "ΑΒΓΔΕΖΗΘΙΚΛΜ")
)
"""The ways to count sections."""


def headed(outline: Outline, names: FoundNames) -> Outline:
    """The same outline with its plain title and its numbered sections, or those in capitals, as
    headings; as it is where it has a heading that is not its title.
    """
    heads = [at for at, block in enumerate(outline.blocks) if isinstance(block, Heading)]
    if heads not in ([], [0]):
        return outline
    sections = _sections(outline.blocks, names)
    sections = sections or _in_capitals(outline.blocks[1:], names)
    if heads and sum(_is_known(each.prose, names) for each in sections.values()) < _KNOWN:
        return outline
    titled = tuple(_titled(outline.blocks, names, sure=bool(sections)))
    first = len(titled) - len(outline.blocks)
    counted = {at + first: section for at, section in sections.items()}
    return replace(outline, blocks=tuple(_led(tuple(_with(titled, counted)), names)))


@dataclass(frozen=True, slots=True)
class _Section:
    """A line that begins a section, and its number."""

    number: str
    prose: Prose


def _sections(blocks: tuple[Block, ...], names: FoundNames) -> dict[int, _Section]:
    """The lines that begin sections by their index: those that count on from one, each with
    something below it. Two are enough where they are called as parts of plans are, in capitals.
    """
    lines = {at: line for at, block in enumerate(blocks) if (line := _line(block)) is not None}
    longest = max((dict(_run(lines, way)) for way in _WAYS), key=len)
    filled = sum(at + 1 < len(blocks) and at + 1 not in longest for at in longest)
    said = [each.prose for each in longest.values()]
    sure = all(each.text.isupper() and _is_known(each, names) for each in said)
    return longest if filled >= (_KNOWN if sure else _FEWEST) else {}


def _in_capitals(blocks: tuple[Block, ...], names: FoundNames) -> dict[int, _Section]:
    """The lines in capitals that begin sections, by their index among all blocks (``blocks`` is
    what stands below the first); none where no line is called as sections of plans are.
    """
    lines = {
        at: _Section("", line)
        for at, block in enumerate(blocks, start=1)
        if at <= len(blocks) and (line := _shouted(block)) is not None
    }
    known = sum(_is_known(each.prose, names) for each in lines.values())
    return lines if known and len(lines) >= _KNOWN else {}


def _shouted(block: Block) -> Prose | None:
    """The line in capitals that a paragraph is, or begins with."""
    if not isinstance(block, Paragraph):
        return None
    first = next(paragraph_lines(block.prose))
    bare = first.slice(0, len(first.text.rstrip(" :")))
    return bare if bare.text.isupper() and _is_name(bare) else None


def _is_known(prose: Prose, names: FoundNames) -> bool:
    """Whether words name a part that plans have."""
    text = prose.text
    return bool(names.ends_goal(text) or names.part(text) or names.is_team(text))


def _run(lines: Mapping[int, _Section], way: Mapping[str, int]) -> Iterator[tuple[int, _Section]]:
    expected = 1
    for at, line in lines.items():
        if way.get(line.number) == expected:
            expected += 1
            yield at, line


def _line(block: Block) -> _Section | None:
    """The short line of words behind a number that a block is."""
    match block:
        case Bullets(items=(item,), start=int(start)) if not item.blocks:
            named = _begin(item.prose)
            return _Section(str(start), named) if _is_name(named) else None
        case Paragraph(prose=prose):
            number = _NUMBERED.match(prose.text)
            if number is None:
                return None
            named = _begin(prose.slice(number.end(), len(prose.text)))
            return _Section(number["number"], named) if _is_name(named) else None
    return None


def _begin(prose: Prose) -> Prose:
    """The first line of a text that goes on below it, if that is in capitals; else all of it."""
    first = next(paragraph_lines(prose))
    return first if first.text.isupper() else prose


def _is_name(prose: Prose) -> bool:
    """Whether words are few, on one line, and no sentence."""
    text = prose.text.rstrip()
    short = "\n" not in text and len(text.split()) <= _MOST_WORDS
    return short and any(map(str.isalpha, text)) and not text.endswith(_ENDS)


def _titled(blocks: tuple[Block, ...], names: FoundNames, *, sure: bool) -> Iterator[Block]:
    """The blocks with the title as a heading: the first line that calls the document a strategy, or
    where its sections are known the first one.
    """
    if not blocks or not isinstance(blocks[0], Paragraph) or _line(blocks[0]) is not None:
        yield from blocks
        return
    lines = list(paragraph_lines(blocks[0].prose))
    called = (at for at, line in enumerate(lines[:_TITLE_LINES]) if _calls(line, names))
    title = next(called, 0 if sure and _is_name(lines[0]) else None)
    if title is None:
        yield from blocks
        return
    for at, line in enumerate(lines):
        yield Heading(_TITLE, line) if at == title else Paragraph(line)
    yield from blocks[1:]


def _calls(line: Prose, names: FoundNames) -> bool:
    return _is_name(line) and names.calls_strategy(line.text)


def _with(blocks: tuple[Block, ...], sections: Mapping[int, _Section]) -> Iterator[Block]:
    """The blocks with sections as headings, and those counted within them below."""
    number = ""
    for at, block in enumerate(blocks):
        if at in sections:
            number = sections[at].number
            yield Heading(_SECTION, sections[at].prose)
            yield from _behind(block, sections[at].prose)
        else:
            yield _below(block, number)


def _led(blocks: tuple[Block, ...], names: FoundNames) -> Iterator[Block]:
    """The blocks with the lines right above lists as the headings that they are meant to be, where
    one of them says "Our goals". What a line in small letters says goes on with the list above it.
    """
    heads = {
        at: block.prose
        for at, (block, after) in enumerate(pairwise(blocks))
        if isinstance(block, Paragraph) and isinstance(after, Bullets) and _heads(block)
    }
    told = any(names.only_goal(each.text) for each in heads.values())
    for at, block in enumerate(blocks):
        yield Heading(_BELOW, heads[at]) if told and at in heads else block


def _heads(line: Paragraph) -> bool:
    """Whether a line is a name, and not in bold, which is a heading by itself."""
    return not line.bold and _is_name(line.prose) and not line.prose.text[0].islower()


def _behind(block: Block, section: Prose) -> Iterator[Block]:
    """What a block says behind the line that begins its section."""
    prose = block.items[0].prose if isinstance(block, Bullets) else None
    prose = block.prose if isinstance(block, Paragraph) else prose
    if prose is not None and "\n" in prose.text and prose.span.end > section.span.end:
        yield Paragraph(prose.slice(prose.text.index("\n"), len(prose.text)))


def _below(block: Block, number: str) -> Block:
    """A short line "4.1 Sales" within section 4 as a heading."""
    match block:
        case Paragraph(prose=prose):
            deeper = _DEEPER.match(prose.text)
            if deeper is not None and deeper["number"] == number and _is_name(prose):
                return Heading(_BELOW, prose)
    return block
