"""A rule as data: what stands in its one file under rules/."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Any

from smlint.base.finding import Severity

BEYOND = 50
"""From xx50 on, a step's rules come from elsewhere than the article."""


class Scope(StrEnum):
    """What a rule must see: one file, or the whole plan."""

    FILE = "file"
    PLAN = "plan"


class Sure(StrEnum):
    """When a mend needs nobody's look."""

    ALWAYS = "always"
    NEVER = "never"
    SAME_WORD = "same-word"
    """Where only case, accents and hyphens differ: the word is the same, and no guess."""


WRITES = ("write", "put", "join", "list")
"""What a mend does with the content of a blank."""


@dataclass(frozen=True, slots=True)
class Mend:
    """How a text is put right: data, from which the fixes are made.

    Attributes:
        do: ``write`` (a blank's content in place of what stands there), ``put`` (in the field that
            is missing or empty), ``join`` (in place of a number that commas have cut), ``list`` (as
            entries of a list in place of words that stand alone), ``quote``,
            ``erase`` (the marked characters), ``uncomment`` (the comment, or its part), ``except``
            (the exception of the settings, or its part).
        safe: whether somebody must look.
        write: the blank that holds what is to stand there; without content there is no fix.
        instead: the blank that holds what stands there now; where the text says otherwise there is
            no fix.
        related: at the first related place, not at the finding's own.
    """

    do: str
    safe: Sure
    write: str = ""
    instead: str = ""
    related: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """One of a rule's sentences.

    Attributes:
        identify: the blanks whose contents tell one finding from another at the same place.
        text: the sentence in each language, with ``{blanks}``.
        fix: what to write instead; empty where the rule's own advice holds.
        fix_found: the same for a document read as found, which has no fields.
        smart: the letter of SMART it speaks of, where its field does not tell.
        mends: what puts it right; the first that can be done is the fix.
    """

    severity: Severity
    identify: tuple[str, ...]
    text: Mapping[str, str]
    fix: Mapping[str, str] = field(default_factory=dict)
    fix_found: Mapping[str, str] = field(default_factory=dict)
    smart: str = ""
    mends: tuple[Mend, ...] = ()


@dataclass(frozen=True, slots=True)
class Limit:
    """A number that a team may change under ``limits:``."""

    default: Decimal
    meaning: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Example:
    """A plan that is good, or bad in one marked place; it is the rule's test.

    Attributes:
        files: path to text, the marks ⟦ and ⟧ still in it.
        message: the message that a bad example gives, empty where the rule has one.
    """

    files: Mapping[str, str]
    message: str = ""
    today: str = "2026-11-20"
    settings: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RuleText:
    """A rule's words in one language; ``template`` is the message's sentence with its blanks."""

    title: str
    why: str
    fix: str
    ask: str
    template: str
    step: str
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        id: ``SM116``; name: ``objective-no-target``; step: its folder, ``goals``.
        profile: the first profile that holds it, or ``none``.
        kinds: the kinds of element it examines.
        needs: what it cannot judge without (``history``).
        awaits: the fields in which what it misses could stand; where one of them is still to be
            decided, it waits.
        reads: of a rule that needs the whole plan, the kinds that it reads: it waits for no file
            that can hold none of them. Empty: it waits for any.
        source: claims of the article by number ("1.6M"), or an outside reference.
        silenced_by: rules that speak first of the same field.
        rests_on: other fields of the element from which it concludes; a rule of ``silenced_by``
            that speaks of one of them silences it as well. Behind the id of a rule, where that
            one speaks of it.
        speaks_of_found: whether it judges a document read as found.
        python: the name of the function that judges; ``built-in`` where the readers themselves
            see it; empty for a declarative rule.
        answer: the kind of document, and the field, in which its question is answered; empty where
            that is the field that a finding points at.
        checks: the declarative checks, as plain data.
        words: what a check puts into plans, by what it is for, in each language of plans.
        file: of a plan's own rule its file, as reports call it; empty for those of smlint.
    """

    id: str
    name: str
    step: str
    profile: str
    since: str
    scope: Scope
    kinds: tuple[str, ...]
    needs: tuple[str, ...]
    source: tuple[str, ...]
    aliases: tuple[str, ...]
    title: Mapping[str, str]
    why: Mapping[str, str]
    fix: Mapping[str, str]
    ask: Mapping[str, str]
    known_limits: Mapping[str, str]
    messages: Mapping[str, Message]
    limits: Mapping[str, Limit]
    silenced_by: tuple[str, ...]
    speaks_of_found: bool
    python: str
    checks: tuple[Mapping[str, Any], ...]
    answer: str = ""
    good: tuple[Example, ...] = ()
    bad: tuple[Example, ...] = ()
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    file: str = ""
    reads: tuple[str, ...] = ()
    awaits: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()

    @property
    def from_article(self) -> bool:
        """Whether it stands in the article: xx01 to xx49 of a step, hygiene left out."""
        return not self.file and self.step != "hygiene" and int(self.id[-2:]) < BEYOND

    def told(self, message: str, language: str, *, found: bool = False) -> RuleText:
        """The rule's words in a language, for one message or (empty) for the rule alone."""
        chosen = self.messages.get(message)
        own_fix = ""
        if chosen is not None:
            fitting = {**chosen.fix, **chosen.fix_found} if found else chosen.fix
            own_fix = fitting.get(language, "")
        return RuleText(
            title=self.title[language],
            why=self.why[language],
            fix=own_fix or self.fix[language],
            ask=self.ask[language],
            template="" if chosen is None else chosen.text[language],
            step=self.step,
            source=self.source,
        )

    def default_message(self) -> str:
        """The id of its only message.

        Raises:
            ValueError: it has several.
        """
        (only,) = self.messages
        return only
