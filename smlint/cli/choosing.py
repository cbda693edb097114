"""The options that choose what is judged and how, for every verb that takes them."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from smlint.base.guide import LANGUAGES
from smlint.cli.options import CannotRun, Selectors
from smlint.config.settings import PROFILES
from smlint.i18n import catalogue

if TYPE_CHECKING:
    from smlint.engine.overrides import Overrides, UnknownSelectorError
    from smlint.engine.own_rules import OwnRules
    from smlint.engine.shipped import Shipped
    from smlint.engine.unusable import SettingsError
    from smlint.rules.book import RuleBook

SEVERITIES = ("error", "warning", "info", "never")

Command = TypeVar("Command", bound=Callable[..., Any])

_RULES = (
    click.option("--profile", type=click.Choice(PROFILES), help="Which rules are in force."),
    click.option("--select", type=Selectors(), help="Only these rules, not the profile's."),
    click.option(
        "--ignore", type=Selectors(), help="Not these rules, instead of the plan's choice."
    ),
    click.option("--extend-select", type=Selectors(), help="These rules as well."),
    click.option("--extend-ignore", type=Selectors(), help="Not these rules either."),
    click.option("--config", type=click.Path(path_type=Path), help="Another settings file."),
    click.option("--isolated", is_flag=True, help="Read no settings file."),
    click.option("--lang", type=click.Choice(LANGUAGES), help="The language of the output."),
)


def choosing(command: Command) -> Command:
    """Give a command the options that settings may be overridden with."""
    named = click.option(
        "--fail-on", type=click.Choice(SEVERITIES), help="What makes the exit code 1."
    )
    return choosing_rules(named(command))


def choosing_rules(command: Command) -> Command:
    """Give a command the options that say by which rules it judges."""
    for option in reversed(_RULES):
        command = option(command)
    return command


def overrides(options: Mapping[str, Any]) -> Overrides:
    """What the options say over smlint.yaml."""
    from smlint.engine.overrides import Overrides  # noqa: PLC0415

    return Overrides(
        select=options["select"] or (),
        ignore=options["ignore"] or (),
        extend_select=options["extend_select"] or (),
        extend_ignore=options["extend_ignore"] or (),
        profile=options["profile"],
        messages=options["lang"],
        suppressions=not options.get("no_suppressions"),
        config=options["config"],
        isolated=options["isolated"],
        baseline=options.get("baseline"),
        known=not options.get("no_suppressions"),
    )


def rules_here(language: str) -> RuleBook:
    """The rules of the plan here, its own included."""
    return plan_rules_here(language)[0]


def plan_rules_here(language: str) -> tuple[RuleBook, OwnRules]:
    """The rules of the plan here, its own included, and what is wrong with those. Where its
    settings cannot be used that is told, and the rules of smlint are there all the same.
    """
    from smlint.engine import session  # noqa: PLC0415
    from smlint.engine.own_rules import OwnRules  # noqa: PLC0415
    from smlint.engine.shipped import shipped  # noqa: PLC0415
    from smlint.engine.unusable import SettingsError  # noqa: PLC0415

    data = shipped()
    try:
        return session.rules_here(Path.cwd(), data)
    except SettingsError as error:
        click.echo(told(error, data, language), err=True)
        return data.rules, OwnRules()


def told(error: SettingsError, data: Shipped, language: str) -> str:
    """A settings file that cannot be used: a line for each fault, with its place."""
    from smlint.base.finding import Observation  # noqa: PLC0415
    from smlint.report.neutral import guarded, neutral  # noqa: PLC0415

    words = catalogue(language)
    lines = []
    for seen in error.seen:
        if isinstance(seen, Observation):
            template = data.rules.text(seen.rule, seen.message, language).template
            sentence = words.fill(template, seen.args)
            if "choices" in seen.args:
                sentence += f" {words.say('cli.choices', choices=seen.args['choices'])}"
        else:
            sentence = words.say(seen.key, **seen.args)
        start = seen.span.start
        path = posixpath.normpath(posixpath.join(error.root, seen.span.path))
        lines.append(guarded(f"{neutral(path)}:{start.line}:{start.column}: {neutral(sentence)}"))
    return "\n".join(lines)


def unknown(error: UnknownSelectorError, language: str) -> CannotRun:
    """The refusal of a selector that means nothing."""
    from smlint.report import neutral  # noqa: PLC0415

    words, shown = catalogue(language), neutral(error.selector)
    if error.guess is None:
        return CannotRun(words.say("cli.unknown-selector", selector=shown))
    return CannotRun(words.say("cli.unknown-selector-guess", selector=shown, guess=error.guess))
