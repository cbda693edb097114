"""Files are written all or none, and never outside the folder."""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from smlint.base.texts import Texts
from smlint.source.create import OutsideError, create, existing, write


def names(root: Path) -> list[str]:
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*"))


def test_files_are_written_with_their_folders(tmp_path: Path) -> None:
    root = tmp_path / "new"
    write(root, {"a.yaml": "a\r\nb\n", "goals/b.md": "Ω\n"})
    assert names(root) == ["a.yaml", "goals", "goals/b.md"]
    assert (root / "a.yaml").read_bytes() == b"a\r\nb\n"
    assert (root / "goals" / "b.md").read_bytes() == "Ω\n".encode()


def test_what_is_there_is_written_over(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("old\n", encoding="utf-8")
    write(tmp_path, {"a.yaml": "new\n"})
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "new\n"


def test_all_files_or_none(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("old\n", encoding="utf-8")
    (tmp_path / "b.yaml").mkdir()
    with pytest.raises(OSError, match=r"b\.yaml"):
        write(tmp_path, {"a.yaml": "new\n", "b.yaml": "new\n"})
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "old\n"
    assert names(tmp_path) == ["a.yaml", "b.yaml"]


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "goals").write_text("old\n", encoding="utf-8")
    with pytest.raises(OSError, match="goals"):
        write(tmp_path, {"a.yaml": "new\n", "goals/b.yaml": "new\n"})
    assert names(tmp_path) == ["goals"]


def test_nothing_is_written_outside(tmp_path: Path) -> None:
    root = tmp_path / "plan"
    outside = tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (root / "goals").symlink_to(outside, target_is_directory=True)
    for path in ("../a.yaml", "/a.yaml", "goals/a.yaml", ".git/config", "", "a\0.yaml"):
        with pytest.raises(OutsideError):
            write(root, {"ok.yaml": "", path: ""})
        with pytest.raises(OutsideError):
            existing(root, (path,))
    assert names(outside) == []
    assert names(root) == ["goals"]


def test_a_link_is_something_that_is_there_and_is_replaced_itself(tmp_path: Path) -> None:
    root = tmp_path / "plan"
    root.mkdir()
    other = tmp_path / "other.yaml"
    other.write_text("old\n", encoding="utf-8")
    (root / "a.yaml").symlink_to(other)
    (root / "b.yaml").symlink_to(tmp_path / "gone.yaml")
    assert existing(root, ("a.yaml", "b.yaml", "c.yaml")) == ("a.yaml", "b.yaml")
    assert create(root, "a.yaml", "new\n") is False
    write(root, {"a.yaml": "new\n"})
    assert other.read_text(encoding="utf-8") == "old\n"
    assert not (root / "a.yaml").is_symlink()


def test_a_text_is_written_while_it_is_made(tmp_path: Path) -> None:
    made: list[int] = []

    def pieces() -> Iterator[str]:
        for line in range(100_000):
            made.append(line)
            yield f"line {line}\n"
            if line == 50_000:
                beside = [each for each in tmp_path.iterdir() if each.name != "b.yaml"]
                assert sum(each.stat().st_size for each in beside) > 100_000

    write(tmp_path, Texts({"a.yaml": pieces, "b.yaml": lambda: ("b\n",)}))
    assert len(made) == 100_000
    lines = (tmp_path / "a.yaml").read_text(encoding="utf-8").splitlines()
    assert lines == [f"line {line}" for line in range(100_000)]
    assert names(tmp_path) == ["a.yaml", "b.yaml"]


def full_disk() -> Iterator[str]:
    yield "line\n" * 10_000
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_leaves_all_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("old\n", encoding="utf-8")
    with pytest.raises(OSError, match="space"):
        write(tmp_path, Texts({"a.yaml": lambda: ("new\n",), "b.yaml": full_disk}))
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "old\n"
    assert names(tmp_path) == ["a.yaml"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that fork")
def test_who_is_killed_half_way_has_written_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("old\n", encoding="utf-8")

    def killed() -> Iterator[str]:
        yield "new\n" * 10_000
        os.kill(os.getpid(), signal.SIGKILL)

    child = os.fork()
    if not child:  # pragma: no cover (another process)
        write(tmp_path, Texts({"a.yaml": lambda: ("new\n",), "b.yaml": killed}))
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "old\n"
    assert not (tmp_path / "b.yaml").exists()

    write(tmp_path, {"a.yaml": "new\n", "b.yaml": "new\n"})
    assert (tmp_path / "a.yaml").read_text(encoding="utf-8") == "new\n"
    assert (tmp_path / "b.yaml").read_text(encoding="utf-8") == "new\n"


def test_what_comes_while_a_long_text_is_written_stays(tmp_path: Path) -> None:
    def pieces() -> Iterator[str]:
        yield "ours\n"
        (tmp_path / "b.yaml").write_text("somebody's\n", encoding="utf-8")

    texts = Texts({"a.yaml": pieces, "b.yaml": lambda: ("ours\n",)})
    with pytest.raises(FileExistsError, match=r"b\.yaml"):
        write(tmp_path, texts, over=False)
    assert names(tmp_path) == ["b.yaml"]
    assert (tmp_path / "b.yaml").read_text(encoding="utf-8") == "somebody's\n"
