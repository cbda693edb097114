"""Numbers as people write them on a page, so that nobody takes them for others."""

from __future__ import annotations

import re

from smlint.plan.sheet import Leaf
from smlint.report.files.markdown_again import number

_MARKS = {"el": ","}
_THREE_PLACES = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
_MOST_DIGITS = 24
"""A number longer than a reader of Markdown takes for one stays as it is."""


def number_words(leaf: Leaf, language: str) -> str:
    """A number in digits alone, with the decimal mark of its language. Three places look like
    thousands in the other language, so they get a fourth: ``7.249`` is 7,2490 in Greek.

    What is no number stays as it is.
    """
    exact = number(leaf)
    if exact is None:
        return leaf.text
    if exact == exact.to_integral_value():
        text = format(exact.to_integral_value(), "f").removesuffix(".").removeprefix("-0") or "0"
    else:
        text = format(exact, "f").rstrip("0")
    if sum(each.isdigit() for each in text) > _MOST_DIGITS:
        return leaf.text
    if _THREE_PLACES.fullmatch(text):
        text = f"{text}0"
    return text.replace(".", _MARKS.get(language, "."))
