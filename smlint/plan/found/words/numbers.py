"""Which numbers of an ordinary sentence are the value to be reached, or the value that is there.

Most sentences that carry a number do not say that value: "double our subscribers", "20% more
visits", "5-10 posts", "within 24 hours", "the top 10". Taken for it, such a number would stand in a
plan as a fact that nobody wrote. Where that is in doubt its words are kept, and people decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from smlint.base.text import folded, heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.changes import Changes
from smlint.plan.found.words.number_words import (
    BOUND,
    HOURS,
    LONG,
    PAUSE,
    WORD,
    last_word,
    said,
    unbounded,
    words_before,
)
from smlint.plan.wording.currencies import MONEY
from smlint.plan.wording.figure_words import SOME
from smlint.plan.wording.figures import NumberMark, Role
from smlint.plan.wording.in_english import plain
from smlint.plan.wording.number_words import in_several_words
from smlint.plan.wording.sentence import Sentence, read_sentence
from smlint.plan.wording.values import WHOLE, parse_number
from smlint.syntax.nodes import ScalarNode, Type
from smlint.syntax.outline import Prose

_TIME = re.compile(
    r"[\s-]?(?:(?:working|business|εργασιμ\w+) )?"
    r"(?:seconds?|secs?|s|minutes?|mins?|days?|weeks?|months?|quarters?|years?|yrs?|year-olds?"
    r"|δευτερολεπτ\w+|λεπτ(?:ο|α|ων)|η?μερ(?:α|εσ|ων)|εβδομαδ(?:α|εσ|ων)|μην(?:α|εσ|ων)"
    r"|χρον(?:ια|ων|ο)|ετ(?:η|ων|οσ)|sekunden?|minuten?|minutos?|minuti|segundos?|secondes?"
    r"|secondi)(?!\w)"
)
_OF_A_WHOLE = re.compile(r"\s?/\s?[0-9]")
_DAY = re.compile(r"[0-3]?[0-9][.](?:0?[1-9]|1[0-2])")
_ARROW = re.compile(r"(?:→|⇒|->|=>|–>|—>)\s*[€$£]?\s?$")
_BARE_TO = re.compile(rf"(?<!\w)(?:to|σε|στ(?:α|ουσ|ισ|ο|ην?)|εωσ|μεχρι){SOME} $")
_IN_BRACKETS = re.compile(r"\([^()]{1,30}\)")
_STEP = re.compile(r"\W*(?:[^\W\d]+\W+){0,4}")
_NEAR = 2


@dataclass(frozen=True, slots=True)
class Numbers:
    """Tells what the numbers of sentences in one language are, by the words around them."""

    names: FoundNames
    language: str | None

    @property
    def changes(self) -> Changes:
        """Tells by how much, and which way, something changes."""
        return Changes(self.names)

    def is_reached(
        self,
        sentence: Sentence,
        mark: NumberMark,
        *,
        alone: bool = False,
        about: str = "",
        a_year: bool = False,
    ) -> bool:
        """Whether a number is surely the value to be reached.

        Args:
            sentence: the words.
            mark: one of its numbers.
            alone: the words are the value of a field of their own, such as a column of targets, so
                they need not say that they name one.
            about: what that field is of.
            a_year: the goal tells how many came in the year before.
        """
        labelled = alone or words_before(sentence, mark).rstrip().endswith((":", "|"))
        if self.is_another(sentence, mark) or self._is_known(sentence, mark):
            return False
        if self._has_rival(sentence, mark):
            return False
        if self.changes.is_change(sentence, mark, labelled=labelled, a_year=a_year):
            return False
        if labelled:
            return not (mark.number.percent and self.changes.grows(about))
        return self._is_said(sentence, mark)

    def is_start(self, sentence: Sentence, mark: NumberMark) -> bool:
        """Whether "from 310" says where one stands, for something says where one goes from there.
        "Visitors from 18 countries" stand nowhere.
        """
        if self.is_another(sentence, mark) or self._is_time(sentence, mark, hours=True):
            return False
        text, others = sentence.text, [each for each in sentence.numbers if each is not mark]
        to = [each for each in others if each.role is Role.TO]
        ends = [*(each.start for each in to), *(each.start for each in sentence.placeholders)]
        after = [text[mark.end : end] for end in ends if end > mark.end]
        near = any(_STEP.fullmatch(folded(_IN_BRACKETS.sub(" ", each))) for each in after)
        before = any(each.end <= mark.start for each in to)
        return near or before or any(self.changes.is_change(sentence, each) for each in others)

    def is_there(self, sentence: Sentence, mark: NumberMark) -> bool:
        """Whether a number is surely the value that words about today give: the only one there."""
        rivals = [each for each in sentence.numbers if each is not mark and not each.rank]
        alike = [each for each in rivals if each.aside == mark.aside]
        return not alike and not mark.factor and not self.is_another(sentence, mark)

    def is_another(self, sentence: Sentence, mark: NumberMark) -> bool:
        """Whether a number says something else than a value: a range, a share in words, a place, a
        time, a part of a number of several words.
        """
        number, after = mark.number, folded(sentence.text[mark.end : mark.end + LONG])
        return (
            mark.rank
            or (mark.word and number.percent)
            or number.high is not None
            or number.two_ways is not None
            or bool(_OF_A_WHOLE.match(after))
            or self._is_day(sentence, mark)
            or self._is_time(sentence, mark, hours=False)
            or self._is_of_several_words(sentence, mark)
        )

    def counts(self, sentence: Sentence, mark: NumberMark) -> bool:
        """Whether the words beside a number say what is counted, be it the value or by how much:
        not those of "24 hours", "one in three visitors" or "the top 10 results".
        """
        other = self.is_another(sentence, mark) and mark.number.high is None
        other = other or self._is_known(sentence, mark)
        time = self._is_time(sentence, mark, hours=True)
        beside = self._is_beside(sentence, mark) or (
            mark.role is Role.FROM and not self.is_start(sentence, mark)
        )
        return not (other or time or beside)

    def is_until(self, sentence: Sentence, start: int) -> bool:
        """Whether what begins there is a time by which something is to be reached."""
        return last_word(folded(sentence.text[:start])) in self._list("until_words")

    def proposed(self, words: str, baseline: Decimal) -> Decimal | None:
        """What a change of so much, or so many times, makes of a number; None where words say no
        change, or several.
        """
        sentence = read_sentence(words, self.language)
        marks = [each for each in sentence.numbers if each.role is not Role.FROM and not each.aside]
        if len(marks) != 1 or self.is_another(sentence, marks[0]):
            return None
        mark, value = marks[0], marks[0].number.value
        if not self.changes.is_change(sentence, mark):
            return None
        if mark.factor:
            return baseline * value
        step = baseline * value / WHOLE if mark.number.percent else value
        return baseline - step if self.changes.begins_so(words, "fall_stems") else baseline + step

    def node(self, prose: Prose, mark: NumberMark, *, sure: bool, about: str = "") -> ScalarNode:
        """A number as a value, standing where it is written; where it is not surely the value, the
        words that it stands in, behind those of what it is ``about`` where it stands alone.
        """
        if not sure:
            words = said(prose, mark)
            read = parse_number(words.text, self.language)
            bare = read is not None and not read.unit
            return replace(words, text=f"{about}: {words.text}") if bare and about else words
        value = mark.number.value
        whole = value == value.to_integral_value()
        text = str(int(value)) if whole else format(value.normalize(), "f")
        kind = Type.INT if whole else Type.FLOAT
        return ScalarNode(prose.part(mark.start, mark.end), text, kind)

    def _is_said(self, sentence: Sentence, mark: NumberMark) -> bool:
        """Whether a sentence makes a number the one to be reached, and no other."""
        before = folded(words_before(sentence, mark))
        if self._is_time(sentence, mark, hours=True):
            return False
        if mark.role is Role.TO:
            starts = any(each.role is Role.FROM for each in sentence.numbers)
            led = _ARROW.search(before) or not _BARE_TO.search(before)
            return bool(starts or led or self.changes.begins_so(before, "arrival_stems"))
        if mark.role is Role.BY:
            return True
        begins = len(BOUND.sub("", before).split()) <= 1 or self.changes.is_raised(sentence, mark)
        bounded = mark.number.plus or mark.number.at_most
        priced = MONEY.search(folded(mark.text)) is not None
        return not self._is_beside(sentence, mark) and (begins or bounded or not priced)

    def _is_beside(self, sentence: Sentence, mark: NumberMark) -> bool:
        """Whether a number says with what, where or how: "at 10 fairs", "with 3 posts"."""
        return mark.role is Role.NONE and last_word(self._unbounded(sentence, mark)) in self._list(
            "number_prepositions"
        )

    def _has_rival(self, sentence: Sentence, mark: NumberMark) -> bool:
        """Whether another number may be meant as well."""
        both = sentence.compound
        if both is not None and mark in both:
            return True
        return any(
            each.role is mark.role
            and each is not mark
            and each.aside == mark.aside
            and not each.rank
            and not (each.word and each.number.percent)
            and not self._is_time(sentence, each, hours=True)
            and not self._is_beside(sentence, each)
            and not self._is_price(sentence, each, mark)
            for each in sentence.numbers
        )

    def _is_price(self, sentence: Sentence, other: NumberMark, mark: NumberMark) -> bool:
        """Whether money beside a number that is none is only what one of the things costs: "1,500
        of our £10 tickets".
        """
        priced, own = (MONEY.search(folded(each.text)) for each in (other, mark))
        return priced is not None and own is None and self._is_known(sentence, other)

    def _is_time(self, sentence: Sentence, mark: NumberMark, *, hours: bool) -> bool:
        """Whether a number counts time; ``hours`` which a metric may count, included."""
        after = plain(sentence.text[mark.end : mark.end + LONG], self.language).text
        if _TIME.match(after):
            return True
        starts = [each for each in sentence.numbers if each.role is Role.FROM]
        within = _is_within(sentence, mark)
        counted = mark.role is Role.NONE and HOURS.match(after) is not None
        if within and starts and not any(_is_within(sentence, each) for each in starts):
            return hours  # "within 4 hours; today it takes 2 days"
        return hours and not starts and (within or counted)

    def _is_day(self, sentence: Sentence, mark: NumberMark) -> bool:
        """Whether figures are a day without a year: "until 31.03."."""
        last = sentence.text[mark.end : mark.end + 1] == "."
        led = self._last(sentence, mark) in self._list("until_words")
        return bool(_DAY.fullmatch(mark.text.strip())) and (last or led)

    def _is_known(self, sentence: Sentence, mark: NumberMark) -> bool:
        """Whether a number tells what is there: "the two groups", "we have 300", "currently 5"."""
        before = PAUSE.split(self._unbounded(sentence, mark))[-1]
        words = [heading_key(each) for each in WORD.findall(before)]
        there = self._list("baseline_words") | self._list("standing_words")
        told = any(
            each in there and not (at and words[at - 1] in self._list("wish_words"))
            for at, each in enumerate(words)
            if at >= len(words) - _NEAR
        )
        return (
            mark.role is Role.NONE
            and bool(words)
            and (words[-1] in self._list("known_words") or told)
        )

    def _is_of_several_words(self, sentence: Sentence, mark: NumberMark) -> bool:
        if not mark.word:
            return False
        read = plain(sentence.text, self.language)
        places = (read.span(*match.span()) for match in in_several_words().finditer(read.text))
        near = [(start, end) for start, end in places if start < mark.end and mark.start < end]
        return any(start < mark.start or end > mark.end for start, end in near)

    def _unbounded(self, sentence: Sentence, mark: NumberMark) -> str:
        return unbounded(sentence, mark, self._list("bound_words"))

    def _last(self, sentence: Sentence, mark: NumberMark) -> str:
        return last_word(folded(words_before(sentence, mark)))

    def _list(self, name: str) -> frozenset[str]:
        return self.names.of_list(name)


def _is_within(sentence: Sentence, mark: NumberMark) -> bool:
    """Whether a number is part of how long something takes: "within 4 hours"."""
    return any(each.start <= mark.start < each.end for each in sentence.durations)
