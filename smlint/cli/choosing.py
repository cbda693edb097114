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
    from smlint.engine.session import Overrides
    from smlint.engine.shipped import Shipped
    from smlint.engine.unusable import SettingsError

SEVERITIES = ("error", "warning", "info", "never")

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--profile", type=click.Choice(PROFILES), help="Which rules are in force."),
    click.option("--select", type=Selectors(), help="Only these rules, not the profile's."),
    click.option(
        "--ignore", type=Selectors(), help="Not these rules, instead of the plan's choice."
    ),
    click.option("--extend-select", type=Selectors(), help="These rules as well."),
    click.option("--extend-ignore", type=Selectors(), help="Not these rules either."),
    click.option("--fail-on", type=click.Choice(SEVERITIES), help="What makes the exit code 1."),
    click.option("--config", type=click.Path(path_type=Path), help="Another settings file."),
    click.option("--isolated", is_flag=True, help="Read no settings file."),
    click.option("--lang", type=click.Choice(LANGUAGES), help="The language of the output."),
)


def choosing(command: Command) -> Command:
    """Give a command the options that settings may be overridden with."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def overrides(options: Mapping[str, Any], data: Shipped) -> Overrides:
    """What the options say over smlint.yaml.

    Raises:
        CannotRun: a selector means nothing.
    """
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
        suppressions=not options.get("no_suppressions"),
        config=options["config"],
        isolated=options["isolated"],
    )


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
        else:
            sentence = words.say(seen.key, **seen.args)
        start = seen.span.start
        path = posixpath.normpath(posixpath.join(error.root, seen.span.path))
        lines.append(guarded(f"{neutral(path)}:{start.line}:{start.column}: {neutral(sentence)}"))
    return "\n".join(lines)


def _known(selector: str, data: Shipped, language: str) -> None:
    """Refuse a selector that means nothing: a run that looks at nothing is a failure."""
    from smlint.report import neutral  # noqa: PLC0415

    if data.rules.select(selector) is not None:
        return
    words, guess = catalogue(language), data.rules.guess(selector)
    shown = neutral(selector)
    if guess is None:
        raise CannotRun(words.say("cli.unknown-selector", selector=shown))
    raise CannotRun(words.say("cli.unknown-selector-guess", selector=shown, guess=guess))
