"""The section of a document that says how its people answer criticism, as a policy of the plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smlint.base.text import heading_key
from smlint.engine.drafting.passages import Passages
from smlint.plan.found.names.known import FoundNames
from smlint.plan.structured.cells import key
from smlint.syntax.document import Document, Form
from smlint.syntax.nodes import Entry, MapNode, ScalarNode

POLICY, COMMUNITY = "policy", "community"

_LINK = re.compile(r"\]\(|https?://|\bwww\.")
_FEW_WORDS, _VERY_FEW = 13, 7
"""A text of fewer words says little but where another one stands, if it begins with that; one of
very few, if it names such a place anywhere.
"""


def policies(names: FoundNames, around: Passages, language: str | None) -> Iterator[Document]:
    """The policy of the first section whose whole heading names criticism, or comments where its
    text speaks of it too, and whose text says what to do; none of one that only says where that
    stands.
    """
    for line, (_level, words) in sorted(around.layout.headings.items())[1:]:
        named = names.named("criticism_sections", words)
        if not (named or names.named("comment_sections", words)):
            continue
        text = around.below(line, paragraph=False)
        title = _title(around, line, words)
        if text is None or title is None or _is_elsewhere(text, around, names):
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
        return


def _is_elsewhere(text: ScalarNode, around: Passages, names: FoundNames) -> bool:
    """Whether what is to be done stands in a table below, behind a link or in another text."""
    last = text.span.end.line
    behind = (around.text.line(each) for each in range(last + 1, around.text.line_count + 1))
    following = next((each.strip() for each in behind if each.strip()), "")
    lines = [each for each in text.text.splitlines() if each.strip()]
    words = heading_key(text.text)
    count = len(words.split()) if len(lines) == 1 else _FEW_WORDS
    opens = text.text.rstrip().endswith(":") or _LINK.search(text.text) is not None
    points = opens or names.leads("elsewhere_words", words)
    named = count < _VERY_FEW and names.mentions("elsewhere_words", words)
    return following.startswith(("|", "<")) or (points and count < _FEW_WORDS) or named


def _title(around: Passages, line: int, words: str) -> ScalarNode | None:
    """The words of a heading; None where they are written otherwise (a link, stars)."""
    at = around.text.line(line).find(words)
    if at < 0:
        return None
    start = around.text.start_of(line) + at
    return ScalarNode(around.text.span(start, start + len(words)), words)
