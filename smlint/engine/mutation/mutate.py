"""A plan is damaged field by field, in memory, and judged again each time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from random import Random

from smlint.base.span import Pointer, Span
from smlint.engine.file_phase import FileResult
from smlint.engine.linking import link
from smlint.engine.mutation.bench import Bench, Files, Verdict
from smlint.engine.mutation.damage import Damage, damages, is_free
from smlint.engine.mutation.held import Held, held_fields
from smlint.engine.mutation.landed import landed
from smlint.engine.mutation.rewrite import edits
from smlint.engine.mutation.watch import Readers, watch
from smlint.source.text import Text

CRASH = "SM999"

Tick = Callable[[int, int], None]
"""Is told how many fields are done, of how many."""


@dataclass(frozen=True, slots=True)
class FieldName:
    """A field as a report names it: its place, whose it is, the way to it from its document and
    from the element it belongs to.
    """

    place: Span
    subject: str
    pointer: Pointer
    inside: Pointer


@dataclass(frozen=True, slots=True)
class Trial:
    """One damage to one field.

    Attributes:
        readers: the rules that read the field; empty where only its form is looked at.
        noticed: the rules that said something new; empty where the damage survived.
    """

    field: FieldName
    operator: str
    readers: tuple[str, ...]
    noticed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mutation:
    """What the damages to a plan gave.

    Attributes:
        title: the plan's own name, or empty.
        trials: every damage to the fields that some rule reads, in the plan's order.
        unread: the fields that no rule reads, as far as this plan shows.
        unchanged: the fields that are read and that no damage fits: any words will do there and
            nobody asks for them, or they are written so that they cannot be changed alone.
        crashed: a damage made a rule crash: a bug of ours.
    """

    title: str = ""
    trials: tuple[Trial, ...] = ()
    unread: tuple[FieldName, ...] = ()
    unchanged: tuple[FieldName, ...] = ()
    crashed: bool = False

    @property
    def survivors(self) -> tuple[Trial, ...]:
        """The damages that no rule noticed."""
        return tuple(trial for trial in self.trials if not trial.noticed)

    @property
    def noticed(self) -> int:
        """How many damages some rule noticed."""
        return len(self.trials) - len(self.survivors)


def nobody(_done: int, _of: int) -> None:
    """A tick that nobody hears."""


def mutate(bench: Bench, *, sample: int | None = None, tick: Tick = nobody) -> Mutation:
    """Damage the fields of a plan one by one and judge each damaged plan.

    Args:
        bench: the plan.
        sample: only so many fields, always the same ones for the same plan; None for all.
        tick: is told of the progress.
    """
    base = bench.files()
    plan = link(base, bench.source, bench.model)
    readers = watch(
        plan, bench.rules(), lambda watched, rule: bench.observed(watched, (rule,)), bench.model
    )
    trials = _Trials(bench, base, bench.judged(base), readers)
    done = trials.run(_sampled(tuple(held_fields(base, bench.model)), sample), tick)
    return replace(done, title=next((each.title for each in plan.strategies if each.title), ""))


def _sampled(fields: tuple[Held, ...], sample: int | None) -> tuple[Held, ...]:
    if sample is None or sample >= len(fields):
        return fields
    chosen = Random(sample).sample(range(len(fields)), sample)  # noqa: S311 (no secret)
    return tuple(fields[at] for at in sorted(chosen))


@dataclass(frozen=True, slots=True)
class _Trials:
    bench: Bench
    base: Files
    clean: Verdict
    readers: Readers

    def run(self, fields: tuple[Held, ...], tick: Tick) -> Mutation:
        trials: list[Trial] = []
        unread: list[FieldName] = []
        unchanged: list[FieldName] = []
        for number, held in enumerate(fields, 1):
            readers = self.readers.of(held)
            name = FieldName(held.span, held.subject, held.pointer, held.inside)
            wanted = held.required or held.field.rule in readers
            done = tuple(self.field(held, name, readers, asked_for=wanted))
            trials += done
            if not readers and not wanted and is_free(held):
                unread.append(name)
            elif not done:
                unchanged.append(name)
            tick(number, len(fields))
        crashed = any(CRASH in trial.noticed for trial in trials)
        return Mutation(
            trials=tuple(trials),
            unread=tuple(unread),
            unchanged=tuple(unchanged),
            crashed=crashed,
        )

    def field(
        self, held: Held, name: FieldName, readers: Iterable[str], *, asked_for: bool
    ) -> Iterator[Trial]:
        """Every damage to one field."""
        readers = tuple(sorted(readers))
        for damage in damages(held, asked_for=asked_for):
            files = self.damaged(held, damage)
            if files is not None:
                noticed = self.bench.judged(files).new_since(self.clean)
                yield Trial(name, damage.operator, readers, noticed)

    def damaged(self, held: Held, damage: Damage) -> Files | None:
        """The plan's files with a damage done; None where its text has no place for it."""
        text = self.text(held)
        before = self.file(held.path, self.base)
        for edit in edits(text, held, damage):
            files = self.bench.again(self.base, text.path, edit.on(text.content))
            if landed(before, self.file(held.path, files), held, damage):
                return files
        return None

    def file(self, path: str, files: Files) -> FileResult:
        return next(file for file in files if file.path == path)

    def text(self, held: Held) -> Text:
        """The text that a field stands in: of its document's file, or of one beside it."""
        file = self.file(held.path, self.base)
        path = held.entry.value.span.path
        texts = (text for text in (file.text, *file.beside) if text is not None)
        return next(text for text in texts if text.path == path)
