"""Reads the words of goals: what they say of numbers and times, and whether they say anything."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.span import Span
from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.counted import Counted
from smlint.plan.found.words.ends import Ends
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.numbers import Numbers
from smlint.plan.found.words.open import Open
from smlint.plan.found.words.past import Past
from smlint.plan.found.words.prose import standing, trimmed
from smlint.plan.found.words.times import Times
from smlint.plan.found.words.year_before import YearBefore
from smlint.plan.kinds.goals import A_WORK, VAGUE_TIME
from smlint.plan.names import OWN
from smlint.plan.structured.cells import Cells, key
from smlint.plan.wording.days import DateReading, Period
from smlint.plan.wording.figures import NumberMark, Role
from smlint.plan.wording.lengths import tells_length
from smlint.plan.wording.sentence import Intro, Sentence, TimeMark, read_sentence
from smlint.plan.wording.standing import holds_from
from smlint.syntax.nodes import Entry, ScalarNode
from smlint.syntax.outline import Prose

_WORD = re.compile(r"[^\W\d_][\w'’/&-]*")
_BEFORE_REMARK = re.compile(r"\s*[(:]|\s[-–—]\s")
_BARE_ASIDE = re.compile(r"[^\w\n()]*[0-9][0-9.,  ]*[kKmM]?[^\w\n()]*\)")
_QUARTER = 92
_CLAUSE = re.compile(r"(?:->|→|=>|[:;,.]|\s[-–—])\s+")
_NEAR = 1
_FEWEST_WORDS = 3
_ASKS = ("?", "\u037e")
_BASELINE_REACH = 24
_WORK_WORDS = 8
_LAST_WORDS = 3
_OPENING_WORDS = 2
_VERB_LAST = "de"
_LED_BY = 2
_RANK = {Role.TO: 0, Role.BY: 1, Role.NONE: 2, Role.FROM: 3}


@dataclass(frozen=True, slots=True)
class Words:
    """Reads the words of goals."""

    names: FoundNames
    cells: Cells

    @property
    def times(self) -> Times:
        """Reads times."""
        return Times(self.names, self.cells)

    @property
    def numbers(self) -> Numbers:
        """Tells numbers apart."""
        return Numbers(self.names, self.cells.language)

    @property
    def counting(self) -> Counted:
        """Finds what is counted."""
        return Counted(self.names, self.numbers)

    def sentence(self, prose: Prose) -> Sentence:
        """A text's numbers and times."""
        return read_sentence(prose.text, self.cells.language)

    def goal(self, prose: Prose, span: Span, *, asked: bool = False) -> Goal | None:
        """A goal in these words; None where they are a slot to fill in, nothing, or a question
        (unless ``asked``).
        """
        words = standing(trimmed(prose), self.cells.source)
        if not words.text or self.names.is_code(words.text) or self.names.shows_place(words.text):
            return None
        if not self.says_something(words) and not (asked and not self.is_slot(words.text)):
            return None
        statement = self.cells.text(words)
        goal = Goal(words, span, statement.span)
        goal.put("statement", statement)
        was = self.past.clause(words)
        a_year = was is not None and self.past.is_of_year(was)
        self.read_numbers(goal, self.past.before(words), a_year=a_year)
        self.read_due(goal, self.past.before(words))
        self.note_past(goal, was)
        finished = self.is_work_to_finish(words) or self.is_of_all(words)
        if "target" not in goal.fields and finished:
            self.note_work(goal)
        return goal

    @property
    def past(self) -> Past:
        """Tells what says how it was."""
        return Past(self.names, self.cells.language)

    @property
    def year_before(self) -> YearBefore:
        """Finds what brackets tell of the year before."""
        return YearBefore(self.names, self.cells.language)

    def note_past(self, goal: Goal, prose: Prose | None) -> None:
        """Note where one stood, if words behind a goal say how it was, and when that was."""
        mark = None if prose is None else self.past.number(prose)
        if prose is not None and mark is not None and "baseline" not in goal.fields:
            sure = self.numbers.is_there(self.sentence(prose), mark)
            goal.put("baseline", self.numbers.node(prose, mark, sure=sure))
            goal.since = self.day(prose)

    def is_work_to_finish(self, prose: Prose) -> bool:
        """Whether a text names a work that is there or not: "publish the guide by May". Of a
        language without word lists of its own; in the others the rules judge it.
        """
        works = self.names.of_list("work_verbs")
        words = heading_key(self.times.without(prose)).split()
        leads = any(" ".join(words[:length]) in works for length in range(1, _WORK_WORDS))
        closes = self.cells.language == _VERB_LAST and not works.isdisjoint(words[-_LAST_WORDS:])
        return (leads or closes) and not self.names.mentions("more_words", prose.text)

    def note_work(self, goal: Goal) -> None:
        """Note that a goal is there or not, and needs no number."""
        if all(each.key.text != A_WORK for each in goal.others):
            goal.others.append(Entry(key(A_WORK, goal.words.span), self.cells.text(goal.words)))

    def is_of_all(self, prose: Prose) -> bool:
        """Whether a clause begins with all of something, so that it is reached or not: "every
        message is answered the same day"; how often ("every week") is none.
        """
        sentence, stops = self.sentence(prose), self.names.of_list("all_stops")
        begins = [0, *(match.end() for match in _CLAUSE.finditer(prose.text))]
        often = [(each.start, each.end) for each in sentence.rates]
        often += [(each.start, each.end) for each in sentence.times]
        for begin in begins:
            words = heading_key(prose.text[begin:]).split()
            dated = any(start - begin <= _NEAR and end > begin for start, end in often)
            said = self.names.leads("all_words", " ".join(words)) and not dated
            if said and len(words) >= _FEWEST_WORDS and words[1] not in stops:
                return True
        return False

    def says_something(self, prose: Prose) -> bool:
        """Whether words are a statement of somebody's own."""
        if heading_key(prose.text) in self.names.of_list("goal_sections"):
            return False
        text = prose.text.rstrip("*_ \"'»”")
        greek = any("\u0370" <= letter <= "\u03ff" for letter in text)
        asks = text.endswith((*_ASKS, ";") if greek else _ASKS)
        return not asks and not self.is_slot(prose.text)

    @property
    def open(self) -> Open:
        """Tells what is left open."""
        return Open(self.names)

    def is_slot(self, text: str) -> bool:
        """Whether a text is mostly left to be filled in."""
        return self.open.is_slot(text)

    def owner(self, prose: Prose) -> ScalarNode | None:
        """Who is named; the mark of what is to be decided where nobody is."""
        if self.is_slot(prose.text):
            return self.open.mark(prose)
        return self.open.nobody(prose) or self.cells.text(prose)

    def read_numbers(
        self, goal: Goal, prose: Prose, *, alone: bool = False, a_year: bool = False
    ) -> None:
        """Where one stands, where one wants to be, and what is counted. ``alone``: the words are
        those of a target's own field; ``a_year``: words behind them tell of the year before.
        """
        sentence, numbers = self.sentence(prose), self.numbers
        for mark in sentence.numbers:
            if mark.role is Role.FROM and numbers.is_start(sentence, mark):
                goal.put("baseline", numbers.node(prose, mark, sure=True))
            elif self._says_where_we_stand(prose, mark):
                sure = numbers.is_there(sentence, mark)
                goal.put("baseline", numbers.node(prose, mark, sure=sure))
        target = self.target(prose, sentence)
        before = self.year_before.number(prose, sentence, target)
        if before is not None:
            goal.put("baseline", numbers.node(prose, before, sure=True))
        if target is not None:
            about = goal.words.text if alone else ""
            a_year = a_year or before is not None
            sure = numbers.is_reached(sentence, target, alone=alone, about=about, a_year=a_year)
            goal.put("target", numbers.node(prose, target, sure=sure, about=about))
        else:
            goal.put("target", self.open.number(prose, sentence))
        named = target or next((each for each in sentence.numbers if each.role is Role.FROM), None)
        if named is not None:
            metric = self.counting.metric(prose, sentence, named)
            goal.put(
                "metric", None if metric is None else self.cells.text(self.counting.thing(metric))
            )

    def target(self, prose: Prose, sentence: Sentence | None = None) -> NumberMark | None:
        """The number to reach."""
        read = sentence or self.sentence(prose)
        step = {mark.role for mark in read.numbers} >= {Role.FROM, Role.TO}
        marks = [
            mark
            for mark in read.targets
            if (not mark.aside or (step and mark.role is Role.TO))
            and not self._says_where_we_stand(prose, mark)
        ]
        marks = [each for each in marks if not tells_length(read, each)] or marks
        ranked = sorted(marks, key=lambda mark: (_RANK[mark.role], mark.word))
        return ranked[0] if ranked else None

    def aside_target(self, prose: Prose) -> ScalarNode | None:
        """The share or bound to reach that stands in brackets behind a measure: "Open rate (25%)",
        "Saves (500+)"; what has a time there too is how it was.
        """
        sentence = self.sentence(prose)
        shares = [
            mark
            for mark in sentence.targets
            if mark.aside
            and _is_reached(prose.text, mark)
            and not self._says_where_we_stand(prose, mark)
        ]
        dated = any(mark.aside for mark in sentence.times)
        if not shares or dated:
            return None
        return self.numbers.node(prose, shares[-1], sure=True, about=prose.text)

    def measure(self, prose: Prose) -> ScalarNode | None:
        """What a line among metrics measures: its words before a bracket, a dash or a colon."""
        head = prose.slice(0, len(_BEFORE_REMARK.split(prose.text)[0]))
        return self.cells.text(head) if any(map(str.isalpha, head.text)) else None

    def read_due(self, goal: Goal, prose: Prose) -> None:
        """The deadline in a sentence; one that is left open ("by [date]") is none that stands
        around it.
        """
        sentence = self.sentence(prose)
        due, left = self._due(sentence), sentence.placeholders
        until = [each for each in left if self.numbers.is_until(sentence, each.start)]
        if due is not None:
            goal.put("due", self.cells.text(prose.slice(due.start, due.end)))
        elif until:
            goal.put("due", self.open.time(prose, until[0]))
        elif "due" not in goal.fields:
            season = self.times.of_season(prose)
            goal.put("due", None if season is None else self.cells.text(season))
            self._read_vague(goal, prose)
            self._read_start(goal, prose, sentence)

    def _read_start(self, goal: Goal, prose: Prose, sentence: Sentence) -> None:
        """The day from which something that is counted shall be so: "from 1 November 2026". It is
        no deadline, and what stands around gives none.
        """
        counted = "target" in goal.fields and "due" not in goal.fields
        begins = holds_from(sentence) if counted else None
        if begins is None or any(each.role is Role.FROM for each in sentence.numbers):
            return
        goal.held = True
        for time in sentence.durations:
            if goal.fields["target"][1].text == prose.text:  # "within 4 hours", not the sentence
                goal.fields.pop("target")
                goal.put("target", self.cells.text(prose.slice(time.start, time.end)))
        words = _WORD.findall(prose.text[: begins.start])
        led = words[-_LED_BY:] if words and self._is_article(words[-1]) else words[-1:]
        start = prose.text.rfind(led[0], 0, begins.start) if led else begins.start
        told = prose.slice(start, begins.end)
        goal.others.append(Entry(key(f"{OWN}due", told.span), self.cells.text(told)))

    def _is_article(self, word: str) -> bool:
        return heading_key(word) in self.names.of_list("leading_articles")

    def _due(self, sentence: Sentence) -> TimeMark | None:
        """The time by which a sentence says that something shall be reached."""
        due, event = sentence.due, self.ends.of_event(sentence)
        if due is not None and self.times.leads_us(sentence.text, due):
            due = None
        if due is None or event is None or due.intro is not Intro.BY:
            due = event or due
        return None if due is not None and self.ends.comes_back(sentence, due) else due

    @property
    def ends(self) -> Ends:
        """Finds the last days of what is no time itself."""
        return Ends(self.names, self.cells)

    def _read_vague(self, goal: Goal, prose: Prose) -> None:
        """A deadline that no calendar has: "soon"."""
        vague = self.times.vague(prose)
        if vague is not None:
            goal.vague = True
            goal.put("due", self.cells.text(vague))
            goal.others.append(Entry(key(VAGUE_TIME, vague.span), self.cells.text(vague)))

    def value(self, prose: Prose, *, last: bool = True, about: str = "") -> ScalarNode | None:
        """The number that a cell or a label's value holds (the target: the last of an arrow);
        else its words; None for a placeholder. ``about``: what it is the target of.
        """
        if self.is_slot(prose.text):
            return None
        sentence, numbers = self.sentence(prose), self.numbers
        mark = self.target(prose, sentence) if last else next(iter(sentence.numbers), None)
        if mark is None:
            return self.cells.text(prose)
        there = not last and numbers.is_there(sentence, mark)
        sure = there or (last and numbers.is_reached(sentence, mark, alone=True, about=about))
        return numbers.node(prose, mark, sure=sure, about=about)

    def undated(self, prose: Prose) -> str:
        """A text without its times and the words before them that say until when: "We want" of
        "By June 2027 we want".
        """
        text, words = prose.text, self.names.of_list("until_words")
        for mark in reversed(self.sentence(prose).times):
            before = text[: mark.start].rstrip()
            last = before.rpartition(" ")[2]
            start = len(before) - len(last) if heading_key(last) in words else mark.start
            text = text[:start] + text[mark.end :]
        return text

    def day(self, prose: Prose) -> ScalarNode | None:
        """The day, or the period, that words beside a number give: "1,240 (October 2026)"."""
        for mark in self.sentence(prose).times:
            if self._is_short(mark.reading):
                return self.cells.text(prose.slice(mark.start, mark.end))
        return None

    def _is_short(self, reading: object) -> bool:
        """Whether a time is a day, or not much longer: numbers are read in it."""
        match reading:
            case DateReading():
                return True
            case Period(start=start, end=end):
                return (end - start).days <= _QUARTER
            case _:
                return False

    def is_measured(self, prose: Prose) -> bool:
        """Whether words among metrics name a number to reach: "10% rate", "Followers: 0 → 500"."""
        sentence = self.sentence(prose)
        mark = self.target(prose, sentence)
        if mark is None or mark.word or sentence.placeholders:
            return False
        number = mark.number
        begins = not _WORD.search(prose.text[: mark.start])
        labelled = prose.text[: mark.start].rstrip(" ~><≥≤=+€$£").endswith((":", "|", "→"))
        shaped = number.percent or number.plus or bool(mark.noun)
        bounded = number.at_most or number.plus
        return mark.role is not Role.NONE or labelled or bounded or (begins and shaped)

    def is_step(self, prose: Prose) -> bool:
        """Whether words say from which number to which: "open rate (from 22 to 50)"."""
        roles = {mark.role for mark in self.sentence(prose).numbers}
        return {Role.FROM, Role.TO} <= roles

    def _says_where_we_stand(self, prose: Prose, mark: NumberMark) -> bool:
        before = heading_key(prose.text[max(0, mark.start - _BASELINE_REACH) : mark.start])
        names = self.names.of_list("baseline_words")
        words = before.split()[-2:]
        told = any(word in names for word in words)
        return told and (mark.aside or self._is_other(prose, mark))

    def _is_other(self, prose: Prose, mark: NumberMark) -> bool:
        """Whether a number begins a sentence with "today" and the one to reach stands behind it:
        "Today 64, by the end of 2027 we want 110".
        """
        numbers = self.sentence(prose).numbers
        begins = len(prose.text[: mark.start].split()) <= _OPENING_WORDS
        return begins and any(other.start > mark.end for other in numbers)


def _is_reached(text: str, mark: NumberMark) -> bool:
    """Whether a number in brackets is one to reach: a share, or a bound that is all they hold."""
    if mark.number.percent:
        return True
    told = _BARE_ASIDE.match(text, text.rfind("(", 0, mark.start) + 1)
    return (mark.number.plus or mark.number.at_most) and told is not None
