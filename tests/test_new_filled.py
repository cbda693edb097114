"""``smlint new KIND``: who answers every mark has a document that lacks nothing."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from smlint.base.guide import LANGUAGES
from smlint.engine.shipped import shipped
from smlint.i18n import catalogue
from smlint.plan.model import Field, Shape
from tests.conftest import Plan, Smlint
from tests.test_new_document import DOCUMENTS, SHAPE

EXAMPLE = Path(__file__).parents[1] / "example-plan"
FORMS = ("enum", "date", "number", "integer", "ref", "url")
LINKED = {
    "goal": "goal-relationships",
    "metric": "ig-followers",
    "channel": "instagram",
    "audience": "home-cooks",
    "research": "research-2026-08",
    "person": "maria",
    "contact": "c-athina",
    "business-objective": "bo-visits",
    "campaign": "camp-openday",
}
ANSWERS: Mapping[str, Any] = {
    "channel.admins": ["maria", "eleni"],
    "goal.objectives.statement": "Raise mentions in blogs from 6 to 12 a month by 30 June 2027",
    "goal.objectives.metric": "mentions",
    "goal.objectives.baseline": {"value": 6, "date": "2026-10-31"},
    "goal.objectives.target": 12,
}
"""What is answered otherwise than the schema's example says."""

OF_OTHERS = {"SM106", "SM601", "SM613", "SM804", "SM910"}
"""What no new document can say of itself: that others build on it, and do not use its code."""


def filled(value: Any, shape: Shape, way: str, example: Any) -> Any:
    """The same with an answer over every mark."""
    found = {}
    for name, part in value.items():
        field, here = shape.fields[name] if name != "kind" else None, f"{way}.{name}"
        found[name] = part if field is None else answer(part, field, here, example.get(name))
    return found


def answer(part: Any, field: Field, way: str, example: Any) -> Any:
    own = YAML(typ="safe").load(field.example) if field.example else None
    said = own[field.name] if isinstance(own, dict) and field.name in own else example
    if isinstance(part, dict) and field.shape:
        return filled(part, field.shape, way, said if isinstance(said, dict) else {})
    if isinstance(part, list) and isinstance(part[0], dict) and field.shape:
        first = said[0] if isinstance(said, list) and isinstance(said[0], dict) else {}
        return [filled(each, field.shape, way, first) for each in part]
    if part not in ("TODO", ["TODO"]):
        return part
    if way in ANSWERS:
        return ANSWERS[way]
    if field.refs:
        linked = LINKED[field.refs[0]]
        return [linked] if isinstance(part, list) else linked
    return said


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_document_whose_marks_are_answered_lacks_nothing(
    plan: Plan, smlint: Smlint, kind: str
) -> None:
    root = plan({})
    smlint("new", kind, "--as", "yaml")
    (file,) = (each for each in root.rglob("*.yaml"))
    yaml = YAML(typ="safe")
    begun = yaml.load(file.read_text("utf-8"))
    whole = filled(begun, shipped().model.kinds[kind].shape, kind, {})
    where = file.relative_to(root)
    shutil.copytree(EXAMPLE, root, dirs_exist_ok=True)
    with file.open("w", encoding="utf-8") as out:
        YAML().dump(whole, out)
    ran = smlint("check", "--output-format", "concise", "--select", "standard")
    here = [line for line in ran.findings if line.startswith(f"{where.as_posix()}:")]
    told = [line for line in here if line.split()[2] not in OF_OTHERS]
    assert told == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", DOCUMENTS)
def test_every_mark_has_a_question_of_its_own(
    plan: Plan, smlint: Smlint, kind: str, language: str
) -> None:
    root = plan({})
    smlint("new", kind, "--lang", language)
    (file,) = root.rglob("*.yaml")
    marks = [line for line in file.read_text("utf-8").splitlines() if "TODO" in line]
    words = catalogue(language)
    for key in ("any", *(f"form.{form}" for form in FORMS)):
        assert not [mark for mark in marks if f"# {words.say(f'todo.{key}')}" in mark]


def test_what_a_plan_has_switched_off_is_not_asked(plan: Plan, smlint: Smlint) -> None:
    root = plan({"smlint.yaml": "profile: starter\nignore: [metric-no-purpose]\n"})
    smlint("new", "metric")
    (file,) = (root / "metrics").iterdir()
    begun = YAML(typ="safe").load(file.read_text("utf-8"))
    assert "data_source" in begun
    assert "purpose" not in begun


