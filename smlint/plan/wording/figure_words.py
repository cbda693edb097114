"""How English and Greek write numbers, and what stands around them, as patterns for folded text."""

from __future__ import annotations

import re

from smlint.plan.wording import topics as topic
from smlint.plan.wording.ages import AGES
from smlint.plan.wording.currencies import BEGINS, CURRENCY, SIGNS
from smlint.plan.wording.number_words import NUMBER_WORDS, ONE
from smlint.plan.wording.scan import Several, Sought
from smlint.plan.wording.values import FIGURE, MAGNITUDE, PERCENT

FACTORS = {
    "double": "2",
    "doubling": "2",
    "twice": "2",
    "twofold": "2",
    "triple": "3",
    "tripling": "3",
    "threefold": "3",
    "quadruple": "4",
    "halve": "0.5",
    "halving": "0.5",
    "half": "0.5",
    "διπλασι": "2",
    "τριπλασι": "3",
    "τετραπλασι": "4",
    "πενταπλασι": "5",
    "δεκαπλασι": "10",
    "υποδιπλασι": "0.5",
    "στο μισο": "0.5",
}

_WORD = rf"(?<![\w-])(?:{NUMBER_WORDS})(?![\w-])"

_FACTOR = (
    r"(?<![\w-])(?:doubl(?:e[sd]?|ing)|twice (?=as|the)|twofold|tripl(?:e[sd]?|ing)|threefold"
    r"|quadrupl(?:e[sd]?)|halv(?:e[sd]?|ing)|(?<=by )half|(?<=in )half"
    r"|(?:δι|τρι|τετρα|πεντα|δεκα|υποδι)πλασι\w*|στο μισο)(?![\w-])"
)

PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "tenth": 10,
    "μισ": 2,
    "τριτ": 3,
    "τεταρτ": 4,
    "πεμπτ": 5,
    "δεκατ": 10,
}

_SHARE = (
    r"(?<![\w-])(?:(?:an?|one|two|three)[ -](?P<part>thirds?|quarters?|fifths?|tenths?|half)"
    r"(?! (?:part(?:y|ies)|place|time|person|day|year|hour|of the year)(?!\w))"
    r"|(?:half)(?= (?:of|the|our|all)(?!\w))"
    r"|(?:^|(?<=to ))(?:half|(?:το |τα |οι |τισ |τουσ )?μισ(?:ο|α|οι|εσ|ουσ))(?=\s?(?:[,;.(]|$))"
    r"|(?:ενα|δυο|τρια) (?P<part2>τριτ|τεταρτ|πεμπτ|δεκατ)[οα]"
    r"|(?:οι|τουσ|τισ|τα) μισ(?:οι|ουσ|εσ|α)"
    r")(?![\w-])"
)

_ENDS = r"(?=\s*(?:[,;.:()]|$))"

_SO_MANY_IN = (
    r"(?<![\w.,-])(?:"
    r"(?:one|two|three|four|five|six|seven|eight|nine|[1-9])(?P<noun> [^\W\d_]{3,})? (?:in|out of)"
    r" (?:every )?(?P<of>two|three|four|five|six|eight|ten|[2-9]|[1-9][0-9])(?![\w%-])"
    r"(?! (?:working )?(?:day|week|month|quarter|year|hour|minute)s?(?!\w))"
    rf"(?(noun){_ENDS}|)"
    r"|(?:ενασ|εναν|ενα|μια|δυο|τρεισ|τρια|τεσσερισ|τεσσερα|πεντε|εξι|επτα|εφτα|οκτω|οχτω|εννεα|εννια"
    r"|[1-9])(?P<noun2> [^\W\d_]{3,})? στ(?:ουσ|α|ισ)"
    r" (?P<of2>δυο|τρεισ|τρια|τεσσερισ|τεσσερα|πεντε|δεκα|[2-9]|10)(?![\w%-])"
    r"(?! (?:μερεσ|εβδομαδεσ|μηνεσ|χρονια|ωρεσ|λεπτα)(?!\w))"
    rf"(?(noun2){_ENDS}|)"
    r")"
)
"""So many of so many: "two in three visitors". With what is counted between the two only where
nothing is counted behind them: "two seats in three", and not "two talks in three towns".
"""

_RANK = r"(?<![\w-])(?:first (?:place|page|position)|number one|πρωτη (?:θεση|σελιδα))(?![\w-])"

