"""Step 1, who does it: one person answers, several departments take part, tasks are shared out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from smlint.base.finding import Observation, Related
from smlint.base.text import folded
from smlint.plan.entities import Entity, Origin, is_empty
from smlint.plan.kinds import Channel, Person
from smlint.rules.context import Context
from smlint.rules.registry import check
from smlint.syntax.nodes import MapNode, ScalarNode, SeqNode, deref

ALONE = 1
"""A team of one person."""


@check
def single_silo(ctx: Context) -> Iterator[Observation]:
    """SM102, claims 1.3 and C2: more than one department takes part. Which one does not matter
    (claim 1.2): that they are the same is all that is told.
    """
    people = [person for person in ctx.each(ctx.plan.every(Person)) if person.department]
    names = {" ".join(folded(person.department).split()) for person in people}
    small = any(strategy.size == "micro" for strategy in ctx.plan.strategies)
    if len(names) == 1 and len(people) >= ctx.limits["silo_members"] and not small:
        team = _holder(ctx, people[0])
        yield ctx.observe(team, n=len(people), department=people[0].department)


def _holder(ctx: Context, person: Person) -> Entity:
    """The document that lists a person: the team's, or the strategy."""
    for part in ctx.plan.parts:
        if person in part.entities:
            return part.entities[0]
    return person


@check
def owner_is_a_group(ctx: Context) -> Iterator[Observation]:
    """SM150: one person answers, whom one can call. Said once, where the group is listed. A
    department that is not listed may own social media (claim 1.2), everybody does not.
    """
    for person in ctx.each(ctx.plan.every(Person)):
        owned = [
            reference
            for reference in ctx.plan.referrers(person)
            if reference.ref.pointer[-1:] == ("owner",)
        ]
        words = f"{person.id.replace('-', ' ').replace('_', ' ')} | {person.title}"
        if owned and ctx.terms("groups", words, person):
            field = "name" if person.title else "id"
            related = (Related(owned[0].span, "related.owner"),)
            yield ctx.observe(person, field, message="group", related=related)
    for reference in ctx.plan.references:
        owner = reference.ref.pointer[-1:] == ("owner",) and reference.source
        if reference.broken and owner and ctx.terms("everybody", reference.ref.id, owner):
            yield ctx.observe(owner, "owner", message="everybody", owner=reference.ref.id)


@check
def raci_broken(ctx: Context) -> Iterator[Observation]:
    """SM151: each task has one person who answers for it, and somebody who does it."""
    for team in ctx.each(ctx.plan.of("team")):
        reader = ctx.reader(team)
        for at, element in enumerate(reader.elements("responsibilities")):
            task = reader.inside(element).text("task")
            answer = _people(element, "a")
            place = ("responsibilities", at, "a")
            if not answer:
                yield ctx.observe(team, *place, message="nobody", task=task)
            elif answer > 1:
                yield ctx.observe(team, *place, message="accountable", task=task, n=answer)
            if not _people(element, "r"):
                yield ctx.observe(
                    team, "responsibilities", at, "r", message="responsible", task=task
                )


def _people(element: Origin, field: str) -> int:
    match element.value(field):
        case SeqNode(items=items):
            return len([item for item in items if not is_empty(deref(item))])
        case ScalarNode(text=text):
            return len([name for name in text.split(",") if name.strip()])
        case MapNode() if field == "r":
            return 1  # of a wrong type, which SM901 says; of the one who answers it says nothing
        case _:
            return 0


@check
def one_person_show(ctx: Context) -> Iterator[Observation]:
    """SM809, claim C2: all hands on deck; at least somebody who can step in."""
    people = ctx.plan.every(Person)
    ctx.examined += len(people)
    owners = Counter(entity.owner for entity in ctx.plan.living if entity.owner)
    backed = any(person.backup for person in people) or any(
        ctx.reader(channel).text("backup") for channel in ctx.plan.every(Channel)
    )
    alone = len(people) == ALONE and any(each.size == "micro" for each in ctx.plan.strategies)
    if len(owners) != 1 or backed or alone:
        return
    ((name, owned),) = owners.items()
    person = ctx.plan.find("person", name)
    if person is not None and owned >= ctx.limits["owned_by_one"]:
        yield ctx.observe(person, "backup", n=owned)
