"""What ``smlint new rule`` writes: a rule that its own bad example still finds at fault."""

from __future__ import annotations

import json
import os
import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from smlint.engine.overrides import Overrides
from smlint.engine.session import settings_of
from smlint.engine.settings import SETTINGS_FILE, Read
from smlint.engine.shipped import Shipped
from smlint.engine.tailored import tailored
from smlint.engine.targets import Target
from smlint.engine.unusable import Refusal, SettingsError
from smlint.schema.bundle import bundled
from smlint.source.discover import repository
from smlint.source.resources import data_folder

FOLDER = "rules"
"""Where rules go as long as the settings name no folder."""

FIRST_ID = "OWN01"
SCHEMA = "rule.schema.json"

_NAME = re.compile(r"[a-z][a-z0-9-]*")
_TEMPLATE_NAME = "new-rule"


class BadNameError(ValueError):
    """A rule cannot be called so; ``key`` is a sentence of the catalogue."""

    def __init__(self, name: str, key: str) -> None:
        super().__init__(name)
        self.name = name
        self.key = key


@dataclass(frozen=True, slots=True)
class NewRule:
    """Files to write, by their paths from ``top``.

    Attributes:
        folder: where the rule goes, from the plan's folder.
        named: the settings name that folder already.
    """

    top: Path
    rule: tuple[str, str]
    schema: tuple[str, str]
    folder: str
    named: bool


def new_rule(name: str, target: Target, shipped: Shipped, language: str | None) -> NewRule:
    """A new rule of a plan: its file with an id that is free, and the schema for the editor.

    Args:
        name: of the rule, and of its file.
        target: the plan.
        shipped: what comes with smlint.
        language: of the words in it; None for that of the plan's messages.

    Raises:
        BadNameError: a rule cannot be called so.
        SettingsError: the settings cannot be used, for another reason than that the folder they
            name has no rule yet.
    """
    if not _NAME.fullmatch(name):
        raise BadNameError(name, "new.name")
    read, folder = _settings(target, shipped)
    book = tailored(shipped, read.settings, read.own.rules).rules
    if book.is_taken(name) or name in read.own.meant:
        raise BadNameError(name, "new.taken")
    ids = [*(rule.id for rule in book if rule.file), *read.own.meant]
    top = repository(target.root) or target.root
    place = posixpath.normpath(posixpath.join(_below(target.root, top), folder or FOLDER))
    said = language or read.settings.messages
    template = (data_folder("rules") / _TEMPLATE_NAME / f"{said}.yaml").read_text(encoding="utf-8")
    schema = json.dumps(bundled(shipped.schemas, "rule"), ensure_ascii=False, indent=2)
    return NewRule(
        top,
        (f"{place}/{name}.yaml", _filled(template, _next_id(ids), name)),
        (f"{place}/{SCHEMA}", f"{schema}\n"),
        folder or FOLDER,
        named=bool(folder),
    )


def _settings(target: Target, shipped: Shipped) -> tuple[Read, str]:
    """The settings, and the first folder of rules that the plan's own file names, if any."""
    try:
        read = settings_of(target, Overrides(), shipped)
    except SettingsError as error:
        for seen in error.seen:
            if isinstance(seen, Refusal) and seen.key == "settings.rules-missing":
                here = posixpath.dirname(seen.span.path)
                return settings_of(target, Overrides(isolated=True), shipped), posixpath.join(
                    here, str(seen.args["path"])
                )
        raise
    own = (leaf for leaf in read.leaves if leaf.path == ("rules",))
    folder = next((leaf.text for leaf in own if leaf.span.path == SETTINGS_FILE), "")
    return read, folder


def _below(folder: Path, top: Path) -> str:
    return Path(os.path.relpath(os.path.realpath(folder), os.path.realpath(top))).as_posix()


def _next_id(taken: Iterable[str]) -> str:
    """The id after the highest one in use; the first of all where none is."""
    numbered = [re.fullmatch(r"([A-Z]{2,})([0-9]{2,4})", each) for each in taken]
    found = sorted((each[1], int(each[2]), len(each[2])) for each in numbered if each)
    if not found:
        return FIRST_ID
    letters, number, digits = found[-1]
    return f"{letters}{number + 1:0{digits}}"


def _filled(template: str, own_id: str, name: str) -> str:
    """The template with an id and a name; the comments beside them stay where they are."""
    lines = template.splitlines(keepends=True)
    for at, line in enumerate(lines):
        for key, value in (("id", own_id), ("name", name)):
            if line.startswith(f"{key}: "):
                _value, mark, comment = line.partition("#")
                lines[at] = f"{f'{key}: {value}':<{len(_value) - 1}} {mark}{comment}"
    return "".join(lines)
