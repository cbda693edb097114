"""Where smlint keeps what it has to remember beside a plan: written whole, or not at all."""

from __future__ import annotations

from pathlib import Path

from smlint.source.create import OutsideError, existing, write
from smlint.source.rewrite import rewrite


def store(folder: Path, path: str, before: bytes | None, after: bytes) -> str | None:
    """Write a file below a folder that holds what was read of it, or that is not there yet.

    Args:
        folder: the folder.
        path: the file, from there.
        before: what was read; None where there was no file.
        after: what it is to hold; UTF-8.

    Returns:
        None where that was done; else why it was not, as a key of the catalogue, and then the file
        is as it was.
    """
    if before is not None:
        return rewrite(folder, path, before, after)
    try:
        if existing(folder, (path,)):
            return "refused.changed"
        write(folder, {path: after.decode("utf-8")}, over=False)
    except OutsideError:
        return "unreadable.outside"
    except FileExistsError:
        return "refused.changed"
    except OSError:
        return "refused.error"
    return None
