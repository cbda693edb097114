"""Headings that nobody knows: what stands below them is told of, with what it may be instead; and
the names that a marketer uses are known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest

from smlint.base.text import heading_key
from smlint.engine.shipped import shipped
from smlint.plan.model import Shape
from tests.plan.test_markdown_documents import CHANNEL, GOAL, fields, of_markdown, only, seen

STRATEGY = "---\nkind: strategy\nid: s\n---\n# S\n\n"
GREEK = "---\nkind: strategy\nid: s\nlanguage: el\n---\n# Σ\n\n"
REVIEW = "---\nkind: review\nid: r\n---\n# R\n\n"


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Επιχειρησιακοί στόχοι", "business_objectives"),
        ("Στρατηγικοί στόχοι", "business_objectives"),
        ("Business goals", "business_objectives"),
        ("Organisational objectives", "business_objectives"),
        ("Θεματικές", "content_pillars"),
        ("Πυλώνες περιεχομένου", "content_pillars"),
        ("Pillars", "content_pillars"),
        ("Content themes", "content_pillars"),
        ("Στήριξη", "buy_in"),
        ("Υποστήριξη της διοίκησης", "buy_in"),
        ("Management support", "buy_in"),
        ("Δυναμικότητα", "capacity"),
        ("Time and money", "capacity"),
        ("Ενστάσεις", "objections"),
        ("Concerns", "objections"),
        ("Τόνος και ύφος", "voice"),
        ("Brand voice", "voice"),
        ("Ποιοι είμαστε", "organization"),
        ("About us", "organization"),
        ("Γιατί στα κοινωνικά δίκτυα", "rationale"),
        ("Άνθρωποι", "team"),
    ],
)
def test_a_part_of_a_strategy_is_known_by_what_people_call_it(heading: str, field: str) -> None:
    named = shipped().model.kinds["strategy"].shape.named(heading)
    assert named is not None
    assert named.name == field


def every_shape() -> Iterator[tuple[str, Shape]]:
    waiting = [(name, kind.shape) for name, kind in shipped().model.kinds.items()]
    while waiting:
        way, shape = waiting.pop()
        yield way, shape
        inner = ((each.name, each.shape) for each in shape.fields.values())
        waiting += [(f"{way}.{name}", below) for name, below in inner if below is not None]


def test_no_name_means_two_fields_of_one_object() -> None:
    for way, shape in every_shape():
        meant = defaultdict(set)
        for each in shape.fields.values():
            for name in (each.name, each.name.replace("_", " "), *each.names):
                meant[heading_key(name)].add(each.name)
        shared = {name: found for name, found in meant.items() if len(found) > 1}
        assert shared == {}, way


TABLE = "| Code | Statement | By when |\n|---|---|---|\n| bo-cards | 400 cards | 2027 |\n"
GREEK_TABLE = (
    "| Κωδικός | Διατύπωση | Ορίζοντας |\n|---|---|---|\n| bo-kartes | 400 κάρτες | 2027 |\n"
)


@pytest.mark.parametrize(
    ("source", "names", "fits"),
    [
        (
            f"{STRATEGY}## Where the firm wants to go\n{TABLE}",
            ("Business objectives",),
            ("business_objectives",),
        ),
        (
            f"{GREEK}## Πού πάει η βιβλιοθήκη\n{GREEK_TABLE}",
            ("Στόχοι του οργανισμού",),
            ("business_objectives",),
        ),
        (
            f"{STRATEGY}## What we can spend\n- Hours per week: 12\n- Budget: 900\n",
            ("Capacity",),
            ("capacity",),
        ),
        (
            f"{GREEK}## Τι μπορούμε να δώσουμε\n- Ώρες την εβδομάδα: 12\n- Νόμισμα: EUR\n",
            ("Διαθέσιμοι πόροι",),
            ("capacity",),
        ),
        (
            f"{GREEK}## Επιχειρησιακών στόχων κατάλογος\n- 400 κάρτες το 2027\n",
            ("Στόχοι του οργανισμού",),
            ("business_objectives",),
        ),
        (f"{GOAL}## First things\n- Priority: 1\n", ("Priority",), ("priority",)),
        (f"{STRATEGY}## The voice of our house\nPlain and warm.\n", ("Voice",), ("voice",)),
        (f"{GREEK}## Το ύφος στα σχόλια\nΑπλό και ζεστό.\n", ("Ύφος",), ("voice",)),
    ],
)
def test_a_heading_that_is_none_is_told_with_what_it_may_be(
    source: str, names: tuple[str, ...], fits: tuple[str, ...]
) -> None:
    (told,) = of_markdown(source, "el" if "language: el" in source else "en").seen
    assert (told.rule, told.message) == ("not-read", "no-kind-heading")
    assert (told.args["names"], told.args["fields"]) == (names, fits)


def test_the_headings_of_things_below_a_heading_that_is_none_are_told_once() -> None:
    source = f"{STRATEGY}## The firm\n\n### bo-cards: 400 cards\n- Source: the board\n"
    ((_rule, message, line, _column, args),) = seen(source)
    assert (message, line) == ("no-kind-heading", 7)
    assert "business_objectives" in str(args["fields"])


def test_a_field_deep_below_a_heading_that_is_told_is_read() -> None:
    source = f"{GOAL}## First\n- Priority: 1\n\n### How\n\n#### Statement\nThey know us.\n"
    assert fields(of_markdown(source).documents[0])["statement"] == "They know us."


@pytest.mark.parametrize(
    "source",
    [
        f"{GOAL}## How we came to this\n- One thing\n- Another thing: with a colon\n",
        f"{STRATEGY}## History\n- 2026-05-03: first draft\n- 2026-06-01: second\n",
        f"{STRATEGY}## Notes for Kostas\nAsk the printer.\n",
        f"{STRATEGY}- Voice: plain\n\n## The voice of our house\nMore on this elsewhere.\n",
        f"{STRATEGY}## Key concepts\n- reach\n- engagement\n",
        f"{STRATEGY}## External resources\n- a book\n- a page\n",
        f"{GREEK}## Γιατί δεν είμαστε στο TikTok\nΔεν προλαβαίνουμε.\n",
        f"{GREEK}## Για όποιον διαβάζει\nΗ ομάδα συναντιέται τις Δευτέρες.\n\n- καφές\n- νερό\n",
        f"{GREEK}## Πώς φτάσαμε ως εδώ\nΜιλήσαμε με όλους.\n",
    ],
)
def test_what_can_be_no_field_is_free(source: str) -> None:
    assert seen(source) == []


COVERED = [
    {"objective": "obj-a", "value": 21, "status": "open", "comment": "better"},
    {"objective": "obj-b", "value": 9, "status": "open"},
]


@pytest.mark.parametrize(
    "text",
    [
        (
            "## Covers\n| Objective | Value | Status | Comment |\n|---|---|---|---|\n"
            "| obj-a | 21 | open | better |\n| obj-b | 9 | open | |\n"
        ),
        (
            "## Καλύπτει\n| Στόχος | Τιμή | Κατάσταση | Σχόλιο |\n|---|---|---|---|\n"
            "| obj-a | 21 | open | better |\n| obj-b | 9 | open | |\n"
        ),
    ],
)
def test_a_table_below_a_group_is_the_list_that_has_its_columns(text: str) -> None:
    read = of_markdown(REVIEW + text)
    assert read.seen == ()
    assert fields(read.documents[0])["covers"] == {"objectives": COVERED}


def test_a_table_below_a_group_may_have_its_own_fields() -> None:
    source = f"{STRATEGY}## Capacity\n| Hours | Budget |\n|---|---|\n| 12 | 900 |\n"
    assert only(source)["capacity"] == {"hours_per_week": 12, "budget": 900}


def test_follow_ups_of_an_event_are_its_outcomes_list() -> None:
    source = (
        "---\nkind: event\nid: e\n---\n# E\n\n## Outcome\n"
        "| Contact | Action | Due |\n|---|---|---|\n| rosa | Write | 2027-01-02 |\n"
    )
    found = only(source)["outcome"]
    assert found == {"follow_ups": [{"contact": "rosa", "action": "Write", "due": "2027-01-02"}]}


@pytest.mark.parametrize(
    ("group", "line"),
    [
        ("## Covers\n- Campaigns: camp-rye\n\n", "Campaign looked at: camp-oven, 143 visits"),
        ("## Καλύπτει\n- Καμπάνιες: camp-rye\n\n", "Είδαμε και: camp-oven, 143 επισκέψεις"),
    ],
)
def test_a_line_with_a_label_among_the_fields_of_a_group_is_told(group: str, line: str) -> None:
    ((rule, message, _line, _column, args),) = seen(f"{REVIEW}{group}{line}\n")
    assert (rule, message, args) == ("not-read", "words", {"text": line})
    assert seen(f"{REVIEW}{group}It rained all month.\n") == []


@pytest.mark.parametrize(
    ("source", "word"),
    [
        (f"{CHANNEL}- Owner: rosa\n- Responsible: ben\n", "Responsible"),
        (f"{CHANNEL}- Υπεύθυνη: rosa\n- **Υπεύθυνος**: ben\n", "Υπεύθυνος"),
        (f"{STRATEGY}## Capacity\n| Hours |\n|---|\n| 12 |\n| 13 |\n", "Hours"),
        (f"{GREEK}## Πόροι\n| Ώρες |\n|---|\n| 12 |\n| 13 |\n", "Ώρες"),
    ],
)
def test_what_stands_twice_is_told_in_the_words_of_the_page(source: str, word: str) -> None:
    ((rule, _message, _line, _column, args),) = seen(source)
    assert (rule, args["key"]) == ("duplicate-key", word)
