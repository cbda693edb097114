"""What a YAML parser complains about, as a message of ours at the place where a person must look.

Parsers notice a fault late and call it by their own trouble ("expected <block end>"). What they say
and where is taken here as a hint, and the text around it is asked what its writer got wrong.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from smlint.base.finding import Arg

_LEAD_IN = re.compile(r"[ \t]*(?:[-?:][ \t]+)*")
_VALUE_COLON = re.compile(r":[ \t]")
_LINE_END = re.compile(r"[\r\n]")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(?s:.))")
_HEX_ESCAPE = re.compile(r"\\[uUx]([0-9a-fA-F]+)")
_TUPLE = re.compile(r"\('(.*)',\)")


class Broken(Exception):  # noqa: N818  a state of the text, not an error of ours
    """This is not YAML: the message of ``syntax-error``, its blanks, and the place."""

    def __init__(self, message: str, start: int, end: int, **args: Arg) -> None:
        super().__init__(message)
        self.message = message
        self.start = start
        self.end = end
        self.blanks: Mapping[str, Arg] = args


class Complaint(NamedTuple):
    """What a parser said; it noticed ``at`` a place, reading what was ``opened`` at another."""

    problem: str
    context: str
    at: int | None
    opened: int | None


class _Scene(NamedTuple):
    """A complaint with all that helps to understand it."""

    said: Complaint
    source: str
    at: int
    opened: int
    last: tuple[int, int]
    brackets: Sequence[int]

    @property
    def line_start(self) -> int:
        return max(self.source.rfind("\n", 0, self.at), self.source.rfind("\r", 0, self.at)) + 1

    @property
    def before(self) -> str:
        """What stands on the line before the place."""
        return self.source[self.line_start : self.at]

    @property
    def char(self) -> str:
        return self.source[self.at : self.at + 1]


def character(code: int, start: int, end: int) -> Broken:
    """A character that a text may not hold."""
    return Broken("character", start, end, codepoint=f"U+{code:04X}")


def unreal_character(source: str, start: int, end: int, text: str) -> None:
    r"""Refuse half a character, as ``"\ud800"`` writes one; only one of the parsers does.

    Raises:
        Broken: at the escape.
    """
    if not any("\ud800" <= letter <= "\udfff" for letter in text):
        return
    for match in _ESCAPE.finditer(source, start, end):
        code = int(match[1] or match[2] or "0", 16)
        if 0xD800 <= code <= 0xDFFF:  # noqa: PLR2004  the range of surrogates
            raise character(code, match.start(), match.end())


def explain(said: Complaint, source: str, last: tuple[int, int], brackets: Sequence[int]) -> Broken:
    """Turn a parser's complaint into ours.

    Args:
        said: the complaint.
        source: the text.
        last: where the last node that was read begins and ends.
        brackets: where the collections begin that are still open.
    """
    at = min(last[1] if said.at is None else said.at, len(source))
    scene = _Scene(said, source, at, at if said.opened is None else said.opened, last, brackets)
    for known in (_letter, _scalar, _value, _flow, _block):
        broken = known(scene)
        if broken is not None:
            return broken
    return _other(scene, at)


def _letter(scene: _Scene) -> Broken | None:
    problem = scene.said.problem
    if "tab character" in problem or ("cannot start any token" in problem and scene.char == "\t"):
        return Broken("tab", scene.at, scene.at + 1)
    if "cannot start any token" in problem:
        return Broken("reserved", scene.at, scene.at + 1, character=scene.char)
    escape = _HEX_ESCAPE.match(scene.source, max(0, scene.at - 2))
    if escape is not None and ("Unicode" in problem or "Error: " in problem):
        return character(int(escape[1], 16), escape.start(), escape.end())
    if "unknown escape" in problem:
        at = scene.at if scene.char == "\\" else scene.at - 1
        detail = f"found unknown escape {scene.source[at : at + 2]!r}".replace("\\\\", "\\")
        return Broken("other", at, at + 2, detail=detail)
    return None


def _scalar(scene: _Scene) -> Broken | None:
    if "quoted scalar" in scene.said.context and "unexpected" in scene.said.problem:
        return Broken("quote", scene.opened, scene.opened + 1)
    if "could not find expected ':'" in scene.said.problem:
        return _without_colon(scene, scene.opened)
    return None


def _value(scene: _Scene) -> Broken | None:
    problem = scene.said.problem
    if "unexpected ':'" in problem:
        return Broken("colon", scene.at, scene.at + 1)
    if "mapping values are not allowed" not in problem:
        return None
    if _VALUE_COLON.search(scene.before):
        return Broken("colon", scene.at, scene.at + 1)
    key = _text_at(scene.source, scene.line_start)
    above = scene.source[: scene.line_start].rstrip()
    start = max(above.rfind("\n"), above.rfind("\r")) + 1
    if key - scene.line_start > _indent(above[start:]):
        return Broken("indentation", key, key + 1)
    # A line without a colon, and then one with: the first is what is wrong.
    return _without_colon(scene, _text_at(scene.source, start))


def _flow(scene: _Scene) -> Broken | None:
    if scene.said.context.startswith(("while parsing a flow sequence", "while parsing a flow map")):
        if scene.opened >= scene.line_start and scene.char == ":":
            return Broken("colon", scene.at, scene.at + 1)
        if _is_closed(scene):
            return Broken("comma", scene.at, scene.at + len(scene.char.strip()))
        return Broken("bracket", scene.opened, scene.opened + 1)
    if "node" in scene.said.context and not scene.source[scene.at :].strip():
        opened = _bracket(scene)
        return None if opened is None else Broken("bracket", opened, opened + 1)
    return None


def _is_closed(scene: _Scene) -> bool:
    """Whether the bracket seems to be closed, so that something else is wrong in it."""
    closing = "]" if scene.source[scene.opened : scene.opened + 1] == "[" else "}"
    closed = scene.source.find(closing, scene.at)
    if scene.opened >= scene.line_start:
        line_end = _LINE_END.search(scene.source, scene.at)
        return 0 <= closed < (len(scene.source) if line_end is None else line_end.start())
    # Further down there may be other brackets: a field in between tells.
    return closed >= 0 and _VALUE_COLON.search(scene.source, scene.at, closed) is None


def _block(scene: _Scene) -> Broken | None:
    problem = scene.said.problem
    if "sequence entries are not allowed" in problem:
        return Broken("indentation", scene.at, scene.at + 1)
    expected = ("<block end>", "expected key", "expected '-' indicator", "<document start>")
    if not any(words in problem for words in expected):
        return None
    start, end = scene.last
    quote = scene.source[start : start + 1]
    gap = scene.source[end : scene.at]
    if quote and quote in "\"'" and "\n" not in gap and "\r" not in gap:
        line = _LINE_END.split(scene.source[scene.at :], maxsplit=1)[0]
        if line.count(quote) % 2:
            return Broken("quote", start, start + 1)
        return Broken("after-quote", scene.at, scene.at + len(line.strip()))
    if not _LEAD_IN.fullmatch(scene.before) or "<document start>" in problem:
        return None
    at = _text_at(scene.source, scene.line_start)
    return Broken("indentation", at, at + 1)


def _bracket(scene: _Scene) -> int | None:
    """The innermost bracket that is still open."""
    for start in reversed(scene.brackets):
        if scene.source[start] in "[{":
            return start
    return None


def _other(scene: _Scene, at: int) -> Broken:
    line = scene.source[at : at + 1].strip()
    return Broken("other", at, at + len(line), detail=_TUPLE.sub(r"'\1'", scene.said.problem))


def _without_colon(scene: _Scene, at: int) -> Broken:
    return Broken("no-colon", at, at + len(scene.source[at : at + 1].strip()))


def _text_at(source: str, line_start: int) -> int:
    at = line_start
    while source[at : at + 1] in (" ", "\t"):
        at += 1
    return at


def _indent(line: str) -> int:
    """How far in a line's text begins, the dashes of list items left out."""
    match = _LEAD_IN.match(line)
    return match.end() if match else 0
