"""From what a rule says about mending to an edit of the text that is there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from smlint.base.finding import Arg, Finding, canonical
from smlint.base.fix import Edit, Fix
from smlint.base.span import Span
from smlint.base.text import same_word
from smlint.fix.comments import Cut, cut_of
from smlint.fix.proposal import Proposal
from smlint.plan.yaml_surprises import other_reading
from smlint.rules.definition import Mend, Sure
from smlint.source.text import Text
from smlint.syntax.pieces import Pieces, Sort
from smlint.syntax.respell import Edited, Words, in_quotes, respelt, without


@dataclass(frozen=True, slots=True)
class Drafter:
    """Makes proposals for the findings of one file.

    Attributes:
        unused: where the parts of comments stand that switch off nothing, as offsets.
    """

    text: Text
    pieces: Pieces
    unused: frozenset[tuple[int, int]] = frozenset()

    def proposal(self, finding: Finding, mends: Iterable[Mend]) -> Proposal | None:
        """The first of some ways to mend a finding that can be gone; None for none."""
        made = (self._made(finding, mend) for mend in mends)
        return next((each for each in made if each is not None), None)

    def _made(self, finding: Finding, mend: Mend) -> Proposal | None:
        span = finding.related[0].span if mend.related and finding.related else finding.span
        if span.path != self.text.path:
            return None
        match mend.do:
            case "write":
                return self._written(finding, mend, span)
            case "quote":
                return self._quoted(finding, mend, span)
            case "erase":
                return self._erased(finding, mend, span)
            case _:
                return self._cut(finding, mend, span)

    def _written(self, finding: Finding, mend: Mend, span: Span) -> Proposal | None:
        """Other words in place of what stands there."""
        wanted, at = _only(finding.args.get(mend.write)), self.pieces.at(span)
        there = None if at is None else self._there(at, span)
        if wanted is None or at is None or there is None:
            return None
        now = finding.args.get(mend.instead)
        if now is not None and canonical(now).strip() != there:
            return None
        words = _words(wanted)
        start, end = span.start.offset, span.end.offset
        edited = respelt(self.pieces.pieces[at], start, end, words, self.text.content)
        if edited is None or edited.says == self.pieces.pieces[at].says:
            return None
        safe = mend.safe is Sure.ALWAYS or (
            mend.safe is Sure.SAME_WORD and same_word(there, words.text)
        )
        title: dict[str, str] = {"new": words.text, "old": there}
        return self._proposal(finding, Fix("mend.write", safe, (), title), at, edited)

    def _there(self, at: int, span: Span) -> str | None:
        """The words that stand at a place."""
        piece, start, end = self.pieces.pieces[at], span.start.offset, span.end.offset
        if piece.yaml and (start, end) == (piece.start, piece.end):
            return piece.says.strip()
        part = piece.part(start, end)
        return None if part is None else piece.says[slice(*part)]

    def _quoted(self, finding: Finding, mend: Mend, span: Span) -> Proposal | None:
        at = self.pieces.at(span)
        edited = None if at is None else in_quotes(self.pieces.pieces[at])
        if at is None or edited is None:
            return None
        fix = Fix("mend.quote", mend.safe is Sure.ALWAYS, (), {"old": edited.says})
        return self._proposal(finding, fix, at, edited)

    def _erased(self, finding: Finding, mend: Mend, span: Span) -> Proposal | None:
        """Characters taken away, in whatever they stand; between pieces they said nothing."""
        at = self.pieces.at(span)
        start, end = span.start.offset, span.end.offset
        fix = Fix("mend.erase", mend.safe is Sure.ALWAYS, (Edit(span, ""),))
        if at is None:
            return Proposal(finding, fix)
        edited = without(self.pieces.pieces[at], start, end, self.text.content)
        return None if edited is None else Proposal(finding, fix, at, edited)

    def _cut(self, finding: Finding, mend: Mend, span: Span) -> Proposal | None:
        """A comment, or one of the rules that it names, taken away."""
        at = self.pieces.at(span)
        piece = None if at is None else self.pieces.pieces[at]
        if piece is None or piece.sort is not Sort.COMMENT:
            return None
        cut = cut_of(self.text, piece, span, self.unused)
        return None if cut is None or at is None else self._comment(finding, mend, at, cut)

    def _comment(self, finding: Finding, mend: Mend, at: int, cut: Cut) -> Proposal:
        span = self.text.span(cut.start, cut.end)
        title: dict[str, str] = {"old": cut.name} if cut.says else {}
        key = "mend.uncomment-part" if cut.says else "mend.uncomment"
        fix = Fix(key, mend.safe is Sure.ALWAYS, (Edit(span, ""),), title)
        says = Edited(cut.start, cut.end, "", cut.says) if cut.says else None
        return Proposal(finding, fix, at, says)

    def _proposal(self, finding: Finding, fix: Fix, at: int, edited: Edited) -> Proposal:
        edit = Edit(self.text.span(edited.start, edited.end), edited.text)
        return Proposal(finding, Fix(fix.title, fix.safe, (edit,), fix.args), at, edited)


def _only(wanted: Arg | None) -> Arg | None:
    """One of one choice; of several nobody knows which."""
    if not isinstance(wanted, tuple):
        return wanted
    return wanted[0] if len(wanted) == 1 else None


def _words(wanted: Arg) -> Words:
    text = canonical(wanted)
    number = not isinstance(wanted, str | tuple) and text.lstrip("-")[:1].isdigit()
    return Words(text, number=number, plain=other_reading(text) is None)
