"""``smlint explain`` and ``smlint coverage``: what a rule asks, and what it makes of a plan."""

from __future__ import annotations

import json
import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from smlint.engine.shipped import shipped
from smlint.i18n import catalogue
from smlint.report.explain import rule_page
from tests.conftest import Plan, Smlint

EXAMPLE = Path(__file__).resolve().parents[1] / "example-plan"

FOLLOWERS = """\
  obj-followers
    way       from 1,240 on 2026-10-31 to 1,700 by 2027-06-30: 242 days, 7.95 months of 30.4375 days
    readings  1,090 (2026-07-31), 1,135 (2026-08-31), 1,190 (2026-09-30), 1,240 (2026-10-31)
    pace      49.8 a month, the median of the slopes between all 6 pairs of readings (Theil-Sen)
    straight  49.8 a month measured, 57.9 a month needed: 1.16 times the pace
    growing   4.42% a month measured, 4.05% a month needed: 0.92 times the pace
    leads to  1,635.6 by 2027-06-30 at the measured pace
    so        of the two the kinder counts, 0.92 times; up to 3 is within reach
"""


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(EXAMPLE, tmp_path / "my-plan")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "my-plan"


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("rule", shipped().rules.rules, ids=lambda rule: rule.name)
@pytest.mark.parametrize("lang", ["en", "el"])
def test_every_rule_has_a_page(smlint: Smlint, rule: object, lang: str) -> None:
    told = shipped().rules[getattr(rule, "id", "")]
    ran = smlint("explain", told.id, "--lang", lang)
    assert ran.code == 0
    page = flat(ran.out)
    for text in (told.title, told.why, told.fix, told.ask):
        assert flat(text[lang]) in page
    assert all(f"{name}: {limit.default}" in page for name, limit in told.limits.items())
    assert f"ignore[{told.id}]" in page or told.id == "SM999"
    assert "⟦" not in page


def test_a_page_says_which_of_its_messages_an_option_puts_right(plan: Plan, smlint: Smlint) -> None:
    plan({})
    page = flat(smlint("explain", "SM116").out)
    assert "--fix does it (only for the messages below that say so)" in page
    assert "has no target number. error" in page
    assert page.count("[--fix]") == 1
    assert "other programs may not. [--fix]" in page
    assert "[--fix --unsafe-fixes]" in flat(smlint("explain", "SM132").out)
    whole = flat(smlint("explain", "SM650").out)
    assert "--fix does it" in whole
    assert "[--fix" not in whole


def test_it_is_the_objective_that_is_reached_and_not_its_number(smlint: Smlint) -> None:
    page = flat(smlint("explain", "SM116", "--lang", "el").out)
    assert "Χωρίς αριθμό κανείς δεν μπορεί να πει αν φτάσατε στον στόχο (" in page


def test_every_rule_with_a_message_that_nothing_mends_says_so() -> None:
    for rule in shipped().rules.rules:
        mended = [bool(message.mends) for message in rule.messages.values()]
        text = " ".join(rule_page(rule, shipped().rules, catalogue("en"), 500))
        assert ("only for the messages below" in text) == (any(mended) and not all(mended))


def test_a_page_tells_the_claim_and_points_at_the_fault(plan: Plan, smlint: Smlint) -> None:
    plan({})
    lines = smlint("explain", "objective-no-target").out.splitlines()
    (claim,) = [line for line in lines if line.startswith("the guide")]
    assert "1.6M" in claim
    carets = lines[[line.strip("^ ") == "" and "^" in line for line in lines].index(True)]
    fault = lines[lines.index(carets) - 1]
    assert fault[carets.index("^") : len(carets)].strip() != ""


def test_a_number_of_the_guide_is_explained(plan: Plan, smlint: Smlint) -> None:
    plan({})
    told = smlint("explain", "1.6m")
    assert told.code == 0
    assert shipped().rules.claims["1.6M"].text["en"] in flat(told.out)
    assert "SM116 objective-no-target" in told.out
    alone = flat(smlint("explain", "7.9").out)
    assert "RP4, asked of people: What do you still not know?" in alone


def test_the_arithmetic_is_shown_on_the_plan_s_own_numbers(example: Path, smlint: Smlint) -> None:
    told = smlint("explain", "SM121", example.name)
    assert told.code == 0
    assert flat(FOLLOWERS) in flat(told.out)
    assert "looked at 5 elements" in flat(told.out)
    assert "0 findings" in told.out


def test_a_target_out_of_reach_is_told_with_its_limit(example: Path, smlint: Smlint) -> None:
    goal = example / "goals" / "presence.md"
    goal.write_text(goal.read_text(encoding="utf-8").replace("1,700", "9,700"), encoding="utf-8")
    told = flat(smlint("explain", "SM121", example.name).out)
    assert "of the two the kinder counts, 5.99 times; more than 3 is out of reach" in told
    assert "1 finding my-plan/goals/presence.md:32:" in told


def test_a_short_history_is_called_one(example: Path, smlint: Smlint) -> None:
    readings = example / "readings.md"
    text = readings.read_text(encoding="utf-8")
    for day, value in (("2026-07-31", "1,090"), ("2026-08-31", "1,135")):
        text = text.replace(f"| {day} | {value} |\n", "")
    readings.write_text(text, encoding="utf-8")
    told = flat(smlint("explain", "SM122", example.name).out)
    assert "not known: 2 readings up to the baseline; it takes 3 over at least 56 days" in told


