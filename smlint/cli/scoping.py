"""``--since``, ``--staged``, ``--hook`` and ``--config-from`` of ``smlint check``."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from smlint.cli.options import CannotRun
from smlint.i18n import catalogue

if TYPE_CHECKING:
    from smlint.engine.scoped import Scope
    from smlint.engine.session import Outcome
    from smlint.source.archive import GitError

FROM_REF, TO_REF = "PRE_COMMIT_FROM_REF", "PRE_COMMIT_TO_REF"
"""What pre-commit is asked about where that is a range of commits."""

PUSHED = "PRE_COMMIT_LOCAL_BRANCH"
"""What is pushed. It stands alone, without a range, where none of its history was pushed before."""


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

    since, config_from = options["since"], options["config_from"]
    if not options["hook"]:
        return Scope(staged=options["staged"], since=since, config_from=config_from)
    pushed = pushed_revision(os.environ)
    scope = Scope(options["staged"], pushed, since, config_from, hook=True)
    if pushed is None or since != "HEAD":
        return scope
    if os.environ.get(TO_REF):
        return replace(scope, since=os.environ.get(FROM_REF) or since)
    return replace(scope, anew=True)


def pushed_revision(environment: Mapping[str, str]) -> str | None:
    """What a hook before a push, or a run over a range of commits, is asked about; None where it is
    about the index, as before a commit.
    """
    return environment.get(TO_REF) or environment.get(PUSHED) or None


def is_hook_without_plan(options: Mapping[str, Any]) -> bool:
    """Whether this is a hook in a repository without a plan. It is asked before anything heavy is
    loaded: such a hook runs at every commit.
    """
    if not options["hook"]:
        return False
    from smlint.source.look import may_hold_plan  # noqa: PLC0415

    here = Path.cwd()
    folders = [here / path for path in options["paths"] if os.path.isdir(here / path)]  # noqa: PTH112 (it never raises)
    return not may_hold_plan(folders or [here], pushed_revision(os.environ))


def of_plans(outcomes: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    """Those outcomes that are of a plan: a hook says nothing of other files, if only because they
    cannot be read.
    """
    return tuple(
        each
        for each in outcomes
        if each.run.is_plan
        and any(note.role in ("plan", "settings") for note in each.run.result.files)
    )


def without_frames(outcomes: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    """The outcomes but for those of folders that only hold plans further down: a repository with a
    plan in one of its folders is no plan that lacks everything.
    """
    roots = [_folder(each) for each in outcomes if each.run.is_plan]
    return tuple(
        each
        for each in outcomes
        if _has_own(each) or not any(_folder(each) in root.parents for root in roots)
    )


def _has_own(outcome: Outcome) -> bool:
    """Whether a plan has a file of its own, or settings that say where it is."""
    return outcome.run.is_plan or any(n.role == "settings" for n in outcome.run.result.files)


def _folder(outcome: Outcome) -> Path:
    return Path(os.path.abspath(outcome.run.result.root))  # noqa: PTH100 (links are not followed)


def refused(error: GitError, language: str) -> CannotRun:
    """What Git does not have, as a sentence."""
    from smlint.report import neutral  # noqa: PLC0415

    blanks = {
        name: neutral(value) if isinstance(value, str) else value
        for name, value in error.blanks.items()
    }
    return CannotRun(catalogue(language).say(error.key, **blanks))
