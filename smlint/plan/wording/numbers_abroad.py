"""Numbers from thirteen on in the words of five languages, said in English words."""

from __future__ import annotations

from collections.abc import Mapping

_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
ONE_MORE = {r"(?<=ty[ -])(?:un[oa]?|uma?|et[ -]une?)": "one"}
"""Behind "twenty", which stands there in English by then, "one" counts."""


def _pairs(words: str, english: tuple[str, ...]) -> dict[str, str]:
    return dict(zip(words.split(), english, strict=True))


def _hundreds(words: str, ending: str = "") -> dict[str, str]:
    """Two hundred to nine hundred."""
    names = zip(words.split(), _UNITS[1:], strict=True)
    return {f"{name}{ending}": f"{unit} hundred" for name, unit in names}


def _tens(words: str, link: str = "") -> dict[str, str]:
    """Twenty to ninety; of "treinta y cinco" the link goes, its unit is said by itself."""
    return {f"{ten}{link}": english for ten, english in zip(words.split(), _TENS, strict=True)}


def _joined(tens: str, units: str, pattern: str) -> dict[str, str]:
    """One word for both: "fünfundzwanzig"."""
    return {
        pattern.format(ten=ten, unit=unit): f"{english}-{one}"
        for ten, english in zip(tens.split(), _TENS, strict=True)
        for unit, one in zip(units.split(), _UNITS, strict=True)
    }


_ITALIAN = "venti? trenta? quaranta? cinquanta? sessanta? settanta? ottanta? novanta?"
"""Before a vowel the last letter goes: "ventuno"."""

_GERMAN = "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig"

NUMBERS: Mapping[str, Mapping[str, str]] = {
    "es": {
        **_pairs("trece catorce quince dieciseis diecisiete dieciocho diecinueve", _TEENS),
        **_pairs(
            "veintiun[oa]? veintidos veintitres veinticuatro veinticinco veintiseis veintisiete"
            " veintiocho veintinueve",
            tuple(f"twenty-{unit}" for unit in _UNITS),
        ),
        **_tens(
            "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
            r"(?: y(?= (?:un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)))?",
        ),
        r"(?<!por )cien(?:to)?": "one hundred",
        **_hundreds(
            "doscient[oa]s trescient[oa]s cuatrocient[oa]s quinient[oa]s seiscient[oa]s"
            " setecient[oa]s ochocient[oa]s novecient[oa]s"
        ),
    },
    "pt": {
        **_pairs(
            "treze (?:c|qu)atorze quinze dez[ea]sseis dez[ea]ssete dezoito dez[ea]nove", _TEENS
        ),
        **_tens(
            "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa",
            r"(?: e(?= (?:um|dois|duas|tres|quatro|cinco|seis|sete|oito|nove)))?",
        ),
        r"(?<!por )cem|(?<!por )cento(?: e(?= \w))?": "one hundred",
        **_hundreds(
            "duzent[oa]s trezent[oa]s quatrocent[oa]s quinhent[oa]s seiscent[oa]s setecent[oa]s"
            " oitocent[oa]s novecent[oa]s"
        ),
    },
    "fr": {
        **_pairs("treize quatorze quinze seize dix-sept dix-huit dix-neuf", _TEENS),
        r"quatre[ -]vingt[ -]dix": "ninety",
        r"quatre[ -]vingts?": "eighty",
        r"soixante[ -]dix": "seventy",
        **_pairs(
            "vingt trente quarante cinquante soixante",
            ("twenty", "thirty", "forty", "fifty", "sixty"),
        ),
        **_hundreds("deux trois quatre cinq six sept huit neuf", ending=" cents?"),
        r"(?<!pour )cent": "one hundred",
    },
    "it": {
        **_pairs("tredici quattordici quindici sedici diciassette diciotto diciannove", _TEENS),
        **_joined(_ITALIAN, "uno? due tre quattro cinque sei sette otto nove", "{ten}{unit}"),
        **_tens(_ITALIAN),
        r"(?<!per )cento": "one hundred",
        **_hundreds(
            "duecento trecento quattrocento cinquecento seicento settecento ottocento novecento"
        ),
    },
    "de": {
        **_pairs("dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn", _TEENS),
        **_joined(_GERMAN, "ein zwei drei vier funf sechs sieben acht neun", "{unit}und{ten}"),
        **_tens(_GERMAN),
        r"(?:ein)?hundert": "one hundred",
        **_hundreds(
            "zweihundert dreihundert vierhundert funfhundert sechshundert siebenhundert"
            " achthundert neunhundert"
        ),
    },
}
"""By language, patterns for folded text and what they are in English."""
