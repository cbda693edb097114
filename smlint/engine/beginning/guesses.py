"""What is proposed: what was said already, else what fits it best."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from smlint.base.finding import Arg
from smlint.base.text import folded, heading_key
from smlint.checks.relevance import FAMILIES, UNTOLD
from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.changes import AGAINST, is_against, led_to, wished_way
from smlint.engine.beginning.clauses import CLAUSE, ENDS
from smlint.engine.beginning.days import is_ahead, last_day_before, told_day
from smlint.engine.beginning.named_days import named
from smlint.engine.beginning.number_parts import (
    PERCENT,
    bare,
    is_counted_so,
    says_change,
    start_of,
)
from smlint.engine.beginning.numbers import counted, plain
from smlint.engine.beginning.people import guess_others
from smlint.engine.beginning.respelled import respelled
from smlint.engine.beginning.sentences import day_in, on_day, sentence
from smlint.engine.shipped import Shipped
from smlint.i18n import catalogue
from smlint.plan.wording.days import DateReading, Period
from smlint.plan.wording.language import is_small_word
from smlint.plan.wording.sentence import Intro, NumberMark, Role, Sentence, read_sentence
from smlint.plan.wording.timeunits import names_unit
from smlint.rules.answer_words import is_named
from smlint.rules.lexicon import said_in

Guess = Callable[[Answers, Shipped], str]

MONTHLY = "monthly"
FREQUENCIES = {"day": "daily", "week": "weekly", "month": MONTHLY, "year": "quarterly"}
"""How often a number is read that counts what happens in a day, a week, a month, a year."""

_ENDS = f"{ENDS}\"'«»"
_MOST_WORDS = 6
"""A longer text is no name of a number."""

_OF_YEAR = ("feasts", "seasons")
_LESS_IS_BETTER = ("response", "negative")
"""Of these families one wants fewer: hours until an answer, complaints."""


def nothing(answers: Answers, shipped: Shipped) -> str:
    """No proposal."""
    del answers, shipped
    return ""


def always(text: str) -> Guess:
    """The same proposal for everybody."""
    return lambda _answers, _shipped: text


def people_beside(answers: Answers, shipped: Shipped) -> str:
    """Those who were named with the owner."""
    del shipped
    return guess_others(answers)


def metric(answers: Answers, shipped: Shipped) -> str:
    """What the sentence counts: what it says before its numbers, else the word behind them."""
    said = sentence(answers, shipped)
    numbers = tuple(mark for mark in said.numbers if not mark.factor)
    if not numbers or answers.language != "en":  # Greek says it in the genitive
        return _noun(numbers)
    text = CLAUSE.split(said.text[: numbers[0].start].strip(_ENDS))[0]
    words = _without_lead(text, answers, shipped).split()
    while words and is_small_word(words[-1]):
        words.pop()
    while words and is_small_word(words[0]):
        words.pop(0)
    return " ".join(words) if 0 < len(words) <= _MOST_WORDS else _noun(numbers)


def unit(answers: Answers, shipped: Shipped) -> str:
    """Percent where the sentence says it of the number to reach, not of a change; what the metric's
    name says, else a count.
    """
    reached = (mark for mark in sentence(answers, shipped).targets if not mark.factor)
    if any(
        mark.number.percent and mark.role is not Role.BY and not says_change(mark, answers, shipped)
        for mark in reached
    ):
        return PERCENT
    spellings = shipped.model.kinds["metric"].shape.fields["unit"].values
    words = heading_key(answers["metric"]).split()
    return next((spellings[word] for word in words if word in spellings), "count")


def fitting(answers: Answers, shipped: Shipped) -> tuple[str, ...]:
    """The families that show a goal of the type that was answered; all where any does."""
    families = tuple(shipped.model.kinds["metric"].shape.fields["family"].words)
    own = FAMILIES.get(answers["type"])
    return families if own is None else (*own, UNTOLD[-1])


def named_family(answers: Answers, shipped: Shipped) -> str:
    """The fitting family that the metric's name says; of what is counted at a door none of ours."""
    text = f"{answers['metric']}, {answers['definition']}"
    if said_in(shipped.lexicon, "at_the_door", text, answers.language):
        return UNTOLD[-1]
    spellings = shipped.model.kinds["metric"].shape.fields["family"].values
    words = heading_key(answers["metric"]).split()
    named = (spellings[word] for word in words if word in spellings)
    fits = fitting(answers, shipped)
    return next((each for each in named if each in fits), "")


