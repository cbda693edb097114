"""Goals in the rows of a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from smlint.base.text import heading_key
from smlint.plan.found.lines.sections import Role as Section
from smlint.plan.found.tables.channel_rows import ChannelRows
from smlint.plan.found.tables.coded import Coded
from smlint.plan.found.tables.columns import ColumnNames, Columns
from smlint.plan.found.tables.holding import Holding
from smlint.plan.found.tables.pairs import Pair, Pairs
from smlint.plan.found.tables.posting import says_how_often
from smlint.plan.found.tables.steps import Steps
from smlint.plan.found.tables.timed import Timed, is_numeric, letters
from smlint.plan.found.words.dated import Dating
from smlint.plan.found.words.goal import Goal
from smlint.plan.found.words.reading import Words
from smlint.plan.found.words.stages import stage_of
from smlint.plan.kinds.goals import STANDING
from smlint.plan.structured.cells import key
from smlint.plan.wording.figures import Role
from smlint.plan.wording.periods import read_time
from smlint.syntax.nodes import Entry, ScalarNode
from smlint.syntax.outline import Prose, Row, Table

_HALF = 2
_BOUNDS = (">", "<", "≥", "≤")
_PAIR = 2
"""How many columns a table has that says for each of something what is wanted."""


@dataclass(frozen=True, slots=True)
class Tables:
    """Reads tables."""

    words: Words
    first_year: int | None = None
    """The first of the years that the document says it is for."""
    wanted: bool = False
    """The heading speaks of targets: columns that are called by months hold some."""
    stages: Mapping[str, ScalarNode] = field(default_factory=dict)
    """The time of each stage of the plan, by its number: of "Phase 1 target"."""
    of_audience: bool = False
    """A heading above, the title left aside, is one of audiences."""

    def goals(
        self, table: Table, role: Section, context: ScalarNode | None, *, stage: bool = False
    ) -> Iterator[Goal]:
        """The goals of a table; none where it is a calendar, a list of tasks, of audiences.

        ``stage``: a heading above gives a time, so the rows say what is wanted by then.
        """
        listed = role in (Section.GOALS, Section.NUMBERS)
        columns = self.columns(table, context, bare=listed and not table.header.cells[0].text)
        unsaid = max(columns.goal, columns.metric) < 0 <= columns.due and not columns.targets
        if role is Section.GOALS and columns.owner == 0 and unsaid:
            columns = replace(columns, goal=columns.beside_owner)  # "Who | What | When"
        among = role is Section.GOALS or columns.goal >= 0 or (columns.channel and listed)
        if (among or columns.channel) and columns.baseline >= 0 and not columns.targets:
            beside = self._beside_today(table, columns, rates=among)
            columns = replace(columns, targets=beside)
        staged = stage and columns.goal > 0 and len(table.header.cells) == _PAIR
        announced = Section.GOALS if staged and role is Section.OPEN else role
        pairs = self._pairs(table)
        told = bool(pairs) and listed
        if role is Section.NEVER or not (told or self._holding.goals(table, columns, announced)):
            return
        for row in table.rows:
            if pairs:
                yield from self._paired(row, columns, pairs, context)
            else:
                yield from self._row(row, columns, context)

    def _pairs(self, table: Table) -> tuple[Pair, ...]:
        """The pairs of columns of a table whose first names channels."""
        if not self._channels.are_counted(table, -1):
            return ()
        named = [self.words.times.of_heading(cell) for cell in table.header.cells]
        return Pairs(self.words).of(table, named)

    def _paired(
        self, row: Row, columns: Columns, pairs: Sequence[Pair], context: ScalarNode | None
    ) -> Iterator[Goal]:
        """The goals of a channel, one for each thing of it that is counted."""
        for pair in pairs:
            own = replace(
                columns, baseline=pair.first, targets=(pair.last,), channel=True, steps={}
            )
            for goal in self._row(row, own, context):
                self._channels.name(goal, pair.counted, row.cells[0].text)
                goal.anchor = row.cells[pair.last].span
                yield goal

    def _beside_today(self, table: Table, columns: Columns, *, rates: bool) -> tuple[int, ...]:
        """The only column of numbers behind that of today, whatever it is called: "Was | heute |
        Ende der Saison". ``rates``: it may be one of so many a month, as it is among goals; beside
        channels elsewhere that is how things are.
        """
        taken = (columns.goal, columns.metric, columns.due, columns.owner, columns.rhythm)
        behind = range(columns.baseline + 1, len(table.header.cells))
        heads = table.header.cells
        free = (at for at in behind if at not in taken and is_numeric(self.words, table, at))
        told = (at for at in free if rates or not self.words.sentence(heads[at]).rates)
        found = [at for at in told if not says_how_often(heads[at], self.words)]
        return tuple(found) if len(found) == 1 else ()

    @property
    def _holding(self) -> Holding:
        return Holding(self.words, self.of_audience)

    @property
    def _timed(self) -> Timed:
        return Timed(self.words, self.first_year)

    @property
    def _dating(self) -> Dating:
        return Dating(self.words.times, self.words.cells.language)

    @property
    def _codes(self) -> Coded:
        return Coded(self.words.names)

    @property
    def _channels(self) -> ChannelRows:
        return ChannelRows(self.words)

    def columns(
        self, table: Table, context: ScalarNode | None = None, *, bare: bool = False
    ) -> Columns:
        """What a table's columns hold; ``context`` is the time around, ``bare``: the first has no
        name, and may say what is counted.
        """
        names = ColumnNames(self.words, self.first_year, self.wanted)
        return names.of(table, context, bare=bare)

    def owners(self, table: Table) -> tuple[Prose, ...]:
        """The people whom a column of owners names, row by row."""
        at = self.columns(table).owner
        cells = (row.cells[at] for row in table.rows if 0 <= at < len(row.cells))
        named = (each for each in cells if self.words.open.nobody(each) is None)
        return tuple(each for each in named if not self.words.is_slot(each.text))

    def _row(self, row: Row, columns: Columns, context: ScalarNode | None) -> Iterator[Goal]:
        cell = row.cells[self._named(row, columns)]
        if not cell.text and columns.metric >= 0 and columns.targets:
            cell = row.cells[columns.metric]
        if columns.steps:
            yield from self._stepped(row, cell, columns)
            return
        targets = columns.targets or (-1,)
        for at in targets:
            if at >= 0 and self._wants_nothing(row.cells[at], dated=columns.times[at] is not None):
                continue
            if columns.channel and not self._channels.is_aim(row.cells[at]):
                continue
            goal = self._goal(row, cell, columns, at)
            if goal is None or (len(targets) > 1 and "target" not in goal.fields):
                continue
            here = None if at < 0 else row.cells[at].span
            if here is not None and here.start.line > row.span.end.line:
                goal.span = goal.anchor = here  # the column of a table that was turned
            elif len(targets) > 1 and here is not None and here.start.line == row.span.start.line:
                goal.anchor = here
            time = self._time(columns, at)
            goal.context = context if time is None else self._dating.within(time, context)
            goal.counted = True
            yield goal

    def _stepped(self, row: Row, cell: Prose, columns: Columns) -> Iterator[Goal]:
        """The goal of a row whose columns are the way to it: the last of them is its target."""
        filled = [
            at
            for at in columns.targets
            if row.cells[at].text and not self._wants_nothing(row.cells[at], dated=True)
        ]
        goal = self._goal(row, cell, columns, filled[-1]) if filled else None
        if goal is not None and "target" in goal.fields:
            goal.context = columns.steps[filled[-1]].due
            goal.counted = True
            goal.others += Steps(self.words).milestones(row, columns.steps, filled[:-1])
            yield goal

    def _time(self, columns: Columns, at: int) -> ScalarNode | None:
        """The time in a column's name, that of a stage ("Week 1") as its heading tells it; one that
        no calendar has ("End of season") is that of the plan.
        """
        node, names = columns.times[at] if at >= 0 else None, self.words.names
        stage = stage_of(columns.heads[at].text, names) if at >= 0 else ""
        if at >= 0 and (node is None or (stage in self.stages and stage_of(node.text, names))):
            return self.stages.get(stage)
        if node is None or any(map(str.isdigit, node.text)) or self._timed.is_named(node.text):
            return node
        return None if read_time(node.text, self.words.cells.language) is None else node

    def _wants_nothing(self, cell: Prose, *, dated: bool) -> bool:
        """Whether a target's cell says that nothing is to be reached; a dash below a time does, and
        a word for where one stands ("baseline").
        """
        stands = self.words.names.column(cell.text) == "baseline"
        nothing = stands or self.words.open.is_placeholder(cell.text)
        return self.words.open.declines(cell.text) or (dated and nothing and bool(cell.text))

    def _named(self, row: Row, columns: Columns) -> int:
        """The cell that says what a row is about: where no column does, the first with words."""
        at = columns.named
        if max(columns.goal, columns.metric) >= 0 or self._is_told(row.cells[at], columns):
            return at
        taken = (columns.baseline, columns.due, columns.owner, *columns.targets)
        free = (each for each in range(at + 1, len(row.cells)) if each not in taken)
        return next((each for each in free if self._is_told(row.cells[each], columns)), at)

    def _is_told(self, cell: Prose, columns: Columns) -> bool:
        """Whether a cell holds words, and no code of a goal."""
        return letters(cell.text) and not (columns.coded and self._codes.is_one(cell.text))

    def _goal(self, row: Row, cell: Prose, columns: Columns, at: int) -> Goal | None:
        words = self._coded(row, cell, columns) or _unlabelled(cell, self.words)
        goal = None if len(heading_key(words.text)) < _HALF else self.words.goal(words, row.span)
        if goal is None:
            return None
        if at >= 0:
            if row.cells[at].span != words.span:
                goal.fields.pop("target", None)
            self._target(goal, row.cells[at])
        if columns.channel and at >= 0:
            self._channels.complete(goal, row.cells[0], row.cells[at], columns.heads[at])
        elif columns.metric >= 0 and row.cells[columns.metric].text:
            metric = row.cells[columns.metric]
            if at < 0 and self.words.picking.is_measured(metric):
                self.words.picking.read(goal, metric)
            goal.fields.pop("metric", None)
            goal.put("metric", self.words.cells.text(self.words.counting.thing(metric)))
        self._value(goal, "baseline", row, columns.baseline)
        if columns.baseline >= 0:
            goal.since = self.words.day(row.cells[columns.baseline]) or columns.since
        self._value(goal, "due", row, columns.due)
        if at >= 0 and columns.rhythm >= 0 and self._holds_each_time(row.cells[at]):
            often = row.cells[columns.rhythm]
            goal.others += [Entry(key(STANDING, often.span), self.words.cells.text(often))]
        self._value(goal, "owner", row, -1 if columns.channel else columns.owner)
        return goal

    def _holds_each_time(self, cell: Prose) -> bool:
        """Whether a target is a line that is not to be crossed, whenever one looks: "> 40%", "20+"
        or a share; not a number to arrive at.
        """
        target = self.words.picking.target(cell)
        if target is None or target.role is not Role.NONE:
            return False
        number = target.number
        bounded = cell.text.lstrip()[:1] in _BOUNDS
        return number.plus or number.at_most or number.percent or bounded

    def _coded(self, row: Row, cell: Prose, columns: Columns) -> Prose | None:
        """The words of a row whose name is a code ("KR 1"): those of its target."""
        names = self.words.names
        coded = names.is_code(cell.text) or names.is_result_label(cell.text)
        told = [row.cells[at] for at in columns.targets if len(row.cells[at].text.split()) > _HALF]
        return told[0] if coded and told else None

    def _target(self, goal: Goal, cell: Prose) -> None:
        """A target's cell: "500", "0 → 500 by June", words; "yes" where it is there or not."""
        if self.words.is_slot(cell.text):
            goal.put("target", self.words.open.mark(cell))
            return
        if self.words.works.is_done(cell.text):
            self.words.works.note(goal)
            return
        if cell is goal.words or cell.span == goal.words.span:
            return
        metric = goal.fields.pop("metric", None)
        self.words.picking.read(goal, cell, alone=True)
        if metric is not None:
            goal.fields["metric"] = metric
        goal.put(
            "metric",
            self.words.cells.text(
                self.words.counting.thing(self.words.counting.counted(goal.words))
            ),
        )
        goal.put("target", self.words.cells.text(cell))
        self.words.deadlines.read(goal, cell)

    def _value(self, goal: Goal, name: str, row: Row, at: int) -> None:
        cell = row.cells[at] if at >= 0 else None
        if cell is None:
            return
        if self.words.is_slot(cell.text):
            goal.put(name, self.words.open.mark(cell))
            return
        node = self.words.picking.value(cell, last=False) if name == "baseline" else None
        node = self.words.owner(cell) if name == "owner" else node
        cell = self.words.ends.alone(cell) if name == "due" else cell
        goal.fields.pop(name, None)
        goal.put(name, node or self.words.cells.text(cell))


def _unlabelled(cell: Prose, words: Words) -> Prose:
    """A cell without "Goal 1:" before its words."""
    at = cell.text.find(":")
    if at > 0 and words.names.is_goal_label(cell.text[:at]):
        return cell.slice(at + 1, len(cell.text))
    return cell
