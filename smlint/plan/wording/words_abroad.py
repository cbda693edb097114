"""The words of five languages that make a time or a number, each with what it is in English.

Data alone: ``in_english`` puts the English in their place.
"""

from __future__ import annotations

from smlint.plan.wording.numbers_abroad import NUMBERS, ONE_MORE

Group = dict[str, str]
"""Patterns for folded text, and what they are in English. Of a group the first that fits counts;
the groups are applied in order, so a later one sees the English of an earlier one."""

_YEAR = r"20[0-9]{2}"
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_MONTH = rf"(?:{_MONTHS})"
_TIME = (
    rf"(?:the |end of |mid[ -]|[0-9]{{1,2}}(?:er|[.ºª°])? (?:of )?(?:{_MONTHS})|{_MONTHS}|{_YEAR}"
    r"|christmas|easter|summer|autumn|winter|spring|season|harvest"
    r"|q[1-4]|(?:first|second|third|fourth|last) (?:quarter|half)|this |next )"
)
"""How a time begins, in English."""

_FIRST = r"(?<![^\W_] )(?<![,.] )"
"""Where no word and no number stands before: "a thousand" alone, and no part of "dos mil"."""

_OF_YEAR = rf"(?=(?: d[eo]l?)? {_YEAR})"
"""What must follow a season, for without its year it may be anything."""

_NAMED_YEAR = rf"(?=(?: d[eo]l?)?[ /-]?{_YEAR})"
"""The year right behind a short name of a part of it: "S1 2027", "S1/2027"."""

_NO_YEAR = rf"(?!(?: d[eo]l?)? {_YEAR})"
"""What must not follow "a year": "im Jahr 2026" says when, and not how often."""

_DATED = rf"(?:{_TIME}|[0-9]{{1,2}}[./][0-9])"
"""The same where words before it leave no doubt: "au plus tard le 30/4"."""

_ENDED = r"(?<=end of )(?:la |der |del |della |du |da |the |d['’])?"
"""What stands before a period that ends: "d'ici la fin de la saison"."""


def _periods(season: str, quarter: str, month: str) -> Group:
    """The periods of which one may say that they end, right behind the words that say so."""
    return {
        rf"{_ENDED}(?:{season}){_NO_YEAR}": "season",
        rf"{_ENDED}(?:{quarter}|quarters){_NO_YEAR}": "quarter",
        rf"{_ENDED}(?:{month}|months)(?! d[eo']| (?:{_MONTHS})){_NO_YEAR}": "month",
    }


_UNITS = r"(?:days|weeks|months|quarters|years)"
_BEFORE_UNITS = rf"(?= [a-z0-9]+ (?:(?:first|next) )?{_UNITS})"
_COUNT = r"[0-9]+(?:[.,][0-9]+|\s[0-9]{3}(?![0-9]))*\s?[%€$£]?"
_ASIDE = r"(?: \([^()]{1,30}\))?"
"""Of when a number was read: "de 300 (2025) a 500"."""


_ENGLISH_NUMBERS = (
    *("two", "three", "four", "five", "six", "seven"),
    *("eight", "nine", "ten", "eleven", "twelve"),
)


def _numbered(words: str) -> Group:
    """Number words in the order of two, three, ... twelve."""
    return dict(zip(words.split(), _ENGLISH_NUMBERS, strict=True))


def _months(names: str) -> Group:
    """The names of the twelve months."""
    return dict(zip(names.split(), _MONTHS.split("|"), strict=True))


def _shares(half: str, third: str, one: str, among: str) -> Group:
    """Parts of a whole: "la mitad de", "la mitad" alone, "un tercio", "uno de cada cuatro", "dos de
    cada tres".
    """
    alone = rf"^{half[: half.index(' d')]}(?=\s*(?:[,;.(]|$))"
    several = "|".join(rf"(?<={count} )" for count in (*_ENGLISH_NUMBERS[:8], "[2-9]"))
    return {
        half: "half of",
        alone: "half",
        third: "a third",
        rf"{one} (?:\w+ )?{among}{_IN_NUMBER}": "one in",
        rf"(?:{several}){among}{_IN_NUMBER}": "in",
    }


