"""Writes over a file of a plan: the old text or the new one is there, never a part of either.

The new text is written beside the file, flushed to the disk, and moved over it. So whoever is
killed, or runs out of room, leaves the old file as it was, and at most a file beside it that the
next run takes away.
"""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from smlint.source.opening import open_folder
from smlint.source.relative import parts_below

_FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _FLAGS
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _FLAGS
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | _FLAGS
_LEFT_OVER = re.compile(r"\.smlint-(\d+)-[0-9a-f]{12}\.tmp")
_ANY_WRITE = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_PRIVATE = 0o600

_REASONS = {
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), "refused.permission"),
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), "refused.no-space"),
    **dict.fromkeys((errno.ELOOP, errno.ENOTDIR), "refused.link"),
    errno.ENOENT: "refused.changed",
}


@dataclass(frozen=True, slots=True)
class _Place:
    """A name in a folder that was opened without following a link; where the system has no such
    opening, a whole path.
    """

    name: str
    folder: int | None
    lead: str = ""

    def beside(self, name: str) -> str:
        """Another name in the same folder."""
        return f"{self.lead}{name}"


def not_writable(root: Path, path: str) -> str | None:
    """Why a file is not written over; a key of the catalogue. None where nothing is in the way.

    A link would be replaced by a file, of two names of one file only one would change, and what
    somebody made read-only is meant to stay as it is.
    """
    try:
        with _opened(root, path) as place:
            status = os.stat(place.name, dir_fd=place.folder, follow_symlinks=False)
            return _fault(status) or _denied(place)
    except (OSError, ValueError) as error:
        return _reason(error)


def rewrite(root: Path, path: str, before: bytes, after: bytes) -> str | None:
    """Write new bytes over a file that still holds the old ones, with its mode and owner.

    Returns:
        None where that was done; else why it was not, as a key of the catalogue, and then the file
        is as it was.
    """
    try:
        with _opened(root, path) as place:
            return _rewrite(place, before, after)
    except (OSError, ValueError) as error:
        return _reason(error)


def sweep(root: Path, paths: Collection[str]) -> None:
    """Take away what runs that were killed left beside these files. What another process that is
    alive may still need stays.
    """
    for folder in sorted({path.rpartition("/")[0] for path in paths}):
        with suppress(OSError, ValueError), _opened(root, f"{folder}/x".lstrip("/")) as place:
            for name in os.listdir(place.lead or "." if place.folder is None else place.folder):  # noqa: PTH208 (of an open folder)
                match = _LEFT_OVER.fullmatch(name)
                if match is not None and not _is_alive(int(match[1])):
                    os.unlink(place.beside(name), dir_fd=place.folder)


def _rewrite(place: _Place, before: bytes, after: bytes) -> str | None:
    old = os.open(place.name, _READ, dir_fd=place.folder)
    try:
        status = os.fstat(old)
        fault = _fault(status) or _denied(place)
        if fault is not None:
            return fault
        if _content(old, len(before)) != before:
            return "refused.changed"
        name = place.beside(f".smlint-{os.getpid()}-{secrets.token_hex(6)}.tmp")
        try:
            _write(name, place.folder, after, old, status)
            now = os.stat(place.name, dir_fd=place.folder, follow_symlinks=False)
            if _same(now) != _same(status):
                return "refused.changed"
            os.replace(name, place.name, src_dir_fd=place.folder, dst_dir_fd=place.folder)
        finally:
            with suppress(OSError):
                os.unlink(name, dir_fd=place.folder)
    finally:
        os.close(old)
    if place.folder is not None:
        with suppress(OSError):  # the file is whole either way
            os.fsync(place.folder)
    return None


def _write(name: str, folder: int | None, data: bytes, old: int, status: os.stat_result) -> None:
    handle = os.open(name, _NEW, _PRIVATE, dir_fd=folder)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        _keep(handle, old, status)
        os.fsync(handle)


def _keep(new: int, old: int, status: os.stat_result) -> None:
    """Give a new file the owner, the attributes and the mode of the old one, as far as that is
    allowed.
    """
    if hasattr(os, "fchown"):
        with suppress(OSError):
            os.fchown(new, status.st_uid, status.st_gid)
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            for each in os.listxattr(old):
                os.setxattr(new, each, os.getxattr(old, each))
    if hasattr(os, "fchmod"):
        os.fchmod(new, stat.S_IMODE(status.st_mode))


def _content(handle: int, expected: int) -> bytes:
    """What a file holds; no more than shows that it is not what was expected."""
    with os.fdopen(handle, "rb", closefd=False) as file:
        return file.read(expected + 1)


def _same(status: os.stat_result) -> tuple[int, ...]:
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_nlink


def _fault(status: os.stat_result) -> str | None:
    if stat.S_ISLNK(status.st_mode):
        return "refused.link"
    if not stat.S_ISREG(status.st_mode):
        return "refused.no-file"
    if status.st_nlink > 1:
        return "refused.hard-link"
    return None if status.st_mode & _ANY_WRITE else "refused.read-only"


def _denied(place: _Place) -> str | None:
    """Moving a file over another asks nobody whether that one may be written: so it is asked."""
    return None if os.access(place.name, os.W_OK, dir_fd=place.folder) else "refused.permission"


def _reason(error: Exception) -> str:
    return _REASONS.get(getattr(error, "errno", None) or 0, "refused.error")


@contextmanager
def _opened(root: Path, path: str) -> Iterator[_Place]:
    parts = parts_below(path)
    if not parts:
        raise ValueError(path)
    if os.open not in os.supports_dir_fd or os.rename not in os.supports_dir_fd:
        yield _plainly(root, parts)
        return
    folder = open_folder(root, parts[:-1], _FOLDER)
    try:
        yield _Place(parts[-1], folder)
    finally:
        os.close(folder)


def _plainly(root: Path, parts: tuple[str, ...]) -> _Place:
    for length in range(1, len(parts)):
        if root.joinpath(*parts[:length]).is_symlink():
            raise OSError(errno.ELOOP, parts[length - 1])
    lead = f"{root.joinpath(*parts[:-1])}{os.sep}"
    return _Place(f"{lead}{parts[-1]}", None, lead)


def _is_alive(process: int) -> bool:
    if process == os.getpid():
        return False  # of an earlier process of this number: this one has none open now
    if os.name == "nt":  # there the question itself would end the process
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
