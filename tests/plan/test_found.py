from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smlint.base.span import Span
from smlint.plan.found.document import FoundNames, read_found
from smlint.rules.load import read_data
from smlint.source.text import Text
from smlint.syntax.document import Caps, Document, Form
from smlint.syntax.markdown import read_markdown
from smlint.syntax.nodes import MapNode, ScalarNode, SeqNode, Type
from tests.tries import tries

HEADINGS = Path(__file__).parents[2] / "rules" / "headings"
NAMES = FoundNames.of({path.stem: read_data(path) for path in sorted(HEADINGS.glob("*.yaml"))})


def read(
    source: str, *, path: str = "notes.md", language: str | None = "en"
) -> tuple[Document, ...]:
    text = Text(path, source)
    return read_found(text, read_markdown(text, Caps()), NAMES.within(language), language)


def goals(
    source: str, *, path: str = "notes.md", language: str | None = "en"
) -> list[dict[str, object]]:
    return [
        fields(document.root)
        for document in read(source, path=path, language=language)
        if document.kind == "goal"
    ]


def fields(root: MapNode) -> dict[str, object]:
    found: dict[str, object] = {}
    for entry in root.entries:
        value = entry.value
        if isinstance(value, ScalarNode):
            found[entry.key.text] = value.value
        elif isinstance(value, SeqNode):
            found[entry.key.text] = [
                fields(item) for item in value.items if isinstance(item, MapNode)
            ]
    return found


def statements(source: str, *, language: str | None = "en") -> list[object]:
    return [each["statement"] for each in goals(source, language=language)]


def written(source: str, span: Span) -> str:
    return source[span.start.offset : span.end.offset]


PLAN = """\
# Social media strategy of the olive press

Owner: Maria Pappa

## Our goals for 2027

- Raise followers from 310 to 520 by June 2027
- [ ] Be named by 12 food writers
"""


def test_a_document_gives_its_strategy_and_its_goals() -> None:
    strategy, first, second, *metrics = read(PLAN)
    assert (strategy.kind, strategy.form, strategy.base) == ("strategy", Form.FOUND, ())
    assert fields(strategy.root) == {
        "title": "Social media strategy of the olive press",
        "owner": "Maria Pappa",
    }
    assert written(PLAN, strategy.root.span) == PLAN
    assert written(PLAN, strategy.root.anchor) == "Social media strategy of the olive press"
    assert [each.kind for each in metrics] == ["metric", "metric"]
    assert (first.kind, first.base, second.base) == ("goal", ("goals", 0), ("goals", 1))
    assert fields(first.root) == {
        "statement": "Raise followers from 310 to 520 by June 2027",
        "metric": "followers",
        "baseline": 310,
        "target": 520,
        "due": "June 2027",
    }
    assert fields(second.root) == {
        "statement": "Be named by 12 food writers",
        "metric": "food writers",
        "target": 12,
        "due": "2027",
    }


def test_every_value_stands_where_it_is_written() -> None:
    goal = read(PLAN)[1].root
    assert written(PLAN, goal.span) == "- Raise followers from 310 to 520 by June 2027"
    assert written(PLAN, goal.anchor) == "Raise followers from 310 to 520 by June 2027"
    places = {entry.key.text: written(PLAN, entry.value.span) for entry in goal.entries}
    assert places == {
        "statement": "Raise followers from 310 to 520 by June 2027",
        "metric": "followers",
        "baseline": "310",
        "target": "520",
        "due": "June 2027",
    }
    statement = goal.get("statement")
    assert isinstance(statement, ScalarNode)
    assert written(PLAN, statement.part(0, 5)) == "Raise"
    target = goal.get("target")
    assert isinstance(target, ScalarNode)
    assert target.type is Type.INT


def test_an_inherited_deadline_stands_at_the_heading_that_gives_it() -> None:
    due = read(PLAN)[2].root.get("due")
    assert due is not None
    assert written(PLAN, due.span) == "2027"
    assert due.span.start.line == 5


def test_the_same_in_greek() -> None:
    source = """\
# Στρατηγική κοινωνικών δικτύων

**Υπεύθυνη:** Ελένη Βλάχου

## 🎯 Οι στόχοι μας για το Α΄ εξάμηνο 2027

1. Να φτάσουμε από 310 σε 520 ακόλουθους έως 30 Ιουνίου 2027
2. Να μας μάθουν οι εστιάτορες της Καλαμάτας
"""
    documents = read(source, language="el")
    assert fields(documents[0].root)["owner"] == "Ελένη Βλάχου"
    first, second = goals(source, language="el")
    assert (first["baseline"], first["target"], first["due"]) == (310, 520, "30 Ιουνίου 2027")
    assert second == {
        "statement": "Να μας μάθουν οι εστιάτορες της Καλαμάτας",
        "due": "το Α΄ εξάμηνο 2027",
    }


