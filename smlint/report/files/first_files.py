"""The files of a first plan: its documents, its settings, and the schemas for an editor."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence

from smlint.engine.converting.filing import file_names
from smlint.engine.schema_files import schema_file
from smlint.i18n import Catalogue
from smlint.plan.model import Model
from smlint.plan.open_marks import left_to_decide
from smlint.plan.sheet import Sheet
from smlint.report.files.plan_files import ONE, As, plan_files
from smlint.schema.store import Schemas

SETTINGS = "smlint.yaml"
_SETTINGS_KIND = "settings"
_STRATEGY_KIND = "strategy"
_FRONT_END = "\n---\n"


def first_files(
    sheets: Sequence[Sheet], form: As, model: Model, words: Catalogue
) -> Mapping[str, str]:
    """The documents and the settings, by their paths in the folder of the plan."""
    texts = {SETTINGS: _settings(words), **plan_files(sheets, form, model)}
    if form is As.ONE_MARKDOWN_FILE:
        texts[ONE[form]] = _headed(texts[ONE[form]], sheets)
    return texts


def _headed(page: str, sheets: Sequence[Sheet]) -> str:
    """A page below the title of the plan, as every page has one; without one yet it has none."""
    titles = (each.root.text("title") for each in sheets if each.kind == _STRATEGY_KIND)
    title = next(titles, "")
    front, rule, rest = page.partition(_FRONT_END)
    if not title or left_to_decide(title) is not None:
        return page
    return f"{front}{rule}\n# {title}\n{rest}"


def with_schemas(texts: Mapping[str, str], model: Model, schemas: Schemas) -> Mapping[str, str]:
    """The same files with a line in each YAML file that tells an editor its schema, and the
    schemas themselves.
    """
    kinds = {stem: kind for kind, stem in file_names(model).items()}
    kinds |= {"smlint": _SETTINGS_KIND, "plan": "plan"}
    told: dict[str, str] = {}
    for path, text in texts.items():
        stem, ending = posixpath.splitext(path)
        kind = kinds.get(stem)
        if kind is None or ending != ".yaml":
            told[path] = text
            continue
        place, schema = schema_file(kind, schemas)
        told[path] = f"# yaml-language-server: $schema={place}\n{text}"
        told[place] = schema
    return told


def _settings(words: Catalogue) -> str:
    lines = [f"# {words.say('begun.profile')}", "profile: starter"]
    lines += [f"# {words.say('init.note.language')}", f"language: {words.language}"]
    if words.language != "en":
        lines.append(f"messages: {words.language}")
    return "".join(f"{line}\n" for line in lines)
