"""Settings that build on other settings: what holds, and where it is said that they cannot."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from smlint.base.finding import Severity
from smlint.engine.layers import DEEPEST, Shelf
from smlint.engine.settings import Read, parse_settings
from smlint.engine.shipped import shipped
from smlint.engine.unusable import Refusal, SettingsError
from smlint.source.memory import Memory
from smlint.source.text import Text

ROOT = "/repo"


def read(files: Mapping[str, str], own: str = "plan/smlint.yaml") -> Read:
    """The settings of a plan in a folder of a repository."""
    source = Memory({path: text.encode() for path, text in files.items()})
    folder, _, name = own.rpartition("/")
    shelf = Shelf(source, ROOT, f"{ROOT}/{folder}")
    return parse_settings(Text(name, files[own]), shipped(), lambda: shelf)


def refused(files: Mapping[str, str]) -> tuple[str, str]:
    """The place and the sentence that say why the settings cannot be used."""
    with pytest.raises(SettingsError) as raised:
        read(files)
    (seen,) = raised.value.seen
    start = seen.span.start
    key = seen.key if isinstance(seen, Refusal) else f"{seen.rule}/{seen.message}"
    return f"{seen.span.path}:{start.line}:{start.column}", key


BASE = """\
profile: strict
select: [goals]
ignore: [SM114]
severity: {SM1: info, SM803: warning}
limits: {depth: 20, nodes: 500}
exclude: [archive/**]
per-file-ignores: {drafts/**: [goals]}
messages: el
fail-on: warning
"""


def test_what_the_own_file_leaves_open_the_extended_one_settles() -> None:
    held = read({"plan/smlint.yaml": "extends: ../base.yaml\n", "base.yaml": BASE}).settings
    assert (held.profile, held.select, held.messages) == ("strict", ("goals",), "el")
    assert held.fail_on is Severity.WARNING
    assert held.exclude == ("archive/**",)


def test_the_own_file_wins_key_by_key_and_lists_of_rules_and_files_add_up() -> None:
    own = """\
extends: ../base.yaml
select: [SM803]
ignore: [SM105]
severity: {SM1: error}
limits: {depth: 30}
exclude: ['!archive/keep.yaml']
per-file-ignores: {drafts/**: [SM803], old/**: [all]}
fail-on: never
"""
    held = read({"plan/smlint.yaml": own, "base.yaml": BASE}).settings
    assert held.select == ("SM803",)
    assert held.ignore == ("SM114", "SM105")
    assert list(held.severity.items()) == [("SM803", Severity.WARNING), ("SM1", Severity.ERROR)]
    assert held.limits == {"depth": 30, "nodes": 500}
    assert held.exclude == ("archive/**", "!archive/keep.yaml")
    assert held.per_file_ignores == {"drafts/**": ("goals", "SM803"), "old/**": ("all",)}
    assert held.fail_on is None
    assert held.messages == "el"


def test_a_profile_of_ones_own_is_not_hidden_by_a_choice_taken_over() -> None:
    own = "extends: ../base.yaml\nprofile: starter\n"
    held = read({"plan/smlint.yaml": own, "base.yaml": BASE}).settings
    assert (held.profile, held.select) == ("starter", ())


@pytest.mark.parametrize("empty", ["select: []", "profile: starter\nselect: []"])
def test_an_empty_choice_is_a_choice(empty: str) -> None:
    own = f"extends: ../base.yaml\n{empty}\n"
    assert read({"plan/smlint.yaml": own, "base.yaml": BASE}).settings.select == ()


def test_an_empty_field_is_an_absent_one() -> None:
    own = "extends: ../base.yaml\nprofile:\nfail-on:\n"
    held = read({"plan/smlint.yaml": own, "base.yaml": BASE}).settings
    assert (held.profile, held.fail_on) == ("strict", Severity.WARNING)


def test_extend_select_takes_a_rule_back_that_another_file_ignores() -> None:
    files = {
        "plan/smlint.yaml": "extends: ../base.yaml\nextend-select: [SM804]\nignore: [SM101]\n",
        "base.yaml": "ignore: [tactics, SM114]\n",
    }
    tactics = sorted((shipped().rules.select("tactics") or frozenset()) - {"SM804"})
    assert read(files).settings.ignore == (*tactics, "SM114", "SM101")
    alone = read({"plan/smlint.yaml": "extend-select: [SM804]\nignore: [SM804]\n"}).settings
    assert alone.ignore == ("SM804",)


def test_of_several_the_later_wins_and_each_is_read_once() -> None:
    files = {
        "plan/smlint.yaml": "extends: [../a.yaml, ../b.yaml]\n",
        "a.yaml": "extends: c.yaml\nmessages: el\nprofile: starter\n",
        "b.yaml": "extends: c.yaml\nprofile: strict\n",
        "c.yaml": "messages: en\nignore: [SM114]\n",
    }
    got = read(files)
    assert (got.settings.profile, got.settings.messages) == ("strict", "el")
    assert got.settings.ignore == ("SM114",)
    assert [text.path for text in got.texts] == [
        *("../c.yaml", "../a.yaml", "../b.yaml", "smlint.yaml")
    ]


def test_a_path_starts_at_the_folder_of_the_file_that_says_it() -> None:
    files = {
        "plan/smlint.yaml": "extends: ../shared/a.yaml\n",
        "shared/a.yaml": "extends: deep/b.yaml\n",
        "shared/deep/b.yaml": "profile: strict\n",
    }
    assert read(files).settings.profile == "strict"


def test_what_means_nothing_is_said_in_the_file_that_says_it() -> None:
    files = {
        "plan/smlint.yaml": "extends: ../base.yaml\n",
        "base.yaml": "profil: strict\nignore: [gaols]\n",
    }
    seen = [(each.span.path, each.span.start.line, each.message) for each in read(files).seen]
    assert seen == [("../base.yaml", 1, "guess"), ("../base.yaml", 2, "selector-guess")]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"plan/smlint.yaml": "extends: x.yaml\n"}, ("smlint.yaml:1:10", "extends-missing")),
        (
            {"plan/smlint.yaml": "extends: ../../x.yaml\n"},
            ("smlint.yaml:1:10", "extends-outside"),
        ),
        ({"plan/smlint.yaml": "extends: /etc/x\n"}, ("smlint.yaml:1:10", "extends-outside")),
        (
            {"plan/smlint.yaml": "extends: ../.git/config\n", ".git/config": ""},
            ("smlint.yaml:1:10", "extends-outside"),
        ),
        ({"plan/smlint.yaml": "extends: [smlint.yaml]"}, ("smlint.yaml:1:11", "extends-cycle")),
        (
            {"plan/smlint.yaml": "extends: a.yaml", "plan/a.yaml": "extends:\n  - smlint.yaml"},
            ("a.yaml:2:5", "extends-cycle"),
        ),
        (
            {"plan/smlint.yaml": "extends: ../more\n", "more/x.yaml": ""},
            ("smlint.yaml:1:10", "extends-unreadable"),
        ),
    ],
)
def test_what_cannot_be_extended_is_told_at_its_place(
    files: Mapping[str, str], expected: tuple[str, str]
) -> None:
    place, key = expected
    assert refused(files) == (place, f"settings.{key}")


def test_a_chain_has_an_end() -> None:
    chain = {f"plan/{n}.yaml": f"extends: {n + 1}.yaml\n" for n in range(DEEPEST + 5)}
    place, key = refused({"plan/smlint.yaml": "extends: 0.yaml\n", **chain})
    assert (place, key) == (f"{DEEPEST - 1}.yaml:1:10", "settings.extends-deep")
    fits = {f"plan/{n}.yaml": f"extends: {n + 1}.yaml\n" for n in range(DEEPEST - 1)}
    last = {f"plan/{DEEPEST - 1}.yaml": "profile: strict\n"}
    held = read({"plan/smlint.yaml": "extends: 0.yaml\n", **fits, **last}).settings
    assert held.profile == "strict"


def test_a_fault_of_an_extended_file_is_told_there() -> None:
    files = {"plan/smlint.yaml": "extends: ../b.yaml\n", "b.yaml": "# shared\nprofile: strickt\n"}
    assert refused(files) == ("../b.yaml:2:10", "schema/not-one-of-guess")


def test_settings_are_one_document() -> None:
    assert refused({"plan/smlint.yaml": "profile: strict\n---\nprofile: starter\n"}) == (
        "smlint.yaml:3:1",
        "settings.several",
    )
