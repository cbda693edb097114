"""SM306: who is named in the post itself is named."""

from __future__ import annotations

import pytest

from smlint.engine.examples import findings
from smlint.engine.shipped import shipped
from smlint.rules.definition import Example

RULE = shipped().rules["SM306"]
KNOWN = """\
kind: contact
id: c-ada
name: Ada Brewer
---
kind: source
id: s-malt
name: The Malt Letter
---
kind: channel
id: instagram
handle: "@our_brewery"
---
"""


def told(text: str, language: str = "en", more: str = "") -> bool:
    post = (
        f"kind: content\nid: p\nlanguage: {language}\nintent: curate\nstatus: draft\n"
        f"text: {text!r}\n{more}"
    )
    return bool(findings(RULE, Example({"plan.yaml": KNOWN + post}), shipped()))


@pytest.mark.parametrize(
    "text",
    [
        "What @hop.picker saw at dawn",
        "Hops at dawn (photo by a friend)",
        "Hops at dawn. Photo: R. Okafor",
        "A long read on yeast, via Malt Review",
        "Ada Brewer on why bread needs beer",
        "From this week's the malt letter",
        "Recipe courtesy of the baker next door",
        "Kudos to the pickers who filmed this",
    ],
)
def test_a_name_in_the_text_is_enough(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Η συγκομιδή, με την άδεια της Λένας",
        "Η συγκομιδή. Φωτογραφία: Λένα",
        "Η συνταγή της γειτόνισσας, όπως γράφει στη σελίδα της",
    ],
)
def test_in_greek_as_well(text: str) -> None:
    assert not told(text, "el")


@pytest.mark.parametrize(
    "text",
    [
        "A long read on yeast",
        "Order via our shop",
        "A long read. Tag @our_brewery!",
        "Write to post@example.org for the photo",
        "The best photo of the week",
    ],
)
def test_what_names_nobody_is_told(text: str) -> None:
    assert told(text)


def test_who_appears_in_it_is_named_and_an_empty_list_names_nobody() -> None:
    assert not told("A long read", more="features: [c-ada]\n")
    assert not told("A long read", more="credit: s-malt\n")
    assert told("A long read", more="features: []\n")


def test_a_text_that_nobody_can_judge_is_skipped() -> None:
    assert not told("Una buena lectura sobre la levadura", "es")
    assert told("", "es")
