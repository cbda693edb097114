"""Reads and judges a plan with some of its files replaced, and repeats no work for the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from smlint.base.finding import Finding, Observation
from smlint.engine.choose import chosen_paths, is_included
from smlint.engine.file_phase import FileResult, read_file
from smlint.engine.force import in_force
from smlint.engine.linking import link
from smlint.engine.plan_phase import BUILT_IN, judge_plan
from smlint.engine.rank import Ranker
from smlint.engine.run import Request
from smlint.engine.settings import Read, caps
from smlint.engine.shipped import Shipped
from smlint.plan.graph import Plan
from smlint.plan.model import Model
from smlint.rules.definition import Rule, Scope
from smlint.source.files import FileSource
from smlint.source.memory import Overlay

Files = tuple[FileResult, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The findings of one state of a plan, suppressed ones among them."""

    findings: tuple[Finding, ...]

    def new_since(self, before: Verdict) -> tuple[str, ...]:
        """The ids of the rules that say what they did not say before. What is said of a renamed
        element in other words, but not once more, is not new.
        """
        old = {each.fingerprint for each in before.findings}
        more = _counted(self.findings)
        more.subtract(_counted(before.findings))
        new = (
            each.rule
            for each in self.findings
            if each.fingerprint not in old and more[each.rule, each.message] > 0
        )
        return tuple(dict.fromkeys(new))


@dataclass(frozen=True, slots=True)
class Bench:
    """One plan, its settings, and the rules in force."""

    source: FileSource
    read: Read
    shipped: Shipped
    request: Request
    _judged: dict[str, tuple[FileResult, tuple[Observation, ...]]] = field(default_factory=dict)
    """What the rules that look at one file alone said of a file."""

    @property
    def model(self) -> Model:
        """The shapes of the kinds, with the team's own names."""
        return self.shipped.model

    def rules(self, *scopes: Scope) -> tuple[Rule, ...]:
        """The rules in force that judge a plan, of some scopes. That one file is enough for a rule
        is known of smlint's own; a plan's own rules see the whole plan.
        """
        force = in_force(self.read.settings, self.shipped.rules)
        judging = (rule for rule in force if rule.python != BUILT_IN)
        wanted = scopes or tuple(Scope)
        return tuple(
            rule for rule in judging if (Scope.PLAN if rule.file else rule.scope) in wanted
        )

    def files(self) -> Files:
        """The plan's files, as they are."""
        settings, named = self.read.settings, self.request.named
        paths = chosen_paths(self.source.paths(), settings, named, self.read.paths)
        return tuple(self._file(path, self.source) for path in paths)

    def again(self, files: Files, path: str, content: str) -> Files:
        """The plan's files with one text replaced; only what depends on it is read again."""
        source = Overlay(self.source, {path: content.encode("utf-8")})
        return tuple(
            self._file(file.path, source) if path in _texts(file) else file for file in files
        )

    def observed(self, plan: Plan, rules: Iterable[Rule]) -> tuple[Observation, ...]:
        """What some rules see in a plan."""
        return judge_plan(plan, self.read.settings, self.shipped, self.request.today, rules).seen

    def judged(self, files: Files) -> Verdict:
        """The verdict of all rules in force."""
        plan = link(files, self.source, self.model)
        seen = (
            *(each for file in files for each in (*file.seen, *self._alone(file))),
            *self.observed(plan, self.rules(Scope.PLAN)),
        )
        return Verdict(Ranker(plan, self.read.settings, self.shipped).rank(seen))

    def _alone(self, file: FileResult) -> tuple[Observation, ...]:
        """What the rules that need one file alone see in it; of the file that is replaced again
        and again only the last state is kept.
        """
        known = self._judged.get(file.path)
        if known is None or known[0] is not file:
            plan = link((file,), self.source, self.model)
            known = file, self.observed(plan, self.rules(Scope.FILE))
            self._judged[file.path] = known
        return known[1]

    def _file(self, path: str, source: FileSource) -> FileResult:
        settings = self.read.settings
        most = caps(settings).file_bytes
        return read_file(
            path,
            source.read(path, most),
            settings,
            self.shipped,
            included=path in self.request.named or is_included(path, settings),
            beside=lambda other: source.read(other, most),
        )


def bench_of(source: FileSource, read: Read, shipped: Shipped, request: Request) -> Bench:
    """A bench for a plan; what its author suppressed counts as noticed."""
    settings = replace(read.settings, suppressions=False)
    return Bench(source, replace(read, settings=settings), shipped, request)


def _counted(findings: Iterable[Finding]) -> Counter[tuple[str, str]]:
    return Counter((each.rule, each.message) for each in findings)


def _texts(file: FileResult) -> frozenset[str]:
    """The files that a file's documents are read from: itself, and those it names."""
    return frozenset({file.path, *(text.path for text in file.beside)})
