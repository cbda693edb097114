"""``smlint import``: begin a plan from a document that is there."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from smlint.base.guide import LANGUAGES
from smlint.cli.check import undisturbed
from smlint.cli.choosing import told
from smlint.cli.options import CannotRun
from smlint.cli.writing import FORMS, said_of_folder, saved, settings_around, shown
from smlint.i18n import Catalogue, catalogue

if TYPE_CHECKING:
    from smlint.engine.drafting.session import Drafted, NoDraftError
    from smlint.engine.shipped import Shipped

OUR_BUG = 3
MOST = 8
"""So many elements are named in a line."""


@click.command(
    name="import", context_settings={"auto_envvar_prefix": "SMLINT", "max_content_width": 100}
)
@click.argument("file", type=click.Path())
@click.option("--to", "folder", required=True, metavar="DIR", help="The folder of the new plan.")
@click.option("--as", "form", type=click.Choice(FORMS), default="yaml", help="How to write it.")
@click.option("--force", is_flag=True, help="Write over the files that are there.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="The language of what smlint adds.")
def command(**options: Any) -> int:
    """Begin a plan of our format in DIR with what FILE says.

    Each value keeps the line it came from, what somebody must decide is marked TODO, and what no
    field holds goes to notes.md. Nothing is invented, and nothing that is there is written over
    without --force.

    Exit codes: 0 written, 2 usage, or nothing to write, 3 a bug of smlint.
    """
    from smlint.engine.drafting.session import NoDraftError  # noqa: PLC0415
    from smlint.engine.shipped import shipped  # noqa: PLC0415

    data, words = shipped(), catalogue(options["lang"] or LANGUAGES[0])
    try:
        drafted = _drafted(options, data, words)
    except NoDraftError as error:
        why = _why_not(error, options["file"], data, words)
        if error.crashed:
            click.echo(why, err=True)
            return OUR_BUG
        raise CannotRun(why) from None
    _write(drafted, options, data)
    return 0


def _drafted(options: Mapping[str, Any], data: Shipped, words: Catalogue) -> Drafted:
    """What the file says.

    Raises:
        NoDraftError: it holds no strategy.
        CannotRun: it cannot be read, in a sentence.
    """
    from smlint.engine.drafting.bring import ENDINGS  # noqa: PLC0415
    from smlint.engine.drafting.session import (  # noqa: PLC0415
        FolderError,
        NotAFileError,
        UnreadPlanError,
        draft_file,
    )
    from smlint.engine.targets import NoSuchPathError, UnreadTypeError  # noqa: PLC0415
    from smlint.engine.unusable import SettingsError  # noqa: PLC0415

    path, endings = options["file"], ", ".join(ENDINGS)
    try:
        with undisturbed():
            return draft_file(
                path,
                Path.cwd(),
                data,
                options["lang"],
                options["folder"],
                anew=options["force"],
                page="markdown" in options["form"],
            )
    except NoSuchPathError:
        raise CannotRun(words.say("cli.no-such-path", path=shown(path))) from None
    except FolderError as error:
        raise CannotRun(_which(error.files, path, endings, words)) from None
    except NotAFileError:
        raise CannotRun(words.say("import.not-a-file", path=shown(path))) from None
    except UnreadTypeError:
        raise CannotRun(
            words.say("import.unread-type", path=shown(path), endings=endings)
        ) from None
    except UnreadPlanError:
        folder = shown(Path(options["folder"]).as_posix())
        raise CannotRun(words.say("import.plan-unread", folder=folder)) from None
    except SettingsError as error:
        raise CannotRun(told(error, data, words.language)) from None


def _which(files: tuple[str, ...], path: str, endings: str, words: Catalogue) -> str:
    """Which document of a folder could be meant."""
    if not files:
        return words.say("import.folder-empty", path=shown(path), endings=endings)
    example = shown((Path(path) / files[0]).as_posix())
    return words.say("import.folder", path=shown(path), example=example)


def _why_not(error: NoDraftError, path: str, data: Shipped, words: Catalogue) -> str:
    if error.ours:
        return words.say("import.ours", path=shown(path))
    if error.said is not None:
        return words.say(error.said.key, path=shown(path), **error.said.args)
    if not error.seen:
        return words.say("cli.no-strategy", path=shown(path))
    lines = []
    for seen in error.seen:
        template = data.rules.text(seen.rule, seen.message, words.language).template
        lines.append(f"{shown(path)}: {shown(words.fill(template, seen.args))}")
    return "\n".join(lines)


def _write(drafted: Drafted, options: Mapping[str, Any], data: Shipped) -> None:
    """Write the files, and say what was written and what to do next."""
    from smlint.report.files.begun import NOTES, begun  # noqa: PLC0415
    from smlint.report.files.plan_files import As  # noqa: PLC0415

    words = catalogue(options["lang"] or LANGUAGES[0])
    folder, draft = options["folder"], drafted.draft
    around, source = settings_around(Path(folder)), shown(draft.source)
    here = shown(Path(folder).as_posix())
    texts = begun(drafted, As(options["form"]), data.model, around, partial(_taken, Path(folder)))
    if not texts:
        click.echo(said_of_folder(words, "import.nothing-new", here, source=source))
        return
    saved(Path(folder), texts, Path(options["file"]), words, force=options["force"])
    listed = ", ".join(shown(name) for name in sorted(texts))
    wrote = "import.added" if drafted.adds else "import.wrote"
    click.echo(said_of_folder(words, wrote, here, n=len(texts), files=listed))
    for key, elements in (("import.known", draft.known), ("import.linked", draft.linked)):
        if elements:
            named = _elements(elements)
            click.echo(words.say(key, n=len(elements), source=source, elements=named))
    if draft.sheets:
        click.echo(words.say("import.held", n=draft.held, source=source))
        click.echo(words.say("import.marks", n=draft.marks))
    notes = next((name for name in texts if name.endswith(NOTES)), "")
    if notes:
        lines = sum(each.last - each.first + 1 for chap in draft.left for each in chap.passages)
        click.echo(words.say("import.left", n=lines, notes=shown(notes)))
    if draft.private:
        click.echo(words.say("import.private", n=draft.private, source=source))
    following = "import.next-added" if drafted.adds else "import.next"
    click.echo(words.say(following, folder=here))


def _taken(folder: Path, path: str) -> bool:
    return os.path.lexists(folder / path)


def _elements(elements: tuple[tuple[str, str], ...]) -> str:
    """Some elements of a plan by their kinds and ids; of many the first ones."""
    named = [shown(f"{kind}:{name}") for kind, name in elements[:MOST]]
    return ", ".join((*named, *(["…"] if len(elements) > MOST else [])))
