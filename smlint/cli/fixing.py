"""``--fix``, ``--unsafe-fixes`` and ``--diff`` of ``smlint check``."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from smlint.cli import standard_input
from smlint.cli.judged import Judged
from smlint.cli.options import CannotRun
from smlint.i18n import catalogue

if TYPE_CHECKING:
    from smlint.engine.overrides import Overrides
    from smlint.engine.shipped import Shipped
    from smlint.report.model import Telling


def refuse_alone(options: Mapping[str, Any], *, format_given: bool) -> None:
    """Refuse options that do not go together.

    Raises:
        CannotRun: they do not.
    """
    words = catalogue(options["lang"] or "en")
    if options["unsafe_fixes"] and not (options["fix"] or options["diff"]):
        raise CannotRun(words.say("cli.unsafe-alone"))
    if options["diff"] and format_given:
        raise CannotRun(words.say("cli.diff-format"))


def judged(options: Mapping[str, Any], today: date, over: Overrides, data: Shipped) -> Judged:
    """Check what the options name, and put right what they ask for.

    Raises:
        CannotRun: another run is writing the same plan.
        GitError, NoSuchPathError, UnreadTypeError, SettingsError, UnknownSelectorError: as of
            ``check_scope``.
    """
    from smlint.cli.scoping import scope_of  # noqa: PLC0415
    from smlint.engine.scoped import check_scope, tracked  # noqa: PLC0415
    from smlint.engine.session import HERE  # noqa: PLC0415
    from smlint.fix.session import Wish, mend, shown, told  # noqa: PLC0415
    from smlint.source.lock import BusyError  # noqa: PLC0415

    here = Path.cwd()
    if standard_input.is_read(options):
        return standard_input.judged(options, today, over, data)
    if not (options["fix"] or options["diff"]):
        scope = scope_of(options)
        outcomes = check_scope(options["paths"], here, today, over, data, scope=scope)
        return Judged(shown(outcomes) if options["output_format"] != "questions" else outcomes)
    writes = options["fix"] and not options["diff"]
    wish = Wish(unsafe=options["unsafe_fixes"], write=writes)
    try:
        with tracked(here) if options["hook"] else nullcontext(HERE) as view:
            plans = mend(options["paths"], here, today, over, data, wish=wish, view=view)
    except BusyError:
        raise CannotRun(catalogue(options["lang"] or "en").say("cli.busy")) from None
    return Judged(tuple(one for each in plans for one in told(each, fixed=writes)), plans)


def print_diff(done: Judged, telling: Telling) -> None:
    """The changes to standard output, what is to be said of them to standard error."""
    from smlint.report.diff import diff  # noqa: PLC0415
    from smlint.report.mends import mends  # noqa: PLC0415
    from smlint.report.style import Style  # noqa: PLC0415
    from smlint.report.told import from_root  # noqa: PLC0415

    words = catalogue(telling.language)
    changes = [(each.root, change) for each in done.mended for change in each.changes]
    files = [(from_root(root, one.before.path), one.before, one.after) for root, one in changes]
    click.echo(diff(files, Style(telling.color)), nl=False, color=telling.color)
    fixed = sum(len(change.fixed) for _root, change in changes)
    named = words.say("count.file", n=len(files))
    click.echo(words.say("diff.would", n=fixed, files=named), err=True)
    for result in telling.results:
        for lines in mends(telling, result, Style()):
            click.echo("\n".join(lines), err=True)
