"""What a change brought, in words: what is new, cured, was there; which rules it switches off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from smlint.base.result import Result, Since, Verdict, Waived
from smlint.i18n import Catalogue, catalogue
from smlint.report.markup import code, escaped
from smlint.report.model import Telling
from smlint.report.neutral import neutral
from smlint.report.plain import Value
from smlint.report.told import from_here, tell

_MOST = 20
"""So many exceptions are told one by one."""


def since_remarks(telling: Telling, result: Result) -> Iterator[str]:
    """The sentences of a summary; none where nothing is compared."""
    words, since = catalogue(telling.language), result.since
    if since is not None:
        yield _counted(words, result, since)
        if since.settings:
            named = {
                "keys": ", ".join(since.settings),
                "revision": neutral(since.revision),
                "judge": neutral(result.settings_from),
            }
            key = "since.settings-kept" if result.settings_from else "since.settings"
            yield words.say(key, **named)
        yield from (_waived(words, result, each) for each in since.waived[:_MOST])
        more = len(since.waived) - _MOST
        if more > 0:
            yield words.say("since.more-waived", n=more)
    if telling.verbose and result.settings_from:
        yield words.say("since.settings-from", revision=neutral(result.settings_from))


def changed_verdicts(result: Result) -> tuple[Verdict, ...]:
    """The SMART lines that a change gives a reason to look at; all where nothing is compared."""
    since = result.since
    if since is None or not since.had_plan:
        return result.verdicts
    return tuple(each for each in result.verdicts if each.objective in since.objectives)


def cured_items(telling: Telling, result: Result) -> Iterator[str]:
    """What is cured, each as an item of a list in Markdown."""
    for finding in () if result.since is None else result.since.cured:
        told = tell(telling, result, finding)
        named = " ".join(code(each) for each in (told.path, f"{finding.rule} {finding.name}"))
        yield f"- {escaped(told.message)} {named}"


def since_data(results: Iterable[Result]) -> Mapping[str, Value] | None:
    """The counts of all plans together as plain data; None where nothing is compared."""
    compared = [(result, result.since) for result in results if result.since is not None]
    if not compared:
        return None
    first = compared[0][1]
    return {
        "revision": first.revision,
        "commit": first.commit,
        "new": sum(len(result.findings) + result.elsewhere for result, _since in compared),
        "before": sum(since.before for _result, since in compared),
        "plans": [result.root for result, since in compared if not since.had_plan],
        "suppressions": [
            {
                "rules": [*each.rules],
                "reason": each.reason,
                "path": from_here(result, each.span.path),
                "line": each.span.start.line,
                "column": each.span.start.column,
            }
            for result, since in compared
            for each in since.waived
        ],
        "settings": list(
            dict.fromkeys(key for _result, since in compared for key in since.settings)
        ),
        "objectives": [
            {"plan": result.root, "objective": name}
            for result, since in compared
            for name in since.objectives
        ],
    }


def _counted(words: Catalogue, result: Result, since: Since) -> str:
    state = f"{neutral(since.revision)} ({since.commit})"
    if since.commit and since.revision.startswith(since.commit):
        state = since.commit  # its own name was given
    if not since.had_plan:
        return words.say(_without_plan(since), state=state)
    return words.say(
        "since.counts",
        state=state,
        new=words.say("since.new", n=len(result.findings) + result.elsewhere),
        cured=words.say("since.cured", n=len(since.cured)),
        before=words.say("since.before", n=since.before),
    )


def _without_plan(since: Since) -> str:
    """The sentence for where there was no plan: at a commit, before the first one, before a push
    of a whole history.
    """
    if since.commit:
        return "since.no-plan"
    return "since.beginning" if since.revision else "since.first-push"


def _waived(words: Catalogue, result: Result, each: Waived) -> str:
    place = f"{from_here(result, each.span.path)}:{each.span.start.line}"
    rules = ", ".join(each.rules)
    key = "since.waived" if each.reason else "since.waived-bare"
    blanks = {"rules": rules, "place": place, "reason": each.reason}
    return words.say(key, **{name: neutral(text) for name, text in blanks.items()})
