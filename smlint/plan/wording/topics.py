"""What a sentence may speak of, by its words and signs: most of the patterns that read sentences
need not be tried on most of them.

Each word is looked at once and remembered, so telling costs less than trying one of the patterns.
A topic that is told may still be absent; one that is not told is absent for sure.
"""

from __future__ import annotations

import re

from smlint.plan.wording.calendar_words import MONTH_NAMES
from smlint.plan.wording.number_words import LAST_WORDS

MONTH = 1 << 0
YEAR = 1 << 1
QUARTER = 1 << 2
HALF = 1 << 3
END = 1 << 4
MID = 1 << 5
WEEK = 1 << 6
UNIT = 1 << 7
HOURS = 1 << 8
IN = 1 << 9
FROM_NOW = 1 << 10
RATE = 1 << 11
SPELL = 1 << 12
PERIOD = 1 << 13
STAGE = 1 << 14
BY = 1 << 15
EVENT = 1 << 16
GREEK_EVENT = 1 << 17
NUMBER = 1 << 18
SHARE = 1 << 19
FACTOR = 1 << 20
RANK = 1 << 21
OBJECTIVE = 1 << 22
PHASE = 1 << 23
MIXED = 1 << 24
LINK = 1 << 25
OPEN = 1 << 26
SLASH = 1 << 27
HYPHEN = 1 << 28
POINT = 1 << 29
COLON = 1 << 30
SQUARE = 1 << 31
DIGIT = 1 << 32
AGE = 1 << 33

ALL = -1
"""Every topic."""

_SEASONS = (
    "spring|summer|autumn|winter|christmas|xmas|easter|friday|year|eve|καλοκαιρι|φθινοπωρο|χειμωνα"
    "|ανοιξη|χριστουγεννα|πασχα|πρωτοχρονια"
)
_OCCASIONS = (
    "launch|opening|premiere|conference|congress|fair|festival|exhibition|holiday|season|harvest"
    "|election|deadline|anniversary|campaign|event|semester|term"
)
_WEEKDAYS = "day|δευτερα|τριτη|τεταρτη|πεμπτη|παρασκευη|σαββατο|κυριακη"

