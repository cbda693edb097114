"""How well ordinary documents are read, against what a careful reader finds in them.

python -m benchmarks.reader FOLDER [--truth PATH] [--named-only] [--errors]

The truth is a table with tabs between the cells: ``document``, ``line``, ``kind``, ``of`` and
``value``. ``benchmarks/truth/README.md`` says what they hold and how the shipped one was made. Each
document is read alone, by the functions that ``smlint check DOCUMENT`` uses; no rule runs.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from benchmarks.scores import Counts, share
from smlint.base.finding import Observation
from smlint.base.span import Span
from smlint.config.settings import Settings
from smlint.engine.found_phase import read_as_found
from smlint.engine.shipped import shipped
from smlint.plan.entities import Entity
from smlint.plan.kinds import Audience, Channel, Goal, Metric, Objective, Strategy
from smlint.plan.open_marks import left_to_decide
from smlint.source.decode import decode
from smlint.source.endings import is_markdown

TRUTH = Path(__file__).parent / "truth" / "documents.tsv"
KINDS = ("goal", "metric", "deadline", "channel", "audience", "owner")
"""What is scored. An objective is a goal: which of the two an aim is, readers see differently."""

POOLED = {"objective": "goal"}
EITHER_WAY = "?"
"""Behind a kind: found or not, it counts neither way."""

LEAST: Mapping[str, tuple[float, float]] = {
    "goal": (0.9, 0.9),
    "metric": (0.85, 0.85),
    "deadline": (0.9, 0.9),
}
"""Precision and recall, over all documents, below which ordinary documents are not read well."""

NOT_ASKED = "readme.md"
"""What a folder of documents holds besides them."""


class UnusableError(Exception):
    """The truth cannot be compared, or a document cannot be read."""

    def __init__(self, where: object, why: object) -> None:
        super().__init__(f"{where}: {why}")


@dataclass(frozen=True, slots=True)
class Row:
    """What stands on one line; ``counts`` unless a careful reader may see it either way."""

    line: int
    kind: str
    of: int | None = None
    value: str = ""
    counts: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Find:
    """What the reader made of some lines.

    Attributes:
        value: a channel's platform, empty where it names none that is known.
        due: a goal's last day; empty where what it gives is no date; None without a deadline.
        implied: the deadline is that of its objectives, and of them the last.
        step: it is a number on the way to a target, which a reader may see as a target of its own.
    """

    kind: str
    first: int
    last: int
    value: str = ""
    due: str | None = None
    implied: bool = False
    step: bool = False

    def covers(self, line: int) -> bool:
        """Whether a line is one of them."""
        return self.first <= line <= self.last


@dataclass(frozen=True, slots=True)
class Found:
    """What the reader made of one document, and whether it took it for a strategy."""

    finds: tuple[Find, ...] = ()
    strategy: bool = False


@dataclass(slots=True)
class Score(Counts):
    """How often one kind was found, rightly or not."""

    def add(self, other: Score) -> None:
        """Count another document."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed

    @property
    def f1(self) -> float | None:
        """Both in one number; None where neither anything was found nor is anything there."""
        return share(2 * self.right, 2 * self.right + self.wrong + self.missed)


@dataclass(slots=True)
class Compared:
    """The scores of one document, and each thing that was missed or falsely found."""

    scores: dict[str, Score] = field(default_factory=lambda: {kind: Score() for kind in KINDS})
    errors: list[tuple[int, str]] = field(default_factory=list)

    def right(self, row: Row) -> None:
        """Something was found that is there."""
        self.scores[row.kind].right += row.counts

    def wrong(self, find: Find, kind: str = "", more: str = "") -> None:
        """Something was found that is not there."""
        kind, more = kind or find.kind, more or find.value
        self.scores[kind].wrong += 1
        self._note(find.first, "false", kind, more)

    def missed(self, rows: Iterable[Row]) -> None:
        """What is left of the truth."""
        for row in rows:
            if row.counts:
                of = f"of line {row.of}" if row.kind == "deadline" else ""
                self.scores[row.kind].missed += 1
                self._note(row.line, "missed", row.kind, row.value, of)

    def _note(self, line: int, *said: str) -> None:
        self.errors.append((line, " ".join(filter(None, said))))


