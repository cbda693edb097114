"""What is still open in many elements, told once with every place.

A plan that was just begun may hold forty marks. Each is a finding of its own: for programs, for a
baseline, for whoever excuses one of them. People read what is open in a dozen goals as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from smlint.base.result import Result
from smlint.i18n import catalogue
from smlint.report.field_names import names_in
from smlint.report.model import Telling
from smlint.report.summary import KINDS
from smlint.report.told import Told, tell_all

MOST_ALONE = 1
"""So many elements in which the same is open are told of one by one."""

Family = tuple[str, ...]


def tell_together(telling: Telling, result: Result) -> list[Told]:
    """All findings of a result in words, in their order; where the same field is open in several
    elements of a kind, all of them as one, where the first stands.
    """
    families: dict[Family, list[Told]] = {}
    for at, each in enumerate(tell_all(telling, result)):
        families.setdefault(_family(result, each) or (str(at),), []).append(each)
    return [one for family in families.values() for one in _told(telling, family)]


def _told(telling: Telling, family: list[Told]) -> Iterable[Told]:
    if len(family) <= MOST_ALONE:
        return family
    first, *others = family
    return (replace(first, message=_sentence(telling, family), same=_places(others)),)


def _family(result: Result, told: Told) -> Family | None:
    """What marks have in common that are told together: the kind of element and the field."""
    note, kind = result.fields.get(told.finding.fingerprint), _kind(told)
    if note is None or not note.asks or kind not in KINDS:
        return None
    return (told.finding.rule, kind, note.name)


def _sentence(telling: Telling, family: list[Told]) -> str:
    """What is open, and in how many elements."""
    finding, words = family[0].finding, catalogue(telling.language)
    names = names_in(finding, telling.language)
    field = {"field": finding.args.get("field", "")}
    counted = words.say(f"count.{_kind(family[0])}", n=len(family))
    return words.say("alike.open", what=counted, **(field if names is None else names.args(field)))


def _places(others: Iterable[Told]) -> str:
    """Every place but the first one: ``goals.yaml:24, 41; more.yaml:3``."""
    files = groupby(others, key=lambda each: each.path)
    return "; ".join(f"{path}:{', '.join(_lines(found))}" for path, found in files)


def _lines(found: Iterable[Told]) -> Iterator[str]:
    return (str(each.finding.span.start.line) for each in found)


def _kind(told: Told) -> str:
    return told.finding.subject.partition(":")[0]
