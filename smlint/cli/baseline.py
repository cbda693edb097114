"""``smlint baseline``: the findings that a plan has today, so that only new ones are told."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from smlint import __version__
from smlint.cli.check import USAGE, WIDEST, undisturbed
from smlint.cli.choosing import choosing_rules, overrides, told, unknown
from smlint.cli.options import CannotRun, Day
from smlint.cli.progress import watching
from smlint.cli.writing import shown
from smlint.i18n import catalogue

if TYPE_CHECKING:
    from smlint.engine.baseline.renewing import Renewed
    from smlint.engine.overrides import Overrides
    from smlint.engine.session import Outcome
    from smlint.engine.shipped import Shipped
    from smlint.report import Telling

OUR_BUG = 3


@click.command(
    name="baseline", context_settings={"auto_envvar_prefix": "SMLINT", "max_content_width": 100}
)
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--update", is_flag=True, help="Drop what is cured, and list what is new.")
@click.option("--accept-new", is_flag=True, help="With --update: know what is new as well.")
@click.option(
    "--baseline", type=click.Path(path_type=Path), help="Another file than the settings name."
)
@click.option(
    "--output-format",
    type=click.Choice(("text", "markdown")),
    default="text",
    help="markdown prints the register of accepted gaps, and writes nothing.",
)
@choosing_rules
@click.option("--today", type=Day(), help="The day to judge the plan on.")
def command(**options: Any) -> int:
    """Write down the findings that the plan here has, so that "smlint check" tells only new ones.

    They go to .smlint-baseline.json, or to the file that "baseline:" in smlint.yaml names: one line
    for each, which no moved line changes. People may add to a line "because", "owner" and "until";
    an update keeps that. What is new is never taken in unless you say so.

    With --output-format markdown it prints what is accepted, why, by whom and until when: the known
    findings and the exceptions in the plan.

    Exit codes: 0 nothing else remains, 1 findings remain that it does not know, 2 usage, unusable
    settings or no plan, 3 a bug of smlint.
    """
    from smlint.engine.overrides import UnknownSelectorError  # noqa: PLC0415
    from smlint.engine.refused import RefusedError  # noqa: PLC0415
    from smlint.engine.shipped import shipped  # noqa: PLC0415
    from smlint.engine.targets import NoSuchPathError, UnreadTypeError  # noqa: PLC0415
    from smlint.engine.unusable import SettingsError  # noqa: PLC0415

    data, language = shipped(), options["lang"] or "en"
    words, over = catalogue(language), overrides(options)
    run = _register if options["output_format"] == "markdown" else _renew
    try:
        _refuse_alone(options)
        with undisturbed():
            return run(options, over, data)
    except RefusedError as error:
        blanks = {name: shown(text) for name, text in error.blanks.items()}
        raise CannotRun(words.say(error.key, **blanks)) from None
    except NoSuchPathError as error:
        raise CannotRun(words.say("cli.no-such-path", path=shown(error.path))) from None
    except UnreadTypeError as error:
        raise CannotRun(words.say("cli.unread-type", path=shown(error.path))) from None
    except SettingsError as error:
        raise CannotRun(told(error, data, language)) from None
    except UnknownSelectorError as error:
        raise unknown(error, language) from None


def _refuse_alone(options: Mapping[str, Any]) -> None:
    words = catalogue(options["lang"] or "en")
    if options["accept_new"] and not options["update"]:
        raise CannotRun(words.say("baseline.accept-alone"))
    if options["update"] and options["output_format"] == "markdown":
        raise CannotRun(words.say("baseline.markdown-update"))


def _renew(options: Mapping[str, Any], over: Overrides, data: Shipped) -> int:
    """Write the baseline of each plan, and tell what it knows now and what it does not."""
    from smlint.engine.baseline.renewing import Wish, renewed  # noqa: PLC0415
    from smlint.report.baseline import lines  # noqa: PLC0415
    from smlint.report.neutral import guarded  # noqa: PLC0415

    today = options["today"] or date.today()
    wish = Wish(options["update"], options["accept_new"])
    with watching(options) as watch:
        over = replace(over, watch=watch)
        done = renewed(options["paths"], Path.cwd(), today, over, data, wish=wish)
    telling = _telling(tuple(each.outcome for each in done), options, data, today)
    if any(each.outcome.run.result.crashed for each in done):
        click.echo(catalogue(telling.language).say("baseline.crashed"), err=True)
        return OUR_BUG
    for each in done:
        _write(each, telling.language)
        for line in lines(telling, each):
            click.echo(guarded(line))
    return int(any(each.remaining for each in done))


def _write(done: Renewed, language: str) -> None:
    from smlint.source.store import store  # noqa: PLC0415

    if done.before == done.after:
        return
    reason = store(done.folder, done.path, done.before, done.after)
    if reason is not None:
        words = catalogue(language)
        said = words.say("baseline.unwritable", path=shown(done.shown), reason=words.say(reason))
        raise CannotRun(said)


def _register(options: Mapping[str, Any], over: Overrides, data: Shipped) -> int:
    """Print what is accepted in each plan."""
    from smlint.engine.session import check  # noqa: PLC0415
    from smlint.report.register import register  # noqa: PLC0415

    today = options["today"] or date.today()
    with watching(options) as watch:
        outcomes = check(options["paths"], Path.cwd(), today, replace(over, watch=watch), data)
    plans = tuple(each for each in outcomes if each.run.is_plan)
    if not plans:
        click.echo(catalogue(options["lang"] or "en").say("cli.no-plan"), err=True)
        return USAGE
    click.echo(register(_telling(plans, options, data, today)), nl=False)
    return 0


def _telling(
    outcomes: tuple[Outcome, ...], options: Mapping[str, Any], data: Shipped, today: date
) -> Telling:
    from smlint.report import Telling  # noqa: PLC0415

    own = {rule.id: rule for each in reversed(outcomes) for rule in each.rules if rule.file}
    return Telling(
        results=tuple(outcome.run.result for outcome in outcomes),
        rules=data.rules.with_own(tuple(own.values())),
        own={outcome.run.result.root: outcome.rules for outcome in outcomes},
        line=lambda _root, _path, _number: None,
        today=today,
        version=__version__,
        language=options["lang"] or outcomes[0].settings.messages,
        width=min(shutil.get_terminal_size((100, 24)).columns, WIDEST),
    )
