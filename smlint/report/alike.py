"""What is said of many places in the same words, told once with every place.

A plan that was just begun may hold forty marks, and an audience that is deleted breaks thirteen
links. Each is a finding of its own: for programs, for a baseline, for whoever excuses one of them.
People read what is open in a dozen goals, or broken in a dozen places, as one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from itertools import groupby

from smlint.base.result import Result
from smlint.base.span import START
from smlint.i18n import Catalogue, catalogue
from smlint.report.field_names import names_in
from smlint.report.mends import hint
from smlint.report.model import Telling
from smlint.report.summary import KINDS
from smlint.report.told import Told, tell_all

MOST_ALONE = 1
"""So many elements in which the same is open are told of one by one."""

PASSED = ("SM133", "passed")
"""What is told of each deadline that nobody looked back on: of one year there are many."""

INVISIBLE = ("SM931", "invisible")
"""What copied text brings along: a page that was pasted once holds dozens of them."""

OPEN = "SM927"
"""What is told of each field that is still to be decided."""

_MOST_PLACES = 40
"""So many other places are named; of a name that 300 places refer to nobody reads them all."""

_ALL = (START, START)

Family = tuple[str, ...]


def tell_together(telling: Telling, result: Result) -> list[Told]:
    """All findings of a result in words, in their order; where the same field is open in several
    elements of a kind, all of them as one, where the first stands.
    """
    families: dict[Family, list[Told]] = {}
    for at, each in enumerate(tell_all(telling, result)):
        families.setdefault(_family(result, each) or (str(at),), []).append(each)
    return [one for family in families.values() for one in _told(telling, family)]


def tell_alike(telling: Telling, result: Result) -> list[Told]:
    """The same for pages and comments, which show no line of text with carets at each place: there
    also whatever else is told in the same words, with the same advice, is one.
    """
    families: dict[object, list[Told]] = {}
    for at, each in enumerate(tell_together(telling, result)):
        families.setdefault(at if each.same else _words(each), []).append(each)
    return [_one(family) for family in families.values()]


def tell_by_file(telling: Telling, result: Result) -> list[Told]:
    """The same for annotations, which belong to one file each and of which few are shown: all that
    is open in a file is one, as are its invisible characters.
    """
    families: dict[object, list[Told]] = {}
    for at, each in enumerate(tell_all(telling, result)):
        finding = each.finding
        one = finding.rule == OPEN or (finding.rule, finding.message) == INVISIBLE
        families.setdefault((finding.rule, each.path) if one else at, []).append(each)
    return [_of_file(telling, family) for family in families.values()]


def _of_file(telling: Telling, family: list[Told]) -> Told:
    first, *others = family
    if not others:
        return first
    if first.finding.rule == OPEN:
        return replace(first, message=_open_fields(telling, family), fix="", others=len(others))
    said = catalogue(telling.language).say("alike.also-lines", lines=_places(others))
    message = f"{_sentence(telling, family)} {said}"
    return replace(first, message=message, others=len(others))


def _open_fields(telling: Telling, family: list[Told]) -> str:
    """The fields of a file that are open, with the lines of each: ``"status" (8, 15)``."""
    words = catalogue(telling.language)
    lines: dict[str, list[str]] = {}
    for each in family:
        names = names_in(each.finding, telling.language)
        args = {"field": each.finding.args.get("field", "")}
        name = words.fill("{field}", args if names is None else names.args(args))
        lines.setdefault(name, []).append(str(each.finding.span.start.line))
    fields = [
        words.say("alike.field", field=each, lines=", ".join(at)) for each, at in lines.items()
    ]
    return words.say("alike.file", n=len(family), fields="; ".join(fields))


def also(words: Catalogue, told: Told) -> str:
    """The label before the other places: with their number where the sentence does not say it."""
    return words.say("alike.also", n=told.others) if told.others else words.say("text.same")


def _one(family: list[Told]) -> Told:
    first, *others = family
    return replace(first, same=_places(others), others=len(others)) if others else first


def _words(told: Told) -> object:
    """All that a reader sees of a finding but its place."""
    finding = told.finding
    said = (told.message, told.fix, told.why, told.sample, told.related, hint(finding))
    return finding.rule, finding.severity, said


def _told(telling: Telling, family: list[Told]) -> Iterable[Told]:
    if len(family) <= MOST_ALONE:
        return family
    first, *others = family
    return (replace(first, message=_sentence(telling, family), same=_places(others)),)


def _family(result: Result, told: Told) -> Family | None:
    """What marks have in common that are told together: the kind of element and the field; and what
    deadlines that have passed have in common, their file.
    """
    if (told.finding.rule, told.finding.message) == PASSED:
        return (*PASSED, told.path)
    if (told.finding.rule, told.finding.message) == INVISIBLE:
        return (*INVISIBLE, told.path, str(told.finding.args["codepoint"]))
    note, kind = result.fields.get(told.finding.fingerprint), _kind(told)
    if note is None or not note.asks or kind not in KINDS:
        return None
    return (told.finding.rule, kind, note.name, *note.asks.values())


def _sentence(telling: Telling, family: list[Told]) -> str:
    """What is open, and in how many elements; how many deadlines have passed, up to the last."""
    finding, words = family[0].finding, catalogue(telling.language)
    if (finding.rule, finding.message) == PASSED:
        days = (each.finding.args["due"] for each in family)
        last = max(day for day in days if isinstance(day, date))
        counted = words.say("count.objective", n=len(family))
        return words.say("alike.passed", what=counted, due=last)
    if (finding.rule, finding.message) == INVISIBLE:
        return words.say("alike.invisible", n=len(family), codepoint=finding.args["codepoint"])
    names = names_in(finding, telling.language)
    field = {"field": finding.args.get("field", "")}
    counted = words.say(f"count.{_kind(family[0])}", n=len(family))
    return words.say("alike.open", what=counted, **(field if names is None else names.args(field)))


def _places(others: list[Told]) -> str:
    """Every place but the first one: ``goals.yaml:24, 41; more.yaml:3``."""
    files = groupby(others[:_MOST_PLACES], key=lambda each: each.path)
    named = "; ".join(filter(None, (_lines(path, list(found)) for path, found in files)))
    return f"{named} …" if len(others) > _MOST_PLACES else named


def _lines(path: str, found: list[Told]) -> str:
    """The lines of one file, each once; its name alone where the whole of it is meant."""
    spans = [each.finding.span for each in found]
    lines = dict.fromkeys(str(each.start.line) for each in spans if (each.start, each.end) != _ALL)
    return f"{path}:{', '.join(lines)}" if lines else path


def _kind(told: Told) -> str:
    return told.finding.subject.partition(":")[0]
