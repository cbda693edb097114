"""``smlint check``: judge plans, tell what was found."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from smlint import __version__
from smlint.cli.choosing import choosing, overrides, told, unknown
from smlint.cli.options import FORMATS, CannotRun, Day, Output, wants_color
from smlint.cli.progress import watching
from smlint.cli.scoping import (
    is_hook_without_plan,
    of_plans,
    refuse_together,
    refused,
    without_frames,
)
from smlint.cli.together import refuse_idle_baseline, refuse_overwriting, refuse_undoing
from smlint.cli.writing import summary_file, write_report
from smlint.i18n import catalogue

if TYPE_CHECKING:
    from smlint.base.result import Result
    from smlint.cli.judged import Judged
    from smlint.engine.session import Outcome
    from smlint.engine.shipped import Shipped
    from smlint.report import Telling
    from smlint.rules.definition import Rule
    from smlint.source.walk import TooManyFilesError

USAGE = 2
TEMPLATE = "SM926"
"""The rule that says of a document that it is a template."""

WIDEST = 110


@click.command(
    name="check", context_settings={"auto_envvar_prefix": "SMLINT", "max_content_width": 100}
)
@click.argument("paths", nargs=-1, type=click.Path())
@click.option(
    "--output-format",
    type=click.Choice(FORMATS),
    metavar="FORMAT",
    default="text",
    help=f"How to tell it: {', '.join(FORMATS)}.",
)
@click.option(
    "--output",
    type=Output(),
    multiple=True,
    help="Tell it in a file too, e.g. sarif:smlint.sarif; may be given several times.",
)
@choosing
@click.option("--since", metavar="REV", help="Tell only what came since this revision.")
@click.option("--staged", is_flag=True, help="Judge what is staged, not the files on the disk.")
@click.option(
    "--hook",
    is_flag=True,
    help="As a Git hook: whole plans as they are staged, a line a finding, silent without a plan.",
)
@click.option(
    "--config-from",
    metavar="REV",
    help="Judge by the settings and rules of this revision, so that a change cannot loosen them.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")
@click.option("--today", type=Day(), help="The day to judge the plan on.")
@click.option(
    "--baseline", type=click.Path(path_type=Path), help="A file of known findings, not to be told."
)
@click.option(
    "--no-suppressions", is_flag=True, help="As if no exception held and no finding was known."
)
@click.option("--statistics", is_flag=True, help="Count the findings of each rule.")
@click.option("--show-files", is_flag=True, help="List what became of each file.")
@click.option("--show-entities", is_flag=True, help="List what was understood, with its places.")
@click.option("--fix", is_flag=True, help="Put right what has one answer, in the files.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: also what is a guess.")
@click.option("--diff", is_flag=True, help="Print what --fix would change, and change nothing.")
@click.option("--show-skipped", is_flag=True, help="List the rules that could not judge, and why.")
@click.option(
    "--color",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    help="Whether to colour.",
)
@click.option(
    "--stdin-filename",
    metavar="NAME",
    help="Judge standard input as the file of this name, whether that is there or not.",
)
@click.option("--quiet", is_flag=True, help="Tell the findings alone, without a summary.")
@click.option("--verbose", is_flag=True, help="Tell the SMART line of each objective too.")
@click.pass_context
def command(context: click.Context, /, **options: Any) -> int:
    """Judge the plan of the current folder, or what PATHS name.

    A folder is judged with all its files, and so is the plan around a file; the findings at PATHS
    are told, the rest is counted. A file that is no plan of our format (Markdown, YAML, a CSV
    table, StratML) is read as found.

    With --since only what is new is told, and counts; --staged and --hook judge what would be
    committed.

    With --fix the exit code is that of what is left, with --diff that of what is there. With
    --hook, --fix and --exit-zero what is left is counted, not told: another hook judges it.

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 usage, unusable settings or nothing
    to check, 3 a bug of smlint.
    """
    refuse_together(options)
    if is_hook_without_plan(options):
        return 0
    # Imported here, so that --help, --version and hooks without a plan stay quick.
    from smlint.cli.fixing import refuse_alone  # noqa: PLC0415
    from smlint.engine.session import exit_code  # noqa: PLC0415
    from smlint.engine.settings import severity  # noqa: PLC0415
    from smlint.engine.shipped import shipped  # noqa: PLC0415

    started = time.perf_counter()
    data = shipped()
    language = options["lang"] or "en"
    given = context.get_parameter_source("output_format")
    refuse_undoing(options)
    refuse_alone(options, format_given=given is click.core.ParameterSource.COMMANDLINE)
    if options["hook"] and given is click.core.ParameterSource.DEFAULT:
        options["output_format"] = "concise"
    today = options["today"] or date.today()
    done = _judged(options, today, data, language)
    outcomes = (of_plans if options["hook"] else without_frames)(done.outcomes)
    if not any(outcome.run.is_plan for outcome in outcomes):
        return 0 if options["hook"] else _no_plan(outcomes, options, data)
    refuse_idle_baseline(options, outcomes)
    refuse_overwriting(options, outcomes)
    results = [outcome.run.result for outcome in outcomes]
    if not any(sum(result.examined.values()) or result.findings for result in results):
        raise CannotRun(catalogue(language).say("cli.nothing-in-force"))
    telling = _telling(outcomes, options, data, today, time.perf_counter() - started)
    _tell(done, telling, options)
    named = options["fail_on"] is not None
    code = exit_code(outcomes, severity(options["fail_on"]) if named else None, named=named)
    return 0 if options["exit_zero"] and code == 1 else code


def _judged(options: Mapping[str, Any], today: date, data: Shipped, language: str) -> Judged:
    """What the options ask for.

    Raises:
        CannotRun: it cannot be done, in a sentence.
    """
    from smlint.cli.fixing import judged  # noqa: PLC0415
    from smlint.engine.overrides import UnknownSelectorError  # noqa: PLC0415
    from smlint.engine.targets import NoSuchPathError, UnreadTypeError  # noqa: PLC0415
    from smlint.engine.unusable import SettingsError  # noqa: PLC0415
    from smlint.source.archive import GitError  # noqa: PLC0415
    from smlint.source.walk import TooManyFilesError  # noqa: PLC0415

    try:
        with undisturbed(), watching(options) as watch:
            return judged(options, today, replace(overrides(options), watch=watch), data)
    except GitError as error:
        raise refused(error, language) from None
    except NoSuchPathError as error:
        words = catalogue(language).say("cli.no-such-path", path=_neutral(error.path))
        raise CannotRun(words) from None
    except TooManyFilesError as error:
        raise CannotRun(too_many(error, language)) from None
    except UnreadTypeError as error:
        words = catalogue(language).say("cli.unread-type", path=_neutral(error.path))
        raise CannotRun(words) from None
    except SettingsError as error:
        raise CannotRun(told(error, data, language)) from None
    except UnknownSelectorError as error:
        raise unknown(error, language) from None


@contextmanager
def undisturbed() -> Iterator[None]:
    """Without the collector of cycles: a run is short, makes none, and keeps what it reads. Its
    walks through a large plan take a quarter of the time.
    """
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


def too_many(error: TooManyFilesError, language: str) -> str:
    """That a folder is too large to be looked through, and what to name instead."""
    folder = _neutral(error.folder.as_posix())
    return catalogue(language).say("cli.too-many-files", path=folder, most=error.most)


def _no_plan(outcomes: tuple[Outcome, ...], options: Mapping[str, Any], data: Shipped) -> int:
    """Nothing here is a plan's: say how to start. A green run that looked at nothing would lie."""
    language = options["lang"] or outcomes[0].settings.messages
    words = catalogue(language)
    stands_in = options["stdin_filename"]
    paths = options["paths"] if stands_in is None else (stands_in,)
    if not paths:
        click.echo(words.say("cli.no-plan"), err=True)
    for outcome, path in zip(outcomes, paths, strict=False):
        said = _what_it_is(outcome.run.result, path, data, language)
        key = "cli.no-strategy" if outcome.run.result.found else "cli.no-plan-at"
        if outcome.run.result.root == "." and not outcome.run.result.found:
            key = "cli.no-plan"
        what = outcome.run.result.said
        if what is not None:
            key = what.key
        given = {} if what is None else what.args
        click.echo(said or words.say(key, path=_neutral(path), **given), err=True)
    return USAGE


