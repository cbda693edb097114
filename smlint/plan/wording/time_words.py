"""How English and Greek sentences speak of time, as patterns for folded text."""

from __future__ import annotations

from smlint.plan.wording.calendar_words import (
    COUNT,
    DAY,
    DAY_BEFORE,
    DAY_ENDING,
    HALF,
    LINK,
    MONTH,
    QUARTER,
    UNIT,
)

_THE = r"(?: (?:the|our|next|τον|την|τη|το|τουσ|τισ|τα|του|τησ|των))?"
_END_OF = r"(?: (?:the )?(?:end|τελοσ|τελη)(?: of)?(?: (?:the|του|τησ))?)?"
START = r"(?<![\w.,/\x1f-])"
STOP = r"(?![\w/-]|[.,][0-9])"
"""What may not touch a time on either side."""

INTRO_THAN = (
    r"(?<!\w)(?:(?<!later )than|(?:compared|relative|in comparison) (?:to|with)|versus|vs\.?"
    r"|against|as(?! of(?!\w))|[0-9] ?% (?:on|over|above|below)"
    r"|σε (?:σχεση|συγκριση) με|συγκριτικα με|εναντι|(?:πανω|περισσοτερ\w+) απο|απ['’]? ?οτι"
    r"|als|gegenuber|(?:im|in) vergleich (?:zu[mr]?|mit|to)|verglichen mit"
    r"|que|qu['’]|par rapport (?:a|au|to)|compar(?:e|ee|es|ees|ado|ada|ados|adas|ato|ata|ati|ate)"
    r" (?:a|au|to|with|con|com|al?)|rispetto al?|in confronto (?:con|al?)|che"
    r"|frente (?:al?|to)|respecto (?:al?|to|del?)|(?:en|in) (?:comparacion|relacion) (?:con|to|al?)"
    r"|do que|(?:em|in) (?:relacao|comparacao) (?:a|ao|com|to)|face (?:a|ao|to))"
    r"(?: ?(?:in|en|em|im|during|the|years?|of|de|del|al|all['’]|ao|nel|el|il|a|l['’]"
    r"|το|του|τησ|την|στο))*\s*$"
)
"""Words before a time that only compare with it: "25% more than in 2026"."""

INTRO_BY = (
    r"(?<!\w)(?:by|until|till|before|no later than|not later than|ahead of|due|deadline:?"
    r"|(?:(?:closing|cut-?off|target|due) date|stichtag|frist"
    r"|(?:anmelde|einsende|bewerbungs|annahme|redaktions)schluss|date limite|echeance|scadenza"
    r"|plazo|fecha limite|prazo|data limite|προθεσμια|ληξη|καταληκτικη ημερομηνια)\s?:?"
    r"|through|to"
    r"|το αργοτερο|εωσ|ωσ|μεχρι|πριν(?: απο)?)(?: και)?"
    rf"(?: (?:on|at))?{_THE}{_END_OF}{_THE}\s*$"
)
"""Words before a time that make it a deadline."""

INTRO_FROM = (
    r"(?<!\w)(?:from|since|after|as of|start(?:s|ed|ing)?(?: (?:on|in|from))?"
    r"|begin(?:s|ning)?(?: (?:on|in))?|founded in|established in|est\.?"
    rf"|απο|μετα|εναρξη|ξεκιν\w+|ιδρυ\w+){_THE}\s*$"
)
"""Words before a time that make it a start."""

INTRO_IN = (
    r"(?<!\w)(?:in|during|within|throughout|on|at the|over"
    rf"|(?:μεσα )?(?:σε|στο|στον|στη|στην|στισ)|το|τον|την|τη|τισ|εντοσ|κατα){_THE}{_END_OF}\s*$"
    rf"|(?<!\w)(?:between|μεταξυ){_THE} {MONTH} (?:and|και){_THE}\s*$"
)
"""Words before a time that place something in it."""

INTRO_LINKS = frozenset(
    {"and"}
    | {"the", "our", "next", "τον", "την", "τη", "το", "τουσ", "τισ", "τα", "του", "τησ", "των"}
    | {"end", "τελοσ", "τελη", "of", "και", "on", "at", "in", "from", "than", "later", "απο"}
    | {"αργοτερο", "σε", ":", "."}
    | {
        "to",
        "with",
        "με",
        "year",
        "years",
        "zu",
        "zum",
        "zur",
        "mit",
        "im",
        "en",
        "em",
        "nel",
        "el",
    }
    | {"comparison", "σχεση", "συγκριση", "οτι", "vergleich", "rapport", "comparacion", "que"}
    | {"comparacao", "relacao", "relacion", "confronto", "during"}
    | {"a", "al", "au", "ao", "con", "com", "l'", "l’", "qu'", "qu’", "στο", "del"}
    | {"de", "il", "nel", "el"}
)
"""Words that may stand in any of these after the first one."""

