"""Who answers for what is published answers for the plan where nobody else does."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

EDITORS = [
    ("en", "Roles", "Editorial lead", "Owner"),
    ("de", "Organisation", "Redaktionelle Leitung", "Verantwortlich"),
    ("fr", "Gouvernance", "Responsable éditoriale", "Responsable du plan"),
    ("fr", "Gouvernance", "Rédaction en chef", "Responsable du plan"),
    ("es", "Gobernanza", "Responsable editorial", "Responsable del plan"),
    ("it", "Governance", "Responsabile editoriale", "Responsabile del piano"),
    ("pt", "Governação", "Responsável editorial", "Responsável pelo plano"),
    ("el", "Οργάνωση", "Αρχισύνταξη", "Υπεύθυνη σχεδίου"),
    ("el", "Οργάνωση", "Υπεύθυνη περιεχομένου", "Υπεύθυνη σχεδίου"),
]


def owner(language: str, heading: str, body: str) -> object:
    source = f"# {TITLES[language][0]}\n\n## {heading}\n\n{body}"
    (strategy,) = listed(read(source, "notes.md", language), "strategy")
    return strategy.get("owner")


@pytest.mark.parametrize(("language", "heading", "label", "plain"), EDITORS)
def test_the_editor_answers_where_nobody_else_does(
    language: str, heading: str, label: str, plain: str
) -> None:
    line = f"**{label}**: Anna Weil\n"
    assert owner(language, heading, line) == "Anna Weil"
    assert owner(language, heading, f"{line}\n**{plain}**: Kim Roth\n") == "Kim Roth"