A_SINGLE = re.compile(rf"(?<![\w-])(?:{ONE})(?![\w-])(?= [^\W\d])")

_NO_NOUN = (
    r"(?!(?:and|or|to|of|in|on|at|by|for|from|with|until|per|an?|the|is|are|was|than|each|every"
    r"|via|them|which|whom|those|these|who|that|και|η|σε|απο|ε?ωσ|μεχρι|για|με|κατα|ανα|να|που"
    r"|στ(?:ο|α|ην?|ον|ουσ|ισ)|τ(?:ων|ου|ησ|ον|ην?|ο|α)|οι|αυτ(?:α|ουσ|εσ|ων))(?!\w))"
)

NOUN_AFTER = re.compile(
    rf"\s?(?:(?:of|more|new|νε\w{{1,3}}|ακομα) )?(?P<noun>{_NO_NOUN}[^\W\d_][\w'’-]*)"
)

ARROW = r"(?:→|⇒|->|=>|–>|—>)"

ARROW_AFTER = re.compile(rf"\s*{ARROW}")

WHOLE_FIGURE = re.compile(
    rf"(?<![\w.,])(?:(?P<sign>[-−+])(?=[0-9{SIGNS}]))?(?P<before>{CURRENCY}\s?)?"
    rf"(?P<figure>{FIGURE})(?P<times>{MAGNITUDE})?(?P<x>x(?!\w))?(?P<plus>\s?\+)?"
    rf"(?P<percent>{PERCENT})?"
    rf"(?:\s?[-–—]\s?(?P<high>{FIGURE})(?P<times2>{MAGNITUDE})?(?P<percent2>{PERCENT})?)?"
    rf"(?P<after>\s?{CURRENCY})?"
)

AROUND = (
    *("sign", "before", "times", "plus", "percent"),
    *("high", "times2", "percent2", "after"),
)
"""What may stand around a figure."""

FIGURE_BEGINS = re.compile(rf"[0-9]+|[-−+]|{BEGINS}")
"""How a number may begin."""

YEAR_NUMBER = re.compile(r"(?:1[89]|20[0-4])[0-9]{1,2}")

YEAR_OF_PLAN = re.compile(r"20[2-4][1-9]")
"""A year that no number to be reached looks like: it is not round."""

SOMETHING_BEFORE = re.compile(r"[^\W\d_]{3,}\s$")
NAME_BEFORE = re.compile(r"(?:[«“\"(]|\w\s)\s?[^\W\d_a-zα-ω][\w.'’-]*\s$")

NO_FEWER = r"(?:no|not) (?:fewer|less) than|(?:a )?minimum of|οχι λιγοτερ\w+ απο|το λιγοτερο"
"""What says "at least" in other words."""

SOME = (
    rf"(?: (?:at least|about|around|roughly|approximately|nearly|almost|over|{NO_FEWER}|τουλαχιστον"
    r"|περιπου|σχεδον))?(?: (?:the|τουσ|τισ|τα|το))?"
)
"""What may stand between a word that leads a number and the number."""

_BEHIND_A_MARK = r"(?:(?<=[,;] )|(?<=[(]))"

COMPARED = (
    r"(?:compared|relative|in comparison) (?:to|with)|versus|vs\.?|instead of"
    rf"|{_BEHIND_A_MARK}(?:against|contre|contra|contro)"
    r"|(?:σχεση|συγκριση) με|συγκριτικα με|εναντι|αντι(?: για)?"
    r"|gegenuber|vergleich (?:zu[mr]?|to|mit)|verglichen mit|statt"
    r"|par rapport (?:au?x?|to)|lieu (?:de|of)"
    r"|rispetto (?:ai?|alle|to)|a fronte (?:di|of)|invece (?:di|of)"
    r"|frente (?:a|to)|comparacion (?:con|to|a)|(?:lugar|vez) (?:de|of)"
    r"|comparacao (?:com|to|a)|face (?:a|to)"
)
"""Words before a number that one only compares with: "450, compared with 290 in 2025"; of those
that also say against whom one wins behind a comma alone.
"""

