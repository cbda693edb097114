"""What a sentence says of today in a clause of its own: "9 times a month; 4 today", "(now 310)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CLAUSE = re.compile(
    r"[;()··]|,(?=\s)|(?:(?<=\s)|(?<=\x1f))(?:and|plus|και)(?=\s)|(?<=\s)[–—-](?=\s)|\.(?=\s|$)"
)
"""Between the clauses of a sentence, folded."""

_TODAY = (
    r"(?:(?:as of |until |up to )?(?:today|now)|currently|at present|presently|at the moment"
    r"|right now|so far|to date|last (?:week|month|quarter|year)"
    r"|(?:(?:ωσ|εωσ|μεχρι) )?(?:τωρα|σημερα)|αυτη τη(?:ν)? στιγμη|προσ το παρον"
    r"|τον περασμενο μηνα|τον προηγουμενο μηνα|περσι"
    r"|derzeit|zurzeit|zur zeit|aktuell|gegenwartig|momentan|im moment|heute|bisher"
    r"|actualmente|hoy|ahora|de momento|hasta ahora|a dia de hoy"
    r"|actuellement|aujourd['’]hui|a ce jour|en ce moment|pour l['’]instant"
    r"|attualmente|oggi|adesso|al momento|ad oggi|finora"
    r"|atualmente|hoje|neste momento|ate agora|de momento)"
)
_ENDS_SO = re.compile(
    rf"(?<![\w-])(?<!than )(?<!from )(?<!by )(?<!over )(?<!on )(?<!with )(?<!above )(?<!below )"
    r"(?<!under )(?<!against )(?<!vs )(?<!compared to )(?<!απο )(?<!με )(?<!οτι )(?<!,τι )(?<!του )"
    rf"(?<!εναντι )(?<!οσο )(?<!as )(?<!beyond )(?<!past ){_TODAY}\s*$"
)
"""How a clause ends that tells where one stands, and not what is compared with that."""

_BEGINS_SO = re.compile(rf"\s*{_TODAY}(?![\w'’-])(?! (?:of|on|only)(?!\w))")

_LONGEST = 6
"""Words that such a clause has at the most; more of them say something else."""

_TAKES = re.compile(
    r"\s(?:it takes|we take|we need|takes us|dauert|brauchen wir|benotigen wir|μασ παιρνει"
    r"|χρειαζομαστε|κανουμε|tardamos|tarda|nous mettons|il nous faut|il faut|ci mettiamo"
    r"|ci vogliono|demoramos|levamos|demora|leva)(?!\w)"
)
_WISHES = re.compile(
    r"(?<!\w)(?:want|wish|wollen|mochten|sollen|θελουμε|πρεπει|queremos|voulons|vogliamo)(?!\w)"
)
_LONGEST_TAKING = 10
"""So many has one that tells how long something takes: "derzeit dauert es im Schnitt 3 Tage"."""

_OF_SOME = re.compile(
    r"\s*(?:of (?:them|these|those|whom|which)|who|which|that|where"
    r"|που|απο αυτ\w+|οι οποι\w+)(?!\w)"
)
"""How a clause begins that tells more of those who are counted before it."""

_OFTEN = re.compile(r"(?<!\w)(?:an?|per|each|every|την?|το|ανα|καθε) \w+|[^\w\s]+")
"""How often, which is part of the number."""


def told_of_today(said: str) -> tuple[range, ...]:
    """The clauses of a folded sentence that tell how it is today, beside another one at least."""
    if not any(word in said for word in _WORDS):
        return ()
    clauses = tuple(_clauses(said))
    today = [each for each in clauses if _is_of_today(said[each.start : each.stop], each.start)]
    return () if len(today) == len(clauses) else tuple(today)


def _clauses(said: str) -> Iterator[range]:
    start = 0
    for mark in _CLAUSE.finditer(said):
        if said[start : mark.start()].strip():
            yield range(start, mark.start())
        start = mark.end()
    if said[start:].strip():
        yield range(start, len(said))


def _is_of_today(clause: str, start: int) -> bool:
    most = _LONGEST_TAKING if _TAKES.search(clause) else _LONGEST
    told = len(_OFTEN.sub("", clause).split()) <= most and not _WISHES.search(clause)
    if not told or _OF_SOME.match(clause):
        return False
    begins = _BEGINS_SO.match(clause) is not None
    return begins or (start > 0 and _ENDS_SO.search(clause) is not None)


_WORDS = (
    *("today", "now", "current", "present", "moment", "so far", "to date", "last "),
    *("τωρα", "σημερα", "στιγμη", "παρον", "μηνα", "περσι"),
    *("derzeit", "zeit", "aktuell", "gegenwartig", "momentan", "heute", "bisher"),
    *("actual", "hoy", "ahora", "actuel", "aujourd", "ce jour", "instant"),
    *("attual", "oggi", "adesso", "finora", "atual", "hoje", "agora"),
)
"""What a sentence must hold for any of that."""
