"""``smlint convert``: the same plan in another form, with its comments."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from smlint.base.text import heading_key
from smlint.config.settings import Settings
from smlint.engine.file_phase import read_file
from smlint.engine.shipped import shipped
from smlint.plan.model import Shape
from smlint.plan.parts import Part
from tests.conftest import Plan, Smlint
from tests.plan.test_forms_equal import differences, entities, trees

EXAMPLE = Path(__file__).resolve().parents[1] / "example-plan"
BROKEN = Path(__file__).resolve().parent / "broken"
FORMS = ("yaml", "markdown", "one-file", "one-markdown-file")

GOAL = """\
# yaml-language-server: $schema=x.json
# Written in the autumn.
kind: goal
id: goal-a  # smlint: ignore[SM105] -- the board decides in May
title: They know us
type: presence
# 1 comes first
priority: 1
statement: People know our name.
metric: followers
baseline: {value: 12, date: 2026-10-31}  # counted by hand
# smlint: ignore[SM116] -- we agree on it in January
target: more
due: 2027-06-30
"""

METRIC = """\
---
kind: metric
---
# What we count

Free text of ours.

## followers: Followers <!-- on all channels -->

- Definition: followers of our page
- Unit: count
- Direction: increase
- Family: audience-size
- Frequency: monthly

