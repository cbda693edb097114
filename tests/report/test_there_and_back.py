"""A plan in another form and back again: nothing that it says is lost, and nothing moves twice."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smlint.config.settings import Settings
from smlint.engine.converting.session import read_plan
from smlint.engine.file_phase import read_file
from smlint.engine.shipped import shipped
from smlint.plan.parts import Part
from smlint.report.files.plan_files import As, converted, renamed
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.nodes import plain
from smlint.syntax.yaml import read_yaml
from tests.plan.forms import yaml_files, yaml_lists, yaml_one_file
from tests.plan.generated import Data, Plan, plans
from tests.plan.test_forms_equal import PLENTY, differences, entities, parts, trees
from tests.tries import tries

Files = Mapping[str, str]

WRITERS = {"files": yaml_files, "lists": yaml_lists, "one file": yaml_one_file}
NOTE = re.compile(r"note-\d+-[^\s>]*")
SAYINGS = ("as agreed", "«έτσι»", '🎯 it\'s "so"', "שלום", "a | b: [c] {d}", "100% & <b>", "-- no")
SOME = settings(parent=PLENTY, max_examples=tries(40))


def convert(files: Files, form: As, language: str | None) -> dict[str, str]:
    """The files of a plan in another form."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        settings = f"language: {language}\n" if language else ""
        for path, text in {"smlint.yaml": settings, **files}.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(text.encode())
        plan = read_plan(None, root, shipped(), lambda path: renamed(path, form))
    return dict(converted(plan, form, shipped()))


def tree(text: str) -> list[object] | None:
    """What a YAML file says; None where it cannot be read."""
    file = read_yaml(Text("a.yaml", text), Caps())
    return None if file.seen else [plain(each) for each in file.documents]


@st.composite
def noted(draw: Any, text: str, first: int) -> tuple[str, int]:
    """A YAML file with comments wherever YAML allows one that changes nothing."""
    meant, number = tree(text), first
    lines = text.split("\n")
    places = draw(st.lists(st.integers(0, len(lines) - 1), max_size=6, unique=True))
    for at in sorted(places, reverse=True):
        words = f"# note-{number}-{draw(st.sampled_from('ab'))} {draw(st.sampled_from(SAYINGS))}"
        new = list(lines)
        if draw(st.booleans()) and lines[at].strip():
            new[at] = f"{lines[at]}  {words}"
        else:
            pad = " " * (len(lines[at]) - len(lines[at].lstrip()))
            new[at:at] = [f"{pad}{words}"]
        if tree("\n".join(new)) == meant:
            lines, number = new, number + 1
    return "\n".join(lines), number


@st.composite
def noted_plans(draw: Any) -> tuple[str, dict[str, str]]:
    """A plan in YAML with comments."""
    plan: Plan = draw(plans(most=3))
    files = WRITERS[draw(st.sampled_from(tuple(WRITERS)))](plan)
    number, found = 0, {}
    for path, text in files.items():
        found[path], number = draw(noted(text, number))
    ends, mark = draw(st.sampled_from(("\n", "\n", "\r\n"))), draw(st.sampled_from(("", "\ufeff")))
    return plan.language, {p: mark + t.replace("\n", ends) for p, t in found.items()}


def notes(files: Files) -> Counter[str]:
    return Counter(each for text in files.values() for each in NOTE.findall(text))


def read(files: Files, language: str) -> list[Part]:
    return parts({path: text.removeprefix("\ufeff") for path, text in files.items()}, language)


def bare(found: dict[tuple[str, str], Data]) -> dict[tuple[str, str], Data]:
    """Documents without white space at the ends of their texts, which says nothing."""

    def strip(value: Any) -> Any:
        match value:
            case str():
                return value.strip()
            case list():
                return [strip(each) for each in value]
            case dict():
                return {name: strip(each) for name, each in value.items()}
        return value

    return {key: strip(data) for key, data in found.items()}


