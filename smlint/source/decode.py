"""Bytes to text, and what a text should not hold: invisible characters, merge conflicts.

Which characters count as invisible, and when they are left alone:

* controls that turn text around (U+202A to U+202E, U+2066 to U+2069): always reported; the marks
  U+200E, U+200F, U+061C only where no right-to-left letter is near;
* joiners (U+200C, U+200D): not beside letters of Arabic, Indic and kindred scripts; U+200D not
  inside an emoji; the zero-width space not beside Thai, Khmer and other scripts without spaces;
* variation selectors: not after an emoji, a symbol or a letter that has variants; tag characters:
  not in the flag of a region;
* soft hyphen, word joiner, byte order mark past the start, fillers, NEL and the Unicode line
  separators: always reported: pasted from elsewhere, they keep two equal words from matching.

Spaces (no-break, thin, the blank Braille pattern that captions use) can be seen and are left
alone. The other control characters are the YAML parser's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from smlint.base.finding import Observation
from smlint.base.span import whole_file
from smlint.source.text import Text

MOST_INVISIBLE = 200
"""How many invisible characters of one file are told of: as many as a person may have pasted, for
what is told counts them, and what is not told is not mended.
"""

_BOM = b"\xef\xbb\xbf"
# UTF-32's little-endian mark begins with UTF-16's.
_WIDE_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SAMPLE = 4096
_FEW = 0.1
_MOST = 0.5

_INVISIBLE = re.compile(
    "[\u0085\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e01ef]"
)
_JOINED = re.compile(
    "[\u0600-\u061b\u061d-\u109f\u1780-\u180d\u180f-\u1cff\ua800-\uabff\ufb50-\ufdff\ufe70-\ufefc"
    "\U00010a00-\U00010fff\U00011000-\U00011fff\U0001e900-\U0001e95f]"
)
_UNSPACED = re.compile("[\u0e00-\u109f\u1780-\u17ff\u1950-\u19ff\u1a20-\u1aaf]")
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff"
    "\U0001e800-\U0001efff]"
)
_NEAR = 40
_REGION_FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f")
_LONGEST_FLAG = 8

_MARKER = re.compile(
    r"(?:\A|(?<=[\r\n]))(?:(<{7}|>{7})(?= |[\r\n]|\Z)|(={7})(?=[ \t]*(?:[\r\n]|\Z)))"
)


def decode(path: str, data: bytes) -> Text | Observation:
    """Turn a file's bytes into text: strict UTF-8, one byte order mark before it allowed.

    Returns:
        The text, or a ``not-utf-8`` observation: ``utf-16`` and ``utf-32`` of the whole file,
        ``nul`` and ``byte`` at the place, with the byte's offset in the file, from 0.
    """
    wide = _wide_encoding(data)
    if wide is not None:
        return Observation("not-utf-8", wide, whole_file(path))
    bom = data.startswith(_BOM)
    body = data.removeprefix(_BOM)
    try:
        content = body.decode("utf-8")
        bad = len(body)
    except UnicodeDecodeError as error:
        content = body[: error.start].decode("utf-8")
        bad = error.start
    text = Text(path, content, bom=bom)
    skipped = len(data) - len(body)
    nul = content.find("\0")
    if nul >= 0:
        offset = skipped + len(content[:nul].encode())
        return Observation("not-utf-8", "nul", text.span(nul, nul + 1), args={"offset": offset})
    if bad == len(body):
        return text
    span = text.span(len(content), len(content) + 1)
    byte, offset = f"0x{body[bad]:02X}", skipped + bad
    return Observation("not-utf-8", "byte", span, args={"byte": byte, "offset": offset})


def invisible(text: Text) -> tuple[Observation, ...]:
    """The invisible characters of a text that no honest writing needs.

    Neighbours are one observation, named after the first; there are at most MOST_INVISIBLE.
    """
    return tuple(
        Observation(
            "invisible-character",
            "invisible",
            text.span(start, end),
            args={"codepoint": f"U+{ord(text.content[start]):04X}"},
        )
        for start, end in _runs(text.content)
    )


def conflicts(text: Text) -> tuple[Observation, ...]:
    """The merge conflicts left in a text, each at the line that opens it.

    The three markers must stand at line starts in their order, so that the underline of a
    Markdown heading is none.
    """
    found: list[Observation] = []
    opened = divided = None
    for match in _MARKER.finditer(text.content):
        marker = match[1] or match[2]
        if marker[0] == "<":
            opened, divided = match, None
        elif marker[0] == "=" and opened:
            divided = match
        elif marker[0] == ">" and opened and divided:
            found.append(_conflict(text, opened.start()))
            opened = divided = None
    return tuple(found)


def _conflict(text: Text, start: int) -> Observation:
    line = text.line(text.position(start).line)
    return Observation("merge-conflict", "conflict", text.span(start, start + len(line)))


def _wide_encoding(data: bytes) -> str | None:
    for mark, name in _WIDE_MARKS:
        if data.startswith(mark):
            return name
    sample = data[: min(len(data), _SAMPLE) // 4 * 4]
    quads = len(sample) // 4
    first, second, third, fourth = (sample[place::4].count(0) for place in range(4))
    if quads and first + second + third + fourth < 4 * quads:
        little = fourth == quads and third >= _MOST * quads
        big = first == quads and second >= _MOST * quads
        if little or big:
            return "utf-32"
    return "utf-16" if _looks_like_utf_16(data) else None


def _looks_like_utf_16(data: bytes) -> bool:
    """Without a mark: zeros in one half of the byte pairs only, and not just a stray one."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    enough = max(2, _FEW * len(sample) / 2)
    return len(data) % 2 == 0 and min(even, odd) == 0 and even + odd >= enough


