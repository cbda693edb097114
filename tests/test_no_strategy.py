"""What is told of a file that holds no strategy: one line that says what it is instead."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint

FULL = "- Raise bookings from 40 to 60 by 30 June 2027\n"
GUIDE = "# A guide to social media for our branches\n\nOwner: Maria K.\n\n## Goals\n- Pick one\n"
ANGLES = f"""\
# Social media strategy

Owner: <your name>

## Goals
{FULL}- Raise <metric> from <number> to <number> by <date>
- Win <number> readers
"""
SHORT = f"""\
# Social media strategy

## Goals
{FULL}- Raise [metric] from [number] to [number]
- Win [number] of [audience]

## Channels
- [Channel], because [why]
"""
OPEN = f"# Social media strategy\n\nOwner: TBD\n\n## Goals\n{FULL}- Raise visits by X%\n- ...\n"
EXAMPLES = """\
objectives:
  - name: "Example: open a second shop"
    key_results: ["Lease signed by Jan 31", "Doors open by Mar 31"]
  - name: "Example: win 300 readers"
"""


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.md", "", "a.md is empty."),
        ("a.md", " \n\t\n", "a.md is empty."),
        ("a.yaml", "", "a.yaml is empty."),
        ("a.csv", "\n", "a.csv is empty."),
        ("a.md", GUIDE, 'a.md holds no strategy: its title or its name says "guide"'),
        ("example-plan.md", f"# Plan\n\n## Goals\n{FULL}", 'its title or its name says "example"'),
        ("README.md", "# The shop\n\n## Goals\n- Be known\n", "it is a README that names no goal"),
        (
            "a.md",
            "# Bread\n\nOwner: Maria K.\n",
            "no goal was recognised in it. If it is one, put what you want to reach below a",
        ),
        (
            "a.md",
            "# Launch plan\n\nBread for all.\n",
            "a.md calls itself a plan, but smlint sees no strategy in it yet: no goal was",
        ),
        (
            "launch-plan.md",
            "# Bread\n\nOwner: Maria K.\n",
            "launch-plan.md calls itself a plan, but smlint sees no strategy in it yet",
        ),
        (
            "a.md",
            "# Plan for bread\n\n## Goals\n\n## Costs\n",
            "nothing below it reads like a goal. Write each goal in a line of its own",
        ),
        (
            "a.md",
            "# Bread\n\n## Goals\n\n## Costs\n",
            "nothing below it reads like a goal. If it is one, write each goal in a line",
        ),
        ("a.md", ANGLES, "a.md: This is a template, not a plan; it has 6 places to fill in."),
        ("a.md", SHORT, "a.md: This is a template, not a plan; it has 7 places to fill in."),
        ("a.md", OPEN, "a.md: This is a template, not a plan; it has 3 places to fill in."),
        ("a.yaml", EXAMPLES, "a.yaml: This is an example to write over, not a plan"),
        ("a.csv", "Goal,Target\nExample: readers,300\n", "an example to write over, not a plan"),
    ],
)
def test_check_and_import_say_what_a_file_is_instead(
    plan: Plan, smlint: Smlint, name: str, text: str, said: str
) -> None:
    plan({name: text})
    checked, imported = smlint("check", name), smlint("import", name, "--to", "plan")
    assert (checked.code, checked.out) == (imported.code, imported.out) == (2, "")
    assert checked.err == imported.err
    assert said in checked.err
    assert checked.err.count("\n") == 1


def test_a_guide_speaks_to_its_readers(plan: Plan, smlint: Smlint) -> None:
    lines = "".join(f"- You decide what your readers need, step {n}.\n" for n in range(9))
    plan({"a.md": f"# Social media\n\nOwner: Maria K.\n\n## Goals\n{lines}"})
    assert "it speaks to its readers, as a guide does" in smlint("check", "a.md").err


@pytest.mark.parametrize(
    ("title", "said"),
    [("Launch plan", False), ("Bread", True), ("Σχέδιο εκδήλωσης", False), ("Ψωμί", True)],
)
def test_nobody_is_told_to_write_what_stands_there(
    plan: Plan, smlint: Smlint, title: str, said: bool
) -> None:
    plan({"a.md": f"# {title}\n\n## Goals\n\n## Costs\n"})
    for language, plans, below in (
        ("en", '"plan"', 'heading "Goals"'),
        ("el", "«σχέδιο»", "«Στόχοι»"),
    ):
        told = smlint("check", "a.md", "--lang", language).err
        assert (plans in told) is said
        assert below not in told


@pytest.mark.parametrize(
    "text",
    [
        # Tags of HTML and code are no places to fill in.
        f"# Social media strategy\n\n<box>\n\n## Goals\n{FULL}- Say `<b>`, `<who>`\n</box>\n",
        f"# Social media strategy\n\n## Goals\n{FULL}<br>\n{FULL}<sub>us</sub>\n{FULL}<hr>\n",
        # A plan in which something is open is still a plan.
        f"# Social media strategy\n\n## Goals\n{FULL * 4}- TBD\n- TBD\n- Visits: X%\n",
    ],
)
def test_what_is_open_in_a_plan_makes_no_template_of_it(
    plan: Plan, smlint: Smlint, text: str
) -> None:
    plan({"a.md": text})
    assert "read as found" in smlint("check", "a.md").out


def test_an_example_among_goals_is_left_aside(plan: Plan, smlint: Smlint) -> None:
    text = "goals:\n  - name: 'Example: be loved'\n  - name: Win readers\n    target: 300\n"
    plan({"goals.yaml": text})
    out = smlint("check", "goals.yaml", "--show-entities").out
    assert "1 goal" in out
    assert "Example" not in out


def test_a_folder_is_not_imported_but_a_document_of_it_is(plan: Plan, smlint: Smlint) -> None:
    plan({"d/b.md": GUIDE, "d/a.txt": "x", "d/smlint.yaml": "language: en\n", "e/a.txt": "x"})
    assert smlint("import", "d", "--to", "plan").err == (
        "d is a folder. Name the document in it that is to be imported, e.g. d/b.md.\n"
    )
    assert smlint("import", "e", "--to", "plan").err.startswith("e is a folder, and no document")
    assert smlint("import", "f", "--to", "plan").err == 'There is no file or folder "f".\n'