_MOVES = ("go", "goes", "fall", "falls", "drop", "drops", "rise", "rises")
_NOT = "".join(
    f"(?<!{no} )"
    for no in (
        *("no", "not", "never", "οχι", "ποτε"),
        *(f"{no} {verb}" for no in ("not", "never") for verb in _MOVES),
        *(
            f"{no} {verb}"
            for no in ("μη", "μην", "δεν")
            for verb in ("πεσει", "πεσουν", "πεφτει", "πεφτουν")
        ),
    )
)
"""Before a word that means the opposite with a "not"."""

_ARTICLE = r"(?:(?:the|το|τα|τουσ|τισ) )?"

AT_LEAST = (
    rf"(?:(?:>=?|≥)\s*|(?<!\w)(?:at least|{_NOT}(?:over|above|more than)|{NO_FEWER}|minimum"
    r"|(?:not|never)(?: (?:go(?:es)?|falls?|drops?))? (?:below|under)"
    r"|never (?:fewer|less) than|τουλαχιστον"
    rf"|{_NOT}(?:πανω απο|περισσοτερ\w+ απο)|(?:οχι|ποτε) κατω απο"
    rf"|(?:μη|δε)ν? (?:πεφτ|πεσ)\w+ κατω απο) {_ARTICLE})$"
)

AT_MOST = (
    rf"(?:(?:<=?|≤)\s*|(?<!\w)(?:at most|{_NOT}(?:under|below|(?:less|fewer) than)|up to"
    r"|(?:no|not|never) more than|(?:not|never) exceed(?:ing|s)?|never exceed"
    r"|(?:not|never)(?: (?:go(?:es)?|rises?))? (?:above|over)|maximum|το πολυ"
    rf"|{_NOT}(?:κατω απο|λιγοτερ\w+ απο)|(?:οχι|ποτε) πανω απο"
    rf"|(?:μη|δε)ν? (?:ξεπερν|ξεπερασ|υπερβ)\w+|εωσ) {_ARTICLE})$"
)

PARTS_OF_ALL, SO_MANY_IN, COUNTS, MULTIPLES, RANKS = (
    Several([Sought(pattern, needs, None)])
    for pattern, needs in (
        (_SHARE, (topic.SHARE,)),
        (_SO_MANY_IN, (topic.SHARE | topic.NUMBER | topic.DIGIT, topic.IN)),
        (_WORD, (topic.NUMBER,)),
        (_FACTOR, (topic.FACTOR,)),
        (_RANK, (topic.RANK,)),
    )
)

PLACEHOLDERS = Several(
    Sought(pattern, (need,), None)
    for need, pattern in (
        (topic.OPEN, r"\{\{[^{}]*\}\}"),
        (topic.SQUARE, r"(?<!^)\[(?=[^\]]*[^\W\d])[^\[\]]{1,80}\](?!\()"),
        (topic.SQUARE, r"^\[(?=[^\]]{2})(?=[^\]]*[^\W\d])[^\[\]]{1,80}\](?!\()"),
        (topic.OPEN, r"<(?=[^\W\d])[^<>/]{1,40}>"),
        (topic.OPEN, r"_{2,}|\?{2,}"),
        (
            topic.OPEN,
            r"(?<!\w)(?:[xχ]{2,}|[xχn](?= ?%)|tb[da]|to be (?:decided|defined|determined))(?!\w)",
        ),
    )
)

_OUT_OF = r"(?P<it> (?:out of|in|of|sobre|στα|στισ) (?:5|6|10|20|100))"
_STARS = r"(?:stars?|sterne?n?|estrellas?|etoiles?|stell[ae]|estrelas?|αστερι\w+)(?!\w)"
_RATED = (
    r"(?:ratings?|scores?|bewertung(?:en)?|valoracion(?:es)?|puntuacion(?:es)?|evaluations?"
    r"|note google|notes? moyennes?|valutazion[ei]|votazione|avaliac(?:ao|oes)|βαθμολογι\w+"
    r"|αξιολογησ\w+)(?!\w)"
)
_RATED_END = (
    r"(?=\s*(?:[,;.:()–—-]|$)|\s(?:and|on|by|until|till|at|in|from|auf|bis|bei|sur|en|su|entro|no"
    r"|na|em|ate|hasta|στ(?:ο|η|ην)|σε|ε?ωσ|μεχρι)(?!\w))"
)
_NO_DURATION = (
    r"(?![\w%-]|[.,][0-9])(?! (?:working )?(?:day|week|month|quarter|year|hour|minute)s?(?!\w))"
    r"(?! (?:μερεσ|ημερεσ|εβδομαδεσ|μηνεσ|χρονια|ωρεσ|λεπτα)(?!\w))"
)
_RATINGS = (
    rf"(?:(?<=[0-9][.,][0-9])|(?<=[0-9][.,][0-9]{{2}})){_OUT_OF}{_NO_DURATION}",
    rf"(?<=[0-9]){_OUT_OF}(?= {_STARS})",
    rf"(?<!\w){_RATED}[^.;\n]{{0,40}}?(?<![\w.,])[0-9]{{1,2}}{_OUT_OF}{_RATED_END}",
)
"""Of how many points a rating is: "4.2 out of 5", "4 out of 5 stars", "a rating of 4 out of 5"."""

