"""Goals in running text: "Our goal is to ...", "The goal is 100 households in 6 months"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.words.prose import bold_lead, first_sentence
from smlint.plan.found.words.reading import Words
from smlint.syntax.outline import Block, Paragraph, Prose

_SENTENCE = re.compile(r"\S.*?(?:(?:[!?]|(?<![0-9])\.|(?<=[0-9]{4})\.)(?=\s)|$)", re.DOTALL)
_FIRST_WORDS = 3
_CUT_SHORT = re.compile(r"(?:^|[\s(])[^\W\d_]{1,3}\.$")
"""A short word with a point; before a number it is an abbreviation: "ca. 40", "Nr. 3"."""


def sentences(prose: Prose) -> Iterator[Prose]:
    """The sentences of a paragraph."""
    begin = None
    for match in _SENTENCE.finditer(prose.text):
        begin = match.start() if begin is None else begin
        counted = prose.text[match.end() :].lstrip()[:1].isdigit()
        if counted and _CUT_SHORT.search(match[0]):
            continue
        yield prose.slice(begin, match.end())
        begin = None


@dataclass(frozen=True, slots=True)
class GoalSentences:
    """Tells which sentences name a goal."""

    words: Words

    def of_introduction(self, prose: Prose) -> Prose | None:
        """A goal with its number in the introduction: "The goal is 100 households in 6 months"."""
        names = self.words.names
        for sentence in sentences(prose):
            told = self.says_goal(sentence.text) or names.mentions("goal_is", sentence.text)
            counted = told and self.words.picking.target(sentence) is not None
            if counted and not names.mentions("not_plan_goals", sentence.text):
                return sentence
        return None

    def of_document(self, blocks: tuple[Block, ...]) -> Iterator[Prose]:
        """The goals that sentences name, for a document without any section of goals: "Our goal is
        to ...". What a page, a post or a campaign is for is none.
        """
        for block in blocks:
            if isinstance(block, Paragraph):
                yield from self._ours(block.prose)

    def _ours(self, prose: Prose) -> Iterator[Prose]:
        names = self.words.names
        for sentence in sentences(prose):
            ours = names.mentions("first_person", sentence.text)
            said = (ours and self.says_goal(sentence.text)) or self._leads_to_goal(sentence)
            if said and not names.mentions("not_plan_goals", sentence.text):
                yield sentence

    def declared(
        self, prose: Prose, *, among_goals: bool = False, ours: bool = False
    ) -> Iterator[Prose]:
        """The sentences of a paragraph that declare a goal themselves, with a number and a day, or
        with one of both among goals: "By June we want 60 of them to find a home". Behind one of
        them a number is enough, and where those count that say what is ``ours`` neither is asked of
        these: "Our goal is to write more often".
        """
        names, known = self.words.names, among_goals
        for sentence in sentences(prose):
            text = sentence.text
            if ours and self.is_ours(text):
                yield sentence
                continue
            told = names.mentions("declares_goal", self._without_adverbs(text))
            if not told or names.mentions("not_plan_goals", text):
                continue
            said = self.words.sentence(sentence)
            target = self.words.picking.target(sentence, said)
            if text.endswith((":", "?")) or said.rates or (target is None and not among_goals):
                continue
            if (target is not None and known) or said.due is not None:
                known = True
                yield sentence

    def says_goal(self, sentence: str) -> bool:
        """Whether a sentence is of the form "our goal is to"."""
        names = self.words.names
        bare = self._without_adverbs(sentence)
        places = names.places("goal_sentence_verbs", bare)
        return any(names.mentions("goal_sentence", bare[:start]) for start, _end in places)

    def is_ours(self, sentence: str) -> bool:
        """Whether a sentence says what our goal is: "For now our main goal is simply to ..."; not
        what that of a page or a post is.
        """
        names = self.words.names
        if sentence.rstrip().endswith((":", "?")):
            return False
        bare = self._without_adverbs(sentence)
        for start, _end in names.places("goal_sentence_verbs", bare):
            subject = bare[:start]
            if self._is_our_goal(subject.split()) and not names.mentions("not_plan_goals", subject):
                return True
        return False

    def _without_adverbs(self, sentence: str) -> str:
        """Bare words without those that may stand within "our goal is to": "now", "simply"."""
        said = self.words.names.of_list("goal_adverbs")
        return " ".join(each for each in heading_key(sentence).split() if each not in said)

    def _is_our_goal(self, words: list[str]) -> bool:
        """Whether words end with a goal and whose it is: "our overall goal", «στόχος μας»."""
        names = self.words.names
        ours, small = names.of_list("first_person"), names.of_list("filler")
        goals = names.of_list("goal_sentence")
        last = len(words) - 1
        if last > 0 and words[last] in ours and words[last - 1] in goals:
            return True
        if last < 1 or words[last] not in goals:
            return False
        while last > 0 and words[last - 1] in small - ours:
            last -= 1
        return last > 0 and words[last - 1] in ours

    def is_aim(self, prose: Prose) -> bool:
        """Whether the first of several paragraphs is an aim: in bold, or it begins with a verb."""
        verb = self.words.names.begins_with_verb(prose.text, alone=True)
        return verb or bold_lead(prose, self.words.cells.source) is not None

    def begins_as_goal(self, prose: Prose) -> bool:
        """Whether a line begins as goals do, with a verb: "Increase", "Aumentar"."""
        return self.words.names.begins_with_verb(prose.text)

    def aims(self, sentence: Prose) -> bool:
        """Whether a sentence says what a project, a house or a team is after: "The project aims to
        ..."; what a plan or a campaign is for is none of its goals.
        """
        names, text = self.words.names, sentence.text
        if not names.mentions("goal_aims", text):
            return False
        stops = ("not_plan_goals", "plan_words", "strategy_names")
        return not any(names.mentions(each, text) for each in stops)

    def wants(self, sentence: Prose) -> bool:
        """Whether a sentence below "What do we want?" answers it."""
        names, text = self.words.names, sentence.text
        wanted = names.mentions("goal_wants", text) or names.mentions("goal_wants_said", text)
        return wanted and not names.mentions("goal_want_stops", text)

    def wishes(self, prose: Prose) -> bool:
        """Whether a paragraph that leads to nothing says what shall be: "The shop should be"."""
        first = first_sentence(prose)
        names = self.words.names
        told = names.mentions("goal_shalls", first.text) or names.mentions("goal_wants", first.text)
        leads = prose.text.rstrip().endswith(":")
        return not leads and (told or self.begins_as_goal(first))

    def states(self, prose: Prose) -> bool:
        """Whether a sentence below "Goals" is one of them and introduces none: it begins with the
        day by which something is so ("By June 2027 every household ..."), or says how many are
        wanted and by when, at its begin or behind a verb or a wish.
        """
        names, sentence = self.words.names, self.words.sentence(prose)
        if any(names.mentions(each, prose.text) for each in ("goal_sections", "number_sections")):
            return False  # "Until March we work on the following goals"
        first = heading_key(prose.text).partition(" ")[0]
        due = sentence.due or next(iter(sentence.times), None)
        until = first in names.of_list("until_words")
        if until and due is not None and len(prose.text[: due.start].split()) <= _FIRST_WORDS:
            return True
        lead = " ".join(prose.text.split()[: _FIRST_WORDS + 1])
        if until and due is None and names.mentions("feast_names", lead):
            return True
        target = self.words.picking.target(prose, sentence)
        if target is None or sentence.due is None or sentence.rates:
            return False
        begins = not any(map(str.isalpha, prose.text[: target.start]))
        wished = names.mentions("lead_wishes", prose.text[: target.start])
        stands = names.mentions("standing_words", prose.text[: target.start])
        return begins or ((wished or first in names.of_list("goal_verbs")) and not stands)

    def _leads_to_goal(self, sentence: Prose) -> bool:
        """Whether a sentence about ourselves, or the whole team, ends in a goal, or begins with
        whose goals it tells: "Its goals are to ...".
        """
        names, bare = self.words.names, heading_key(sentence.text)
        declared = names.opens("goal_declarations", bare) and not sentence.text.endswith(":")
        return declared or names.mentions("goal_sentence_leads", sentence.text)