def family(answers: Answers, shipped: Shipped) -> str:
    """What the metric's name says that it counts, else what shows a goal of its type first."""
    return named_family(answers, shipped) or FAMILIES.get(answers["type"], UNTOLD[-1:])[0]


def period(answers: Answers) -> str:
    """The time in which the number counts: ``month`` of "20 a month"; empty where nobody says."""
    for name in ("statement", "metric", "definition"):
        said = read_sentence(answers[name], answers.language)
        rates = (said.text[mark.start : mark.end] for mark in said.rates)
        found = next((unit for each in rates for unit in _units(each)), "")
        if found:
            return found
    text = _without_durations(answers["definition"], answers.language)
    named = _units(text)  # "messages of the month"
    return named[0] if len(named) == 1 else ""


def _units(text: str) -> list[str]:
    return [each for each in FREQUENCIES if names_unit(folded(text), each)]


def _without_durations(text: str, language: str) -> str:
    """A text without how fast something is: "answered within a day"."""
    for mark in reversed(read_sentence(text, language).durations):
        text = text[: mark.start] + text[mark.end :]
    return text


def frequency(answers: Answers, shipped: Shipped) -> str:
    """How often it is read, as far as what was said of it tells."""
    del shipped
    return FREQUENCIES.get(period(answers), MONTHLY)


def baseline(answers: Answers, shipped: Shipped) -> str:
    """The number to start from, if the sentence says one."""
    mark = start_of(answers, shipped)
    return "" if mark is None else plain(counted(mark.number, answers))


def target(answers: Answers, shipped: Shipped) -> str:
    """The number to be reached, if the sentence says one, or where the change leads that it says:
    "by 20%", "double".
    """
    said = [
        mark
        for mark in sentence(answers, shipped).numbers
        if mark.role is Role.TO and not mark.factor and is_counted_so(mark, answers)
    ]
    if not said:
        start = start_of(answers, shipped)
        others = [mark for mark in bare(answers, shipped) if mark is not start]
        said = [mark for mark in others if not says_change(mark, answers, shipped)]
    if not said:
        return led_to(answers, shipped)
    return plain(counted(said[0].number, answers)) if len(said) == 1 else ""


def plainly_said(name: str, answers: Answers) -> str:
    """A number as the sentence gives it in so many words: "from 5", "to 20"."""
    role = {"baseline": Role.FROM, "target": Role.TO}[name]
    numbers = read_sentence(answers["statement"], answers.language).numbers
    said = [
        mark
        for mark in numbers
        if mark.role is role and not mark.factor and is_counted_so(mark, answers)
    ]
    return plain(counted(said[0].number, answers)) if len(said) == 1 else ""


def is_plain(answers: Answers) -> bool:
    """Whether the sentence says the number to reach so that everybody reads it as such."""
    said = read_sentence(answers["statement"], answers.language)
    target = answers["target"]
    numbers = [mark for mark in said.targets if not mark.aside]
    alone = len(numbers) == 1 and plain(counted(numbers[0].number, answers)) == target
    changed = any(mark.factor or mark.role is Role.BY for mark in said.numbers)
    return said.measurable and (
        not target or alone or changed or plainly_said("target", answers) == target
    )


def due(answers: Answers, shipped: Shipped) -> str:
    """The day by which, if the sentence says one, be it only by its name: "by Easter"."""
    return day_in(answers["statement"], answers, shipped)


def plain_due(answers: Answers) -> str:
    """The day by which, as the rules will read it in the sentence too, if it is still to come."""
    mark = read_sentence(answers["statement"], answers.language).due
    reading = None if mark is None else mark.reading
    if isinstance(reading, DateReading) and (reading.iso or not reading.two_ways):
        day = reading.date
    elif isinstance(reading, Period):
        day = reading.end
    else:
        return ""
    return day.isoformat() if is_ahead(day, answers.today) else ""


def statement(answers: Answers, shipped: Shipped) -> str:
    """The goal itself, where it was said with a number to reach or a day already."""
    aim = answers["aim"]
    said = read_sentence(respelled(aim, shipped.answers[answers.language]), answers.language)
    return aim if said.measurable or said.due is not None else ""


