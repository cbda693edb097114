"""One fault, one finding: what another finding explains is not told.

Two things silence a finding. Its rule may name rules that speak first (``silenced-by``) of the
same field. And what was not read is not missing: a misspelt field explains the absence of the one
that was meant, a table that could not be read the absence of its rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from smlint.base.finding import Finding
from smlint.base.span import Pointer
from smlint.plan.graph import Part, Plan
from smlint.rules.book import RuleBook
from smlint.syntax.document import Form
from smlint.syntax.nodes import exists

UNKNOWN_FIELD, OVER_THE_LIMIT, NOT_READ = "SM904", "SM917", "SM933"


def silence(findings: Iterable[Finding], plan: Plan, book: RuleBook) -> tuple[Finding, ...]:
    """The findings that stay."""
    told = tuple(findings)
    places = {(each.rule, each.span.path, each.pointer) for each in told}
    cut = {each.span.path for each in told if each.rule == OVER_THE_LIMIT}
    meant = _meant(told)
    return tuple(
        each
        for each in told
        if not _yields(each, places, book) and not _explained(each, plan, cut, meant)
    )


def _yields(finding: Finding, places: set[tuple[str, str, Pointer]], book: RuleBook) -> bool:
    return any(
        (name, finding.span.path, finding.pointer) in places
        for name in book[finding.rule].silenced_by
    )


def _meant(findings: Iterable[Finding]) -> Mapping[str, list[Pointer]]:
    """The fields that misspelt names and unread tables stand for, by file."""
    found: defaultdict[str, list[Pointer]] = defaultdict(list)
    for finding in findings:
        guess = str(finding.args.get("guess", ""))
        if finding.rule == UNKNOWN_FIELD and guess:
            found[finding.span.path].append((*finding.pointer[:-1], guess))
        elif finding.rule == NOT_READ and finding.pointer:
            found[finding.span.path].append(finding.pointer)
    return found


def _explained(
    finding: Finding, plan: Plan, cut: set[str], meant: Mapping[str, list[Pointer]]
) -> bool:
    path = finding.span.path
    if finding.rule == NOT_READ or (path not in cut and path not in meant):
        return False
    part = plan.part_at(path, finding.span.start.offset)
    if part is None:
        return False
    pointer = finding.pointer[len(part.document.base) :]
    if not pointer or exists(part.document.root, pointer):
        return False
    return path in cut or any(_same(part, finding, each) for each in meant[path])


def _same(part: Part, finding: Finding, meant: Pointer) -> bool:
    """Whether a missing field is the one that was meant. A column of a table is one name
    for every row, so there the names alone are compared.
    """
    if part.document.form is Form.MARKDOWN or finding.span.path == part.beside:
        return bool(finding.pointer) and finding.pointer[-1] == meant[-1]
    return finding.pointer == meant
