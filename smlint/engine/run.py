"""The pipeline: the only place that knows the order of its parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from smlint.base.finding import Finding
from smlint.base.result import FileNote, Result
from smlint.engine.asking import asked, fields
from smlint.engine.baseline.standing import Day, Standing, passed, standing
from smlint.engine.choose import chosen_paths, is_included
from smlint.engine.file_phase import FileResult, read_file
from smlint.engine.force import in_force
from smlint.engine.gathered import gathered
from smlint.engine.memo import Memo
from smlint.engine.plan_phase import BUILT_IN, Judged, judge_plan, limits_of
from smlint.engine.rank import Ranker, numbered
from smlint.engine.settings import Read, caps
from smlint.engine.shipped import Shipped
from smlint.engine.suppress import Applied, apply
from smlint.engine.understood import understood
from smlint.engine.verdicts import ATTAINABLE, Grounds, verdicts
from smlint.engine.watch import Watch, unwatched
from smlint.plan.graph import Plan
from smlint.plan.open_marks import left_to_decide
from smlint.rules.definition import Rule
from smlint.source.files import FileSource
from smlint.source.relative import linked
from smlint.source.text import Text
from smlint.syntax.document import Suppression

UNREAD = (
    *("over-the-limit", "syntax-error", "merge-conflict", "front-matter-open"),
    *("unknown-kind", "kind-missing"),
)
"""What is seen of a file of which some part, or all, is not known."""

NOT_SEEN = frozenset((*UNREAD, "unreadable", "not-utf-8", "not-read", "internal-error"))
"""The rules that say that something could not be read, or judged."""


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
    files = read_files(source, read, shipped, request.named, memo=memo, watch=request.watch)
    return judge_files(files, source, read, shipped, request)


def read_files(
    source: FileSource,
    read: Read,
    shipped: Shipped,
    named: frozenset[str] = frozenset(),
    *,
    memo: Memo | None = None,
    watch: Watch = unwatched,
) -> tuple[FileResult, ...]:
    """Read the files of a plan; ``named`` are the plan's whatever they hold."""
    settings = read.settings
    limit = caps(settings).file_bytes
    read_one = read_file if memo is None else memo.read_file
    paths = chosen_paths(source.paths(), settings, named, read.paths)
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
    return tuple(files)


def judge_files(
    files: tuple[FileResult, ...],
    source: FileSource,
    read: Read,
    shipped: Shipped,
    request: Request,
) -> Run:
    """Judge files that are read already."""
    settings = read.settings
    plan = link(files, source)
    judged = (
        Judged()
        if _no_plan(files)
        else judge_plan(plan, settings, shipped, request.today, watch=request.watch)
    )
    ranker = Ranker(plan, settings, shipped.rules, frozenset(read.own.paths))
    seen = (*read.seen, *(each for file in files for each in file.seen), *judged.seen)
    findings = ranker.rank(seen)
    force = in_force(settings, shipped.rules)
    applied = Applied(findings, (), ())
    if settings.suppressions:
        applied = apply(
            findings,
            files,
            plan,
            book=shipped.rules,
            today=request.today,
            exemptions=settings.exemptions,
            ran=_ran(force, judged),
            judged=read.text is not None and not read.borrowed,
        )
    final = numbered(
        sorted((*applied.findings, *ranker.rank(applied.seen)), key=lambda each: each.order)
    )
    off = tuple(each.finding for each in applied.suppressed)
    held = _held(final, read, request.today, _ran(force, judged))
    told = _told(final, held, read, ranker)
    result = Result(
        root=request.root,
        title=_title(plan),
        findings=gathered(told, shipped.rules) if plan.found else told,
        suppressed=applied.suppressed,
        skipped=judged.skipped,
        files=_notes(files, read),
        verdicts=verdicts(
            plan,
            (*final, *off),
            force,
            shipped.rules,
            Grounds(limits_of(shipped.rules[ATTAINABLE], settings), request.today, shipped.lexicon),
        ),
        examined=_examined(judged, force, files, read, plan),
        entities=Counter(entity.kind for entity in plan.entities),
        understood=understood(plan),
        fields=fields(plan, told, shipped.model, shipped.rules),
        prompts=asked(plan, shipped.rules),
        crashed=judged.crashed or any(file.crashed for file in files),
        known=() if held is None else held.known,
        stale=0 if held is None else held.stale,
        settings_from=read.borrowed,
    )
    comments = tuple(each for file in files for each in file.suppressions)
    return Run(result, _texts(files, read), plan, comments=comments, standing=held)


