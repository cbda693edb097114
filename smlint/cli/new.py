"""``smlint new``: write something new to fill in."""

from __future__ import annotations

import os
import posixpath
from pathlib import Path
from typing import TYPE_CHECKING

import click

from smlint.base.guide import LANGUAGES
from smlint.cli.choosing import told
from smlint.cli.options import CannotRun
from smlint.i18n import Catalogue, catalogue

if TYPE_CHECKING:
    from smlint.engine.new_rule import NewRule

KINDS = ("rule",)


@click.command(name="new", context_settings={"auto_envvar_prefix": "SMLINT"})
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("name")
@click.option("--lang", type=click.Choice(LANGUAGES), help="The language.")
def command(kind: str, name: str, lang: str | None) -> int:
    """Write a new rule of your own, for the plan here: smlint new rule NAME.

    The file is a rule that works and finds nothing yet; its bad example fails until you have put
    your check in. What is there already is never changed.
    """
    from smlint.engine.new_rule import BadNameError, new_rule  # noqa: PLC0415
    from smlint.engine.shipped import shipped  # noqa: PLC0415
    from smlint.engine.targets import targets  # noqa: PLC0415
    from smlint.engine.unusable import SettingsError  # noqa: PLC0415
    from smlint.report import neutral  # noqa: PLC0415

    del kind  # there is one
    data, words = shipped(), catalogue(lang or "en")
    try:
        new = new_rule(name, targets((), Path.cwd())[0], data, lang)
    except BadNameError as error:
        raise CannotRun(words.say(error.key, name=neutral(error.name))) from None
    except SettingsError as error:
        raise CannotRun(told(error, data, words.language)) from None
    _write(new, words)
    return 0


def _write(new: NewRule, words: Catalogue) -> None:
    """Write the files, and say what to do next."""
    from smlint.report import neutral  # noqa: PLC0415
    from smlint.source.create import OutsideError, create  # noqa: PLC0415

    path, text = new.rule
    shown = neutral(_from_here(new.top, path))
    try:
        if not create(new.top, path, text):
            raise CannotRun(words.say("new.exists", path=shown))
        helped = create(new.top, *new.schema)
    except (OutsideError, OSError):
        raise CannotRun(words.say("new.unwritable", path=shown)) from None
    click.echo(words.say("new.wrote", path=shown, folder=posixpath.dirname(shown)))
    if helped:
        schema = neutral(_from_here(new.top, new.schema[0]))
        click.echo(words.say("new.schema", path=schema))
    if not new.named:
        click.echo(words.say("new.settings", line=f"rules: [{new.folder}]"))


def _from_here(top: Path, path: str) -> str:
    """A path as people would type it here."""
    return posixpath.normpath(Path(os.path.relpath(top / path)).as_posix())
