"""The section of a document that says how its people answer criticism, as a policy of the plan."""

from __future__ import annotations

from collections.abc import Iterator

from smlint.engine.drafting.passages import Passages
from smlint.plan.found.names.known import FoundNames
from smlint.plan.structured.cells import key
from smlint.syntax.document import Document, Form
from smlint.syntax.nodes import Entry, MapNode, ScalarNode

POLICY, COMMUNITY = "policy", "community"


def policies(names: FoundNames, around: Passages, language: str | None) -> Iterator[Document]:
    """A policy for each section whose whole heading names criticism, or comments where its text
    speaks of it too: it says what to do.
    """
    for line, (_level, words) in sorted(around.layout.headings.items())[1:]:
        named = names.named("criticism_sections", words)
        if not (named or names.named("comment_sections", words)):
            continue
        text = around.below(line, paragraph=False)
        title = _title(around, line, words)
        if text is None or title is None:
            continue
        if not (named or names.mentions("criticism_words", text.text)):
            continue
        fields = {
            "title": title,
            "type": ScalarNode(title.span, COMMUNITY),
            "negative_comments": text,
        }
        entries = tuple(Entry(key(name, node.span), node) for name, node in fields.items())
        root = MapNode(title.span, entries, title.span)
        yield Document(around.text.path, POLICY, root, Form.FOUND, language=language)


def _title(around: Passages, line: int, words: str) -> ScalarNode | None:
    """The words of a heading; None where they are written otherwise (a link, stars)."""
    at = around.text.line(line).find(words)
    if at < 0:
        return None
    start = around.text.start_of(line) + at
    return ScalarNode(around.text.span(start, start + len(words)), words)
