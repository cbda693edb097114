"""What the engine does where a fix is wrong, does not help, or comes back: it refuses."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from smlint.fix import draft, putting_in
from smlint.fix.proposal import pieces_of
from smlint.fix.taking_out import Stretch, TakingOut
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.pieces import Piece
from smlint.syntax.respell import Edited, Words
from tests.conftest import Plan, Smlint
from tests.fix.mending import mended

GOAL = "kind: goal\nid: goal-presence\ntype: Presence  # one of five\ntitle: Bread\n"

SLIPS = {
    "a line more": "presence\nowner: rosa",
    "a key that is there": "presence\ntitle: Cake",
    "the comment inside": "'presence  #",
    "another value": "conversation",
    "a list": "[presence]",
    "a mapping": "{presence: 1}",
    "an alias": "*presence",
    "a tag": "!x presence",
    "an anchor": "&x presence",
    "no YAML": "'presence",
    "nothing": "",
    "a document more": "presence\n---\nkind: goal",
    "a comment more": "presence # and another",
}


@pytest.mark.parametrize("name", SLIPS)
def test_an_edit_that_changes_something_else_is_never_made(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever is wrong in what writes an edit: the proof stands behind it."""

    def slip(piece: Piece, start: int, end: int, words: Words, source: str) -> Edited:
        del piece, source
        return Edited(start, end, SLIPS[name], words.text)

    monkeypatch.setattr(draft, "respelt", slip)
    done = mended({"plan.yaml": GOAL.encode()})
    assert done.plan == GOAL.encode()
    assert done.fixed == ()
    assert [each.reason for each in done.refused] == ["refused.unproven"]


SERVING = """\
kind: strategy
id: s
business_objectives: [{id: bo-only, statement: More visits}]
---
kind: goal
id: goal-a  # ours
title: Bread
"""
PUT_WRONGLY = (
    *("[{objective: bo-other}]", "{objective: bo-only}", "[{objective: bo-only}] # more", ""),
    *("[{objective: bo-only}]\nowner: rosa", "[{objective: bo-only, because: x}]", "[bo-only]"),
    *(
        "&x [{objective: bo-only}]",
        "[{objective: bo-only}]\n---\nkind: goal",
        "\n  - objective: bo-only",
    ),
)


