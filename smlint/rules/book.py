"""All rules together: found by id, name or alias, and chosen by selectors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from smlint.base.guide import STEPS
from smlint.base.text import closest
from smlint.config.settings import PROFILES
from smlint.rules.claims import Claim, Prompt
from smlint.rules.definition import Rule, RuleText

GROUPS = ("article", "beyond", "all")
"""Selectors that name a set by where its rules come from."""


SHORTEST_PART = 5
"""So many letters of a rule's name tell which is meant."""


@dataclass(frozen=True)
class RuleBook:
    """The rules in the order of the guide and of their ids, a plan's own after ours; the word lists
    and heading names by language, and the words of answers; the platforms that closed; the guide's
    claims by number, and the questions for people.
    """

    rules: tuple[Rule, ...]
    lexicons: Mapping[str, Any]
    headings: Mapping[str, Any]
    answers: Mapping[str, Any]
    platforms: Mapping[str, Any]
    claims: Mapping[str, Claim]
    prompts: tuple[Prompt, ...]

    @cached_property
    def _named(self) -> Mapping[str, Rule]:
        found: dict[str, Rule] = {}
        for rule in self.rules:
            for name in (rule.id, rule.name, *rule.aliases):
                found[name.casefold()] = rule
        return found

    def find(self, name: str) -> Rule | None:
        """The rule of an id, a name or an alias, however it is capitalised."""
        return self._named.get(name.strip().casefold())

    def __getitem__(self, name: str) -> Rule:
        """The rule of an id or a name that is known to exist; KeyError otherwise."""
        return self._named[name.casefold()]

    def text(self, rule: str, message: str, language: str, *, found: bool = False) -> RuleText:
        """The words of a rule for one of its messages, or of the rule alone (``message`` empty);
        of a document read as found, with the advice that fits it.
        """
        return self[rule].told(message, language, found=found)

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def answering(self, claim: str) -> tuple[Rule, ...]:
        """The rules that answer a claim of the guide, by its number."""
        return tuple(rule for rule in self.rules if claim in rule.source)

    def name(self, rule: str) -> str:
        """The name of the rule of an id: ``owner-missing``."""
        return self[rule].name

    def prompt(self, name: str) -> Prompt:
        """The question for people of an id that is known to exist; KeyError otherwise."""
        return {each.id: each for each in self.prompts}[name]

    def with_own(self, rules: Iterable[Rule]) -> RuleBook:
        """The book with a plan's own rules in it."""
        own = tuple(rules)
        if not own:
            return self
        order = sorted(
            (*self.rules, *own), key=lambda rule: (STEPS.index(rule.step), bool(rule.file), rule.id)
        )
        return replace(self, rules=tuple(order))

    def is_taken(self, name: str) -> bool:
        """Whether no rule can be called so, for the word chooses something already."""
        return name.casefold() in STEPS or self.select(name) is not None

    @cached_property
    def steps(self) -> tuple[str, ...]:
        """The steps that have rules, in the order of the guide."""
        return tuple(dict.fromkeys(rule.step for rule in self.rules))

    def select(self, selector: str) -> frozenset[str] | None:
        """The ids of the rules that a selector means, None where it means nothing.

        A selector is an id, a name, an alias, the beginning of an id (``SM1``), a step, a
        profile, ``article``, ``beyond`` or ``all``.
        """
        word = selector.strip().casefold()
        rule = self.find(word)
        if rule is not None:
            return frozenset({rule.id})
        chosen = {
            each.id
            for each in self.rules
            if word in (each.step, "all")
            or (word == "article" and each.from_article)
            or (word == "beyond" and not each.from_article and each.step != "hygiene")
            or (word in PROFILES and each.profile in PROFILES[: PROFILES.index(word) + 1])
            or (len(word) >= len("SM1") and each.id.casefold().startswith(word))
        }
        known = word in (*GROUPS, *PROFILES, *self.steps)
        return frozenset(chosen) if chosen or known else None

    def guess(self, selector: str) -> str | None:
        """What a selector that means nothing was probably meant to be: a word that is close, or
        the one name of a rule of which it is a part (``weasel-word``).
        """
        part = selector.strip().casefold()
        near = closest(selector, self.words())
        if near is not None or len(part) < SHORTEST_PART:
            return near
        holding = [rule.name for rule in self.rules if f"-{part}-" in f"-{rule.name}-"]
        return holding[0] if len(holding) == 1 else None

    def words(self) -> Iterable[str]:
        """Every word that is a selector."""
        yield from (*GROUPS, *PROFILES, *self.steps)
        for rule in self.rules:
            yield from (rule.id, rule.name, *rule.aliases)
