"""The names of the shipped rules alone, for a shell that completes a word: read in milliseconds."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from smlint.base.guide import STEPS

_FIELDS = re.compile(r"""(?mx)
    ^id:[ ](?P<id>\S+)\n
    ^name:[ ](?P<name>\S+)$
""")
_TITLE = re.compile(r"(?m)^title:\n  en: ['\"]?(?P<title>.*?)['\"]?$")


@dataclass(frozen=True, slots=True)
class Listed:
    """A rule by its id, its name and the fault in a few English words."""

    id: str
    name: str
    title: str


def listed(folder: Path, compiled: bytes | None = None) -> tuple[Listed, ...]:
    """Every shipped rule by its id: from the compiled file if there is one, else from the first
    lines of the files in the folder.

    Raises:
        OSError, ValueError, KeyError: the installation is damaged.
    """
    if compiled is not None:
        raws = (raw for _step, raw in json.loads(compiled)["rules"])
        return tuple(Listed(raw["id"], raw["name"], raw["title"]["en"]) for raw in raws)
    paths = (path for step in STEPS for path in (folder / step).glob("*.yaml"))
    return tuple(sorted(map(_listed, paths), key=lambda rule: rule.id))


def _listed(path: Path) -> Listed:
    text = path.read_text(encoding="utf-8")
    fields, title = _FIELDS.search(text), _TITLE.search(text)
    if fields is None or title is None:
        raise ValueError(path.name)
    return Listed(fields["id"], fields["name"], title["title"])
