"""What the verbs share that write a plan: its forms, and the files that must not be lost."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from smlint.cli.options import CannotRun
from smlint.i18n import Catalogue, catalogue

FORMS = ("yaml", "markdown", "one-file", "one-markdown-file")


def shown(text: str) -> str:
    """A path of the command line, harmless for a terminal."""
    from smlint.report import neutral  # noqa: PLC0415

    return neutral(text)


def said_of_folder(words: Catalogue, key: str, folder: str, **args: str | int) -> str:
    """A sentence on a folder, which calls the current one "this folder"."""
    here = f"{key}-here" if folder == "." else key
    return words.say(here, folder=folder, **args)


def settings_around(folder: Path) -> str | None:
    """The settings of the plan that a folder lies in, or will; None outside of one."""
    from smlint.source.discover import plan_root  # noqa: PLC0415
    from smlint.source.relative import PLAN_FILE  # noqa: PLC0415

    start = folder
    while not start.is_dir() and start != start.parent:
        start = start.parent
    root = plan_root(start)
    if root is None:
        return None
    try:
        return (root / PLAN_FILE).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def saved(
    folder: Path, texts: Mapping[str, str], source: Path | None, words: Catalogue, *, force: bool
) -> None:
    """Write files into a folder: all of them or none.

    Args:
        folder: where to.
        texts: the files by their paths below it.
        source: the file that they were made of, if it was one; it is never written over.
        words: the language in which a refusal is told.
        force: write over what is there.

    Raises:
        CannotRun: something is there already, or cannot be written.
    """
    from smlint.source.create import OutsideError, existing, write  # noqa: PLC0415

    shown_folder = shown(folder.as_posix())

    def refuse_taken() -> None:
        there = existing(folder, tuple(texts))
        if source is not None and any(_same(folder / path, source) for path in there):
            raise CannotRun(words.say("write.source", path=shown(source.as_posix())))
        if there and not force:
            listed = ", ".join(map(shown, there))
            raise CannotRun(
                words.say("write.exists", n=len(there), folder=shown_folder, files=listed)
            )

    try:
        refuse_taken()
        try:
            write(folder, texts, over=force)
        except FileExistsError:
            refuse_taken()  # what came while a long plan was written
            raise
    except (OutsideError, OSError):
        raise CannotRun(words.say("write.unwritable", folder=shown_folder)) from None


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


STEP_SUMMARY = "GITHUB_STEP_SUMMARY"


def summary_file(environment: Mapping[str, str]) -> Mapping[str, str]:
    """The file in which GitHub shows a step's summary, told as Markdown; none elsewhere."""
    path = environment.get(STEP_SUMMARY, "")
    return {path: "markdown"} if path else {}


def write_report(path: str, text: str, language: str, *, add: bool = False) -> None:
    """Write a report to a file that somebody named, and the folders on the way to it.

    Args:
        path: the file; what it held is replaced.
        text: the report.
        language: in which a refusal is told.
        add: keep what the file holds, for it is shared by all steps of a job.

    Raises:
        CannotRun: it cannot be written.
    """
    file = Path(path)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("a" if add else "w", encoding="utf-8", newline="\n") as written:
            written.write(text)
    except (OSError, ValueError):
        said = catalogue(language).say("cli.output-unwritable", path=shown(path))
        raise CannotRun(said) from None
