"""What a run says at its end: the verdict on a plan, and what was looked at."""

from __future__ import annotations

from decimal import Decimal

from smlint.base.finding import Severity
from smlint.base.result import Result
from smlint.config.settings import PROFILES
from smlint.i18n import Catalogue, catalogue
from smlint.report.layout import cut_at_word
from smlint.report.mends import remarks_on_fixes
from smlint.report.model import Telling
from smlint.report.neutral import neutral
from smlint.report.since import since_remarks
from smlint.report.told import from_here, named_files, why_skipped

KINDS = (
    "strategy",
    "team",
    "person",
    "business-objective",
    "goal",
    "objective",
    "metric",
    "readings",
    "audience",
    "channel",
    "research",
    "contact",
    "source",
    "lead",
    "content",
    "tactic",
    "event",
    "campaign",
    "experiment",
    "review",
    "policy",
)
"""The kinds a summary counts, in the order of the guide."""

_MAIN = ("goal", "objective", "metric")  # always counted: no goal at all is worth knowing
_LONGEST_TITLE = 80
OWNER = "SM101"
"""Asks who answers for a plan, where nothing in it says that people share it out."""

TEMPLATE = "SM926"
"""The rule that says of a document that it is a template."""


def verdict(telling: Telling, result: Result) -> str:
    """One sentence: the plan's name, and how much is to be mended."""
    words = catalogue(telling.language)
    name = neutral(cut_at_word(_name(words, result), _LONGEST_TITLE))
    judged = _judged(words, [result])
    if not result.found:
        return words.say("summary.plan", plan=name, verdict=judged)
    what = _found(words, result)
    key = "summary.found" if what else "summary.found-nothing"
    template = any(each.rule == TEMPLATE for each in result.findings)
    if not what and (template or files(result, "unread")):
        key = "summary.plan"  # the finding says what it is
    return words.say(key, plan=name, what=", ".join(what), verdict=judged)


def _found(words: Catalogue, result: Result) -> list[str]:
    """What was understood of a document as found, and which of the two it must have is not there:
    goals and an owner.
    """
    own = sum("goal" in each.also for each in result.understood)  # goals with a number of their own
    counts = {**result.entities, "objective": result.entities.get("objective", 0) - own}
    alone = counts["objective"] <= 0
    counted = [
        words.say(
            "count.goal-alone" if alone and kind == "goal" else f"count.{kind}", n=counts[kind]
        )
        for kind in KINDS
        if kind != "strategy" and counts.get(kind, 0) > 0
    ]
    if not result.entities.get("strategy"):
        return counted
    owned = any(fact.field == "owner" for each in result.understood for fact in each.facts)
    asked = any(each.rule == OWNER for each in result.findings)
    owned = owned or bool(result.examined.get(OWNER) and not asked)  # several may share it
    no_goals = [] if result.entities.get("goal") else [words.say("count.no-goals")]
    return [*no_goals, *counted, *([] if owned else [words.say("count.no-owner")])]


def total(telling: Telling) -> str:
    """One sentence on all plans together."""
    words = catalogue(telling.language)
    plans = words.say("count.plan", n=len(telling.results))
    return words.say("summary.total", plans=plans, verdict=_judged(words, telling.results))


def remarks(telling: Telling, result: Result, *, timed: bool) -> list[str]:
    """The sentences after the verdict: what was looked at, what was not, and why."""
    words = catalogue(telling.language)
    counts = {
        "summary.suppressed": len(result.suppressed),
        "summary.known": len(result.known),
        "summary.stale": result.stale,
        "summary.new-rules": sum(1 for each in result.findings if each.new_in),
        "summary.elsewhere": result.elsewhere,
    }
    said = [*since_remarks(telling, result)]
    asked = {fingerprint for fingerprint, note in result.fields.items() if note.asks}
    opened = sum(1 for each in result.findings if asked and each.fingerprint in asked)
    if opened:
        only = len(result.findings) == 1
        said.append(words.say("summary.open-only" if only else "summary.open", n=opened))
    said += [*remarks_on_fixes(words, result), _looked(telling, result, timed=timed)]
    if not telling.show_skipped:
        said += _skipped(words, result)
    said += [words.say(key, n=count) for key, count in counts.items() if count]
    said += _unread(words, result)
    others = 0 if telling.show_files else files(result, "other")
    said += [words.say("summary.others", n=others)] if others else []
    if result.crashed:
        said.append(words.say("summary.crashed"))
    return said


