"""``smlint explain``: what a rule asks, why, and how to satisfy it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from smlint.base.guide import LANGUAGES
from smlint.cli import completing
from smlint.cli.choosing import plan_rules_here, told
from smlint.cli.options import CannotRun, Day
from smlint.config.settings import PROFILES
from smlint.i18n import Catalogue, catalogue

if TYPE_CHECKING:
    from smlint.engine.arithmetic import Arithmetic
    from smlint.engine.own_rules import OwnRules
    from smlint.engine.session import Outcome
    from smlint.report.explained import Explained
    from smlint.rules.book import RuleBook
    from smlint.rules.definition import Rule

WIDEST = 92


@click.command(name="explain", context_settings={"auto_envvar_prefix": "SMLINT"})
@click.argument("rule", shell_complete=completing.rules)
@click.argument("path", required=False, type=click.Path())
@click.option("--profile", type=click.Choice(PROFILES), help="Which rules are in force.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="The language.")
@click.option("--today", type=Day(), help="The day to judge the plan at PATH on.")
def command(rule: str, path: str | None, profile: str | None, lang: str, today: date | None) -> int:
    """Explain RULE, an id or a name: what it asks, why, examples, how to switch it off.

    With PATH, what it looks at and finds in that plan, and by what arithmetic. A number of the
    guide (1.6M) instead of a rule tells what the guide says there and which rules answer it, and
    the id of a question for people (RP5) what is asked.
    """
    from smlint.report import neutral  # noqa: PLC0415
    from smlint.report.explain import claim_page, prompt_page, rule_page  # noqa: PLC0415
    from smlint.report.neutral import guarded  # noqa: PLC0415

    words = catalogue(lang)
    day = today or date.today()
    outcomes = () if path is None else _judged(path, day, profile, lang)
    here, own = plan_rules_here(lang)
    book = outcomes[0].rules if outcomes else here
    width = min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST)
    name = rule.strip().upper()
    found, claim = book.find(rule), book.claims.get(name)
    prompt = next((each for each in book.prompts if each.id == name), None)
    if found is not None:
        lines = [
            *rule_page(found, book, words, width),
            *_on_plans(found, outcomes, day, lang, width),
        ]
    elif claim is not None:
        lines = list(claim_page(claim, book, words, width))
    elif prompt is not None:
        lines = list(prompt_page(prompt, book, words, width))
    else:
        raise CannotRun(neutral(_no_rule(rule, book, own, words)))
    click.echo("\n".join(map(guarded, lines)))
    return 0


def _no_rule(name: str, book: RuleBook, own: OwnRules, words: Catalogue) -> str:
    """Why nothing can be explained under a name."""
    file, guess = own.broken(name), book.guess(name)
    if file:
        return words.say("cli.broken-rule", rule=name, file=file)
    if book.select(name) is not None:
        return words.say("cli.several-rules", rule=name)
    key = "cli.unknown-rule" if guess is None else "cli.unknown-rule-guess"
    return words.say(key, rule=name, guess=guess or "")


def _judged(path: str, today: date, profile: str | None, lang: str) -> tuple[Outcome, ...]:
    """The plan at a path, judged."""
    from smlint.engine.overrides import Overrides  # noqa: PLC0415
    from smlint.engine.session import check  # noqa: PLC0415
    from smlint.engine.shipped import shipped  # noqa: PLC0415
    from smlint.engine.targets import NoSuchPathError, UnreadTypeError  # noqa: PLC0415
    from smlint.engine.unusable import SettingsError  # noqa: PLC0415
    from smlint.report import neutral  # noqa: PLC0415

    words, data = catalogue(lang), shipped()
    try:
        outcomes = check([path], Path.cwd(), today, Overrides(profile=profile), data)
    except NoSuchPathError as error:
        raise CannotRun(words.say("cli.no-such-path", path=neutral(error.path))) from None
    except UnreadTypeError as error:
        raise CannotRun(words.say("cli.unread-type", path=neutral(error.path))) from None
    except SettingsError as error:
        raise CannotRun(told(error, data, lang)) from None
    if not any(outcome.run.is_plan for outcome in outcomes):
        raise CannotRun(words.say("cli.no-plan-at", path=neutral(path)))
    return outcomes


def _on_plans(
    rule: Rule, outcomes: tuple[Outcome, ...], today: date, lang: str, width: int
) -> Iterator[str]:
    from smlint.report.explained import explained  # noqa: PLC0415

    for outcome in outcomes:
        yield ""
        yield from explained(_explained(rule, outcome, today), catalogue(lang), width)


def _explained(rule: Rule, outcome: Outcome, today: date) -> Explained:
    from smlint.engine.arithmetic import RULES, arithmetic  # noqa: PLC0415
    from smlint.engine.force import in_force  # noqa: PLC0415
    from smlint.engine.plan_phase import limits_of  # noqa: PLC0415
    from smlint.engine.run import stands_at  # noqa: PLC0415
    from smlint.report.explained import Explained  # noqa: PLC0415

    settings, book, plan = outcome.settings, outcome.rules, outcome.run.plan
    paths = outcome.run.paths
    steps = (
        arithmetic(plan, settings, book, rule.id, today)
        if plan is not None and rule.id in RULES
        else ()
    )
    return Explained(
        rule,
        outcome.run.result,
        settings.profile,
        rule.id in {each.id for each in in_force(settings, book)},
        limits_of(rule, settings),
        tuple(step for step in steps if not paths or stands_at(_file_of(step), paths)),
    )


def _file_of(step: Arithmetic) -> str:
    return step.objective.origin.document.path
