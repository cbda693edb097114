"""Reads smlint.yaml: an unknown key is a finding, a value that cannot be used stops the run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from typing import Any

from smlint.base.finding import Arg, Observation, Severity, Term
from smlint.base.span import Pointer, whole_file
from smlint.config.settings import Settings
from smlint.engine.shipped import Shipped
from smlint.schema.check import check_document
from smlint.source.decode import decode
from smlint.source.files import FileSource, Unreadable
from smlint.source.text import Text
from smlint.syntax.document import Caps
from smlint.syntax.nodes import MapNode, ScalarNode, deref, key_place, plain
from smlint.syntax.yaml import read_yaml

SETTINGS_FILE = "smlint.yaml"
CAPS = frozenset(each.name for each in fields(Caps))
SELECTOR_KEYS = ("select", "ignore", "extend-select")


class SettingsError(Exception):
    """smlint.yaml cannot be used; ``seen`` says where and why, ``text`` shows the place."""

    def __init__(self, seen: tuple[Observation, ...], text: Text | None) -> None:
        super().__init__("smlint.yaml cannot be used")
        self.seen = seen
        self.text = text


@dataclass(frozen=True, slots=True)
class Read:
    """The settings of a plan, and what was seen in their file.

    ``text`` is None where there is no file.
    """

    settings: Settings
    seen: tuple[Observation, ...] = ()
    text: Text | None = None


def read_settings(source: FileSource, shipped: Shipped, path: str = SETTINGS_FILE) -> Read:
    """Read the settings file of a plan; the defaults where there is none.

    Raises:
        SettingsError: it cannot be read, or holds a value of the wrong type.
    """
    data = source.read(path, Caps().file_bytes)
    if isinstance(data, Unreadable):
        if data.reason == "unreadable.missing":
            return Read(Settings())
        raise SettingsError((unreadable(path, data, Caps()),), None)
    text = decode(path, data)
    if isinstance(text, Observation):
        raise SettingsError((text,), None)
    return parse_settings(text, shipped)


def parse_settings(text: Text, shipped: Shipped) -> Read:
    """The settings in a text.

    Raises:
        SettingsError: it is no mapping, or holds a value of the wrong type.
    """
    file = read_yaml(text, Caps())
    if file.seen:
        raise SettingsError(file.seen, text)
    if not file.documents or _is_null(file.documents[0]):
        return Read(Settings(), text=text)
    root = file.documents[0]
    seen = check_document(
        shipped.schemas,
        root,
        file="settings.schema.json",
        definition="",
        unknown_rule="unknown-setting",
    )
    wrong = tuple(each for each in seen if each.rule != "unknown-setting")
    if wrong or not isinstance(root, MapNode):
        raise SettingsError(wrong, text)
    settings = _settings(plain(root))
    return Read(settings, (*seen, *_selectors(root, shipped)), text)


def caps(settings: Settings) -> Caps:
    """The limits of what is read, with the team's numbers."""
    named = {name: int(number) for name, number in settings.limits.items() if name in CAPS}
    return replace(Caps(), **named)


def unreadable(path: str, why: Unreadable, limits: Caps) -> Observation:
    """What is said of a file whose bytes cannot be had."""
    if why.size is not None:
        limit: dict[str, Arg] = {
            "what": Term("limit.file_bytes"),
            "n": why.size,
            "max": limits.file_bytes,
            "limit": "file_bytes",
        }
        return Observation("over-the-limit", "over", whole_file(path), args=limit)
    reason: dict[str, Arg] = {"reason": Term(why.reason)}
    return Observation("unreadable", "unreadable", whole_file(path), args=reason)


def _is_null(node: object) -> bool:
    return isinstance(node, ScalarNode) and node.value is None


def _settings(data: Any) -> Settings:
    plain_settings = Settings(
        profile=data.get("profile") or "standard",
        select=_list(data.get("select")),
        ignore=_list(data.get("ignore")),
        extend_select=_list(data.get("extend-select")),
        severity={
            key: Severity[word.upper()] for key, word in (data.get("severity") or {}).items()
        },
        limits={key: Decimal(str(each)) for key, each in (data.get("limits") or {}).items()},
        include=_list(data.get("include")),
        exclude=_list(data.get("exclude")),
        language=data.get("language"),
        messages=data.get("messages") or "en",
    )
    fail_on = data.get("fail-on")
    return plain_settings if fail_on is None else replace(plain_settings, fail_on=severity(fail_on))


def severity(word: str) -> Severity | None:
    """The severity of ``--fail-on``; None for ``never``."""
    return None if word == "never" else Severity[word.upper()]


def _list(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(str(each) for each in value)


def _selectors(root: MapNode, shipped: Shipped) -> Iterator[Observation]:
    """Selectors in the file that mean no rule."""
    for name, pointer in _written(root):
        if shipped.rules.select(name) is None:
            guess = shipped.rules.guess(name)
            args: dict[str, Arg] = {"selector": name}
            if guess is not None:
                args["guess"] = guess
            message = "unknown-selector" if guess is None else "selector-guess"
            span = key_place(root, pointer)
            anchor = "/".join(str(part) for part in pointer[:1])
            yield Observation(
                "unknown-setting", message, span, pointer=pointer, anchor=anchor, args=args
            )


def _written(root: MapNode) -> Iterator[tuple[str, Pointer]]:
    by_rule = root.get("severity")
    for entry in by_rule.entries if isinstance(by_rule, MapNode) else ():
        yield entry.key.text, ("severity", entry.key.text)
    for key in SELECTOR_KEYS:
        node = root.get(key)
        if isinstance(node, ScalarNode):
            yield node.text, (key,)
        for at, item in enumerate(getattr(node, "items", ())):
            real = deref(item)
            if isinstance(real, ScalarNode):
                yield real.text, (key, at)
