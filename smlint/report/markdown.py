"""A comment for a pull request: read in a minute, by people who never saw a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise

from smlint.base.finding import Severity
from smlint.base.guide import STEPS
from smlint.base.result import Result, Verdict
from smlint.base.span import START
from smlint.i18n import Catalogue, catalogue
from smlint.report.alike import tell_together
from smlint.report.markup import code, escaped
from smlint.report.mends import hint, told_mends
from smlint.report.model import Telling
from smlint.report.neutral import guarded
from smlint.report.since import changed_verdicts, cured_items, since_remarks
from smlint.report.smart import SMART, smart_line
from smlint.report.summary import remarks, total, verdict
from smlint.report.told import Told

MOST = 60_000
"""Characters of a report: a comment on GitHub holds 65,536."""

_MOST_ALIKE = 5  # findings of one rule that are shown before a reader asks for the rest
_MOST_PLACES = 8
_ITEM = "- "


def render(telling: Telling) -> str:
    """Tell each plan: the verdict, the objectives that are not SMART, the findings by step, what
    else there is to know folded away. What does not fit is counted.
    """
    pages = [page for result in telling.results for page in _plan(telling, result)]
    if len(telling.results) > 1:
        pages.insert(0, f"**{escaped(total(telling))}**")
    kept = list(_fitting(pages))
    if len(kept) < len(pages):
        kept.append(escaped(catalogue(telling.language).say("markdown.cut")))
    return "\n".join(map(guarded, _spaced(kept).split("\n"))) + "\n"


def _spaced(pages: list[str]) -> str:
    """The items of one list below each other, an empty line between everything else."""
    text = pages[0] if pages else ""
    for before, page in pairwise(pages):
        same_list = before.startswith(_ITEM) and page.startswith(_ITEM)
        text += ("\n" if same_list else "\n\n") + page
    return text


def _fitting(pages: list[str]) -> Iterator[str]:
    room = MOST
    for page in pages:
        room -= len(page) + 2
        if room < 0:
            return
        yield page


def _plan(telling: Telling, result: Result) -> Iterator[str]:
    words = catalogue(telling.language)
    yield f"## {escaped(verdict(telling, result))}"
    changed = changed_verdicts(result)
    if result.since is not None:
        yield from (escaped(remark) for remark in since_remarks(telling, result))
    if result.since is not None and changed:
        yield f"**{escaped(words.say('since.changed', n=len(changed)))}**"
        yield _table(words, [(each, smart_line(words, each)) for each in changed])
    elif changed:
        yield from _smart(words, changed)
    told = tell_together(telling, result)
    for step in sorted({each.step for each in told}, key=_place_of_step):
        yield from _step(words, step, [each for each in told if each.step == step])
    cured = list(cured_items(telling, result))
    if cured:
        yield _folded(words.say("since.cured", n=len(cured)), "\n".join(cured))
    for title, said in told_mends(telling, result):
        yield _folded(title, "\n".join(f"{_ITEM}{escaped(each)}" for each in said))
    told_before = [] if result.since is None else list(since_remarks(telling, result))
    rest = remarks(telling, result, timed=False)[len(told_before) :]
    yield " ".join(escaped(remark) for remark in rest)


def _place_of_step(step: str) -> int:
    return STEPS.index(step) if step in STEPS else len(STEPS)


def _smart(words: Catalogue, verdicts: Iterable[Verdict]) -> Iterator[str]:
    """The objectives with a fault in sight, the others folded."""
    rows = [(verdict, smart_line(words, verdict)) for verdict in verdicts]
    faulty = [row for row in rows if any(value == "no" for value, _said in row[1])]
    sound = [row for row in rows if row not in faulty]
    if faulty:
        yield _table(words, faulty)
    if sound:
        yield _folded(words.say("markdown.sound", n=len(sound)), _table(words, sound))


def _table(words: Catalogue, rows: list[tuple[Verdict, tuple[tuple[str, str], ...]]]) -> str:
    names = [words.say(f"markdown.{column}") for column in ("objective", *SMART)]
    lines = [_row(map(escaped, names)), _row("---" for _name in names)]
    for judged, cells in rows:
        lines.append(_row([code(judged.objective), *(_cell(*cell) for cell in cells)]))
    return "\n".join(lines)


def _cell(value: str, said: str) -> str:
    return f"**{escaped(said)}**" if value == "no" else escaped(said)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _step(words: Catalogue, step: str, told: list[Told]) -> Iterator[str]:
    """A step's faults in sight, those that block first; its notes folded."""
    yield f"### {escaped(words.say(f'step.{step}'))}"
    faults = [each for each in told if each.finding.severity > Severity.INFO]
    notes = [each for each in told if each.finding.severity <= Severity.INFO]
    faults.sort(key=lambda each: (-each.finding.severity, each.finding.rule, each.finding.order))
    for _rule, group in groupby(faults, key=lambda each: each.finding.rule):
        yield from _alike(words, list(group))
    if notes:
        items = "\n".join(_finding(words, each, why=True) for each in notes)
        yield _folded(words.say("count.info", n=len(notes)), items)


def _alike(words: Catalogue, group: list[Told]) -> Iterator[str]:
    """The findings of one rule: the reason once, for read forty times it is not read."""
    items = [_finding(words, told, why=told is group[0]) for told in group]
    yield from items[:_MOST_ALIKE]
    rest = items[_MOST_ALIKE:]
    if rest:
        title = words.say("markdown.more", n=len(rest), rule=group[0].finding.rule)
        yield _folded(title, "\n".join(rest))


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
    if told.same:
        said.append(f"  **{escaped(words.say('text.same'))}** {code(told.same)}")
    named = [_where(told), f"{finding.rule} {finding.name}", hint(finding)]
    said.append(f"  {' '.join(code(each) for each in named if each)}")
    return "<br>\n".join(said)


def _where(told: Told) -> str:
    span = told.finding.span
    return told.path if span.start == span.end == START else f"{told.path}:{span.start.line}"


def _folded(title: str, inside: str) -> str:
    return f"<details><summary>{escaped(title)}</summary>\n\n{inside}\n\n</details>"
