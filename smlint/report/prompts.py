"""The questions for the people who review a plan, on what no machine can decide."""

from __future__ import annotations

from collections.abc import Iterator

from smlint.base.result import Asked, Result
from smlint.i18n import catalogue
from smlint.report.layout import wrap
from smlint.report.model import Telling
from smlint.report.neutral import neutral
from smlint.report.told import from_here

_SHOWN = 3


def prompts(telling: Telling, result: Result, width: int) -> list[str]:
    """A check list, empty where the plan gives nothing to look at."""
    words = catalogue(telling.language)
    if not result.prompts:
        return []
    return [
        *wrap(words.say("prompts.title"), width),
        *(line for each in result.prompts for line in _asked(telling, result, each, width)),
    ]


def _asked(telling: Telling, result: Result, asked: Asked, width: int) -> Iterator[str]:
    words = catalogue(telling.language)
    text = telling.texts(result).prompt(asked.prompt)
    first, *rest = wrap(f"{text.id}  {text.question[telling.language]}", width - 4)
    yield f"[ ] {first}"
    yield from (f"    {line}" for line in (*rest, *wrap(text.why[telling.language], width - 4)))
    places = [
        f"{neutral(from_here(result, span.path))}:{span.start.line}"
        for span in asked.places[:_SHOWN]
    ]
    more = len(asked.places) - len(places)
    if more:
        places.append(words.say("questions.more", n=more))
    yield from (f"    {line}" for line in wrap(", ".join(places), width - 4))
