"""docs/own-rules.md: how to write a rule, with the vocabulary from schemas/rule.schema.json."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_EXAMPLE = re.compile(r"Example: `(?P<line>.+)`\Z")


def own_rules_page(schema: Mapping[str, Any], intro: str, end: str) -> str:
    """The whole page.

    Args:
        schema: the schema of a rule.
        intro: what stands above the vocabulary, written by hand.
        end: what stands below it.
    """
    words = schema["$defs"]["predicate"]["properties"]
    rows = (f"| `{word}` | {_said(each)} | `{example(each)}` |" for word, each in words.items())
    table = "\n".join(("| word | it holds when | for example |", "|---|---|---|", *rows))
    return f"{intro.strip()}\n\n## The twelve words\n\n{table}\n\n{end.strip()}\n"


def example(word: Mapping[str, Any]) -> str:
    """How a word is written, in one line."""
    found = _EXAMPLE.search(word["markdownDescription"])
    if found is None:
        raise ValueError(word["title"])
    return found["line"]


def _said(word: Mapping[str, Any]) -> str:
    text: str = word["description"]
    return f"{text[0].lower()}{text[1:]}"
