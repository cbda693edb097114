"""Rows of channels that say how many people are to be reached on each, and by when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.text import heading_key
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.reading import Words
from smlint.plan.wording.figures import Role
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Prose, Table

_HALF = 2
_COUNTED = re.compile(
    r"([^,:(\s]++(?:\s++(?![-–—])[^,:(\s]++)*+)(?:\s*+[,:(]|\s++[-–—])\s*+([^\W\d][^,:]*)"
)
"""A channel, and what is counted on it. Nothing is given back: blanks are read but once."""

_SHORT = 3
_BRACKETED = ("", "newsletter", "email", "website", "blog", "podcast")
_AGES = r"[0-9]{1,2}\s*[-–]\s*[0-9]{1,2}\+?"


@dataclass(frozen=True, slots=True)
class ChannelRows:
    """Reads what stands in such a row; the channel's own fields are read as those of a part."""

    words: Words

    def are_counted(self, table: Table, goal: int) -> bool:
        """Whether the first column names channels, and none (``goal`` is that of goals) says in
        words what is wanted of them.
        """
        if goal >= 0 and not self._holds_aims(table, goal):
            return False
        names = self.words.names
        firsts = [row.cells[0].text for row in table.rows if row.cells[0].text]
        known = sum(bool(names.platform(each)) for each in firsts)
        head = table.header.cells[0].text
        named = names.named("channel_columns", head) or not head
        return bool(firsts) and known * _HALF >= len(firsts) and (named or known == len(firsts))

    def are_named_first(self, table: Table) -> bool:
        """Whether the first column, called one of channels, says of most what is counted there as
        well: "Instagram, followers".
        """
        names = self.words.names
        if not names.named("channel_columns", table.header.cells[0].text):
            return False
        firsts = [_COUNTED.fullmatch(row.cells[0].text) for row in table.rows]
        known = [each for each in firsts if each is not None and names.platform(each[1])]
        return bool(known) and len(known) * _HALF > len(firsts)

    def role(self, head: Prose) -> str:
        """What a column holds that is called by what is counted as well: "Target followers"."""
        return self._split(head)[0]

    def is_aim(self, cell: Prose) -> bool:
        """Whether a cell says how many, and neither how often nor how old: "900 followers"."""
        sentence = self.words.sentence(cell)
        target = self.words.picking.target(cell, sentence)
        if target is None or sentence.rates or re.fullmatch(_AGES, cell.text):
            return False
        begins = not any(map(str.isalnum, cell.text[: target.start]))
        return begins or target.role is not Role.NONE

    def complete(self, goal: Goal, channel: Prose, target: Prose, head: Prose) -> None:
        """Say of a goal whose target is "900 followers" where these are counted; of a number alone
        the column's name may tell what it is of (``head``), else only the channel does.
        """
        span, node = goal.fields.get("metric", (target.span, None))
        alone = node is None or node.text == goal.words.text
        counted = self._split(head)[1] if alone or node is None else node.text
        named = self._on(counted, channel.text) if counted else channel.text
        where = target.span if alone else span
        goal.fields["metric"] = (where, ScalarNode(where, named))

    def name(self, goal: Goal, counted: str, channel: str) -> None:
        """Say of a goal what is counted on its channel, which the names of two columns tell."""
        where, _node = goal.fields["metric"]
        goal.fields["metric"] = (where, ScalarNode(where, self._on(counted, channel)))

    def _split(self, head: Prose) -> tuple[str, str]:
        """What a column holds, and what is counted in it, by a name that says both."""
        names = self.words.names
        undated = self.words.times.without(head)
        if names.column(undated):
            return "", ""
        words = undated.split()
        told = [names.tables.columns.get(heading_key(each), "") for each in words]
        roles = {"target" if each == "goal" else each for each in told if each}
        if len(roles) != 1 or not roles <= {"target", "baseline"}:
            return "", ""
        left = (each.strip(":,;()") for each, role in zip(words, told, strict=True) if not role)
        beside = names.of_list("prepositions") | names.of_list("filler")
        counted = " ".join(each for each in left if each and heading_key(each) not in beside)
        return (roles.pop(), counted) if counted else ("", "")

    def _on(self, counted: str, channel: str) -> str:
        """The channel behind what is counted: "followers on Mastodon", in the document's language;
        in brackets where one does not say so, "readers (newsletter)".
        """
        if self.words.names.platform(channel) in _BRACKETED:
            return f"{counted} ({channel})"
        language = (self.words.cells.language or "").partition("-")[0]
        said = self.words.names.data.get(language, {}).get("on_channel", ())
        return next((f"{counted} {word} {channel}" for word in said), f"{counted} ({channel})")

    def _holds_aims(self, table: Table, at: int) -> bool:
        """Whether a column of goals holds numbers and what is counted, and no sentences."""
        cells = [row.cells[at] for row in table.rows if row.cells[at].text]
        short = all(len(cell.text.split()) <= _SHORT for cell in cells)
        return short and sum(map(self.is_aim, cells)) * _HALF >= max(len(cells), 1)