@pytest.mark.parametrize("text", PUT_WRONGLY)
def test_what_is_put_in_says_what_it_shall_and_nothing_more(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slip(name: str, _tree: object, **_how: bool) -> str:
        return f"{name}: {text}"

    monkeypatch.setattr(putting_in, "pair", slip)
    done = mended({"plan.yaml": SERVING.encode()}, settings="select: [SM105]\n")
    assert done.plan == SERVING.encode()
    assert [each.reason for each in done.refused] == ["refused.unproven"]


EXCEPTED = """\
extend-select: [SM131, SM132]
ignore:
  - rule: SM131  # gone

    elements: [obj-a]
    because: later
  - rule: SM132  # stays
    because: later
"""
DATED = (
    "kind: goal\nid: goal-a\nobjectives: [{id: obj-a, due: 2027-06-30}, {id: obj-b, due: soon}]\n"
)


@pytest.mark.parametrize(("before", "behind"), [(0, 30), (-9, 0), (-20, 0), (12, 0), (0, 23)])
def test_what_is_taken_away_is_that_and_nothing_more(
    before: int, behind: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slip(made: TakingOut, lines: Stretch) -> Stretch:
        del made
        return Stretch(lines.start + before, lines.end + behind)

    files = {"smlint.yaml": EXCEPTED.encode(), "plan.yaml": DATED.encode()}
    assert mended(files).fixed
    monkeypatch.setattr(TakingOut, "whole", slip)
    done = mended(files)
    assert done.files == files
    assert [each.reason for each in done.refused] == ["refused.unproven"]


def test_of_several_business_objectives_the_advice_names_them(plan: Plan, smlint: Smlint) -> None:
    several = "[{id: bo-visits}, {id: bo-orders}]"
    only = "[{id: bo-only, statement: More visits}]"
    plan({"plan.yaml": SERVING.replace(only, several)})
    ran = smlint("check", "--select", "SM105", "--fix", "--unsafe-fixes")
    assert "bo-visits or bo-orders" in " ".join(ran.out.split())
    assert "Fixed" not in ran.out


def test_many_exceptions_go_at_once() -> None:
    entries = "".join(
        f"  - rule: SM131\n    elements: [obj-a]\n    because: '{at}'\n" for at in range(40)
    )
    files = {
        "smlint.yaml": f"extend-select: [SM131]\nignore:\n  - SM102\n{entries}".encode(),
        "plan.yaml": DATED.encode(),
    }
    done = mended(files, unsafe=False)
    assert done.files["smlint.yaml"] == b"extend-select: [SM131]\nignore:\n  - SM102\n"
    assert len(done.fixed) == 40


def test_exceptions_in_settings_that_others_extend_stay(plan: Plan, smlint: Smlint) -> None:
    base = "extend-select: [SM131]\nignore:\n  - {rule: SM131, because: later}\n"
    files = {"smlint.yaml": "extends: ours/base.yaml\n", "ours/base.yaml": base, "plan.yaml": DATED}
    folder = plan(files)
    assert "SM912" in smlint("check", "--output-format", "concise").out
    smlint("check", "--fix", "--unsafe-fixes")
    assert (folder / "ours/base.yaml").read_text() == base


@pytest.mark.parametrize("kind", ["json", "sarif", "rdjson"])
def test_what_is_put_in_and_what_goes_is_in_every_format_that_has_edits(
    kind: str, plan: Plan, smlint: Smlint
) -> None:
    plan({"smlint.yaml": EXCEPTED, "plan.yaml": f"{DATED}---\n{SERVING}"})
    out = smlint("check", "--select", "SM105,SM912,SM131", "--output-format", kind).out
    told = [" ".join(each.split()) for each in found_texts(json.loads(out))]
    assert told.count("supports: [{objective: bo-only}]") == 2
    assert "" in told


def found_texts(data: object) -> Iterator[str]:
    """What edits write, in whatever format."""
    if isinstance(data, list):
        for each in data:
            yield from found_texts(each)
    elif isinstance(data, dict):
        for name, value in data.items():
            if (
                name == "text"
                and isinstance(value, str)
                and data.keys() & {"range", "start", "text"}
            ):
                yield value
            yield from found_texts(value)


def test_one_that_cannot_be_made_does_not_hold_up_the_others() -> None:
    keys = "".join(f"x-{at}: {at}\n" for at in range(5))
    plan = f"kind: goal\nid: goal-a\ntitle: a\ntitel: b\n{keys}Priority: 1\nStatement: words\n"
    done = mended({"plan.yaml": plan.encode()})
    fixed = plan.replace("Priority", "priority").replace("Statement", "statement")
    assert done.plan.decode() == fixed
    (refused,) = done.refused
    assert (refused.reason, refused.finding.args["field"]) == ("refused.unproven", "titel")


def test_of_two_that_exclude_each_other_one_is_made() -> None:
    plan = "kind: goal\nid: goal-a\ntitel: a\nttle: b\n"
    done = mended({"plan.yaml": plan.encode()})
    assert done.plan.decode() == plan.replace("titel", "title")
    assert [each.reason for each in done.refused] == ["refused.unproven"]


def test_what_a_fix_brings_to_light_is_put_right_too() -> None:
    plan = "kind: gaol\nid: goal-a\nobjectives:\n  - {id: obj-a, deu: 30 June 2027}\n"
    done = mended({"plan.yaml": plan.encode()})
    assert done.plan.decode() == plan.replace("gaol", "goal").replace(
        "deu: 30 June 2027", "due: 2027-06-30"
    )
    assert sorted(each.rule for each in done.fixed) == ["SM904", "SM905", "SM920"]


def test_many_fixes_of_one_file_are_made_at_once() -> None:
    objectives = "".join(f"  - {{id: obj-{at}, due: 30 June 2027}}\n" for at in range(300))
    plan = f"kind: goal\nid: goal-a\nobjectives:\n{objectives}"
    done = mended({"plan.yaml": plan.encode()})
    assert done.plan.decode() == plan.replace("30 June 2027", "2027-06-30")
    assert len(done.fixed) == 300


HOUSE_RULE = """\
id: {id}
name: {name}
step: tactics
title: {{en: Another format is agreed}}
why: {{en: We agreed on it.}}
fix: {{en: the format}}
ask: {{en: Which format did we agree on?}}
messages:
  other:
    severity: warning
    en: 'Post {{content}} is of format {{value}}.'
    mend: [{{write: choices, instead: value, safe: {safe}}}]
check:
  - each: content
    must: {{one_of: {{field: format, values: [{wanted}]}}}}
examples:
  good: ["kind: content\\nid: p-1\\nformat: {wanted}\\n"]
  bad: ["kind: content\\nid: p-1\\nformat: ⟦text⟧\\n"]
"""
POST = "kind: content\nid: p-1\nformat: text\n"


def house(**rules: str) -> Mapping[str, str]:
    files = {
        f"house/{name}.yaml": HOUSE_RULE.format(
            id=f"OWN{at:02}", name=name, wanted=wanted, safe="always"
        )
        for at, (name, wanted) in enumerate(rules.items(), 1)
    }
    return {"smlint.yaml": "select: [OWN]\nrules: [house]\n", "post.yaml": POST, **files}


def test_a_rule_of_a_plan_can_say_how_it_is_mended(plan: Plan, smlint: Smlint) -> None:
    folder = plan(house(**{"post-without-picture": "image"}))
    smlint("check", "--fix", "--select", "OWN")
    assert (folder / "post.yaml").read_text() == POST.replace("text", "image")


def test_a_mend_that_nothing_fills_is_told(plan: Plan, smlint: Smlint) -> None:
    files = dict(house(**{"post-without-picture": "image"}))
    rule = files["house/post-without-picture.yaml"].replace("write: choices", "write: answer")
    plan({**files, "house/post-without-picture.yaml": rule})
    ran = smlint("check", "--output-format", "concise")
    assert '"answer"' in ran.out


def test_rules_that_undo_each_other_leave_the_file_as_it_was(plan: Plan, smlint: Smlint) -> None:
    folder = plan(house(**{"post-without-picture": "image", "post-without-film": "video"}))
    ran = smlint("check", "--fix", "--select", "OWN")
    assert (folder / "post.yaml").read_text() == POST
    assert "the fixes in this file undo each other" in " ".join(ran.out.split())


def test_a_fix_that_does_not_help_is_taken_back(plan: Plan, smlint: Smlint) -> None:
    files = dict(house(**{"post-without-picture": "image"}))
    name = "house/post-without-picture.yaml"
    never = "  - each: content\n    must_not: {one_of: {field: format, values: [image]}}\n"
    folder = plan({**files, name: files[name].replace("examples:", f"{never}examples:")})
    ran = smlint("check", "--fix", "--select", "OWN")
    assert (folder / "post.yaml").read_text() == POST
    assert "the finding would still be there" in " ".join(ran.out.split())


@pytest.mark.parametrize("path", ["readings.csv", "notes.txt", "strategy.xml"])
def test_only_yaml_and_markdown_have_pieces(path: str) -> None:
    assert pieces_of(Text(path, "a,b\n"), Caps()) is None


def test_the_example_plan_has_nothing_to_fix_and_its_pieces_can_all_be_read() -> None:
    folder = Path(__file__).resolve().parents[2] / "example-plan"
    files = [path for path in folder.rglob("*") if path.suffix in (".yaml", ".md")]
    assert files
    for path in files:
        assert pieces_of(Text(path.name, path.read_text("utf-8")), Caps()) is not None, path
