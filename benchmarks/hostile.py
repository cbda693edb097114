"""Texts that nobody writes: how much longer each rule takes for one of twice the length.

Every field that holds sentences holds the same text, so each rule finds it wherever it looks. A
rule that searches a text again for each of its words takes four times as long; three is too much.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from benchmarks.generate import TODAY
from benchmarks.measure import REPEATS, SUSPECT, seconds
from smlint.config.settings import Settings
from smlint.engine.file_phase import read_file
from smlint.engine.linking import link
from smlint.engine.plan_phase import BUILT_IN, judge_plan
from smlint.engine.shipped import shipped
from smlint.plan.graph import Plan
from smlint.plan.wording.sentence import read_sentence
from smlint.rules.definition import Rule
from smlint.source.memory import Memory

LENGTH = 3_000
"""The characters of the shorter text."""

SHORTEST = 0.004
"""Seconds below which the clock tells nothing."""

TEXTS: Mapping[str, tuple[str, ...]] = {
    "strategy": ("title", "rationale", "approach"),
    "goal": ("title", "statement"),
    "audience": ("title", "description", "not_for", "needs"),
    "research": ("title", "question"),
    "channel": ("title", "mission", "engagement_guideline"),
    "tactic": ("title", "cadence", "notes"),
    "campaign": ("title", "notes"),
    "experiment": ("title", "hypothesis", "variant", "variable"),
    "content": ("title", "text", "notes"),
    "metric": ("title", "definition", "purpose"),
    "contact": ("name", "relevance"),
    "event": ("title", "industry_link", "learning_goal"),
    "policy": ("title", "negative_comments"),
    "lead": ("note", "next_step"),
}
"""The fields that hold sentences, by kind."""

BESIDE: Mapping[str, str] = {
    "goal": (
        "objectives: [{{id: o, statement: {text}, metric: m, target: 5, due: 2027-06-30,"
        " baseline: {{value: 1, date: 2026-10-31}}}}, {{id: o2, statement: {text}}}]"
    ),
    "metric": "unit: percent",
    "strategy": "owner: {text}",
}
"""What these kinds hold besides; an objective with its numbers and one without."""

PIECES = (
    *("a ", "να ", "θα ανέβει ", "α" * 7 + " ", "aaaaaaa", "(", "[", ", ", "; ", "`", "“", "  "),
    *("1,", "1 ", "2027 ", "1999) ", "x% ", "→ 5 ", "5→", "9 of 10 ", "67% of consumers (2015) "),
    *(
        "by the end of ",
        "from 5 to 9 and ",
        "90 followers, ",
        "every week ",
        "more than 9 ",
        "9/9/",
    ),
    *("buy followers we never ", "buy followers. ", "buy followers,", "without buying followers "),
    *("influencers with 10 followers ", "influencers. ", "influencers with 90,000+ "),
    *(
        "consumers ",
        "9% of people ",
        "9% of people. ",
        "not go viral ",
        "go viral ",
        "don't go viral,",
    ),
    *("people who are on instagram ", "our Facebook page ", "Instagram,", "be on TikTok and "),
    *("people who sales ", "sell and sales ", "sales,", "`sales` sales ", "να πουλάμε πωλήσεις "),
    *("x TODO ", "TODO ", "x [Company ", "[name] ", "{{name}} ", "{{", "to decide TBD "),
    *(
        "everyone ",
        "many more and significant ",
        "soon ",
        "we post 3 posts ",
        "posts ",
        "3 posts, ",
    ),
    *("#harvestofgreece ", "AVE ", "http://a.b/", "a@b ", "@", "mill & shop & ", "because: "),
)
"""What the texts are made of: the words of the lists, alone and with what excuses them, and what is
hard for patterns.
"""

OPENED = (
    *(
        ("(", "1999 "),
        ("(", "a "),
        ("[", "a "),
        ("`", "a "),
        ("{{", "a "),
        ("«", "Α "),
        ("](", "a"),
    ),
    *((",", " "), ("1", " "), ("raise ", "many "), ("be on ", "Instagram "), ("sell ", "sales ")),
    *(("from 1 ", "to 2 "), ("9% of ", "a "), ("by ", "the "), ("every ", "a "), ("http://", "a@")),
)
"""The same after a beginning: some patterns are slow only where something was opened once."""


@dataclass(frozen=True, slots=True)
class Steep:
    """The text that took a rule the longest, compared with half of it."""

    rule: str
    start: str
    piece: str
    times: float
    seconds: float


def steepest(rules: Iterable[Rule] | None = None) -> dict[str, Steep]:
    """For each rule the text whose time grew most; rules that are always fast are left out.

    Args:
        rules: those to look at; all that judge a plan, if not given.
    """
    book = shipped().rules
    judged = [rule for rule in (book if rules is None else rules) if rule.python != BUILT_IN]
    found: dict[str, Steep] = {}
    for start, piece in (*(("", piece) for piece in PIECES), *OPENED):
        for each in _grown(start, piece, judged):
            if each.rule not in found or each.times > found[each.rule].times:
                found[each.rule] = each
    return found


def _grown(start: str, piece: str, rules: Iterable[Rule]) -> Iterator[Steep]:
    short, long = (plan(start + piece * (length // len(piece))) for length in (LENGTH, 2 * LENGTH))
    for rule in rules:
        took = judged(long, rule)
        if took < SHORTEST:
            continue
        before = max(judged(short, rule), SHORTEST / 2)
        for _again in range(REPEATS):
            if took / before <= SUSPECT:
                break  # else it may have been the machine
            took = min(took, judged(long, rule))
            before = max(before, judged(short, rule))
        yield Steep(rule.id, start, piece, took / before, took)


def plan(text: str) -> Plan:
    """A plan whose every sentence is one text."""
    files = dict(_files(text))
    settings = replace(Settings(), limits={"file_bytes": Decimal(10**8)})
    read = tuple(read_file(path, data, settings, shipped()) for path, data in files.items())
    return link(read, Memory(files), shipped().model)


def _files(text: str) -> Iterator[tuple[str, bytes]]:
    quoted = "'" + text.replace("'", "''") + "'"
    for kind, fields in TEXTS.items():
        lines = [f"kind: {kind}", f"id: {kind[0]}", "language: el"]
        lines += [f"{field}: {quoted}" for field in fields]
        lines += [BESIDE[kind].format(text=quoted)] if kind in BESIDE else []
        yield f"{kind}.yaml", "\n".join(lines).encode()


def judged(of: Plan, rule: Rule) -> float:
    """The seconds of the processor that a rule takes for a plan, its texts not read before."""
    forget()
    return seconds(judge_plan, of, Settings(), shipped(), date.fromisoformat(TODAY), [rule])


def forget() -> None:
    """What was remembered of texts, so that a second run starts afresh: what has room for many."""
    for name, module in tuple(sys.modules.items()):
        for each in tuple(vars(module).values()) if name.startswith("smlint.") else ():
            if isinstance(each, Remembered) and (each.cache_info().maxsize or 0) >= MANY:
                each.cache_clear()
    for finder in shipped().lexicon.finders.values():
        finder.texts.clear()


Remembered = type(read_sentence)
"""A function that remembers its answers."""

MANY = 1_000
"""Who has room for so many answers remembers texts; patterns and tables are fewer."""