def _one_each_time(articles: str) -> Group:
    """The article that counts where behind it stands how often: "una pieza al mes"."""
    return {rf"(?:{articles})(?= (?:[\w-]+ ){{1,3}}?{_OFTEN}(?!\w))": "one"}


_OFTEN = "(?:daily|weekly|fortnightly|monthly|quarterly|annually)"

_IN_NUMBER = r"(?= (?:two|three|four|five|six|eight|ten|[2-9]|[1-9][0-9])(?!\w))"
"""What must follow "one in", the numbers in English by then."""


def _occasions(nouns: str, *, inside: str = "") -> Group:
    """What happens again and again, where it is said that it is meant each time: "jeder Messe".
    Elsewhere the same words may be a shop, a match or a class.

    Args:
        nouns: how the words for occasions begin, the most of two words between "each" and them.
        inside: what may stand before one in the same word ("Themenabend").
    """
    return {rf"(?<=every )(?:[\w-]+ ){{0,2}}?{inside}(?:{nouns})\w{{0,2}}": "event"}


_SPANISH: tuple[Group, ...] = (
    _months(
        "enero|ene febrero|feb marzo|mar abril|abr mayo junio|jun julio|jul agosto|ago"
        " septiembre|setiembre|sept?|set octubre|oct noviembre|nov diciembre|dic"
    ),
    {
        rf"(?:el )?mes de(?= (?:{_MONTHS}))": "the",
        (
            r"(?:(?:a|para) )?(?:finales|fines|final|fin|cierre) d(?:e|el) ano"
            r"|al (?:acabar|terminar|finalizar|cerrar) el ano"
        ): "end of the year",
        (
            r"al (?:acabar|terminar|finalizar|cerrar|cierre de)(?: el)?(?: mes de)?"
            rf"(?= {_MONTH})"
        ): "by end of",
        r"primer ano": "first year",
        rf"entre(?= {_MONTH})": "between",
        rf"(?:de|desde)(?= {_MONTH}(?: (?:de )?{_YEAR})? (?:a|hasta) {_MONTH})": "from",
        rf"(?:a|hasta)(?= {_MONTH} (?:de )?{_YEAR})": "until",
    },
    {
        r"navidad(?:es)?": "christmas",
        rf"(?:temporada){_OF_YEAR}": "season",
        rf"(?:vendimia|cosecha){_OF_YEAR}": "harvest",
        r"semana santa|pascua": "easter",
        r"verano": "summer",
        r"otono": "autumn",
        r"invierno": "winter",
        r"primavera": "spring",
        r"primer(?:o|a)? trimestre|1(?:er|\.?[ºo°]) trimestre|i trimestre|trimestre 1|t1|1t": "q1",
        r"segundo trimestre|2(?:do|\.?[ºo°]) trimestre|ii trimestre|trimestre 2|t2|2t": "q2",
        r"tercer(?:o)? trimestre|3(?:er|\.?[ºo°]) trimestre|iii trimestre|trimestre 3|t3|3t": "q3",
        r"(?:cuarto|ultimo|4(?:to|\.?[ºo°])|iv) trimestre|trimestre 4|t4|4t": "q4",
        rf"(?:primer|1(?:er|\.?[ºo°])|i) semestre|s1{_NAMED_YEAR}": "first half",
        rf"(?:segundo|2(?:do|\.?[ºo°])|ii) semestre|s2{_NAMED_YEAR}": "second half",
        r"(?:al mes|por mes|mensual(?:es|mente)?)": "monthly",
        r"(?:a la semana|por semana|semanal(?:es|mente)?)": "weekly",
        r"(?:al dia|por dia|diari[oa]s?|diariamente)": "daily",
        r"(?:por trimestre|trimestral(?:es|mente)?)": "quarterly",
        rf"(?:al ano{_NO_YEAR}|por ano|anual(?:es|mente)?)": "annually",
        r"dias?": "days",
        r"semanas?(?= [0-9])": "week",
        r"semanas?": "weeks",
        r"mes(?= [0-9])": "month",
        r"mes(?:es)?": "months",
        r"trimestres?": "quarters",
        r"anos?": "years",
        r"por ciento": "percent",
        r"mil(?:es)?(?= millones)": "thousand",
        rf"{_FIRST}mil(?= [a-z]{{3}})": "a thousand",
        r"millon(?:es)?(?: de)?": "million",
        r"(?<=[0-9] )mil": "thousand",
        r"al menos|como minimo|por lo menos|no menos de|minimo": "at least",
        r"mas de": "more than",
        r"menos de|como maximo|maximo": "less than",
        r"(?:duplicar|duplicacion|doblar|el doble)": "double",
        r"triplicar": "triple",
        r"por definir|a definir|por determinar|pendiente de definir": "tbd",
    },
    {**NUMBERS["es"], **_numbered("dos tres cuatro cinco seis siete ocho nueve diez once doce")},
    ONE_MORE,
    _one_each_time(r"una?"),
    _shares(
        r"(?:la )?mitad de(?:l)?",
        r"(?:un|una) terci[oa](?: parte)?",
        *("un[oa]?", "de cada"),
    ),
    {
        rf"primer[oa]s(?= {_UNITS})": "first",
        rf"proxim[oa]s(?= {_UNITS})": "next",
    },
    {
        r"(?:a )?(?:finales|fines|final|fin) de(?:l)?": "end of",
        r"(?:a )?mediados de": "mid",
        (
            r"(?:en|en los|en las|durante l[ao]s|dentro de|dentro de los)(?: proxim[oa]s"
            rf"| primer[oa]s)?{_BEFORE_UNITS}"
        ): "within",
        r"cada|todos los|todas las": "every",
        r"este|esta": "this",
    },
    _periods(r"temporada", r"trimestre", r"mes"),
    _occasions(
        "feria|evento|congreso|taller|jornada|encuentro|charla|concierto|exposicion|festival|webinar"
        "|funcion|feria|velada|curso"
    ),
    {
        rf"(?<!antes )(?:de|del)(?= (?:{_MONTHS}|{_YEAR})(?!\w))": "of",
    },
    {
        (
            r"(?:(?:antes|para antes) de(?:l)?|hasta(?: el)?|para(?: el)?"
            rf"|a mas tardar(?: el)?|de aqui a(?: l)?)(?= (?:el |la )?{_TIME})"
        ): "by",
        rf"(?:a mas tardar|como (?:muy tarde|maximo))(?: el| en)?(?= {_DATED})": "by",
        r"(?:desde|a partir de(?:l)?)": "from",
        rf"(?:de|desde)(?= {_COUNT}{_ASIDE} a {_COUNT})": "from",
        rf"(?:hasta|a)(?= (?:los |las )?{_COUNT}(?: |$|\.|,))": "to",
        rf"(?:en )?un(?= {_COUNT})": "by",
        r"durante": "during",
        r"en": "in",
        r"de(?:l)?": "of",
        r"(?:el|la|los|las)(?= (?:[0-9]|end of|q[1-4]))": "the",
        r"y": "and",
    },
)

