"""Reads a Markdown text: its front matter, and the shape of what stands below."""

from __future__ import annotations

from smlint.base.finding import Arg, Observation, Term
from smlint.source.text import Text
from smlint.syntax.comments import parse_suppression
from smlint.syntax.document import Caps, Seen, Suppression
from smlint.syntax.frontmatter import body_start, is_left_open, split_front_matter
from smlint.syntax.nodes import MapNode
from smlint.syntax.outline import Outline
from smlint.syntax.yaml import read_yaml

__all__ = ["read_markdown", "split_front_matter"]


def read_markdown(text: Text, caps: Caps) -> Outline:
    """Read a Markdown text into blocks that know where they stand.

    Never raises for what the text holds: what cannot be read is in ``seen``.
    """
    # markdown-it takes longer to import than most files to read; YAML plans never need it.
    from smlint.syntax.blocks import Body, read_blocks  # noqa: PLC0415

    front = split_front_matter(text)
    tree, seen, suppressions = _front(text, caps, front)
    start = body_start(text, front)
    end = max(start, text.start_of(caps.markdown_lines + 1))
    try:
        body = read_blocks(text, start, end, caps.nodes)
    except Exception as error:  # noqa: BLE001 - a library's bug must not end the run
        body = Body((), (), (), (_broken(text, start, error),))
    return Outline(
        text.path,
        tree,
        front is not None,
        body.blocks,
        body.links,
        suppressions + _suppressions(text, body.comments),
        (*seen, *_outer(text, caps), *body.seen),
    )


def _front(
    text: Text, caps: Caps, front: tuple[int, int] | None
) -> tuple[MapNode | None, Seen, tuple[Suppression, ...]]:
    if front is None:
        return None, (), ()
    read = read_yaml(text, caps, start=front[0], end=front[1])
    root = read.documents[0] if read.documents else None
    return root if isinstance(root, MapNode) else None, read.seen, read.suppressions


def _outer(text: Text, caps: Caps) -> Seen:
    seen = []
    if is_left_open(text):
        seen.append(Observation("front-matter-open", "open", text.span(0, 3)))
    most = caps.markdown_lines
    if text.line_count > most:
        first = text.start_of(most + 1)
        args: dict[str, Arg] = {
            "what": Term("limit.markdown_lines"),
            "n": text.line_count,
            "max": most,
            "limit": "markdown_lines",
        }
        seen.append(Observation("over-the-limit", "over", text.span(first, first), args=args))
    return tuple(seen)


def _broken(text: Text, start: int, error: Exception) -> Observation:
    detail = f"{type(error).__name__}: {error}"
    return Observation("syntax-error", "other", text.span(start, start), args={"detail": detail})


def _suppressions(text: Text, comments: tuple[tuple[int, int], ...]) -> tuple[Suppression, ...]:
    found = (
        parse_suppression(text, start, end, text.position(start).line) for start, end in comments
    )
    return tuple(suppression for suppression in found if suppression is not None)
