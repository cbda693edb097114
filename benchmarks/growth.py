"""How the time of a check grows with the documents in one file, when most of them have faults.

python -m benchmarks.growth [--documents N ...] [--shape NAME ...] [--rules]

Inside one process: reading, judging, ranking and reporting, by processor time. Exits with 1 where
twice the documents take more than three times as long.
"""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from benchmarks.generate import TODAY
from benchmarks.measure import STEEPEST, grown, seconds, table
from smlint.config.settings import Settings
from smlint.engine.plan_phase import BUILT_IN, judge_plan
from smlint.engine.run import Request, Run, run
from smlint.engine.settings import parse_settings
from smlint.engine.shipped import shipped
from smlint.plan.graph import Plan
from smlint.report import REPORTERS
from smlint.report.model import Telling
from smlint.source.memory import Memory
from smlint.source.text import Text

BASELINE = date(2026, 10, 31)
SLOWEST = 3
"""So many rules of a shape are named."""


def _items(kind: str, line: str, count: int) -> str:
    rows = "".join(f"  - {{{line.replace('#', str(number))}}}\n" for number in range(count))
    return f"kind: {kind}\nitems:\n{rows}"


def objectives(count: int) -> str:
    """One goal with so many objectives."""
    rows = _items(
        "goal",
        "id: o#, statement: Raise visits from 1 to 2 by June 2027, metric: m, target: 2,"
        " baseline: {value: 1, date: 2026-10-31}, due: 2027-06-30",
        count,
    )
    return rows.replace("items:", "id: g\ntitle: T\ntype: presence\nobjectives:")


def tactics(count: int) -> str:
    """Goals, each with a tactic."""
    goals = _items("goal", "id: g#, title: T, type: presence, statement: People know us", count)
    served = "id: t#, title: T, type: publish, goals: [g#], hours_per_week: 0"
    return f"{goals}---\n{_items('tactic', served, count)}"


def readings(count: int) -> str:
    """Metrics, each read once."""
    metric = "id: m#, title: T, unit: count, direction: increase, family: visit, frequency: monthly"
    read = "id: r#, metric: m#, values: [{date: 2026-10-31, value: 5}]"
    return f"{_items('metric', metric, count)}---\n{_items('readings', read, count)}"


def measured(count: int) -> str:
    """The same, each with a goal that is its own objective."""
    goal = (
        "id: g#, title: T, type: presence, statement: People know us, metric: m#, target: 9,"
        " baseline: {value: 5, date: 2026-10-31}, due: 2027-06-30"
    )
    return f"{readings(count)}---\n{_items('goal', goal, count)}"


def content(count: int) -> str:
    """Channels, each with a post."""
    channel = "id: c#, title: T, platform: x, type: owned-account, status: active"
    post = 'id: p#, title: T, channel: c#, publish_at: "2026-12-01T10:00", status: draft'
    return f"{_items('channel', channel, count)}---\n{_items('content', post, count)}"


def reviewed(count: int) -> str:
    """Objectives that have ended, each with a review."""
    goal = (
        "id: g#, title: T, type: presence, metric: m, target: 9, due: 2026-06-30, status: met,"
        " baseline: {value: 5, date: 2026-01-31}"
    )
    review = "id: r#, date: 2026-07-02, covers: {objectives: [{objective: g#, status: missed}]}"
    metric = "kind: metric\nid: m\ndirection: increase\n"
    return f"{metric}---\n{_items('goal', goal, count)}---\n{_items('review', review, count)}"


def overdue(count: int) -> str:
    """Objectives that call themselves open after their day, each with a review."""
    goal = (
        "id: g#, title: T, type: presence, metric: m, target: 9, due: 2026-06-30, status: open,"
        " baseline: {value: 1, date: 2026-01-31}, statement: Raise it from 1 to 9"
    )
    review = "id: r#, date: 2026-07-02, covers: {objectives: [{objective: g#, status: open}]}"
    read = "kind: readings\nid: r\nmetric: m\nvalues: [{date: 2026-07-01, value: 5}]\n"
    metric = f"kind: metric\nid: m\ndirection: increase\n---\n{read}"
    return f"{metric}---\n{_items('goal', goal, count)}---\n{_items('review', review, count)}"


def named(count: int) -> str:
    """Channels, and objectives whose sentences may name one of them."""
    channel = "id: c#, title: Window number #, type: owned-account, status: active"
    return f"{_items('channel', channel, count)}---\n{objectives(count)}"


