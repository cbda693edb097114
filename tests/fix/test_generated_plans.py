"""Generated plans, damaged in known ways: after the fixes each damage is undone or still there, and
not one byte beside it has changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smlint.fix.proposal import pieces_of
from smlint.source.text import Text
from smlint.syntax.document import Caps
from tests.fix.mending import mended
from tests.plan.forms import Files
from tests.plan.generated import Plan, plans
from tests.plan.test_forms_equal import WRITERS, chooser
from tests.tries import tries

PLENTY = settings(
    max_examples=tries(60),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
MONTHS = dict(
    zip(("02", "06", "09", "10"), ("February", "June", "September", "October"), strict=True)
)
ISO = re.compile(r"(?<![\d-])(20\d\d)-(02|06|09|10)-(\d\d)(?![\dT: -])")
WORD = re.compile(
    r"(?m)(?<=: )(?:presence|draft|active|increase|instagram|monthly|blog)(?=$|\s*[,}])"
)
KEY = re.compile(r"(?m)^ *(?:- )?(baseline|statement|priority|metric|frequency)(?=: )")


@dataclass(frozen=True, slots=True)
class Damage:
    """A place in a text, what stood there, and what stands there now."""

    start: int
    right: str
    wrong: str


def damages(text: str) -> Iterator[Damage]:
    """Places that can be damaged so that there is one right answer."""
    for each in ISO.finditer(text):
        day = f"{int(each[3])} {MONTHS[each[2]]} {each[1]}"
        yield Damage(each.start(), each[0], day)
    for each in WORD.finditer(text):
        yield Damage(each.start(), each[0], each[0].capitalize())
    for each in KEY.finditer(text):
        yield Damage(each.start(1), each[1], f"{each[1][:4]}_{each[1][4:]}")


def damaged(text: str, done: list[Damage]) -> str:
    for each in sorted(done, key=lambda each: -each.start):
        text = text[: each.start] + each.wrong + text[each.start + len(each.right) :]
    return text


def undone(before: str, after: str, done: list[Damage]) -> bool:
    """Whether a text is the damaged one with some damages undone and nothing else changed."""
    at = shift = 0
    for each in sorted(done, key=lambda each: each.start):
        begin = each.start + shift
        if after[at:begin] != before[at - shift : each.start]:
            return False
        now = each.right if after.startswith(each.right, begin) else each.wrong
        if not after.startswith(now, begin):
            return False
        at = begin + len(now)
        shift += len(now) - len(each.right)
    return after[at:] == before[at - shift :]


def settled(files: Files) -> Files:
    """A generated plan without anything to put right."""
    done = mended({path: text.encode() for path, text in files.items()})
    return {path: data.decode() for path, data in done.files.items()}


@PLENTY
@given(plan=plans(most=3), form=st.sampled_from(list(WRITERS)), data=st.data())
def test_a_damaged_plan_is_put_right_and_nothing_else_changes(
    plan: Plan, form: str, data: st.DataObject
) -> None:
    files = settled(WRITERS[form](plan, chooser(data)))
    chosen = {
        path: data.draw(st.lists(st.sampled_from(found), max_size=4, unique_by=lambda d: d.start))
        for path, text in files.items()
        if (found := list(damages(text)))
    }
    broken = {path: damaged(text, chosen.get(path, [])) for path, text in files.items()}
    first = mended({path: text.encode() for path, text in broken.items()})
    for path, text in files.items():
        after = first.files[path].decode()
        assert undone(text, after, chosen.get(path, [])), (text, broken[path], after)
        assert pieces_of(Text(path, after), Caps()) is not None
    second = mended(first.files)
    assert (second.files, second.fixed) == (first.files, ())


@PLENTY
@given(plan=plans(most=3), form=st.sampled_from(list(WRITERS)), data=st.data())
def test_a_whole_plan_is_left_as_it_is(plan: Plan, form: str, data: st.DataObject) -> None:
    files = settled(WRITERS[form](plan, chooser(data)))
    again = mended({path: text.encode() for path, text in files.items()})
    assert (again.fixed, again.files) == ((), {path: text.encode() for path, text in files.items()})
