"""A Checkstyle report, which many CI services read: findings by file."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from smlint.report.model import Telling
from smlint.report.told import tell_all, with_advice
from smlint.report.xml import document, plain

VERSION = "4.3"
"""The form of the report; not a version of ours."""


def render(telling: Telling) -> str:
    """Tell each finding at its line and column, in code points."""
    root = Element("checkstyle", {"version": VERSION})
    told = [each for result in telling.results for each in tell_all(telling, result)]
    told.sort(key=lambda each: (each.path, each.finding.order))
    for path, found in groupby(told, key=lambda each: each.path):
        file = SubElement(root, "file", {"name": plain(path)})
        for each in found:
            start = each.finding.span.start
            said = {
                "line": str(start.line),
                "column": str(start.column),
                "severity": each.finding.severity.word,
                "message": plain(" ".join(with_advice(telling, each))),
                "source": plain(f"smlint.{each.finding.rule}.{each.finding.name}"),
            }
            SubElement(file, "error", said)
    return document(root)
