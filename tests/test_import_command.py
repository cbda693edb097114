"""``smlint import``: a plan begun from a document, with nothing invented and nothing lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from smlint.base.texts import Texts, whole
from smlint.cli.options import CannotRun
from smlint.cli.writing import saved
from smlint.i18n import catalogue
from smlint.plan.open_marks import left_to_decide
from tests.conftest import Plan, Smlint

STRATEGY = """\
---
title: Toy shop
weight: 3
---
# Social media strategy of the toy shop

We sell wooden toys. **Everybody** in the shop helps.

Owner: Rosa Lind

## Goals for Q2 2027

- Increase followers on Instagram from 310 to 520
- Answer every question within a day [see the log](https://example.org/log)
  - nobody has counted this yet

| Goal | Metric | Baseline | Target | Owner |
|------|--------|----------|--------|-------|
| More visits to the shop page | visits | 3% | 5% | Tom |

## Channels

### Instagram
Pictures of the workshop, twice a week.

### LinkedIn

## Audiences
- Parents of small children
- Grandparents

Setext
------
The last words.
"""

GREEK = """\
# Στρατηγική για τα κοινωνικά δίκτυα

Υπεύθυνη: Δώρα Μ.

## Στόχοι 2027

- Να αυξηθούν οι ακόλουθοι στο Instagram από 1.240 σε 1.700 έως 30 Ιουνίου 2027
- Να μας ξέρει η γειτονιά
"""


def read(path: Path) -> Any:
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))


def texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def values(data: Any) -> Iterator[Any]:
    if isinstance(data, dict):
        for each in data.values():
            yield from values(each)
    elif isinstance(data, list):
        for each in data:
            yield from values(each)
    else:
        yield data


def test_what_the_document_says_stands_in_fields(plan: Plan, smlint: Smlint) -> None:
    root = plan({"strategy.md": STRATEGY})
    assert smlint("import", "strategy.md", "--to", "plan").code == 0
    strategy = read(root / "plan" / "strategy.yaml")
    assert strategy["title"] == "Social media strategy of the toy shop"
    assert strategy["owner"] == "rosa-lind"
    assert strategy["team"] == [
        {"id": "rosa-lind", "name": "Rosa Lind"},
        {"id": "tom", "name": "Tom"},
    ]
    followers, answers, visits = read(root / "plan" / "goals.yaml")["items"]
    assert followers["statement"] == "Increase followers on Instagram from 310 to 520"
    assert (followers["baseline"]["value"], followers["target"]) == (310, 520)
    assert followers["due"] == visits["due"] == "Q2 2027"
    assert followers["metric"] == "followers-instagram"
    assert answers["id"] == "answer-every-question-within"
    assert (visits["metric"], visits["owner"]) == ("visits", "tom")
    metrics = {each["id"]: each for each in read(root / "plan" / "metrics.yaml")["items"]}
    assert metrics.keys() == {"followers-instagram", "visits"}
    assert metrics["followers-instagram"]["direction"] == "increase"
    assert metrics["visits"]["unit"] == "percent"
    channels = read(root / "plan" / "channels.yaml")["items"]
    assert [each["platform"] for each in channels] == ["instagram", "linkedin"]
    audiences = read(root / "plan" / "audiences.yaml")["items"]
    assert [each["title"] for each in audiences] == ["Parents of small children", "Grandparents"]


def test_each_value_has_its_line(plan: Plan, smlint: Smlint) -> None:
    root = plan({"strategy.md": STRATEGY})
    smlint("import", "strategy.md", "--to", "plan")
    goals = (root / "plan" / "goals.yaml").read_text(encoding="utf-8")
    lines = STRATEGY.splitlines()
    first = lines.index("- Increase followers on Instagram from 310 to 520") + 1
    heading = lines.index("## Goals for Q2 2027") + 1
    assert f"  # from strategy.md:{first}\n  - id: increase-followers" in goals
    assert f"due: Q2 2027  # from strategy.md:{heading}\n" in goals
    strategy = (root / "plan" / "strategy.yaml").read_text(encoding="utf-8")
    assert f"owner: rosa-lind  # from strategy.md:{lines.index('Owner: Rosa Lind') + 1}" in strategy


@pytest.mark.parametrize("form", ["yaml", "markdown", "one-file"])
@pytest.mark.parametrize("document", [STRATEGY, GREEK])
def test_no_line_is_lost(plan: Plan, smlint: Smlint, document: str, form: str) -> None:
    root = plan({"strategy.md": document})
    assert smlint("import", "strategy.md", "--to", "plan", "--as", form).code == 0
    written = texts(root / "plan")
    notes = written.pop("notes.md", "")
    named = {int(line) for line in re.findall(r"strategy\.md:(\d+)", "".join(written.values()))}
    for number, line in enumerate(document.splitlines(), 1):
        left = line.strip().lstrip("#").strip() in notes
        assert not line.strip() or number in named or left or set(line) <= set("-="), line


def test_what_no_field_holds_stands_in_the_notes(plan: Plan, smlint: Smlint) -> None:
    root = plan({"strategy.md": STRATEGY})
    smlint("import", "strategy.md", "--to", "plan")
    notes = (root / "plan" / "notes.md").read_text(encoding="utf-8")
    assert "We sell wooden toys. **Everybody** in the shop helps." in notes
    # The address behind a link is in no field, and so the line is kept whole.
    assert "[see the log](https://example.org/log)\n  - nobody has counted this yet" in notes
    assert "Pictures of the workshop" not in notes
    assert "title: Toy shop\nweight: 3" in notes
    assert "### Setext <!-- strategy.md:" in notes
    assert "Grandparents" not in notes


def test_nothing_is_invented(plan: Plan, smlint: Smlint) -> None:
    root = plan({"strategy.md": STRATEGY})
    smlint("import", "strategy.md", "--to", "plan")
    bare = STRATEGY.replace("[see the log](https://example.org/log)", "see the log")
    made = {"goal", "metric", "channel", "audience", "strategy", "percent", "increase"}
    for path in (root / "plan").glob("*.yaml"):
        if path.name == "smlint.yaml":
            continue
        for value in values(read(path)):
            ours = left_to_decide(str(value)) is not None or value in made
            known = str(value) in bare or re.fullmatch(r"[a-z0-9-]+", str(value))
            assert ours or known, value


@pytest.mark.parametrize("form", ["yaml", "markdown", "one-file"])
@pytest.mark.parametrize("document", [STRATEGY, GREEK])
def test_check_finds_what_is_open_and_nothing_else(
    plan: Plan, smlint: Smlint, document: str, form: str
) -> None:
    root = plan({"strategy.md": document})
    smlint("import", "strategy.md", "--to", "plan", "--as", form)
    found = smlint("check", "plan", "--output-format", "concise").findings
    assert {line.split()[2] for line in found} == {"SM927"}
    assert (root / "plan" / "smlint.yaml").read_text(encoding="utf-8").count(
        "profile: starter"
    ) == 1


def test_it_is_repeatable(plan: Plan, smlint: Smlint) -> None:
    root = plan({"strategy.md": STRATEGY})
    smlint("import", "strategy.md", "--to", "plan")
    first = texts(root / "plan")
    assert smlint("import", "strategy.md", "--to", "plan", "--force").code == 0
    assert texts(root / "plan") == first
    smlint("import", str(root / "strategy.md"), "--to", "other")
    assert texts(root / "other") == first


def test_nothing_is_written_over(plan: Plan, smlint: Smlint) -> None:
    root = plan({"strategy.md": STRATEGY, "plan/goals.yaml": "mine\n"})
    ran = smlint("import", "strategy.md", "--to", "plan")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "goals.yaml is in plan already; nothing was written. --force writes over it.\n"
    )
    assert texts(root / "plan") == {"goals.yaml": "mine\n"}
    assert smlint("import", "strategy.md", "--to", "plan", "--force").code == 0
    assert "kind: goal" in (root / "plan" / "goals.yaml").read_text(encoding="utf-8")


def test_its_own_source_is_never_written_over(plan: Plan, smlint: Smlint) -> None:
    root = plan({"strategy.md": STRATEGY})
    ran = smlint("import", "strategy.md", "--to", ".", "--as", "markdown", "--force")
    assert ran.code == 2
    assert ran.err.startswith("strategy.md would be written over")
    assert texts(root) == {"strategy.md": STRATEGY}


def test_it_says_what_it_wrote_and_what_comes_next(plan: Plan, smlint: Smlint) -> None:
    plan({"strategy.md": STRATEGY})
    ran = smlint("import", "strategy.md", "--to", "plan")
    assert ran.out.splitlines() == [
        (
            "Wrote 7 files to plan: audiences.yaml, channels.yaml, goals.yaml, metrics.yaml, "
            "notes.md, smlint.yaml, strategy.yaml."
        ),
        "25 values of strategy.md stand in fields, with the lines they came from.",
        "30 fields are still to be decided; they are marked TODO.",
        "11 lines that no field holds stand in notes.md, word for word.",
        (
            "Next: look through the files, and write your answers over the marks; "
            '"smlint check plan" lists what is open. Then write "profile: standard" in '
            "smlint.yaml, for all seven steps."
        ),
    ]


@pytest.mark.parametrize(
    "case",
    [
        ("en", "Wrote 5 files to this folder: ", "stands in this folder already"),
        ("el", "Γράφτηκαν 5 αρχεία σε αυτόν τον φάκελο: ", "υπάρχουν ήδη σε αυτόν τον φάκελο"),
    ],
)
def test_the_current_folder_is_called_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, smlint: Smlint, case: tuple[str, str, str]
) -> None:
    language, wrote, again = case
    (tmp_path / "strategy.md").write_text(GREEK, encoding="utf-8")
    (tmp_path / "plan").mkdir()
    monkeypatch.chdir(tmp_path / "plan")
    asked = ("import", "../strategy.md", "--to", ".", "--lang", language)
    assert smlint(*asked).out.startswith(wrote)
    assert again in smlint(*asked).out


def test_marks_and_remarks_follow_the_document_unless_told(plan: Plan, smlint: Smlint) -> None:
    root = plan({"strategy.md": GREEK})
    smlint("import", "strategy.md", "--to", "plan")
    goals = (root / "plan" / "goals.yaml").read_text(encoding="utf-8")
    assert "# από strategy.md:" in goals
    assert "  - id: akolouthoi-instagram\n" in goals
    assert "target: 1700" in goals
    assert "due: 2027-06-30" in goals
    ran = smlint("import", "strategy.md", "--to", "plan", "--force", "--lang", "el")
    assert ran.out.startswith("Γράφτηκαν 5 αρχεία")
    smlint("import", "strategy.md", "--to", "plan", "--force", "--lang", "en")
    assert "# from strategy.md:" in (root / "plan" / "goals.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("files", "name", "said"),
    [
        ({}, "gone.md", 'There is no file or folder "gone.md".'),
        ({"a.txt": "x"}, "a.txt", "a.txt is no document that smlint can import: it reads"),
        ({"a.md": "# Bread\n\nWe bake.\n"}, "a.md", "a.md holds no strategy"),
        (
            {"a.md": "---\nkind: goal\nid: g\n---\n# G\n"},
            "a.md",
            'a.md is in our format already: "smlint check" judges it',
        ),
        (
            {"a.md": "# Strategy\n\n" + "- [your goal here]\n" * 12},
            "a.md",
            "a.md: This is a template, not a plan",
        ),
        ({"a.md": b"# Strategy\n\xff\xfe\n"}, "a.md", "a.md: "),
    ],
)
def test_what_cannot_be_imported(
    plan: Plan, smlint: Smlint, files: dict[str, str | bytes], name: str, said: str
) -> None:
    root = plan(files)
    ran = smlint("import", name, "--to", "plan")
    assert ran.code == 2
    assert ran.err.startswith(said)
    assert not (root / "plan").exists()


def test_a_sentence_that_is_no_deadline_keeps_its_words(plan: Plan, smlint: Smlint) -> None:
    document = STRATEGY.replace("Q2 2027", "2027").replace(
        "from 310 to 520\n", "from 310 to 520\n  - Due: soon\n"
    )
    root = plan({"strategy.md": document})
    smlint("import", "strategy.md", "--to", "plan")
    due = read(root / "plan" / "goals.yaml")["items"][0]["due"]
    assert due == 'TODO: the document says "soon"'
    goals = (root / "plan" / "goals.yaml").read_text(encoding="utf-8")
    assert "# by when? e.g. 2027-06-30 or Q2 2027; from strategy.md:" in goals


def test_an_element_that_only_a_section_names_goes_to_the_notes(plan: Plan, smlint: Smlint) -> None:
    document = STRATEGY + "\n## Content strategy\n\nStories of makers.\n"
    root = plan({"strategy.md": document})
    smlint("import", "strategy.md", "--to", "plan")
    assert not (root / "plan" / "content.yaml").exists()
    assert "Stories of makers." in (root / "plan" / "notes.md").read_text(encoding="utf-8")


def test_a_folder_behind_a_link_is_read(plan: Plan, smlint: Smlint) -> None:
    root = plan({"real/strategy.md": STRATEGY, "real/smlint.yaml": "language: en\n"})
    (root / "link").symlink_to(root / "real", target_is_directory=True)
    assert smlint("import", "link/strategy.md", "--to", "one").code == 0
    assert smlint("import", "real/strategy.md", "--to", "two").code == 0
    assert texts(root / "one") == texts(root / "two")


def test_a_name_cannot_break_out_of_a_comment(plan: Plan, smlint: Smlint) -> None:
    name = "a\nkind: goal --> b.md"
    root = plan({name: STRATEGY})
    assert smlint("import", name, "--to", "plan").code == 0
    assert read(root / "plan" / "strategy.yaml")["kind"] == "strategy"
    notes = (root / "plan" / "notes.md").read_text(encoding="utf-8")
    assert all(line.count("-->") == 1 for line in notes.splitlines() if line.startswith("<!--"))


def test_a_bug_of_ours_is_told_as_one(
    plan: Plan, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object) -> None:
        raise RuntimeError

    plan({"strategy.md": STRATEGY})
    monkeypatch.setattr("smlint.engine.found_phase.read_found", broken)
    ran = smlint("import", "strategy.md", "--to", "plan")
    assert (ran.code, ran.out) == (3, "")


CALENDAR = """\
Date;Time;Platform;Caption;Status
2027-05-20;8:00;Instagram;"New bread; fresh";Draft
21/05/2027;;Facebook;Open day;Idea
"""

STRATML = """\
<?xml version="1.0" encoding="UTF-8"?>
<StrategicPlan xmlns="urn:ISO:std:iso:17469:tech:xsd:stratml_core">
  <Name>Town library on the net</Name>
  <StrategicPlanCore>
    <Organization><Name>Town Library</Name><Acronym>TL</Acronym></Organization>
    <Goal>
      <Name>Readers ask us</Name>
      <Description>Young people turn to us.</Description>
      <Objective>
        <Name>Questions</Name>
        <Description>Raise questions from 5 to 20 a month by 30 June 2027</Description>
      </Objective>
    </Goal>
  </StrategicPlanCore>
</StrategicPlan>
"""

GOALS = """\
# Ours, for the spring.
quarter: Q2 2027
owner: Rosa Lind
objectives:
  - name: Ship the shop page
    priority: 1
    mood: high
    key_results:
      - 500 visits by June 2027
"""


def test_a_calendar_becomes_content(plan: Plan, smlint: Smlint) -> None:
    root = plan({"calendar.csv": CALENDAR})
    assert smlint("import", "calendar.csv", "--to", "plan").code == 0
    first, second = read(root / "plan" / "content.yaml")["items"]
    assert (first["channel"], first["text"]) == ("instagram", "New bread; fresh")
    assert second["publish_at"].isoformat() == "2027-05-21"
    assert first["status"] == "draft"
    channels = read(root / "plan" / "channels.yaml")["items"]
    assert [each["id"] for each in channels] == ["instagram", "facebook"]
    # The names of the columns are no loss.
    assert not (root / "plan" / "calendar-notes.md").exists()


def test_a_calendar_adds_to_a_plan_that_is_there(plan: Plan, smlint: Smlint) -> None:
    root = plan({"smlint.yaml": "profile: strict\n", "calendar.csv": CALENDAR})
    assert smlint("import", "calendar.csv", "--to", ".").code == 0
    assert (root / "smlint.yaml").read_text(encoding="utf-8") == "profile: strict\n"
    assert (root / "content.yaml").exists()


def test_stratml_becomes_a_plan(plan: Plan, smlint: Smlint) -> None:
    root = plan({"plan.xml": STRATML})
    assert smlint("import", "plan.xml", "--to", "plan").code == 0
    strategy = read(root / "plan" / "strategy.yaml")
    assert strategy["organization"] == {"name": "Town Library"}
    goal = read(root / "plan" / "goals.yaml")
    assert goal["statement"] == "Young people turn to us."
    (objective,) = goal["objectives"]
    assert (objective["target"], objective["due"].isoformat()) == (20, "2027-06-30")
    notes = (root / "plan" / "notes.md").read_text(encoding="utf-8")
    # Of tags alone nothing is kept; a line with words that no field holds is.
    assert "<Acronym>TL</Acronym>" in notes
    assert "<Goal>" not in notes


def test_goals_in_yaml_become_a_plan(plan: Plan, smlint: Smlint) -> None:
    root = plan({"goals.yaml": GOALS})
    assert smlint("import", "goals.yaml", "--to", "plan").code == 0
    assert read(root / "plan" / "strategy.yaml")["owner"] == "rosa-lind"
    goal = read(root / "plan" / "goals.yaml")
    assert (goal["title"], goal["priority"]) == ("Ship the shop page", 1)
    assert goal["objectives"][0]["target"] == 500
    notes = (root / "plan" / "notes.md").read_text(encoding="utf-8")
    assert "# Ours, for the spring." in notes
    assert "key_results" not in notes


def test_a_plan_without_a_name_is_called_this_plan(plan: Plan, smlint: Smlint) -> None:
    plan({"goals.csv": "Goal,Metric,Target,Due\nMore readers,readers,20,2027-06-30\n"})
    smlint("import", "goals.csv", "--to", "plan")
    assert "TODO: what is the plan called?: " not in smlint("check", "plan").out


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.csv", "one,two\n1,2\n", "a.csv is a table of a sort that smlint does not know"),
        ("a.csv", "", "a.csv is empty."),
        ("a.csv", "one,two\n", "a.csv is a table without rows."),
        ("a.xml", "<note>x</note>", "a.xml is XML, but no plan in StratML"),
        ("a.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "a.xml: "),
        ("a.yaml", "x: [\n", "a.yaml: "),
        ("a.yaml", "kind: goal\nid: g\n", "a.yaml is in our format already"),
    ],
)
def test_what_other_files_are_instead(
    plan: Plan, smlint: Smlint, name: str, text: str, said: str
) -> None:
    root = plan({name: text})
    ran = smlint("import", name, "--to", "plan")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(said)
    assert not (root / "plan").exists()


CONTACTS = """\
Name,Role,Platform,Handle
Anna B.,"chef: ""the"" #1, no",Instagram,@annab
Bo D.,yes,YouTube,@bo
Cy,journalist,YouTube,@cy
"""


@pytest.mark.parametrize("form", ["yaml", "one-file"])
def test_a_word_that_the_format_lacks_is_kept_in_the_mark(
    plan: Plan, smlint: Smlint, form: str
) -> None:
    folder = plan({"con.csv": CONTACTS})
    smlint("import", "con.csv", "--to", "new", "--as", form)
    name, key = ("contacts.yaml", "items") if form == "yaml" else ("plan.yaml", "contacts")
    first, second, third = read(folder / "new" / name)[key]
    assert first["roles"] == 'TODO: the document says "chef: "the" #1, no"'
    assert second["roles"] == 'TODO: the document says "yes"'
    assert third["roles"] == ["journalist"]
    assert not {"x-roles", "x-role"} & {*first, *second, *third}


@pytest.mark.parametrize(
    ("language", "source"),
    [
        (
            "en",
            "## Our goals\n\n- Raise readers of the newsletter from 200 to 400 by 30 June 2027\n",
        ),
        ("el", "## Στόχοι\n\n- Να αυξήσουμε τους αναγνώστες από 200 σε 400 έως 30/6/2027\n"),
    ],
)
def test_headings_alone_are_no_notes(
    plan: Plan, smlint: Smlint, language: str, source: str
) -> None:
    title = {"en": "Social media strategy", "el": "Στρατηγική κοινωνικών δικτύων"}[language]
    root = plan({"strategy.md": f"# {title}\n\n{source}"})
    ran = smlint("import", "strategy.md", "--to", "plan")
    assert ran.code == 0
    assert "notes.md" not in ran.out
    assert not (root / "plan" / "notes.md").exists()
    plan({"other.md": f"# {title}\n\n{source}\n## The summer fair\n"})
    smlint("import", "other.md", "--to", "second")
    assert "summer fair" in (root / "second" / "notes.md").read_text(encoding="utf-8")


def test_what_comes_while_a_long_plan_is_written_is_told_and_kept(tmp_path: Path) -> None:
    def pieces() -> Iterator[str]:
        yield "kind: goal\n"
        (tmp_path / "metrics.yaml").write_text("mine\n", encoding="utf-8")

    texts = Texts({"goals.yaml": pieces, "metrics.yaml": whole("kind: metric\n")})
    with pytest.raises(CannotRun, match=r"metrics\.yaml is in .* already; nothing was written"):
        saved(tmp_path, texts, None, catalogue("en"), force=False)
    assert [each.name for each in tmp_path.iterdir()] == ["metrics.yaml"]
    assert (tmp_path / "metrics.yaml").read_text(encoding="utf-8") == "mine\n"
    saved(tmp_path, texts, None, catalogue("en"), force=True)
    assert (tmp_path / "metrics.yaml").read_text(encoding="utf-8") == "kind: metric\n"
