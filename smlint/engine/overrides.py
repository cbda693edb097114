"""What the command line says over the settings of a plan."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from smlint.config.settings import Settings
from smlint.engine.own_rules import OwnRules
from smlint.engine.watch import Watch, unwatched
from smlint.rules.book import RuleBook


class UnknownSelectorError(Exception):
    """A selector of the command line means nothing in any of the plans.

    Attributes:
        guess: what was probably meant.
    """

    def __init__(self, selector: str, guess: str | None) -> None:
        super().__init__(selector)
        self.selector = selector
        self.guess = guess


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the command line says over smlint.yaml; None and empty mean nothing was said.

    Attributes:
        config: another settings file; isolated: none at all.
        baseline: another file of known findings; known: whether there are any.
        watch: is told how far the run is.
    """

    profile: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    extend_ignore: tuple[str, ...] = ()
    messages: str | None = None
    suppressions: bool = True
    config: Path | None = None
    isolated: bool = False
    baseline: Path | None = None
    known: bool = True
    watch: Watch = unwatched

    def over(self, settings: Settings) -> Settings:
        """The settings that hold."""
        return replace(
            settings,
            profile=self.profile or settings.profile,
            profile_named=self.profile is not None,
            select=self.select or (() if self.profile else settings.select),
            ignore=(*(self.ignore or settings.ignore), *self.extend_ignore),
            extend_select=(*settings.extend_select, *self.extend_select),
            messages=self.messages or settings.messages,
            suppressions=self.suppressions,
        )

    def require_known(self, *books: RuleBook, broken: Iterable[OwnRules] = ()) -> None:
        """Refuse a selector that none of the plans knows: a run that looks at nothing is a failure.
        One that names a rule of a plan that is broken is known: the run tells what is wrong.

        Raises:
            UnknownSelectorError: one means nothing.
        """
        for word in (*self.select, *self.ignore, *self.extend_select, *self.extend_ignore):
            known = any(book.select(word) is not None for book in books)
            if not known and not any(own.broken(word) for own in broken):
                raise UnknownSelectorError(word, books[0].guess(word))
