"""Stages of a plan: as a label before a step ("Month 1", "Jan–Feb"), in the name of a column."""

from __future__ import annotations

import re
from collections.abc import Mapping

from smlint.base.text import folded, heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.times import Times
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Heading, Outline, Paragraph, Prose

_MOST_WORDS = 6
_WORD = re.compile(r"\w+")
_ENDINGS = ("ουσ", "οσ", "ου", "ο", "σ", "es", "s")
_SMALL = ("until_words", "prepositions", "leading_articles", "joiners")


def is_stage(prose: Prose, times: Times) -> bool:
    """Whether words only say when, or which stage it is: "Weeks 1-2", "Phase 3", "by May 2027"."""
    if not 0 < len(prose.text.split()) <= _MOST_WORDS:
        return False
    left = heading_key(times.without(prose)).split()
    units = times.names.of_list("time_units")
    named = {each for each in left if not units.isdisjoint({each, each.removesuffix("s")})}
    counted = set(filter(str.isdigit, left))
    if bool(named) is not bool(counted):
        return False  # "3 posts", "Next phase"
    small = named | counted | frozenset().union(*map(times.names.of_list, _SMALL))
    return small.issuperset(left) and (bool(named) or heading_key(prose.text).split() != left)


def days_of_stages(outline: Outline, times: Times) -> Mapping[str, ScalarNode]:
    """The time that the heading of each stage gives it, by the stage: "Phase 1: Seed (May to
    July)"; none of a stage that two headings have.
    """
    found: dict[str, ScalarNode] = {}
    twice: set[str] = set()
    for block in outline.blocks:
        match block:
            case Heading(prose=prose) | Paragraph(prose=prose, bold=True):
                stage = begins_with_stage(prose.text, times.names)
                time = times.of_heading(prose) if stage else None
            case _:
                continue
        if stage:
            twice |= found.keys() & {stage}
            if time is not None:
                found[stage] = times.node(prose, time)
    return {stage: time for stage, time in found.items() if stage not in twice}


def begins_with_stage(heading: str, names: FoundNames) -> str:
    """The stage with which a heading begins, by its unit and number; empty where it begins with
    none.
    """
    at, stage = _place(_WORD.findall(folded(heading)), names)
    return "" if at else stage


def stage_of(text: str, names: FoundNames) -> str:
    """The stage that the name of a column names, by its unit and number; empty where it names
    none.
    """
    return _place(heading_key(text).split(), names)[1]


def without_stage(text: str, names: FoundNames) -> str:
    """The name of a column without the stage that it is of: "target" of "Phase 1 target" and of
    "Target phase 1"; itself without one.
    """
    words = heading_key(text).split()
    at, stage = _place(words, names)
    return " ".join((*words[:at], *words[at + 2 :])) if stage else text


def _place(words: list[str], names: FoundNames) -> tuple[int, str]:
    """Where a stage stands in words, and its unit and number; empty where none does."""
    units = names.of_list("time_units")
    counted = (at for at in range(len(words) - 1) if words[at + 1].isdigit())
    at = next((at for at in counted if words[at] in units), 0)
    named = len(words) > 1 and words[at] in units and words[at + 1].isdigit()
    return (at, f"{_unit(words[at])} {words[at + 1]}") if named else (0, "")


def _unit(word: str) -> str:
    """A unit without its ending: «φάση» and «φάσης», «έτος» and «έτους» are one."""
    ending = next((each for each in _ENDINGS if word.endswith(each)), "")
    return word.removesuffix(ending)
