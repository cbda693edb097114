"""What a run found, told: one reporter a format, each a pure function from data to text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module

from smlint.report.model import Lines as Lines
from smlint.report.model import RuleText as RuleText
from smlint.report.model import RuleTexts as RuleTexts
from smlint.report.model import Telling as Telling
from smlint.report.neutral import neutral as neutral
from smlint.report.style import Style as Style

FORMATS = (
    *("text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle"),
    *("rdjson", "markdown", "html", "questions"),
)
"""The formats there are, each a module of that name here."""


def _render(name: str, telling: Telling) -> str:
    """Tell in a format; its module is loaded when it is asked for, since nobody asks for all."""
    told: str = import_module(f"{__name__}.{name}").render(telling)
    return told


REPORTERS: Mapping[str, Callable[[Telling], str]] = {
    name: partial(_render, name) for name in FORMATS
}
"""The formats by the name that ``--output-format`` takes."""
