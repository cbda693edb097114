"""What comes with smlint, as one plan changes it: names in Markdown, word lists, its own rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from smlint.config.settings import Headings, Settings
from smlint.engine.shipped import Shipped
from smlint.plan.aliases import renamed
from smlint.plan.found.names.known import FoundNames
from smlint.rules.book import RuleBook
from smlint.rules.changes import changed
from smlint.rules.definition import Rule
from smlint.rules.lexicon import load_lexicons

_OWN = "smlint.yaml"


def tailored(shipped: Shipped, settings: Settings, rules: tuple[Rule, ...] = ()) -> Shipped:
    """The shipped data for a plan with these settings and these rules of its own; the same where
    they change nothing.
    """
    headings, book = settings.headings, shipped.rules.with_own(rules)
    if settings.headings == Headings() and not settings.lexicons:
        return replace(shipped, rules=book) if rules else shipped
    model = renamed(shipped.model, headings.kinds, headings.fields)
    lexicon, found_names = shipped.lexicon, shipped.found_names
    if settings.lexicons:
        book = replace(book, lexicons=changed(book.lexicons, settings.lexicons))
        lexicon = load_lexicons(book.lexicons)
    if headings.found or headings.columns:
        own = {name: list(names) for name, names in headings.found.items()}
        columns = {role: list(names) for role, names in headings.columns.items()}
        found_names = FoundNames.of({**book.headings, _OWN: {**own, "columns": columns}})
    return replace(shipped, model=model, rules=book, lexicon=lexicon, found_names=found_names)


def found_lists(book: RuleBook) -> tuple[Mapping[str, None], Mapping[str, None]]:
    """The lists of names for documents read as found, and the roles of their columns."""
    lists: dict[str, None] = {}
    columns: dict[str, None] = {}
    for names in book.headings.values():
        lists.update(dict.fromkeys(name for name, each in names.items() if isinstance(each, list)))
        columns.update(dict.fromkeys(names.get("columns", {})))
    return lists, columns
