"""One call for a whole command: paths and overrides in, a result for each plan out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from smlint.base.finding import Observation, Severity
from smlint.config.settings import Settings
from smlint.engine.baseline.entries import Baseline
from smlint.engine.baseline.held import baseline_at, baseline_in
from smlint.engine.choose import is_included
from smlint.engine.file_phase import FileResult
from smlint.engine.found_phase import read_as_found
from smlint.engine.ground import DISK, Ground
from smlint.engine.memo import Memo
from smlint.engine.own_rules import OwnRules
from smlint.engine.recognise import foreign, kindless, looks_like_plan
from smlint.engine.run import Request, Run, focus, judge_found, run
from smlint.engine.settings import SETTINGS_FILE, Read, caps, read_settings_file
from smlint.engine.shipped import Shipped
from smlint.engine.tailored import tailored
from smlint.engine.targets import Target, targets
from smlint.engine.unread import unreadable
from smlint.engine.unusable import SettingsError
from smlint.engine.watch import Watch, unwatched
from smlint.rules.book import RuleBook
from smlint.source.decode import decode
from smlint.source.endings import is_export, is_markdown
from smlint.source.files import FileSource, Unreadable
from smlint.source.text import Text
from smlint.syntax.frontmatter import is_left_open, split_front_matter
from smlint.syntax.nodes import MapNode, Real
from smlint.syntax.yaml import read_yaml


class UnknownSelectorError(Exception):
    """A selector of the command line means nothing in any of the plans.

    Attributes:
        guess: what was probably meant.
    """

    def __init__(self, selector: str, guess: str | None) -> None:
        super().__init__(selector)
        self.selector = selector
        self.guess = guess


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the command line says over smlint.yaml; None and empty mean nothing was said.

    Attributes:
        config: another settings file; isolated: none at all.
        baseline: another file of known findings; known: whether there are any.
        watch: is told how far the run is.
    """

    profile: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    extend_ignore: tuple[str, ...] = ()
    messages: str | None = None
    suppressions: bool = True
    config: Path | None = None
    isolated: bool = False
    baseline: Path | None = None
    known: bool = True
    watch: Watch = unwatched

    def over(self, settings: Settings) -> Settings:
        """The settings that hold."""
        return replace(
            settings,
            profile=self.profile or settings.profile,
            profile_named=self.profile is not None,
            select=self.select or (() if self.profile else settings.select),
            ignore=(*(self.ignore or settings.ignore), *self.extend_ignore),
            extend_select=(*settings.extend_select, *self.extend_select),
            messages=self.messages or settings.messages,
            suppressions=self.suppressions,
        )

    def require_known(self, *books: RuleBook, broken: Iterable[OwnRules] = ()) -> None:
        """Refuse a selector that none of the plans knows: a run that looks at nothing is a failure.
        One that names a rule of a plan that is broken is known: the run tells what is wrong.

        Raises:
            UnknownSelectorError: one means nothing.
        """
        for word in (*self.select, *self.ignore, *self.extend_select, *self.extend_ignore):
            known = any(book.select(word) is not None for book in books)
            if not known and not any(own.broken(word) for own in broken):
                raise UnknownSelectorError(word, books[0].guess(word))


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
        file = _ordinary(source, name, read.settings, shipped)
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


def _ordinary(
    source: FileSource, path: str, settings: Settings, shipped: Shipped
) -> FileResult | None:
    """What a file gives that is no document of our format; None where it is one, or cannot be read
    (that is told as of any file of a plan).
    """
    data = source.read(path, caps(settings).file_bytes)
    alone = is_export(path)
    if isinstance(data, Unreadable):
        seen = unreadable(path, data, caps(settings))
        return FileResult(path, "unread", seen=(seen,)) if alone else None
    text = decode(path, data)
    if isinstance(text, Observation):
        return FileResult(path, "unread", seen=(text,)) if alone else None
    ours = _is_our_markdown if is_markdown(path) else _is_our_yaml
    if not alone and ours(text, settings, shipped):
        return None
    return read_as_found(text, settings, shipped)


def _is_our_markdown(text: Text, settings: Settings, shipped: Shipped) -> bool:
    front = split_front_matter(text)
    if front is None:
        return is_left_open(text) and looks_like_plan(text, shipped.model)
    fields = read_yaml(text, caps(settings), start=front[0], end=front[1])
    return bool(fields.seen) or any(_names_kind(root) for root in fields.documents)


def _is_our_yaml(text: Text, settings: Settings, shipped: Shipped) -> bool:
    """Whether a YAML file is the plan's: it says what it is, its fields do, or the settings."""
    path = text.path
    if path.rpartition("/")[2] == SETTINGS_FILE or is_included(path, settings):
        return True
    file = read_yaml(text, caps(settings))
    roots = [root for root in file.documents if isinstance(root, MapNode)]
    return bool(file.seen) or any(
        (_names_kind(root) and not foreign(root))
        or kindless(root, shipped.model, included=False) is not None
        for root in roots
    )


def _names_kind(root: Real) -> bool:
    return isinstance(root, MapNode) and root.get("kind") is not None


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