@SOME
@given(case=noted_plans(), first=st.sampled_from(As), second=st.sampled_from(As))
def test_nothing_is_lost_on_the_way_and_back(
    case: tuple[str, dict[str, str]], first: As, second: As
) -> None:
    language, files = case
    meant, said = read(files, language), notes(files)
    one = convert(files, first, language)
    two = convert(one, second, language)
    back = convert(two, first, language)
    assert convert(two, second, language) == two
    assert convert(back, second, language) == two
    for step in (one, two, back):
        found = read(step, language)
        assert differences(bare(trees(found)), bare(trees(meant))) == [], step
        assert entities(found) == entities(meant)
        assert notes(step) == said, step


PAGE = """\
---
# At the top.
kind: goal
id: g
language: {language}
---

<!-- above the title -->

# They know us

Why we do this: so that people
ask for *us*.

- a list
- of our own

- Type: presence <!-- beside -->
- Priority: 1

> A quote.

## Supports

Before the table.

| Objective | Because |
| --- | --- |
| bo-a | it helps |

After the table.

## Notes

One paragraph.

And another.

<!-- at the end -->
"""


@pytest.mark.parametrize("language", ["en", "el"])
@pytest.mark.parametrize("form", list(As))
def test_free_text_stays_free_text(form: As, language: str) -> None:
    page = PAGE.format(language=language)
    there = convert({"g.md": page}, form, None)
    back = convert(there, As.MARKDOWN, None)
    (text,) = back.values()
    again = convert({"g.md": page}, As.MARKDOWN, None)["g.md"]
    for free in (
        *("\nWhy we do this: so that people\nask for *us*.\n\n- a list\n- of our own\n",),
        *("\n> A quote.\n", "\nBefore the table.\n", "\nAfter the table.\n"),
    ):
        assert text.count(free) == again.count(free) == 1, text
    assert text.count("And another.") == 1
    for comment in ("At the top.", "above the title", "beside", "at the end"):
        assert text.count(comment) == 1


def test_free_text_that_would_be_a_field_is_hidden() -> None:
    page = "kind: goal\nid: g\n#| ## Owner\n#|\n#| nobody in particular\ntitle: T\ntype: presence\n"
    text = convert({"g.yaml": page}, As.MARKDOWN, "en")["g.md"]
    (part,) = read_file("g.md", text.encode(), Settings(language="en"), shipped()).parts
    assert plain(part.document.root) == {
        "kind": "goal",
        "id": "g",
        "title": "T",
        "type": "presence",
    }
    assert "<!--| ## Owner -->" in text


def test_a_whole_plan_keeps_its_head() -> None:
    plan = (
        "# Made in June.\nkind: plan\ntitle: All of it\n\n# What we want.\ngoals:\n"
        "  - id: g\n    title: T\n    type: presence\n# The end.\n"
    )
    page = convert({"plan.yaml": plan}, As.ONE_MARKDOWN_FILE, "en")
    assert page == {
        "plan.md": "---\n# Made in June.\nkind: plan\ntitle: All of it\n---\n\n"
        "<!-- What we want. -->\n\n## Goals\n\n### g: T\n\n- Type: presence\n\n<!-- The end. -->\n"
    }
    assert convert(page, As.ONE_FILE, "en") == {"plan.yaml": plan}
    files = convert(page, As.YAML, "en")["goals.yaml"]
    head = "# Made in June.\n# title: All of it\n# What we want.\nkind: goal\n"
    assert files.startswith(head)


def test_documents_apart_have_files_of_their_own() -> None:
    """What only front matter can say needs a file; two of the same name are two files."""
    plan = "kind: goal\nitems:\n  - {title: A, x-list: [1, 2]}\n  - {title: B, x-list: [3]}\n"
    for form in (As.MARKDOWN, As.ONE_MARKDOWN_FILE):
        texts = convert({"goals.yaml": plan}, form, "en")
        assert sorted(texts) == ["goals/goal-2.md", "goals/goal.md"]


