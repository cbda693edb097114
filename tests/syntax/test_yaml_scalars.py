from __future__ import annotations

import math

import pytest

from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.nodes import MapNode, ScalarNode, Type
from smlint.syntax.scalars import resolve
from smlint.syntax.yaml import read_yaml


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_null(text: str) -> None:
    assert resolve(text) is Type.NULL


@pytest.mark.parametrize("text", ["true", "True", "TRUE", "false", "False", "FALSE"])
def test_truth(text: str) -> None:
    assert resolve(text) is Type.BOOL


@pytest.mark.parametrize("text", ["0", "12", "-3", "+4", "012", "0o17", "0x1F", "9" * 5000])
def test_integers(text: str) -> None:
    assert resolve(text) is Type.INT


@pytest.mark.parametrize(
    "text", ["1.5", "-0.1", ".5", "1.", "1e3", "+1.2E-4", ".inf", "-.INF", "+.Inf", ".nan", ".NaN"]
)
def test_floats(text: str) -> None:
    assert resolve(text) is Type.FLOAT


@pytest.mark.parametrize(
    "text",
    [
        "yes", "no", "on", "off", "y", "N", "tRUE", "nULL", "1_000", "0b1", "-0x1", "+0o7", "0O7",
        "12:30", "2027-06-30", "2027-06-30T10:00:00Z", "1,240", "1.2.3", "20%", "+20 %", "=", "<<",
        ".", "-", "+", "..", "1e", ".e3", "-.nan", "+.nan", "infinity", "nan", "٣", "²", "12 ",
    ],
)  # fmt: skip
def test_everything_else_is_text(text: str) -> None:
    assert resolve(text) is Type.TEXT


def test_values_as_python_has_them() -> None:
    source = "a: 012\nb: 0o17\nc: 1e3\nd: -.inf\ne: True\nf: ~\ng: '12'\nh: 2027-06-30\ni: .nan\n"
    (root,) = read_yaml(Text("plan.yaml", source), Caps()).documents
    assert isinstance(root, MapNode)
    values = {e.key.text: e.value.value for e in root.entries if isinstance(e.value, ScalarNode)}
    nan = values.pop("i")
    assert isinstance(nan, float)
    assert math.isnan(nan)
    assert values == {
        "a": 12, "b": 15, "c": 1000.0, "d": -math.inf, "e": True, "f": None, "g": "12",
        "h": "2027-06-30",
    }  # fmt: skip
