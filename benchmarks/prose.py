"""How fast sentences are judged: ten thousand, all different, by every check that reads sentences.

python -m benchmarks.prose [--sentences N] [--mixed] [--fail-above SECONDS]

Then how much longer a text of twice the length takes: for the word lists, and for every rule that
judges a plan.
"""

from __future__ import annotations

import argparse
import gc
import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from benchmarks.generate import TODAY
from benchmarks.hostile import LENGTH, forget, steepest
from benchmarks.measure import STEEPEST, seconds
from smlint.checks.judgement import own_work
from smlint.config.settings import Settings
from smlint.engine.plan_phase import judge_plan
from smlint.engine.run import Request, run
from smlint.engine.settings import Read
from smlint.engine.shipped import shipped
from smlint.plan.graph import Plan
from smlint.plan.wording.sentence import read_sentence
from smlint.rules.lexicon import Heads, Hit, said_in
from smlint.source.memory import Memory

LISTS = (
    *("vague_verbs_a", "vague_verbs_b", "weasel_words", "absolutes", "vague_time"),
    *("output_verbs", "deliverables", "platforms", "sales_words", "bandwagon", "gimmick"),
)
"""The lists that a goal's sentence is searched with."""

RULES = (
    *("SM004", "SM010", "SM111", "SM112", "SM113", "SM118", "SM124", "SM132", "SM152", "SM251"),
    *("SM308", "SM406", "SM454", "SM653", "SM801", "SM802", "SM810", "SM924", "SM925", "SM927"),
)
"""The rules that read sentences."""

VERBS = ("Raise", "Grow", "Win", "Keep", "Publish", "Να ανέβουν", "Να φτάσουμε", "Αύξηση")
WHAT = ("followers", "newsletter sign-ups", "bookings", "οι κρατήσεις", "τα μέλη", "mentions")
WHERE = ("on Instagram", "in the forum", "among cooks in Athens", "στο Facebook", "μέσω LinkedIn")
WHEN = ("by 30 June 2027", "by the end of Q2 2027", "έως 31/12/2027", "within six months", "soon")
HOSTILE = ("1,", "a ", "να ", "(", "2027 ", "by the end of ", "x% ", "[", "α" * 7 + " ", "→ 5 ")


def sentences(count: int) -> Iterator[str]:
    """So many sentences, in English and Greek, no two alike."""
    chance = random.Random(7)  # noqa: S311 (no secret)
    for at in range(count):
        first, last = at * 3 + 1, at * 5 + 20
        parts = (chance.choice(each) for each in (VERBS, WHAT, WHERE, WHEN))
        verb, what, where, when = parts
        yield f"{verb} {what} {where} from {first:,} to {last:,} {when}"


def plan(count: int, *, mixed: bool = False) -> Plan:
    """A plan with so many sentences, each an objective's. Mixed, one in ten is, and the others are
    titles, notes and posts, as in plans that people write.
    """
    texts = list(sentences(count))
    aims = count // 10 if mixed else count
    goals = "".join(
        f"  - {{id: o-{at}, statement: {text!r}}}\n" for at, text in enumerate(texts[:aims])
    )
    files = {"goal.yaml": f"kind: goal\nid: g\nobjectives:\n{goals}".encode()}
    if mixed:
        posts = "".join(
            f"  - {{id: p-{at}, title: {title!r}, text: {text!r}, notes: {note!r}}}\n"
            for at, (title, text, note) in enumerate(zip(*[iter(texts[aims:])] * 3, strict=True))
        )
        files["posts.yaml"] = f"kind: content\nitems:\n{posts}".encode()
    read = Read(replace(Settings(), limits={"file_bytes": Decimal(10**8), "nodes": Decimal(10**7)}))
    done = run(Memory(files), read, shipped(), Request(".", date.fromisoformat(TODAY)))
    return done.plan or Plan(())


def judged(of: Plan) -> tuple[float, int]:
    """The seconds of the processor that the prose rules take for a plan, its sentences not read
    before; and how many elements they looked at.
    """
    rules = [shipped().rules[name] for name in RULES]
    forget()
    gc.disable()  # as smlint check does
    started = time.process_time()
    done = judge_plan(of, Settings(), shipped(), date.fromisoformat(TODAY), rules)
    took = time.process_time() - started
    gc.enable()
    return took, sum(done.examined.values())


def read(count: int) -> float:
    """The seconds that reading all numbers and times of so many sentences takes. The rules ask of
    most sentences for less, the line on SMART of every objective's for these.
    """
    texts = list(sentences(count))
    forget()
    return seconds(lambda: [_said_by(text) for text in texts])


def _said_by(text: str) -> object:
    sentence = read_sentence(text, None)
    return sentence.numbers, sentence.due


def growth(of: Callable[[str], object], piece: str) -> float:
    """How many times longer a text of twice the length takes; the best of three."""
    texts = (piece * count for count in (4_000, 8_000))
    took = [min(seconds(of, text) for _ in range(3)) for text in texts]
    return took[1] / max(took[0], 1e-9)


def _lists(text: str) -> tuple[Hit, ...]:
    lexicon = shipped().lexicon

    def lists(name: str, said: str, heads: Heads | None) -> tuple[Hit, ...]:
        return said_in(lexicon, name, said, "el", heads) or ()

    own_work(text, "el", lists)
    return tuple(hit for name in LISTS for hit in lists(name, text, None))


def main() -> None:
    """Print the tables; exits with 1 where it takes too long or grows faster than the text."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sentences", type=int, default=10_000)
    parser.add_argument("--mixed", action="store_true", help="one in ten is an objective's")
    parser.add_argument("--fail-above", type=float, default=1.0, metavar="SECONDS")
    options = parser.parse_args()
    judged(plan(100))  # loads the lists and compiles their patterns
    whole = plan(options.sentences, mixed=options.mixed)
    took, elements = min(judged(whole) for _ in range(3))
    print(f"{options.sentences:,} sentences, {len(RULES)} rules: {took:.2f} s")
    print(f"(the rules looked at {elements:,} elements; they ask of most sentences only what their")
    in_full = min(read(options.sentences) for _ in range(3))
    print(f"head verbs are, and to read all their numbers and times takes {in_full:.2f} s)")
    print("\n| text of 8,000 pieces against one of 4,000 | times as long |\n|---|---|")
    worst = 0.0
    for piece in HOSTILE:
        times = growth(_lists, piece)
        worst = max(worst, times)
        print(f"| `{piece}` | {times:.1f} |")
    print(f"\n| rule | its worst text, of {2 * LENGTH:,} characters | seconds | times half of it |")
    print("|---|---|---:|---:|")
    for rule, each in sorted(steepest().items()):
        worst = max(worst, each.times)
        print(f"| {rule} | `{each.start}{each.piece}…` | {each.seconds:.3f} | {each.times:.1f} |")
    sys.exit(1 if took > options.fail_above or worst > STEEPEST else 0)


if __name__ == "__main__":
    main()