def test_a_comment_beside_the_kind_is_kept() -> None:
    plan = "kind: goal  # of the board\nid: g\ntitle: T\n"
    for form in As:
        assert "of the board" in "".join(convert({"g.yaml": plan}, form, "en").values())


def test_a_language_of_one_document_is_not_that_of_the_next() -> None:
    plan = "kind: goal\nid: a\nlanguage: el\n---\nkind: goal\nid: b\n"
    text = convert({"g.yaml": plan}, As.YAML, "en")["g.yaml"]
    assert text.count("language: el") == 1


def test_what_is_said_of_a_kind_goes_along_where_each_document_has_a_file_of_its_own() -> None:
    title = "title: |-\n      two\n      lines"
    goals = "".join(f"  - id: g-{number}\n    {title}\n" for number in range(2))
    text = f"# note-1-a of the plan\nkind: plan\n# note-2-a of all goals\ngoals:\n{goals}"
    for form in (As.ONE_MARKDOWN_FILE, As.MARKDOWN):
        files = convert({"plan.yaml": text}, form, "en")
        assert notes(files) == {"note-1-a": 1, "note-2-a": 1}


TEAM = """\
  members:
    - id: p
      name: Ann
      role: chief
  notes: short
"""
PLACES = {
    "a team without a name": {"plan.yaml": f"kind: plan\ntitle: All of it\nteam:\n{TEAM}"},
    "a team with an id": {"plan.yaml": f"kind: plan\nteam:\n  id: t\n  title: Us\n{TEAM}"},
    "a team in its file": {"t.yaml": f"kind: team\n{TEAM.replace(chr(10) + '  ', chr(10))[2:]}"},
    "a field that only front matter holds": {
        "g.yaml": "kind: goal\ntype: presence\nid: g\ntitle: |-\n  two\n  lines\nobjectives:\n"
        "  - id: o\n    statement: more\n    x-a: [1]\n  - id: p\n    statement: less\n"
    },
    "one of two that needs front matter": {
        "g.yml": "kind: goal\nitems:\n  -\n    id: g\n    title: A\n    objectives:\n      -\n"
        "        id: o\n        statement: more\n        target:\n          value: 3\n"
        "          by: 2027-01-01\n  -\n    title: B\n    id: h\n    tags: [a, b]\n"
    },
    "several documents": {
        "a.yaml": "kind: goal\nid: g\ntitle: G\n---\nkind: strategy\nrationale: so\ntitle: S\n"
        "---\nkind: goal\nid: h\ntitle: H\n",
        "b.yaml": "kind: goal\nid: i\nobjectives:\n- id: o\n  statement: more\n  tags: [a]\n",
    },
}
MARKS = {"above": "# ", "free text": "#| ", "to smlint": "# smlint: ignore[SM101] -- "}


def noted_everywhere(text: str, mark: str) -> str:
    """A YAML file with comments before and beside its lines. What would speak to smlint at the head
    of a list means nothing there.
    """
    lines = text.split("\n")
    first = 1 if "smlint" in mark and "items:" in text else 0
    for at in reversed(range(first, len(lines))):
        pad = " " * (len(lines[at]) - len(lines[at].lstrip()))
        above = [*lines[:at], f"{pad}{mark}note-{at}-a", *lines[at:]]
        beside = [*lines[:at], f"{lines[at]}  # note-{at}-b", *lines[at + 1 :]]
        for new in (beside,) if mark == "# " and at % 2 else (above,):
            if lines[at].strip() and tree("\n".join(new)) == tree(text):
                lines = new
    return "\n".join(lines)


@pytest.mark.parametrize("mark", MARKS.values(), ids=MARKS)
@pytest.mark.parametrize("files", PLACES.values(), ids=PLACES)
def test_a_remark_keeps_its_place(files: Files, mark: str) -> None:
    noted = {path: noted_everywhere(text, mark) for path, text in files.items()}
    for first in As:
        one = convert(noted, first, "en")
        assert convert(one, first, "en") == one
        for second in As:
            two = convert(one, second, "en")
            assert notes(one) == notes(two) == notes(noted)
            assert convert(convert(two, first, "en"), second, "en") == two


