"""A real pseudo-terminal in which a test types, as somebody at a desk would."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.desk import Forked, fork

PROMPT = "> "
CTRL_C = "\x03"
_PATIENCE = 120.0  # seconds for one answer of the program, on a machine that is busy


@dataclass(slots=True)
class Terminal:
    """A program at the other end of a terminal.

    Attributes:
        said: all that it has written, without carriage returns.
    """

    process: Forked
    end: int
    said: str = ""
    _rest: bytes = field(default=b"")

    def wait_for_prompt(self) -> str:
        """Read until it asks; what it wrote since the last question."""
        start = len(self.said)
        while not self.said.endswith(PROMPT):
            if not self._read():
                pytest.fail(f"it ended before it asked:\n{self.said[start:]}")
        return self.said[start:]

    def type(self, text: str) -> None:
        """Type a line, or a control character alone."""
        os.write(self.end, (text if text == CTRL_C else f"{text}\n").encode())
        self.said += "\x00"  # so that the old prompt is not taken for the next one

    def interrupt(self) -> int:
        """Press Ctrl-C; the exit code. Python does not notice one that comes between its prompt and
        its waiting for a line, so it is pressed again, as anybody would.
        """
        for _ in range(20):
            self.type(CTRL_C)
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(2)
                return self.finish()
        pytest.fail(f"it does not end:\n{self.said}")

    def finish(self) -> int:
        """Read to the end; the exit code."""
        while self._read():
            pass
        return self.process.wait(_PATIENCE)

    def _read(self) -> bool:
        ready, _writes, _errors = select.select([self.end], [], [], _PATIENCE)
        if not ready:
            pytest.fail(f"it says nothing more:\n{self.said}")
        try:
            data = os.read(self.end, 65536)
        except OSError:  # Linux says so when the other end is closed
            data = b""
        whole = self._rest + data
        text = whole.decode("utf-8", "ignore")
        self._rest = whole[len(text.encode()) :]
        self.said += text.replace("\r", "")
        return bool(data)


@contextmanager
def terminal(
    *arguments: str, cwd: Path, columns: int = 80, env: Mapping[str, str] | None = None
) -> Iterator[Terminal]:
    """Run smlint in a terminal of so many columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    kept = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
    env = {**kept, "TERM": "xterm", "PYTHONUTF8": "1", **(env or {})}
    process = fork([*arguments], cwd, env, theirs)
    os.close(theirs)
    try:
        yield Terminal(process, ours)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        os.close(ours)
