"""A comment for a pull request: read in a minute, by people who never saw a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from smlint.base.finding import Severity
from smlint.base.guide import STEPS
from smlint.base.result import Result, Verdict
from smlint.base.span import START
from smlint.i18n import Catalogue, catalogue
from smlint.report.alike import also, tell_alike
from smlint.report.fitting import Part, Rank, first_ones, fitting, page
from smlint.report.markup import code, escaped
from smlint.report.mends import hint, told_mends
from smlint.report.model import Telling
from smlint.report.since import changed_verdicts, cured_items, since_remarks
from smlint.report.smart import SMART, smart_line
from smlint.report.summary import remarks, total, verdict
from smlint.report.told import Told

MOST = 65_000
"""Characters of a report: a comment on GitHub holds 65,536."""

_ROOM = MOST - 1_000  # for what says that there is more
_ROOM_OF_ONE = 25_000  # for a table, or for a list that is folded away
_MOST_ALIKE = 5  # findings of one rule that are shown before a reader asks for the rest
_MOST_PLACES = 8
_MOST_FILES = 5
_ITEM = "- "
_Row = tuple[Verdict, tuple[tuple[str, str], ...]]


def render(telling: Telling) -> str:
    """Tell each plan: the verdict, the objectives that are not SMART, the findings by step, what
    else there is to know folded away. Where not all fits the errors come first, and what is not
    shown is counted.
    """
    words = catalogue(telling.language)
    parts = [part for result in telling.results for part in _plan(telling, result)]
    if len(telling.results) > 1:
        parts.insert(0, Part(f"**{escaped(total(telling))}**"))
    kept, lost = fitting(parts, _ROOM)
    paths = [path for part in lost for path in part.paths]
    paths += [path for part in kept for path in part.unshown]
    if paths:
        kept.append(Part(escaped(_unshown(words, paths))))
    elif lost:
        kept.append(Part(escaped(words.say("markdown.cut"))))
    return page(kept)


def _unshown(words: Catalogue, paths: Sequence[str]) -> str:
    """How many findings are not shown, and in which files most of them are."""
    counts = Counter(paths).most_common()
    named = [f"{path} {words.write(n)}".strip() for path, n in counts[:_MOST_FILES]]
    more = len(counts) - _MOST_FILES
    if more > 0:
        named.append(words.say("markdown.more-files", n=more))
    return words.say("markdown.unshown", n=len(paths), files=", ".join(named))


def _plan(telling: Telling, result: Result) -> Iterator[Part]:
    words = catalogue(telling.language)
    yield Part(f"## {escaped(verdict(telling, result))}")
    changed = changed_verdicts(result)
    told_before = [] if result.since is None else list(since_remarks(telling, result))
    yield from (Part(escaped(remark)) for remark in told_before)
    if result.since is not None and changed:
        yield Part(f"**{escaped(words.say('since.changed', n=len(changed)))}**")
        yield Part(_table(words, [(each, smart_line(words, each)) for each in changed]))
    elif changed:
        yield from _smart(words, changed)
    told = tell_alike(telling, result)
    for step in sorted({each.step for each in told}, key=_place_of_step):
        yield from _step(words, step, [each for each in told if each.step == step])
    cured = list(cured_items(telling, result))
    if cured:
        yield Part(_folded_list(words.say("since.cured", n=len(cured)), cured), Rank.ASIDE)
    for title, said in told_mends(telling, result):
        yield Part(_folded_list(title, [f"{_ITEM}{escaped(each)}" for each in said]), Rank.ASIDE)
    rest = remarks(telling, result, timed=False)[len(told_before) :]
    yield Part(" ".join(escaped(remark) for remark in rest))


def _place_of_step(step: str) -> int:
    return STEPS.index(step) if step in STEPS else len(STEPS)


def _smart(words: Catalogue, verdicts: Iterable[Verdict]) -> Iterator[Part]:
    """The objectives with a fault in sight, the others folded."""
    rows = [(verdict, smart_line(words, verdict)) for verdict in verdicts]
    faulty = [row for row in rows if _is_faulty(row)]
    sound = [row for row in rows if not _is_faulty(row)]
    if faulty:
        yield Part(_table(words, faulty))
    if sound:
        title = words.say("markdown.sound", n=len(sound))
        yield Part(_folded(title, _table(words, sound)), Rank.ASIDE)


def _is_faulty(row: _Row) -> bool:
    return any(value == "no" for value, _said in row[1])


def _table(words: Catalogue, rows: Sequence[_Row]) -> str:
    names = [words.say(f"markdown.{column}") for column in ("objective", *SMART)]
    head = [_row(map(escaped, names)), _row("---" for _name in names)]
    judged = (_row([code(one.objective), *(_cell(*cell) for cell in cells)]) for one, cells in rows)
    shown = list(first_ones(judged, _ROOM_OF_ONE))
    more = len(rows) - len(shown)
    table = "\n".join([*head, *shown])
    return f"{table}\n\n{escaped(words.say('markdown.more-rows', n=more))}" if more else table


def _cell(value: str, said: str) -> str:
    return f"**{escaped(said)}**" if value == "no" else escaped(said)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _step(words: Catalogue, step: str, told: list[Told]) -> Iterator[Part]:
    """A step's faults in sight, those that block first; its notes folded."""
    heading = f"### {escaped(words.say(f'step.{step}'))}"
    faults = [each for each in told if each.finding.severity > Severity.INFO]
    notes = [each for each in told if each.finding.severity <= Severity.INFO]
    faults.sort(key=lambda each: (-each.finding.severity, each.finding.rule, each.finding.order))
    for _rule, group in groupby(faults, key=lambda each: each.finding.rule):
        yield from _alike(words, heading, list(group))
    if notes:
        items = [_finding(words, each, why=True) for each in notes]
        title = words.say("count.info", n=sum(map(_count, notes)))
        yield _folded_findings(heading, title, notes, items, Rank.ASIDE)


