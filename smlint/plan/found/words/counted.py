"""What a goal's sentence counts: the followers, the open rate, the bookings a month."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.known import FoundNames
from smlint.plan.found.words.number_words import is_currency
from smlint.plan.found.words.numbers import Numbers
from smlint.plan.wording.figures import NumberMark, Role
from smlint.plan.wording.lengths import tells_length
from smlint.plan.wording.sentence import Sentence, read_sentence
from smlint.syntax.outline import Prose

_WORD = re.compile(r"[^\W\d_](?:[\w'’/&-]|[*:](?=in(?:nen)?(?!\w)))*")
"""A word, in German with all whom it means: "Leser*innen", "Leser:innen"."""

_AGED = re.compile(
    r"\s(?:(?:των|i|dos|the) )?(?P<age>[1-9][0-9](?:\s?[-–—]\s?[1-9][0-9])?s?)(?![\w%]|[.,][0-9])"
)
"""Of what age those are who are counted, behind "under", "aged"."""

_WHO = re.compile(r",\s+(?:που|which|that|who|die|der|das|que|qui|che|o qual|a qual)\s")
"""Where words begin that only say more of what is counted: "the rate, which is 4%, reaches"."""

_STOP = re.compile(r"[.!?;:]\s|\s[-–—]\s")
"""What ends a clause: the words before it name something else."""

_METRIC_WORDS = 8
_NOUN_WORDS = 3
_VERB_LAST = "de"


@dataclass(frozen=True, slots=True)
class Counted:
    """Finds the name of what is counted."""

    names: FoundNames
    numbers: Numbers

    def counted(self, prose: Prose) -> Prose:
        """What words name that stand before a number's column: all of them, or what shall change
        ("Grow our followers").
        """
        first = _WORD.search(prose.text)
        if first is None or not self.numbers.changes.is_change_word(first[0]):
            return prose
        sentence = read_sentence(prose.text, self.numbers.language)
        return self._object(prose, sentence, first.end(), len(prose.text)) or prose

    def thing(self, prose: Prose) -> Prose:
        """The name of what is counted, without an article before it: "the number of readers"."""
        words = list(_WORD.finditer(prose.text))
        led = words and words[0].start() == 0 and len(words) > 1
        if not led or heading_key(words[0][0]) not in self.names.of_list("leading_articles"):
            return prose
        return prose.slice(words[1].start(), len(prose.text))

    def metric(self, prose: Prose, sentence: Sentence, number: NumberMark) -> Prose | None:
        """What is counted: before "from 310 to 520", before "Followers: 500", after "500 new"."""
        counts = [mark for mark in sentence.numbers if not tells_length(sentence, mark)]
        first = min((mark.start for mark in counts or sentence.numbers), default=number.start)
        aside = _WHO.search(prose.text, 0, first)
        first = first if aside is None or not aside.start() else aside.start()
        lead = self._before_from(prose.text[:first])
        if lead.rstrip().endswith(":"):
            label = _filled(self._without_more(prose.slice(0, len(lead.rstrip()) - 1)))
            no_name = label is not None and (
                self._is_place(label.text) or self._begins_as_wish(label.text)
            )
            return (self._noun(prose, sentence, number.end) if no_name else None) or label
        if not self.numbers.counts(sentence, number):
            return None
        between = None
        if sentence.heads and any(mark.role is not Role.NONE for mark in sentence.numbers):
            between = self._object(prose, sentence, self._begin(prose, sentence, first), first)
        noun = self._noun(prose, sentence, number.end)
        who = None if between is None else self._before_shall(between)
        if who is not None:
            return noun or who
        return (noun or between) if number.role is Role.BY else (between or noun)

    def _before_shall(self, words: Prose) -> Prose | None:
        """What a sentence says shall be so or so: "open rate" of "open rate should reach";
        None where it has no such word.
        """
        shalls = self.names.of_list("goal_shalls")
        found = list(_WORD.finditer(words.text))
        at = next((at for at, each in enumerate(found) if at and heading_key(each[0]) in shalls), 0)
        return words.slice(0, found[at - 1].end()) if at else None

    def _begins_as_wish(self, label: str) -> bool:
        """Whether a label says what one wants to become or do, and names nothing that is counted:
        "Become the first address".
        """
        words = heading_key(label).split()
        small = self.names.of_list("wish_words") | self.names.of_list("leading_articles")
        first = next((each for each in words if each not in small), "")
        ends = words[-1:] if self.numbers.language == _VERB_LAST else []
        verbs = self.names.of_list("wish_verbs")
        return len(words) > 1 and any(each in verbs for each in (first, *ends))

    def _before_from(self, lead: str) -> str:
        """What stands before a number, without the small word between it and a colon: "Donors:
        from 22".
        """
        label, colon, rest = lead.rpartition(":")
        led = heading_key(rest) in self.names.of_list("noun_stops")
        return f"{label}:" if colon and led else lead

    def _without_more(self, prose: Prose) -> Prose:
        """A label without the word that wants more of what it names: "More reviews"."""
        words = list(_WORD.finditer(prose.text))
        more = self.names.of_list("added_words") | self.names.of_list("more_words")
        if len(words) > 1 and heading_key(words[0][0]) in more:
            return prose.slice(words[1].start(), len(prose.text))
        return prose

    def _begin(self, prose: Prose, sentence: Sentence, first: int) -> int:
        """Where the words for what is counted begin: behind the verb of a sentence, or with its
        first word, where that is none but is what somebody counts, where or of whom: "Followers on
        Instagram from".
        """
        start, end = sentence.heads[0]
        head = heading_key(prose.text[start:end])
        verbs = self.names.of_list("goal_verbs") | self.names.of_list("noun_verbs")
        if head in verbs or self.numbers.changes.is_change_word(head):
            return end
        if heading_key(prose.text[:start]) in self.names.of_list("leading_articles"):
            return start  # «Το ποσοστό μετατροπής θα φτάσει»
        if all(mark.role is not Role.FROM for mark in sentence.numbers):
            return end
        if head in self.names.of_list("single_things"):
            return start
        words = [heading_key(word[0]) for word in _WORD.finditer(prose.text, end, first)]
        small = self.names.of_list("noun_stops") - self.names.of_list("leading_articles")
        told = any(each not in self.names.of_list("noun_stops") for each in words)
        return start if told and words[0] in small else end

    def _object(self, prose: Prose, sentence: Sentence, start: int, end: int) -> Prose | None:
        """The words between a verb and "from": "(raise) the followers (from)"."""
        words = self._named(prose, start, end)
        while words and self._leads(words[0], sentence):
            words.pop(0)
        while words and self._leads(words[-1], sentence):
            words.pop()
        if not words or len(words) > _METRIC_WORDS:
            return None
        found = prose.slice(words[0].start(), self._with_age(sentence, words[-1].end()))
        return None if self._is_place(found.text) else _filled(found)

    def _with_age(self, sentence: Sentence, end: int) -> int:
        """The end of a name, behind the age of those whom it counts: "members under 27"."""
        aged = _AGED.match(sentence.text, end)
        if aged is None:
            return end
        places = [(mark.start, mark.end) for mark in sentence.numbers]
        places += [(time.start, time.end) for time in sentence.times]
        read = any(start < aged.end() and aged.start("age") < end for start, end in places)
        return end if read else aged.end()

    def _named(self, prose: Prose, start: int, end: int) -> list[re.Match[str]]:
        """The words of the last clause before a number, up to where it is said to go: "home gate"
        of "Full seats – home gate rises from 214". What goes somewhere is no verb at the beginning.
        """
        stops = [0, *(match.end() for match in _STOP.finditer(prose.text, 0, end))]
        begin = stops[-1]
        last = [word[0] for word in _WORD.finditer(prose.text, begin, end)]
        if len(stops) > 1 and self._is_place(" ".join(last[:-1])):
            start, begin, end = -1, *stops[-2:]  # "Open rate – newsletter from 20%"
        whole = list(_WORD.finditer(prose.text, begin, end))
        moved = self._moved(whole)
        if moved:
            return moved
        if begin <= start < end:
            return list(_WORD.finditer(prose.text, start, end))
        return whole[1:] if whole and self.numbers.changes.is_change_word(whole[0][0]) else whole

    def _moved(self, words: list[re.Match[str]]) -> list[re.Match[str]]:
        """The words before those that say where a number goes ("sign-ups" of "sign-ups rise"), a
        verb at the beginning left aside; none where nothing is left.
        """
        known = self.names.of_list("direction_words")
        bare = [heading_key(word[0]) for word in words]
        ends = (
            at
            for at in range(1, len(bare))
            if bare[at] in known or " ".join(bare[at : at + 2]) in known
        )
        end = next(ends, 0)
        lists = ("goal_verbs", "no_names", "noun_verbs", "noun_stops", "leading_articles")
        small = frozenset().union(*map(self.names.of_list, lists))
        begin = next((at for at in range(end) if bare[at] not in small), end)
        return words[begin:end]

    def _leads(self, word: re.Match[str], sentence: Sentence) -> bool:
        """Whether a word only leads to what is counted, or says when: "this year"."""
        names = ("noun_stops", "articles", "bound_words", "direction_words")
        stops = frozenset().union(*map(self.names.of_list, names))
        dated = any(time.start <= word.start() < time.end for time in sentence.times)
        return dated or heading_key(word[0]) in stops

    def _is_place(self, words: str) -> bool:
        """Whether words only say where something is counted: "Instagram", "Google"."""
        return bool(self.names.platform(words)) or self.names.named("counted_places", words)

    def _noun(self, prose: Prose, sentence: Sentence, start: int) -> Prose | None:
        """The noun after a number: "500 (new) followers on Instagram", "3 posts a week"."""
        found: list[re.Match[str]] = []
        after = start
        stops, verbs = self.names.of_list("noun_stops"), self.names.of_list("noun_verbs")
        lists = ("change_words", "added_words", "bound_words")
        skipped = frozenset().union(*map(self.names.of_list, lists))
        for match in _WORD.finditer(prose.text, start):
            gap = prose.text[after : match.start()]
            bare = heading_key(match[0])
            if gap.strip(" +%") or bare in stops or (found and bare in verbs):
                break
            after = match.end()
            if found or bare not in skipped:
                found.append(match)
            if len(found) == _NOUN_WORDS:
                break
        if not found or is_currency(found[0][0]):
            return None
        after = self._with_age(sentence, after)
        often = next((each.end for each in sentence.rates if 0 <= each.start - after <= 1), after)
        return _filled(prose.slice(found[0].start(), often))


def _filled(prose: Prose) -> Prose | None:
    return prose if any(map(str.isalpha, prose.text)) else None
