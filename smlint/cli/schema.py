"""``smlint schema``: print one JSON Schema, for an editor or another tool."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from smlint.base.guide import LANGUAGES
from smlint.base.text import closest
from smlint.cli import completing
from smlint.cli.options import CannotRun
from smlint.i18n import Catalogue, catalogue

if TYPE_CHECKING:
    from smlint.plan.model import Field


@click.command(name="schema", context_settings={"auto_envvar_prefix": "SMLINT"})
@click.argument("kind", required=False, shell_complete=completing.kinds)
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="The language.")
def command(kind: str | None, lang: str) -> int:
    """Print the JSON Schema of KIND (goal, settings...), or list the kinds.

    The schema needs no other file: save it wherever your editor looks for it. The kind "document"
    is for a file of any kind. Of one field (metric.family) its words are listed.
    """
    from smlint.engine.shipped import shipped  # noqa: PLC0415
    from smlint.report import neutral  # noqa: PLC0415
    from smlint.schema.bundle import bundled, names  # noqa: PLC0415

    schemas, words = shipped().schemas, catalogue(lang)
    known = names(schemas)
    if kind is None:
        width = max(map(len, known))
        for name in known:
            click.echo(f"{name:<{width}}  {words.say(f'kind.{name}')}")
        click.echo()
        click.echo(words.say("schema.count", n=len(known), kind=known[0]))
        return 0
    field = shipped().model.field(kind)
    if field is not None:
        _tell_values(field, words)
        return 0
    if kind not in known:
        guess = closest(kind, known)
        key = "cli.unknown-schema" if guess is None else "cli.unknown-schema-guess"
        raise CannotRun(words.say(key, kind=neutral(kind), guess=guess or ""))
    click.echo(json.dumps(bundled(schemas, kind), ensure_ascii=False, indent=2))
    return 0


def _tell_values(field: Field, words: Catalogue) -> None:
    """The words of an enumeration, in another language than that of YAML each with what a page may
    call it; else the field's example.
    """
    values = tuple(dict.fromkeys(field.values.values()))
    told = {each: field.words.get(each, {}).get(words.language, each) for each in values}
    width = max(map(len, values), default=0)
    for value, word in told.items():
        click.echo(value if word == value else f"{value:<{width}}  {word}")
    if any(word != value for value, word in told.items()):
        click.echo()
        click.echo(words.say("schema.words"))
    if not values:
        click.echo(field.example)
