"""``smlint config``: what holds for a plan, or for one file of it, and who set it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from smlint.cli.choosing import choosing, overrides, told, unknown
from smlint.cli.options import CannotRun
from smlint.i18n import Catalogue, catalogue

if TYPE_CHECKING:
    from smlint.engine.effective import Origin, Row, RuleHere, Said
    from smlint.engine.shipped import Shipped
    from smlint.engine.targets import Target

_SETTINGS = {"lang": "messages", "fail_on": "fail-on", "profile": "profile", "select": "select"} | {
    "ignore": "ignore",
    "extend_select": "extend-select",
    "extend_ignore": "extend-ignore",
}
"""The setting that each option overrides."""

_WIDEST = 48  # a longer value pushes its origin to the right


@click.command(
    name="config", context_settings={"auto_envvar_prefix": "SMLINT", "max_content_width": 100}
)
@click.argument("file", required=False, type=click.Path())
@click.option(
    "--output-format", type=click.Choice(("text", "json")), default="text", help="How to tell it."
)
@choosing
@click.pass_context
def command(context: click.Context, /, **options: Any) -> int:
    """Show every setting of the plan here, its value and who set it.

    For a FILE of a plan also the rules that are in force for it, and how severe they are. The
    options are those of "smlint check", so their effect can be seen.
    """
    from smlint.engine.effective import effective, rules_at  # noqa: PLC0415
    from smlint.engine.overrides import UnknownSelectorError  # noqa: PLC0415
    from smlint.engine.session import settings_of  # noqa: PLC0415
    from smlint.engine.shipped import shipped  # noqa: PLC0415
    from smlint.engine.tailored import tailored  # noqa: PLC0415
    from smlint.engine.unusable import SettingsError  # noqa: PLC0415
    from smlint.report.json import dump  # noqa: PLC0415
    from smlint.report.neutral import guarded  # noqa: PLC0415

    data = shipped()
    target = _target(options["file"], options["lang"] or "en")
    language, over = options["lang"] or "en", overrides(options)
    try:
        read = settings_of(target, over, data)
        data = tailored(data, read.settings, read.own.rules)
        over.require_known(data.rules, broken=(read.own,))
    except SettingsError as error:
        raise CannotRun(told(error, data, language)) from None
    except UnknownSelectorError as error:
        raise unknown(error, language) from None
    rows = effective(read, _said(context, options), data)
    path = next(iter(target.named), None)
    rules = () if path is None else rules_at(path, read.settings, data.rules)
    page = _Page(catalogue(read.settings.messages), target, rows, path, rules, data)
    if options["output_format"] == "json":
        click.echo(dump(page.data()), nl=False)
    else:
        lines = page.text(excluded=_excluded(path, read.settings))
        click.echo("\n".join(map(guarded, lines)))
    return 0


def _target(file: str | None, language: str) -> Target:
    from smlint.engine.targets import NoSuchPathError, UnreadTypeError, targets  # noqa: PLC0415
    from smlint.report import neutral  # noqa: PLC0415

    words = catalogue(language)
    try:
        return targets(() if file is None else (file,), Path.cwd())[0]
    except NoSuchPathError as error:
        raise CannotRun(words.say("cli.no-such-path", path=neutral(error.path))) from None
    except UnreadTypeError as error:
        raise CannotRun(words.say("cli.unread-type", path=neutral(error.path))) from None


def _said(context: click.Context, options: dict[str, Any]) -> Said:
    """What options and environment variables say, by setting."""
    from smlint.engine.effective import Origin  # noqa: PLC0415

    found = {}
    for option, setting in _SETTINGS.items():
        value = options[option]
        if value:
            named = context.get_parameter_source(option) is ParameterSource.COMMANDLINE
            dashed = f"--{option.replace('_', '-')}"
            variable = f"{context.auto_envvar_prefix}_{option.upper()}"
            origin = Origin("option", dashed) if named else Origin("environment", variable)
            found[setting] = ((value,) if isinstance(value, str) else tuple(value), origin)
    return found


def _excluded(path: str | None, settings: Any) -> bool:
    from smlint.engine.choose import is_excluded  # noqa: PLC0415

    return path is not None and is_excluded(path, settings)


@dataclass(frozen=True, slots=True)
class _Page:
    words: Catalogue
    target: Target
    rows: tuple[Row, ...]
    path: str | None
    rules: tuple[RuleHere, ...]
    shipped: Shipped

    def data(self) -> dict[str, Any]:
        """The page for programs, version 1."""
        page: dict[str, Any] = {
            "version": 1,
            "root": self.target.shown,
            "settings": [
                {"name": row.name, "value": _plain(row.value), "set_by": self.set_by(row.origin)}
                for row in self.rows
            ],
        }
        if self.path is not None:
            page["file"] = self.here(self.path)
            page["rules"] = [
                {"id": rule.id, "name": rule.name, "severities": list(rule.severities)}
                for rule in self.rules
            ]
        return page

    def text(self, *, excluded: bool) -> Iterator[str]:
        """The page for people, line by line."""
        from smlint.report import neutral  # noqa: PLC0415

        told = [
            (neutral(row.name), neutral(self.value(row)), neutral(self.origin(row.origin)))
            for row in self.rows
        ]
        names = max(len(name) for name, _value, _origin in told)
        values = min(max(len(value) for _name, value, _origin in told), _WIDEST)
        for name, value, origin in told:
            yield f"{name:<{names}}  {value:<{values}}  {origin}"
        if self.path is None:
            return
        path = neutral(self.here(self.path))
        yield ""
        if excluded:
            yield self.words.say("config.excluded", path=path)
        yield self.words.say("config.rules", n=len(self.rules), path=path)
        longest = max((len(rule.name) for rule in self.rules), default=0)
        for rule in self.rules:
            severities = ", ".join(self.words.say(f"severity.{each}") for each in rule.severities)
            yield f"  {rule.id}  {rule.name:<{longest}}  {severities}"

    def value(self, row: Row) -> str:
        """A value as people read it."""
        if row.value is None:
            return self.words.say("config.tell" if row.name == "language" else "config.none")
        return self.words.write(row.value)

    def origin(self, origin: Origin) -> str:
        """Who set it, as people read it."""
        if origin.by == "file":
            return f"{self.here(origin.name)}:{origin.line}"
        return self.words.say(f"config.{origin.by}", name=origin.name)

    def set_by(self, origin: Origin) -> dict[str, Any]:
        if origin.by == "file":
            return {"by": "file", "path": self.here(origin.name), "line": origin.line}
        if origin.by == "default":
            return {"by": "default"}
        return {"by": origin.by, "name": origin.name}

    def here(self, path: str) -> str:
        """A path of the plan from the current folder."""
        return posixpath.normpath(posixpath.join(self.target.shown, path))


def _plain(value: str | int | Decimal | None) -> str | int | float | None:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
