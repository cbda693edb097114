"""What stands in brackets behind the first words of an object in Markdown: a day, or a remark."""

from __future__ import annotations

from typing import Any

import pytest

from smlint.config.settings import Settings
from smlint.engine.file_phase import read_file
from smlint.engine.shipped import shipped
from smlint.syntax.nodes import plain

GOAL = """---
kind: goal
id: goal-walks
type: engagement
statement: More people walk with us.
owner: rosa
---

## Objectives

- obj-walks: {words}
  - Metric: walkers
  - Target: 50
"""

REVIEW = """---
kind: review
period: 2026-11
---

## Actions

- {words}
"""


def read(document: str, words: str) -> Any:
    result = read_file("plan.md", document.format(words=words).encode(), Settings(), shipped())
    return plain(result.parts[0].document.root)


@pytest.mark.parametrize(
    "words",
    [
        "Half of the walkers come again by March 2027 (31% in October)",
        "50 walkers a month by June 2027 (was 31 in October)",
        "3.200 περιπατητές τον μήνα ως τον Ιούνιο (2.150 σήμερα)",
        "50 walkers a month (2027-06-30)",
    ],
)
def test_brackets_of_a_goals_sentence_belong_to_it(words: str) -> None:
    objective = read(GOAL, words)["objectives"][0]

    assert objective["statement"] == words
    assert "baseline_by" not in objective


@pytest.mark.parametrize(
    ("words", "text", "due"),
    [
        ("Call the baker (2026-12-01)", "Call the baker", "2026-12-01"),
        ("Call the baker (2026-13-01)", "Call the baker", "2026-13-01"),
        ("Call the baker (31 Octber 2026)", "Call the baker", "31 Octber 2026"),
        ("Call the bakers (2 of them)", "Call the bakers (2 of them)", None),
        ("Call the bakers (opens at 7)", "Call the bakers (opens at 7)", None),
    ],
)
def test_brackets_of_an_action_are_its_day_where_they_look_like_one(
    words: str, text: str, due: str | None
) -> None:
    action = read(REVIEW, words)["actions"][0]

    assert (action["text"], action.get("due")) == (text, due)
