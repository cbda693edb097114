"""One long text from several paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smlint.base.span import Span
from smlint.plan.structured.cell_words import scalar
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Prose
from smlint.syntax.stretches import Stretch, of_letters


def joined(paragraphs: Iterable[Iterable[Prose]]) -> ScalarNode | None:
    """One long text: paragraphs with an empty line between, the bullets of a list each on its
    line.
    """
    filled = [[prose for prose in each if prose.text] for each in paragraphs]
    filled = [each for each in filled if each]
    if not filled:
        return None
    first, last = filled[0][0], filled[-1][-1]
    if first is last:
        return scalar(first)
    span = Span(first.path, first.span.start, last.span.end)
    text = "\n\n".join("\n".join(prose.text for prose in each) for each in filled)
    return ScalarNode(span, text, stretches=tuple(_stretches(filled)))


def _stretches(paragraphs: Iterable[Iterable[Prose]]) -> Iterator[Stretch]:
    """The stretches of paragraphs that are joined to one text."""
    at = 0
    for paragraph in paragraphs:
        for prose in paragraph:
            yield from (
                each._replace(at=each.at + at) for each in of_letters(prose.text, prose.marks)
            )
            at += len(prose.text) + len("\n")
        at += len("\n")
