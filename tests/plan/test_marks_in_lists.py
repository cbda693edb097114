"""The mark of what is still to be decided, in Markdown fields that hold more than one value."""

from __future__ import annotations

import pytest

from smlint.config.settings import Settings
from smlint.engine.file_phase import read_file
from smlint.engine.shipped import shipped
from smlint.syntax.nodes import plain

MARK = "TODO: which ones, and why; ask Rosa"


@pytest.mark.parametrize("field", ["Channels", "Goals", "Tags"])
@pytest.mark.parametrize("written", ["- {field}: {mark}\n", "## {field}\n\n{mark}\n"])
def test_a_mark_is_the_value_of_the_field_as_a_whole(field: str, written: str) -> None:
    body = written.format(field=field, mark=MARK)
    text = f"---\nkind: tactic\nid: tac-a\n---\n# Title\n\n{body}"
    (part,) = read_file("a.md", text.encode(), Settings(), shipped()).parts
    root = plain(part.document.root)
    assert isinstance(root, dict)
    assert root[field.lower()] == MARK


def test_a_list_of_objects_may_hold_it_too() -> None:
    text = f"---\nkind: goal\nid: g\n---\n# Title\n\n- Objectives: {MARK}\n"
    (part,) = read_file("a.md", text.encode(), Settings(), shipped()).parts
    root = plain(part.document.root)
    assert isinstance(root, dict)
    assert root["objectives"] == MARK