@pytest.mark.parametrize(
    "heading",
    [
        "## Goals",
        "## 3.2 Marketing Goals & KPIs",
        "### 🎯 Month 1 Goals:",
        "**90-Day Goal**",
        "**Main objectives:**",
        "## OKRs (2027 Set 1)",
        "## Objectives for the shop",
        "Our goals are:",
        "## What we want to achieve",
    ],
)
def test_a_list_below_a_goal_heading_holds_goals(heading: str) -> None:
    assert statements(f"# Plan\n\n{heading}\n\n- More people know us\n") == ["More people know us"]


@pytest.mark.parametrize(
    "heading",
    ["## Στόχοι", "## Μετρήσιμοι στόχοι επικοινωνίας", "**Βασικοί στόχοι:**", "## ΣΤΟΧΟΙ ΤΟΥ 2027"],
)
def test_a_list_below_a_greek_goal_heading_holds_goals(heading: str) -> None:
    source = f"# Πλάνο\n\n{heading}\n\n- Να μας μάθει η γειτονιά\n"
    assert statements(source, language="el") == ["Να μας μάθει η γειτονιά"]


@pytest.mark.parametrize(
    "heading",
    [
        "## How we'll achieve our goals",
        "## Target audience",
        "## Non-goals",
        "## Channels",
        "## Facebook ads\n\n### Objectives",
        "## Content calendar\n\n### Week 1 goals",
        "## Hashtags",
        "## Goals\n\n### Tactics",
        "## Goals\n\nThese steps will help us meet our goals:",
        "## Setting goals",
        "## Who checks our goals?",
        "## Goals\n\nPlaces to look at:",
        "## buf.compare(goals)",
        "## Κοινό-στόχος",
        "## Πώς θα πετύχουμε τους στόχους",
        "## Διαφημίσεις\n\n### Στόχοι",
    ],
)
def test_other_lists_hold_none(heading: str) -> None:
    assert statements(f"# Social media plan\n\n{heading}\n\n- More people know us by June\n") == []


@pytest.mark.parametrize(
    "item",
    [
        "[Measurable outcome]",
        "{{GOAL}}",
        "____",
        "TBD",
        "x",
        "What do we want to achieve?",
        "Τι θέλουμε να πετύχουμε;",
        "[Our mission](https://example.org/mission)",
        "<https://example.org/goals>",
        "Audience: young cooks",
        "Objectives",
    ],
)
def test_what_says_nothing_of_its_own_is_no_goal(item: str) -> None:
    assert statements(f"# Plan\n\n## Goals\n\n- {item}\n- Be known\n") == ["Be known"]


def test_a_section_of_goals_ends_with_its_heading() -> None:
    source = "# Plan\n\n## Goals\n\n- Be known\n\n## Team\n\n- Maria\n\n## Opening\n\n- Daily\n"
    assert statements(source) == ["Be known"]


def test_among_metrics_only_what_carries_a_number_to_reach_is_a_goal() -> None:
    source = """\
# Plan

## Success metrics

- Engagement rate: 3-5%
- Reach
- Google Analytics 4
- Followers: 0 → 500
- 10% average open rate
"""
    first, second, third = goals(source)
    assert (first["metric"], first["target"]) == ("Engagement rate", "Engagement rate: 3-5%")
    assert (second["metric"], second["baseline"], second["target"]) == ("Followers", 0, 500)
    assert third["target"] == 10


def test_labelled_lines_are_goals_anywhere_in_a_plan() -> None:
    source = """\
# Plan

**Objective:** Win 40 new customers by May 2027

Primary goal: Be the first address for oil

## Phase 2

- O1: Sell 300 tins
- KR 1.1 – Ship 200 parcels
"""
    found = goals(source)
    assert [each["statement"] for each in found] == [
        "Win 40 new customers by May 2027",
        "Be the first address for oil",
        "Sell 300 tins",
    ]
    assert found[2]["objectives"] == [
        {"statement": "Ship 200 parcels", "metric": "parcels", "target": 200}
    ]


def test_key_results_are_the_objectives_of_their_goal() -> None:
    source = """\
# Team OKRs

## Q3 2027

- **Objective:** More voices in our feed
    - **Key Result:** 5 guest posts
    - **Key Result:** 20 comments a week (currently 8)
- **Objective:** Be quick
    - Answer 80% of messages on the same day
"""
    first, second = goals(source)
    assert first["due"] == "Q3 2027"
    assert first["objectives"] == [
        {"statement": "5 guest posts", "metric": "guest posts", "target": 5, "due": "Q3 2027"},
        {
            "statement": "20 comments a week (currently 8)",
            "metric": "comments a week",
            "baseline": 8,
            "target": 20,
            "due": "Q3 2027",
        },
    ]
    assert [each["target"] for each in second["objectives"]] == [80]  # type: ignore[attr-defined]


