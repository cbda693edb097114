"""What was made from something else is made from what that is now."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from docs.generate.__main__ import pages
from docs.generate.svg import CELL, MARGIN, picture
from docs.generate.wording import STEPS
from smlint.engine.shipped import shipped

ROOT = Path(__file__).resolve().parents[1]
PAGES = (
    *("docs/format.md", "docs/settings.md", "docs/own-rules.md"),
    *("docs/check.svg", "README.md", "docs/article-map.md", "docs/article-map.el.md"),
)
RULES = "docs/rules/"


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    return pages()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_up_to_date(page: str, made: dict[str, str]) -> None:
    stands = (ROOT / page).read_text(encoding="utf-8")
    fresh = without_counts(stands) == without_counts(made[page])
    assert fresh, f"{page} is out of date; renew it with: python -m docs.generate"


def test_every_page_is_looked_at(made: dict[str, str]) -> None:
    assert sorted(page for page in made if not page.startswith(RULES)) == sorted(PAGES)


def test_the_pages_of_the_rules_are_up_to_date(made: dict[str, str]) -> None:
    wanted = {page: text for page, text in made.items() if page.startswith(RULES)}
    there = {
        path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
        for path in (ROOT / RULES).rglob("*.md")
    }
    stale = [page for page in wanted.keys() | there if wanted.get(page) != there.get(page)]
    assert stale == [], "renew them with: python -m docs.generate, and remove those of no rule"
    assert len(wanted) == 2 * (len(shipped().rules.rules) + 1)


def test_every_link_of_the_map_and_of_the_rules_leads_somewhere(made: dict[str, str]) -> None:
    for page, text in made.items():
        if page.startswith((RULES, "docs/article-map")):
            for target in re.findall(r"\]\(([^)#\s]+\.md)(#[^)]*)?\)", text):
                path = posixpath.normpath(posixpath.join(posixpath.dirname(page), target[0]))
                assert path in made, (page, target)
                anchor = target[1].removeprefix("#")
                assert not anchor or f'id="{anchor}"' in made[path], (page, target)


def without_counts(page: str) -> str:
    """A page without the number of rules: one rule more makes no picture wrong."""
    return re.sub(r"\b\d+ rules\b", "rules", page)


def test_the_plan_format_tells_every_kind_and_field(made: dict[str, str]) -> None:
    model = shipped().model
    assert sorted(kind for kinds in STEPS.values() for kind in kinds) == sorted(model.kinds)
    page = made["docs/format.md"]
    for kind in model.kinds.values():
        part = page.rpartition(f"\n## {kind.name.capitalize()}\n")[2].partition("\n## ")[0]
        assert [
            each for each in kind.shape.fields if each != "kind" and f"`{each}`" not in part
        ] == []


def test_every_link_within_the_plan_format_leads_to_a_heading(made: dict[str, str]) -> None:
    page = made["docs/format.md"]
    headings = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", each).lower().replace(" ", "-") for each in headings}
    assert set(re.findall(r"\]\(#([^)]*)\)", page)) <= anchors


class TestPicture:
    def test_it_needs_nothing_outside_itself(self, made: dict[str, str]) -> None:
        svg = made["docs/check.svg"]
        assert not re.search(r"href|url\(|<script|<style|@import", svg)
        assert ElementTree.fromstring(svg).tag.endswith("svg")  # noqa: S314 (our own text)

    @pytest.mark.parametrize(
        ("text", "columns"),
        [("goal", 4), ("στόχος", 6), ("στο\u0301χος", 6), ("目標", 4), ("a b", 3)],
    )
    def test_words_take_the_room_they_have_in_a_terminal(self, text: str, columns: int) -> None:
        (drawn, after) = texts(picture(f"{text}\x1b[1m|\x1b[0m", "x"))
        assert drawn[0] == text
        assert float(drawn[1]["textLength"]) == pytest.approx(columns * CELL, abs=0.1)
        assert float(after[1]["x"]) == pytest.approx(MARGIN + columns * CELL, abs=0.1)

    def test_spaces_keep_their_room(self) -> None:
        (first, second) = texts(picture("  a   b", "x"))
        assert (first[0], second[0]) == ("a", "b")
        assert float(second[1]["x"]) == pytest.approx(MARGIN + 6 * CELL, abs=0.1)

    @pytest.mark.parametrize(
        ("codes", "fill", "weight"),
        [
            ("1", None, "bold"),
            ("31", "#cd3131", None),
            ("1;38;5;160", "#d70000", "bold"),
            ("38;5;244", "#808080", None),
            ("38;5;16", "#000000", None),
            ("38;5;231", "#ffffff", None),
            ("97", "#ffffff", None),
            ("31;0", None, None),
            ("1;22", None, None),
            ("", None, None),
            ("4", None, None),
        ],
    )
    def test_colors_of_a_terminal(self, codes: str, fill: str | None, weight: str | None) -> None:
        ((_, look),) = texts(picture(f"\x1b[{codes}m<&>", "x"))
        assert (look.get("fill"), look.get("font-weight")) == (fill, weight)


def texts(svg: str) -> list[tuple[str | None, dict[str, str]]]:
    """The words of a picture with their attributes, in order."""
    root = ElementTree.fromstring(svg)  # noqa: S314 (our own text)
    return [(each.text, each.attrib) for each in root.iter("{http://www.w3.org/2000/svg}text")]
