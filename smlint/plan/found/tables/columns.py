"""What the columns of a table hold, as far as their names tell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from smlint.plan.found.tables.channel_rows import ChannelRows
from smlint.plan.found.tables.coded import Coded
from smlint.plan.found.tables.roles import Roles
from smlint.plan.found.tables.steps import Step, Steps
from smlint.plan.found.tables.timed import Timed, is_numeric, letters
from smlint.plan.found.tables.told import with_told_targets
from smlint.plan.found.tables.tools import without_tools
from smlint.plan.found.words.reading import Words
from smlint.syntax.nodes import ScalarNode
from smlint.syntax.outline import Prose, Table

_HALF = 2
_PAIR = 2
"""How many columns a table has that says for each of something what is wanted."""
_BARE = re.compile(r"[^\w\n]*[0-9][0-9.,  ]*[kKmM]?[^\w\n]*")
"""A number and nothing more: what a cell of targets holds, and no goal is called."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column of a table holds what; -1 where none does."""

    goal: int
    metric: int
    baseline: int
    due: int
    owner: int
    targets: tuple[int, ...]
    times: tuple[ScalarNode | None, ...]
    """The time in each column's name: "Month 3 target"."""
    called: bool = False
    """The column of targets is called one of goals."""
    rhythm: int = -1
    """The column that says how often one looks."""
    since: ScalarNode | None = None
    """The day in the name of the column that says where one stands: "Today (31/10/2026)"."""
    unnamed: bool = False
    """Only days as names of columns, or "From" and "To", tell that there are targets."""
    steps: Mapping[int, Step] = field(default_factory=dict)
    """The columns of targets that are the way to one: quarters, months."""
    coded: bool = False
    """A column counts the rows as goals or key results: "KR 1.1"."""
    heads: Sequence[Prose] = ()
    """The names of all columns."""
    channel: bool = False
    """What is counted is told by the channels in the first column."""

    @property
    def named(self) -> int:
        """The column that says what a row is about; where none is called so the first, if it is not
        that of the owners.
        """
        told = next((at for at in (self.goal, self.metric) if at >= 0), 0)
        return self.beside_owner if told == self.owner else told

    @property
    def beside_owner(self) -> int:
        """The first column that nothing else is known of, else that of the targets."""
        taken = (self.owner, self.due, self.baseline, self.rhythm, *self.targets)
        free = (at for at in range(len(self.heads)) if at not in taken)
        return (*free, *self.targets, 0)[0]


@dataclass(slots=True)
class _Found:
    """What is known of the columns of a table so far, as in ``Columns``.

    Attributes:
        named: the time in each column's name.
        roles: what each column holds by its name alone; empty where that is nothing.
        pair: two columns are called "From" and "To".
        dated: only times in the names tell the targets of what the rows name.
    """

    table: Table
    named: list[Prose | None]
    roles: list[str]
    goal: int
    metric: int
    baseline: int
    targets: tuple[int, ...]
    coded: bool
    channel: bool
    pair: bool
    called: bool = False
    dated: bool = False
    unnamed: bool = False


