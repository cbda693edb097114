"""What a reporter is given: the results of a run, the rules' words, and how to tell them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from smlint.base.result import Result


class RuleText(Protocol):
    """What a rule says in one language."""

    @property
    def title(self) -> str:
        """The fault in a few words."""
        ...

    @property
    def why(self) -> str:
        """Why it matters: a sentence."""
        ...

    @property
    def ask(self) -> str:
        """The question that leads to the answer."""
        ...

    @property
    def fix(self) -> str:
        """What to write: completes "write ...", may hold the message's blanks."""
        ...

    @property
    def template(self) -> str:
        """The sentence of the message, with ``{name}`` blanks."""
        ...

    @property
    def step(self) -> str:
        """The step of the guide: ``goals``."""
        ...

    @property
    def source(self) -> tuple[str, ...]:
        """The article's claims, or the outside reference."""
        ...


class PromptText(Protocol):
    """A question for people, in each language."""

    @property
    def id(self) -> str:
        """``RP3``."""
        ...

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims of the guide that it answers."""
        ...

    @property
    def question(self) -> Mapping[str, str]:
        """The question."""
        ...

    @property
    def why(self) -> Mapping[str, str]:
        """Why it is asked."""
        ...


class RuleTexts(Protocol):
    """Where the words of rules are looked up."""

    def name(self, rule: str) -> str:
        """The name of a rule (by id): ``owner-missing``."""
        ...

    def prompt(self, name: str) -> PromptText:
        """The question for people of an id that a result names."""
        ...

    def text(self, rule: str, message: str, language: str, *, found: bool = False) -> RuleText:
        """The words of a rule (by id) for one of its messages; an empty message id asks for the
        rule alone, its template is not read then. ``found`` asks for the advice that fits a
        document read as found.
        """
        ...


class Lines(Protocol):
    """Where the lines of plans are looked up."""

    def __call__(self, root: str, path: str, number: int) -> str | None:
        """A line (from 1) of a file of the plan at ``root``, without its end; None where it is
        not to be had.
        """
        ...


@dataclass(frozen=True, slots=True)
class Telling:
    """All that a reporter needs; it reads nothing else.

    Attributes:
        results: one for each plan, in order.
        rules: the words of every rule that any of them speaks of.
        own: the same for a plan alone, by its root: two plans may have rules of one name.
        version: smlint's own.
        seconds: how long the run took, or None; only ``text`` says it.
        width: the columns of a line of ``text``.
        quiet: formats for people tell the findings and what was asked for, without a summary.
        only_mends: ``concise`` tells what was put right, and of what is left only how much.
        verbose: tell the SMART lines and every kind that was counted.
        statistics: count the findings of each rule.
        show_files: list what became of each file.
        show_entities: list what was understood, with its places.
        show_skipped: list the rules that could not judge.
    """

    results: tuple[Result, ...]
    rules: RuleTexts
    line: Lines
    today: date
    version: str
    language: str = "en"
    seconds: float | None = None
    width: int = 100
    color: bool = False
    quiet: bool = False
    only_mends: bool = False
    verbose: bool = False
    statistics: bool = False
    show_files: bool = False
    show_entities: bool = False
    show_skipped: bool = False
    own: Mapping[str, RuleTexts] = field(default_factory=dict)

    def texts(self, result: Result) -> RuleTexts:
        """The words of the rules of one plan."""
        return self.own.get(result.root, self.rules)
