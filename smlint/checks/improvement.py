"""Step 7, improvement: whether somebody looks back, decides, and tries things out."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from smlint.base.finding import Arg, Observation, Term
from smlint.base.names import Names, spoken
from smlint.checks.reviews import prose
from smlint.plan.kinds import Campaign, Experiment, Readings, Review, Strategy
from smlint.plan.reader import Reader
from smlint.plan.wording.days import shifted
from smlint.plan.wording.durations import Duration, parse_duration
from smlint.rules.context import Context
from smlint.rules.registry import check

CLOSED = ("done", "dropped")
"""An action's status that asks for nothing more."""

DROPPED = ("cancelled", "paused")
"""A status of what did not run to its end."""

TEST_FIELDS = ("hypothesis", "variable", "metric")


@check
def review_missing(ctx: Context) -> Iterator[Observation]:
    """SM701, claim 7.1: what was measured for a while is looked at. The plan's own rhythm
    (``review_every``) comes before the limit.
    """
    readings = (
        reading.day for each in ctx.each(ctx.plan.every(Readings)) for reading in each.values
    )
    days = [day for day in readings if day is not None]
    if not days or ctx.plan.every(Review):
        return
    rhythm = next((each for each in map(rhythm_of, ctx.plan.strategies) if each), None)
    first = min(days)
    due = _after(first, rhythm or Duration(0, int(ctx.limits["first_days"])))
    if ctx.today > shifted(due, days=int(ctx.limits["late_review_days"])):
        yield ctx.observe_plan(date=first)


def rhythm_of(strategy: Strategy) -> Duration | None:
    """How often a strategy means to be reviewed."""
    return parse_duration(strategy.origin_text("review_every"))


def _after(day: date, length: Duration) -> date:
    return shifted(day, months=length.months, days=length.days)


@check
def review_overdue(ctx: Context) -> Iterator[Observation]:
    """SM702, claim 7.1: the newest review says when the next one is, or the plan's rhythm does.
    A plan that is over by then needs none.
    """
    reviews = [each for each in ctx.each(ctx.plan.every(Review)) if each.day is not None]
    if not reviews:
        return
    newest = max(reviews, key=lambda each: each.day or date.min)
    rhythm = next((each for each in map(rhythm_of, ctx.plan.strategies) if each), None)
    due = newest.next_review
    if due is None and rhythm and newest.origin.value("next_review") is None:
        due = _after(newest.day or ctx.today, rhythm)
    over = [each.end for each in ctx.plan.strategies if each.end is not None]
    if due is None or (over and max(over) < due):
        return
    if ctx.today > shifted(due, days=int(ctx.limits["late_review_days"])):
        yield ctx.observe(newest, "next_review", date=due)


@check
def campaign_not_analysed(ctx: Context) -> Iterator[Observation]:
    """SM703, claim 7.2: a campaign that ended is covered by a review, or spoken of in one."""
    limit = timedelta(days=int(ctx.limits["review_days"]))
    covered = {name for review in ctx.plan.every(Review) for name in review.campaigns}
    told = _campaigns_named(ctx)
    for campaign in ctx.each(ctx.plan.every(Campaign)):
        ended = campaign.end is not None and ctx.today - campaign.end > limit
        if not ended or campaign.status in DROPPED or campaign.id in covered:
            continue
        named_by = (review for name in _names(ctx, campaign) for review in told.get(name, ()))
        if not any(_since(review, campaign) for review in named_by):
            yield ctx.observe(campaign, "end", date=campaign.end or "")


def _since(review: Review, campaign: Campaign) -> bool:
    """Whether a review was held once a campaign had begun."""
    return review.day is None or campaign.start is None or review.day >= campaign.start


def _campaigns_named(ctx: Context) -> Mapping[str, Sequence[Review]]:
    """The reviews that speak of a campaign, by each of its names."""
    campaigns = ctx.plan.every(Campaign)
    known = Names(name for each in campaigns for name in _names(ctx, each))
    found: defaultdict[str, list[Review]] = defaultdict(list)
    for review, words in ctx.plan.once(prose):
        for name in set(known.within(words)):
            found[name].append(review)
    return found


