"""What a plan that was just begun must still be told, and the words that ask for it.

Only what profile ``starter`` needs is asked: the fields that a schema requires, and those whose
absence a rule of that profile tells. The words are the rule's own question.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass

from smlint.config.settings import PROFILES
from smlint.i18n import Catalogue
from smlint.plan.model import Field, Shape
from smlint.plan.open_marks import MARK
from smlint.plan.sheet import Group, Leaf, Many, Named, Part, Written
from smlint.rules.book import RuleBook

STARTER = PROFILES[0]
SEGMENT = "segment"
"""The part of a scope that takes any words."""


@dataclass(frozen=True, slots=True)
class Asks:
    """Knows what is needed, and how to ask for it in one language."""

    book: RuleBook
    words: Catalogue

    def missing(self, kinds: Container[str], shape: Shape, has: Container[str]) -> Iterator[Field]:
        """The fields that are needed and not there.

        Args:
            kinds: what the element is; a goal that carries its own objective is two things.
            shape: its fields.
            has: the names of those it has.
        """
        told = {each.rule for each in shape.fields.values() if each.name in has}
        for each in shape.fields.values():
            if each.name in has:
                continue
            if each.name in shape.required:
                yield each
            elif each.rule not in told and self._is_asked(each.rule, kinds):
                told.add(each.rule)
                yield each

    def blank(self, kind: str, field: Field) -> Written:
        """The mark for a field that is not there, in the shape of its value where that is plain."""
        mark = self.mark(kind, field)
        inner = field.shape
        if inner is None:
            return mark
        if field.form == "scope":
            return _alone(SEGMENT, mark)
        if field.form == "object" and len(inner.required) == 1:
            (name,) = inner.required
            return _alone(name, self.mark(kind, inner.fields[name]))
        if field.form == "objects" and not inner.required:
            return Many((Part(_alone(next(iter(inner.fields)), mark)),))
        return mark

    def mark(self, kind: str, field: Field, said: str = "") -> Leaf:
        """The mark of what is to be decided; ``said`` is what the document says instead."""
        question = self._question(kind, field)
        if said:
            question = self.words.say("todo.said", question=question, said=" ".join(said.split()))
        return Leaf(f"{MARK}: {question.strip()}")

    def _is_asked(self, name: str, kinds: Container[str]) -> bool:
        rule = self.book.find(name) if name else None
        return (
            rule is not None
            and rule.profile == STARTER
            and any(each in kinds for each in rule.kinds)
        )

    def _question(self, kind: str, field: Field) -> str:
        for name in (f"todo.{kind}.{field.name}", f"todo.{field.name}"):
            if self.words.knows(name):
                return self.words.say(name, words=_written(field))
        rule = self.book.find(field.rule) if field.rule else None
        if rule is not None:
            return rule.ask[self.words.language]
        if field.values:
            return self.words.say("todo.one-of", words=_written(field))
        form = f"todo.form.{field.form}"
        return self.words.say(form) if self.words.knows(form) else self.words.say("todo.form.text")


def _written(field: Field) -> str:
    return ", ".join(dict.fromkeys(field.values.values()))


def _alone(name: str, value: Written) -> Group:
    return Group((Named(name, Part(value)),))
