"""Whether the examples of rules hold, told as text or JSON."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from smlint.base.finding import Finding
from smlint.base.span import Span
from smlint.engine.examples import Failure
from smlint.i18n import Catalogue, catalogue
from smlint.report.json import dump
from smlint.report.layout import columns, pad, wrap
from smlint.report.neutral import guarded, neutral
from smlint.report.plain import Value
from smlint.report.style import Style
from smlint.rules.definition import Rule

_INDENT = "  "
_NARROWEST = 20


@dataclass(frozen=True, slots=True)
class Tried:
    """One rule: its file as people would type it here, and its failures, each with the line of its
    example.
    """

    rule: Rule
    path: str
    failures: tuple[tuple[int, Failure], ...]

    @property
    def examples(self) -> int:
        """How many examples it has."""
        return len(self.rule.good) + len(self.rule.bad)


@dataclass(frozen=True, slots=True)
class Broken:
    """A rule file that cannot be used, and why."""

    path: str
    line: int
    column: int
    sentence: str


@dataclass(frozen=True, slots=True)
class Trials:
    """All rules that were tried, and the files that hold none that could be."""

    rules: tuple[Tried, ...]
    broken: tuple[Broken, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether any of it is not as it should be."""
        return bool(self.broken) or any(each.failures for each in self.rules)


def text(trials: Trials, language: str, width: int, *, color: bool = False) -> str:
    """A line for each rule, what is wrong with those that fail, and a count."""
    page = _Page(catalogue(language), width, Style(color))
    return "\n".join(map(guarded, page.lines(trials))) + "\n"


def json(trials: Trials, version: str) -> str:
    """The same for programs."""
    rules = trials.rules
    return dump(
        {
            "version": 1,
            "tool": {"name": "smlint", "version": version},
            "rules": [_rule(each) for each in rules],
            "broken": [
                {**_at(each.path, each.line, each.column), "message": each.sentence}
                for each in trials.broken
            ],
            "summary": {
                "rules": len(rules),
                "examples": sum(each.examples for each in rules),
                "failed": sum(bool(each.failures) for each in rules),
                "broken": len({each.path for each in trials.broken}),
            },
        }
    )


def _at(path: str, line: int, column: int) -> dict[str, Value]:
    return {"path": path, "line": line, "column": column}


def _rule(tested: Tried) -> Value:
    rule = tested.rule
    return {
        "id": rule.id,
        "name": rule.name,
        "path": tested.path,
        "good": len(rule.good),
        "bad": len(rule.bad),
        "passed": not tested.failures,
        "failures": [_failure(line, failure) for line, failure in tested.failures],
    }


def _failure(line: int, failure: Failure) -> Value:
    return {
        "reason": failure.reason,
        "sort": failure.sort,
        "number": failure.number,
        "line": line,
        "message": failure.message,
        "expected": [_place(span) for span in failure.expected],
        "came": [{**_place(each.span), "message": each.message} for each in failure.came],
    }


def _place(span: Span) -> dict[str, Value]:
    start, end = span.start, span.end
    return {
        **_at(span.path, start.line, start.column),
        "end_line": end.line,
        "end_column": end.column,
    }


@dataclass(frozen=True, slots=True)
class _Page:
    words: Catalogue
    width: int
    style: Style

    def lines(self, trials: Trials) -> Iterator[str]:
        tested = trials.rules
        room = max((columns(_name(each.rule)) for each in tested), default=0)
        marks = [self.words.say(f"examples.{each}") for each in ("passed", "failed")]
        wide = max(map(columns, marks))
        for each in tested:
            mark = pad(marks[bool(each.failures)], wide)
            painted = self.style.paint("error" if each.failures else "ok", mark)
            yield f"{painted}{_INDENT}{pad(_name(each.rule), room)}{_INDENT}{self.counted(each)}"
            for line, failure in each.failures:
                yield from self.failure(each, line, failure)
        for one in trials.broken:
            painted = self.style.paint("error", pad(marks[1], wide))
            yield f"{painted}{_INDENT}{neutral(one.path)}:{one.line}:{one.column}"
            yield from self.wrapped(neutral(one.sentence))
        yield ""
        yield self.style.paint("place", self.summary(trials))

    def counted(self, tested: Tried) -> str:
        good = self.words.say("examples.good", n=len(tested.rule.good))
        bad = self.words.say("examples.bad", n=len(tested.rule.bad))
        return f"{good}, {bad}"

    def failure(self, tested: Tried, line: int, failure: Failure) -> Iterator[str]:
        said = self.words.say(f"examples.{failure.reason}", number=failure.number)
        yield f"{_INDENT}{neutral(tested.path)}:{line}"
        yield from self.wrapped(said)
        if failure.reason in ("good-speaks", "bad-differs", "which-message"):
            expected = [_told(span, failure.message) for span in failure.expected]
            yield from self.listed("examples.expected", expected)
            yield from self.listed("examples.came", list(map(_came, failure.came)))

    def wrapped(self, sentence: str) -> Iterator[str]:
        lines = wrap(sentence, max(self.width - len(_INDENT * 2), _NARROWEST))
        yield from (f"{_INDENT * 2}{line}" for line in lines)

    def listed(self, key: str, places: list[str]) -> Iterator[str]:
        keys = ("examples.expected", "examples.came")
        room = max(columns(self.words.say(each)) for each in keys)
        label = self.words.say(key)
        for place in places or [self.words.say("examples.nothing")]:
            yield f"{_INDENT * 2}{pad(label, room)}{_INDENT}{neutral(place)}"
            label = ""

    def summary(self, trials: Trials) -> str:
        tested = trials.rules
        broken = len({each.path for each in trials.broken})
        failed = broken + sum(bool(each.failures) for each in tested)
        key = "examples.fail" if failed else "examples.all-hold"
        return self.words.say(
            "examples.summary",
            rules=self.words.say("count.rule", n=len(tested)),
            examples=self.words.say("count.example", n=sum(each.examples for each in tested)),
            failed=self.words.say(key, n=failed),
        )


def _name(rule: Rule) -> str:
    return neutral(f"{rule.id} {rule.name}")


def _came(finding: Finding) -> str:
    return _told(finding.span, finding.message)


def _told(span: Span, message: str) -> str:
    start, end = span.start, span.end
    last = f"{end.column}" if end.line == start.line else f"{end.line}:{end.column}"
    return f"{span.path}:{start.line}:{start.column}-{last}  {message}".rstrip()
