"""What a path is called in another folder."""

from __future__ import annotations

import os
from pathlib import Path


def seen_from(folder: Path, path: Path) -> str:
    """A path as people would type it in a folder, with ``/``: links on the way to it are followed,
    itself it may be one. Its full path where it lies on another drive.
    """
    place = Path(os.path.realpath(path.parent), path.name)
    try:
        return Path(os.path.relpath(place, os.path.realpath(folder))).as_posix()
    except ValueError:
        return place.as_posix()
