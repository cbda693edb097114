"""Options of ``smlint check`` that do not go together."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from smlint.cli.options import CannotRun
from smlint.cli.writing import shown
from smlint.i18n import catalogue

if TYPE_CHECKING:
    from smlint.engine.session import Outcome


def refuse_undoing(options: Mapping[str, Any]) -> None:
    """Refuse options of which one would undo the other.

    Raises:
        CannotRun: there are such.
    """
    if options["baseline"] is not None and options["no_suppressions"]:
        raise _refused(options, "baseline.no-suppressions")
    if options["quiet"] and options["verbose"]:
        raise _refused(options, "cli.quiet-verbose")
    files = [Path(os.path.abspath(path)) for path, _name in options["output"]]  # noqa: PTH100
    if len(set(files)) < len(files):
        raise _refused(options, "cli.output-twice")


def refuse_idle_baseline(options: Mapping[str, Any], outcomes: Iterable[Outcome]) -> None:
    """Refuse a baseline that was named for no plan, or for several.

    Raises:
        CannotRun: it was.
    """
    if options["baseline"] is None:
        return
    plans = sum(each.run.is_plan and each.run.standing is not None for each in outcomes)
    if plans != 1:
        raise _refused(options, "baseline.several" if plans else "baseline.unused")


def refuse_overwriting(options: Mapping[str, Any], outcomes: Iterable[Outcome]) -> None:
    """Refuse to write a report over a file of a plan, its settings or its baseline.

    Raises:
        CannotRun: it would.
    """
    outputs = [Path(path) for path, _name in options["output"] if Path(path).exists()]
    if not outputs:
        return
    own = [file for outcome in outcomes for file in _files(outcome)]
    for output in outputs:
        if any(file.exists() and output.samefile(file) for file in own):
            raise _refused(options, "cli.output-over-plan", path=shown(output.as_posix()))


def _files(outcome: Outcome) -> list[Path]:
    """The files that a plan consists of."""
    root, baseline = Path(outcome.run.result.root), outcome.settings.baseline
    notes = (note.path for note in outcome.run.result.files if note.role != "other")
    return [root / path for path in (*notes, *filter(None, (baseline,)))]


def _refused(options: Mapping[str, Any], key: str, **blanks: str) -> CannotRun:
    return CannotRun(catalogue(options["lang"] or "en").say(key, **blanks))
