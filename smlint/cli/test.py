"""``smlint test``: whether rules do what they should, and whether a plan's faults are noticed."""

from __future__ import annotations

import os
import posixpath
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from smlint import __version__
from smlint.base.guide import LANGUAGES
from smlint.cli.choosing import told
from smlint.cli.options import CannotRun, Day, wants_color
from smlint.cli.writing import shown
from smlint.config.settings import PROFILES
from smlint.i18n import catalogue

if TYPE_CHECKING:
    from smlint.base.finding import Observation
    from smlint.engine.rule_files import RuleFile, RuleFiles
    from smlint.engine.shipped import Shipped
    from smlint.report.examples import Broken, Tried

WIDEST = 110


@click.command(
    name="test", context_settings={"auto_envvar_prefix": "SMLINT", "max_content_width": 100}
)
@click.argument("folder", required=False, type=click.Path(), metavar="[DIR]")
@click.option("--shipped", is_flag=True, help="Test the rules that come with smlint.")
@click.option("--mutate", is_flag=True, help="Damage every field of a plan: is it noticed?")
@click.option(
    "--fail-under",
    type=click.FloatRange(0, 100),
    metavar="PERCENT",
    help="With --mutate: exit with 1 where fewer damages are noticed.",
)
@click.option("--profile", type=click.Choice(PROFILES), help="With --mutate: the rules in force.")
@click.option("--today", type=Day(), help="With --mutate: the day to judge the plan on.")
@click.option(
    "--output-format", type=click.Choice(("text", "json")), default="text", help="How to tell it."
)
@click.option(
    "--color",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    help="Whether to colour.",
)
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="The language.")
def command(**options: Any) -> int:
    """Test rules by their examples, or the rules in force by damaging a plan.

    The examples of a rule are its tests: in a good one it is silent, in a bad one it speaks at the
    marked places and nowhere else. Tested are the rules in DIR; without DIR, those that "rules:"
    in the smlint.yaml here names.

    With --mutate each field of the plan in DIR (or here) is damaged in memory, one at a time: left
    out, pointed to nothing, given a date that is none. The score is the share of the damages that
    a rule notices. No file is changed.

    Exit codes: 0 all examples hold, 1 some do not or too few damages are noticed, 2 usage,
    unusable settings or nothing to test, 3 a bug of smlint.
    """
    _refuse_what_says_nothing(options)
    if options["mutate"]:
        from smlint.cli.mutating import mutate_plans  # noqa: PLC0415

        return mutate_plans(options)
    return _test(options)


def _refuse_what_says_nothing(options: dict[str, Any]) -> None:
    """An option that would be passed over in silence makes people believe what is not so. One
    that stands in the environment is for every verb.
    """
    said = click.get_current_context().get_parameter_source
    words = catalogue(options["lang"])
    other = "--mutate" if options["mutate"] else options["folder"]
    if options["shipped"] and other:
        raise CannotRun(words.say("examples.one-of", first="--shipped", second=shown(other)))
    for name in ("fail_under", "profile", "today"):
        if said(name) is ParameterSource.COMMANDLINE and not options["mutate"]:
            option = f"--{name.replace('_', '-')}"
            raise CannotRun(words.say("examples.needs-mutate", option=option))


def _test(options: Mapping[str, Any]) -> int:
    # Imported here, so that --help and --version stay quick.
    from smlint.report import examples  # noqa: PLC0415

    found = _found(options)
    if not found.files and not found.faults:
        raise CannotRun(catalogue(options["lang"]).say("examples.none"))
    tried = examples.Trials(
        tuple(_tried(file, found.data) for file in found.files),
        tuple(_broken(each, found, options["lang"]) for each in found.faults),
    )
    if options["output_format"] == "json":
        click.echo(examples.json(tried, __version__), nl=False)
    else:
        color = wants_color(options["color"], sys.stdout)
        width = min(shutil.get_terminal_size((100, 24)).columns, WIDEST)
        page = examples.text(tried, options["lang"], width, color=color)
        click.echo(page, nl=False, color=color)
    return int(tried.failed)


def _found(options: Mapping[str, Any]) -> RuleFiles:
    from smlint.engine.rule_files import rules_to_test, shipped_rules  # noqa: PLC0415
    from smlint.engine.shipped import shipped  # noqa: PLC0415
    from smlint.engine.targets import NoSuchPathError, UnreadTypeError  # noqa: PLC0415
    from smlint.engine.unusable import SettingsError  # noqa: PLC0415
    from smlint.report import neutral  # noqa: PLC0415

    data, words = shipped(), catalogue(options["lang"])
    if options["shipped"]:
        return shipped_rules(data)
    try:
        return rules_to_test(options["folder"], Path.cwd(), data)
    except NoSuchPathError as error:
        raise CannotRun(words.say("cli.no-such-path", path=neutral(error.path))) from None
    except UnreadTypeError as error:
        raise CannotRun(words.say("cli.unread-type", path=neutral(error.path))) from None
    except SettingsError as error:
        raise CannotRun(told(error, data, options["lang"])) from None


def _tried(file: RuleFile, data: Shipped) -> Tried:
    from smlint.engine.examples import failures  # noqa: PLC0415
    from smlint.report.examples import Tried  # noqa: PLC0415

    found = tuple(failures(file.rule, data))
    path = Path(os.path.relpath(file.path)).as_posix()
    return Tried(
        file.rule, path, tuple((file.line_of(each.sort, each.number), each) for each in found)
    )


def _broken(fault: Observation, found: RuleFiles, language: str) -> Broken:
    """A rule file that cannot be used, with the reason in words."""
    from smlint.report.examples import Broken  # noqa: PLC0415

    template = found.data.rules.text(fault.rule, fault.message, language).template
    sentence = catalogue(language).fill(template, fault.args)
    path = posixpath.normpath(posixpath.join(found.root, fault.span.path))
    return Broken(path, fault.span.start.line, fault.span.start.column, sentence)
