"""Writes plans of any size: valid documents in YAML and Markdown, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

FORMS = ("yaml", "markdown", "both")
TODAY = "2026-11-20"
"""The day on which the generated plans hold: nothing is due yet."""

Fields = dict[str, Any]

_HEADS = 2
"""The strategy and the team, of which every plan has one."""

_SHARES = {
    "goal": 2,
    "metric": 3,
    "tactic": 4,
    "readings": 2,
    "channel": 3,
    "contact": 4,
    "audience": 1,
    "content": 1,
}
"""How many of twenty documents are of a kind; no fewer tactics than goals, so each goal has one."""

_TOPICS = ("oil storage", "early harvest", "acidity", "mill visits", "dakos", "tin or glass")
_PEOPLE = ("ada", "ben", "chloe", "dimitra", "elias", "fay")
_ROLES = ("influencer", "customer", "blogger", "partner", "expert")


@dataclass(frozen=True, slots=True)
class Shape:
    """What a plan shall look like.

    Attributes:
        documents: how many, the strategy and the team counted.
        form: ``yaml``, ``markdown``, or ``both``: every second file.
        per_file: so many documents stand in one file.
        fault_every: every so many documents one has an owner who does not exist; 0 for none.
    """

    documents: int
    form: str = "both"
    per_file: int = 1
    fault_every: int = 0
    seed: int = 1


def write_plan(folder: Path, shape: Shape) -> int:
    """Write a plan into a new folder; returns the number of its files, the settings left out."""
    folder.mkdir(parents=True)
    (folder / "smlint.yaml").write_text("profile: standard\nlanguage: en\n", encoding="utf-8")
    files = 0
    for kind, documents in _kinds(shape):
        below = folder / kind
        below.mkdir()
        for start in range(0, len(documents), shape.per_file):
            files += 1
            some = documents[start : start + shape.per_file]
            marked = shape.form == "markdown" or (shape.form == "both" and files % 2 == 0)
            path = below / f"{kind}-{start:05}.{'md' if marked else 'yaml'}"
            if marked:
                path.write_text(_markdown(kind, some), encoding="utf-8")
            else:
                _write_yaml(path, kind, some)
    return files


def _kinds(shape: Shape) -> Iterator[tuple[str, list[Fields]]]:
    chance = random.Random(shape.seed)  # noqa: S311 (no secret depends on it)
    room = max(shape.documents - _HEADS, len(_SHARES))
    counts = {kind: max(1, room * share // 20) for kind, share in _SHARES.items()}
    counts["contact"] += max(0, room - sum(counts.values()))
    maker = _Maker(chance, counts)
    yield "strategy", [maker.strategy()]
    yield "team", [maker.team()]
    made = 0
    for kind, count in counts.items():
        documents = []
        for number in range(count):
            made += 1
            document = getattr(maker, kind)(number)
            if shape.fault_every and made % shape.fault_every == 0:
                document["owner"] = f"nobody-{made}"
            documents.append(document)
        yield kind, documents


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes documents of each kind; ids count from 0, so links can be drawn before both ends are
    made.
    """

    chance: random.Random
    counts: dict[str, int]

    def some(self, kind: str) -> str:
        return f"{kind}-{self.chance.randrange(self.counts[kind])}"

    def person(self) -> str:
        return self.chance.choice(_PEOPLE)

    def topic(self) -> str:
        return self.chance.choice(_TOPICS)

    def strategy(self) -> Fields:
        return {
            "id": "strategy",
            "title": "A generated strategy",
            "owner": self.person(),
            "organization": {"name": "A mill", "industry": "olive oil", "size": "small"},
            "start": "2026-09-01",
            "end": "2027-08-31",
            "business_objectives": [
                {"id": "bo-label", "statement": "Sell 25% under our own label by end of 2027"},
                {"id": "bo-visits", "statement": "Receive 1,200 paying visitors in 2027"},
            ],
        }

    def team(self) -> Fields:
        members = [
            {"id": name, "name": name.title(), "role": "grower", "department": "sales"}
            for name in _PEOPLE
        ]
        return {"id": "team", "title": "Who does what", "members": members}

    def goal(self, number: int) -> Fields:
        now = self.chance.randrange(20, 900)
        aim = now + self.chance.randrange(10, 500)
        return {
            "id": f"goal-{number}",
            "title": f"People who ask about {self.topic()} know us",
            "statement": f"Cooks who ask about {self.topic()} find an answer of ours.",
            "type": self.chance.choice(("presence", "relationships", "traffic")),
            "priority": number + 1,
            "owner": self.person(),
            "supports": [{"objective": "bo-label", "because": "shops ask for what cooks name"}],
            "objectives": [
                {
                    "id": f"obj-{number}",
                    "statement": f"Raise answers from {now} to {aim} a month by 30 June 2027",
                    "metric": self.some("metric"),
                    "baseline": {"value": now, "date": "2026-10-31"},
                    "target": aim,
                    "due": "2027-06-30",
                    "owner": self.person(),
                    "scope": {"channels": [self.some("channel")]},
                }
            ],
        }

    def metric(self, number: int) -> Fields:
        return {
            "id": f"metric-{number}",
            "title": f"Answers about {self.topic()}",
            "definition": f"answers under our posts on {self.topic()}, counted on Friday",
            "unit": "count",
            "direction": "increase",
            "family": "conversation",
            "level": "outtake",
            "data_source": "listening sheet",
            "frequency": "monthly",
        }

    def tactic(self, number: int) -> Fields:
        return {
            "id": f"tactic-{number}",
            "title": f"Answer questions about {self.topic()}",
            "type": "answer-question",
            "goals": [f"goal-{number % self.counts['goal']}"],
            "channels": [self.some("channel")],
            "audience": self.some("audience"),
            "owner": self.person(),
            "cadence": f"{self.chance.randrange(1, 9)} answers a week",
            "hours_per_week": 2,
            "start": "2026-09-07",
        }

    def readings(self, number: int) -> Fields:
        months = ("2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31")
        values = [{"date": day, "value": self.chance.randrange(1, 900)} for day in months]
        return {
            "id": f"readings-{number}",
            "title": f"Counted: {self.topic()}",
            "metric": self.some("metric"),
            "values": values,
        }

    def channel(self, number: int) -> Fields:
        return {
            "id": f"channel-{number}",
            "title": f"Forum on {self.topic()} {number}",
            "platform": "forum",
            "type": "forum",
            "status": "active",
            "mission": f"answer what people ask about {self.topic()}",
            "audiences": [self.some("audience")],
            "goals": [self.some("goal")],
            "owner": self.person(),
            "response_time_hours": 24,
        }

    def contact(self, number: int) -> Fields:
        return {
            "id": f"contact-{number}",
            "name": f"Cook {number}",
            "roles": [self.chance.choice(_ROLES)],
            "topics": [self.topic(), "recipes"],
            "relevance": "cooks with oil of the region every week",
            "stage": "engaged",
            "since": "2026-09-10",
            "owner": self.person(),
        }

    def audience(self, number: int) -> Fields:
        return {
            "id": f"audience-{number}",
            "title": f"People who ask about {self.topic()}",
            "description": "People of 30-55 in two cities who cook daily and buy oil by the tin",
            "needs": "to know who made the oil and how to keep it",
            "where_active": [self.some("channel")],
        }

    def content(self, number: int) -> Fields:
        return {
            "id": f"content-{number}",
            "title": f"Picking for {self.topic()}",
            "channel": self.some("channel"),
            "publish_at": f"2026-12-{self.chance.randrange(1, 29):02}",
            "goal": self.some("goal"),
            "audience": self.some("audience"),
            "status": "draft",
            "text": f"What is your question about {self.topic()}? We read every answer.",
        }


