"""How many damages to a whole plan some rule notices; a minute for the example plan.

python -m benchmarks.mutation [--profile strict] [PLAN]
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from benchmarks.generate import TODAY
from smlint.cli.main import run

LEAST = 95
"""The example plan's score must not fall below it, in percent."""


def main() -> None:
    """Run the whole of it and say how long it took; exits with 1 below the score."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("plan", nargs="?", type=Path, default=Path("example-plan"))
    parser.add_argument("--profile", default="strict")
    parser.add_argument("--fail-under", type=float, default=LEAST)
    options = parser.parse_args()
    started = time.perf_counter()
    arguments = ["--profile", options.profile, "--today", TODAY]
    least = ["--fail-under", str(options.fail_under)]
    code = run(["test", str(options.plan), "--mutate", *arguments, *least])
    print(f"{time.perf_counter() - started:.0f} s")
    sys.exit(code)


if __name__ == "__main__":
    main()
