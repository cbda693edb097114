"""What a shell offers when somebody presses Tab: rules, selectors, kinds, reports.

It is asked with every key, so nothing is loaded here but names. A damaged installation offers
nothing; the command itself says what is wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from smlint.base.guide import STEPS
from smlint.config.settings import PROFILES

if TYPE_CHECKING:
    from smlint.rules.listing import Listed

_ID = "sm"
_ENDINGS = {
    **dict.fromkeys(("text", "concise", "github"), "txt"),
    **dict.fromkeys(("json", "gitlab", "rdjson"), "json"),
    **dict.fromkeys(("junit", "checkstyle"), "xml"),
    **dict.fromkeys(("markdown", "questions"), "md"),
}
"""What the file of a report ends in, where that is not the name of its format."""

Items = list[CompletionItem[str]]


def rules(context: click.Context, parameter: click.Parameter, incomplete: str) -> Items:
    """Rules by their names; by their ids once somebody begins with one."""
    del context, parameter
    return _beginning(incomplete, _rule_words(incomplete))


def selectors(incomplete: str) -> Items:
    """Selectors, for the last of several between commas."""
    before, comma, last = incomplete.rpartition(",")
    from smlint.rules.book import GROUPS  # noqa: PLC0415

    words = (*((word, "") for word in (*STEPS, *PROFILES, *GROUPS)), *_rule_words(last))
    return [
        CompletionItem(f"{before}{comma}{item.value}", help=item.help)
        for item in _beginning(last, words)
    ]


def kinds(context: click.Context, parameter: click.Parameter, incomplete: str) -> Items:
    """What has a schema."""
    del context, parameter
    from smlint.schema.bundle import ENDING, named  # noqa: PLC0415
    from smlint.source.resources import data_folder  # noqa: PLC0415

    try:
        files = [path.name for path in data_folder("schemas").glob(f"*{ENDING}")]
    except (OSError, LookupError):
        return []
    return _beginning(incomplete, ((name, "") for name in named(files)))


def reports(formats: Iterable[str], incomplete: str) -> Items:
    """A format with a file for it, ``sarif:smlint.sarif``."""
    return _beginning(
        incomplete, ((f"{name}:smlint.{_ENDINGS.get(name, name)}", "") for name in formats)
    )


def _rule_words(incomplete: str) -> Iterator[tuple[str, str]]:
    by_id = incomplete[: len(_ID)].casefold() == _ID
    return ((rule.id if by_id else rule.name, rule.title) for rule in _listed())


def _listed() -> tuple[Listed, ...]:
    from smlint.rules.listing import listed  # noqa: PLC0415
    from smlint.source.resources import compiled_rules, data_folder  # noqa: PLC0415

    try:
        return listed(data_folder("rules"), compiled_rules())
    except (OSError, ValueError, LookupError):
        return ()


def _beginning(incomplete: str, words: Iterable[tuple[str, str]]) -> Items:
    start = incomplete.casefold()
    return [
        CompletionItem(word, help=help_text or None)
        for word, help_text in words
        if word.casefold().startswith(start)
    ]