def _runs(content: str) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for start in _suspects(content):
        if runs and runs[-1][1] == start:
            runs[-1] = (runs[-1][0], start + 1)
        elif len(runs) == MOST_INVISIBLE:
            break
        else:
            runs.append((start, start + 1))
    return runs


def _suspects(content: str) -> Iterator[int]:
    for match in _INVISIBLE.finditer(content):
        if not _is_honest(content, match.start()):
            yield match.start()


def _is_honest(content: str, at: int) -> bool:
    char = content[at]
    before, after = content[at - 1 : at] if at else "", content[at + 1 : at + 2]
    if char in "\u200c\u200d":
        in_script = _JOINED.match(before) or _JOINED.match(after)
        return bool(in_script) or (char == "\u200d" and _joins_emoji(before, after))
    if char == "\u200b":
        return bool(_UNSPACED.match(before) or _UNSPACED.match(after))
    if char in "\u200e\u200f\u061c":
        return bool(_RIGHT_TO_LEFT.search(content, max(0, at - _NEAR), at + _NEAR))
    if "\ufe00" <= char <= "\ufe0f":
        return _has_variants(before, after)
    if char >= "\U000e0100":
        return _category(before) == "Lo"
    return char >= "\U000e0000" and _in_region_flag(content, at)


def _joins_emoji(before: str, after: str) -> bool:
    return (before == "\ufe0f" or _is_symbol(before)) and _is_symbol(after)


def _has_variants(before: str, after: str) -> bool:
    if before.isdecimal() or before in {"#", "*"}:
        return after == "\u20e3"
    return before == "\u2139" or _is_symbol(before) or _category(before) in {"Lo", "Po", "Pd"}


def _is_symbol(char: str) -> bool:
    # The range also holds emoji that this Python's Unicode tables do not know yet.
    return "\U0001f000" <= char <= "\U0001faff" or _category(char) in {"So", "Sm"}


def _category(char: str) -> str:
    return unicodedata.category(char) if char else ""


def _in_region_flag(content: str, at: int) -> bool:
    flag = content.rfind("\U0001f3f4", max(0, at - _LONGEST_FLAG), at)
    match = _REGION_FLAG.match(content, flag) if flag >= 0 else None
    return match is not None and match.end() > at
