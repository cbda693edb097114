"""``smlint completion``: the script by which a shell completes what people type."""

from __future__ import annotations

import click
from click.shell_completion import ShellComplete, get_completion_class

PROGRAM = "smlint"
VARIABLE = "_SMLINT_COMPLETE"
"""The environment variable by which the script asks."""

_INSTALL = {
    "bash": "smlint completion bash > ~/.local/share/bash-completion/completions/smlint",
    "zsh": 'smlint completion zsh > "${fpath[1]}/_smlint"',
    "fish": "smlint completion fish > ~/.config/fish/completions/smlint.fish",
    "powershell": "smlint completion powershell >> $PROFILE",
}
SHELLS = tuple(shell for shell in _INSTALL if get_completion_class(shell) is not None)
"""Those that this click knows."""


@click.command(name="completion", context_settings={"auto_envvar_prefix": "SMLINT"})
@click.argument("shell", type=click.Choice(SHELLS), metavar="SHELL")
@click.pass_context
def command(context: click.Context, shell: str) -> int:
    """Print a script for SHELL that completes commands, options, rules, kinds and formats.

    SHELL is bash, zsh, fish or powershell. The last line of the script says how to install it.
    """
    complete = get_completion_class(shell)
    if complete is None:
        raise click.BadParameter(shell)
    found = complete(context.find_root().command, {}, PROGRAM, VARIABLE)
    # Not the source() of bash, which runs the bash it finds to ask for its version.
    script = ShellComplete.source(found).rstrip("\n")
    click.echo(f"{script}\n\n# To install: {_INSTALL[shell]}")
    return 0
