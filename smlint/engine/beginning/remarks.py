"""What is to be said of an answer as soon as it is given: what the rules of all steps find in its
field, and what the sentence of the objective leaves open by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from smlint.base.finding import Finding, Severity
from smlint.checks.judgement import judge
from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.sentences import sentence
from smlint.engine.beginning.smart_so_far import judged
from smlint.engine.settings import SETTINGS_FILE
from smlint.engine.shipped import Shipped
from smlint.plan.wording.sentence import read_sentence
from smlint.rules.lexicon import said_in

_ALL_STEPS = "profile: standard\nextend-select: [SM150]\nlanguage: {language}\n"
"""An answer is worth a remark although the first profile would let it pass."""

_STRATEGY, _GOALS, _METRICS, _CHANNELS = "strategy", "goals", "metrics", "channels"
_FIELDS: Mapping[str, tuple[str, frozenset[str]]] = {
    "owner": (_STRATEGY, frozenset({"owner", "team"})),
    "why": (_STRATEGY, frozenset({"rationale"})),
    "business": (_STRATEGY, frozenset({"business_objectives"})),
    "type": (_GOALS, frozenset({"type"})),
    "aim": (_GOALS, frozenset({"statement", "title"})),
    "metric": (_METRICS, frozenset({"title", "id"})),
    "definition": (_METRICS, frozenset({"definition"})),
    "unit": (_METRICS, frozenset({"unit"})),
    "channels": (_CHANNELS, frozenset({"platform"})),
}
"""The file, without its ending, and the fields that an answer stands in."""

_ELSEWHERE = {"family": "SM125"}
"""The rule that judges an answer at another place than its field."""

_LATER = frozenset({"SM604", "SM927"})
"""What only the rest of a plan, or a later answer, can tell: a second metric, an open mark."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A sentence of the catalogue, and the words of the answer that it speaks of."""

    key: str
    text: str = ""


def faults_of(
    question: str, answers: Answers, texts: Mapping[str, str], shipped: Shipped
) -> tuple[Finding, ...]:
    """What the rules find in the answer to one question; each message once.

    Args:
        question: its name.
        answers: all so far.
        texts: the files of the plan that they make.
        shipped: the rules.
    """
    settings = _ALL_STEPS.format(language=answers.language)
    result = judged({**texts, SETTINGS_FILE: settings}, answers.today, shipped).result
    found: dict[tuple[str, str], Finding] = {}
    for each in result.findings:
        if each.severity > Severity.INFO and _speaks_of(question, each):
            found.setdefault((each.rule, each.message), each)
    return tuple(found.values())


def remarks_of(answers: Answers, shipped: Shipped) -> tuple[Remark, ...]:
    """What the objective's sentence does not say, whatever stands in the fields beside it."""
    text, said = answers["statement"], sentence(answers, shipped)
    if not text:
        return ()
    found = []
    vague = said_in(shipped.lexicon, "vague_time", text, answers.language)
    if vague and (said.due is None or said.due.reading is None):
        found.append(Remark("init.remark.time", vague[0].text))
    if not judge(text, answers.language, shipped.lexicon).measurable:
        found.append(Remark("init.remark.number"))
    return tuple(found)


def weak_aim(answers: Answers) -> str:
    """What the organisation wants, where it says neither a number nor a day: nobody will see
    whether the plan helped it.
    """
    aim = answers["business"]
    said = read_sentence(aim, answers.language)
    return "" if said.measurable or said.due is not None else aim


def _speaks_of(question: str, finding: Finding) -> bool:
    if question in _ELSEWHERE:
        return finding.rule == _ELSEWHERE[question]
    stem, fields = _FIELDS.get(question, ("", frozenset()))
    if not finding.span.path.startswith(f"{stem}.") or finding.rule in _LATER:
        return False
    outer, inner = finding.pointer[:1], finding.pointer[-1:]
    return not fields.isdisjoint(inner if stem == _CHANNELS else outer)
