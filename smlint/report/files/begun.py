"""All files of a plan that was begun from a document: its own, the settings, the notes."""

from __future__ import annotations

from collections.abc import Mapping

from smlint.engine.drafting.session import Drafted
from smlint.i18n import catalogue
from smlint.plan.model import Model
from smlint.report.files.notes import notes
from smlint.report.files.plan_files import As, plan_files
from smlint.report.neutral import neutral

NOTES = "notes.md"
SETTINGS = "smlint.yaml"


def begun(drafted: Drafted, form: As, model: Model) -> Mapping[str, str]:
    """The files with their texts, by their paths in the folder of the plan."""
    draft, language = drafted.draft, drafted.language
    texts = {SETTINGS: _settings(drafted), **plan_files(draft.sheets, form, model)}
    if draft.left:
        texts[NOTES] = notes(draft.left, draft.source, language, markdown=drafted.markdown)
    return texts


def _settings(drafted: Drafted) -> str:
    words = catalogue(drafted.language)
    lines = [
        f"# {words.say('begun.settings', source=neutral(drafted.draft.source))}",
        f"# {words.say('begun.profile')}",
        "profile: starter",
    ]
    if drafted.draft.language is not None:
        lines.append(f"language: {drafted.draft.language}")
    return "".join(f"{line}\n" for line in lines)
