"""What a report on a document as found says first: what helps most."""

from __future__ import annotations

from tests.conftest import Plan, Smlint

STRATEGY = """\
# Social media strategy

We bake for the people of the town, and this is what we do for them. We measure it every month.

## Goals
- Raise the number of followers
- Be better known
"""


def rules(out: str) -> list[str]:
    lines = (line.split() for line in out.splitlines() if line.startswith("a.md:"))
    return [words[2] for words in lines]


def test_a_document_is_told_what_helps_most_first(plan: Plan, smlint: Smlint) -> None:
    plan({"a.md": STRATEGY})
    told = rules(smlint("check", "a.md", "--select", "SM015,SM101,SM104").out)
    assert told[:2] == ["SM101", "SM104"]
    notes = [at for at, rule in enumerate(told) if rule == "SM015"]
    assert notes
    assert notes == list(range(len(told) - len(notes), len(told)))


def test_lines_for_programs_stay_in_the_order_of_places(plan: Plan, smlint: Smlint) -> None:
    plan({"a.md": STRATEGY})
    found = smlint(
        "check", "a.md", "--select", "SM015,SM101,SM104", "--output-format", "concise"
    ).findings
    places = [tuple(map(int, line.split(": ")[0].split(":")[1:])) for line in found]
    assert places == sorted(places)
