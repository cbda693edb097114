"""From what a rule says about mending to an edit of the text that is there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from smlint.base.finding import Arg, Finding, canonical
from smlint.base.fix import Edit, Fix
from smlint.base.span import Span
from smlint.base.text import same_word
from smlint.engine.settings import SETTINGS_FILE
from smlint.fix.comments import without_part
from smlint.fix.hindered import Hindered
from smlint.fix.proposal import Proposal
from smlint.fix.put import Put
from smlint.fix.taking_out import TakingOut
from smlint.plan.model import Model
from smlint.plan.yaml_surprises import other_reading
from smlint.rules.definition import Mend, Sure
from smlint.source.text import Text
from smlint.syntax.branches import Branch, documents, written
from smlint.syntax.pieces import Pieces, Rewrite, Sort, Stroke
from smlint.syntax.respell import Words, in_quotes, listed, rejoined, respelt, without


@dataclass(frozen=True, slots=True)
class Draft:
    """What is to be written, and the fix's title with what fills its blanks."""

    rewrite: Rewrite
    title: str
    args: Mapping[str, str]


@dataclass(frozen=True)
class Drafter:
    """Makes proposals for the findings of one file.

    Attributes:
        model: what the fields of a plan hold.
        unused: where the parts of exceptions stand that switch off nothing, as offsets.
    """

    text: Text
    pieces: Pieces
    model: Model
    unused: frozenset[tuple[int, int]] = frozenset()

    def proposal(self, finding: Finding, mends: Iterable[Mend]) -> Proposal | None:
        """The first of some ways to mend a finding that can be gone; None for none."""
        made = (self._made(finding, mend) for mend in mends)
        return next((each for each in made if each is not None), None)

    def _made(self, finding: Finding, mend: Mend) -> Proposal | None:
        span = finding.related[0].span if mend.related and finding.related else finding.span
        if span.path != self.text.path:
            return None
        safe = mend.safe is Sure.ALWAYS
        try:
            draft = self._draft(finding, mend, span)
        except Hindered as hindered:
            return Proposal(finding, Fix("", safe, ()), hindered=hindered.reason)
        if draft is None:
            return None
        if mend.safe is Sure.SAME_WORD and draft.title == "mend.write":
            safe = same_word(draft.args["old"], draft.args["new"])
        edits = tuple(
            Edit(self.text.span(each.start, each.end), each.text) for each in draft.rewrite.strokes
        )
        return Proposal(finding, Fix(draft.title, safe, edits, draft.args), draft.rewrite.swaps)

    def _draft(self, finding: Finding, mend: Mend, span: Span) -> Draft | None:
        blank = {
            "write": self._written,
            "put": self._put,
            "join": self._joined,
            "list": self._listed,
        }.get(mend.do)
        if blank is not None:
            return blank(finding, mend, span)
        ways = {"quote": self._quoted, "erase": self._erased, "except": self._excepted}
        return ways.get(mend.do, self._uncommented)(span)

    def _written(self, finding: Finding, mend: Mend, span: Span) -> Draft | None:
        """Other words in place of what stands there."""
        wanted, at = _only(finding.args.get(mend.write)), self.pieces.at(span)
        there = None if at is None else self._there(at, span)
        if wanted is None or at is None or there is None:
            return None
        now = finding.args.get(mend.instead)
        if now is not None and canonical(now).strip() != there:
            return None
        words, piece = _words(wanted), self.pieces.pieces[at]
        start, end = span.start.offset, span.end.offset
        edited = respelt(piece, start, end, words, self.text.content)
        if edited is None or edited.says == piece.says:
            return None
        return Draft(edited.rewrite(at, piece), "mend.write", {"new": words.text, "old": there})

    def _there(self, at: int, span: Span) -> str | None:
        """The words that stand at a place."""
        piece, start, end = self.pieces.pieces[at], span.start.offset, span.end.offset
        if piece.yaml and (start, end) == (piece.start, piece.end):
            return piece.says.strip()
        part = piece.part(start, end)
        return None if part is None else piece.says[slice(*part)]

    def _put(self, finding: Finding, mend: Mend, span: Span) -> Draft | None:
        """A field that is missing or empty."""
        wanted = _only(finding.args.get(mend.write))
        if wanted is None:
            return None
        words = canonical(wanted)
        found = Put(self.text, self.pieces, self._documents, self.model).rewrite(
            finding, span, words
        )
        if found is None:
            return None
        rewrite, field = found
        return Draft(rewrite, "mend.put", {"new": words, "field": field})

    def _joined(self, finding: Finding, mend: Mend, span: Span) -> Draft | None:
        """A number that a comma has cut into a value and the names of others."""
        wanted, there = finding.args.get(mend.write), finding.args.get(mend.instead)
        at = self.pieces.at(span)
        if wanted is None or there is None or at is None:
            return None
        old, new = canonical(there), canonical(wanted)
        rewrite = rejoined(self.pieces, at, old, new, self.text.content)
        return None if rewrite is None else Draft(rewrite, "mend.write", {"new": new, "old": old})

    def _listed(self, finding: Finding, mend: Mend, span: Span) -> Draft | None:
        """A list in place of words that stand alone."""
        wanted, at = finding.args.get(mend.write), self.pieces.at(span)
        if wanted is None or at is None:
            return None
        many = "," in self.pieces.pieces[at].says or ";" in self.pieces.pieces[at].says
        items = canonical(wanted).split(", ") if many else [canonical(wanted)]
        rewrite = listed(self.pieces.pieces[at], at, items)
        old = self.pieces.pieces[at].says
        new = f"[{', '.join(items)}]"
        return None if rewrite is None else Draft(rewrite, "mend.write", {"new": new, "old": old})

    def _quoted(self, span: Span) -> Draft | None:
        at = self.pieces.at(span)
        edited = None if at is None else in_quotes(self.pieces.pieces[at])
        if at is None or edited is None:
            return None
        rewrite = edited.rewrite(at, self.pieces.pieces[at])
        return Draft(rewrite, "mend.quote", {"old": edited.says})

    def _erased(self, span: Span) -> Draft | None:
        """Characters taken away, in whatever they stand; between pieces they said nothing."""
        at = self.pieces.at(span)
        start, end = span.start.offset, span.end.offset
        if at is None:
            return Draft(Rewrite((Stroke(start, end),)), "mend.erase", {})
        edited = without(self.pieces.pieces[at], start, end, self.text.content)
        if edited is None:
            return None
        return Draft(edited.rewrite(at, self.pieces.pieces[at]), "mend.erase", {})

    def _uncommented(self, span: Span) -> Draft | None:
        """A comment, or one of the rules that it names, taken away."""
        at = self.pieces.at(span)
        piece = None if at is None else self.pieces.pieces[at]
        if at is None or piece is None or piece.sort is not Sort.COMMENT:
            return None
        found = without_part(self.text, piece, at, span, self.unused)
        if found is None:
            return None
        rewrite, name = found
        if not name:
            return Draft(rewrite, "mend.uncomment", {})
        return Draft(rewrite, "mend.uncomment-part", {"old": name})

    def _excepted(self, span: Span) -> Draft | None:
        """An exception of the settings, or one of its elements, taken away. What other settings
        extend may be needed by them.
        """
        at = self.pieces.at(span)
        if self.text.path != SETTINGS_FILE or at is None:
            return None
        rewrite, gone = self._taking.rewrite(at)
        if gone.what is not None:
            return Draft(rewrite, "mend.except", {})
        return Draft(rewrite, "mend.except-part", {"old": self.pieces.pieces[at].says})

    @cached_property
    def _documents(self) -> tuple[Branch, ...]:
        return documents(self.pieces)

    @cached_property
    def _taking(self) -> TakingOut:
        return TakingOut(self.text, self.pieces, self._documents, self._is_unused)

    def _is_unused(self, item: Branch) -> bool:
        """Whether an exception switches off nothing: its element, or its rule as a whole."""
        own = (item,) if item.what is None else tuple(value for _key, value in item.pairs)
        return any(written(self.pieces, each) in self.unused for each in own if each.what is None)


def _only(wanted: Arg | None) -> Arg | None:
    """One of one choice; of several nobody knows which."""
    if not isinstance(wanted, tuple):
        return wanted
    return wanted[0] if len(wanted) == 1 else None


def _words(wanted: Arg) -> Words:
    text = canonical(wanted)
    number = not isinstance(wanted, str | tuple) and text.lstrip("-")[:1].isdigit()
    return Words(text, number=number, plain=other_reading(text) is None)