_RATE_UNIT = r"(?:hours?|days?|weeks?|weekends?|months?|quarters?|years?)"
_GREEK_UNIT = r"(?:ωρα|μερα|ημερα|ε?βδομαδα|μηνα|τριμηνο|εξαμηνο|χρονο|χρονια|ετοσ|σαββατοκυριακο)"
_WEEKDAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|δευτερα|τριτη|τεταρτη|πεμπτη|παρασκευη|σαββατο|σαββατοκυριακο|κυριακη"
)
_SLASHED = rf"\s?/\s?(?:{_RATE_UNIT}|{_GREEK_UNIT}|mo|wk|yr|post|event)(?!\w)"
RATE = (
    rf"(?<!\w)(?:per|ανα) (?:{COUNT} )?[^\W\d]+"
    rf"|(?<!\w)(?:each|every|καθε) (?:{COUNT} )?(?:{UNIT}|{_RATE_UNIT}|{_GREEK_UNIT}|{_WEEKDAY})"
    r"|(?<!in )(?<!within )(?<!for )(?<!over )(?<!during )(?<!by )(?<!\w)"
    rf"an? {_RATE_UNIT}(?!\w)"
    rf"|{_SLASHED}"
    r"|(?<!\w)(?:hourly|daily|weekly|fortnightly|monthly|quarterly|yearly|annual|annually)(?!\w)"
    r"|(?<!\w)(?:ημερησι|καθημεριν|εβδομαδιαι|μηνιαι|τριμηνιαι|ετησι)\w+"
    rf"|(?<!στον )(?<!εωσ )(?<!μεχρι )(?<!\w)(?:την|τη|τον|το) {_GREEK_UNIT}(?!\w)"
    r"(?! (?:του|τησ|των|που|αυτ))"
)
"""How often: no deadline."""

RATE_OF_SLASH = _SLASHED
"""The same where no word says it: "3 posts/week"."""

SPELL = (
    rf"(?<!\w)(?:for|επι|για)(?: (?:the|τουσ|τισ))? {COUNT} {UNIT}"
    r"|(?<!\w)(?:last|past|previous|τελευται\w+|προηγουμεν\w+) "
    rf"{COUNT} {UNIT}"
    r"|(?<!\w)(?:ages?|aged|ηλικι\w+) [0-9]{1,2}(?:\s?(?:[-–]|to|εωσ)\s?[0-9]{1,2})?\+?(?!\w)"
    r"|(?<!\w)[0-9]{1,3}(?:\s?[-–]\s?[0-9]{1,3})? ?(?:years?|χρονια|χρονων|ετη|ετων)(?!\w)"
    r"|(?<!\w)on the same (?:working )?day|(?<!\w)την ιδια (?:η?μερα)"
)
"""How long something lasts, or how old it is: neither a target nor a deadline."""

WITHIN_HOURS = (
    rf"(?<!\w)(?:within|in|under|less than|μεσα σε|σε|εντοσ|κατω απο) {COUNT} ?"
    r"(?:(?:working|business) (?:days?|hours?)|hours?|hrs?|h|minutes?|mins?|seconds?"
    r"|εργασιμ\w+ (?:η?μερεσ|ημερων)|ωρ(?:α|εσ|ων)|λεπτ(?:ο|α|ων))(?!\w)"
)
"""How fast something happens: its number may be a target, its time is no deadline."""

REPLY = r"(?<!\w)(?:answer|repl(?:y|ies)|respon[ds]|resolv|acknowledg|απαντ|ανταποκρ|απανταμε)"
"""Words of a sentence about how fast somebody is answered."""

