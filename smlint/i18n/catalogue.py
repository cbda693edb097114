"""A language's sentences, and its way to write numbers, dates and choices."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from smlint.base.finding import Arg, Term
from smlint.base.guide import LANGUAGES

_BLANK = re.compile(r"\{([a-z][a-z0-9_-]*)\}")
_NAME = re.compile(r'"([^"\\]*[\u0370-\u03ff\u1f00-\u1fff][^"\\]*)"')
"""A Greek name in quotation marks, which a Greek sentence writes in its own; what is to be typed is
Latin, or holds more than the quoted words.
"""
_LARGEST = 30  # digits written out; a plan's quantity never has more, a hostile one may


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that smlint says in one language.

    Attributes:
        language: ``en`` or ``el``.
        sentences: the catalogue file: key to sentence, with ``{name}`` blanks.
    """

    language: str
    sentences: Mapping[str, str]

    def say(self, key: str, /, **args: Arg) -> str:
        """The sentence of a key, its blanks filled.

        A key with plural forms is asked for without its ending: where ``key.one`` and
        ``key.other`` stand in the catalogue, the blank ``n`` chooses. A key that is not there
        gives its last part, so a missing word is ugly and never a crash.
        """
        template = self.sentences.get(key)
        if template is None:
            form = "one" if args.get("n") == 1 else "other"
            template = self.sentences.get(f"{key}.{form}", key.partition(".")[2] or key)
        return self.fill(template, args)

    def clauses(self, *clauses: str) -> str:
        """Several clauses as one sentence: a semicolon asks a question in Greek."""
        return self.say("clauses").join(clauses)

    def knows(self, key: str) -> bool:
        """Whether the catalogue has this key, with or without plural forms."""
        return key in self.sentences or f"{key}.other" in self.sentences

    def fill(self, template: str, args: Mapping[str, Arg]) -> str:
        """Put the arguments into the ``{name}`` blanks of a sentence.

        There is no other templating: a brace that is no blank, and a blank nobody fills, stay as
        they are; what is put in is never read as a template again.
        """

        def filled(blank: re.Match[str]) -> str:
            name = blank.group(1)
            if name not in args:
                return blank.group()
            written = self.write(args[name])
            return self._inner(written) if template[: blank.start()].endswith("«") else written

        return _BLANK.sub(filled, template)

    def write(self, arg: Arg) -> str:
        """Write one argument as this language does.

        Numbers get the language's separators (a year is text, not a number), dates are ISO in
        every language since plans are, a tuple is a choice: ``a, b or c``; a Greek name in
        quotation marks gets those of the language.
        """
        if isinstance(arg, str):
            name = _NAME.fullmatch(arg)
            return self.say("quoted", text=self._inner(name[1])) if name else arg
        if isinstance(arg, Term):
            return self.say(arg.key)
        if isinstance(arg, date):
            return arg.isoformat()
        if isinstance(arg, tuple):
            return self._choice([self.write(part) for part in arg])
        return self._number(Decimal(arg))

    def in_prose(self, arg: Arg) -> Arg:
        """An argument as people write it who know no format of ours: a date in the language's own
        way.
        """
        return f"{arg:{self.say('date.prose')}}" if isinstance(arg, date) else arg

    def _inner(self, text: str) -> str:
        """What is quoted within quotation marks: those inside are of the other sort."""
        for outer, inner in zip("«»", self.say("quoted.inner"), strict=True):
            text = text.replace(outer, inner)
        return text

    def _choice(self, words: list[str]) -> str:
        if len(words) < 2:  # noqa: PLR2004 (a choice is between two)
            return "".join(words)
        last = self.say("list.or", last=words[-1])
        return f"{', '.join(words[:-1])} {last}"

    def _number(self, value: Decimal) -> str:
        if not value.is_finite():
            return str(value)
        if value and not -_LARGEST < value.adjusted() < _LARGEST:
            text = f"{value:.3E}"
        else:
            text = f"{value:,f}"
            text = text.rstrip("0").rstrip(".") if "." in text else text
        marks = {",": self.say("number.thousands"), ".": self.say("number.decimal")}
        return "".join(marks.get(mark, mark) for mark in text)


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of a language, read once.

    Raises:
        ValueError: there is none for it.
    """
    if language not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        message = f"no catalogue for the language {language!r}: there are {known}"
        raise ValueError(message)
    text = Path(__file__).with_name(f"{language}.json").read_text(encoding="utf-8")
    return Catalogue(language, json.loads(text))


def blanks(template: str) -> frozenset[str]:
    """The names of a sentence's blanks, for those who check that two languages agree."""
    return frozenset(_BLANK.findall(template))
