"""Generated goals that serve no business objective, in a plan that has one: it is put in, in one
place, and all else stays, to the byte.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.nodes import plain
from smlint.syntax.yaml import read_yaml
from tests.fix.mending import PUT_IN, mended
from tests.tries import tries

PLENTY = settings(
    max_examples=tries(200), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
STRATEGY = "kind: strategy\nid: s\nbusiness_objectives: [{id: bo-only, statement: More visits}]\n"
SELECT = "select: [SM105]\n"
SCALARS = (
    *("Bread", "'it''s ours'", '"a \\"b\\" # c"', "a#b", "2027-06-30", "~", "Το ψωμί μας"),
    *("say: 'x'", "- dash", "", "[a, b]", "{a: [1, {b: c}]}", "&anchor x", "!!str y"),
)
BLOCKS = ("|\n{pad}  words\n\n{pad}   more\n", ">-\n{pad}  folded\n", "\n{pad}- 1\n{pad}- 2\n")
NAMES = ("title", "type", "statement", "priority", "owner", "x-note", "status", "x-more")


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal as it is written."""

    fields: tuple[tuple[str, str], ...]
    form: str
    behind: str
    between: str

    def lines(self, number: int) -> Iterator[str]:
        fields = (*self.fields[:2], ("id", f"goal-{number}"), *self.fields[2:])
        if self.form == "flow":
            inner = ", ".join(f"{key}: {value or '~'}" for key, value in fields)
            yield f"  - {{ {inner} }}{self.behind}\n"
            return
        if self.form == "JSON":
            inner = ",\n    ".join(f'"{key}": "v"' for key, _value in self.fields)
            yield f'  - {{"id": "goal-{number}"{", " if inner else ""}{inner}}}{self.behind}\n'
            return
        for at, (key, value) in enumerate(fields):
            dash = "    " if at else "  - "
            ends = value.endswith("\n")
            yield f"{dash}{key}: {value.replace('{pad}', '    ') if ends else value}"
            yield self.between if ends else f"{self.behind}\n{self.between}"


@st.composite
def goals(draw: st.DrawFn) -> Goal:
    form = draw(st.sampled_from(("block", "block", "flow", "JSON")))
    values = st.sampled_from(SCALARS if form == "flow" else (*SCALARS, *BLOCKS))
    values = values.filter(lambda each: not each.startswith(("say", "- ")))
    names = draw(st.lists(st.sampled_from(NAMES), max_size=5, unique=True))
    fields = [(name, draw(values)) for name in names]
    if draw(st.booleans()) and form == "block":
        fields.append(("supports", ""))
    fields = draw(st.permutations(fields))
    return Goal(
        tuple(fields),
        form,
        draw(st.sampled_from(("", "  # behind", " \t"))),
        draw(st.sampled_from(("", "\n", "# between\n"))),
    )


def tree(text: str) -> Any:
    return [plain(root) for root in read_yaml(Text("plan.yaml", text), Caps()).documents]


def served(items: list[Mapping[str, Any]], names: set[str]) -> list[Mapping[str, Any]]:
    support = [{"objective": "bo-only"}]
    return [{**each, **({"supports": support} if each["id"] in names else {})} for each in items]


@PLENTY
@given(
    found=st.lists(goals(), min_size=1, max_size=3),
    end=st.sampled_from(("\n", "\r\n")),
    cut=st.booleans(),
)
def test_it_is_put_in_beside_its_siblings_and_all_else_stays(
    found: list[Goal], end: str, cut: bool
) -> None:
    lines = "".join("".join(each.lines(at)) for at, each in enumerate(found))
    before = f"{STRATEGY}---\nkind: goal\nitems:\n{lines}".replace("\n", end)
    before = before.rstrip("\r\n") if cut else before
    done = mended({"plan.yaml": before.encode()}, settings=SELECT)
    after = done.plan.decode()
    names = {str(each.args["goal"]) for each in done.fixed}
    assert {f"goal-{at}" for at in range(len(found))} == names
    assert done.refused == ()
    (head, was), (same, now) = tree(before), tree(after)
    assert same == head
    assert now["items"] == served(was["items"], names)
    assert PUT_IN.sub("", after) == before
    again = mended(done.files, settings=SELECT)
    assert (again.plan, again.fixed) == (done.plan, ())


@PLENTY
@given(found=st.lists(goals(), min_size=1, max_size=3))
def test_nothing_is_put_in_without_a_look(found: list[Goal]) -> None:
    lines = "".join("".join(each.lines(at)) for at, each in enumerate(found))
    before = f"{STRATEGY}---\nkind: goal\nitems:\n{lines}"
    assert mended({"plan.yaml": before.encode()}, settings=SELECT, unsafe=False).fixed == ()