def main() -> None:
    """Print the tables; exits with 1 where something over all documents is below its least."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where the documents are")
    parser.add_argument("--truth", type=Path, default=TRUTH, help="what stands in them")
    parser.add_argument(
        "--named-only", action="store_true", help="leave documents without rows alone"
    )
    parser.add_argument("--errors", action="store_true", help="list what was missed or false")
    options = parser.parse_args()
    try:
        truth = read_truth(options.truth)
        found = read_folder(options.folder, truth, named_only=options.named_only)
    except (OSError, UnusableError) as error:
        parser.error(str(error))
    compared = {name: compare(truth.get(name, ()), each.finds) for name, each in found.items()}
    scores = pooled(compared.values())
    if options.errors:
        print("\n".join((*errors(compared), "")))
    held = {name: each for name, each in compared.items() if _holds(truth.get(name, ()))}
    nothing = {name: each for name, each in compared.items() if name not in held}
    print("\n".join((*by_document(held), "", *by_kind(scores))))
    if nothing:
        print("\n".join(("", *false_finds(nothing, found))))
    sys.exit(1 if any(below(kind, score) for kind, score in scores.items()) else 0)


def read_truth(path: Path) -> Mapping[str, tuple[Row, ...]]:
    """What stands in each document; a row that has only a name says that nothing does.

    Raises:
        UnusableError: a row cannot be read.
    """
    rows: dict[str, list[Row]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for at, cells in enumerate(csv.DictReader(file, delimiter="\t", restval=""), start=2):
            try:
                here = rows.setdefault(cells["document"], [])
                here += [_row(cells)] if cells["kind"].strip() else []
            except (KeyError, ValueError) as error:
                raise UnusableError(path, f"line {at}: {error}") from None
    return {name: tuple(each) for name, each in rows.items()}


def _row(cells: Mapping[str, str]) -> Row:
    said, of, value = (cells[name].strip() for name in ("kind", "of", "value"))
    kind = said.removesuffix(EITHER_WAY)
    kind = POOLED.get(kind, kind)
    if kind not in KINDS:
        unknown = f"{said!r} is none of {', '.join((*KINDS, *POOLED))}"
        raise ValueError(unknown)
    if kind == "deadline" and value:
        value = date.fromisoformat(value).isoformat()
    if kind == "channel":
        value = _platform(value)
    counts = not said.endswith(EITHER_WAY)
    return Row(int(cells["line"]), kind, int(of) if of else None, value, counts)


def read_folder(
    folder: Path, truth: Mapping[str, Sequence[Row]], *, named_only: bool = False
) -> Mapping[str, Found]:
    """What the reader makes of each document: those that the truth names, and besides, as holding
    nothing, the other Markdown files of the folder.

    Raises:
        UnusableError: the truth names a document that is not there.
    """
    lost = [name for name in truth if not (folder / name).is_file()]
    if lost:
        raise UnusableError(folder, f"no {', '.join(lost)}")
    others = (each.name for each in folder.iterdir() if is_markdown(each.name))
    asked = (name for name in others if not named_only and name.lower() != NOT_ASKED)
    return {name: read_document(folder / name) for name in sorted({*truth, *asked})}


def read_document(path: Path) -> Found:
    """What the reader makes of one document.

    Raises:
        UnusableError: it is no text, or smlint has a bug.
    """
    text = decode(path.name, path.read_bytes())
    if isinstance(text, Observation):
        raise UnusableError(path, f"cannot be read ({text.rule})")
    file = read_as_found(text, Settings(), shipped())
    if file.crashed:
        raise UnusableError(path, "smlint cannot read it, and that is a bug")
    entities = [entity for part in file.parts for entity in part.entities]
    strategy = any(isinstance(entity, Strategy) for entity in entities)
    return Found((*_goals(entities), *_others(entities)), strategy)


def _goals(entities: Sequence[Entity]) -> Iterator[Find]:
    """Goals and their objectives; a goal that is its own objective once."""
    goals = [entity for entity in entities if isinstance(entity, Goal)]
    objectives = [entity for entity in entities if isinstance(entity, Objective)]
    own = {id(each.origin.node): each for each in objectives if each.own}
    for goal in goals:
        below = [each for each in objectives if not each.own and _belongs(each, goal)]
        due = _due(own.get(id(goal.origin.node), goal))
        last = max((_due(each) or "" for each in below), default="")
        implied = due is None and bool(last)
        yield _find("goal", goal, due=last if implied else due, implied=implied)
        yield from (_find("goal", each, due=_due(each)) for each in below)
        for each in (*below, *filter(None, [own.get(id(goal.origin.node))])):
            yield from _steps(each)


def _steps(objective: Objective) -> Iterator[Find]:
    """The numbers on the way to an objective's target, with their days."""
    for at, step in enumerate(objective.milestones):
        line = objective.origin.at("milestones", at).start.line
        due = None if step.date is None else step.date.isoformat()
        yield Find("goal", line, line, due=due, step=True)


