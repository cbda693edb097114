"""What somebody said who does not know: it stands beside the mark, and is not lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.spoken import after_unknown
from smlint.engine.beginning.unknowns import LEFT
from smlint.engine.shipped import Shipped
from smlint.i18n import catalogue
from smlint.plan.sheet import Group, Named

_QUESTIONS: Mapping[str, Mapping[str, str]] = {
    "strategy": {"rationale": "why", "business_objectives": "business"},
    "goal": {"statement": "aim"},
    "objective": {"statement": "statement"},
    "metric": {"definition": "definition"},
}
"""The questions that are answered in words, by the kind and the field where their answers stand."""


def with_left_words(kind: str, group: Group, answers: Answers, shipped: Shipped) -> Group:
    """The fields of a kind, those that were left open below the words of whoever did."""

    def fields() -> Iterator[Named]:
        for each in group.fields:
            said = _left(_QUESTIONS.get(kind, {}).get(each.name, ""), answers, shipped)
            if not said:
                yield each
                continue
            remark = catalogue(answers.language).say("init.note.said", text=said)
            yield replace(each, part=replace(each.part, above=(*each.part.above, remark)))

    return Group(tuple(fields()))


def _left(question: str, answers: Answers, shipped: Shipped) -> str:
    """What was said with the words that nobody knows, if it was more than they."""
    said = answers[f"{LEFT} {question}"] if question and not answers[question] else ""
    after = after_unknown(said, answers.language, shipped.lexicon) if said else None
    return said if after and len(after.split()) > 1 else ""