_FRENCH: tuple[Group, ...] = (
    _months(
        "janvier|janv fevrier|fevr mars avril|avr mai juin juillet|juil aout"
        " septembre octobre|oct novembre|nov decembre|dec"
    ),
    {
        rf"(?:le )?mois d[e'’] ?(?= (?:{_MONTHS}))": "the",
        r"(?:a |la )*fin (?:de )?l['’]annee|fin d['’]annee|fin de l['’]an": "end of the year",
        rf"(?:a l['’]issue|au terme) d(?:e |u mois d(?:e |['’])|['’])(?={_MONTH})": "by end of ",
        r"premiere annee": "first year",
        r"(?:la )?rentree": "autumn",
        rf"entre(?= {_MONTH})": "between",
        rf"de(?= {_MONTH}(?: {_YEAR})? a {_MONTH})": "from",
        rf"a(?= {_MONTH} {_YEAR})": "until",
    },
    {
        r"noel": "christmas",
        rf"(?:saison){_OF_YEAR}": "season",
        rf"(?:vendanges?|recoltes?){_OF_YEAR}": "harvest",
        r"paques": "easter",
        r"l['’]ete|ete(?= 20)": "summer",
        r"l['’]automne|automne": "autumn",
        r"l['’]hiver|hiver": "winter",
        r"printemps": "spring",
        r"premier trimestre|1er trimestre|trimestre 1|t1": "q1",
        r"deuxieme trimestre|second trimestre|(?:2e(?:me)?|2nd|ii) trimestre|trimestre 2|t2": "q2",
        r"troisieme trimestre|(?:3e(?:me)?|iii) trimestre|trimestre 3|t3": "q3",
        r"quatrieme trimestre|dernier trimestre|(?:4e(?:me)?|iv) trimestre|trimestre 4|t4": "q4",
        rf"(?:premier|1er) semestre|semestre 1|s1{_NAMED_YEAR}": "first half",
        rf"(?:deuxieme|second|2e(?:me)?|2nd) semestre|semestre 2|s2{_NAMED_YEAR}": "second half",
        r"par mois|mensuel(?:le)?s?|mensuellement": "monthly",
        r"par semaine|hebdomadaires?": "weekly",
        r"par jour|quotidien(?:ne)?s?": "daily",
        r"par trimestre|trimestriel(?:le)?s?": "quarterly",
        r"par an|annuel(?:le)?s?": "annually",
        r"jours?": "days",
        r"semaine(?= [0-9])": "week",
        r"semaines?": "weeks",
        r"mois(?= [0-9])": "month",
        r"mois": "months",
        r"trimestres?": "quarters",
        r"ans?|annees?": "years",
        r"pour ?cent": "percent",
        r"millions? de|millions?": "million",
        r"milliards?(?: de)?": "billion",
        r"(?<=[0-9] )mille": "thousand",
        rf"{_FIRST}mille(?= [a-z]{{3}})": "a thousand",
        r"au moins|pas moins de|au minimum|minimum": "at least",
        r"plus de": "more than",
        r"moins de|au maximum|maximum": "less than",
        r"doubler|doublement": "double",
        r"tripler|triplement": "triple",
        r"a definir|a determiner|a preciser": "tbd",
    },
    {**NUMBERS["fr"], **_numbered("deux trois quatre cinq six sept huit neuf dix onze douze")},
    ONE_MORE,
    _one_each_time(r"une?"),
    _shares(
        r"(?:la )?moitie d(?:e|es|u)",
        r"un tiers",
        *("une?", "sur"),
    ),
    {
        rf"premi(?:er|ere)s(?= {_UNITS})": "first",
        rf"prochain(?:e)?s(?= {_UNITS})": "next",
    },
    {
        r"(?:a )?(?:la )?fin(?: de| du)?": "end of",
        r"(?:a la |la )?mi(?=-)": "mid",
        r"(?:a la )?mi": "mid ",
        (
            r"(?:dans(?: les)?|(?:pendant|durant|sur) (?:les|the)|au cours des|in cours of"
            rf"|d['’]ici|sous|en)(?: prochain(?:e)?s)?{_BEFORE_UNITS}"
        ): "within",
        r"chaque|tous les|toutes les": "every",
    },
    _periods(r"saison", r"trimestre", r"mois"),
    _occasions(
        "salon|foire|evenement|congres|atelier|rencontre|conference|concert|exposition|festival"
        "|webinaire|soiree|cours"
    ),
    {
        rf"(?:avant(?: les?| la)?|d['’]ici(?: a)?(?: le| la(?! mi))?"
        r"|jusqu['’](?:a|au|en)(?: le| la)?"
        rf"|pour(?: le)?|au plus tard(?: le| en)?)(?= (?:le |la )?{_TIME})": "by",
        rf"(?:au plus tard|dernier delai)(?: le| en)?(?= {_DATED})": "by",
        rf"de(?= {_COUNT}{_ASIDE} a {_COUNT})": "from",
        rf"(?:depuis|a partir d[eu])|des(?= (?:le |la )?{_TIME})": "from",
        rf"(?:a|jusqu['’]a)(?= {_COUNT}(?: |$|\.|,))": "to",
        rf"de(?= {_COUNT} ?(?:%|percent))": "by",
        r"pendant|durant": "during",
        r"en|au": "in",
        r"de|du|des": "of",
        r"(?:le|la|les)(?= (?:[0-9]|end of|q[1-4]))": "the",
        r"et": "and",
    },
)

