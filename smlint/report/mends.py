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

_NARROWEST = 40
_INDENT = "  "


def hint(finding: Finding) -> str:
    """The options that put a finding right; empty where none does."""
    if finding.fix is None:
        return ""
    return "[--fix]" if finding.fix.safe else "[--fix --unsafe-fixes]"


def mends(telling: Telling, result: Result, style: Style) -> list[list[str]]:
    """What was put right and what was not, each with its title line."""
    words = catalogue(telling.language)
    fixed = [
        _line(telling, result, each, "" if each.fix is None else fix_title(words, each.fix))
        for each in result.fixed
    ]
    refused = [
        _line(telling, result, each.finding, words.say(each.reason, **each.args))
        for each in result.refused
    ]
    return [
        [style.paint("place", words.say(key)), *(line for lines in told for line in lines)]
        for key, told in (("fixed.title", fixed), ("refused.title", refused))
        if told
    ]


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


def _line(telling: Telling, result: Result, finding: Finding, said: str) -> list[str]:
    start = finding.span.start
    place = f"{from_here(result, finding.span.path)}:{start.line}:{start.column}"
    text = neutral(f"{place}  {finding.rule} {finding.name}: {said}")
    return [f"{_INDENT}{line}" for line in wrap(text, max(telling.width - 2, _NARROWEST))]
