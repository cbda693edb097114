"""Generated Markdown in which a goal names what it serves and says nothing: the empty place is
filled, and all else stays, to the byte.
"""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fix.mending import Done, mended
from tests.tries import tries

PLENTY = settings(
    max_examples=tries(100), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
STRATEGY = "kind: strategy\nid: s\nbusiness_objectives: [{id: bo-only, statement: More visits}]\n"
WORDS = ("Bread", "a \\| b", "`code`", "**bold**", "[x](y)", "Το ψωμί μας", "<b>", "1. one", "")
COLUMNS = {"Id": "id", "Title": "title", "Notes": "notes", "Supports": "supports"}


def filled(text: str) -> Done:
    files = {"strategy.yaml": STRATEGY.encode(), "goals.md": text.encode()}
    return mended(files, settings="select: [SM105]\n")


def text_of(done: Done) -> str:
    return done.files["goals.md"].decode()


@dataclass(frozen=True, slots=True)
class Table:
    """A table of goals, its last column perhaps without a bar behind it."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    bar: str

    def text(self) -> str:
        dashes = tuple("---" for _ in self.columns)
        lines = (
            "|" + "|".join(cells) + (self.bar if at > 1 else "|")
            for at, cells in enumerate((self.columns, dashes, *self.rows))
        )
        return "---\nkind: goal\n---\n# Goals\n\n" + "\n".join(lines) + "\n\nProse | below.\n"


@st.composite
def tables(draw: st.DrawFn) -> Table:
    columns = draw(st.permutations(list(COLUMNS)))
    rows = []
    for at in range(draw(st.integers(1, 3))):
        pads = st.sampled_from(("", " ", "   ", "                "))
        words = {"Id": f"goal-{at}", "Supports": draw(st.sampled_from(("", "", "bo-only")))}
        cells = (words.get(each, draw(st.sampled_from(WORDS))) for each in columns)
        rows.append(tuple(draw(pads) + cell + draw(pads) for cell in cells))
    return Table(tuple(columns), tuple(rows), draw(st.sampled_from(("|", "|  "))))


@PLENTY
@given(tables())
def test_an_empty_cell_is_filled(table: Table) -> None:
    at = table.columns.index("Supports")
    done = filled(table.text())
    wanted = []
    for row in table.rows:
        cell = row[at] if row[at].strip() else " bo-only ".ljust(len(row[at]))
        wanted.append((*row[:at], cell, *row[at + 1 :]))
    assert text_of(done) == Table(table.columns, tuple(wanted), table.bar).text()
    assert done.refused == ()
    assert text_of(filled(text_of(done))) == text_of(done)


@PLENTY
@given(
    label=st.sampled_from(("Supports:", "**Supports:**", "**Supports**:", "_Serves_:", "SERVES:")),
    mark=st.sampled_from(("- ", "* ", "+   ", "1. ")),
    others=st.lists(st.sampled_from(("Type: presence", "Notes: a *b* `c`", "loose")), max_size=3),
    at=st.integers(0, 3),
    ends=st.tuples(st.sampled_from(("", " ", "   ")), st.sampled_from(("\n", "\r\n"))),
)
def test_a_label_with_nothing_behind_it_is_filled(
    label: str, mark: str, others: list[str], at: int, ends: tuple[str, str]
) -> None:
    space, end = ends

    def text(line: str) -> str:
        lines = [*others[:at], line, *others[at:]]
        bullets = "".join(f"{mark}{each}\n" for each in lines)
        whole = f"---\nkind: goal\nid: goal-a\n---\n# Bread\n\n{bullets}\n## Notes\n\n- Supports:\n"
        return whole.replace("\n", end)

    done = filled(text(f"{label}{space}"))
    assert text_of(done) == text(f"{label} bo-only")


@pytest.mark.parametrize(
    "body",
    {
        "no label": "- Type: presence\n",
        "two labels": "- Supports:\n- Serves:\n",
        "something below": "- Supports:\n  - nothing | yet: soon\n",
        "a heading": "## Supports\n",
        "a label with a link": "- [Supports:](x.md)\n",
    }.values(),
)
def test_where_the_place_is_not_plain_it_is_refused(body: str) -> None:
    before = f"---\nkind: goal\nid: goal-a\n---\n# Bread\n\n{body}"
    done = filled(before)
    assert text_of(done) == before
    assert {each.reason for each in done.refused} <= {"refused.no-place"}


def test_a_row_without_the_cell_is_refused() -> None:
    before = "---\nkind: goal\n---\n# Goals\n\n| Id | Supports |\n|---|---|\n| goal-a\n"
    done = filled(before)
    assert text_of(done) == before
    assert [each.reason for each in done.refused] == ["refused.no-place"]
