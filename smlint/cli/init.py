"""``smlint init``: a first plan, from an interview or from a document that is there."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from smlint.base.finding import Term
from smlint.base.guide import LANGUAGES
from smlint.base.text import heading_key
from smlint.cli.dialogue import Dialogue
from smlint.cli.options import CannotRun, Day
from smlint.cli.writing import FORMS, saved, shown
from smlint.i18n import Catalogue, catalogue

if TYPE_CHECKING:
    from smlint.engine.beginning.answers import Answers
    from smlint.engine.beginning.interview import Question
    from smlint.engine.beginning.smart_so_far import SoFar
    from smlint.engine.shipped import Shipped

SERVICES = ("github", "gitlab")
PLAN_FILE = "smlint.yaml"
_UNBROKEN = "\N{NO-BREAK SPACE}"
OPEN = Term("smart.SM927")
"""What the SMART line shows of a letter that is only open yet."""


@click.command(
    name="init", context_settings={"auto_envvar_prefix": "SMLINT", "max_content_width": 100}
)
@click.option("--to", "folder", default=".", metavar="DIR", help="The folder of the new plan.")
@click.option("--from", "source", metavar="FILE", help="Begin with a document you have.")
@click.option("--as", "form", type=click.Choice(FORMS), help="How to write it.")
@click.option("--yes", is_flag=True, help="Ask nothing: take what would be proposed.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="The language.")
@click.option("--today", type=Day(), help="The day on which the plan begins.")
def command(**options: Any) -> int:
    """Begin a plan: an interview in the order of the guide, then the files.

    It asks who answers for social media and why, what the business wants, and one goal with the
    number that shows it; each answer is judged as it is given. At any question Enter takes what is
    proposed or leaves it open, "?" explains, and Ctrl-C ends without a file written. What is there
    already is never changed.

    Exit codes: 0 written, 2 usage, or a plan is there already, 3 a bug of smlint.
    """
    folder = Path(options["folder"])
    words = catalogue(options["lang"] or LANGUAGES[0])
    _refuse_second(folder, words)
    if options["source"] is not None:
        return _from_document(options)
    if not options["yes"] and not sys.stdin.isatty():
        raise CannotRun(words.say("init.no-terminal"))
    return _from_interview(folder, options)


def _refuse_second(folder: Path, words: Catalogue) -> None:
    if os.path.lexists(folder / PLAN_FILE):
        raise CannotRun(words.say("init.there", path=shown((folder / PLAN_FILE).as_posix())))


def _from_document(options: Mapping[str, Any]) -> int:
    from smlint.cli.importing import command as import_document  # noqa: PLC0415

    given = {name: options[name] for name in ("folder", "lang")}
    form = options["form"] or FORMS[0]
    context = click.get_current_context()
    context.invoke(import_document, file=options["source"], form=form, force=False, **given)
    return 0


def _from_interview(folder: Path, options: Mapping[str, Any]) -> int:
    from smlint.engine.beginning.answers import Answers  # noqa: PLC0415
    from smlint.engine.beginning.smart_so_far import judged  # noqa: PLC0415
    from smlint.engine.shipped import shipped  # noqa: PLC0415

    data, today = shipped(), options["today"] or date.today()
    language, form = options["lang"], options["form"]
    dialogue = Dialogue(catalogue(language or LANGUAGES[0]))
    if language is None:
        bare = "Language / Γλώσσα"
        language = LANGUAGES[0] if options["yes"] else dialogue.choose(bare, LANGUAGES, "en")
    dialogue = Dialogue(catalogue(language))
    answers = Answers(today, language)
    if not options["yes"]:
        dialogue.say("", dialogue.words.say("init.welcome"))
        form = form or dialogue.choose(dialogue.words.say("init.ask.form"), FORMS[:2], FORMS[0])
        answers = _interview(answers, dialogue, data)
    ask = not options["yes"]
    texts = _files(answers, form or FORMS[0], dialogue, data, ask=ask)
    wiring = _wiring(dialogue, folder, ask=ask)
    saved(folder, texts, None, dialogue.words, force=False)
    saved(wiring.top, wiring.texts, None, dialogue.words, force=False)
    _tell(folder, texts, wiring, dialogue)
    _tell_open(judged(texts, today, data), folder, dialogue.words)
    return 0


@dataclass(frozen=True, slots=True)
class Wiring:
    """The files around a plan that make others run smlint.

    Attributes:
        top: the folder of the repository.
        texts: those that are written, by their paths from there.
        by_hand: those that are there already, with what to add.
    """

    top: Path
    texts: Mapping[str, str] = field(default_factory=dict)
    by_hand: Mapping[str, str] = field(default_factory=dict)


def _interview(answers: Answers, dialogue: Dialogue, data: Shipped) -> Answers:
    from smlint.engine.beginning.interview import QUESTIONS  # noqa: PLC0415

    for question in QUESTIONS:
        if question.of_metric and not answers["metric"]:
            continue  # of what has no name nothing is kept
        answers = _asked(question, answers, dialogue, data)
        while question.judged and answers[question.name]:
            if not _judged(answers, dialogue, data):
                break
            before = answers[question.name]
            dialogue.say(dialogue.words.say("init.again"))
            answers = _asked(question, answers, dialogue, data, proposed=before)
            if answers[question.name] == before:
                break
    return answers


def _asked(
    question: Question, answers: Answers, dialogue: Dialogue, data: Shipped, proposed: str = ""
) -> Answers:
    """Ask until the answer can stand in its field, or is left open."""
    from smlint.engine.beginning.interview import NotUnderstoodError  # noqa: PLC0415

    words = dialogue.words
    choices = question.choices(data, answers.language)
    asked = words.say(f"init.ask.{question.name}")
    if choices:
        asked = f"{asked} ({', '.join(choices.values())})"
    guessed = proposed or question.guess(answers, data)
    while True:
        typed = dialogue.ask(
            asked, choices.get(guessed, guessed), words.say(f"init.help.{question.name}")
        )
        if not typed or _is_unknown(typed, words):
            return answers.answered(question.name, "")
        try:
            return answers.answered(question.name, question.read(typed, answers, data))
        except NotUnderstoodError as error:
            dialogue.say(words.say(error.key, **error.blanks))


def _is_unknown(typed: str, words: Catalogue) -> bool:
    """Whether somebody says that nobody knows: that is left open, and no value."""
    known = {heading_key(each) for each in words.say("init.unknown").split(",")}
    return heading_key(typed) in known or not any(map(str.isalnum, typed))


def _judged(answers: Answers, dialogue: Dialogue, data: Shipped) -> bool:
    """Tell how SMART the objective is so far; whether something said of it is wrong."""
    so_far = _so_far(answers, data)
    if so_far.verdict is not None:
        dialogue.say(_smart(so_far, dialogue.words))
    for finding in so_far.faults:
        text = data.rules.text(finding.rule, finding.message, answers.language)
        dialogue.say(
            f"- {dialogue.words.fill(text.template, finding.args)}",
            f"→ {dialogue.words.say('text.write')} {dialogue.words.fill(text.fix, finding.args)}",
        )
    return bool(so_far.faults)


def _so_far(answers: Answers, data: Shipped) -> SoFar:
    from smlint.engine.beginning.first_plan import first_plan  # noqa: PLC0415
    from smlint.engine.beginning.interview import with_what_was_said  # noqa: PLC0415
    from smlint.engine.beginning.smart_so_far import judged  # noqa: PLC0415
    from smlint.report.files.first_files import first_files  # noqa: PLC0415
    from smlint.report.files.plan_files import As  # noqa: PLC0415

    words = catalogue(answers.language)
    said = with_what_was_said(answers, data)
    texts = first_files(first_plan(said, data), As.YAML, data.model, words)
    return judged(texts, answers.today, data)


def _smart(so_far: SoFar, words: Catalogue) -> str:
    """The SMART line; of a letter that waits for a later answer three points."""
    from smlint.report.smart import SMART, smart_line  # noqa: PLC0415

    if so_far.verdict is None:
        return ""
    shown_in = so_far.verdict.shown
    cells = zip(SMART, smart_line(words, so_far.verdict), strict=True)
    told_of = (
        f"{letter} {'…' if shown_in.get(letter) == OPEN else said}"
        for letter, (_value, said) in cells
    )
    return "SMART  " + "   ".join(each.replace(" ", _UNBROKEN) for each in told_of)


def _files(
    answers: Answers, form: str, dialogue: Dialogue, data: Shipped, *, ask: bool
) -> Mapping[str, str]:
    from smlint.engine.beginning.first_plan import first_plan  # noqa: PLC0415
    from smlint.report.files.first_files import first_files, with_schemas  # noqa: PLC0415
    from smlint.report.files.plan_files import As  # noqa: PLC0415

    words = dialogue.words
    texts = first_files(first_plan(answers, data), As(form), data.model, words)
    if form != As.MARKDOWN and (not ask or dialogue.agree(words.say("init.ask.editor"))):
        return with_schemas(texts, data.model, data.schemas)
    return texts


def _wiring(dialogue: Dialogue, folder: Path, *, ask: bool) -> Wiring:
    """The hook and the CI job, as far as somebody wants them; outside of Git there are none."""
    from smlint.report.files.wiring import HOOK, hook, job  # noqa: PLC0415
    from smlint.source.discover import repository_around  # noqa: PLC0415

    words, top = dialogue.words, repository_around(folder)
    if top is None:
        return Wiring(folder)
    below = Path(os.path.relpath(os.path.realpath(folder), top)).as_posix()
    wanted: dict[str, str] = {}
    if not ask or dialogue.agree(words.say("init.ask.hook")):
        wanted[HOOK] = hook(words, below)
    service = _service(dialogue, top) if ask else ""
    if service in SERVICES:
        path, text = job(service, words, below)
        wanted[path] = text
    there = {path for path in wanted if os.path.lexists(top / path)}
    new = {path: text for path, text in wanted.items() if path not in there}
    return Wiring(top, new, {path: wanted[path] for path in sorted(there)})


def _service(dialogue: Dialogue, top: Path) -> str:
    words = dialogue.words
    none = words.say("init.none")
    proposed = "github" if (top / ".github").is_dir() else none
    proposed = "gitlab" if (top / ".gitlab-ci.yml").exists() else proposed
    return dialogue.choose(words.say("init.ask.ci"), (*SERVICES, none), proposed)


def _tell(folder: Path, texts: Mapping[str, str], wiring: Wiring, dialogue: Dialogue) -> None:
    words = dialogue.words
    around = [Path(os.path.relpath(wiring.top / path, folder)).as_posix() for path in wiring.texts]
    names = sorted(name for name in texts if not name.startswith("schemas/"))
    listed = ", ".join((*names, *around))
    dialogue.say("", words.say("init.wrote", folder=folder.as_posix(), files=listed))
    for path, text in wiring.by_hand.items():
        dialogue.say("", words.say("init.by-hand", path=path))
        click.echo(text, nl=False)


def _tell_open(so_far: SoFar, folder: Path, words: Catalogue) -> None:
    """What the plan still lacks, and the next command."""
    count = len(so_far.result.findings)
    where = "" if folder.as_posix() == "." else f" {shown(folder.as_posix())}"
    key = "init.open" if count else "init.clean"
    Dialogue(words).say("", words.say(key, n=count, where=where))