def test_a_strict_plan_is_asked_for_what_only_it_needs(plan: Plan, smlint: Smlint) -> None:
    root = plan({"smlint.yaml": "profile: strict\n"})
    smlint("new", "experiment")
    (file,) = (root / "experiments").iterdir()
    assert YAML(typ="safe").load(file.read_text("utf-8"))["end"] == "TODO"
    (root / "smlint.yaml").write_text("profile: standard\n", "utf-8")
    smlint("new", "experiment", "second")
    assert "\nend:" not in (root / "experiments" / "second.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("word", "meant"),
    [("persona", "audience"), ("post", "content"), ("Ενέργεια", "tactic"), ("metrics", "metric")],
)
def test_a_kind_is_known_by_what_people_call_it(
    plan: Plan, smlint: Smlint, word: str, meant: str
) -> None:
    root = plan({})
    ran = smlint("new", word)
    assert (ran.code, ran.out) == (2, "")
    assert f'Did you mean "{meant}"?' in ran.err
    assert list(root.iterdir()) == []
    assert "is not one of" in smlint("new", "zeppelin").err


@pytest.mark.parametrize("columns", [40, 60, 80])
def test_what_is_told_fits_the_terminal(
    plan: Plan, smlint: Smlint, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    plan({})
    monkeypatch.setenv("COLUMNS", str(columns))
    out = smlint("new", "goal", "--lang", "el").out
    assert max(map(len, out.splitlines())) <= columns
    assert "goals/goal.yaml" in out


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", DOCUMENTS)
def test_no_line_of_a_new_file_is_longer_than_a_window(
    plan: Plan, smlint: Smlint, kind: str, language: str
) -> None:
    root = plan({"strategy.yaml": "kind: strategy\n"} if kind != "strategy" else {})
    smlint("new", kind, "--lang", language)
    files = [each for each in root.rglob("*.yaml") if kind in each.name or each.parent != root]
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    assert not [line for line in lines if len(line) > 80]


def test_a_greek_file_tells_values_in_greek_too(plan: Plan, smlint: Smlint) -> None:
    root = plan({})
    smlint("new", "tactic", "--lang", "el")
    (file,) = root.rglob("*.yaml")
    assert "listen (παρακολούθηση), " in file.read_text("utf-8")


@pytest.mark.parametrize("form", ["yaml", "markdown"])
def test_nobody_is_sent_to_an_id_that_is_not_there(plan: Plan, smlint: Smlint, form: str) -> None:
    root = plan({"a.yaml": "kind: audience\nid: cooks\n"})
    smlint("new", "content", "--as", form)
    (file,) = (root / "content").iterdir()
    text = file.read_text("utf-8")
    assert "cooks" in text
    assert "none in this plan yet: campaign" in text
    assert not re.search(r"(?:campaign|contact|person|pillar)-1", text)


PAGE = "---\nkind: plan\n---\n# Bread\n\n## Goals\n\n### g-a: Known\n\n### g-b: Liked\n"
DOCUMENTS_IN_ONE = "kind: goal\nid: g-a\n---\nkind: goal\nid: g-b\n"


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("plan.md", PAGE),
        ("plan.md", f"{PAGE}\n## Metrics\n\n### calls: Calls\n"),
        ("plan.yaml", DOCUMENTS_IN_ONE),
        ("plan.yaml", "kind: plan\ngoals:\n  - id: g-a\n  - id: g-b\n"),
    ],
)
@pytest.mark.parametrize("kind", ["metric", "goal", "tactic", "audience", "contact"])
def test_a_plan_in_one_file_gets_the_document_to_put_into_it(
    plan: Plan, smlint: Smlint, path: str, page: str, kind: str
) -> None:
    root = plan({path: page})
    before = misshapen(smlint)  # the two goals are hardly begun
    ran = smlint("new", kind, "added")
    assert f"stands in {path}" in ran.err.replace("\n", " ")
    assert [each.name for each in root.iterdir()] == [path]
    (root / path).write_text(f"{page}{ran.out}", "utf-8")  # as ">> plan.md" does
    assert set(misshapen(smlint)) <= set(before)
    assert re.search(rf"{kind}\W+added\b", smlint("check", "--show-entities").out)


