"""Tables of readings that no document names: their numbers are in the plan's folder, and nobody
reads them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smlint.base.finding import Arg, Observation
from smlint.engine.file_phase import FileResult
from smlint.engine.unseen import READINGS, UNNAMED, unseen
from smlint.plan.model import Model
from smlint.plan.names import slug
from smlint.plan.structured.beside import metric_column, named_file
from smlint.source.decode import decode
from smlint.source.endings import is_table
from smlint.source.files import FileSource, Unreadable
from smlint.source.text import Text
from smlint.syntax.delimited import read_delimited


def unnamed_tables(
    paths: Iterable[str],
    files: tuple[FileResult, ...],
    source: FileSource,
    model: Model,
    limit: int,
) -> Iterator[FileResult]:
    """The tables among some paths whose heading is that of readings, and which no document names.

    None where no file is a plan's, and none while a file that could not be read may hold the
    document that names them.
    """
    if not any(file.parts for file in files):
        return
    if any(each.kinds is None or READINGS in each.kinds for each in unseen(files, model)):
        return
    named = {named_file(part.document) for file in files for part in file.parts}
    for path in paths:
        if is_table(path) and path not in named:
            data = source.read(path, limit)
            text = decode(path, data) if not isinstance(data, Unreadable) else None
            seen = _seen(text, model) if isinstance(text, Text) else None
            if seen is not None and isinstance(text, Text):
                yield FileResult(path, "unread", seen=(seen,), text=text)


def _seen(text: Text, model: Model) -> Observation | None:
    """What is said of a text that is a table of readings, by its first two lines."""
    table = read_delimited(Text(text.path, f"{text.line(1)}\n{text.line(2)}"))
    at = None if table is None else metric_column(table, model.kinds[READINGS])
    if table is None or at is None:
        return None
    metric = next((row.cells[at].text for row in table.rows), "")
    called = metric or table.header.cells[at].text
    args: dict[str, Arg] = {
        "file": text.path.rpartition("/")[2],
        "metric": called,
        "name": slug(called) or "metric",
    }
    return Observation(*UNNAMED, table.header.span, args=args)
