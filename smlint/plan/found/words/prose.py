"""The words of ordinary documents as people cut them: lines, first sentences, bold leads."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from smlint.base.text import heading_key
from smlint.syntax.outline import Block, Bullets, Paragraph, Prose

_NUMBERING = re.compile(
    r"^(?:(?:[0-9]{1,2}[^\W\d_]?[.)]|[^\W\d_]\)|[-–•])\s+|(?:[0-9]\ufe0f?\u20e3)+\s*)"
)
"""What counts lines: "3.", "2β.", "b)", a dash, keycaps."""

_END = re.compile(r"[.!?;](?=\s+[^\W\da-zα-ω])")
_CLAUSE = re.compile(r"\S.*?(?:[.!?;](?=\s)|$)", re.DOTALL)
_FOOTNOTES = re.compile(r"(?:\s*\[\^[^\]]+\])+$")
_ASIDE = re.compile(r"\([^()\n]{1,60}\)")
_LONG = 200
_TOPIC_WORDS = 5
"""A topic in bold has so many words at the most; more of them say something themselves."""

_ENDS = " \n.:;,–—-"
_STOPS = (".", ":", "–", "—", "- ", "\n")
"""What parts a topic in bold from its sentence, inside the bold words or behind them."""

_SEVERAL = 2

_BOLD = ("**", "__")
_BOLD_COUNT = re.compile(r"(?P<mark>\*\*|__)(?:[0-9]{1,2}|[^\W\d_])[.)]\s$")
_COUNT_LENGTH = 6
_BOLD_LABEL = re.compile(r"(\*\*|__)(?=\S)[^*_\n]{1,60}?(?:\s?:\1|\1\s?:)")
_SENTENCE_ENDS = (".", "!", "?", ";", "»", ")")
_ENDS_WITHIN = 4
_CODED = re.compile(r"[A-ZΑ-Ω]{1,3} ?[0-9][0-9.]*[.):\s]")
"""The code of one of several lines: "O2. ", "KR 1.1 "."""

_WRAPPED = 55
"""A line of so many letters may be broken by its writer's editor, and go on below."""

_STRUCK = "~~"


def trimmed(prose: Prose) -> Prose:
    """Words without their numbering and footnotes; of many words the first sentence."""
    match = _NUMBERING.match(prose.text)
    start = match.end() if match else 0
    words = _FOOTNOTES.sub("", prose.text.rstrip())
    whole = prose.slice(start, len(words.rstrip().rstrip(":")))
    return whole if len(whole.text) <= _LONG else first_sentence(whole)


def first_sentence(prose: Prose) -> Prose:
    """The first sentence of a paragraph."""
    ends = (each.end() for each in _END.finditer(prose.text))
    counts = _NUMBERING.match(prose.text)
    first = 0 if counts is None else counts.end()
    end = next((each for each in ends if each > first), None)
    return prose if end is None else prose.slice(0, end)


def measure_alone(prose: Prose) -> Prose:
    """What is measured, without the sentence behind it that holds a number: "Members. Today 64";
    itself where none does.
    """
    named, stop, rest = prose.text.partition(". ")
    numbered = stop and any(map(str.isdigit, rest)) and not any(map(str.isdigit, named))
    return prose.slice(0, len(named)) if numbered else prose


def bold_lead(prose: Prose, source: str) -> Prose | None:
    """The words in bold that a text begins with, as people write labels, be it behind what counts
    them: "**a. Fill the classes.**"; None without. ``source`` is the whole text.
    """
    start = prose.span.start.offset
    mark = source[max(start - 2, 0) : start]
    if mark not in _BOLD:
        counted = _BOLD_COUNT.search(source, max(start - _COUNT_LENGTH, 0), start)
        if counted is None:
            return None
        mark = counted["mark"]
    end = source.find(mark, start)
    length = next(
        (at for at, place in enumerate(prose.marks) if place.offset >= end), len(prose.text)
    )
    return None if end < 0 else prose.slice(0, min(length, len(prose.text)))


def led_parts(prose: Prose, source: str) -> list[Prose]:
    """A paragraph cut where its lines begin with a name in bold, if several do and none of these is
    a label. ``source`` as above.
    """
    starts, begin = [], 0
    for line in paragraph_lines(prose):
        lead = bold_lead(line, source)
        if lead is not None:
            if line.text.startswith(":", len(lead.text.rstrip(":"))):
                return [prose]
            starts.append(begin)
        begin += len(line.text) + 1
    if len(starts) < _SEVERAL or starts[0]:
        return [prose]
    ends = [*(each - 1 for each in starts[1:]), len(prose.text)]
    return [prose.slice(*each) for each in zip(starts, ends, strict=True)]


def named_in_bold(prose: Prose, source: str) -> bool:
    """Whether a line is a name in bold and a remark in brackets: "**Instagram** (@us)".
    ``source`` as above.
    """
    lead = bold_lead(prose, source)
    behind = "" if lead is None else prose.text[len(lead.text) :].strip(_ENDS)
    return lead is not None and _ASIDE.fullmatch(behind) is not None


