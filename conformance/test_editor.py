"""What somebody sees who writes a plan in an editor: the real server, our real schemas."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree

import pytest

from conformance.language_server import LanguageServer, language_server
from conformance.pages import KINDS, REPOSITORY, Written, entry, fields, needed

MODELINE = "# yaml-language-server: $schema="
PLAN_FILES = tuple(sorted((REPOSITORY / "example-plan").rglob("*.yaml")))
RULE_FILES = tuple(
    path
    for path in sorted((REPOSITORY / "rules").rglob("*.yaml"))
    if "\nid: SM" in path.read_text(encoding="utf-8")  # the others are word lists
)
Form = Callable[[str, list[Written]], list[Written]]


def one_document(_kind: str, document: list[Written]) -> list[Written]:
    return document


def list_of_items(kind: str, document: list[Written]) -> list[Written]:
    return [Written(f"kind: {kind}"), Written("items:"), *entry(document)]


in_both_forms = pytest.mark.parametrize("form", [one_document, list_of_items])
of_every_kind = pytest.mark.parametrize("kind", KINDS)


@dataclass(frozen=True, slots=True)
class Page:
    """A file that stands open in the editor; its line 0 is the modeline."""

    server: LanguageServer
    path: Path
    lines: list[Written]

    def problems(self) -> list[tuple[int, str]]:
        return [(each.line, each.message) for each in self.server.diagnostics(self.path)]

    def hover(self, line: Written) -> str:
        return self.server.hover(self.path, self.at(line), line.column)

    def offered(self, line: Written) -> dict[str, str]:
        """What is offered at the end of a line, each with its documentation."""
        return self.server.completion(self.path, self.at(line), len(line.text))

    def at(self, line: Written) -> int:
        return 1 + self.lines.index(line)


@dataclass(frozen=True, slots=True)
class Editor:
    """Writes files beside a copy of the schemas and opens them."""

    server: LanguageServer
    plan: Path

    def page(self, schema: str, lines: list[Written]) -> Page:
        path = self.plan / f"{len(list(self.plan.iterdir()))}.yaml"
        modeline = f"{MODELINE}../schemas/{schema}.schema.json"
        text = "\n".join([modeline, *(line.text for line in lines)])
        path.write_text(f"{text}\n", encoding="utf-8")
        self.server.open(path)
        return Page(self.server, path, lines)


@pytest.fixture(scope="session")
def server() -> Iterator[LanguageServer]:
    with language_server() as running:
        yield running


@pytest.fixture
def editor(server: LanguageServer, tmp_path: Path) -> Editor:
    copytree(REPOSITORY / "schemas", tmp_path / "schemas")
    plan = tmp_path / "plan"
    plan.mkdir()
    return Editor(server, plan)


def document(kind: str) -> list[Written]:
    """The least that a document is, as the schema's own examples write it."""
    return [line for each in needed(kind) for line in each.lines(deep=False)]


def test_there_are_eighteen_kinds_to_try() -> None:
    assert len(KINDS) == 18


@in_both_forms
@of_every_kind
def test_a_small_document_has_no_diagnostics(editor: Editor, kind: str, form: Form) -> None:
    assert editor.page(kind, form(kind, document(kind))).problems() == []


@in_both_forms
@of_every_kind
def test_every_field_at_any_depth_is_accepted_and_explains_itself(
    editor: Editor, kind: str, form: Form
) -> None:
    every = [line for each in fields(kind) for line in each.lines(deep=True)]
    page = editor.page(kind, form(kind, every))
    assert page.problems() == []
    for line in (each for each in page.lines if each.name):
        assert line.says in page.hover(line), line


@in_both_forms
@of_every_kind
def test_an_empty_line_offers_the_fields_that_are_not_there(
    editor: Editor, kind: str, form: Form
) -> None:
    end = Written("", "end")
    page = editor.page(kind, form(kind, [*document(kind), end]))
    offered = page.offered(page.lines[-1])
    there = {each.name for each in needed(kind)}
    for each in fields(kind):
        assert (each.name in offered) == (each.name not in there), each.name
        assert offered.get(each.name, each.says) == each.says


@of_every_kind
def test_a_file_that_says_its_kind_alone_offers_all_other_fields(editor: Editor, kind: str) -> None:
    page = editor.page(kind, [Written(f"kind: {kind}"), Written("")])
    assert {each.name for each in fields(kind)} - {"kind"} <= set(page.offered(page.lines[-1]))


