"""Why a run cannot start: settings that mean nothing, or not what they should."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from smlint.base.finding import Arg, Observation
from smlint.base.span import Span
from smlint.source.text import Text


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is wrong at one place of a settings file, where no rule speaks of it; ``key`` is a
    sentence of the catalogue.
    """

    span: Span
    key: str
    args: Mapping[str, Arg] = field(default_factory=dict)


class SettingsError(Exception):
    """A settings file cannot be used.

    Attributes:
        seen: where and why.
        text: the file, to show the place; None where it could not be read.
        root: the plan's folder as reports write it; places start there.
    """

    def __init__(
        self, seen: tuple[Observation | Refusal, ...], text: Text | None, root: str = ""
    ) -> None:
        super().__init__("smlint.yaml cannot be used")
        self.seen = seen
        self.text = text
        self.root = root


def refuse(text: Text, span: Span, key: str, **args: Arg) -> SettingsError:
    """The error for one place of a settings file."""
    return SettingsError((Refusal(span, key, args),), text)
