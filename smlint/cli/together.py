"""Options of ``smlint check`` that do not go together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from smlint.cli.options import CannotRun
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


def _refused(options: Mapping[str, Any], key: str) -> CannotRun:
    return CannotRun(catalogue(options["lang"] or "en").say(key))