def _names(ctx: Context, campaign: Campaign) -> tuple[str, ...]:
    tag = ctx.reader(campaign).text("tracking", "utm_campaign")
    return tuple(map(spoken, (campaign.id, campaign.title, campaign.code, tag)))


@check
def finding_without_change(ctx: Context) -> Iterator[Observation]:
    """SM704, claim 7.3: what was found leads to a decision, if only to leave things as they are.
    A document that changes says as much.
    """
    for review, at, row in _rows(ctx, "findings"):
        if row.origin.value("decision") is None and row.origin.value("change") is None:
            name: Arg = row.text("id") or row.text("text") or Term("label.none")
            yield ctx.observe(review, "findings", at, "decision", args={"finding": name})


@check
def action_without_owner(ctx: Context) -> Iterator[Observation]:
    """SM706, claim 7.4: what is to be done has a name and a day, until it is done."""
    for review, at, row in _rows(ctx, "actions"):
        missing = [name for name in ("owner", "due") if row.origin.value(name) is None]
        if missing and row.text("status") not in CLOSED:
            message = "nothing" if len(missing) > 1 else missing[0]
            args, place = {"action": _said(row)}, row.origin.at("text")
            fields = ("actions", at, missing[0])
            yield ctx.observe(review, *fields, message=message, span=place, args=args)


@check
def action_overdue(ctx: Context) -> Iterator[Observation]:
    """SM707, claim 7.4: the day of an action passed. Some days go by before a plan is brought up
    to date.
    """
    grace = timedelta(days=int(ctx.limits["late_action_days"]))
    for review, at, row in _rows(ctx, "actions"):
        due = row.day("due")
        if due is not None and ctx.today - due > grace and row.text("status") not in CLOSED:
            args: dict[str, Arg] = {"action": _said(row), "date": due}
            yield ctx.observe(review, "actions", at, "due", args=args)


def _rows(ctx: Context, field: str) -> Iterator[tuple[Review, int, Reader]]:
    """The rows of a list that reviews hold, each with its place in it."""
    for review in ctx.each(ctx.plan.every(Review)):
        reader = ctx.reader(review)
        for at, origin in enumerate(reader.elements(field)):
            yield review, at, reader.inside(origin)


def _said(row: Reader) -> Arg:
    return row.text("text") or Term("label.none")


@check
def no_recent_experiment(ctx: Context) -> Iterator[Observation]:
    """SM708, claim 7.5: something is always being tried. One that is planned counts; of a plan
    that has hardly begun nothing is asked, and of one without any room for tests SM013 speaks.
    """
    limit = int(ctx.limits["idle_days"])
    since = shifted(ctx.today, days=-limit)
    tests = [each for each in ctx.each(ctx.plan.every(Experiment)) if each.status != "cancelled"]
    ctx.examined += 1
    starts = [each.start for each in ctx.plan.strategies if each.start is not None]
    young = not starts or min(starts) > since
    ends = [each.end for each in ctx.plan.strategies if each.end is not None]
    over = bool(ends) and max(ends) < ctx.today
    if young or over or any(_runs_since(each, since) for each in tests):
        return
    last = max((day for each in tests if (day := each.end or each.start)), default=None)
    if last is not None:
        yield ctx.observe_plan("last", date=last, limit=limit)
    elif not tests and any(each.experiment_hours for each in ctx.plan.strategies):
        yield ctx.observe_plan("none", limit=limit)


def _runs_since(test: Experiment, since: date) -> bool:
    """Whether a test ran after a day, runs now, or will; one without an end may run still."""
    if test.end is None:
        return not test.decision or test.start is None or test.start >= since
    return test.end >= since


@check
def experiment_no_hypothesis(ctx: Context) -> Iterator[Observation]:
    """SM709, claim 7.5: a test says beforehand what is expected, what differs, what decides. Of one
    that was cancelled nothing is asked.
    """
    for test in ctx.each(ctx.plan.every(Experiment)):
        if test.status == "cancelled":
            continue
        missing = tuple(name for name in TEST_FIELDS if test.origin.value(name) is None)
        if missing:
            yield ctx.observe(test, missing[0], message="missing", missing=", ".join(missing))
        elif _only_a_trial(ctx, test):
            text = test.origin_text("hypothesis").strip()
            yield ctx.observe(test, "hypothesis", message="no-expectation", text=text)


