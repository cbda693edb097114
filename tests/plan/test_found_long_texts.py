"""Texts of thousands of paragraphs, marks or blanks take no longer for each of them."""

from __future__ import annotations

import time

from smlint.base.span import Position
from smlint.engine.shipped import shipped
from smlint.plan.found.lines.marked import with_lists
from smlint.plan.found.lines.ordinals import Ordinals
from smlint.plan.found.parts.aged import of_age
from smlint.syntax.outline import Outline, Paragraph, Prose
from tests.plan.found_sources import listed, read

_START = "# Social media strategy 2027\n\n## Goals\n\n- 40 members\n\n"
_SECONDS = 5


def prose(text: str) -> Prose:
    return Prose("notes.md", text, [Position(1, 1, 0)] * (len(text) + 1))


def test_many_paragraphs_without_a_mark_are_walked_once() -> None:
    block = Paragraph(prose("Abc"))
    outline = Outline("notes.md", None, False, (block,) * 120_000, (), (), ())
    start = time.process_time()
    assert with_lists(outline, "Abc").blocks == outline.blocks
    assert time.process_time() - start < _SECONDS


def test_many_marks_of_a_paragraph_are_looked_at_where_they_stand() -> None:
    text = f"✓ {'a' * 150}\n" * 30_000
    outline = Outline("notes.md", None, False, (Paragraph(prose(text.rstrip())),), (), (), ())
    start = time.process_time()
    assert len(with_lists(outline, text).blocks) == 1
    assert time.process_time() - start < _SECONDS


def test_paragraphs_that_count_nothing_off_are_not_read_for_each_other() -> None:
    blocks = tuple(Paragraph(prose("Abc def")) for _ in range(3000))
    ordinals = Ordinals(shipped().found_names.within("en"))
    start = time.process_time()
    assert not any(ordinals.said(each.prose, blocks) for each in blocks)
    assert time.process_time() - start < _SECONDS


def test_blanks_in_a_cell_are_read_once() -> None:
    blanks = " " * 12_000
    table = "| Channel | January | March |\n|---|---|---|\n"
    source = f"{_START}{table}| a{blanks}b | 3 | 4 |\n"
    start = time.process_time()
    read(source, "notes.md")
    assert time.process_time() - start < _SECONDS


def test_blanks_in_a_heading_are_read_once() -> None:
    names = shipped().found_names.within("en")
    start = time.process_time()
    assert of_age(prose(f"Campaign 1: a{' ' * 60_000}b"), names) is None
    assert of_age(prose(f"Campaign 1:{' ' * 60_000}b"), names) is None
    assert of_age(prose(f"Campaign 1: Teens ({'1' * 60_000}"), names) is None
    assert time.process_time() - start < _SECONDS


def test_what_is_counted_on_a_channel_is_read_as_before() -> None:
    table = "| Channel | Now | Target |\n|---|---|---|\n"
    for cell in ("Instagram, followers", "Instagram – followers", "Instagram (followers)"):
        goals = listed(
            read(
                f"# Social media strategy 2027\n\n## Goals\n\n{table}| {cell} | 3 | 4 |\n", "n.md"
            ),
            "goal",
        )
        assert [each["target"] for each in goals] == [4]
