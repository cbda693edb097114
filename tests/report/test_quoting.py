"""What looks like a password is told of, and never repeated in a report that travels."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint

STRATEGY = "kind: strategy\ntitle: T\nnotes: 'tell all, password: hunter2xyzQ9 and soon'\n"
SECRET = "hunter2xyzQ9"  # noqa: S105 (what looks like one)
FORMATS = ("text", "concise", "html", "markdown", "json", "jsonl", "sarif", "rdjson", "github")


@pytest.mark.parametrize("form", FORMATS)
def test_a_password_is_not_repeated(form: str, plan: Plan, smlint: Smlint) -> None:
    plan({"smlint.yaml": "", "s.yaml": STRATEGY})
    told = smlint("check", "--select", "SM854", "--output-format", form).out
    assert "SM854" in told or "secret-in-plan" in told
    assert "looks like a password" in told
    assert SECRET not in told


def test_the_rest_of_its_line_is_quoted_and_the_carets_fit(plan: Plan, smlint: Smlint) -> None:
    plan({"smlint.yaml": "", "s.yaml": STRATEGY})
    lines = smlint("check", "--select", "SM854").out.splitlines()
    at = next(at for at, line in enumerate(lines) if "tell all" in line)
    hidden = "*" * len(SECRET)
    assert lines[at].endswith(f": {hidden} and soon'")
    assert lines[at + 1].strip(" |") == "^" * len(SECRET)
    assert lines[at].index(hidden) == lines[at + 1].index("^")


def test_an_excused_password_is_not_repeated_beside_another_finding(
    plan: Plan, smlint: Smlint
) -> None:
    line = STRATEGY.splitlines()[2]
    excused = f"# smlint: ignore[SM854] -- an example\n{line}\n"
    plan({"smlint.yaml": "", "s.yaml": f"kind: strategy\ntitle: T\n{excused}"})
    told = smlint("check", "--extend-select", "all").out
    assert SECRET not in told


def test_a_password_that_a_baseline_knows_is_not_repeated(plan: Plan, smlint: Smlint) -> None:
    plan({"smlint.yaml": "baseline: known.json\nextend-select: [SM854]\n", "s.yaml": STRATEGY})
    smlint("baseline")
    (plan({}) / "s.yaml").write_text(f"{STRATEGY}titel: x\n", encoding="utf-8")
    told = smlint("check").out
    assert "titel" in told
    assert SECRET not in told
