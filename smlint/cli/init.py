"""``smlint init``: a first plan, from an interview or from a document that is there."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from smlint.base.guide import LANGUAGES
from smlint.cli.dialogue import Dialogue
from smlint.cli.interviewing import Step, about_the_plan, is_unjudged, walk
from smlint.cli.options import CannotRun, Day
from smlint.cli.writing import FORMS, said_of_folder, saved, shown
from smlint.i18n import Catalogue, catalogue

if TYPE_CHECKING:
    from smlint.engine.beginning.answers import Answers
    from smlint.engine.beginning.smart_so_far import SoFar
    from smlint.engine.shipped import Shipped

YES, NO, NONE = "yes", "no", "none"
SERVICES = ("github", "gitlab")
PLAN_FILE = "smlint.yaml"


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
    proposed, "-" leaves it open, "<" goes back, "?" explains, and Ctrl-C ends without a file
    written. What is there already is never changed.

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
    from smlint.source.discover import repository_around  # noqa: PLC0415

    data, today = shipped(), options["today"] or date.today()
    answers, top = Answers(today, options["lang"] or LANGUAGES[0]), repository_around(folder)
    answers = answers.answered("form", options["form"] or "")
    if options["yes"]:
        answers = _proposed(answers, top)
    else:
        answers = _asked(answers, top, data, ask_language=options["lang"] is None)
    words = catalogue(answers.language)
    texts = _files(answers, data)
    wiring = _wiring(answers, folder, top)
    saved(folder, texts, None, words, force=False)
    saved(wiring.top, wiring.texts, None, words, force=False)
    _tell(folder, texts, wiring, Dialogue(words))
    if top is None:
        Dialogue(words).say("", words.say("init.no-git"))
    _tell_open(judged(texts, today, data), answers, folder, words)
    return 0


def _proposed(answers: Answers, top: Path | None) -> Answers:
    """What is taken where nothing is asked: all that helps, but no job at a service."""
    taken = {"form": answers["form"] or FORMS[0], "editor": YES, "hook": YES if top else ""}
    for name, text in taken.items():
        answers = answers.answered(name, text)
    return answers


def _asked(answers: Answers, top: Path | None, data: Shipped, *, ask_language: bool) -> Answers:
    """The interview, to its end: Ctrl-C leaves it with a word that nothing was written."""
    language = answers.language
    try:
        if ask_language:
            options = dict(zip(LANGUAGES, ("English", "Ελληνικά"), strict=True))
            first = Dialogue(catalogue(language), data.answers[language])
            language = walk([_language_step(first, options)], answers, first)["language"]
        heard = _hearing(language, data)
        dialogue = Dialogue(catalogue(language), data.answers[language], *heard)
        dialogue.say("", dialogue.words.say("init.welcome"))
        answers = replace(answers, language=language)
        steps = [_form(dialogue), *about_the_plan(dialogue, data), *_around(dialogue, top)]
        return walk(steps[1 if answers["form"] else 0 :], answers, dialogue)
    except (click.Abort, KeyboardInterrupt):
        click.echo(f"\n{catalogue(language).say('init.stopped')}", err=True)
        raise


def _hearing(
    language: str, data: Shipped
) -> tuple[Callable[[str], str | None], Callable[[str], bool]]:
    """What tells of an answer that somebody does not know, and that they leave the choice."""
    from smlint.engine.beginning.spoken import after_unknown, leaves_choice  # noqa: PLC0415

    def unsure(said: str) -> str | None:
        return after_unknown(said, language, data.lexicon, of_value=True)

    return unsure, lambda said: leaves_choice(said, language, data.lexicon)


def _language_step(dialogue: Dialogue, options: Mapping[str, str]) -> Step:
    def ask(answers: Answers) -> Answers:
        told = dialogue.choose("Language / Γλώσσα", options, LANGUAGES[0])
        return answers.answered("language", told)

    return Step(ask)


def _form(dialogue: Dialogue) -> Step:
    return _choice(dialogue, "form", {each: each for each in FORMS[:2]}, lambda _answers: True)


def _around(dialogue: Dialogue, top: Path | None) -> tuple[Step, ...]:
    """The questions about an editor and those who run smlint; outside of Git fewer."""
    words = dialogue.words
    services = {**{each: each for each in SERVICES}, NONE: words.say("init.none")}
    agreed = {YES: words.say("init.yes"), NO: words.say("init.no")}
    return (
        _choice(dialogue, "editor", agreed, lambda answers: not _is_page(answers)),
        _choice(dialogue, "hook", agreed, lambda _answers: top is not None),
        _choice(dialogue, "ci", services, lambda _answers: top is not None, _service(top)),
    )


def _is_page(answers: Answers) -> bool:
    from smlint.report.files.plan_files import As  # noqa: PLC0415

    return As(answers["form"]).is_page


def _choice(
    dialogue: Dialogue,
    name: str,
    options: Mapping[str, str],
    applies: Callable[[Answers], bool],
    proposed: str = "",
) -> Step:
    words = dialogue.words

    def ask(answers: Answers) -> Answers:
        before = answers[name] or proposed or next(iter(options))
        asked, explained = words.say(f"init.ask.{name}"), words.say(f"init.help.{name}")
        return answers.answered(name, dialogue.choose(asked, options, before, explained))

    return Step(ask, applies)


def _service(top: Path | None) -> str:
    if top is not None and (top / ".gitlab-ci.yml").exists():
        return "gitlab"
    return "github" if top is not None and (top / ".github").is_dir() else NONE


@dataclass(frozen=True, slots=True)
class Wiring:
    """The files around a plan that make others run smlint.

    Attributes:
        top: the folder of the repository.
        texts: those that are written, by their paths from there.
        by_hand: those that are there already, with what to add.
        has_hook: a hook is among them, which Git runs once somebody switches it on.
        command: the hook runs the command that is installed here.
        to_fill: the job in which somebody has to say where smlint comes from; empty for none.
    """

    top: Path
    texts: Mapping[str, str] = field(default_factory=dict)
    by_hand: Mapping[str, str] = field(default_factory=dict)
    has_hook: bool = False
    command: bool = False
    to_fill: str = ""


def _files(answers: Answers, data: Shipped) -> Mapping[str, str]:
    from smlint.engine.beginning.first_plan import first_plan  # noqa: PLC0415
    from smlint.report.files.first_files import first_files, with_schemas  # noqa: PLC0415
    from smlint.report.files.plan_files import As  # noqa: PLC0415

    words, form = catalogue(answers.language), As(answers["form"])
    texts = first_files(first_plan(answers, data, page=form.is_page), form, data.model, words)
    if not form.is_page and answers["editor"] == YES:
        return with_schemas(texts, data.model, data.schemas)
    return texts


def _wiring(answers: Answers, folder: Path, top: Path | None) -> Wiring:
    """The hook and the CI job, as far as somebody wants them; outside of Git there are none."""
    from smlint.cli.origin import origin  # noqa: PLC0415
    from smlint.report.files.wiring import HOOK, hook, job  # noqa: PLC0415

    if top is None:
        return Wiring(folder)
    words = catalogue(answers.language)
    below = Path(os.path.relpath(os.path.realpath(folder), top)).as_posix()
    wanted: dict[str, str] = {}
    found, path = origin(), ""
    if answers["hook"] == YES:
        wanted[HOOK] = hook(words, below, found)
    if answers["ci"] in SERVICES:
        path, text = job(answers["ci"], words, below, found)
        wanted[path] = text
    there = {path for path in wanted if os.path.lexists(top / path)}
    new = {path: text for path, text in wanted.items() if path not in there}
    by_hand = {path: wanted[path] for path in sorted(there)}
    has_hook, unknown = HOOK in wanted, found is None
    return Wiring(top, new, by_hand, has_hook, has_hook and unknown, path if unknown else "")


def _tell(folder: Path, texts: Mapping[str, str], wiring: Wiring, dialogue: Dialogue) -> None:
    words = dialogue.words
    around = [Path(os.path.relpath(wiring.top / path, folder)).as_posix() for path in wiring.texts]
    names = sorted(name for name in texts if not name.startswith("schemas/"))
    listed = ", ".join((*names, *around))
    dialogue.say("", said_of_folder(words, "init.wrote", folder.as_posix(), files=listed))
    for path, text in wiring.by_hand.items():
        dialogue.say("", words.say("init.by-hand", path=path))
        click.echo(text, nl=False)
    if wiring.has_hook:
        dialogue.say("", words.say("init.hook-on"))
    if wiring.command:
        dialogue.say(words.say("init.hook-command", activate=_activate()))
    if wiring.to_fill:
        dialogue.say("", words.say("init.to-fill", path=wiring.to_fill))


def _activate() -> str:
    """How smlint becomes a command in a terminal."""
    script = Path(sys.prefix) / "bin" / "activate"
    return f"source {shlex.quote(script.as_posix())}" if script.exists() else sys.executable


def _tell_open(so_far: SoFar, answers: Answers, folder: Path, words: Catalogue) -> None:
    """What the plan still lacks, also what no rule asks for, and the next command."""
    from smlint.engine.beginning.remarks import weak_aim  # noqa: PLC0415

    count, vague = len(so_far.result.findings), is_unjudged(so_far)
    where = "" if folder.as_posix() == "." else f" {shown(folder.as_posix())}"
    key = "init.open" if count else "init.vague" if vague else "init.clean"
    if not count and weak_aim(answers):
        Dialogue(words).say("", words.say("init.weak-aim", aim=weak_aim(answers)))
    Dialogue(words).say("", words.say(key, n=count, where=where))
