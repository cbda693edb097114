"""A JUnit report: every rule that looked at something is a test, and its errors are failures."""

from __future__ import annotations

from collections import defaultdict
from xml.etree.ElementTree import Element, SubElement

from smlint.base.finding import Severity
from smlint.base.result import Result
from smlint.report.model import Telling
from smlint.report.told import Told, tell_all, with_advice
from smlint.report.xml import document, plain, several_lines


def render(telling: Telling) -> str:
    """Tell each plan as a suite. A case is a rule in a file, or a rule that found nothing; what is
    less than an error is output of its case, so that a warning does not turn a build red.
    """
    root = Element("testsuites", {"name": "smlint"})
    for result in telling.results:
        _suite(root, telling, result)
    for name in ("tests", "failures", "skipped"):
        total = sum(int(suite.get(name, "0")) for suite in root)
        root.set(name, str(total))
    return document(root)


def _suite(root: Element, telling: Telling, result: Result) -> None:
    suite = SubElement(root, "testsuite", {"name": plain(result.title or result.root)})
    cases: defaultdict[tuple[str, str, str], list[Told]] = defaultdict(list)
    for told in tell_all(telling, result):
        cases[told.path, told.finding.rule, told.finding.name].append(told)
    for (path, rule, name), found in sorted(cases.items()):
        _case(telling, suite, path, f"{rule} {name}", found)
    spoke = {rule for _path, rule, _name in cases}
    skipped = {skip.rule for skip in result.skipped} - spoke
    for rule, count in sorted(result.examined.items()):
        if rule not in spoke and (count or rule in skipped):
            title = telling.texts(result).text(rule, "", telling.language).title
            case = _new_case(suite, result.root, f"{rule} {title}")
            if rule in skipped:
                SubElement(case, "skipped")
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(sum(case.find("failure") is not None for case in suite)))
    suite.set("errors", "0")
    suite.set("skipped", str(sum(case.find("skipped") is not None for case in suite)))


def _case(telling: Telling, suite: Element, path: str, name: str, found: list[Told]) -> None:
    case = _new_case(suite, path, name)
    errors = [each for each in found if each.finding.severity is Severity.ERROR]
    others = [each for each in found if each.finding.severity is not Severity.ERROR]
    if errors:
        told = {"type": "error", "message": plain(errors[0].message)}
        SubElement(case, "failure", told).text = _lines(telling, errors)
    if others:
        SubElement(case, "system-out").text = _lines(telling, others)


def _new_case(suite: Element, place: str, name: str) -> Element:
    return SubElement(suite, "testcase", {"classname": plain(place), "name": plain(name)})


def _lines(telling: Telling, found: list[Told]) -> str:
    return several_lines(*(line for told in found for line in _told(telling, told)))


def _told(telling: Telling, told: Told) -> tuple[str, ...]:
    start = told.finding.span.start
    message, *advice = with_advice(telling, told)
    place = f"{told.path}:{start.line}:{start.column}"
    return (f"{place}: {told.finding.severity.word}: {message}", *advice)
