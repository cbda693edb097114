"""What ``smlint import`` takes from the head of a document: whose plan it is, and for how long."""

from __future__ import annotations

from typing import Any

import pytest
from ruamel.yaml import YAML

from tests.conftest import Plan, Smlint

GOALS = {
    "en": "\n\n## Goals\n\n- Grow the number of our followers from 100 to 200 by June 2027\n"
    "- At Corner Bakery we answer, and so does the Loaf Alliance, all questions of the day.\n",
    "el": "\n\n## Στόχοι\n\n- Να αυξήσουμε τους ακόλουθους από 100 σε 200 έως "
    "τον Ιούνιο του 2027\n",
    "es": "\n\n## Objetivos\n\n- Pasar de 100 a 200 seguidores antes de junio de 2027, y que todos "
    "los vecinos lo sepan por nosotros\n",
    "de": "\n\n## Ziele\n\n- Die Zahl der Abonnenten soll von 100 auf 200 steigen, und zwar bis "
    "Juni 2027; das ist für uns nicht wenig\n",
    "fr": "\n\n## Objectifs\n\n- Passer de 100 à 200 abonnés avant juin 2027, avec les habitants "
    "du quartier et pour eux\n",
}
OPEN = "TODO"


def strategy(plan: Plan, smlint: Smlint, head: str, language: str = "en") -> dict[str, Any]:
    root = plan({"old.md": f"{head}{GOALS[language]}"})
    assert smlint("import", "old.md", "--to", "new").code == 0
    found = YAML(typ="safe").load(root / "new" / "strategy.yaml")
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("# Corner Bakery: social media plan", "Corner Bakery"),
        ("# Corner Bakery, social media strategy 2026-27", "Corner Bakery"),
        ("# 🥐 Corner Bakery – Communications plan 2027", "Corner Bakery"),
        ("# Social media plan · Corner Bakery", "Corner Bakery"),
        ("# Social media strategy of Corner Bakery 2027", "Corner Bakery"),
        ("# Communications plan for the Friends of the Mill", "Friends of the Mill"),
        ("# Marketing Strategy for Loaf Alliance", "Loaf Alliance"),
        (
            "# Social Media Plan for Rye & Sons Mill\n\nA plan for **Rye & Sons**.",
            "Rye & Sons Mill",
        ),
        ("# Social media plan – Café “The Queue”, Patras", "Café “The Queue”"),
        ("# Corner Bakery Social Media Strategy", "Corner Bakery"),
        ("# Corner Bakery\n\n## Social media plan 2027", "Corner Bakery"),
        ("# Corner Bakery\n\nSocial media plan, second version", "Corner Bakery"),
        ("# Social media plan\n\n**Friends of the Mill** · registered", "Friends of the Mill"),
        ("# Social media plan\n\nOrganisation: Corner Bakery", "Corner Bakery"),
        (
            "# Social media plan\n\n| Company | Corner Bakery |\n|---|---|\n| Owner | Rosa Lind |",
            "Corner Bakery",
        ),
    ],
)
def test_whose_plan_it_is_stands_in_its_head(
    plan: Plan, smlint: Smlint, head: str, name: str
) -> None:
    assert strategy(plan, smlint, head)["organization"] == {"name": name}


@pytest.mark.parametrize(
    ("head", "language", "name"),
    [
        ("# Museo del Agua · Plan de redes 2027", "es", "Museo del Agua"),
        ("# Plan de redes sociales del Museo del Agua", "es", "Museo del Agua"),
        ("# Plan de communication de l'Atelier du Pain", "fr", "Atelier du Pain"),
        ("# Μουσείο Ψωμιού\n\n## Σχέδιο επικοινωνίας 2027", "el", "Μουσείο Ψωμιού"),
        # In another case than by itself the name is asked for, with the words of the document.
        ("# Στρατηγική κοινωνικών δικτύων του Μουσείου Ψωμιού", "el", "Μουσείου Ψωμιού"),
        ("# Social-Media-Konzept des Instituts für Brot", "de", "Instituts für Brot"),
    ],
)
def test_whose_plan_it_is_in_other_languages(
    plan: Plan, smlint: Smlint, head: str, language: str, name: str
) -> None:
    told = strategy(plan, smlint, head, language)["organization"]["name"]
    assert told == name or (told.startswith(OPEN) and name in told)
    assert told.startswith(OPEN) == name.startswith(("Μουσείου", "Instituts"))


@pytest.mark.parametrize(
    "head",
    [
        "# Social media plan",
        "# Appendix B: social media plan",
        "# Draft – social media plan",
        "# Instagram: social media plan",
        "# Spring campaign: social media plan",
        "# Social media plan for the summer",
        "# Social Media Strategy for Digital Growth",
        "# Social media plan, final version",
        "# Measurable goals: June to December 2027",
        "# Corporate Communications Plan",
        "# Social media plan\n\n**Please note** that this is a first version",
    ],
)
def test_what_is_no_name_for_sure_is_asked(plan: Plan, smlint: Smlint, head: str) -> None:
    assert strategy(plan, smlint, head)["organization"]["name"] == OPEN


@pytest.mark.parametrize(
    ("head", "days"),
    [
        ("# Social media plan 2027", ("2027-01-01", "2027-12-31")),
        ("# Social media plan, H1 2027", ("2027-01-01", "2027-06-30")),
        # A goal is due later than that.
        ("# Social media plan, Q1 2027", (OPEN, OPEN)),
        ("# Social media plan 2026", (OPEN, OPEN)),
        ("# Corner Bakery\n\n## Social media plan 2027", ("2027-01-01", "2027-12-31")),
        ("# Goals: December 2026 - July 2027", ("2026-12-01", "2027-07-31")),
        ("---\nperiod: H1 2027\n---\n\n# Social media plan", ("2027-01-01", "2027-06-30")),
        ("---\ntitle: Goals for 2027\n---\n\n# Social media plan", ("2027-01-01", "2027-12-31")),
        (
            "# Social media plan\n\nThis plan covers July 2026 to June 2027. It is short.",
            ("2026-07-01", "2027-06-30"),
        ),
        # A season, a month and a day do not say when a plan begins.
        ("# Social media plan 2026-27", (OPEN, OPEN)),
        ("# Social media plan, March 2027", (OPEN, OPEN)),
        ("# Social media plan (updated 2027)", (OPEN, OPEN)),
        ("# Social media plan\n\n## Goals for 2027", (OPEN, OPEN)),
        ("---\ndue: Q2 2027\n---\n\n# Social media plan", (OPEN, OPEN)),
    ],
)
def test_the_time_of_a_title_is_that_of_the_plan(
    plan: Plan, smlint: Smlint, head: str, days: tuple[str, str]
) -> None:
    found = strategy(plan, smlint, head)
    assert (str(found["start"]), str(found["end"])) == days
