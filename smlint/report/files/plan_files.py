"""Which files a plan is written into, and what stands in each."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import groupby

from smlint.engine.converting.filing import Filed, file_names
from smlint.plan.model import Model
from smlint.plan.sheet import Sheet
from smlint.report.files.markdown_file import markdown_pages
from smlint.report.files.yaml_file import yaml_file, yaml_plan


class As(StrEnum):
    """The forms in which a plan is written."""

    YAML = "yaml"
    MARKDOWN = "markdown"
    ONE_FILE = "one-file"


PLAN_FILE = "plan.yaml"
"""The file of a plan that stands in one."""

_ENDINGS = {As.YAML: ".yaml", As.MARKDOWN: ".md"}


def renamed(path: str, form: As) -> str:
    """Where the documents of a plan's file go."""
    return PLAN_FILE if form is As.ONE_FILE else f"{posixpath.splitext(path)[0]}{_ENDINGS[form]}"


def plan_files(sheets: Sequence[Sheet], form: As, model: Model) -> Mapping[str, str]:
    """The files of a plan, one for each kind or one for all, with their texts.

    Args:
        sheets: its documents, those of a kind beside each other.
        form: how it is written.
        model: the kinds.
    """
    called = file_names(model)
    if form is As.ONE_FILE:
        return {PLAN_FILE: yaml_plan(sheets, called)}
    groups = groupby(sheets, key=lambda sheet: sheet.kind)
    return written((Filed(called[kind], tuple(own)) for kind, own in groups), form, model)


def written(files: Iterable[Filed], form: As, model: Model) -> Mapping[str, str]:
    """The texts of files by their paths."""
    return {path: text for file in files for path, text in _texts(file, form, model)}


def _texts(file: Filed, form: As, model: Model) -> Iterator[tuple[str, str]]:
    if form is As.YAML:
        yield f"{file.stem}.yaml", yaml_file(file.sheets, file.head)
        return
    pages = markdown_pages(file.sheets, model, file.head)
    apart = pages.apart
    if pages.together:
        yield f"{file.stem}.md", pages.together
    for sheet, text in apart:
        yield f"{file.stem}/{sheet.root.text('id')}.md", text
