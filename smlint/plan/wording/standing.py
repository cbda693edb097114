"""What a sentence says of an outcome that is looked at without a deadline: a state that holds from
a day on ("from summer 2027"), a threshold that is met each time ("at each fair at least 30 cards").
"""

from __future__ import annotations

import re

from smlint.base.text import folded
from smlint.plan.wording.calendar_words import MONTH
from smlint.plan.wording.days import DateReading, Period, Relative
from smlint.plan.wording.figures import Role
from smlint.plan.wording.in_english import plain
from smlint.plan.wording.sentence import Sentence
from smlint.plan.wording.times import Intro, TimeMark

_LONGEST_STRETCH = 190
"""Days of a stretch that may be the day from which something holds: a half year, no year, for "from
2026" mostly tells where something stood.
"""

_DATED = re.compile(r"20[0-9]{2}")
_STOOD = re.compile(
    r"(?<!\w)(?:since|seit|depuis|after|founded|established|est\.?|μετα|ιδρυ\w+)(?!\w)[^.;:]{0,20}$"
)
"""Words before a time of what has been so long since."""

_ITS_FIGURE = re.compile(
    r"\s*(?:levels?|figures?|numbers?|baselines?|values?|results?|επιπεδ\w+|niveaus?|nivel(?:es)?"
    r"|valor(?:es)?|livell[oi]|stand)(?!\w)"
)
"""Words behind a time that make it a number to compare with: "from Q2 2026 levels"."""

_NOUN = (
    r"fairs?|markets?|events?|meet-?ups?|meetings?|conferences?|congress(?:es)?|webinars?"
    r"|workshops?|exhibitions?|festivals?|concerts?|match(?:es)?|courses?|class(?:es)?|tours?"
    r"|shows?|talks?|tastings?|screenings?|lectures?|performances?|open (?:days?|houses?)"
    r"|εκθεση|εκδηλωση|συνεδριο|ημεριδα|εργαστηριο|σεμιναριο|γιορτη|φεστιβαλ|παζαρι|συναντηση"
    r"|συναυλια|παρασταση|γευσιγνωσια|ξεναγηση|μαθημα|διαλεξη|αγωνα|εκδρομη"
)
_EACH_TIME = re.compile(
    rf"(?<!\w)(?:each|every|καθε) (?:(?:one )?of (?:our|the) )?"
    rf"(?:(?:[^\W\d][\w&'’-]*[ -]){{0,2}}?(?:{_NOUN})"
    rf"|(?!{MONTH}|\w*day)(?:[^\W\d][\w&'’-]*[ -]){{1,2}}?(?:evenings?|nights?|βραδια))(?!\w)"
    r"|(?<!\w)καθε βραδια(?!\w)"
)

_EVERYBODY = re.compile(r"(?<!\w)(?:each|every|all|any|καθε|ολ(?:α|ουσ|εσ|οι))(?!\w)")
_SOON = re.compile(
    r"(?<!\w)(?:within|in(?:side)?|under|less than|binnen|innerhalb(?: von)?|en|em|entro|sous"
    r"|spatestens (?:nach|in)|moins d['’]|dans les|μεσα σε|σε|εντοσ) ?"
    r"(?:\d{1,3}|[^\W\d]+)[ '’]?(?:working |business |εργασιμ\w+ )?"
    r"(?:minut\w*|hours?|days?|h|λεπτ\w+|ωρ\w+|η?μερ\w+|εργασιμ\w+|stunden?|tag(?:en?)?"
    r"|(?:werk|arbeits)tag\w*|heures?|jours?|horas?|dias?|or[ae]|giorn\w+)(?!\w)"
    r"|(?<!\w)numa? (?:days|horas?)(?!\w)"
)
"""How soon people are answered: in hours or days, not in months."""

_NEXT_DAY = re.compile(
    r"(?<!\w)(?:(?:next|following|same) (?:working |business )?day|jour meme|jour ouvr\w+ suivant"
    r"|lendemain|(?:selben|gleichen|nachsten) (?:werk)?tag"
    r"|mismo dia|dia (?:habil|laborable) siguiente|(?:stesso|giorno) (?:giorno|dopo)"
    r"|in giornata|mesmo dia|dia util seguinte|αυθημερον"
    r"|(?:ιδια|επομενη) (?:η?μερα|εργασιμη))(?!\w)"
)


_OF_SOME = re.compile(
    r"\s?(?:of|der|des|aller|von|de|des|du|di|dei|degli|delle|do|dos|das|των|απο|απ)(?!\w)"
)
_AT_LEAST = re.compile(r"(?:at least|a minimum of|more than|τουλαχιστον)")
_WORDY = re.compile(r"[^\W\d]")


def holds_from(sentence: Sentence) -> TimeMark | None:
    """The day or season from which something shall be so; None where a time tells since when it has
    been so, or what a change is counted from.
    """
    if any(mark.role is Role.BY for mark in sentence.numbers):
        return None
    return next((mark for mark in sentence.times if _begins_then(sentence, mark)), None)


def _begins_then(sentence: Sentence, mark: TimeMark) -> bool:
    if mark.intro is not Intro.FROM or _STOOD.search(folded(sentence.text[: mark.start])):
        return False
    if _ITS_FIGURE.match(folded(sentence.text[mark.end :])):
        return False
    match mark.reading:
        case DateReading():
            return True
        case Period(start=start, end=end):
            return (end - start).days <= _LONGEST_STRETCH
        case _:
            return _DATED.search(mark.text) is not None


def each_time(sentence: Sentence) -> bool:
    """Whether a threshold is looked at on each occasion of a sort; a number that shall rise from
    one to another still needs its day.
    """
    rises = any(mark.role is Role.FROM for mark in sentence.numbers)
    read = plain(sentence.text, sentence.language).text
    return not rises and bool(sentence.targets) and _EACH_TIME.search(read) is not None


def is_promise(sentence: Sentence) -> bool:
    """Whether a sentence says how soon everybody is answered: "reply to every review within two
    days". That holds from today on, and there is no day by which it is reached.
    """
    rises = any(mark.role is Role.FROM for mark in sentence.numbers)
    read = plain(sentence.text, sentence.language).text
    soon = not rises and not sentence.times and says_how_soon(sentence)
    return soon and _EVERYBODY.search(read) is not None


def is_share_in_time(sentence: Sentence) -> bool:
    """Whether a sentence says what a share of some does within days or weeks: "30% of new members
    come back within 60 days". It is counted from their beginning, not from that of the plan.
    """
    number = next(iter(sentence.numbers), None)
    relative = [each.reading for each in sentence.times if isinstance(each.reading, Relative)]
    if number is None or not number.number.percent or number.role is not Role.NONE:
        return False
    soon = any(each.unit in ("day", "week") for each in relative)
    before = plain(sentence.text[: number.start], sentence.language).text
    return (
        soon
        and not _WORDY.search(_AT_LEAST.sub("", before))
        and bool(_OF_SOME.match(folded(sentence.text[number.end :])))
    )


def says_how_soon(sentence: Sentence) -> bool:
    """Whether a sentence says within how many hours or days something is done."""
    read = plain(sentence.text, sentence.language).text
    return any(each.search(read) for each in (_SOON, _NEXT_DAY)) or bool(
        _NEXT_DAY.search(folded(sentence.text))
    )
