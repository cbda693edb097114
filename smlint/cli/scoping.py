"""``--since``, ``--staged``, ``--hook`` and ``--config-from`` of ``smlint check``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from smlint.cli.options import CannotRun
from smlint.i18n import catalogue

if TYPE_CHECKING:
    from smlint.engine.scoped import Scope
    from smlint.source.archive import GitError


def refuse_together(options: Mapping[str, Any]) -> None:
    """Refuse options that do not go together.

    Raises:
        CannotRun: they do not.
    """
    words = catalogue(options["lang"] or "en")
    fixes = options["fix"] or options["diff"]
    borrows = options["config_from"] is not None
    slips = {
        "cli.fix-staged": fixes and options["staged"],
        "cli.fix-since": fixes and options["since"] is not None,
        "cli.fix-config-from": fixes and borrows,
        "cli.config-twice": borrows and (options["config"] or options["isolated"]),
    }
    for key, made in slips.items():
        if made:
            raise CannotRun(words.say(key))


def scope_of(options: Mapping[str, Any]) -> Scope:
    """What the options say of the state that is judged."""
    from smlint.engine.scoped import Scope  # noqa: PLC0415

    return Scope(
        staged=options["staged"], since=options["since"], config_from=options["config_from"]
    )


def refused(error: GitError, language: str) -> CannotRun:
    """What Git does not have, as a sentence."""
    from smlint.report import neutral  # noqa: PLC0415

    blanks = {
        name: neutral(value) if isinstance(value, str) else value
        for name, value in error.blanks.items()
    }
    return CannotRun(catalogue(language).say(error.key, **blanks))
