"""What docs/settings.md shows works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from smlint.engine.leaves import KEYS
from smlint.engine.settings import parse_settings
from smlint.engine.shipped import shipped
from smlint.engine.unusable import Refusal, SettingsError
from smlint.source.text import Text

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "settings.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)


def test_every_key_has_its_place_and_an_example() -> None:
    _intro, *keys = re.split(r"^### ", PAGE, flags=re.MULTILINE)
    assert [part.splitlines()[0] for part in keys] == list(shipped_keys())
    assert set(KEYS) == set(shipped_keys())
    for part in keys:
        name = part.splitlines()[0]
        assert f"```yaml\n{name}:" in part


def shipped_keys() -> tuple[str, ...]:
    return tuple(shipped().schemas.files["settings.schema.json"]["properties"])


@pytest.mark.parametrize("snippet", SNIPPETS)
def test_every_example_is_read_without_a_finding(snippet: str) -> None:
    try:
        seen = parse_settings(Text("smlint.yaml", snippet), shipped()).seen
    except SettingsError as error:
        # There is no other file here.
        (fault,) = error.seen
        assert isinstance(fault, Refusal)
        lacking = {"extends": "settings.extends-outside", "rules": "settings.rules-missing"}
        assert fault.key == lacking[snippet.partition(":")[0]]
    else:
        # A rule that is yet to come is told apart from a wrong example by its name.
        assert [each.args for each in seen if each.args.get("selector") != "no-guardrail"] == []
