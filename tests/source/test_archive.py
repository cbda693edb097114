from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from smlint.source.archive import Archive, GitError, archive
from smlint.source.blobs import Blobs
from smlint.source.files import FileSource, Unreadable
from tests.repositories import as_nobody, commit, git, new_repository, write

LIMIT = 1000

FILES = {
    "smlint.yaml": "",
    "goals/reach.yaml": "kind: goal\n",
    "goals/old/smlint.yaml": "",
    "goals/old/reach.yaml": "kind: goal\n",
    "στόχοι και\tπλάνα.md": "# A\n",
}


@pytest.fixture(autouse=True)
def _nobodys_git(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    as_nobody(monkeypatch, tmp_path)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return new_repository(tmp_path / "repository")


@pytest.fixture
def opened(repository: Path) -> Iterator[Archive]:
    with archive(repository) as git:
        yield git


# A tree is a source like any other


def test_a_commit_is_read_whatever_happened_to_the_files_since(
    repository: Path, opened: Archive
) -> None:
    first = commit(repository, FILES)
    commit(repository, {"goals/reach.yaml": "kind: metric\n", "new.md": ""})
    write(repository, {"goals/reach.yaml": None})
    source: FileSource = opened.tree(first)
    assert source.paths() == ("goals/reach.yaml", "smlint.yaml", "στόχοι και\tπλάνα.md")
    assert source.read("goals/../goals/reach.yaml", LIMIT) == b"kind: goal\n"
    assert source.read("στόχοι και\tπλάνα.md", LIMIT) == b"# A\n"
    assert source.read("new.md", LIMIT) == Unreadable("unreadable.missing")
    assert source.read("goals", LIMIT) == Unreadable("unreadable.not-a-file")
    assert source.read("../x", LIMIT) == Unreadable("unreadable.outside")
    assert [source.exists(each) for each in ("", "goals", "goals/old", "smlint.yaml")] == [True] * 4
    assert [source.exists(each) for each in ("new.md", "goal", "../x", ".git")] == [False] * 4


def test_a_folder_of_a_tree_is_a_plan_of_its_own(repository: Path, opened: Archive) -> None:
    tree = opened.tree(commit(repository, FILES))
    inner = tree.at(repository / "goals" / "old")
    assert inner is not None
    assert inner.paths() == ("reach.yaml", "smlint.yaml")
    assert inner.read("reach.yaml", LIMIT) == b"kind: goal\n"
    assert inner.read("../reach.yaml", LIMIT) == Unreadable("unreadable.outside")
    assert tree.below("goals/old") == ("goals/old/reach.yaml", "goals/old/smlint.yaml")
    assert tree.below("nowhere") == ()
    assert tree.at(repository.parent) is None


def test_a_large_file_is_not_read_and_the_next_one_is(repository: Path, opened: Archive) -> None:
    tree = opened.tree(commit(repository, {"big.md": "x" * 5000, "small.md": "x" * LIMIT}))
    assert tree.read("big.md", LIMIT) == Unreadable("unreadable.too-large", 5000)
    assert tree.read("small.md", LIMIT) == b"x" * LIMIT
    assert tree.read("big.md", LIMIT) == Unreadable("unreadable.too-large", 5000)


def test_one_process_reads_all_files(
    repository: Path, opened: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = {f"{number}.md": str(number) for number in range(30)}
    tree = opened.tree(commit(repository, {**texts, "!large.md": "x" * 5000}))
    begun: list[object] = []
    begin = subprocess.Popen.__init__

    def count(self: subprocess.Popen[bytes], *arguments: object, **named: object) -> None:
        begun.append(arguments)
        begin(self, *arguments, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess.Popen, "__init__", count)
    large, *rest = (tree.read(path, LIMIT) for path in tree.paths())
    assert large == Unreadable("unreadable.too-large", 5000)
    assert sorted(map(str, rest)) == sorted(str(text.encode()) for text in texts.values())
    assert len(begun) == 1


def test_links_are_followed_inside_the_tree_alone(repository: Path, opened: Archive) -> None:
    (repository.parent / "secret.md").write_text("of the disk")
    links = {
        "link.md": "plan/a.md",
        "plan/up.md": "../top.md",
        "folder": "plan",
        "chain.md": "folder/../plan/./a.md",
        "out.md": "../secret.md",
        "full.md": str(repository / "top.md"),
        "loop.md": "loop.md",
        "gone.md": "nowhere.md",
        "config.md": ".git/config",
    }
    write(repository, {"plan/a.md": "A", "top.md": "T"})
    for name, target in links.items():
        (repository / name).symlink_to(target)
    tree = opened.tree(commit(repository))
    for name in links:
        (repository / name).unlink()
    outside, missing = Unreadable("unreadable.outside"), Unreadable("unreadable.missing")
    read = {name: tree.read(name, LIMIT) for name in links if name != "folder"}
    assert read == {
        "link.md": b"A",
        "plan/up.md": b"T",
        "chain.md": b"A",
        "out.md": outside,
        "full.md": outside,
        "loop.md": missing,
        "gone.md": missing,
        "config.md": outside,
    }
    assert tree.read("folder/a.md", LIMIT) == b"A"
    assert tree.below("folder") == ("folder/a.md", "folder/up.md")
    assert set(tree.paths()) == {"plan/a.md", "top.md", *links} - {"folder"}
    assert not tree.exists("loop.md")
    assert not tree.exists("out.md")
    inner = tree.at(repository / "plan")
    assert inner is not None
    assert inner.read("up.md", LIMIT) == outside


def test_a_folder_may_be_reached_through_a_link(repository: Path, opened: Archive) -> None:
    write(repository, {"plan/a.md": "A"})
    (repository / "way").symlink_to("plan")
    tree = opened.tree(commit(repository))
    inner = tree.at(repository / "way")
    assert inner is not None
    assert inner.paths() == ("a.md",)
    assert inner.read("a.md", LIMIT) == b"A"


def test_a_submodule_is_there_and_nothing_in_it_is_known(
    repository: Path, opened: Archive, tmp_path: Path
) -> None:
    other = new_repository(tmp_path / "other")
    commit(other, {"goal.yaml": "kind: goal\n"})
    git(repository, "-c", "protocol.file.allow=always", "submodule", "add", "-q", str(other), "sub")
    tree = opened.tree(commit(repository, {"a.md": "[x](sub/goal.yaml)"}))
    assert tree.paths() == (".gitmodules", "a.md")
    assert tree.exists("sub")
    assert tree.exists("sub/goal.yaml")
    assert tree.read("sub", LIMIT) == Unreadable("unreadable.not-a-file")


def test_names_are_by_sha_256_as_well(tmp_path: Path) -> None:
    folder = new_repository(tmp_path / "wide", "--object-format=sha256")
    commit(folder, {"a.md": "A", "empty.md": ""})
    write(folder, {"meant.md": ""})
    git(folder, "add", "--intent-to-add", "meant.md")
    with archive(folder) as opened:
        assert opened.tree(opened.commit("HEAD")).read("a.md", LIMIT) == b"A"
        assert opened.index().paths() == ("a.md", "empty.md")


# The index


def test_the_index_holds_what_was_added_and_nothing_else(repository: Path, opened: Archive) -> None:
    commit(repository, {"a.md": "old", "gone.md": "", "empty.md": ""})
    write(repository, {"a.md": "staged", "gone.md": None, "new.md": "", "meant.md": "text"})
    git(repository, "add", "a.md", "gone.md", "new.md")
    git(repository, "add", "--intent-to-add", "meant.md")
    write(repository, {"a.md": "later", "untracked.md": ""})
    index = opened.index()
    assert index.paths() == ("a.md", "empty.md", "new.md")
    assert index.read("a.md", LIMIT) == b"staged"
    assert not index.exists("meant.md")


def test_what_is_replaced_in_one_clone_is_read_as_it_was_committed(
    repository: Path, opened: Archive
) -> None:
    last = commit(repository, {"a.md": "A"})
    other = git(repository, "hash-object", "-w", "--stdin", given="B")
    git(repository, "replace", git(repository, "rev-parse", "HEAD:a.md"), other)
    assert opened.tree(last).read("a.md", LIMIT) == b"A"
    assert opened.index().read("a.md", LIMIT) == b"A"


def test_the_index_of_a_hook_is_the_one_that_it_names(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(repository, {"a.md": "old"})
    (repository / ".git" / "next-index").write_bytes((repository / ".git" / "index").read_bytes())
    monkeypatch.chdir(repository)  # hooks run at the top
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/next-index")
    write(repository, {"plan/b.md": "new"})
    git(repository, "add", "plan/b.md")
    with archive(repository / "plan") as opened:
        assert opened.index().paths() == ("a.md", "plan/b.md")
    monkeypatch.delenv("GIT_INDEX_FILE")
    with archive(repository) as opened:
        assert opened.index().paths() == ("a.md",)


def test_a_linked_work_tree_has_an_index_of_its_own(repository: Path, tmp_path: Path) -> None:
    commit(repository, {"a.md": "A"})
    git(repository, "worktree", "add", "--quiet", str(tmp_path / "other"))
    write(tmp_path / "other", {"b.md": "B"})
    git(tmp_path / "other", "add", "b.md")
    with archive(tmp_path / "other") as opened:
        assert opened.index().paths() == ("a.md", "b.md")


def test_a_merge_that_is_not_finished_is_told(repository: Path, opened: Archive) -> None:
    commit(repository, {"plan/a.md": "one\n", "b.md": ""})
    git(repository, "switch", "--quiet", "--create", "other")
    commit(repository, {"plan/a.md": "two\n"})
    git(repository, "switch", "--quiet", "main")
    commit(repository, {"plan/a.md": "three\n"})
    with pytest.raises(subprocess.CalledProcessError):
        git(repository, "merge", "other")
    index = opened.index()
    inner = index.at(repository / "plan")
    assert inner is not None
    assert (index.unmerged, inner.unmerged) == (("plan/a.md",), ("a.md",))
    assert index.paths() == ("b.md",)


# Revisions


def test_a_change_begins_where_its_history_left(repository: Path, opened: Archive) -> None:
    first = commit(repository, {"a.md": "1"})
    git(repository, "switch", "--quiet", "--create", "change")
    commit(repository, {"a.md": "2"})
    git(repository, "switch", "--quiet", "main")
    later = commit(repository, {"b.md": "3"})
    git(repository, "switch", "--quiet", "change")
    assert opened.commit("main") == later
    assert opened.base("main") == first
    assert opened.base("HEAD") == opened.commit("HEAD")
    assert opened.base("main", tip="main") == later


def test_before_the_first_commit_there_is_nothing(opened: Archive) -> None:
    assert opened.base("HEAD") is None
    assert opened.nothing().paths() == ()
    assert not opened.nothing().exists("a.md")
    with pytest.raises(GitError) as refused:
        opened.base("main")
    assert refused.value.key == "git.no-revision"


def test_histories_without_anything_in_common_are_compared_as_they_are(
    repository: Path, opened: Archive
) -> None:
    other = commit(repository, {"a.md": "1"})
    git(repository, "switch", "--quiet", "--orphan", "change")
    commit(repository, {"b.md": "2"})
    assert opened.base("main") == other


@pytest.mark.parametrize(
    ("revision", "key"),
    [
        ("--output=x", "git.revision-form"),
        ("-", "git.revision-form"),
        ("", "git.revision-form"),
        ("nowhere", "git.no-revision"),
        ("main:a.md", "git.no-revision"),
        ("main..main", "git.no-revision"),
        ("main\n", "git.no-revision"),
        ("a\0b", "git.no-revision"),
        ("$(touch x)", "git.no-revision"),
    ],
)
def test_what_is_no_revision_is_refused(
    repository: Path, opened: Archive, revision: str, key: str
) -> None:
    commit(repository, {"a.md": "1"})
    with pytest.raises(GitError) as refused:
        opened.commit(revision)
    assert refused.value.key == key
    assert sorted(each.name for each in repository.iterdir()) == [".git", "a.md"]


def test_a_clone_that_is_cut_off_says_what_to_fetch(repository: Path, tmp_path: Path) -> None:
    commit(repository, {"a.md": "1"})
    git(repository, "switch", "--quiet", "--create", "change")
    commit(repository, {"a.md": "2"})
    git(repository, "switch", "--quiet", "main")
    commit(repository, {"b.md": "3"})
    cut = tmp_path / "cut"
    clone = ("clone", "--quiet", "--depth=1", "--no-single-branch", "--branch=change")
    git(tmp_path, *clone, repository.as_uri(), str(cut))
    with archive(cut) as opened:
        for revision, key in (("origin/main", "git.shallow-base"), ("v1", "git.shallow-revision")):
            with pytest.raises(GitError) as refused:
                opened.base(revision)
            assert refused.value.key == key
    git(cut, "fetch", "--quiet", "--unshallow")
    with archive(cut) as opened:
        assert opened.base("origin/main") == git(repository, "merge-base", "main", "change")


def test_without_git_or_a_repository_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "plain"
    folder.mkdir()
    with pytest.raises(GitError) as refused, archive(folder):
        pass
    assert refused.value.key == "git.no-repository"
    (folder / ".git").write_text("gitdir: nowhere")
    with pytest.raises(GitError) as refused, archive(folder):
        pass
    assert refused.value.key == "git.refused"
    monkeypatch.setenv("PATH", "")
    with pytest.raises(GitError) as refused, archive(folder):
        pass
    assert refused.value.key == "git.not-installed"


# A stranger's repository


def test_what_a_partial_clone_lacks_is_not_fetched(repository: Path, tmp_path: Path) -> None:
    commit(repository, {"a.md": "A", "b.md": "B"})
    git(repository, "config", "uploadpack.allowFilter", "true")
    partial = tmp_path / "partial"
    clone = ("clone", "--quiet", "--filter=blob:none", "--no-checkout")
    git(tmp_path, *clone, repository.as_uri(), str(partial))
    trap = tmp_path / "trap.sh"
    trap.write_text(f'#!/bin/sh\ntouch {tmp_path}/sprung\nexec git-upload-pack "$@"\n')
    trap.chmod(0o755)
    git(partial, "config", "remote.origin.uploadpack", str(trap))
    with archive(partial) as opened:
        tree = opened.tree(opened.commit("HEAD"))
        not_here = Unreadable("unreadable.not-fetched")
        assert [tree.read(path, LIMIT) for path in ("a.md", "b.md")] == [not_here] * 2
    assert not (tmp_path / "sprung").exists()


def test_no_program_of_its_configuration_is_run(repository: Path, tmp_path: Path) -> None:
    commit(repository, {"a.md": "A", ".gitattributes": "* filter=trap diff=trap merge=trap\n"})
    trap = tmp_path / "trap.sh"
    trap.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\ncat\n")
    trap.chmod(0o755)
    for name in (
        *("core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "diff.external"),
        *("filter.trap.clean", "filter.trap.smudge", "filter.trap.process", "diff.trap.textconv"),
        *("diff.trap.command", "merge.trap.driver", "credential.helper", "pager.ls-files"),
    ):
        git(repository, "config", name, str(trap))
    hooks = repository / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for name in ("post-index-change", "reference-transaction", "post-checkout"):
        (hooks / name).symlink_to(trap)
    (repository / "a.md").write_text("B")
    os.utime(repository / "a.md", (1, 1))
    with archive(repository) as opened:
        index = opened.index()
        base = opened.base("HEAD")
        assert base is not None
        assert index.read("a.md", LIMIT) == opened.tree(base).read("a.md", LIMIT) == b"A"
    assert not (tmp_path / "sprung").exists()


# Trees that nobody could check out


def test_a_tree_that_names_billions_of_files_is_not_listed(
    repository: Path, opened: Archive
) -> None:
    content = git(repository, "hash-object", "-w", "--stdin")
    tree = mktree(repository, *(f"100644 blob {content}\t{n}.yaml" for n in range(10)))
    for _level in range(9):
        tree = mktree(repository, *(f"040000 tree {tree}\t{n}" for n in range(10)))
    last = git(repository, "commit-tree", tree, "-m", "A bomb")
    with pytest.raises(GitError) as error:
        opened.tree(last)
    assert error.value.key == "git.too-many"


def test_links_that_lead_through_each_other_are_each_followed_once(
    repository: Path, opened: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"{number:03}.md" for number in range(200)]
    for name, target in pairwise(names):
        (repository / name).symlink_to(f"folder/../{target}")
    write(repository, {names[-1]: "A", "folder/x.md": ""})
    tree = opened.tree(commit(repository))
    followed: list[str] = []
    read = Blobs.read

    def count(self: Blobs, blob: str, limit: int) -> bytes | Unreadable:
        followed.append(blob)
        return read(self, blob, limit)

    monkeypatch.setattr(Blobs, "read", count)
    assert set(tree.paths()) == {*names, "folder/x.md"}
    assert len(followed) == len(names) - 1
    assert tree.read(names[0], LIMIT) == b"A"


def test_links_that_lead_around_lead_nowhere(repository: Path, opened: Archive) -> None:
    ring = {"a": "b", "b": "c/x", "c": "a", "first": "second", "second": "a"}
    for name, target in {**ring, "away": "a/../../..", "long": "./" * 300 + "x.md"}.items():
        (repository / name).symlink_to(target)
    tree = opened.tree(commit(repository, {"x.md": "A"}))
    for _again in range(2):
        read = {name: tree.read(name, LIMIT) for name in (*ring, "away", "long")}
        around = dict.fromkeys((*ring, "away"), Unreadable("unreadable.missing"))
        assert read == {**around, "long": Unreadable("unreadable.outside")}


def mktree(repository: Path, *entries: str) -> str:
    """The name of a tree with these entries."""
    return git(repository, "mktree", given="".join(f"{each}\n" for each in entries))
