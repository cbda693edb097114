"""What ``smlint check`` prints on the example plan with two faults planted in it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from smlint import __version__
from smlint.engine.overrides import Overrides
from smlint.engine.session import check
from smlint.engine.shipped import shipped
from smlint.report import REPORTERS, Telling

COMMAND = "smlint check example-plan"
TODAY = date(2026, 11, 20)
SECONDS = 0.2
COLUMNS = 98
FAULTS = (
    ("goals/traffic.yaml", "target: 400", "target: more"),
    ("goals/presence.md", "| 1,700 | 2027-06-30 |", "| 1,700 | soon |"),
)
"""What is written in place of what."""


def terminal(example: Path) -> str:
    """The command and what it prints, in colour, on a copy of the example plan.

    Raises:
        LookupError: the faults cannot be planted, or smlint finds something else.
    """
    with TemporaryDirectory() as folder:
        plan = Path(folder) / example.name
        shutil.copytree(example, plan)
        for name, old, new in FAULTS:
            _plant(plan / name, old, new)
        (outcome,) = check([plan.name], plan.parent, TODAY, Overrides(), shipped())
    result, texts = outcome.run.result, outcome.run.texts
    if len(result.findings) != len(FAULTS):
        message = f"{len(FAULTS)} faults were planted, {len(result.findings)} are found"
        raise LookupError(message)

    def line(root: str, path: str, number: int) -> str | None:  # noqa: ARG001
        return texts[path].line(number) if path in texts else None

    telling = Telling(
        results=(result,),
        rules=shipped().rules,
        line=line,
        today=TODAY,
        version=__version__,
        seconds=SECONDS,
        width=COLUMNS,
        color=True,
    )
    return f"\x1b[1m$ {COMMAND}\x1b[0m\n\n{REPORTERS['text'](telling)}"


def _plant(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    if old not in text:
        message = f"{old!r} stands no more in {file.name}: choose another fault for the picture"
        raise LookupError(message)
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