def test_key_results_below_a_heading_belong_to_its_objective() -> None:
    source = """\
# OKRs

## Objective 1: Be found

**Key results:**

- 200 visits a month
- A page for each product
"""
    (goal,) = goals(source)
    assert goal["statement"] == "Be found"
    assert len(goal["objectives"]) == 2  # type: ignore[arg-type]


def test_a_heading_with_a_baseline_and_a_target_is_one_goal() -> None:
    source = """\
# Measurable goals: October 2026 - March 2027

## 1. Members

### 2. Funds are secured

* Baseline: € 2 million
* Target: € 3 million
* Means of verification: contracts
"""
    assert goals(source) == [
        {
            "statement": "Funds are secured",
            "metric": "contracts",
            "baseline": 2_000_000,
            "target": 3_000_000,
            "due": "October 2026 - March 2027",
        }
    ]


def test_the_only_paragraph_below_goal_is_one() -> None:
    source = "# Plan\n\n## Goal\n\nServe our village by being good storytellers. It is fun.\n"
    assert statements(source) == ["Serve our village by being good storytellers."]


def test_a_goal_in_running_text_is_one_where_goals_are_named() -> None:
    source = """\
# Plan

## Goals and objectives

We are few. The main goal of our page is to bring us pickers.
We like oil.example. Our objectives are:

- Be found
"""
    assert statements(source) == [
        "The main goal of our page is to bring us pickers.",
        "Be found",
    ]
    assert statements(source.replace("## Goals and objectives", "## History")) == ["Be found"]


def test_table_rows_are_goals() -> None:
    source = """\
# Plan

## Numbers

| Metric | Current | Target | By when | Owner |
|---|---|---|---|---|
| Newsletter readers | 210 | 400+ | end of May 2027 | Nikos |
| Open rate | - | 30% | | Nikos |
| Reach | | growing | | |
"""
    first, second, third = goals(source)
    assert first == {
        "statement": "Newsletter readers",
        "metric": "Newsletter readers",
        "baseline": 210,
        "target": 400,
        "due": "end of May 2027",
        "owner": "Nikos",
    }
    assert second["target"] == 30
    assert "baseline" not in second
    assert third["target"] == "growing"
    documents = read(source)
    assert fields(documents[0].root)["owner"] == "Nikos"
    assert written(source, documents[1].root.anchor) == "Newsletter readers"
    assert documents[1].root.span.start.line == 7


def test_each_target_column_of_a_row_is_a_goal_with_its_own_time() -> None:
    source = """\
# Plan

| KPI | Now | Month 1 target | Month 3 target |
|---|---|---|---|
| Followers | 100 | 200 | 500 |
"""
    assert [(each["baseline"], each["target"], each["due"]) for each in goals(source)] == [
        (100, 200, "Month 1"),
        (100, 500, "Month 3"),
    ]


def test_a_greek_table_where_the_goal_column_holds_numbers() -> None:
    source = """\
# Πλάνο

| Δείκτης | Σήμερα | Στόχος | Προθεσμία |
|---|---|---|---|
| Ακόλουθοι Instagram | 1.150 | 2.000 | έως Ιούνιο 2027 |
"""
    assert goals(source, language="el") == [
        {
            "statement": "Ακόλουθοι Instagram",
            "metric": "Ακόλουθοι Instagram",
            "baseline": 1150,
            "target": 2000,
            "due": "έως Ιούνιο 2027",
        }
    ]


@pytest.mark.parametrize(
    "header",
    [
        "| Day | Post | Goal |",
        "| Week | Key tasks | Goal |",
        "| Campaign type | Budget | Objective |",
        "| Segment | Target audience | Target |",
        "| Channel | Tone | Goal |",
    ],
)
def test_a_goal_column_of_a_calendar_or_an_advertisement_is_none(header: str) -> None:
    source = f"# Social media plan\n\n{header}\n|---|---|---|\n| Monday | Recipe 12 | 40 clicks |\n"
    assert statements(source) == []


def test_the_purpose_of_one_post_is_no_goal() -> None:
    source = """\
# Social media plan

**Monday**

- Goal: awareness of our new oil
- Caption: Fresh from the press
- Hashtags: #oil
"""
    assert statements(source) == []


