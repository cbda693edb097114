"""An exception is left over only where its rule could have spoken."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint
from tests.test_check import WHOLE

COMMENT = "    target: 20 # smlint: ignore[SM117] -- counted in May"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), ["SM912"]),
        (("--ignore", "SM117"), []),
        (("--select", "SM912"), []),
        (("--select", "SM912,SM117"), ["SM912"]),
        (("--profile", "starter"), ["SM912"]),
    ],
)
def test_what_a_rule_that_was_off_would_find_nobody_knows(
    plan: Plan, smlint: Smlint, arguments: tuple[str, ...], told: list[str]
) -> None:
    goal = WHOLE["goals/g.yaml"].replace("    target: 20", COMMENT)
    plan({**WHOLE, "goals/g.yaml": goal})
    ran = smlint("check", "--output-format", "concise", *arguments)
    assert [line.split()[2] for line in ran.findings] == told
