"""What a sentence with two targets says of each, in its own words: "75 paying guests"."""

from __future__ import annotations

import re

from smlint.plan.wording.figures import NumberMark
from smlint.plan.wording.sentence import Sentence

_JOINT = re.compile(r"\s*(?:[;,&]|(?<!\w)(?:and|plus|και)(?!\w))\s*", re.IGNORECASE)
_STOP = re.compile(r"[,;:.·](?=\s|$)|[(|→&]|\s[–—-]\s|\s(?:and|plus|και)\s", re.IGNORECASE)
_ASIDE = re.compile(r"\s\(")
_MORE = re.compile(r"(?<!\w)(?:another|other|further|άλλ\w+|ακόμη|ακόμα)\s$", re.IGNORECASE)
_MOST = 8


def both_said(sentence: Sentence, first: NumberMark, second: NumberMark) -> tuple[str, str]:
    """The words of a sentence about each of two targets. Where no noun stands behind a number, what
    it counts stands before it: "comments to 90".
    """
    text = sentence.text
    joint = _last(_JOINT, text, first.end, second.start)
    starts = [match.end() for match in _STOP.finditer(text, 0, first.start)]
    begin = first.start if first.noun else (starts[-1] if starts else 0)
    aside = _ASIDE.search(text, first.end, joint[0])
    stop = _STOP.search(text, second.end)
    end = len(text) if stop is None else stop.start()
    if second.end < sentence.before_due < end:
        end = sentence.before_due
    more = _MORE.search(text, joint[1], second.start)
    other = second.start if second.noun and more is None else joint[1]
    return (
        _short(text[begin : joint[0] if aside is None else aside.start()]),
        _short(text[other:end]),
    )


def _last(words: re.Pattern[str], text: str, start: int, end: int) -> tuple[int, int]:
    """Where the last of some words begins and ends between two places."""
    found = [match.span() for match in words.finditer(text, start, end)]
    return found[-1] if found else (end, end)


def _short(said: str) -> str:
    words = said.split()
    return " ".join(words[:_MOST]).strip(" .,;:") + "…" * (len(words) > _MOST)
