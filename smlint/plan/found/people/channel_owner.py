"""Who answers for a channel, by what its bullet or its line says: "Rosa runs it", "Owner: Tom"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.labels import Labels, ended
from smlint.plan.found.people.named import People, is_name
from smlint.plan.found.words.persons import Persons
from smlint.plan.found.words.reading import Words
from smlint.plan.found.words.spelling import FIRST, of_words
from smlint.plan.wording.letters import CAPITAL
from smlint.syntax.outline import Prose

_BEFORE = re.compile(rf"(?<![\w.’'-])({of_words(3)})\s+$")
_TWO = rf"(?: (?:&|and|και|κι|y|e|ed|et|und) (?:[^\W\d_A-ZΑ-Ω]{{1,3}} )?{of_words(3, FIRST)})?"
_BEHIND = re.compile(rf"\s+({of_words(3, FIRST)}{_TWO})")
_BODY = re.compile(r"\s+([^\s.;,:()–—|][^.;,:()–—|\n]*?)\s*(?=[.;,:()–—|\n]|$)")
_BODY_WORDS = 5
_ARTICLE = re.compile(r"([^\W\d_]+)(?:['’]|\s+)")
_LAST = re.compile(rf"[,;]\s+({of_words(2, FIRST)})\.?$")
_FIRST_LAST = re.compile(rf"^[^.!;]*[,;]\s+({of_words(2, FIRST)})\.\s")
"""A name with which the first sentence ends that others follow: "twice a week, Tom. No ads." """

_APART = re.compile(rf"[.!;·]\s+({of_words(2, FIRST)})(?:,[^.]*)?\.?$")
"""A sentence of its own that begins with a name: "... and dates. Tom." """

_MARKS = "*_"
"""Emphasis, in which a name is set apart: "*Tom.*"."""

_WORDS = re.compile(rf"(?<![\w’'-]){CAPITAL}")
_ENDED = re.compile(r"(?<=\w{4}\.) ")
"""Where a sentence ends before a name: "Facebook. Two posts a week", and no "Dr. May"."""

_REMARK = re.compile(r":\s|\s[-–—]\s")
_BEGINS = re.compile(r"\s*(?::\s|\s[-–—]\s|\()\s*")
_NAMES = re.compile(
    rf"({of_words(3)}(?:(?: ?[&+/,] ?| [^\W\d_]{{1,3}} ){of_words(3)})?)\s*(?=[,;:.)–—]|$)"
)
_AND = re.compile(r" ?[&+/,] ?| [^\W\d_A-ZΑ-Ω]{1,3} ")
"""What stands between two names, be it "and" of any language."""

_NOUNS = "de"
"""Of this language every noun has a capital, so a last word may be anything."""


@dataclass(frozen=True, slots=True)
class ChannelOwners:
    """Finds who answers for a channel in the words about it."""

    words: Words
    people: People

    def beside(self, about: Prose) -> Prose | None:
        """Whom the words name: behind a label, before or behind a verb, first or last of all."""
        finds = (self._first, self._last, self._apart, self._ends_first)
        last = (each for find in finds for each in find(about))
        persons = Persons(self.words.names)
        told = self.told(about) or persons.duty(about)
        return told or next((each for each in last if each.text), None) or persons.apart(about)[1]

    def told(self, about: Prose) -> Prose | None:
        """Whom a label or a verb names, wherever they stand: "Weekly posts. Owner: Tom"."""
        found = (*Labels(self.words.names).owners(about), *self._by_verb(about))
        return next((each for each in found if each.text), None)

    def _by_verb(self, about: Prose) -> Iterator[Prose]:
        names, text = self.words.names, about.text
        for start, end in names.places("channel_owner_verbs", text):
            called = text[start].isupper()  # "Quote Posts" are a sort of them
            match = _BEFORE.search(text, 0, start)
            if not called and not self._are_things(about, match, end):
                yield from self._person(about, match)
        small = names.words_of("prepositions", "leading_articles")
        for start, end in names.places("channel_owner_leads", text):
            match = _BEHIND.match(text, end)
            from_or_by = small.issuperset(heading_key(text[start:end]).split())
            if from_or_by and match and not self.people.are_named(_AND.split(match[1])[0]):
                continue  # "many of them from Athens"
            yield from self._person(about, match)
            yield from self._body(about, heading_key(text[start:end]), end)

    def _are_things(self, about: Prose, match: re.Match[str] | None, end: int) -> bool:
        """Whether a line begins with a word and a verb that are a name of things, on a platform:
        "Native posts on LinkedIn".
        """
        if match is None or match.start(1) or self.people.are_named(match[1]):
            return False
        names = self.words.names
        place = next((each for each in names.platforms_in(about.text) if each[0] >= end), None)
        between = "" if place is None else heading_key(about.text[end : place[0]])
        return between in names.of_list("prepositions")

    def _person(self, about: Prose, match: re.Match[str] | None) -> Iterator[Prose]:
        """A name; neither a platform nor a word that begins a sentence."""
        names = self.words.names
        nobody = names.words_of("no_names", "second_person") | names.of_list("day_names")
        last = "" if match is None else _ENDED.split(match[1])[-1]
        if match is not None and heading_key(last).partition(" ")[0] not in nobody:
            name = ended(about.slice(match.end(1) - len(last), match.end(1)))
            told = names.platform(last) or names.part(last) or self.words.sentence(name).numbers
            yield from () if told else (name,)

    def _body(self, about: Prose, lead: str, start: int) -> Iterator[Prose]:
        """Those behind a verb who are nobody by name: "run by the press office"; behind "by" anyone
        with an article, elsewhere a team or a role.
        """
        names, match = self.words.names, _BODY.match(about.text, start)
        if match is None or len(match[1].split()) > _BODY_WORDS:
            return
        words, last = about.slice(*match.span(1)), lead.rsplit(maxsplit=1)[-1]
        article = _ARTICLE.match(words.text)
        led = article is not None and names.named("leading_articles", article[1])
        bare = words.slice(article.end() if article is not None and led else 0, len(words.text))
        said = set(heading_key(bare.text).split())
        team = not names.of_list("owner_roles").isdisjoint(said)
        anyone = names.of_list("doer_words" if led else "doer_article_words")
        timed = self.words.sentence(words).times or names.of_list("day_names") & said
        if said and not timed and (team or last in anyone):
            yield bare

    def _first(self, about: Prose) -> Iterator[Prose]:
        """The name right behind the channel's, of one whom the document names elsewhere: "Instagram
        – Renu, clips", "Facebook (Ann and Tom): events".
        """
        remark = _BEGINS.search(about.text)
        match = None if remark is None else _NAMES.match(about.text, remark.end())
        if match is not None and all(map(self.people.are_named, _AND.split(match[1]))):
            yield about.slice(*match.span(1))

    def _last(self, about: Prose) -> Iterator[Prose]:
        """The name at the end of a line: "tutorials, two a month, Nadia."; of one whom nobody else
        names only where it is the one word with a capital.
        """
        match = _LAST.search(about.text)
        if match is None or not is_name(match[1]):
            return
        said = _REMARK.split(about.text[: match.start()], maxsplit=1)[-1]
        alone = len(_WORDS.findall(said[1:])) == 0 and self.words.cells.language != _NOUNS
        dated = bool(self.words.sentence(about.slice(*match.span(1))).times)
        if self.people.are_named(match[1]) or (alone and not dated):
            yield from self._person(about, match)

    def _ends_first(self, about: Prose) -> Iterator[Prose]:
        """The name at the end of the first sentence, of one whom we know."""
        match = _FIRST_LAST.match(about.text)
        if match is not None and is_name(match[1]) and self.people.are_named(match[1]):
            yield from self._person(about, match)

    def _apart(self, about: Prose) -> Iterator[Prose]:
        """The name in emphasis with which the last sentence of a line begins: "dates. *Tom.*"; or
        that of one whom the document names elsewhere.
        """
        match = _APART.search(about.text)
        if match is None or not is_name(match[1]):
            return
        at = about.marks[match.start(1)].offset
        source = self.words.cells.source
        apart = at > 0 and source[at - 1] in _MARKS
        if apart or self.people.are_named(match[1]):
            yield from self._person(about, match)
