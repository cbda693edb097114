"""What a change brought: a plan before and after it, judged by the same rules on the same day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from smlint.base.finding import Finding
from smlint.base.result import Result, Since, Waived
from smlint.engine.baseline.entries import Baseline
from smlint.engine.baseline.standing import grown
from smlint.engine.leaves import KEYS, Leaf
from smlint.engine.run import Run
from smlint.engine.settings import Read
from smlint.syntax.nodes import MapNode, ScalarNode, plain

_WAIVING = ("ignore", "per-file-ignores")

_Key = Callable[[Finding], Hashable]


@dataclass(frozen=True, slots=True)
class Base:
    """What a change is compared with.

    Attributes:
        revision: as it was named; empty where nothing of the history was there before.
        commit: the short name of the commit; empty where it is compared with nothing.
        waived: the entries of smlint.yaml by which the change switched rules off.
        settings: the other keys of smlint.yaml that the change touched.
    """

    revision: str
    commit: str
    waived: tuple[Waived, ...] = ()
    settings: tuple[str, ...] = ()


def compared(now: Run, before: Run | None, base: Base) -> Run:
    """A run that tells only what was not there before; without a plan before, all of it."""
    known = before if before is not None and before.is_plan else None
    if known is None:
        since = Since(base.revision, base.commit, 0, had_plan=False)
        return replace(now, result=replace(now.result, since=since))
    # What the baseline knows is no news. It takes its part of those that are alike first.
    hidden = _paired([each.finding for each in now.result.known], _all(known.result), now, known)
    pairing = _paired(now.result.findings, hidden.before, now, known)
    off = _paired([each.finding for each in now.result.suppressed], pairing.before, now, known)
    since = Since(
        base.revision,
        base.commit,
        len(hidden.before) - len(pairing.before),
        cured=tuple(off.before),
        waived=(*base.waived, *_comments(now, known)),
        objectives=_changed(now, known),
        settings=base.settings,
    )
    findings = tuple(pairing.now)
    return replace(now, result=replace(now.result, findings=findings, since=since))


def waived(now: Iterable[Leaf], before: Iterable[Leaf]) -> Iterator[Waived]:
    """The entries of ``ignore`` and ``per-file-ignores`` that were not there before."""
    known = Counter(_entry(leaf) for leaf in before)
    for leaf in now:
        if leaf.path[0] not in _WAIVING:
            continue
        known[_entry(leaf)] -= 1
        if known[_entry(leaf)] < 0:
            rule, reason = _said(leaf)
            yield Waived((rule,), reason, leaf.span)


def taken_in(now: Read, before: Baseline | None) -> Iterator[Waived]:
    """What the change made known: an entry of the baseline switches off what it knows."""
    if now.baseline is not None:
        for entry in grown(now.baseline, before):
            yield Waived((entry.rule,), entry.because, now.baseline.place(entry.mark))


def touched(now: Read, before: Read) -> tuple[str, ...]:
    """The keys of smlint.yaml that say something else than before, but for exceptions; ``rules``
    also where the rules themselves do.
    """
    entries = Counter(map(_entry, now.leaves))
    entries.subtract(map(_entry, before.leaves))
    keys = {path[0] for (path, _value), count in entries.items() if count} - {*_WAIVING}
    if {text.content for text in now.own.texts} != {text.content for text in before.own.texts}:
        keys.add("rules")
    return tuple(key for key in KEYS if key in keys)


@dataclass(slots=True)
class _Pairing:
    """Findings of two runs, as far as they are not yet known to be the same."""

    now: list[Finding]
    before: list[Finding]

    def pair(self, of_now: _Key, of_before: _Key) -> None:
        """Take out those that are alike; None is like nothing."""
        there = Counter(of_before(each) for each in self.before)
        there.pop(None, None)
        paired: Counter[Hashable] = Counter()
        left = []
        for each in self.now:
            key = of_now(each)
            if paired[key] < there[key]:
                paired[key] += 1
            else:
                left.append(each)
        self.now = left
        self.before = [each for each in self.before if not _taken(paired, of_before(each))]


def _paired(here: Iterable[Finding], there: Iterable[Finding], now: Run, before: Run) -> _Pairing:
    pairing = _Pairing(list(here), list(there))
    for of_now, of_before in _keys(now, before):
        pairing.pair(of_now, of_before)
    return pairing


def _all(result: Result) -> list[Finding]:
    """The findings of a state, those that the baseline knows among them."""
    return [*result.findings, *(each.finding for each in result.known)]


def _taken(paired: Counter[Hashable], key: Hashable) -> bool:
    if paired[key] <= 0:
        return False
    paired[key] -= 1
    return True


def _keys(now: Run, before: Run) -> Iterator[tuple[_Key, _Key]]:
    """What makes two findings the same, the strictest first: of several that are alike the one that
    stands on a new line is the new one, and what is said of a file goes along with it when it is
    renamed.
    """

    def line(run: Run) -> _Key:
        return lambda each: (each.likeness, _line(run, each))

    yield line(now), line(before)
    yield _likeness, _likeness
    renamed = _renamed(now, before)
    if renamed:
        yield _of_file, lambda each: _of_file(_moved(each, renamed.get(each.span.path)))


def _likeness(finding: Finding) -> Hashable:
    return finding.likeness


def _of_file(finding: Finding | None) -> Hashable:
    return None if finding is None or finding.subject else finding.likeness


def _moved(finding: Finding, path: str | None) -> Finding | None:
    if path is None:
        return None
    return replace(finding, span=finding.span.within(path))


def _line(run: Run, finding: Finding) -> str:
    text = run.texts.get(finding.span.path)
    return "" if text is None else text.line(finding.span.start.line).strip()


def _renamed(now: Run, before: Run) -> Mapping[str, str]:
    """The files that stand elsewhere now with every letter they had; by their paths before."""
    gone = before.texts.keys() - now.texts.keys()
    come = {now.texts[path].content: path for path in now.texts.keys() - before.texts.keys()}
    contents = {path: before.texts[path].content for path in gone}
    return {path: come[content] for path, content in contents.items() if content in come}


def _comments(now: Run, before: Run) -> Iterator[Waived]:
    """The exceptions in comments that were not there before; one that moved within its file was."""
    renamed = _renamed(now, before)
    known = Counter(
        (renamed.get(each.span.path, each.span.path), each.words) for each in before.comments
    )
    for each in now.comments:
        key = (each.span.path, each.words)
        known[key] -= 1
        rules = tuple(word for word, _span in each.selectors)
        if known[key] < 0 and rules:
            yield Waived(rules, each.reason, each.span)


def _entry(leaf: Leaf) -> tuple[tuple[str, ...], str]:
    return leaf.path, repr(plain(leaf.node))


def _said(leaf: Leaf) -> tuple[str, str]:
    """The rule of an exception in the settings, and its reason."""
    if isinstance(leaf.node, ScalarNode):
        return leaf.text, ""
    return _text(leaf.node, "rule"), _text(leaf.node, "because").strip()


def _text(node: MapNode, name: str) -> str:
    value = node.get(name)
    return value.text if isinstance(value, ScalarNode) else ""


def _changed(now: Run, before: Run) -> tuple[str, ...]:
    """The objectives that say something else than before, or of which something else is said."""
    there, here = _written(before), _written(now)
    verdicts = {each.objective: each for each in before.result.verdicts}
    return tuple(
        each.objective
        for each in now.result.verdicts
        if verdicts.get(each.objective) != each
        or there.get(each.objective) != here.get(each.objective)
    )


def _written(run: Run) -> Mapping[str, str]:
    objectives = () if run.plan is None else run.plan.objectives
    return {each.id: repr(plain(each.origin.node)) for each in objectives}


def same_document(result: Result) -> str:
    """What tells the runs of one command apart: the path of a document as found; empty for a
    plan.
    """
    return next((note.path for note in result.files), "") if result.found else ""
