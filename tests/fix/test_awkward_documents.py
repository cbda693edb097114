"""Documents that a program which loads and dumps YAML would not give back as they were: here all
but the edited place stays, to the byte.

Each document marks its one fault: ``⟦as it is|as it should be⟧``. Where a fix cannot be made
without touching more there is no second half, and the document must stay whole.
"""

from __future__ import annotations

import re

import pytest

from tests.fix.mending import PUT_IN, mended

HEAD = "kind: goal\nid: goal-presence\n"
OBJECTIVE = "objectives:\n  - id: obj-followers\n    due: ⟦30 June 2027|2027-06-30⟧\n"

DOCUMENTS = {
    "aligned comments": (
        "kind:  goal           # what it is\n"
        "id:    goal-presence  # how it is called\n"
        "type:  ⟦Presence|presence⟧       # one of five\n"
        "title: Bread          # short\n"
    ),
    "spaced flow mappings": (
        HEAD + "objectives: [ { id : obj-a , due :   ⟦1 May 2027|2027-05-01⟧ ,target: 5 } ,  ]\n"
    ),
    "odd indents": (
        "kind: goal\nid: goal-presence\nobjectives:\n"
        "       - id: obj-a\n         baseline:\n            value: 3\n"
        "            date:      ⟦31 October 2026|2026-10-31⟧\n         target: 5\n"
    ),
    "document markers": (
        "%YAML 1.2\n---\n"
        + HEAD
        + "type: ⟦Presence|presence⟧\n...\n---\nkind: metric\nid: m-a\n...\n"
    ),
    "several documents": (
        "---\nkind: metric\nid: ig-followers\n--- # the goal\n"
        + HEAD
        + "objectives:\n- {id: obj-a, metric: ⟦ig-folowers|ig-followers⟧}\n"
    ),
    "line ends of Windows": (HEAD + OBJECTIVE).replace("\n", "\r\n"),
    "line ends of old Macs": (HEAD + OBJECTIVE).replace("\n", "\r"),
    "mixed line ends": HEAD + OBJECTIVE.replace("followers\n", "followers\r\n"),
    "trailing spaces": (
        "kind: goal   \nid: goal-presence  \t\n\ntype: ⟦Presence|presence⟧   \n   \n"
    ),
    "escapes in quotes": (
        HEAD + 'title: "Br\\u00f6t \\"fresh\\"\\tdaily \\x41"\ntype: "⟦Presence|presence⟧"\n'
    ),
    "single quotes": HEAD + "title: 'it''s ours'\n'type': '⟦Presence|presence⟧'\n",
    "scalars of several lines": (
        HEAD
        + "statement: People who live\n  near know\n\n  our bread\n"
        + 'title: "a title\n  over lines"\ntype: ⟦Presence|presence⟧\n'
    ),
    "literal and folded blocks": (
        HEAD
        + "notes: |+2\n   indented # no comment\n  type: Presence\n\n"
        + "statement: >-\n  folded\n  words\ntype: ⟦Presence|presence⟧\n"
    ),
    "numbers and times": (
        "kind: channel\nid: instagram\nx-a: 0x1F\nx-b: 1_000\nx-c: 1e3\nx-d: 012\nx-e: .5\n"
        "quiet_hours:\n  - {days: [sat], from: '08:00', to: ⟦22:30|\"22:30\"⟧}\n"
    ),
    "explicit keys": HEAD + "? title\n: Bread\n? type\n: ⟦Presence|presence⟧\n",
    "complex keys": HEAD + "? [a, b]\n: c\ntype: ⟦Presence|presence⟧\n",
    "blank lines in lists": (
        HEAD
        + "objectives:\n\n  - id: obj-a\n\n\n    due: ⟦1 May 2027|2027-05-01⟧\n\n"
        + "  # between\n\n  - id: obj-b\n"
    ),
    "a byte order mark": "\ufeff" + HEAD + OBJECTIVE,
    "nested sequences": HEAD + "x-table: [[1, 2], [ 3,4 ]]\ntype: ⟦Presence|presence⟧\n",
    "empty values": HEAD + "title:\nowner: ~\nnotes: ''\ntype: ⟦Presence|presence⟧\n",
    "no line end at the end": HEAD + "type: ⟦Presence|presence⟧",
    "blank lines at the end": HEAD + "type: ⟦Presence|presence⟧\n\n\n",
    "a comment at the end": HEAD + "type: ⟦Presence|presence⟧\n# the end",
    "tabs between": "kind: goal\nid:\tgoal-presence\ntype:\t⟦Presence|presence⟧\t# a tab\n",
    "anchors and aliases": (
        HEAD
        + "x-words: &words [a, b]\nx-more: *words\nowner: &who rosa\n"
        + "objectives:\n  - &one\n    id: obj-a\n    due: ⟦1 May 2027|2027-05-01⟧\n"
    ),
    "tags": HEAD + "title: !!str Bread\ntype: ⟦Presence|presence⟧\n",
    "hashes that are no comments": (
        HEAD
        + "title: Bread#1 'a # b'\nx-url: https://a.example/#top\ntype: ⟦Presence|presence⟧ #x\n"
    ),
    "letters of other alphabets": (
        HEAD + "title: Το ψωμί μας 🥖 e\u0301\ntype: ⟦Presence|presence⟧ # σχόλιο\n"
    ),
    "a typical plan": (
        "# Our plan\n\nkind: goal\nid: goal-presence\ntitle: The neighbourhood knows our bread\n"
        "statement: >\n  People who live near know\n  what we bake and when.\n"
        "type: ⟦Presence|presence⟧\npriority: 1   # first\nowner: rosa\n\nobjectives:\n"
        "  # followers\n  - id: obj-followers\n"
        "    statement: Raise followers from 310 to 520 by 30 June 2027\n"
        "    baseline: {value: 310, date: 2026-10-31}\n    target: 520\n    due: 2027-06-30\n"
    ),
    "JSON": (
        '{"kind": "goal", "id": "goal-presence",\n "type": "⟦Presence|presence⟧", "owner": null}\n'
    ),
    "a value that an alias repeats": (
        HEAD + "type: &sort ⟦Presence⟧\nobjectives: []\nx-again: *sort\n"
    ),
    "an alias in the wrong place": "kind: metric\nid: m-a\nx-sort: &s Presence\nfamily: ⟦*s⟧\n",
    "a wrong value over several lines": HEAD + 'type: "⟦Pre\\\n  sence⟧"\n',
    "a wrong value in a block": HEAD + "type: |-\n  ⟦Presence⟧\n",
    "a text that is not all YAML": HEAD + "type: ⟦Presence⟧\n---\nkind: [metric\n",
}

