"""One call for a whole command: paths and overrides in, a result for each plan out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from smlint.base.finding import Severity
from smlint.config.settings import Settings
from smlint.engine.baseline.entries import Baseline
from smlint.engine.baseline.held import baseline_at, baseline_in
from smlint.engine.ground import DISK, Ground
from smlint.engine.memo import Memo
from smlint.engine.ordinary import read_ordinary
from smlint.engine.overrides import Overrides
from smlint.engine.own_rules import OwnRules
from smlint.engine.run import Request, Run, focus, judge_found, run
from smlint.engine.settings import SETTINGS_FILE, Read, read_settings_file
from smlint.engine.shipped import Shipped
from smlint.engine.tailored import tailored
from smlint.engine.targets import Target, targets
from smlint.engine.unusable import SettingsError
from smlint.engine.watch import Watch, unwatched
from smlint.rules.book import RuleBook
from smlint.source.files import FileSource, Unreadable


@dataclass(frozen=True, slots=True)
class View:
    """Where plans are looked for, and what judges them.

    Attributes:
        ground: where the paths and the plans are.
        judge: where their settings and rules are taken from, if not there; ``judge_named`` is what
            that is called.
        whole: plans are judged whole, and files that are named are passed over.
    """

    ground: Ground = DISK
    judge: Ground | None = None
    judge_named: str = ""
    whole: bool = False


HERE = View()
"""What lies on the disk, judged by its own settings."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one plan gave: its run, the settings that held, and what it was judged with, its own
    rules included.
    """

    run: Run
    settings: Settings
    data: Shipped

    @property
    def rules(self) -> RuleBook:
        """The rules that it was judged by."""
        return self.data.rules


@dataclass(frozen=True, slots=True)
class Prepared:
    """A plan that is ready to be judged: where it is, its settings, what they make of the rules."""

    target: Target
    read: Read
    data: Shipped
    watch: Watch = unwatched

    def judge(self, source: FileSource, today: date) -> tuple[Outcome, ...]:
        """Judge what the paths mean here: the plan, or documents each for itself."""
        return self.outcomes(self.runs(source, today))

    def runs(self, source: FileSource, today: date, memo: Memo | None = None) -> Iterator[Run]:
        """What is judged here, with all its findings, wherever they stand."""
        return _judge(self.target, source, self.read, self.data, today, memo=memo, watch=self.watch)

    def outcomes(self, runs: Iterable[Run]) -> tuple[Outcome, ...]:
        """What is told of some runs: the findings at the paths that were asked for."""
        told = (focus(done, done.paths) if done.paths else done for done in runs)
        return tuple(Outcome(done, self.read.settings, self.data) for done in told)


def check(
    paths: Iterable[str],
    here: Path,
    today: date,
    overrides: Overrides,
    shipped: Shipped,
    *,
    view: View = HERE,
) -> tuple[Outcome, ...]:
    """Judge every plan that the paths mean.

    Raises:
        NoSuchPathError, UnreadTypeError: a path does not exist, or is of a type that is not read.
        SettingsError: a settings file cannot be used.
        UnknownSelectorError: a selector of the command line means nothing.
    """
    return tuple(
        outcome
        for plan in prepared(paths, here, overrides, shipped, view)
        for outcome in plan.judge(view.ground.source(plan.target.root), today)
    )


def prepared(
    paths: Iterable[str],
    here: Path,
    overrides: Overrides,
    shipped: Shipped,
    view: View = HERE,
) -> tuple[Prepared, ...]:
    """Every plan that the paths mean, ready to be judged.

    Raises:
        NoSuchPathError, UnreadTypeError, SettingsError, UnknownSelectorError: as of ``check``.
    """
    meant = targets(paths, here, view.ground, whole=view.whole)
    plans = tuple(prepare(target, overrides, shipped, view=view) for target in meant)
    overrides.require_known(
        *(plan.data.rules for plan in plans), broken=tuple(plan.read.own for plan in plans)
    )
    return plans


def prepare(
    target: Target,
    overrides: Overrides,
    shipped: Shipped,
    laid: Mapping[str, bytes | Unreadable] | None = None,
    view: View = HERE,
) -> Prepared:
    """One plan, ready to be judged; ``laid`` is what files of it hold, its settings among them,
    where that is not what lies on the disk.

    Raises:
        SettingsError: its settings cannot be used.
    """
    read = settings_of(target, overrides, shipped, laid, view.ground)
    if view.judge is not None:
        judge = settings_of(target, overrides, shipped, ground=view.judge)
        read = read.judged_by(judge, view.judge_named)
    read = replace(read, baseline=_baseline(target, read, overrides, view.judge or view.ground))
    data = tailored(shipped, read.settings, read.own.rules)
    return Prepared(target, read, data, overrides.watch)


def _baseline(target: Target, read: Read, overrides: Overrides, ground: Ground) -> Baseline | None:
    """The findings that are known: by the file that was named, or the one that the settings name,
    from where these were taken.
    """
    try:
        if not overrides.known:
            return None
        if overrides.baseline is not None:
            return baseline_at(overrides.baseline, target.root)
        return baseline_in(read, ground.source(target.root)) if read.settings.baseline else None
    except SettingsError as error:
        raise SettingsError(error.seen, error.text, target.shown) from None


def rules_here(here: Path, shipped: Shipped) -> tuple[RuleBook, OwnRules]:
    """The rules of the plan around a folder, its own included, and what is wrong with those; the
    rules of smlint where there is none.

    Raises:
        SettingsError: a settings file cannot be used.
    """
    read = settings_of(targets((), here)[0], Overrides(), shipped)
    return tailored(shipped, read.settings, read.own.rules).rules, read.own


def settings_of(
    target: Target,
    overrides: Overrides,
    shipped: Shipped,
    laid: Mapping[str, bytes | Unreadable] | None = None,
    ground: Ground = DISK,
) -> Read:
    """The settings of one plan: its file, or the one on the disk that was named, under the
    overrides. ``laid`` is what files of the plan hold, where that is not what lies on the disk.

    Raises:
        SettingsError: the file, or one that it extends, cannot be used.
    """
    root, named = target.root, overrides.config
    try:
        if overrides.isolated:
            read = Read(Settings())
        elif named is not None:
            read = read_settings_file(named, root, shipped, needed=True)
        elif laid and (SETTINGS_FILE in laid or ground is DISK):
            file, data = root / SETTINGS_FILE, laid.get(SETTINGS_FILE)
            read = read_settings_file(file, root, shipped, needed=False, data=data, laid=laid)
        else:
            read = ground.settings(root, shipped)
    except SettingsError as error:
        raise SettingsError(error.seen, error.text, target.shown) from None
    return replace(read, settings=overrides.over(read.settings))


def _judge(
    target: Target,
    source: FileSource,
    read: Read,
    shipped: Shipped,
    today: date,
    *,
    memo: Memo | None,
    watch: Watch,
) -> Iterator[Run]:
    """The ordinary files that were named, each for itself, then the plan if asked for."""
    ordinary = {}
    for name in sorted(target.named):
        file = read_ordinary(source, name, read.settings, shipped)
        if file is not None:
            ordinary[name] = file
    alone = replace(read, seen=(), text=None, extended=(), own=OwnRules(), baseline=None)
    for file in ordinary.values():
        yield judge_found(file, source, alone, shipped, Request(target.shown, today))
    rest = tuple(name for name in target.focus if name not in ordinary)
    if rest or not target.focus:
        named = target.named - ordinary.keys()
        request = Request(target.shown, today, named, watch)
        done = run(source, read, shipped, request, memo)
        yield replace(done, paths=rest)


def exit_code(outcomes: Iterable[Outcome], fail_on: Severity | None, *, named: bool) -> int:
    """0 nothing at or above the severity that fails, 1 findings, 3 a bug of ours. What a rule says
    that is newer than the team agreed to never fails.

    ``named`` says that the command line gave ``fail_on``, over the plans' own settings.
    """
    code = 0
    for outcome in outcomes:
        if outcome.run.result.crashed:
            return 3
        least = fail_on if named else outcome.settings.fail_on
        if least is not None and any(
            finding.severity >= least and not finding.new_in
            for finding in outcome.run.result.findings
        ):
            code = 1
    return code