def _write_yaml(path: Path, kind: str, documents: list[Fields]) -> None:
    yaml = YAML()
    alone = len(documents) == 1
    with path.open("w", encoding="utf-8") as file:
        yaml.dump({"kind": kind, **(documents[0] if alone else {"items": documents})}, file)


def _markdown(kind: str, documents: list[Fields]) -> str:
    """Each document below a heading: bullets for its fields, a table for a list of objects."""
    lines = ["---", f"kind: {kind}", "---", f"# The plan's {kind}", "", "Written by a generator."]
    for document in documents:
        lines += ["", f"## {document['id']}: {document.get('title', document.get('name'))}", ""]
        later: list[str] = []
        for name, value in document.items():
            label = name.replace("_", " ").capitalize()
            if name in ("id", "title"):
                continue
            if isinstance(value, list) and isinstance(value[0], dict):
                later += ["", f"### {label}", "", *_table(value)]
            elif isinstance(value, dict):
                lines += [f"- {label}:"]
                lines += [f"  - {key.capitalize()}: {each}" for key, each in value.items()]
            else:
                lines.append(f"- {label}: {_cell(value)}")
        lines += later
    return "\n".join((*lines, ""))


def _table(rows: list[Fields]) -> list[str]:
    return [
        f"| {' | '.join(name.capitalize() for name in rows[0])} |",
        f"|{'---|' * len(rows[0])}",
        *(f"| {' | '.join(_cell(value) for value in row.values())} |" for row in rows),
    ]


def _cell(value: object) -> str:
    """A list, a measure with its day, or one value, as people write it in Markdown."""
    if isinstance(value, list):
        return "; ".join(map(str, value))
    if isinstance(value, dict):
        if "value" in value:
            return f"{value['value']} ({value['date']})"
        return "; ".join(_cell(each) for each in value.values())
    return str(value)
