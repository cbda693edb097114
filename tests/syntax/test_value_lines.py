"""Where the lines of a YAML value stand."""

from __future__ import annotations

from smlint.source.text import Text
from smlint.syntax.stretches import of_value


def found(source: str, text: str) -> list[str]:
    stretches = of_value(Text("a.yaml", source), text, 0, len(source))
    return [text[each.at : each.at + each.length] for each in stretches]


def test_lines_follow_each_other() -> None:
    assert found('"one\n  two\n  three"', "one two three") == ["one", "two", "three"]
    assert found("|\n  one\n  one\n", "one\none\n") == ["one", "one"]


def test_behind_an_escape_nobody_knows() -> None:
    assert found('"one\n  tw\\x6f\n  three"', "one two three") == ["one"]


def test_lines_that_are_nowhere_are_looked_for_once_each() -> None:
    lines = 20_000
    source = '"' + "\n".join(f"\\x61 {number}" for number in range(lines)) + '"'
    text = " ".join(f"a {number}" for number in range(lines))
    assert found(source, text) == []
