"""Headings that ask: "What we want to reach", "How we will know", "Who it is for"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.lists import NameLists

ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
PARTS = re.compile(r"[:|]|\s[-–—−]\s|[–—]")
_QUESTION_WORDS = 10
_LABEL_WORDS = 4


@dataclass(frozen=True)
class Questions(NameLists):
    """Tells what the questions of headings, and names that may mean several things, are about."""

    def asks_for_goals(self, text: str) -> bool:
        """Whether a heading means goals without their name: "What we want to reach by 2028"."""
        words = self._asked(text)
        wants = self.opens("goal_openers", words) and self._is_short(words)
        told = wants and self.mentions("goal_wants", words)
        return told and not self.mentions("goal_want_stops", words)

    def _asked(self, text: str) -> str:
        """A question without what only leads to it: "So what do we want?"."""
        words = heading_key(ASIDE.sub(" ", text))
        leads = sorted(self.of_list("question_leads"), key=len, reverse=True)
        lead = next((each for each in leads if words.startswith(f"{each} ")), "")
        return words[len(lead) :].strip()

    def asks_for_numbers(self, text: str) -> bool:
        """Whether a heading means metrics without their name: "How we will know"."""
        words = self._asked(text)
        if not self._is_short(words) or self.says_how(text):
            return False
        watched = self.opens("number_openers", words) and self.mentions("number_watches", words)
        stopped = watched and self.mentions("number_watch_stops", words)
        return self.mentions("number_phrases", words) or (watched and not stopped)

    def is_metric_label(self, text: str) -> bool:
        """Whether a label leads to what is measured, be it the main of several: "Primary KPI"."""
        if self.named("metric_labels", text):
            return True
        words = heading_key(text).split()
        small = self.of_list("filler") | self.of_list("metric_ranks")
        left = " ".join(each for each in words if each not in small)
        ranked = left != " ".join(words) and len(words) <= _LABEL_WORDS
        return ranked and self.named("metric_labels", left)

    def asks_about_method(self, text: str) -> bool:
        """Whether a heading asks what a method of setting goals is, and not what ours or those of
        the plan are: "What is an OKR?", not "What are the KPIs?".
        """
        words = heading_key(text)
        if not self.opens("definition_openers", words) or any(map(str.isdigit, words)):
            return False
        stopped = any(self.mentions(each, text) for each in ("first_person", "definition_stops"))
        return not stopped and self.mentions("method_names", text)

    def asks_for_audience(self, text: str) -> bool:
        """Whether a heading means audiences without their name: "Who we are talking to"."""
        words = self._asked(text)
        asks = self._is_short(words) and self.leads("audience_askers", words)
        return asks and not self.mentions("audience_ask_stops", words)

    def asks_where(self, text: str) -> bool:
        """Whether a heading asks where something is: "Where our people are"; not where one wants to
        get to.
        """
        words = heading_key(ASIDE.sub(" ", text))
        return self.opens("place_words", words) and not self.mentions("place_arrivals", words)

    def says_how(self, text: str) -> bool:
        """Whether a heading stands above how something is done: "Weekly habit", "The system"."""
        words = set(heading_key(ASIDE.sub(" ", text)).split())
        named = words & self.of_list("how_words")
        small = ("how_qualifiers", "filler", "leading_articles", "articles")
        return bool(named) and named.union(*map(self.of_list, small)) >= words

    def hints(self, kind: str, text: str) -> bool:
        """Whether a heading, or a part of it, is one of the names that mean a kind where what
        stands below fits: "Our priorities for 2027", "Markets / Αγορές".
        """
        names = self.of_list(f"{kind}_hints")
        filler = self.of_list("filler") | self.of_list("hint_filler")
        for part in self._hinted(text):
            words = part.split()
            while words and len(words) > 1 and words[-1] in filler:
                words.pop()
            bare = " ".join(words)
            while words and bare not in names and len(words) > 1 and words[0] in filler:
                words = words[1:]
                bare = " ".join(words)
            if bare in names:
                return True
        return False

    def _hinted(self, text: str) -> Iterator[str]:
        """The parts of a heading, each whole and up to its first preposition."""
        stops = self.of_list("prepositions")
        for part in re.split(r"[:|/&,]|\s[-–—−]\s|[–—]", ASIDE.sub(" ", text)):
            words = heading_key(part).split()
            yield " ".join(words)
            cut = next((at for at, word in enumerate(words) if at and word in stops), None)
            if not self.of_list("place_words").issuperset(words[:cut]):
                yield " ".join(words[:cut])  # "Where we are" is no "Where"

    def _is_short(self, words: str) -> bool:
        return len(words.split()) <= _QUESTION_WORDS
