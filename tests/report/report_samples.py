"""A small bicycle shop's plan, its findings, and what its rules say, for the reporters' tests."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from smlint.base.finding import Arg, Finding, Related, Severity, Term
from smlint.base.result import Asked, FieldNote, FileNote, Result, Skipped, Suppressed, Verdict
from smlint.base.span import Position, Span, whole_file
from smlint.report import Telling
from smlint.rules.claims import Prompt

TODAY = date(2026, 11, 20)


@dataclass(frozen=True, slots=True)
class Words:
    """What one rule says in one language."""

    title: str
    why: str
    fix: str
    ask: str
    template: str
    step: str
    source: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """Rules that exist only here, in both languages."""

    rules: Mapping[str, Mapping[str, tuple[str, str, str, str]]]

    def text(self, rule: str, message: str, language: str, *, found: bool = False) -> Words:
        del found
        title, why, fix, template = self.rules[rule][language]
        step = {"1": "goals", "8": "tactics"}.get(rule[2], "hygiene")
        ask = {"en": "What would you answer?", "el": "Τι θα απαντούσατε;"}[language]
        return Words(title, why, fix, ask, template if message else "", step, ("1.6M",))

    def name(self, rule: str) -> str:
        return NAMES[rule]

    def prompt(self, name: str) -> Prompt:
        return PROMPTS[name]


NAMES = {"SM705": "review-overdue"}

PROMPTS = {
    "RP6": Prompt(
        "RP6",
        ("1.5",),
        ("goal.supports",),
        {"en": 'Is each "because" true?', "el": "Ισχύει κάθε «γιατί»;"},
        {"en": "Links are easily written.", "el": "Οι συνδέσεις γράφονται εύκολα."},
    )
}

BOOK = Book(
    {
        "SM116": {
            "en": (
                "An objective has no target number",
                (
                    "Without a number nobody can say whether you got there (step 1: SMART, "
                    "measurable)."
                ),
                "the number to reach for {objective}, for example 450",
                'Objective {objective} has no target number: "{text}" cannot be measured.',
            ),
            "el": (
                "Ο στόχος δεν έχει αριθμό",
                (
                    "Χωρίς αριθμό κανείς δεν μπορεί να πει αν τα καταφέρατε (βήμα 1: SMART, "
                    "μετρήσιμος)."
                ),
                "τον αριθμό που θέλετε να φτάσει ο {objective}, για παράδειγμα 450",
                "Ο στόχος {objective} δεν έχει αριθμό: το «{text}» δεν μετριέται.",
            ),
        },
        "SM803": {
            "en": (
                "A tactic serves no goal",
                (
                    "Work that serves no goal takes hours from work that does (strategy before "
                    "tactics)."
                ),
                'the goals it serves, for example "goals: [goal-visits]"',
                "Tactic {tactic} serves no goal, and takes {hours} hours a week.",
            ),
            "el": (
                "Η ενέργεια δεν υπηρετεί στόχο",
                (
                    "Η δουλειά που δεν υπηρετεί στόχο τρώει ώρες από εκείνη που υπηρετεί (πρώτα η "
                    "στρατηγική, μετά οι ενέργειες)."
                ),
                "τους στόχους που υπηρετεί, για παράδειγμα «goals: [goal-visits]»",
                (
                    "Η ενέργεια {tactic} δεν υπηρετεί κανέναν στόχο και παίρνει {hours} ώρες την "
                    "εβδομάδα."
                ),
            ),
        },
        "SM903": {
            "en": (
                "Two things have one id",
                "A reference to it could mean either.",
                "another id for one of them",
                'The {kind} "{id}" is here a second time.',
            ),
            "el": (
                "Δύο στοιχεία έχουν τον ίδιο κωδικό",
                "Μια αναφορά σε αυτόν θα μπορούσε να σημαίνει το ένα ή το άλλο.",
                "άλλον κωδικό σε ένα από τα δύο",
                "Ο κωδικός «{id}» (είδος: {kind}) υπάρχει δεύτερη φορά εδώ.",
            ),
        },
        "SM705": {
            "en": ("A review is overdue", "", "", ""),
            "el": ("Ο απολογισμός έχει καθυστερήσει", "", "", ""),
        },
        "SM916": {
            "en": (
                "A file is not UTF-8",
                "A file that cannot be read cannot be judged.",
                "the file again, saved as UTF-8",
                "This file is UTF-16, so nothing in it was read.",
            ),
            "el": (
                "Το αρχείο δεν είναι UTF-8",
                "Ό,τι δεν διαβάζεται δεν κρίνεται.",
                "το αρχείο ξανά, αποθηκευμένο ως UTF-8",
                "Το αρχείο είναι UTF-16, γι' αυτό δεν διαβάστηκε.",
            ),
        },
    }
)

VISITS = "| obj-visits | More people in the shop | shop-visits | 310 (2026-10-31) | more | 2027 |"
RIDES = "| obj-rides | Περισσότεροι στις βόλτες | rides | 12 (2026-10-31) | πολλοί | 2027 |"
FILES: Mapping[str, Mapping[int, str]] = {
    "goals/visits.md": {14: VISITS, 15: RIDES},
    "tactics.yaml": {8: "  - {id: shorts, title: 'Rides 🚲', type: publish, hours_per_week: 4.5}"},
    "metrics.yaml": {21: "  - id: shop-visits"},
}


def lines(root: str, path: str, number: int) -> str | None:
    """The lines of the sample plan, whatever its root."""
    del root
    return FILES.get(path, {}).get(number)


def at(path: str, line: int, start: int, end: int) -> Span:
    """A place by its line and columns."""
    return Span(path, Position(line, start, 0), Position(line, end, 0))


def stretch(path: str, line: int, text: str) -> Span:
    """The place of a text in a line of the sample plan."""
    column = FILES[path][line].index(text) + 1
    return at(path, line, column, column + len(text))


def finding(
    rule: str,
    name: str,
    severity: Severity,
    span: Span,
    *,
    related: tuple[Related, ...] = (),
    pointer: tuple[str | int, ...] = (),
    subject: str = "",
    **args: Arg,
) -> Finding:
    """A finding with the arguments given."""
    return Finding(rule, name, severity, span, "said", pointer, subject, args=args, related=related)


NO_TARGET = finding(
    "SM116",
    "objective-no-target",
    Severity.ERROR,
    stretch("goals/visits.md", 14, "more"),
    pointer=("objectives", 0, "target"),
    subject="objective:obj-visits",
    objective="obj-visits",
    text="more",
)
NO_TARGET_GREEK = finding(
    "SM116",
    "objective-no-target",
    Severity.ERROR,
    stretch("goals/visits.md", 15, "πολλοί"),
    subject="objective:obj-rides",
    objective="obj-rides",
    text="πολλοί",
)
NOT_UTF_8 = finding("SM916", "not-utf-8", Severity.ERROR, whole_file("notes/old.yaml"))
DUPLICATE = finding(
    "SM903",
    "duplicate-id",
    Severity.ERROR,
    stretch("metrics.yaml", 21, "shop-visits"),
    related=(
        Related(Span("metrics.yaml", Position(3, 9, 0), Position(3, 20, 0)), "related.first"),
    ),
    id="shop-visits",
    kind=Term("kind.metric"),
)
NO_GOAL = finding(
    "SM803",
    "tactic-without-goal",
    Severity.WARNING,
    stretch("tactics.yaml", 8, "shorts"),
    subject="tactic:shorts",
    tactic="shorts",
    hours=Decimal("4.5"),
)

NOTES = (
    FileNote("goals/visits.md", "plan", 1),
    FileNote("metrics.yaml", "plan", 9),
    FileNote("notes/old.yaml", "unread"),
    FileNote("README.md", "other"),
    FileNote("smlint.yaml", "settings"),
    FileNote("strategy.yaml", "plan", 1),
    FileNote("tactics.yaml", "plan", 4),
)
EXAMINED = {"SM116": 2, "SM803": 4, "SM903": 17, "SM916": 5, "SM705": 0}
ENTITIES = {"strategy": 1, "goal": 1, "objective": 2, "metric": 9, "tactic": 4}

FULL = Result(
    root=".",
    title="Two Wheels 2027",
    findings=(NO_TARGET, NO_TARGET_GREEK, DUPLICATE, NOT_UTF_8, NO_GOAL),
    suppressed=(
        Suppressed(
            NO_GOAL,
            "the intern does it",
            at("tactics.yaml", 2, 1, 9),
        ),
    ),
    skipped=(Skipped("SM705", "", "skip.history"),),
    files=NOTES,
    verdicts=(
        Verdict(
            "obj-visits",
            "ok",
            "no",
            "ok",
            "ok",
            "ok",
            {
                "M": Term("smart.SM116"),
                "A": Decimal("1.16"),
                "R": "bo-shop",
                "T": date(2027, 6, 30),
            },
        ),
        Verdict("obj-rides", "no", "no", "-", "ok", "ok", {"S": Term("smart.SM111")}),
    ),
    examined=EXAMINED,
    entities=ENTITIES,
    prompts=(Asked("RP6", tuple(at("goals/visits.md", line, 3, 9) for line in range(4, 9))),),
    fields={
        NO_TARGET.fingerprint: FieldNote(
            "target", {"en": "Target", "el": "Επιδίωξη"}, "target: 1700"
        )
    },
    elsewhere=3,
)
CLEAN = Result(
    root="plans/shop",
    title="Two Wheels 2027",
    files=tuple(note for note in NOTES if note.role not in {"unread", "other"}),
    examined={rule: 1 for rule in BOOK.rules if rule != "SM705"},
    entities=ENTITIES,
)
FOUND = Result(
    root=".",
    findings=(NO_TARGET,),
    files=(FileNote("goals/visits.md", "found", 1),),
    examined=EXAMINED,
    entities={"goal": 7, "metric": 12, "channel": 1},
    found=True,
)


@dataclass(frozen=True, slots=True)
class Case:
    """A golden file: its name, its format, and what is told."""

    name: str
    format: str
    telling: Telling = field(repr=False)


def telling(
    *results: Result,
    language: str = "en",
    seconds: float | None = 0.2,
    width: int = 100,
    color: bool = False,
    verbose: bool = False,
    lists: bool = False,
) -> Telling:
    """What a reporter is given; ``lists`` asks for all three lists."""
    return Telling(
        results,
        BOOK,
        lines,
        TODAY,
        version="0.1.0",
        language=language,
        seconds=seconds,
        width=width,
        color=color,
        verbose=verbose,
        statistics=lists,
        show_files=lists,
        show_skipped=lists,
    )
