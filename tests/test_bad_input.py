# ruff: noqa: E501 (a message stands on one line, as it is printed)
"""What bad input gets: a clear finding at its place, and never a traceback or a changed file."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from tests.conftest import Content, Plan, Smlint

GOAL = (
    "kind: goal\n"
    "id: g\n"
    "title: The street knows our bread\n"
    "statement: People know who bakes their bread.\n"
    "type: presence\n"
    "priority: 1\n"
)
TEAM = "kind: team\nid: team\nmembers:\n  - {id: rosa, name: Rosa M.}\n"
OBJECTIVE = (
    f"{GOAL}objectives:\n"
    "  - id: o\n"
    "    statement: Raise followers from 10 to 20 by 30 June 2027\n"
    "    metric: followers\n"
    "    baseline: {value: 10, date: 2026-10-31}\n"
    "    target: 20\n"
    "    due: 2027-06-30\n"
)
METRIC = (
    "kind: metric\nid: followers\ntitle: Followers\ndefinition: shown on the page\nunit: count\n"
    "direction: increase\nfamily: audience-size\nfrequency: monthly\n"
)
BOMB = "kind: goal\nx-a: &a [l, l, l, l, l, l, l, l, l]\n" + "".join(
    f"x-{name}: &{name} [{', '.join([f'*{above}'] * 9)}]\n" for above, name in pairwise("abcdefghi")
)

CASES: list[tuple[str, dict[str, Content], list[str]]] = [
    (
        "not-utf-8",
        {"g.yaml": b"kind: goal\nid: g\ntitle: caf\xe9\n"},
        ["g.yaml:3:11: error SM916 not-utf-8 This file is not UTF-8 text (byte 0xE9 at place 27)."],
    ),
    (
        "utf-16",
        {"g.yaml": GOAL.encode("utf-16")},
        ["g.yaml:1:1: error SM916 not-utf-8 This file is saved as UTF-16, not as UTF-8."],
    ),
    ("a byte order mark is no fault", {"g.yaml": b"\xef\xbb\xbf" + GOAL.encode()}, []),
    (
        "columns behind a byte order mark",
        {"g.yaml": b"\xef\xbb\xbfownr: x\n" + GOAL.encode()},
        [
            (
                'g.yaml:1:1: error SM904 unknown-field There is no field "ownr" here (goal).'
                ' Did you mean "owner"?'
            )
        ],
    ),
    (
        "CRLF",
        {"g.yaml": f"{GOAL}ownr: x\n".replace("\n", "\r\n")},
        [
            (
                'g.yaml:7:1: error SM904 unknown-field There is no field "ownr" here (goal).'
                ' Did you mean "owner"?'
            )
        ],
    ),
    ("an empty file beside a plan", {"empty.yaml": "", "g.yaml": GOAL}, []),
    ("a lone marker beside a plan", {"lone.yaml": "---\n", "g.yaml": GOAL}, []),
    (
        "a tab",
        {"g.yaml": "kind: goal\n\tid: g\n"},
        ["g.yaml:2:1: error SM915 syntax-error There is a tab where YAML allows only spaces."],
    ),
    (
        "an unquoted colon",
        {"g.yaml": "kind: goal\nid: g\ntitle: Quality gate: reliable\n"},
        [
            (
                "g.yaml:3:20: error SM915 syntax-error This colon makes YAML see a new field where"
                " there is only text."
            )
        ],
    ),
    (
        "a handle without quotes",
        {"g.yaml": "kind: channel\nid: c\nhandle: @bakery\n"},
        [
            (
                'g.yaml:3:9: error SM915 syntax-error YAML keeps "@" for itself: no text begins with'
                " it unless it is in quotes."
            )
        ],
    ),
    (
        "duplicate keys, every one",
        {"g.yaml": f"{GOAL}title: b\ntitle: c\n"},
        [
            (
                'g.yaml:7:1: error SM919 duplicate-key "title" is written here a second time; the first is'
                " on line 3."
            ),
            (
                'g.yaml:8:1: error SM919 duplicate-key "title" is written here a second time; the first is'
                " on line 3."
            ),
        ],
    ),
    (
        "a misspelt kind",
        {"g.yaml": "kind: gaol\nid: g\n"},
        [
            (
                'g.yaml:1:7: error SM920 unknown-kind "gaol" is no kind of document.'
                ' Did you mean "goal"?'
            )
        ],
    ),
    (
        "unknown fields",
        {"g.yaml": f"{GOAL}base_line: 3\nweather: rain\n"},
        [
            (
                'g.yaml:7:1: error SM904 unknown-field There is no field "base_line" here (goal).'
                ' Did you mean "baseline"?'
            ),
            'g.yaml:8:1: error SM904 unknown-field There is no field "weather" here (goal).',
        ],
    ),
    (
        "a due date that is none",
        {"g.yaml": OBJECTIVE.replace("due: 2027-06-30", "due: soon"), "m.yaml": METRIC},
        [
            (
                'g.yaml:13:10: error SM132 due-is-vague Objective o is due "soon", which is no day in'
                " the calendar."
            )
        ],
    ),
    (
        "a target that is no number",
        {"g.yaml": OBJECTIVE.replace("target: 20", "target: more"), "m.yaml": METRIC},
        [
            (
                "g.yaml:12:13: error SM116 objective-no-target Objective o has no target number:"
                ' "more" cannot be measured.'
            )
        ],
    ),
    (
        "the id of a metric with a typing error",
        {"g.yaml": OBJECTIVE.replace("metric: followers", "metric: folowers"), "m.yaml": METRIC},
        [
            (
                'g.yaml:10:13: error SM902 broken-reference Nothing in this plan has the id "folowers"'
                ' (metric). Did you mean "followers"?'
            )
        ],
    ),
    (
        "an owner who is not in the team",
        {"g.yaml": f"{GOAL}owner: maria\n", "t.yaml": TEAM},
        [
            (
                'g.yaml:7:8: error SM902 broken-reference Nothing in this plan has the id "maria"'
                " (team member)."
            )
        ],
    ),
    (
        "two files with one id, in two forms",
        {
            "a.yaml": GOAL,
            "b.md": "---\nkind: goal\nid: g\ntype: presence\npriority: 2\n---\n# Again\n\n"
            "## Statement\nPeople know us.\n",
        },
        ['b.md:3:5: error SM903 duplicate-id The id "g" is taken already (goal, a.yaml, line 2).'],
    ),
    (
        "a merge key",
        {"g.yaml": f"{GOAL}x-a: &a {{b: 1}}\nx-c: {{<<: *a}}\n"},
        [
            (
                "g.yaml:8:7: error SM922 yaml-feature A plan does not use this part of YAML:"
                " a merge key (<<)."
            )
        ],
    ),
    (
        "a tag",
        {"g.yaml": f"{GOAL}notes: !secret x\n"},
        ["g.yaml:7:8: error SM922 yaml-feature A plan does not use this part of YAML: a tag (!)."],
    ),
    (
        "an alias bomb",
        {"g.yaml": BOMB},
        [
            (
                "g.yaml:7:10: error SM917 over-the-limit Over the limit (number of values with its"
                " aliases followed): 156,790, where 100,000 is allowed. The rest is not read."
            )
        ],
    ),
    (
        "20,000 nested brackets",
        {"g.yaml": f"kind: goal\nnotes: {'[' * 20_000}"},
        [
            (
                "g.yaml:2:71: error SM917 over-the-limit Over the limit (levels of nesting): 65, where"
                " 64 is allowed. The rest is not read."
            )
        ],
    ),
    (
        "front matter that never closes",
        {"g.md": "---\nkind: goal\nid: g\n\n# Title\n\nText\n"},
        [
            (
                "g.md:1:1: error SM918 front-matter-open The fields that begin here have no"
                ' closing "---".'
            )
        ],
    ),
    (
        "a merge conflict, and nothing else of its file",
        {"g.yaml": f"{GOAL}<<<<<<< HEAD\nowner: a\n=======\nowner: b\n>>>>>>> theirs\n"},
        [
            (
                "g.yaml:7:1: error SM928 merge-conflict There are two versions of these lines here, left"
                " over from a merge."
            )
        ],
    ),
    (
        "values of the wrong type",
        {"g.yaml": f"{GOAL}objectives: one\ntags: x\n"},
        [
            'g.yaml:7:13: error SM901 schema "objectives" should be a list; here it is a text.',
            'g.yaml:8:7: error SM901 schema "tags" should be a list; here it is a text.',
        ],
    ),
    (
        "items that are none",
        {"a.yaml": "kind: goal\nitems: 3\n", "g.yaml": GOAL},
        ['a.yaml:2:8: error SM901 schema "items" should be a list; here it is a number.'],
    ),
    (
        "a long Markdown file",
        {
            "g.md": "---\nkind: goal\nid: g\ntype: presence\npriority: 1\n---\n# G\n\n"
            "## Statement\nPeople know us.\n\n## Notes of a year\n" + "Some words.\n\n" * 2_500
        },
        [],
    ),
    (
        "another tool's kind",
        {"g.yaml": GOAL, "k8s.yaml": "apiVersion: v1\nkind: Goal\nmetadata: {name: x}\n"},
        [],
    ),
]

QUIET = ("--profile", "starter", "--ignore", "SM101,SM104,SM105,SM114")


@pytest.mark.parametrize(
    ("files", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_bad_input_is_told_at_its_place(
    plan: Plan, smlint: Smlint, files: dict[str, Content], expected: list[str]
) -> None:
    folder = plan(files)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in _files(folder)}
    ran = smlint("check", "--output-format", "concise", *QUIET)
    assert ran.findings == expected
    assert ran.code == (1 if expected else 0)
    assert ran.err == ""
    after = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in _files(folder)}
    assert after == before


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("files", [{}, {"notes.md": "# Hello\n"}, {"plan.yaml": ""}])
def test_a_folder_without_a_plan_says_how_to_start(
    plan: Plan, smlint: Smlint, files: dict[str, Content]
) -> None:
    plan(files)
    ran = smlint("check")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        'There is no plan here. Start one with "smlint init", or check a document you have:'
        ' "smlint check strategy.md".\n'
    )


def test_a_path_that_does_not_exist(plan: Plan, smlint: Smlint) -> None:
    plan({"g.yaml": GOAL})
    ran = smlint("check", "goals/missing.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == 'There is no file or folder "goals/missing.yaml".\n'
    assert smlint("check", "x.yaml", "--lang", "el").err == (
        "Δεν υπάρχει αρχείο ή φάκελος «x.yaml».\n"
    )


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (
            "profile: strickt\n",
            (
                'smlint.yaml:1:10: "strickt" is not a value that "profile" knows.'
                ' Did you mean "strict"?\n'
            ),
        ),
        (
            "profile: a: b\n",
            "smlint.yaml:1:11: This colon makes YAML see a new field where there is only text.\n",
        ),
        (
            "- profile\n",
            (
                'smlint.yaml:1:1: A document should be fields with values, such as "title: ...";'
                " here it is a list.\n"
            ),
        ),
    ],
)
def test_settings_that_cannot_be_used_stop_the_run(
    plan: Plan, smlint: Smlint, settings: str, expected: str
) -> None:
    plan({"smlint.yaml": settings, "g.yaml": GOAL})
    ran = smlint("check")
    assert (ran.code, ran.out, ran.err) == (2, "", expected)


def test_settings_that_mean_nothing_are_findings(plan: Plan, smlint: Smlint) -> None:
    plan({"smlint.yaml": "profle: strict\nignore: [SM998, ownr-missing]\n", "g.yaml": GOAL})
    ran = smlint("check", "--output-format", "concise", "--select", "SM932")
    assert ran.findings == [
        (
            'smlint.yaml:1:1: error SM932 unknown-setting There is no setting "profle".'
            ' Did you mean "profile"?'
        ),
        'smlint.yaml:2:10: error SM932 unknown-setting There is no rule, step or profile "SM998".',
        (
            "smlint.yaml:2:17: error SM932 unknown-setting There is no rule, step or profile"
            ' "ownr-missing". Did you mean "owner-missing"?'
        ),
    ]


def test_a_misspelt_verb_is_guessed(smlint: Smlint) -> None:
    ran = smlint("chek")
    assert (ran.code, 'Did you mean "check"?' in ran.err) == (2, True)


def test_a_part_of_a_rule_s_name_is_guessed(smlint: Smlint) -> None:
    assert 'Did you mean "objective-weasel-word"?' in smlint("explain", "weasel-word").err


def test_a_setting_that_cannot_be_used_lists_what_can(plan: Plan, smlint: Smlint) -> None:
    plan({"smlint.yaml": "fail-on: 3\n"})
    assert "It knows error, warning, info or never." in smlint("check").err
