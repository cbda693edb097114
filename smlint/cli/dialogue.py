"""Asking people, at any width of the terminal: a question, what Enter takes, help at "?", and a way
back.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import click

from smlint.base.text import heading_key
from smlint.cli.writing import shown
from smlint.i18n import Catalogue
from smlint.rules.answer_words import AnswerWords, is_said

LEFT_OPEN, BACK = "-", "<"
UNBROKEN = "\N{NO-BREAK SPACE}"
"""Holds together what is read together."""

_ASKING = ("?", ";", "\N{GREEK QUESTION MARK}")
"""With what a question ends, in English or in Greek."""

_WITHOUT = ("no", "none")
"""What says of a choice that one does without it."""

_NARROWEST, _WIDEST = 30, 90
_PROMPT = " > "


class BackError(Exception):
    """Somebody wants the question before this one."""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Talks to somebody in one language.

    Attributes:
        words: the sentences of the language.
        heard: the words of answers in it; None where nothing is asked.
        unsure: of an answer that says that somebody does not know, what it says besides; None for
            others. Then nothing is taken that one can do without, unless they name it.
        leaves: whether an answer leaves the choice to others: then what is proposed is taken.
    """

    words: Catalogue
    heard: AnswerWords | None = None
    unsure: Callable[[str], str | None] = lambda _said: None
    leaves: Callable[[str], bool] = lambda _said: False

    def say(self, *lines: str) -> None:
        """Tell something, wrapped."""
        for line in lines:
            click.echo(self.wrapped(line))

    def wrapped(self, line: str, beside: int = 0) -> str:
        """A line broken to the width of the terminal, its last line shorter by so many columns."""
        from smlint.report.layout import columns, wrap  # noqa: PLC0415

        room = max(_NARROWEST, min(shutil.get_terminal_size((80, 24)).columns - 1, _WIDEST))
        broken = wrap(shown(line), room)
        if beside and columns(broken[-1]) > room - beside:
            broken[-1:] = wrap(broken[-1], room - beside)
        return "\n".join(broken)

    def bracketed(self, proposed: str) -> str:
        """What Enter takes, with room behind it for the prompt."""
        return self.wrapped(f"[{proposed}]", len(_PROMPT))

    def ask(self, question: str, proposed: str = "", *explained: str) -> str:
        """One question; what was typed, or what was proposed where nothing was.

        Args:
            question: its sentence.
            proposed: what Enter takes; empty leaves the answer open.
            explained: what "?" tells, line by line.

        Raises:
            BackError: somebody wants the question before.
        """
        self.say("", question)
        while True:
            typed: str = click.prompt(
                self.bracketed(proposed) if proposed else "",
                default="",
                show_default=False,
                prompt_suffix=_PROMPT if proposed else _PROMPT.lstrip(),
            )
            said = " ".join(typed.split())
            if said == BACK or self.goes_back(said):
                raise BackError
            if not self.asks_for_help(said):
                return said or proposed
            self.say(*(explained or (self.words.say("init.no-help"),)))

    def choose(
        self, question: str, options: Mapping[str, str], proposed: str, explained: str = ""
    ) -> str:
        """One of some values, said in its word, a word that means the same, or a beginning that is
        only one's. What is left open is what was proposed.

        Args:
            question: its sentence.
            options: the values, each with the word that is shown for it.
            proposed: the value that Enter takes.
            explained: what "?" tells.
        """
        from smlint.engine.beginning.choosing import near  # noqa: PLC0415

        listed = ", ".join(options.values())
        spelled = {each: value for value in options for each in self._spellings(value, options)}
        taken = proposed
        while True:
            said = self.ask(f"{question} ({listed})", options[taken], explained)
            besides = "" if self.leaves(said) else self.unsure(said)
            meant = self._meant(heading_key(said), options) if besides is None else []
            if len(meant) == 1:
                return meant[0]
            value = near(said if besides is None else besides, spelled)
            if besides is not None and value is None and not self.leaves(said):
                return self._without(options, taken)
            if said == LEFT_OPEN or (besides is not None and value in (None, taken)):
                return taken
            if value is None:
                self.say(self.words.say("init.wrong.choice", words=listed))
            else:
                self.say(self.words.say("init.doubt.word", word=options[value]))
                taken = value

    def agree(self, question: str, explained: str = "", *, proposed: bool = True) -> bool:
        """Yes or no."""
        options = {each: self.words.say(f"init.{each}") for each in ("yes", "no")}
        return self.choose(question, options, "yes" if proposed else "no", explained) == "yes"

    def goes_back(self, said: str) -> bool:
        """Whether somebody wants the question before, in words."""
        return self.heard is not None and is_said(self.heard.lists["back"], said)

    def asks_for_help(self, said: str) -> bool:
        """Whether somebody asks what is meant: "?", "what?", "I don't understand"."""
        if said and all(each in _ASKING for each in said):
            return True
        if self.heard is None:
            return False
        openers = map(heading_key, self.heard.lists["help_openers"])
        asked = said.endswith(_ASKING) and heading_key(said).startswith(tuple(openers))
        return asked or is_said(self.heard.lists["help"], said)

    def _without(self, options: Mapping[str, str], taken: str) -> str:
        """What is taken for somebody who does not know: to do without, where that is offered."""
        meant = next((each for each in _WITHOUT if each in options), taken)
        if meant != taken:
            self.say(self.words.say("init.unsure", answer=options[meant]))
        return meant

    def _meant(self, said: str, options: Mapping[str, str]) -> list[str]:
        if not said:
            return []
        spelled = {value: self._spellings(value, options) for value in options}
        exact = [value for value, own in spelled.items() if said in own]
        return exact or [
            value for value, own in spelled.items() if any(each.startswith(said) for each in own)
        ]

    def _spellings(self, value: str, options: Mapping[str, str]) -> list[str]:
        more = () if self.heard is None else self.heard.also(value)
        return [heading_key(each) for each in (value, options[value], *more)]
