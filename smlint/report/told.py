"""A finding put into words, before a format gives them a shape."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from dataclasses import dataclass

from smlint.base.finding import Arg, Finding
from smlint.base.fix import Fix
from smlint.base.result import Result, Skipped
from smlint.base.span import Position
from smlint.i18n import Catalogue, catalogue
from smlint.report.field_names import names_in
from smlint.report.layout import cut
from smlint.report.model import Telling
from smlint.report.on_page import on_page

_MOST_FILES = 3
_LONGEST = 160  # characters of a plan's value inside a sentence


@dataclass(frozen=True, slots=True)
class Place:
    """A related place: a path from the current folder, and what is there."""

    path: str
    start: Position
    note: str


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in the reader's language; ``path`` starts at the current folder.

    The texts hold whatever the plan holds: formats for people make them neutral.
    """

    finding: Finding
    path: str
    message: str
    why: str
    fix: str
    ask: str
    title: str
    step: str
    source: tuple[str, ...]
    related: tuple[Place, ...]
    mend: str = ""
    """What its fix does."""
    sample: tuple[str, ...] = ()
    """Some lines of example of what is to be written."""
    same: str = ""
    """The other places of which the same is told, where all are told as one."""
    others: int = 0
    """How many these are, where the sentence does not say it."""


def tell(telling: Telling, result: Result, finding: Finding) -> Told:
    """Put one finding of a result into words."""
    words = catalogue(telling.language)
    rule = telling.texts(result).text(
        finding.rule, finding.message, telling.language, found=result.found
    )
    args = {name: _short(arg) for name, arg in finding.args.items()}
    if result.found:
        args = {name: words.in_prose(arg) for name, arg in args.items()}
    message, fix = rule.template, on_page(rule.fix, result, finding.span.path, words)
    names = names_in(finding, telling.language, found=result.found)
    if names is not None:
        message, args = names.sentence(message), names.args(args)
        fix = fix if _is_for_found(telling, result, finding) else names.sentence(fix)
    note, ask = result.fields.get(finding.fingerprint), rule.ask
    if note is not None and note.asks:  # a field that is left open has a question of its own
        ask = note.asks[telling.language]
        fix = note.writes[telling.language] or ask
    return Told(
        finding,
        path=from_here(result, finding.span.path),
        message=words.fill(message, args),
        why=_why(words, rule.why, finding),
        fix=words.fill(fix, args),
        ask=words.fill(ask, args),
        title=rule.title,
        step=rule.step,
        source=rule.source,
        related=_related(words, result, finding),
        sample=() if note is None else note.sample,
        mend="" if finding.fix is None else fix_title(words, finding.fix),
    )


def tell_all(telling: Telling, result: Result) -> list[Told]:
    """Put all findings of a result into words, in their order."""
    return [tell(telling, result, finding) for finding in result.findings]


def with_advice(telling: Telling, told: Told) -> tuple[str, ...]:
    """What is wrong, and what to write: the lines that a format without labels tells."""
    write = catalogue(telling.language).say("text.write")
    return (told.message, f"{write} {told.fix}") if told.fix else (told.message,)


def named_files(result: Result, paths: Iterable[str]) -> str:
    """The first few of some files of a plan, as seen from the current folder."""
    names = [from_here(result, path) for path in paths]
    return ", ".join(names[:_MOST_FILES]) + ", …" * (len(names) > _MOST_FILES)


def why_skipped(words: Catalogue, result: Result, skips: Iterable[Skipped]) -> tuple[str, ...]:
    """Why rules could not judge, each reason once; that files were not read as one reason."""
    told = tuple(skips)
    unread = tuple(dict.fromkeys(path for skip in told for path in skip.unread))
    reasons = [words.say(skip.reason, **skip.args) for skip in told if not skip.unread]
    if unread:
        files = named_files(result, unread)
        reasons.append(words.say("skip.whole-plan", n=len(unread), files=files))
    return tuple(dict.fromkeys(reasons))


def from_here(result: Result, path: str) -> str:
    """A plan's path as seen from the current folder."""
    return from_root(result.root, path)


def from_root(root: str, path: str) -> str:
    """A path as seen from the current folder, of a plan whose folder reports write so."""
    return path if root in ("", ".") else posixpath.normpath(posixpath.join(root, path))


def fix_title(words: Catalogue, fix: Fix) -> str:
    """What a fix does, in a sentence."""
    return words.say(fix.title, **{name: _short(arg) for name, arg in fix.args.items()})


def _is_for_found(telling: Telling, result: Result, finding: Finding) -> bool:
    """Whether advice was written for ordinary documents alone: a name of YAML in it is one that
    these may have in their front matter.
    """
    if not result.found:
        return False
    texts, asked = telling.texts(result), (finding.rule, finding.message, telling.language)
    return texts.text(*asked, found=True).fix != texts.text(*asked).fix


def _why(words: Catalogue, why: str, finding: Finding) -> str:
    """Why it matters; of a rule that nobody agreed to yet also that it is only advice."""
    return f"{why} {words.say('why.new', version=finding.new_in)}" if finding.new_in else why


def _related(words: Catalogue, result: Result, finding: Finding) -> tuple[Place, ...]:
    return tuple(
        Place(
            from_here(result, related.span.path),
            related.span.start,
            words.say(related.note, **related.args),
        )
        for related in finding.related
    )


def _short(arg: Arg) -> Arg:
    if isinstance(arg, str):
        return cut(arg, _LONGEST)
    if isinstance(arg, tuple):
        return tuple(_short(part) for part in arg)
    return arg