_SEASON = (
    r"(?:early |late |mid-?)?(?:spring|summer|autumn|winter)|christmas|xmas|easter|black friday"
    r"|new year(?:['’]s eve)?|καλοκαιρι|φθινοπωρο|χειμωνα|ανοιξη|χριστουγεννα|πασχα|πρωτοχρονια"
    r"|πεντηκοστη|δεκαπενταυγουστο|αποκριεσ"
)
_QUARTER, _HALF = (part.replace("?P<part>", "?:") for part in (QUARTER, HALF))
_OCCASION = (
    r"launch|opening|premiere|conference|congress|fair|festival|exhibition|holidays?|season"
    r"|harvest|elections?|deadline|anniversary|campaign|event|semester|term"
)

_PART_OF_YEAR = (
    r"(?:(?:early|late) )?(?:spring|summer|autumn|fall|winter|christmas|easter|holiday|tourist"
    r"|harvest|festive|high|low)"
)
_GREEK_SEASON = (
    r"καλοκαιρι|φθινοπωρο|χειμωνα|ανοιξη|χριστουγεννα|πασχα"
    r"|(?:τουριστικη|θερινη|χειμερινη|εορταστικη|σχολικη|ακαδημαικη|επομενη|φετινη|εκλογικη) "
    r"(?:\w+ )?(?:περιοδο|σεζον|χρονια)"
)

LOOSE_SEASON = (
    rf"{START}(?P<time>(?:(?:early|late|mid)[- ])?(?:spring|summer|autumn|winter|καλοκαιρι"
    r"|φθινοπωρο|χειμωνα|ανοιξη|χριστουγεννα|πασχα|πρωτοχρονια|πεντηκοστη|δεκαπενταυγουστο)"
    rf"(?: (?:of(?: the)?|του))? 20[0-9]{{2}}){STOP}"
)
"""A season or a Greek feast of a year: the year is no number of anything."""

LOOSE_DATE = (
    rf"{START}(?P<time>{DAY_BEFORE}{DAY}{DAY_ENDING}{LINK}{MONTH}|{MONTH} {DAY}{DAY_ENDING})"
    r"(?![\w/-])"
)
"""A day and a month without a year."""

LOOSE_NUMBERS = (
    r"(?<![\w.,/\x1f-])(?P<time>(?:0?[1-9]|[12][0-9]|3[01])\.(?:0[1-9]|1[0-2])\.(?![0-9]))"
    rf"|(?:by|until|till|before|on|later than|εωσ|ωσ|μεχρι|πριν(?: απο)?|στισ|το αργοτερο){_THE}"
    r" (?P<time2>(?:0?[1-9]|[12][0-9]|3[01])(?:/(?:0?[1-9]|1[0-2])|\.[1-9]\.))"
    r"(?![\w/%-]|[.,][0-9])"
)
"""A day and a month in digits without a year: "31.03.", "until 31/3"."""

LOOSE_MONTH = (
    r"(?<!\w)(?:by|until|till|before|in|during|since|from|end of|through|this|next"
    rf"|(?:between|from) {MONTH} (?:and|to|till|until|through)|μεταξυ {MONTH} και"
    r"|εωσ|ωσ|μεχρι|πριν(?: απο)?|στον?|τον|τελοσ|τελη|απο)"
    r"(?: (?:the|end of|τον|το|τα|τισ|τελοσ|τελη|του))*"
    rf" (?P<time>(?:(?:(?:mid|early|late|μεσα|αρχεσ)[- ])|(?:middle|start|beginning) of )?{MONTH})"
    rf"{STOP}"
)
"""A month without a year, where a preposition says that it is one."""

LOOSE_PERIOD = (
    rf"{START}(?P<time>{_QUARTER}|{_HALF})"
    rf"{STOP}"
    r"|(?<!\w)(?:the )?end of (?:the |this )?"
    r"(?:year|month|quarter|week|season|summer|campaign)(?!\w)"
    r"|(?<!\w)(?:year[- ]end|eoy)(?!\w)"
    r"|(?<!\w)(?:the )?first (?:year|season|semester)"
    r"(?=\s*$|[.,;:)|]| (?:of|on|at|with|we|and)(?!\w))"
    r"|(?<!\w)(?:τελοσ|τελη) (?:του|τησ) [^\W\d]+"
    r"|(?<!\w)(?<=εωσ |χρι )τελοσ (?:τριμηνου|εξαμηνου|χρονου|ετουσ|χρονιασ|μηνα|σεζον)(?!\w)"
    r"|(?<!\w)(?<!for the )(?:this|next)"
    r" (?:week|month|quarter|year|season|summer|spring|autumn|winter)(?!\w)"
    rf"|(?<!\w)(?:in|during|over|throughout)(?: (?:the|our|this|next))?"
    rf" (?P<season>{_PART_OF_YEAR})(?: (?:season|period|holidays?|months?|break))?"
    r"(?=\s*$|[.,;:)|]| (?:of|on|at|with|through|via|from|and|we|by|to|20[0-9]{2})(?!\w))"
    r"|(?<!\w)(?:το|την?|τον|τα|μεσα στ(?:ο|ην?|α)|στη διαρκεια τησ)"
    r"(?: (?:επομεν|φετιν|ερχομεν)\w+)?"
    rf" (?P<season2>{_GREEK_SEASON})(?!\w)"
)
"""A period without a year."""

