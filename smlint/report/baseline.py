"""What ``smlint baseline`` says: what is known, what is cured, what is new."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smlint.base.finding import Finding
from smlint.engine.baseline.renewing import Renewed
from smlint.i18n import catalogue
from smlint.report.concise import line
from smlint.report.model import Telling
from smlint.report.neutral import neutral
from smlint.report.told import tell


def lines(telling: Telling, done: Renewed) -> Iterator[str]:
    """What was done with one plan's baseline."""
    words, path = catalogue(telling.language), neutral(done.shown)
    held, marks = done.standing, set(done.standing.over)
    if done.before is None:
        yield words.say("baseline.wrote", path=path, n=len(done.taken))
        if not done.inside:
            yield words.say("baseline.option", path=path)
        elif not done.outcome.settings.baseline:
            yield words.say("baseline.setting", line=f"baseline: {neutral(done.inside)}")
    else:
        key = "baseline.same" if done.before == done.after else "baseline.renewed"
        yield words.say(key, path=path, n=len(held.known))
        if held.stale:
            yield words.say("baseline.cured", n=held.stale)
        if done.taken:
            yield words.say("baseline.taken", n=len(done.taken))
            yield from _listed(telling, done, done.taken)
    if held.blind:
        yield words.say("baseline.blind")
    over = [each for each in done.remaining if each.mark in marks]
    new = [each for each in done.remaining if each.mark not in marks]
    can_be = {id(each) for each in held.open}
    groups = (
        ("baseline.new", [each for each in new if id(each) in can_be]),
        ("baseline.over", over),
        ("baseline.never", [each for each in new if id(each) not in can_be]),
    )
    for key, findings in groups:
        if findings:
            yield words.say(key, n=len(findings))
            yield from _listed(telling, done, findings)


def _listed(telling: Telling, done: Renewed, findings: Iterable[Finding]) -> Iterator[str]:
    result = done.outcome.run.result
    return (f"  {line(tell(telling, result, each))}" for each in findings)
