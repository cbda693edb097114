"""The text of a baseline to its entries. What is not as smlint writes it is told with its line.

A baseline that is not understood would let old findings through as new ones, or hide new ones: so
there is no reading of a part of one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, NoReturn

from smlint.base.finding import Arg, Observation
from smlint.base.span import Span
from smlint.base.text import closest
from smlint.engine.baseline.entries import VERSION, Baseline, Entry
from smlint.engine.switch import day_of
from smlint.engine.unread import unreadable
from smlint.engine.unusable import SettingsError, refuse
from smlint.source.decode import decode
from smlint.source.files import Unreadable
from smlint.source.text import Text
from smlint.syntax.document import Caps

BYTES = 16_777_216
"""The largest baseline that is read: some eighty thousand entries."""

MOST = 1_000_000
"""Findings that are alike; no plan has more."""

_MARK = re.compile(r"[0-9a-f]{32}")
_CONFLICT = re.compile(r"(?m)^([<=>|])\1{6}(?: .*|\r)?$")
_OLD_SIDE = "|"  # begins what both sides had before them
_NEEDED = ("rule", "name", "about", "count")
_KEYS = (*_NEEDED, "which", "because", "owner", "until")


class _Pairs(list[tuple[str, Any]]):
    """An object of JSON, with a key that stands twice in it twice."""


def decoded(path: str, data: bytes | Unreadable) -> Text:
    """The text of a baseline's bytes.

    Raises:
        SettingsError: they could not be read, or are no text.
    """
    if isinstance(data, Unreadable):
        seen = unreadable(path, data, replace(Caps(), file_bytes=BYTES))
        raise SettingsError((seen,), None)
    text = decode(path, data)
    if isinstance(text, Observation):
        raise SettingsError((text,), None)
    return text


def parse(text: Text, *, merging: bool = False) -> Baseline:
    """The baseline in a text.

    With ``merging`` a text that a merge left both sides in is taken as what either side knew: for
    an update, which then drops what is cured.

    Raises:
        SettingsError: it is not as a baseline is.
    """
    content = text.content
    conflict = _CONFLICT.search(content)
    if conflict is not None:
        if not merging:
            raise refuse(text, text.span(conflict.start(), conflict.end()), "baseline.conflict")
        content = _merged(content)
    return _Reader(text).baseline(_loaded(text, content))


def _merged(content: str) -> str:
    """The lines of both sides of a merge, without its marks and what was there before."""
    kept: list[str] = []
    is_old = False
    for line in content.split("\n"):
        mark = _CONFLICT.match(line)
        if mark is not None:
            is_old = mark[1] == _OLD_SIDE
        elif not is_old:
            kept.append(line)
    return "\n".join(kept)


def _loaded(text: Text, content: str) -> Any:
    try:
        return json.loads(content, object_pairs_hook=_Pairs, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        at = min(error.pos, len(text.content))
        raise refuse(text, text.span(at, at), "baseline.not-json") from None
    except (ValueError, RecursionError):
        raise refuse(text, text.span(0, 0), "baseline.not-json") from None


def _no_constant(word: str) -> NoReturn:
    raise ValueError(word)


class _Reader:
    """Turns plain data to entries, and knows where they stand."""

    def __init__(self, text: Text) -> None:
        self.text = text

    def baseline(self, data: Any) -> Baseline:
        """The whole file."""
        if not isinstance(data, _Pairs):
            raise refuse(self.text, self.text.span(0, 0), "baseline.not-ours")
        versions = [value for key, value in data if key == "version"]
        if not versions:
            raise refuse(self.text, self.text.span(0, 0), "baseline.not-ours")
        if versions[0] != VERSION or isinstance(versions[0], bool):
            found = json.dumps(versions[0]) if isinstance(versions[0], int | float | str) else "?"
            raise self.refused(("version",), "version", found=found, known=str(VERSION))
        entries: dict[str, Entry] = {}
        for mark, raw in data:
            if mark != "version":
                entry = self.entry(mark, raw)
                entries[mark] = _both(entries[mark], entry) if mark in entries else entry
        return Baseline(self.text, entries)

    def entry(self, mark: str, raw: Any) -> Entry:
        """One line."""
        if _MARK.fullmatch(mark) is None:
            raise self.refused((mark,), "mark", name=mark)
        if not isinstance(raw, _Pairs):
            raise self.refused((mark,), "entry")
        fields = dict(raw)
        for key in fields:
            if key not in _KEYS:
                guess = closest(key, _KEYS)
                raise self.refused(
                    (mark, key),
                    "unknown" if guess is None else "unknown-guess",
                    name=key,
                    guess=guess or "",
                )
        for key in _NEEDED:
            if key not in fields:
                raise self.refused((mark,), "lacks", name=key)
        return Entry(
            mark,
            count=self.count(mark, fields),
            rule=self.word(mark, fields, "rule"),
            name=self.word(mark, fields, "name"),
            about=self.word(mark, fields, "about"),
            which=self.word(mark, fields, "which"),
            because=self.word(mark, fields, "because"),
            owner=self.word(mark, fields, "owner"),
            until=self.until(mark, fields),
        )

    def count(self, mark: str, fields: Mapping[str, Any]) -> int:
        count = fields["count"]
        if not isinstance(count, int) or isinstance(count, bool) or not 1 <= count <= MOST:
            raise self.refused((mark, "count"), "count", most=MOST)
        return count

    def word(self, mark: str, fields: Mapping[str, Any], key: str) -> str:
        text = fields.get(key, "")
        if not isinstance(text, str):
            raise self.refused((mark, key), "text", name=key)
        return text.strip()

    def until(self, mark: str, fields: Mapping[str, Any]) -> date | None:
        text = self.word(mark, fields, "until")
        day = day_of(text)
        if text and day is None:
            raise self.refused((mark, "until"), "until", day=text)
        return day

    def refused(self, keys: tuple[str, ...], fault: str, /, **args: Arg) -> SettingsError:
        """The error for one place: an entry, or one of its fields."""
        return refuse(self.text, self.place(keys), f"baseline.{fault}", **args)

    def place(self, keys: tuple[str, ...]) -> Span:
        content, start, end = self.text.content, 0, 0
        for key in keys:
            dumped = json.dumps(key, ensure_ascii=False)
            at = content.find(dumped, end)
            if at < 0:
                break
            start, end = at, at + len(dumped)
        return self.text.span(start, end)


def _both(one: Entry, other: Entry) -> Entry:
    """Two lines for the same findings, as a merge may leave them."""
    return replace(
        one,
        count=max(one.count, other.count),
        because=one.because or other.because,
        owner=one.owner or other.owner,
        until=one.until or other.until,
    )
