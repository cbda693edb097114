"""A role in brackets behind a name tells nobody apart: "Lucy (volunteer)" and "Lucy" are one."""

from __future__ import annotations

from typing import Any, cast

import pytest

from tests.plan.found_sources import listed, read

TITLE = "# Social media plan 2027\n\n"


def owners(*names: str) -> list[str]:
    rows = "".join(f"| Readers {at}st | 400 | {each} |\n" for at, each in enumerate(names, 1))
    source = f"{TITLE}## Goals\n\n| Goal | Target | Owner |\n|---|---|---|\n{rows}"
    found = cast("list[dict[str, Any]]", listed(read(source, "notes.md"), "goal"))
    return [each["owner"] for each in found]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (("Lucy (volunteer)", "Lucy"), ["Lucy", "Lucy"]),
        (("Lucy", "Lucy (trainee)"), ["Lucy", "Lucy"]),
        (("Lucy Hall (volunteer)", "Lucy Hall"), ["Lucy Hall", "Lucy Hall"]),
        (("Anna (Athens)", "Anna (Patras)"), ["Anna (Athens)", "Anna (Patras)"]),
    ],
)
def test_a_role_in_brackets_makes_nobody_another(
    written: tuple[str, ...], meant: list[str]
) -> None:
    assert owners(*written) == meant