def misshapen(smlint: Smlint) -> list[str]:
    ran = smlint("check", "--output-format", "concise", "--profile", "strict")
    return [line.split(" ", 1)[1] for line in ran.findings if line.split()[2] in SHAPE]


def test_asked_for_a_file_it_writes_one_beside_the_page(plan: Plan, smlint: Smlint) -> None:
    root = plan({"plan.md": PAGE})
    out = smlint("new", "metric", "visits", "--as", "markdown").out
    assert "the whole plan stands in plan.md" in out
    assert (root / "metrics" / "visits.md").is_file()
    assert "stands in" not in smlint("new", "metric", "calls").out


def test_where_the_page_has_no_place_for_it_it_is_a_file(plan: Plan, smlint: Smlint) -> None:
    goals = "---\nkind: goal\n---\n# Goals\n\n## g-a: Known\n\n## g-b: Liked\n"
    root = plan({"goals.md": goals})
    ran = smlint("new", "metric", "visits")
    assert ran.code == 0
    assert "all headings are documents of one kind" in " ".join(ran.out.split())
    assert (root / "metrics" / "visits.md").is_file()


def test_what_has_no_place_on_a_page_says_why_it_is_a_file(plan: Plan, smlint: Smlint) -> None:
    root = plan({"plan.md": PAGE})
    out = " ".join(smlint("new", "review", "autumn").out.split())
    assert "a review has no place, for it holds lists" in out
    assert (root / "reviews" / "autumn.md").is_file()


def test_a_greek_reader_is_told_its_kind_in_greek(plan: Plan, smlint: Smlint) -> None:
    plan({"plan.md": PAGE})
    out = " ".join(smlint("new", "review", "autumn", "--lang", "el").out.split())
    assert "δεν χωρά έγγραφο του είδους «απολογισμός»" in out


@pytest.mark.parametrize("form", ["yaml", "markdown"])
@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_greek_document_holds_no_english_sentence(
    plan: Plan, smlint: Smlint, kind: str, form: str
) -> None:
    root = plan({})
    smlint("new", kind, "--lang", "el", "--as", form)
    (file,) = (path for path in root.rglob("*") if path.is_file())
    used = re.findall(r"(?m)^(?:# |<!-- - )\w+: (.*?)(?: -->.*)?$", file.read_text("utf-8"))
    assert not [each for each in used if re.match(r"[A-Za-z]+ [a-z]+ [a-z]+", each)]


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_an_english_document_speaks_of_no_greek(plan: Plan, smlint: Smlint, kind: str) -> None:
    root = plan({})
    smlint("new", kind)
    (file,) = (path for path in root.rglob("*") if path.is_file())
    assert not re.search(r"Greek|\bel\b|[α-ω]", file.read_text("utf-8"))


NESTED = ("strategy", "team", "research", "review")
"""Of what stands in their lists each has an id and a question, for which a table has no place."""


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_the_front_matter_of_a_new_page_holds_no_question(
    plan: Plan, smlint: Smlint, kind: str
) -> None:
    root = plan({})
    smlint("new", kind, "--as", "markdown", "--lang", "el")
    (file,) = (path for path in root.rglob("*") if path.is_file())
    front = file.read_text("utf-8").split("---\n")[1]
    assert ("TODO" in front) is (kind in NESTED), front


@pytest.mark.parametrize(
    ("kind", "field", "words", "own"),
    [
        ("audience", "title", "Home cooks in two cities", "home-cooks-two-cities"),
        ("goal", "title", "Να μας ξέρει η γειτονιά", "xerei-geitonia"),
        ("contact", "name", "Μαρία  Παππά", "maria-pappa"),
        ("metric", "title", "Followers of the page", "followers-page"),
    ],
)
def test_an_id_is_made_of_the_title(  # noqa: PLR0917
    plan: Plan, smlint: Smlint, kind: str, field: str, words: str, own: str
) -> None:
    root = plan({})
    for name in (own, f"{own}-2"):
        ran = smlint("new", kind, "--title", words)
        assert (ran.code, "--title" in ran.out) == (0, False)
        (file,) = root.rglob(f"{name}.yaml")
        begun = YAML(typ="safe").load(file.read_text("utf-8"))
        assert (begun["id"], begun[field]) == (name, " ".join(words.split()))
    assert "--title" in smlint("new", kind).out