def test_a_benchmark_is_weighed_where_the_history_is_short(plan: Plan, smlint: Smlint) -> None:
    goal = (
        "kind: goal\nid: g\nobjectives:\n  - id: o\n    metric: m\n    target: 200\n"
        "    baseline: {value: 100, date: 2026-10-31}\n    due: 2027-10-31\n"
    )
    metric = "kind: metric\nid: m\nbenchmark: {monthly_growth: 1.5, source: our trade}\n"
    plan({"plan.yaml": f"{goal}---\n{metric}"})
    told = flat(smlint("explain", "SM121", ".").out)
    assert "1.5% a month elsewhere, 5.95% a month needed" in told
    assert "3.97 times; more than 3 is out of reach" in told


def test_a_rule_that_is_not_in_force_is_called_so(example: Path, smlint: Smlint) -> None:
    told = flat(smlint("explain", "SM153", example.name).out)
    assert "not in force here: the plan's profile is standard" in told
    assert "0.9 on the target asks for more than what happens anyway" in told


def test_the_rules_of_a_plan_are_explained_there(plan: Plan, smlint: Smlint) -> None:
    rule = (
        "id: ACME01\nname: hashtag-house\nstep: conversation\ntitle: {en: No house hashtag}\n"
        "why: {en: So that people find us.}\nfix: {en: the hashtag}\nask: {en: Which?}\n"
        "messages:\n  missing:\n    severity: info\n    en: '{content} lacks it.'\n"
        "check:\n  - each: content\n    must: {present: text}\n"
        'examples:\n  good: ["kind: content\\nid: p\\ntext: x\\n"]\n'
        '  bad: ["kind: content\\nid: ⟦p⟧\\n"]\n'
    )
    plan({"smlint.yaml": "rules: [house]\n", "house/hashtag-house.yaml": rule})
    told = smlint("explain", "ACME01")
    assert told.code == 0
    assert "So that people find us." in told.out
    (own,) = json.loads(smlint("coverage", "--output-format", "json").out)["unsourced"]
    assert own == "ACME01"


@pytest.mark.parametrize("arguments", [("SM9999",), ("SM121", "nowhere")])
def test_what_is_not_there_is_refused(plan: Plan, smlint: Smlint, arguments: tuple[str]) -> None:
    plan({})
    ran = smlint("explain", *arguments)
    assert ran.code == 2
    assert arguments[-1] in ran.err


@pytest.mark.usefixtures("example")
def test_the_profile_of_the_command_line_counts(
    smlint: Smlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "not in force" in smlint("explain", "SM154", ".").out
    assert "not in force" not in smlint("explain", "SM154", ".", "--profile", "strict").out
    monkeypatch.setenv("SMLINT_PROFILE", "strict")
    assert "not in force" not in smlint("explain", "SM154", ".").out


def test_a_question_for_people_is_explained(smlint: Smlint) -> None:
    assert "names of the platforms" in smlint("explain", "rp5").out


def test_a_step_is_several_rules(smlint: Smlint) -> None:
    assert '"goals" is not one rule but several' in smlint("explain", "goals").err


def test_coverage_tells_what_answers_each_claim(plan: Plan, smlint: Smlint) -> None:
    plan({})
    told = json.loads(smlint("coverage", "--output-format", "json").out)
    assert len(told["claims"]) == 91
    for claim in told["claims"]:
        answered = claim["rules"] or claim["prompt"] or claim["reason"]
        assert answered, claim["claim"]
    rules = {rule for claim in told["claims"] for rule in claim["rules"]}
    others = {rule for name in ("beyond", "files", "own", "unsourced") for rule in told[name]}
    assert rules | others == {rule.id for rule in shipped().rules}
    assert not rules & others
    assert told["unsourced"] == told["own"] == []


@pytest.mark.parametrize("lang", ["en", "el"])
def test_coverage_is_told_step_by_step(plan: Plan, smlint: Smlint, lang: str) -> None:
    plan({})
    ran = smlint("coverage", "--lang", lang)
    assert ran.code == 0
    page = flat(ran.out)
    places = [page.index(flat(claim.text[lang])) for claim in shipped().rules.claims.values()]
    assert places == sorted(places)
    assert all(flat(each.question[lang]) in page for each in shipped().rules.prompts)


def test_of_a_long_history_it_says_what_was_compared(plan: Plan, smlint: Smlint) -> None:
    days = (date(2026, 10, 31) - timedelta(days=at) for at in range(400))
    rows = "".join(f"  - {{date: {day}, value: {900 - at}}}\n" for at, day in enumerate(days))
    plan(
        {
            "plan.yaml": "kind: goal\nid: g\nmetric: m\ntarget: 1200\ndue: 2027-06-30\n"
            "baseline: {value: 900, date: 2026-10-31}\n---\nkind: metric\nid: m\n"
            f"unit: count\n---\nkind: readings\nid: r\nmetric: m\nvalues:\n{rows}"
        }
    )
    told = " ".join(smlint("explain", "SM121", ".").out.split())
    assert "7,140 pairs of readings: of the 400 readings 120 are compared" in told


def test_the_arithmetic_is_that_of_the_objectives_at_the_path(smlint: Smlint) -> None:
    ran = smlint("explain", "SM121", str(EXAMPLE / "goals" / "presence.md"))
    assert "obj-followers" in ran.out
    assert "obj-sessions" not in ran.out
