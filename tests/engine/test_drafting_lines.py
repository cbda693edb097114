"""Every line that a draft names is the line where its value stands."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator

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
            true = words == "" or stands(words, lines) or stands_below(words, place, text)
            assert true, (words, place, text.content)


def drafted(text: Text) -> Draft | None:
    brought = bring(text, Settings(), shipped())
    assert not brought.crashed
    if not brought.documents:
        return None
    documents = list(brought.documents)
    return draft(text, documents, brought.layout, shipped(), "en", rhythm=brought.rhythm)


RHYTHMS = {
    "Every week Bo writes the numbers.": "weekly",
    "Every month Bo writes the numbers of the newsletter.": "some",
    "Followers are counted once a quarter.": "some",
    "On the first Monday of the month Bo enters all figures.": "monthly",
}
"""What a section on measuring may say, and how often it says that all numbers are read."""

CHANNELS = {
    "- Facebook (@baker): news, three posts a week": "active",
    "- LinkedIn (@bakers): paused, it was twice a week": "TODO",
    "- TikTok (@baking): planned, then once a week": "TODO",
    "- YouTube (@breads): films once a week, closed since 2025": "TODO",
    "- Pinterest: once a week": "TODO",
}
KINDS = {
    "Instagram followers": "audience-size",
    "Complaints": "negative",
    "New bookings": "conversion",
    "Share of followers who comment": "TODO",
    "Complaints answered within a day": "TODO",
    "Bookings cancelled": "TODO",
    "Sales calls": "TODO",
}


def shuffled(lines: Iterable[str]) -> st.SearchStrategy[list[str]]:
    """Some of the lines, in any order."""
    return st.lists(st.sampled_from(tuple(lines)), min_size=1, max_size=3, unique=True)


@OFTEN
@given(rhythms=shuffled(RHYTHMS), channels=shuffled(CHANNELS), metrics=shuffled(KINDS))
def test_what_is_made_of_words_is_what_they_say(
    rhythms: list[str], channels: list[str], metrics: list[str]
) -> None:
    goal = "- Raise visits from 40 to 60 by June 2027 by posting once a day"
    listed = [f"- {each}" for each in metrics]
    parts = {"Goals": [goal], "Channels": channels, "KPIs": listed, "Measurement": [*rhythms, ""]}
    source = "\n\n".join(f"## {name}\n\n" + "\n".join(each) for name, each in parts.items())
    made = drafted(Text("plan.md", f"# Social media strategy of the shop\n\n{source}"))
    assert made is not None
    often = {RHYTHMS[each] for each in rhythms}
    read = often.pop() if len(often) == 1 and "some" not in often else "TODO"
    known = {each.partition(":")[0].removeprefix("- "): word for each, word in CHANNELS.items()}
    for sheet in made.sheets:
        title = sheet.root.text("title")
        if sheet.kind == "metric":
            assert sheet.root.text("frequency") == read
            assert sheet.root.text("family") == KINDS.get(title, "TODO")
        if sheet.kind == "channel":
            assert sheet.root.text("status") == known[title]


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


def stands_below(words: str, place: str, text: Text) -> bool:
    """Whether words stand on some lines, and the name in brackets in the last heading above them:
    "Reach (Instagram)" is the reach told below "### Instagram".
    """
    match = re.fullmatch(r"(.+) \((.+)\)", words)
    if match is None or not stands(match[1], named(text, place)):
        return False
    first = int(place.rpartition(":")[2].partition("-")[0])
    above = (text.line(each) for each in range(first, 0, -1))
    heading = next((each for each in above if each.startswith("#")), "")
    return heading.lstrip("#").strip() == match[2]


def stands(words: str, lines: str) -> bool:
    """Whether some words stand on some lines, numbers and quotation marks left as they may be."""
    bare = re.sub(r"\W+", "", words.rsplit(": ", maxsplit=1)[-1].replace("\u2026", ""))
    return bare in re.sub(r"\W+", "", lines) or bare in re.sub(r"[^\w]|\.", "", lines)
