from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smlint.source.disk import Disk
from smlint.source.files import Unreadable
from tests.tries import tries

LIMIT = 1_000
OUTSIDE = Unreadable("unreadable.outside")
MISSING = Unreadable("unreadable.missing")
NOT_A_FILE = Unreadable("unreadable.not-a-file")


@pytest.fixture(params=["openat", "plain"])
def root(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan's folder beside a file that is none of its business, read in both ways of reading."""
    if request.param == "plain":
        monkeypatch.setattr(os, "supports_dir_fd", set())
    (tmp_path / "secret.yaml").write_text("secret", encoding="utf-8")
    plan = tmp_path / "plan"
    (plan / "goals").mkdir(parents=True)
    (plan / "goals" / "reach.yaml").write_bytes(b"kind: goal\r\n")
    return plan


def test_a_file_is_read_as_it_stands(root: Path) -> None:
    assert Disk(root).read("goals/reach.yaml", LIMIT) == b"kind: goal\r\n"


@pytest.mark.parametrize("name", ["Στόχοι μας.md", "two\nlines.md", "-rf.md", "a\\b.md", "~.yaml"])
def test_a_name_may_hold_anything(root: Path, name: str) -> None:
    (root / name).write_bytes(b"x")
    disk = Disk(root)
    assert disk.read(name, LIMIT) == b"x"
    assert disk.exists(name)


def test_a_root_reached_through_a_link_is_the_users_choice(root: Path, tmp_path: Path) -> None:
    (tmp_path / "short").symlink_to(root)
    assert Disk(tmp_path / "short").read("goals/reach.yaml", LIMIT) == b"kind: goal\r\n"


@pytest.mark.parametrize(
    "path",
    [
        "../secret.yaml",
        "goals/../../secret.yaml",
        "/etc/passwd",
        ".git/config",
        ".GIT/config",
        "goals/.git/config",
    ],
)
def test_a_path_never_leaves_the_root_nor_enters_git(root: Path, path: str) -> None:
    for folder in (root / ".git", root / ".GIT", root / "goals" / ".git"):
        folder.mkdir(exist_ok=True)
        (folder / "config").write_bytes(b"token")
    disk = Disk(root)
    assert disk.read(path, LIMIT) == OUTSIDE
    assert not disk.exists(path)


@pytest.mark.parametrize("target", ["/etc/passwd", "../secret.yaml", ".git/config", "/dev/zero"])
def test_a_link_out_of_the_plan_is_refused(root: Path, target: str) -> None:
    (root / ".git").mkdir()
    (root / ".git" / "config").write_bytes(b"token")
    (root / "goal.yaml").symlink_to(target)
    disk = Disk(root)
    assert disk.read("goal.yaml", LIMIT) == OUTSIDE
    assert not disk.exists("goal.yaml")


def test_a_folder_that_is_a_link_out_of_the_plan_is_refused(root: Path, tmp_path: Path) -> None:
    (root / "linked").symlink_to(tmp_path)
    disk = Disk(root)
    assert disk.read("linked/secret.yaml", LIMIT) == OUTSIDE
    assert not disk.exists("linked/secret.yaml")
    assert not disk.exists("linked/no-such-file")


def test_a_link_within_the_plan_is_followed(root: Path) -> None:
    (root / "alias.yaml").symlink_to("goals/reach.yaml")
    (root / "ziele").symlink_to("goals")
    disk = Disk(root)
    assert disk.read("alias.yaml", LIMIT) == b"kind: goal\r\n"
    assert disk.read("ziele/reach.yaml", LIMIT) == b"kind: goal\r\n"
    assert disk.exists("ziele/reach.yaml")


@pytest.mark.parametrize("target", ["loop.yaml", "nowhere.yaml", "goals/reach.yaml/deeper"])
def test_a_link_that_leads_nowhere_is_missing(root: Path, target: str) -> None:
    (root / "loop.yaml").symlink_to(target)
    disk = Disk(root)
    assert disk.read("loop.yaml", LIMIT) == MISSING
    assert not disk.exists("loop.yaml")


def test_a_link_put_in_after_the_look_is_not_followed(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "goal.yaml").symlink_to(tmp_path / "secret.yaml")
    monkeypatch.setattr(os.path, "realpath", os.fspath)
    assert Disk(root).read("goal.yaml", LIMIT) == MISSING


@pytest.mark.skipif(os.open not in os.supports_dir_fd, reason="this system has no openat")
def test_a_folder_turned_into_a_link_after_the_look_is_not_entered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / "goals").symlink_to("..")
    (tmp_path / "secret.yaml").write_bytes(b"secret")
    monkeypatch.setattr(os.path, "realpath", os.fspath)
    assert Disk(tmp_path / "plan").read("goals/secret.yaml", LIMIT) == MISSING


