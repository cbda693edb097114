"""One call for a whole command: paths and overrides in, a result for each plan out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from smlint.base.finding import Observation, Severity
from smlint.config.settings import Settings
from smlint.engine.found_phase import read_as_found
from smlint.engine.run import Request, Run, focus, judge_found, run
from smlint.engine.settings import SETTINGS_FILE, Read, caps, read_settings
from smlint.engine.shipped import Shipped
from smlint.engine.targets import Target, targets
from smlint.source.decode import decode
from smlint.source.disk import Disk
from smlint.source.files import Unreadable
from smlint.source.text import Text
from smlint.syntax.frontmatter import split_front_matter


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the command line says over smlint.yaml; None and empty mean nothing was said.

    Attributes:
        config: another settings file; isolated: none at all.
    """

    profile: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    extend_ignore: tuple[str, ...] = ()
    messages: str | None = None
    suppressions: bool = True
    config: Path | None = None
    isolated: bool = False

    def over(self, settings: Settings) -> Settings:
        """The settings that hold."""
        return replace(
            settings,
            profile=self.profile or settings.profile,
            profile_named=self.profile is not None,
            select=self.select or (() if self.profile else settings.select),
            ignore=(*(self.ignore or settings.ignore), *self.extend_ignore),
            extend_select=(*settings.extend_select, *self.extend_select),
            messages=self.messages or settings.messages,
            suppressions=self.suppressions,
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one plan gave: its run, and the settings that held."""

    run: Run
    settings: Settings


def check(
    paths: Iterable[str], here: Path, today: date, overrides: Overrides, shipped: Shipped
) -> tuple[Outcome, ...]:
    """Judge every plan that the paths mean.

    Raises:
        NoSuchPathError: a path does not exist.
        SettingsError: a settings file cannot be used.
    """
    outcomes = []
    for target in targets(paths, here):
        source = Disk(target.root)
        read = settings_of(source, overrides, shipped)
        outcomes.append(Outcome(_judge(target, source, read, shipped, today), read.settings))
    return tuple(outcomes)


def settings_of(source: Disk, overrides: Overrides, shipped: Shipped) -> Read:
    """The settings of one plan: its file, or the one that was named, under the overrides.

    Raises:
        SettingsError: the file cannot be used.
    """
    if overrides.isolated:
        read = Read(Settings())
    elif overrides.config is not None:
        read = read_settings(Disk(overrides.config.parent), shipped, overrides.config.name)
    else:
        read = read_settings(source, shipped, SETTINGS_FILE)
    return replace(read, settings=overrides.over(read.settings))


def _judge(target: Target, source: Disk, read: Read, shipped: Shipped, today: date) -> Run:
    request = Request(target.shown, today, target.named)
    if target.markdown is not None:
        text = _ordinary(source, target.markdown, read.settings)
        if text is not None:
            alone = Request(target.shown, today)
            file = read_as_found(text, read.settings, shipped)
            own = replace(read, seen=(), text=None)
            return judge_found(file, source, own, shipped, alone)
    done = run(source, read, shipped, request)
    return focus(done, target.focus) if target.focus else done


def _ordinary(source: Disk, path: str, settings: Settings) -> Text | None:
    """The text of a Markdown file that is no document of our format; None where it is one, or
    cannot be read (that is told as of any file of a plan).
    """
    data = source.read(path, caps(settings).file_bytes)
    if isinstance(data, Unreadable):
        return None
    text = decode(path, data)
    if isinstance(text, Observation):
        return None
    front = split_front_matter(text)
    ours = front is not None and "kind:" in text.content[front[0] : front[1]]
    return None if ours else text


def exit_code(outcomes: Iterable[Outcome], fail_on: Severity | None, *, named: bool) -> int:
    """0 nothing at or above the severity that fails, 1 findings, 3 a bug of ours.

    ``named`` says that the command line gave ``fail_on``, over the plans' own settings.
    """
    code = 0
    for outcome in outcomes:
        if outcome.run.result.crashed:
            return 3
        least = fail_on if named else outcome.settings.fail_on
        if least is not None and any(
            finding.severity >= least for finding in outcome.run.result.findings
        ):
            code = 1
    return code
