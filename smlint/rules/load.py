"""Reads rule files: ours, from the checkout or as one compiled file in the wheel; and makes rules
of those that a plan brings along.

A rule file is checked against schemas/rule.schema.json before (ours by the tests and when the wheel
is built), so what is read here is known to be whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from smlint.base.finding import Severity
from smlint.base.guide import LANGUAGES, STEPS
from smlint.config.settings import PROFILES
from smlint.rules.book import RuleBook
from smlint.rules.claims import Claim, Prompt
from smlint.rules.definition import (
    WRITES,
    Example,
    Limit,
    Mend,
    Message,
    Rule,
    Scope,
    Sure,
)
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.nodes import plain
from smlint.syntax.yaml import read_yaml


class DamagedFileError(ValueError):
    """A shipped file is not what it should be."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name} is no clean YAML mapping")


def load_rules(compiled: bytes) -> RuleBook:
    """All shipped rules and word lists.

    Args:
        compiled: what ``compile_rules`` gave, as JSON.

    Raises:
        ValueError, KeyError: the installation is damaged.
    """
    data = json.loads(compiled)
    rules = tuple(make_rule(step, raw) for step, raw in data["rules"])
    claims = {number: _claim(number, raw) for number, raw in data["claims"].items()}
    prompts = tuple(_prompt(name, raw) for name, raw in data["prompts"].items())
    words = data["lexicons"], data["headings"], data["answers"], data["platforms"]
    return RuleBook(rules, *words, claims, prompts)


def _claim(number: str, raw: Mapping[str, Any]) -> Claim:
    return Claim(
        number, raw["step"], _words(raw), raw.get("prompt", ""), raw.get("no-rule"), raw.get("note")
    )


def _prompt(name: str, raw: Mapping[str, Any]) -> Prompt:
    return Prompt(name, tuple(raw["claims"]), tuple(raw["look"]), raw["question"], raw["why"])


def compile_rules(folder: Path) -> dict[str, Any]:
    """The content of every rule file and word list as plain data, ready for JSON."""
    rules = [
        (step, read_data(path))
        for step in STEPS
        for path in sorted((folder / step).glob("*.yaml"), key=lambda path: path.name)
    ]
    rules.sort(key=lambda pair: str(pair[1]["id"]))
    return {
        "rules": rules,
        "lexicons": _by_language(folder / "lexicons"),
        "answers": _by_language(folder / "answers"),
        "headings": _together(_by_language(folder / name) for name in _NAMES),
        **{name: read_data(folder / f"{name}.yaml") for name in ("platforms", "claims", "prompts")},
    }


_NAMES = ("headings", "fields", "steps")
"""The folders of words by which documents call their parts, their fields, and what a step asks."""


def _by_language(folder: Path) -> dict[str, Any]:
    return {path.stem: read_data(path) for path in sorted(folder.glob("*.yaml"))}


