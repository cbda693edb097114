"""Examples that fit what a goal is about: of donations for one, of answers for another."""

from __future__ import annotations

from smlint.base.finding import Term
from smlint.plan.entities import Entity
from smlint.rules.context import Context

SUBJECTS = (
    *("about_donations", "about_answers", "about_talk", "about_visits", "about_known"),
    *("about_people", "about_followers"),
)
"""The lists of words for what an objective may be about."""


def fitting_example(ctx: Context, entity: Entity, text: str, otherwise: str = "number") -> Term:
    """A number that fits what a text is about, by its words; one of nothing where they do not tell,
    and ``otherwise`` where its language has no lists.
    """
    if ctx.judged(SUBJECTS[0], text, entity) is None:
        return Term(f"example.{otherwise}")
    known = (name for name in SUBJECTS if ctx.judged(name, text, entity))
    return Term(f"example.{next(known, 'about_number').removeprefix('about_')}")
