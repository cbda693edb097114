"""Which number of a sentence is told beside that of a field."""

from __future__ import annotations

import pytest

from smlint.checks.same_number import as_written
from smlint.plan.wording.sentence import read_sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("40 tickets of €8 sold by 30 June 2027", "40"),
        ("40 tickets of £8 sold by 30 June 2027", "40"),
        ("4 of 10 tickets sold by 30 June 2027", "4 of 10"),
    ],
)
def test_a_price_makes_no_share(text: str, told: str) -> None:
    sentence = read_sentence(text, "en")
    assert as_written(sentence.numbers[0], sentence) == told
