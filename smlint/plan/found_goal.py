"""A goal as found: its words, and what they and the cells beside them say of numbers and times."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from smlint.base.span import Span
from smlint.base.text import heading_key
from smlint.plan.cells import Cells, key
from smlint.plan.figures import NumberMark, Role
from smlint.plan.found_names import FoundNames
from smlint.plan.found_numbers import Numbers, is_currency
from smlint.plan.found_open import Open
from smlint.plan.found_times import Times
from smlint.plan.kinds.goals import A_WORK, REACHED_WHEN, VAGUE_TIME
from smlint.plan.periods import DateReading, Period, read_time
from smlint.plan.sentence import Sentence, read_sentence
from smlint.syntax.nodes import Entry, MapNode, ScalarNode, SeqNode, Type
from smlint.syntax.outline import Prose

FIELDS = (
    *("id", "title", "statement", "metric", "baseline", "target", "due", "owner", "status"),
    *("priority", "tags", "notes"),
)
NUMBERS = (Type.INT, Type.FLOAT)
"""The types of a value that is a number."""

_WORD = re.compile(r"[^\W\d_][\w'’/&-]*")
_NUMBERING = re.compile(r"^(?:[0-9]{1,2}[.)]|[-–•])\s+")
_FOOTNOTES = re.compile(r"(?:\s*\[\^[^\]]+\])+$")
_BEFORE_REMARK = re.compile(r"\s*[(:]|\s[-–—]\s")
_LONG = 200
_LONGEST_PLAN = 366
_QUARTER = 92
_BOLD = ("**", "__")
_ASKS = ("?", "\u037e")
_BASELINE_REACH = 24
_METRIC_WORDS = 8
_MOST_ALIKE = 20
_NOUN_WORDS = 3
_VERB_LAST = "de"


@dataclass(slots=True)
class Goal:
    """A goal while its parts are gathered.

    Attributes:
        words: what it says, its label and numbering taken off.
        span: its line, row or bullet.
        anchor: where what is missing is reported.
        fields: what is known of it, by field name.
        context: the time that stands around it, for a goal that names none.
        results: the key results or measured steps below it: its objectives.
        others: what its writer says of it that is none of these fields.
        row: it is a row of a table.
        since: the day on which its baseline was read.
        vague: its own time is none of the calendar ("soon"), and no time around it takes its place.
    """

    words: Prose
    span: Span
    anchor: Span
    fields: dict[str, tuple[Span, ScalarNode]] = field(default_factory=dict)
    context: ScalarNode | None = None
    results: list[Goal] = field(default_factory=list)
    others: list[Entry] = field(default_factory=list)
    row: bool = False
    since: ScalarNode | None = None
    vague: bool = False

    @property
    def is_measured(self) -> bool:
        """Whether it, or a result of it, names a number to reach."""
        return any("target" in each.fields for each in (self, *self.results))

    def put(self, name: str, node: ScalarNode | None, where: Span | None = None) -> None:
        """Note a field, unless it is known already."""
        if node is not None and name not in self.fields:
            self.fields[name] = (node.span if where is None else where, node)

    def node(self, inherited: ScalarNode | None = None) -> MapNode:
        """The goal as a mapping, as if it had been written in our format.

        ``inherited`` is a deadline given from above.
        """
        context = inherited or self.context
        if context is not None and not self.results:
            self.put("due", context)
        entries = [
            Entry(key(name, self.fields[name][0]), self._value(name))
            for name in FIELDS
            if name in self.fields
        ]
        if self.results:
            own = self.fields.get("due")
            due = None if own is None or self.vague else own[1]
            items = tuple(each.node(due or each.context or context) for each in self.results)
            span = Span(self.span.path, items[0].span.start, items[-1].span.end)
            entries.append(Entry(key("objectives", items[0].anchor), SeqNode(span, items)))
        return MapNode(self._whole(entries), (*entries, *self.others), self.anchor)

    def _value(self, name: str) -> ScalarNode | MapNode:
        """A field's value; of a baseline the number with its day, where one is told."""
        node = self.fields[name][1]
        if name != "baseline" or self.since is None or node.type not in NUMBERS:
            return node
        parts = (("value", node), ("date", self.since))
        return MapNode(
            node.span, tuple(Entry(key(part, each.span), each) for part, each in parts), node.span
        )

    def _whole(self, entries: list[Entry]) -> Span:
        """From its line to the end of what stands below it and belongs to it."""
        ends = (each.value.span.end for each in entries if each.value.span.start > self.span.start)
        return Span(self.span.path, self.span.start, max((self.span.end, *ends)))


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

    def bold_lead(self, prose: Prose) -> Prose | None:
        """The words in bold that a text begins with, as people write labels; None without."""
        source, start = self.cells.source, prose.span.start.offset
        mark = source[max(start - 2, 0) : start]
        if mark not in _BOLD:
            return None
        end = source.find(mark, start)
        length = next(
            (at for at, place in enumerate(prose.marks) if place.offset >= end), len(prose.text)
        )
        return None if end < 0 else prose.slice(0, min(length, len(prose.text)))

    def sentence(self, prose: Prose) -> Sentence:
        """A text's numbers and times."""
        return read_sentence(prose.text, self.cells.language)

    def goal(self, prose: Prose, span: Span, *, asked: bool = False) -> Goal | None:
        """A goal in these words; None where they are a slot to fill in, nothing, or a question
        (unless ``asked``).
        """
        words = trimmed(prose)
        if not self.says_something(words) and not (asked and not self.is_slot(words.text)):
            return None
        goal = Goal(words, span, words.span)
        goal.put("statement", self.cells.text(words))
        self.read_numbers(goal, words)
        self.read_due(goal, words)
        if "target" not in goal.fields and self.is_work_to_finish(words):
            goal.others.append(Entry(key(A_WORK, words.span), self.cells.text(words)))
        return goal

    def is_work_to_finish(self, prose: Prose) -> bool:
        """Whether a text names a work that is there or not: "publish the guide by May". Of a
        language without word lists of its own; in the others the rules judge it.
        """
        works = self.names.of_list("work_verbs")
        words = heading_key(self.times.without(prose)).split()
        leads = any(" ".join(words[:length]) in works for length in range(1, _METRIC_WORDS))
        closes = self.cells.language == _VERB_LAST and not works.isdisjoint(words[-_NOUN_WORDS:])
        return (leads or closes) and not self.names.mentions("more_words", prose.text)

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

    def read_numbers(self, goal: Goal, prose: Prose, *, alone: bool = False) -> None:
        """Where one stands, where one wants to be, and what is counted. ``alone``: the words are
        those of a target's own field.
        """
        sentence, numbers = self.sentence(prose), self.numbers
        for mark in sentence.numbers:
            if mark.role is Role.FROM and numbers.is_start(sentence, mark):
                goal.put("baseline", numbers.node(prose, mark, sure=True))
            elif self._says_where_we_stand(prose, mark):
                sure = numbers.is_there(sentence, mark)
                goal.put("baseline", numbers.node(prose, mark, sure=sure))
        target = self.target(prose, sentence)
        if target is not None:
            about = goal.words.text if alone else ""
            sure = numbers.is_reached(sentence, target, alone=alone, about=about)
            goal.put("target", numbers.node(prose, target, sure=sure, about=about))
        else:
            goal.put("target", self.open.number(prose, sentence))
        named = target or next((each for each in sentence.numbers if each.role is Role.FROM), None)
        if named is not None:
            metric = self._metric(prose, sentence, named)
            goal.put("metric", None if metric is None else self.cells.text(self.thing(metric)))

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
        ranked = sorted(marks, key=lambda mark: (_RANK[mark.role], mark.word))
        return ranked[0] if ranked else None

    def aside_target(self, prose: Prose) -> ScalarNode | None:
        """The share to reach that stands in brackets behind a measure: "Open rate (25%)"; what
        has a time there too is how it was.
        """
        sentence = self.sentence(prose)
        shares = [
            mark
            for mark in sentence.targets
            if mark.aside and mark.number.percent and not self._says_where_we_stand(prose, mark)
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
        due, left = sentence.due, sentence.placeholders
        until = [each for each in left if self.numbers.is_until(sentence, each.start)]
        if due is not None:
            goal.put("due", self.cells.text(prose.slice(due.start, due.end)))
        elif until:
            goal.put("due", self.open.time(prose, until[0]))
        elif "due" not in goal.fields:
            self._read_vague(goal, prose)

    def _read_vague(self, goal: Goal, prose: Prose) -> None:
        """A deadline that no calendar has: "soon"."""
        vague = self.times.vague(prose)
        if vague is not None:
            goal.vague = True
            goal.put("due", self.cells.text(vague))
            goal.others.append(Entry(key(VAGUE_TIME, vague.span), self.cells.text(vague)))

    def complete(self, goal: Goal, given: ScalarNode | None, start: date | None = None) -> None:
        """Give a goal's deadline ("end of October") the year that stands around it, and one that
        is counted ("Month 3") its day, if the plan tells its first: ``start``.
        """
        for each in (goal, *goal.results):
            if start is not None:
                self._count(each, start)
            around = self._period(each.context or goal.context) or self._period(given)
            if around is None:
                continue
            if each.context is not None:
                each.context = self._dated(each.context, around)
            if "due" in each.fields:
                span, node = each.fields["due"]
                each.fields["due"] = (span, self._dated(node, around))

    def _count(self, goal: Goal, start: date) -> None:
        """Count a goal's times from a plan's first day."""
        if goal.context is not None:
            goal.context = self._counted(goal.context, start)
        if "due" in goal.fields:
            span, node = goal.fields["due"]
            goal.fields["due"] = (span, self._counted(node, start))

    def _counted(self, node: ScalarNode, start: date) -> ScalarNode:
        day = self.times.counted(node.text, start)
        return node if day is None else replace(node, text=day.isoformat())

    def distinct(self, goals: list[Goal]) -> list[Goal]:
        """The goals, without those that a table of numbers says again: such a row only adds what
        the goal had not said yet, where one stands today.
        """
        said: dict[str, list[Goal]] = {}
        for goal in goals:
            for each in () if goal.row else (goal, *goal.results):
                if "target" in each.fields:
                    said.setdefault(self._figure(each, "target"), []).append(each)
        return [goal for goal in goals if not (goal.row and self._is_said(goal, said))]

    def _is_said(self, row: Goal, said: dict[str, list[Goal]]) -> bool:
        """Whether a goal has said what a row says; it then learns where one stands."""
        number = self._figure(row, "target") if "target" in row.fields else ""
        alike = said.get(number, [])[:_MOST_ALIKE]
        twin = next((each for each in alike if self._says_the_same(each, row)), None)
        if twin is not None and "baseline" in row.fields:
            twin.put("baseline", row.fields["baseline"][1], row.fields["baseline"][0])
        return twin is not None

    def _says_the_same(self, goal: Goal, row: Goal) -> bool:
        """Whether a row has the number of a goal, and counts what its sentence names."""
        said, again = goal.fields, row.fields
        if row.results or goal.results or not {"metric", "target"} <= set(again):
            return False
        numbers = all(
            self._figure(goal, name) == self._figure(row, name)
            for name in ("target", "baseline")
            if name in said and name in again
        )
        times = {self._end(each.fields.get("due", (None, each.context))[1]) for each in (goal, row)}
        words = set(heading_key(goal.words.text).split())
        named = set(heading_key(again["metric"][1].text).split())
        longer = goal.words.text != row.words.text and words > named
        return "target" in said and numbers and len(times - {None}) <= 1 and longer

    def _figure(self, goal: Goal, name: str) -> str:
        """The number in a field, be it a value or among the words that are kept of it."""
        node = goal.fields[name][1]
        marks = (
            ()
            if node.type is not Type.TEXT
            else read_sentence(node.text, self.cells.language).numbers
        )
        return format(marks[0].number.value.normalize(), "f") if marks else node.text

    def _end(self, node: ScalarNode | None) -> date | None:
        """The last day of a time."""
        reading = None if node is None else read_time(node.text, self.cells.language)
        match reading:
            case DateReading(date=day):
                return day
            case Period(end=end):
                return end
            case _:
                return None

    def _dated(self, node: ScalarNode, around: Period) -> ScalarNode:
        """A time with a year, where only that was missing: of several that in which it lies within
        the period around.
        """
        years = range(around.start.year, around.end.year + 1)
        dated = [self._in_year(node, year) for year in years]
        within = (
            each
            for each in dated
            if (end := self._end(each)) is not None and around.start <= end <= around.end
        )
        return next(within, node if len(dated) > 1 else dated[0])

    def _in_year(self, node: ScalarNode, year: int) -> ScalarNode:
        language = self.cells.language
        bare = node.text.rstrip(" .")
        if read_time(node.text, language) is not None:
            return node
        dated = (f"{bare}{sign}{year}" for sign in (" ", ".", "/"))
        fits = (each for each in dated if read_time(each, language) is not None)
        return replace(node, text=next(fits, node.text))

    def _period(self, node: ScalarNode | None) -> Period | None:
        """The time in which a time without a year lies: a whole year, or the months of a plan that
        goes from one to the next; None where it is none or longer.
        """
        reading = None if node is None else read_time(node.text, self.cells.language)
        match reading:
            case DateReading(date=day):
                return Period(date(day.year, 1, 1), date(day.year, 12, 31))
            case Period(start=start, end=end) if start.year == end.year:
                return Period(date(end.year, 1, 1), date(end.year, 12, 31))
            case Period(start=start, end=end) if (end - start).days <= _LONGEST_PLAN:
                return Period(start, end)
            case _:
                return None

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
        return mark.aside and any(word in names for word in words)

    def counted(self, prose: Prose) -> Prose:
        """What words name that stand before a number's column: all of them, or what shall change
        ("Grow our followers").
        """
        first = _WORD.search(prose.text)
        if first is None or not self.numbers.is_change_word(first[0]):
            return prose
        return self._object(prose, first.end(), len(prose.text)) or prose

    def thing(self, prose: Prose) -> Prose:
        """The name of what is counted, without an article before it: "the number of readers"."""
        words = list(_WORD.finditer(prose.text))
        led = words and words[0].start() == 0 and len(words) > 1
        if not led or heading_key(words[0][0]) not in self.names.of_list("leading_articles"):
            return prose
        return prose.slice(words[1].start(), len(prose.text))

    def _metric(self, prose: Prose, sentence: Sentence, number: NumberMark) -> Prose | None:
        """What is counted: before "from 310 to 520", before "Followers: 500", after "500 new"."""
        first = min((mark.start for mark in sentence.numbers), default=number.start)
        lead = prose.text[:first]
        if lead.rstrip().endswith(":"):
            return _filled(prose.slice(0, len(lead.rstrip()) - 1))
        if not self.numbers.counts(sentence, number):
            return None
        between = None
        if sentence.heads and any(mark.role is not Role.NONE for mark in sentence.numbers):
            between = self._object(prose, sentence.heads[0][1], first)
        noun = self._noun(prose, sentence, number.end)
        return (noun or between) if number.role is Role.BY else (between or noun)

    def _object(self, prose: Prose, start: int, end: int) -> Prose | None:
        """The words between a verb and "from": "(raise) the followers (from)"."""
        words = list(_WORD.finditer(prose.text, start, end))
        stops = self.names.of_list("noun_stops") | self.names.of_list("articles")
        while words and heading_key(words[0][0]) in stops:
            words.pop(0)
        while words and heading_key(words[-1][0]) in stops:
            words.pop()
        if not words or len(words) > _METRIC_WORDS:
            return None
        return _filled(prose.slice(words[0].start(), words[-1].end()))

    def _noun(self, prose: Prose, sentence: Sentence, start: int) -> Prose | None:
        """The noun after a number: "500 (new) followers on Instagram", "3 posts a week"."""
        found: list[re.Match[str]] = []
        after = start
        skipped = self.names.of_list("change_words") | self.names.of_list("added_words")
        for match in _WORD.finditer(prose.text, start):
            gap = prose.text[after : match.start()]
            bare = heading_key(match[0])
            if gap.strip(" +%") or bare in self.names.of_list("noun_stops"):
                break
            after = match.end()
            if found or bare not in skipped:
                found.append(match)
            if len(found) == _NOUN_WORDS:
                break
        if not found or is_currency(found[0][0]):
            return None
        often = next((each.end for each in sentence.rates if 0 <= each.start - after <= 1), after)
        return _filled(prose.slice(found[0].start(), often))


def note_reached(goal: Goal, words: ScalarNode) -> None:
    """Note what says when a goal is reached; the first words that say so count."""
    if all(entry.key.text != REACHED_WHEN for entry in goal.others):
        goal.others.append(Entry(key(REACHED_WHEN, words.span), words))


def trimmed(prose: Prose) -> Prose:
    """Words without their numbering and footnotes; of many words the first sentence."""
    match = _NUMBERING.match(prose.text)
    start = match.end() if match else 0
    words = _FOOTNOTES.sub("", prose.text.rstrip())
    whole = prose.slice(start, len(words.rstrip().rstrip(":")))
    return whole if len(whole.text) <= _LONG else first_sentence(whole)


def first_sentence(prose: Prose) -> Prose:
    """The first sentence of a paragraph."""
    end = re.search(r"[.!?;](?=\s+[^\W\da-zα-ω])", prose.text)
    return prose if end is None else prose.slice(0, end.end())


def _filled(prose: Prose) -> Prose | None:
    return prose if any(map(str.isalpha, prose.text)) else None


_RANK = {Role.TO: 0, Role.BY: 1, Role.NONE: 2, Role.FROM: 3}
