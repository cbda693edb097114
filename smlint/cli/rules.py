"""``smlint rules``: list the rules."""

from __future__ import annotations

import json
from typing import Any

import click

from smlint.base.guide import LANGUAGES
from smlint.cli.choosing import rules_here
from smlint.cli.options import CannotRun, Selectors
from smlint.i18n import catalogue


@click.command(name="rules", context_settings={"auto_envvar_prefix": "SMLINT"})
@click.argument("selectors", nargs=-1, type=Selectors())
@click.option(
    "--output-format", type=click.Choice(("text", "json")), default="text", help="How to tell it."
)
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="The language.")
def command(selectors: tuple[tuple[str, ...], ...], output_format: str, lang: str) -> int:
    """List the rules, or those that SELECTORS choose (SM1, goals, starter, article...)."""
    book = rules_here(lang)
    words = catalogue(lang)
    chosen = {rule.id for rule in book} if not selectors else set()
    for word in (word for each in selectors for word in each):
        found = book.select(word)
        if found is None:
            raise CannotRun(words.say("cli.unknown-selector", selector=word))
        chosen |= found
    rows: list[dict[str, Any]] = [
        {
            "id": rule.id,
            "name": rule.name,
            "step": rule.step,
            "profile": rule.profile,
            "severity": max(each.severity for each in rule.messages.values()).word,
            "source": list(rule.source),
            "title": rule.title[lang],
        }
        for rule in book
        if rule.id in chosen
    ]
    if output_format == "json":
        click.echo(json.dumps({"version": 1, "rules": rows}, indent=2, ensure_ascii=False))
        return 0
    width = max((len(row["name"]) for row in rows), default=0)
    step = ""
    for row in rows:
        if row["step"] != step:
            step = row["step"]
            click.echo(
                f"\n{words.say(f'step.{step}')}"
                if row is not rows[0]
                else words.say(f"step.{step}")
            )
        line = f"  {row['id']}  {row['name']:<{width}}  {row['profile']:<8}  {row['title']}"
        click.echo(line)
    click.echo()
    click.echo(words.say("rules.count", n=len(rows), rule=rows[0]["id"] if rows else "SM101"))
    return 0
