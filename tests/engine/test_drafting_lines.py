"""Every line that a draft names is the line where its value stands."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smlint.config.settings import Settings
from smlint.engine.drafting.bring import bring
from smlint.engine.drafting.draft import Draft, draft
from smlint.engine.shipped import shipped
from smlint.plan.open_marks import left_to_decide
from smlint.plan.sheet import Group, Leaf, Many, Written
from smlint.source.text import Text
from tests.tries import tries

OFTEN = settings(
    max_examples=tries(150), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)

WORDS = st.sampled_from(("Anna", "Tom B.", "chef: bread", "#baker", "two\nlines", "- x", "{a}", ""))
COLUMNS = st.permutations(
    ("Name", "Role", "Notes", "Platform", "Handle", "Followers", "Topics", "Organization", "Colour")
)
CELLS = {
    "Name": st.sampled_from(("Ann", "Bo\nD.", "Cy")),
    "Role": st.sampled_from(("journalist", "chef: bread", "#baker", "'q' # z", "yes", "@x")),
    "Platform": st.sampled_from(("Instagram", "YouTube", "the forum")),
    "Handle": st.sampled_from(("@ann", "@bo", "")),
    "Followers": st.sampled_from(("500", "5-10k", "1,200", "")),
}


@st.composite
def tables(draw: st.DrawFn) -> str:
    """A list of contacts as a spreadsheet writes it, with cells of several lines."""
    columns = draw(COLUMNS)
    out = io.StringIO(newline="")
    rows = csv.writer(out, lineterminator=draw(st.sampled_from(("\n", "\r\n"))))
    out.write(draw(st.sampled_from(("", "\n"))))
    rows.writerow(columns)
    for _row in range(draw(st.integers(1, 4))):
        rows.writerow([draw(CELLS.get(column, WORDS)) for column in columns])
    return out.getvalue()


LINES = st.sampled_from(
    (
        "- Raise followers from 310 to 520 by June 2027",
        "- Double our readers",
        "### Awareness",
        "## Channels",
        "### Instagram",
        "- LinkedIn: news of the shop",
        "| Goal | Baseline | Target | Owner |\n|---|---|---|---|\n| More visits | 3% | 5% | Tom |",
        "Owner: Rosa Lind",
        "## Audiences\n\n- Parents of small children",
        "",
        "Some words\nof the bakers.",
        "## KPIs\n\n- Open rate: 40%",
    )
)


@OFTEN
@given(source=tables())
def test_of_a_table(source: str) -> None:
    named_lines_are_true(Text("list.csv", source))


@OFTEN
@given(lines=st.lists(LINES, max_size=12))
def test_of_a_document(lines: list[str]) -> None:
    source = "\n\n".join(("# Social media strategy of the shop", "## Goals for 2027", *lines, ""))
    named_lines_are_true(Text("plan.md", source))


def named_lines_are_true(text: Text) -> None:
    made = drafted(text)
    for sheet in () if made is None else made.sheets:
        made_of = MADE | {"type", "status"} if sheet.kind == "channel" else MADE
        above = sheet.above[0] if sheet.above else ""
        for leaf, place in told(sheet.root, above, made_of):
            lines = named(text, place)
            said = left_to_decide(leaf.text)
            quoted = None if said is None else re.search(r'the document says "(.*)"$', said)
            words = leaf.text if said is None else quoted[1] if quoted else ""
            true = words == "" or stands(words, lines) or stands_below(words, lines, text)
            assert true, (words, place, text.content)


def drafted(text: Text) -> Draft | None:
    brought = bring(text, Settings(), shipped())
    assert not brought.crashed
    if not brought.documents:
        return None
    return draft(text, list(brought.documents), brought.layout, shipped(), "en")


MADE = {"id", "metric", "owner", "unit", "direction", "family", "frequency", "platform"}
"""What is made of words, and so need not stand there letter by letter; the type of a channel as
well, where its platform has places of one sort alone, and that it is in use.
"""


def told(
    value: Written, place: str, made_of: set[str], name: str = ""
) -> Iterator[tuple[Leaf, str]]:
    """Each value of a draft, with the place that is told of it."""
    match value:
        case Leaf():
            if name not in made_of:
                yield value, place
        case Group(fields=fields):
            for each in fields:
                own = re.search(r"from \S+:\d+(?:-\d+)?", each.part.beside)
                yield from told(each.part.value, own[0] if own else place, made_of, each.name)
        case Many(items=items):
            for part in items:
                yield from told(part.value, part.above[0] if part.above else place, made_of, name)


def named(text: Text, place: str) -> str:
    """The lines that a remark names."""
    match = re.search(r":(\d+)(?:-(\d+))?$", place)
    assert match is not None, place
    last = int(match[2] or match[1])
    return "\n".join(text.line(number) for number in range(int(match[1]), last + 1))


def stands_below(words: str, lines: str, text: Text) -> bool:
    """Whether words stand on some lines, and the name in brackets in a heading of the document:
    "Reach (Instagram)" is the reach told below "### Instagram".
    """
    match = re.fullmatch(r"(.+) \((.+)\)", words)
    return match is not None and stands(match[1], lines) and f"# {match[2]}\n" in text.content


def stands(words: str, lines: str) -> bool:
    """Whether some words stand on some lines, numbers and quotation marks left as they may be."""
    bare = re.sub(r"\W+", "", words.rsplit(": ", maxsplit=1)[-1].replace("\u2026", ""))
    return bare in re.sub(r"\W+", "", lines) or bare in re.sub(r"[^\w]|\.", "", lines)
