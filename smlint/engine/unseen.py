"""What may stand in a file that could not be read: its kind is often known all the same.

A comma too many in a list of leads hides leads, and no metric. Who looks for a metric need not wait
for that file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from smlint.engine.file_phase import YAML_ENDINGS, FileResult
from smlint.engine.unread import UNREAD, is_whole
from smlint.plan.model import Model
from smlint.plan.parts import Unseen

READINGS = "readings"
UNNAMED = ("kind-missing", "readings")
"""The rule and the message of a table of readings that no document names."""

UNKNOWN_KIND = frozenset(("unknown-kind", "kind-missing"))
"""The rules that say that nobody knows the kind of a file."""

Lines = list[tuple[int, str]]
"""The lines of one document, with their numbers."""

_KIND = re.compile(r"""(["']?)kind\1[ \t]*:""")
_NAMED = re.compile(r"""(["']?)kind\1[ \t]*:[ \t]+(["']?)(?P<kind>[\w-]+)\2[ \t]*(?:#.*)?""")
_MARK = re.compile(r"(?:---|\.\.\.)(?P<rest>[ \t].*)?")


def unseen(files: Iterable[FileResult], model: Model) -> tuple[Unseen, ...]:
    """The plan's files that were not read, or not to their end, and what may stand there. Where
    nothing at all was read, nobody knows what the plan is made of.
    """
    ours = [file for file in files if file.role != "other"]
    some = any(file.parts for file in ours)
    return tuple(
        Unseen(file.path, _kinds(file, model) if some else None)
        for file in ours
        if not _is_known(file)
    )


def _is_known(file: FileResult) -> bool:
    """Whether all of a file is known. One whose kind is misspelt gave nothing, and what it holds is
    not known either.
    """
    gave_nothing = file.role == "unread" or (bool(file.seen) and not file.parts)
    return is_whole(file.seen) and not gave_nothing


def _kinds(file: FileResult, model: Model) -> frozenset[str] | None:
    """The kinds of what may stand in a file, with those that they define; None where nobody knows.

    Every document of the file must say its kind where that can be trusted: above the first fault,
    or in the document's first line.
    """
    if any((each.rule, each.message) == UNNAMED for each in file.seen):
        return frozenset((READINGS,))
    if file.text is None or any(each.rule in UNKNOWN_KIND for each in file.seen):
        return None
    fault = min((each.span.start.line for each in file.seen if each.rule in UNREAD), default=1)
    documents = list(_documents(file.text.content))
    if not file.path.endswith(YAML_ENDINGS):
        documents = documents[:1]  # front matter: what follows is no YAML
    found: set[str] = set()
    for lines in documents:
        named = _named(lines, fault)
        if named is None or not named <= model.kinds.keys():
            return None
        found |= named
    return frozenset(found | set(_defined(found, model))) if found else None


def _documents(content: str) -> Iterator[Lines]:
    """The documents of a text in YAML, as far as they have lines that say something. A mark at the
    start of a line ends a document wherever it stands, in a text between quotes too.
    """
    lines: Lines = []
    for number, line in enumerate(content.removeprefix("\ufeff").split("\n"), 1):
        mark = _MARK.fullmatch(line.rstrip())
        if mark is not None:
            if lines:
                yield lines
            lines = []
        said = line.rstrip() if mark is None else (mark["rest"] or "").strip()
        if said and not said.lstrip().startswith(("#", "%")):
            lines.append((number, said))
    if lines:
        yield lines


def _named(lines: Lines, fault: int) -> AbstractSet[str] | None:
    """The kinds that the lines of a document name; None where that is not sure."""
    said = [(number, line) for number, line in lines if _KIND.match(line)]
    if not said or (said[0] != lines[0] and said[0][0] >= fault):
        return None
    kinds = [_NAMED.fullmatch(line) for _number, line in said]
    return None if None in kinds else {each["kind"] for each in kinds if each is not None}


def _defined(kinds: Iterable[str], model: Model) -> Iterator[str]:
    """The kinds of what documents of some kinds define: a goal its objectives."""
    for kind in kinds:
        yield from filter(None, (each.defines for each in model.kinds[kind].shape.fields.values()))
