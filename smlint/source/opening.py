"""Opening a file of a tree that a stranger may have filled."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from typing import BinaryIO

from smlint.source.files import Unreadable

MISSING = Unreadable("unreadable.missing")
NOT_A_FILE = Unreadable("unreadable.not-a-file")
OUTSIDE = Unreadable("unreadable.outside")

# Absent names are Windows': there is no FIFO to wait on and no terminal to be caught by.
_CAREFUL = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOINHERIT", 0)
)
_PIECE = 1_048_576
_FOLDER = _CAREFUL | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_PATH", 0)

_REASONS = {
    errno.EACCES: Unreadable("unreadable.permission"),
    errno.EPERM: Unreadable("unreadable.permission"),
    errno.ENOENT: MISSING,
    errno.ENOTDIR: MISSING,
    errno.ELOOP: MISSING,
    errno.EISDIR: NOT_A_FILE,
    errno.ENXIO: NOT_A_FILE,
    errno.ENODEV: NOT_A_FILE,
}


def read_regular(root: Path, parts: tuple[str, ...], limit: int) -> bytes | Unreadable:
    """The bytes of a regular file below ``root``, whose path holds no symlink.

    Where the system has openat, each name is opened from the folder before it without following
    links, so a link that is put there in between is refused as well; elsewhere (Windows) the file
    is looked at, then opened. It never waits on a FIFO or a device, and never returns more than
    ``limit`` bytes; one byte more is asked for, to know a file that grows from one that ended.
    """
    if not parts:
        return NOT_A_FILE
    try:
        handle = _open_each(root, parts) if _has_openat() else _open_plainly(root, parts)
        return _read(handle, limit) if isinstance(handle, int) else handle
    except ValueError:  # a NUL, or a character no file name can hold
        return MISSING
    except OSError as error:
        return _REASONS.get(error.errno or 0, Unreadable("unreadable.error"))


def open_folder(root: Path, parts: tuple[str, ...], flags: int) -> int:
    """A folder below ``root``, each name opened from the folder before it; with ``O_NOFOLLOW``
    among the flags no link is followed but those that lead to the root itself, which was chosen by
    the user.
    """
    folder = os.open(root, flags & ~getattr(os, "O_NOFOLLOW", 0))
    try:
        for part in parts:
            inner = os.open(part, flags, dir_fd=folder)
            os.close(folder)
            folder = inner
    except BaseException:
        os.close(folder)
        raise
    return folder


def _has_openat() -> bool:
    return os.open in os.supports_dir_fd


def _open_each(root: Path, parts: tuple[str, ...]) -> int:
    folder = open_folder(root, parts[:-1], _FOLDER)
    try:
        return os.open(parts[-1], _CAREFUL, dir_fd=folder)
    finally:
        os.close(folder)


def _open_plainly(root: Path, parts: tuple[str, ...]) -> int | Unreadable:
    # Windows answers "permission denied" for a folder that is opened, so it is looked at first.
    path = root.joinpath(*parts)
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        return MISSING
    return os.open(path, _CAREFUL) if stat.S_ISREG(mode) else NOT_A_FILE


def _read(handle: int, limit: int) -> bytes | Unreadable:
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            return NOT_A_FILE
        if status.st_size > limit:
            return Unreadable("unreadable.too-large", status.st_size)
        # fdopen itself refuses a folder, and then leaves the handle open: hence the look before.
        with os.fdopen(handle, "rb", closefd=False) as file:
            data = _up_to(limit + 1, file)
    finally:
        os.close(handle)
    return data if len(data) <= limit else Unreadable("unreadable.too-large", len(data))


def _up_to(most: int, file: BinaryIO) -> bytes:
    """At most so many bytes. They are asked for piece by piece, for Python sets aside at once as
    much room as one read may take, and a plan's own limit may be anything.
    """
    data = bytearray()
    while len(data) < most and (piece := file.read(min(_PIECE, most - len(data)))):
        data += piece
    return bytes(data)
