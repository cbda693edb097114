"""Files are written all or none, and never outside the folder."""

from __future__ import annotations

from pathlib import Path

import pytest

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