@dataclass(frozen=True, slots=True)
class ColumnNames:
    """Tells what each column of a table holds by its name and the numbers below it."""

    words: Words
    first_year: int | None = None
    """The first of the years that the document says it is for."""
    wanted: bool = False
    """The heading speaks of targets: columns that are called by months hold some."""

    def of(self, table: Table, context: ScalarNode | None = None, *, bare: bool = False) -> Columns:
        """What a table's columns hold by their names; ``context`` is the time around. ``bare``:
        the first has none, and says what is counted where no other does.
        """
        found = self._by_names(table, bare=bare)
        self._by_numbers(found)
        self._by_times(found, context)
        cells, named, channel = table.header.cells, found.named, found.channel
        return Columns(
            found.goal,
            found.metric,
            found.baseline,
            _first(found.roles, "due"),
            _first(found.roles, "owner"),
            found.targets,
            tuple(None if each is None else self.words.cells.text(each) for each in named),
            called=found.called,
            rhythm=next((at for at, cell in enumerate(cells) if self._is_rhythm(cell)), -1),
            since=None if found.baseline < 0 else self.words.day(cells[found.baseline]),
            unnamed=found.unnamed or (channel and found.dated and found.baseline < 0),
            steps=self._steps(table, named, found.targets, context),
            coded=found.coded,
            channel=channel,
            heads=cells,
        )

    def _by_names(self, table: Table, *, bare: bool) -> _Found:
        """What the names tell."""
        names, cells = self._names, table.header.cells
        named = [self._timed.of_column(cell) for cell in cells]
        told = names.of(table, named)
        roles = self._codes.worded(table, told, dated=any(named))
        coded = roles != told
        roles = names.counted_results(table, names.staged(table, roles))
        if bare and {"goal", "metric"}.isdisjoint(roles) and not is_numeric(self.words, table, 0):
            roles = ["metric", *roles[1:]]
        roles = without_tools(table, roles, self.words.names)
        goal, metric = _first(roles, "goal"), _first(roles, "metric")
        roles = with_told_targets(table, roles, self.words)
        channel = metric < 0 and self._channels.are_counted(table, goal)
        if channel:
            metric = 0
            roles = [role or names.beside_channels(table, at) for at, role in enumerate(roles)]
        elif max(goal, metric) < 0 and self._channels.are_named_first(table):
            metric = 0
            roles = ["" if role == "owner" else role for role in roles]  # it is the channel's
        targets = tuple(at for at, role in enumerate(roles) if role == "target")
        targets = targets or self._second_goal(table, roles)
        baseline = _first(roles, "baseline")
        pair = () if targets else self._from_to(table, roles)
        if pair:
            baseline, targets = pair[0], pair[1:]
        return _Found(
            table, named, roles, goal, metric, baseline, targets, coded, channel, pair=bool(pair)
        )

    def _by_numbers(self, found: _Found) -> None:
        """Put right what the numbers below the names tell: goals that are targets, and the
        reverse.
        """
        table, goal = found.table, found.goal
        beside = found.metric >= 0 or (
            goal > 0 and (found.baseline >= 0 or self._is_named(table, goal))
        )
        called = not found.targets and beside and goal >= 0 and is_numeric(self.words, table, goal)
        if called:
            found.called, found.goal = True, -1
            found.targets = self._all_goals(table, found.roles)
        if found.baseline < 0 and len(found.targets) == 1:
            found.baseline = self._timed.of_past(table, found.named, found.targets[0])
        if found.targets == (0,) and found.goal < 0 and not is_numeric(self.words, table, 0):
            found.goal, found.targets = 0, ()  # "Meta" may be either

    def _by_times(self, found: _Found, context: ScalarNode | None) -> None:
        """Take as targets, and as where one stands, what only the times in the names tell."""
        table, named = found.table, found.named
        found.dated = not found.targets and (found.metric >= 0 or found.goal >= 0)
        if found.dated:
            fewest = 1 if found.baseline >= 0 else _HALF
            months = self.wanted or (found.baseline >= 0 and self._timed.are_apart(named))
            found.targets = self._timed.found(table, named, fewest=fewest, months=months)
        unnamed = found.goal < 0 and found.metric < 0 and not found.coded
        if unnamed and not found.targets and found.baseline < 0 and "due" not in found.roles:
            found.targets = self._timed.of_days(table, named)
            found.unnamed = bool(found.targets)
        else:
            found.unnamed = unnamed and found.pair
        several = len(found.targets) > 1 and found.baseline < 0 and "target" not in found.roles
        if several and not found.called and self._timed.stood(table, named, found.targets, context):
            found.baseline, *targets = found.targets
            found.targets = tuple(targets)

    def _steps(
        self,
        table: Table,
        named: list[Prose | None],
        targets: tuple[int, ...],
        context: ScalarNode | None,
    ) -> dict[int, Step]:
        """The columns of targets, where they are the way to one."""
        cells = table.header.cells
        steps = Steps(self.words)
        bare = all(steps.is_step(cells[at]) for at in targets)
        if not bare and len(targets) <= _PAIR:
            return {}  # "Target May 2027" and "Target end of 2027" are two
        return steps.of({at: named[at] or cells[at] for at in targets}, context, self.first_year)

    @property
    def _names(self) -> Roles:
        return Roles(self.words, self._timed)

    @property
    def _timed(self) -> Timed:
        return Timed(self.words, self.first_year)

    @property
    def _codes(self) -> Coded:
        return Coded(self.words.names)

    @property
    def _channels(self) -> ChannelRows:
        return ChannelRows(self.words)

    def _from_to(self, table: Table, roles: list[str]) -> tuple[int, ...]:
        """The two columns of numbers that are called "From" and "To", where no other is where one
        stands; both may as well be hours or days.
        """
        names, cells = self.words.names, table.header.cells
        starts = (
            at
            for at in range(len(cells) - 1)
            if names.named("from_columns", cells[at].text)
            and names.named("to_columns", cells[at + 1].text)
            and is_numeric(self.words, table, at)
            and is_numeric(self.words, table, at + 1)
        )
        start = -1 if "baseline" in roles else next(starts, -1)
        return () if start < 0 else (start, start + 1)

    def _second_goal(self, table: Table, roles: list[str]) -> tuple[int, ...]:
        """The columns of numbers that are called goals as one before is: "Ziel", "Ziel 2027"."""
        called = [at for at, role in enumerate(roles) if role == "goal"]
        numeric = [at for at in called if is_numeric(self.words, table, at)]
        return tuple(numeric) if len(called) >= _PAIR and numeric == called[1:] else ()

    def _all_goals(self, table: Table, roles: list[str]) -> tuple[int, ...]:
        """The columns of numbers that are called goals: "Goal March", "Goal June"."""
        called = (at for at, role in enumerate(roles) if role == "goal")
        return tuple(at for at in called if is_numeric(self.words, table, at))

    def _is_rhythm(self, cell: Prose) -> bool:
        """Whether a column says how often one looks: "Frequency of measurement"."""
        return self.words.names.begins("rhythm_columns", cell.text)

    def _is_named(self, table: Table, goal: int) -> bool:
        """Whether the first column says what the numbers in a column of goals are of: no goal is
        called by its number ("2,000").
        """
        if any(self.words.names.named("table_stops", cell.text) for cell in table.header.cells):
            return False
        bare = [row for row in table.rows if _BARE.fullmatch(row.cells[goal].text)]
        words = [row for row in bare if letters(self.words.times.without(row.cells[0]))]
        return bool(words) and len(words) * _HALF > len(table.rows)


def _first(roles: list[str], role: str) -> int:
    return next((at for at, each in enumerate(roles) if each == role), -1)
