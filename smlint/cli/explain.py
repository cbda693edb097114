"""``smlint explain``: what a rule asks, why, and how to satisfy it."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator

import click

from smlint.base.guide import LANGUAGES
from smlint.cli.choosing import rules_here
from smlint.cli.options import CannotRun
from smlint.i18n import Catalogue, catalogue
from smlint.rules.definition import Example, Rule

WIDEST = 92
SUPPRESSION = "# smlint: ignore[{rule}] -- {reason}"


@click.command(name="explain", context_settings={"auto_envvar_prefix": "SMLINT"})
@click.argument("rule")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="The language.")
def command(rule: str, lang: str) -> int:
    """Explain RULE, an id or a name: what it asks, why, examples, how to switch it off."""
    from smlint.report import neutral  # noqa: PLC0415

    book, words = rules_here(lang), catalogue(lang)
    found = book.find(rule)
    if found is None:
        guess = book.guess(rule)
        key = "cli.unknown-rule" if guess is None else "cli.unknown-rule-guess"
        raise CannotRun(words.say(key, rule=neutral(rule), guess=guess or ""))
    width = min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST)
    click.echo("\n".join(explain(found, words, width)))
    return 0


def explain(rule: Rule, words: Catalogue, width: int) -> Iterator[str]:
    """A rule's page, line by line."""
    language = words.language
    yield f"{rule.id} {rule.name}"
    yield from textwrap.wrap(rule.title[language], width)
    yield ""
    facts = {
        "explain.step": words.say(f"step.{rule.step}"),
        "explain.profile": rule.profile,
        "explain.source": ", ".join(rule.source),
        "explain.aliases": ", ".join(rule.aliases),
        "explain.why": rule.why[language],
        "explain.write": rule.fix[language],
        "explain.ask": rule.ask[language],
        "explain.limits-known": rule.known_limits.get(language, ""),
    }
    labels = {key: words.say(key) for key in facts}
    severities = (words.say(f"severity.{each.severity.word}") for each in rule.messages.values())
    longest = (*labels.values(), *(f"  {word}" for word in severities))
    column = max(len(label) for label in longest) + 2
    for key, fact in facts.items():
        if fact:
            yield from _labelled(labels[key], fact, column, width)
    yield ""
    yield words.say("explain.messages")
    for message in rule.messages.values():
        severity = words.say(f"severity.{message.severity.word}")
        yield from _labelled(f"  {severity}", message.text[language], column, width)
    for name, limit in rule.limits.items():
        text = f"{name}: {limit.default} ({limit.meaning[language]})"
        yield from _labelled(words.say("explain.limits"), text, column, width)
    for key, examples in (("explain.good", rule.good), ("explain.bad", rule.bad)):
        if examples:
            yield ""
            yield words.say(key)
            yield from _example(examples[0])
    yield ""
    comment = SUPPRESSION.format(rule=rule.id, reason="…")
    yield words.say("explain.suppress", comment=comment)


def _labelled(label: str, text: str, column: int, width: int) -> Iterator[str]:
    lines = textwrap.wrap(" ".join(text.split()), max(width - column, 20)) or [""]
    yield f"{label:<{column}}{lines[0]}"
    for line in lines[1:]:
        yield " " * column + line


def _example(example: Example) -> Iterator[str]:
    for path, text in example.files.items():
        if len(example.files) > 1:
            yield f"  {path}"
        for line in text.replace("⟦", "").replace("⟧", "").splitlines():
            yield f"    {line}".rstrip()