STAGE = (
    r"(?<!\w)(?:cw|kw|kalenderwoche|calendar week)\s?[0-9]{1,2}(?!\w)"
    r"|(?<!\w)(?:"
    r"(?:week|month|day|sprint|εβδομαδα|μηνασ|ημερα) [0-9]{1,2}(?:\s?[-–]\s?[0-9]{1,2})?"
    r"|(?:weeks|months|days|sprints|εβδομαδεσ|μηνεσ|ημερεσ) [0-9]{1,2}\s?[-–]\s?[0-9]{1,2}"
    r")(?![\w%+]|[.,][0-9])"
    r"|(?<!\w)(?:launch|opening) (?:day|night|week|month)(?!\w)"
    r"|(?<!\w)(?:pre|post)-?(?:launch|event|campaign)(?!\w)"
)
"""A time counted in the plan's own steps."""

_OF_YEAR = r"(?: (?:(?:of|in|του|τησ) )?20[0-9]{2}(?![\w/%-]|[.,][0-9]))?"

BY_EVENT = (
    r"(?<!\w)(?:by|until|till|before|ahead of|in time for)"
    r"(?: (?:the|our|next|la|(?:end|start|beginning) of))*"
    rf" (?P<time>(?:20[0-9]{{2}} )?(?:[^\W\d]+ ){{0,2}}?(?:{_WEEKDAY}|{_SEASON}|{_OCCASION})(?!\w)"
    rf"{_OF_YEAR})"
    rf"|(?<!\w)ωσ{_THE} (?P<time2>(?:{_WEEKDAY}|{_SEASON})(?!\w){_OF_YEAR})"
)
"""An event by which something shall be reached."""

GREEK_EVENT = (
    rf"(?<!\w)(?:εωσ|μεχρι|πριν(?: απο)?) (?P<time4>(?:{_WEEKDAY}|{_SEASON})(?!\w){_OF_YEAR})"
    r"|(?<!\w)(?:εωσ|μεχρι|πριν(?: απο)?)(?: (?:και|να))?"
    rf" (?:τον|την|τη|το|τουσ|τισ|τα|τησ|του) (?P<time>[^\W\d]{{3,}}{_OF_YEAR})"
    r"|(?<!\w)πριν(?: να)? (?!(?:του|τησ|τουσ|τισ|τον|την|μασ|σασ|μου|σου|απο)(?!\w))"
    rf"(?P<time2>[^\W\d]{{3,}}{_OF_YEAR})"
    r"|(?<!\w)(?:την|τη) (?P<time3>(?:εβδομαδα|η?μερα|βραδια) (?:του|τησ|των) [^\W\d]+)"
)
"""An event by which something shall be reached, in Greek, where the preposition is enough."""

YEAR_AFTER = (
    r"(?P<lead>(?<!\w)(?:in|on|over|above|below|al|ao|all['’]years|with|con|com|mit|than|versus|vs\.?|against|als|gegenuber|during|by|until|till|before|since|from|of|for|throughout|through|after"
    r"|within|end|to|εωσ|ωσ|μεχρι|μεσα στο|στο|το|του|για το|κατα το|απο το|τελοσ|τελη|πριν το"
    r"|(?:fiscal|financial|school|academic|calendar) year|fy|(?:οικονομικο|σχολικο|ακαδημαικο) ετοσ"
    r"|την? (?:περιοδο|σεζον|χρονια))"
    r"(?: (?:the year|years?(?: of)?|το|του|τελοσ|τελη|τελοσ του))*) (?P<time>(?:1[89]|20)[0-9]{2})"
    r"(?!['’\w%+/-]|[.,][0-9])"
)
"""A year alone after a preposition."""
