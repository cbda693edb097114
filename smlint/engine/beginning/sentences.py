"""The sentence of the objective: as it was said, and put together where it is said in parts."""

from __future__ import annotations

from smlint.base.text import folded
from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.clauses import CLAUSE, ENDS
from smlint.engine.beginning.doubts import DoubtError, Instead
from smlint.engine.beginning.respelled import respelled, years_in_full
from smlint.engine.shipped import Shipped
from smlint.i18n import catalogue
from smlint.plan.wording.language import is_small_word
from smlint.plan.wording.sentence import Intro, Sentence, read_sentence
from smlint.plan.wording.values import parse_number
from smlint.rules.lexicon import Lexicon, said_in

_WHOLE = 2
"""So many words of its own make a sentence of an answer that says numbers or days."""


def sentence(answers: Answers, shipped: Shipped) -> Sentence:
    """The objective as it was said, with its numbers and times."""
    text = respelled(answers["statement"], shipped.answers[answers.language])
    return read_sentence(text, answers.language)


def statement(text: str, answers: Answers, shipped: Shipped) -> str:
    """The objective as a sentence.

    Raises:
        DoubtError: it is only a part, such as the day that was missing; the sentence so far with
            that part in it is proposed.
    """
    before, said = answers["statement"], " ".join(text.split())
    if not before or said in (before, answers["completed"]):
        return said
    if not is_part(said, before, answers.language, shipped):
        return said
    whole = completed(before, said, answers.language, shipped)
    if whole == said:
        return said
    raise DoubtError(Instead(whole, said, {"completed": whole}), "init.doubt.completed")


def is_part(text: str, before: str, language: str, shipped: Shipped) -> bool:
    """Whether an answer says numbers or times alone: "end of June 2027", "from 340 to 500"."""
    read = read_sentence(respelled(text, shipped.answers[language]), language)
    if not read.numbers and not read.times:
        return False
    own, known = _own_words(read), set(folded(before).split())
    if _verb(read.text, language, shipped.lexicon):
        return len(own) < _WHOLE  # "Reach 500 followers" says all of it
    return len([word for word in own if folded(word) not in known]) < _WHOLE


def completed(before: str, part: str, language: str, shipped: Shipped) -> str:
    """A sentence with a part in it that was said later: its day takes the place of a vague one, its
    numbers that of those before.
    """
    lexicon = shipped.lexicon
    old, new = _Read.of(before, language), _Read.of(part, language)
    base = old.without_due(lexicon)
    when = new.due_with_intro() if new.due else old.text[len(base) :].strip(ENDS)
    if not new.sentence.numbers:
        return _joined(base, "", when)
    if old.sentence.numbers:
        base = _without_numbers(base, language, shipped)
    return _joined(base, _said_of(new, new.without_due(lexicon), lexicon), when)


class _Read:
    """A sentence, and the part of it that says by when."""

    def __init__(self, text: str, language: str, read: Sentence) -> None:
        self.text = text.strip(ENDS)
        self.language = language
        self.sentence = read
        mark = read.due
        ends = mark is not None and read.before_due < len(read.text)
        self.due = read.text[read.before_due : mark.end].strip() if ends and mark else ""
        self.has_intro = mark is not None and mark.intro is not Intro.NONE

    @classmethod
    def of(cls, text: str, language: str) -> _Read:
        text = years_in_full(text.strip(ENDS))
        return cls(text, language, read_sentence(text, language))

    def due_with_intro(self) -> str:
        """The day, led by "by" if nothing leads it."""
        said = catalogue(self.language).say("init.by", due=self.due)
        return self.due if self.has_intro else said

    def without_due(self, lexicon: Lexicon) -> str:
        """The text before its day, or before the vague time that it ends with."""
        if self.due:
            return self.sentence.text[: self.sentence.before_due].strip(ENDS)
        vague = said_in(lexicon, "vague_time", self.text, self.language) or ()
        if vague and not self.text[vague[-1].end :].strip(ENDS):
            return self.text[: vague[-1].start].strip(ENDS)
        return self.text


def _said_of(part: _Read, numbers: str, lexicon: Lexicon) -> str:
    """Numbers as they stand behind what they count: "to 500"; without a verb of their own."""
    numbers = numbers[_verb(numbers, part.language, lexicon) :].strip()
    bare = parse_number(numbers, part.language)
    if bare is None or bare.percent or len(part.sentence.numbers) > 1:
        return numbers
    return catalogue(part.language).say("init.to", target=numbers)


def _verb(text: str, language: str, lexicon: Lexicon) -> int:
    """Where the verb ends that a text begins with; 0 where it begins with none."""
    hits = said_in(lexicon, "outcome_verbs", text, language) or ()
    return next((hit.end for hit in hits if hit.start == 0), 0)


def _joined(base: str, numbers: str, when: str) -> str:
    said = " ".join(each for each in (base, numbers) if each)
    comma = "," if when and CLAUSE.search(base) else ""
    return f"{said}{comma} {when}".strip() if when else said


def _without_numbers(base: str, language: str, shipped: Shipped) -> str:
    """What a sentence says beside its numbers: the clauses that have none, else what stands before
    the first. Empty where that says nothing.
    """
    clauses = [each.strip(ENDS) for each in CLAUSE.split(base)]
    kept = [each for each in clauses if each and not _numbers(each, language, shipped)]
    if kept:
        return ", ".join(kept)
    read = read_sentence(base, language)
    words = read.text[: read.numbers[0].start].split() if read.numbers else base.split()
    while words and is_small_word(words[-1].strip(ENDS)):
        words.pop()
    return " ".join(words) if len(words) >= _WHOLE else ""


def _numbers(text: str, language: str, shipped: Shipped) -> bool:
    return bool(read_sentence(respelled(text, shipped.answers[language]), language).numbers)


def _own_words(read: Sentence) -> list[str]:
    """The words of a sentence beside its numbers, its times and what only holds them together."""
    spans = [(mark.start, mark.end) for mark in read.numbers]
    spans += [(mark.start, mark.end) for mark in read.times]
    spans += [(mark.start, mark.end) for mark in (*read.rates, *read.durations)]
    text = list(read.text)
    for start, end in spans:
        text[start:end] = " " * (end - start)
    words = (word.strip(ENDS) for word in "".join(text).split())
    return [word for word in words if word and not is_small_word(word)]