def _belongs(objective: Objective, goal: Goal) -> bool:
    pointer = goal.origin.pointer
    same = objective.origin.document is goal.origin.document
    return same and objective.origin.pointer[: len(pointer)] == pointer


def _due(entity: Entity) -> str | None:
    """The last day of a deadline; empty where it is no date that can be read."""
    said = entity.origin_text("due")
    if not said or left_to_decide(said) is not None:
        return None
    due = entity.due if isinstance(entity, Goal | Objective) else None
    return "" if due is None else due.last.isoformat()


def _others(entities: Sequence[Entity]) -> Iterator[Find]:
    named = (each for each in entities if each.owner and left_to_decide(each.owner) is None)
    places = {(isinstance(each, Strategy), each.origin.at("owner")): None for each in named}
    yield from (_place("owner", place) for _whole, place in places)  # one cell, one name
    for entity in entities:
        match entity:
            case Metric():
                yield _find("metric", entity)
            case Audience():
                yield _find("audience", entity)
            case Channel(platform=platform, title=title):
                yield _find("channel", entity, value=_named(platform or title))
            case _:
                pass


def _find(
    kind: str, entity: Entity, *, value: str = "", due: str | None = None, implied: bool = False
) -> Find:
    span = entity.origin.node.span
    first = entity.origin.at().start.line
    return Find(kind, first, max(first, span.end.line), value, due, implied)


def _place(kind: str, span: Span) -> Find:
    return Find(kind, span.start.line, span.end.line)


def _named(words: str) -> str:
    """The platform that words name, of those that smlint knows."""
    return shipped().found_names.platform(words)


def _platform(value: str) -> str:
    """A platform of the truth, called as smlint calls it if it knows it."""
    return _named(value) or value.lower()


def compare(rows: Sequence[Row], finds: Sequence[Find]) -> Compared:
    """What was found in one document beside what is there."""
    done = Compared()
    paired = _pair(rows, finds, done)
    _deadlines(rows, finds, paired, done)
    _channels(rows, finds, done)
    done.errors.sort()
    return done


def _pair(rows: Sequence[Row], finds: Sequence[Find], done: Compared) -> Mapping[Find, Row]:
    """Each find with the row that it is: on its line, else within its lines; one find, one row.
    Steps come last, and are no false finds.
    """
    kinds = [kind for kind in KINDS if kind not in ("deadline", "channel")]
    left = [row for row in rows if row.kind in kinds]
    open_finds = [find for find in finds if find.kind in kinds]
    paired: dict[Find, Row] = {}
    for exact, step in ((True, False), (False, False), (True, True)):
        for find in [each for each in open_finds if each not in paired and each.step is step]:
            row = _nearest(find, left, exact=exact)
            if row is not None:
                paired[find] = row
                left.remove(row)
                done.right(row)
    for find in open_finds:
        if find not in paired and not find.step:
            done.wrong(find)
    done.missed(left)
    return paired


def _nearest(find: Find, rows: Sequence[Row], *, exact: bool) -> Row | None:
    """The first row of a find, one that counts before one that need not be found."""
    here = [
        row
        for row in rows
        if row.kind == find.kind and (row.line == find.first if exact else find.covers(row.line))
    ]
    return min(here, key=lambda row: (not row.counts, row.line), default=None)


