"""Plans by audience: for each what is wanted, how one will know, and where it is reached."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

WORDS = {
    "en": ("Our people", "What we want", "Signs that it works", "Where we reach them"),
    "el": ("Οι άνθρωποί μας", "Τι θέλουμε", "Σημάδια ότι πετυχαίνει", "Πού τους συναντάμε"),
    "es": ("Nuestra gente", "Qué queremos", "Señales de que funciona", "Dónde los encontramos"),
    "de": (
        "Unsere Leute",
        "Was wir wollen",
        "Woran wir merken, dass es wirkt",
        "Wo wir sie treffen",
    ),
    "fr": ("Notre monde", "Ce qu'on veut", "Signes que ça marche", "Où on les touche"),
    "it": ("La nostra gente", "Cosa vogliamo", "Segnali che funziona", "Dove li raggiungiamo"),
    "pt": ("A nossa gente", "O que queremos", "Sinais de que funciona", "Onde os encontramos"),
}
FORMS = ["*{}*", "_{}_", "**{}**", "#### {}", "{}:", "*{}:*"]


def source(language: str, form: str, audiences: str) -> str:
    _people, wanted, signs, reached = WORDS[language]
    return (
        f"# {TITLES[language][0]}\n\n## {audiences}\n\nAlpha beta, gamma.\n\n### 1. Alpha\n\n"
        f"{form.format(wanted)}\n\n- Omega omicron rho\n- 600 rho\n\n"
        f"{form.format(signs)}\n\n- sigma tau\n\n"
        f"**{reached}**: the Facebook page and Instagram, lambda.\n\n"
        f"### 2. Beta\n\n{form.format(wanted)}\n\n- Kappa lambda mu\n"
    )


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", WORDS)
def test_a_plan_by_audience_is_read(language: str, form: str) -> None:
    audiences = {"en": "Audiences", "el": "Κοινά", "es": "Públicos", "de": "Zielgruppen"}
    others = {"fr": "Publics", "it": "Pubblici", "pt": "Públicos"}
    heading = {**audiences, **others}[language]
    found = read(source(language, form, WORDS[language][0]), "notes.md", language)
    assert len(listed(found, "goal")) == 3
    found = read(source(language, form, heading), "notes.md", language)
    assert len(listed(found, "goal")) == 3
    assert [each["title"] for each in listed(found, "audience")] == ["Alpha", "Beta"]
    assert "sigma tau" in [each["title"] for each in listed(found, "metric")]
    assert {"Facebook", "Instagram"} <= {each["title"] for each in listed(found, "channel")}


def test_headings_below_people_are_audiences_whatever_stands_there() -> None:
    found = read(source("en", "*{}*", "Our people"), "notes.md")
    assert [each["title"] for each in listed(found, "audience")] == ["Alpha", "Beta"]


@pytest.mark.parametrize(
    "line", ["*Photo by Ann Lee.*", "*What we want*\n\nNothing yet.", "*What* we want"]
)
def test_other_italics_are_no_heading(line: str) -> None:
    body = f"# Social media plan\n\n## About us\n\n{line}\n\n- Omega omicron\n- Rho\n"
    assert listed(read(body, "notes.md"), "goal") == []


@pytest.mark.parametrize("form", FORMS)
def test_what_an_audience_wants_is_no_goal_of_the_plan(form: str) -> None:
    wants = "\n\n".join(
        form.format(each) + "\n\n- Omega rho" for each in ("Goals", "What they want")
    )
    body = f"# Social media plan\n\n## Personas\n\n### Anna\n\n{wants}\n"
    assert listed(read(body, "notes.md"), "goal") == []


def test_where_people_are_not_reached_is_no_channel() -> None:
    body = "**Where we reach them**: in the yard. Not on Instagram. Never by SMS.\n"
    found = read(f"# Social media plan\n\n## Audiences\n\n### Farmers\n\n{body}", "notes.md")
    assert listed(found, "channel") == []
