"""Generated settings whose exceptions are needed in part: what is not needed goes or is refused,
and all else stays, to the byte.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.nodes import plain
from smlint.syntax.yaml import read_yaml
from tests.fix.mending import Done, mended
from tests.tries import tries

PLENTY = settings(
    max_examples=tries(150), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
MOST = 8
PLAN = "kind: goal\nid: goal-a\nobjectives:\n" + "".join(
    f"  - {{id: open-{at}}}\n  - {{id: done-{at}, due: 2027-06-30}}\n" for at in range(MOST)
)
HEAD = "extend-select: [SM131, SM132]  # keep\n"


@dataclass(frozen=True, slots=True)
class Excepted:
    """An exception: its elements, how they are written, what stands around it."""

    elements: tuple[str, ...]
    form: str
    because: str
    noise: tuple[str, ...]

    def lines(self, dash: str) -> Iterator[str]:
        before, behind, inside = self.noise
        yield from before.splitlines(keepends=True)
        pad = " " * len(dash)
        if self.form == "flow":
            names = ", ".join(self.elements)
            yield f"{dash}{{rule: SM131, elements: [{names}], because: x}}{behind}\n"
            return
        yield f"{dash}rule: SM131{behind}\n"
        if self.form == "inline":
            yield f"{pad}elements: [ {' ,  '.join(self.elements)} ]{behind}\n"
        elif self.form == "wrapped":
            yield f"{pad}elements: [\n"
            for each in self.elements:
                yield f"{pad}  {each},{behind}\n"
            yield f"{pad}]\n"
        else:
            yield f"{pad}elements:\n"
            for each in self.elements:
                yield f"{pad}{self.form}- {each}{behind}\n{inside}"
        words = "\n\n".join(f"{pad}  {line}" for line in self.because.split("\n"))
        yield f"{pad}because: >\n{words}\n" if "\n" in self.because else f"{pad}because: x\n"


@st.composite
def exceptions(draw: st.DrawFn) -> tuple[Excepted, ...]:
    names = [f"{word}-{at}" for at in range(MOST) for word in ("open", "done")]
    chosen = draw(st.lists(st.sampled_from(names), min_size=1, max_size=MOST, unique=True))
    cuts = draw(st.lists(st.integers(1, len(chosen)), max_size=3, unique=True))
    bounds = sorted({0, *cuts, len(chosen)})
    return tuple(
        Excepted(
            tuple(chosen[begin:end]),
            draw(st.sampled_from(("flow", "inline", "wrapped", "", "  "))),
            draw(st.sampled_from(("x", "one\ntwo"))),
            (
                draw(st.sampled_from(("", "", "\n", "# own\n", "# own\n\n"))),
                draw(st.sampled_from(("", "", "  # gone with it"))),
                draw(st.sampled_from(("", "", "\n"))),
            ),
        )
        for begin, end in pairwise(bounds)
    )


def written(found: tuple[Excepted, ...], dash: str, tail: str) -> str:
    return f"{HEAD}ignore:  # keep\n{''.join(''.join(e.lines(dash)) for e in found)}{tail}"


def tree(text: str) -> Any:
    (root,) = read_yaml(Text("smlint.yaml", text), Caps()).documents
    return plain(root)


def without(data: Any, gone: set[str]) -> Any:
    """The settings without some elements, and without what has no other."""
    kept = []
    for each in data["ignore"]:
        left = [name for name in each["elements"] if name not in gone]
        if left:
            kept.append({**each, "elements": left})
    return {**data, "ignore": kept}


def fixed(done: Done) -> set[str]:
    return {str(each.args["element"]) for each in done.fixed}


def is_part(after: str, before: str) -> bool:
    """Whether nothing was put in: each line was there, in this order, whole or cut."""
    letters = iter(before)
    return all(letter in letters for letter in after)


def blank_lines(text: str) -> int:
    return sum(not line.strip() for line in text.splitlines())


@PLENTY
@given(
    found=exceptions(),
    dash=st.sampled_from(("- ", "  - ", "    -   ")),
    tail=st.sampled_from(("", "language: en  # keep\n", "\n# keep\n")),
    end=st.sampled_from(("\n", "\r\n")),
    cut=st.booleans(),
)
def test_what_is_not_needed_goes_or_is_refused_and_all_else_stays(
    found: tuple[Excepted, ...], dash: str, tail: str, end: str, cut: bool
) -> None:
    before = written(found, dash, tail).replace("\n", end)
    before = before.removesuffix(end) if cut else before
    files = {"smlint.yaml": before.encode(), "plan.yaml": PLAN.encode()}
    done = mended(files, unsafe=False)
    after = done.files["smlint.yaml"].decode()
    unneeded = {name for each in found for name in each.elements if name.startswith("done")}
    refused = {str(each.finding.args["element"]) for each in done.refused}
    assert fixed(done) | refused == unneeded
    assert not fixed(done) & refused
    assert tree(after) == without(tree(before), fixed(done))
    assert is_part(after.replace("ignore: []", "ignore:"), before)
    for kept in ("# keep", "# own"):
        assert after.count(kept) == before.count(kept)
    blank_before = any(each.noise[0] in ("\n", "# own\n\n") or each.noise[2] for each in found)
    assert after.endswith(end) == before.endswith(end) or (cut and blank_before)
    above = sum(each.noise[0] in ("\n", "# own\n\n") for each in found)
    assert blank_lines(after) >= above - cut
    again = mended(done.files, unsafe=False)
    assert (again.files, again.fixed) == (done.files, ())


@PLENTY
@given(found=exceptions(), dash=st.sampled_from(("- ", "  - ")))
def test_where_no_comment_stands_beside_it_nothing_is_refused(
    found: tuple[Excepted, ...], dash: str
) -> None:
    bare = tuple(
        Excepted(each.elements, each.form, each.because, ("", *each.noise[1:])) for each in found
    )
    files = {"smlint.yaml": written(bare, dash, "").encode(), "plan.yaml": PLAN.encode()}
    assert mended(files, unsafe=False).refused == ()
