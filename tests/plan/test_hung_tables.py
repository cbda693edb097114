"""A table below a bullet that ends with its label, and words behind an id in a list."""

from __future__ import annotations

import pytest

from smlint.config.settings import Settings
from smlint.engine.file_phase import read_file
from smlint.engine.shipped import shipped
from smlint.syntax.nodes import plain

HEAD = "---\nkind: {kind}\nid: a\n{more}---\n# Title\n\n"


def read(kind: str, body: str, more: str = "") -> tuple[dict[str, object], list[str]]:
    text = HEAD.format(kind=kind, more=more) + body
    done = read_file("a.md", text.encode(), Settings(), shipped())
    root = plain(done.parts[0].document.root)
    assert isinstance(root, dict)
    return root, [each.rule for each in done.seen if each.rule == "not-read"]


PROOFS = "| Source | Date |\n|---|---|\n| Survey, 140 answers | 2026-08-23 |\n"


def test_a_table_below_an_empty_bullet_is_its_value() -> None:
    root, unread = read("audience", f"- Needs: to know\n- Evidence:\n\n{PROOFS}")
    assert root["evidence"] == [{"source": "Survey, 140 answers", "date": "2026-08-23"}]
    assert unread == []


def test_in_greek_too() -> None:
    rows = "| Κωδικός | Διατύπωση |\n|---|---|\n| obj-a | Να μας ξέρουν |\n"
    root, unread = read("goal", f"- Στόχοι:\n\n{rows}", "language: el\n")
    assert unread == []
    assert root["objectives"] == [{"id": "obj-a", "statement": "Να μας ξέρουν"}]


def test_the_main_list_stays_the_main_list() -> None:
    body = "- Metric: comments\n- Notes:\n\n| Date | Value |\n|---|---|\n| 2026-10-31 | 44 |\n"
    root, unread = read("readings", body)
    assert root["values"] == [{"date": "2026-10-31", "value": 44}]
    assert unread == []


def test_a_table_of_something_else_is_told_where_it_stands() -> None:
    body = "- Evidence:\n\n| Wheel | Spoke |\n|---|---|\n| front | 36 |\n"
    root, unread = read("audience", body)
    assert "evidence" not in root
    assert unread == ["not-read"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("95", {"value": 95}),
        ("met", {"status": "met"}),
        ("the summer was wet", {"comment": "the summer was wet"}),
    ],
)
def test_what_stands_behind_an_id_fills_the_field_that_it_fits(
    words: str, told: dict[str, object]
) -> None:
    root, _unread = read("review", f"- Covers:\n  - Objectives:\n    - obj-comments: {words}\n")
    assert root["covers"] == {"objectives": [{"objective": "obj-comments", **told}]}
