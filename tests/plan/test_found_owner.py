"""Who answers for it, in the words of ordinary documents: a person, a role or a team."""

from __future__ import annotations

import pytest

from tests.conftest import Plan, Smlint
from tests.plan.found_sources import TITLES, Fields, listed, read

OWNERS = [
    ("en", "The press team oversees our channels.", "The press team"),
    ("en", "Our community manager manages our social media.", "Our community manager"),
    ("en", "Agreed in May. Responsible for the plan: Rosa Lind.", "Rosa Lind"),
    ("en", "Owner: Communications department", "Communications department"),
    ("el", "Εγκρίθηκε τον Μάιο. Υπεύθυνη για το σχέδιο: Ρόζα Λίντα.", "Ρόζα Λίντα"),
    ("el", "Η γραμματεία φροντίζει τα κοινωνικά δίκτυα.", "Η γραμματεία"),
    ("es", "El equipo de prensa se encarga de las redes.", "El equipo de prensa"),
    ("de", "Die Pressestelle koordiniert alle Kanäle.", "Die Pressestelle"),
    ("fr", "Le service culture coordonne le plan.", "Le service culture"),
]
NOBODY = [
    ("en", "Everybody who comes to our concerts oversees nothing."),
    ("en", "We talk with the team of the town hall about its plans."),
    ("en", "Note: the team meets in May."),
    ("el", "Η ομάδα συναντιέται κάθε μήνα."),
]


def owner(language: str, words: str) -> object:
    title, goals = TITLES[language]
    source = f"# {title}\n\n{words}\n\n## {goals}\n\n- Instagram: 310 → 520\n"
    (strategy,) = listed(read(source, "notes.md", language), "strategy")
    return strategy.get("owner")


@pytest.mark.parametrize(("language", "words", "named"), OWNERS)
def test_a_person_a_role_or_a_team_is_named(language: str, words: str, named: str) -> None:
    assert owner(language, words) == named


@pytest.mark.parametrize(("language", "words"), NOBODY)
def test_who_is_only_mentioned_owns_nothing(language: str, words: str) -> None:
    assert owner(language, words) is None


def test_of_several_in_one_cell_the_first_is_named() -> None:
    table = (
        "<table><tr><th>Field</th><th>Value</th></tr><tr><td>Responsible parties</td>"
        "<td><ul><li>Rosa Lind</li><li>Ines Berg</li></ul></td></tr></table>"
    )
    assert owner("en", table) == "Rosa Lind"


LOOKED_AFTER = [
    ("en", "Questions to Rosa Lind please, she owns this document.", "Rosa Lind"),
    ("en", "Questions to Łukasz Nowak please, he owns this document.", "Łukasz Nowak"),
    ("de", "Fragen bitte an Rosa Lind, sie verantwortet dieses Dokument.", "Rosa Lind"),
    ("fr", "Questions à Rosa Lind, qui tient ce document.", "Rosa Lind"),
    ("es", "Preguntas a Rosa Lind, que lleva este documento.", "Rosa Lind"),
    ("it", "Domande a Rosa Lind, che cura questo documento.", "Rosa Lind"),
    ("pt", "Perguntas a Rosa Lind, que trata deste documento.", "Rosa Lind"),
    ("el", "Ερωτήσεις στη Ρόζα Λίντα, που έχει την ευθύνη του εγγράφου.", "Ρόζα Λίντα"),
    ("en", "Rosa looks after it.", "Rosa"),
    ("en", "Our accounts are looked after by Rosa Lind.", "Rosa Lind"),
    ("de", "Rosa Lind kümmert sich darum.", "Rosa Lind"),
    ("de", "Um die Kanäle kümmert sich Rosa Lind.", "Rosa Lind"),
    ("fr", "Rosa Lind s'en occupe.", "Rosa Lind"),
    ("es", "Rosa Lind se encarga.", "Rosa Lind"),
    ("es", "**Lo lleva:** Rosa Lind", "Rosa Lind"),
    ("it", "Se ne occupa Rosa Lind.", "Rosa Lind"),
    ("pt", "Rosa Lind trata disso.", "Rosa Lind"),
    ("el", "Η Ρόζα το φροντίζει. Με τις σελίδες ασχολείται η Ρόζα Λίντα.", "Ρόζα Λίντα"),
    ("el", "Συντονίστρια: Ρόζα Λίντα", "Ρόζα Λίντα"),
]


@pytest.mark.parametrize(("language", "words", "named"), LOOKED_AFTER)
def test_who_looks_after_it_is_named(language: str, words: str, named: str) -> None:
    assert owner(language, words) == named


