"""What a plan that was just begun must still be told, and the words that ask for it.

Only what profile ``starter`` needs is asked: the fields that a schema requires, and those whose
absence a rule of that profile tells. The mark is one word; what to write stands beside it.
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field

from smlint.config.settings import PROFILES
from smlint.engine.open_questions import OpenQuestions
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
    """Knows what is needed, and how to ask for it in one language.

    Attributes:
        marks: the mark of each field of a kind: a plan may hold the same one ten thousand times.
        page: what is asked is answered on a page of Markdown.
        whole: tell all that may be written, however long that is.
    """

    book: RuleBook
    words: Catalogue
    page: bool = False
    whole: bool = False
    marks: dict[tuple[str, int], Leaf] = field(default_factory=dict)

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
            first = next(iter(inner.fields.values()))
            return Many((Part(_alone(first.name, self.mark(kind, first))),))
        return mark

    def mark(self, kind: str, field: Field, said: str = "") -> Leaf:
        """The mark of what is to be decided, with what to write there; ``said`` is what the
        document says instead.
        """
        bare = self.marks.get((kind, id(field)))
        if bare is None:
            hint = OpenQuestions(self.book, self.words, self.page, self.whole).hint(kind, field)
            bare = self.marks[kind, id(field)] = Leaf(MARK, hint=hint)
        if not said:
            return bare
        words = self.words.say("todo.said", said=" ".join(said.split()))
        return Leaf(f"{MARK}: {words}", hint=bare.hint)

    def _is_asked(self, name: str, kinds: Container[str]) -> bool:
        rule = self.book.find(name) if name else None
        return (
            rule is not None
            and rule.profile == STARTER
            and any(each in kinds for each in rule.kinds)
        )


def _alone(name: str, value: Written) -> Group:
    return Group((Named(name, Part(value)),))
