"""What all Greek sentences have in common, wherever they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from smlint.engine.shipped import shipped
from smlint.i18n import catalogue

ROOT = Path(__file__).parents[2]
WRITTEN = ("smlint/i18n/el.json", "rules/**/*.yaml", "schemas/*.json", "docs/**/*.md")

_CURLY = re.compile(r"\w*[\u0370-\u03ff\u1f00-\u1fff][\u2019\u02bc\u1fbd](?=\s+\w)")
"""A word that lost its last vowel, with another sign than the apostrophe of the keyboard."""


@pytest.mark.parametrize("pattern", WRITTEN)
def test_a_lost_vowel_has_one_sign_everywhere(pattern: str) -> None:
    """«γι' αυτό», «σ' έναν», «απ' όλα»: who searches for them finds all."""
    paths = sorted(ROOT.glob(pattern))
    assert paths
    found = {
        (path.name, word) for path in paths for word in _CURLY.findall(path.read_text("utf-8"))
    }
    assert found == set()


def test_not_every_organisation_is_a_business() -> None:
    """A museum reads «Στόχοι του οργανισμού»; who has written of a business is understood."""
    field = shipped().model.field("strategy.business_objectives")
    assert field is not None
    assert field.titles["el"] == "Στόχοι του οργανισμού"
    assert "Στόχοι της επιχείρησης" in field.names
    assert catalogue("el").say("kind.business-objective") == "στόχος του οργανισμού"
