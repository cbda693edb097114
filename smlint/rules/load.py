"""Reads rule files: ours, from the checkout or as one compiled file in the wheel.

A rule file is checked against schemas/rule.schema.json by the tests and when the wheel is built,
so what is read here is known to be whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from smlint.base.finding import Severity
from smlint.base.guide import STEPS
from smlint.rules.book import RuleBook
from smlint.rules.definition import Example, Limit, Message, Rule, Scope
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.nodes import plain
from smlint.syntax.yaml import read_yaml


class DamagedFileError(ValueError):
    """A shipped file is not what it should be."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path.name} is no clean YAML mapping")


def load_rules(folder: Path, compiled: bytes | None = None) -> RuleBook:
    """All shipped rules and word lists: from the compiled file if there is one, else from the
    folder.

    Raises:
        OSError, ValueError, KeyError: the installation is damaged.
    """
    data = json.loads(compiled) if compiled is not None else compile_rules(folder)
    rules = tuple(_rule(step, raw) for step, raw in data["rules"])
    return RuleBook(rules, data["lexicons"], data["headings"], data["platforms"])


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
        "headings": _by_language(folder / "headings"),
        "platforms": read_data(folder / "platforms.yaml"),
    }


def _by_language(folder: Path) -> dict[str, Any]:
    return {path.stem: read_data(path) for path in sorted(folder.glob("*.yaml"))}


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


def _rule(step: str, raw: Mapping[str, Any]) -> Rule:
    check = raw["check"]
    python = check.get("python", "") if isinstance(check, dict) else ""
    examples = raw.get("examples", {})
    return Rule(
        id=raw["id"],
        name=raw["name"],
        step=step,
        profile=raw["profile"],
        since=str(raw["since"]),
        scope=Scope(raw["scope"]),
        kinds=tuple(raw["kinds"]),
        needs=tuple(raw.get("needs", ())),
        source=tuple(str(each) for each in raw.get("source", ())),
        aliases=tuple(raw.get("aliases", ())),
        title=raw["title"],
        why=raw["why"],
        fix=raw["fix"],
        ask=raw["ask"],
        known_limits=raw.get("limits-known", {}),
        messages={name: _message(each) for name, each in raw["messages"].items()},
        limits={name: _limit(each) for name, each in raw.get("limits", {}).items()},
        silenced_by=tuple(raw.get("silenced-by", ())),
        speaks_of_found=raw.get("found", "judge") == "judge",
        python=python,
        checks=() if python else tuple(check),
        good=tuple(_examples(examples.get("good", ()))),
        bad=tuple(_examples(examples.get("bad", ()))),
    )


def _message(raw: Mapping[str, Any]) -> Message:
    texts = {language: raw[language] for language in ("en", "el")}
    severity = Severity[raw["severity"].upper()]
    return Message(
        severity,
        tuple(raw.get("identify", ())),
        texts,
        fix=raw.get("fix", {}),
        fix_found=raw.get("fix-found", {}),
        smart=raw.get("smart", ""),
    )


def _limit(raw: Mapping[str, Any]) -> Limit:
    return Limit(Decimal(str(raw["default"])), {each: raw[each] for each in ("en", "el")})


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
