"""Steps 2 to 4: whom one wants to reach, where they are, whom one knows, what one does there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from smlint.plan.entities import Entity, Head
from smlint.plan.reader import Reader


@dataclass(frozen=True, slots=True)
class Audience(Entity):
    """People one wants to reach (claim 2.11); ``where_active`` holds ids of channels."""

    description: str
    where_active: tuple[str, ...]

    @classmethod
    def read(cls, head: Head, reader: Reader) -> Audience:
        """The audience in a document."""
        description, active = reader.text("description"), reader.ids("where_active")
        return cls(*head, description=description, where_active=active)


@dataclass(frozen=True, slots=True)
class QuietHours:
    """When it does not pay to be active (claim 7.8): days (``sat``) and times, the end exclusive,
    in minutes from midnight; 1440 is 24:00.
    """

    days: tuple[str, ...]
    start: int | None
    end: int | None


@dataclass(frozen=True, slots=True)
class Channel(Entity):
    """A site where people could be met (claims 2.4 to 2.8), whatever came of it.

    Attributes:
        relevance: the verdict of its assessment, ``high`` to ``low``; empty without one.
        assessed: the day of the assessment.
    """

    platform: str
    type: str
    audiences: tuple[str, ...]
    goals: tuple[str, ...]
    relevance: str
    assessed: date | None
    admins: tuple[str, ...]
    voices: tuple[str, ...]
    quiet_hours: tuple[QuietHours, ...]

    @property
    def active(self) -> bool:
        """Whether it is in use now."""
        return self.status == "active"

    @property
    def given_up(self) -> bool:
        """Whether the answer was no. That is an answer, and nothing more is asked of it."""
        return self.status in ("rejected", "retired")

    @classmethod
    def read(cls, head: Head, reader: Reader) -> Channel:
        """The channel in a document."""
        return cls(
            *head,
            platform=reader.text("platform"),
            type=reader.choice("type"),
            audiences=reader.ids("audiences"),
            goals=reader.ids("goals"),
            relevance=reader.text("assessment", "relevance"),
            assessed=reader.day("assessment", "date"),
            admins=reader.ids("admins"),
            voices=reader.ids("voices"),
            quiet_hours=tuple(
                _quiet(reader.inside(each)) for each in reader.elements("quiet_hours")
            ),
        )


def _quiet(reader: Reader) -> QuietHours:
    return QuietHours(reader.ids("days"), reader.minutes("from"), reader.minutes("to"))


@dataclass(frozen=True, slots=True)
class Search:
    """One search of a research round (claim 2.7): on which channel, for what sort of term."""

    channel: str
    term_type: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Research(Entity):
    """A round of research (step 2)."""

    day: date | None
    brand_terms: tuple[str, ...]
    competitors: tuple[str, ...]
    keywords: tuple[str, ...]
    searches: tuple[Search, ...]

    @classmethod
    def read(cls, head: Head, reader: Reader) -> Research:
        """The round in a document."""
        rivals = (reader.inside(each) for each in reader.elements("competitors"))
        words = (reader.inside(each) for each in reader.elements("keywords"))
        rows = (reader.inside(each) for each in reader.elements("searches"))
        return cls(
            *head,
            day=reader.day("date"),
            brand_terms=reader.ids("brand_terms"),
            competitors=tuple(each.text("id") or each.text("name") for each in rivals),
            keywords=tuple(each.text("term") for each in words),
            searches=tuple(
                Search(each.text("channel"), each.choice("term_type"), each.day("date"))
                for each in rows
            ),
        )


@dataclass(frozen=True, slots=True)
class Contact(Entity):
    """Somebody in the rolodex (step 3); small accounts count like large ones (claim 4.9).

    Attributes:
        followers: the size of each profile that is known.
        met: the day one met in person.
        interactions: the days one talked.
        connection: money, gifts, family... (``none`` where there is nothing to disclose).
    """

    roles: tuple[str, ...]
    topics: tuple[str, ...]
    stage: str
    since: date | None
    followers: tuple[Decimal, ...]
    met: date | None
    interactions: tuple[date, ...]
    connection: str
    do_not_contact: bool

    @classmethod
    def read(cls, head: Head, reader: Reader) -> Contact:
        """The contact in a document."""
        sizes = (reader.inside(each).amount("followers") for each in reader.elements("profiles"))
        talks = (reader.inside(each).day("date") for each in reader.elements("interactions"))
        return cls(
            *head,
            roles=reader.ids("roles"),
            topics=reader.ids("topics"),
            stage=reader.choice("stage"),
            since=reader.day("since"),
            followers=tuple(size for size in sizes if size is not None),
            met=reader.day("met_in_person"),
            interactions=tuple(day for day in talks if day is not None),
            connection=reader.text("material_connection"),
            do_not_contact=reader.flag("do_not_contact"),
        )


@dataclass(frozen=True, slots=True)
class Source(Entity):
    """A blog, newsletter or forum of the industry (claim 3.3)."""

    type: str
    url: str
    subscribed: date | None

    @classmethod
    def read(cls, head: Head, reader: Reader) -> Source:
        """The source in a document."""
        kind, url = reader.text("type"), reader.text("url")
        return cls(*head, type=kind, url=url, subscribed=reader.day("subscribed"))


@dataclass(frozen=True, slots=True)
class Lead(Entity):
    """Somebody who came through a channel (claim 6.9)."""

    day: date | None
    came_via: str
    contact: str

    @classmethod
    def read(cls, head: Head, reader: Reader) -> Lead:
        """The lead in a document."""
        day, via = reader.day("date"), reader.text("came_via")
        return cls(*head, day=day, came_via=via, contact=reader.text("contact"))


@dataclass(frozen=True, slots=True)
class Content(Entity):
    """One post: where, when, for which goal, with what intent."""

    channel: str
    publish_at: datetime | None
    goal: str
    format: str
    intent: str
    campaign: str
    credit: str
    features: tuple[str, ...]
    approver: str

    @property
    def promised(self) -> bool:
        """Whether somebody means it to go out, or it went out: it is no idea and not cancelled."""
        return self.status not in ("idea", "cancelled")

    @classmethod
    def read(cls, head: Head, reader: Reader) -> Content:
        """The post in a document."""
        return cls(
            *head,
            channel=reader.text("channel"),
            publish_at=reader.moment("publish_at"),
            goal=reader.text("goal"),
            format=reader.choice("format"),
            intent=reader.choice("intent"),
            campaign=reader.text("campaign"),
            credit=reader.text("credit"),
            features=reader.ids("features"),
            approver=reader.text("approver"),
        )


@dataclass(frozen=True, slots=True)
class Tactic(Entity):
    """What is done for a goal (claims C4, C5), how many hours a week."""

    type: str
    goals: tuple[str, ...]
    channels: tuple[str, ...]
    hours: Decimal | None
    start: date | None
    end: date | None
    based_on: tuple[str, ...]

    @property
    def stopped(self) -> bool:
        """Whether nobody does it any more."""
        return self.status in ("done", "cancelled")

    @classmethod
    def read(cls, head: Head, reader: Reader) -> Tactic:
        """The tactic in a document."""
        return cls(
            *head,
            type=reader.choice("type"),
            goals=reader.ids("goals"),
            channels=reader.ids("channels"),
            hours=reader.amount("hours_per_week"),
            start=reader.day("start"),
            end=reader.day("end"),
            based_on=reader.ids("based_on"),
        )
