"""Channels and audiences one below the other in a paragraph, each with its name in bold, and the
bodies that run a channel.
"""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

CHANNELS = {
    "en": "Channels",
    "el": "Κανάλια",
    "es": "Canales",
    "de": "Kanäle",
    "fr": "Canaux",
    "it": "Canali",
    "pt": "Canais",
}


def channels(language: str, lines: str) -> list[tuple[object, object]]:
    source = f"# {TITLES[language][0]}\n\n## {CHANNELS[language]}\n\n{lines}\n"
    found = listed(read(source, "notes.md", language), "channel")
    return [(each["title"], each.get("owner")) for each in found]


@pytest.mark.parametrize(
    ("language", "behind", "owner"),
    [
        ("en", "Run by Rosa Lind.", "Rosa Lind"),
        ("en", "Run by the front desk team.", "front desk team"),
        ("en", "Looked after by the bell ringers (Ann).", "bell ringers"),
        ("de", "Betreut vom Schulbüro.", "Schulbüro"),
        ("de", "Betreut von der Redaktion.", "Redaktion"),
        ("fr", "Tenu par la vie associative.", "vie associative"),
        ("fr", "Tenu par l'équipe du soir.", "équipe du soir"),
        ("es", "Gestionado por el equipo de taller.", "equipo de taller"),
        ("it", "Gestito dalla segreteria.", "segreteria"),
        ("pt", "Gerido pela secretaria.", "secretaria"),
        ("el", "Το τρέχει η γραμματεία.", "γραμματεία"),
    ],
)
def test_a_line_in_bold_names_its_channel_and_who_runs_it(
    language: str, behind: str, owner: str
) -> None:
    lines = f"**Facebook** – bla bla. {behind}\n**X** – 12 blub. {behind}\n**WhatsApp** – blub"
    assert channels(language, lines) == [("Facebook", owner), ("X", owner), ("WhatsApp", None)]


@pytest.mark.parametrize(
    "lines",
    [
        "**Rhythm** – two a week\n**Tone** – warm",
        "**Facebook:** yes\n**Tone:** warm",
        "**Facebook** – yes\n**TikTok** – not used",
    ],
)
def test_other_lines_in_bold_are_no_channels(lines: str) -> None:
    assert {title for title, _owner in channels("en", lines)} <= {"Facebook"}


@pytest.mark.parametrize("behind", ["Run by hand.", "Run by May.", "Run by then."])
def test_not_all_behind_a_verb_run_a_channel(behind: str) -> None:
    assert channels("en", f"**Facebook** – {behind}\n**Instagram** – pictures") == [
        ("Facebook", None),
        ("Instagram", None),
    ]


@pytest.mark.parametrize(
    ("language", "heading", "lines", "names"),
    [
        ("en", "Audiences", "**Night nurses.** They read late.\n**New parents** and aunts.", 2),
        ("el", "Κοινά", "**Νέοι γονείς.** Κινητό.\n**Φοιτητές.** Δεν μας ξέρουν.", 2),
        ("de", "Zielgruppen", "**Junge Eltern.** Abends.\n**Rentner.** Morgens.", 2),
        ("fr", "Publics", "**Jeunes parents.** Le soir.\n**Voisins.** Le matin.", 2),
        ("es", "Públicos", "**Madres jóvenes.** De noche.\n**Vecinos.** De día.", 2),
    ],
)
def test_lines_in_bold_are_audiences(language: str, heading: str, lines: str, names: int) -> None:
    source = f"# {TITLES[language][0]}\n\n## {heading}\n\n{lines}\n"
    assert len(listed(read(source, "notes.md", language), "audience")) == names


@pytest.mark.parametrize(
    ("language", "label"),
    [
        ("en", "Accountable director"),
        ("de", "Verantwortliche Leitung"),
        ("fr", "Directrice responsable"),
        ("es", "Directora responsable"),
        ("it", "Dirigente responsabile"),
        ("pt", "Diretora responsável"),
        ("el", "Αρμόδια διευθύντρια"),
    ],
)
def test_the_label_of_a_role_with_responsibility_names_the_owner(language: str, label: str) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n**{label}:** Rosa Lind\n\n## {goals}\n\n- 500 newsletter\n"
    assert listed(read(source, "notes.md", language), "strategy")[0]["owner"] == "Rosa Lind"
