"""What is asked about a field that is left open, and what is written there, in one language."""

from __future__ import annotations

from dataclasses import dataclass

from smlint.i18n import Catalogue
from smlint.plan.model import Field
from smlint.rules.book import RuleBook

LONGEST = 110
"""So many letters of a remark are read on its line; where the words of a field are more, the
command that lists them is named.
"""

_PLACES = {"person": "team", "business-objective": "business_objectives"}
_FORMS = {"refs": "ref", "enums": "enum"}


@dataclass(frozen=True, slots=True)
class OpenQuestions:
    """Asks about the fields of documents."""

    book: RuleBook
    words: Catalogue

    def ask(self, kind: str, field: Field) -> str:
        """The question: the rule's own where a rule asks for the field."""
        rule = self.book.find(field.rule) if field.rule else None
        if rule is not None:
            return rule.ask[self.words.language]
        question = self._question(kind, field) or self.words.say("todo.any")
        return f"{question[:1].upper()}{question[1:]}"

    def has_own(self, kind: str, field: Field) -> bool:
        """Whether something is asked of this very field, and not of any of its form."""
        return bool(field.rule or field.values or self._own(kind, field))

    def answer(self, field: Field) -> str:
        """What is written there; empty where anything is."""
        if field.form in ("enum", "enums"):
            return ", ".join(dict.fromkeys(field.values.values()))
        if field.refs:
            place = _PLACES.get(field.refs[0]) or f"{field.refs[0]}s"
            return self.words.say(f"write.{field.form}", place=place)
        if field.form == "objects" and field.shape is not None:
            names = [each for each in field.shape.fields if each in field.shape.required]
            return self.words.say("write.objects", fields=", ".join(names)) if names else ""
        own, example = f"write.{field.form}", field.example.partition(": ")[2]
        return self.words.say(own, example=example) if self.words.knows(own) else ""

    def hint(self, kind: str, field: Field) -> str:
        """The question and the answer in a line, for a remark beside the mark."""
        question, answer = self._question(kind, field), self.answer(field)
        hints = (f"{question} {answer}".strip(), answer)
        short = next((each for each in hints if each and len(each) <= LONGEST), "")
        if short:
            return short
        see = self.words.say("write.see", command=f"smlint schema {kind}.{field.name}")
        return f"{question} {see}".strip()

    def _own(self, kind: str, field: Field) -> str:
        names = (f"todo.{kind}.{field.name}", f"todo.{field.name}")
        return next((self.words.say(each) for each in names if self.words.knows(each)), "")

    def _question(self, kind: str, field: Field) -> str:
        own = self._own(kind, field)
        if own:
            return own
        form = f"todo.form.{_FORMS.get(field.form, field.form)}"
        return self.words.say(form if self.words.knows(form) else "todo.any")
