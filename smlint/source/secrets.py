"""Passwords and tokens in a text: what everybody who can read the plan can use.

A word such as "password" alone is none; a colon or an equals sign and something that looks like a
password must follow. Tokens of services are known by their beginnings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from smlint.base.finding import Observation
from smlint.source.text import Text

MOST_SECRETS = 20
"""How many secrets of one file are told of."""


def secrets(text: Text) -> tuple[Observation, ...]:
    """What looks like a password or a token, each at its place. What it says is not repeated."""
    places = sorted(_places(text.content))[:MOST_SECRETS]
    return tuple(
        Observation("secret-in-plan", message, text.span(start, end))
        for start, end, message in places
    )


def _places(content: str) -> Iterator[tuple[int, int, str]]:
    taken: list[tuple[int, int]] = []
    for match in _TOKEN.finditer(content):
        taken.append(match.span())
        yield *match.span(), "token"
    for match in _NAMED.finditer(content):
        start, end = match.span("value")
        if _looks_secret(match["value"]) and not any(a < end and start < b for a, b in taken):
            yield start, end, "password"


def secret_in(words: str) -> tuple[int, int] | None:
    """Where something that looks like a password stands in words that say where it is kept: a
    letter, a digit and a sign in one word, or letter and digit in a word behind "it is". What
    names itself a password is told anyway.
    """
    if next(_places(words), None) is not None:
        return None
    for match in _WORD.finditer(words):
        word = match[0].strip(".,;:()«»\"'")
        mixed = any(map(str.isdigit, word)) and any(map(str.isalpha, word))
        signed = any(each in _SIGNS for each in word)
        said = _SAID.search(words, 0, match.start()) is not None
        if mixed and (signed or said) and not _NO_PASSWORD.search(word):
            start = match.start() + match[0].index(word)
            return start, start + len(word)
    return None


def _looks_secret(value: str) -> bool:
    if _NO_SECRET.match(value):
        return False
    letters = any(character.isalpha() for character in value)
    return letters and any(character.isdigit() or character in _SIGNS for character in value)


_SIGNS = "!@#$%^&*?"
_WORD = re.compile(r"\S{6,200}")
_SAID = re.compile(r"(?:(?<!\w)(?:is|are|ειναι|είναι)|[:=])\s*[\"'«]?$", re.IGNORECASE)
_NO_PASSWORD = re.compile(r"^@|[\w.]@[\w-]+\.\w|[/\\]|365$|1password|2fa", re.IGNORECASE)
"""An account, an address, a product."""

_TOKEN = re.compile(
    r"(?<![\w-])(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22,255}"
    r"|glpat-[A-Za-z0-9_-]{20,64}|xox[abprs]-[A-Za-z0-9-]{10,250}|AKIA[0-9A-Z]{16}"
    r"|AIza[A-Za-z0-9_-]{35}|EAA[A-Za-z0-9]{60,400}|sk-[A-Za-z0-9_-]{20,200}"
    r"|eyJ[A-Za-z0-9_-]{10,2000}\.eyJ[A-Za-z0-9_-]{10,4000}\.[A-Za-z0-9_-]{10,1000})(?![\w-])"
    r"|-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----"
)
_NAMED = re.compile(
    r"(?<![^\W_])(?:pass(?:word|wd|phrase|code)|pwd|api[ _-]?key|secret[ _-]?key|client[ _-]secret"
    r"|(?:access|auth|bearer|api|secret|refresh)[ _-]token|συνθηματικ[οό]"
    r"|κωδικ[οό]ς πρ[οό]σβασης)[\"'*_`]{0,3}\s?[:=]\s?[\"'*_`]{0,3}"
    r"(?P<value>[^\s\"'`*]{6,200})",
    re.IGNORECASE,
)
_NO_SECRET = re.compile(
    r"(?:https?://|[<{\[$(%]|1password|\.{2,}|[x*•]+$|.*\.(?:md|ya?ml|txt|kdbx)$)", re.IGNORECASE
)
