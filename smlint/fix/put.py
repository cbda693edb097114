"""Where a field that is missing or empty is put in, and how what it shall say is written there."""

from __future__ import annotations

from dataclasses import dataclass

from smlint.base.finding import Finding
from smlint.base.span import Span
from smlint.fix.putting_in import PuttingIn, Wanted
from smlint.fix.slots import Slots
from smlint.plan.model import Field, Model, Shape
from smlint.plan.structured.cells import LIST_FORMS
from smlint.plan.structured.fields import LIST_OF_OBJECTS
from smlint.plan.structured.labels import find_folded
from smlint.source.endings import is_markdown
from smlint.source.text import Text
from smlint.syntax.branches import Branch
from smlint.syntax.pieces import Pieces, Rewrite
from smlint.syntax.trees import Tree


@dataclass(frozen=True, slots=True)
class Put:
    """Puts fields into one text; ``model`` tells what they hold and what people call them."""

    text: Text
    pieces: Pieces
    documents: tuple[Branch, ...]
    model: Model

    def rewrite(self, finding: Finding, span: Span, words: str) -> tuple[Rewrite, str] | None:
        """What to write so that the field that a finding is about says some words, as a cell would
        say them, and what the field is called there; None where nobody knows which field it is.

        Raises:
            Hindered: it holds something, or there is no place that is surely meant for it.
        """
        name = str(finding.pointer[-1]) if finding.pointer else ""
        kind = self.model.kinds.get(finding.subject.partition(":")[0])
        field = None if kind is None else kind.shape.fields.get(name)
        if kind is None or field is None:
            return None
        shape, near = kind.shape, span.start.offset
        wanted = Wanted(finding.pointer, tree_of(field, words), _before(shape, field))
        putting = PuttingIn(self.text, self.pieces, self.documents)
        markdown = is_markdown(self.text.path)
        own = putting.filling(near, wanted) if markdown else putting.rewrite(near, wanted)
        if own is not None or not markdown:
            return None if own is None else (own, name)
        meant = Slots(self.text, self.pieces, lambda label: find_folded(shape, label) is field)
        return meant.rewrite(near, words)


def tree_of(field: Field, words: str) -> Tree:
    """The value of a field that says some words: in a list the only item, in a list of objects the
    first field of the only one.
    """
    if field.shape is not None and field.form in LIST_OF_OBJECTS:
        return ({next(iter(field.shape.fields)): words},)
    return (words,) if field.form in LIST_FORMS else words


def _before(shape: Shape, field: Field) -> tuple[str, ...]:
    names = tuple(shape.fields)
    return names[: names.index(field.name)]