@of_every_kind
def test_a_new_entry_offers_every_field(editor: Editor, kind: str) -> None:
    page = editor.page(kind, [Written(f"kind: {kind}"), Written("items:"), Written("  - ")])
    assert {each.name for each in fields(kind)} <= set(page.offered(page.lines[-1]))


@in_both_forms
@of_every_kind
def test_a_choice_offers_its_values(editor: Editor, kind: str, form: Form) -> None:
    kept = [line for each in needed(kind) if not each.choices for line in each.lines(deep=False)]
    for each in (each for each in fields(kind) if each.choices):
        value = [Written(f"{each.name}:"), Written("  - ")]
        if "enum" in each.schema:
            value = [Written(f"{each.name}: ")]
        page = editor.page(kind, form(kind, [*kept, *value]))
        assert set(page.offered(page.lines[-1])) == set(each.choices), each.name


@in_both_forms
@of_every_kind
def test_a_wrong_choice_and_an_unknown_field_are_told_on_their_lines(
    editor: Editor, kind: str, form: Form
) -> None:
    choices = [each for each in fields(kind) if "enum" in each.schema]
    names = {each.name for each in choices}
    kept = [each for each in needed(kind) if each.name not in names]
    wrong = [Written(f"{each.name}: nonsense", each.name) for each in choices]
    lines = [line for each in kept for line in each.lines(deep=False)]
    page = editor.page(kind, form(kind, [*lines, *wrong, Written("colour: red")]))
    *told, unknown = page.problems()
    last = len(page.lines)
    assert unknown == (last, "Property colour is not allowed.")
    assert [line for line, _message in told] == list(range(last - len(wrong), last))
    for each, (_line, message) in zip(choices, told, strict=True):
        assert all(f'"{choice}"' in message for choice in each.choices)


def test_an_objective_inside_a_goal_is_helped_along(editor: Editor) -> None:
    objective = [Written("objectives:"), Written("  - id: obj-a"), Written("    statement: More.")]
    page = editor.page("goal", [*document("goal"), *objective, Written("    ")])
    assert {"metric", "baseline", "target", "due", "owner"} <= set(page.offered(page.lines[-1]))
    page = editor.page("goal", [*document("goal"), *objective, Written("    status: soon")])
    assert [line for line, _message in page.problems()] == [len(page.lines)]


def test_each_document_of_a_file_with_several_has_a_modeline_of_its_own(editor: Editor) -> None:
    modeline = Written(f"{MODELINE}../schemas/goal.schema.json")
    second = [Written("---"), modeline, Written("id: goal-b"), Written("colour: red")]
    page = editor.page("goal", [*document("goal"), *second])
    assert (len(page.lines), "Property colour is not allowed.") in page.problems()


def test_settings_are_explained_and_offered(editor: Editor) -> None:
    every = [line for each in fields("settings") for line in each.lines(deep=True)]
    page = editor.page("settings", every)
    assert page.problems() == []
    for line in (each for each in every if each.name):
        assert line.says in page.hover(line), line
    page = editor.page("settings", [Written("")])
    assert {each.name for each in fields("settings")} <= set(page.offered(page.lines[0]))
    page = editor.page("settings", [Written("profile: ")])
    assert set(page.offered(page.lines[0])) == {"starter", "standard", "strict"}


def test_a_wrong_and_an_unknown_setting_are_told_on_their_lines(editor: Editor) -> None:
    page = editor.page("settings", [Written("profile: loose"), Written("profil: strict")])
    assert [line for line, _message in page.problems()] == [1, 2]


def test_a_rule_is_explained_and_offered(editor: Editor) -> None:
    every = [line for each in fields("rule") for line in each.lines(deep=False)]
    page = editor.page("rule", every)
    assert page.problems() == []
    for line in (each for each in every if each.name):
        assert line.says in page.hover(line), line
    page = editor.page("rule", [Written("id: ORG001"), Written("")])
    assert {each.name for each in fields("rule")} - {"id"} <= set(page.offered(page.lines[-1]))
    page = editor.page("rule", [*every, Written("colour: red")])
    assert page.problems() == [(len(page.lines), "Property colour is not allowed.")]


@pytest.mark.parametrize("path", [*PLAN_FILES, *RULE_FILES], ids=lambda path: str(path.name))
def test_a_file_that_we_ship_is_known_by_its_modeline_and_has_no_diagnostics(
    server: LanguageServer, path: Path
) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith(MODELINE)
    server.open(path)
    assert server.diagnostics(path) == []
    first = next(number for number, line in enumerate(lines) if line and not line.startswith("#"))
    assert f"[{lines[0].rpartition('/')[2]}]" in server.hover(path, first, 1)
