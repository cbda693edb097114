"""A file of a plan is written whole or not at all, and only where that is what somebody means."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from smlint.source.rewrite import not_writable, rewrite, sweep

BEFORE, AFTER = b"type: Presence\r\n", b"\xef\xbb\xbftype: presence\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "goals" / "presence.yaml"
    path.parent.mkdir()
    path.write_bytes(BEFORE)
    return path


def write(file: Path, before: bytes = BEFORE, after: bytes = AFTER) -> str | None:
    root = file.parents[1]
    return rewrite(root, file.relative_to(root).as_posix(), before, after)


def names(file: Path) -> list[str]:
    return sorted(each.name for each in file.parent.iterdir())


def test_the_bytes_are_written_as_they_are(file: Path) -> None:
    assert write(file) is None
    assert file.read_bytes() == AFTER
    assert names(file) == [file.name]


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o755, 0o222])
def test_the_mode_stays(file: Path, mode: int) -> None:
    file.chmod(mode)
    if os.access(file, os.R_OK):
        assert write(file) is None
        assert stat.S_IMODE(file.stat().st_mode) == mode


@pytest.mark.skipif(os.geteuid() != 0, reason="only root gives files away")
def test_the_owner_stays(file: Path) -> None:
    os.chown(file, 1234, 4321)
    assert write(file) is None
    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 4321)


def refusals() -> dict[str, Callable[[Path], None]]:
    def link(file: Path) -> None:
        file.rename(file.with_name("real.yaml"))
        file.symlink_to("real.yaml")

    def link_on_the_way(file: Path) -> None:
        file.parent.rename(file.parents[1] / "real")
        file.parent.symlink_to("real")

    def second_name(file: Path) -> None:
        file.with_name("twin.yaml").hardlink_to(file)

    def read_only(file: Path) -> None:
        file.chmod(0o444)

    def folder(file: Path) -> None:
        file.unlink()
        file.mkdir()

    def changed(file: Path) -> None:
        file.write_bytes(BEFORE + b"owner: rosa\n")

    def gone(file: Path) -> None:
        file.unlink()

    return {
        "refused.link": link,
        "refused.link on the way": link_on_the_way,
        "refused.hard-link": second_name,
        "refused.read-only": read_only,
        "refused.no-file": folder,
        "refused.changed": changed,
        "refused.changed, it is gone": gone,
    }


@pytest.mark.parametrize("name", refusals())
def test_what_nobody_means_to_write_over_is_refused_and_stays(name: str, file: Path) -> None:
    refusals()[name](file)
    before = {each: each.is_file() and each.read_bytes() for each in file.parent.iterdir()}
    assert write(file) == name.split(",", maxsplit=1)[0].removesuffix(" on the way")
    assert {each: each.is_file() and each.read_bytes() for each in file.parent.iterdir()} == before


@pytest.mark.parametrize("name", [name for name in refusals() if "changed" not in name])
def test_it_is_known_beforehand(name: str, file: Path) -> None:
    root, path = file.parents[1], file.relative_to(file.parents[1]).as_posix()
    assert not_writable(root, path) is None
    refusals()[name](file)
    assert not_writable(root, path) == name.removesuffix(" on the way")


@pytest.mark.parametrize("path", ["../out.yaml", "/etc/passwd", "", ".git/config"])
def test_nothing_outside_the_plan_is_written(path: str, tmp_path: Path) -> None:
    assert rewrite(tmp_path, path, b"", b"x") == "refused.error"


@pytest.mark.parametrize("call", ["fsync", "replace", "fchmod", "stat"])
@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "refused.no-space"),
        (errno.EROFS, "refused.permission"),
        (errno.EIO, "refused.error"),
    ],
)
def test_whatever_fails_the_old_file_is_there(
    call: str, number: int, reason: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object, **_more: object) -> None:
        raise OSError(number, "injected")

    monkeypatch.setattr(os, call, fail)
    said = write(file)
    monkeypatch.undo()
    assert said == reason
    assert file.read_bytes() == BEFORE
    assert names(file) == [file.name]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no such limit")
def test_a_disk_without_room_leaves_the_old_file(file: Path) -> None:
    """A real refusal by the system: no file of this process may grow past a few bytes."""
    script = """
        import resource, sys
        from pathlib import Path
        from smlint.source.rewrite import rewrite
        root, before = Path(sys.argv[1]), Path(sys.argv[1], "goals/presence.yaml").read_bytes()
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))
        print(rewrite(root, "goals/presence.yaml", before, before + b"#" * 9000))
    """
    command = [sys.executable, "-c", textwrap.dedent(script), str(file.parents[1])]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "refused.no-space"
    assert file.read_bytes() == BEFORE
    assert names(file) == [file.name]


def test_what_a_killed_run_left_is_swept(file: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    left = file.with_name(f".smlint-{dead.pid}-0123456789ab.tmp")
    alive = file.with_name(f".smlint-{os.getppid()}-0123456789ab.tmp")
    other = file.with_name(".smlint-notes.tmp")
    for each in (left, alive, other):
        each.write_text("half")
    sweep(file.parents[1], ["goals/presence.yaml", "smlint.yaml"])
    assert names(file) == sorted([alive.name, other.name, file.name])
