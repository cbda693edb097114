"""A process that has loaded smlint, and forks a run of it for each terminal that a test opens.

Started alone, a run of the interview takes most of its time to import and to compile its patterns.
The first test of each worker starts a desk; every run after it has the modules already. How smlint
starts is tested elsewhere, in processes of its own (tests/test_check.py).
"""

from __future__ import annotations

import atexit
import fcntl
import importlib
import json
import os
import pkgutil
import signal
import socket
import subprocess
import sys
import termios
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import smlint
from smlint.cli.main import run
from smlint.engine.shipped import shipped

_ROOT = Path(__file__).resolve().parents[1]
_MESSAGE = 65536


@dataclass(slots=True)
class Forked:
    """A run that a desk forked, as ``subprocess.Popen`` shows one."""

    pid: int
    told: socket.socket
    code: int | None = None

    def poll(self) -> int | None:
        """The exit code, None while it runs."""
        with suppress(subprocess.TimeoutExpired):
            self.wait(0.001)
        return self.code

    def wait(self, timeout: float | None = None) -> int:
        """Wait for the exit code.

        Raises:
            subprocess.TimeoutExpired: it still runs after so many seconds.
        """
        if self.code is None:
            self.told.settimeout(timeout)
            try:
                said = self.told.recv(_MESSAGE)
            except TimeoutError:
                raise subprocess.TimeoutExpired("smlint", timeout or 0) from None
            self.code = int(said)
            self.told.close()
        return self.code

    def kill(self) -> None:
        """End it at once."""
        with suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)


def fork(arguments: list[str], cwd: Path, env: Mapping[str, str], terminal: int) -> Forked:
    """Run smlint in a folder, with an environment of its own, at a terminal."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    asked = json.dumps({"arguments": arguments, "cwd": str(cwd), "env": dict(env)})
    with theirs:
        socket.send_fds(_desk(), [asked.encode()], [terminal, theirs.fileno()])
    return Forked(int(ours.recv(_MESSAGE)), ours)


@cache
def _desk() -> socket.socket:
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        command = [sys.executable, "-m", "tests.desk", str(theirs.fileno())]
        process = subprocess.Popen(command, cwd=_ROOT, pass_fds=[theirs.fileno()])
    atexit.register(_leave, ours, process)
    return ours


def _leave(desk: socket.socket, process: subprocess.Popen[bytes]) -> None:
    desk.close()
    process.wait()


def _serve(tests: socket.socket) -> None:
    """Fork a run for each request, one after the other, until the tests have ended."""
    while True:
        asked, files, _flags, _address = socket.recv_fds(tests, _MESSAGE, 2)
        if not asked:
            return
        terminal, told = files
        pid = os.fork()
        if not pid:
            os.close(told)
            tests.close()
            _work(terminal, **json.loads(asked))
        os.close(terminal)
        with socket.socket(fileno=told) as answer:
            answer.sendall(str(pid).encode())
            _pid, status = os.waitpid(pid, 0)
            with suppress(BrokenPipeError):
                answer.sendall(str(os.waitstatus_to_exitcode(status)).encode())


def _work(terminal: int, arguments: list[str], cwd: str, env: dict[str, str]) -> None:
    """Be a run of smlint at a terminal, as a shell would start one."""
    os.setsid()
    signal.signal(signal.SIGINT, signal.default_int_handler)
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    for number in range(3):
        os.dup2(terminal, number)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(env)
    streams: list[Any] = [
        open(number, mode, encoding="utf-8", closefd=False)  # noqa: SIM115
        for number, mode in enumerate(("r", "w", "w"))
    ]
    sys.stdin, sys.stdout, sys.stderr = streams
    code = 1
    try:
        code = run(arguments)
        sys.stdout.flush()
    finally:
        os._exit(code)


def _load() -> None:
    for module in pkgutil.walk_packages(smlint.__path__, "smlint."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    shipped()


if __name__ == "__main__":
    _load()
    _serve(socket.socket(fileno=int(sys.argv[1])))
