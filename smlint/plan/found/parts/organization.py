"""Whose plan an ordinary document is, where its head says so: "Harbour Books: social media plan".

What is no name for sure is left out: a plan asks whose it is rather than be somebody else's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.prose import bold_lead, paragraph_lines
from smlint.plan.wording.language import is_small_word
from smlint.plan.wording.sentence import read_sentence
from smlint.syntax.outline import Block, Heading, Outline, Paragraph, Prose, Table

_PARTS = re.compile(r"\s*[·|]\s*|\s+[–—-]+\s+|:\s+|,\s+")
_WORD = re.compile(r"[^\s]+")
_NAME = re.compile(r"[^\W_].*[^\W_]\.?", re.DOTALL)
_CLOSING = {"»": "«", "”": "“", "“": "„", ")": "("}
"""What closes a part of a name: «Η Ουρά» at the end of one."""
_YEARS = re.compile(r"(?<![\w/-])[0-9]{4}(?:\s?[/–-]\s?[0-9]{2,4})?\s*$")
_ELIDED = re.compile(r"[^\W\d_]{1,4}['’](?=\w)")
_LABEL = re.compile(r"(?P<label>[^:\n]{2,40}):\s+(?P<value>[^\n]+)")
_PAIR = 2
_MOST_WORDS = 8
_NOUNS_IN_CAPITALS = "de"


@dataclass(frozen=True, slots=True)
class Named:
    """A name as it stands in a document; ``bent``: in another case than by itself."""

    prose: Prose
    bent: bool = False


@dataclass(frozen=True, slots=True)
class Organization:
    """Reads it.

    Attributes:
        names: the words of the document's language.
        source: its text.
        language: that language.
    """

    names: FoundNames
    source: str
    language: str | None = None

    def find(self, outline: Outline, title: Prose | None) -> Named | None:
        """The name: behind a label, in the title, or right below it."""
        opening = tuple(_opening(outline.blocks))
        told = (
            *self._labelled(opening),
            *(() if title is None else self._titled(title)),
            *(() if title is None else self._beside(opening, title)),
        )
        return next(iter(told), None)

    def _labelled(self, opening: tuple[Block, ...]) -> Iterator[Named]:
        for block in opening:
            for label, value in _pairs(block):
                name = self._plain(value)
                if name is not None and self.names.named("organization_labels", label):
                    yield Named(name)

    def _titled(self, title: Prose) -> Iterator[Named]:
        """The name in a title that says that this is a plan: the part that does not, what the plan
        is of, or what stands before.
        """
        parts = list(_parts(title))
        papers = [each for each in parts if self._is_paper(each.text)]
        if not papers:
            return
        others = [each for each in parts if each not in papers]
        plain = [name for each in others if (name := self._plain(each)) is not None]
        if len(plain) == 1 or (len(plain) == _PAIR and self._is_place(title, *plain)):
            yield Named(plain[0])
        for each in papers if not others else ():
            yield from self._of(each)
            yield from self._before(each)
            yield from self._behind(each)

    def _is_place(self, title: Prose, name: Prose, place: Prose) -> bool:
        """Whether what stands behind a name and a comma is where that is: «Καφέ «Η Ουρά», Πάτρα»;
        the name is in quotes, or the text below says it.
        """
        between = title.text[title.text.find(name.text) + len(name.text) :].lstrip("»”\"' ")
        behind = between.startswith(",") and len(place.text.split()) <= _PAIR
        quoted = any(each in name.text for each in '«“„"')
        return behind and (quoted or self._is_said_below(name))

    def _of(self, paper: Prose) -> Iterator[Named]:
        """What a plan is of: "Social media strategy of Harbour Books"."""
        years = _YEARS.search(paper.text)
        whole = paper if years is None else paper.slice(0, years.start())
        words = list(_WORD.finditer(whole.text))
        of, bent = self.names.of_list("plan_of_words"), self.names.of_list("plan_of_bent_words")
        for word in words:
            elided = _ELIDED.match(word[0])
            lead = heading_key(word[0] if elided is None else elided[0])
            behind = self._is_paper(whole.text[: word.start()])
            if not behind or lead not in of | bent:
                continue
            start = word.end() if elided is None else word.start() + elided.end()
            name = self._plain(self._without_article(whole.slice(start, len(whole.text))))
            if name is not None and self._is_proper(name, whole.slice(0, word.start())):
                yield Named(name, bent=lead in bent)
                return

    def _without_article(self, words: Prose) -> Prose:
        elided, first = _ELIDED.match(words.text), _WORD.match(words.text)
        if elided is not None:
            return words.slice(elided.end(), len(words.text))
        if first is None or heading_key(first[0]) not in self.names.of_list("leading_articles"):
            return words
        return words.slice(first.end(), len(words.text))

    def _before(self, paper: Prose) -> Iterator[Named]:
        """What stands before the words for a plan, where the text below names it too: "Harbour
        community and comms OKRs".
        """
        words = list(_WORD.finditer(paper.text))
        own = next((at for at, each in enumerate(words) if self._is_common(each[0])), len(words))
        if not 0 < own < len(words):
            return
        name = self._plain(paper.slice(0, words[own - 1].end()))
        rest = paper.slice(words[own].start(), len(paper.text))
        if name is not None and (self._is_said_below(name) or self._stands_out(name, rest)):
            yield Named(name)

    def _behind(self, paper: Prose) -> Iterator[Named]:
        """What stands behind the words for a plan: "Estrategia de redes sociales Casa Luz 2027"."""
        years = _YEARS.search(paper.text)
        whole = paper if years is None else paper.slice(0, years.start())
        words = list(_WORD.finditer(whole.text))
        common = [at for at, each in enumerate(words) if self._is_common(each[0])]
        if not common or common[-1] + 1 >= len(words) or not self._is_paper(whole.text):
            return
        name = self._plain(whole.slice(words[common[-1] + 1].start(), len(whole.text)))
        rest = whole.slice(0, words[common[-1]].end())
        if name is not None and self._stands_out(name, rest):
            yield Named(name)

    def _stands_out(self, name: Prose, rest: Prose) -> bool:
        """Whether words are a name by their capitals alone: several have one, and none of the
        others in the title. In German every noun has one.
        """
        told = [word for word in name.text.split() if not is_small_word(word)]
        others = [word for word in rest.text.split()[rest.text[:1].isupper() :] if word.isalpha()]
        small = bool(others) and all(word[0].islower() for word in others)
        capital = len(told) > 1 and all(word[0].isupper() for word in told)
        timed = bool(read_sentence(f"by {name.text}", self.language).times)
        return capital and small and not timed and self.language != _NOUNS_IN_CAPITALS

    def _beside(self, opening: tuple[Block, ...], title: Prose) -> Iterator[Named]:
        """The title itself, where the line below says that this is a plan; the words in bold that
        the line below begins with, where the title says no more than that.
        """
        at = next(
            (at for at, each in enumerate(opening) if isinstance(each, Heading)), len(opening)
        )
        below = opening[at + 1] if at + 1 < len(opening) else None
        if not isinstance(below, Heading | Paragraph):
            return
        line = next(paragraph_lines(below.prose))
        if not self._is_paper(title.text):
            name = self._plain(title)
            short = len(line.text.split()) <= _MOST_WORDS
            if name is not None and short and self._is_paper(line.text):
                yield Named(name)
            return
        if not all(map(self._is_common, title.text.split())):
            return
        lead = bold_lead(line, self.source)
        name = None if lead is None or lead.text.rstrip().endswith(":") else self._plain(lead)
        if name is not None and sum(word[0].isupper() for word in name.text.split()) > 1:
            yield Named(name)

    def _plain(self, words: Prose) -> Prose | None:
        """The name that words are; None where they are no name."""
        match = _NAME.search(words.text)
        name = None if match is None else words.slice(match.start(), _end(words.text, match))
        if name is None or not name.text[0].isupper() or "\n" in name.text:
            return None
        told = name.text.split()
        other = (
            len(told) > _MOST_WORDS
            or any(map(str.isdigit, name.text))
            or all(self._is_common(word) for word in told)
            or self._is_paper(name.text)
            or self.names.mentions("campaign_words", name.text)
            or self.names.mentions("never_parts", name.text)
            or bool(self.names.platform(name.text))
            or name.text.endswith(("?", "!", "…"))
        )
        return None if other else name

    def _is_proper(self, name: Prose, before: Prose) -> bool:
        """Whether capitals say that words are a name, or the text below uses them as one."""
        told = (word for word in name.text.split() if word[0].isalnum())  # and no "&"
        own = [word for word in told if not is_small_word(word)]
        others = [word for word in before.text.split()[1:] if not is_small_word(word)]
        capital = bool(own) and all(word[0].isupper() for word in own)
        titled = bool(others) and all(word[0].isupper() for word in others)
        return capital and (not titled or self._is_said_below(name))

    def _is_said_below(self, name: Prose) -> bool:
        """Whether the text below says a name in the middle of a sentence; of "Crumb & Co. Bakery"
        the words before the one that says what it is are enough.
        """
        rest, words = self.source[name.span.end.offset :], name.text.split()
        short = " ".join(words[:-1]) if len(words) > _PAIR else name.text
        said = "|".join(map(re.escape, (name.text, short)))
        return re.search(rf"(?<=[\w,;(] )[*_«“\"]*(?:{said})(?!\w)", rest) is not None

    def _is_paper(self, words: str) -> bool:
        """Whether words say that something is a plan."""
        lists = (
            "plan_words",
            "strategy_names",
            "social_words",
            "method_names",
            "goal_words_always",
        )
        return any(self.names.mentions(each, words) for each in lists)

    def _is_common(self, word: str) -> bool:
        """Whether a word says what sort of plan it is, and not whose."""
        key = heading_key(word)
        if not key or is_small_word(key) or self._is_paper(word):
            return True
        lists = ("common_title_words", "goal_words", "measure_words", "prepositions", "articles")
        return any(key in self.names.of_list(each) for each in lists)


def _opening(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """What stands above the first section, and its heading."""
    headings = 0
    for block in blocks:
        yield block
        headings += isinstance(block, Heading)
        if headings > _PAIR:
            return


def _end(text: str, name: re.Match[str]) -> int:
    """Where a name ends: behind what closes a quote or a bracket that begins in it."""
    opening = _CLOSING.get(text[name.end() : name.end() + 1])
    return name.end() + (opening is not None and opening in name[0])


def _parts(title: Prose) -> Iterator[Prose]:
    at = 0
    for match in (*_PARTS.finditer(title.text), None):
        end = len(title.text) if match is None else match.start()
        piece = title.slice(at, end)
        if piece.text:
            yield piece
        at = end if match is None else match.end()


def _pairs(block: Block) -> Iterator[tuple[str, Prose]]:
    """The labels and values of a block."""
    if isinstance(block, Table) and len(block.header.cells) == _PAIR:
        for row in (block.header, *block.rows):
            yield row.cells[0].text, row.cells[1]
    elif isinstance(block, Paragraph):
        for line in paragraph_lines(block.prose):
            told = _LABEL.match(line.text)
            if told is not None:
                yield told["label"], line.slice(*told.span("value"))
