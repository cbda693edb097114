"""Numbers that say how long, how far or how old something is: "within 4 h", "under 3 minutes"."""

from __future__ import annotations

import re

from smlint.plan.wording.figures import NumberMark
from smlint.plan.wording.in_english import plain
from smlint.plan.wording.sentence import Sentence

_KINDS = (
    (
        r"(?:(?:working|business|full|calendar|εργασιμ\w+|ημερολογιακ\w+) )?"
        r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|years?|yrs?)"
        r"(?:[- ]olds?)?"
    ),
    (
        r"δευτερολεπτ\w+|λεπτ(?:ο|α|ων)|ωρ(?:α|εσ|ων|ησ)|η?μερ(?:α|εσ|ων)|εργασιμ(?:η|εσ|ων)"
        r"|ε?βδομαδ(?:α|εσ|ων)|μην(?:α|εσ|ων)|χρον(?:ια|ων)|ετων"
    ),
    (
        r"sekunden?|minuten?|stunden?|std|tagen?|tage|werktag(?:e|en)|arbeitstag(?:e|en)|wochen?"
        r"|monaten?|monate|jahren?|jahre"
    ),
    r"secondes?|heures?|jours?|semaines?|mois|ans",
    r"segundos?|minutos?|horas?|dias?|semanas?|mes(?:es)?|anos?",
    r"secondi|secondo|minuti|minuto|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]",
    (
        r"kms?|kilomet\w+|quilometr\w+|chilometr\w+|χλμ|χιλιομετρ\w+|miles?|met(?:er|re)s?"
        r"|metern?|metros?|metri|μετρα|μετρων|h|s"
    ),
)
"""The units of time, age and distance in English, Greek, German, French, Spanish and Portuguese,
Italian, and those that all share.
"""

_UNIT = re.compile(
    rf"(?:\s?(?:to|and|[-–]|εωσ|και|bis|und|a|et|e|y)\s?[0-9]+)?[\s-]?(?:{'|'.join(_KINDS)})(?!\w)"
)
_REACH = 40


def tells_length(sentence: Sentence, mark: NumberMark) -> bool:
    """Whether a number in figures or words counts time, age or distance by the word behind it."""
    after = sentence.text[mark.end : mark.end + _REACH]
    return not mark.number.percent and _UNIT.match(plain(after, sentence.language).text) is not None