_GERMAN: tuple[Group, ...] = (
    _months(
        "januar|janner|jan februar|feber|feb marz|mar april|apr mai juni|jun juli|jul august|aug"
        " september|sept? oktober|okt november|nov dezember|dez"
    ),
    {
        r"(?:ende (?:des|dieses) jahres|jahres(?:ende|schluss))": "end of the year",
        rf"mit (?:ablauf|ende) des(?: monats)?(?= {_MONTH})": "by end of",
        r"(?:saison|spielzeit)(?:ende|schluss)": "end of the season",
        r"quartalsende": "end of the quarter",
        r"monatsende": "end of the month",
        r"erste[ns]? jahr": "first year",
        rf"zwischen(?= {_MONTH})": "between",
        rf"von(?= {_MONTH})": "from",
    },
    {
        r"weihnachten": "christmas",
        rf"(?:saison|spielzeit){_OF_YEAR}": "season",
        rf"(?:ernte|weinlese){_OF_YEAR}": "harvest",
        r"ostern": "easter",
        r"sommer": "summer",
        r"herbst": "autumn",
        r"fruhjahr|fruhling": "spring",
        r"(?:erste[nrs]?|1\.|i\.) quartal|quartal 1": "q1",
        r"(?:zweite[nrs]?|2\.|ii\.) quartal|quartal 2": "q2",
        r"(?:dritte[nrs]?|3\.|iii\.) quartal|quartal 3": "q3",
        r"(?:vierte[nrs]?|letzte[nrs]?|4\.|iv\.) quartal|quartal 4": "q4",
        r"(?:erste[nrs]?|1\.|i\.) (?:halbjahr|jahreshalfte|hj\.?)": "first half",
        r"(?:zweite[nrs]?|2\.|ii\.) (?:halbjahr|jahreshalfte|hj\.?)": "second half",
        r"(?:pro|im|je) monat|monatlich\w{0,2}": "monthly",
        r"(?:pro|in der|je|die) woche|wochentlich\w{0,2}|im wochentakt": "weekly",
        r"(?:14|vierzehn)-?tagig\w{0,2}|zwei-?wochentlich\w{0,2}": "fortnightly",
        r"(?:pro|am|je) tag|taglich\w{0,2}": "daily",
        r"(?:pro|im|je) quartal|quartalsweise": "quarterly",
        rf"(?:pro|im|je) jahr{_NO_YEAR}|jahrlich\w{{0,2}}": "annually",
        r"tage?n?": "days",
        r"woche(?= [0-9])": "week",
        r"wochen?": "weeks",
        r"monat(?= [0-9])": "month",
        r"monate?n?": "months",
        r"quartale?n?": "quarters",
        r"jahre?n?": "years",
        r"prozent": "percent",
        r"prozentpunkte?n?": "percentage points",
        r"millionen|million|mio\.?": "million",
        r"milliarden?|mrd\.?": "billion",
        rf"{_FIRST}(?:ein)?tausend(?= [a-z]{{3}})": "a thousand",
        r"tausend|tsd\.?": "thousand",
        r"mindestens|wenigstens|nicht weniger als": "at least",
        r"mehr als|uber": "more than",
        r"weniger als|hochstens|maximal|unter": "less than",
        r"verdoppeln|verdopplung": "double",
        r"verdreifachen": "triple",
        r"zu klaren|noch offen|noch zu bestimmen|(?:^|(?<=: )|(?<=\())offen(?=$|[.,;)])": "tbd",
    },
    {
        **NUMBERS["de"],
        **_numbered("zwei drei vier funf sechs sieben acht neun zehn elf zwolf"),
        **_numbered(
            "zweimal dreimal viermal funfmal sechsmal siebenmal achtmal neunmal zehnmal elfmal"
            " zwolfmal"
        ),
        r"(?:(?<=weekly )|(?<=monthly )|(?<=daily )|(?<=quarterly ))eine?[nrm]?": "one",
    },
    _one_each_time(r"eine?[nm]?"),
    _shares(
        r"(?:die )?halfte de[rs]",
        r"ein drittel",
        *("eine?[rs]?", "von"),
    ),
    {
        r"ende(?: des| der)?": "end of",
        (
            r"(?:in den|in|innerhalb (?:von|der|des)|binnen)(?: nachsten| kommenden"
            rf"| ersten)?{_BEFORE_UNITS}"
        ): "within",
        r"mitte": "mid",
        r"jede[mnrs]?|alle": "every",
    },
    _periods(r"saison|spielzeit", r"quartals?", r"monats?"),
    _occasions(
        "messe|veranstaltung|treffen|workshop|konferenz|kongress|webinar|abend|konzert|fuhrung"
        "|vortrag|tagung|ausstellung|festival|lesung|kurs|fest",
        inside=r"[\w-]*",
    ),
    {
        (
            r"(?:bis(?: spatestens)?(?: zum| zur| zu)?|vor(?: de[mnr])?|spatestens(?: zum"
            rf"| am| im)?)(?= {_TIME})"
        ): "by",
        r"(?:bis(?: zum| zur)?)(?= [0-9]{1,2}\.)": "by",
        rf"(?:bis )?spatestens(?: bis)?(?: zum| am| im)?(?= {_DATED})": "by",
        rf"von(?= {_COUNT}(?: [a-z]+)?{_ASIDE} (?:auf|zu|bis) {_COUNT})": "from",
        r"(?:ab(?: de[mr])?|seit)": "from",
        rf"(?:auf|zu)(?= (?:mindestens )?{_COUNT}(?: |$|\.|,))": "to",
        rf"um(?= {_COUNT})": "by",
        r"wahrend": "during",
        r"im|in": "in",
        r"und": "and",
    },
)

