"""The plan that people copy: it is clean, and a fault planted in it is one finding."""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from smlint.base.finding import Finding
from smlint.engine.force import in_force
from smlint.engine.overrides import Overrides
from smlint.engine.run import Run
from smlint.engine.session import Outcome, check
from smlint.engine.shipped import shipped
from tests.example_faults import FAULTS
from tests.example_faults.planting import Fault, Place

EXAMPLE = Path(__file__).resolve().parents[1] / "example-plan"
SCHEMAS = EXAMPLE.parent / "schemas"
YAML = sorted(path.relative_to(EXAMPLE) for path in EXAMPLE.rglob("*.yaml"))
MODELINE = "# yaml-language-server: $schema="
TODAY = date(2026, 11, 20)

KINDS = 18

NOT_PLANTED = {"SM926", "SM938", "SM999"}
"""A template is no plan at all, XML is imported and no part of one, and a crash of ours no fault
of it.
"""

Told = tuple[str, str, str, Place]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A copy of the example plan, outside any repository."""
    copy = tmp_path / "my-plan"
    shutil.copytree(EXAMPLE, copy)
    return copy


def judged(plan: Path, profile: str | None = None) -> Run:
    """What smlint says of a plan on the day that the example was written for."""
    (outcome,) = outcomes(plan, profile)
    return outcome.run


def outcomes(plan: Path, profile: str | None = None) -> tuple[Outcome, ...]:
    return check([plan.name], plan.parent, TODAY, Overrides(profile=profile), shipped())


def told(finding: Finding) -> Told:
    """A finding as the table of faults tells it: what, in which file, from where to where."""
    start, end = finding.span.start, finding.span.end
    place = (start.line, start.column), (end.line, end.column)
    return finding.rule, finding.message, finding.span.path, place


def expected(fault: Fault, plan: Path) -> Told:
    """The finding that a fault must give, its place looked up in the planted file."""
    if not fault.at:
        return fault.rule, fault.message, fault.path, ((1, 1), (1, 1))
    text = (plan / fault.path).read_text(encoding="utf-8", errors="surrogateescape")
    before, marked, _after = re.split("[⟦⟧]", fault.at)
    words = fault.at.translate({ord("⟦"): None, ord("⟧"): None})
    assert text.count(words) == 1, f"{words!r} stands {text.count(words)} times in {fault.path}"
    start = text.index(words) + len(before)
    return (
        fault.rule,
        fault.message,
        fault.path,
        (where(text, start), where(text, start + len(marked))),
    )


def where(text: str, offset: int) -> tuple[int, int]:
    """Line and column of a place, both from 1."""
    lines = text[:offset].split("\n")
    return len(lines), len(lines[-1]) + 1


def test_nothing_is_found_in_the_example_plan(plan: Path) -> None:
    for profile in (None, "strict"):
        result = judged(plan, profile).result
        assert [told(finding) for finding in result.findings] == []
        assert result.suppressed == ()
        assert result.skipped == ()


def test_every_rule_in_force_looked_at_something(plan: Path) -> None:
    (outcome,) = outcomes(plan, "strict")
    rules = {rule.id for rule in in_force(outcome.settings, shipped().rules)}
    examined = outcome.run.result.examined
    assert outcome.settings.profile == "strict"
    assert set(examined) == rules
    assert [rule for rule, count in examined.items() if count == 0] == []


def test_all_kinds_are_there(plan: Path) -> None:
    entities, kinds = judged(plan).result.entities, shipped().model.kinds
    assert len(kinds) == KINDS
    assert [kind for kind in kinds if not entities.get(kind)] == []


def test_all_files_but_the_readme_are_the_plan_s(plan: Path) -> None:
    files = judged(plan).result.files
    assert [note.path for note in files if note.role == "other"] == ["README.md"]
    assert {note.role for note in files} == {"plan", "settings", "other"}


@pytest.mark.parametrize("path", YAML, ids=str)
def test_the_first_line_leads_an_editor_to_the_schema(path: Path) -> None:
    first, *lines = (EXAMPLE / path).read_text(encoding="utf-8").splitlines()
    assert first.startswith(MODELINE)
    kind = next((line[6:] for line in lines if line.startswith("kind: ")), "settings")
    schema = (EXAMPLE / path).parent / first.removeprefix(MODELINE)
    assert schema.resolve() == SCHEMAS / f"{kind}.schema.json"
    assert schema.exists()


def test_one_fault_is_planted_for_each_rule_in_force(plan: Path) -> None:
    (outcome,) = outcomes(plan, None)
    rules = {rule.id for rule in in_force(outcome.settings, shipped().rules)}
    assert rules <= {fault.rule for fault in FAULTS} | NOT_PLANTED


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.rule)
def test_a_planted_fault_and_only_it_is_found(plan: Path, fault: Fault) -> None:
    fault.plant(plan)
    profile = "strict" if shipped().rules[fault.rule].profile == "strict" else None
    found = [told(finding) for finding in judged(plan, profile).result.findings]
    assert found == [expected(fault, plan)]