def looked_back(count: int) -> str:
    """Campaigns, experiments and ratios that got worse, and reviews that may speak of them."""
    lines = {
        "campaign": "id: k#, title: Open day #, start: 2026-01-01, end: 2026-02-01",
        "experiment": "id: x#, title: Test #, start: 2026-01-01, end: 2026-02-01",
        "metric": "id: m#, title: Ratio #, family: sentiment-ratio, direction: increase",
        "readings": (
            "id: s#, metric: m#,"
            " values: [{date: 2026-08-01, value: 9}, {date: 2026-10-31, value: 5}]"
        ),
        "review": (
            "id: r#, date: 2026-11-02, worked: We learnt something new,"
            " findings: [{text: Nothing of note, decision: go on}]"
        ),
    }
    return "---\n".join(_items(kind, line, count) for kind, line in lines.items())


def broken(count: int) -> str:
    """Tactics for goals whose ids are misspelt, one by one."""
    goals = _items("goal", "id: goal-#, title: T, type: presence", count)
    return f"{goals}---\n{_items('tactic', 'id: t#, title: T, goals: [gaol-#]', count)}"


def people(count: int) -> str:
    """Contacts, and events where others speak."""
    contacts = _items("contact", "id: c#, name: Cook number #", count)
    events = _items(
        "event", "id: e#, title: T, date: 2026-12-03, contacts_to_meet: [Kook #]", count
    )
    return f"{contacts}---\n{events}"


def history(count: int) -> str:
    """One objective, and a reading of its metric on each day before."""
    days = (BASELINE - timedelta(days=at) for at in range(count))
    rows = "".join(f"  - {{date: {day}, value: {9000 - at}}}\n" for at, day in enumerate(days))
    goal = (
        "kind: goal\nid: g\nmetric: m\ntarget: 99000\ndue: 2027-06-30\n"
        f"baseline: {{value: 9000, date: {BASELINE}}}\n"
    )
    metric = "kind: metric\nid: m\nunit: count\ndirection: increase\n"
    return f"{goal}---\n{metric}---\nkind: readings\nid: r\nmetric: m\nvalues:\n{rows}"


SHAPES: Mapping[str, Callable[[int], str]] = {
    "objectives of one goal": objectives,
    "goals + tactics": tactics,
    "metrics + readings": readings,
    "goals + metrics + readings": measured,
    "channels + content": content,
    "objectives + reviews": reviewed,
    "open objectives + reviews": overdue,
    "objectives + channels": named,
    "reviews in prose": looked_back,
    "goals + broken links": broken,
    "contacts + events": people,
    "days of readings": history,
}


def done(text: str) -> Run:
    """One check of a plan in one file, under the strict profile, told as people read it."""
    settings = parse_settings(Text("smlint.yaml", SETTINGS), shipped())
    today = date.fromisoformat(TODAY)
    ran = run(Memory({"plan.yaml": text.encode()}), settings, shipped(), Request(".", today))

    def line(root: str, path: str, number: int) -> str | None:
        return ran.texts[path].line(number) if root == "." else None

    REPORTERS["text"](Telling((ran.result,), shipped().rules, line, today, version=""))
    return ran


SETTINGS = "profile: strict\nlanguage: en\nlimits: {nodes: 10000000, file_bytes: 100000000}\n"


def checked(text: str) -> float:
    """The seconds of one check; what it leaves behind is no other's burden."""
    gc.collect()
    return seconds(done, text)


def slowest(text: str) -> str:
    """The rules that take the longest for a plan, with their seconds."""
    plan = done(text).plan or Plan(())
    rules = (rule for rule in shipped().rules if rule.python != BUILT_IN)
    today = date.fromisoformat(TODAY)
    took = (
        (seconds(judge_plan, plan, Settings(), shipped(), today, [rule]), rule.id) for rule in rules
    )
    return ", ".join(f"{rule} {each:.2f}" for each, rule in sorted(took, reverse=True)[:SLOWEST])


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--documents", type=int, nargs="+", default=[500, 1000, 2000])
    parser.add_argument("--shape", nargs="+", choices=SHAPES, default=list(SHAPES))
    parser.add_argument("--rules", action="store_true", help="name the slowest rules of each")
    options = parser.parse_args()
    done(tactics(10))  # loads and compiles what is loaded once
    rows, steepest = [], 0.0
    for name in options.shape:
        texts = [SHAPES[name](count) for count in options.documents]
        took = grown(checked, texts)
        times = took[-1] / took[-2] if len(took) > 1 else 0.0
        steepest = max(steepest, times)
        rows.append((name, *(f"{each:.2f}" for each in took), f"{times:.1f}"))
        print(f"| {' | '.join(rows[-1])} |", file=sys.stderr, flush=True)
        if options.rules:
            print(f"  {slowest(texts[-1])}", file=sys.stderr, flush=True)
    head = ("plan", *(f"{count:,}: s" for count in options.documents), "times")
    print(table(head, rows))
    sys.exit(1 if steepest > STEEPEST else 0)


if __name__ == "__main__":
    main()
