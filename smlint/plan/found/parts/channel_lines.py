"""Headings and bullets that name a channel beside something else, or several, or none."""

from __future__ import annotations

import re

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.structured.cell_words import labelled
from smlint.syntax.outline import Prose

_BOTH = re.compile(r"\s?/\s?|\s?[&+]\s?")
_REMARK = re.compile(r"\s[-–—]\s|[(,;]")
_SEVERAL = 2


def platform_behind_label(heading: Prose, names: FoundNames) -> Prose | None:
    """What a heading says behind a label, if it is a platform: "Only channel: LinkedIn"."""
    label, value = labelled(heading)
    words = value.slice(0, len(_REMARK.split(value.text)[0]))
    return words if label is not None and any(names.platforms_in(words.text)) else None


def label_of_several(prose: Prose, names: FoundNames) -> Prose | None:
    """The label of a bullet, if it names several platforms: "Newsletter / WhatsApp: ..."."""
    label, value = labelled(prose)
    if label is None or not value.text:
        return None
    each = _BOTH.split(label.text)
    return label if len(each) >= _SEVERAL and all(map(names.channel, each)) else None


def is_counted(prose: Prose, heading: str, names: FoundNames) -> bool:
    """Whether a bullet below "Where we are now" says how many there are of something, and names no
    platform: how things stand, and no place.
    """
    asked = names.opens("place_words", heading_key(heading))
    counted = any(map(str.isdigit, prose.text))
    return asked and counted and not any(names.platforms_in(prose.text))
