"""Step 1, SMART: whether a sentence and its fields tell the same.

A sentence can be meant in several ways ("add 500", "by 20%", "9 of 10"). Only where none of them
fits the field does the rule speak: the benefit of the doubt is the writer's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from smlint.base.finding import Observation
from smlint.base.text import folded
from smlint.checks.disagreement import all_told
from smlint.checks.evidence import Disagreement
from smlint.checks.named_numbers import is_of_name
from smlint.checks.same_number import as_written, comes_to, means, one_value, share_of
from smlint.checks.texts import statements
from smlint.plan.kinds import Metric, Objective
from smlint.plan.wording.days import DateReading, Relative, days_of, shifted
from smlint.plan.wording.figures import NumberMark, Role
from smlint.plan.wording.sentence import Sentence, read_sentence
from smlint.plan.wording.times import TimeMark
from smlint.rules.context import Context
from smlint.rules.registry import check
from smlint.syntax.nodes import ScalarNode

SMALL = 12
"""Up to here a number in words mostly counts something else: "in two shops"."""

SLACK = 31
"""How many days later than "within 6 months" a due date may be: nobody says from which day."""

_BEFORE = re.compile(r"(?:before|πριν)(?: απο)?(?: the| την?| τον?| τισ)?\s*$")
_ARRIVES = re.compile(
    r"(?:(?:→|⇒|->|=>|–>|—>)\s*|(?<!\w)(?:to|σε|στ(?:α|ουσ|ισ|ο|ην?)|εωσ|μεχρι)"
    r"(?: (?:at least|about|around|over|the|τουσ|τισ|τα|το|τουλαχιστον))? )$"
)
_MORE = re.compile(
    r"\s?(?:more|new|extra|additional|further|νε(?:ουσ|εσ|α)|ακομ[αη]|επιπλεον|παραπανω)(?!\w)"
)
_COMPARED = re.compile(
    r"(?<!\w)(?:(?:beyond|ahead of|past|than) the|compared (?:to|with)(?: the)?|instead of"
    r"|short of|rather than|unlike|against(?: the)?"
    r"|σε (?:σχεση|συγκριση) με(?: τ\w+)?|αντι (?:για|των)"
    r"|περα απο τ\w+) $"
)
"""What stands before the number of somebody else: "beyond the 400 of our neighbour"."""

_UNREAD = re.compile(
    r"(?<!\w)(?:(?:several|a few) (?:hundred|thousand|million)|dozens|hundreds|thousands|δεκαδεσ"
    r"|εκατονταδεσ|(?<!\w )χιλιαδεσ)(?!\w)"
)
"""Words that count nothing exactly."""

_LOOSELY = re.compile(
    r"(?<!\w)(?:at least|more than|over|nearly|almost|about|up to|less than|τουλαχιστον|σχεδον"
    r"|περιπου|πανω απο|περισσοτερο απο)(?: (?:να|τον?))? $"
)
_MEANS_TO = re.compile(
    r"(?<!\w)(?:to|so|in order|by|through|with|for|wh(?:o|ich)|ωστε|για|με|μεσω|που)(?!\w)"
)
_LEADS = re.compile(r"\s*(?:(?:by|before|until|till|within|in|εωσ|ωσ|μεχρι|πριν|σε|μεσα σε)\s*)?$")


@check
def sentence_disagrees(ctx: Context) -> Iterator[Observation]:
    """SM118, claims 1.6M and 1.6T: the sentence and the fields tell the same."""
    begin = max((each.start for each in ctx.plan.strategies if each.start), default=None)
    said = ctx.plan.once(statements)
    for objective in ctx.each(ctx.plan.objectives):
        node = said.get(id(objective))
        if node is not None and not objective.origin.found:
            sentence = read_sentence(node.text, ctx.language(objective))
            metric = ctx.plan.metric(objective.metric)
            found = tuple(_disagreements(objective, node, sentence, begin, metric))
            yield from all_told(ctx, objective, found)


def _disagreements(
    objective: Objective,
    node: ScalarNode,
    sentence: Sentence,
    begin: date | None,
    metric: Metric | None,
) -> Iterator[Disagreement]:
    baseline = None if objective.baseline is None else objective.baseline.value
    for both in (
        _of_baseline(baseline, objective.target, node, sentence),
        _of_target(objective.target, baseline, node, sentence, metric),
        _of_due(objective, node, sentence, begin),
    ):
        if both is not None:
            yield both


def _of_baseline(
    baseline: Decimal | None, target: Decimal | None, node: ScalarNode, sentence: Sentence
) -> Disagreement | None:
    if baseline is None:
        return None
    starts = [
        mark
        for mark in sentence.numbers
        if mark.role is Role.FROM and not mark.word and not _is_of_else(mark, sentence)
    ]
    if not starts:
        return None
    before = (mark for mark in sentence.targets if mark.start < starts[0].start)
    led = _led(_FROM, starts[0], sentence)
    if led and target is not None and any(means(mark, target, sentence) for mark in before):
        return None  # "1,000 followers, with posts up from 2 to 4 a week"
    if any(means(mark, baseline, sentence) for mark in starts):
        return None
    mark = starts[0]
    place = node.part(mark.start, mark.end)
    number = one_value(mark, sentence)
    return Disagreement("baseline", place, as_written(mark, sentence), baseline, number, number)


def _is_of_else(mark: NumberMark, sentence: Sentence) -> bool:
    """Whether a number of today ("; 4 today") counts something else than the sentence wants, or
    tells of another day than today.
    """
    if _led(_FROM, mark, sentence):
        return False
    around = sentence.text[max(mark.start - _BESIDE, 0) : mark.end + _BESIDE]
    if _EARLIER.search(folded(around)):
        return True
    noun, before = folded(mark.noun), folded(sentence.text[: mark.start])
    return bool(noun) and not _NO_THING.fullmatch(noun) and noun not in before


_FROM = re.compile(r"(?<!\w)(?:from|απο)(?: [^\W\d]+){0,2} $")
_EARLIER = re.compile(
    r"(?<!\w)(?:last (?:week|month|quarter|year)|so far|to date|περσι|περασμενο|προηγουμενο)(?!\w)"
)
_NO_THING = re.compile(r"times?|today|now|currently|at|right|φορ(?:α|εσ)|σημερα|τωρα|αυτη|προσ")
"""What stands behind a number and is not what it counts."""

_BESIDE = 30
"""How far from a number the words stand that say of when it is."""


def _of_target(
    target: Decimal | None,
    baseline: Decimal | None,
    node: ScalarNode,
    sentence: Sentence,
    metric: Metric | None,
) -> Disagreement | None:
    if target is None or _UNREAD.search(folded(sentence.text)):
        return None
    marks = [
        mark for mark in sentence.targets if not mark.rank and not _led(_COMPARED, mark, sentence)
    ]
    wholes = {share[1] for mark in sentence.numbers if (share := share_of(mark, sentence))}
    firm = [mark for mark in marks if mark.end not in wholes and _is_firm(mark, sentence)]
    firm = [mark for mark in firm if not is_of_name(mark, sentence, metric)]
    if baseline is None:  # what is added to an unknown number says nothing of the sum
        firm = [mark for mark in firm if mark.role is Role.TO]
    if not firm or any(_may_mean(mark, target, baseline, sentence) for mark in marks):
        return None
    mark = _wanted(firm, sentence)
    place = node.part(mark.start, mark.end)
    alone = one_value(mark, sentence)
    number = None if mark.number.percent else alone
    return Disagreement("target", place, as_written(mark, sentence), target, number, alone)


def _is_firm(mark: NumberMark, sentence: Sentence) -> bool:
    """Whether a number would be the target if no other were: figures, a change by so many times
    that the sentence is about, and larger numbers in words behind "to".
    """
    if not mark.word:
        return True
    if mark.factor:
        until = min((each.start for each in sentence.times if each.start >= mark.end), default=None)
        rest = _LEADS.sub("", folded(sentence.text[mark.end : until]))
        return not _led(_LOOSELY, mark, sentence) and not _MEANS_TO.search(rest)
    return mark.number.value > SMALL and _led(_ARRIVES, mark, sentence)


def _may_mean(
    mark: NumberMark, target: Decimal, baseline: Decimal | None, sentence: Sentence
) -> bool:
    if means(mark, target, sentence):
        return True
    if _led(_ARRIVES, mark, sentence) and not _MORE.match(folded(sentence.text[mark.end :])):
        return False  # "to 50" is where one wants to be, and no step on the way
    return comes_to(mark, baseline, target)


def _wanted(marks: Sequence[NumberMark], sentence: Sentence) -> NumberMark:
    """The number led by "to" is what shall be reached; without one, the last."""
    arriving = (mark for mark in marks if _led(_ARRIVES, mark, sentence))
    led = (mark for mark in marks if mark.role is Role.TO)
    return next(arriving, None) or next(led, marks[-1])


def _led(words: re.Pattern[str], mark: NumberMark, sentence: Sentence) -> bool:
    """Whether certain words stand right before a number."""
    return words.search(folded(sentence.text[max(mark.start - _LEAD, 0) : mark.start])) is not None


_LEAD = 60
"""How far before a number the words stand that lead it."""


def _of_due(
    objective: Objective, node: ScalarNode, sentence: Sentence, begin: date | None
) -> Disagreement | None:
    mark = None if objective.due is None else sentence.due
    if objective.due is None or mark is None or not mark.deadline:
        return None
    if isinstance(mark.reading, Relative):
        days = _span(mark, mark.reading, objective, sentence, begin)
    else:
        days = _days(mark, sentence.text)
    if days is None or days[0] <= objective.due.last <= days[1]:
        return None
    place = node.part(mark.start, mark.end)
    day = None if isinstance(mark.reading, Relative) else days[1]
    return Disagreement("due", place, mark.text, objective.due.last, day=day)


def _span(
    mark: TimeMark, reading: Relative, objective: Objective, sentence: Sentence, begin: date | None
) -> tuple[date, date] | None:
    """The days that "within 6 months" leaves, counted from the baseline or from the plan's first
    day, whichever is later; None where it may not speak of the whole ("who return within a month").
    """
    since = None if objective.baseline is None else objective.baseline.date
    text = sentence.text
    before = [each for each in sentence.targets if each.end <= mark.start]
    if since is None or re.search(r"\w", text[mark.end :]) or not before:
        return None
    if _RELATED.search(folded(text[before[-1].end : mark.start])):
        return None
    try:
        last = reading.after(max(since, begin or since))
    except ValueError:
        return None
    return since, shifted(last, days=SLACK)


_RELATED = re.compile(
    r"(?<!\w)(?:who|whom|which|that|where|answered|reply|replies|of (?:their|a|the)|που|οποι\w+)"
    r"(?!\w)"
)


def _days(mark: TimeMark, text: str) -> tuple[date, date] | None:
    """The first and last day that a time in a sentence means; None where no calendar can tell.
    What is to be done before a day may be done on the day before it.
    """
    days = days_of(mark.reading)
    before = isinstance(mark.reading, DateReading) and _BEFORE.search(folded(text[: mark.start]))
    return (shifted(days[0], days=-1), days[1]) if days is not None and before else days
