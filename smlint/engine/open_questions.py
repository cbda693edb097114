"""What is asked about a field that is left open, and what is written there, in one language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from smlint.base.guide import LANGUAGES
from smlint.i18n import Catalogue
from smlint.plan.model import Field
from smlint.rules.book import RuleBook

LONGEST = 110
"""So many letters of a remark are read on its line; where the words of a field are more, the
command that lists them is named.
"""

_PLACES = {"person": "team", "business-objective": "business_objectives", "research": "research"}
_PAGE_MEASURE = "1240 (2026-10-31)"
_DAY = "2027-06-30"
_FORMS = {"refs": "ref", "enums": "enum"}


@dataclass(frozen=True, slots=True)
class OpenQuestions:
    """Asks about the fields of documents.

    Attributes:
        page: the answer is written on a page of Markdown, where fields and values are called in
            the language of the page.
        whole: a remark tells all that may be written, however long that is.
    """

    book: RuleBook
    words: Catalogue
    page: bool = False
    whole: bool = False

    def ask(self, kind: str, field: Field) -> str:
        """The question: that of this field in this element, the rule's own where a rule asks for
        the field, or that of all fields of its name or form.
        """
        rule = self.book.find(field.rule) if field.rule else None
        if rule is not None and not self._own(kind, field, everywhere=False):
            return rule.ask[self.words.language]
        question = self._question(kind, field) or self.words.say("todo.any")
        return f"{question[:1].upper()}{question[1:]}"

    def has_own(self, kind: str, field: Field) -> bool:
        """Whether something is asked of this very field, and not of any of its form."""
        return bool(field.rule or field.values or self._own(kind, field))

    def answer(self, field: Field) -> str:
        """What is written there; empty where anything is."""
        if self.page:
            return self._on_page(field)
        if field.form in ("enum", "enums"):
            return ", ".join(map(self._value(field), dict.fromkeys(field.values.values())))
        if field.refs:
            place = _PLACES.get(field.refs[0]) or f"{field.refs[0]}s"
            return self.words.say(f"write.{field.form}", place=place)
        if field.form == "objects" and field.shape is not None:
            names = [each for each in field.shape.fields if each in field.shape.required]
            return self.words.say("write.objects", fields=", ".join(names)) if names else ""
        return self._as_form(field, _said(field))

    def write(self, kind: str, field: Field) -> str:
        """What is written there, as the end of a sentence that begins with "write"."""
        outer = kind.partition(".")[0]
        own = (f"own.{kind}.{field.name}", f"own.{outer}.{field.name}", f"own.{field.name}")
        names = (f"write.{name}" for name in (*own, f"form.{field.form}", "form.any"))
        return self.answer(field) or self.words.say(next(filter(self.words.knows, names)))

    def _value(self, field: Field) -> Callable[[str], str]:
        """How a value is told: with its word in the reader's language where there is room."""
        language = self.words.language

        def told(value: str) -> str:
            word = field.words.get(value, {}).get(language, value)
            plain = not self.whole or language == LANGUAGES[0] or word == value
            return value if plain else f"{value} ({word})"

        return told

    def _on_page(self, field: Field) -> str:
        """The same without a word of YAML."""
        language = self.words.language
        if field.form in ("enum", "enums"):
            values = dict.fromkeys(field.values.values())
            return ", ".join(field.words.get(each, {}).get(language, each) for each in values)
        if field.refs:
            form = "refs" if field.form == "refs" else "ref"
            kind = self.words.say(f"kind.{field.refs[0]}")
            return self.words.say(f"write.page-{form}", kind=kind)
        if field.form == "objects" and field.shape is not None:
            inner = [field.shape.fields[each] for each in field.shape.fields]
            needed = [each for each in inner if each.name in field.shape.required]
            names = ", ".join(each.titles.get(language, each.name) for each in needed)
            return self.words.say("write.objects", fields=names) if names else ""
        return self._as_form(field, _PAGE_MEASURE if field.form == "measure" else _said(field))

    def _as_form(self, field: Field, example: str) -> str:
        own = f"write.{field.form}"
        example = example or _DAY
        return self.words.say(own, example=example) if self.words.knows(own) else ""

    def hint(self, kind: str, field: Field) -> str:
        """The question and the answer in a line, for a remark beside the mark."""
        question, answer = self._question(kind, field), self.answer(field)
        hints = (f"{question} {answer}".strip(), answer)
        fits = self.whole or len(hints[0]) <= LONGEST
        short = hints[0] if fits else hints[1] if len(hints[1]) <= LONGEST else ""
        if short:
            return short
        see = self.words.say("write.see", command=f"smlint schema {kind}.{field.name}")
        listed = field.form == "enums" and not self.page  # several, so between brackets
        example = self.words.say("write.listed", example=_said(field)) if listed else ""
        return " ".join(each for each in (question, example, see) if each)

    def _own(self, kind: str, field: Field, *, everywhere: bool = True) -> str:
        outer = kind.partition(".")[0]
        names = [f"todo.{kind}.{field.name}", f"todo.{outer}.{field.name}"]
        names += [f"todo.{field.name}"] if everywhere else []
        return next((self.words.say(each) for each in names if self.words.knows(each)), "")

    def _question(self, kind: str, field: Field) -> str:
        own, rule = self._own(kind, field), self.book.find(field.rule) if field.rule else None
        if own or rule is not None:
            return own or _inside(rule.ask[self.words.language] if rule else "")
        form = f"todo.form.{_FORMS.get(field.form, field.form)}"
        return self.words.say(form if self.words.knows(form) else "todo.any")


def _inside(question: str) -> str:
    """A question as it stands behind something else: it begins small."""
    return f"{question[:1].lower()}{question[1:]}" if question[1:2].islower() else question


def _said(field: Field) -> str:
    """What a field says in its own example: of the day of a number one that has been."""
    return field.example.partition(": ")[2]
