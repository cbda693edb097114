"""People and firms below a heading of contacts, in lists and tables, in any language."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

HEADINGS = {
    "en": "Contacts",
    "el": "Επαφές",
    "de": "Kontakte",
    "fr": "Contacts",
    "es": "Contactos",
    "it": "Contatti",
    "pt": "Contatos",
}
GOAL = "- Instagram: 310 → 520"
LINES = [
    ("en", "Eleni Zisi, food blogger, @elenifood", "blogger"),
    ("en", "**Eleni Zisi** (blogger) – Instagram: @elenifood", "blogger"),
    ("el", "Ελένη Ζήση, foodblogger, @elenifood", "blogger"),
    ("el", "Ελένη Ζήση: δημοσιογράφος, @elenifood", "journalist"),
    ("de", "Eleni Zisi, Journalistin, @elenifood", "journalist"),
    ("fr", "Eleni Zisi, journaliste, @elenifood", "journalist"),
    ("es", "Eleni Zisi, periodista, @elenifood", "journalist"),
    ("it", "Eleni Zisi, giornalista, @elenifood", "journalist"),
    ("pt", "Eleni Zisi, jornalista, @elenifood", "journalist"),
]


def contacts(language: str, below: str, heading: str = "") -> list[dict[str, object]]:
    title, goals = TITLES[language]
    section = heading or HEADINGS[language]
    source = f"# {title}\n\n## {goals}\n\n{GOAL}\n\n## {section}\n\n{below}\n"
    return listed(read(source, "notes.md", language), "contact")


@pytest.mark.parametrize(("language", "line", "role"), LINES)
def test_a_line_with_a_name_and_an_account_is_a_contact(
    language: str, line: str, role: str
) -> None:
    (person,) = contacts(language, f"- {line}")
    assert person["name"] in ("Eleni Zisi", "Ελένη Ζήση")
    assert person["roles"] == [role]
    assert "'handle': '@elenifood'" in str(person["profiles"])


def test_what_is_private_has_fields_of_its_own_and_other_words_are_a_note() -> None:
    line = "George Bakas, reporter at the Daily, bakas@daily.example, (0341) 555 0199"
    (person,) = contacts("en", f"- {line}")
    assert person["email"] == "bakas@daily.example"
    assert "555 0199" in str(person["phone"])
    assert person["roles"] == ["journalist"]
    assert person["notes"] == ["reporter at the Daily"]


@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("en", "Who | What they do | Contact"),
        ("el", "Ποιος | Τι κάνει | Στοιχεία"),
        ("de", "Name | Funktion | Kontakt"),
        ("fr", "Nom | Fonction | Coordonnées"),
    ],
)
def test_a_table_is_read_by_its_columns_and_its_addresses(language: str, head: str) -> None:
    rows = "| Eleni Zisi | blogger | @elenifood |\n| Jo Brand | Blog Plain | jo@plain.example |"
    first, second = contacts(language, f"| {head} |\n|---|---|---|\n{rows}")
    assert (first["name"], first["profiles"]) == ("Eleni Zisi", [{"handle": "@elenifood"}])
    assert (second["name"], second["email"]) == ("Jo Brand", "jo@plain.example")


@pytest.mark.parametrize(
    "below",
    [
        "- Local schools: joint projects",
        "- We talk to schools and help them, 12.500 people on 31.10.2026",
        "- Bakers' guild",
        "- info@plain.example",
        "| Partner | Budget |\n|---|---|\n| Local schools | 400 |",
    ],
)
def test_what_names_nobody_stays_the_section_that_it_is(below: str) -> None:
    (section,) = contacts("en", below)
    assert section == {"title": "Contacts"}


def test_people_elsewhere_are_no_contacts() -> None:
    assert not contacts("en", "- Eleni Zisi, blogger, @elenifood", heading="Team")


def test_headings_below_that_of_contacts_belong_to_it_and_goals_do_not() -> None:
    below = (
        "### In town\n\n- Eleni Zisi, blogger, @elenifood\n\n"
        "## More goals\n\n- Anna Smith, journalist, @anna\n"
    )
    (person,) = contacts("en", below)
    assert person["name"] == "Eleni Zisi"
