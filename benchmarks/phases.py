"""Where the time of a check goes, phase by phase and rule by rule, inside one process.

    python -m benchmarks.phases [PLAN ...] [--rounds 5] [--output-format text]

The real pipeline runs; its functions are wrapped with a clock. What a function spends in another
one that is wrapped too counts there only.
"""

from __future__ import annotations

import argparse
import os
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.generate import TODAY
from benchmarks.measure import table

if TYPE_CHECKING:
    from smlint.report import Telling

_PHASES = (
    ("which plans", "smlint.engine.session", "targets"),
    ("settings", "smlint.engine.session", "settings_of"),
    ("discovery", "smlint.source.disk.Disk", "paths"),
    ("reading", "smlint.source.disk.Disk", "read"),
    ("decoding", "smlint.engine.file_phase", "decode"),
    ("YAML", "smlint.engine.file_phase", "read_yaml"),
    ("Markdown: blocks", "smlint.engine.file_phase", "read_markdown"),
    ("Markdown: documents", "smlint.engine.file_phase", "read_documents"),
    ("schema", "smlint.engine.file_phase", "check_document"),
    ("references and dates", "smlint.engine.file_phase", "judge"),
    ("entities", "smlint.engine.file_phase", "build"),
    ("the file phase, its rest", "smlint.engine.run", "read_file"),
    ("linking", "smlint.engine.run", "_link"),
    ("ranking", "smlint.engine.rank.Ranker", "rank"),
    ("suppressions", "smlint.engine.run", "apply"),
    ("the plan phase, its rest", "smlint.engine.run", "judge_files"),
)
"""What a reader of the table calls a function, its module or class, and its name there."""


@dataclass(slots=True)
class Clock:
    """Seconds and calls of each phase; a phase inside another stops the outer one."""

    seconds: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    calls: defaultdict[str, int] = field(default_factory=lambda: defaultdict(int))
    inside: list[float] = field(default_factory=lambda: [0.0])

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        """Count what runs inside as a phase."""
        self.inside.append(0.0)
        started = time.perf_counter()
        try:
            yield
        finally:
            spent = time.perf_counter() - started
            self.seconds[name] += spent - self.inside.pop()
            self.inside[-1] += spent
            self.calls[name] += 1


def main() -> None:
    """Check the plans some times, and print a table for each."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    example = Path(__file__).resolve().parent.parent / "example-plan"
    parser.add_argument("plans", nargs="*", type=Path, default=[example])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--output-format", default="text")
    parser.add_argument("--rules", type=int, default=10, help="so many of the slowest rules")
    options = parser.parse_args()
    clock = [Clock()]
    with clock[0].phase("importing"):
        import_module("smlint.engine.session")
        import_module("smlint.report")
    _wrap(clock)
    for plan in options.plans:
        first = clock[0]
        _check(plan, options.output_format, first)
        again = []
        for _ in range(options.rounds):
            clock[0] = Clock()
            _check(plan, options.output_format, clock[0])
            again.append(clock[0])
        print(_told(plan, first, again, options.rules), end="\n\n")
        clock[0] = Clock()


def _wrap(clock: list[Clock]) -> None:
    for phase, owner, name in _PHASES:
        place = _find(owner)
        setattr(place, name, _timed(getattr(place, name), phase, clock))
    plan_phase = import_module("smlint.engine.plan_phase")
    judge = plan_phase.run_rule

    def run_rule(ctx: Any) -> list[Any]:
        with clock[0].phase(f"rule {ctx.rule.id} {ctx.rule.name}"):
            return list(judge(ctx))

    setattr(plan_phase, "run_rule", run_rule)  # noqa: B010 (mypy knows no such assignment)


def _find(owner: str) -> Any:
    module, _, name = owner.rpartition(".")
    return getattr(import_module(module), name) if name[0].isupper() else import_module(owner)


def _timed(function: Callable[..., Any], phase: str, clock: list[Clock]) -> Callable[..., Any]:
    def timed(*args: Any, **kwargs: Any) -> Any:
        with clock[0].phase(phase):
            return function(*args, **kwargs)

    return timed


def _check(plan: Path, output_format: str, clock: Clock) -> None:
    from smlint.engine.overrides import Overrides  # noqa: PLC0415 (importing is a phase)
    from smlint.engine.session import check  # noqa: PLC0415 (importing is a phase)
    from smlint.engine.shipped import shipped  # noqa: PLC0415
    from smlint.report import REPORTERS  # noqa: PLC0415

    with clock.phase("rules, schemas, word lists"):
        data = shipped()
    today = date.fromisoformat(TODAY)
    with clock.phase("the session, its rest"):
        outcomes = check([os.fspath(plan.resolve())], Path.cwd(), today, Overrides(), data)
    with clock.phase("report"):
        REPORTERS[output_format](_telling(outcomes, data, today))


def _telling(outcomes: Any, data: Any, today: date) -> Telling:
    from smlint.report import Telling  # noqa: PLC0415

    texts = {
        (outcome.run.result.root, path): text
        for outcome in outcomes
        for path, text in outcome.run.texts.items()
    }

    def line(root: str, path: str, number: int) -> str | None:
        text = texts.get((root, path))
        return None if text is None else str(text.line(number))

    results = tuple(outcome.run.result for outcome in outcomes)
    return Telling(results, data.rules, line, today, version="")


def _told(plan: Path, first: Clock, again: list[Clock], rules: int) -> str:
    best = {name: min(each.seconds[name] for each in again) for name in first.seconds}
    slow = sorted((name for name in best if name.startswith("rule ")), key=best.__getitem__)
    rest = slow[:-rules] if rules else slow
    names = [name for name in first.seconds if name not in slow]
    shown = [*names, *reversed(slow[len(rest) :])]
    rows = [_row(name, first.seconds[name], best[name], again[0].calls[name]) for name in shown]
    if rest:
        sums = (sum(first.seconds[name] for name in rest), sum(best[name] for name in rest))
        rows.append(_row(f"{len(rest)} more rules", *sums, len(rest)))
    rows.append(_row("all", sum(first.seconds.values()), sum(best.values()), 1))
    return table((plan.name, "first, ms", "again, ms", "calls"), rows)


def _row(name: str, first: float, again: float, calls: int) -> tuple[str, ...]:
    return (name, f"{first * 1000:.1f}", f"{again * 1000:.1f}", str(calls))


if __name__ == "__main__":
    main()