def topic_and_rest(prose: Prose, source: str) -> tuple[Prose, Prose] | None:
    """The topic in bold that a text begins with, and what stands behind it: "**Awareness.** Raise
    the reach", "**Awareness** – raise it"; None where there is none. ``source`` as above.
    """
    lead = bold_lead(prose, source)
    if lead is None:
        return None
    topic, behind = lead.text.rstrip(_ENDS), prose.text[len(lead.text) :]
    parted = lead.text.rstrip().endswith(_STOPS) or behind.lstrip(" ").startswith(_STOPS)
    start = len(prose.text) - len(behind.lstrip(_ENDS))
    if not parted or not 0 < len(topic.split()) <= _TOPIC_WORDS or start >= len(prose.text):
        return None
    return prose.slice(0, len(topic)), prose.slice(start, len(prose.text))


def standing(prose: Prose, source: str) -> Prose:
    """What is left of words that begin struck through: "700 readers" of "~~500~~ 700 readers";
    nothing where only a remark is: "~~500 readers~~ dropped". ``source`` is the whole text.
    """
    start = prose.span.start.offset
    before = source[source.rfind("\n", 0, start) + 1 : start]
    if before.count(_STRUCK) % 2 == 0:
        return prose
    end = source.find(_STRUCK, start)
    if end < 0:
        return prose
    struck = sum(place.offset < end for place in prose.marks[: len(prose.text)])
    left = prose.slice(struck, len(prose.text))
    return left if left.text[:1].isdigit() else left.slice(0, 0)


def lines(blocks: tuple[Block, ...]) -> Iterator[Prose]:
    """The lines of paragraphs and the first words of bullets."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from paragraph_lines(block.prose)
        elif isinstance(block, Bullets):
            yield from (item.prose for item in block.items)


def paragraph_lines(prose: Prose) -> Iterator[Prose]:
    """A paragraph line by line."""
    begin = 0
    for line in prose.text.split("\n"):
        yield prose.slice(begin, begin + len(line))
        begin += len(line) + 1


def labelled_lines(prose: Prose, source: str) -> Iterator[tuple[int, int]]:
    """Where the lines of a paragraph begin and end; cut also where a label in bold begins behind
    the end of a sentence: "**Goal:** 500 readers. **Long-term goal:** ..."; a long line that breaks
    off amid a sentence goes on in the next. ``source`` is the whole text.
    """
    first, before = -1, None
    last = 0
    for begin, end in _pieces(prose, source):
        line = prose.slice(begin, end)
        if before is not None and not (_breaks_off(before) and _goes_on(line, source)):
            yield first, last
            first = -1
        first, last, before = begin if first < 0 else first, end, line
    if before is not None:
        yield first, last


def _pieces(prose: Prose, source: str) -> Iterator[tuple[int, int]]:
    """Where the lines of a paragraph begin and end, and its labels in bold."""
    cuts = {at + 1 for at, letter in enumerate(prose.text) if letter == "\n"}
    first, last = prose.span.start.offset, prose.span.end.offset
    for match in _BOLD_LABEL.finditer(source, first, last):
        at = bisect_right(prose.marks, match.start(), key=lambda mark: mark.offset)
        if prose.text[max(at - _ENDS_WITHIN, 0) : at].rstrip().endswith(_SENTENCE_ENDS):
            cuts.add(at)
    yield from pairwise((0, *sorted(cuts), len(prose.text)))


def _breaks_off(line: Prose) -> bool:
    """Whether a line is long and ends amid a sentence."""
    return len(line.text) >= _WRAPPED and line.text[-1] not in ".:;!?"


def _goes_on(line: Prose, source: str) -> bool:
    """Whether a line may be the rest of the one above: neither a label, a code nor a bullet begins
    it.
    """
    before_colon = line.text.partition(":")[0]
    labelled = ":" in line.text and len(before_colon.split()) <= _TOPIC_WORDS
    bold = bold_lead(line, source) is not None
    counted = _NUMBERING.match(line.text) or _CODED.match(line.text)
    return bool(line.text) and not (labelled or bold or counted)


def clauses(blocks: tuple[Block, ...]) -> Iterator[Prose]:
    """The sentences of the paragraphs, and the parts of one that semicolons make."""
    for block in blocks:
        if isinstance(block, Paragraph):
            for match in _CLAUSE.finditer(block.prose.text):
                yield block.prose.slice(*match.span())


def last_sentence(text: str) -> str:
    """The last sentence of a text."""
    return re.split(r"(?<=[.!?])\s", text.strip())[-1]


def pieces(line: Prose, marks: re.Pattern[str]) -> list[Prose]:
    """What stands between some marks, as far as it says something."""
    found, begin = [], 0
    for match in (*marks.finditer(line.text), None):
        end = len(line.text) if match is None else match.start()
        piece = line.slice(begin, end)
        if heading_key(piece.text):
            found.append(piece)
        begin = end if match is None else match.end()
    return found
