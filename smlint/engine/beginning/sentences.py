"""The sentence of the objective: as it was said, and put together where it is said in parts."""

from __future__ import annotations

from smlint.base.text import folded
from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.clauses import CLAUSE, ENDS
from smlint.engine.beginning.days import day_to_come, told_day
from smlint.engine.beginning.doubts import DoubtError, Instead, NotUnderstoodError
from smlint.engine.beginning.respelled import respelled, years_in_full
from smlint.engine.shipped import Shipped
from smlint.i18n import catalogue
from smlint.plan.wording.language import is_small_word
from smlint.plan.wording.sentence import Intro, Role, Sentence, read_sentence
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
    whole = _whole(before, said, answers, shipped)
    if whole == said:
        return said
    raise DoubtError(Instead(whole, said, {"completed": whole}), "init.doubt.completed")


def _whole(before: str, said: str, answers: Answers, shipped: Shipped) -> str:
    """The sentence so far with what was said later, where that is only a part; else what was said.

    A day that only a calendar makes one ("end of March") stands there as it will in its field.
    """
    whole, language = said, answers.language
    if is_part(said, before, language, shipped):
        whole = completed(before, said, language, shipped)
    try:
        day = day_to_come(said, answers, shipped)
    except NotUnderstoodError:
        return whole
    led = _Read.of(said, language).has_intro
    for each in (whole, "" if led else on_day(before, said, language, shipped)):
        if said in each and each != said and day_in(each, answers, shipped) == day:
            return each
    return on_day(before, day, language, shipped)


def day_in(text: str, answers: Answers, shipped: Shipped) -> str:
    """The day by which, as a sentence says it, be it only by its name: "by Easter"."""
    said = read_sentence(respelled(text, shipped.answers[answers.language]), answers.language)
    words = said.text[said.due.start : said.due.end] if said.due is not None else ""
    return told_day(words, answers, shipped, ahead=True) if words else ""


def on_day(text: str, day: str, language: str, shipped: Shipped) -> str:
    """A sentence with another day in it than it had."""
    base = _Read.of(text, language).without_due(shipped.lexicon)
    return _joined(base, "", catalogue(language).say("init.by", due=day))


def is_part(text: str, before: str, language: str, shipped: Shipped) -> bool:
    """Whether an answer says numbers or times alone: "end of June 2027", "from 340 to 500"."""
    read = read_sentence(respelled(text, shipped.answers[language]), language)
    if not read.numbers and not read.times:
        return False
    of_today = _of_today(read, shipped.lexicon)
    own, known = _own_words(read, of_today), set(folded(before).split())
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
    vague = "" if old.due else old.text[len(base) :].strip(ENDS)
    when = new.due_with_intro() if new.due else old.due or vague
    if not new.sentence.numbers:
        return _joined(base, "", when)
    start = _start(new, lexicon)
    if start and any(mark.role is Role.FROM for mark in old.sentence.numbers):
        return _joined(f"{base}, {new.text}", "", when)
    if start:
        return _joined(base, catalogue(language).say("init.from", baseline=start), when)
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
        self.has_intro = mark is not None and mark.intro is not Intro.NONE
        self.due, self.before, self.after = "", len(read.text), ""
        if mark is not None:
            head = read_sentence(read.text[: mark.end], language)  # the day ends it, or may not
            self.before = min(head.before_due, mark.start if self.has_intro else len(read.text))
            self.after = read.text[mark.end :] if self.before < mark.end else ""
            self.due = read.text[self.before : mark.end].strip()

    @classmethod
    def of(cls, text: str, language: str) -> _Read:
        text = years_in_full(text.strip(ENDS))
        return cls(text, language, read_sentence(text, language))

    def due_with_intro(self) -> str:
        """The day, led by "by" if nothing leads it."""
        said = catalogue(self.language).say("init.by", due=self.due)
        return self.due if self.has_intro else said

    def without_due(self, lexicon: Lexicon) -> str:
        """The text without its day, or before the vague time that it ends with."""
        if self.due:
            return f"{self.sentence.text[: self.before].rstrip()}{self.after}".strip(ENDS)
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


def _start(part: _Read, lexicon: Lexicon) -> str:
    """The number of today, where a part says that alone: "now we are 22"; empty for others."""
    numbers = part.sentence.numbers
    if len(numbers) != 1 or numbers[0].role is not Role.NONE or numbers[0].factor:
        return ""
    words = part.sentence.text[numbers[0].start : numbers[0].end]
    return words if _of_today(part.sentence, lexicon) else ""


def _of_today(read: Sentence, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Where the words stand that say that a number is that of today."""
    language = read.language or ""
    if said_in(lexicon, "wish_words", read.text, language):
        return []
    found = (said_in(lexicon, each, read.text, language) for each in ("nowadays", "standing_words"))
    return [(hit.start, hit.end) for hits in found for hit in hits or ()]


def _own_words(read: Sentence, besides: list[tuple[int, int]]) -> list[str]:
    """The words of a sentence beside its numbers, its times and what only holds them together."""
    spans = [*besides, *((mark.start, mark.end) for mark in read.numbers)]
    spans += [(mark.start, mark.end) for mark in read.times]
    spans += [(mark.start, mark.end) for mark in (*read.rates, *read.durations)]
    text = list(read.text)
    for start, end in spans:
        text[start:end] = " " * (end - start)
    words = (word.strip(ENDS) for word in "".join(text).split())
    return [word for word in words if word and not is_small_word(word)]
