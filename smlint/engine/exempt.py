"""Applies the exceptions of smlint.yaml: entries of ``ignore:`` with elements, a day, a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from smlint.base.finding import Arg, Finding, Observation
from smlint.base.text import closest
from smlint.config.settings import Exemption, Written
from smlint.engine.switch import Switch, day_of
from smlint.plan.graph import Plan
from smlint.rules.book import RuleBook


def faults(exemptions: Iterable[Exemption], plan: Plan) -> Iterator[Observation]:
    """What is wrong with the exceptions themselves."""
    known = {name for names in _names(plan) for name in names}
    for each in exemptions:
        word, _span = each.rule
        if not each.because:
            args: dict[str, Arg] = {"rules": (word,)}
            yield Observation(
                "suppression-without-reason", "because", each.place, anchor=word, args=args
            )
        if each.until is not None and day_of(each.until[0]) is None:
            text, span = each.until
            yield Observation(
                "suppression-expired", "no-day", span, anchor=word, args={"text": text}
            )
        for element in each.elements:
            if element[0] not in known:
                yield _unknown(element, word, plan)


def switches(
    exemptions: Iterable[Exemption], plan: Plan, book: RuleBook, today: date
) -> Iterator[Switch]:
    """A switch for every element of every exception; none where rule or element mean nothing."""
    known = {name for names in _names(plan) for name in names}
    about = _About(plan)
    for each in exemptions:
        rules = book.select(each.rule[0])
        if rules is None or (each.until is not None and day_of(each.until[0]) is None):
            continue
        expired = _expired(each, today)
        elements = [element for element in each.elements if element[0] in known]
        for element in elements if each.elements else (None,):
            yield _switch(each, rules, expired, about, element)


def _switch(
    each: Exemption,
    rules: frozenset[str],
    expired: Observation | None,
    about: _About,
    element: Written | None,
) -> Switch:
    word, span = each.rule
    until = None if each.until is None else day_of(each.until[0])
    args: dict[str, Arg] = {"rule": word}
    if element is None:
        unused = Observation("suppression-unused", "whole", span, anchor=word, args=args)
        return Switch(rules, each.because, each.place, lambda _: True, unused, expired, until)
    name, place = element

    def here(finding: Finding) -> bool:
        return name in about.names(finding)

    args["element"] = name
    unused = Observation("suppression-unused", "element", place, anchor=word, args=args)
    return Switch(rules, each.because, each.place, here, unused, expired, until)


def _expired(each: Exemption, today: date) -> Observation | None:
    day = None if each.until is None else day_of(each.until[0])
    if each.until is None or day is None or day >= today:
        return None
    word = each.rule[0]
    args: dict[str, Arg] = {"rule": word, "until": day}
    return Observation("suppression-expired", "over", each.until[1], anchor=word, args=args)


@dataclass(frozen=True, slots=True)
class _About:
    """Tells which elements a finding is about; asked for many exceptions, it looks once."""

    plan: Plan
    known: dict[int, frozenset[str]] = field(default_factory=dict)

    def names(self, finding: Finding) -> frozenset[str]:
        """The names of the finding's element, and of those around it."""
        if id(finding) not in self.known:
            self.known[id(finding)] = frozenset(self.look(finding)) - {""}
        return self.known[id(finding)]

    def look(self, finding: Finding) -> Iterator[str]:
        yield from (finding.subject, finding.subject.partition(":")[2])
        part = self.plan.part_about(finding.span, finding.pointer)
        if part is None:
            return
        pointer = finding.pointer[len(part.document.base) :]
        for entity in part.entities:
            inside = entity.origin.pointer
            if pointer[: len(inside)] == inside:
                yield from (entity.subject, entity.id)


def _names(plan: Plan) -> Iterator[tuple[str, str]]:
    return ((entity.subject, entity.id) for entity in plan.entities if entity.id)


def _unknown(element: Written, rule: str, plan: Plan) -> Observation:
    name, span = element
    kind, _, bare = name.rpartition(":")
    ids = [entity.id for entity in plan.entities if entity.id and kind in ("", entity.kind)]
    guess = closest(bare, ids) or closest(name, [subject for subject, _id in _names(plan)])
    args: dict[str, Arg] = {"element": name, "rule": rule}
    if guess is None:
        return Observation("suppression-unused", "no-element", span, anchor=rule, args=args)
    args["guess"] = f"{kind}:{guess}" if kind and ":" not in guess else guess
    return Observation("suppression-unused", "element-guess", span, anchor=rule, args=args)