@pytest.mark.parametrize(
    "path", ["nowhere.yaml", "goals/reach.yaml/deeper", "nul\0.yaml", "lone\ud800.yaml"]
)
def test_what_is_not_there_is_missing(root: Path, path: str) -> None:
    disk = Disk(root)
    assert disk.read(path, LIMIT) == MISSING
    assert not disk.exists(path)


@pytest.mark.parametrize("path", ["", ".", "goals", "goals/", "goals/.."])
def test_a_folder_exists_but_is_no_file(root: Path, path: str) -> None:
    disk = Disk(root)
    assert disk.read(path, LIMIT) == NOT_A_FILE
    assert disk.exists(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFO")
def test_a_pipe_is_refused_without_waiting(root: Path) -> None:
    os.mkfifo(root / "pipe.yaml")
    answers: list[bytes | Unreadable] = []
    reader = threading.Thread(
        target=lambda: answers.append(Disk(root).read("pipe.yaml", LIMIT)), daemon=True
    )
    reader.start()
    reader.join(timeout=5)
    assert answers == [NOT_A_FILE]


def test_a_huge_limit_costs_nothing(root: Path) -> None:
    assert Disk(root).read("goals/reach.yaml", 10**15) == b"kind: goal\r\n"


def test_a_file_over_the_limit_is_not_read_and_its_size_is_told(root: Path) -> None:
    huge = 1 << 40
    with (root / "huge.yaml").open("wb") as file:
        file.truncate(huge)
    assert Disk(root).read("huge.yaml", LIMIT) == Unreadable("unreadable.too-large", huge)


@pytest.mark.parametrize(("size", "is_read"), [(LIMIT, True), (LIMIT + 1, False)])
def test_the_limit_itself_is_allowed(root: Path, size: int, is_read: bool) -> None:
    (root / "long.md").write_bytes(b"x" * size)
    answer = Disk(root).read("long.md", LIMIT)
    assert answer == (b"x" * size if is_read else Unreadable("unreadable.too-large", size))


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "denied"), "unreadable.permission"),
        (OSError(5, "input/output error"), "unreadable.error"),
    ],
)
def test_the_systems_refusal_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, reason: str
) -> None:
    def refuse(*_: object, **__: object) -> int:
        raise error

    monkeypatch.setattr(os, "open", refuse)
    monkeypatch.setattr(os, "supports_dir_fd", {refuse})
    assert Disk(root).read("goals/reach.yaml", LIMIT) == Unreadable(reason)


@given(
    st.lists(st.sampled_from(["..", ".", "", "a", ".git", "out", "secret.yaml"]), max_size=6),
    st.sampled_from(["", "/"]),
)
@settings(max_examples=tries(200), deadline=None)
def test_no_path_reads_beyond_the_root(
    tmp_path_factory: pytest.TempPathFactory, parts: list[str], lead: str
) -> None:
    base = tmp_path_factory.getbasetemp() / "beyond"
    plan = base / "plan"
    if not plan.exists():
        (plan / "a").mkdir(parents=True)
        (base / "secret.yaml").write_bytes(b"secret")
        (plan / "a" / "secret.yaml").write_bytes(b"ours")
        (plan / "out").symlink_to("..")
        (plan / ".git").symlink_to("..")
    assert Disk(plan).read(lead + "/".join(parts), LIMIT) != b"secret"
