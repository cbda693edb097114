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
from smlint.plan.found.words.number_words import CURRENCY, HOURS, LONG, said
from smlint.plan.wording.figure_words import NO_FEWER, SOME
from smlint.plan.wording.figures import NumberMark, Role
from smlint.plan.wording.in_english import plain
from smlint.plan.wording.number_words import in_several_words
from smlint.plan.wording.sentence import Sentence, read_sentence
from smlint.plan.wording.values import parse_number
from smlint.syntax.nodes import ScalarNode, Type
from smlint.syntax.outline import Prose

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
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
_BOUND = re.compile(
    rf"(?:(?<!\w)(?:at least|at most|about|around|over|above|more than|{NO_FEWER}|less than|under"
    r"|below|up to|nearly|almost|τουλαχιστον|περιπου|πανω απο|περισσοτερ\w+ απο|κατω απο"
    r"|λιγοτερ\w+ απο|το πολυ|σχεδον)|[~≈><≥≤=]+)\s*$"
)
_IN_BRACKETS = re.compile(r"\([^()]{1,30}\)")
_STEP = re.compile(r"\W*(?:[^\W\d]+\W+){0,4}")
_PAUSE = re.compile(r"[.,;:!?()|\n]")
_NEAR = 2
_COMPOUND = 7
"""From so many letters on the last part of a word may be looked up: "Umsatzsteigerung"."""

_ALL = 100


