"""How far a long run is: told on a terminal, and nothing is left of it."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable

import pytest

from smlint.cli import progress
from smlint.cli.progress import Line, is_watched, watching
from smlint.i18n import catalogue
from tests.conftest import Plan, Smlint
from tests.test_check import WHOLE


class Terminal(io.StringIO):
    """Text that a terminal shows: a return goes back to the beginning of the line."""

    def isatty(self) -> bool:
        return True

    @property
    def shown(self) -> str:
        """What stands on the line at last."""
        line: list[str] = []
        for part in self.getvalue().split("\r"):
            line[: len(part)] = part
        return "".join(line).rstrip()


def line(stream: Terminal, times: list[float]) -> Line:
    return Line(stream, catalogue("en"), lambda: times.pop(0))


def test_nothing_is_said_before_people_want_to_know() -> None:
    stream = Terminal()
    shown = line(stream, [0.0, 0.5, 0.99])
    shown("files", 1, 9)
    shown("files", 2, 9)
    shown.erase()
    assert stream.getvalue() == ""


def test_one_line_is_written_over_and_erased() -> None:
    stream = Terminal()
    shown = line(stream, [0.0, 1.5, 1.55, 2.0, 3.0])
    shown("files", 1200, 1900)
    assert stream.shown == "Reading: 1,200 of 1,900 files"
    shown("files", 1201, 1900)  # a twentieth of a second later
    assert stream.shown == "Reading: 1,200 of 1,900 files"
    shown("files", 1300, 1900)
    shown("rules", 3, 168)
    assert stream.shown == "Judging: 3 of 168 rules"
    shown.erase()
    assert stream.shown == ""
    assert set(stream.getvalue()) & {"\n", "\x1b"} == set()


def test_a_narrow_terminal_keeps_it_on_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "12")
    stream = Terminal()
    line(stream, [0.0, 2.0])("files", 12, 90)
    assert stream.shown == "Reading: 12"


@pytest.mark.parametrize(
    ("environment", "watched"),
    [({"TERM": "xterm"}, True), ({}, True), ({"TERM": "dumb"}, False), ({"CI": "true"}, False)],
)
def test_who_watches(environment: dict[str, str], *, watched: bool) -> None:
    assert is_watched(Terminal(), environment) is watched
    assert not is_watched(io.StringIO(), environment)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody at a terminal who wants to know at once."""
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    monkeypatch.setattr(progress, "_EVERY", 0.0)
    monkeypatch.setattr(progress, "is_watched", lambda _stream, _environment: True)


@pytest.mark.usefixtures("impatient")
def test_a_run_tells_its_files_and_its_rules_and_cleans_up(plan: Plan, smlint: Smlint) -> None:
    plan(WHOLE)
    ran = smlint("check")
    shown = Terminal(ran.err)
    assert re.findall(r"Reading: (\d) of 5 files", ran.err) == ["0", "1", "2", "3", "4"]
    assert "Judging: 1 of " in ran.err
    assert shown.shown == ""
    assert "\r" not in ran.out
    assert smlint("check", "--quiet").err == ""
    assert "Ανάγνωση: 2 από 5 αρχεία" in smlint("check", "--lang", "el").err


@pytest.mark.usefixtures("impatient")
def test_it_is_gone_when_a_run_breaks_off(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal()
    monkeypatch.setattr(sys, "stderr", stream)

    def interrupted(tell: Callable[[str, int, int], None]) -> None:
        tell("files", 1, 2)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), watching({"lang": None}) as watch:
        interrupted(watch)  # type: ignore[arg-type]
    assert stream.getvalue() != ""
    assert stream.shown == ""


def test_a_log_has_none_of_it(plan: Plan, smlint: Smlint, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    plan(WHOLE)
    assert smlint("check").err == ""