def test_a_remark_at_the_end_of_a_document_is_not_said_of_the_next() -> None:
    goals = "goals:\n  - id: g\n    title: G\n    # of g\n\n  # of h\n  - id: h\n    title: H\n"
    plan = f"kind: plan\n\n{goals}    # of h, too\n\nmetrics:\n  - id: m\n    title: M\n"
    told = "  # of g\n  - id: g\n    title: G\n\n  # of h\n  # of h, too\n  - id: h\n"
    assert told in convert({"plan.yaml": plan}, As.ONE_FILE, "en")["plan.yaml"]
    page = convert({"plan.yaml": plan}, As.MARKDOWN, "en")["goals.md"]
    assert "## g: G <!-- of g -->\n\n## h: H <!-- of h -->\n\n<!-- of h, too -->\n" in page
    several = "kind: goal\nid: g\ntitle: G\n# of g\n---\nkind: goal\nid: h\ntitle: H\n"
    text = convert({"goals.yaml": several}, As.YAML, "en")["goals.yaml"]
    assert "  # of g\n  - id: g\n" in text


@pytest.mark.parametrize("form", [As.MARKDOWN, As.YAML])
def test_remarks_at_the_ends_of_files_go_and_come_back(form: As) -> None:
    files = {f"{at}.yaml": f"kind: goal\nid: g{at}\ntitle: G\n# note-{at}-a\n" for at in range(3)}
    two = convert(convert(files, form, "en"), As.ONE_FILE, "en")
    assert notes(two) == notes(files)
    assert convert(convert(two, form, "en"), As.ONE_FILE, "en") == two


def test_a_name_that_means_no_file_goes_on_meaning_none() -> None:
    plan = (
        "kind: plan\ncontent:\n  - id: c\nreviews:\n  - id: r\n    title: R\n    findings:\n"
        "      - id: f\n        text: T\n        change: {document: content.yaml, what: hours}\n"
    )
    there = convert({"plan.yaml": plan}, As.YAML, "en")
    assert sorted(there) == ["content-2.yaml", "reviews.yaml"]
    page = convert(there, As.MARKDOWN, "en")
    assert sorted(page) == ["content-2.md", "reviews.md"]
    for files in (there, page, convert(page, As.ONE_FILE, "en")):
        assert "content.yaml" in "".join(files.values())


def test_a_misspelt_field_that_front_matter_holds_is_not_lost() -> None:
    plan = "kind: goal\nid: g\ntitle: T\nobjectives:\n  - id: o\n    statment: more\n"
    page = convert({"g.yaml": plan}, As.MARKDOWN, "en")
    assert "statment: more" in page["g.md"]
    assert "statment: more" in convert(page, As.YAML, "en")["g.yaml"]


def test_what_needs_a_file_of_its_own_comes_back_to_its_place() -> None:
    goals = "  - id: g\n    title: A\n    x-list: [1]\n\n  - id: h\n    title: B\n"
    plan = f"kind: plan\n\ngoals:\n{goals}"
    for form in (As.MARKDOWN, As.ONE_MARKDOWN_FILE):
        there = convert({"plan.yaml": plan}, form, "en")
        assert "goals/g.md" in there
        assert convert(there, form, "en") == there
        assert convert(there, As.ONE_FILE, "en") == {"plan.yaml": plan}


def test_a_value_with_a_link_needs_no_remark() -> None:
    titled = '{id: o, title: "[x](y)", statement: Grow}'
    kept = r'{id: p, statement: Grow, notes: "a\n\n\\ b\n\nc | d"}'  # only front matter holds it
    files = {"g.yaml": f"kind: goal\nid: g\ntitle: Grow\nobjectives: [{titled}, {kept}]\n"}
    one = convert(convert(files, As.MARKDOWN, "en"), As.ONE_FILE, "en")
    assert not any("#" in text for text in one.values())
