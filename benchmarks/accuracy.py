"""How well the sentences of goals are judged, against people's labels.

python -m benchmarks.accuracy [--errors] [--sample N/M] FILE...

A file is a table with tabs between the cells and names in its first line: ``text``, any of
``specific``, ``measurable``, ``time_bound`` and ``is_tactic`` (y or n), and ``language`` if there
are several. Each sentence is judged alone, by the functions that the rules use. Nothing is fitted
to a file: the word lists and patterns were written by people.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.scores import Counts, share
from smlint.checks.judgement import judge
from smlint.engine.shipped import shipped
from smlint.plan.wording.language import text_language

LABELS = ("measurable", "time_bound", "is_tactic", "specific")
YES = "y"

LEAST: Mapping[tuple[str, str], tuple[float, float]] = {
    ("en", "measurable"): (0.95, 0.92),
    ("en", "time_bound"): (0.97, 0.92),
    ("en", "is_tactic"): (0.85, 0.70),
    ("en", "specific"): (0.88, 0.0),
    ("el", "measurable"): (0.90, 0.85),
    ("el", "time_bound"): (0.90, 0.85),
    ("el", "is_tactic"): (0.80, 0.65),
}
"""Precision and recall below which the judgement of a language is not good enough."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One sentence with what people said of it."""

    text: str
    language: str
    labels: Mapping[str, bool]


@dataclass(slots=True)
class Score(Counts):
    """How often one label was told, rightly or not; ``silent`` where nothing could be told."""

    silent: int = 0
    unheard: int = 0
    """Those that are so, and of which nothing could be told."""
    total: int = 0

    def add(self, *, told: bool | None, label: bool) -> None:
        """Count one sentence."""
        self.total += 1
        self.silent += told is None
        self.unheard += told is None and label
        self.right += told is True and label
        self.wrong += told is True and not label
        self.missed += told is False and label

    @property
    def recall_of_all(self) -> float | None:
        """Of all that are, judged or not, the share that was told."""
        return share(self.right, self.right + self.missed + self.unheard)


def main() -> None:
    """Print the table; exits with 1 where some score is below its least."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--errors", action="store_true", help="list what was judged wrongly")
    parser.add_argument("--sample", default="1/1", help="only each M-th sentence from the N-th on")
    options = parser.parse_args()
    first, step = (int(part) for part in options.sample.split("/"))
    sentences = [each for path in options.files for each in read(path)][first - 1 :: step]
    scores: dict[tuple[str, str], Score] = {}
    for each, label, told in judged(sentences):
        scores.setdefault((each.language, label), Score()).add(told=told, label=each.labels[label])
        if options.errors and told is not None and told != each.labels[label]:
            said = "missed" if each.labels[label] else "wrongly told"
            print(f"{each.language} {label} {said}: {each.text}")
    print("\n".join(table(scores)))
    sys.exit(1 if any(below(key, score) for key, score in scores.items()) else 0)


def read(path: Path) -> Iterator[Labelled]:
    """The sentences of a labelled file."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            labels = {name: row[name].strip() == YES for name in LABELS if row.get(name)}
            yield Labelled(row["text"], row.get("language") or _language(row["text"], path), labels)


def _language(text: str, path: Path) -> str:
    """Greek for a file that says so in its name (``goals-el.tsv``), else what the words tell."""
    return "el" if path.stem.endswith("el") else text_language(text) or "en"


def judged(sentences: Iterable[Labelled]) -> Iterator[tuple[Labelled, str, bool | None]]:
    """Each sentence with each of its labels, and what smlint says of it."""
    lexicon = shipped().lexicon
    for each in sentences:
        said = judge(each.text, each.language, lexicon)
        for label in each.labels:
            yield each, label, getattr(said, label)


def below(key: tuple[str, str], score: Score) -> bool:
    """Whether a score is not good enough; one of which nothing is known is not."""
    told = zip((score.precision, score.recall), LEAST.get(key, (0.0, 0.0)), strict=True)
    return any((0.0 if each is None else each) < least for each, least in told)


def table(scores: Mapping[tuple[str, str], Score]) -> Sequence[str]:
    """A Markdown table, a row for each label of each language."""
    head = ("language", "label", "sentences", "precision", "recall", "recall of all")
    rows = [f"| {' | '.join(head)} | no judgement | least |", f"|{'---|' * (len(head) + 2)}"]
    for key in sorted(scores, key=lambda key: (key[0], LABELS.index(key[1]))):
        score, least = scores[key], LEAST.get(key)
        asked = "" if least is None else f"{least[0]:.2f} / {least[1]:.2f}"
        told = (_told(each) for each in (score.precision, score.recall, score.recall_of_all))
        rows.append(
            f"| {key[0]} | {key[1]} | {score.total} | {' | '.join(told)} | {score.silent} "
            f"| {asked} |"
        )
    return rows


def _told(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"


if __name__ == "__main__":
    main()
