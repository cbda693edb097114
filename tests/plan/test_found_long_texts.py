"""Texts of many paragraphs, marks or blanks; benchmarks/texts.py tells how long they take."""

from __future__ import annotations

from smlint.base.span import Position
from smlint.engine.shipped import shipped
from smlint.plan.found.lines.marked import with_lists
from smlint.plan.found.lines.ordinals import Ordinals
from smlint.plan.found.parts.aged import of_age
from smlint.syntax.outline import Outline, Paragraph, Prose
from tests.plan.found_sources import listed, read


def prose(text: str) -> Prose:
    return Prose("notes.md", text, [Position(1, 1, 0)] * (len(text) + 1))


def test_paragraphs_without_a_mark_stay_as_they_are() -> None:
    block = Paragraph(prose("Abc"))
    outline = Outline("notes.md", None, False, (block,) * 300, (), (), ())
    assert with_lists(outline, "Abc").blocks == outline.blocks


def test_one_list_is_made_of_many_lines_with_a_mark() -> None:
    text = f"✓ {'a' * 150}\n" * 300
    outline = Outline("notes.md", None, False, (Paragraph(prose(text.rstrip())),), (), (), ())
    assert len(with_lists(outline, text).blocks) == 1


def test_paragraphs_that_count_nothing_off_are_not_read_for_each_other() -> None:
    blocks = tuple(Paragraph(prose("Abc def")) for _ in range(300))
    ordinals = Ordinals(shipped().found_names.within("en"))
    assert not any(ordinals.said(each.prose, blocks) for each in blocks)


def test_blanks_and_digits_without_end_are_no_age() -> None:
    names = shipped().found_names.within("en")
    assert of_age(prose(f"Campaign 1: a{' ' * 600}b"), names) is None
    assert of_age(prose(f"Campaign 1:{' ' * 600}b"), names) is None
    assert of_age(prose(f"Campaign 1: Teens ({'1' * 600}"), names) is None


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
