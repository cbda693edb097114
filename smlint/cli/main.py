"""The group of verbs, and what happens when something goes wrong in them.

``--version`` and ``--help`` import click alone: a verb's module is loaded when it is run.
"""

from __future__ import annotations

import os
import platform
import sys
import traceback
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING

import click

from smlint import __version__

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

VERBS = {
    "check": "Judge a plan, or a document you have.",
    "explain": "Say what a rule asks, why, and how to satisfy it.",
    "rules": "List the rules.",
    "coverage": "Show which rules answer which claim of the guide.",
    "config": "Show every setting, its value and who set it.",
    "baseline": "Write down the findings of today, so that only new ones are told.",
    "init": "Begin a plan: an interview, or a document you have.",
    "new": "Add a document to a plan, or a rule of your own.",
    "import": "Begin a plan from a document you have.",
    "convert": "Write a plan in another of its forms.",
    "schema": "Print the JSON Schema of a kind of document.",
    "test": "Test rules by their examples, or by damaging a plan.",
    "completion": "Print a script by which your shell completes commands and rules.",
}
"""Every verb with its line in ``smlint --help``; its module has the same name."""

KEYWORDS = {"import": "importing"}
"""The modules of the verbs whose names Python keeps for itself."""

BROKEN_PIPE = 0
INTERRUPTED = 130
OUR_BUG = 3
UNUSABLE = 2


class Verbs(click.Group):
    """Loads a verb when it is asked for."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb of a name; of one that is none, with the verb that was meant."""
        name = args[0]
        if name not in VERBS and not name.startswith("-"):
            from smlint.base.text import closest  # noqa: PLC0415 (only when it goes wrong)

            guess = closest(name, VERBS)
            if guess is not None:
                ctx.fail(f'There is no command "{name}". Did you mean "{guess}"?')
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The verbs, in their order."""
        del ctx
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb of a name."""
        del ctx
        if cmd_name not in VERBS:
            return None
        command = import_module(f"smlint.cli.{KEYWORDS.get(cmd_name, cmd_name)}").command
        return command if isinstance(command, click.Command) else None

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """The verbs with their lines, without loading them, and the options."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415

        verbs = [
            CompletionItem(name, help=line)
            for name, line in VERBS.items()
            if name.startswith(incomplete)
        ]
        return [*verbs, *click.Command.shell_complete(self, ctx, incomplete)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The verbs with their lines, without loading them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="smlint %(version)s")
def cli() -> None:
    """Lint a social media strategy that lives as YAML and Markdown in Git.

    Start with "smlint check" in the folder of a plan, or name a document you have:
    "smlint check strategy.md".
    """


def main() -> None:
    """Run the command line and exit."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command; returns its exit code. No exception comes out of it."""
    _prepare_streams()
    try:
        _readable(arguments)
        code = cli.main(arguments, prog_name="smlint", standalone_mode=False)
    except (click.exceptions.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except click.ClickException as error:
        return _refused(error)
    except BrokenPipeError:
        return _leave_quietly()
    except Exception as error:  # noqa: BLE001 (whatever it is, the user gets a report, no traceback)
        too_many = _too_many(error)
        if too_many:
            click.echo(too_many, err=True)
            return UNUSABLE
        click.echo(bug_report(type(error), error.__traceback__), err=True)
        return OUR_BUG
    return code if isinstance(code, int) else 0


def _too_many(error: Exception) -> str:
    """What to say where a folder holds too much to be looked through, whatever the verb."""
    from smlint.cli.check import too_many  # noqa: PLC0415
    from smlint.source.walk import TooManyFilesError  # noqa: PLC0415

    return too_many(error, "en") if isinstance(error, TooManyFilesError) else ""


def _readable(arguments: list[str]) -> None:
    """Refuse what is no text that this system can pass on to a file name."""
    try:
        for argument in arguments:
            os.fsencode(argument)
    except UnicodeEncodeError:
        raise click.UsageError("An argument holds characters that are no text.") from None


def bug_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """A report that can be pasted: where in our code it broke, and nothing of the plan.

    The exception's message is left out, for it may quote the plan.
    """
    frames = (
        f"  {frame.filename.replace(os.sep, '/').rpartition('/smlint/')[2]}:{frame.lineno}"
        f" {frame.name}"
        for frame in traceback.extract_tb(trace)
    )
    lines = (
        "smlint has a bug: it stopped before the end. Nothing was changed.",
        "Please report these lines; they hold nothing of your plan:",
        f"  smlint {__version__}, Python {platform.python_version()}, {platform.system()}",
        f"  {kind.__name__}",
        *frames,
    )
    return "\n".join(lines)


def _refused(error: click.ClickException) -> int:
    """Tell a usage error. What the user typed is quoted in it, so no line may start a command."""
    from smlint.report.neutral import guarded, neutral  # noqa: PLC0415 (only when it goes wrong)

    if isinstance(error, click.UsageError) and error.ctx is not None:
        click.echo(f"{error.ctx.get_usage()}\n", err=True)
    for line in error.format_message().splitlines():
        click.echo(guarded(neutral(line)), err=True)
    return error.exit_code


def _prepare_streams() -> None:
    """Greek on a console that cannot show it becomes an escape, never an error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _leave_quietly() -> int:
    """The reader of our output went away (``| head``): no complaint, and none at exit either."""
    devnull = os.open(os.devnull, os.O_WRONLY)
    os.dup2(devnull, sys.stdout.fileno())
    return BROKEN_PIPE
