"""The lists a reader asks for: SMART lines, statistics, skipped rules, files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from smlint.base.result import Fact, Result, Understood
from smlint.base.span import Span
from smlint.i18n import Catalogue, catalogue
from smlint.report.layout import columns, cut, pad, wrap
from smlint.report.mends import mends
from smlint.report.model import Telling
from smlint.report.neutral import neutral
from smlint.report.prompts import prompts
from smlint.report.smart import SMART, smart_line
from smlint.report.style import Role, Style
from smlint.report.told import from_here, why_skipped

_LONGEST_WORDS = 60
_NARROWEST = 40
_INDENT = "  "
_ROLES: dict[str, Role] = {"ok": "ok", "no": "error"}


def sections(telling: Telling, result: Result, style: Style) -> list[list[str]]:
    """The lists that were asked for and are not empty, each with its title line; at their end what
    was put right, and what was not.
    """
    asked = (
        (telling.verbose and bool(result.verdicts), _smart),
        (telling.verbose and bool(result.prompts), _prompts),
        (telling.statistics, _statistics),
        ((telling.statistics or telling.verbose) and bool(_idle(result)), _nothing_to_look_at),
        (telling.show_skipped, _skipped),
        (telling.show_files and bool(result.files), _files),
        (telling.show_entities and bool(result.understood), _entities),
    )
    told_so = [told(telling, result, style) for wanted, told in asked if wanted]
    return [*told_so, *mends(telling, result, style)]


def _smart(telling: Telling, result: Result, style: Style) -> list[str]:
    words = catalogue(telling.language)
    rows = [smart_line(words, verdict) for verdict in result.verdicts]
    names = [neutral(verdict.objective) for verdict in result.verdicts]
    room = max(columns(name) for name in names)
    rooms = [max(columns(neutral(row[at][1])) for row in rows) for at in range(len(SMART))]
    legend = style.paint("quiet", words.say("smart.legend"))
    title = f"{style.paint('place', words.say('smart.title'))}  {legend}"
    lines = [
        f"  {pad(name, room)}  {_letters(row, rooms, style)}"
        for name, row in zip(names, rows, strict=True)
    ]
    return [title, *lines]


def _letters(row: Sequence[tuple[str, str]], rooms: Sequence[int], style: Style) -> str:
    cells = []
    for letter, (value, said), room in zip(SMART, row, rooms, strict=True):
        cells.append(
            f"{letter} {style.paint(_ROLES.get(value, 'quiet'), pad(neutral(said), room))}"
        )
    return "   ".join(cells).rstrip()


def _prompts(telling: Telling, result: Result, style: Style) -> list[str]:
    title, *lines = prompts(telling, result, telling.width)
    return [style.paint("place", title), *(f"{_INDENT}{line}" for line in lines)]


def _statistics(telling: Telling, result: Result, style: Style) -> list[str]:
    words = catalogue(telling.language)
    counts = Counter((finding.rule, finding.name, finding.message) for finding in result.findings)
    rules: Counter[tuple[str, str]] = Counter()
    titles: dict[str, str] = {}
    for (rule, name, message), count in sorted(counts.items()):
        rules[rule, name] += count
        titles[rule] = telling.texts(result).text(rule, message, telling.language).title
    if not rules:
        return [words.say("statistics.none")]
    ordered = sorted(rules.items(), key=lambda item: (-item[1], item[0]))
    room = max(len(words.write(count)) for _, count in ordered)
    names = max(columns(neutral(f"{rule} {name}")) for rule, name in rules)
    return [
        style.paint("place", words.say("statistics.title")),
        *(
            f"  {words.write(count):>{room}}  {pad(neutral(f'{rule} {name}'), names)}"
            f"  {neutral(titles[rule])}"
            for (rule, name), count in ordered
        ),
    ]


def _idle(result: Result) -> list[str]:
    """The rules in force that looked at nothing, though nothing kept them from it."""
    skipped = {skip.rule for skip in result.skipped}
    return [rule for rule, count in result.examined.items() if not count and rule not in skipped]


def _nothing_to_look_at(telling: Telling, result: Result, style: Style) -> list[str]:
    """They cannot have found anything: a clean run is told apart from an empty one."""
    title = catalogue(telling.language).say("idle.title", n=len(_idle(result)))
    room = max(telling.width - len(_INDENT), _NARROWEST)
    lines = wrap(", ".join(map(neutral, _idle(result))), room)
    return [style.paint("place", title), *(f"{_INDENT}{line}" for line in lines)]


def _skipped(telling: Telling, result: Result, style: Style) -> list[str]:
    words = catalogue(telling.language)
    spoke = {each.rule for each in result.findings}
    skipped = [skip for skip in result.skipped if skip.rule not in spoke]
    if not skipped:
        return [words.say("skipped.none")]
    lines = []
    for skip in sorted(skipped, key=lambda skip: (skip.rule, skip.path)):
        where = f" ({from_here(result, skip.path)})" if skip.path and not skip.unread else ""
        (reason,) = why_skipped(words, result, (skip,))
        said = words.say("skipped.waits" if skip.unread else "skipped.row", reason=reason)
        name = telling.texts(result).name(skip.rule)
        lines.append(f"  {neutral(f'{skip.rule}  {name}: {said}{where}')}")
    return [style.paint("place", words.say("skipped.title")), *lines]


def _files(telling: Telling, result: Result, style: Style) -> list[str]:
    words = catalogue(telling.language)
    notes = sorted(result.files, key=lambda note: note.path)
    roles = {note.role: neutral(words.say(f"files.{note.role}")) for note in notes}
    room = max(columns(role) for role in roles.values())
    lines = []
    for note in notes:
        path = neutral(from_here(result, note.path))
        count = words.say("count.document", n=note.documents)
        read = count if note.whole else words.say("files.cut", read=count)
        shown = note.documents > 1 or (note.documents and not note.whole)
        documents = f"  {style.paint('quiet', read)}" if shown else ""
        lines.append(f"  {pad(roles[note.role], room)}  {path}{documents}")
    return [style.paint("place", words.say("files.title")), *lines]


def _entities(telling: Telling, result: Result, style: Style) -> list[str]:
    words = catalogue(telling.language)
    rows = [(_place(result, each.span), _kinds(each, words), each) for each in result.understood]
    places = max(columns(place) for place, _kind, _each in rows)
    kinds = max(columns(kind) for _place, kind, _each in rows)
    lines = []
    for place, kind, each in rows:
        named = " ".join(
            filter(None, (each.id, f'"{cut(each.words, _LONGEST_WORDS)}"' if each.words else ""))
        )
        facts = (
            f"{words.say(f'fact.{fact.field}')} {words.write(fact.value)}{_line(each, fact)}"
            for fact in each.facts
        )
        said = neutral(named), style.paint("quiet", neutral(", ".join(facts)))
        lines.append(
            f"  {pad(place, places)}  {pad(kind, kinds)}  {'  '.join(filter(None, said))}".rstrip()
        )
    return [style.paint("place", words.say("entities.title")), *lines]


def _kinds(each: Understood, words: Catalogue) -> str:
    """What an entity is: a goal that is its own objective is both, and counted as both below."""
    return ", ".join(words.say(f"kind.{kind}") for kind in (*each.also, each.kind))


def _place(result: Result, span: Span) -> str:
    return f"{neutral(from_here(result, span.path))}:{span.start.line}"


def _line(each: Understood, fact: Fact) -> str:
    """The line of a fact that stands elsewhere than its entity: a deadline may be a heading's."""
    same = fact.span.start.line == each.span.start.line
    return "" if same else f" ({fact.span.start.line})"
