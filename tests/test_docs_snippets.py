"""What the documentation shows is true: its plans are clean, and smlint says what stands there.

A block belongs to the file whose name stands alone on the line above it; "at its end" adds to that
file. The files of one H2 are one plan. ``...`` in a console block stands for anything.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.conftest import Content, Plan, Smlint

ROOT = Path(__file__).resolve().parents[1]
FIRST_PLAN = ROOT / "docs" / "first-plan.md"
PAGES = (FIRST_PLAN, ROOT / "docs" / "generate" / "format-intro.md")

PART = re.compile(
    r"(?:^`(?P<name>[^`\n]+)`(?P<more>, at its end)?\n\n)?"
    r"^```(?P<syntax>\w+)\n(?P<text>.*?)^```$"
    r"|^## (?P<title>[^\n]+)$",
    re.MULTILINE | re.DOTALL,
)
"""A fenced block, with the line above it that names its file; or a heading."""


@dataclass(slots=True)
class Section:
    """One H2: the files of a plan as far as they were written, and what was asked then.

    ``whole`` keeps each file as its last block without "at its end" left it.
    """

    title: str
    files: dict[str, str] = field(default_factory=dict)
    whole: dict[str, str] = field(default_factory=dict)
    asked: list[tuple[dict[str, str], str]] = field(default_factory=list)


def sections(page: Path) -> Iterator[Section]:
    section = Section("")
    for part in PART.finditer(page.read_text(encoding="utf-8")):
        name, text = part["name"], part["text"]
        if part["title"]:
            yield section
            section = Section(part["title"])
        elif part["syntax"] == "console":
            section.asked.append((dict(section.files), text))
        elif name and part["more"]:
            section.files[name] = section.whole[name] + text
        elif name:
            section.files[name] = section.whole[name] = text
    yield section


PLANS = [
    pytest.param(section, id=f"{page.stem}: {section.title}")
    for page in PAGES
    for section in sections(page)
    if section.files
]


@pytest.fixture
def folder(plan: Plan, tmp_path: Path) -> Plan:
    """Write files as the only ones of the folder."""

    def write(files: Mapping[str, Content]) -> Path:
        for left in tmp_path.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        return plan(files)

    return write


@pytest.mark.parametrize("section", PLANS)
def test_each_plan_in_the_documentation_is_clean(
    section: Section, plan: Plan, smlint: Smlint
) -> None:
    plan(section.files)
    ran = smlint("check", "--profile", "starter", "--fail-on", "info")
    assert (ran.code, ran.err) == (0, ""), ran.out


@pytest.mark.parametrize("section", PLANS)
def test_smlint_answers_as_the_documentation_says(
    section: Section, folder: Plan, smlint: Smlint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "90")
    for files, console in section.asked:
        folder(files)
        command, _, expected = console.partition("\n")
        said = smlint(*command.removeprefix("$ smlint ").split()).out
        assert re.fullmatch(anything(expected), said), f"{command}\n{said}"


def anything(expected: str) -> str:
    """A pattern for a text in which ``...`` stands for anything."""
    return "(?s:.*?)".join(map(re.escape, expected.split("...")))


def test_no_snippet_of_the_first_plan_is_left_out() -> None:
    text = FIRST_PLAN.read_text(encoding="utf-8")
    blocks = [part for part in PART.finditer(text) if not part["title"]]
    assert len(re.findall(r"^```", text, re.MULTILINE)) == 2 * len(blocks)
    assert [part[0] for part in blocks if not part["name"] and part["syntax"] != "console"] == []


def readme(syntax: str, words: str) -> str:
    """The one block of the README that holds some words."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    parts = [part for part in PART.finditer(text) if part["syntax"] == syntax]
    (found,) = (part["text"] for part in parts if words in part["text"])
    assert isinstance(found, str)
    return found


@pytest.fixture
def example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the example plan, without the goal that the README shows."""
    shutil.copytree(ROOT / "example-plan", tmp_path, dirs_exist_ok=True)
    (tmp_path / "goals" / "presence.md").unlink()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("syntax", "ending"), [("yaml", "yaml"), ("markdown", "md")])
def test_the_goal_in_the_readme_fits_into_the_example_plan(
    syntax: str, ending: str, example: Path, smlint: Smlint
) -> None:
    goal = readme(syntax, "id: goal-presence")
    (example / "goals" / f"presence.{ending}").write_text(goal, encoding="utf-8")
    (example / "reviews" / "2026-11.md").unlink()  # it speaks of an objective not shown
    # The README may show a goal without all that belongs to it.
    shown = ("check", "--profile", "starter")
    ran = smlint(*shown, "--output-format", "concise")
    assert (ran.code, ran.findings) == (0, []), ran.out


def test_the_settings_in_the_readme_are_understood(example: Path, smlint: Smlint) -> None:
    (example / "smlint.yaml").write_text(readme("yaml", "fail-on:"), encoding="utf-8")
    ran = smlint("check", "--output-format", "concise")
    assert ran.err == ""
    assert [line for line in ran.findings if line.startswith("smlint.yaml")] == []
