"""Where a sentence's head verb stands: the word that says what shall be done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smlint.base.text import fold

LONGEST = 1_000
"""What is longer is no sentence; the rest of it is not read."""

_LEADING = re.compile(r"[\W_]*")
_LABEL = (
    r"(?:(?:goal|objective|target|aim|key result|kr|okr|outcome|στοχοσ|επιδιωξη|αποτελεσμα)?"
    r"\s?#?[a-zα-ω]{0,3}[0-9.]{0,5}\s?[:|][\W_]{0,9}|[0-9]{1,2}[.)]\s{1,3})?"
)
_BY_WHEN = r"(?:(?:by|until|in|within|together with|along with|with) [^,]{1,40}, )?"
_ENGLISH_LEAD = (
    r"(?:(?:we|i)(?:['’]ll| will| shall| must| should)(?: be able to)? "
    r"|(?:we|i) (?:aim|want|plan|intend|hope|need|would like|have|wish|are going|strive|seek) to "
    r"|(?:our|the|my)(?: \w+)? (?:goal|aim|objective|target|mission|purpose|plan)"
    r"(?: \w+){0,4}? is to |help us |to |let us |let['’]s )?(?:to )?"
    r"(?:(?:be able|continue|go on|begin|start|try|manage|work together) to )?"
)
_ADVERB = (
    r"(?:(?:(?!reply|supply|apply|family|rely|comply)\w{3,}ly|also|further|then|daily|regular)"
    r" )?"
)
_ENGLISH = re.compile(rf"{_LABEL}{_BY_WHEN}{_ENGLISH_LEAD}{_ADVERB}(?P<head>[a-z][\w'’-]*)")
_AND_ALSO = re.compile(r"(?:,? (?:and|or|&)|,) (?P<head>[a-z][\w'’-]*)")
"""A second verb beside the first: "improve and document"."""

_ARTICLE = r"(?:(?:η|ο|το|οι|τα) )?"
_HOW_OFTEN = (
    r"(?:(?:εβδομαδιαι|μηνιαι|καθημεριν|ημερησι|ετησι|τακτικ|συχν|συστηματικ|περισσοτερ)\w{1,3} )?"
)
_GREEK = re.compile(rf"{_LABEL}{_ARTICLE}{_HOW_OFTEN}(?P<head>[α-ω]+)")
_CLITICS = r"(?:(?:μην?|δεν|μασ|μου|σου|σασ|του|τησ|τουσ|τον|την|τη|το|τα|τισ|ξανα|και) )*"
_PARTICLE = re.compile(rf"(?<!\w)(?:να|θα) {_CLITICS}(?P<head>[α-ω]+)")
_AIM_IS = re.compile(
    rf"(?<!\w)στοχοσ (?:(?:μασ|τησ|του|αυτ\w+) )?(?:\w+ )?ειναι {_ARTICLE}(?P<head>[α-ω]+)"
)
# A purpose ("για να") and a relative clause ("που θέλουν να") say why and who, not what.
_SUBORDINATE = re.compile(
    r"(?:(?<!\w)(?:για|ωστε|προκειμενου|πριν|μεχρι|χωρισ|αντι) "
    r"|(?<!\w)(?:που|οποι\w+|οσ(?:οι|ουσ|εσ|α|ων)|οτι|πωσ|αν|οταν)(?!\w)[^,.;·:|]*)$"
)
_NO_HEAD = frozenset({"να", "θα", "η", "ο", "το", "οι", "τα", "στοχοσ"})


def head_verbs(text: str, language: str | None) -> tuple[tuple[int, int], ...]:
    """The places of the words that say what a sentence wants done.

    English: the first word, after "we will", "our goal is to", "to" or a label ("O1:"). Greek:
    the first word after an article, the one after every "να" and "θα" of a main clause, and the
    one after "ο στόχος μας είναι". A Greek text may begin with an English head.
    """
    plain = fold(text[:LONGEST])
    start = _LEADING.match(plain.text)
    first = 0 if start is None else start.end()
    found = set()
    if match := _ENGLISH.match(plain.text, first):
        found.add(match.span("head"))
        if other := _AND_ALSO.match(plain.text, match.end("head")):
            found.add(other.span("head"))
    if language != "en" and not plain.text.isascii():
        found.update(_greek_heads(plain.text, first))
    return tuple(sorted(plain.span(*span) for span in found))


def _greek_heads(plain: str, first: int) -> Iterator[tuple[int, int]]:
    match = _GREEK.match(plain, first)
    if match is not None and match["head"] not in _NO_HEAD:
        yield match.span("head")
    for leads, pattern in ((("να ", "θα "), _PARTICLE), (("στοχοσ ",), _AIM_IS)):
        if any(lead in plain for lead in leads):
            for match in pattern.finditer(plain):
                said_why = _SUBORDINATE.search(plain, 0, match.start())
                if match["head"] not in _NO_HEAD and not said_why:
                    yield match.span("head")
