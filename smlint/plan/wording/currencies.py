"""How money is written beside a number: by a sign, by the code of a currency, or in words.

All patterns are for folded text. A code or a word that means something else as well ("SEK" is a
second in German, "pounds" may be weight before a number) is none of them.
"""

from __future__ import annotations

import re

SIGNS = "€$£¥"
_LED = "us|a|au|c|ca|nz|hk|s|r|mx"
"""Letters before the sign of a dollar, a peso or a real that say whose: "US$", "R$"."""

_CODES = "eur|usd|gbp|chf|pln|czk|dkk|nok|huf|bgn|cad|aud|nzd|brl|mxn|inr|jpy"
CURRENCY = rf"(?:(?:(?<!\w)(?:{_LED}))?[{SIGNS}]|zł|(?<!\w)(?:{_CODES})(?!\w))"
"""A sign or a code that stands before or behind a number."""

BEGINS = rf"(?:{_LED})\$|[{SIGNS}]|zł|{_CODES}"
"""How such a sign or code begins, where one looks for numbers."""

_WORDS = r"euros?|ευρω|pounds?(?: sterling)?|dollars?|francs?|franken|zlotys?|zlotych|reais|dolares"
MONEY = re.compile(
    rf"(?:(?<!\w)(?:{_LED}))?[{SIGNS}]|(?<!\w)(?:zł|(?:{_CODES})|(?:{_WORDS}))(?!\w)"
)
"""Words and signs that are money."""

EURO = re.compile(r"€|(?<!\w)(?:eur|euros?|ευρω)(?!\w)")

CODE_OF = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "ευρω": "EUR",
    "£": "GBP", "gbp": "GBP", "pound": "GBP", "pounds": "GBP",
    "us$": "USD", "usd": "USD", "chf": "CHF", "zł": "PLN", "pln": "PLN", "r$": "BRL", "brl": "BRL",
    "a$": "AUD", "au$": "AUD", "aud": "AUD", "c$": "CAD", "ca$": "CAD", "cad": "CAD",
    "nz$": "NZD", "nzd": "NZD", "czk": "CZK", "dkk": "DKK", "nok": "NOK", "huf": "HUF",
}  # fmt: skip
"""The currency by its three letters, of a sign that belongs to one."""
