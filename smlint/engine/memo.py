"""What the files of a plan gave, so that a file that two states share is read once."""

from __future__ import annotations

from dataclasses import dataclass, field

from smlint.config.settings import Settings
from smlint.engine.file_phase import FileResult, nothing_beside, read_file
from smlint.engine.shipped import Shipped
from smlint.plan.structured.beside import ReadBytes
from smlint.source.files import Unreadable

_Beside = tuple[tuple[str, bytes | Unreadable], ...]


@dataclass(frozen=True, slots=True)
class Memo:
    """Reads files, and remembers what they gave; for the states of one plan that are read with the
    same settings and rules. The result of a file depends on nothing else than its path, its bytes
    and those of the files that it names.
    """

    _known: dict[tuple[str, bytes, bool], tuple[FileResult, _Beside]] = field(default_factory=dict)

    def read_file(
        self,
        path: str,
        data: bytes | Unreadable,
        settings: Settings,
        shipped: Shipped,
        *,
        included: bool = False,
        beside: ReadBytes = nothing_beside,
    ) -> FileResult:
        """What ``read_file`` gives."""
        if isinstance(data, Unreadable):
            return read_file(path, data, settings, shipped, included=included, beside=beside)
        key = (path, data, included)
        if key in self._known:
            result, held = self._known[key]
            if all(beside(other) == content for other, content in held):
                return result
        asked: dict[str, bytes | Unreadable] = {}

        def listened(other: str) -> bytes | Unreadable:
            asked[other] = beside(other)
            return asked[other]

        result = read_file(path, data, settings, shipped, included=included, beside=listened)
        self._known[key] = result, tuple(asked.items())
        return result
