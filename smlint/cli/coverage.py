"""``smlint coverage``: which rules answer which claim of the guide."""

from __future__ import annotations

import json
import shutil
import sys

import click

from smlint.base.guide import LANGUAGES
from smlint.cli.choosing import rules_here
from smlint.cli.options import wants_color

WIDEST = 100


@click.command(name="coverage", context_settings={"auto_envvar_prefix": "SMLINT"})
@click.option(
    "--output-format", type=click.Choice(("text", "json")), default="text", help="How to tell it."
)
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="The language.")
@click.option(
    "--color",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    help="Whether to colour.",
)
def command(output_format: str, lang: str, color: str) -> int:
    """Show claim by claim, step by step, which rules answer the guide that smlint is built on.

    What no rule can decide is asked of people; what nothing answers has its reason. The rules of
    the plan here are shown with the others.
    """
    from smlint.report import Style, coverage  # noqa: PLC0415

    book = rules_here(lang)
    if output_format == "json":
        click.echo(json.dumps(coverage.as_data(book, lang), indent=2, ensure_ascii=False))
        return 0
    width = min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST)
    painted = wants_color(color, sys.stdout)
    text = coverage.coverage(book, lang, width, Style(painted))
    click.echo(text, nl=False, color=painted)
    return 0
