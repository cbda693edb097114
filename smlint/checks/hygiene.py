"""What links the documents of a plan: ids that exist, that are unique, and files that are there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smlint.base.finding import Arg, Observation, Related, Term
from smlint.base.text import heading_key
from smlint.plan.entities import Ref
from smlint.plan.graph import Plan
from smlint.plan.names import is_id, slug
from smlint.plan.parts import Reference
from smlint.rules.context import Context
from smlint.rules.registry import check
from smlint.source.relative import linked
from smlint.syntax.nodes import stable


@check
def broken_reference(ctx: Context) -> Iterator[Observation]:
    """SM902: an id that nothing has."""
    for reference in ctx.plan.references:
        ctx.examined += 1
        if not reference.broken or reference.named:  # of a name SM609 speaks
            continue
        seen = _broken(ctx.plan, reference)
        hiding = ctx.plan.hiding(reference.ref.kinds)
        if not hiding or seen.message != "unknown":
            yield seen
        elif reference.source is not None:  # the id may stand in a file that was not read
            ctx.wait(hiding)


def _broken(plan: Plan, reference: Reference) -> Observation:
    ref = reference.ref
    args: dict[str, Arg] = {"ref": ref.id, "kind": Term(f"kind.{ref.kinds[0]}")}
    guess = plan.meant(ref.kinds, ref.id) or _at_the_start(plan, ref)
    message = "unknown"
    if guess is not None:
        message, args["guess"] = "guess", guess
        if not is_id(guess):  # a link to it would be as wrong as it is
            message, args["proposed"] = "guess-unfit", slug(guess)
    elif (named := _called(plan, reference)) is not None:
        message, args["guess"] = "called", named
    return Observation(
        rule="broken-reference",
        message=message,
        span=reference.span,
        pointer=ref.pointer,
        subject="" if reference.source is None else reference.source.subject,
        anchor=stable(reference.document.root, ref.pointer),
        args=args,
    )


def _called(plan: Plan, reference: Reference) -> str | None:
    """The id of what is called by the words that stand in place of one: of a person a part of the
    name will do.
    """
    said = heading_key(reference.ref.id).split()
    found = {
        each.id
        for each in plan.entities
        if each.kind in reference.ref.kinds and is_id(each.id)
        for name in (heading_key(each.title).split(),)
        if said and (said == name or (each.kind == "person" and set(said) <= set(name)))
    }
    return found.pop() if len(found) == 1 else None


def _at_the_start(plan: Plan, ref: Ref) -> str | None:
    """The id behind which something more is written: "obj-comments: 95"."""
    first = re.split(r"[\s:(=–—]", ref.id, maxsplit=1)[0]
    known = any(plan.find(kind, first) is not None for kind in ref.kinds)
    return first if known and first != ref.id else None


@check
def duplicate_id(ctx: Context) -> Iterator[Observation]:
    """SM903: an id that two documents of a kind have; said at the second, with the first."""
    ctx.examined += len(ctx.plan.entities)
    for entity, first in ctx.plan.duplicates:
        place = first.origin.at("id")
        related = (Related(place, "related.first"),)
        yield ctx.observe(
            entity,
            "id",
            related=related,
            id=entity.id,
            kind=Term(f"kind.{entity.kind}"),
            path=place.path,
            line=place.start.line,
        )


@check
def dead_link(ctx: Context) -> Iterator[Observation]:
    """SM914: a Markdown link to a file that is not there."""
    for part in ctx.plan.parts:
        for link in part.links:
            path = linked(part.document.path, link.target)
            if path is None:
                continue
            ctx.examined += 1
            if path not in ctx.plan.paths:
                args: dict[str, Arg] = {"target": link.target}
                yield Observation("dead-link", "missing", link.span, anchor=link.target, args=args)
