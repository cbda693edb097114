"""Documents whose titles call them nothing, and guides whose titles say "plan"."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import listed, read

UNNAMED = [
    ("en", "How we work our social media until summer", "Where", "What we count", "New members"),
    (
        "en",
        "Harbour choir – comms committee",
        "Where and how often",
        "What we count",
        "New members",
    ),
    ("el", "Πώς θα δουλέψουμε τα social ως το καλοκαίρι", "Πού", "Τι μετράμε", "Νέα μέλη"),
    ("de", "Unsere Kanäle im Chor", "Wo und wie oft", "Kennzahlen", "Neue Mitglieder"),
    ("fr", "La chorale en ligne", "Où et quand", "Indicateurs", "Nouveaux membres"),
    ("es", "El coro en las redes sociales", "Dónde y cuándo", "Indicadores", "Socios nuevos"),
    ("it", "Il coro sui social", "Dove e quando", "Indicatori", "Nuovi soci"),
    ("pt", "O coro nas redes sociais", "Onde e quando", "Indicadores", "Novos membros"),
]


def page(title: str, where: str, counts: str, thing: str) -> str:
    return (
        f"# {title}\n\n## {where}\n\n- Facebook\n- Instagram\n\n"
        f"## {counts}\n\n- {thing}\n- Newsletter\n"
    )


@pytest.mark.parametrize(("language", "title", "where", "counts", "thing"), UNNAMED)
def test_channels_beside_measures_make_a_plan(
    language: str, title: str, where: str, counts: str, thing: str
) -> None:
    found = read(page(title, where, counts, thing), "notes.md", language)
    assert len(listed(found, "channel")) >= 2
    assert len(listed(found, "metric")) == 2


@pytest.mark.parametrize(
    "title",
    [
        "Social media report 2026",
        "Social media house rules: policy",
        "Guide to our social media",
        "Event in social media",
    ],
)
def test_another_page_stays_one(title: str) -> None:
    assert not read(page(title, "Where", "What we count", "New members"), "notes.md").documents


def test_a_page_of_a_handbook_with_channels_and_readers_is_no_plan() -> None:
    source = (
        "# Digital campaigns\n\n## Channels\n\n- Facebook\n- Instagram\n\n"
        "## Audiences\n\n- Developers\n- Managers\n"
    )
    assert not read(source, "notes.md").documents


@pytest.mark.parametrize("name", ["README.md", "about.md"])
def test_the_page_of_a_program_is_no_plan(name: str) -> None:
    source = page("Loomtool", "Where", "What we count", "Threads woven")
    source += "\n## Installation\n\nRun `pip install loomtool`.\n"
    assert not read(source, name).documents


TITLE_KEYS = ["title", "titolo", "título", "titre", "titel", "τίτλος"]


@pytest.mark.parametrize("key", TITLE_KEYS)
def test_front_matter_names_the_document_in_each_language(key: str) -> None:
    source = f"---\n{key}: Social media plan\n---\n\n# Where\n\n- Facebook\n"
    assert read(source, "notes.md", None).documents


GUIDES = [
    ("en", "Writing your club's social media plan"),
    ("en", "Create your communication plan"),
    ("el", "Γράψτε το σχέδιο επικοινωνίας σας"),
    ("de", "So schreibt ihr euren Kommunikationsplan"),
    ("fr", "Rédiger votre plan de communication"),
    ("es", "Escribe tu plan de comunicación"),
    ("it", "Scrivi il tuo piano di comunicazione"),
    ("pt", "Escreva você o plano de comunicação"),
]


@pytest.mark.parametrize(("language", "title"), GUIDES)
def test_who_teaches_to_write_a_plan_has_none(language: str, title: str) -> None:
    found = read(f"# {title}\n\n## Facebook\n\n- Instagram\n", "notes.md", language)
    assert not found.documents


ADVICE = (
    "# Social media plan\n\n## Think about people\n\nWho reads you?\n\n## Pick channels\n\n"
    "- Facebook, if your members are there\n\n## Agree who does what\n\nName your deputy.\n"
)


def test_headings_that_advise_the_reader_make_a_guide() -> None:
    assert not read(ADVICE, "notes.md").documents


def test_headings_that_are_aims_of_ours_make_none() -> None:
    ours = ADVICE.replace("you?", "us?").replace("your", "our")
    assert read(ours, "notes.md").documents
