"""What stands where channels do and is none: guidelines for all of them, a table that compares, how
things stand.
"""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read


def named(source: str, kind: str, language: str = "en") -> list[object]:
    return [each["title"] for each in listed(read(source, "plan.md", language), kind)]


ACROSS = [
    ("en", "Brand guidelines cross-platform"),
    ("es", "Identidad multiplataforma"),
    ("de", "Gestaltung plattformübergreifend"),
    ("fr", "Charte multi-plateforme"),
    ("it", "Linee guida multi-piattaforma"),
    ("pt", "Identidade multiplataforma"),
]


@pytest.mark.parametrize(("language", "heading"), ACROSS)
def test_what_is_alike_on_all_channels_names_none(language: str, heading: str) -> None:
    title, goals = TITLES[language]
    source = (
        f"# {title}\n\n## {goals}\n\n- 40 abc\n\n## {heading}\n\n- **Logo**: abc\n- **Font**: x\n"
    )
    assert not named(source, "channel", language)


def test_a_strategy_for_all_channels_lists_them() -> None:
    source = (
        "# Social media strategy\n\n## Goals\n\n- 40 abc\n\n## Multi-platform strategy\n\n- Radio\n"
    )
    assert named(source, "channel") == ["Radio"]


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("en", "Criterion"),
        ("es", "Criterio"),
        ("de", "Kriterium"),
        ("fr", "Critère"),
        ("it", "Criterio"),
        ("pt", "Critério"),
        ("el", "Κριτήριο"),
    ],
)
def test_a_table_that_weighs_two_things_has_no_metrics(language: str, head: str) -> None:
    title, goals = TITLES[language]
    source = (
        f"# {title}\n\n## {goals}\n\n- 40 abc\n\n## Abc\n\n| {head} | Abc | Xyz |\n|---|---|---|\n"
        "| Abcd | 5x | 2x |\n| Efg | ab | cd |\n"
    )
    assert named(source, "metric", language) == ["abc"]  # of the goal


def test_criteria_with_what_is_to_be_reached_are_metrics() -> None:
    source = (
        "# Social media strategy\n\n## Goals\n\n- Be known\n\n## KPIs\n\n"
        "| Criterion | Today | Target |\n|---|---|---|\n| Visits | 5 | 20 |\n"
    )
    assert named(source, "metric") == ["Visits"]


ONLY = [
    ("en", "Only channel: LinkedIn (own profile)"),
    ("es", "Único canal: LinkedIn (perfil propio)"),
    ("de", "Einziger Kanal: LinkedIn (eigenes Profil)"),
    ("fr", "Seul canal : LinkedIn (profil personnel)"),
    ("it", "Unico canale: LinkedIn (profilo proprio)"),
    ("pt", "Único canal: LinkedIn (perfil próprio)"),
    ("el", "Μόνο κανάλι: LinkedIn (δικό μας προφίλ)"),
]


@pytest.mark.parametrize(("language", "heading"), ONLY)
def test_below_the_only_channel_rows_are_about_it(language: str, heading: str) -> None:
    title, goals = TITLES[language]
    source = (
        f"# {title}\n\n## {goals}\n\n- 40 abc\n\n## {heading}\n\n### Abc\n\n"
        "| Abc | Xyz |\n|---|---|\n| Banner | a |\n| Headline | b |\n"
    )
    assert named(source, "channel", language) == ["LinkedIn"]


def test_a_matrix_of_channels_is_no_platform_and_its_labels_may_name_two() -> None:
    source = (
        "# Kommunikationsplan\n\n## Ziele\n\n- 40 Mitglieder\n\n## Kanal-Matrix\n\n"
        "- **Instagram:** Hauptkanal\n- **Newsletter / WhatsApp-Broadcast:** für den Kern\n"
    )
    assert named(source, "channel", "de") == ["Instagram", "Newsletter", "WhatsApp-Broadcast"]


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "Growth matrix"),
        ("en", "Community matrix"),
        ("en", "Content matrix plan"),
        ("en", "Instagram content matrix"),
        ("en", "Community threads"),
        ("el", "Στρατηγική Matrix"),
        ("es", "Estrategia matrix"),
        ("de", "Strategie-Matrix"),
        ("fr", "Stratégie matrix"),
        ("it", "Strategia matrix"),
        ("pt", "Estratégia matrix"),
    ],
)
def test_a_matrix_of_anything_is_no_platform(language: str, heading: str) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- 40 abc\n\n## {heading}\n\nAbc.\n"
    used = ["Instagram"] if heading.startswith("Instagram") else []
    assert named(source, "channel", language) == used


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "Matrix"),
        ("en", "Our Matrix room"),
        ("en", "On Threads"),
        ("el", "Λογαριασμός Threads"),
        ("es", "Cuenta en Threads"),
        ("de", "Unsere Threads-Seite"),
        ("fr", "Compte Threads"),
        ("it", "Account Threads"),
        ("pt", "Conta Threads"),
    ],
)
def test_one_with_an_account_or_a_room_is_a_platform(language: str, heading: str) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- 40 abc\n\n## {heading}\n\nAbc.\n"
    assert len(named(source, "channel", language)) == 1


def test_a_matrix_in_bold_is_a_channel_only_among_channels() -> None:
    source = "# Social media strategy\n\n## Goals\n\n- 40 abc\n\n## {}\n\n- **Matrix**: abc\n"
    assert named(source.format("Channels"), "channel") == ["Matrix"]
    assert not named(source.format("Work"), "channel")


WHERE = [
    ("en", "Where we are online"),
    ("es", "Dónde estamos"),
    ("fr", "Où nous sommes"),
    ("it", "Dove siamo"),
    ("pt", "Onde estamos"),
    ("el", "Πού είμαστε"),
]


@pytest.mark.parametrize(("language", "heading"), WHERE)
def test_how_many_there_are_is_no_place(language: str, heading: str) -> None:
    title, goals = TITLES[language]
    source = (
        f"# {title}\n\n## {heading}\n\n- 22 abc\n- Facebook 9\n- Radio\n\n## {goals}\n\n- 40 abc\n"
    )
    channels = named(source, "channel", language)
    assert "22 abc" not in channels
    assert "Radio" in channels


def test_how_many_a_month_is_no_audience() -> None:
    source = (
        "# Piano di comunicazione\n\n## Obiettivi\n\n- 40 soci\n\n## Collaborazioni\n\n"
        "- **Compenso**: 100 euro\n- **Target**: 10 collaborazioni/mese\n\n## Pubblico\n\n"
        "- **Target**: 25-45 anni\n"
    )
    assert named(source, "audience", "it") == ["25-45 anni"]
