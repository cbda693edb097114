"""What the columns of tables hold, by their names."""

from __future__ import annotations

from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.names.lists import NameLists, is_compound

COLUMNS = ("audience", "channel")
"""The kinds that a column's cells name, metrics left aside."""


@dataclass(frozen=True)
class ColumnHeads(NameLists):
    """Tells it."""

    def column(self, text: str) -> str:
        """What a column holds, by its name without times; empty where it is none of ours."""
        key = heading_key(text)
        known = self.tables.columns.get(key)
        if known is not None:
            return known
        if self.named("whom_columns", text):
            return ""  # "A chi", and no "chi"
        if self._asks_who_does(key):
            return "owner"
        extra = self.of_list("filler") | self.of_list("prepositions") | self.of_list("joiners")
        words = [word for word in key.split() if word not in extra and len(word) > 1]
        told = [word for word in words if word not in self.of_list("number_names")]
        words = told if len(told) == 1 and told[0] in self.tables.columns else words
        roles = {self.tables.columns.get(word, "") for word in words}
        if len(words) == 1 and roles == {""}:
            return self._compound_role(words[0])
        bare = self.tables.columns.get(" ".join(words), "")
        return bare or (roles.pop() if len(roles) == 1 else "")

    def part_column(self, text: str) -> str:
        """The kind of document that each cell of a column names; empty for none."""
        if self.column(text) == "metric":
            return "metric"
        return next((kind for kind in COLUMNS if self.named(f"{kind}_columns", text)), "")

    def _asks_who_does(self, key: str) -> bool:
        """Whether words ask who does something there: "Chi lo cura", "Who counts"."""
        verbs = self.of_list("channel_owner_verbs") | self.of_list("who_verbs")
        return any(
            key.startswith(f"{who} ") and key[len(who) + 1 :] in verbs
            for who in self.of_list("who_words")
        )

    def _compound_role(self, word: str) -> str:
        if is_compound(word, self.of_list("goal_endings")):
            return "goal"
        return "metric" if is_compound(word, self.of_list("number_endings")) else ""
