from __future__ import annotations

import pytest

from smlint.source.files import FileSource, Unreadable
from smlint.source.memory import Memory, Overlay, Part

FILES = {
    "smlint.yaml": b"",
    "goals/reach.yaml": b"kind: goal",
    "goals/old/smlint.yaml": b"",
    "goals/old/reach.yaml": b"kind: goal",
    "a.md": b"# A",
}


def test_paths_are_sorted_and_leave_nested_plans_out() -> None:
    assert Memory(FILES).paths() == ("a.md", "goals/reach.yaml", "smlint.yaml")


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("a.md", b"# A"),
        ("goals/../a.md", b"# A"),
        ("b.md", Unreadable("unreadable.missing")),
        ("goals", Unreadable("unreadable.not-a-file")),
        ("../a.md", Unreadable("unreadable.outside")),
        ("goals/reach.yaml", Unreadable("unreadable.too-large", 10)),
    ],
)
def test_reading_answers_as_a_disk_does(path: str, answer: bytes | Unreadable) -> None:
    assert Memory(FILES).read(path, 5) == answer


@pytest.mark.parametrize("path", ["", "a.md", "goals", "goals/", "goals/old", "./a.md"])
def test_files_and_their_folders_exist(path: str) -> None:
    assert Memory(FILES).exists(path)


@pytest.mark.parametrize("path", ["b.md", "goal", "goals/reach", "../a.md", "a.md/b"])
def test_nothing_else_exists(path: str) -> None:
    assert not Memory(FILES).exists(path)


def test_a_part_has_fewer_files_and_reads_them_all() -> None:
    source: FileSource = Part(Memory(FILES), frozenset({"a.md", "gone.md"}))
    assert source.paths() == ("a.md",)
    assert source.read("goals/reach.yaml", 100) == b"kind: goal"
    assert source.exists("goals/reach.yaml")
    assert source.below("goals/old") == ("goals/old/reach.yaml", "goals/old/smlint.yaml")


def test_an_overlay_adds_and_replaces() -> None:
    source: FileSource = Overlay(Memory(FILES), {"a.md": b"# new", "new/b.md": b"# B"})
    assert source.paths() == ("a.md", "goals/reach.yaml", "new/b.md", "smlint.yaml")
    assert source.read("a.md", 100) == b"# new"
    assert source.read("./new/b.md", 100) == b"# B"
    assert source.read("goals/reach.yaml", 100) == b"kind: goal"
    assert source.read("new/c.md", 100) == Unreadable("unreadable.missing")
    assert source.exists("new")
    assert source.exists("goals")
    assert not source.exists("../a.md")
