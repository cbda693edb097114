"""A field that is still to be decided is an open question: no rule takes its mark for a value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from smlint.base.finding import Finding
from smlint.base.span import Pointer
from smlint.engine.linking import link
from smlint.engine.mutation.bench import Bench, Files, bench_of
from smlint.engine.run import Request
from smlint.engine.settings import read_settings_file
from smlint.engine.shipped import shipped
from smlint.engine.silence import silence
from smlint.plan.open_marks import MARK
from smlint.source.disk import Disk
from smlint.syntax.nodes import MapNode, Node, ScalarNode, SeqNode, deref

EXAMPLE = Path(__file__).resolve().parents[2] / "example-plan"
TODAY = date(2026, 11, 20)
TO_DECIDE = "SM927"

NAMES = ("id", "kind")
"""What a mark makes another document of."""


@pytest.fixture(scope="module")
def strict() -> Bench:
    read = read_settings_file(EXAMPLE / "smlint.yaml", EXAMPLE, shipped(), needed=True)
    read = replace(read, settings=replace(read.settings, profile="strict"))
    return bench_of(Disk(EXAMPLE), read, shipped(), Request(".", TODAY))


def test_a_mark_is_asked_about_and_never_quoted(strict: Bench) -> None:
    files = strict.files()
    before = {each.fingerprint for each in told(strict, files)}
    seen = 0
    for path, text in marked(files):
        found = told(strict, strict.again(files, path, text))
        new = [each for each in found if each.fingerprint not in before]
        assert any(each.rule == TO_DECIDE for each in new), text
        quoted = [each for each in new if each.rule != TO_DECIDE and quotes(each)]
        assert not quoted, (text, quoted)
        seen += 1
    assert seen > 150


def test_it_is_quoted_of_no_metric(strict: Bench) -> None:
    """Each metric's family in turn, for the rules look from the goal to all of its metrics."""
    files = strict.files()
    (path,) = (file.path for file in files if file.path.endswith("metrics.yaml"))
    source = (EXAMPLE / path).read_text(encoding="utf-8")
    for at, line in enumerate(source.splitlines()):
        if line.strip().startswith("family:"):
            lines = source.splitlines()
            lines[at] = line.partition(":")[0] + f": {MARK}"
            found = told(strict, strict.again(files, path, "\n".join((*lines, ""))))
            assert {each.rule for each in found} == {TO_DECIDE}, lines[at - 3 : at + 1]


def told(bench: Bench, files: Files) -> tuple[Finding, ...]:
    plan = link(files, bench.source, bench.model)
    return silence(bench.judged(files).findings, plan, bench.shipped.rules, bench.model)


def quotes(finding: Finding) -> bool:
    return any(MARK in str(each) for each in finding.args.values())


def marked(files: Files) -> Iterator[tuple[str, str]]:
    """The example plan with one field of each kind marked, one after the other."""
    seen: set[tuple[object, ...]] = set()
    for file in files:
        for part in file.parts if file.text is not None and file.path.endswith(".yaml") else ():
            for pointer, node in scalars(part.document.root, ()):
                way = (part.document.kind, *(each for each in pointer if isinstance(each, str)))
                if way[-1] in NAMES or way in seen or node.span.path != file.path:
                    continue
                seen.add(way)
                content = "" if file.text is None else file.text.content
                start, end = node.span.start.offset, node.span.end.offset
                last = "\n" if content[start:end].endswith("\n") else ""
                yield file.path, f"{content[:start]}{MARK}{last}{content[end:]}"


def scalars(node: Node, way: Pointer) -> Iterator[tuple[Pointer, ScalarNode]]:
    match deref(node):
        case ScalarNode() as scalar:
            yield way, scalar
        case MapNode(entries=entries):
            for each in entries:
                yield from scalars(each.value, (*way, each.key.text))
        case SeqNode(items=items):
            for at, item in enumerate(items):
                yield from scalars(item, (*way, at))
