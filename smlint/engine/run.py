"""The pipeline: the only place that knows the order of its parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from smlint.base.finding import Finding
from smlint.base.result import FileNote, Result, Suppressed
from smlint.engine.asking import asked, fields
from smlint.engine.baseline.standing import Day, Standing, passed, standing
from smlint.engine.choose import chosen_paths, is_excluded, is_included
from smlint.engine.file_phase import FileResult, read_file
from smlint.engine.force import in_force
from smlint.engine.gathered import gathered
from smlint.engine.linking import link
from smlint.engine.looked_at import examined_by_rule, file_notes, texts_of
from smlint.engine.memo import Memo
from smlint.engine.plan_phase import Judged, judge_plan, limits_of
from smlint.engine.rank import Ranker, numbered
from smlint.engine.settings import Read, caps
from smlint.engine.shipped import Shipped
from smlint.engine.suppress import Applied, apply
from smlint.engine.understood import understood
from smlint.engine.unnamed import unnamed_tables
from smlint.engine.unread import NOT_SEEN
from smlint.engine.verdicts import ATTAINABLE, Grounds, verdicts
from smlint.engine.watch import Watch, unwatched
from smlint.plan.graph import Plan
from smlint.plan.open_marks import left_to_decide
from smlint.rules.definition import Rule
from smlint.source.files import FileSource
from smlint.source.text import Text
from smlint.syntax.document import Suppression


@dataclass(frozen=True, slots=True)
class Run:
    """A result, with the texts that reporters quote from, and the plan that was judged."""

    result: Result
    texts: dict[str, Text] = field(default_factory=dict)
    plan: Plan | None = None
    paths: tuple[str, ...] = ()
    """What was asked for; empty for all of it."""
    standing: Standing | None = None
    """How it stands to its baseline, if it has one."""
    comments: tuple[Suppression, ...] = ()
    """The exceptions in the files."""

    @property
    def is_plan(self) -> bool:
        """Whether anything here is a plan's: a document, or a file that was meant for one."""
        return any(note.role in ("plan", "found", "unread") for note in self.result.files)


@dataclass(frozen=True, slots=True)
class Request:
    """What to judge, and how.

    Attributes:
        root: how reports write the plan's folder.
        named: files that the command line names; they are the plan's whatever they hold.
        today: the day the plan is judged on.
        watch: is told how far it is.
    """

    root: str
    today: date
    named: frozenset[str] = frozenset()
    watch: Watch = unwatched


def run(
    source: FileSource,
    read: Read,
    shipped: Shipped,
    request: Request,
    memo: Memo | None = None,
) -> Run:
    """Judge one plan: read its files, link them, run the rules, apply suppressions. ``memo`` knows
    the files of another state of it.
    """
    files = read_files(
        source, read, shipped, request.named, memo=memo, watch=request.watch, tables=True
    )
    return judge_files(files, source, read, shipped, request)


def read_files(
    source: FileSource,
    read: Read,
    shipped: Shipped,
    named: frozenset[str] = frozenset(),
    *,
    memo: Memo | None = None,
    watch: Watch = unwatched,
    tables: bool = False,
) -> tuple[FileResult, ...]:
    """Read the files of a plan; ``named`` are the plan's whatever they hold. With ``tables`` those
    are among them that look like readings and that no document names.
    """
    settings = read.settings
    limit = caps(settings).file_bytes
    read_one = read_file if memo is None else memo.read_file
    every = source.paths()
    paths = chosen_paths(every, settings, named, read.paths)
    files = []
    for done, path in enumerate(paths):
        watch("files", done, len(paths))
        file = read_one(
            path,
            source.read(path, limit),
            settings,
            shipped,
            included=path in named or is_included(path, settings),
            beside=lambda other: source.read(other, limit),
        )
        files.append(file)
    if tables:
        there = (path for path in every if not is_excluded(path, settings))
        files += unnamed_tables(there, tuple(files), source, shipped.model, limit)
    return tuple(files)


def judge_files(
    files: tuple[FileResult, ...],
    source: FileSource,
    read: Read,
    shipped: Shipped,
    request: Request,
) -> Run:
    """Judge files that are read already: link them, run the rules, apply what silences them."""
    settings, plan = read.settings, link(files, source, shipped.model)
    judged = (
        Judged()
        if _no_plan(files)
        else judge_plan(plan, settings, shipped, request.today, watch=request.watch)
    )
    force = in_force(settings, shipped.rules)
    found = frozenset(file.path for file in files if file.role == "found")
    ranker = Ranker(plan, settings, shipped, frozenset(read.own.paths), found)
    case = _Case(files, read, shipped, request, plan, judged, force, ranker)
    applied = case.applied()
    final = numbered(_in_order(*applied.findings, *ranker.rank(applied.seen)))
    held = case.held(final)
    result = case.result(final, applied.suppressed, held)
    comments = tuple(each for file in files for each in file.suppressions)
    return Run(result, texts_of(files, read), plan, comments=comments, standing=held)