def _held(
    findings: tuple[Finding, ...], read: Read, today: date, ran: frozenset[str]
) -> Standing | None:
    """The findings held against the baseline; None where there is none."""
    if read.baseline is None:
        return None
    return standing(findings, read.baseline, Day(today, ran, read.paths, NOT_SEEN))


def _told(
    findings: tuple[Finding, ...], held: Standing | None, read: Read, ranker: Ranker
) -> tuple[Finding, ...]:
    """The findings that the baseline does not know, and what is said of its own entries."""
    if held is None or read.baseline is None:
        return findings
    own = ranker.rank(passed(held.over, read.baseline))
    return tuple(sorted((*held.new, *own), key=lambda each: each.order))


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


def _ran(force: tuple[Rule, ...], judged: Judged) -> frozenset[str]:
    return frozenset(rule.id for rule in force) - {skip.rule for skip in judged.skipped}


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


def link(files: tuple[FileResult, ...], source: FileSource) -> Plan:
    """The plan that some files make together."""
    ours = [file for file in files if file.role != "other"]
    # A file whose kind is misspelt gave nothing, and what it holds is not known either.
    silent = any(file.role == "unread" or (file.seen and not file.parts) for file in ours)
    cut = not all(map(_whole, ours))
    return Plan(
        tuple(part for file in files for part in file.parts),
        _existing(files, source),
        first_path=_first_path(ours),
        whole=not (silent or cut),
    )


def _whole(file: FileResult) -> bool:
    return all(each.rule not in UNREAD for each in file.seen)


def _first_path(files: list[FileResult]) -> str:
    """The file that stands for the plan: its strategy's, else the first."""
    heads = (
        file.path for file in files if any(part.document.kind == "strategy" for part in file.parts)
    )
    return next(heads, files[0].path if files else "")


def _existing(files: tuple[FileResult, ...], source: FileSource) -> frozenset[str]:
    """The files of the plan's folder, and what its links point to, as far as that is there."""
    targets = {
        linked(part.document.path, link.target)
        for file in files
        for part in file.parts
        for link in part.links
    }
    found = frozenset(path for path in targets if path is not None and source.exists(path))
    return found | frozenset(file.path for file in files)


def _notes(files: tuple[FileResult, ...], read: Read) -> tuple[FileNote, ...]:
    own = (FileNote(text.path, "settings") for text in read.texts)
    rules = (FileNote(path, "rules") for path in read.own.paths)
    notes = (FileNote(file.path, file.role, len(file.parts), _whole(file)) for file in files)
    return tuple(sorted((*own, *rules, *notes), key=lambda note: note.path))


def _examined(
    judged: Judged,
    force: tuple[Rule, ...],
    files: tuple[FileResult, ...],
    read: Read,
    plan: Plan,
) -> dict[str, int]:
    """What every rule looked at; of the readers' own rules, the documents, files or settings."""
    ours = [file for file in files if file.role != "other"]
    counts = {
        "document": sum(len(file.parts) for file in ours),
        "file": len(ours),
        "settings": 0 if read.text is None else 1,
    }
    examined = dict(judged.examined)
    for rule in force:
        if rule.python == BUILT_IN and (rule.speaks_of_found or not plan.found):
            examined[rule.id] = max((counts.get(kind, 0) for kind in rule.kinds), default=0)
    return dict(sorted(examined.items()))


def _texts(files: tuple[FileResult, ...], read: Read) -> dict[str, Text]:
    texts = {text.path: text for file in files for text in file.beside}
    texts |= {file.path: file.text for file in files if file.text is not None}
    known = () if read.baseline is None else (read.baseline.text,)
    return {**texts, **{text.path: text for text in (*read.texts, *read.own.texts, *known)}}
