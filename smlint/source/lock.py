"""One writer at a time in a plan: a lock on its folder, which leaves no file behind."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PATIENCE = 60.0
"""So many seconds one run waits for another; a plan of a thousand files takes a few."""

_PAUSE = 0.02


class BusyError(Exception):
    """Another run holds the lock, and goes on holding it."""


@contextmanager
def locked(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock of a folder. The system takes it back when a process ends, however it ends.

    Where there is none to be had (Windows, some network disks) the run goes on without: each file
    is still compared with what was read right before it is written.

    Raises:
        BusyError: somebody else held it for too long.
        OSError: the folder cannot be opened.
    """
    try:
        import fcntl  # noqa: PLC0415 - Windows has none
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        until = time.monotonic() + patience
        while not _taken(fcntl, handle):
            if time.monotonic() > until:
                raise BusyError(folder)
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(handle)


def _taken(fcntl: object, handle: int) -> bool:
    flock, how = fcntl.flock, fcntl.LOCK_EX | fcntl.LOCK_NB  # type: ignore[attr-defined]
    with suppress(OSError):
        try:
            flock(handle, how)
        except BlockingIOError:
            return False
    return True
