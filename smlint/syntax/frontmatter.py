"""Front matter: the YAML between two ``---`` lines at the head of a Markdown text."""

from __future__ import annotations

import re

from smlint.source.text import Text

_FENCE = re.compile(r"---[ \t]*(?:\r\n|\n|\r|$)")
_CLOSING = re.compile(r"(?:---|\.\.\.)[ \t]*")
_KEY = re.compile(r"(?:[^\W\d]|[\"'])[^:#|*<>]*:(?:[ \t]|$)")
_PLAIN_KEY = re.compile(r"[a-z_][a-z0-9_-]*:(?:[ \t]|$)")
_BELOW_KEY = re.compile(r"[ \t]+\S|-(?:[ \t]|$)")


def split_front_matter(text: Text) -> tuple[int, int] | None:
    """Find the YAML at the head of a Markdown text.

    Returns:
        The offsets of the YAML, without the ``---`` lines around it; None where the text begins
        otherwise. A rule (``---``) on line 1 followed by a blank line and prose is a rule.
    """
    if _FENCE.match(text.content) is None:
        return None
    for number in range(2, text.line_count + 1):
        if _CLOSING.fullmatch(text.line(number)):
            return (text.start_of(2), text.start_of(number)) if _is_yaml(text, number) else None
    return None


def body_start(text: Text, front: tuple[int, int] | None) -> int:
    """Where the Markdown begins, below the front matter."""
    if front is None:
        return 0
    return text.start_of(text.position(front[1]).line + 1)


def is_left_open(text: Text) -> bool:
    """Whether front matter was begun and never closed, so that all of it reads as prose.

    A rule on line 1 of an ordinary document is not taken for that: fields must stand right below.
    """
    if _FENCE.match(text.content) is None or split_front_matter(text) is not None:
        return False
    keys = 0
    for number in range(2, text.line_count + 1):
        line = text.line(number)
        if _KEY.match(line):
            keys += 1
        elif not (keys and _BELOW_KEY.match(line)):
            # A blank line or a heading ends the fields; prose shows there were none.
            return _ends_fields(line) and _enough(text, keys)
    return _enough(text, keys)


def _is_yaml(text: Text, closing: int) -> bool:
    lines = [text.line(number) for number in range(2, closing)]
    return not lines or bool(lines[0].strip()) or any(_KEY.match(line) for line in lines)


def _ends_fields(line: str) -> bool:
    return not line.strip() or line.startswith("#") or bool(_CLOSING.fullmatch(line))


def _enough(text: Text, keys: int) -> bool:
    """One capitalised ``Note: ...`` is how a sentence begins; ``kind: goal`` is not."""
    return keys > 1 or (keys == 1 and _PLAIN_KEY.match(text.line(2)) is not None)
