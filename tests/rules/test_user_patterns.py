"""Patterns that users write can be wrong, too large or endless; none of that stops a run."""

from __future__ import annotations

import time

import pytest

from smlint.rules.patterns import Pattern, PatternError, TooSlowError, compile_pattern

ENDLESS = [r"(a+)+$", r"(a|aa)+$", r"(?:a|a?)+$"]


def test_a_pattern_is_found_anywhere_in_a_text() -> None:
    assert compile_pattern("#[a-z]+").search("Bread #sourdough!") == (6, 16)
    assert compile_pattern("^#").search("Bread #sourdough!") is None


def test_greek_letters_know_their_capitals() -> None:
    assert compile_pattern(r"(?i)ΠΡΟΖΎΜΙ").search("το προζύμι") == (3, 10)
    assert compile_pattern(r"^\p{Greek}+$").search("ψωμί") == (0, 4)


@pytest.mark.parametrize(
    ("text", "place"),
    [("[a", 1), ("(a", 2), ("a)", 1), ("*", 0), (r"\p{Nope}", 8), (r"\L<words>", 9)],
)
def test_what_is_no_pattern_goes_wrong_somewhere(text: str, place: int) -> None:
    with pytest.raises(PatternError) as caught:
        compile_pattern(text)
    assert caught.value.place is not None
    assert abs(caught.value.place - place) <= 1


@pytest.mark.parametrize(
    "text", ["((a{1000}){1000}){1000}", "a{999999999}", "(" * 480 + "a" + ")" * 480]
)
def test_a_pattern_that_would_fill_the_memory_is_not_built(text: str) -> None:
    with pytest.raises(PatternError) as caught:
        compile_pattern(text)
    assert caught.value.place is None


@pytest.mark.parametrize("text", [r"\d{4}-\d{2}-\d{2}", r"[a-z]{1,100}@[a-z]{1,100}", "a{1000}"])
def test_what_people_count_is_built(text: str) -> None:
    compile_pattern(text)


@pytest.mark.parametrize("text", ENDLESS)
def test_an_endless_search_is_given_up(text: str) -> None:
    pattern = compile_pattern(text)
    started = time.monotonic()
    with pytest.raises(TooSlowError):
        pattern.search("a" * 5000 + "c")
    assert time.monotonic() - started < 30  # without a bound: for ever


def test_all_searches_of_a_rule_together_are_bounded() -> None:
    clock = iter(range(1000))

    class Slow:
        def search(self, _string: str, *, timeout: float) -> None:
            assert timeout <= 0.2

    pattern = Pattern(Slow(), 2.5, lambda: float(next(clock)))
    for _ in range(3):
        assert pattern.search("") is None
    with pytest.raises(TooSlowError):
        pattern.search("")
