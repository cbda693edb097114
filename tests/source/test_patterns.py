from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smlint.source.patterns import Patterns
from tests.tries import tries


@pytest.mark.parametrize(
    ("glob", "fits", "does_not"),
    [
        ("draft.md", ["draft.md", "a/b/draft.md"], ["a-draft.md", "draft.md.txt"]),
        ("*.tmp", [".tmp", "x.tmp", "a/x.tmp", "x.tmp/inside.md"], ["x.tmp2", "xtmp"]),
        ("/top.md", ["top.md"], ["a/top.md"]),
        ("a/b.md", ["a/b.md"], ["x/a/b.md", "a/x/b.md"]),
        ("old/", ["old/a.md", "x/old/y/a.md"], ["old", "x/old", "older/a.md"]),
        ("a/*", ["a/x", "a/x/y"], ["a", "b/a/x"]),
        ("a/**", ["a/x", "a/x/y"], ["a", "b/a/x"]),
        ("**/a", ["a", "x/a", "x/y/a", "a/below"], ["xa"]),
        ("a/**/z", ["a/z", "a/b/z", "a/b/c/z"], ["az", "x/a/z", "a/bz"]),
        ("**/a*/**/*z/q", ["ab/z/q", "x/a/y/az/q/r"], ["ab/q", "x/a/z/r/q"]),
        ("/**", ["a", "a/b"], []),
        ("?.md", ["a.md", "é.md"], ["ab.md", ".md"]),
        ("[ab]1", ["a1", "b1"], ["c1", "ab1"]),
        ("[!a-c]1", ["d1", "-1"], ["a1", "c1", "1"]),
        ("[^a]", ["b"], ["a"]),
        ("[]x]1", ["]1", "x1"], ["1"]),
        (r"[\]-]1", ["]1", "-1"], [r"\1"]),
        ("[a-]1", ["a1", "-1"], ["b1"]),
        ("[[:digit:]x]", ["7", "x"], ["d", ":"]),
        ("[z-a]x", [], ["zx", "ax", "x"]),
        ("[&&~~||]", ["&", "~", "|"], ["a"]),
        (r"\#a", ["#a"], ["a"]),
        (r"\!a", ["!a"], ["a"]),
        (r"a\*", ["a*"], ["ab"]),
        ("{a,b}(c", ["{a,b}(c"], ["ac"]),
        ("a  ", ["a"], ["a  "]),
        (r"a\ ", ["a "], ["a"]),
        ("*a*b*c", ["abc", "xaxbxc", "aabbcc"], ["acb", "abcx"]),
    ],
)
def test_globs_mean_what_they_mean_to_git(glob: str, fits: list[str], does_not: list[str]) -> None:
    patterns = Patterns((glob,))
    assert [path for path in (*fits, *does_not) if patterns.match(path)] == fits


@pytest.mark.parametrize(
    "glob",
    [
        "",
        "#a",
        "!",
        "/",
        "//a",
        "a//b",
        "a\\",
        "[a",
        "[",
        "[!",
        "[a-",
        "[\\",
        "[[:letters:]]",
        "*a" * 9_999,
    ],
)
def test_what_is_no_glob_fits_nothing(glob: str) -> None:
    patterns = Patterns((glob, f"!{glob}"))
    assert not any(patterns.match(path) for path in ("a", "b", "a/b", "[a", "#a", "l"))


def test_of_several_that_fit_the_last_decides() -> None:
    patterns = Patterns(("*.md", "!keep.md", "/x/keep.md"))
    assert [path for path in ("a.md", "keep.md", "x/keep.md") if patterns.match(path)] == [
        "a.md",
        "x/keep.md",
    ]


def test_a_verdict_is_on_the_path_itself_not_on_what_is_below() -> None:
    patterns = Patterns(("*.md", "old/", "!kept/", "!kept.md"))
    assert patterns.verdict("old/") is True
    assert patterns.verdict("old") is None
    assert patterns.verdict("old/a.txt") is None
    assert patterns.verdict("old/a.md") is True
    assert patterns.verdict("kept/") is False
    assert patterns.verdict("kept/b.md") is True
    assert patterns.verdict("kept/kept.md") is False


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("*a" * 60 + "b", "a" * 250),
        ("?*" * 60 + "b", "a" * 250),
        ("**/a/" * 30 + "b", "a/" * 1_000 + "c"),
        ("**/*/" * 30 + "b", "a/" * 1_000 + "c"),
        ("**/*a*a*/" * 20 + "b", f"{'a' * 200}/" * 20 + "c"),
    ],
)
def test_many_stars_do_not_try_every_way_to_share_a_name(glob: str, path: str) -> None:
    # By way of trying them all these take longer than anybody would wait.
    patterns = Patterns((glob,))
    assert not patterns.match(path)
    assert patterns.verdict(path) is None


@settings(max_examples=tries(200), deadline=None)
@given(
    st.lists(st.text(r"ab*?/[]!^-\# {(.&~|", max_size=12), max_size=4),
    st.text("ab/.-", min_size=1, max_size=12),
)
def test_any_text_may_stand_for_a_glob(globs: list[str], path: str) -> None:
    patterns = Patterns(globs)
    assert patterns.match(path) in (True, False)
    assert patterns.verdict(path) in (True, False, None)
