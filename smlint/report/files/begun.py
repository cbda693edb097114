"""All files of a plan that was begun from a document: its own, the settings, the notes."""

from __future__ import annotations

import posixpath
from collections.abc import Callable

from smlint.base.guide import LANGUAGES
from smlint.base.texts import Texts
from smlint.engine.drafting.session import Drafted
from smlint.i18n import catalogue
from smlint.plan.model import Model
from smlint.report.files.notes import notes
from smlint.report.files.plan_files import As, plan_files
from smlint.report.neutral import neutral

NOTES = "notes.md"
SETTINGS = "smlint.yaml"


def begun(
    drafted: Drafted,
    form: As,
    model: Model,
    around: str | None,
    is_taken: Callable[[str], bool] = lambda _path: False,
) -> Texts:
    """The files with their texts, by their paths in the folder of the plan.

    A document that holds no strategy, such as a list of contacts, adds to a plan: its notes are
    called after it, and where there are other settings it brings none. What adds to a plan that is
    there takes names that are free.

    Args:
        drafted: the draft.
        form: how it is written.
        model: the kinds.
        around: the settings of the plan that the folder lies in; None outside of one.
        is_taken: whether something of that name is in the folder.
    """
    draft, own = drafted.draft, _settings(drafted)
    whole = any(sheet.kind == "strategy" for sheet in draft.sheets)
    texts = plan_files(draft.sheets, form, model)
    if draft.left:
        name = NOTES if whole else f"{posixpath.splitext(draft.source)[0]}-{NOTES}"
        told = notes(
            draft.left,
            draft.source,
            drafted.language,
            markdown=drafted.markdown,
            private=draft.private > 0,
        )
        texts = texts.with_others({name: told})
    if drafted.adds:
        return texts.renamed(lambda path: _free(path, is_taken))
    return texts.with_others({SETTINGS: own}) if whole or around in (None, own) else texts


def _free(path: str, is_taken: Callable[[str], bool]) -> str:
    """A path, or the first of ``channels-2.yaml``, ``channels-3.yaml``… that nothing has; notes
    stay what their name says that they are.
    """
    stem, ending = posixpath.splitext(path)
    if path.endswith(f"-{NOTES}") or path == NOTES:
        stem, ending = path.removesuffix(NOTES).removesuffix("-"), f"-{NOTES}"
    number, found = 1, path
    while is_taken(found):
        number += 1
        found = f"{stem}-{number}{ending}".removeprefix("-")
    return found


def _settings(drafted: Drafted) -> str:
    words = catalogue(drafted.language)
    lines = [
        f"# {words.say('begun.settings', source=neutral(drafted.draft.source))}",
        f"# {words.say('begun.profile')}",
        "profile: starter",
    ]
    if drafted.draft.language is not None:
        lines.append(f"language: {drafted.draft.language}")
    if drafted.language != LANGUAGES[0]:
        lines.append(f"messages: {drafted.language}")
    return "".join(f"{line}\n" for line in lines)
