"""The writers of plans: whatever a plan holds, what they write is the same plan."""

from __future__ import annotations

import re
import tracemalloc
from collections import Counter
from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from smlint.config.settings import Settings
from smlint.engine.converting.filing import file_names
from smlint.engine.converting.slots import sheet
from smlint.engine.file_phase import read_file
from smlint.engine.shipped import shipped
from smlint.plan.parts import Part
from smlint.plan.sheet import Group, Leaf, Named, Sheet
from smlint.plan.sheet import Part as Written
from smlint.report.files.markdown_file import markdown_pages
from smlint.report.files.markdown_numbers import number_words
from smlint.report.files.plan_files import As, plan_files
from smlint.report.files.yaml_file import yaml_file
from smlint.report.files.yaml_words import block
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.nodes import MapNode, ScalarNode, Type, plain
from smlint.syntax.quoting import quoted
from smlint.syntax.yaml import read_yaml
from tests.plan.forms import yaml_files
from tests.plan.generated import Plan, plans
from tests.plan.test_forms_equal import PLENTY, differences, entities, parts, trees
from tests.tries import tries

WORDS = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="ab :#-'\"\n\t[]{},&*!|>%@`\\\u00a0\u2028é", max_size=30),
    st.text(alphabet="word x  yz,.", min_size=90, max_size=300),
    st.sampled_from(["", " ", "~", "null", "1e3", "0x1f", "12:30", "2026-10-31", "no", "a: b"]),
)


def sheets(found: list[Part]) -> list[Sheet]:
    """Documents as they are handed to writers, those of a kind beside each other."""
    model = shipped().model
    order = list(file_names(model))
    made = [
        sheet(each.document, model.kinds[each.document.kind].shape, {}, lambda name: name)
        for each in found
    ]
    return sorted(made, key=lambda each: order.index(each.kind))


def unjudged(files: Mapping[str, str], language: str) -> list[Part]:
    """What files are read as, whatever else may be said of them."""
    settings = Settings(language=language)
    return [
        part
        for path, text in files.items()
        for part in read_file(path, text.encode(), settings, shipped()).parts
    ]


def exact(found: list[Part]) -> Counter[str]:
    """What the entities say, their numbers by value: 1e3 is 1000."""
    number = re.compile(r"Decimal\('([^']+)'\)")
    return Counter(number.sub(lambda match: str(Fraction(match[1])), e) for e in entities(found))


def scalar(text: str) -> ScalarNode:
    (root,) = read_yaml(Text("a.yaml", text), Caps()).documents
    assert isinstance(root, MapNode)
    node = root.get("notes")
    assert isinstance(node, ScalarNode), text
    return node


@PLENTY
@given(words=WORDS)
def test_words_come_back_from_yaml_as_they_were(words: str) -> None:
    if any(0xD800 <= ord(each) <= 0xDFFF or ord(each) in (0xFFFE, 0xFFFF) for each in words):
        return  # no file holds these
    text = yaml_file([Sheet("goal", Group((Named("notes", Written(Leaf(words))),)))])
    node = scalar(text)
    assert (node.text, node.type) == (words, Type.TEXT), text
    assert scalar(f"notes: {quoted(words)}\n").text == words


def test_long_words_are_folded_and_lines_are_kept() -> None:
    assert block("one two " * 30 + "end", 2) is not None
    told = block("first\n\nsecond", 2)
    assert told == ("|-", ["  first", "", "  second"])


@pytest.mark.parametrize("form", list(As))
@PLENTY
@given(plan=plans())
def test_a_plan_is_the_same_in_every_form(form: As, plan: Plan) -> None:
    first = parts(yaml_files(plan), plan.language)
    files = plan_files(sheets(first), form, shipped().model)
    again = parts(dict(files), plan.language)
    assert differences(trees(again), trees(first)) == [], files
    assert entities(again) == entities(first)


