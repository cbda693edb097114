"""The documents of a first plan, made of what was answered; marks where an answer is open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from smlint.base.text import heading_key
from smlint.checks.relevance import FAMILIES, UNTOLD
from smlint.config.settings import Settings
from smlint.engine.beginning.answers import Answers
from smlint.engine.beginning.clauses import CLAUSE
from smlint.engine.beginning.filler import Filler
from smlint.engine.beginning.guesses import FREQUENCIES, MONTHLY, period, way_of
from smlint.engine.beginning.known import Known
from smlint.engine.beginning.left_words import with_left_words
from smlint.engine.beginning.people import ROLE
from smlint.engine.beginning.places import MAYBE
from smlint.engine.drafting.asks import Asks
from smlint.engine.drafting.names import Names
from smlint.engine.shipped import Shipped
from smlint.i18n import Catalogue, catalogue
from smlint.plan.model import Shape
from smlint.plan.sheet import Group, Leaf, Many, Named, Part, Sheet, Written
from smlint.plan.wording.days import add_months
from smlint.syntax.nodes import Type

_YEAR = 12
_TITLE, _SHORT = 72, 15
_OWN = "owned-account"
"""The sort of a channel whose name tells of no other."""

UNKNOWN = "unknown"
"""What stands for a number that is still to be counted."""

Parts = dict[str, Part]


def first_plan(answers: Answers, shipped: Shipped, *, page: bool = False) -> tuple[Sheet, ...]:
    """The strategy, one goal with its objective, its metric, and the channels.

    Args:
        answers: what was answered.
        shipped: the kinds and the rules.
        page: they will be pages of Markdown, so the remarks on them call fields as a page does.
    """
    words = catalogue(answers.language)
    filler = Filler(Known(Settings(), {}, ()), Asks(shipped.rules, words, page=page))
    return tuple(_Writer(answers, shipped, words, filler, _Ids.of(answers, shipped)).sheets())


def called(answers: Answers, shipped: Shipped) -> dict[str, str]:
    """What the parts of the plan are called by their ids, in the words of whoever answered."""
    ids = _Ids.of(answers, shipped)
    said = {"goal": "aim", "objective": "statement", "metric": "metric", "business": "business"}
    told = {getattr(ids, part): answers[name] for part, name in said.items()}
    told |= dict((*ids.channels, *ids.others))
    told[ids.person] = answers["owner"]
    return {name: words for name, words in told.items() if name and words}


@dataclass(frozen=True, slots=True)
class _Ids:
    """What the parts of the plan are called; empty where there is no such part."""

    person: str
    business: str
    goal: str
    objective: str
    metric: str
    channels: tuple[tuple[str, str], ...]
    others: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, answers: Answers, shipped: Shipped) -> _Ids:
        names = Names(wishes=shipped.found_names.of_list("wish_openers"))
        about = answers["type"] or "first"

        def given(kind: str, question: str, words: str = "") -> str:
            return names.give(kind, words or answers[question]) if answers[question] else ""

        platform = shipped.found_names.platform
        channels, person = answers.several("channels"), given("person", "owner")
        beside = [each for each in answers.several("others") if each != answers["owner"]]
        return cls(
            person=person,
            business=given("business-objective", "business", "bo-first"),
            goal=names.give("goal", f"goal-{about}"),
            objective=names.give("objective", f"obj-{about}"),
            metric=given("metric", "metric"),
            channels=tuple(
                (names.give("channel", platform(each) or each), each) for each in channels
            ),
            others=tuple((names.give("person", each), each) for each in beside),
        )


@dataclass(frozen=True, slots=True)
class _Writer:
    answers: Answers
    shipped: Shipped
    words: Catalogue
    filler: Filler
    ids: _Ids

    def sheets(self) -> Iterator[Sheet]:
        """All documents, those of a kind beside each other."""
        yield self.sheet("strategy", self.strategy())
        yield self.sheet("goal", self.goal())
        if self.ids.metric:
            yield self.sheet("metric", self.metric())
        for name, title in self.ids.channels:
            yield self.sheet("channel", self.channel(name, title))

    def sheet(self, kind: str, own: Parts) -> Sheet:
        """A document with a mark for all that it needs and was not answered."""
        shape = self.shipped.model.kinds[kind].shape
        root = self.filler.group((kind,), shape, own)
        root = with_left_words(kind, root, self.answers, self.shipped)
        return Sheet(kind, root, (), self.answers.language)

    def strategy(self) -> Parts:
        """The head of the plan: whose it is, when, why, what for, and who answers for it."""
        answers, start = self.answers, self.answers.today.replace(day=1)
        own: Parts = {
            "start": Part(Leaf(start.isoformat()), (self.words.say("init.note.start"),)),
            "end": Part(Leaf(self.last_day(start).isoformat())),
        }
        name = answers["organization"]
        if name:
            title = self.words.say(
                "init.title", name=name, year=_years(start, self.last_day(start))
            )
            own["title"] = Part(Leaf(title))
            own["organization"] = Part(_group(name=Leaf(name)))
        self.put(own, "rationale", "why")
        if answers.was_asked("why") and not answers["why"]:
            reason = self.shipped.model.kinds["strategy"].shape.fields["rationale"]
            own["rationale"] = self.filler.blank(("strategy",), reason, own)
        if self.ids.business:
            aim = _group(id=Leaf(self.ids.business), statement=Leaf(answers["business"]))
            own["business_objectives"] = self.noted("business", Many((Part(aim),)))
        if self.ids.person:
            own["owner"] = self.noted("owner", Leaf(self.ids.person))
        own |= self.team()
        return own

    def team(self) -> Parts:
        """Those who work on it; where nobody answers for it yet a mark in the place of one."""
        team = [(self.ids.person, self.answers["owner"])] if self.ids.person else []
        team += self.ids.others
        if not team:
            people = self.shipped.model.kinds["strategy"].shape.fields["team"]
            return {"team": self.filler.blank(("strategy",), people, {})}
        members = (Part(self.member(name, said)) for name, said in team)
        return {"team": Part(Many(tuple(members)))}

    def member(self, name: str, said: str) -> Group:
        """One who works on it, with what they are, if that was said."""
        role = self.answers[f"{ROLE} {said}"]
        fields: dict[str, Written] = {"id": Leaf(name), "name": Leaf(said)}
        return _group(**fields, **({"role": Leaf(role)} if role else {}))

    def last_day(self, start: date) -> date:
        """A year later, or the day of the objective if that is later still."""
        end = add_months(start, _YEAR) - timedelta(days=1)
        due = self.answers["due"]
        return max(end, date.fromisoformat(due)) if due else end

    def goal(self) -> Parts:
        """The goal, with the business objective that it serves and its own objective."""
        first = Part(Leaf("1", Type.INT), (self.words.say("init.note.priority"),))
        own: Parts = {"id": Part(Leaf(self.ids.goal)), "priority": first}
        aim = self.answers["aim"]
        if aim:
            own["title"] = Part(Leaf(_title(aim)))
        self.put(own, "statement", "aim")
        self.put(own, "type", "type")
        if self.ids.business:
            link = Part(_group(objective=Leaf(self.ids.business)))
            own["supports"] = Part(Many((link,)), (self.on_supports(),))
        shape = self.shape("goal", "objectives")
        objective = self.filler.group(("objective",), shape, self.objective())
        objective = with_left_words("objective", objective, self.answers, self.shipped)
        own["objectives"] = Part(Many((Part(objective),)))
        return own

    def on_supports(self) -> str:
        """The remark on the link to the business, with the field that gives its reason."""
        reason = self.shape("goal", "supports").fields["because"]
        spoken = reason.titles.get(self.answers.language, reason.name)
        because = spoken if self.filler.asks.page else reason.name
        return self.words.say("init.note.supports", because=because)

    def objective(self) -> Parts:
        """What shall be reached, from where, by when."""
        own: Parts = {"id": Part(Leaf(self.ids.objective))}
        self.put(own, "statement", "statement")
        if self.ids.metric:
            own["metric"] = Part(Leaf(self.ids.metric), (self.words.say("init.note.metric"),))
        if self.ids.channels:
            names = tuple(Part(Leaf(name)) for name, _title in self.ids.channels)
            own["scope"] = Part(_group(channels=Many(names)))
        if self.answers["baseline"]:
            own["baseline"] = self.noted("baseline", self.baseline())
        elif self.answers["baseline_by"]:
            own["baseline"] = self.noted("baseline", Leaf(UNKNOWN))
            self.put(own, "baseline_by", "baseline_by")
        if self.answers["target"]:
            own["target"] = self.noted("target", _number(self.answers["target"]))
        self.put(own, "due", "due")
        return own

    def baseline(self) -> Group:
        """The number of today with its day."""
        own = {"value": Part(_number(self.answers["baseline"]))}
        if self.answers["baseline_date"]:
            own["date"] = Part(Leaf(self.answers["baseline_date"]))
        return self.filler.group(("baseline",), self.shape("goal", "baseline"), own)

    def metric(self) -> Parts:
        """What is counted, and what it tells about."""
        answers = self.answers
        family = answers["family"] or FAMILIES.get(answers["type"], UNTOLD[-1:])[0]
        often = answers["frequency"] or FREQUENCIES.get(period(answers), MONTHLY)
        way = way_of(answers, self.shipped)
        own: Parts = {
            "id": Part(Leaf(self.ids.metric)),
            "title": Part(Leaf(answers["metric"])),
            "direction": Part(Leaf(way), (self.words.say("init.note.direction"),)),
            "family": self.noted_or_taken("family", Leaf(family)),
            "frequency": self.noted_or_taken("frequency", Leaf(often)),
        }
        fields = self.shipped.model.kinds["metric"].shape.fields
        for name in ("family", "frequency"):
            if answers.was_asked(name) and not answers[name]:
                own[name] = self.filler.blank(("metric",), fields[name], own)
        self.put(own, "definition", "definition")
        self.put(own, "unit", "unit")
        return own

    def channel(self, name: str, title: str) -> Parts:
        """A channel that is in use: its sort is told by its name, else it is one's own account."""
        spellings = self.shipped.model.kinds["channel"].shape.fields["type"].values
        told = (spellings[word] for word in heading_key(title).split() if word in spellings)
        maybe = title in self.answers.several(MAYBE)
        said = {
            "id": name,
            "title": title,
            "platform": self.shipped.found_names.channel(title) or title,
            "type": next(told, _OWN),
            "status": "candidate" if maybe else "active",
        }
        own = {field: Part(Leaf(text)) for field, text in said.items()}
        for field in ("type", "status") if said["type"] == _OWN else ("status",):
            about = f"{field}.maybe" if maybe and field == "status" else field
            own[field] = self.taken("channel", about, said[field])
        own["goals"] = Part(Many((Part(Leaf(self.ids.goal)),)))
        return own

    def put(self, own: Parts, field: str, question: str) -> None:
        """An answer in its field, if there is one, below the question as a remark."""
        if self.answers[question]:
            own[field] = self.noted(question, Leaf(self.answers[question]))

    def noted(self, question: str, value: Written) -> Part:
        """A value below the question that it answers."""
        return Part(value, (self.words.say(f"init.ask.{question}"),))

    def noted_or_taken(self, question: str, value: Leaf) -> Part:
        """A value below the question that it answers, or below a remark that nobody was asked."""
        if self.answers[question]:
            return self.noted(question, value)
        return self.taken("metric", question, value.text)

    def taken(self, kind: str, field: str, value: str) -> Part:
        """A value that nobody said, with a remark that says so."""
        return Part(Leaf(value), (self.words.say(f"init.note.{kind}.{field}"),))

    def shape(self, kind: str, field: str) -> Shape:
        """The fields of what a field of a kind holds."""
        return self.shipped.model.kinds[kind].shape.fields[field].shape or Shape({})


def _group(**fields: Written) -> Group:
    return Group(tuple(Named(name, Part(value)) for name, value in fields.items()))


def _title(aim: str) -> str:
    """What a goal is called: what was said of it, of several clauses the first ones; never half a
    sentence.
    """
    if len(aim) <= _TITLE:
        return aim
    ends = [found.start() for found in CLAUSE.finditer(aim) if _SHORT < found.start() <= _TITLE]
    return aim[: ends[-1]] if ends else aim


def _years(start: date, end: date) -> str:
    """The year of a plan, or its first and last: "2026-27"."""
    return str(start.year) if start.year == end.year else f"{start.year}-{end.year % 100:02}"


def _number(text: str) -> Leaf:
    return Leaf(text, Type.FLOAT if "." in text else Type.INT)
