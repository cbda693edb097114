r"""Text from a plan, made harmless for a terminal and a CI log.

A plan is somebody else's text: it may hold escape sequences that repaint a terminal, characters
that reverse or hide what stands there, line ends that forge a line of our report, and commands
that CI services obey when they meet them in a log.
"""

from __future__ import annotations

import re

# Fixed ranges, not unicodedata: the same plan gives the same bytes under every Python.
_CONTROL = r"\x00-\x1f\x7f-\x9f"
_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_SURROGATE = r"\ud800-\udfff"
# One emoji may be several joined by U+200D; only there is the joiner left alone.
_EMOJI = "\u2600-\u27bf\U0001f300-\U0001faff"
_JOINED = f"(?<=[{_EMOJI}\ufe0f])\u200d(?=[{_EMOJI}])"
# Azure, GitHub (its old form) and TeamCity look for these anywhere in a line.
_COMMAND = r"(?i:(?<=##)|(?<=##vso)|(?<=##teamcity))\["
_HARMFUL = re.compile(
    f"(?P<joined>{_JOINED})|(?P<command>{_COMMAND})|[{_CONTROL}{_UNSEEN}{_SURROGATE}]"
)
_SHORT = {"\t": r"\t", "\n": r"\n", "\r": r"\r"}
_LAST_OF_C1 = "\x9f"

# GitHub trims a line before it looks for a command; our own colours may come first, too.
_COMMAND_FIRST = re.compile(r"^((?:\s|\x1b\[[0-9;]*m)*)(?=::)")


def neutral(text: str) -> str:
    r"""The same text with everything harmful shown instead of done, on one line.

    Control characters become ``\n``, ``\x1b``; what reorders, joins or hides text, and lone
    surrogates, become ``<U+202E>``. Neutral text stays as it is.
    """
    return _HARMFUL.sub(_shown, text)


def pieces(text: str) -> list[str]:
    """What ``neutral`` makes of each code point, for those who count columns."""
    shown = list(text)
    for match in _HARMFUL.finditer(text):
        shown[match.start()] = _shown(match)
    return shown


def guarded(line: str) -> str:
    r"""A finished line that GitHub does not take for a command: ``::error`` as ``\::error``."""
    return _COMMAND_FIRST.sub(r"\1\\", line)


def _shown(match: re.Match[str]) -> str:
    char = match.group()
    if match["joined"]:
        return char
    if match["command"]:
        return rf"\{char}"
    if char <= _LAST_OF_C1:
        return _SHORT.get(char, f"\\x{ord(char):02x}")
    return f"<U+{ord(char):04X}>"