> A quote that is no field.
"""

PLAN = {"smlint.yaml": "profile: starter\n", "goals/a.yaml": GOAL, "metrics.md": METRIC}


def read(folder: Path) -> list[Part]:
    found: list[Part] = []
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".yaml", ".md") and path.name != "smlint.yaml":
            name = path.relative_to(folder).as_posix()
            found += read_file(name, path.read_bytes(), Settings(language="en"), shipped()).parts
    return found


def without_language(found: list[Part]) -> dict[tuple[str, str], dict[str, object]]:
    """Documents by kind and id. Which file they stand in is another matter: a language that a file
    declared is declared by each of its documents, and paths are those of the new files.
    """
    read = trees(found)
    return {
        key: {name: value for name, value in data.items() if name != "language"}
        for key, data in read.items()
    }


def told(findings: list[str]) -> list[str]:
    """Findings without their places."""
    return sorted(line.split(": ", 1)[1] for line in findings)


QUOTED = re.compile('[«"]([^«»"]*)[»"]')


@dataclass(frozen=True)
class Told:
    """A finding in full, the words that it quotes apart: some are names of fields."""

    about: tuple[str, str, str, str]
    quoted: tuple[str, ...]

    def is_same_as(self, other: Told) -> bool:
        """Whether two findings are one, but for what each file calls a field, and its values."""
        pairs = zip(self.quoted, other.quoted, strict=True)
        return self.about == other.about and all(same_words(one, two) for one, two in pairs)


def in_full(output: str) -> list[Told]:
    """All findings of a report in JSON, in an order that no file changes."""
    found = []
    for each in json.loads(output)["findings"]:
        sentence = QUOTED.sub("«»", each["message"])
        about = (each["rule"], each["severity"], each["subject"] or "", sentence)
        found.append(Told(about, tuple(QUOTED.findall(each["message"]))))
    return sorted(found, key=lambda each: (each.about, [canonical(x) for x in each.quoted]))


def canonical(words: str) -> str:
    """The YAML name of the field that some words are, else the words."""
    name, colon, value = words.partition(": ")
    found = min(names().get(heading_key(name), {name}))
    return f"{found}{colon}{min(values().get(heading_key(value), {value}))}"


@cache
def names() -> dict[str, set[str]]:
    """What fields are called, with the names that they have in YAML."""
    found: dict[str, set[str]] = {}

    def gather(shape: Shape) -> None:
        for name, field in shape.fields.items():
            for called in (name, *field.titles.values()):
                found.setdefault(heading_key(called), set()).add(name)
            if field.shape is not None:
                gather(field.shape)

    for kind in shipped().model.kinds.values():
        gather(kind.shape)
    return found


@cache
def values() -> dict[str, set[str]]:
    """What the values of enumerations are called, with their names in YAML."""
    found: dict[str, set[str]] = {}

    def gather(shape: Shape) -> None:
        for field in shape.fields.values():
            for value, called in field.words.items():
                for each in (value, *called.values()):
                    found.setdefault(heading_key(each), set()).add(value)
            if field.shape is not None:
                gather(field.shape)

    for kind in shipped().model.kinds.values():
        gather(kind.shape)
    return found


def same_words(one: str, two: str) -> bool:
    """Whether two files mean the same by words that they quote: the name of a field, or the name
    and a value of it.
    """
    if one == two:
        return True
    here, there = one.partition(": "), two.partition(": ")
    return same(names(), here[0], there[0]) and same(values(), here[2], there[2])


def same(known: dict[str, set[str]], one: str, two: str) -> bool:
    return bool(known.get(heading_key(one), {one}) & known.get(heading_key(two), {two}))


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "plan"
    shutil.copytree(EXAMPLE, root)
    monkeypatch.chdir(root)
    return root


@pytest.mark.parametrize("form", FORMS)
def test_the_example_plan_is_the_same_in_every_form(
    example: Path, smlint: Smlint, form: str
) -> None:
    there = example.parent / "there"
    assert smlint("convert", "--to", str(there), "--as", form).code == 0
    before, after = read(example), read(there)
    differ = [each for each in differences(trees(before), trees(after)) if each[2] != "language"]
    assert [each for each in differ if ".yaml" not in str(each)] == []
    assert len(after) == len(before)
    assert "nothing to mend" in smlint("check", str(there), "--profile", "standard").out


@pytest.mark.parametrize("name", ["band", "shelter", "vivlio"])
@pytest.mark.parametrize("form", ["markdown", "one-file", "one-markdown-file"])
def test_a_plan_with_many_faults_keeps_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, smlint: Smlint, name: str, form: str
) -> None:
    root = tmp_path / "plan"
    shutil.copytree(BROKEN / name, root)
    monkeypatch.chdir(root)
    everything = ("--output-format", "json", "--select", "all")
    said = in_full(smlint("check", *everything).out)
    assert len(said) > 10
    there = tmp_path / "there"
    assert smlint("convert", "--to", str(there), "--as", form).code == 0
    monkeypatch.chdir(there)
    again = in_full(smlint("check", *everything).out)
    differ = [pair for pair in zip(said, again, strict=True) if not pair[0].is_same_as(pair[1])]
    assert differ == []


def test_there_and_back_again(example: Path, smlint: Smlint) -> None:
    there, back = example.parent / "there", example.parent / "back"
    assert smlint("convert", "--to", str(there), "--as", "markdown").code == 0
    assert smlint("convert", str(there), "--to", str(back), "--as", "yaml").code == 0
    assert without_language(read(back)) == without_language(read(example))
    assert entities(read(back)) == entities(read(example))


@pytest.mark.parametrize("first", FORMS)
@pytest.mark.parametrize("second", FORMS)
def test_check_says_the_same(plan: Plan, smlint: Smlint, first: str, second: str) -> None:
    root = plan(PLAN)
    said = told(smlint("check", "--output-format", "concise").findings)
    assert len(said) > 1
    assert smlint("convert", "--to", "one", "--as", first).code == 0
    assert smlint("convert", "one", "--to", "two", "--as", second).code == 0
    for folder in ("one", "two"):
        found = smlint("check", folder, "--output-format", "concise").findings
        assert told(found) == said, folder
    assert (root / "two" / "smlint.yaml").read_text(encoding="utf-8") == "profile: starter\n"


@pytest.mark.parametrize("first", FORMS)
@pytest.mark.parametrize("second", FORMS)
def test_comments_go_along(plan: Plan, smlint: Smlint, first: str, second: str) -> None:
    root = plan(PLAN)
    smlint("convert", "--to", "one", "--as", first)
    smlint("convert", "one", "--to", "two", "--as", second)
    for folder in ("one", "two"):
        files = [path for path in (root / folder).rglob("*") if path.is_file()]
        text = "".join(path.read_text(encoding="utf-8") for path in files)
        for remark in (
            *("Written in the autumn.", "1 comes first", "counted by hand", "on all channels"),
            *("What we count", "Free text of ours.", "A quote that is no field."),
            *("ignore[SM105] -- the board decides in May", "ignore[SM116] -- we agree on it"),
        ):
            assert text.count(remark) == 1, (folder, remark, text)
        assert "yaml-language-server" not in text


@pytest.mark.parametrize("form", FORMS)
def test_suppressions_still_hide_what_they_hid(plan: Plan, smlint: Smlint, form: str) -> None:
    plan(PLAN)
    hidden = "2 findings are suppressed"
    assert hidden in smlint("check").out
    smlint("convert", "--to", "one", "--as", form)
    ran = smlint("check", "one")
    assert hidden in ran.out
    assert "SM931" not in ran.out


def test_a_switch_for_a_file_holds_for_its_documents_only(plan: Plan, smlint: Smlint) -> None:
    goal = GOAL.replace("  # smlint: ignore[SM105] -- the board decides in May", "")
    other = goal.replace("goal-a", "goal-b")
    whole = f"# smlint: ignore-file[SM105] -- the board decides\n{goal}"
    plan({**PLAN, "goals/a.yaml": whole, "goals/b.yaml": other})
    for form in FORMS:
        smlint("convert", "--to", form, "--as", form)
        found = smlint("check", form, "--output-format", "concise").findings
        assert [line.split()[2] for line in found if "SM105" in line] == ["SM105"], form
        assert "goal-b" in next(line for line in found if "SM105" in line)


def test_an_address_behind_words_stands_in_a_comment(plan: Plan, smlint: Smlint) -> None:
    goal = "---\nkind: goal\nid: g\n---\n# G\n\n- Statement: As [they](https://a.example/x) say\n"
    root = plan({**PLAN, "goals/g.md": goal})
    smlint("convert", "--to", "there", "--as", "yaml")
    text = (root / "there" / "goals" / "g.yaml").read_text(encoding="utf-8")
    assert "# As [they](https://a.example/x) say\nstatement: As they say\n" in text


def test_files_that_fields_name_go_along(plan: Plan, smlint: Smlint) -> None:
    readings = "kind: readings\nid: r\nmetric: followers\nvalues_file: counted.csv\n"
    csv = "date,value\n2026-10-31,12\n"
    root = plan({**PLAN, "data/r.yaml": readings, "data/counted.csv": csv})
    smlint("convert", "--to", "md", "--as", "markdown")
    smlint("convert", "--to", "one", "--as", "one-file")
    assert (root / "md" / "data" / "counted.csv").read_text(encoding="utf-8") == csv
    assert "- Values file: counted.csv" in (root / "md" / "data" / "r.md").read_text("utf-8")
    assert "values_file: data/counted.csv" in (root / "one" / "plan.yaml").read_text("utf-8")
    assert "2026-10-31,12" not in (root / "one" / "plan.yaml").read_text("utf-8")


def test_settings_and_own_rules_go_along(plan: Plan, smlint: Smlint) -> None:
    settings = "profile: starter\nexclude: [drafts/]\nrules: [house]\n"
    root = plan({**PLAN, "smlint.yaml": settings, "drafts/a.yaml": "kind: goal\n"})
    smlint("new", "rule", "no-fault")
    ran = smlint("convert", "--to", "there", "--as", "markdown")
    assert (root / "there" / "smlint.yaml").read_text(encoding="utf-8") == settings
    names = [path.name for path in (root / "house").iterdir() if path.suffix == ".yaml"]
    assert [(root / "there" / "house" / name).exists() for name in names] == [True] * len(names)
    assert names
    assert "smlint.yaml names files under exclude;" in ran.out
    assert not (root / "there" / "drafts").exists()


def test_a_file_alone_can_be_converted(plan: Plan, smlint: Smlint) -> None:
    root = plan(PLAN)
    assert smlint("convert", "goals/a.yaml", "--to", "md", "--as", "markdown").code == 0
    names = [path.relative_to(root / "md").as_posix() for path in (root / "md").rglob("*.*")]
    assert names == ["goals/a.md"]


def test_a_plan_in_one_file_becomes_a_file_for_each_kind(plan: Plan, smlint: Smlint) -> None:
    root = plan(PLAN)
    smlint("convert", "--to", "one", "--as", "one-file")
    smlint("convert", "one", "--to", "many", "--as", "yaml")
    names = sorted(path.name for path in (root / "many").iterdir())
    assert names == ["goals.yaml", "metrics.yaml", "smlint.yaml"]


def break_yaml(root: Path) -> None:
    (root / "goals" / "a.yaml").write_text("kind: goal\nid: [\n", encoding="utf-8")


def break_table(root: Path) -> None:
    text = METRIC.replace("- Frequency", "- Frequenzy")
    (root / "metrics.md").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("broken", [break_yaml, break_table])
def test_what_is_not_read_stops_it(
    plan: Plan, smlint: Smlint, broken: Callable[[Path], None]
) -> None:
    root = plan(PLAN)
    broken(root)
    ran = smlint("convert", "--to", "there", "--as", "yaml")
    assert ran.code == 2
    first, *places = ran.err.splitlines()
    assert first.startswith("Something in the plan is not read")
    assert re.match(r"(goals/a\.yaml|metrics\.md):\d+:\d+: ", places[0])
    assert not (root / "there").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("gone", "--to", "x", "--as", "yaml"), 'There is no file or folder "gone".'),
        (("a.txt", "--to", "x", "--as", "yaml"), "a.txt is neither YAML nor Markdown"),
        (("notes.md", "--to", "x", "--as", "yaml"), "There is no plan of our format in notes.md."),
        (("--to", ".", "--as", "yaml"), "This folder is that of the plan itself"),
        (("--to", "full", "--as", "yaml"), "metrics.yaml is in full already"),
    ],
)
def test_what_it_refuses(plan: Plan, smlint: Smlint, arguments: tuple[str, ...], said: str) -> None:
    files = {"a.txt": "", "notes.md": "# Notes\n", "full/metrics.yaml": "mine\n"}
    root = plan({**PLAN, **files})
    (root / "full" / "metrics.yaml").write_text("mine\n", encoding="utf-8")
    ran = smlint("convert", *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(said)
    assert (root / "full" / "metrics.yaml").read_text(encoding="utf-8") == "mine\n"


def test_a_failure_in_the_middle_leaves_nothing_half_written(plan: Plan, smlint: Smlint) -> None:
    """One of the new files cannot be written, for a folder has its name."""
    root = plan(PLAN)
    (root / "there" / "metrics.yaml").mkdir(parents=True)
    (root / "there" / "goals").mkdir()
    (root / "there" / "goals" / "a.yaml").write_text("mine\n", encoding="utf-8")
    ran = smlint("convert", "--to", "there", "--as", "yaml", "--force")
    assert (ran.code, ran.out) == (2, "")
    assert (root / "there" / "goals" / "a.yaml").read_text(encoding="utf-8") == "mine\n"
    assert sorted(path.name for path in (root / "there").rglob("*")) == [
        *("a.yaml", "goals", "metrics.yaml"),
    ]


@pytest.mark.parametrize("content", [b"kind: goal\nid: \xff\xfe\n", b"kind: goal\nid: a\x00b\n"])
def test_what_is_no_text_is_refused_with_its_place(
    plan: Plan, smlint: Smlint, content: bytes
) -> None:
    root = plan({**PLAN, "goals/b.yaml": content})
    for form in FORMS:
        ran = smlint("convert", "--to", "there", "--as", form)
        assert (ran.code, ran.out) == (2, "")
        assert "goals/b.yaml:" in ran.err
        assert not (root / "there").exists()


@pytest.mark.parametrize("form", ["markdown", "one-markdown-file"])
def test_entries_of_one_field_each_stay_several(plan: Plan, smlint: Smlint, form: str) -> None:
    entries = "evidence:\n  - note: asked twice\n  - source: Forms of 41 schools\n"
    root = plan({"audiences.yaml": f"kind: audience\nid: teachers\ntitle: Teachers\n{entries}"})
    assert smlint("convert", ".", "--as", form, "--to", "there").code == 0
    assert smlint("convert", "there", "--as", "yaml", "--to", "back").code == 0
    written = "".join(each.read_text(encoding="utf-8") for each in (root / "back").rglob("*.yaml"))
    assert entries in written


def test_the_current_folder_is_called_this_one(
    plan: Plan, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = plan({f"old/{path}": text for path, text in PLAN.items()})
    greek = ("--as", "yaml", "--lang", "el")
    refused = smlint("convert", "old", "--to", "old", *greek).err
    assert "Το old είναι ο φάκελος του ίδιου του σχεδίου" in refused
    (root / "new").mkdir()
    monkeypatch.chdir(root / "new")
    wrote = smlint("convert", "../old", "--to", ".", *greek).out
    assert " σε αυτόν τον φάκελο: " in wrote.splitlines()[0]
    monkeypatch.chdir(root / "old")
    refused = smlint("convert", ".", "--to", ".", *greek).err
    assert "Αυτός είναι ο φάκελος του ίδιου του σχεδίου" in refused
