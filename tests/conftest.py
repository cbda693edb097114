"""What many tests share: a plan in a folder, and the command line run inside it."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings

from smlint.cli.main import run
from smlint.engine.shipped import shipped
from tests.tries import USUAL

# How long an example takes says nothing on a machine that does other things as well; what is slow
# is for benchmarks/ to tell. Each run at a desk tries other examples and prints how the one that
# failed is tried again; "--hypothesis-profile=explore" tries twenty times as many. What decides
# whether a change may land (.ci/run) tries half as many, the same each time: it is red by what it
# changes.
settings.register_profile(
    "patient", parent=settings.default, deadline=None, derandomize=False, print_blob=True
)
settings.register_profile(
    "explore", parent=settings.get_profile("patient"), max_examples=20 * USUAL
)
settings.register_profile(
    "gate", parent=settings.get_profile("patient"), derandomize=True, max_examples=USUAL // 2
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "patient"))


def pytest_collection_finish() -> None:
    """Let the collector pass over the twenty thousand tests themselves: it took a tenth of the time
    to look through them again and again.
    """
    gc.collect()
    gc.freeze()


Content = str | bytes


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command gave."""

    code: int
    out: str
    err: str

    @property
    def findings(self) -> list[str]:
        """The lines of the concise format that tell findings: ``path:line:col: severity ...``."""
        return [line for line in self.out.splitlines() if line.split(": ")[0].count(":") == 2]


Smlint = Callable[..., Ran]

Plan = Callable[[Mapping[str, Content]], Path]


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Plan:
    """Write files into an empty folder and go there."""

    def write(files: Mapping[str, Content]) -> Path:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        monkeypatch.chdir(tmp_path)
        return tmp_path

    return write


@pytest.fixture
def smlint(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Smlint:
    """Run the command line in this process, on a fixed day, away from the user's settings."""
    for name in ("FORCE_COLOR", "NO_COLOR", "COLUMNS", "SMLINT_PROFILE", "SMLINT_LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("SMLINT_TODAY", "2026-11-20")

    def command(*arguments: str) -> Ran:
        capfd.readouterr()
        code = run(_of_a_small_plan(list(arguments)))
        told = capfd.readouterr()
        return Ran(code, told.out, told.err)

    return command


def whole_strategy() -> str:
    """What asks for a whole strategy. A small plan of a few files would break all of it; each of
    these rules is tested by its own examples and on the example plan.
    """
    book = shipped().rules
    small = (book.select("starter") or frozenset()) | {"SM801", "SM803", "SM804"}
    return ",".join(rule.id for rule in book if rule.id not in small)


def _of_a_small_plan(arguments: list[str]) -> list[str]:
    """A check of a small plan asks nothing that only a whole strategy has, unless rules are
    selected.
    """
    if arguments[:1] != ["check"] or "--select" in arguments:
        return arguments
    if "--extend-ignore" in arguments:
        at = arguments.index("--extend-ignore") + 1
        return [*arguments[:at], f"{arguments[at]},{whole_strategy()}", *arguments[at + 1 :]]
    return [*arguments, "--extend-ignore", whole_strategy()]