@pytest.mark.parametrize(
    ("source", "path", "due"),
    [
        ("---\nquarter: Q2 2027\n---\n# Plan\n\n## Goals\n\n- Be known\n", "plan.md", "Q2 2027"),
        ("---\ntitle: Goals for 2027\n---\n# Plan\n\n## Goals\n\n- Be known\n", "a.md", "2027"),
        ("# Plan\n\n## Goals\n\n- Be known\n", "2027-goals.md", "2027"),
        ("# Plan 2027\n\n## Goals\n\n### Month 3\n\n- Be known\n", "a.md", "Month 3"),
        (
            "# Plan\n\nOur goals until the end of 2027 are:\n\n- Be known\n",
            "a.md",
            "the end of 2027",
        ),
        ("# Plan\n\n## 12-Month Goals\n\n- Be known\n", "a.md", "12-Month"),
        ("# Plan\n\n## Goals\n\n- Short term (90 days):\n    - Be known\n", "a.md", "90 days"),
    ],
)
def test_a_time_around_a_goal_is_its_deadline(source: str, path: str, due: str) -> None:
    assert [each["due"] for each in goals(source, path=path)] == [due]


@pytest.mark.parametrize(
    ("source", "path"),
    [
        ("# Plan (updated March 2026)\n\n## Goals\n\n- Be known\n", "plan.md"),
        ("# Plan\n\n## Goals\n\n- Be known\n", "2026-03-01-plan.md"),
        ("# Plan, since 2019\n\n## Goals\n\n- 100 clicks per month\n", "plan.md"),
    ],
)
def test_a_time_that_is_no_deadline_gives_none(source: str, path: str) -> None:
    assert ["due" in each for each in goals(source, path=path)] == [False]


@pytest.mark.parametrize(
    "source",
    [
        "",
        "# Weather app\n\nShows the weather.\n\n## Installation\n\n- run make\n",
        "# Goal setting guide\n\n## Goals\n\n- Be known\n",
        "# Strategy template\n\n## Goals\n\n- Be known\n",
        "# Plan\n\n## Goals\n\n" + "- Reach [number] people by [date]\n" * 8,
        "# Social media strategy\n\n```markdown\n" + "- [Goal]\n" * 8 + "```\n",
        "# Plan\n\n## Goals\n\n" + "- You write your goals\n" * 8,
    ],
)
def test_a_file_that_holds_no_strategy_gives_nothing(source: str) -> None:
    assert read(source) == ()


def test_a_strategy_without_goals_is_still_one() -> None:
    strategy, channel = read("# Social media strategy\n\nWe want to be on Mastodon.\n")
    assert channel.kind == "channel"
    assert fields(strategy.root) == {"title": "Social media strategy"}


@pytest.mark.parametrize(
    ("source", "owner"),
    [
        ("# Marketing plan\n\n- Responsible: Maria\n", "Maria"),
        ("# Marketing plan\n\n## Owner\n\nMaria Pappa\n", "Maria Pappa"),
        ("# Marketing plan\n\n| Project | Oil |\n|---|---|\n| **Owner** | Maria |\n", "Maria"),
        (
            "# Marketing plan\n\n| Task | When | Owner |\n|---|---|---|\n| Write | May | Maria |\n",
            "Maria",
        ),
        ("# Πλάνο μάρκετινγκ\n\nΥπεύθυνος: Νίκος\n", "Νίκος"),
        ("# Marketing plan\n\nOwner: TBD\n", "TODO"),
        ("# Marketing plan\n\nOwner: [name]\n", "TODO: name"),
    ],
)
def test_the_owner_is_who_is_named(source: str, owner: str | None) -> None:
    assert fields(read(source)[0].root).get("owner") == owner


PIECES = st.sampled_from(
    [
        "# Social media strategy", "## Goals", "**Objectives:**", "### Objective 1: Be known",
        "- Followers: 0 → 500", "    - KR 1: 5% more", "- Target:", "- Baseline: 3", "> quote",
        "| KPI | Target |", "|---|---|", "| Reach | 5k |", "Goal:", "Goal: be known", "O1 – grow",
        "## Στόχοι Α΄ τριμήνου 2027", "- Να φτάσουμε τους 520", "Owner: Maria", "```", "", "[x]",
        "Our goals are:", "2027", "- [ ] ", "**", "Key results:", "- \u0130\u0301 20%",
    ]
)  # fmt: skip


@settings(max_examples=tries(150))
@given(st.lists(PIECES, max_size=14), st.sampled_from(["en", "el", None]))
def test_whatever_stands_in_a_file_places_stay_inside_it(
    pieces: list[str], language: str | None
) -> None:
    source = "\n".join(pieces)
    for document in read(source, language=language):
        inside(document.root, source)


def inside(node: MapNode, source: str) -> None:
    for entry in node.entries:
        span = entry.value.span
        assert 0 <= span.start.offset <= span.end.offset <= len(source)
        if isinstance(entry.value, SeqNode):
            for item in entry.value.items:
                assert isinstance(item, MapNode)
                inside(item, source)
        elif entry.key.text == "statement":
            assert isinstance(entry.value, ScalarNode)
            assert written(source, entry.value.span).strip()