def _only_a_trial(ctx: Context, test: Experiment) -> bool:
    """Whether a hypothesis says what is tried, and not what is expected of it."""
    text = test.origin_text("hypothesis").strip()
    trials = ctx.terms("trials", text, test)
    at_head = any(hit.start == 0 for hit in trials)
    return at_head and not re.search(r"\d", text) and not ctx.terms("expectations", text, test)


@check
def experiment_undecided(ctx: Context) -> Iterator[Observation]:
    """SM710, claims 7.5 and 7.6: what was tested has a result, and something follows from it; a
    review may say what.
    """
    grace = timedelta(days=int(ctx.limits["late_result_days"]))
    tests = ctx.plan.every(Experiment)
    known = Names(name for each in tests for name in (each.id, each.title))
    decided = {name for text in _evidence_of_decisions(ctx) for name in known.within(text)}
    for test in ctx.each(tests):
        over = test.end is not None and ctx.today - test.end > grace
        missing = [name for name in ("result", "decision") if test.origin.value(name) is None]
        if "decision" in missing and not decided.isdisjoint(map(spoken, (test.id, test.title))):
            missing.remove("decision")
        if over and missing and test.status != "cancelled":
            message = "nothing" if len(missing) > 1 else missing[0]
            yield ctx.observe(test, missing[0], message=message, date=test.end or "")


def _evidence_of_decisions(ctx: Context) -> Iterator[str]:
    """On what the decisions of reviews rest."""
    for _review, _at, row in _rows(ctx, "findings"):
        if row.text("decision"):
            yield row.text("evidence")
            yield row.text("text")


@check
def review_one_sided(ctx: Context) -> Iterator[Observation]:
    """SM711, claim 7.6: a look back says what worked and what did not, once it was held."""
    for review in ctx.each(ctx.plan.every(Review)):
        if review.day is not None and review.day > ctx.today:
            continue
        good, bad = (review.origin.value(name) is not None for name in ("worked", "did_not_work"))
        if not good or not bad:
            message = "only-good" if good else "only-bad" if bad else "neither"
            field = "did_not_work" if good else "worked"
            yield ctx.observe(review, field, message=message)


@check
def experiment_many_variables(ctx: Context) -> Iterator[Observation]:
    """SM750, A/B practice: one thing differs, so that one knows what made the difference."""
    for test in ctx.each(ctx.plan.every(Experiment)):
        text = _VALUES.sub("", test.origin_text("variable")).strip()
        if not ctx.terms("pairs", text, test):
            things = [part for part in _SEVERAL.split(text) if part.strip()]
            short = all(len(part.split()) <= _SHORT for part in things)
            if len(things) > 1 and short:
                yield ctx.observe(test, "variable", n=len(things))


_SEVERAL = re.compile(r"[;,+\n]+(?: (?:and|και|&) )?| (?:and|και|&) ", re.IGNORECASE)
_VALUES = re.compile(
    r"\([^()]*\)|:.*|[,;]? (?:instead of|rather than|versus|vs\.?|against|αντί για|αντί|έναντι) .*"
    r"|[,;][^,;]*\d[^,;]*|[,;]? (?:on|for|in|at|σε|στο|στα|στη|στην|για) .*",
    re.IGNORECASE,
)
"""What a variable says of its values and of where it applies: that is still one variable."""

_SHORT = 3
"""Words of a thing that differs; what is longer explains the one before it."""


@check
def experiment_no_end(ctx: Context) -> Iterator[Observation]:
    """SM751, A/B practice: the end is set before the start, or one stops when one likes it."""
    for test in ctx.each(ctx.plan.every(Experiment)):
        open_ended = test.origin.value("end") is None and not test.decision
        if open_ended and test.status != "cancelled":
            yield ctx.observe(test, "end")