@pytest.mark.parametrize(
    "words",
    [
        "Owner: Rosa Lind – seen by the board – 12 January 2027",
        "Owner: Rosa Lind - version 3",
        "Owner: Rosa Lind, 12/01/2027",
        "Owner: Rosa Lind · Version 3",
    ],
)
def test_what_stands_behind_a_name_is_none_of_it(words: str) -> None:
    assert owner("en", words) == "Rosa Lind"


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "We look after it. Whoever looks after it wins."),
        ("de", "Um den Rest kümmert sich niemand."),
        ("fr", "Personne ne s'en occupe."),
        ("es", "Nadie se encarga."),
    ],
)
def test_a_word_that_begins_a_sentence_is_no_name(language: str, words: str) -> None:
    assert owner(language, words) is None


@pytest.mark.parametrize(
    ("language", "words", "shared"),
    [
        ("en", "## Who does what\n\nRosa writes, Ines takes the pictures.", True),
        ("en", "**Roles**\n\n- Rosa: texts", True),
        ("en", "Who does what: Rosa writes, Ines answers.", True),
        ("de", "## Aufgaben\n\nFrau Wirth: Texte.", True),
        (
            "fr",
            "## Pilotage\n\nMme Ferrand et le club, qui se voient chaque mois.\nC'est tout.",
            True,
        ),
        ("el", "## Ποιος τι κάνει\n\n- Ρόζα: κείμενα", True),
        ("en", "## Pictures\n\nBread, hands, flour.", False),
        ("en", "Who does what: [names]", False),
        ("it", "**Chi lavora in zona**: cantiere, capitaneria", False),
    ],
)
def test_a_document_may_say_who_does_what(language: str, words: str, shared: bool) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- Instagram: 310 → 520\n\n{words}\n"
    strategy = read(source, "notes.md", language).documents[0]
    assert strategy.shared_out is shared


@pytest.mark.parametrize(
    ("language", "heading", "shared"),
    [
        ("en", "Who runs which account", True),
        ("fr", "Qui tient quoi", True),
        ("de", "Wer macht welche Kanäle", True),
        ("en", "Who we want to reach", False),
        ("en", "Who can help", False),
        ("de", "Wer uns hilft", False),
        ("fr", "Qui nous voulons toucher", False),
    ],
)
def test_a_heading_may_ask_who_does_what(language: str, heading: str, shared: bool) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n- Instagram: 310 → 520\n\n## {heading}\n\nInès, Marc.\n"
    assert read(source, "notes.md", language).documents[0].shared_out is shared


def test_a_data_file_may_say_who_does_what() -> None:
    source = "goals:\n  - {goal: 500 readers, target: 500}\nteam: {host: Dele, producer: Ruth}\n"
    assert read(source, "notes.yaml").documents[0].shared_out
    assert not read(source.replace("team", "guests"), "notes.yaml").documents[0].shared_out


FUNCTIONS = (
    "## Recursos\n\n| Persona | Función |\n|---|---|\n| I. Sanz | foros |\n"
    "| N. Cabrero | coordinación, medición |"
)
GOAL_OWNERS = "- Instagram: 310 → 520\n\nOwner: Mascha · Confidence 0.6\n"


@pytest.mark.parametrize(
    ("language", "team", "named"),
    [
        (
            "de",
            "## Wer macht was\n\n- Ferdi – filmt\n- Jule – verantwortlich für alles, 12 h",
            "Jule",
        ),
        ("el", "## Ποιες είμαστε\n\n- Τζένη – πρόεδρος\n- Βίκυ – συντονίζει", "Βίκυ"),
        ("en", "## Team\n\n- Ines – pictures\n- Rosa – coordinates", "Rosa"),
        ("it", "## Chi siamo\n\n- Ines – foto\n- Rosa – coordinamento", "Rosa"),
        ("fr", "## Qui\n\nMathilde fait. Jean-Paul valide.", "Mathilde"),
        ("pt", "## Quem\n\nRosa coordena. Ines escreve.", "Rosa"),
        ("en", "Team: Dan", "Dan"),
        (
            "es",
            FUNCTIONS,
            "N. Cabrero",
        ),
    ],
)
def test_who_leads_the_team_owns_the_plan_not_who_owns_a_goal(
    language: str, team: str, named: str
) -> None:
    title, goals = TITLES[language]
    source = f"# {title}\n\n## {goals}\n\n### Mehr Mitglieder\n\n{GOAL_OWNERS}\n{team}\n"
    (strategy,) = listed(read(source, "notes.md", language), "strategy")
    assert strategy["owner"] == named


