"""The contents that Git keeps, read by one process that is asked for one after the other."""

from __future__ import annotations

import subprocess
from contextlib import suppress
from dataclasses import dataclass, field
from typing import IO

from smlint.source.files import Unreadable
from smlint.source.git import Repository

NOT_HERE = Unreadable("unreadable.not-fetched")
"""The object is not in this clone."""

_PIECE = 1_048_576
_HEADER = 3  # name, type, size


@dataclass(slots=True)
class Blobs:
    """The blobs of a repository by their names; to be closed in the end."""

    repository: Repository
    _process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def read(self, blob: str, limit: int) -> bytes | Unreadable:
        """The bytes of a blob, or why not. Git tells the size first, and what is larger than the
        limit is not read.
        """
        process = self._process or self.repository.start("cat-file", "--batch")
        if process is None or process.stdin is None or process.stdout is None:
            return NOT_HERE
        self._process = process
        try:
            process.stdin.write(f"{blob}\n".encode("ascii"))
            process.stdin.flush()
            answer = _answer(process.stdout, limit)
        except OSError:  # it ended by itself
            answer = NOT_HERE
        if answer is None:
            return NOT_HERE
        if isinstance(answer, Unreadable) and not _passed(answer, process.stdout):
            # What comes next in the pipe is a body that nobody wants, or nothing.
            self.close()
        return answer

    def close(self) -> None:
        """End the process; another read would begin a new one."""
        process, self._process = self._process, None
        if process is None:
            return
        with suppress(OSError):
            process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        process.wait()


def _answer(pipe: IO[bytes], limit: int) -> bytes | Unreadable | None:
    """One answer; None where Git says that it has no such blob, and goes on."""
    line = pipe.readline()
    header = line.split()
    if not line.endswith(b"\n"):
        return NOT_HERE  # it ended, as where a partial clone would have to fetch
    if len(header) != _HEADER or header[1] != b"blob":
        return None if header[-1:] in ([b"missing"], [b"ambiguous"]) else NOT_HERE
    size = int(header[2])
    if size > limit:
        return Unreadable("unreadable.too-large", size)
    data = _exactly(size + 1, pipe)  # a line end follows
    return data[:-1] if len(data) == size + 1 else NOT_HERE


def _passed(answer: Unreadable, pipe: IO[bytes]) -> bool:
    """Whether the body of a file that is too large was taken out of the pipe: of one that is not
    very large that is quicker than another process.
    """
    size = answer.size
    return size is not None and size < _PIECE and len(_exactly(size + 1, pipe)) == size + 1


def _exactly(size: int, pipe: IO[bytes]) -> bytes:
    """So many bytes, fewer only where there are no more."""
    data = bytearray()
    while len(data) < size and (piece := pipe.read(min(_PIECE, size - len(data)))):
        data += piece
    return bytes(data)
