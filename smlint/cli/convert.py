"""``smlint convert``: write a plan in another of its forms."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from smlint.base.guide import LANGUAGES
from smlint.cli.choosing import told
from smlint.cli.options import CannotRun
from smlint.cli.writing import FORMS, said_of_folder, saved, shown
from smlint.i18n import Catalogue, catalogue

if TYPE_CHECKING:
    from smlint.engine.converting.session import LossError, Plan
    from smlint.engine.shipped import Shipped
    from smlint.report.files.plan_files import As


@click.command(
    name="convert", context_settings={"auto_envvar_prefix": "SMLINT", "max_content_width": 100}
)
@click.argument("path", required=False, type=click.Path())
@click.option("--to", "folder", required=True, metavar="DIR", help="The folder to write to.")
@click.option("--as", "form", type=click.Choice(FORMS), required=True, help="How to write it.")
@click.option("--force", is_flag=True, help="Write over the files that are there.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="The language of the output.")
def command(**options: Any) -> int:
    """Write the plan of the current folder, or the one at PATH, in another form, to DIR.

    Its values stay what they are, its comments go along, and a comment that switches a rule off
    still does. The plan itself is not changed.

    Exit codes: 0 written, 2 usage, or nothing to convert.
    """
    from smlint.engine.converting.session import LossError, NoPlanError, read_plan  # noqa: PLC0415
    from smlint.engine.shipped import shipped  # noqa: PLC0415
    from smlint.engine.targets import NoSuchPathError, UnreadTypeError  # noqa: PLC0415
    from smlint.engine.unusable import SettingsError  # noqa: PLC0415
    from smlint.report.files.plan_files import As, renamed  # noqa: PLC0415

    data, path, form = shipped(), options["path"], As(options["form"])
    words = catalogue(options["lang"] or LANGUAGES[0])
    try:
        plan = read_plan(path, Path.cwd(), data, lambda name: renamed(name, form))
    except NoSuchPathError as error:
        raise CannotRun(words.say("cli.no-such-path", path=shown(error.path))) from None
    except UnreadTypeError as error:
        raise CannotRun(words.say("convert.unread-type", path=shown(error.path))) from None
    except SettingsError as error:
        raise CannotRun(told(error, data, words.language)) from None
    except NoPlanError:
        raise CannotRun(words.say("convert.no-plan", path=shown(path or "."))) from None
    except LossError as error:
        raise CannotRun(_lost(error, data, words)) from None
    _write(plan, form, options["folder"], data, words, force=options["force"])
    return 0


def _lost(error: LossError, data: Shipped, words: Catalogue) -> str:
    """What is not read, each with its place: it must be mended before it can be converted."""
    lines = [words.say("convert.lost")]
    for seen in error.seen:
        template = data.rules.text(seen.rule, seen.message, words.language).template
        start = seen.span.start
        place = f"{seen.span.path}:{start.line}:{start.column}"
        lines.append(f"{shown(place)}: {shown(words.fill(template, seen.args))}")
    return "\n".join(lines)


def _write(plan: Plan, form: As, to: str, data: Shipped, words: Catalogue, *, force: bool) -> None:
    """Write the files, and say what was written."""
    from smlint.report.files.plan_files import converted  # noqa: PLC0415

    folder = Path(to)
    if Path(os.path.realpath(folder)) == Path(os.path.realpath(plan.root)):
        raise CannotRun(said_of_folder(words, "convert.same-folder", shown(folder.as_posix())))
    texts = converted(plan, form, data)
    documents = sum(len(page.sheets) for page in plan.pages)
    whole = {**texts, **plan.copied}
    saved(folder, whole, None, words, force=force)
    here = shown(folder.as_posix())
    listed = ", ".join(shown(name) for name in sorted(texts))
    click.echo(said_of_folder(words, "import.wrote", here, n=len(texts), files=listed))
    click.echo(words.say("convert.held", n=documents))
    if plan.copied:
        names = ", ".join(shown(name) for name in sorted(plan.copied))
        click.echo(words.say("convert.copied", n=len(plan.copied), files=names))
    if plan.naming:
        click.echo(words.say("convert.naming", keys=", ".join(plan.naming)))
    if plan.left:
        click.echo(words.say("convert.left", n=plan.left))
    click.echo(words.say("convert.next", folder=here))
