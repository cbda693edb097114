"""A plan that says "you" to its team is no guide where it has an owner and goals of its own."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

WORDS = {
    "en": (
        *("Social media plan", "Owner: Rosa Lind", "Goals", "by 30 June 2027"),
        "You answer your readers",
    ),
    "el": (
        *("Πλάνο κοινωνικών δικτύων", "Υπεύθυνη: Ρόζα", "Στόχοι", "έως 30 Ιουνίου 2027"),
        "Εσείς απαντάτε στους αναγνώστες σας",
    ),
    "de": (
        *("Social-Media-Plan", "Verantwortlich: Rosa Lind", "Ziele", "bis 30. Juni 2027"),
        "Ihr antwortet euren Lesern",
    ),
}


def goals(language: str, *, owned: bool = True, dated: bool = True) -> list[dict[str, object]]:
    title, owner, section, day, you = WORDS[language]
    due = f" {day}" if dated else ""
    head = f"# {title}\n\n{owner if owned else ''}\n\n## {section}\n\n"
    aims = f"- Instagram: 310 → 520{due}\n- Newsletter: 40 → 90{due}\n"
    habits = "".join(f"- {you} ({day}).\n" for day in "ABCDEFGHIJKLMNO")
    return listed(read(f"{head}{aims}\n## XYZ\n\n{habits}", "notes.md", language), "goal")


@pytest.mark.parametrize("language", WORDS)
def test_a_team_may_be_addressed(language: str) -> None:
    assert [each["target"] for each in goals(language)] == [520, 90]


@pytest.mark.parametrize("language", WORDS)
def test_without_an_owner_or_days_it_is_a_guide(language: str) -> None:
    assert goals(language, owned=False) == []
    assert goals(language, dated=False) == []
