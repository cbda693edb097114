"""Which files a plan is written into, and what stands in each."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import partial
from itertools import groupby

from smlint.base.texts import Pieces, Texts, whole
from smlint.engine.converting.filing import Filed, OnePlan, file_names
from smlint.engine.converting.session import Plan, as_files, as_one
from smlint.engine.shipped import Shipped
from smlint.plan.model import Model
from smlint.plan.names import free, slug
from smlint.plan.sheet import Sheet
from smlint.report.files.markdown_file import markdown_pages
from smlint.report.files.markdown_plan import markdown_plan
from smlint.report.files.yaml_file import yaml_pieces, yaml_plan_pieces


class As(StrEnum):
    """The forms in which a plan is written."""

    YAML = "yaml"
    MARKDOWN = "markdown"
    ONE_FILE = "one-file"
    ONE_MARKDOWN_FILE = "one-markdown-file"

    @property
    def is_page(self) -> bool:
        """Whether it is Markdown."""
        return self in (As.MARKDOWN, As.ONE_MARKDOWN_FILE)


ONE = {As.ONE_FILE: "plan.yaml", As.ONE_MARKDOWN_FILE: "plan.md"}
"""The forms in which a plan stands in one file, and what that is called."""

_ENDINGS = {As.YAML: ".yaml", As.MARKDOWN: ".md"}


def renamed(path: str, form: As) -> str:
    """Where the documents of a plan's file go."""
    return ONE[form] if form in ONE else f"{posixpath.splitext(path)[0]}{_ENDINGS[form]}"


def converted(plan: Plan, form: As, shipped: Shipped) -> Texts:
    """The texts of a plan that was read, in another form, by the paths of its new files."""
    if form in ONE:
        return one_file(as_one(plan, shipped), form, shipped.model, plan.unknown)
    return written(as_files(plan, shipped), form, shipped.model, plan.unknown)


def plan_files(sheets: Sequence[Sheet], form: As, model: Model) -> Texts:
    """The files of a plan, one for each kind or one for all, with their texts.

    Args:
        sheets: its documents, those of a kind beside each other.
        form: how it is written.
        model: the kinds.
    """
    if form in ONE and sheets:
        return one_file(OnePlan(tuple(sheets)), form, model)
    called = file_names(model)
    groups = groupby(sheets, key=lambda sheet: sheet.kind)
    return written((Filed(called[kind], tuple(own)) for kind, own in groups), form, model)


def one_file(plan: OnePlan, form: As, model: Model, unknown: frozenset[str] = frozenset()) -> Texts:
    """A plan in one file; what one Markdown file cannot hold stands in files beside it, none of
    which is called as one that the plan names and does not have.
    """
    called = file_names(model)
    if form is As.ONE_FILE:
        return Texts({ONE[form]: partial(yaml_plan_pieces, plan, called)})
    text, apart = markdown_plan(plan, called, model)
    pages = [(ONE[form], whole(text))] if text else []
    others = ((f"{called[sheet.kind]}/{_name(sheet)}.md", whole(text)) for sheet, text in apart)
    return _named((*pages, *others), unknown)


def written(
    files: Iterable[Filed], form: As, model: Model, unknown: frozenset[str] = frozenset()
) -> Texts:
    """The texts of files by their paths, none of which is one that the plan names and does not
    have: a name that means nothing would begin to mean a file.
    """
    return _named((pair for file in files for pair in _texts(file, form, model)), unknown)


def _texts(file: Filed, form: As, model: Model) -> Iterator[tuple[str, Pieces]]:
    if form is As.YAML:
        yield f"{file.stem}.yaml", partial(yaml_pieces, file.sheets, file.head)
        return
    pages = markdown_pages(file.sheets, model, file.head)
    if pages.together:
        yield f"{file.stem}.md", whole(pages.together)
    for sheet, text in pages.apart:
        yield f"{file.stem}/{_name(sheet)}.md", whole(text)


def _name(sheet: Sheet) -> str:
    return slug(sheet.root.text("id")) or sheet.kind


def _named(texts: Iterable[tuple[str, Pieces]], unknown: frozenset[str]) -> Texts:
    """Texts by their paths, each of its own, so that no document takes the place of another."""
    found: dict[str, Pieces] = {}
    taken: set[str] = set()
    for path, text in texts:
        stem, ending = posixpath.splitext(path)
        folder = posixpath.dirname(path)
        meant = {posixpath.join(folder, each) for each in unknown if "/" not in each} | unknown
        others = {posixpath.splitext(each)[0] for each in meant if each.endswith(ending)}
        name = free(stem, taken if path in ONE.values() else taken | others)
        taken.add(name)
        found[f"{name}{ending}"] = text
    return Texts(found)
