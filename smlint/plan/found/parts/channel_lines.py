"""Headings and bullets that name a channel beside something else, or several, or none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.structured.cell_words import labelled
from smlint.syntax.outline import Prose

_BOTH = re.compile(r"\s?/\s?|\s?[&+]\s?")
_REMARK = re.compile(r"\s[-–—]\s|[(,;]")
_COUNTED = re.compile(r"(?P<what>[^\W\d_]+) [0-9]{1,2}")
"""One of several in order: "Day 3", "Message 2"."""

_ADDRESS = re.compile(r"(?:https?://|www\.)(?:www\.)?(?P<site>[^/\s]+)(?:/\S*)?")
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


def are_others(items: Sequence[Prose], names: FoundNames) -> bool:
    """Whether the bullets of a list are no channels, by their labels: they are counted off ("Day 0:
    ...", "Day 3: ..."), or behind them stand pages of one site. A platform among them is one.
    """
    parts = [labelled(each) for each in items]
    told = [(label.text, value.text) for label, value in parts if label is not None]
    if any(names.channel(label) for label, _value in told):
        return False
    counted = (_COUNTED.fullmatch(label) for label, _value in told)
    whats = Counter(each["what"] for each in counted if each is not None)
    named = (each for each, n in whats.items() if n >= _SEVERAL)
    if any(not names.named("channel_columns", each) for each in named):
        return True
    pages = (_ADDRESS.fullmatch(value) for _label, value in told)
    sites = Counter(each["site"] for each in pages if each is not None)
    return any(n >= _SEVERAL and n * _SEVERAL >= len(items) for n in sites.values())
