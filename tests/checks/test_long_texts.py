"""A text of twice the length is twice the work: nothing is searched again for each of its words.

Work is counted, not timed: the letters that were given to the word lists.
"""

from __future__ import annotations

import pytest

from smlint.base.text import folded
from smlint.checks import premise
from smlint.checks.texts import MOST_TOLD, Sentences, word_at
from smlint.engine.examples import findings
from smlint.engine.shipped import shipped
from smlint.rules import context
from smlint.rules.definition import Example
from smlint.rules.lexicon import Heads, Hit, Lexicon, find, load_lexicons, said_in

DOCUMENTS = {
    "SM004": "kind: goal\nid: g\npriority: 1\nstatement: '{}'",
    "SM010": "kind: strategy\nid: s\napproach: '{}'",
    "SM308": "kind: tactic\nid: t\nnotes: '{}'",
    "SM406": "kind: strategy\nid: s\napproach: '{}'",
    "SM801": "kind: goal\nid: g\nstatement: '{}'",
    "SM913": "kind: strategy\nid: s\napproach: '{}'",
    "SM112": "kind: goal\nid: g\nobjectives: [{{id: o, statement: '{}'}}]",
    "SM454": "kind: content\nid: c\ntext: '{}'",
}


def said(rule: str, text: str) -> list[str]:
    example = Example({"plan.yaml": DOCUMENTS[rule].format(text)})
    return [each.message for each in findings(shipped().rules[rule], example, shipped())]


@pytest.fixture
def letters(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many letters each look into a word list, or each folding of a part, was about."""
    counted: list[int] = []

    def counting(
        lexicon: Lexicon, name: str, text: str, language: str | None, heads: Heads | None = None
    ) -> tuple[Hit, ...] | None:
        counted.append(len(text))
        return said_in(lexicon, name, text, language, heads)

    def folding(text: str) -> str:
        counted.append(len(text))
        return folded(text)

    monkeypatch.setattr(context, "said_in", counting)
    monkeypatch.setattr(premise, "folded", folding)
    return counted


@pytest.mark.parametrize(
    ("rule", "piece"),
    [
        ("SM004", "people who sales "),
        ("SM010", "not go viral "),
        ("SM308", "we never buy followers "),
        ("SM308", "We never buy followers. "),
        ("SM406", "without influencers with 90,000+ followers "),
        ("SM801", "people who are on instagram "),
        ("SM913", "we know that 67% of consumers "),
        ("SM913", "67% of consumers (2015) "),
    ],
)
def test_twice_the_text_is_twice_the_work(letters: list[int], rule: str, piece: str) -> None:
    said(rule, piece * 40)
    short = sum(letters)
    letters.clear()
    said(rule, piece * 80)
    assert sum(letters) <= 2.2 * short


@pytest.mark.parametrize(
    ("rule", "piece"),
    [
        ("SM308", "buy followers "),
        ("SM112", "significantly, "),
        ("SM454", "#harvestofgreeceandcrete "),
    ],
)
def test_of_one_text_so_much_is_told(rule: str, piece: str) -> None:
    assert len(said(rule, piece * 3)) == 3
    assert len(said(rule, piece * 2 * MOST_TOLD)) == MOST_TOLD


def test_a_refusal_is_that_of_its_own_sentence() -> None:
    assert said("SM308", "We never buy followers. We buy followers.") == ["bought"]
    assert said("SM308", "We buy followers. We never buy followers.") == ["bought"]


@pytest.mark.parametrize("place", range(18))
def test_a_sentence_is_found_around_each_of_its_letters(place: int) -> None:
    text = "One. Two!\nThree"
    start, end = Sentences(text).around(place)
    ends = [4, 9, 10]
    assert start == max((each for each in ends if each <= place), default=0)
    assert end == min((each for each in ends if each > place), default=len(text))


def test_the_place_of_a_word() -> None:
    assert [word_at("  one two ", number) for number in range(3)] == [2, 6, 10]


def test_words_in_code_and_links_are_left_out_wherever_they_stand() -> None:
    words = load_lexicons({"en": {"list": ["sale"]}}).lists["en"]["list"]
    text = "`sale` sale https://sale.example/sale sale a@sale.example sale"
    assert [hit.start for hit in find(words, text)] == [7, 38, 58]
