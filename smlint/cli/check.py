"""``smlint check``: judge plans, tell what was found."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from smlint import __version__
from smlint.cli.options import LANGUAGES, CannotRun, Day, Selectors, wants_color
from smlint.config.settings import PROFILES
from smlint.i18n import catalogue

if TYPE_CHECKING:
    from smlint.engine.session import Outcome, Overrides
    from smlint.engine.settings import SettingsError
    from smlint.engine.shipped import Shipped

FORMATS = ("text", "concise", "json")
SEVERITIES = ("error", "warning", "info", "never")
USAGE = 2
WIDEST = 110


@click.command(
    name="check", context_settings={"auto_envvar_prefix": "SMLINT", "max_content_width": 100}
)
@click.argument("paths", nargs=-1, type=click.Path())
@click.option("--output-format", type=click.Choice(FORMATS), default="text", help="How to tell it.")
@click.option("--profile", type=click.Choice(PROFILES), help="Which rules are in force.")
@click.option("--select", type=Selectors(), help="Only these rules, not the profile's.")
@click.option("--ignore", type=Selectors(), help="Not these rules, instead of the plan's choice.")
@click.option("--extend-select", type=Selectors(), help="These rules as well.")
@click.option("--extend-ignore", type=Selectors(), help="Not these rules either.")
@click.option("--fail-on", type=click.Choice(SEVERITIES), help="What makes the exit code 1.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever was found.")
@click.option("--config", type=click.Path(path_type=Path), help="Another settings file.")
@click.option("--isolated", is_flag=True, help="Read no settings file.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="The language of the output.")
@click.option("--today", type=Day(), help="The day to judge the plan on.")
@click.option("--no-suppressions", is_flag=True, help="As if no comment switched a rule off.")
@click.option("--statistics", is_flag=True, help="Count the findings of each rule.")
@click.option("--show-files", is_flag=True, help="List what became of each file.")
@click.option("--show-skipped", is_flag=True, help="List the rules that could not judge, and why.")
@click.option(
    "--color",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    help="Whether to colour.",
)
@click.option("--verbose", is_flag=True, help="Tell the SMART line of each objective too.")
def command(**options: Any) -> int:
    """Judge the plan of the current folder, or what PATHS name.

    A folder is judged with all its files, and so is the plan around a file; the findings at PATHS
    are told, the rest is counted. A Markdown document that is no plan of our format is read as
    found.

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 usage, unusable settings or nothing
    to check, 3 a bug of smlint.
    """
    # Imported here, so that --help and --version stay quick.
    from smlint.engine.session import check, exit_code  # noqa: PLC0415
    from smlint.engine.settings import SettingsError, severity  # noqa: PLC0415
    from smlint.engine.shipped import shipped  # noqa: PLC0415
    from smlint.engine.targets import NoSuchPathError  # noqa: PLC0415

    started = time.perf_counter()
    data = shipped()
    language = options["lang"] or "en"
    overrides = _overrides(options, data)
    today = options["today"] or date.today()
    try:
        outcomes = check(options["paths"], Path.cwd(), today, overrides, data)
    except NoSuchPathError as error:
        words = catalogue(language).say("cli.no-such-path", path=_neutral(error.path))
        raise CannotRun(words) from None
    except SettingsError as error:
        raise CannotRun(_told(error, data, language)) from None
    if not any(outcome.run.is_plan for outcome in outcomes):
        return _no_plan(outcomes, options)
    _tell(outcomes, options, data, today, time.perf_counter() - started)
    named = options["fail_on"] is not None
    code = exit_code(outcomes, severity(options["fail_on"]) if named else None, named=named)
    return 0 if options["exit_zero"] and code == 1 else code


def _overrides(options: Mapping[str, Any], data: Shipped) -> Overrides:
    from smlint.engine.session import Overrides  # noqa: PLC0415

    chosen = {
        name: options[name] or () for name in ("select", "ignore", "extend_select", "extend_ignore")
    }
    for words in chosen.values():
        for word in words:
            _known(word, data, options["lang"] or "en")
    return Overrides(
        **chosen,
        profile=options["profile"],
        messages=options["lang"],
        suppressions=not options["no_suppressions"],
        config=options["config"],
        isolated=options["isolated"],
    )


def _known(selector: str, data: Shipped, language: str) -> None:
    """Refuse a selector that means nothing: a run that looks at nothing is a failure."""
    if data.rules.select(selector) is not None:
        return
    words, guess = catalogue(language), data.rules.guess(selector)
    if guess is None:
        raise CannotRun(words.say("cli.unknown-selector", selector=_neutral(selector)))
    raise CannotRun(
        words.say("cli.unknown-selector-guess", selector=_neutral(selector), guess=guess)
    )


def _told(error: SettingsError, data: Shipped, language: str) -> str:
    """A settings file that cannot be used: a line for each fault, with its place."""
    words = catalogue(language)
    lines = []
    for seen in error.seen:
        template = data.rules.text(seen.rule, seen.message, language).template
        start = seen.span.start
        sentence = _neutral(words.fill(template, seen.args))
        lines.append(f"{_neutral(seen.span.path)}:{start.line}:{start.column}: {sentence}")
    return "\n".join(lines)


def _no_plan(outcomes: tuple[Outcome, ...], options: Mapping[str, Any]) -> int:
    """Nothing here is a plan's: say how to start. A green run that looked at nothing would lie."""
    words = catalogue(options["lang"] or outcomes[0].settings.messages)
    if not options["paths"]:
        click.echo(words.say("cli.no-plan"), err=True)
    for outcome, path in zip(outcomes, options["paths"], strict=False):
        key = "cli.no-strategy" if outcome.run.result.found else "cli.no-plan-at"
        click.echo(words.say(key, path=_neutral(path)), err=True)
    return USAGE


def _tell(
    outcomes: tuple[Outcome, ...],
    options: Mapping[str, Any],
    data: Shipped,
    today: date,
    seconds: float,
) -> None:
    from smlint.report import REPORTERS, Telling  # noqa: PLC0415

    texts = {
        (outcome.run.result.root, path): text
        for outcome in outcomes
        for path, text in outcome.run.texts.items()
    }

    def line(root: str, path: str, number: int) -> str | None:
        text = texts.get((root, path))
        return None if text is None else text.line(number)

    color = wants_color(options["color"], sys.stdout)
    telling = Telling(
        results=tuple(outcome.run.result for outcome in outcomes),
        rules=data.rules,
        line=line,
        today=today,
        version=__version__,
        language=options["lang"] or outcomes[0].settings.messages,
        seconds=seconds,
        width=min(shutil.get_terminal_size((100, 24)).columns, WIDEST),
        color=color,
        verbose=options["verbose"],
        statistics=options["statistics"],
        show_files=options["show_files"],
        show_skipped=options["show_skipped"],
    )
    click.echo(REPORTERS[options["output_format"]](telling), nl=False, color=color)


def _neutral(text: str) -> str:
    from smlint.report import neutral  # noqa: PLC0415

    return neutral(text)
