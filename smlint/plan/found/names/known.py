"""The names by which ordinary documents call their parts, in all languages at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from smlint.base.text import heading_key
from smlint.plan.found.names.audience_names import AudienceNames
from smlint.plan.found.names.channels import ChannelNames
from smlint.plan.found.names.column_heads import ColumnHeads
from smlint.plan.found.names.label_names import LabelNames
from smlint.plan.found.names.lists import alternatives, ends_in, is_compound
from smlint.plan.found.names.questions import ASIDE, Questions
from smlint.plan.found.names.questions import PARTS as _PARTS
from smlint.plan.found.names.shown import ShownNames

_BESIDE = re.compile(r"\s[/|&–—-]\s")
"""What stands between two names of one heading: "Who we are / Team"."""

_LISTED = re.compile(r"[,/&+;]")
_ELIDED = re.compile(r"[^\W\d_]{1,4}['’]")

_BEFORE_NAME = 2
"""So many words may stand before the name of a section: "Our bakery's business goals" has them."""

_NAME_WORDS = 7

NEVER_PART = "never"
"""Under such a heading nothing is a part of the plan: a template, an example, a script."""

PARTS = (
    "research",
    "policy",
    "experiment",
    "review",
    "contact",
    "event",
    "audience",
    "channel",
    "tactic",
    "content",
)
"""The kinds that headings name, those first whose words decide where several stand together."""


@dataclass(frozen=True)
class FoundNames(Questions, ChannelNames, AudienceNames, ShownNames, LabelNames, ColumnHeads):
    """What the headings, labels, columns and codes of ordinary documents mean."""

    def ends_goal(self, text: str) -> bool:
        """Whether a heading's name is one of goals: "Marketing goals and KPIs for the shop"."""
        return self.asks_for_goals(text) or any(map(self._is_goal, self.segments(text)))

    def calls_strategy(self, title: str) -> bool:
        """Whether a title calls a document a strategy, by its name or as a plan for what is social:
        "Our Instagram: a plan", "Communication cascade plan".
        """
        ours = any(self.mentions(each, title) for each in ("social_words", "outreach_words"))
        return self.mentions("strategy_names", title) or (
            ours and self.mentions("plan_words", title)
        )

    def is_of_plan(self, words: str) -> bool:
        """Whether words speak of a plan or of what is social: "owns this strategy"."""
        lists = ("plan_words", "social_words", "document_words")
        return any(self.mentions(name, words) for name in lists)

    def ends_numbers(self, text: str) -> bool:
        """Whether a heading's name is one of metrics or targets; how often one posts is none."""
        names, endings = self.of_list("number_sections"), self.of_list("number_endings")
        return self.asks_for_numbers(text) or any(
            ends_in(segment, names)
            or is_compound(segment, endings)
            or self.leads("number_heads", segment)
            for segment in self.segments(text)
            if not self.mentions("rhythm_columns", segment)
        )

    def is_of_business(self, text: str) -> bool:
        """Whether a heading is above what the house itself wants: "Our business goals", and not
        "Goals that support our business goals".
        """
        names = self.of_list("business_sections")
        others = self.of_list("goal_sections") | self.of_list("prepositions")
        for part in _PARTS.split(ASIDE.sub(" ", text)):
            words = heading_key(part).split()
            for at in range(min(len(words), _BEFORE_NAME + 1)):
                if " ".join(words[at:]) in names and others.isdisjoint(words[:at]):
                    return True
            if self._is_of_house(words):
                return True
        return False

    def _is_of_house(self, words: list[str]) -> bool:
        """Whether words name goals and whose they are, and nothing more: "goals of the museum"."""
        small = ("filler", "prepositions", "articles", "leading_articles")
        left = set(words).difference(*map(self.of_list, small))
        goals = left & self.of_list("goal_sections")
        house = left & self.of_list("house_names")
        return bool(goals and house) and left == goals | house

    def without_tail(self, text: str) -> str:
        """A heading without the words behind "goals" that add nothing: "Goals to achieve"."""
        key = heading_key(text)
        tails = (each for each in self.of_list("goal_tails") if key.endswith(f" {each}"))
        tail = max(tails, key=len, default="")
        head = key.removesuffix(tail)
        return head if tail and self.ends_goal(head) else text

    def only_goal(self, text: str) -> bool:
        """Whether a heading says "goals" and nothing more."""
        left = set(self.without_unit(heading_key(text).split()))
        for words in (self.of_list("goal_sections"), self.of_list("filler")):
            for name in words:
                left -= set(name.split())
        left -= self.of_list("prepositions") | self.of_list("leading_articles")
        return self.ends_goal(text) and not any(not self._is_of_time(each) for each in left)

    def without_project(self, text: str) -> str:
        """Bare words without those for the whole that has them: "objective" of "Objective of the
        project", "Project objective".
        """
        begun = self.of_list("begun_words") | self.of_list("leading_articles")
        return " ".join(each for each in heading_key(text).split() if each not in begun)

    def _is_of_time(self, word: str) -> bool:
        """Whether a word is one for goals that is made of a time: "Jahresziel"."""
        units, endings = self.of_list("time_units"), self.of_list("goal_endings")
        return any(word.endswith(each) and word.removesuffix(each) in units for each in endings)

    def begins(self, name: str, text: str) -> bool:
        """Whether a text, what its prepositions lead to left aside, is one of a list's names:
        "Frequency of measurement".
        """
        return heading_key(self._before_preposition(text)) in self.of_list(name) or self.named(
            name, text
        )

    def asks(self, text: str) -> bool:
        """Whether a heading, or a part of it, begins with a question word: "Goals: how we work"."""
        parts = (self._joiner.split(f" {heading_key(part)} ") for part in _PARTS.split(text))
        return any(self.leads("question_words", each.strip()) for part in parts for each in part)

    def was_found_out(self, text: str) -> bool:
        """Whether words in brackets in a heading say that what stands below was found out: "Our
        channels (listening, July)".
        """
        return any(self.mentions("listening_asides", each) for each in ASIDE.findall(text))

    def names_section(self, name: str, text: str) -> bool:
        """Whether a heading names a section by a list's words; a long heading is a sentence, and
        what it mentions names nothing.
        """
        words = ASIDE.sub(" ", text)
        return len(words.split()) <= _NAME_WORDS and self.mentions(name, words)

    def says_done(self, text: str) -> bool:
        """Whether a heading or a label leads to what says when a goal is reached: "Done when"."""
        return self.names_section("done_names", text)

    def part(self, text: str) -> str:
        """The kind of document that a heading stands above: ``audience``; empty for none."""
        if self.ends_numbers(text):
            return "metric"
        if self.ends_goal(text):
            return ""
        if self.names_section("set_aside_sections", text):
            return NEVER_PART
        if self.asks_for_audience(text):
            return "audience"
        told = (kind for kind in (NEVER_PART, *PARTS) if self._is_of_kind(kind, text))
        return next(told, "research" if self.was_found_out(text) else "")

    def _is_of_kind(self, kind: str, text: str) -> bool:
        named = self.names_section(f"{kind}_parts", text)
        if kind == "channel" and self.mentions("earning_words", text):
            return False  # "Revenue channels"
        across = kind == "channel" and self.mentions("across_channels", text)
        if across and not self.mentions("approach_words", text):
            return False  # "Guidelines cross-platform"
        return named and not (kind == "audience" and self.works_on_audience(text))

    def is_team(self, text: str) -> bool:
        """Whether a heading names the team, or one of its parts does: "Who we are / Team"."""
        return any(self.named("team_sections", each) for each in (text, *_BESIDE.split(text)))

    def is_section(self, text: str) -> bool:
        """Whether a heading only names a section that every plan has: "Goals", "Our channels"."""
        filler = self.of_list("filler")
        bare = " ".join(word for word in heading_key(text).split() if word not in filler)
        lists = (*(f"{kind}_parts" for kind in PARTS), "team_sections", "owner_sections")
        return self.only_goal(text) or any(bare in self.of_list(each) for each in lists)

    def _is_goal(self, segment: str) -> bool:
        words = segment.split()
        others = ("target_groups", "rhythm_columns")
        return not any(self.mentions(each, segment) for each in others) and (
            ends_in(segment, self.of_list("goal_sections"))
            or is_compound(segment, self.of_list("goal_endings"))
            or segment in self.of_list("goal_phrases")
            or not (self.tables.anywhere | self.of_list("goal_words_always")).isdisjoint(words)
        )

    def segments(self, text: str) -> Iterator[str]:
        """The parts of a heading that may name it, bare: before the first preposition, split at
        "and" and commas.
        """
        for part in _PARTS.split(ASIDE.sub(" ", text)):
            head = self._before_preposition(part)
            for listed in _LISTED.split(head):
                for segment in self._joiner.split(f" {heading_key(listed)} "):
                    yield segment.strip()

    def _before_preposition(self, part: str) -> str:
        words = part.split()
        stops = self.of_list("prepositions")
        last = next(
            (at for at, word in enumerate(words) if at and self._leads_on(word, stops)), None
        )
        return " ".join(words[:last])

    def _leads_on(self, word: str, stops: frozenset[str]) -> bool:
        """Whether a word is a preposition, or begins with one that lost its vowel: "dell'anno"."""
        key = heading_key(word)
        return key in stops or (
            " " in key and _ELIDED.match(word) is not None and (key.partition(" ")[0] in stops)
        )

    @cached_property
    def _joiner(self) -> re.Pattern[str]:
        return re.compile(rf" (?:{alternatives(self.of_list('joiners'))}) ")
