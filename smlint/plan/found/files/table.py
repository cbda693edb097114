"""Tables exported from a spreadsheet: calendars of posts, contacts, readings, goals.

What a table is, is told by its columns. One that cannot be told is not guessed at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from smlint.base.result import Said
from smlint.plan.found.documents import Found, listed_documents, strategy_document
from smlint.plan.found.files.due import Around
from smlint.plan.found.files.element import Elements
from smlint.plan.found.files.keys import Keys, says_goals
from smlint.plan.found.files.readings import ReadingRows
from smlint.plan.found.files.rows import Rows
from smlint.plan.found.lines.sections import Role
from smlint.plan.found.parts.gathered import Parts
from smlint.plan.found.tables.rows import Tables
from smlint.plan.found.tables.timed import is_numeric
from smlint.plan.found.words.examples import meant, only_examples
from smlint.plan.found.words.file_times import of_name
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.reading import Words
from smlint.plan.model import Model
from smlint.source.text import Text
from smlint.syntax.nodes import Entry, MapNode, ScalarNode, Type
from smlint.syntax.outline import Outline, Prose, Row, Table

_PLAIN = re.compile(r"[-+]?[0-9][0-9.,]*")


@dataclass(frozen=True, slots=True)
class TableReader:
    """Reads one table."""

    text: Text
    words: Words
    model: Model

    def read(self, table: Table) -> Found:
        """What a table lists; the strategy first where it lists goals."""
        listed = self.goals(table)
        examples = only_examples(listed, self.words.names)
        if examples:
            return Found(seen=examples)
        goals = meant(listed, self.words.names)
        if goals:
            return self.judged(table, goals)
        for kind, told in (("content", "calendar"), ("contact", "contacts")):
            rows = Rows(self.words, self.model, kind)
            if rows.fits(rows.columns(table)):
                return self.found(kind, told, list(rows.read(table)))
        readings = ReadingRows(self.words)
        if readings.fits(table):
            return self.found("readings", "readings", list(readings.read(table)))
        return Found(said=Said("found.table", {"columns": self.names(table)}))

    def goals(self, table: Table) -> tuple[Goal, ...]:
        """The goals of a table: a row each by its columns; by the rules for tables in documents
        where those name a time each ("Month 3 target").
        """
        if not self.holds_goals(table):
            given = self.tables.goals(table, Role.OPEN, self.around.time)
            return tuple(given)
        elements = Elements(self.text, self.words, self.keys)
        found = (elements.mapped(self.mapping(table, row), self.around) for row in table.rows)
        goals = tuple(goal for goal in found if goal is not None)
        since = self.tables.columns(table).since
        for goal in goals:
            goal.since = goal.since or since
        return goals

    def holds_goals(self, table: Table) -> bool:
        """Whether a row is a goal: it has words, and a number to reach; or its column calls it a
        goal, and something else of a goal stands beside.
        """
        names = self.words.names
        heads = self.heads(table)
        roles = [self.keys.field(head) for head in heads]
        worded = bool({"title", "statement", "metric"} & set(roles))
        if not worded or len(self.tables.columns(table).targets) > 1:
            return False
        if any(names.named("table_nevers", head) for head in heads):
            return False
        if "target" in roles and is_numeric(self.words, table, roles.index("target")):
            return True
        posts = any(names.named("table_stops", head) for head in heads)
        announced = any(map(self.keys.announces, heads)) or says_goals(self.text, names)
        return announced and not posts and bool({"due", "metric", "baseline"} & set(roles))

    def heads(self, table: Table) -> list[str]:
        """The names of the columns; of one that only its numbers tell, that of its field: "Goal" is
        the target where the first column says of what, "Today (31/10/2026)" the baseline.
        """
        columns = self.tables.columns(table)
        heads = [cell.text for cell in table.header.cells]
        told = {"baseline": columns.baseline}
        if columns.called:
            told |= {"target": columns.targets[0], "metric": max(columns.metric, 0)}
        for name, at in told.items():
            if at >= 0 and self.keys.field(heads[at]) != name:
                heads[at] = name
        return heads

    @property
    def tables(self) -> Tables:
        """Reads tables by their columns."""
        return Tables(self.words)

    def mapping(self, table: Table, row: Row) -> MapNode:
        """A row as a mapping whose keys are the columns."""
        pairs = zip(self.heads(table), row.cells, strict=False)
        entries = tuple(
            Entry(ScalarNode(cell.span, head), self.value(cell))
            for head, cell in pairs
            if cell.text and head
        )
        return MapNode(row.span, entries, row.span)

    def value(self, cell: Prose) -> ScalarNode:
        """A cell: a number where it is one and no more, else its words."""
        number = self.words.cells.number(cell)
        plain = _PLAIN.fullmatch(cell.text) is not None
        return number if plain and number.type is not Type.TEXT else self.words.cells.text(cell)

    def judged(self, table: Table, goals: tuple[Goal, ...]) -> Found:
        """A list of goals, which is judged as a strategy's."""
        empty = Outline(self.text.path, None, front_matter=False, blocks=())
        metrics = Parts(self.words, goals).read(empty)
        nodes = (
            *(("goal", goal.node()) for goal in goals),
            *((each.kind, each.node()) for each in metrics),
        )
        whole = self.text.span(0, len(self.text.content))
        language = self.words.cells.language
        root = MapNode(whole, (), table.header.span)
        head = strategy_document(self.text, root, language, None)
        return Found((head, *listed_documents(self.text, nodes, language)))

    @property
    def keys(self) -> Keys:
        """Looks columns up."""
        return Keys(self.words.names, self.model, self.words.times)

    @property
    def around(self) -> Around:
        """The time that the file's name gives."""
        return Around(of_name(self.text.path))

    def found(self, kind: str, told: str, nodes: list[MapNode]) -> Found:
        """The documents of a kind."""
        language = self.words.cells.language
        documents = listed_documents(self.text, ((kind, node) for node in nodes), language)
        return Found(documents, Said(f"found.{told}", {"n": len(documents)}))

    def names(self, table: Table) -> str:
        """The columns that a table has, as they are written."""
        cells = [cell.text for cell in table.header.cells if cell.text]
        return ", ".join(cells[:_SHOWN]) + (", …" if len(cells) > _SHOWN else "")


_SHOWN = 8
