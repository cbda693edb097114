"""``smlint test --mutate``: the plans that are meant, each damaged, and the score."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from smlint import __version__
from smlint.cli.choosing import told
from smlint.cli.options import CannotRun
from smlint.i18n import Catalogue, catalogue

if TYPE_CHECKING:
    from smlint.engine.mutation.mutate import Tick
    from smlint.engine.shipped import Shipped
    from smlint.engine.targets import Target
    from smlint.report.mutation import Damaged

WIDEST = 110
OUR_BUG = 3
EVERY = 10
"""So many fields from one word on the progress to the next."""


def mutate_plans(options: Mapping[str, Any]) -> int:
    """Damage every field of the plans in a folder, tell the scores; returns the exit code."""
    from smlint.engine.shipped import shipped  # noqa: PLC0415
    from smlint.report import mutation  # noqa: PLC0415

    words = catalogue(options["lang"])
    today = options["today"] or date.today()
    data = shipped()
    plans = [_damaged(target, options, today, data) for target in _targets(options, words)]
    if not any(plan.mutation.trials for plan in plans):
        raise CannotRun("\n".join(words.say("mutation.none", plan=plan.name) for plan in plans))
    if options["output_format"] == "json":
        click.echo(mutation.json(plans, __version__, today.isoformat()), nl=False)
    else:
        width = min(shutil.get_terminal_size((100, 24)).columns, WIDEST)
        click.echo(mutation.text(plans, options["lang"], width), nl=False)
    if any(plan.mutation.crashed for plan in plans):
        return OUR_BUG
    return _code(plans, options["fail_under"], words)


def _code(plans: list[Damaged], least: float | None, words: Catalogue) -> int:
    from decimal import Decimal  # noqa: PLC0415

    from smlint.report.mutation import percent  # noqa: PLC0415

    wanted = Decimal(str(least or 0))
    if all(percent(plan.mutation) >= wanted for plan in plans if plan.mutation.trials):
        return 0
    click.echo(words.say("mutation.below", percent=wanted), err=True)
    return 1


def _targets(options: Mapping[str, Any], words: Catalogue) -> tuple[Target, ...]:
    from smlint.engine.targets import NoSuchPathError, UnreadTypeError, targets  # noqa: PLC0415
    from smlint.report import neutral  # noqa: PLC0415

    folder = options["folder"]
    try:
        return targets(() if folder is None else (folder,), Path.cwd())
    except NoSuchPathError as error:
        raise CannotRun(words.say("cli.no-such-path", path=neutral(error.path))) from None
    except UnreadTypeError as error:
        raise CannotRun(words.say("cli.unread-type", path=neutral(error.path))) from None


def _damaged(target: Target, options: Mapping[str, Any], today: date, data: Shipped) -> Damaged:
    from smlint.engine.mutation.bench import bench_of  # noqa: PLC0415
    from smlint.engine.mutation.mutate import mutate  # noqa: PLC0415
    from smlint.engine.overrides import Overrides  # noqa: PLC0415
    from smlint.engine.run import Request  # noqa: PLC0415
    from smlint.engine.session import settings_of  # noqa: PLC0415
    from smlint.engine.tailored import tailored  # noqa: PLC0415
    from smlint.engine.unusable import SettingsError  # noqa: PLC0415
    from smlint.report.mutation import Damaged  # noqa: PLC0415
    from smlint.source.disk import Disk  # noqa: PLC0415

    language = options["lang"]
    try:
        read = settings_of(target, Overrides(profile=options["profile"]), data)
    except SettingsError as error:
        raise CannotRun(told(error, data, language)) from None
    own = tailored(data, read.settings, read.own.rules)
    bench = bench_of(Disk(target.root), read, own, Request(target.shown, today))
    done = mutate(bench, tick=_progress(catalogue(language)))
    return Damaged(target.shown, read.settings.profile, done)


def _progress(words: Catalogue) -> Tick:
    """A line that counts the fields, on a terminal; on nothing else."""
    shown = sys.stderr.isatty()

    def tick(done: int, total: int) -> None:
        if not shown or (done % EVERY and done != total):
            return
        line = words.say("mutation.progress", done=done, total=total)
        end = "\r" if done < total else f"\r{' ' * len(line)}\r"
        click.echo(f"{line}{end}", nl=False, err=True)

    return tick
