"""Checks of plans as Git keeps them: the index, a commit, and what came since one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from smlint.base.result import Waived
from smlint.config.settings import Settings
from smlint.engine.baseline.held import baseline_in
from smlint.engine.ground import DISK, Ground, InTree, Tracked
from smlint.engine.memo import Memo
from smlint.engine.overrides import Overrides
from smlint.engine.run import Run
from smlint.engine.session import Outcome, Prepared, View, check, prepared, settings_of
from smlint.engine.settings import Read
from smlint.engine.shipped import Shipped
from smlint.engine.since import Base, compared, same_document, taken_in, touched, waived
from smlint.engine.unusable import SettingsError
from smlint.source.archive import HEAD, Archive, GitError, archive, short
from smlint.source.discover import is_folder
from smlint.source.tree import Tree

_WITHOUT_GIT = ("git.no-repository", "git.not-installed")


@dataclass(frozen=True, slots=True)
class Scope:
    """Which state of the plans is judged, and by what.

    Attributes:
        staged: the index, instead of the files on the disk.
        at: a revision whose tree is judged instead.
        since: a revision: only what came since then is told.
        anew: instead of with that revision it is compared with nothing.
        config_from: a revision whose settings and rules judge.
        hook: always whole plans: what is staged if nothing else is said, and outside of Git the
            disk.
    """

    staged: bool = False
    at: str | None = None
    since: str | None = None
    config_from: str | None = None
    anew: bool = False
    hook: bool = False

    @property
    def needs_git(self) -> bool:
        """Whether it is about more than the files on the disk."""
        named = (self.at, self.since, self.config_from)
        return self.staged or any(each is not None for each in named)


def check_scope(
    paths: Iterable[str],
    here: Path,
    today: date,
    overrides: Overrides,
    shipped: Shipped,
    *,
    scope: Scope,
) -> tuple[Outcome, ...]:
    """Judge every plan that the paths mean, in the state that is asked for.

    Raises:
        GitError: Git does not have it.
        NoSuchPathError, UnreadTypeError, SettingsError, UnknownSelectorError: as of ``check``.
    """
    named = tuple(paths)
    with ExitStack() as open_git:
        git = _opened(open_git, _near(named, here), scope)
        if git is None:
            return check(named, here, today, overrides, shipped, view=View(whole=scope.hook))
        return _Check(git, scope, overrides, shipped, today).outcomes(named, here)


@contextmanager
def tracked(here: Path) -> Iterator[View]:
    """Whole plans of a hook that changes files: what Git tracks of what lies on the disk.

    Raises:
        GitError: the index cannot be read.
    """
    with ExitStack() as open_git:
        git = _opened(open_git, here, Scope(hook=True))
        yield View(DISK if git is None else Tracked(git.index()), whole=True)


def _opened(open_git: ExitStack, folder: Path, scope: Scope) -> Archive | None:
    """The repository that a scope needs; None where it needs none, or a hook finds none."""
    if not (scope.needs_git or scope.hook):
        return None
    try:
        return open_git.enter_context(archive(folder))
    except GitError as error:
        if scope.needs_git or error.key not in _WITHOUT_GIT:
            raise
        return None


def _near(paths: tuple[str, ...], here: Path) -> Path:
    """A folder that is there, near the first of some paths."""
    near = here / paths[0] if paths else here
    while not is_folder(near) and near != near.parent:
        near = near.parent
    return near


@dataclass(frozen=True, slots=True)
class _Check:
    git: Archive
    scope: Scope
    overrides: Overrides
    shipped: Shipped
    today: date

    def outcomes(self, paths: tuple[str, ...], here: Path) -> tuple[Outcome, ...]:
        scope = self.scope
        view = View(self.ground(), whole=scope.hook)
        if scope.config_from is not None:
            judge = self.git.commit(scope.config_from)
            named = f"{scope.config_from} ({short(judge)})"
            view = replace(view, judge=InTree(self.git.tree(judge)), judge_named=named)
        plans = prepared(paths, here, self.overrides, self.shipped, view)
        if scope.since is None:
            sources = [(each, view.ground.source(each.target.root)) for each in plans]
            return tuple(one for each, source in sources for one in each.judge(source, self.today))
        commit = None if scope.anew else self.git.base(scope.since, scope.at or HEAD)
        base = self.git.nothing() if commit is None else self.git.tree(commit)
        told = "" if commit is None else short(commit)
        against = Base("" if scope.anew else scope.since, told)
        return tuple(one for each in plans for one in self.since(each, view, InTree(base), against))

    def ground(self) -> Ground:
        if self.scope.at is not None:
            return InTree(self.tree(self.scope.at))
        staged = self.scope.staged or self.scope.hook
        return InTree(self.git.index()) if staged else DISK

    def tree(self, revision: str) -> Tree:
        return self.git.tree(self.git.commit(revision))

    def since(self, plan: Prepared, view: View, base: InTree, against: Base) -> tuple[Outcome, ...]:
        """What the plan gives that its state at the base did not."""
        memo = Memo()
        before = self.before(plan, base)
        known = {
            same_document(each.result): each
            for each in before.runs(base.source(plan.target.root), self.today, memo)
        }
        against = replace(against, settings=touched(plan.read, before.read))
        if not plan.read.borrowed:
            entries = waived(plan.read.leaves, before.read.leaves)
            known_now = self.taken_in(plan, base)
            against = replace(against, waived=(*entries, *known_now))
        runs: list[Run] = [
            compared(each, known.get(same_document(each.result)), against)
            for each in plan.runs(view.ground.source(plan.target.root), self.today, memo)
        ]
        return plan.outcomes(runs)

    def before(self, plan: Prepared, base: InTree) -> Prepared:
        """The plan as it was, judged by the settings and rules of now. What was wrong with its own
        settings and rules, and its own exceptions, belong to what was there.
        """
        target = plan.target
        there = frozenset(each for each in target.named if base.is_there(target.root / each))
        read = plan.read.before(self.settings(plan, base))
        return replace(plan, target=replace(target, named=there), read=read)

    def taken_in(self, plan: Prepared, base: InTree) -> tuple[Waived, ...]:
        """What the change made known, where the plan's settings name the file for it."""
        if plan.read.baseline is None or self.overrides.baseline is not None:
            return ()
        try:
            before = baseline_in(self.settings(plan, base), base.source(plan.target.root))
        except SettingsError:
            before = None
        return tuple(taken_in(plan.read, before))

    def settings(self, plan: Prepared, base: InTree) -> Read:
        try:
            return settings_of(plan.target, self.overrides, self.shipped, ground=base)
        except SettingsError:
            return Read(Settings())