_COUNTED_SUFFIX = r"(?:k|κ|к|m|mn|bn|mila|x|h|hrs?|mins?|s|secs?|ω|λ|χιλ|εκατ)(?!\w)"

NO_NUMBERS = Several(
    Sought(pattern, needs, None)
    for needs, pattern in (
        (
            (topic.LINK,),
            r"(?:https?://|www\.)\S+|[^\s@]{1,64}@[^\s@]{1,64}\.\w+|[@#](?=\w*[^\W\d])\w+",
        ),
        ((topic.POINT, topic.DIGIT), r"^\s*[0-9]{1,2}[.)]\s"),
        ((topic.SQUARE, topic.DIGIT), r"\[[0-9]{1,3}\]"),
        (
            (topic.OBJECTIVE, topic.DIGIT),
            (
                r"(?<!\w)(?:goal|objective|target|key result|kr|okr|metric|στοχοσ|δεικτησ) "
                r"#?(?P<it>[0-9]{1,2}(?:\.[0-9]+)*)(?=\s?[:.)–—-]|\s*$)"
            ),
        ),
        (
            (topic.PHASE, topic.DIGIT),
            (
                r"(?<!\w)(?:phase|step|tier|level|stage|part|section|version|release|priority|pillar"
                r"|option|chapter|appendix|φαση|βημα|επιπεδο|σταδιο|μεροσ|ενοτητα|κεφαλαιο|εκδοση"
                r"|πυλωνασ) #?(?P<it>[0-9]+(?:\.[0-9]+)*)(?![\w%+])"
            ),
        ),
        (
            (topic.PHASE, topic.DIGIT),
            r"(?<![\w.,])[0-9]+\.[0-9]+(?= (?:version|release|εκδοση)(?!\w))",
        ),
        ((topic.POINT, topic.DIGIT), r"(?<![\w.,])v?[0-9]+(?:\.[0-9]+){2,}"),
        (
            (topic.UNIT, topic.DIGIT),
            (
                r"(?<![\w.,])[0-9]{1,2}(?:\s?[°º]|\.[ºo°]?|e|o|a)"
                r"(?= (?:day|week|month|quarter|year)s?(?!\w))"
            ),
        ),
        ((topic.MIXED,), r"(?<!\w)[^\W\d_]+[0-9]\w*(?:\.[0-9]+)*"),
        (
            (topic.HYPHEN, topic.DIGIT),
            r"(?<!\w)[^\W\d_]+-(?P<it>[0-9]+(?![0-9.,]*[%+k]))(?!\w)",
        ),
        ((topic.MIXED,), rf"(?<![\w.,])[0-9]+(?!{_COUNTED_SUFFIX})[^\W\d_]\w*"),
        (
            (topic.HYPHEN, topic.DIGIT),
            r"(?<![\w.,])(?P<it>[0-9]+)-(?!(?:mal|fold)(?!\w))(?=[^\W\d])",
        ),
        (
            (topic.SLASH, topic.DIGIT),
            r"(?<![\w.,])(?:24/7|80/20|50/50|16/9|24/365)(?!\w)",
        ),
        ((topic.SLASH, topic.DIGIT), r"(?<=[0-9])(?P<it>\s?/\s?[0-9]+)(?![\w.,])"),
        *(((topic.DIGIT,), rating) for rating in _RATINGS),
        *(((topic.DIGIT, topic.AGE), age) for age in AGES),
        ((topic.COLON, topic.DIGIT), r"(?<![\w:])[0-9]{1,2}:[0-9]{2}(?![\w:])"),
    )
)
