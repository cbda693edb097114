"""Where a plan's baseline is: the file that its settings name, or one that somebody named."""

from __future__ import annotations

import posixpath
from pathlib import Path

from smlint.base.finding import Term
from smlint.base.span import Span, whole_file
from smlint.engine.baseline.entries import Baseline
from smlint.engine.baseline.reading import BYTES, decoded, parse
from smlint.engine.settings import Read
from smlint.engine.unusable import Refusal, SettingsError
from smlint.source.disk import Disk
from smlint.source.files import FileSource, Unreadable
from smlint.source.naming import seen_from

MISSING = "unreadable.missing"


def baseline_in(read: Read, source: FileSource) -> Baseline | None:
    """The baseline that the settings name, among the plan's files; None where they name none.

    Raises:
        SettingsError: it is not there, outside the plan's folder, or not as a baseline is.
    """
    path = read.settings.baseline
    if not path:
        return None
    data = source.read(path, BYTES)
    shown = posixpath.normpath(path)
    if isinstance(data, Unreadable) and data.size is None:
        raise refused(path, data, named_at(read))
    return parse(decoded(shown, data))


def baseline_at(file: Path, root: Path) -> Baseline:
    """The baseline in a file that somebody named.

    Args:
        file: the file.
        root: the plan's folder, which places in reports start from.

    Raises:
        SettingsError: it is not there, or not as a baseline is.
    """
    data = Disk(file.parent).read(file.name, BYTES)
    shown = seen_from(root, file)
    if isinstance(data, Unreadable) and data.size is None:
        raise refused(shown, data)
    return parse(decoded(shown, data))


def named_at(read: Read) -> Span | None:
    """Where the settings name the baseline; None where they do not."""
    return next((leaf.span for leaf in read.leaves if leaf.path == ("baseline",)), None)


def refused(path: str, why: Unreadable, place: Span | None = None) -> SettingsError:
    """Why a baseline cannot be had, at the line that names it, if one does."""
    span = whole_file(path) if place is None else place
    key = "baseline.missing" if why.reason == MISSING else "baseline.unreadable"
    refusal = Refusal(span, key, {"path": path, "reason": Term(why.reason)})
    return SettingsError((refusal,), None)