_MARK = re.compile(r"⟦([^⟧|]*)(?:\|([^⟧]*))?⟧")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_all_but_the_edited_place_stays_as_it_was(name: str) -> None:
    marked = DOCUMENTS[name]
    before = _MARK.sub(lambda mark: mark[1], marked).encode()
    wanted = _MARK.sub(lambda mark: mark[1] if mark[2] is None else mark[2], marked).encode()
    done = mended({"plan.yaml": before})
    assert done.plan == wanted
    assert bool(done.fixed) == (before != wanted)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_second_run_changes_nothing(name: str) -> None:
    first = mended({"plan.yaml": _MARK.sub(lambda mark: mark[1], DOCUMENTS[name]).encode()})
    second = mended(first.files)
    assert second.files == first.files
    assert second.fixed == ()


STRATEGY = "kind: strategy\nid: s\nbusiness_objectives: [{id: bo-only, statement: More visits}]\n"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_put_in_leaves_all_else_as_it_was(name: str) -> None:
    before = _MARK.sub(lambda mark: mark[1], DOCUMENTS[name])
    files = {"plan.yaml": before.encode(), "strategy.yaml": STRATEGY.encode()}
    done = mended(files, settings="select: [SM105]\n")
    after = done.files["plan.yaml"].decode()
    assert len(done.fixed) == len(re.findall("bo-only", after)) - len(re.findall("bo-only", before))
    assert PUT_IN.sub("", after) == before
    assert len(done.fixed) + len(done.refused) == MISSING.get(name, 1)


MISSING = {
    **dict.fromkeys(("numbers and times", "an alias in the wrong place"), 0),
    "a text that is not all YAML": 0,
}
"""How often a document is a goal that serves nothing; those that are not read whole have no fix."""
