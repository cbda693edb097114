"""What it costs to tell only what is new: a plain check against one that compares.

python -m benchmarks.since [--documents 500] [--changed 20]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.generate import FORMS, TODAY, Shape, write_plan
from benchmarks.measure import CHECK, table, take_turns

MOST = 2.5
"""A check that compares takes at most so many times a plain one."""


def main() -> None:
    """Write a plan, commit it, change a part of it, measure, and print a table."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="smlint-since-") as folder:
        plan = Path(folder) / "plan"
        write_plan(plan, Shape(options.documents, options.form, 1, options.fault_every, 1))
        _git(plan, "init", "--quiet")
        _git(plan, "add", "--all")
        _git(plan, "commit", "--quiet", "--message", "before")
        _change(plan, options.changed)
        _git(plan, "add", "--all")
        check = (*CHECK, str(plan), "--today", TODAY)
        commands = {
            "check": check,
            "check --staged": (*check, "--staged"),
            "check --since HEAD": (*check, "--since", "HEAD"),
            "check --since HEAD --staged": (*check, "--since", "HEAD", "--staged"),
        }
        costs = take_turns(commands, options.rounds)
    plain = costs["check"]
    ratios = {name: cost.cpu / plain.cpu for name, cost in costs.items()}
    rows = [
        (name, f"{cost.wall * 1000:.0f}", f"{cost.cpu * 1000:.0f}", f"{ratios[name]:.2f}")
        for name, cost in costs.items()
    ]
    print(table(("command", "wall ms", "cpu ms", "times a check"), rows))
    sys.exit(int(max(ratios.values()) > MOST))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--changed", type=int, default=20, help="files that the change touches")
    parser.add_argument("--form", choices=FORMS, default="both")
    parser.add_argument("--fault-every", type=int, default=5, help="documents from fault to fault")
    parser.add_argument("--rounds", type=int, default=5)
    return parser.parse_args()


def _change(plan: Path, count: int) -> None:
    """Add a line to every so manieth file, as a comment that each form has."""
    files = sorted(path for path in plan.rglob("*") if path.suffix in (".yaml", ".md"))
    for path in files[:: max(1, len(files) // count)][:count]:
        mark = "<!-- changed -->" if path.suffix == ".md" else "# changed"
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\n{mark}\n")


def _git(folder: Path, *arguments: str) -> None:
    """Git as on a fresh machine."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    nobody = {
        f"GIT_{role}_{what}": "nobody"
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    fresh = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", *arguments], cwd=folder, env={**kept, **nobody, **fresh}, check=True)


if __name__ == "__main__":
    main()
