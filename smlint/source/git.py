"""Git, asked as a program: the only subprocess of smlint.

A repository is a stranger's: its configuration can name programs that Git runs by itself. So the
arguments are fixed, there is no shell, and the environment switches off what a listing would run
(the file system monitor, hooks, repositories that were committed inside the tree) and what reading
an object of a partial clone would start (fetching it, by whatever program the remote names).
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Timer
from typing import IO

SECONDS = 30
"""How long Git may take; past that it counts as not there."""

MOST_BYTES = 134_217_728
"""The longest answer: a million files. A tree of a few hundred bytes can name billions of them."""

_PIECE = 65_536

_HARMLESS = (
    ("core.fsmonitor", "false"),
    ("core.hooksPath", os.devnull),
    ("safe.bareRepository", "explicit"),
)
_NO_FETCHING = {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": ""}
"""The second is for versions that do not know the first: no way to a remote is allowed."""

_AS_COMMITTED = {"GIT_NO_REPLACE_OBJECTS": "1"}
"""What others get is judged, not what ``git replace`` shows in this clone alone."""

_NAMED_BY_CALLER = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE")
_PROGRAM = "git.exe" if os.name == "nt" else "git"


class TooMuchError(Exception):
    """Git has more to tell than is listened to."""


@dataclass(frozen=True, slots=True)
class Repository:
    """Git, asked about one repository.

    Attributes:
        top: the top of the work tree, links resolved.
    """

    top: Path
    environment: Mapping[str, str]

    def ask(self, *arguments: str) -> bytes | None:
        """What Git answers at the top of the work tree; None where it has no answer.

        Raises:
            TooMuchError: the answer has no end that could be waited for.
        """
        return _ask(self.top, self.environment, *arguments)

    def start(self, *arguments: str) -> subprocess.Popen[bytes] | None:
        """Git as a process that is asked several times; None where it cannot be started."""
        return _started(self.top, self.environment, *arguments, stdin=subprocess.PIPE)


def repository(folder: Path) -> Repository | None:
    """The repository in whose work tree a folder stands; None where Git knows of none."""
    environment = _environment(folder)
    top = _top(folder, environment)
    return None if top is None else Repository(top, environment)


def is_installed() -> bool:
    """Whether there is a Git to ask."""
    return _program() is not None


def list_files(folder: Path) -> tuple[str, ...] | None:
    """What Git knows below a folder: tracked, and untracked but not ignored.

    Paths are relative to the folder, with ``/``, sorted, each once. A tracked file that was
    deleted is still listed, and so is a submodule, as its folder; a repository that is not a
    submodule ends in ``/``.

    Returns:
        None where there is no Git, no repository, or no answer.
    """
    listing = ("ls-files", "-z", "--cached", "--others", "--exclude-standard")
    try:
        output = _ask(folder, _environment(folder), *listing)
    except TooMuchError:
        output = None
    if output is None:
        return None
    return tuple(sorted({name(raw) for raw in output.split(b"\0") if raw}))


def top_level(folder: Path) -> Path | None:
    """The top of the work tree that a folder stands in, links resolved.

    Returns:
        None where there is no Git or no work tree.
    """
    return _top(folder, _environment(folder))


def marked_repository(folder: Path) -> Path | None:
    """The nearest folder upward that holds a ``.git``.

    For where Git itself gives no answer: it is not installed, or refuses a repository that belongs
    to somebody else.
    """
    for above in (folder, *folder.parents):
        if os.path.lexists(above / ".git"):
            return above
    return None


def _environment(folder: Path) -> dict[str, str]:
    """The environment in which Git answers for a folder.

    A hook names its repository and index by variables, often relative, and meant for the folder
    the hook runs in: asked from anywhere else Git would take that other folder for the top of the
    work tree. They are made absolute here. They count only where they name the innermost work tree
    around the folder: a hook of one repository may well check a plan in another.
    """
    clean = _hardened(os.environ)
    named = {name: clean.pop(name) for name in _NAMED_BY_CALLER if name in clean}
    if not named:
        return clean
    top = _top(None, {**clean, **named})
    own = _top(folder, clean)
    here = Path(os.path.realpath(folder))
    if top is None or not here.is_relative_to(top):
        return clean
    if own is not None and own != top and own.is_relative_to(top):
        return clean
    if "GIT_DIR" in named:
        named["GIT_DIR"] = str(Path.cwd() / named["GIT_DIR"])
        named["GIT_WORK_TREE"] = str(top)
    if "GIT_INDEX_FILE" in named:
        named["GIT_INDEX_FILE"] = str(top / named["GIT_INDEX_FILE"])
    return {**clean, **named}


def _hardened(environment: Mapping[str, str]) -> dict[str, str]:
    hardened = dict(environment)
    given = hardened.get("GIT_CONFIG_COUNT", "")
    # What the caller set this way (often safe.directory) stays; of two values the last one counts.
    count = int(given) if given.isdecimal() else 0
    for number, (key, value) in enumerate(_HARMLESS, start=count):
        hardened[f"GIT_CONFIG_KEY_{number}"] = key
        hardened[f"GIT_CONFIG_VALUE_{number}"] = value
    hardened["GIT_CONFIG_COUNT"] = str(count + len(_HARMLESS))
    hardened["GIT_OPTIONAL_LOCKS"] = "0"
    return {**hardened, **_NO_FETCHING, **_AS_COMMITTED}


def _top(folder: Path | None, environment: Mapping[str, str]) -> Path | None:
    output = _ask(folder, environment, "rev-parse", "--show-toplevel")
    if not output:
        return None
    return Path(os.path.realpath(name(output.removesuffix(b"\n"))))


def _ask(folder: Path | None, environment: Mapping[str, str], *arguments: str) -> bytes | None:
    process = _started(folder, environment, *arguments, stdin=subprocess.DEVNULL)
    if process is None or process.stdout is None:
        return None
    with process:
        late = Timer(SECONDS, process.kill)
        late.start()
        try:
            output = _bounded(process.stdout)
        finally:
            late.cancel()
        if output is None:
            process.kill()
            raise TooMuchError
        return output if process.wait() == 0 else None


def _bounded(pipe: IO[bytes]) -> bytes | None:
    """All that comes; None where it is too much."""
    data = bytearray()
    while piece := pipe.read(_PIECE):
        data += piece
        if len(data) > MOST_BYTES:
            return None
    return bytes(data)


def _started(
    folder: Path | None, environment: Mapping[str, str], *arguments: str, stdin: int
) -> subprocess.Popen[bytes] | None:
    program = _program()
    if program is None:
        return None
    try:
        return subprocess.Popen(  # noqa: S603 (a fixed program and arguments of ours)
            [program, *arguments],
            cwd=folder,
            env=environment,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
    except (OSError, ValueError):
        return None


def _program() -> str | None:
    # An entry of PATH such as "." would be looked up in the plan's own folder, where Git is run.
    for entry in os.get_exec_path():
        candidate = Path(entry, _PROGRAM)
        if candidate.is_absolute() and os.access(candidate, os.X_OK) and candidate.is_file():
            return str(candidate)
    return None


def name(raw: bytes) -> str:
    """A path that Git wrote, as Python names files."""
    return os.fsdecode(raw) if os.name == "posix" else raw.decode("utf-8", "surrogateescape")