def next_step(telling: Telling, result: Result) -> str:
    """What comes after a plan in which the first rules find nothing; empty where something else is
    told.
    """
    said = result.findings or result.elsewhere or result.known or result.since or result.found
    if said or result.profile != PROFILES[0] or not result.entities.get("goal"):
        return ""
    return catalogue(telling.language).say("summary.next", profile=PROFILES[1])


def files(result: Result, *roles: str) -> int:
    """How many files have one of these roles."""
    return sum(1 for note in result.files if note.role in roles)


def looked_at(result: Result) -> int:
    """How many files were read and judged."""
    return files(result, "plan", "settings", "rules", "found")


def rules_used(result: Result) -> int:
    """How many rules judged something, or would have; a rule that was only skipped did not."""
    skipped = {skip.rule for skip in result.skipped}
    return sum(1 for rule, count in result.examined.items() if count or rule not in skipped)


def _name(words: Catalogue, result: Result) -> str:
    found = next((note.path for note in result.files), "")
    if result.found and found:
        return from_here(result, found)
    root = "" if result.root == "." else result.root
    return result.title or root or words.say("summary.untitled")


def _judged(words: Catalogue, results: tuple[Result, ...] | list[Result]) -> str:
    if not any(result.findings for result in results):
        elsewhere = any(result.elsewhere for result in results)
        known = any(result.known for result in results)
        compared = any(result.since for result in results)
        key = "clean-here" if elsewhere else "nothing-new" if compared else "clean"
        return words.say(f"verdict.{key}-known" if known and not compared else f"verdict.{key}")

    def counted(severity: Severity) -> str:
        n = sum(result.count(severity) for result in results)
        return words.say(f"count.{severity.word}", n=n)

    return words.say(
        "verdict.counts",
        errors=counted(Severity.ERROR),
        warnings=counted(Severity.WARNING),
        notes=counted(Severity.INFO),
    )


def _counted(words: Catalogue, result: Result, kinds: list[str]) -> list[str]:
    return [words.say(f"count.{kind}", n=result.entities.get(kind, 0)) for kind in kinds]


def _looked(telling: Telling, result: Result, *, timed: bool) -> str:
    words = catalogue(telling.language)
    what = [words.say("count.file", n=looked_at(result))]
    if not result.found:
        told = [kind for kind in KINDS if telling.verbose and result.entities.get(kind)]
        shown = [kind for kind in KINDS if kind in _MAIN or kind in told]
        what += _counted(words, result, shown)
    listed = ", ".join(what)
    rules = words.say("count.rule", n=rules_used(result))
    if not timed or telling.seconds is None:
        return words.say("summary.looked", what=listed, rules=rules)
    return words.say(
        "summary.looked-timed", what=listed, rules=rules, seconds=_brief(telling.seconds)
    )


def _skipped(words: Catalogue, result: Result) -> list[str]:
    """How many rules judged nothing, and why; one that spoke was not skipped."""
    spoke = {each.rule for each in result.findings}
    skipped = tuple(skip for skip in result.skipped if skip.rule not in spoke)
    rules = {skip.rule for skip in skipped}
    if not rules:
        return []
    reasons = neutral(", ".join(why_skipped(words, result, skipped)))
    return [words.say("summary.skipped", n=len(rules), reasons=reasons)]


def _unread(words: Catalogue, result: Result) -> list[str]:
    """Which files were not read."""
    unread = [note.path for note in result.files if note.role == "unread"]
    named = neutral(named_files(result, unread))
    return [words.say("summary.unread", n=len(unread), files=named)] if unread else []


def _brief(seconds: float) -> Decimal:
    """One decimal; below a tenth two, and never nothing."""
    exact = Decimal(repr(seconds))
    tenth = Decimal("0.1")
    return exact.quantize(tenth) if exact >= tenth else max(exact, tenth**2).quantize(tenth**2)
