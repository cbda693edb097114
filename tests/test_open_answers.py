"""What is written over a mark: the end of a sentence that begins with "write", never a question."""

from __future__ import annotations

import re

import pytest

from smlint.base.guide import LANGUAGES
from smlint.engine.open_questions import OpenQuestions
from smlint.engine.shipped import shipped
from smlint.i18n import catalogue
from smlint.plan.model import Field, Shape
from tests.conftest import Plan, Smlint

BLANK = re.compile(r"\{\w+\}")
"""A place in a text that nothing was put into."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", [False, True])
def test_it_is_no_question(language: str, page: bool) -> None:
    data = shipped()
    open_ = OpenQuestions(data.rules, catalogue(language), page)
    for kind in data.model.kinds.values():
        for field in inside(kind.shape, 2):
            told = open_.write(kind.name, field)
            assert told
            assert not told.endswith(("?", ";")), (kind.name, field.name)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", [False, True])
def test_no_text_is_another_message_with_its_blanks_left_open(language: str, page: bool) -> None:
    data = shipped()
    open_ = OpenQuestions(data.rules, catalogue(language), page)
    for kind in data.model.kinds.values():
        for place, field in placed(kind.name, kind.shape, 2):
            texts = (open_.ask(place, field), open_.write(place, field), open_.hint(place, field))
            assert not any(BLANK.search(each) for each in texts), (place, field.name, texts)


def test_what_is_asked_in_words_is_answered_in_words(plan: Plan, smlint: Smlint) -> None:
    files = {
        "smlint.yaml": "profile: starter\nlanguage: el\n",
        "strategy.yaml": "kind: strategy\ntitle: Σχέδιο\norganization:\n  name: TODO\n",
        "goals.yaml": "kind: goal\nid: choir\npriority: TODO\n",
    }
    plan(files)
    told = smlint("check", "--lang", "el", "--select", "SM927").out
    assert "γράψτε  έναν αριθμό· 1 = ο σημαντικότερος" in told
    assert "γράψτε  το όνομα του οργανισμού σας" in told


def test_a_new_document_offers_the_ids_of_goals_that_are_their_own_objectives(
    plan: Plan, smlint: Smlint
) -> None:
    root = plan(
        {
            "smlint.yaml": "profile: starter\n",
            "goals.yaml": "kind: goal\nid: more-guests\ntitle: More guests\ntarget: 4\n",
        }
    )
    smlint("new", "tactic", "posters")
    (made,) = (root / "tactics").iterdir()
    assert "# in this plan: more-guests\ngoals: [TODO]" in made.read_text(encoding="utf-8")


def inside(shape: Shape, depth: int) -> list[Field]:
    own = list(shape.fields.values())
    inner = [each.shape for each in own if each.shape is not None and depth]
    return [*own, *(field for each in inner for field in inside(each, depth - 1))]


def placed(place: str, shape: Shape, depth: int) -> list[tuple[str, Field]]:
    """The fields with the places that they are asked at: of ``strategy.organization`` the name."""
    own = list(shape.fields.values())
    inner = [each for each in own if each.shape is not None and depth]
    return [
        *((place, each) for each in own),
        *(
            found
            for each in inner
            if each.shape is not None
            for found in placed(f"{place.partition('.')[0]}.{each.name}", each.shape, depth - 1)
        ),
    ]
