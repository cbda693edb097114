"""Globs over paths, as .gitignore writes them: ``drafts/``, ``*.draft.md``, ``!keep.md``.

The globs are a stranger's, and the libraries for them try every way to share a name out among its
stars: ``*a*a*a*a*a*b`` then takes minutes for one long name. Here a star takes as little as will
do and never takes more. That finds the same paths, for whatever stands between two stars fits so
many characters and no other number, and between two ``**`` so many names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

_TRAILING_SPACES = re.compile(r"(?<!\\) +\Z")
_ATOM = re.compile(
    r"(?P<star>\*+)|(?P<any>\?)|(?P<set>\[)|\\(?P<kept>.)|(?P<plain>[^\\])", re.DOTALL
)
_MEMBER = re.compile(
    r"\[:(?P<named>[a-z]+):\]|\\?(?P<low>(?<=\\).|[^\\])(?:-(?!\])\\?(?P<high>(?<=\\).|[^\\]))?",
    re.DOTALL,
)
_NAMED = {
    "alnum": "0-9A-Za-z",
    "alpha": "A-Za-z",
    "blank": " \t",
    "cntrl": r"\x00-\x1f\x7f",
    "digit": "0-9",
    "graph": "!-~",
    "lower": "a-z",
    "print": " -~",
    "punct": r"!-/:-@\[-`{-~",
    "space": r"\t-\r ",
    "upper": "A-Z",
    "xdigit": "0-9A-Fa-f",
}
_LONGEST = 4096
"""No path is longer, so a longer glob is none."""
_NAME_ENDS = r"(?=/|\Z)"
_FOLDERS = "(?:[^/]+/)*?"


class Patterns:
    """Some globs; each is read when it is first needed. What is no glob fits nothing."""

    def __init__(self, globs: Iterable[str]) -> None:
        self.globs = tuple(globs)

    def match(self, path: str) -> bool:
        """Whether a file, or a folder that it is in, is meant; of several globs that fit, the
        last decides.
        """
        fitting = (glob.wanted for glob in self._last_first if glob.path_or_above.match(path))
        return next(fitting, False)

    def verdict(self, path: str) -> bool | None:
        """What the last glob says that fits the path itself (a folder's ends in ``/``): it is
        meant (True), it is not (False, from ``!``); None where none fits.
        """
        fitting = (glob.wanted for glob in self._last_first if glob.path.match(path))
        return next(fitting, None)

    @cached_property
    def _last_first(self) -> tuple[_Glob, ...]:
        return tuple(glob for line in reversed(self.globs) if (glob := _glob(line)) is not None)


@dataclass(frozen=True)
class _Glob:
    """One glob: whether it means what it fits or calls it back (``!``), and whether it fits only
    folders; ``names`` is a regular expression.
    """

    wanted: bool
    names: str
    folder: bool

    @cached_property
    def path(self) -> re.Pattern[str]:
        return re.compile(self.names + (r"/\Z" if self.folder else r"/?\Z"))

    @cached_property
    def path_or_above(self) -> re.Pattern[str]:
        return re.compile(self.names + ("/" if self.folder else ""))


def _glob(line: str) -> _Glob | None:
    """Read one line; None for a comment, and for what is no glob."""
    if line.startswith("#") or len(line) > _LONGEST:
        return None
    glob = _TRAILING_SPACES.sub("", line).removeprefix("!")
    inner = glob.removesuffix("/")
    names = inner.removeprefix("/").split("/")
    if "/" not in inner:
        names = ["**", *names]
    if names[-1] == "**":
        names.append("*")
    expression = _path(names)
    if expression is None:
        return None
    return _Glob(not line.startswith("!"), expression, glob.endswith("/"))


def _path(names: list[str]) -> str | None:
    """A regular expression for names that follow each other; the last one is not ``**``."""
    runs: list[list[str]] = [[]]
    for name in names:
        if name == "**":
            runs.append([])
            continue
        expression = _name(name)
        if expression is None:
            return None
        runs[-1].append(expression)
    fixed, *floating = ("/".join(run) for run in runs)
    found = [f"{_FOLDERS}{run}" for run in floating if run]
    *settled, last = [fixed, *found] if fixed else found
    # The folders that ** stands for are settled once what follows them was found.
    return "".join(f"(?>{run})/" for run in settled) + last


def _name(glob: str) -> str | None:
    """A regular expression for one name up to its end; None where the glob is none."""
    between = [""]
    at = 0
    while at < len(glob):
        atom = _ATOM.match(glob, at)
        if atom is None:
            return None
        at = atom.end()
        if atom["star"]:
            between.append("")
        elif atom["set"]:
            found = _set(glob, at)
            if found is None:
                return None
            expression, at = found
            between[-1] += expression
        else:
            between[-1] += "[^/]" if atom["any"] else re.escape(atom["kept"] or atom["plain"])
    if not glob:
        return None
    first, *others = between
    stars = "".join(f"(?>[^/]*?{each})" for each in others[:-1])
    last = f"[^/]*{others[-1]}" if others else ""
    return f"(?=[^/])(?>{first}{stars}{last}{_NAME_ENDS})"


def _set(glob: str, at: int) -> tuple[str, int] | None:
    """What ``[...]`` fits, and where it ends; None where it does not end."""
    negated = glob.startswith(("!", "^"), at)
    first = at = at + negated
    members = ""
    while at == first or not glob.startswith("]", at):
        member = _MEMBER.match(glob, at)
        if member is None or (member["named"] and member["named"] not in _NAMED):
            return None
        at = member.end()
        low, high = member["low"], member["high"]
        if member["named"]:
            members += _NAMED[member["named"]]
        elif high is None:
            members += re.escape(low)
        elif low <= high:
            members += f"{re.escape(low)}-{re.escape(high)}"
    if negated:
        return f"[^/{members}]", at + 1
    return f"(?!/)[{members}]" if members else "(?!)", at + 1
