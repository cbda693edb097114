"""What docs/import.md shows is what happens."""

from __future__ import annotations

import re

from tests.conftest import Plan, Smlint
from tests.test_docs_snippets import PART, ROOT, anything

PAGE = ROOT / "docs" / "import.md"
SHOWN = re.compile(
    r"^`(?P<name>[^`\n]+)`, its (?P<which>beginning|end)\n\n```\w+\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)


def test_the_page_is_true(plan: Plan, smlint: Smlint) -> None:
    text = PAGE.read_text(encoding="utf-8")
    parts = [part for part in PART.finditer(text) if part["syntax"]]
    root = plan({part["name"]: part["text"] for part in parts if part["name"]})
    consoles = [part["text"] for part in parts if part["syntax"] == "console"]
    assert len(consoles) == 2
    for console in consoles:
        command, _, expected = console.partition("\n")
        said = smlint(*command.removeprefix("$ smlint ").split()).out
        assert re.fullmatch(anything(expected), said), f"{command}\n{said}"
    shown = list(SHOWN.finditer(text))
    assert len(shown) == 2
    for part in shown:
        written = (root / part["name"]).read_text(encoding="utf-8")
        at_edge = written.startswith if part["which"] == "beginning" else written.endswith
        assert at_edge(part["text"]), part["name"]
