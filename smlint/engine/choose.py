"""Which files of a folder a plan may be in."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from smlint.config.settings import Settings
from smlint.engine.file_phase import MARKDOWN_ENDINGS, YAML_ENDINGS
from smlint.engine.settings import SETTINGS_FILE
from smlint.source.patterns import Patterns


def chosen_paths(
    paths: Iterable[str],
    settings: Settings,
    named: frozenset[str],
    elsewhere: frozenset[str] = frozenset(),
) -> tuple[str, ...]:
    """The YAML and Markdown files, what ``exclude:`` names left out; a file that the command line
    names is read all the same. Settings and rules are read ``elsewhere``.
    """
    excluded = _patterns(settings.exclude)
    read = {SETTINGS_FILE, *elsewhere}
    return tuple(
        path
        for path in sorted({*paths, *named})
        if path.endswith((*YAML_ENDINGS, *MARKDOWN_ENDINGS))
        and path not in read
        and (path in named or not excluded.match(path))
    )


def is_excluded(path: str, settings: Settings) -> bool:
    """Whether ``exclude:`` leaves a file out."""
    return _patterns(settings.exclude).match(path)


def is_included(path: str, settings: Settings) -> bool:
    """Whether ``include:`` names a file as the plan's."""
    return _patterns(settings.include).match(path)


@lru_cache(maxsize=64)
def _patterns(globs: tuple[str, ...]) -> Patterns:
    return Patterns(globs)
