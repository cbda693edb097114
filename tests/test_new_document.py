"""``smlint new KIND``: a document that is valid but for its open fields, with the ids there are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from smlint.base.guide import LANGUAGES
from smlint.cli.new import KINDS
from smlint.engine.shipped import shipped
from tests.conftest import Plan, Smlint

DOCUMENTS = tuple(kind for kind in KINDS if kind != "rule")
SHAPE = ("SM901", "SM904", "SM905", "SM920", "SM921", "SM922", "SM923", "SM924", "SM933")
"""What says that a file is not written as it should be."""

STRATEGY = """\
kind: strategy
title: A year of bread
start: 2026-10-01
end: 2027-09-30
owner: rena
business_objectives:
  - {id: bo-fairs, statement: Sell at six fairs, owner: rena}
  - {id: bo-shop, statement: Open a second shop, owner: rena}
team:
  - {id: rena, name: Rena, hours_per_week: 5}
"""
GOAL = "kind: goal\nid: goal-fairs\ntitle: Known at fairs\n"
METRIC = "kind: metric\nid: {id}\ntitle: Followers\n"


def only_file(folder: Path) -> Path:
    (file,) = (path for path in folder.rglob("*") if path.is_file())
    return file


def rules_of(smlint: Smlint) -> set[str]:
    ran = smlint("check", "--output-format", "concise", "--profile", "strict")
    assert ran.code in {0, 1}
    return {line.split()[2] for line in ran.findings}


def test_every_kind_of_document_can_be_begun() -> None:
    assert set(DOCUMENTS) == set(shipped().model.kinds)


@pytest.mark.parametrize("form", ["yaml", "markdown"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_new_document_is_valid_but_for_what_is_open(
    plan: Plan, smlint: Smlint, kind: str, language: str, form: str
) -> None:
    root = plan({})
    ran = smlint("new", kind, "--as", form, "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    file = only_file(root)
    assert file.relative_to(root).as_posix() in ran.out
    marks = file.read_text("utf-8").count("TODO")
    found = rules_of(smlint)
    assert not found & set(SHAPE)
    assert ("SM927" in found) == bool(marks)


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_what_stands_below_as_comments_can_be_used(plan: Plan, smlint: Smlint, kind: str) -> None:
    root = plan({})
    smlint("new", kind)
    file = only_file(root)
    above, _blank, below = file.read_text("utf-8").partition("\n\n# What else")
    lines = below.splitlines()[1:]
    assert lines
    used = "\n".join(re.sub("^# ", "", line) for line in lines)
    file.write_text(f"{above}\n{used}\n", "utf-8")
    assert not rules_of(smlint) & set(SHAPE)


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_the_same_holds_for_the_bullets_of_markdown(plan: Plan, smlint: Smlint, kind: str) -> None:
    root = plan({})
    smlint("new", kind, "--as", "markdown")
    file = only_file(root)
    text = file.read_text("utf-8")
    bullets = re.findall(r"(?m)^<!-- (- .*?) -->", text)
    head, _space, rest = text.partition("\n\n")
    file.write_text("\n\n".join((head, "\n".join(bullets), rest)), "utf-8")
    assert not rules_of(smlint) & set(SHAPE)


def test_the_ids_of_the_plan_are_offered_where_something_is_linked(
    plan: Plan, smlint: Smlint
) -> None:
    metrics = {f"metrics/{n}.yaml": METRIC.format(id=f"count-{n}") for n in range(10)}
    root = plan({"strategy.yaml": STRATEGY, "goals/fairs.yaml": GOAL, **metrics})
    smlint("new", "goal", "goal-shop")
    text = (root / "goals" / "goal-shop.yaml").read_text("utf-8")
    assert re.search(r"  # in this plan: bo-fairs, bo-shop\n(?:  # .*\n)?  - objective: ", text)
    assert re.search(r"count-7,\s+(?:# )?2 more\n(?:    # .*\n)?    metric: ", text)
    assert "# owner: rena\n" in text


def test_a_link_to_what_is_not_there_yet_says_so(plan: Plan, smlint: Smlint) -> None:
    root = plan({"strategy.yaml": STRATEGY})
    smlint("new", "goal", "goal-shop", "--as", "markdown")
    text = (root / "goals" / "goal-shop.md").read_text("utf-8")
    assert "<!-- there is no metric in this plan yet -->" in text


def test_an_id_that_nobody_named_is_free(plan: Plan, smlint: Smlint) -> None:
    root = plan({"strategy.yaml": STRATEGY})
    for name in ("goal", "goal-2", "goal-3"):
        assert smlint("new", "goal").code == 0
        assert f"id: {name}\n" in (root / "goals" / f"{name}.yaml").read_text("utf-8")
    assert "SM903" not in rules_of(smlint)


def test_it_is_written_as_most_of_the_plan_is(plan: Plan, smlint: Smlint) -> None:
    page = "---\nkind: goal\nid: goal-{n}\n---\n# Known at fairs\n"
    root = plan({"a.md": page.format(n=1), "b.md": page.format(n=2), "strategy.yaml": STRATEGY})
    smlint("new", "metric", "visits")
    assert (root / "metrics" / "visits.md").is_file()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("strategy",), "has its strategy already"),
        (("goal", "goal-fairs"), 'The id "goal-fairs" is taken'),
        (("goal", "Fairs 2"), "cannot be an id: take small Latin letters"),
        (("goal", "Fairs 2"), 'such as "fairs-2"'),
        (("metric", "Ακόλουθοι"), 'such as "akolouthoi"'),
        (("objective",), "in one of the kind goal"),
        (("goal", "obj-loaves"), 'The id "obj-loaves" is taken'),
        (("team", "ours"), "needs no id"),
        (("strategy", "--lang", "el"), "έχει ήδη στρατηγική"),
        (("team", "ours", "--lang", "el"), "έχει μία μόνο ομάδα"),
        (("channel", "forum"), "There is a file channels/forum"),
    ],
)
def test_what_is_there_is_never_changed(
    plan: Plan, smlint: Smlint, arguments: tuple[str, ...], said: str
) -> None:
    goal = f"{GOAL}objectives:\n  - {{id: obj-loaves, statement: Sell 40 loaves}}\n"
    files = {
        "strategy.yaml": STRATEGY,
        "goals/fairs.yaml": goal,
        "channels/forum.yaml": "kind: channel\nid: other\n",
    }
    root = plan(files)
    ran = smlint("new", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    there = {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}
    assert there == set(files)
    assert all((root / name).read_text("utf-8") == text for name, text in files.items())


def test_an_editor_finds_a_schema_that_the_repository_keeps(plan: Plan, smlint: Smlint) -> None:
    root = plan({"schemas/metric.schema.json": "{}", "smlint.yaml": "profile: starter\n"})
    smlint("new", "metric", "visits")
    first = (root / "metrics" / "visits.yaml").read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../schemas/metric.schema.json"


def test_what_is_still_open_is_nobodys_name(plan: Plan, smlint: Smlint) -> None:
    plan({})
    for kind in ("strategy", "goal", "channel"):
        smlint("new", kind)
    out = smlint("check", "--output-format", "concise", "--profile", "strict").out
    told = [line for line in out.splitlines() if "SM927" not in line]
    assert not [line for line in told if "TODO" in line]


@pytest.mark.parametrize("kind", DOCUMENTS)
@pytest.mark.parametrize("form", ["yaml", "markdown"])
def test_no_comment_tells_of_somebody_elses_plan(
    plan: Plan, smlint: Smlint, kind: str, form: str
) -> None:
    root = plan({})
    smlint("new", kind, "--as", form)
    text = only_file(root).read_text("utf-8").casefold()
    example = Path(__file__).parents[1] / "example-plan"
    people = {
        found
        for path in example.rglob("*.yaml")
        for found in re.findall(r"\bid: (c-[a-z0-9-]+)", path.read_text("utf-8"))
    }
    assert len(people) > 3
    assert not [name for name in people if re.search(rf"(?<![\w-]){name}(?![\w-])", text)]
    assert not re.search("elaionas|olive|the mill|athens|crete|bo-visits", text)


@pytest.mark.parametrize("kind", DOCUMENTS)
def test_a_greek_page_names_no_word_of_yaml(plan: Plan, smlint: Smlint, kind: str) -> None:
    root = plan({"smlint.yaml": "language: el\nmessages: el\n"})
    smlint("new", kind, "--as", "markdown")
    (file,) = root.rglob("*.md")
    told = " ".join(re.findall(r"<!--(.*?)-->", file.read_text("utf-8")))
    told = re.sub(r"«smlint [^»]*»|https?://\S+", "", told)  # commands and addresses are the same
    fields = tuple(shipped().model.kinds[kind].shape.fields.values())
    values = {
        value
        for each in fields
        for value, said in each.words.items()
        if each.form == "enum" and said["el"] != value
    }
    labels = " ".join(each.titles.get("el", "") for each in fields).split()
    known = {*(each.name for each in fields), *values} - set(labels)
    assert not known & set(re.findall(r"[a-z][a-z_-]+", told))


def test_the_editor_gets_the_schema_of_a_kind_that_comes_later(plan: Plan, smlint: Smlint) -> None:
    root = plan({})
    smlint("init", "--yes")
    schema = root / "schemas" / "campaign.schema.json"
    assert not schema.exists()
    ran = smlint("new", "campaign")
    text = (root / "campaigns" / "campaign.yaml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../schemas/campaign.schema.json\n")
    assert schema.is_file()
    assert "schemas/campaign.schema.json" in ran.out
    assert "campaign.schema.json" not in smlint("new", "campaign", "second").out


def test_a_folder_without_a_plan_is_told(plan: Plan, smlint: Smlint) -> None:
    plan({})
    assert '"smlint init" begins' in smlint("new", "event").out
    assert "smlint init" not in smlint("new", "goal").out


def test_what_is_refused_is_told_in_the_language_of_the_plan(plan: Plan, smlint: Smlint) -> None:
    plan({"smlint.yaml": "messages: el\n", "strategy.yaml": STRATEGY})
    ran = smlint("new", "metric", "Ακόλουθοι")
    assert ran.code == 2
    assert "δεν κάνει για κωδικός" in ran.err
    assert "cannot be an id" in smlint("new", "--lang", "en", "metric", "Ακόλουθοι").err


@pytest.mark.parametrize("language", ["en", "el"])
def test_a_mark_whose_answer_is_a_list_shows_one(plan: Plan, smlint: Smlint, language: str) -> None:
    root = plan({})
    smlint("new", "contact", "--lang", language)
    text = only_file(root).read_text("utf-8")
    assert "roles: [TODO]" in text.splitlines()
    smlint("new", "contact", "other", "--as", "markdown", "--lang", language)
    page = (root / "contacts" / "other.md").read_text("utf-8")
    assert "[influencer" not in page
