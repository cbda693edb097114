"""Drafts of plans: of whatever text, nothing is lost and what is written is a plan."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smlint.base.guide import LANGUAGES
from smlint.config.settings import PROFILES, Settings
from smlint.engine.drafting.asks import Asks
from smlint.engine.drafting.bring import bring
from smlint.engine.drafting.coverage import Coverage, Layout
from smlint.engine.drafting.draft import Draft, draft
from smlint.engine.drafting.names import Names
from smlint.engine.drafting.session import Drafted
from smlint.engine.file_phase import read_file
from smlint.engine.open_questions import LONGEST, OpenQuestions
from smlint.engine.shipped import shipped
from smlint.i18n import catalogue
from smlint.plan.model import Field, Shape
from smlint.plan.open_marks import left_to_decide
from smlint.plan.sheet import leaves
from smlint.report.files.begun import begun
from smlint.report.files.plan_files import As, plan_files
from smlint.source.text import Text
from smlint.syntax.document import Caps, Document, Form
from smlint.syntax.nodes import MapNode, ScalarNode
from smlint.syntax.yaml import read_yaml
from tests.tries import tries

LINES = (
    *("# Social media strategy", "## Goals for Q2 2027", "### Instagram", "## Audience", "##", ""),
    *("## KPIs", "## Content strategy", "**Objectives:**", "Goal", "-----", "Owner: Rosa Lind"),
    *("- Raise followers from 310 to 520 by June 2027", "- Target: 1,700", "  - Due: soon", "- "),
    *("- [x] 500 new readers", "1. Win [six](https://a.example/b) partners by 2027", "> quote"),
    *("Objective: be known", "KR 1.1: 40% more answers", "* Baseline: 12k", "| Goal | Target |"),
    *("|---|---|", "| visits | 0 → 500 |", "| **Grow** sales | 3-5% |", "```", "<!-- note -->"),
    *(
        "Με 500 νέους ακόλουθους έως 30/6/2027",
        "- Να μας ξέρουν",
        "## Στόχοι 2027",
        "---",
        "&copy;",
    ),
    *("Our goal is to reach 300 people. We ask them.", "<div>html</div>", "- a: b: c", "- TODO: x"),
)
DOCUMENTS = st.lists(st.sampled_from(LINES), min_size=1, max_size=25).map("\n".join)
OFTEN = settings(
    max_examples=tries(150), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def drafted(source: str) -> Draft | None:
    text = Text("strategy.md", f"{source}\n")
    brought = bring(text, Settings(), shipped())
    assert not brought.crashed
    if not brought.documents:
        return None
    return draft(text, list(brought.documents), brought.layout, shipped(), "en")


@OFTEN
@given(source=DOCUMENTS)
def test_every_line_is_where_a_value_came_from_or_left_over(source: str) -> None:
    made = drafted(f"# Social media strategy\n\n{source}")
    assert made is not None
    lines = {
        number
        for chapter in made.left
        for number in (
            chapter.line,
            *(n for each in chapter.passages for n in range(each.first, each.last + 1)),
        )
    }
    files = plan_files(made.sheets, As.YAML, shipped().model)
    told = {
        number
        for first, last in re.findall(r"strategy\.md:(\d+)(?:-(\d+))?", "".join(files.values()))
        for number in range(int(first), int(last or first) + 1)
    }
    written = f"# Social media strategy\n\n{source}".splitlines()
    for number, line in enumerate(written, 1):
        stroke = set(line.strip()) <= set("-=|: ")
        underlined = number < len(written) and written[number].startswith("---")
        section = (line.startswith("#") or underlined) and not lines
        fine = number in lines | told or stroke or section
        assert fine or not line.strip("# "), (number, line)


@OFTEN
@given(source=DOCUMENTS, form=st.sampled_from(As))
def test_what_is_written_is_a_plan(source: str, form: As) -> None:
    made = drafted(f"# Social media strategy\n\n{source}")
    assert made is not None
    files = plan_files(made.sheets, form, shipped().model)
    found = 0
    for path, text in files.items():
        read = read_file(path, text.encode(), Settings(language=made.language), shipped())
        seen = [each for each in read.seen if each.rule not in ("schema", "left-to-decide")]
        assert [(each.rule, each.message, each.args) for each in seen] == [], text
        assert not read.crashed
        found += len(read.parts)
    assert found == len(made.sheets)


@OFTEN
@given(source=DOCUMENTS)
def test_a_draft_has_each_id_once(source: str) -> None:
    made = drafted(f"# Social media strategy\n\n{source}")
    assert made is not None
    ids = [(each.kind, each.root.text("id")) for each in made.sheets if each.root.text("id")]
    assert len(set(ids)) == len(ids)
    again = drafted(f"# Social media strategy\n\n{source}")
    assert again == made


def needed(shape: Shape) -> Iterator[Field]:
    book = shipped().rules
    for each in shape.fields.values():
        rule = book.find(each.rule) if each.rule else None
        if each.name in shape.required or (rule is not None and rule.profile == PROFILES[0]):
            yield each
        if each.shape is not None:
            yield from needed(each.shape)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", sorted(shipped().model.kinds))
def test_every_mark_says_what_to_write(kind: str, language: str) -> None:
    words = catalogue(language)
    asks = Asks(shipped().rules, words)
    questions = OpenQuestions(shipped().rules, words)
    for each in needed(shipped().model.kinds[kind].shape):
        for leaf in leaves(asks.blank(kind, each)):
            assert left_to_decide(leaf.text) == ""
            assert 0 < len(leaf.hint) <= LONGEST, each.name
            assert not re.search(r"\{\w+\}", leaf.hint)
            assert "\n" not in leaf.hint
        question = questions.ask(kind, each)
        greek = any("\u0370" <= letter <= "\u03ff" for letter in question)
        assert greek == (language == "el"), question


def test_the_words_of_a_field_are_all_there_or_the_command_that_lists_them() -> None:
    questions = OpenQuestions(shipped().rules, catalogue("en"))
    for kind in shipped().model.kinds.values():
        for each in kind.shape.fields.values():
            if each.form == "enum":
                hint, listed = questions.hint(kind.name, each), questions.answer(each)
                assert hint.endswith((listed, f'see "smlint schema {kind.name}.{each.name}"'))
                assert listed.split(", ") == list(dict.fromkeys(each.values.values()))


def test_ids_are_short_unique_and_latin() -> None:
    names = Names(wishes=shipped().found_names.of_list("wish_openers"))
    assert names.give("goal", "Να μας ξέρει η γειτονιά") == "xerei-geitonia"
    assert names.give("goal", "Grow") == "grow"
    assert [names.give("goal", "Grow!") for _time in range(3)] == ["grow-2", "grow-3", "grow-4"]
    assert names.give("objective", "grow") == "grow-5"
    assert names.give("metric", "Grow") == "grow"
    assert names.give("goal", "日本語") == "goal"
    assert len(names.give("goal", "word " * 40)) <= 40
    assert names.find("goal", "GROW") == "grow"
    assert names.find("channel", "grow") is None


def test_a_line_is_left_over_where_words_beside_a_value_say_more() -> None:
    text = Text("a.md", "- Grow to 500\n- Grow to 600 (soon)\n2. Grow\n| 700 | 12 |\n")
    coverage = Coverage(text)
    for words in ("Grow to 500", "Grow to 600", "Grow\n", "700"):
        start = text.content.index(words)
        coverage.hold(text.span(start, start + len(words.rstrip())))
    (chapter,) = coverage.chapters(Layout(), lambda _words: False)
    assert [each.text for each in chapter.passages] == ["- Grow to 600 (soon)", "| 700 | 12 |"]


def test_a_value_that_says_less_than_its_place_is_not_held() -> None:
    text = Text("a.md", "[us](https://a.example)\n")
    coverage = Coverage(text)
    coverage.hold(text.span(1, 23), "us")
    assert coverage.chapters(Layout(), lambda _words: False) != ()
    coverage.hold(text.span(0, 23), None)
    assert coverage.chapters(Layout(), lambda _words: False) == ()


LOOSE = """\
kind: goal
title: More readers
priority: high
owner: Rosa Lind
due: 30/6/2027
objectives:
- Reach 500 readers
- statement: Win partners
  metric: partners
  target: 40%
  baseline: {value: 12, date: 1 May 2026}
  due: Q3 2027
  confidence: 0.4
