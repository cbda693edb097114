"""What a drafted document is called: by its title, its statement or its name."""

from __future__ import annotations

from dataclasses import replace

from smlint.engine.shipped import Shipped
from smlint.plan.sheet import Leaf, Part
from smlint.plan.wording.language import is_small_word

_TELLING = 4
"""So many words that say something tell who is meant; fewer are but a name."""

_TITLE = 80
"""A title of so many letters is still one; a longer sentence is cut."""


def give_name(shipped: Shipped, kind: str, found: dict[str, Part]) -> None:
    """Give a document the name that its kind goes by: a title, a statement, a name."""
    fields = shipped.model.kinds[kind].shape
    title, statement = found.get("title"), found.get("statement")
    if "title" in fields.required and title is None and statement is not None:
        found["title"] = replace(statement, value=Leaf(_title(statement)))
    if "statement" in fields.required and statement is None and title is not None:
        found["statement"] = title
    if "name" in fields.required and "name" not in found and title is not None:
        found["name"] = found.pop("title")
    told = kind == "audience" and "description" not in found
    if told and title is not None and _tells_who(title):
        found["description"] = title
        found["title"] = replace(title, value=Leaf(_title(title)))
    platform = found.get("platform")
    if platform is not None and isinstance(platform.value, Leaf):
        known = shipped.found_names.channel(platform.value.text)
        found["platform"] = replace(platform, value=Leaf(known or platform.value.text))
        sort = shipped.found_names.value_of(f"{kind}.type", known)
        if kind == "channel" and sort and "type" not in found:
            found["type"] = Part(Leaf(sort))  # of such a place there is no other sort
    if kind == "channel":
        _say_that_it_is_ours(shipped, found)


def _say_that_it_is_ours(shipped: Shipped, found: dict[str, Part]) -> None:
    """Say of a channel with the name of an account that it is one; not of a group, which has such a
    name as well.
    """
    said = {name: part.value.text for name, part in found.items() if isinstance(part.value, Leaf)}
    told = " ".join(said.get(name, "") for name in ("title", "mission"))
    other = shipped.found_names.mentions("other_places", told)
    if said.get("handle", "").startswith("@") and not other:
        found.setdefault("type", Part(Leaf("owned-account")))


def _tells_who(title: Part) -> bool:
    """Whether what people are called says who they are: "Families with small children nearby"."""
    words = title.value.text.split() if isinstance(title.value, Leaf) else []
    return sum(not is_small_word(each) for each in words) >= _TELLING


def _title(statement: Part) -> str:
    """A sentence as a title: as it is where it is short, else its first words."""
    words = statement.value.text if isinstance(statement.value, Leaf) else ""
    whole = " ".join(words.split())
    if len(whole) <= _TITLE:
        return whole
    return f"{whole[:_TITLE].rpartition(' ')[0] or whole[:_TITLE]}…"