def read_on(answers: Answers, shipped: Shipped) -> str:
    """The day on which a number was read: the one that the sentence gives beside it, else today, or
    the last one of the year that it counts.
    """
    if not answers["baseline"]:
        return ""
    said = _dated(answers, shipped)
    if said:
        return said
    if period(answers) == "year":
        return last_day_before("year", answers.today).isoformat()
    return answers.today.isoformat()


def composed(answers: Answers, shipped: Shipped) -> str:
    """The sentence that the fields make: of the metric, from where to where, by when. Where only
    its day is another one than was said last, the same with that.
    """
    if is_plain(answers) and is_on_another_day(answers, shipped):
        return on_day(answers["statement"], answers["due"], answers.language, shipped)
    if not all(answers[each] for each in ("metric", "target", "due")):
        return ""
    said = {each: Decimal(answers[each]) for each in ("baseline", "target") if answers[each]}
    way = "to" if len(said) == 1 else way_of(answers, shipped)
    told: dict[str, Arg] = {"metric": answers["metric"], "due": answers["due"], **said}
    return catalogue(answers.language).say(f"init.sentence.{way}", **told)


def is_on_another_day(answers: Answers, shipped: Shipped) -> bool:
    """Whether the sentence says another day than the one that was given after it."""
    own = day_in(answers["statement"], answers, shipped) if answers["due"] else ""
    return bool(own) and own != answers["due"]


def _dated(answers: Answers, shipped: Shipped) -> str:
    """The day of the number to start from, where the sentence says one besides that by which."""
    said, start = sentence(answers, shipped), start_of(answers, shipped)
    own = ("", "") if start is None else _beside(start, said)
    times = [each for each in said.times if each != said.due and each.intro is not Intro.BY]
    told = ((said.text[each.start : each.end], each.reading) for each in times)
    named_days = [day for each in _OF_YEAR for day in shipped.answers[answers.language].dated[each]]
    others = (
        words
        for words, reading in told
        if reading is not None
        or named(named_days, words) is None  # "the Easter concert" dates no number
        or own[1].strip().startswith(words)
    )
    days = {day for each in others if (day := told_day(each, answers, shipped, ahead=False))}
    if days:
        return days.pop() if len(days) == 1 else ""
    past = shipped.answers[answers.language].groups["past"]
    units = (each for each, names in past.items() if any(is_named(names, text) for text in own))
    unit = next(units, "")
    return last_day_before(unit, answers.today).isoformat() if unit else ""


def _beside(mark: NumberMark, said: Sentence) -> tuple[str, str]:
    """The words of a number's clause before it and behind it, as far as no other number stands
    between.
    """
    before = max((each.end for each in said.numbers if each.end <= mark.start), default=0)
    after = min((each.start for each in said.numbers if each.start > mark.start), default=None)
    led, behind = said.text[before : mark.start], said.text[mark.end : after]
    return CLAUSE.split(led)[-1], CLAUSE.split(behind)[0]


def way_of(answers: Answers, shipped: Shipped) -> str:
    """Which way the number shall go: as the goal's words say, unless somebody kept numbers that go
    the other way; else as the numbers do, and without a start by what is counted.
    """
    start, goal = answers["baseline"], answers["target"]
    if start and goal and Decimal(start) == Decimal(goal):
        return "maintain"
    kept = bool(goal) and answers[AGAINST] == goal and is_against(Decimal(goal), answers, shipped)
    wished = "" if kept else wished_way(answers, shipped)
    if wished or start:
        down = bool(start and goal) and Decimal(start) > Decimal(goal)
        return wished or ("decrease" if down else "increase")
    return "decrease" if answers["family"] in _LESS_IS_BETTER else "increase"


def _noun(numbers: tuple[NumberMark, ...]) -> str:
    nouns = [mark.noun for mark in numbers if mark.noun and not is_small_word(mark.noun)]
    return nouns[0] if nouns else ""


def _without_lead(text: str, answers: Answers, shipped: Shipped) -> str:
    """A text without what stands before the name of what is counted: "Raise", "more", "we had"."""
    while True:
        lists = ("outcome_verbs", "change_words", "standing_words")
        hits = (
            hit
            for each in lists
            for hit in said_in(shipped.lexicon, each, text, answers.language) or ()
        )
        hit = next((each for each in hits if each.start == 0), None)
        if hit is None:
            return text
        text = text[hit.end :].strip()