colour: red
---
kind: content
title: Monday post
channel: Instagram
status: Draft
goal: more readers
campaign: spring
disclosure: "no"
---
kind: contact
name: Tom B.
roles: Journalist, friend
topics: bread; toys
"""


def loose() -> Draft:
    """A draft of what a reader gave that only knows our names of fields."""
    text = Text("goals.yaml", LOOSE)
    roots = read_yaml(text, Caps()).documents
    documents = []
    for root in roots:
        assert isinstance(root, MapNode)
        kind = root.get("kind")
        assert isinstance(kind, ScalarNode)
        documents.append(Document(text.path, kind.text, root, Form.FOUND, language="en"))
    return draft(text, list(documents), Layout(), shipped(), "en")


def test_the_documents_of_any_reader_are_taken() -> None:
    made = loose()
    kinds = "team goal metric channel contact content"
    assert [each.kind for each in made.sheets] == kinds.split()
    team, goal, metric, channel, contact, content = (each.root for each in made.sheets)
    assert "rosa-lind" in [leaf.text for leaf in leaves(team)]
    assert (goal.text("owner"), goal.text("due")) == ("rosa-lind", "2027-06-30")
    assert goal.text("priority") == 'TODO: the document says "high"'
    said = [leaf.text for leaf in leaves(goal)]
    assert {"reach-500-readers", "Reach 500 readers", "Win partners", "2026-05-01"} < {*said}
    assert (metric.text("id"), metric.text("unit")) == ("partners", "percent")
    assert (channel.text("id"), channel.text("platform")) == ("instagram", "instagram")
    assert (content.text("channel"), content.text("goal")) == ("instagram", "more-readers")
    assert content.text("status") == "draft"
    assert content.text("campaign").startswith("TODO: ")
    words = [leaf.text for leaf in leaves(contact)]
    assert {"journalist", "bread", "toys"} < {*words}
    assert 'TODO: the document says "friend"' in words
    left = "\n".join(each.text for chapter in made.left for each in chapter.passages)
    assert "confidence: 0.4\ncolour: red" in left
    assert "Win partners" not in left


def test_what_adds_to_a_plan_brings_no_settings_into_it() -> None:
    made = Drafted(loose(), "en", markdown=False)
    model = shipped().model
    alone = begun(made, As.YAML, model, None)
    assert alone.keys() > {"smlint.yaml", "goals-notes.md"}
    assert begun(made, As.YAML, model, alone["smlint.yaml"]) == alone
    assert "smlint.yaml" not in begun(made, As.YAML, model, "profile: strict\n")


def test_a_change_is_asked_about_and_what_it_makes_of_today_stands_beside() -> None:
    made = drafted(
        "# Social media strategy\n\n## Goals\n\n"
        "- Grow sign-ups by 15%, from 210\n- Win 40 partners\n"
    )
    assert made is not None
    text = plan_files(made.sheets, As.YAML, shipped().model)["goals.yaml"]
    assert "; from 210, that would be 241.5\n" in text
    assert 'TODO: the document says \\"Grow sign-ups by 15%, from 210\\""' in text
    assert "target: 40\n" in text
    assert "unit: percent" not in "".join(
        plan_files(made.sheets, As.YAML, shipped().model).values()
    )


@pytest.mark.parametrize(
    ("target", "unit"),
    [
        ("42 €", "euro"),
        ("EUR 42", "euro"),
        ("42 euros", "euro"),
        ("£42", "money"),
        ("£42k", "money"),
        ("£1,200.50", "money"),
        ("US$ 5k", "money"),
        ("5k USD", "money"),
        ("R$ 42", "money"),
        ("42 zł", "money"),
        ("CHF 12'000", "money"),
        ("42 pounds", "money"),
        ("8 hours", "hours"),
        ("30%", "percent"),
    ],
)
def test_the_unit_of_a_metric_is_that_of_its_target(target: str, unit: str) -> None:
    made = drafted(f"# Social media strategy\n\n## KPIs\n\n- Average basket: {target}\n")
    assert made is not None
    (metric,) = [sheet.root for sheet in made.sheets if sheet.kind == "metric"]
    assert metric.text("unit") == unit


def test_a_row_of_the_team_keeps_the_role_in_brackets_apart() -> None:
    made = drafted(
        "# Social media strategy 2027\n\n## Goals\n\n- 400 readers by 30 June 2027\n\n"
        "## Team\n\n| Who | Hours a week |\n|---|---|\n| Lucy (volunteer) | 3 |\n| Maria | 2 |\n"
    )
    assert made is not None
    text = plan_files(made.sheets, As.YAML, shipped().model)["strategy.yaml"]
    assert "name: Lucy\n" in text
    assert "role: volunteer\n" in text
    assert "name: Maria\n" in text
