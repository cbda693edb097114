"""The YAML 1.2 core schema: what type a plain scalar has. Dates, ``yes`` and ``12:30`` are text."""

from __future__ import annotations

import re

from smlint.syntax.nodes import Type

_WORDS = {
    "": Type.NULL,
    "~": Type.NULL,
    **dict.fromkeys(("null", "Null", "NULL"), Type.NULL),
    **dict.fromkeys(("true", "True", "TRUE", "false", "False", "FALSE"), Type.BOOL),
}
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
_MAY_BE_NUMBER = frozenset("+-.0123456789")


def resolve(text: str) -> Type:
    """The type of a scalar written without quotes and without a tag.

    ``1_000``, ``0b1``, ``yes`` and ``2027-06-30`` are text; ``012`` is the integer 12.
    """
    word = _WORDS.get(text)
    if word is not None:
        return word
    if text[0] not in _MAY_BE_NUMBER:
        return Type.TEXT
    if _INT.fullmatch(text):
        return Type.INT
    return Type.FLOAT if _FLOAT.fullmatch(text) else Type.TEXT
