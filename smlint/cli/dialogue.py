"""Asking people, at any width of the terminal: a question, what Enter takes, help at "?", and a way
back.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass

import click

from smlint.base.text import heading_key
from smlint.cli.writing import shown
from smlint.i18n import Catalogue

HELP, LEFT_OPEN, BACK = "?", "-", "<"
_NARROWEST, _WIDEST = 30, 90


class BackError(Exception):
    """Somebody wants the question before this one."""


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Talks to somebody in one language."""

    words: Catalogue

    def say(self, *lines: str) -> None:
        """Tell something, wrapped."""
        from smlint.report.layout import wrap  # noqa: PLC0415

        room = max(_NARROWEST, min(shutil.get_terminal_size((80, 24)).columns - 1, _WIDEST))
        for line in lines:
            click.echo("\n".join(wrap(shown(line), room)))

    def ask(self, question: str, proposed: str = "", explained: str = "") -> str:
        """One question; what was typed, or what was proposed where nothing was.

        Args:
            question: its sentence.
            proposed: what Enter takes; empty leaves the answer open.
            explained: what "?" tells.

        Raises:
            BackError: somebody wants the question before.
        """
        self.say("", question)
        while True:
            typed: str = click.prompt(
                shown(f"[{proposed}]") if proposed else "",
                default="",
                show_default=False,
                prompt_suffix=" > " if proposed else "> ",
            )
            said = " ".join(typed.split())
            if said == BACK or self.is_one_of(said, "init.back"):
                raise BackError
            if said != HELP:
                return said or proposed
            self.say(explained or self.words.say("init.no-help"))

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
        listed = ", ".join(options.values())
        while True:
            said = self.ask(f"{question} ({listed})", options[proposed], explained)
            if said == LEFT_OPEN:
                return proposed
            meant = self._meant(heading_key(said), options)
            if len(meant) == 1:
                return meant[0]
            self.say(self.words.say("init.wrong.choice", words=listed))

    def agree(self, question: str, explained: str = "", *, proposed: bool = True) -> bool:
        """Yes or no."""
        options = {each: self.words.say(f"init.{each}") for each in ("yes", "no")}
        return self.choose(question, options, "yes" if proposed else "no", explained) == "yes"

    def is_one_of(self, said: str, key: str) -> bool:
        """Whether somebody said one of the words of the catalogue, whatever their case and
        accents.
        """
        key_said = heading_key(said)
        return bool(key_said) and key_said in map(heading_key, self.words.say(key).split(","))

    def _meant(self, said: str, options: Mapping[str, str]) -> list[str]:
        if not said:
            return []
        spelled = {value: self._spellings(value, options[value]) for value in options}
        exact = [value for value, own in spelled.items() if said in own]
        return exact or [
            value for value, own in spelled.items() if any(each.startswith(said) for each in own)
        ]

    def _spellings(self, value: str, word: str) -> list[str]:
        also = f"init.also.{value}"
        more = self.words.say(also).split(",") if self.words.knows(also) else []
        return [heading_key(each) for each in (value, word, *more)]
