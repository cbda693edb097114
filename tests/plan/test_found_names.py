"""The names in rules/fields/ lead to fields and values that the format has."""

from __future__ import annotations

from pathlib import Path

import pytest

from smlint.engine.shipped import shipped
from smlint.plan.found.names.known import FoundNames
from smlint.rules.load import read_data

FOLDER = Path(__file__).parents[2] / "rules" / "fields"
LANGUAGES = {path.stem: read_data(path) for path in sorted(FOLDER.glob("*.yaml"))}
OF_THE_READERS = {
    "goal": {"period"},
    "milestone": {"parent"},
    "content": {"time", "hashtags", "image"},
    "contact": {
        *("first_name", "last_name", "last_contact", "next_due"),
        *("platform", "handle", "followers"),
    },
    "person": {"name", "role", "hours_per_week"},
    "reading": {"date", "metric", "value", "channel", "note", "sample"},
}
"""What the readers put together, or keep, beside the fields of the format."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_is_one_of_the_format(language: str) -> None:
    kinds = shipped().model.kinds
    for kind, names in LANGUAGES[language]["fields"].items():
        known = set(kinds[kind].shape.fields) if kind in kinds else set()
        assert names.keys() <= known | OF_THE_READERS[kind], (language, kind)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_is_one_of_its_field(language: str) -> None:
    for name, values in LANGUAGES[language].get("values", {}).items():
        kind, _dot, field = name.partition(".")
        known = set(shipped().model.kinds[kind].shape.fields[field].values.values())
        assert values.keys() <= known, (language, name)


def test_what_is_no_list_of_names_is_refused() -> None:
    with pytest.raises(ValueError, match="no list of names"):
        FoundNames.of({"en": {"fields": {"goal": {"title": "name"}}}})
