from __future__ import annotations

import pytest

from smlint.base.finding import Term
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.nodes import plain
from smlint.syntax.yaml import YamlFile, read_yaml

pytestmark = pytest.mark.parametrize("pure", [False, True], ids=["c", "pure"])

SMALL = Caps(depth=3, nodes=10, aliases=2, expansion=6)


def over(found: YamlFile) -> tuple[object, object, object, str]:
    """The limit that was passed, by how much, and where."""
    (seen,) = found.seen
    assert (seen.rule, seen.message) == ("over-the-limit", "over")
    assert seen.args["what"] == Term(f"limit.{seen.args['limit']}")
    start = seen.span.start
    return seen.args["limit"], seen.args["n"], seen.args["max"], f"{start.line}:{start.column}"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a: [[[1]]]\n", ("depth", 4, 3, "1:6")),
        ("a:\n - b:\n    - c: 1\n", ("depth", 4, 3, "3:5")),
        ("[1, 2, 3, 4, 5, 6,\n7, 8, 9, 10]\n", ("nodes", 11, 10, "2:10")),
        ("- &x 1\n- *x\n- *x\n- *x\n", ("aliases", 3, 2, "4:3")),
        ("- &x [1, 2, 3]\n- *x\n- *x\n", ("expansion", 8, 6, "3:3")),
        ("a: &x [*x]\n", ("expansion", 7, 6, "1:8")),
        ("&x a: &y {b: *y}\n", ("expansion", 7, 6, "1:14")),
        ("a: &x [[1]]\nb: [*x]\n", ("depth", 4, 3, "2:5")),
    ],
)
def test_a_limit_is_named_where_it_is_passed(
    pure: bool, source: str, expected: tuple[str, int, int, str]
) -> None:
    found = read_yaml(Text("plan.yaml", source), SMALL, pure=pure)
    assert over(found) == expected
    assert found.documents == ()


@pytest.mark.parametrize(
    "source",
    [
        "a: [[1]]\n",
        "[1, 2, 3, 4, 5, 6, 7, 8, 9]\n",
        "- &x [1, 2]\n- *x\n- *x\n",
        "- &x [[1]]\n- *x",
    ],
)
def test_what_just_fits_is_read(pure: bool, source: str) -> None:
    found = read_yaml(Text("plan.yaml", source), SMALL, pure=pure)
    assert (found.seen, len(found.documents)) == ((), 1)


def test_documents_before_the_limit_are_kept(pure: bool) -> None:
    found = read_yaml(Text("plan.yaml", "a: 1\n---\nb: [[[1]]]\n---\nc: 1\n"), SMALL, pure=pure)
    assert [plain(root) for root in found.documents] == [{"a": 1}]
    assert over(found)[3] == "3:6"


def _bomb() -> str:
    rows = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "\n".join(["l0: &l0 [x, x, x, x, x, x, x, x, x]", *rows, ""])


@pytest.mark.parametrize(
    ("source", "limit"),
    [
        (_bomb(), "expansion"),
        ("[" * 20_000, "depth"),
        ("[" * 20_000 + "]" * 20_000, "depth"),
        ("{a: " * 20_000, "depth"),
        ("- " * 20_000, "depth"),
        ("? " * 20_000, "depth"),
        ("\n".join(" " * n + "a:" for n in range(500)), "depth"),
        ("a0: &a0 [x]\n" + "\n".join(f"a{n}: &a{n} [*a{n - 1}]" for n in range(1, 900)), "depth"),
        ("- &a x\n" + "- *a\n" * 1_500, "aliases"),
    ],
    ids=["bomb", "open", "closed", "maps", "dashes", "keys", "blocks", "chain", "aliases"],
)
def test_hostile_texts_end_at_a_limit(pure: bool, source: str, limit: str) -> None:
    found = read_yaml(Text("plan.yaml", source), Caps(), pure=pure)
    assert over(found)[0] == limit
