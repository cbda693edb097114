"""What comes with smlint itself: kinds, schemas, rules, word lists, closed platforms."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from smlint import checks
from smlint.plan.found import FoundNames
from smlint.plan.model import Model, load_model
from smlint.rules.book import RuleBook
from smlint.rules.lexicon import Lexicon, load_lexicons
from smlint.rules.load import load_rules
from smlint.rules.platforms import Platforms, load_platforms
from smlint.schema.store import Schemas, load_schemas
from smlint.source.resources import compiled_rules, data_folder


@dataclass(frozen=True, slots=True)
class Shipped:
    """The data that every run needs; read once a process."""

    model: Model
    schemas: Schemas
    rules: RuleBook
    lexicon: Lexicon
    platforms: Platforms
    found_names: FoundNames


@lru_cache(maxsize=1)
def shipped() -> Shipped:
    """Read what comes with smlint.

    Raises:
        LookupError, OSError, ValueError: the installation is damaged.
    """
    checks.register()
    schemas = data_folder("schemas")
    book = load_rules(data_folder("rules"), compiled_rules())
    return Shipped(
        load_model(schemas),
        load_schemas(schemas),
        book,
        load_lexicons(book.lexicons),
        load_platforms(book.platforms),
        FoundNames.of(book.headings),
    )
