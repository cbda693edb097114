"""Words in double quotes, as YAML has them."""

from __future__ import annotations

import re

_TO_ESCAPE = re.compile(
    '[\\\\"\\x00-\\x1f\\x7f-\\x9f\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\ud800-\\udfff\\ufffe\\uffff]'
)
_TWO_DIGITS, _FOUR_DIGITS = 0xFF, 0xFFFF
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}


def quoted(text: str) -> str:
    """Words in double quotes, with everything escaped that YAML could read in another way."""
    return f'"{escaped(text)}"'


def escaped(text: str) -> str:
    """What stands between double quotes for some words."""
    return _TO_ESCAPE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    if character in _ESCAPES:
        return _ESCAPES[character]
    code = ord(character)
    if code <= _TWO_DIGITS:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= _FOUR_DIGITS else f"\\U{code:08x}"
