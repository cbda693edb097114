from __future__ import annotations

import re
from typing import get_args

import pytest

from smlint.report.style import Role, Style

ROLES: tuple[Role, ...] = get_args(Role)


def test_without_colour_nothing_is_painted() -> None:
    assert Style().paint("error", "more") == "more"


def test_nothing_is_never_painted() -> None:
    assert Style(color=True).paint("error", "") == ""


@pytest.mark.parametrize("role", ROLES)
def test_a_colour_is_readable_on_black_and_on_white(role: Role) -> None:
    painted = Style(color=True).paint(role, "x")
    assert painted.endswith("x\x1b[0m")
    for code in re.findall(r"38;5;(\d+)", painted):
        light = _luminance(int(code))
        assert 1.05 / (light + 0.05) >= 3.5
        assert (light + 0.05) / 0.05 >= 3.5


def _luminance(code: int) -> float:
    """The relative luminance of a colour of the 256-colour table (WCAG 2)."""
    if code >= 232:
        red = green = blue = 8 + 10 * (code - 232)
    else:
        levels = (0, 95, 135, 175, 215, 255)
        cube = code - 16
        red, green, blue = levels[cube // 36], levels[cube // 6 % 6], levels[cube % 6]
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (red / 255, green / 255, blue / 255)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
