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
from smlint.base.span import Span
from smlint.engine.baseline.held import baseline_in
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

FOUND = "found."
"""How the name of an example begins that is read as found."""

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


@dataclass(frozen=True, slots=True)
class Failure:
    """What is wrong with one example of a rule, or with its examples as a whole.

    Attributes:
        reason: ``no-good``, ``no-bad`` (there is none), ``good-speaks``, ``bad-differs`` (another
            place or message than the marked one), ``which-message`` (it must say which one it
            shows) or ``unclosed`` (a mark).
        sort: ``good`` or ``bad``; number: which of that sort, from 1; 0 for none.
        message: the id of the message that was expected.
        expected: the marked places.
        came: what the rule said.
    """

    reason: str
    sort: str
    number: int = 0
    message: str = ""
    expected: tuple[Span, ...] = ()
    came: tuple[Finding, ...] = ()


UNSHOWABLE = frozenset({"not-utf-8", "unreadable", "internal-error"})
"""Our own rules whose fault no text can hold: bytes that are no text, an unreadable file, a bug."""


def failures(rule: Rule, shipped: Shipped) -> Iterator[Failure]:
    """What is wrong with the examples of a rule; nothing if all hold and there are both sorts."""
    if not rule.good:
        yield Failure("no-good", "good")
    if not rule.bad and not (rule.python and rule.name in UNSHOWABLE):
        yield Failure("no-bad", "bad")
    for sort, examples in (("good", rule.good), ("bad", rule.bad)):
        for number, example in enumerate(examples, 1):
            failure = _failure(rule, example, sort, shipped)
            if failure is not None:
                yield replace(failure, number=number)


def _failure(rule: Rule, example: Example, sort: str, shipped: Shipped) -> Failure | None:
    try:
        marked = unmark(example)
    except ValueError:
        return Failure("unclosed", sort)
    came = findings(rule, example, shipped)
    if sort == "good":
        return Failure("good-speaks", sort, came=came) if came else None
    texts = {path: Text(path, content) for path, content in marked.files.items()}
    expected = tuple(sorted(texts[path].span(start, end) for path, start, end in marked.marks))
    if not example.message and len(rule.messages) > 1:
        return Failure("which-message", sort, expected=expected, came=came)
    message = example.message or rule.default_message()
    same = sorted(each.span for each in came) == list(expected)
    if same and all(each.message == message for each in came):
        return None
    return Failure("bad-differs", sort, message=message, expected=expected, came=came)


def findings(rule: Rule, example: Example, shipped: Shipped) -> tuple[Finding, ...]:
    """The findings of the rule in one example, with no other rule in force but those that its
    settings add (``extend-select``).
    """
    files = unmark(example).files
    source = Memory({path: text.encode("utf-8") for path, text in files.items()})
    read = _settings(example.settings, files, shipped)
    chosen = replace(read.settings, select=(rule.id,), ignore=())
    read = replace(read, settings=chosen)
    read = replace(read, baseline=baseline_in(read, source))
    request = Request(".", date.fromisoformat(example.today))
    shipped = tailored(shipped, chosen, read.own.rules)
    name, content = next(iter(files.items()), ("", ""))
    if len(files) == 1 and name.startswith(FOUND):
        only = read_as_found(Text(name, content), chosen, shipped)
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
