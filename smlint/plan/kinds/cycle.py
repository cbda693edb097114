"""Steps 5 and 7: meeting face to face, campaigns, tests, looking back, the rules of the house."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from smlint.plan.entities import Entity, Head
from smlint.plan.reader import Reader


@dataclass(frozen=True, slots=True)
class Event(Entity):
    """A fair, a meetup, a webinar (step 5).

    Attributes:
        format: ``in-person``, ``online`` or ``hybrid``.
        guests: contacts to meet; speakers: contacts who speak; attendees: people of the team.
    """

    format: str
    type: str
    start: date | None
    end: date | None
    goals: tuple[str, ...]
    guests: tuple[str, ...]
    speakers: tuple[str, ...]
    attendees: tuple[str, ...]
    promoted: bool
    campaign: str

    @classmethod
    def read(cls, head: Head, reader: Reader) -> Event:
        """The event in a document."""
        return cls(
            *head,
            format=reader.choice("format"),
            type=reader.choice("type"),
            start=reader.day("start"),
            end=reader.day("end"),
            goals=reader.ids("goals"),
            guests=reader.ids("contacts_to_meet"),
            speakers=reader.ids("speakers"),
            attendees=reader.ids("attendees"),
            promoted=reader.flag("promoted"),
            campaign=reader.text("campaign"),
        )


@dataclass(frozen=True, slots=True)
class Campaign(Entity):
    """Posts and events under one tracking code (claim 6.11)."""

    start: date | None
    end: date | None
    goals: tuple[str, ...]
    channels: tuple[str, ...]
    code: str

    @classmethod
    def read(cls, head: Head, reader: Reader) -> Campaign:
        """The campaign in a document."""
        return cls(
            *head,
            start=reader.day("start"),
            end=reader.day("end"),
            goals=reader.ids("goals"),
            channels=reader.ids("channels"),
            code=reader.text("tracking", "code"),
        )


@dataclass(frozen=True, slots=True)
class Experiment(Entity):
    """A test (claims 7.5, 7.6)."""

    metric: str
    channel: str
    start: date | None
    end: date | None
    result: str
    decision: str

    @classmethod
    def read(cls, head: Head, reader: Reader) -> Experiment:
        """The experiment in a document."""
        return cls(
            *head,
            metric=reader.text("metric"),
            channel=reader.text("channel"),
            start=reader.day("start"),
            end=reader.day("end"),
            result=reader.text("result"),
            decision=reader.choice("decision"),
        )


@dataclass(frozen=True, slots=True)
class Review(Entity):
    """A look back (step 7): what it covers, when the next one is due."""

    day: date | None
    next_review: date | None
    campaigns: tuple[str, ...]
    objectives: tuple[str, ...]

    @classmethod
    def read(cls, head: Head, reader: Reader) -> Review:
        """The review in a document."""
        covered = (reader.inside(each) for each in reader.elements("covers", "objectives"))
        names = (each.text("objective") for each in covered)
        return cls(
            *head,
            day=reader.day("date"),
            next_review=reader.day("next_review"),
            campaigns=reader.ids("covers", "campaigns"),
            objectives=tuple(name for name in names if name),
        )


@dataclass(frozen=True, slots=True)
class Policy(Entity):
    """A rule of the house: how one answers, what happens in a crisis."""

    type: str
    review_by: date | None

    @classmethod
    def read(cls, head: Head, reader: Reader) -> Policy:
        """The policy in a document."""
        return cls(*head, type=reader.choice("type"), review_by=reader.day("review_by"))