def _together(folders: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The names of several folders, each language's in one mapping."""
    found: dict[str, Any] = {}
    for folder in folders:
        for language, names in folder.items():
            found[language] = {**found.get(language, {}), **names}
    return found


def read_data(path: Path) -> dict[str, Any]:
    """One shipped YAML file as plain data.

    Raises:
        DamagedFileError: it is no single mapping, or not clean YAML.
    """
    file = read_yaml(Text(path.name, path.read_text(encoding="utf-8")), Caps())
    data = plain(file.documents[0]) if len(file.documents) == 1 and not file.seen else None
    if not isinstance(data, dict):
        raise DamagedFileError(path)
    return data


def make_rule(step: str, raw: Mapping[str, Any], file: str = "") -> Rule:
    """The rule that a file says; ``file`` is set for a rule of a plan, which may leave out more and
    speak one language only.
    """
    check = raw["check"]
    python = check.get("python", "") if isinstance(check, dict) else ""
    checks = () if python else tuple(check)
    examples = raw.get("examples", {})
    return Rule(
        id=raw["id"],
        name=raw["name"],
        step=step,
        profile=raw.get("profile", PROFILES[0]),
        since=str(raw.get("since", _ALWAYS)),
        scope=Scope(raw.get("scope", Scope.PLAN)),
        kinds=tuple(raw.get("kinds") or dict.fromkeys(each["each"] for each in checks)),
        needs=tuple(raw.get("needs", _needs(checks) if file else ())),
        source=tuple(str(each) for each in raw.get("source", ())),
        aliases=tuple(raw.get("aliases", ())),
        title=_words(raw["title"]),
        why=_words(raw["why"]),
        fix=_words(raw["fix"]),
        ask=_words(raw["ask"]),
        answer=raw.get("answer", ""),
        known_limits=_words(raw.get("limits-known", {})),
        messages={name: _message(each, checks) for name, each in raw["messages"].items()},
        limits={name: _limit(each) for name, each in raw.get("limits", {}).items()},
        silenced_by=tuple(raw.get("silenced-by", ())),
        speaks_of_found=raw.get("found", "judge") == "judge",
        python=python,
        checks=checks,
        good=tuple(_examples(examples.get("good", ()))),
        bad=tuple(_examples(examples.get("bad", ()))),
        words=raw.get("words", {}),
        file=file,
        reads=tuple(raw.get("reads", _reads(checks))),
        awaits=tuple(raw.get("awaits", ())),
        rests_on=tuple(raw.get("rests-on", ())),
    )


_ALWAYS = "0.0.0"
"""A team's own rule is never newer than what the team agreed to."""


def _needs(checks: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """What a check cannot do without: one that finds something missing from the plan may be wrong
    when a file of it could not be read.
    """
    asked = {name for check in checks for name in (*check.get("must", ()), check["each"])}
    return ("whole-plan",) if asked & {"referred_by", "plan"} else ()


def _reads(checks: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """The kinds that checks may miss in the plan: those that they count there, or look for a link
    from.
    """
    asked: list[str] = []
    for check in checks:
        for must in ("must", "must_not"):
            options = check.get(must, {})
            asked += options.get("all_of_kinds", ())
            asked += filter(None, (options.get(name, {}).get("kind") for name in _LOOKING))
    return tuple(dict.fromkeys(asked))


_LOOKING = ("count", "referred_by")
"""What asks whether something of a kind is there."""


def _words(raw: Mapping[str, Any]) -> Mapping[str, str]:
    """A text in each language; one that is there in one language is used for all."""
    said = {language: raw[language] for language in LANGUAGES if language in raw}
    first = next(iter(said.values()), None)
    return {} if first is None else {each: said.get(each, first) for each in LANGUAGES}


def _message(raw: Mapping[str, Any], checks: tuple[Mapping[str, Any], ...]) -> Message:
    severity = Severity[raw["severity"].upper()]
    # Kinds that are missing are all missing at one place, the plan's: their names tell them apart.
    by_kind = any("all_of_kinds" in check.get("must", ()) for check in checks)
    return Message(
        severity,
        tuple(raw.get("identify", ("kind",) if by_kind else ())),
        _words(raw),
        fix=_words(raw.get("fix", {})),
        fix_found=_words(raw.get("fix-found", {})),
        smart=raw.get("smart", ""),
        mends=tuple(_mend(each) for each in raw.get("mend", ())),
    )


def _mend(raw: Mapping[str, Any]) -> Mend:
    blank = next((each for each in WRITES if each in raw), "")
    return Mend(
        raw.get("do", blank),
        Sure(raw["safe"]),
        write=raw.get(blank, ""),
        instead=raw.get("instead", ""),
        related=raw.get("at", "") == "related",
    )


def _limit(raw: Mapping[str, Any]) -> Limit:
    return Limit(Decimal(str(raw["default"])), _words(raw))


def _examples(raw: list[Any]) -> Iterator[Example]:
    for each in raw:
        data: dict[str, Any] = {"text": each} if isinstance(each, str) else each
        files = dict(data.get("files", {}))
        if "text" in data:
            files[data.get("path", "plan.yaml")] = data["text"]
        yield Example(
            files,
            data.get("message", ""),
            str(data.get("today", "2026-11-20")),
            data.get("settings", {}),
        )
