"""What can be put right, what was, and what was not: said of a run."""

from __future__ import annotations

from smlint.base.finding import Finding
from smlint.base.result import Result
from smlint.i18n import Catalogue, catalogue
from smlint.report.layout import wrap
from smlint.report.model import Telling
from smlint.report.neutral import neutral
from smlint.report.style import Style
from smlint.report.told import fix_title, from_here

SAFE, UNSAFE = "[--fix]", "[--fix --unsafe-fixes]"
"""The options that put right what is certain, and what is a guess."""

_NARROWEST = 40
_INDENT = "  "


def hint(finding: Finding) -> str:
    """The options that put a finding right; empty where none does."""
    if finding.fix is None:
        return ""
    return SAFE if finding.fix.safe else UNSAFE


def mends(telling: Telling, result: Result, style: Style) -> list[list[str]]:
    """What was put right and what was not, each with its title line."""
    room = max(telling.width - len(_INDENT), _NARROWEST)
    return [
        [
            style.paint("place", title),
            *(f"{_INDENT}{line}" for each in said for line in wrap(neutral(each), room)),
        ]
        for title, said in told_mends(telling, result)
    ]


def told_mends(telling: Telling, result: Result) -> list[tuple[str, list[str]]]:
    """The same as titles with a sentence for each finding; what did not happen is left out."""
    words = catalogue(telling.language)
    fixed = [
        f"{_place(result, each)}: {fix_title(words, each.fix)}"
        for each in result.fixed
        if each.fix is not None
    ]
    refused = [
        f"{_place(result, each.finding)}: {words.say(each.reason, **each.args)}"
        for each in result.refused
    ]
    lists = (("fixed.title", fixed), ("refused.title", refused))
    return [(words.say(key), said) for key, said in lists if said]


def remarks_on_fixes(words: Catalogue, result: Result) -> list[str]:
    """What can still be put right, how much was, and how much was not."""
    fixes = [each.fix for each in result.findings if each.fix is not None]
    safe = sum(1 for fix in fixes if fix.safe)
    counts = {
        "summary.fixed": len(result.fixed),
        "summary.refused": len(result.refused),
        "summary.fixable": safe,
        "summary.fixable-unsafe": len(fixes) - safe,
    }
    return [words.say(key, n=count) for key, count in counts.items() if count]


def _place(result: Result, finding: Finding) -> str:
    start = finding.span.start
    path = from_here(result, finding.span.path)
    return f"{path}:{start.line}:{start.column}  {finding.rule} {finding.name}"
