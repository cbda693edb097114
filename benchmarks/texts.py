"""How much longer the readers take for twice as much of what nobody writes.

python -m benchmarks.texts

Marks that are opened and never closed, thousands of paragraphs, blanks, digits. Exits with 1 where
twice as much takes more than three times as long.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping

from benchmarks.measure import STEEPEST, grown, seconds, table
from smlint.base.span import Position
from smlint.config.settings import Settings
from smlint.engine.drafting.bring import bring
from smlint.engine.drafting.draft import draft
from smlint.engine.found_phase import found_in
from smlint.engine.shipped import shipped
from smlint.plan.found.lines.marked import with_lists
from smlint.plan.found.lines.ordinals import Ordinals
from smlint.plan.found.parts.aged import of_age
from smlint.plan.wording.language import text_language
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.markdown import read_markdown
from smlint.syntax.outline import Outline, Paragraph, Prose

HEAD = "# Social media strategy 2027\n\n## Goals\n\n"
COLUMNS = "- 40 members\n\n| Channel | January | March |\n|---|---|---|\n"
NO_CAPS = Caps(nodes=10**8, markdown_lines=10**7)

MARKS: Mapping[str, str] = {
    "brackets": "[",
    "stars": "*a **b ",
    "comments": "a <!-- ",
    "links": "[a](",
    "bars": "\\|",
}
PIECES: Mapping[str, tuple[int, str]] = {
    "labels in a paragraph": (1_000, "**Target:** 40 members "),
    "lines of a paragraph": (
        1_000,
        "We want to reach many more people than\nbefore, and in June\n",
    ),
    "words of a bullet": (3_000, "under 27 "),
    "platforms in a sentence": (500, "We post on Instagram "),
    "platforms of a list": (500, "Instagram, "),
}
"""What one paragraph, or the bullet above it, says again and again."""

AMOUNTS = ("1", "1 000 ", "€ ", "€1 ", "1,")
SHORTEST = 0.05
"""Seconds below which the clock tells nothing."""


def main() -> None:
    """Double each text, and print the table."""
    told, fine = [], True
    for name, (size, of) in _shapes().items():
        short, long = grown(of, (size, 2 * size))
        times = long / max(short, SHORTEST / 2) if long > SHORTEST else 0.0
        fine = fine and times <= STEEPEST
        told.append((name, f"{2 * size:,}", f"{long:.2f}", f"{times:.1f}" if times else ""))
        print(f"| {' | '.join(told[-1])} |", file=sys.stderr, flush=True)
    print(table(("text", "size", "cpu s", "twice as much: times"), told))
    sys.exit(0 if fine else 1)


def _shapes() -> Mapping[str, tuple[int, Callable[[int], float]]]:
    """What is doubled: the smaller size, and the seconds that a size takes."""
    return {
        "a word without end": (100_000, lambda n: seconds(text_language, "x" * n)),
        **{f"marks: {name}": (10_000, _marks(mark)) for name, mark in MARKS.items()},
        "paragraphs without a mark": (60_000, _paragraphs),
        "lines with a mark": (15_000, _marked_lines),
        "paragraphs that count nothing off": (1_500, _ordinals),
        "blanks in a heading": (30_000, lambda n: _heading(f"Campaign 1: a{' ' * n}b")),
        "digits in a heading": (30_000, lambda n: _heading(f"Campaign 1: Teens ({'1' * n}")),
        "blanks in a cell": (6_000, lambda n: _found(f"{COLUMNS}| a{' ' * n}b | 3 | 4 |\n")),
        "paragraphs of goals": (1_000, lambda n: _found("Newcomers dare to ask us.\n\n" * n)),
        "paragraphs that begin as goals": (
            500,
            lambda n: _found("Raise the number of members\n\n" * n),
        ),
        "bullets with what is done": (
            400,
            lambda n: _found("- They ask\n\nDone when: met\n\n" * n),
        ),
        **{name: (size, _repeated(piece)) for name, (size, piece) in PIECES.items()},
        **{f"amounts: {piece}": (10_000, _amounts(piece)) for piece in AMOUNTS},
    }


def _marks(mark: str) -> Callable[[int], float]:
    return lambda n: seconds(read_markdown, Text("notes.md", mark * (n // len(mark))), NO_CAPS)


def _paragraphs(count: int) -> float:
    return seconds(with_lists, _outline(*(_paragraph("Abc"),) * count), "Abc")


def _marked_lines(count: int) -> float:
    text = f"✓ {'a' * 150}\n" * count
    return seconds(with_lists, _outline(_paragraph(text.rstrip())), text)


def _ordinals(count: int) -> float:
    blocks = tuple(_paragraph("Abc def") for _ in range(count))
    ordinals = Ordinals(shipped().found_names.within("en"))
    return seconds(lambda: [ordinals.said(each.prose, blocks) for each in blocks])


def _heading(text: str) -> float:
    return seconds(of_age, _paragraph(text).prose, shipped().found_names.within("en"))


def _repeated(piece: str) -> Callable[[int], float]:
    return lambda n: _found(f"- 40 members {piece * n}\n\n## A – Z\n\n{piece * n}\n")


def _amounts(piece: str) -> Callable[[int], float]:
    return lambda n: _drafted(f"- 40 members\n\n## Budget\n\ntotal {piece * (n // len(piece))}\n")


def _drafted(source: str) -> float:
    text, book = Text("notes.md", HEAD + source), shipped()
    brought = bring(text, Settings(language="en"), book)
    return seconds(draft, text, list(brought.documents), brought.layout, book, "en")


def _found(source: str) -> float:
    text = Text("notes.md", HEAD + source)
    return seconds(found_in, text, Settings(language="en"), shipped())


def _paragraph(text: str) -> Paragraph:
    return Paragraph(Prose("notes.md", text, [Position(1, 1, 0)] * (len(text) + 1)))


def _outline(*blocks: Paragraph) -> Outline:
    return Outline("notes.md", None, False, blocks, (), (), ())  # noqa: FBT003 (as a reader makes it)


if __name__ == "__main__":
    main()
