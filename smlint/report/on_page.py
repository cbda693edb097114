"""Where a document is written in a plan of one file: below the name of its kind.

Our sentences speak of documents ('a document "kind: goal"'). Who has the whole plan in one file
begins none, but writes a section, in the file that they have.
"""

from __future__ import annotations

import re
from functools import cache, partial

from smlint.base.result import Result
from smlint.engine.converting.filing import file_names
from smlint.engine.shipped import shipped
from smlint.i18n import Catalogue, catalogue
from smlint.source.endings import is_markdown

_KIND = "KIND"
_PLACES = (("page.in-document", "below"), ("page.document", "part"))
"""How a document is spoken of, and how what is written instead: the longer words first."""


def on_page(sentence: str, result: Result, path: str, words: Catalogue) -> str:
    """A sentence of ours, as it is told of a file of the plan."""
    for told, instead in _PLACES:
        document = _document(told, words.language)
        if document.search(sentence) and is_together(result, path):
            put = partial(_put, path, words, instead)
            sentence = document.sub(put, sentence)
    return sentence


def is_together(result: Result, path: str) -> bool:
    """Whether a file holds a plan whose documents stand below the names of their kinds."""
    return any(note.together for note in result.files if note.path == path)


def below(kind: str, path: str, words: Catalogue, place: str = "below") -> str:
    """Where in such a file documents of a kind stand: "under the heading", or as a "part"."""
    model = shipped().model
    if kind not in model.kinds:
        return words.say("page.document", kind=kind)
    key = file_names(model)[kind]
    if is_markdown(path):
        return words.say(f"page.{place}", title=model.kinds[kind].called(key, words.language))
    return words.say(f"page.{place}-key", key=key)


def _put(path: str, words: Catalogue, place: str, found: re.Match[str]) -> str:
    return below(found["kind"], path, words, place)


@cache
def _document(key: str, language: str) -> re.Pattern[str]:
    """How a document is spoken of, whatever its kind."""
    told = re.escape(catalogue(language).say(key, kind=_KIND))
    return re.compile(told.replace(_KIND, "(?P<kind>[a-z]+)"))
