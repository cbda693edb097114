"""Names in a text are words of their own, however anybody writes them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smlint.base.names import Names, spoken

WORDS = st.lists(
    st.sampled_from(("oil", "olive", "olives", "day", "days", "oliveday", "η", "ημέρα"))
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Answer on the Newsletters of May", ["newsletter"]),
        ("Newsletterists write", []),
        ("Be on TikTok.", []),
        ("Be on the Tok, and for IGs", ["tok"]),
        ("After the open day-2027 we rest", ["open day 2027"]),
        ("After the OPEN_DAY: 2027", ["open day 2027"]),
        ("An open day in 2027", []),
        ("Το ΕΝΗΜΕΡΩΤΙΚΌ δελτίο", ["ενημερωτικο"]),
        ("", []),
    ],
)
def test_names_are_found(text: str, found: list[str]) -> None:
    names = Names(("newsletter", "Tok", "ig", "open-day 2027", "ενημερωτικό", "", "--"), ending=3)
    assert list(names.within(text)) == found


@given(WORDS, st.lists(WORDS.map(" ".join), max_size=5), st.integers(0, 3))
def test_the_same_is_found_as_by_looking_for_each(
    words: list[str], wanted: list[str], ending: int
) -> None:
    text = " ".join(words)

    def holds(name: str) -> bool:
        more = rf"\w{{0,{ending}}}" if len(name) > 3 else ""
        return re.search(rf"(?<!\w){re.escape(name)}{more}(?!\w)", spoken(text)) is not None

    expected = {name for name in map(spoken, wanted) if name and holds(name)}
    assert set(Names(wanted, ending).within(text)) == expected