@settings(parent=PLENTY, max_examples=tries(40))
@given(plan=plans())
def test_there_and_back_again(plan: Plan) -> None:
    model = shipped().model
    first = parts(yaml_files(plan), plan.language)
    there = parts(dict(plan_files(sheets(first), As.MARKDOWN, model)), plan.language)
    back = parts(dict(plan_files(sheets(there), As.ONE_FILE, model)), plan.language)
    assert differences(trees(back), trees(first)) == []
    assert entities(back) == entities(first)


NUMBERS = st.one_of(
    st.integers(-(10**22), 10**22).map(str),
    st.floats(allow_nan=False, allow_infinity=False).map(str),
    st.decimals(-9999, 9999, places=3).map(str),
    st.decimals(-1, 1, places=9).map(lambda each: format(each, "f")),
)


@PLENTY
@given(
    written=NUMBERS, own=st.sampled_from(("en", "el", None)), language=st.sampled_from(("en", "el"))
)
@example(written="-7.249", own="el", language="el")
@example(written="-7.249", own="en", language="el")
@example(written="7.249", own=None, language="el")
@example(written="0.5", own="el", language="el")
@example(written="1e-7", own="el", language="el")
@example(written="1e21", own="el", language="el")
@example(written="0x1f", own="en", language="en")
@example(written="12345678.125", own="el", language="en")
def test_a_number_is_the_same_number_in_every_form(
    written: str, own: str | None, language: str
) -> None:
    """Behind a label, in a table, with its date and between days; read in either language."""
    declared = f"    language: {own}\n" if own else ""
    goals = "".join(
        f"  - id: {name}\n    title: A\n{declared}    target: {written}\n"
        f"    baseline: {{value: {written}, date: 2026-10-31}}\n"
        f"    milestones: [{{date: 2026-11-30, value: {written}}}]\n"
        f"    objectives: [{{id: o-{name}, target: {written}}}, {{id: p-{name}, target: 3}}]\n"
        for name in "ab"
    )
    first = unjudged({"g.yaml": f"kind: goal\nitems:\n{goals}"}, language)
    for form in As:
        again = unjudged(plan_files(sheets(first), form, shipped().model), language)
        assert exact(again) == exact(first), form


@pytest.mark.parametrize(
    ("written", "english", "greek"),
    [
        ("-7.249", "-7.2490", "-7,2490"),
        ("1240", "1240", "1240"),
        ("0.125", "0.125", "0,125"),
        ("1.5", "1.5", "1,5"),
        ("1e-7", "0.0000001", "0,0000001"),
        ("5.0", "5", "5"),
    ],
)
def test_numbers_look_as_the_reader_of_the_page_takes_them(
    written: str, english: str, greek: str
) -> None:
    kind = Type.FLOAT if "." in written or "e" in written else Type.INT
    assert number_words(Leaf(written, kind), "en") == english
    assert number_words(Leaf(written, kind), "el") == greek


@pytest.mark.parametrize(
    "words",
    ["a\n\n# heading", "```\nopen", "<!-- gone", "* a\n* b", "&copy;", "a | b", "1. one", "x  y"],
)
def test_what_markdown_would_take_for_marks_is_the_same_text(words: str) -> None:
    root = Group((Named("id", Written(Leaf("g"))), Named("statement", Written(Leaf(words)))))
    text = markdown_pages([Sheet("goal", root)], shipped().model).together
    (part,) = read_file("a.md", text.encode(), Settings(language="en"), shipped()).parts
    data = plain(part.document.root)
    assert isinstance(data, dict)
    assert data["statement"].strip() == words


def test_a_long_list_is_read_again_in_parts() -> None:
    """What was written is held against what is read; five times as many do not need five times the
    memory for it.
    """

    def needed(count: int) -> float:
        leaf = Written(Leaf("Raise the visits of a page"))
        sheets = [
            Sheet("metric", Group((Named("id", Written(Leaf(f"m-{at}"))), Named("title", leaf))))
            for at in range(count)
        ]
        tracemalloc.start()
        files = plan_files(sheets, As.MARKDOWN, shipped().model)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert files["metrics.md"].count("\n## ") == count
        return peak

    needed(1_500)
    assert needed(1_500) < 2 * needed(300)