def _what_it_is(result: Result, path: str, data: Shipped, language: str) -> str:
    """What a finding says of a document in which nothing was judged: it is a template."""
    finding = next((each for each in result.findings if each.rule == TEMPLATE), None)
    if finding is None:
        return ""
    told_so = data.rules.text(finding.rule, finding.message, language)
    return f"{_neutral(path)}: {catalogue(language).fill(told_so.template, finding.args)}"


def _tell(done: Judged, telling: Telling, options: Mapping[str, Any]) -> None:
    from smlint.cli.fixing import print_diff  # noqa: PLC0415
    from smlint.report import REPORTERS  # noqa: PLC0415

    if options["diff"]:
        print_diff(done, telling)
    else:
        report = REPORTERS[options["output_format"]](telling)
        click.echo(report, nl=False, color=telling.color)
    plain = replace(telling, color=False)
    for path, name in options["output"]:
        write_report(path, REPORTERS[name](plain), telling.language)
    shared = summary_file(os.environ) if options["output_format"] == "github" else {}
    for path, name in shared.items():
        write_report(path, REPORTERS[name](plain), telling.language, add=True)


def _telling(
    outcomes: tuple[Outcome, ...],
    options: Mapping[str, Any],
    data: Shipped,
    today: date,
    seconds: float,
) -> Telling:
    from smlint.report import Telling  # noqa: PLC0415

    texts = {
        (outcome.run.result.root, path): text
        for outcome in outcomes
        for path, text in outcome.run.texts.items()
    }

    def line(root: str, path: str, number: int) -> str | None:
        text = texts.get((root, path))
        return text.line(number) if text is not None and text.has_line(number) else None

    return Telling(
        results=tuple(outcome.run.result for outcome in outcomes),
        rules=data.rules.with_own(_own(outcomes)),
        own={outcome.run.result.root: outcome.rules for outcome in outcomes},
        line=line,
        today=today,
        version=__version__,
        language=options["lang"] or outcomes[0].settings.messages,
        seconds=seconds,
        width=min(shutil.get_terminal_size((100, 24)).columns, WIDEST),
        color=wants_color(options["color"], sys.stdout),
        verbose=options["verbose"],
        quiet=options["quiet"],
        only_mends=options["hook"] and options["fix"] and options["exit_zero"],
        statistics=options["statistics"],
        show_files=options["show_files"],
        show_entities=options["show_entities"],
        show_skipped=options["show_skipped"],
    )


def _own(outcomes: tuple[Outcome, ...]) -> tuple[Rule, ...]:
    """The rules that plans bring along; of two with one id the first plan's."""
    own = {rule.id: rule for each in reversed(outcomes) for rule in each.rules if rule.file}
    return tuple(own.values())


def _neutral(text: str) -> str:
    from smlint.report import neutral  # noqa: PLC0415

    return neutral(text)