_OF_WORDS = tuple(
    (topic, re.compile(pattern))
    for topic, pattern in (
        (MONTH, rf"^(?:{MONTH_NAMES})$"),
        (YEAR, r"[0-9]{4}"),
        (QUARTER, r"q[1-4]|[1-4]q|quarter|τριμην"),
        (HALF, r"h[12]|half|εξαμην"),
        (END, r"end|eoy|τελ|ληξη"),
        (MID, r"mid|μεσα"),
        (WEEK, r"w[0-9]{2}|^[ck]w[0-9]*$|week|kalenderwoche"),
        (UNIT, r"day|week|fortnight|month|quarter|year|μερ|ε?βδομαδ|μην|χρον|ετ(?:οσ|η|ων|ουσ)"),
        (
            HOURS,
            (
                r"^[0-9]*(?:hours?|hrs?|h|minutes?|mins?|seconds?)$|^working$|^business$"
                r"|εργασιμ|ωρ(?:α|εσ|ων)|λεπτ"
            ),
        ),
        (IN, r"^(?:within|in|out|over|during|inside|under|less|σε|εντοσ|μεσα|κατω|στ\w+)$"),
        (FROM_NOW, r"^(?:now|today|start)$"),
        (
            RATE,
            (
                r"^(?:per|ανα|each|every|καθε|an?)$|ly|annual|ημερησι|καθημεριν|ε?βδομαδ|μηνα|μηνιαι"
                r"|τριμην|ετησι|ωρα|μερα|εξαμηνο|χρονο|χρονια|ετοσ|σαββατοκυριακο"
            ),
        ),
        (
            SPELL,
            (
                r"^(?:for|επι|για|last|past|previous|same)$|τελευται|προηγουμεν|age|ηλικι|year|χρον"
                r"|ετη|ετων|ιδια"
            ),
        ),
        (
            PERIOD,
            (
                r"q[1-4]|[1-4]q|h[12]|half|quarter|end|year|τριμ|εξαμ|τελ|καλοκ|φθιν|χειμ|ανοιξ|χριστ"
                r"|πασχα|περιοδο|σεζον|χρονια|eoy|^first$|^(?:this|next|spring|summer|autumn|fall|winter|christmas"
                r"|easter|holiday|tourist|harvest|festive|high|low)$"
            ),
        ),
        (
            STAGE,
            (
                r"^(?:weeks?|months?|days?|sprints?|εβδομαδ(?:α|εσ)|μην(?:ασ|εσ)|ημερ(?:α|εσ)|launch|opening|kalenderwoche)$"
                r"|^[ck]w[0-9]*$|^pre|^post"
            ),
        ),
        (BY, r"^(?:by|until|till|before|ahead|time|ωσ)$"),
        (EVENT, f"{_WEEKDAYS}|{_SEASONS}|{_OCCASIONS}"),
        (GREEK_EVENT, r"^(?:εωσ|μεχρι|πριν|την|τη)$"),
        (
            SHARE,
            r"third|quarter|fifth|tenth|half|τριτ|τεταρτ|πεμπτ|δεκατ|μισ|^(?:one|ενασ|ενα|μια)$",
        ),
        (FACTOR, r"doubl|twice|twofold|tripl|threefold|quadrupl|halv|half|πλασι|μισο"),
        (RANK, r"^(?:first|number|πρωτη)$"),
        (OBJECTIVE, r"^(?:goal|objective|target|result|kr|okr|metric|στοχοσ|δεικτησ)$"),
        (
            PHASE,
            (
                r"^(?:phase|step|tier|level|stage|part|section|version|release|priority|pillar|option"
                r"|chapter|appendix|φαση|βημα|επιπεδο|σταδιο|μεροσ|ενοτητα|κεφαλαιο|εκδοση|πυλωνασ)$"
            ),
        ),
        (
            AGE,
            (
                r"^(?:under|over|above|below|than|aged|menores|mayores|maiores|sotto|sopra|abaixo"
                r"|acima|κατω|πανω|ανω)$"
            ),
        ),
        (MIXED, r"[^\W\d_][0-9]|[0-9][^\W\d_]"),
        (LINK, r"^(?:https?|www)"),
        (OPEN, r"^(?:[xχ]{2,}|[xχn]|tb[da]|decided|defined|determined)$|__"),
    )
)

_OF_SIGNS = (
    *(("/", SLASH), ("-", HYPHEN), (".", POINT), (")", POINT), (":", COLON), ("[", SQUARE)),
    *(("'", YEAR), ("’", YEAR), ("@", LINK), ("#", LINK), ("{", OPEN), ("<", OPEN), ("?", OPEN)),
)

_WORD = re.compile(r"[^\W\d]\w*|[0-9]+[^\W\d]\w*|[0-9]{4,}")
"""A word, or a number that may be a year; of other numbers it only counts that there are any."""

_DIGIT = re.compile(r"\d")
_known: dict[str, int] = {}
_MOST_KNOWN = 20_000


def of(text: str) -> int:
    """The topics that a folded text may speak of, as one number: ``of(text) & MONTH``."""
    found = DIGIT if _DIGIT.search(text) else 0
    for word in _WORD.findall(text):
        told = _known.get(word)
        found |= _told_by(word) if told is None else told
    for sign, topic in _OF_SIGNS:
        if sign in text:
            found |= topic
    return found


def _told_by(word: str) -> int:
    """The topics of a word that is not known yet; of numbers there are too many to remember."""
    if word.isdecimal():
        return YEAR
    found = sum(topic for topic, pattern in _OF_WORDS if pattern.search(word))
    found |= NUMBER if word in LAST_WORDS else 0
    if _DIGIT.search(word):
        return found
    if len(_known) >= _MOST_KNOWN:
        _known.clear()
    _known[word] = found
    return found
