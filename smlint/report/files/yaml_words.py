"""Words as YAML values: plain where every reader takes them for the same words, else in quotes."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from smlint.plan.sheet import Leaf
from smlint.plan.yaml_surprises import other_reading
from smlint.syntax.nodes import Type
from smlint.syntax.quoting import quoted

WIDTH = 100

_PLAIN = re.compile(r"[^\W_](?:[^\n:#]|:(?=[^\s,\[\]{}])|(?<=\S)#)*", re.DOTALL)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_RESERVED = re.compile(r"(?:null|true|false|yes|no|on|off|y|n)", re.IGNORECASE)
_NUMBER_LIKE = re.compile(r"[-+]?[0-9.][0-9a-fA-FoxX_:.,eE+-]*")
_PRINTABLE = re.compile("[\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]*")
_MISREAD = re.compile("[\x85\u2028-\u202e\u2066-\u2069\ufeff]")
"""What a reader takes for the end of a line or drops, and what turns the text around for people."""
_FLOW = re.compile(r"[,\[\]{}]")


def on_one_line(leaf: Leaf, *, flow: bool = False) -> str:
    """A value on one line; ``flow`` is inside brackets, where a comma ends it."""
    if leaf.type is not Type.TEXT:
        return leaf.text
    return leaf.text if _is_plain(leaf.text, flow=flow) else quoted(leaf.text)


def block(text: str, indent: int) -> tuple[str, list[str]] | None:
    """Long words over several lines: what stands behind the key, and the lines below it; None
    where they are better written on one.
    """
    body = text.removesuffix("\n")
    if not _may_be_block(body):
        return None
    inside = " " * indent
    lines = body.split("\n")
    if body != text or len(lines) > 1:
        end = "" if body != text else "-"
        return f"|{end}", [f"{inside}{line}" if line else "" for line in lines]
    if "  " in body or "\t" in body:
        return None
    return ">-", list(_folded(body, inside))


def _folded(text: str, inside: str) -> Iterator[str]:
    for line in textwrap.wrap(
        text,
        WIDTH - len(inside),
        break_long_words=False,
        break_on_hyphens=False,
    ):
        yield f"{inside}{line}"


def _may_be_block(text: str) -> bool:
    """Whether a block gives the same words back: nothing to escape, no spaces at the ends of
    lines, nor at the beginning, where they would be taken for the indent.
    """
    lines = text.split("\n")
    return (
        bool(lines[0].strip())
        and bool(lines[-1].strip())
        and not lines[0].startswith((" ", "\t"))
        and all(line == line.rstrip() for line in lines)
        and not any(line.startswith("\t") for line in lines)
        and _PRINTABLE.fullmatch(text) is not None
        and _MISREAD.search(text) is None
    )


def _is_plain(text: str, *, flow: bool) -> bool:
    if _DATE.fullmatch(text):
        return True
    return (
        _PLAIN.fullmatch(text) is not None
        and text == text.strip()
        and not text.endswith(":")
        and _RESERVED.fullmatch(text) is None
        and _NUMBER_LIKE.fullmatch(text) is None
        and other_reading(text) is None
        and "\t" not in text
        and _PRINTABLE.fullmatch(text) is not None
        and _MISREAD.search(text) is None
        and not (flow and _FLOW.search(text))
    )
