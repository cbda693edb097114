"""Headings worded otherwise: whole families of names, and what must stand below the vague ones."""

from __future__ import annotations

import pytest

from tests.plan.found_sources import TITLES, listed, read

BELOW = {
    "goals": {
        "en": "- 500 newsletter readers\n- 20 new members by June 2027\n",
        "el": "- 500 αναγνώστες του δελτίου\n- 20 νέα μέλη ως τον Ιούνιο του 2027\n",
        "es": "- 500 lectores del boletín\n- 20 socios nuevos hasta junio de 2027\n",
        "fr": "- 500 lecteurs de la lettre\n- 20 nouveaux adhérents d'ici juin 2027\n",
        "de": "- 500 Leser des Rundbriefs\n- 20 neue Mitglieder bis Juni 2027\n",
        "it": "- 500 lettori della newsletter\n- 20 nuovi soci entro giugno 2027\n",
        "pt": "- 500 leitores do boletim\n- 20 sócios novos até junho de 2027\n",
    },
    "audience": {
        "en": "- parents\n- teachers\n",
        "el": "- γονείς\n- δάσκαλοι\n",
        "es": "- padres\n- maestras\n",
        "fr": "- parents\n- enseignants\n",
        "de": "- Eltern\n- Lehrkräfte\n",
        "it": "- genitori\n- insegnanti\n",
        "pt": "- pais\n- professores\n",
    },
    "metric": {
        "en": "- number of bookings\n- open rate of the newsletter\n",
        "el": "- αριθμός κρατήσεων\n- ποσοστό ανοίγματος\n",
        "es": "- número de reservas\n- tasa de apertura\n",
        "fr": "- nombre de réservations\n- taux d'ouverture\n",
        "de": "- Anzahl der Buchungen\n- Öffnungsrate\n",
        "it": "- numero di prenotazioni\n- tasso di apertura\n",
        "pt": "- número de reservas\n- taxa de abertura\n",
    },
    "channel": dict.fromkeys(TITLES, "- Instagram: photos\n- Facebook: events\n"),
}
HEADINGS = {
    "goals": {
        "en": [
            "What success looks like",
            "Priorities for 2027",
            "Our priorities",
            "What the campaign is for",
            "By the end of 2027",
            "What I want to achieve",
            "Why we do this",
        ],
        "el": [
            "Προτεραιότητες",
            "Τι περιμένουμε",
            "Οι προτεραιότητές μας για το 2027",
            "Ως το τέλος του 2027",
            "Τι θέλω να πετύχω",
        ],
        "es": ["Retos", "Nuestras prioridades", "Qué quiero conseguir", "Hasta finales de 2027"],
        "fr": [
            "Cap 2027",
            "Nos priorités",
            "Ce que je veux obtenir",
            "Ce que nous attendons",
            "D'ici fin 2027",
        ],
        "de": [
            "Unsere Vorhaben",
            "Zielbild",
            "Schwerpunkte",
            "Wofür wir das machen",
            "Was ich erreichen will",
            "Bis Ende 2027",
        ],
        "it": [
            "Cosa voglio ottenere",
            "Priorità",
            "Le nostre priorità per il 2027",
            "Entro fine 2027",
        ],
        "pt": [
            "Prioridades",
            "O que quero alcançar",
            "As nossas prioridades",
            "Até ao fim de 2027",
        ],
    },
    "audience": {
        "en": [
            "Who for",
            "Who it's for",
            "Who we are talking to",
            "Markets",
            "Readers",
            "Our people",
            "Our markets",
        ],
        "el": ["Ομάδες-στόχος", "Ομάδες στόχου", "Αγορές", "Οι αγορές μας", "Για ποιους"],
        "es": ["Público objetivo", "Mercados", "Para quién"],
        "fr": ["À qui parlons-nous ?", "Nos lecteurs", "Pour qui", "Marchés"],
        "de": ["Für wen", "Wen wir erreichen", "Unsere Märkte"],
        "it": ["A chi parlo", "Mercati", "Per chi"],
        "pt": ["Para quem", "Mercados"],
    },
    "metric": {
        "en": [
            "Keeping score",
            "Monitoring",
            "Evaluation",
            "Indicators",
            "What I look at each month",
        ],
        "el": ["Δείκτες παρακολούθησης", "Αξιολόγηση", "Τι κοιτάω κάθε μήνα"],
        "es": ["Cuadro de mando", "Seguimiento", "Qué miro cada mes"],
        "fr": ["Suivi", "Tableau de bord", "Ce que je regarde chaque mois"],
        "de": ["Erfolgskontrolle", "Woran wir Erfolg erkennen", "Woran ich Erfolg erkenne"],
        "it": ["Cosa guardo ogni mese", "Monitoraggio"],
        "pt": ["Acompanhamento", "O que acompanho todos os meses"],
    },
    "channel": {
        "en": ["Where we'll do it", "Where"],
        "el": ["Μέσα", "Πού"],
        "es": ["Dónde"],
        "fr": ["Moyens", "Où"],
        "de": ["Wo"],
        "it": ["Dove"],
        "pt": ["Onde", "Meios"],
    },
}
CASES = [
    (kind, language, heading)
    for kind, languages in HEADINGS.items()
    for language, headings in languages.items()
    for heading in headings
]


