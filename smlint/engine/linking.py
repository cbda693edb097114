"""Files that are read to the plan that they make together."""

from __future__ import annotations

from smlint.engine.file_phase import FileResult
from smlint.engine.unseen import unseen
from smlint.plan.graph import Plan
from smlint.plan.model import Model
from smlint.source.files import FileSource
from smlint.source.relative import linked


def link(files: tuple[FileResult, ...], source: FileSource, model: Model) -> Plan:
    """The plan that some files make together."""
    ours = [file for file in files if file.role != "other"]
    return Plan(
        tuple(part for file in files for part in file.parts),
        _existing(files, source),
        first_path=_first_path(ours),
        unseen=unseen(ours, model),
    )


def _first_path(files: list[FileResult]) -> str:
    """The file that stands for the plan: its strategy's, else the first."""
    heads = (
        file.path for file in files if any(part.document.kind == "strategy" for part in file.parts)
    )
    return next(heads, files[0].path if files else "")


def _existing(files: tuple[FileResult, ...], source: FileSource) -> frozenset[str]:
    """The files of the plan's folder, and what its links point to, as far as that is there."""
    targets = {
        linked(part.document.path, link.target)
        for file in files
        for part in file.parts
        for link in part.links
    }
    found = frozenset(path for path in targets if path is not None and source.exists(path))
    return found | frozenset(file.path for file in files)
