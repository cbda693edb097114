"""Which rules answer which claim of the guide, step by step, and what answers the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from smlint.base.guide import STEPS
from smlint.i18n import catalogue
from smlint.report.layout import columns, pad, wrap
from smlint.report.neutral import neutral
from smlint.report.style import Style
from smlint.rules.book import RuleBook
from smlint.rules.claims import Claim
from smlint.rules.definition import Rule

_INDENT = "  "


def coverage(book: RuleBook, language: str, width: int, style: Style) -> str:
    """The claims with what answers each, the rules that come from elsewhere, and the totals."""
    words = catalogue(language)
    room = max(columns(number) for number in book.claims) + len(_INDENT)
    lines: list[str] = []
    for step in STEPS:
        claims = [claim for claim in book.claims.values() if claim.step == step]
        if claims:
            lines += [style.paint("place", words.say(f"step.{step}")), ""]
            for claim in claims:
                lines += _claim(book, claim, language, (room, width), style)
            lines.append("")
    for title, rules in _others(book):
        if rules:
            lines += [style.paint("place", words.say(f"coverage.{title}")), ""]
            names = max(columns(f"{rule.id} {rule.name}") for rule in rules)
            for rule in rules:
                name = pad(f"{rule.id} {rule.name}", names)
                lines.append(f"{_INDENT}{name}  {neutral(', '.join(rule.source))}".rstrip())
            lines.append("")
    return "\n".join([*lines, *_totals(book, language, width), ""])


def as_data(book: RuleBook, language: str) -> Mapping[str, Any]:
    """The same as plain data, ready for JSON."""
    return {
        "version": 1,
        "claims": [
            {
                "claim": claim.number,
                "step": claim.step,
                "text": claim.text[language],
                "rules": [rule.id for rule in book.answering(claim.number)],
                "prompt": claim.prompt or None,
                "reason": (claim.no_rule or {}).get(language),
                "note": (claim.note or {}).get(language),
            }
            for claim in book.claims.values()
        ],
        "prompts": [
            {"id": each.id, "claims": list(each.claims), "question": each.question[language]}
            for each in book.prompts
        ],
        **{name: [rule.id for rule in rules] for name, rules in _others(book)},
    }


def answers(book: RuleBook, claim: Claim, language: str) -> Iterator[str]:
    """What answers a claim, in a line each: rules, a question for people, a reason."""
    words = catalogue(language)
    rules = book.answering(claim.number)
    if rules:
        yield ", ".join(f"{rule.id} {rule.name}" for rule in rules)
    if claim.prompt:
        question = book.prompt(claim.prompt).question[language]
        yield words.say("coverage.prompt", id=claim.prompt, question=question)
    for reason in (claim.no_rule, claim.note):
        if reason:
            yield f"({reason[language]})"


def _claim(
    book: RuleBook, claim: Claim, language: str, room: tuple[int, int], style: Style
) -> Iterator[str]:
    left, width = room
    below = _INDENT + " " * left
    first, *rest = wrap(claim.text[language], width - len(below))
    yield f"{_INDENT}{style.paint('place', pad(claim.number, left))}{first}"
    for line in rest:
        yield f"{below}{line}"
    for answer in answers(book, claim, language):
        for line in wrap(answer, width - len(below)):
            yield f"{below}{style.paint('quiet', line)}"


def _others(book: RuleBook) -> tuple[tuple[str, list[Rule]], ...]:
    """The rules that answer no claim: from elsewhere, of the files, the plan's own, sourceless."""
    rest = [rule for rule in book if not set(rule.source) & set(book.claims)]
    named = [rule for rule in rest if rule.source and not rule.file]
    return (
        ("beyond", [rule for rule in named if rule.step != "hygiene"]),
        ("files", [rule for rule in named if rule.step == "hygiene"]),
        ("own", [rule for rule in rest if rule.file and rule.source]),
        ("unsourced", [rule for rule in rest if not rule.source]),
    )


def _totals(book: RuleBook, language: str, width: int) -> list[str]:
    words = catalogue(language)
    claims = tuple(book.claims.values())
    ruled = {claim.number for claim in claims if book.answering(claim.number)}
    asked = {claim.number for claim in claims if claim.prompt} - ruled
    article = sum(1 for rule in book if set(rule.source) & set(book.claims))
    counts = words.say(
        "coverage.claims",
        claims=len(claims),
        ruled=len(ruled),
        asked=len(asked),
        reasons=len(claims) - len(ruled) - len(asked),
    )
    rules = words.say("coverage.rules", rules=len(book.rules), article=article)
    return [*wrap(counts, width), *wrap(rules, width)]
