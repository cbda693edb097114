"""The same files give the same bytes, in whatever order Python keeps its sets."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

INVENTED = Path(__file__).parents[1] / "benchmarks" / "truth" / "invented"
SEEDS = ("0", "1", "2")
DOCUMENTS = sorted(INVENTED.rglob("*.md"))


def understood(documents: list[Path], seed: str) -> str:
    command = [sys.executable, "-m", "smlint", "check", *map(str, documents), "--quiet"]
    command += ["--show-entities", "--today", "2026-11-20", "--output-format", "json"]
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert not run.stderr
    return run.stdout


def test_documents_as_found_are_understood_alike() -> None:
    first, *others = (understood(DOCUMENTS, seed) for seed in SEEDS)

    assert first
    assert all(each == first for each in others)