@dataclass(frozen=True, slots=True)
class _Case:
    """A plan that the rules have judged, with all that decides what is told of it."""

    files: tuple[FileResult, ...]
    read: Read
    shipped: Shipped
    request: Request
    plan: Plan
    judged: Judged
    force: tuple[Rule, ...]
    ranker: Ranker

    @property
    def ran(self) -> frozenset[str]:
        """The ids of the rules that could speak."""
        return frozenset(rule.id for rule in self.force) - {
            skip.rule for skip in self.judged.skipped
        }

    def applied(self) -> Applied:
        """All findings, and those that an exception switches off."""
        of_files = (each for file in self.files for each in file.seen)
        findings = self.ranker.rank((*self.read.seen, *of_files, *self.judged.seen))
        if not self.read.settings.suppressions:
            return Applied(findings, (), ())
        return apply(
            findings,
            self.files,
            self.plan,
            book=self.shipped.rules,
            today=self.request.today,
            exemptions=self.read.settings.exemptions,
            ran=self.ran,
            judged=self.read.text is not None and not self.read.borrowed,
        )

    def held(self, findings: tuple[Finding, ...]) -> Standing | None:
        """The findings held against the baseline; None where there is none."""
        if self.read.baseline is None:
            return None
        day = Day(self.request.today, self.ran, self.read.paths, NOT_SEEN)
        return standing(findings, self.read.baseline, day)

    def told(self, findings: tuple[Finding, ...], held: Standing | None) -> tuple[Finding, ...]:
        """The findings that the baseline does not know, and what is said of its own entries."""
        if held is None or self.read.baseline is None:
            return findings
        return _in_order(*held.new, *self.ranker.rank(passed(held.over, self.read.baseline)))

    def result(
        self,
        findings: tuple[Finding, ...],
        suppressed: tuple[Suppressed, ...],
        held: Standing | None,
    ) -> Result:
        """What is told. The verdicts are on all findings, whatever silences them."""
        plan, judged, book = self.plan, self.judged, self.shipped.rules
        told = self.told(findings, held)
        off = tuple(each.finding for each in suppressed)
        limits = limits_of(book[ATTAINABLE], self.read.settings)
        grounds = Grounds(limits, self.request.today, self.shipped.lexicon)
        return Result(
            root=self.request.root,
            title=_title(plan),
            findings=gathered(told, book) if plan.found else told,
            suppressed=suppressed,
            skipped=judged.skipped,
            files=file_notes(self.files, self.read),
            verdicts=verdicts(plan, (*findings, *off), self.force, book, grounds),
            examined=examined_by_rule(judged, self.force, self.files, self.read, plan),
            entities=Counter(entity.kind for entity in plan.entities),
            understood=understood(plan),
            fields=fields(plan, told, self.shipped.model, book),
            prompts=asked(plan, book),
            crashed=judged.crashed or any(file.crashed for file in self.files),
            known=() if held is None else held.known,
            stale=0 if held is None else held.stale,
            profile=self.read.settings.profile,
            settings_from=self.read.borrowed,
        )


def _in_order(*findings: Finding) -> tuple[Finding, ...]:
    """Findings in the order of reports."""
    return tuple(sorted(findings, key=lambda each: each.order))


def _title(plan: Plan) -> str:
    """What the plan is called; empty where that is still to be decided."""
    titles = (each.title for each in plan.strategies)
    return next((each for each in titles if each and left_to_decide(each) is None), "")


def judge_found(
    file: FileResult, source: FileSource, read: Read, shipped: Shipped, request: Request
) -> Run:
    """Judge one ordinary document. Of one that holds no strategy nothing is asked."""
    if not file.parts and not file.seen:
        note = FileNote(file.path, "other")
        return Run(Result(request.root, files=(note,), found=True, said=file.said))
    done = judge_files((file,), source, read, shipped, request)
    return replace(done, result=replace(done.result, found=True))


def _no_plan(files: tuple[FileResult, ...]) -> bool:
    """Whether what was seen says itself that nothing here is a plan (a template): then nothing is
    missing from it.
    """
    return bool(files) and all(file.role == "other" and file.seen for file in files)


def focus(done: Run, paths: Iterable[str]) -> Run:
    """Keep the findings at some paths (files, or folders' files) and count the rest."""
    wanted = tuple(paths)
    kept = tuple(each for each in done.result.findings if stands_at(each.span.path, wanted))
    elsewhere, since = len(done.result.findings) - len(kept), done.result.since
    if since is not None:
        cured = tuple(each for each in since.cured if stands_at(each.span.path, wanted))
        since = replace(since, cured=cured)
    result = replace(done.result, findings=kept, elsewhere=elsewhere, since=since)
    return replace(done, result=result, paths=wanted)


def stands_at(own: str, paths: tuple[str, ...]) -> bool:
    """Whether a file is one of some paths, or below one."""
    return any(path in ("", ".") or own == path or own.startswith(f"{path}/") for path in paths)
