"""What comes with smlint itself: kinds, schemas, rules, word lists, closed platforms."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from smlint import checks
from smlint.plan.found.document import FoundNames
from smlint.plan.model import Model, load_model
from smlint.rules.answer_words import AnswerWords, load_answers
from smlint.rules.book import RuleBook
from smlint.rules.lexicon import Lexicon, load_lexicons
from smlint.rules.load import compile_rules, load_rules
from smlint.rules.platforms import Platforms, load_platforms
from smlint.schema.store import Schemas, load_schemas
from smlint.source.resources import compiled_rules, data_folder, keep_rules, kept_rules


@dataclass(frozen=True, slots=True)
class Shipped:
    """The data that every run needs; read once a process."""

    model: Model
    schemas: Schemas
    rules: RuleBook
    lexicon: Lexicon
    platforms: Platforms
    found_names: FoundNames
    answers: Mapping[str, AnswerWords]


@lru_cache(maxsize=1)
def shipped() -> Shipped:
    """Read what comes with smlint.

    Raises:
        LookupError, OSError, ValueError: the installation is damaged.
    """
    checks.register()
    schemas = data_folder("schemas")
    book = load_rules(_rules(data_folder("rules")))
    return Shipped(
        load_model(schemas),
        load_schemas(schemas),
        book,
        load_lexicons(book.lexicons),
        load_platforms(book.platforms),
        FoundNames.of(book.headings),
        load_answers(book.answers),
    )


def _rules(folder: Path) -> bytes:
    """All rules as one JSON text: a wheel's, or a checkout's, read once a change."""
    compiled = compiled_rules() or kept_rules()
    if compiled is None:
        compiled = json.dumps(compile_rules(folder), ensure_ascii=False).encode()
        keep_rules(compiled)
    return compiled
