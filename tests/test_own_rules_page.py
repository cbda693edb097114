"""What docs/own-rules.md teaches works, from nothing to a finding in the example plan."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from docs.generate.own_rules import example
from smlint.engine.layers import Shelf
from smlint.engine.own_rules import own_rules
from smlint.engine.shipped import shipped
from smlint.rules.vet import shapes_of
from smlint.source.memory import Memory
from tests.conftest import Smlint
from tests.engine.test_own_rules import CHECK, RULE
from tests.test_docs_snippets import PART, anything

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "own-rules.md").read_text(encoding="utf-8")
WORDS: Mapping[str, Any] = shipped().schemas.files["rule.schema.json"]["$defs"]["predicate"][
    "properties"
]


def test_the_page_can_be_followed_from_top_to_bottom(
    smlint: Smlint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "example-plan", tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    settings = (tmp_path / "smlint.yaml").read_text(encoding="utf-8")
    asked = 0
    for part in PART.finditer(PAGE):
        if part["syntax"] == "console":
            command, _, expected = part["text"].partition("\n")
            said = smlint(*shlex.split(command.removeprefix("$ smlint "))).out
            assert re.fullmatch(anything(expected), said), f"{command}\n{said}"
            asked += 1
        elif part["name"]:
            text = f"{settings}{part['text']}" if part["more"] else part["text"]
            (tmp_path / part["name"]).write_text(text, encoding="utf-8")
    assert asked == PAGE.count("```console")
    assert smlint("test").code == 0


@pytest.mark.parametrize("word", WORDS)
def test_every_word_of_the_table_works_as_it_is_written_there(word: str) -> None:
    shown = example(WORDS[word])
    assert f"| `{word}` |" in PAGE
    kinds = ("plan", *shapes_of(shipped().model))
    texts = (
        RULE.replace(CHECK, f"must: {{{shown}}}")
        .replace("each: tactic", f"each: {kind}")
        .replace("{tactic}", "")
        for kind in kinds
    )
    held = (Shelf(Memory({"a.yaml": text.encode()})) for text in texts)
    assert [each for each in held if own_rules(each, ("",), shipped()).rules]


def test_every_word_says_which_blanks_it_fills() -> None:
    told = set(re.findall(r"`(\w+)`", PAGE.split("| word | fills |")[1].split("\n\n")[0]))
    assert told >= WORDS.keys() - {"present", "refers_to", "referred_by"}