def _deadlines(
    rows: Sequence[Row], finds: Sequence[Find], paired: Mapping[Find, Row], done: Compared
) -> None:
    """The last day of each goal that was found, beside those that hold for the goal it is."""
    left = [row for row in rows if row.kind == "deadline"]
    for find in finds:
        if find.kind != "goal" or find.due is None:
            continue
        goal = paired.get(find)
        line = find.first if goal is None else goal.line
        same = (row for row in left if (row.of, row.value) == (line, find.due))
        row = min(same, key=lambda row: not row.counts, default=None)
        if row is not None:
            left.remove(row)
            done.right(row)
        elif not (find.implied or find.step) and (goal is None or goal.counts):
            done.wrong(find, "deadline", find.due or "without a day")
    done.missed(left)


def _channels(rows: Sequence[Row], finds: Sequence[Find], done: Compared) -> None:
    """Each platform once, wherever it was found of the lines it stands on. A find that names no
    platform that is known may be any of its line.
    """
    rows = [row for row in rows if row.kind == "channel"]
    missing = {row.value: row for row in reversed(rows) if row.counts}
    for find in sorted(finds, key=lambda each: not each.value):
        if find.kind != "channel":
            continue
        here = [row for row in rows if find.covers(row.line) and find.value in ("", row.value)]
        row = next((row for row in here if row.value in missing), None)
        if row is not None:
            done.right(missing.pop(row.value))
        elif not here:
            done.wrong(find)
    done.missed(missing.values())


def _holds(rows: Iterable[Row]) -> bool:
    return any(row.counts for row in rows)


def pooled(compared: Iterable[Compared]) -> Mapping[str, Score]:
    """The scores over all documents."""
    scores = {kind: Score() for kind in KINDS}
    for each in compared:
        for kind, score in each.scores.items():
            scores[kind].add(score)
    return scores


def below(kind: str, score: Score) -> bool:
    """Whether a kind is not found well enough."""
    told = (score.precision, score.recall)
    least = LEAST.get(kind, (0.0, 0.0))
    return any(is_ is not None and is_ < asked for is_, asked in zip(told, least, strict=True))


def errors(compared: Mapping[str, Compared]) -> Iterator[str]:
    """Each miss and false find with its place."""
    for name, each in compared.items():
        yield from (f"{name}:{line} {said}" for line, said in each.errors)


def by_document(compared: Mapping[str, Compared]) -> Iterator[str]:
    """A Markdown table: precision and recall in each document that holds something."""
    yield "| document | goals | F1 | metrics | deadlines | channels | audiences | owners |"
    yield "|---|---|---|---|---|---|---|---|"
    whole = Compared(dict(pooled(compared.values())))
    for name, each in {**compared, "all of these": whole}.items():
        goals, *others = each.scores.values()
        cells = (_both(goals), _number(goals.f1), *map(_both, others))
        yield f"| {name.removesuffix('.md')} | {' | '.join(cells)} |"


def by_kind(scores: Mapping[str, Score]) -> Iterator[str]:
    """A Markdown table: each kind over all documents, those with nothing included."""
    yield "| all documents | right | false | missed | precision | recall | F1 | least |"
    yield "|---|---|---|---|---|---|---|---|"
    for kind, score in scores.items():
        least = "" if kind not in LEAST else "{:.2f} / {:.2f}".format(*LEAST[kind])
        yield (
            f"| {kind}s | {score.right} | {score.wrong} | {score.missed} "
            f"| {_number(score.precision)} | {_number(score.recall)} | {_number(score.f1)} "
            f"| {least} |"
        )


def false_finds(compared: Mapping[str, Compared], found: Mapping[str, Found]) -> Iterator[str]:
    """A Markdown table: what was found in documents with nothing."""
    yield "| with nothing in it | taken for a strategy | false finds |"
    yield "|---|---|---|"
    for name, each in compared.items():
        false = Counter({kind: score.wrong for kind, score in each.scores.items()})
        told = ", ".join(f"{number} {kind}" for kind, number in false.items() if number)
        taken = "yes" if found[name].strategy else "no"
        yield f"| {name.removesuffix('.md')} | {taken} | {told or 'none'} |"


def _both(score: Score) -> str:
    if score.f1 is None:
        return ""
    return f"{_number(score.precision) or '–'} / {_number(score.recall) or '–'}"


def _number(share: float | None) -> str:
    return "" if share is None else f"{share:.2f}"


if __name__ == "__main__":
    main()