_ITALIAN: tuple[Group, ...] = (
    _months(
        "gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago"
        " settembre|sett? ottobre|ott novembre|nov dicembre|dic"
    ),
    {
        rf"(?:il )?mese di(?= (?:{_MONTHS}))": "the",
        r"(?:(?:la|a|alla|per) )?fine (?:dell['’])?anno": "end of the year",
        rf"al termine d(?:i|el mese di)(?= {_MONTH})": "by end of",
        r"primo anno": "first year",
        rf"(?:tra|fra)(?= {_MONTH})": "between",
        rf"da(?= {_MONTH})": "from",
        rf"ad?(?= {_MONTH} {_YEAR})": "until",
    },
    {
        r"natale": "christmas",
        rf"(?:stagione){_OF_YEAR}": "season",
        rf"(?:vendemmia|raccolto){_OF_YEAR}": "harvest",
        r"pasqua": "easter",
        r"l['’]estate|estate": "summer",
        r"l['’]autunno|autunno": "autumn",
        r"l['’]inverno|inverno": "winter",
        r"primavera": "spring",
        r"primo trimestre|1\.?[°ºo]? trimestre|i trimestre|trimestre 1|t1": "q1",
        r"secondo trimestre|2\.?[°ºo]? trimestre|ii trimestre|trimestre 2|t2": "q2",
        r"terzo trimestre|3\.?[°ºo]? trimestre|iii trimestre|trimestre 3|t3": "q3",
        r"(?:quarto|ultimo) trimestre|4\.?[°ºo]? trimestre|iv trimestre|trimestre 4|t4": "q4",
        rf"(?:primo|1\.?[°ºo]?|i) semestre|s1{_NAMED_YEAR}": "first half",
        rf"(?:secondo|2\.?[°ºo]?|ii) semestre|s2{_NAMED_YEAR}": "second half",
        r"al mese|mensil[ei]|mensilmente": "monthly",
        r"(?:alla|a) settimana|settimanal[ei]|settimanalmente": "weekly",
        r"al giorno|giornalier[oaie]|quotidian[oaie]": "daily",
        r"(?:al|a) trimestre|trimestral[ei]": "quarterly",
        rf"all['’]anno{_NO_YEAR}|annu[oaie]|annual[ei]": "annually",
        r"giorn[oi]": "days",
        r"settimana(?= [0-9])": "week",
        r"settiman[ae]": "weeks",
        r"mese(?= [0-9])": "month",
        r"mes[ei]": "months",
        r"trimestr[ei]": "quarters",
        r"ann[oi]": "years",
        r"per ?cento": "percent",
        r"milion[ei](?: di)?": "million",
        r"miliard[oi](?: di)?": "billion",
        r"(?<=[0-9] )(?:mila|mille)": "thousand",
        rf"{_FIRST}mille(?= [a-z]{{3}})": "a thousand",
        r"almeno|(?:non|niente) meno di|minimo": "at least",
        r"piu di|oltre": "more than",
        r"meno di|al massimo|massimo": "less than",
        r"raddoppiare|raddoppio": "double",
        r"triplicare": "triple",
        r"da definire|da decidere": "tbd",
    },
    {
        **NUMBERS["it"],
        **_numbered("due tre quattro cinque sei sette otto nove dieci undici dodici"),
    },
    _one_each_time(r"un[ao]?"),
    _shares(
        r"(?:la )?meta d(?:i|el|ella|ei|egli|elle)",
        r"un terzo",
        *("un[oa]?", "su"),
    ),
    {
        r"(?:la |alla )?fine(?: di| del| della)?": "end of",
        rf"(?:nei|nelle|entro i|entro le|in)(?: prossim[ie]| prim[ie])?{_BEFORE_UNITS}": "within",
        r"ogni": "every",
        r"meta": "mid",
    },
    _periods(r"stagione", r"trimestre", r"mese"),
    _occasions(
        "fier[ae]|evento|congresso|laboratorio|incontro|convegno|concerto|mostra|festival|webinar"
        "|serata|corso"
    ),
    {
        (
            r"(?:entro(?: il| la| l['’])?|prima d(?:i|el|ella)|fino a(?:l"
            rf"|lla)?)(?= (?:il |la )?{_TIME})"
        ): "by",
        r"per(?= (?:christmas|easter))": "by",
        rf"al piu tardi(?: entro)?(?: il)?(?= {_DATED})": "by",
        rf"da(?= {_COUNT}{_ASIDE} a {_COUNT})": "from",
        r"(?:dal|dalla|a partire da(?:l|lla)?)": "from",
        rf"a(?= {_COUNT}(?: |$|\.|,))": "to",
        rf"del(?= {_COUNT} ?(?:%|percent))": "by",
        rf"di(?= {_COUNT} ?(?:%|percent))": "by",
        r"durante": "during",
        r"in|nel|nella": "in",
        r"di|del|della|dei|degli|delle": "of",
        r"(?:il|la|i|le)(?= (?:[0-9]|end of|q[1-4]))": "the",
        r"e": "and",
    },
)