@dataclass(frozen=True, slots=True)
class Numbers:
    """Tells what the numbers of sentences in one language are, by the words around them."""

    names: FoundNames
    language: str | None

    def is_reached(
        self, sentence: Sentence, mark: NumberMark, *, alone: bool = False, about: str = ""
    ) -> bool:
        """Whether a number is surely the value to be reached.

        Args:
            sentence: the words.
            mark: one of its numbers.
            alone: the words are the value of a field of their own, such as a column of targets, so
                they need not say that they name one.
            about: what that field is of.
        """
        labelled = alone or self._before(sentence, mark).rstrip().endswith((":", "|"))
        if self.is_another(sentence, mark) or self._is_known(sentence, mark):
            return False
        if self._has_rival(sentence, mark):
            return False
        if self.is_change(sentence, mark, labelled=labelled):
            return False
        if labelled:
            return not (mark.number.percent and self._grows(about))
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
        return near or before or any(self.is_change(sentence, each) for each in others)

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

    def is_change(self, sentence: Sentence, mark: NumberMark, *, labelled: bool = False) -> bool:
        """Whether a number says by how much, or how many times, and not to where."""
        if mark.factor or mark.text.strip()[:1] in ("+", "-", "−"):
            return True
        if mark.role is Role.BY and not self._is_passive(sentence, mark):
            return True
        if self._adds(sentence, mark):
            return True
        if mark.role is not Role.NONE or labelled or not mark.number.percent:
            return False
        return self._grows(self._before(sentence, mark))

    def is_until(self, sentence: Sentence, start: int) -> bool:
        """Whether what begins there is a time by which something is to be reached."""
        return _last_word(folded(sentence.text[:start])) in self._list("until_words")

    def is_change_word(self, word: str) -> bool:
        """Whether a word names a change: "grow"."""
        return folded(word).startswith(tuple(self._list("change_stems")))

    def way(self, words: str) -> str:
        """Which way words say that a number goes; empty where they say none or both."""
        rises, falls = (self._begins_so(words, each) for each in ("rise_stems", "fall_stems"))
        return "" if rises == falls else "increase" if rises else "decrease"

    def proposed(self, words: str, baseline: Decimal) -> Decimal | None:
        """What a change of so much, or so many times, makes of a number; None where words say no
        change, or several.
        """
        sentence = read_sentence(words, self.language)
        marks = [each for each in sentence.numbers if each.role is not Role.FROM and not each.aside]
        if len(marks) != 1 or self.is_another(sentence, marks[0]):
            return None
        mark, value = marks[0], marks[0].number.value
        if not self.is_change(sentence, mark):
            return None
        if mark.factor:
            return baseline * value
        step = baseline * value / _ALL if mark.number.percent else value
        return baseline - step if self._begins_so(words, "fall_stems") else baseline + step

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
        before = folded(self._before(sentence, mark))
        if self._is_time(sentence, mark, hours=True):
            return False
        if mark.role is Role.TO:
            starts = any(each.role is Role.FROM for each in sentence.numbers)
            led = _ARROW.search(before) or not _BARE_TO.search(before)
            return bool(starts or led or self._begins_so(before, "arrival_stems"))
        if mark.role is Role.BY:
            return True
        begins = len(_BOUND.sub("", before).split()) <= 1
        bounded = mark.number.plus or mark.number.at_most
        priced = CURRENCY.search(folded(mark.text)) is not None
        return not self._is_beside(sentence, mark) and (begins or bounded or not priced)

    def _is_beside(self, sentence: Sentence, mark: NumberMark) -> bool:
        """Whether a number says with what, where or how: "at 10 fairs", "with 3 posts"."""
        return mark.role is Role.NONE and _last_word(self._unbounded(sentence, mark)) in self._list(
            "number_prepositions"
        )

    def _unbounded(self, sentence: Sentence, mark: NumberMark) -> str:
        """The words before a number without those that make it a bound: "at least"."""
        before = _BOUND.sub("", folded(self._before(sentence, mark)))
        if not (mark.number.plus or mark.number.at_most):
            return before
        kept, bounds = before.split(" "), self._list("bound_words")
        while kept and heading_key(kept[-1]) in {"", *bounds}:
            kept.pop()
        return " ".join(kept)

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
            for each in sentence.numbers
        )

    def _is_passive(self, sentence: Sentence, mark: NumberMark) -> bool:
        """Whether "by" says who does something: "named by 12 writers"."""
        by = _last_word(_BOUND.sub("", folded(self._before(sentence, mark)))) == "by"
        doers = mark.noun or folded(sentence.text[mark.end :]).startswith(" of ")
        return by and bool(doers) and not self._begins_so(sentence.text, "change_stems")

    def _adds(self, sentence: Sentence, mark: NumberMark) -> bool:
        """Whether words beside a number say that it comes on top: "20% growth", "500 more"."""
        after = _PAUSE.split(sentence.text[mark.end : mark.end + LONG])[0].lstrip("+ ")
        before = _PAUSE.split(self._unbounded(sentence, mark))[-1]
        following = [heading_key(each) for each in _WORD.findall(after)[:_NEAR]]
        leading = [heading_key(each) for each in _WORD.findall(before)[-_NEAR:]]
        more = self._list("added_words")
        adding = tuple(self._list("adding_stems"))
        if self._counts_itself(mark, following):
            leading = [each for each in leading if not each.startswith(adding)]
            before = ""
        grown = (*following, *(leading if mark.role is Role.NONE else ()))
        return (
            (mark.role is Role.NONE and self._begins_so(before, "adding_stems"))
            or any(each in more for each in (*following[:1], *leading[-1:]))
            or any(map(self._is_growth, grown))
        )

    def _counts_itself(self, mark: NumberMark, following: list[str]) -> bool:
        """Whether a number counts what is gained, wherever one stood: "gain at least 50", "gain 50
        new followers".
        """
        return mark.number.plus or not self._list("new_words").isdisjoint(following[:1])

    def _is_growth(self, word: str) -> bool:
        known = self._list("change_words")
        return word in known or any(
            len(each) >= _COMPOUND and word.endswith(each) for each in known
        )

    def _grows(self, words: str) -> bool:
        """Whether words name a change, and no rate that is told in percent itself."""
        rates = any(map(self._is_rate, _WORD.findall(folded(words))))
        return not rates and self._begins_so(words, "change_stems")

    def _begins_so(self, words: str, stems: str) -> bool:
        """Whether some word begins with one of a list."""
        known = tuple(self._list(stems))
        return any(each.startswith(known) for each in _WORD.findall(folded(words)))

    def _is_rate(self, word: str) -> bool:
        known = self._list("rate_words")
        return word in known or any(len(each) > _NEAR * 2 and word.endswith(each) for each in known)

    def _is_time(self, sentence: Sentence, mark: NumberMark, *, hours: bool) -> bool:
        """Whether a number counts time; ``hours`` which a metric may count, included."""
        after = plain(sentence.text[mark.end : mark.end + LONG], self.language).text
        if _TIME.match(after):
            return True
        steps = any(each.role is Role.FROM for each in sentence.numbers)
        within = any(each.start <= mark.start < each.end for each in sentence.durations)
        counted = mark.role is Role.NONE and HOURS.match(after) is not None
        return hours and not steps and (within or counted)

    def _is_day(self, sentence: Sentence, mark: NumberMark) -> bool:
        """Whether figures are a day without a year: "until 31.03."."""
        last = sentence.text[mark.end : mark.end + 1] == "."
        led = self._last(sentence, mark) in self._list("until_words")
        return bool(_DAY.fullmatch(mark.text.strip())) and (last or led)

    def _is_known(self, sentence: Sentence, mark: NumberMark) -> bool:
        """Whether a number tells what is there: "the two groups", "we have 300", "currently 5"."""
        before = _PAUSE.split(self._unbounded(sentence, mark))[-1]
        words = [heading_key(each) for each in _WORD.findall(before)]
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

    def _last(self, sentence: Sentence, mark: NumberMark) -> str:
        return _last_word(folded(self._before(sentence, mark)))

    def _before(self, sentence: Sentence, mark: NumberMark) -> str:
        return sentence.text[: mark.start]

    def _list(self, name: str) -> frozenset[str]:
        return self.names.of_list(name)


def _last_word(text: str) -> str:
    words = _WORD.findall(text[-LONG:])
    return words[-1] if words and text.rstrip().endswith(words[-1]) else ""
