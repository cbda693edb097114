"""Option types and decisions that several verbs share."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, TextIO

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


class CannotRun(click.ClickException):
    """Usage, or settings that cannot be used: exit code 2, and the sentence alone, in the reader's
    language.
    """

    exit_code = 2


class Day(click.ParamType[date]):
    """``YYYY-MM-DD``."""

    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The date, or a usage error."""
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(value)
        except ValueError:
            day = None
        if day is None or day.isoformat() != value:
            self.fail(f"{value!r} is no date; write it as 2026-11-20.", param, ctx)
        return day


FORMATS = (
    *("text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "checkstyle"),
    *("rdjson", "markdown", "html", "questions"),
)
"""What ``--output-format`` takes; named here so that ``--help`` loads no reporter."""


class Output(click.ParamType[tuple[str, str]]):
    """``FORMAT:FILE``, as the file and its format."""

    name = "FORMAT:FILE"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """The file and the format, or a usage error."""
        if isinstance(value, tuple):
            return value
        name, colon, path = value.partition(":")
        if name not in FORMATS or not colon or not path:
            formats = ", ".join(FORMATS)
            self.fail(
                f"{value!r} names no format and file; write sarif:smlint.sarif, for example. The"
                f" formats are {formats}.",
                param,
                ctx,
            )
        return path, name

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """The formats, each with a file."""
        from smlint.cli.completing import reports  # noqa: PLC0415

        del ctx, param
        return reports(FORMATS, incomplete)


class Selectors(click.ParamType[tuple[str, ...]]):
    """Rules, separated by commas: ids, names, beginnings of ids, steps, profiles."""

    name = "SELECTORS"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """The words between the commas."""
        del param, ctx
        if isinstance(value, tuple):
            return value
        return tuple(word.strip() for word in value.split(",") if word.strip())

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem[str]]:
        """The rules, steps and profiles that the last word may become."""
        from smlint.cli.completing import selectors  # noqa: PLC0415

        del ctx, param
        return selectors(incomplete)


def wants_color(choice: str, stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to colour: --color, else FORCE_COLOR, NO_COLOR, TERM=dumb, the terminal."""
    if choice != "auto":
        return choice == "always"
    if environment.get("FORCE_COLOR"):
        return True
    if environment.get("NO_COLOR") or environment.get("TERM") == "dumb":
        return False
    return stream.isatty()
