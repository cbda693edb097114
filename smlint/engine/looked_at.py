"""What a run looked at, whatever it found: files, their texts, how much each rule examined."""

from __future__ import annotations

from smlint.base.result import FileNote
from smlint.engine.file_phase import FileResult
from smlint.engine.plan_phase import BUILT_IN, Judged
from smlint.engine.settings import Read
from smlint.engine.unread import is_whole
from smlint.plan.graph import Plan
from smlint.rules.definition import Rule
from smlint.source.text import Text


def file_notes(files: tuple[FileResult, ...], read: Read) -> tuple[FileNote, ...]:
    """What became of each file, those of settings and rules among them."""
    own = (FileNote(text.path, "settings") for text in read.texts)
    rules = (FileNote(path, "rules") for path in read.own.paths)
    notes = (
        FileNote(file.path, file.role, len(file.parts), is_whole(file.seen), file.together)
        for file in files
    )
    return tuple(sorted((*own, *rules, *notes), key=lambda note: note.path))


def examined_by_rule(
    judged: Judged,
    force: tuple[Rule, ...],
    files: tuple[FileResult, ...],
    read: Read,
    plan: Plan,
) -> dict[str, int]:
    """What every rule looked at; of the readers' own rules, the documents, files or settings."""
    ours = [file for file in files if file.role != "other"]
    counts = {
        "document": sum(len(file.parts) for file in ours),
        "file": len(ours),
        "settings": 0 if read.text is None else 1,
    }
    examined = dict(judged.examined)
    for rule in force:
        if rule.python == BUILT_IN and (rule.speaks_of_found or not plan.found):
            examined[rule.id] = max((counts.get(kind, 0) for kind in rule.kinds), default=0)
    return dict(sorted(examined.items()))


def texts_of(files: tuple[FileResult, ...], read: Read) -> dict[str, Text]:
    """All texts that reports may quote, by their paths."""
    texts = {text.path: text for file in files for text in file.beside}
    texts |= {file.path: file.text for file in files if file.text is not None}
    known = () if read.baseline is None else (read.baseline.text,)
    return {**texts, **{text.path: text for text in (*read.texts, *read.own.texts, *known)}}
