"""The data that smlint ships: schemas and rules."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

_PACKAGE = Path(__file__).resolve().parent.parent


class MissingDataError(LookupError):
    """A part of smlint itself is not there: the installation is damaged."""

    def __init__(self, name: str) -> None:
        super().__init__(f"the folder {name!r} of smlint is missing; install smlint again")


def data_folder(name: str) -> Path:
    """The shipped folder ``schemas`` or ``rules``: in a wheel inside the package, in a checkout
    beside it.

    Raises:
        MissingDataError: it is in neither place.
    """
    shipped = _PACKAGE / "_data" / name
    if shipped.is_dir():
        return shipped
    checkout = _PACKAGE.parent
    # In site-packages a folder of this name would be another distribution's.
    if (checkout / "pyproject.toml").is_file() and (checkout / name).is_dir():
        return checkout / name
    raise MissingDataError(name)


def compiled_rules() -> bytes | None:
    """All rules as one JSON text, as a wheel ships them; None in a checkout."""
    compiled = _PACKAGE / "_data" / "rules.json"
    return compiled.read_bytes() if compiled.is_file() else None


def kept_rules() -> bytes | None:
    """All rules as one JSON text, as the last run from this checkout kept them; None where a file
    of them, or of what reads them, has changed since.
    """
    try:
        told, _newline, kept = _kept().read_bytes().partition(b"\n")
        return kept if told == _state() else None
    except OSError:
        return None


def keep_rules(compiled: bytes) -> None:
    """Keep the rules of a checkout for its next run, where Python keeps its compiled modules and
    under the same condition: to read two hundred YAML files takes longer than to check a plan.
    """
    if sys.dont_write_bytecode:
        return
    beside = _kept().with_suffix(f".{token_hex(6)}")
    with suppress(OSError):  # nobody waits for it
        try:
            beside.write_bytes(_state() + b"\n" + compiled)
            beside.replace(_kept())
        finally:
            beside.unlink(missing_ok=True)


def _kept() -> Path:
    return _PACKAGE / "__pycache__" / "rules.json"


def _state() -> bytes:
    """What the rules, and the modules that read them, look like from outside."""
    folders = (_PACKAGE.parent / "rules", _PACKAGE / "rules", _PACKAGE / "syntax")
    seen = sorted(each for folder in folders for each in _files(os.fspath(folder)))
    return sha256(repr(seen).encode()).hexdigest().encode()


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from () if entry.name == "__pycache__" else _files(entry.path)
            else:
                status = entry.stat()
                yield entry.path, status.st_size, status.st_mtime_ns