def found(kind: str, language: str, heading: str, body: str) -> int:
    source = f"# {TITLES[language][0]}\n\n## {heading}\n\n{body}"
    return len(listed(read(source, "notes.md", language), kind.removesuffix("s")))


@pytest.mark.parametrize(("kind", "language", "heading"), CASES)
def test_a_heading_is_known_however_it_is_worded(kind: str, language: str, heading: str) -> None:
    assert found(kind, language, heading, BELOW[kind][language]) == 2


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("Priorities", "- local news\n- events in the hall\n"),
        ("What the campaign is for", "- posters\n- the stall\n"),
        ("Why we want to be on TikTok", "- young people are there\n- it costs nothing\n"),
        ("Where to reach us", "- 12 Harbour Street\n- 020 555 0199\n"),
        ("By the end of March", "- Anna: photos\n- Tom: the page\n"),
    ],
)
def test_a_vague_heading_alone_makes_no_goals(heading: str, body: str) -> None:
    assert found("goals", "en", heading, body) == 0


def test_how_we_do_it_asks_for_no_goals_in_greek() -> None:
    body = "- Κάθε Δευτέρα μια φωτογραφία\n- Απαντάμε σε 24 ώρες\n"
    assert found("goals", "el", "Πώς το κάνουμε", body) == 0


@pytest.mark.parametrize(
    ("kind", "heading", "body"),
    [
        ("metric", "Monitoring", "- a report to the board\n- a meeting in June\n"),
        ("audience", "Where we are", "- parents\n- teachers\n"),
        ("channel", "Where we are", "- Facebook has 300 followers\n- Instagram sleeps\n"),
        ("channel", "Where", "- the town hall\n- the market square\n"),
        ("audience", "Who to contact for help", "- the office\n- the press desk\n"),
        ("audience", "Für wen", ""),
    ],
)
def test_what_does_not_fit_a_vague_heading_is_none_of_it(
    kind: str, heading: str, body: str
) -> None:
    assert found(kind, "en", heading, body) == 0


def test_goals_for_a_group_are_no_audiences() -> None:
    source = (
        "# Social media plan\n\n## Goals\n\n### Readers\n\n"
        "- 500 readers by June 2027\n- 40 letters by June 2027\n"
    )
    documents = read(source, "notes.md", "en")
    assert listed(documents, "goal")
    assert not listed(documents, "audience")


def test_priorities_elsewhere_need_a_number_and_a_day() -> None:
    plain = "# Notes\n\n## Priorities\n\n- {}\n- a calm week\n"
    assert not listed(read(plain.format("3 walks"), "notes.md", "en"), "goal")
    assert listed(read(plain.format("300 walks by June 2027"), "notes.md", "en"), "goal")


def test_personas_in_bold_are_audiences_and_what_is_said_of_them_is_none() -> None:
    source = (
        "# Plan de redes sociales\n\n## Público objetivo\n\n"
        "**Buyer persona 1: Julia, 41**\n\n- Dolor: le falta tiempo\n\n"
        "**Buyer persona 2: Bares**\n\n- Dolor: entregas tarde\n"
    )
    titles = [each["title"] for each in listed(read(source, "notes.md", "es"), "audience")]
    assert titles == ["Buyer persona 1: Julia, 41", "Buyer persona 2: Bares"]


@pytest.mark.parametrize(
    "label", ["**Audiences:**", "**Markets**", "Who for:", "**Who it's for:**"]
)
def test_audiences_are_listed_below_a_label(label: str) -> None:
    source = f"# Social media plan\n\nWe go on.\n\n{label}\n\n- parents\n- teachers\n"
    assert len(listed(read(source, "notes.md", "en"), "audience")) == 2