_PORTUGUESE: tuple[Group, ...] = (
    _months(
        "janeiro|jan fevereiro|fev marco|mar abril|abr maio junho|jun julho|jul agosto|ago"
        " setembro|set outubro|out novembro|nov dezembro|dez"
    ),
    {
        rf"(?:o )?mes de(?= (?:{_MONTHS}))": "the",
        r"(?:(?:ao|a|o) )?(?:final|fim) d[eo] ano": "end of the year",
        (
            r"ao (?:acabar|terminar|findar|fechar)(?: o)?(?: mes de)?"
            rf"(?= {_MONTH})"
        ): "by end of",
        r"primeiro ano": "first year",
        rf"entre(?= {_MONTH})": "between",
        rf"de(?= {_MONTH}(?: (?:de )?{_YEAR})? a {_MONTH})": "from",
        rf"a(?= {_MONTH} (?:de )?{_YEAR})": "until",
    },
    {
        r"natal": "christmas",
        rf"(?:temporada|epoca){_OF_YEAR}": "season",
        rf"(?:vindima|colheita){_OF_YEAR}": "harvest",
        r"pascoa": "easter",
        r"verao": "summer",
        r"outono": "autumn",
        r"inverno": "winter",
        r"primavera": "spring",
        r"primeiro trimestre|1\.?[°ºo]? trimestre|i trimestre|trimestre 1|t1|1t": "q1",
        r"segundo trimestre|2\.?[°ºo]? trimestre|ii trimestre|trimestre 2|t2|2t": "q2",
        r"terceiro trimestre|3\.?[°ºo]? trimestre|iii trimestre|trimestre 3|t3|3t": "q3",
        r"(?:quarto|ultimo) trimestre|4\.?[°ºo]? trimestre|iv trimestre|trimestre 4|t4|4t": "q4",
        rf"(?:primeiro|1\.?[°ºo]?|i) (?:semestre|sem\.)|s1{_NAMED_YEAR}": "first half",
        rf"(?:segundo|2\.?[°ºo]?|ii) (?:semestre|sem\.)|s2{_NAMED_YEAR}": "second half",
        r"(?:por|ao) mes|mensa(?:l|is)|mensalmente": "monthly",
        r"por semana|semana(?:l|is)|semanalmente": "weekly",
        r"(?:por|ao) dia|diari[oa]s?|diariamente": "daily",
        r"por trimestre|trimestra(?:l|is)": "quarterly",
        rf"(?:por|ao) ano{_NO_YEAR}|anua(?:l|is)": "annually",
        r"dias?": "days",
        r"semana(?= [0-9])": "week",
        r"semanas?": "weeks",
        r"mes(?= [0-9])": "month",
        r"mes(?:es)?": "months",
        r"trimestres?": "quarters",
        r"anos?": "years",
        r"por cento": "percent",
        r"milh(?:ao|oes)(?: de)?": "million",
        r"bilh(?:ao|oes)(?: de)?": "billion",
        r"(?<=[0-9] )mil": "thousand",
        rf"{_FIRST}mil(?= [a-z]{{3}})": "a thousand",
        r"pelo menos|nao menos de|no minimo|minimo": "at least",
        r"mais de": "more than",
        r"menos de|no maximo|maximo": "less than",
        r"duplicar|dobrar|o dobro": "double",
        r"triplicar": "triple",
        r"a definir|por definir|a confirmar": "tbd",
    },
    {
        **NUMBERS["pt"],
        **_numbered("dois tres quatro cinco seis sete oito nove dez onze doze"),
        r"duas(?= em(?: cada)? )": "two",
    },
    ONE_MORE,
    _one_each_time(r"uma?"),
    _shares(
        r"(?:a )?metade d(?:e|os?|as?)",
        r"um terco",
        *("uma?", "em(?: cada)?"),
    ),
    {
        r"(?:ao |a |o )?(?:final|fim|finais) d[eoa]": "end of",
        r"(?:em |a |no )?meados de": "mid",
        rf"(?:nos|nas|em|dentro de)(?: proxim[oa]s| primeir[oa]s)?{_BEFORE_UNITS}": "within",
        r"cada|todos os|todas as": "every",
        r"este|esta": "this",
    },
    _periods(r"temporada|epoca", r"trimestre", r"mes"),
    _occasions(
        "feira|evento|congresso|oficina|encontro|palestra|concerto|exposicao|festival|webinar|sessao"
        "|curso"
    ),
    {
        rf"(?<!antes )(?:de|do)(?= (?:{_MONTHS}|{_YEAR})(?!\w))": "of",
    },
    {
        rf"(?:ate(?: [oa]| ao)?|antes d[eoa]|para(?: o)?)(?= (?:[oa] )?{_TIME})": "by",
        rf"(?:o mais tardar|no maximo)(?: ate)?(?: ao?| em)?(?= {_DATED})": "by",
        rf"de(?= {_COUNT}{_ASIDE} (?:a|para) {_COUNT})": "from",
        r"(?:desde|a partir d[eoa])": "from",
        rf"(?:ate|para|a)(?= {_COUNT}(?: |$|\.|,))": "to",
        rf"em(?= {_COUNT} ?(?:%|percent))": "by",
        r"durante": "during",
        r"em|no|na": "in",
        r"de|do|da|dos|das": "of",
        r"[oa](?= (?:[0-9]|end of|q[1-4]))": "the",
        r"e": "and",
    },
)

WORDS: dict[str, tuple[Group, ...]] = {
    "es": _SPANISH,
    "fr": _FRENCH,
    "de": _GERMAN,
    "it": _ITALIAN,
    "pt": _PORTUGUESE,
}
"""By language the words that make a time or a number."""
