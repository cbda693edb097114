"""Asking people, at any width of the terminal: a question, what Enter takes, and help at "?"."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass

import click

from smlint.cli.writing import shown
from smlint.i18n import Catalogue

HELP = "?"
_NARROWEST, _WIDEST = 30, 90


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
        """
        self.say("", question)
        while True:
            typed: str = click.prompt(
                shown(f"[{proposed}]") if proposed else "",
                default="",
                show_default=False,
                prompt_suffix=" > " if proposed else "> ",
            )
            if typed.strip() != HELP:
                return " ".join(typed.split()) or proposed
            self.say(explained or self.words.say("init.no-help"))

    def choose(self, question: str, options: Iterable[str], proposed: str) -> str:
        """One of some words; a beginning that is only one of theirs is enough."""
        listed = tuple(options)
        while True:
            said = self.ask(f"{question} ({', '.join(listed)})", proposed).casefold()
            meant = [each for each in listed if each == said] or [
                each for each in listed if each.startswith(said)
            ]
            if len(meant) == 1:
                return meant[0]
            self.say(self.words.say("init.wrong.choice", words=", ".join(listed)))

    def agree(self, question: str, *, proposed: bool = True) -> bool:
        """Yes or no."""
        yes, no = self.words.say("init.yes"), self.words.say("init.no")
        return self.choose(question, (yes, no), yes if proposed else no) == yes
