"""What the guide claims, in our words, and what people are asked where no rule can judge."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim of the guide. The rules that answer it name its number as their source.

    Attributes:
        number: ``1.6M``; step: the step of the guide it belongs to.
        text: the claim in each language.
        prompt: the id of the question for people that answers it, or empty.
        no_rule: why nothing answers it, in each language; empty where something does.
        note: what the rules that answer it do not see; mostly empty.
    """

    number: str
    step: str
    text: Mapping[str, str]
    prompt: str = ""
    no_rule: Mapping[str, str] | None = None
    note: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question for those who review a plan, on what no machine can decide; never a finding.

    Attributes:
        id: ``RP3``.
        claims: the claims it answers, by number.
        look: kinds, or fields of kinds (``goal.supports``), that give something to look at.
        question, why: in each language.
    """

    id: str
    claims: tuple[str, ...]
    look: tuple[str, ...]
    question: Mapping[str, str]
    why: Mapping[str, str]
