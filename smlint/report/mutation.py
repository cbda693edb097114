"""What the damages to a plan gave, told as text or JSON."""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from smlint.base.span import pointer_text
from smlint.engine.mutation.mutate import FieldName, Mutation, Trial
from smlint.i18n import Catalogue, catalogue
from smlint.report.json import dump
from smlint.report.layout import columns, pad, wrap
from smlint.report.neutral import guarded, neutral
from smlint.report.plain import Value

_TENTH = Decimal("0.1")
_INDENT = "  "


@dataclass(frozen=True, slots=True)
class Damaged:
    """One plan: its folder as people would type it here, the profile in force, and what its damages
    gave.
    """

    root: str
    profile: str
    mutation: Mutation

    @property
    def name(self) -> str:
        """What a report calls it."""
        return self.mutation.title or self.root


def percent(mutation: Mutation) -> Decimal:
    """The mutation score: how many of a hundred damages were noticed, never rounded up."""
    share = Decimal(100 * mutation.noticed) / max(len(mutation.trials), 1)
    return share.quantize(_TENTH, ROUND_DOWN)


def text(plans: Iterable[Damaged], language: str, width: int) -> str:
    """The score, what went unnoticed, and what no rule reads."""
    page = _Page(catalogue(language), width)
    blocks = ["\n".join(map(guarded, page.plan(each))) for each in plans]
    return "\n\n".join(blocks) + "\n"


def json(plans: Iterable[Damaged], version: str, today: str) -> str:
    """The same for programs."""
    return dump(
        {
            "version": 1,
            "tool": {"name": "smlint", "version": version},
            "today": today,
            "plans": [_plan(each) for each in plans],
        }
    )


def _plan(plan: Damaged) -> Value:
    mutation = plan.mutation
    return {
        "root": plan.root,
        "profile": plan.profile,
        "score": float(percent(mutation)),
        "damages": len(mutation.trials),
        "noticed": mutation.noticed,
        "crashed": mutation.crashed,
        "operators": {
            name: {"damages": total, "noticed": noticed}
            for name, noticed, total in _operators(mutation)
        },
        "survivors": [_trial(plan, trial) for trial in mutation.survivors],
        "unread": [_field(plan, name) for name in mutation.unread],
        "unchanged": [_field(plan, name) for name in mutation.unchanged],
    }


def _named(name: FieldName) -> tuple[str, str]:
    """A field's kind of element and its name, whichever element has it."""
    return name.subject.partition(":")[0], dotted(name)


def _trial(plan: Damaged, trial: Trial) -> Value:
    field = dict(_field(plan, trial.field))
    return {**field, "operator": trial.operator, "readers": list(trial.readers)}


def _field(plan: Damaged, name: FieldName) -> dict[str, Value]:
    return {
        "path": from_here(plan.root, name.place.path),
        "line": name.place.start.line,
        "column": name.place.start.column,
        "subject": name.subject,
        "pointer": pointer_text(name.pointer),
    }


def _operators(mutation: Mutation) -> Iterator[tuple[str, int, int]]:
    """Each operator with how many of its damages were noticed, and of how many."""
    total = Counter(trial.operator for trial in mutation.trials)
    survived = Counter(trial.operator for trial in mutation.survivors)
    for name in sorted(total):
        yield name, total[name] - survived[name], total[name]


@dataclass(frozen=True, slots=True)
class _Page:
    words: Catalogue
    width: int

    def plan(self, plan: Damaged) -> Iterator[str]:
        mutation = plan.mutation
        yield from self.survivors(plan)
        if mutation.unread:
            yield from self.unread(mutation)
            yield ""
        yield from self.score(plan)

    def survivors(self, plan: Damaged) -> Iterator[str]:
        rows = [
            (
                f"{from_here(plan.root, trial.field.place.path)}:{trial.field.place.start.line}",
                trial.field.subject,
                dotted(trial.field),
                self.words.say(f"damage.{trial.operator}"),
                self.readers(trial),
            )
            for trial in plan.mutation.survivors
        ]
        if not rows:
            return
        yield self.words.say("mutation.survivors")
        rooms = [max(columns(neutral(row[at])) for row in rows) for at in range(len(rows[0]))]
        for row in rows:
            cells = (pad(neutral(cell), room) for cell, room in zip(row, rooms, strict=True))
            yield f"{_INDENT}{_INDENT.join(cells)}".rstrip()
        yield ""

    def readers(self, trial: Trial) -> str:
        if not trial.readers:
            return ""
        return self.words.say("mutation.readers", rules=", ".join(trial.readers))

    def unread(self, mutation: Mutation) -> Iterator[str]:
        """The names of the fields that no rule reads, each kind on its line; of a field that is
        read in some elements and not in others (a rejected channel) nothing is said.
        """
        read = {_named(name) for name in mutation.unchanged}
        read |= {_named(trial.field) for trial in mutation.trials if trial.readers}
        kinds: dict[str, Counter[str]] = {}
        for kind, name in map(_named, mutation.unread):
            if (kind, name) not in read:
                kinds.setdefault(kind, Counter())[name] += 1
        if not kinds:
            return
        yield self.words.say("mutation.unread")
        labels = {kind: self.words.say(f"kind.{kind}") for kind in kinds}
        room = max(map(columns, labels.values()))
        for kind, names in kinds.items():
            told = ", ".join(neutral(name) for name in names)
            first, *rest = wrap(told, max(self.width - room - 4, 20))
            yield f"{_INDENT}{pad(labels[kind], room)}{_INDENT}{first}"
            yield from (" " * (room + 4) + line for line in rest)

    def score(self, plan: Damaged) -> Iterator[str]:
        mutation, say = plan.mutation, self.words.say
        if not mutation.trials:
            yield say("mutation.none", plan=neutral(plan.name))
            return
        yield say(
            "mutation.score",
            plan=neutral(plan.name),
            percent=percent(mutation),
            noticed=mutation.noticed,
            total=len(mutation.trials),
            profile=plan.profile,
        )
        for name, noticed, total in _operators(mutation):
            counted = say("mutation.operator", noticed=noticed, total=total)
            yield f"{_INDENT}{say(f'damage.{name}')}: {counted}"
        if mutation.unchanged:
            yield say("mutation.unchanged", n=len(mutation.unchanged))
        if mutation.crashed:
            yield say("summary.crashed")


def dotted(name: FieldName) -> str:
    """The way to a field from its element, list places left out: ``baseline.date``."""
    return ".".join(step for step in name.inside if isinstance(step, str))


def from_here(root: str, path: str) -> str:
    """A plan's path as seen from the current folder."""
    return posixpath.normpath(posixpath.join(root, path))
