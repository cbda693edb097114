"""Whose plan a document is, where its title is a name beside what sort of plan it is."""

from __future__ import annotations

import pytest

from smlint.config.settings import Settings
from smlint.engine.drafting.bring import bring
from smlint.engine.drafting.draft import draft
from smlint.engine.shipped import shipped
from smlint.report.files.plan_files import As, plan_files
from smlint.source.text import Text


def organization(title: str, language: str) -> str:
    source = f"# {title}\n\n## Goals\n\n- Instagram: 310 → 520\n"
    text = Text("strategy.md", source)
    brought = bring(text, Settings(language=language), shipped())
    made = draft(text, list(brought.documents), brought.layout, shipped(), "en")
    assert made is not None
    written = plan_files(made.sheets, As.YAML, shipped().model)["strategy.yaml"]
    lines = [each.strip() for each in written.splitlines()]
    below = lines[lines.index("organization:") + 1] if "organization:" in lines else ""
    return below.partition("#")[0].removeprefix("name:").strip()


@pytest.mark.parametrize(
    ("language", "title", "name"),
    [
        ("en", "Fox Theatre social media strategy", "Fox Theatre"),
        ("en", "Fox Theatre content plan 2027", "Fox Theatre"),
        ("en", "Social media strategy Fox Theatre 2027", "Fox Theatre"),
        ("es", "Estrategia de redes sociales Teatro Zorro 2027", "Teatro Zorro"),
        ("fr", "Stratégie réseaux sociaux Théâtre Renard 2027", "Théâtre Renard"),
        ("it", "Strategia social Teatro Volpe 2027", "Teatro Volpe"),
        ("pt", "Estratégia de redes sociais Teatro Raposa 2027", "Teatro Raposa"),
        ("el", "Στρατηγική κοινωνικών δικτύων Θέατρο Αλεπού 2027", "Θέατρο Αλεπού"),
    ],
)
def test_the_name_beside_the_sort_of_plan_is_the_organization(
    language: str, title: str, name: str
) -> None:
    assert organization(title, language) == name


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("en", "Our social media strategy"),
        ("en", "Annual social media strategy"),
        ("en", "2027 content plan"),
        ("en", "Black Friday social media plan"),
        ("en", "Small Business Social Media Strategy"),
        ("en", "Nonprofit social media strategy"),
        ("en", "Social media strategy for Instagram"),
        ("de", "Kleine Betriebe Social-Media-Strategie"),
        ("es", "Estrategia de redes sociales 2027"),
    ],
)
def test_a_title_that_names_nobody_leaves_it_open(language: str, title: str) -> None:
    assert organization(title, language) in ("", "TODO")