def _alike(words: Catalogue, heading: str, group: list[Told]) -> Iterator[Part]:
    """The findings of one rule: the reason once, for read forty times it is not read."""
    items = [_finding(words, told, why=told is group[0]) for told in group]
    for told, item in zip(group[:_MOST_ALIKE], items, strict=False):
        rank = Rank.ERROR if told.finding.severity >= Severity.ERROR else Rank.WARNING
        yield Part(item, rank, heading, _paths(told), item=True)
    rest = group[_MOST_ALIKE:]
    if rest:
        count = sum(map(_count, rest))
        title = words.say("markdown.more", n=count, rule=group[0].finding.rule)
        yield _folded_findings(heading, title, rest, items[_MOST_ALIKE:], Rank.REST)


def _folded_findings(
    heading: str, title: str, told: list[Told], items: list[str], rank: Rank
) -> Part:
    """Findings that a reader asks for, so many as there is room for."""
    shown = list(first_ones(items, _ROOM_OF_ONE))
    paths = tuple(path for each in told for path in _paths(each))
    told_of = sum(map(_count, told[: len(shown)]))
    return Part(_folded(title, "\n".join(shown)), rank, heading, paths, told_of)


def _folded_list(title: str, items: list[str]) -> str:
    shown = list(first_ones(items, _ROOM_OF_ONE))
    return _folded(title, "\n".join(shown if len(shown) == len(items) else [*shown, f"{_ITEM}…"]))


def _count(told: Told) -> int:
    """How many findings are told as this one."""
    return 1 + told.others


def _paths(told: Told) -> tuple[str, ...]:
    return (told.path,) * _count(told)


def _finding(words: Catalogue, told: Told, *, why: bool) -> str:
    """One item: how grave and what is wrong, what to write, why, and where it stands."""
    finding, related = told.finding, told.related[:_MOST_PLACES]
    severity = words.say(f"severity.{finding.severity.word}")
    said = [f"{_ITEM}**{escaped(severity)}** {escaped(told.message)}"]
    for key, text in (("text.write", told.fix), ("text.why", told.why if why else "")):
        if text:
            said.append(f"  **{escaped(words.say(key))}** {escaped(text)}")
    said += [
        f"  {code(f'{place.path}:{place.start.line}')} {escaped(place.note)}" for place in related
    ]
    named = [_where(told), f"{finding.rule} {finding.name}", hint(finding)]
    said.append(f"  {' '.join(code(each) for each in named if each)}")
    if told.same:
        said.append(f"  **{escaped(also(words, told))}** {code(told.same)}")
    return "<br>\n".join(said)


def _where(told: Told) -> str:
    span = told.finding.span
    return told.path if span.start == span.end == START else f"{told.path}:{span.start.line}"


def _folded(title: str, inside: str) -> str:
    return f"<details><summary>{escaped(title)}</summary>\n\n{inside}\n\n</details>"
