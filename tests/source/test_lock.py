"""One writer at a time in a plan."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from smlint.source.lock import BusyError, locked

HOLD = """
    import sys, time
    from pathlib import Path
    from smlint.source.lock import locked
    with locked(Path(sys.argv[1])):
        print("held", flush=True)
        time.sleep(60)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such lock")


@contextmanager
def held(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """The lock held by another process."""
    command = [sys.executable, "-c", textwrap.dedent(HOLD), str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        yield other
        other.kill()


def test_a_second_run_gives_up_after_a_while_and_leaves_no_file(tmp_path: Path) -> None:
    with held(tmp_path), pytest.raises(BusyError), locked(tmp_path, patience=0.1):
        pass
    assert list(tmp_path.iterdir()) == []


def test_the_lock_of_a_killed_run_is_free(tmp_path: Path) -> None:
    with held(tmp_path) as other:
        other.kill()
        other.wait()
        with locked(tmp_path, patience=5):
            pass


def test_two_plans_do_not_wait_for_each_other(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    with locked(one, patience=0), locked(other, patience=0):
        pass
