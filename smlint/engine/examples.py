"""Runs the examples of a rule, which are its tests.

A good example gives no finding of the rule. In a bad one the rule speaks exactly at the marked
places: ``target: ⟦more⟧``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from smlint.base.finding import Finding
from smlint.engine.found_phase import read_as_found
from smlint.engine.layers import Shelf
from smlint.engine.run import Request, judge_files, run
from smlint.engine.settings import SETTINGS_FILE, Read, parse_settings
from smlint.engine.shipped import Shipped
from smlint.engine.tailored import tailored
from smlint.rules.definition import Example, Rule
from smlint.source.memory import Memory
from smlint.source.text import Text

OPEN, CLOSE = "⟦", "⟧"

Mark = tuple[str, int, int]
"""A file, and the offsets between which a finding is expected."""


@dataclass(frozen=True, slots=True)
class Marked:
    """An example's files without their marks, and the marks."""

    files: Mapping[str, str]
    marks: tuple[Mark, ...]


def unmark(example: Example) -> Marked:
    """Take the marks out of an example's texts.

    Raises:
        ValueError: a mark is opened and not closed.
    """
    files: dict[str, str] = {}
    marks: list[Mark] = []
    for path, text in example.files.items():
        bare = ""
        start = -1
        for piece in _pieces(text):
            if piece == OPEN:
                start = len(bare)
            elif piece == CLOSE:
                marks.append((path, start, len(bare)))
                start = -1
            else:
                bare += piece
        if start >= 0:
            raise ValueError(path)
        files[path] = bare
    return Marked(files, tuple(marks))


def failures(rule: Rule, shipped: Shipped) -> Iterator[str]:
    """What is wrong with the examples of a rule, in words for its author; nothing if all hold."""
    for number, example in enumerate(rule.good, 1):
        found = findings(rule, example, shipped)
        if found:
            yield f"{rule.id} good example {number}: unexpected {_shown(found)}"
    for number, example in enumerate(rule.bad, 1):
        found = findings(rule, example, shipped)
        marks = sorted(unmark(example).marks)
        places = sorted(
            (each.span.path, each.span.start.offset, each.span.end.offset) for each in found
        )
        if places != marks:
            yield f"{rule.id} bad example {number}: expected {marks}, got {_shown(found)}"
        expected = example.message or rule.default_message()
        wrong = {each.message for each in found} - {expected}
        if wrong:
            yield f"{rule.id} bad example {number}: expected message {expected}, got {wrong}"


def findings(rule: Rule, example: Example, shipped: Shipped) -> tuple[Finding, ...]:
    """The findings of the rule in one example, with no other rule in force but those that its
    settings add (``extend-select``).
    """
    files = unmark(example).files
    source = Memory({path: text.encode("utf-8") for path, text in files.items()})
    read = _settings(example.settings, files, shipped)
    chosen = replace(read.settings, select=(rule.id,), ignore=())
    read = replace(read, settings=chosen)
    request = Request(".", date.fromisoformat(example.today))
    shipped = tailored(shipped, chosen, read.own.rules)
    if set(files) == {"found.md"}:
        only = read_as_found(Text("found.md", files["found.md"]), chosen, shipped)
        done = judge_files((only,), source, read, shipped, request)
    else:
        done = run(source, read, shipped, request)
    return tuple(each for each in done.result.findings if each.rule == rule.id)


def _settings(given: Mapping[str, Any], files: Mapping[str, str], shipped: Shipped) -> Read:
    written = files.get(SETTINGS_FILE)
    if written is None:
        written = "\n".join(f"{key}: {value}" for key, value in given.items())
        return replace(parse_settings(Text(SETTINGS_FILE, written), shipped), text=None)
    held = Memory({path: text.encode("utf-8") for path, text in files.items()})
    return parse_settings(Text(SETTINGS_FILE, written), shipped, lambda: Shelf(held))


def _pieces(text: str) -> Iterator[str]:
    piece = ""
    for character in text:
        if character in (OPEN, CLOSE):
            yield piece
            yield character
            piece = ""
        else:
            piece += character
    yield piece


def _shown(found: tuple[Finding, ...]) -> str:
    places = (
        f"{each.message} at {each.span.path}:{each.span.start.line}:{each.span.start.column}"
        f"-{each.span.end.column} [{each.span.start.offset}:{each.span.end.offset}]"
        for each in found
    )
    return "; ".join(places) or "nothing"
