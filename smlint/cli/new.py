"""``smlint new``: write something new to fill in."""

from __future__ import annotations

import os
import posixpath
import re
import shutil
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from smlint.base.guide import LANGUAGES
from smlint.cli.choosing import told
from smlint.cli.options import CannotRun, Day
from smlint.cli.writing import shown
from smlint.i18n import Catalogue, catalogue

if TYPE_CHECKING:
    from smlint.engine.beginning.known import Known
    from smlint.engine.beginning.new_document import NewDocument
    from smlint.engine.new_rule import NewRule
    from smlint.engine.shipped import Shipped
    from smlint.report.files.plan_files import As

KINDS = (
    *("strategy", "team", "goal", "metric", "readings", "audience", "channel", "research"),
    *("contact", "source", "lead", "content", "tactic", "event", "campaign", "experiment"),
    *("review", "policy", "rule"),
)
"""What can be begun, in the order of the guide."""

FORMS = ("yaml", "markdown")
_OF_PLAN = re.compile(r"\A---\s*\n(?:.*\n)*?kind:\s*plan\b")
"""The head of a page that holds documents of all kinds."""


class _Kind(click.Choice[str]):
    """A kind of document; of what stands inside of one it is said where."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            outer, guess = _outer(value), _meant(value)
            if outer is None and guess is None:
                raise
        chosen = None if ctx is None else ctx.params.get("lang")  # click may mark "not given"
        words = catalogue(chosen if chosen in LANGUAGES else LANGUAGES[0])
        if outer is not None:
            said = words.say("new.inside", kind=shown(value), outer=outer)
        else:
            said = words.say("new.kind-guess", kind=shown(value), guess=guess or "")
        raise CannotRun(said) from None


def _meant(word: str) -> str | None:
    """The kind that people call so, in any language; else the one that is nearly spelt so."""
    from smlint.base.text import closest, heading_key  # noqa: PLC0415
    from smlint.engine.shipped import shipped  # noqa: PLC0415

    called = {key: each.name for key, each in shipped().model.spellings.items()}
    near = closest(heading_key(word), (*KINDS, *called))
    kind = called.get(heading_key(word)) or called.get(near or "") or near
    return kind if kind in KINDS else None


def _outer(kind: str) -> str | None:
    """The kind of document that holds elements of another kind: of objectives a goal."""
    from smlint.engine.shipped import shipped  # noqa: PLC0415

    kinds = shipped().model.kinds
    holders = (
        each
        for each in KINDS
        if each in kinds
        if any(field.defines == kind for field in kinds[each].shape.fields.values())
    )
    return next(holders, None)


@click.command(
    name="new", context_settings={"auto_envvar_prefix": "SMLINT", "max_content_width": 100}
)
@click.argument("kind", type=_Kind(KINDS), metavar="KIND")
@click.argument("name", required=False, metavar="[ID]")
@click.option("--title", metavar="WORDS", help="What it is called; its id is made of that.")
@click.option(
    "--as", "form", type=click.Choice(FORMS), help="How to write it; else as the plan is."
)
@click.option("--lang", type=click.Choice(LANGUAGES), is_eager=True, help="The language.")
@click.option("--today", type=Day(), hidden=True)
def command(**options: Any) -> int:
    """Add a document to the plan here: a goal, a metric, a channel, a contact...

    Its open fields are marked TODO with the question to answer, the ids of the plan are offered
    where it points to something, and what else it may hold stands below as comments. What is there
    already is never changed.

    KIND is one of strategy, team, goal, metric, readings, audience, channel, research, contact,
    source, lead, content, tactic, event, campaign, experiment, review, policy; or rule, for a rule
    of your own (smlint new rule NAME), whose bad example fails until you have put your check in.
    """
    if options["kind"] == "rule":
        return _rule(options["name"], options["lang"])
    return _document(options)


def _document(options: Mapping[str, Any]) -> int:
    from smlint.engine.shipped import shipped  # noqa: PLC0415
    from smlint.engine.targets import targets  # noqa: PLC0415
    from smlint.plan.names import ALONE  # noqa: PLC0415
    from smlint.report.files.new_file import new_file  # noqa: PLC0415
    from smlint.source.discover import schema_near  # noqa: PLC0415
    from smlint.source.relative import PLAN_FILE  # noqa: PLC0415

    data, kind = shipped(), options["kind"]
    root = targets((), Path.cwd())[0].root
    plan, form, new = _begun(options, data)
    words = catalogue(new.language)
    if plan.page and options["form"] is None and (section := _section(new, root, plan, form, data)):
        where = shown(_from_here(root, plan.page))
        _tell(words.say("new.section", n=new.marks, path=where), err=True)  # may go into a file
        click.echo(f"\n{section}", nl=False)
        return 0
    helped = "" if form.is_page else _schema(root, kind, data)
    schema = schema_near(root, f"{kind}.schema.json", posixpath.dirname(new.stem))
    path, text = new_file(new, form, data.model, schema)
    _tell(words.say("new.document", n=new.marks, path=_put(root, path, text, words)))
    if helped:
        _tell(words.say("new.schema", path=helped))
    if options["name"] is None and not options["title"] and kind not in ALONE:
        _tell(words.say("new.unnamed", id=new.sheet.root.text("id")))
    if plan.page:
        why = "" if options["form"] else ".lists" if _is_of_plan(root, plan) else ".kind"
        told_of = {
            "path": shown(_from_here(root, plan.page)),
            "kind": _told("kind", kind, words),
        }
        _tell(words.say(f"new.beside{why}", **told_of))
    if not plan.files and not os.path.lexists(root / PLAN_FILE):
        _tell(words.say("new.first"))
    return 0


def _told(blank: str, value: str, words: Catalogue) -> str:
    """What fills a blank of a sentence: a kind as the reader calls it."""
    return words.say(f"kind.{value}") if blank == "kind" else shown(value)


def _begun(options: Mapping[str, Any], data: Shipped) -> tuple[Known, As, NewDocument]:
    """The plan that is there, the form that is written, and the document to add.

    Raises:
        CannotRun: it cannot be begun, in a sentence.
    """
    from smlint.engine.beginning.known import known  # noqa: PLC0415
    from smlint.engine.beginning.new_document import new_document  # noqa: PLC0415
    from smlint.engine.refused import RefusedError  # noqa: PLC0415
    from smlint.engine.unusable import SettingsError  # noqa: PLC0415
    from smlint.report.files.plan_files import As  # noqa: PLC0415

    title = " ".join((options["title"] or "").split())
    kind, name, lang = options["kind"], options["name"], options["lang"]
    words = catalogue(lang or LANGUAGES[0])
    try:
        plan = known(Path.cwd(), options["today"] or date.today(), data)
        words = catalogue(lang or plan.settings.messages)
        form = As(options["form"] or ("markdown" if plan.is_markdown else "yaml"))
        new = new_document(kind, name, plan, data, lang, page=form.is_page, title=title)
    except RefusedError as error:
        told_of = {name: _told(name, value, words) for name, value in error.blanks.items()}
        raise CannotRun(words.say(error.key, **told_of)) from None
    except SettingsError as error:
        raise CannotRun(told(error, data, words.language)) from None
    return plan, form, new


def _section(new: NewDocument, root: Path, plan: Known, form: As, data: Shipped) -> str:
    """The document as it is put into the only file of the plan; empty where it has no place."""
    from smlint.report.files.new_file import new_section  # noqa: PLC0415
    from smlint.report.files.plan_files import As  # noqa: PLC0415

    if form is As.MARKDOWN and not _is_of_plan(root, plan):
        return ""
    return new_section(new, form, data.model)


def _is_of_plan(root: Path, plan: Known) -> bool:
    """Whether the only page of a plan may hold documents of all kinds; else its headings are those
    of one.
    """
    return bool(_OF_PLAN.search((root / plan.page).read_text("utf-8", "replace")))


def _schema(root: Path, kind: str, data: Shipped) -> str:
    """Put the schema of a kind beside those that the plan has for its editor; its path, empty where
    it has none, or this one already.
    """
    from smlint.engine.schema_files import schema_file  # noqa: PLC0415
    from smlint.source.create import create  # noqa: PLC0415
    from smlint.source.discover import schema_near  # noqa: PLC0415

    others = schema_near(root, "settings.schema.json", "")
    path, text = schema_file(kind, data.schemas)
    if others != f"{posixpath.dirname(path)}/settings.schema.json":
        return ""
    with suppress(OSError, ValueError):
        return shown(_from_here(root, path)) if create(root, path, text) else ""
    return ""


def _put(root: Path, path: str, text: str, words: Catalogue) -> str:
    """Write a file that is not there yet; its path as people would type it here."""
    from smlint.source.create import OutsideError, create  # noqa: PLC0415

    here = shown(_from_here(root, path))
    try:
        if not create(root, path, text):
            raise CannotRun(words.say("new.exists", path=here))
    except (OutsideError, OSError):
        raise CannotRun(words.say("new.unwritable", path=here)) from None
    return here


def _rule(name: str | None, lang: str | None) -> int:
    from smlint.engine.new_rule import BadNameError, new_rule  # noqa: PLC0415
    from smlint.engine.shipped import shipped  # noqa: PLC0415
    from smlint.engine.targets import targets  # noqa: PLC0415
    from smlint.engine.unusable import SettingsError  # noqa: PLC0415

    data, words = shipped(), catalogue(lang or LANGUAGES[0])
    if name is None:
        raise CannotRun(words.say("new.rule-name"))
    try:
        new = new_rule(name, targets((), Path.cwd())[0], data, lang)
    except BadNameError as error:
        raise CannotRun(words.say(error.key, name=shown(error.name))) from None
    except SettingsError as error:
        raise CannotRun(told(error, data, words.language)) from None
    _write(new, words)
    return 0


def _write(new: NewRule, words: Catalogue) -> None:
    """Write the files, and say what to do next."""
    from smlint.source.create import OutsideError, create  # noqa: PLC0415

    path, text = new.rule
    here = shown(_from_here(new.top, path))
    try:
        if not create(new.top, path, text):
            raise CannotRun(words.say("new.exists", path=here))
        helped = create(new.top, *new.schema)
    except (OutsideError, OSError):
        raise CannotRun(words.say("new.unwritable", path=here)) from None
    _tell(words.say("new.wrote", path=here, folder=posixpath.dirname(here)))
    if helped:
        schema = shown(_from_here(new.top, new.schema[0]))
        _tell(words.say("new.schema", path=schema))
    if not new.named:
        _tell(words.say("new.settings", line=f"rules: [{new.folder}]"))


def _tell(text: str, *, err: bool = False) -> None:
    """A sentence in lines as wide as the terminal; on one where nobody knows how wide that is."""
    from smlint.report.layout import wrap  # noqa: PLC0415

    width = shutil.get_terminal_size((len(text) + 1, 24)).columns
    click.echo("\n".join(wrap(text, width)), err=err)


def _from_here(top: Path, path: str) -> str:
    """A path as people would type it here."""
    return posixpath.normpath(Path(os.path.relpath(top / path)).as_posix())
