"""Which files a plan is written into, and what stands in each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import groupby

from smlint.base.text import heading_key
from smlint.engine.unfold import KEYS
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


def names(model: Model) -> Mapping[str, str]:
    """What a file, or the field of a plan in one file, that holds documents of a kind is called."""
    return {model.spellings[heading_key(key)].name: key for key in KEYS}


def plan_files(sheets: Sequence[Sheet], form: As, model: Model) -> Mapping[str, str]:
    """The files of a plan, one for each kind or one for all, with their texts."""
    called = names(model)
    if form is As.ONE_FILE:
        return {PLAN_FILE: yaml_plan(sheets, called)}
    found: dict[str, str] = {}
    for kind, group in groupby(sheets, key=lambda sheet: sheet.kind):
        found.update(_of_kind(tuple(group), called[kind], form, model))
    return found


def _of_kind(
    sheets: tuple[Sheet, ...], name: str, form: As, model: Model
) -> Iterator[tuple[str, str]]:
    if form is As.YAML:
        yield f"{name}.yaml", yaml_file(sheets)
        return
    pages = markdown_pages(sheets, model)
    if pages.together:
        yield f"{name}.md", pages.together
    for sheet, text in pages.apart:
        yield f"{name}/{sheet.root.text('id')}.md", text
