"""Drafts a plan from a document that was read: what it says, what is open, what is left over."""

from __future__ import annotations

import posixpath
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from smlint.base.span import Span
from smlint.engine.drafting.adding import Adding
from smlint.engine.drafting.asks import Asks
from smlint.engine.drafting.blanks import Blanks
from smlint.engine.drafting.contacts import once
from smlint.engine.drafting.counted import says_what
from smlint.engine.drafting.coverage import Chapter, Coverage, Layout
from smlint.engine.drafting.names import Names
from smlint.engine.drafting.private import Private
from smlint.engine.drafting.sheets import Drafter, words_of
from smlint.engine.drafting.singles import Singles
from smlint.engine.drafting.there import There
from smlint.engine.drafting.titles import give_name
from smlint.engine.drafting.values import Values
from smlint.engine.shipped import Shipped
from smlint.i18n import catalogue
from smlint.plan.found.lines.labels import ATTRIBUTES
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.numbers import Numbers
from smlint.plan.open_marks import left_to_decide
from smlint.plan.sheet import Sheet, leaves
from smlint.source.text import Text
from smlint.syntax.document import Document, Form
from smlint.syntax.nodes import ScalarNode


@dataclass(frozen=True, slots=True)
class Draft:
    """A plan that was begun from a document.

    Attributes:
        source: the document's name.
        sheets: the documents of the plan.
        left: what no field holds.
        held: how many values the document gave.
        marks: how many fields are still to be decided.
        language: the language of the document, where it is known.
        known: what the plan that it adds to has already, and is not written again: kind and id.
        linked: what of that plan its documents name.
        private: how many private details of people were left out.
    """

    source: str
    sheets: tuple[Sheet, ...]
    left: tuple[Chapter, ...]
    held: int
    marks: int
    language: str | None
    known: tuple[tuple[str, str], ...] = ()
    linked: tuple[tuple[str, str], ...] = ()
    private: int = 0


def draft(
    text: Text,
    documents: list[Document],
    layout: Layout,
    shipped: Shipped,
    language: str,
    *,
    there: There | None = None,
    page: bool = False,
    rhythm: ScalarNode | None = None,
) -> Draft:
    """Draft a plan.

    Args:
        text: the document.
        documents: what was read in it. The list is emptied as sheets are made of them: of a long
            table there is no room for both.
        layout: what of its text says nothing by itself.
        shipped: the kinds, and the rules that say what is needed.
        language: the language of marks and remarks.
        there: the plan that it adds to.
        page: it is written as pages of Markdown, and its marks are answered there.
        rhythm: how often the document's metrics are read, where it says that of all of them.
    """
    spoken = documents[0].language if documents else None
    named = shipped.found_names.within(spoken)
    private = Private(named)
    asks = Asks(shipped.rules, catalogue(language), page=page)
    values = _values(text, shipped, asks, spoken, private)
    names, coverage = values.names, values.coverage
    if there is not None:
        there.tell(names)
    told = map(private.cleared, once(documents, coverage))
    documents[:] = [each for each in told if _says_what(each, values.singles.counts)]
    adding = None if there is None else Adding(there, values, shipped, partial(give_name, shipped))
    drafter = Drafter(text, shipped, values, values.where, spoken, adding, rhythm, layout)
    sheets = drafter.sheets(documents)
    left = private.noted(_left(coverage, layout, named))
    return Draft(
        posixpath.basename(text.path),
        sheets,
        left if there is None else there.unnoted(left),
        values.singles.held,
        _marks(sheets),
        spoken,
        () if adding is None else tuple(dict.fromkeys(adding.known)),
        tuple(names.linked),
        len(values.private) + len(private),
    )


def _values(
    text: Text,
    shipped: Shipped,
    asks: Asks,
    spoken: str | None,
    private: Private,
) -> Values:
    """What turns nodes of a document into what is written."""
    source = posixpath.basename(text.path)
    named = shipped.found_names.within(spoken)
    names = Names(shipped.found_names.channel, named.of_list("wish_openers"))

    def where(place: Span) -> str:
        first, last = place.start.line, place.end.line
        lines = f"{first}" if first == last else f"{first}-{last}"
        return asks.words.say("draft.from", place=f"{source}:{lines}")

    def counts(piece: str) -> bool:
        return says_what(piece, named, spoken)

    def is_role(piece: str) -> bool:
        return any(named.mentions(each, piece) for each in ("owner_roles", "leading_roles"))

    singles = Singles(asks, names, Coverage(text, private.bare), spoken, counts, is_role)
    numbers = Numbers(named, spoken)
    return Values(Blanks(asks, names), singles, numbers, where, hidden=private.hidden)


def _marks(sheets: Iterable[Sheet]) -> int:
    """How many fields are still to be decided."""
    return sum(
        left_to_decide(leaf.text) is not None for sheet in sheets for leaf in leaves(sheet.root)
    )


def _left(coverage: Coverage, layout: Layout, named: FoundNames) -> tuple[Chapter, ...]:
    """What no field holds."""

    def empty(piece: str) -> bool:
        label = piece.rstrip(": ")
        return (
            named.is_goal_label(label)
            or named.is_result_label(label)
            or named.named("organization_labels", label)
            or any(named.named(f"{each}_labels", label) for each in (*ATTRIBUTES, "audience"))
        )

    left = coverage.chapters(layout, empty)
    return () if _only_names(left, layout, coverage, named.is_section) else left


def _only_names(
    left: Sequence[Chapter], layout: Layout, coverage: Coverage, is_section: Callable[[str], bool]
) -> bool:
    """Whether all that is left are headings of sections ("Goals") of which the plan holds what
    stands below.
    """
    if any(each.passages or not is_section(each.title) for each in left):
        return False
    begins, held = sorted(layout.headings), coverage.held_lines()

    def is_held(chapter: Chapter) -> bool:
        at = bisect_right(begins, chapter.line)
        end = begins[at] if at < len(begins) else coverage.text.line_count + 1
        below = bisect_right(held, chapter.line)
        return below < len(held) and held[below] < end

    return all(map(is_held, left))


def _says_what(document: Document, counts: Callable[[str], bool]) -> bool:
    """Whether a document is one: a metric that an ordinary text seems to name may be but a time."""
    name = words_of(document.root, "title") if document.kind == "metric" else ""
    return document.form is not Form.FOUND or not name or counts(name)
