"""The time zones that there are."""

from __future__ import annotations

import re
from datetime import tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_FORM = re.compile(r"[A-Za-z][A-Za-z0-9_+/-]*")


def is_unknown_zone(name: str) -> bool:
    """Whether a text has the form of a name, and no zone has that name; of what has not even the
    form the schema speaks.
    """
    return _FORM.fullmatch(name) is not None and zone_of(name) is None


def zone_of(name: str) -> tzinfo | None:
    """The zone of an IANA name (``Europe/Athens``); None where there is none of that name."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):  # no such zone, or no name of one at all
        return None
