"""``smlint check - --stdin-filename NAME``: a text from standard input instead of a file."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from smlint.cli.judged import Judged
from smlint.cli.options import CannotRun
from smlint.cli.writing import shown
from smlint.i18n import catalogue

if TYPE_CHECKING:
    from smlint.engine.overrides import Overrides
    from smlint.engine.shipped import Shipped

DASH = "-"
_PIECE = 1_048_576
_LONGEST = 16 * _PIECE
_OF_GIT = ("hook", "staged", "since", "config_from")


def is_read(options: Mapping[str, Any]) -> bool:
    """Whether standard input is to be judged.

    Raises:
        CannotRun: it is, and something else with it, or nobody says under which name.
    """
    name, paths = options["stdin_filename"], options["paths"]
    if name is None and DASH not in paths:
        return False
    if name is None:
        raise _refused(options, "stdin.no-name")
    if paths not in ((), (DASH,)):
        raise _refused(options, "stdin.paths")
    if options["fix"] and not options["diff"]:
        raise _refused(options, "stdin.fix")
    other = next((each for each in _OF_GIT if options.get(each)), None)
    if other is not None:
        raise _refused(options, "stdin.git", option=f"--{other.replace('_', '-')}")
    return True


def judged(options: Mapping[str, Any], today: date, over: Overrides, data: Shipped) -> Judged:
    """Judge standard input in the plan that its name is in.

    Raises:
        CannotRun: it would stand in for a file of rules or of settings that others build on.
        UnreadTypeError, SettingsError, UnknownSelectorError: as of ``check``.
    """
    from smlint.engine.standing_in import JudgeError, stand_in  # noqa: PLC0415
    from smlint.fix.session import proposed  # noqa: PLC0415
    from smlint.fix.session import shown as with_fixes  # noqa: PLC0415
    from smlint.fix.session import told as with_mended  # noqa: PLC0415

    try:
        given = stand_in(options["stdin_filename"], _standard_input, Path.cwd(), over, data)
    except JudgeError as error:
        raise _refused(options, "stdin.judge", path=shown(error.path)) from None
    if not options["diff"]:
        outcomes = given.judge(today)
        return Judged(outcomes if options["output_format"] == "questions" else with_fixes(outcomes))
    mended = proposed(given, today, over, data, unsafe=options["unsafe_fixes"])
    return Judged(with_mended(mended, fixed=False), (mended,))


def _standard_input(limit: int) -> bytes:
    """Standard input. Of one that is over the limit so much more that its size can be told."""
    most = max(limit, _LONGEST) + 1
    stream = sys.stdin.buffer
    data = bytearray()
    while len(data) < most and (piece := stream.read(min(_PIECE, most - len(data)))):
        data += piece
    return bytes(data)


def _refused(options: Mapping[str, Any], key: str, **args: str) -> CannotRun:
    return CannotRun(catalogue(options["lang"] or "en").say(key, **args))
