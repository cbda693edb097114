from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from smlint.source import git
from smlint.source.discover import files_below, nested_plans, plan_root


@pytest.fixture(autouse=True)
def _nobodys_git(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Git as on a fresh machine: neither this user's settings nor a surrounding hook's."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "Test")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "test@example.org")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    return new_repository(tmp_path / "repository")


@pytest.fixture
def no_git(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")


def new_repository(folder: Path) -> Path:
    folder.mkdir(parents=True)
    run_git(folder, "init", "--quiet")
    return folder


def run_git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, timeout=30)


def fill(folder: Path, *names: str, text: str = "") -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


# What counts as a file of the plan, with Git and without


def test_tracked_and_new_files_are_found_and_ignored_ones_are_not(repository: Path) -> None:
    fill(repository, "tracked.md", "new.md", "draft.tmp", "build/page.md", "kept.tmp")
    fill(repository, ".gitignore", text="*.tmp\nbuild/\n")
    run_git(repository, "add", "tracked.md")
    run_git(repository, "add", "--force", "kept.tmp")
    assert files_below(repository) == (".gitignore", "kept.tmp", "new.md", "tracked.md")


def test_a_deleted_file_is_no_file(repository: Path) -> None:
    fill(repository, "gone.md", "moved/away.md", "here.md")
    run_git(repository, "add", ".")
    (repository / "gone.md").unlink()
    shutil.rmtree(repository / "moved")
    fill(repository, "moved")
    assert files_below(repository) == ("here.md", "moved")


def test_paths_are_relative_to_the_plans_folder(repository: Path) -> None:
    fill(repository, "outer.md", "plan/smlint.yaml", "plan/goals/reach.md")
    run_git(repository, "add", ".")
    assert files_below(repository / "plan") == ("goals/reach.md", "smlint.yaml")


ODD_NAMES = ("two words.md", "Στόχοι.md", "two\nlines.md", 'quo"te.md', "back\\slash.md", "-v.md")


@pytest.mark.parametrize("how", ["tracked", "new", "without git"])
def test_a_name_may_hold_anything(
    repository: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    undecodable = os.fsdecode(b"caf\xe9.md")
    fill(repository, *ODD_NAMES, undecodable)
    if how == "tracked":
        run_git(repository, "add", "--all")
    if how == "without git":
        monkeypatch.setenv("PATH", "")
    assert files_below(repository) == tuple(sorted((*ODD_NAMES, undecodable)))


def test_a_file_in_conflict_is_found_once(repository: Path) -> None:
    fill(repository, "goal.md", text="one\n")
    run_git(repository, "add", ".")
    run_git(repository, "commit", "--quiet", "-m", "one")
    run_git(repository, "checkout", "--quiet", "-b", "other")
    fill(repository, "goal.md", text="two\n")
    run_git(repository, "commit", "--quiet", "-a", "-m", "two")
    run_git(repository, "checkout", "--quiet", "-")
    fill(repository, "goal.md", text="three\n")
    run_git(repository, "commit", "--quiet", "-a", "-m", "three")
    merge = subprocess.run(
        ["git", "merge", "other"], cwd=repository, capture_output=True, check=False
    )
    assert merge.returncode == 1
    assert files_below(repository) == ("goal.md",)


@pytest.mark.parametrize("with_git", [True, False])
def test_links_to_files_stay_and_links_to_folders_do_not(
    repository: Path, monkeypatch: pytest.MonkeyPatch, with_git: bool
) -> None:
    fill(repository, "goals/reach.md")
    (repository / "goals-too").symlink_to("goals")
    (repository / "passwd.yaml").symlink_to("/etc/passwd")
    (repository / "loop.yaml").symlink_to("loop.yaml")
    if not with_git:
        monkeypatch.setenv("PATH", "")
    assert files_below(repository) == ("goals/reach.md", "loop.yaml", "passwd.yaml")


@pytest.mark.parametrize("with_git", [True, False])
def test_another_repository_inside_is_not_the_plans(
    repository: Path, monkeypatch: pytest.MonkeyPatch, with_git: bool
) -> None:
    fill(repository, "a.md")
    fill(new_repository(repository / "theirs"), "b.md")
    if not with_git:
        monkeypatch.setenv("PATH", "")
    assert files_below(repository) == ("a.md",)


def test_a_submodule_is_not_a_file(repository: Path, tmp_path: Path) -> None:
    other = new_repository(tmp_path / "other")
    fill(other, "b.md")
    run_git(other, "add", ".")
    run_git(other, "commit", "--quiet", "-m", "b")
    allow = ("-c", "protocol.file.allow=always")
    run_git(repository, *allow, "submodule", "--quiet", "add", str(other), "sub.md")
    assert files_below(repository) == (".gitmodules",)


def test_an_ignored_folder_that_was_asked_for_is_read(repository: Path) -> None:
    fill(repository, ".gitignore", text="/build/\n*.tmp\n")
    fill(repository, "build/plan/goal.md", "build/plan/x.tmp")
    run_git(repository, "add", ".")
    assert files_below(repository / "build" / "plan") == ("goal.md", "x.tmp")


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert files_below(tmp_path / "nowhere") == ()


@pytest.mark.usefixtures("no_git")
class TestWithoutGit:
    def test_nested_ignore_files_are_honoured(self, tmp_path: Path) -> None:
        fill(tmp_path, ".gitignore", text="*.tmp\n/top.md\nbuild/\n!build/kept.md\n")
        fill(tmp_path, "a/.gitignore", text="!called-back.tmp\nlocal.md\r\n")
        fill(tmp_path, "x.tmp", "top.md", "a/top.md", "a/y.tmp", "a/called-back.tmp")
        fill(tmp_path, "local.md", "a/local.md", "a/b/local.md", "build/kept.md")
        assert files_below(tmp_path) == (
            ".gitignore",
            "a/.gitignore",
            "a/called-back.tmp",
            "a/top.md",
            "local.md",
        )

    def test_ignore_files_above_count_up_to_the_repositorys_top(self, tmp_path: Path) -> None:
        fill(tmp_path, ".gitignore", text="*\n")
        fill(tmp_path, "top/.gitignore", text="*.tmp\n/plan/notes.md\n")
        fill(tmp_path, "top/plan/a.md", "top/plan/b.tmp", "top/plan/notes.md")
        (tmp_path / "top" / ".git").mkdir()
        assert files_below(tmp_path / "top" / "plan") == ("a.md",)

    def test_a_pattern_nobody_can_read_spares_the_others(self, tmp_path: Path) -> None:
        fill(tmp_path, ".gitignore", text="!\n\\\n[z-a]\n*.tmp\n")
        fill(tmp_path, "a.md", "b.tmp")
        assert files_below(tmp_path) == (".gitignore", "a.md")

    def test_version_control_folders_are_never_entered(self, tmp_path: Path) -> None:
        fill(tmp_path, ".git/a.md", ".hg/b.md", "deep/.svn/c.md", "d.md")
        assert files_below(tmp_path) == ("d.md",)

    def test_a_very_deep_tree_is_walked(self, tmp_path: Path) -> None:
        deep = [tmp_path.joinpath(*["d"] * depth) for depth in range(1, 1_500)]
        for folder in deep:
            folder.mkdir()
        fill(deep[-1], "a.md")
        assert files_below(tmp_path) == ("d/" * 1_499 + "a.md",)
        # Whoever cleans up after the tests may recurse.
        (deep[-1] / "a.md").unlink()
        for folder in reversed(deep):
            folder.rmdir()

    def test_git_is_not_asked(self, tmp_path: Path) -> None:
        assert git.list_files(tmp_path) is None
        assert git.top_level(tmp_path) is None


# Plans and the plans inside them


@pytest.mark.parametrize("with_git", [True, False])
def test_a_nested_plan_is_a_world_of_its_own(
    repository: Path, monkeypatch: pytest.MonkeyPatch, with_git: bool
) -> None:
    fill(repository, "smlint.yaml", "a.md", "shop/smlint.yaml", "shop/goals/b.md")
    fill(repository, "shop/old/smlint.yaml", "shopping/c.md")
    if not with_git:
        monkeypatch.setenv("PATH", "")
    assert files_below(repository) == ("a.md", "shopping/c.md", "smlint.yaml")
    assert nested_plans(repository) == ("shop", "shop/old")
    assert files_below(repository / "shop") == ("goals/b.md", "smlint.yaml")


def test_the_root_is_the_nearest_folder_with_settings(repository: Path) -> None:
    fill(repository, "smlint.yaml", "a/b/goal.md", "a/c/smlint.yaml", "a/c/goal.md")
    assert plan_root(repository) == repository
    assert plan_root(repository / "a" / "b") == repository
    assert plan_root(repository / "a" / "b" / "goal.md") == repository
    assert plan_root(repository / "a" / "c" / "goal.md") == repository / "a" / "c"


def test_the_root_is_not_looked_for_beyond_the_repository(tmp_path: Path) -> None:
    fill(tmp_path, "smlint.yaml")
    inner = new_repository(tmp_path / "outer" / "inner")
    fill(inner, "docs/a.md")
    assert plan_root(inner / "docs") is None
    assert plan_root(tmp_path / "outer") == tmp_path


@pytest.mark.usefixtures("no_git")
def test_without_git_a_git_folder_marks_the_top(tmp_path: Path) -> None:
    fill(tmp_path, "smlint.yaml", "repository/docs/a.md", "folder/a.md")
    (tmp_path / "repository" / ".git").mkdir()
    assert plan_root(tmp_path / "repository" / "docs") is None
    assert plan_root(tmp_path / "folder") == tmp_path


def test_no_settings_anywhere_is_no_plan(repository: Path) -> None:
    (repository / "smlint.yaml").mkdir()
    assert plan_root(repository) is None


def test_settings_that_cannot_be_read_still_mark_the_plan(repository: Path) -> None:
    (repository / "smlint.yaml").symlink_to("nowhere")
    assert plan_root(repository) == repository


def test_a_plan_behind_a_link_is_found_where_it_lies(repository: Path, tmp_path: Path) -> None:
    fill(repository, "smlint.yaml", "goals/a.md")
    (tmp_path / "goals").symlink_to(repository / "goals")
    assert plan_root(tmp_path / "goals") == repository


# Git inside a hook, and in a repository that means harm


@pytest.mark.parametrize("relative", [True, False])
def test_a_hooks_repository_and_index_are_used_from_any_folder(
    repository: Path, monkeypatch: pytest.MonkeyPatch, relative: bool
) -> None:
    fill(repository, ".gitignore", text="*.tmp\n")
    fill(repository, "outer.md", "plan/a.md", "plan/b.tmp", "plan/c.tmp")
    run_git(repository, "add", ".")
    shutil.copy(repository / ".git" / "index", repository / ".git" / "next-index")
    monkeypatch.chdir(repository)
    base = Path() if relative else repository
    monkeypatch.setenv("GIT_DIR", str(base / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(base / ".git" / "next-index"))
    run_git(repository, "add", "--force", "plan/b.tmp")
    assert git.list_files(repository / "plan") == ("a.md", "b.tmp")
    assert git.top_level(repository / "plan") == repository
    monkeypatch.delenv("GIT_INDEX_FILE")
    assert git.list_files(repository / "plan") == ("a.md",)


def test_an_index_alone_is_used_from_any_folder(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(repository, ".gitignore", text="*.tmp\n")
    fill(repository, "plan/a.tmp")
    monkeypatch.chdir(repository)
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/next-index")
    run_git(repository, "add", "--force", "plan/a.tmp")
    assert git.list_files(repository / "plan") == ("a.tmp",)


@pytest.mark.parametrize("place", ["beside", "inside"])
def test_a_hooks_repository_does_not_speak_for_another_one(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    other = new_repository((tmp_path if place == "beside" else repository) / "other")
    fill(other, "theirs.md")
    monkeypatch.chdir(repository)
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    assert git.top_level(other) == other
    assert git.list_files(other) == ("theirs.md",)


def test_a_work_tree_apart_from_its_repository_is_found(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path / "home", "plan/a.md")
    monkeypatch.setenv("GIT_DIR", str(repository / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(tmp_path / "home"))
    assert git.top_level(tmp_path / "home" / "plan") == tmp_path / "home"
    assert git.list_files(tmp_path / "home" / "plan") == ("a.md",)


def test_what_the_caller_configured_for_git_is_kept(
    repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ignored = repository.parent / "ignored"
    ignored.write_text("*.tmp\n", encoding="utf-8")
    fill(repository, "a.md", "b.tmp")
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "core.excludesFile")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", str(ignored))
    assert git.list_files(repository) == ("a.md",)


@pytest.fixture
def trap(tmp_path: Path) -> tuple[Path, Path]:
    """A program, and the file that tells that it was run."""
    sentinel, program = tmp_path / "was-run", tmp_path / "trap"
    program.write_text(f"#!/bin/sh\necho run >> '{sentinel}'\n", encoding="utf-8")
    program.chmod(0o755)
    return program, sentinel


def test_a_repository_cannot_make_git_run_its_programs(
    repository: Path, trap: tuple[Path, Path]
) -> None:
    program, sentinel = trap
    fill(repository, "a.md")
    fill(repository, ".gitattributes", text="* filter=trap diff=trap\n")
    run_git(repository, "add", ".")
    for key in ("core.fsmonitor", "filter.trap.clean", "filter.trap.smudge", "diff.trap.textconv"):
        run_git(repository, "config", key, str(program))
    hooks = repository / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    shutil.copy(program, hooks / "post-index-change")
    run_git(repository, "ls-files", "--others")
    assert sentinel.exists(), "the trap does not work"
    sentinel.unlink()
    os.utime(repository / "a.md", (1, 1))
    assert files_below(repository) == (".gitattributes", "a.md")
    assert plan_root(repository) is None
    assert not sentinel.exists()


def test_a_bare_repository_inside_the_tree_is_not_obeyed(
    repository: Path, trap: tuple[Path, Path]
) -> None:
    program, sentinel = trap
    bare = repository / "docs"
    run_git(repository, "init", "--quiet", "--bare", str(bare))
    run_git(bare, "config", "core.bare", "false")
    run_git(bare, "config", "core.worktree", str(bare))
    run_git(bare, "config", "core.fsmonitor", str(program))
    fill(bare, "smlint.yaml", "a.md")
    assert "a.md" in files_below(bare)
    assert git.top_level(bare) != bare
    assert not sentinel.exists()


def test_a_program_named_git_in_the_plan_is_not_run(
    repository: Path, trap: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    program, sentinel = trap
    shutil.copy(program, repository / "git")
    monkeypatch.chdir(repository)
    monkeypatch.setenv("PATH", os.pathsep.join([".", "", os.environ["PATH"]]))
    assert files_below(repository) == ("git",)
    assert not sentinel.exists()


def test_a_git_that_never_answers_is_given_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = tmp_path / "bin" / "git"
    fill(tmp_path, "bin/git", text="#!/bin/sh\nexec sleep 30\n")
    slow.chmod(0o755)
    fill(tmp_path, "plan/a.md")
    monkeypatch.setenv("PATH", os.pathsep.join([str(slow.parent), os.environ["PATH"]]))
    monkeypatch.setattr(git, "SECONDS", 0.2)
    assert files_below(tmp_path / "plan") == ("a.md",)