@pytest.mark.parametrize(("heading", "shared"), [("6. Recursos", True), ("Prensa y medios", False)])
def test_a_table_of_people_with_functions_says_who_does_what(heading: str, *, shared: bool) -> None:
    table = "| Persona | Función |\n|---|---|\n| Ana Gil | foros |\n| Luis Paz | fotos |"
    title, goals = TITLES["es"]
    source = f"# {title}\n\n## {goals}\n\n- Instagram: 310 → 520\n\n## {heading}\n\n{table}\n"
    assert read(source, "notes.md", "es").documents[0].shared_out is shared


def test_an_address_in_brackets_is_none_of_the_name() -> None:
    assert owner("el", "Συντονίζει η Ελπίδα (elpida@example.org).") == "Ελπίδα"


CHANNELS = {
    "en": ("Channel | Who", "overall responsibility", "Author: Rosa Lind, head of marketing"),
    "el": ("Κανάλι | Υπεύθυνος", "συνολική ευθύνη", "Συντάκτρια: Ρόζα Λιντ, Υπεύθυνη Marketing"),
    "de": ("Kanal | Wer", "Gesamtverantwortung", "Verfasserin: Rosa Lind, Leiterin Marketing"),
    "fr": ("Canal | Qui", "responsabilité globale", "Autrice : Rosa Lind, directrice"),
    "es": ("Canal | Responsable", "responsabilidad global", "Autora: Rosa Lind, directora"),
    "it": ("Canale | Chi", "responsabilità generale", "Autrice: Rosa Lind, direttrice"),
    "pt": ("Canal | Quem", "responsabilidade geral", "Autora: Rosa Lind, diretora"),
}


def with_channels(language: str, *rows: str, above: str = "", below: str = "") -> Fields:
    title, goals = TITLES[language]
    head = CHANNELS[language][0].replace(" | ", " | Post | ")
    table = "\n".join(f"| {each} |" for each in (head, "---|---|---", *rows))
    section = f"## {goals}\n\n- Instagram: 310 → 520"
    source = "\n\n".join([f"# {title}", above, section, "## K", table, below, ""])
    (strategy,) = listed(read(source, "notes.md", language), "strategy")
    return strategy


SEVERAL = ("Instagram | 3 | Ines Berg", "Facebook | 2 | Ines Berg", "LinkedIn | 1 | Rosa Lind")


@pytest.mark.parametrize("language", CHANNELS)
def test_who_looks_after_a_channel_does_not_own_the_plan(language: str) -> None:
    assert "owner" not in with_channels(language, *SEVERAL)
    assert with_channels(language, *SEVERAL[:2])["owner"] == "Ines Berg"


@pytest.mark.parametrize("language", CHANNELS)
@pytest.mark.parametrize(
    "form", ["- Rosa Lind, manager – {}, LinkedIn", "| Rosa Lind | {} |", "{}: Rosa Lind"]
)
def test_who_has_the_overall_responsibility_owns_the_plan(language: str, form: str) -> None:
    line = form.format(CHANNELS[language][1])
    table = f"| A | B |\n|---|---|\n{line}" if line.startswith("|") else line
    below = f"## Redaktion\n\n{table}"
    assert with_channels(language, *SEVERAL, below=below)["owner"] == "Rosa Lind"


@pytest.mark.parametrize("language", CHANNELS)
def test_an_author_with_a_leading_role_is_only_noted(language: str) -> None:
    strategy = with_channels(language, *SEVERAL, above=CHANNELS[language][2])
    assert (strategy.get("owner"), strategy["x-owner"]) == (None, CHANNELS[language][2])
    plain = with_channels("en", *SEVERAL, above="Author: Rosa Lind, trainee")
    assert "x-owner" not in plain


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (
            "| Channel | Post | Who |\n|---|---|---|\n| Instagram | 3 | Ines |\n| X | 1 | Rosa |",
            True,
        ),
        ("| Task | Post | Who |\n|---|---|---|\n| Photos | 3 | Ines |\n| Mail | 1 | Rosa |", False),
    ],
)
def test_several_people_beside_channels_do_not_say_who_answers(
    plan: Plan, smlint: Smlint, table: str, *, told: bool
) -> None:
    goals = "## Goals\n\n- Readers: 300 → 500 by June 2027"
    plan({"notes.md": f"# Social media strategy\n\n{goals}\n\n## K\n\n{table}\n"})
    assert ("SM101" in smlint("check", "notes.md").out) is told


def test_an_import_marks_the_owner_with_what_is_said_of_the_author(
    plan: Plan, smlint: Smlint
) -> None:
    told = "Author: Rosa Lind, head of marketing"
    goals = "## Goals\n\n- Readers: 300 → 500"
    root = plan({"notes.md": f"# Social media strategy\n\n{told}\n\n{goals}\n"})
    smlint("import", "notes.md", "--to", "new", "--as", "one-file")
    assert f'owner: "TODO: the document says \\"{told}\\""' in (root / "new/plan.yaml").read_text()
