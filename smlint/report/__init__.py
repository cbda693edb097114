"""What a run found, told: one reporter a format, each a pure function from data to text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from smlint.report import concise, json, markdown, questions, text
from smlint.report.model import Lines as Lines
from smlint.report.model import RuleText as RuleText
from smlint.report.model import RuleTexts as RuleTexts
from smlint.report.model import Telling as Telling
from smlint.report.neutral import neutral as neutral
from smlint.report.style import Style as Style

REPORTERS: Mapping[str, Callable[[Telling], str]] = {
    "text": text.render,
    "concise": concise.render,
    "json": json.render,
    "questions": questions.render,
    "markdown": markdown.render,
}
"""The formats there are, by the name that ``--output-format`` takes."""
